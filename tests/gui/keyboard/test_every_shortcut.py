"""Everything by keyboard: from the first start to an opened citation, and every shortcut once.

Keys go to the window as those of a keyboard do, and from there to whatever has the focus.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QApplication,
    QPushButton,
)

from muniment.config import resources
from muniment.gui.shortcuts import SHORTCUTS, Group
from tests.gui.conftest import Desk
from tests.gui.fakes import status
from tests.gui.keyboard import resultdrives, sourcedrives, talkdrives, windowdrives
from tests.gui.keyboard.hands import (
    clipboard,
    front,
    tab_to,
    type_keys,
    write,
)
from tests.gui.searches import search
from tests.gui.states import settle

Open = Callable[..., Desk]

DRIVES = windowdrives.DRIVES | resultdrives.DRIVES | sourcedrives.DRIVES | talkdrives.DRIVES


@pytest.fixture(autouse=True)
def letter(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that can be opened."""
    monkeypatch.chdir(tmp_path)
    return tmp_path / "letter.txt"


# ---------------------------------------------------------------- without a mouse


def test_from_the_first_start_to_an_opened_citation_without_a_mouse(open_desk: Open) -> None:
    desk = open_desk(status(folders=(), searchable=0, passages=0, embedded=0))
    window = desk.window
    front(desk)
    tab_to(lambda w: isinstance(w, QPushButton) and "sample" in w.text())
    type_keys("Space")
    desk.until(lambda: desk.library.called("add") == [[resources() / "sample"]])
    desk.until(lambda: window.pages.currentWidget() is window.room)
    type_keys("Ctrl+L")
    write("tide")
    type_keys("Return")
    cards = window.results.list
    desk.until(lambda: window.source.target is not None)
    type_keys("Down")
    assert cards.hasFocus()
    type_keys("Down")
    desk.until(lambda: window.source.target == cards.current_target())
    assert cards.currentIndex().row() == 1, "the source follows"
    type_keys("Up")
    type_keys("Up")
    assert window.field.line.hasFocus()
    type_keys("Ctrl+A")
    write("How high was the tide?")
    type_keys("Ctrl+Return")
    desk.until(lambda: window.answer.turns and not window.answer.running)
    type_keys("F6")
    assert window.answer.field.hasFocus()
    write("And in March?")
    type_keys("Return")
    desk.until(lambda: len(window.answer.turns) == 2 and not window.answer.running)
    window.source.clear()
    tab_to(lambda w: w is desk.turn.text, "Shift+Tab")
    type_keys("Return")
    desk.until(lambda: window.source.target is not None and window.source.page_number == 3)
    type_keys("Ctrl+Shift+C")
    assert "Report on the tides" in clipboard()
    assert "p. 3" in clipboard()
    type_keys("Ctrl+L")
    assert window.field.line.hasFocus()


def test_the_parts_of_the_window_follow_one_another(desk: Desk) -> None:
    front(desk)
    search(desk, "tide")
    window = desk.window
    room = (window.sidebar, window.field, window.results, window.source)
    for keys, wanted in (
        ("F6", room[2:] + room[:2]),
        ("Shift+F6", (room[1::-1] + room[:1:-1])[1:]),
    ):
        window.search_room.focus_field()
        reached = []
        for _ in wanted:
            type_keys(keys)
            focused = QApplication.focusWidget()
            assert focused is not None
            reached.append(next(part for part in room if part.isAncestorOf(focused)))
        assert tuple(reached) == wanted


# ---------------------------------------------------------------- every shortcut


@pytest.mark.parametrize("group", list(Group))
def test_every_shortcut_does_what_the_list_says(desk: Desk, group: Group) -> None:
    front(desk)
    for entry in SHORTCUTS:
        if entry.group is group:
            keys = entry.sequences

            def press(n: int = 0, keys: tuple[QKeySequence, ...] = keys) -> None:
                settle()
                type_keys(keys[n])
                settle()

            DRIVES[entry.name](desk, press)


def test_every_shortcut_is_driven() -> None:
    assert DRIVES.keys() == {entry.name for entry in SHORTCUTS}
