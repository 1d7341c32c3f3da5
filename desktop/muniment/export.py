"""Answers and conversations as text for other programs: Markdown, HTML, plain, chat. Pure.

What documents and models wrote is data: it is escaped so that none of it acts as markup, as a
link or as a command to a terminal. Sentences that their sources do not bear are told apart in
every form.
"""

from __future__ import annotations

import enum
import html
import json
import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from muniment.records import Answer, Citation, Conversation, Support, Turn

SYSTEM = (
    "Answer the question from the person's own documents alone, and say so if they do not "
    "answer it."
)
_MARK = re.compile(r"\[(\d{1,3})\]")
# All that is markup to Markdown, to its usual extensions, or to what sites are made with.
_MARKUP = re.compile(r"[\\`*_{}\[\]<>#|~&$^=@%!]|:(?=//|:)|(?<=\b[wW]{3})\.")
# What makes a list, a heading, a rule or a quotation of a line, only where it begins one.
_LINE_START = re.compile(r"^(?:(?P<number>\d{1,9})(?=[.)])|(?=[-+:]))")
_STYLE = """
:root { color-scheme: light dark; }
body { font: 1rem/1.6 system-ui, sans-serif; max-width: 44rem; margin: 2rem auto; padding: 0 1rem;
  background: Canvas; color: CanvasText; overflow-wrap: anywhere; }
h1 { font-size: 1.5rem; }
h2 { font-size: 1.15rem; margin-top: 2.5rem; }
.answer, blockquote p { white-space: pre-line; }
blockquote { margin: .4rem 0 .4rem 1rem; padding-left: .8rem; border-left: 3px solid #8888; }
.sources { font-size: .9rem; }
.doubt { border-left: 3px solid #c77700; padding-left: .8rem; }
.path, .note { opacity: .75; }
a { color: inherit; }
"""


class Form(enum.StrEnum):
    """What conversations can be saved as."""

    MARKDOWN = "md"
    HTML = "html"
    TEXT = "txt"
    BIBTEX = "bibtex"
    RIS = "ris"
    CHAT = "jsonl"

    @property
    def ending(self) -> str:
        """What the name of such a file ends in."""
        return ".bib" if self is Form.BIBTEX else f".{self}"


def exported(conversations: Sequence[Conversation], form: Form, *, good_only: bool = False) -> str:
    """Conversations in a form; with `good_only` only answers that a person rated good."""
    if good_only:
        conversations = [
            replace(c, turns=tuple(turn for turn in c.turns if turn.rating > 0))
            for c in conversations
        ]
    # What this imports knows languages; the options of the command line need the forms alone.
    from muniment.references import bibtex, ris

    answers = [turn.answer for conversation in conversations for turn in conversation.turns]
    match form:
        case Form.MARKDOWN:
            return markdown(_together(conversations))
        case Form.HTML:
            return web_page(_together(conversations))
        case Form.TEXT:
            return text(_together(conversations))
        case Form.BIBTEX:
            return bibtex(answers)
        case Form.RIS:
            return ris(answers)
        case Form.CHAT:
            return chat(conversations)


def _together(conversations: Sequence[Conversation]) -> Conversation:
    """Conversations as if they were one."""
    if len(conversations) == 1:
        return conversations[0]
    turns = tuple(turn for conversation in conversations for turn in conversation.turns)
    return Conversation(title="Conversations", turns=turns)


