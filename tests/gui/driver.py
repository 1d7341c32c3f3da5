"""Drives the real program on a real display: the window, the library, the models.

Run as a script under a display by `test_end_to_end.py` and `screenshot.py`; works through
the widgets as a person would and prints what it saw as JSON.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QTimer, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QTextBrowser, QWidget

from muniment.gui.app import Program
from muniment.gui.window import MainWindow
from muniment.records import Status
from tests.gui.waiting import pause, wait_until

_LIMIT = 240.0


class Driver:
    """One running program and the hands on it."""

    def __init__(self, library: Path, size: tuple[int, int]) -> None:
        self.app = QApplication(["muniment"])
        self.app.setQuitOnLastWindowClosed(False)
        self.longest = 0.0
        self.program = Program(self.app, library, ())
        self.program.start()
        wait_until(lambda: self.program.window is not None, _LIMIT)
        self.window.window().resize(*size)
        wait_until(self.window.isVisible)
        self._heart = QTimer()
        self._beat = time.monotonic()
        self._heart.timeout.connect(self._count)
        self._heart.start(10)

    @property
    def window(self) -> MainWindow:
        """The window that is there now: another language asks for a new one."""
        assert self.program.window is not None
        return self.program.window

    @property
    def status(self) -> Status:
        """How the library stands."""
        return self.program.library.status()

    def idle(self) -> None:
        """Wait until nothing is left to do."""
        pause(0.5)
        self.until(lambda: self.status.idle)

    def until(self, condition: Callable[[], object]) -> None:
        wait_until(condition, _LIMIT)

    def hover(self, *paths: Path) -> QMimeData:
        """Drag these over the window."""
        data = QMimeData()
        data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        enter = QDragEnterEvent(QPoint(400, 300), copy, data, left, none)
        self.app.sendEvent(self.window, enter)
        assert enter.isAccepted()
        return data

    def drop(self, *paths: Path) -> str:
        """Drag these over the window and let go; returns what it said meanwhile."""
        data = self.hover(*paths)
        copy, left = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
        none = Qt.KeyboardModifier.NoModifier
        said = self.window.overlay.text
        self.app.sendEvent(self.window, QDropEvent(QPointF(400, 300), copy, data, left, none))
        return said

    def indexed(self, files: int) -> None:
        """Wait until this many files are searchable and nothing is left to do."""
        self.until(lambda: self.window.statusbar.text.startswith(f"{files} files searchable ·"))

    def search(self, words: str) -> list[dict[str, Any]]:
        """Type words into the field, press Enter, and read the cards."""
        self._type(words, Qt.KeyboardModifier.NoModifier)
        cards = self.window.results.list
        self.until(lambda: cards.cards.rowCount() and self.window.source.target)
        return [
            {
                "title": card.target.title,
                "file": card.target.path.name,
                "place": card.target.label,
                "page": card.target.page,
                "marked": [card.snippet.text[s:e] for s, e in card.snippet.marks],
            }
            for card in cards.cards.cards
        ]

    def ask(self, question: str) -> dict[str, Any]:
        """Type a question, press Ctrl+Enter, and read the answer and its sources."""
        self._type(question, Qt.KeyboardModifier.ControlModifier)
        return self._answer()

    def follow_up(self, question: str) -> dict[str, Any]:
        """Ask something that leans on the question before it."""
        QTest.keyClicks(self.window.answer.field, question)
        QTest.keyClick(self.window.answer.field, Qt.Key.Key_Return)
        return self._answer()

    def conversations(self, told: str) -> list[str]:
        """The conversations in the sidebar, once the first of them tells so much of itself."""
        model = self.window.sidebar.history.model
        self.until(lambda: model.entries and told in model.entries[0].line)
        return [f"{entry.title} ({entry.line})" for entry in model.entries]

    def _answer(self) -> dict[str, Any]:
        asking = self.window.answer
        self.until(lambda: asking.running)
        self.until(lambda: not asking.running)
        view = asking.turns[-1]
        cards = view.sources.list.cards.cards
        return {
            "text": view.shown,
            "note": view.note,
            "sources": [
                {"n": card.number, "file": card.target.path.name, "page": card.target.page}
                for card in cards
            ],
        }

    def ask_and_kill(self, question: str) -> dict[str, Any]:
        """Ask, and end the answering model's process as soon as it is there."""
        library = self.program.library
        hand = QTimer()

        def kill() -> None:
            if library.answering_pid is not None:
                hand.stop()
                os.kill(library.answering_pid, signal.SIGKILL)

        hand.timeout.connect(kill)
        before = library.answering_pid
        if before is not None:
            os.kill(before, signal.SIGKILL)
            self.until(lambda: library.answering_pid is None)
        hand.start(1)
        return self.ask(question)

    def follow(self, folder: Path, words: str) -> dict[str, float]:
        """Add, edit, rename and delete a file of a watched folder while a search stands open.

        Returns the seconds until the results on the screen said so, each time without a hand
        on the window.
        """
        cards = self.window.results.list.cards

        def shows(*names: str) -> bool:
            found = {card.target.path.name for card in cards.cards}
            return found >= set(names) and not found & (hers - set(names))

        hers = {"added.txt", "renamed.txt", "elsewhere.txt"}
        # In quotes: what only means something like it does not count.
        self._type(f'"{words}"', Qt.KeyboardModifier.NoModifier)
        self.until(lambda: shows())
        file = folder / "added.txt"
        steps: list[tuple[str, Callable[[], object], tuple[str, ...]]] = [
            ("added", lambda: file.write_text(f"Here are {words}.", "utf-8"), ("added.txt",)),
            ("renamed", lambda: file.rename(folder / "renamed.txt"), ("renamed.txt",)),
            ("edited", lambda: (folder / "renamed.txt").write_text("Nothing.", "utf-8"), ()),
            (
                "edited back",
                lambda: (folder / "renamed.txt").write_text(f"Again {words}!", "utf-8"),
                ("renamed.txt",),
            ),
            ("deleted", lambda: (folder / "renamed.txt").unlink(), ()),
        ]
        seconds = {}
        for name, change, shown in steps:
            change()
            began = time.monotonic()
            self.until(lambda shown=shown: shows(*shown))  # type: ignore[misc]
            seconds[name] = time.monotonic() - began
        return seconds

    def open_citation(self, n: int) -> dict[str, Any]:
        """Click a citation of the answer and wait for its source."""
        browser = self.window.answer.turns[-1].findChild(QTextBrowser)
        assert browser is not None
        browser.anchorClicked.emit(QUrl(f"cite:{n}"))
        source = self.window.source
        if source.target is not None and source.target.kind == "pdf":
            target = source.target
            self.until(lambda: source.pages.page and source.pages.page.number == target.page)
            pause(0.4)
            return {"page": source.page_number, "marks": len(source.pages.mark_rects())}
        self.until(lambda: source.text.marked)
        return {"page": None, "marks": 1}

    def problems(self) -> QWidget:
        """Open the list of problems, filled."""
        self.window.problems.open(self.status)
        self.until(lambda: self.window.problems.dialog is not None)
        pause(1)
        assert self.window.problems.dialog is not None
        return self.window.problems.dialog

    def settings(self, page: str) -> QWidget:
        """Open the settings at a page."""
        if self.window.problems.dialog is not None:
            self.window.problems.dialog.close()
        self.window.settings(page)
        pause(1)
        assert self.window.settings_dialog is not None
        return self.window.settings_dialog

    def shortcut_list(self) -> QWidget:
        """Open the list of shortcuts."""
        if self.window.settings_dialog is not None:
            self.window.settings_dialog.close()
        self.window.keys.show_list()
        pause(0.3)
        assert self.window.keys.list is not None
        return self.window.keys.list

    def picture(self, path: Path, shown: QWidget | None = None) -> int:
        """Save a picture of the window, or of a dialog of it; returns how many colours it has."""
        pause(0.3)
        image = (shown or self.window).grab().toImage()
        image.save(str(path))
        step = max(1, image.width() // 200)
        return len(
            {
                image.pixel(x, y)
                for x in range(0, image.width(), step)
                for y in range(0, image.height(), step)
            }
        )

    def close(self) -> float:
        """Close the window; returns the seconds until all was let go."""
        self._heart.stop()
        began = time.monotonic()
        self.window.close()
        self.program.end()
        return time.monotonic() - began

    def _type(self, words: str, modifier: Qt.KeyboardModifier) -> None:
        line = self.window.field.line
        line.clear()
        QTest.keyClicks(line, words)
        QTest.keyClick(line, Qt.Key.Key_Return, modifier)

    def _count(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._beat)
        self._beat = now


def main() -> int:
    """Drop a folder, drop a file, search, ask, open a source; print what was seen."""
    parser = argparse.ArgumentParser()
    parser.add_argument("library", type=Path)
    parser.add_argument("folder", type=Path)
    parser.add_argument("file", type=Path)
    parser.add_argument("picture", type=Path)
    parser.add_argument("--words", required=True)
    parser.add_argument("--question", required=True)
    given = parser.parse_args()
    driver = Driver(given.library, (1280, 820))
    seen: dict[str, Any] = {"platform": driver.app.platformName()}
    seen["welcome"] = driver.window.pages.currentWidget() is driver.window.welcome
    seen["promise"] = driver.drop(given.folder)
    files = sum(1 for path in given.folder.rglob("*") if path.is_file())
    driver.indexed(files)
    driver.drop(given.file)
    driver.indexed(files + 1)
    seen["status"] = driver.window.statusbar.text
    seen["results"] = driver.search(given.words)
    seen["answer"] = driver.ask(given.question)
    if seen["answer"]["sources"] and seen["answer"]["sources"][0]["n"]:
        seen["source"] = driver.open_citation(seen["answer"]["sources"][0]["n"])
    seen["follow-up"] = driver.follow_up("How many young did they raise?")
    seen["conversations"] = driver.conversations("2 questions")
    seen["killed"] = driver.ask_and_kill(given.question)
    seen["after"] = driver.ask(given.question)
    changing = given.library.parent / "changing"
    changing.mkdir()
    (changing / "first.txt").write_text("The first file of all.", "utf-8")
    driver.drop(changing)
    driver.indexed(files + 2)
    seen["followed"] = driver.follow(changing, "gannets")
    seen["answer on screen"] = driver.ask(given.question)["text"]
    seen["colours"] = driver.picture(given.picture)
    seen["longest"] = driver.longest
    seen["closing"] = driver.close()
    print(json.dumps(seen))
    return 0


if __name__ == "__main__":
    sys.exit(main())
