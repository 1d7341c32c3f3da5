"""Does the window stay smooth with a large library? Issue 7, must-show 2.

The real window, off the screen, on a library of 20,000 small documents (made once, kept where
tests.bench.quality keeps its own; only their words are indexed, for that is what is shown). In
turn a word of most documents is searched for, every document that mentions it is listed, and the
list is walked page by page down to 5,000 results and back to the top; then the list of
conversations, the problems and the settings are opened and closed. Meanwhile a timer of 5 ms runs
on the window's thread, in the loop that handles its events: how much later than due it comes is a
block of that thread. The same timer in an idle process tells what the computer itself adds; where
the system tells (Linux), so does for how long the thread was ready and had no processor.

    python -m tests.bench scrolling [--files 20000] [--results 5000]
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muniment.config import cache_dir
from muniment.gui.app import Program
from muniment.gui.window import MainWindow
from muniment.library import Library
from tests.bench.busy import Watched, start_timer, write
from tests.gui.waiting import pause, wait_until

_WORD = "lighthouse"
_PATIENCE = 1_200.0
_LONG = 0.05


def main() -> int:
    """Measure and print; 1 if a block is longer than 50 ms."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=20_000)
    parser.add_argument("--results", type=int, default=5_000)
    options = parser.parse_args()
    folder = _prepared(options.files)
    app = QApplication(sys.argv[:1])
    app.setQuitOnLastWindowClosed(False)
    idle = subprocess.Popen(
        [sys.executable, "-m", "tests.bench.busy", "--control"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    )
    program = Program(app, folder, [])
    program.start()
    wait_until(lambda: program.window is not None, _PATIENCE)
    window = program.window
    assert window is not None
    program.library.pause()
    window.resize(1280, 820)
    watch = Watched()
    timer = start_timer(app, watch)
    for name, deed in _deeds(window, options.results):
        watch.now = name
        deed()
        # What it has set going belongs to it.
        pause(0.5)
    timer.stop()
    window.close()
    program.end()
    print(f"{options.files:,} documents, {options.results:,} results")
    told = [name for name in watch.late if name != "start"]
    for name in told:
        print(f"{name}: {watch.line(name)}")
    print(idle.communicate(b"", timeout=30)[0].decode().strip())
    return int(max(max(watch.late[name]) for name in told) > _LONG)


def _prepared(files: int) -> Path:
    """The library of so many documents, their words indexed."""
    root = Path(os.environ.get("MUNIMENT_BENCH_CACHE") or cache_dir() / "bench").absolute()
    folder = root / f"scrolling-{files}"
    if not (folder / "files").is_dir():
        write(folder / "files", files)
    with Library.open(folder / "library") as library:
        library.add([folder / "files"])
        wait_until(lambda: library.status().searchable >= files, _PATIENCE)
        library.pause()
    return folder / "library"


def _deeds(window: MainWindow, results: int) -> Iterator[tuple[str, Callable[[], None]]]:
    """What a person does, in turn."""
    cards = window.results.list

    def rows() -> int:
        return int(cards.cards.rowCount())

    def search() -> None:
        QTest.keyClicks(window.field.line, _WORD)
        QTest.keyClick(window.field.line, Qt.Key.Key_Return)
        wait_until(lambda: rows() > 0, _PATIENCE)

    def every() -> None:
        window.search_room.searching.show_every()
        wait_until(lambda: rows() > 100, _PATIENCE)

    def down() -> None:
        while cards.currentIndex().row() < results - 1:
            at = cards.currentIndex().row()
            QTest.keyClick(cards, Qt.Key.Key_PageDown)
            pause(0.01)
            if cards.currentIndex().row() == at and at < results - 1:
                wait_until(lambda at=at: rows() > at + 1, _PATIENCE)  # type: ignore[misc]

    def up() -> None:
        while cards.currentIndex().row() > 0:
            QTest.keyClick(cards, Qt.Key.Key_PageUp)
            pause(0.01)

    def wheel() -> None:
        bar = cards.verticalScrollBar()
        for step in range(0, bar.maximum(), max(1, bar.maximum() // 200)):
            bar.setValue(step)
            pause(0.01)

    def again() -> None:
        window.search_room.focus_field()
        search()

    def settings() -> None:
        window.settings("folders")
        pause(0.5)
        assert window.settings_dialog is not None
        window.settings_dialog.close()

    yield "searching", search
    yield "listing every document", every
    yield "paging down", down
    yield "paging up", up
    yield "dragging the scroll bar", wheel
    yield "a new search", again
    yield "settings", settings


if __name__ == "__main__":
    sys.exit(main())
