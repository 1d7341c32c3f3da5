"""Python itself holds the window up as little as can be."""

from __future__ import annotations

import gc
import sys
import weakref

import pytest
from PySide6.QtWidgets import QApplication

from muniment.gui.running.pace import Pace, look_for_garbage, main_thread_first
from tests.gui.waiting import wait_until


class Cycle:
    """Garbage that only a look for it finds."""

    def __init__(self) -> None:
        self.me = self


def test_threads_give_way_soon_and_old_objects_are_left_alone() -> None:
    main_thread_first()
    assert sys.getswitchinterval() <= 0.001
    looked: list[tuple[int, int]] = []

    def note(phase: str, info: dict[str, int]) -> None:
        if phase == "start":
            through = range(info["generation"] + 1)
            looked.append((info["generation"], sum(len(gc.get_objects(g)) for g in through)))

    gc.callbacks.append(note)
    try:
        kept = [[n] for n in range(300_000)]
    finally:
        gc.callbacks.remove(note)
    assert kept
    assert {generation for generation, _ in looked} == {0, 1}, "what is new is looked through"
    assert max(objects for _, objects in looked) < 100_000, "a part at a time"


def test_garbage_is_found_when_there_is_nothing_to_do() -> None:
    main_thread_first()
    gone = weakref.ref(Cycle())
    look_for_garbage(unwatched=False)
    assert gone() is None


def test_what_became_garbage_later_is_found_when_nobody_looks_on() -> None:
    main_thread_first()
    cycle = Cycle()
    gone = weakref.ref(cycle)
    look_for_garbage(unwatched=False)
    del cycle
    look_for_garbage(unwatched=False)
    assert gone() is not None, "it was taken to stay"
    look_for_garbage(unwatched=True)
    assert gone() is None


def test_it_is_looked_for_again_and_again(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.gui.running.pace._EVERY_MS", 20)
    pace = Pace(qapp)
    pace.begin()
    gone = [weakref.ref(Cycle()) for _ in range(3)]
    wait_until(lambda: not any(ref() for ref in gone))
    pace.deleteLater()
