"""How long the window stands still while 5,000 conversations are listed, looked for, scrolled.

Answers, of "A window that people like to work in", must show 2 (no main-thread block over 50 ms)
for the list of conversations: on a real history of files, by a timer in the same event loop.
`python -m tests.bench conversation_list [conversations]`. "Stood still" is the longest time
without a beat, "own work" the longest processor time of the main thread between two: on a busy
machine the first is longer, also with nothing to do (the last line).
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from pathlib import Path
from types import SimpleNamespace
from typing import cast

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from muniment import conversation_json as form
from muniment.conversations import Conversations
from muniment.gui.answer.asking import Asking
from muniment.gui.running.pace import main_thread_first
from muniment.gui.sidebar.history import HistoryList
from muniment.gui.sidebar.recalling import Recalling
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.library import Library
from muniment.records import Answer, Conversation, Turn
from tests.gui.fakeprompts import FakePrompts
from tests.gui.waiting import pause, wait_until

_LONGEST = 60.0


class _Asking(QObject):
    """Nothing is being asked."""

    changed = Signal()
    unkept = None
    talk = SimpleNamespace(exchanges=(), id="")


def main(count: int = 5000) -> None:
    """Print the longest time without a beat of the timer, for each thing that is done."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    app = QApplication(["muniment"])
    # As the window does as soon as it stands.
    main_thread_first()
    look, tasks = Look(app), Tasks()
    with tempfile.TemporaryDirectory() as name:
        _write(Path(name), count)
        library = SimpleNamespace(conversations=Conversations(Path(name)))
        shown = HistoryList(look)
        shown.resize(240, 600)
        shown.show()
        made: list[Recalling] = []

        def open_list() -> None:
            asking = cast(Asking, _Asking(shown))
            made.append(
                Recalling(cast(Library, library), tasks, FakePrompts(), shown, asking, shown)
            )

        def listed(n: int) -> Callable[[], object]:
            return lambda: len(shown.model.entries) == n

        def found(n: int) -> Callable[[], object]:
            return lambda: [entry.id for entry in shown.model.entries] == [f"{n:08x}"]

        _measure("listed for the first time", open_list, listed(count))
        for what, n in (("looked for, first time", count - 1), ("looked for, again", count - 2)):
            _measure(what, partial(shown.field.setText, f"oyster {n}"), found(n))
        _measure("all of them again", shown.field.clear, listed(count))
        bar = shown.list.verticalScrollBar()
        steps = iter(range(0, bar.maximum(), max(1, bar.maximum() // 200)))
        scroll = QTimer()
        scroll.timeout.connect(lambda: bar.setValue(next(steps, bar.maximum())))
        _measure(
            "scrolled from end to end",
            lambda: scroll.start(0),
            lambda: bar.value() == bar.maximum(),
        )
        scroll.stop()
        _measure("nothing", lambda: pause(1), lambda: True)
        tasks.close()


def _write(folder: Path, count: int) -> None:
    for n in range(count):
        turns = tuple(
            Turn(Answer(f"How many oyster {n} beds are there, and where?", "Some. " * 60, True), n)
            for _ in range(n % 3 + 1)
        )
        text = form.written(form.kept(Conversation(turns=turns)))
        (folder / f"{n:08x}.jsonl").write_text(text, "utf-8")


def _measure(what: str, begin: Callable[[], object], over: Callable[[], object]) -> None:
    beats: list[tuple[float, float]] = []
    heart = QTimer()
    heart.setInterval(1)
    heart.timeout.connect(lambda: beats.append((time.monotonic(), time.thread_time())))
    heart.start()
    pause(0.1)
    began = time.monotonic()
    begin()
    wait_until(over, _LONGEST)
    taken = time.monotonic() - began
    pause(0.1)
    heart.stop()
    still = max(b - a for (a, _), (b, _) in pairwise(beats)) * 1000
    own = max(b - a for (_, a), (_, b) in pairwise(beats)) * 1000
    print(f"{what:26} {taken:5.1f} s, stood still {still:5.1f} ms, own work {own:5.1f} ms")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
