"""Answers from the real starter models on the sample: borne by what they cite, or refused."""

from __future__ import annotations

import dataclasses
import threading
import tomllib
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from muniment.answer import NOT_ANSWERED, Answerer, Told, prompts
from muniment.answer.judgement import judge
from muniment.answer.prose import UNBORNE
from muniment.config import AnswerStyle, Settings
from muniment.errors import ModelError
from muniment.library import Library
from muniment.llm import ChatMessage, Llm, LlmInfo
from muniment.llm.tuning import Tuning
from muniment.models import Models
from muniment.records import Answer, AnswerKind, Draft, Evidence, Support

SILENT = Told(lambda found: None, lambda draft: None, lambda text: None)
QUESTIONS = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "sample_questions.toml").read_text("utf-8")
)


def ask(library: Library, question: str, llm: Llm | None = None, style: str = "quotes") -> Answer:
    def model() -> Llm:
        if llm is None:
            raise ModelError("No answering model is installed", "Install one.")
        return llm

    retrieval = library._retrieval
    answerer = Answerer(retrieval, model, lambda: Settings(answer_style=AnswerStyle(style)))
    return answerer.answer(question, SILENT, threading.Event())


def holds(library: Library, answer: Answer) -> None:
    """What must hold of any answer."""
    numbers = [citation.n for citation in answer.citations]
    assert len(set(numbers)) == len(numbers)
    for claim in answer.claims:
        assert set(claim.citations) <= set(numbers), "no citation without its source"
    for citation in answer.citations:
        document = library.document(citation.document)
        assert document is not None
        assert document.text[citation.start : citation.end] == citation.quote
        assert citation.place == document.place_at(citation.start, citation.end)


def test_most_questions_about_the_sample_are_answered_from_the_right_file(sample: Library) -> None:
    """Two in three at least, in quotes alone, of every third question."""
    right = 0
    questions = QUESTIONS["answered"][::3]
    for asked in questions:
        answer = ask(sample, asked["question"])
        holds(sample, answer)
        files = {citation.path.name for citation in answer.citations}
        right += bool(files & {asked["file"], *asked.get("also", [])})
    assert right >= 2 / 3 * len(questions)


def test_most_foreign_questions_are_refused(sample: Library) -> None:
    refused = [not ask(sample, asked["question"]).answered for asked in QUESTIONS["foreign"]]
    assert sum(refused) >= 2 / 3 * len(refused)


def test_a_refusal_says_so_shows_the_nearest_and_calls_no_model(sample: Library, llm: Llm) -> None:
    answer = ask(sample, "What is the capital of Mongolia?", llm)
    assert (answer.answered, answer.text, answer.claims) == (False, NOT_ANSWERED, ())
    assert answer.evidence
    assert llm.pid is None


def test_quotes_are_verbatim_and_a_small_model_adds_only_what_is_borne(
    sample: Library, llm: Llm
) -> None:
    answer = ask(sample, "When was the Corran Wall opened to the tide?", llm)
    assert answer.answered and answer.model
    holds(sample, answer)
    for claim in answer.claims:
        assert claim.support in (Support.QUOTED, Support.SUPPORTED)
        if claim.support is Support.QUOTED:
            (n,) = claim.citations
            assert answer.citations[n - 1].quote == claim.text


def test_prose_is_streamed_and_every_sentence_is_checked(sample: Library, llm: Llm) -> None:
    answer = ask(sample, "When was the Corran Wall opened to the tide?", llm, "prose")
    assert answer.first_token is not None and answer.first_token <= answer.total
    assert answer.claims
    holds(sample, answer)
    assert all(claim.reason for claim in answer.claims if claim.support is Support.UNSUPPORTED)


def test_without_a_model_the_documents_speak_and_the_note_says_why(sample: Library) -> None:
    answer = ask(sample, "When was the Corran Wall opened to the tide?")
    assert answer.answered and not answer.model
    assert answer.note == "No answering model is installed. Install one."


