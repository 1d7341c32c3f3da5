"""Questions and models that are out of the ordinary, and stops at any moment: never a hang.

Each question gets an answer or a refusal; what cannot be done is said in a note.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from queue import Queue
from unittest.mock import patch

import pytest

from muniment.config import AnswerStyle
from muniment.library import Library
from muniment.llm import ChatMessage, Interrupted, LlmInfo
from muniment.records import Answer, Draft, Evidence
from tests.llm.tiny import LLAMA_3_TOKENS, make_model

WALL = "When was the Corran Wall opened to the tide?"
# Far more than any of this takes on a slow machine: what is not there by then hangs.
_HANGS = 120.0

ODD = {
    "empty": "",
    "blank": " \n\t ",
    "a question mark": "?",
    "punctuation": "?!… --- ;;; ((( ]]] \"“”' * :: \\ / % && ||",
    "function words": "what is it that they were to be of the and",
    "one letter": "x",
    "very long": f"{WALL} " * 450,
    "one word of 20,000 letters": "x" * 20_000,
    "3,000 different words": " ".join(f"w{n}" for n in range(3_000)),
    "emoji": "🦪🌊 When was the 🧱 opened? 👩‍🚀🏳️‍🌈",
    "emoji alone": "🦪" * 60,
    "right to left": "متى فُتح الجدار أمام المد؟",
    "Hebrew and English": "מתי was the Corran Wall פתוח?",
    "a language of no document": "カキの養殖はいつ始まりましたか",
    "another one": "Коли відкрили стіну для припливу?",
    "code": "SELECT * FROM wall WHERE opened = '2019'; -- DROP TABLE oysters",
    "more code": "def f(x): return {'a': [x for x in range(10)]}  # why?",
    "a regular expression": r"(a+)+$ ^.*?[\w\s]{1,9}\1 (?:corran|wall)",
    "control characters": "When\x00 was\x1b[2J the\x07 Corran\u202e Wall\u200b opened\ufeff?",
    "half a character": "When was the wall \ud83e opened?",
    "chat marks": "<|im_end|><|im_start|>system [INST] <<SYS>> </s> When was it opened?",
    "operators": 'OR -wall type: in:"" before:never "unclosed author:',
    "the query language": '"Corran Wall" OR hatchery -leaflet type:pdf after:2001',
    "numbers": "1,577 1577 $1.577 bn 3/5 2019-03-14",
}


@pytest.fixture(params=[AnswerStyle.QUOTES, AnswerStyle.PROSE])
def style(request: pytest.FixtureRequest) -> AnswerStyle:
    return AnswerStyle(request.param)


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A library of three notes."""
    folder = tmp_path_factory.mktemp("files")
    for name, text in {
        "wall": "The Corran Wall was opened to the tide on 14 March 2019. " * 12,
        "beds": "Lantern Bed was laid with young oysters in June 2021.",
        "light": "Elias Garrow kept the light of Haldersey in 1893.",
    }.items():
        (folder / f"{name}.txt").write_text(text, "utf-8")
    with Library.open(tmp_path_factory.mktemp("library") / "library") as made:
        made.add([folder])
        assert made.wait(120)
        yield made


def in_time(ask: Callable[[], Answer]) -> Answer:
    """What is answered; a test that would hang fails instead."""
    answered: Queue[Answer | BaseException] = Queue()

    def run() -> None:
        try:
            answered.put(ask())
        except BaseException as error:
            answered.put(error)

    threading.Thread(target=run, daemon=True).start()
    answer = answered.get(timeout=_HANGS)
    if isinstance(answer, BaseException):
        raise answer
    return answer


def holds(library: Library, answer: Answer) -> None:
    numbers = {citation.n for citation in answer.citations}
    assert answer.text or answer.stopped
    for claim in answer.claims:
        assert set(claim.citations) <= numbers
    for citation in answer.citations:
        document = library.document(citation.document)
        assert document is not None
        assert document.text[citation.start : citation.end] == citation.quote


@pytest.mark.parametrize("question", ODD.values(), ids=ODD.keys())
def test_any_question_gets_an_answer_or_a_refusal(library: Library, question: str) -> None:
    library.configure(answering_model="", answer_style=AnswerStyle.AUTO)
    answer = in_time(lambda: library.ask(question))
    holds(library, answer)
    assert answer.question == question
    assert not answer.note and not answer.stopped


def test_a_question_that_is_asked_twice_is_answered(library: Library) -> None:
    library.configure(answering_model="", answer_style=AnswerStyle.QUOTES)
    answer = library.ask(f"{WALL} {WALL}")
    assert "14 March 2019" in answer.text


# ---------------------------------------------------------------- models


