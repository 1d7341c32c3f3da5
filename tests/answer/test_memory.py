"""What a model was shown is remembered for the conversation and the scope it was shown in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from muniment.answer.memory import Memory
from muniment.answer.prompts import Exchange
from muniment.records import EVERYTHING, Answer, Citation, Place, Scope, Turn

SOURCE = Citation(1, Path("a.txt"), Place("line 1"), "In 1953.", "A", "hash", 0, 8)
ANSWER = Answer("When?", "1953. [1]", True, citations=(SOURCE,), model="model")


def exchange(question: str = "When?") -> Exchange:
    return Exchange(question, (), "1953. [1]")


def test_a_follow_up_begins_with_what_was_exchanged() -> None:
    memory = Memory()
    memory.keep(ANSWER, [exchange()], EVERYTHING)
    assert memory.of([Turn(ANSWER, 1.0)], EVERYTHING) == (exchange(),)
    assert memory.of([], EVERYTHING) == ()


def test_the_same_words_about_other_documents_are_another_conversation() -> None:
    memory = Memory()
    memory.keep(ANSWER, [exchange()], EVERYTHING)
    other = replace(ANSWER, citations=(replace(SOURCE, document="another"),))
    assert memory.of([Turn(other, 1.0)], EVERYTHING) == ()


def test_what_was_shown_in_one_scope_is_not_shown_in_another() -> None:
    memory = Memory()
    memory.keep(ANSWER, [exchange()], EVERYTHING)
    assert memory.of([Turn(ANSWER, 1.0)], Scope(folders=(Path("/a"),))) == ()


def test_a_long_conversation_begins_anew() -> None:
    memory = Memory()
    memory.keep(ANSWER, [exchange(str(n)) for n in range(9)], EVERYTHING)
    assert memory.of([Turn(ANSWER, 1.0)], EVERYTHING) == (exchange("8"),)