def test_a_model_that_fails_leaves_the_quotes(sample: Library, llm: Llm, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF")
    llm.installed = dataclasses.replace(
        llm.installed, paths={llm.installed.model.files[0].file: broken}
    )
    for style in ("quotes", "prose"):
        answer = ask(sample, "When was the Corran Wall opened to the tide?", llm, style)
        assert answer.citations
        assert "not complete" in answer.note


def test_a_stopped_answer_says_so(sample: Library, llm: Llm) -> None:
    stop = threading.Event()
    said: list[str] = []

    def hear(text: str) -> None:
        said.append(text)
        stop.set()

    retrieval = sample._retrieval
    answerer = Answerer(retrieval, lambda: llm, lambda: Settings(answer_style=AnswerStyle.PROSE))
    answer = answerer.answer(
        "Why was the wall opened?", dataclasses.replace(SILENT, token=hear), stop
    )
    assert answer.stopped
    assert len(said) <= 2, "what was kept back until it was clear what it is may follow"


@pytest.mark.parametrize("question", ["", " ", "?", "🦪" * 50, "x" * 20_000, "the of and"])
def test_odd_questions_get_an_answer_or_a_refusal(sample: Library, question: str) -> None:
    holds(sample, ask(sample, question))


def test_a_text_without_sentences_is_quoted_as_it_is(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("Invoice approved", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([tmp_path / "note.txt"])
        assert library.wait(60)
        answer = ask(library, "Is the invoice approved?")
    assert answer.answered and [c.quote for c in answer.citations] == ["Invoice approved"]


def test_a_prompt_of_tables_keeps_to_its_budget(tmp_path: Path) -> None:
    rows = "\n".join(f"| Year {1900 + n} | Herons {n * 3} | Warden Amery {n} |" for n in range(160))
    head = "| Year | Herons | Warden |\n| --- | --- | --- |\n"
    for n in range(5):
        (tmp_path / f"herons {n}.md").write_text(f"# Herons {n}\n\n{head}{rows}", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add(sorted(tmp_path.glob("*.md")))
        assert library.wait(300)
        # A small context is read sooner, and filled as well.
        llm = Llm(Models().get("answers"), context=1024, tuning=Tuning(2))
        try:
            answer = ask(library, "How many herons were there in the year 1950?", llm, "prose")
        finally:
            llm.close()
        holds(library, answer)
    assert "longer than the model can read" not in answer.note


def test_no_evidence_is_no_answer() -> None:
    nothing: Sequence[Evidence] = ()
    assert not judge("When?", nothing, {}).answers


class Doubter:
    """A model that is able, writes one sentence, and thinks little of it."""

    name, note, pid = "Doubter", "", None

    def __init__(self, doubts: str) -> None:
        self.doubts = doubts
        self.weighed = 0

    def info(self, stop: object = None) -> LlmInfo:
        return LlmInfo(2_000_000_000, 4096, "llama", False, able=True)

    def count(self, texts: Sequence[str], stop: object = None) -> list[int]:
        return [len(text.split()) for text in texts]

    def length(self, messages: Sequence[ChatMessage], stop: object = None) -> int:
        return sum(len(message.content.split()) for message in messages)

    def stream(self, messages: Sequence[ChatMessage], **options: object) -> Iterator[str]:
        yield "The Corran Wall was opened on 14 March 2019 [1]."

    def weigh(self, messages: Sequence[ChatMessage], options: object, stop: object) -> list[float]:
        self.weighed += 1
        doubted = messages[0 if self.doubts == "check" else -1].content
        return [0.1, 0.9] if prompts.text(self.doubts) in doubted else [0.9, 0.1]


@pytest.mark.parametrize(
    ("doubts", "extra", "answered"),
    [("check", True, False), ("holds", True, False), ("check", False, True)],
)
def test_more_steps_are_taken_only_where_a_person_wants_them(
    sample: Library, doubts: str, extra: bool, answered: bool
) -> None:
    model = Doubter(doubts)
    answerer = Answerer(
        sample._retrieval,
        lambda: model,  # type: ignore[arg-type,return-value]
        lambda: Settings(extra_steps=extra, second_look=False),
    )
    question = "When was the Corran Wall opened to the tide?"
    answer = answerer.answer(question, SILENT, threading.Event())
    assert answer.answered == answered
    assert bool(model.weighed) == extra
    assert answer.kind is (AnswerKind.PROSE if answered else AnswerKind.NONE)


def asked_of(model: Doubter, library: Library, told: Told = SILENT, **settings: object) -> Answer:
    answerer = Answerer(
        library._retrieval,
        lambda: model,  # type: ignore[arg-type,return-value]
        lambda: dataclasses.replace(Settings(), **settings),  # type: ignore[arg-type]
    )
    question = "When was the Corran Wall opened to the tide?"
    return answerer.answer(question, told, threading.Event())


def test_a_sentence_that_the_model_does_not_find_in_its_source_is_marked(sample: Library) -> None:
    class Doubting(Doubter):
        def stream(self, messages: Sequence[ChatMessage], **options: object) -> Iterator[str]:
            yield from super().stream(messages)
            yield " It was built of stone [1]. It was opened to the tide in 2019 [1]."

        def weigh(self, messages: Sequence[ChatMessage], *_: object) -> list[float]:
            self.weighed += 1
            return [0.1, 0.9] if "14 March 2019." in messages[-1].content[-150:] else [0.9, 0.1]

    drafts: list[Draft] = []
    told = dataclasses.replace(SILENT, draft=drafts.append)
    model = Doubting("")
    answer = asked_of(model, sample, told)
    first, *others = answer.claims
    assert (first.support, first.reason) == (
        Support.UNSUPPORTED,
        "Read again, the cited passage does not seem to say this.",
    )
    borne = [claim for claim in answer.claims if claim.support is Support.SUPPORTED]
    assert borne and others[-1] in borne
    assert model.weighed == len(borne) + 1, "what is marked already is not looked at again"
    assert drafts[-1].claims == answer.claims, "it is seen as soon as it is known"
    trusting = asked_of(Doubting(""), sample, second_look=False)
    assert trusting.claims[0].support is Support.SUPPORTED


def test_an_answer_of_which_nothing_is_found_gives_way_to_quotes(sample: Library) -> None:
    answer = asked_of(Doubter("borne"), sample)
    assert (answer.kind, answer.note) == (AnswerKind.QUOTES, UNBORNE)
    assert answer.answered and answer.citations


def test_what_is_not_borne_is_left_out_if_a_person_wants_so(sample: Library) -> None:
    class Liar(Doubter):
        def stream(self, messages: Sequence[ChatMessage], **options: object) -> Iterator[str]:
            yield from super().stream(messages)
            yield " It was opened by 97 bishops in 1850 [1]."

    def ask_liar(hide: bool) -> Answer:
        answerer = Answerer(
            sample._retrieval,
            lambda: Liar("check"),  # type: ignore[arg-type,return-value]
            lambda: Settings(hide_unsupported=hide, second_look=False),
        )
        question = "When was the Corran Wall opened to the tide?"
        return answerer.answer(question, SILENT, threading.Event())

    assert "97 bishops" in ask_liar(False).text
    hidden = ask_liar(True)
    assert "97 bishops" not in hidden.text
    assert hidden.unsupported == 1
