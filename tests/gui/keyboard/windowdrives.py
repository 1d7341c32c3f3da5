"""Shortcuts that work anywhere in the window."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QApplication,
    QMenu,
)

from muniment.records import FolderState, FolderStatus, StatusChanged
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.keyboard.hands import (
    Drive,
    Press,
    drives_into,
    front,
    type_keys,
)
from tests.gui.searches import search

DRIVES: dict[str, Drive] = {}
drives = drives_into(DRIVES)


@drives("field")
def _field(desk: Desk, press: Press) -> None:
    desk.window.field.write("tide")
    for n in (0, 1):
        desk.window.sidebar.list.setFocus()
        press(n)
        assert desk.window.field.line.selectedText() == "tide"


@drives("find")
def _find(desk: Desk, press: Press) -> None:
    desk.window.sidebar.list.setFocus()
    press()
    assert desk.window.field.line.hasFocus()
    search(desk, "tide")
    desk.window.results.list.choose(1)
    text = desk.window.source.text
    desk.until(lambda: text.isVisible() and text.marked)
    text.setFocus()
    press()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert desk.window.source.isAncestorOf(focused)
    assert "Find" in focused.accessibleName()
    type_keys("Esc")


@drives("next_pane")
def _next_pane(desk: Desk, press: Press) -> None:
    desk.window.sidebar.list.setFocus()
    press()
    assert desk.window.field.line.hasFocus()


@drives("previous_pane")
def _previous_pane(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    press()
    assert desk.window.sidebar.list.hasFocus()


@drives("menu")
def _menu(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)
    press()
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Copy with citation" in [action.text() for action in menu.actions()]
    menu.close()


@drives("new")
def _new(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.search_room.middle.currentWidget() is desk.window.answer
    assert desk.window.answer.field.hasFocus()


@drives("stop")
def _stop(desk: Desk, press: Press) -> None:
    desk.library.held = True
    desk.window.ask("How high?")
    desk.until(lambda: desk.window.answer.running)
    press()
    desk.until(lambda: not desk.window.answer.running)
    desk.library.held = False


@drives("save_search")
def _save_search(desk: Desk, press: Press) -> None:
    saved: list[str] = []
    desk.window.field.save.connect(lambda: saved.append(desk.window.field.text))
    desk.window.field.line.clear()
    press()
    desk.window.field.write("tide type:pdf")
    press()
    assert saved == ["tide type:pdf"], "an empty field is not kept"


@drives("add_folder")
def _add_folder(desk: Desk, press: Press) -> None:
    desk.prompts.folder = [Path("/data/letters")]
    press()
    desk.until(lambda: [Path("/data/letters")] in desk.library.called("add"))


@drives("add_files")
def _add_files(desk: Desk, press: Press) -> None:
    desk.prompts.files = [Path("/data/a.txt")]
    press()
    desk.until(lambda: [Path("/data/a.txt")] in desk.library.called("add"))


@drives("problems")
def _problems(desk: Desk, press: Press) -> None:
    folder = FolderStatus(FOLDER, FolderState.UP_TO_DATE, 12, 11, 1)
    desk.library.send(StatusChanged(status(folders=(folder,), failed=1)))
    press()
    dialog = desk.window.problems.dialog
    assert dialog is not None
    dialog.reject()
    front(desk)


@drives("settings")
def _settings(desk: Desk, press: Press) -> None:
    press()
    dialog = desk.window.settings_dialog
    assert dialog is not None
    assert dialog.isVisible()
    dialog.reject()
    front(desk)


@drives("help")
def _help(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.search_room.help is not None
    type_keys("Esc")
    assert desk.window.search_room.help is None
    front(desk)


@drives("shortcuts")
def _shortcuts(desk: Desk, press: Press) -> None:
    press()
    assert desk.window.keys.list is not None
    type_keys("Esc")
    assert desk.window.keys.list is None
    front(desk)


@drives("quit")
def _quit(desk: Desk, press: Press) -> None:
    closed: list[bool] = []
    desk.window.closed.connect(lambda: closed.append(True))
    press()
    assert closed
    desk.window.show()
    front(desk)


@drives("paste")
def _paste(desk: Desk, press: Press) -> None:
    QGuiApplication.clipboard().setText("harbour")
    desk.window.sidebar.list.setFocus()
    press()
    desk.until(lambda: "harbour" in desk.window.field.text)