def clean(text: str) -> str:
    """A text without control characters and what is no Unicode: safe to print and to save."""
    text = text.replace("\r\n", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return "".join("\ufffd" if c not in "\n\t" and _bad(c) else c for c in text)


def _bad(character: str) -> bool:
    return unicodedata.category(character) in ("Cc", "Cs")


def source(citation: Citation, path: Path | str | None = None) -> str:
    """Where a quote stands: title, place, file (its name alone unless a path is given)."""
    file = citation.path.name if path is None else str(path)
    inside = f" › {citation.member}" if citation.member else ""
    return f"{citation.title}, {citation.place.label}: {file}{inside}"


def doubts(answer: Answer) -> list[str]:
    """What is to be said of the sentences of an answer that their sources do not bear."""
    return [
        f"{claim.text} ({claim.reason})" if claim.reason else claim.text
        for claim in answer.claims
        if claim.support is Support.UNSUPPORTED
    ]


# ---------------------------------------------------------------- an answer, to be copied


def plain_answer(answer: Answer) -> str:
    """An answer with its citations, as plain text for the clipboard."""
    parts = [answer.text]
    if unborne := doubts(answer):
        parts.append("\n".join(["Not supported by the sources:", *(f"– {d}" for d in unborne)]))
    if answer.citations:
        parts.append("\n".join(f"[{c.n}] {source(c)}" for c in answer.citations))
    return clean("\n\n".join(parts))


def markdown_answer(answer: Answer) -> str:
    """An answer with its citations, as Markdown for the clipboard."""
    parts = [_block(answer.text), *_markdown_doubts(answer)]
    if answer.citations:
        parts.append("\n".join(f"- {_line(f'[{c.n}] {source(c)}')}" for c in answer.citations))
    return "\n\n".join(parts)


# ---------------------------------------------------------------- a conversation, to be saved


def text(conversation: Conversation) -> str:
    """A conversation as plain text, each answer followed by its quotes."""
    parts = [conversation.title]
    for turn in conversation.turns:
        parts += [f"Question: {turn.answer.question}", plain_answer(turn.answer)]
        parts += [f"[{c.n}] “{c.quote}”\n    {c.path}" for c in turn.answer.citations]
    return clean("\n\n".join(filter(None, parts))) + "\n"


def markdown(conversation: Conversation) -> str:
    """A conversation as Markdown, the quotes as an appendix."""
    parts = [f"# {_line(conversation.title)}"] if conversation.title else []
    appendix: list[str] = []
    for turn in conversation.turns:
        answer = turn.answer
        parts += [f"## {_line(answer.question)}", _block(answer.text)]
        parts += [*_markdown_doubts(answer), _line(_stamp(turn))]
        if answer.citations and len(conversation.turns) > 1:
            appendix.append(f"### {_line(answer.question)}")
        appendix += [_markdown_quote(citation, answer) for citation in answer.citations]
    if appendix:
        parts += ["## Quotes", *appendix]
    return "\n\n".join(parts) + "\n"


def web_page(conversation: Conversation) -> str:
    """A conversation as one HTML page, the quotes as an appendix.

    It holds all that it needs: no script, nothing from elsewhere; the light or dark colours of
    whoever reads it.
    """
    body, appendix = [f"<h1>{_html(conversation.title or 'Conversation')}</h1>"], []
    for number, turn in enumerate(conversation.turns, 1):
        answer = turn.answer
        body.append(_html_turn(number, turn))
        if answer.citations and len(conversation.turns) > 1:
            appendix.append(f'<h3 dir="auto">{_html(answer.question)}</h3>\n')
        appendix += [_html_quote(number, citation, answer) for citation in answer.citations]
    if appendix:
        body.append(f'<section class="sources"><h2>Quotes</h2>{"".join(appendix)}</section>')
    return (
        '<!DOCTYPE html>\n<html>\n<head>\n<meta charset="utf-8">\n'
        '<meta http-equiv="Content-Security-Policy" '
        "content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{_html(conversation.title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>\n"
        + "\n".join(body)
        + "\n</body>\n</html>\n"
    )


def chat(conversations: Iterable[Conversation]) -> str:
    """Conversations as the JSON lines that programs for fine-tuning read, one on each line.

    Answers that were stopped are left out.
    """
    lines = []
    for conversation in conversations:
        messages = [{"role": "system", "content": SYSTEM}]
        for turn in conversation.turns:
            if turn.answer.text and not turn.answer.stopped:
                messages.append({"role": "user", "content": clean(turn.answer.question)})
                messages.append({"role": "assistant", "content": clean(turn.answer.text)})
        if len(messages) > 1:
            lines.append(json.dumps({"messages": messages}, ensure_ascii=False) + "\n")
    return "".join(lines)


def _gaps(answer: Answer, citation: Citation) -> list[str]:
    """What of the cited file is not known, if anything is not."""
    gap = answer.gaps.get(citation.n, "")
    return [gap] if gap else []


def _stamp(turn: Turn) -> str:
    """How an answer came about: when, from how much, by which model."""
    answer = turn.answer
    parts = [datetime.fromtimestamp(turn.at, UTC).strftime("%Y-%m-%d %H:%M UTC")]
    if answer.searched:
        parts.append(f"{answer.searched:,} documents searched")
    if answer.unread:
        parts.append(f"{answer.unread:,} files could not be read in full")
    parts.append(answer.model)
    return " · ".join(filter(None, parts))


# ---------------------------------------------------------------- Markdown


def _markdown_quote(citation: Citation, answer: Answer) -> str:
    """What a citation cites, under the mark that the answer has for it."""
    return (
        f"**{_line(f'[{citation.n}]')}** {_line(source(citation, citation.path))}\n\n"
        + "".join(f"{_line(gap)}\n\n" for gap in _gaps(answer, citation))
        + "\n".join(f"> {line}" for line in _block(citation.quote).split("\n"))
    )


def _markdown_doubts(answer: Answer) -> list[str]:
    unborne = doubts(answer)
    lines = "\n".join(f"- {_line(doubt)}" for doubt in unborne)
    return ["**Not supported by the sources:**", lines] if unborne else []


def _line(words: str) -> str:
    """A text as one line of Markdown that reads as the text does."""
    return _escaped(" ".join(clean(words).split()))


def _block(words: str) -> str:
    """A text as paragraphs of Markdown, its line ends kept."""
    paragraphs = re.split(r"\n\s*\n", clean(words).strip())
    return "\n\n".join(
        "\\\n".join(filter(None, map(_line, paragraph.split("\n")))) for paragraph in paragraphs
    )


def _escaped(line: str) -> str:
    escaped = _MARKUP.sub(lambda found: "\\" + found[0], line)
    return _LINE_START.sub(lambda found: (found["number"] or "") + "\\", escaped)


# ---------------------------------------------------------------- HTML


def _html(words: str) -> str:
    return html.escape(clean(words))


def _html_turn(number: int, turn: Turn) -> str:
    answer = turn.answer
    known = {citation.n for citation in answer.citations}

    def linked(found: re.Match[str]) -> str:
        n = int(found[1])
        return f'<a href="#q{number}-{n}">[{n}]</a>' if n in known else found[0]

    said = _MARK.sub(linked, _html(answer.text))
    doubt = "".join(f"<li>{_html(each)}</li>" for each in doubts(answer))
    return (
        f'<section dir="auto"><h2>{_html(answer.question)}</h2>\n<div class="answer">{said}</div>\n'
        + (
            f'<div class="doubt">Not supported by the sources:<ul>{doubt}</ul></div>'
            if doubt
            else ""
        )
        + f'<p class="note">{_html(_stamp(turn))}</p></section>'
    )


def _html_quote(number: int, citation: Citation, answer: Answer) -> str:
    gaps = "".join(f'<p class="note">{_html(gap)}</p>' for gap in _gaps(answer, citation))
    return (
        f'<div id="q{number}-{citation.n}" dir="auto"><b>[{citation.n}]</b> '
        f"{_html(f'{citation.title}, {citation.place.label}')} "
        f'<span class="path"><bdi>{_html(str(citation.path))}</bdi></span>'
        f"{gaps}<blockquote><p>{_html(citation.quote)}</p></blockquote></div>\n"
    )
