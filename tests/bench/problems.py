"""Does the problems view open without a block? Issue 7, must-show 2, for 20,000 problems.

A window on a library made of words, off the screen, with that many problems of several reasons.
The view is opened, its largest group unfolded, all chosen, filtered by a word, put in another
order, and closed. Meanwhile a timer of 5 ms runs on the window's thread: how much later than due
it comes is a block of that thread.

    python -m tests.bench problems [--problems 20000]
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import cast

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muniment.gui.problems.problemsdialog import ProblemsDialog
from muniment.gui.running.pace import main_thread_first
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Tasks
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import Coverage, FileState, Problem
from tests.bench.busy import Watch, start_timer
from tests.gui.fakeprompts import FakePrompts
from tests.gui.fakes import FakeLibrary, status
from tests.gui.waiting import pause, wait_until

_LONG = 0.05
_PATIENCE = 60.0
_TITLES = ("The PDF is damaged", "No text found", "Locked with a password", "Partly readable")


def main() -> int:
    """Measure and print; 1 if a block is longer than 50 ms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--problems", type=int, default=20_000)
    count = parser.parse_args().problems
    app = QApplication(sys.argv[:1])
    tasks = Tasks()
    library = FakeLibrary(status(failed=count, problems=count))
    library.problem_list = [_problem(n) for n in range(count)]
    window = MainWindow(
        cast(Library, library), tasks, Events(tasks), Look(app), FakePrompts(), library.now
    )
    window.resize(1280, 820)
    window.show()
    # As the program does.
    main_thread_first()
    pause(1.0)
    watch = Watch()
    timer = start_timer(app, watch)
    for name, deed in _deeds(window):
        watch.now = name
        deed()
        # What it has set going belongs to it.
        pause(0.5)
    timer.stop()
    window.close()
    tasks.close()
    longest = {name: max(late) for name, late in watch.late.items()}
    for name, late in longest.items():
        print(f"{name:20} {late * 1000:6.1f} ms at most")
    return int(max(longest.values()) > _LONG)


def _problem(n: int) -> Problem:
    title = _TITLES[0] if n % 8 else _TITLES[n // 8 % 4]
    state = FileState.SEARCHABLE if title == _TITLES[3] else FileState.FAILED
    path = Path(f"/home/ada/papers/{n % 97:02}/document {n:05}.pdf")
    return Problem(path, title, f"{n % 7} of 9 pages are damaged.", Coverage("page", 9, 2), state)


def _deeds(window: MainWindow) -> list[tuple[str, Callable[[], None]]]:
    def dialog() -> ProblemsDialog:
        assert window.problems.dialog is not None
        return window.problems.dialog

    def open_view() -> None:
        window.statusbar.show_problems.emit()
        wait_until(lambda: dialog().model.rows, _PATIENCE)

    def unfold() -> None:
        model = dialog().model
        row = max(range(model.rowCount()), key=lambda n: len(getattr(model.rows[n], "files", ())))
        dialog().table.setCurrentIndex(model.index(row, 0))
        QTest.keyClick(dialog().table, Qt.Key.Key_Right)

    def end() -> None:
        QTest.keyClick(dialog().table, Qt.Key.Key_End)

    def filtered() -> None:
        QTest.keyClicks(dialog().filter, "document 1")

    def by_folder() -> None:
        dialog().order.setCurrentIndex(1)
        dialog().order.activated.emit(1)

    return [
        ("opened", open_view),
        ("unfolded", unfold),
        ("gone to the end", end),
        ("all chosen", lambda: dialog().table.selectAll()),
        ("filtered", filtered),
        ("by folder", by_folder),
        ("closed", lambda: QTest.keyClick(dialog().table, Qt.Key.Key_Escape)),
    ]


if __name__ == "__main__":
    sys.exit(main())