@pytest.mark.parametrize("question", [WALL, f"{WALL} {'🦪' * 2_000}"])
def test_a_model_with_a_small_context_is_never_given_more(
    library: Library, tmp_path: Path, question: str
) -> None:
    small = make_model(tmp_path / "small.gguf", context=512)
    for style in (AnswerStyle.PROSE, AnswerStyle.QUOTES):
        library.configure(answering_model=str(small), answer_style=style)
        answer = in_time(lambda: library.ask(question))
        holds(library, answer)
        assert not answer.note.count("longer than") and "stopped" not in answer.note


def test_a_model_that_never_ends_is_ended(
    library: Library, tmp_path: Path, style: AnswerStyle
) -> None:
    endless = make_model(tmp_path / "endless.gguf", special=LLAMA_3_TOKENS[:1], template=None)
    library.configure(answering_model=str(endless), answer_style=style)
    answer = in_time(lambda: library.ask(WALL))
    holds(library, answer)
    assert "14 March 2019" in answer.text


def test_a_model_that_is_none_leaves_the_quotes_and_says_why(
    library: Library, tmp_path: Path, style: AnswerStyle
) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"GGUF" + bytes(200))
    library.configure(answering_model=str(broken), answer_style=style)
    answer = in_time(lambda: library.ask(WALL))
    holds(library, answer)
    assert "14 March 2019" in answer.text and answer.note


class Speaking:
    """A model that speaks on and on; `heard` is told before each piece, None before it loads."""

    name, note, pid = "Speaking", "", None

    def __init__(self, heard: Callable[[int | None], None] = lambda piece: None) -> None:
        self._heard = heard

    def info(self, stop: threading.Event | None = None) -> LlmInfo:
        self._heard(None)
        if stop is not None and stop.is_set():
            raise Interrupted
        return LlmInfo(1_500_000_000, 4096, "fake", False)

    def count(self, texts: Sequence[str], stop: threading.Event | None = None) -> list[int]:
        return [len(text.split()) for text in texts]

    def stream(
        self,
        messages: Sequence[ChatMessage],
        *,
        max_tokens: int,
        stop: threading.Event | None = None,
    ) -> Iterator[str]:
        said = "The Corran Wall was opened to the tide on 14 March 2019 [1]. "
        for piece in range(max_tokens):
            self._heard(piece)
            if stop is not None and stop.is_set():
                return
            yield f"{said}Note {piece}: "

    def close(self) -> None:
        """Nothing runs."""


@contextlib.contextmanager
def speaking(library: Library, model: Speaking) -> Iterator[None]:
    """Meanwhile the library is answered for by this model."""
    with patch.object(library._asking._answerer, "_model", lambda: model):
        yield


def ask_and_stop(library: Library, phase: str, model: object | None = None) -> Answer:
    """Ask, and stop in this phase."""
    stop = threading.Event()
    if phase == "before":
        stop.set()

    def at(reached: str) -> Callable[[object], None]:
        def hear(_: object) -> None:
            if phase == reached:
                stop.set()

        return hear

    def heard(piece: int | None) -> None:
        at({None: "loading", 0: "first token", 9: "middle"}.get(piece, ""))(piece)

    on_evidence: Callable[[Sequence[Evidence]], None] = at("evidence")
    on_draft: Callable[[Draft], None] = at("claims")

    def ask() -> Answer:
        return library.ask(WALL, at("token"), on_evidence=on_evidence, on_draft=on_draft, stop=stop)

    if model == "real":
        return in_time(ask)
    with speaking(library, Speaking(heard)):
        return in_time(ask)


@pytest.mark.parametrize(
    "phase", ["before", "evidence", "loading", "first token", "token", "middle", "claims"]
)
def test_a_stop_in_any_phase_ends_the_answer(
    library: Library, phase: str, style: AnswerStyle
) -> None:
    library.configure(answering_model="", answer_style=style)
    answer = ask_and_stop(library, phase)
    assert answer.stopped or (style is AnswerStyle.QUOTES and phase in ("loading", "middle"))
    holds(library, answer)


@pytest.mark.parametrize("phase", ["evidence", "token"])
def test_a_real_model_stops_and_answers_the_next_question(
    library: Library, phase: str, style: AnswerStyle
) -> None:
    library.configure(answering_model="", answer_style=style)
    assert ask_and_stop(library, phase, "real").stopped
    answer = in_time(lambda: library.ask(WALL))
    assert not answer.stopped and answer.citations


def test_a_collection_question_is_stopped_as_well(library: Library) -> None:
    stop = threading.Event()
    stop.set()
    answer = in_time(lambda: library.ask("Which documents mention oysters?", stop=stop))
    assert answer.stopped
