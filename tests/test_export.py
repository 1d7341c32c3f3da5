"""Exports: whole, readable, and nothing that a document says acts in them."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import lxml.html
import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from muniment.export import Form, exported, markdown_answer, plain_answer
from muniment.records import Answer, Citation, Claim, Conversation, Place, Support, Turn

HOSTILE = [
    "[click](https://evil.example)",
    "![x](http://evil.example/pixel.png)",
    "<script>alert(1)</script>",
    "<img src=x onerror=alert(1)>",
    '"><b>bold</b>',
    "<https://evil.example>",
    "[ref]: https://evil.example\n\n[ref]",
    "# Heading\n\n---\n- list\n+ list\n1. one\n2) two\n> quoted\n===",
    "```\ncode\n```\n    indented",
    "**bold** _it_ ~~gone~~ `code` $x$ &lt;b&gt; &amp;",
    "| a | b |\n|---|---|\n| 1 | 2 |",
    "https://evil.example www.evil.example a@evil.example",
    "{{ site.secret }} {% include x %} %%hidden%% ==marked== [[page]]",
    "a\\\nb\\",
    "\x1b]0;owned\x07 \x9b31m \u2028next",
    "</blockquote></div></body>",
    "--> ]]> --",
]
PATH = Path("/papers/the tides.pdf")


def conversation(said: str, path: Path = PATH, rating: int = 0) -> Conversation:
    """A conversation in which every text is this one."""
    citation = Citation(1, path, Place(f"p. 3 {said}"), said, said, "aa", 0, 9, member=said)
    answer = Answer(
        said,
        f"{said} [1][7]",
        True,
        (Claim(said, (1,), Support.UNSUPPORTED, said),),
        (citation,),
        model=said,
        searched=214,
        unread=3,
        gaps={1: f"pages 12–14 are scans {said}"},
    )
    return Conversation("0123", said, turns=(Turn(answer, 86_400.0, rating),))


TALK = conversation("The wall was opened.")


def parsed(page: str) -> Any:
    """The elements of a page of HTML."""
    return lxml.html.document_fromstring(page)


def squeezed(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip()


# ---------------------------------------------------------------- what is in them


@pytest.mark.parametrize("form", [Form.MARKDOWN, Form.HTML, Form.TEXT])
def test_what_is_saved_has_answer_sources_quotes_and_doubts(form: Form) -> None:
    saved = exported([TALK], form)
    assert saved.count("The wall was opened") >= 4
    assert "Not supported by the sources" in saved
    assert "/papers/the tides.pdf" in saved and "p. 3" in saved
    if form is not Form.TEXT:
        assert "12–14 are scans" in saved
        assert "1970-01-02" in saved and "214 documents searched" in saved
        assert saved.index("Quotes") < saved.index("/papers/the tides.pdf")


def test_an_answer_is_copied_with_its_citations() -> None:
    (turn,) = TALK.turns
    assert plain_answer(turn.answer).startswith("The wall was opened. [1][7]\n\nNot supported")
    assert plain_answer(turn.answer).splitlines()[-1].startswith("[1] The wall was opened., p. 3")
    rendered = parsed(MarkdownIt().render(markdown_answer(turn.answer)))
    assert "[1] The wall was opened., p. 3" in rendered.text_content()
    assert rendered.xpath("//a") == []


def test_several_conversations_are_saved_as_one() -> None:
    saved = exported([TALK, conversation("The heron stood still.")], Form.MARKDOWN)
    assert saved.startswith("# Conversations") and "heron" in saved and "wall" in saved


@pytest.mark.parametrize(
    ("form", "heading"), [(Form.MARKDOWN, "### {}\n"), (Form.HTML, ">{}</h3>")]
)
def test_a_quote_has_the_mark_of_the_answer_and_stands_under_its_question(
    form: Form, heading: str
) -> None:
    """Marks begin anew with each answer: of several, the appendix says whose they are."""
    talks = [TALK, conversation("The heron stood still.")]
    quotes = exported(talks, form).partition("Quotes")[2]
    for said in ("The wall was opened.", "The heron stood still."):
        under = quotes.partition(heading.format(said))[2]
        assert under.index("[1") < under.index(said)
    assert heading.format("The wall was opened.") not in exported([TALK], form)


def test_only_good_answers_may_be_saved() -> None:
    both = [conversation("The bad.", rating=-1), conversation("The good.", rating=1)]
    for form in Form:
        saved = exported(both, form, good_only=True)
        assert "good" in saved.casefold() and "The bad" not in saved


def test_a_web_page_holds_all_that_it_needs() -> None:
    page = parsed(exported([TALK], Form.HTML))
    assert page.xpath("//script | //link | //img | //iframe | //@src | //@onclick") == []
    (href,) = page.xpath("//a/@href")
    assert page.xpath(f"//*[@id='{href[1:]}']//blockquote") and href.startswith("#")
    (policy,) = page.xpath("//meta[@http-equiv='Content-Security-Policy']/@content")
    assert policy.startswith("default-src 'none'")
    style = page.findtext(".//style") or ""
    assert "light dark" in style and "url(" not in style and "@import" not in style


def test_chat_is_one_conversation_on_a_line() -> None:
    stopped = Turn(Answer("More?", "Half", False, stopped=True), 1.0)
    two = Conversation(turns=(*TALK.turns, stopped, *TALK.turns))
    empty = Conversation(turns=(stopped,))
    lines = exported([two, empty, TALK], Form.CHAT).splitlines()
    messages = [json.loads(line)["messages"] for line in lines]
    assert [len(each) for each in messages] == [5, 3]
    assert [m["role"] for m in messages[0]] == ["system", *["user", "assistant"] * 2]
    assert all(
        set(message) == {"role", "content"} and message["content"] for message in messages[0]
    )


# ---------------------------------------------------------------- nothing acts


@pytest.mark.parametrize("said", HOSTILE)
def test_in_markdown_a_document_is_only_text(said: str) -> None:
    rendered = (
        MarkdownIt("commonmark")
        .enable(["table", "strikethrough"])
        .render(exported([conversation(said)], Form.MARKDOWN))
    )
    page = parsed(f"<div>{rendered}</div>")
    ours = {"html", "body", "div", "h1", "h2", "p", "strong", "ul", "li", "blockquote", "br"}
    assert {element.tag for element in page.iter()} <= ours
    assert len(page.xpath("//blockquote")) == 1 and len(page.xpath("//h1")) == 1
    assert all(
        strong.text_content() in ("Not supported by the sources:", "[1]")
        for strong in page.xpath("//strong")
    )


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=["Cc", "Cs", "Zl", "Zp"]), min_size=1))
@example("a  b")
@example("1) x")
@example("www.a")
def test_markdown_reads_as_the_text_does(said: str) -> None:
    answer = Answer("?", said, True)
    tokens = (
        MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown_answer(answer))
    )
    if said.strip():
        kinds = [token.type for token in tokens]
        assert kinds == ["paragraph_open", "inline", "paragraph_close"]
        pieces = tokens[1].children or []
        assert {piece.type for piece in pieces} <= {"text", "text_special"}
        assert "".join(piece.content for piece in pieces) == " ".join(said.split())


@pytest.mark.parametrize("said", HOSTILE)
def test_in_html_a_document_is_only_text(said: str) -> None:
    plain = parsed(exported([TALK], Form.HTML))
    page = parsed(exported([conversation(said)], Form.HTML))
    assert [e.tag for e in page.iter()] == [e.tag for e in plain.iter()]
    assert page.xpath("//@href") == ["#q1-1"]
    quote = page.xpath("//blockquote")[0].text_content()
    if not re.search(r"[\x00-\x08\x1b\x9b]", said):
        assert squeezed(quote) == squeezed(said)


@pytest.mark.parametrize("form", list(Form))
@pytest.mark.parametrize("said", HOSTILE)
def test_no_form_commands_a_terminal(form: Form, said: str) -> None:
    path = Path("/papers/\x1b]0;owned\x07no\udce9.pdf")
    saved = exported([conversation(said, path)], form)
    assert not re.search(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", saved)
    saved.encode("utf-8")
