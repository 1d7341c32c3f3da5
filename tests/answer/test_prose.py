"""Prose: checked as it streams; refusals, echoes and markup are noticed; the budget holds."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest

from muniment.answer.prose import Prose, Written
from muniment.answer.reply import lacks, refuses, settled
from muniment.answer.retrieval import Retrieval
from muniment.errors import ModelError
from muniment.library import Library
from muniment.llm import ChatMessage, Interrupted, Llm, LlmInfo
from muniment.records import Draft, Evidence, Place, Results, Support

WALL = "The Corran Wall was built in 1841. It was opened to the tide on 14 March 2019."
HATCHERY = "The hatchery in Brannick raised 42,000 oysters for the Haldersey Trust."
ASKED = "When was the Corran Wall opened to the tide?"


class Speaking:
    """A model that says what it is told to, a word at a time; a token is a word."""

    def __init__(self, says: str = "", context: int = 4096, fails: Exception | None = None) -> None:
        self.says = says
        self.context = context
        self.fails = fails
        self.note = ""
        self.given = 0
        self.closed = False
        self.asked: list[Sequence[ChatMessage]] = []

    def info(self, stop: threading.Event | None = None) -> LlmInfo:
        if stop is not None and stop.is_set():
            raise Interrupted
        return LlmInfo(1_500_000_000, self.context, "fake", False)

    def count(self, texts: Sequence[str], stop: threading.Event | None = None) -> list[int]:
        return [len(text.split()) + text.count("\n") for text in texts]

    def stream(
        self,
        messages: Sequence[ChatMessage],
        *,
        max_tokens: int,
        stop: threading.Event | None = None,
    ) -> Iterator[str]:
        self.asked.append(messages)
        try:
            for word in re.findall(r"\S+\s*", self.says)[:max_tokens]:
                if stop is not None and stop.is_set():
                    return
                self.given += 1
                yield word
            if self.fails:
                raise self.fails
        finally:
            self.closed = True


def evidence(*texts: str) -> list[Evidence]:
    place = Place("p. 1", 1)
    return [
        Evidence(
            Path(f"{n}.txt"), f"Paper {n}", place, text, 1.0, f"hash {n}", 100, 100 + len(text),
            (place,), (Path(f"{n}.txt"),),
        )
        for n, text in enumerate(texts, 1)
    ]  # fmt: skip


def retrieval() -> Retrieval:
    def none(question: str, texts: Sequence[str]) -> None:
        return None

    def rarity(question: str) -> Mapping[str, float]:
        return {}

    def place(document: str, start: int, end: int) -> Place:
        return Place(f"{document}:{start}-{end}")

    return Retrieval(lambda *asked: Results(), rarity, none, place)


def write(model: Speaking, question: str = ASKED, **options: object) -> Written:
    made = Prose(cast(Llm, model), retrieval())
    write_: Callable[..., Written] = made.write
    return write_(question, evidence(WALL, HATCHERY), **options)


# ---------------------------------------------------------------- claims and citations


def test_every_sentence_is_a_claim_with_its_citation_and_offsets() -> None:
    written = write(Speaking("It was opened to the tide on 14 March 2019 [1]. It is fine."))
    opened, fine = written.claims
    assert opened.support is Support.SUPPORTED and opened.citations == (1,)
    assert fine.support is Support.UNSUPPORTED and fine.reason
    (citation,) = written.citations
    assert citation.quote in WALL
    assert citation.start == 100 + WALL.index(citation.quote)
    assert citation.end == citation.start + len(citation.quote)
    assert citation.place.label == f"hash 1:{citation.start}-{citation.end}"


def test_citations_are_numbered_as_the_answer_uses_them() -> None:
    said = "The hatchery raised 42,000 oysters [2]. The wall was built in 1841 [1]."
    written = write(
        Speaking(said), "How many oysters did the hatchery raise, and when was the wall built?"
    )
    assert [claim.citations for claim in written.claims] == [(1,), (2,)]
    assert [(c.n, c.title) for c in written.citations] == [(1, "Paper 2"), (2, "Paper 1")]


def test_numbers_of_passages_that_there_are_not_are_taken_out() -> None:
    written = write(Speaking("The wall was opened to the tide on 14 March 2019 [9]."))
    assert written.claims[0].citations == (1,)
    assert [c.n for c in written.citations] == [1]


def test_a_sentence_that_cites_the_wrong_passage_is_given_to_the_one_that_bears_it() -> None:
    said = "The hatchery raised 42,000 oysters for the Haldersey Trust [1]."
    written = write(Speaking(said), "How many oysters did the hatchery raise, and the wall?")
    assert written.claims[0].support is Support.SUPPORTED
    assert [citation.title for citation in written.citations] == ["Paper 2"]


def test_an_answer_without_a_supported_sentence_is_not_borne() -> None:
    written = write(Speaking("Napoleon opened the wall in 1812 [1]. He was pleased [2]."))
    assert not written.borne and not written.refused and written.exchange is None


def test_a_short_reply_must_be_said_of_what_was_asked_the_next_sentence_not() -> None:
    asked = "Which trust ruled the hatchery in Corran Bay?"
    said = write(Speaking("The Haldersey Trust [2]. It raised 42,000 oysters [2]."), asked)
    assert [claim.support for claim in said.claims] == [Support.UNSUPPORTED, Support.SUPPORTED]
    assert said.claims[0].reason == "The cited passage does not say this of what was asked."
    built = write(Speaking("In 1841 [1]."), "When was the Corran Wall built?")
    assert [claim.support for claim in built.claims] == [Support.SUPPORTED]


def test_what_is_told_while_it_streams_is_checked_sentence_by_sentence() -> None:
    drafts: list[Draft] = []
    tokens: list[str] = []
    written = write(
        Speaking("The wall was built in 1841 [1]. It was opened to the tide in 2019 [1]."),
        on_draft=drafts.append,
        on_token=tokens.append,
    )
    assert [len(draft.claims) for draft in drafts] == sorted(len(d.claims) for d in drafts)
    assert any(len(draft.claims) == 1 and draft.tail for draft in drafts)
    assert drafts[-1] == Draft(written.claims, written.citations, "")
    assert "".join(tokens).split() == "The wall was built in 1841. It was opened to the tide in 2019.".split()  # fmt: skip  # noqa: E501, SIM905


@pytest.mark.parametrize(
    "said",
    [
        "The **Corran Wall** was built in `1841` [1].",
        "## Answer\n\nThe [Corran Wall](http://evil.example/a?b) was built in 1841 [1].",
        "The <b>Corran Wall</b> <img src=x> was built in 1841 [1, 7].",
        "<<< The Corran Wall was built in 1841 >>> [1].",
        "- The Corran Wall was built in 1841 [1]",
    ],
)
def test_no_markup_and_no_link_survives(said: str) -> None:
    drafts: list[Draft] = []
    tokens: list[str] = []
    written = write(Speaking(said), on_draft=drafts.append, on_token=tokens.append)
    shown = [claim.text for claim in written.claims] + [draft.tail for draft in drafts]
    for text in (*shown, "".join(tokens)):
        assert not any(sign in text for sign in ("*", "`", "#", "](", "http", "<", ">"))
    assert any(
        claim.text.startswith("The Corran Wall was built in 1841") for claim in written.claims
    )


# ---------------------------------------------------------------- refusals


@pytest.mark.parametrize(
    "said",
    [
        "NOT FOUND",
        "**NOT FOUND**",
        "Not found.",
        '"not found"',
        "Answer: NOT_FOUND",
        "NOT FOUND: the passages are about walls.",
        "The passages tell of a wall. NOT FOUND",
        "The passages do not mention the capital of Mongolia.",
        "I cannot answer this question from the passages.",
        "There is no information about Mongolia in the passages [1].",
        "Nicht gefunden.",
        "Die Passagen enthalten keine Angaben zur Mongolei.",
        "Les passages ne mentionnent pas la Mongolie.",
        "Los pasajes no mencionan la capital de Mongolia.",
    ],
)
def test_a_refusal_is_recognised_and_never_shown(said: str) -> None:
    shown: list[object] = []
    written = write(Speaking(said), "What is the capital of Mongolia?", on_token=shown.append)
    assert written.refused and not written.claims and not written.citations
    assert not any("NOT" in str(piece) for piece in shown)


def test_the_words_of_refusal_may_be_the_documents_own() -> None:
    log = evidence("The server returned 404 NOT FOUND for every request of that night.")
    model = Speaking("The server returned 404 NOT FOUND for every request [1].")
    made = Prose(cast(Llm, model), retrieval())
    written = made.write("What did the server return that night?", log)
    assert not written.refused and written.borne
    refusing = Prose(cast(Llm, Speaking("NOT FOUND")), retrieval())
    assert refusing.write("What did it cost?", log).refused


def test_a_note_of_the_model_does_not_break_an_answer_off() -> None:
    model = Speaking("The wall was built in 1841 [1]. The hatchery raised 42,000 oysters [2]")
    model.note = "The graphics card failed; the answer was computed on the processor."
    written = write(model, "When was the wall built, and how many oysters were raised?")
    assert len(written.claims) == 2


def test_a_refusal_stops_the_model() -> None:
    model = Speaking("NOT FOUND " + "and so on " * 50)
    assert write(model).refused
    assert model.given < 5 and model.closed


@pytest.mark.parametrize(
    "said",
    [
        "The wreck was not found until 1987.",
        "The trust did not give a reason.",
        "Der Schlüssel wurde 1841 nicht gefunden, die Mauer schon.",
    ],
)
def test_an_answer_that_denies_something_is_no_refusal(said: str) -> None:
    assert not refuses(said) and not lacks(said)


def test_passages_that_are_judged_not_to_hold_the_answer_are_not_answered_from() -> None:
    model = Speaking("It was opened to the tide on 14 March 2019 [1].")
    judged: list[Sequence[ChatMessage]] = []

    def holds(asked: Sequence[ChatMessage]) -> float:
        judged.append(asked)
        return 0.1 if len(judged) == 1 else 0.9

    assert write(model, holds=holds).refused and not model.asked
    assert write(model, holds=holds).borne
    assert judged[1] == model.asked[0]


def test_what_was_found_stays_when_the_model_says_that_there_is_no_more() -> None:
    said = "The wall was built in 1841 [1]. The passages do not mention its height."
    written = write(Speaking(said), "When was the wall built and how high is it?")
    assert [claim.text for claim in written.claims] == ["The wall was built in 1841."]
    assert not written.refused


# ---------------------------------------------------------------- ends


def test_a_sentence_said_again_ends_the_answer() -> None:
    model = Speaking("The wall was built in 1841 [1]. " * 40)
    assert len(write(model).claims) == 1
    assert model.given < 20 and model.closed


def test_words_said_again_and_again_end_the_answer_and_are_no_part_of_it() -> None:
    model = Speaking("The wall was built in 1841 [1]. It was opened" + " and opened up" * 60)
    assert [claim.text for claim in write(model).claims] == ["The wall was built in 1841."]
    assert model.given < 40 and model.closed


def test_a_model_without_an_end_is_cut_and_half_a_sentence_left_out() -> None:
    numbers = " ".join(f"The wall was built in 1841, said {n} people." for n in range(200))
    written = write(Speaking(numbers))
    assert written.claims and all(claim.text.endswith(".") for claim in written.claims)


def test_a_model_that_says_nothing_leaves_nothing() -> None:
    assert write(Speaking("")) == Written()


def test_a_model_that_fails_leaves_what_was_said_with_a_note() -> None:
    failing = Speaking("The wall was built in 1841 [1]. It", fails=ModelError("It broke", "Why."))
    written = write(failing)
    assert written.note == "It broke. Why." and written.borne


def test_a_stopped_answer_holds_what_there_was() -> None:
    stop = threading.Event()
    model = Speaking("The wall was built in 1841 [1]. It was opened to the tide in 2019 [1].")
    written = write(model, stop=stop, on_draft=lambda draft: stop.set() if draft.claims else None)
    assert [claim.text for claim in written.claims] == ["The wall was built in 1841."]
    assert model.given < len(model.says.split())


def test_stopped_before_it_began_there_is_nothing() -> None:
    stop = threading.Event()
    stop.set()
    model = Speaking("The wall was built in 1841 [1].")
    assert write(model, stop=stop) == Written() and not model.asked


def test_the_first_piece_is_timed() -> None:
    before = time.monotonic()
    written = write(Speaking("The wall was built in 1841 [1]."))
    assert written.first is not None and before <= written.first <= time.monotonic()


# ---------------------------------------------------------------- the prompt's size


@pytest.mark.parametrize("context", [128, 512, 1024, 4096])
@pytest.mark.parametrize(
    "question",
    [ASKED, "", "🦪" * 50, "how " * 20_000, "لماذا؟"],
    ids=["plain", "empty", "emoji", "long", "arabic"],
)
def test_no_prompt_is_longer_than_the_model_can_read(context: int, question: str) -> None:
    model = Speaking("The wall was built in 1841 [1].", context)
    Prose(cast(Llm, model), retrieval()).write(question, evidence(*[WALL * 60, HATCHERY * 90] * 3))
    for messages in model.asked:
        size = sum(model.count([message.content for message in messages]))
        assert size + 100 + context // 4 <= context or size <= 400


def test_the_evidence_keeps_to_its_budget() -> None:
    model = Speaking("The wall was built in 1841 [1].")
    made = Prose(cast(Llm, model), retrieval(), evidence_tokens=60)
    made.write(ASKED, evidence(WALL * 60, HATCHERY * 90))
    ((_, asked),) = model.asked
    assert model.count([asked.content])[0] <= 60 + model.count([f"Question: {ASKED}"])[0]


# ---------------------------------------------------------------- follow-ups


@pytest.mark.parametrize("order", [1, -1])
def test_the_best_evidence_stands_next_to_the_question(order: int) -> None:
    best, other = "The wall at Corran was opened in 2019.", "The wall was opened at noon."
    model = Speaking()
    found = evidence(*[best, other][::order])
    Prose(cast(Llm, model), retrieval()).write("When was the wall at Corran opened?", found)
    asked = model.asked[0][-1].content
    assert asked.index(other) < asked.index(best)


def test_a_follow_up_adds_to_what_the_model_has_read_and_can_cite_it() -> None:
    first = write(Speaking("It was opened to the tide on 14 March 2019 [1]."))
    assert first.exchange is not None
    model = Speaking("It was opened to the tide on 14 March 2019 [1].")
    again = write(model, "And when was the Corran Wall opened?", earlier=[first.exchange])
    (messages,) = model.asked
    assert [m.role for m in messages] == ["system", "user", "assistant", "user"]
    assert first.exchange.reply == messages[2].content
    assert "14 March" not in messages[3].content, "the model has that before its eyes"
    assert again.citations[0].quote == first.citations[0].quote
    assert [c.n for c in again.citations] == [1]


def test_a_conversation_too_long_for_the_model_goes_on_without_what_was_said() -> None:
    first = write(Speaking("It was opened to the tide on 14 March 2019 [1]."))
    assert first.exchange is not None
    model = Speaking("The wall was built in 1841 [1].", context=700)
    written = write(model, earlier=[first.exchange] * 30)
    assert len(model.asked[0]) == 2 and written.borne


# ---------------------------------------------------------------- a real model


def test_the_starter_writes_prose_that_is_checked(sample: Library, llm: Llm) -> None:
    asked = Retrieval(sample._search, sample.rarity, sample._retrieval.similarity, sample._place)
    stop = threading.Event()
    written = Prose(llm, asked, evidence_tokens=120).write(
        ASKED,
        sample.search(ASKED, 8),
        on_draft=lambda draft: stop.set() if draft.claims else None,
        stop=stop,
    )
    assert written.first is not None and not written.note
    for citation in written.citations:
        document = sample.document(citation.document)
        assert document is not None
        assert document.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize(
    ("tail", "kept"),
    [
        ("The wall was bu", "The wall was"),
        ("The wall [1, ", "The wall"),
        ("The wall [Corran Wall](http://e", "The wall"),
        ("<<< The wall", "The"),
        ("", ""),
    ],
)
def test_of_an_unfinished_sentence_only_what_will_not_change_is_shown(tail: str, kept: str) -> None:
    assert settled(tail) == kept
