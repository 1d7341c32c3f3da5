"""The answering model is kept warm between questions, and let go when it is not needed."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from muniment.answer import Told
from muniment.asking import Asking
from muniment.config import Settings
from muniment.library import Library
from muniment.models import Models
from muniment.records import EVERYTHING, Answer
from tests.gui.waiting import wait_until

SILENT = Told(lambda found: None, lambda draft: None, lambda text: None)
QUESTION = "When was the Corran Wall opened to the tide?"


def ask(asking: Asking) -> Answer:
    return asking.ask(QUESTION, SILENT, threading.Event(), EVERYTHING, ())


@pytest.fixture
def short() -> list[bool]:
    return []


@pytest.fixture
def asking(sample: Library, short: list[bool]) -> Iterator[Asking]:
    retrieval = sample._retrieval
    made = Asking(retrieval, Models(), Settings, look=0.02, short=lambda: bool(short))
    yield made
    made.close()


def test_the_model_is_kept_until_memory_is_short_and_loaded_again(
    asking: Asking, short: list[bool]
) -> None:
    assert asking.pid is None, "nothing is loaded before the first question"
    assert ask(asking).model
    first = asking.pid
    ask(asking)
    assert first is not None
    assert asking.pid == first
    short.append(True)
    wait_until(lambda: asking.pid is None, 20)
    short.clear()
    assert ask(asking).model
    assert asking.pid not in (None, first)


def test_the_model_is_let_go_when_nobody_asks(sample: Library) -> None:
    asking = Asking(sample._retrieval, Models(), Settings, idle=0.0, look=0.02, short=lambda: False)
    try:
        ask(asking)
        wait_until(lambda: asking.pid is None, 20)
    finally:
        asking.close()


def test_a_question_after_the_end_is_stopped(asking: Asking) -> None:
    asking.close()
    assert ask(asking).stopped
