"""Agentic steps: what a model that is able can add to an answer, bounded in number and time.

A step that is off, comes too late, fails, or gives what does not look like its result is as if
it had not been taken: the question stays as it was, all passages stay. What each step gains and
costs is measured by `python -m tests.bench answers_prose steps`.
"""

from __future__ import annotations

import functools
import re
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass

from muniment.answer import prompts
from muniment.errors import ModelError
from muniment.language import terms
from muniment.llm import ChatMessage, Interrupted, Llm
from muniment.records import Citation, Evidence

_QUESTION_TOKENS = 64
_QUERY_TOKENS = 32
_PARTS = 3
_TURNS = 2
# Of what was said before, and of a passage or an answer, so many characters are read.
_SAID = 600
_GRADED = 1_500
_YES_NO = ("yes", "no")
_COMPOUND = re.compile(
    r"\?.*\w.*\?|\b(?:and|or|as well as|versus|vs|und|oder|sowie|et|ou|y|o)\b|[;,]", re.IGNORECASE
)
_LABEL = re.compile(
    r"^\W*(?:(?:rewritten |search )?(?:question|query)s?\b\W*)?(?:\d+[.):]\s*)?", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Steps:
    """Which steps are taken, and their bounds: `most` calls of the model, `seconds` in all."""

    self_contained: bool = False
    parts: bool = False
    grade: bool = False
    holds: bool = False
    rewrite: bool = False
    check: bool = False
    bears: bool = False
    most: int = 8
    seconds: float = 20.0


class Agent:
    """Takes the steps for one question; its time begins when it is made.

    Nothing is done with a model that is not able (see `LlmInfo.able`). `taken` is the number of
    calls so far.
    """

    def __init__(self, model: Llm, steps: Steps, stop: threading.Event) -> None:
        self.taken = 0
        self._model = model
        self._steps = steps
        self._loading = stop
        self._stop = _Deadline(stop, time.monotonic() + steps.seconds)

    def self_contained(self, question: str, earlier: Sequence[tuple[str, str]]) -> str:
        """A follow-up as a question that stands alone; `earlier` are questions with answers."""
        if not (self._steps.self_contained and earlier):
            return question
        said = "\n".join(f"User: {q[:_SAID]}\nReply: {a[:_SAID]}" for q, a in earlier[-_TURNS:])
        asked = f"{prompts.plain(said)}\n\nLast question: {prompts.plain(question)}"
        rewritten = _lines(self._said("self_contained", asked, _QUESTION_TOKENS))[:1]
        known = terms(f"{said} {question}")
        # A name that nobody said is the model's own.
        return rewritten[0] if rewritten and terms(rewritten[0]) <= known else question

    def parts(self, question: str) -> tuple[str, ...]:
        """The questions that a compound question consists of; itself alone where it is one."""
        if not (self._steps.parts and _COMPOUND.search(question)):
            return (question,)
        said = self._said("parts", prompts.plain(question), _QUESTION_TOKENS * 2)
        found = tuple(dict.fromkeys(_lines(said)))
        borne = all(terms(part) <= terms(question) for part in found)
        return found if 2 <= len(found) <= _PARTS and borne else (question,)

    def graded(self, question: str, evidence: Sequence[Evidence]) -> list[float] | None:
        """The probability that each passage helps to answer; None where that is not known."""
        if not self._steps.grade or self.taken + len(evidence) > self._steps.most:
            return None
        grades = []
        for item in evidence:
            grade = self._yes(grading(question, item))
            if grade is None:
                return None
            grades.append(grade)
        return grades

    def holds(self, asked: Sequence[ChatMessage]) -> float | None:
        """The probability that the passages of a prompt hold what it asks; None if not known.

        It costs little more than the prompt itself, of which the model has then read all but the
        last words.
        """
        if not self._steps.holds:
            return None
        last = ChatMessage("user", f"{asked[-1].content}\n\n{prompts.text('holds')}")
        return self._yes([*asked[:-1], last])

    def rewritten(self, question: str) -> str:
        """Other words to search with; "" where there are none."""
        if not self._steps.rewrite:
            return ""
        lines = _lines(self._said("rewrite", prompts.plain(question), _QUERY_TOKENS))[:1]
        return lines[0] if lines and not terms(lines[0]) <= terms(question) else ""

    def answers(self, question: str, answer: str) -> float | None:
        """The probability that an answer answers the question; None where that is not known."""
        if not self._steps.check:
            return None
        asked = f"Reply: {prompts.plain(answer[:_GRADED])}\n\nQuestion: {prompts.plain(question)}"
        return self._yes(_messages("check", asked))

    def bears(self, sentence: str, cited: Sequence[Citation]) -> float | None:
        """The probability that what a sentence cites says it; None where that is not known."""
        return self._yes(bearing(sentence, cited)) if self._steps.bears else None

    def _may(self) -> bool:
        """Whether one more call is within the bounds; it counts as taken."""
        if self.taken >= self._steps.most or self._stop.is_set():
            return False
        self.taken += 1
        # A model that is being loaded when the time is up is needed for the answer all the same.
        return bool(self._model.info(self._loading).able)

    def _said(self, prompt: str, asked: str, most: int) -> str:
        try:
            if not self._may():
                return ""
            said = "".join(
                self._model.stream(_messages(prompt, asked), max_tokens=most, stop=self._stop)
            )
        except (ModelError, Interrupted):
            return ""
        return "" if self._stop.is_set() else said

    def _yes(self, messages: Sequence[ChatMessage]) -> float | None:
        try:
            if not self._may():
                return None
            return self._model.weigh(messages, _YES_NO, self._stop)[0]
        except (ModelError, Interrupted):
            return None


def grading(question: str, evidence: Evidence) -> list[ChatMessage]:
    """The messages that ask whether a passage answers a question: its reply is yes or no.

    What is asked stands last, so that another question of the same passage finds that read; the
    examples before it are the same for all. Of 200 questions, half of them written to mislead, a
    1.5-billion model told them apart with an AUROC of .73, without examples .67.
    """
    shown = prompts.framed(1, evidence, evidence.text[:_GRADED])
    return _compared(_GRADE, shown, question)


def bearing(sentence: str, cited: Sequence[Citation]) -> list[ChatMessage]:
    """The messages that ask whether the quotes that a sentence cites say it: yes or no."""
    shown = [
        prompts.fenced(source.n, f"{source.title}, {source.place.label}", source.quote[:_GRADED])
        for source in cited
    ]
    return _compared(_BEARS, "".join(shown), sentence)


@dataclass(frozen=True, slots=True)
class _Comparison:
    """What is compared with passages: how the prompts of it are called, and what it is."""

    rules: str
    examples: str
    label: str
    asks: str


_GRADE = _Comparison("grade", "grade_examples", "Question", "graded")
_BEARS = _Comparison("bears", "bears_examples", "Sentence", "borne")


def _compared(what: _Comparison, shown: str, said: str) -> list[ChatMessage]:
    rules, asked = _messages(what.rules, _asking(what, shown, said))
    return [rules, *_examples(what), asked]


@functools.cache
def _examples(what: _Comparison) -> tuple[ChatMessage, ...]:
    """Others of the kind, as if the model had replied to them."""
    messages = []
    for passage in prompts.table(what.examples)["passage"]:
        shown = prompts.fenced(1, "", passage["text"].strip())
        for said, reply in passage["asked"]:
            messages.append(ChatMessage("user", _asking(what, shown, said)))
            messages.append(ChatMessage("assistant", reply))
    return tuple(messages)


def _asking(what: _Comparison, shown: str, said: str) -> str:
    return f"{shown}{what.label}: {prompts.plain(said)}\n{prompts.text(what.asks)}"


class _Deadline(threading.Event):
    """Set when another event is, or when its time has come."""

    def __init__(self, other: threading.Event, at: float) -> None:
        super().__init__()
        self._other = other
        self._at = at

    def is_set(self) -> bool:
        return self._other.is_set() or time.monotonic() >= self._at


def _messages(prompt: str, asked: str) -> list[ChatMessage]:
    return [ChatMessage("system", prompts.text(prompt)), ChatMessage("user", asked)]


def _lines(said: str) -> list[str]:
    """The lines of a reply, without numbers and labels in front of them."""
    lines = (_LABEL.sub("", line).strip(" \"“”'*`") for line in said.splitlines())
    return [line for line in lines if line]
