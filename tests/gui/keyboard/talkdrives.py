"""Shortcuts of conversations, and of the lists at the side."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QAbstractButton,
)

from tests.gui.conftest import Desk
from tests.gui.keyboard.hands import (
    Drive,
    Press,
    drives_into,
    type_keys,
    write,
)
from tests.gui.questions import answered
from tests.gui.searches import search

DRIVES: dict[str, Drive] = {}
drives = drives_into(DRIVES)


@drives("cited")
def _cited(desk: Desk, press: Press) -> None:
    desk.window.source.clear()
    press()
    desk.until(lambda: desk.window.source.target is not None)


@drives("sources")
def _sources(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    press()
    assert desk.turn.sources.list.hasFocus()


@drives("follow_up")
def _follow_up(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    write("And then?")
    press()
    desk.until(lambda: "And then?" in desk.library.called("ask"))
    answered(desk)


@drives("line")
def _line(desk: Desk, press: Press) -> None:
    desk.window.answer.field.setFocus()
    write("One")
    press()
    write("two")
    assert desk.window.answer.field.text == "One\ntwo"


def _conversation(desk: Desk) -> None:
    if not desk.window.sidebar.history.model.entries:
        answered(desk, "How high?")
    history = desk.window.sidebar.history
    desk.until(lambda: history.model.entries)
    history.list.setFocus()
    history.list.setCurrentIndex(history.model.index(0))


@drives("open_entry")
def _open_entry(desk: Desk, press: Press) -> None:
    _conversation(desk)
    search(desk, "tide")
    desk.window.sidebar.history.list.setFocus()
    press()
    desk.until(
        lambda: (
            desk.window.search_room.middle.currentWidget() is desk.window.answer
            and desk.window.answer.turns
        )
    )


@drives("rename")
def _rename(desk: Desk, press: Press) -> None:
    _conversation(desk)
    desk.prompts.title = "Tides"
    press()
    desk.until(lambda: desk.window.sidebar.history.model.entries[0].title == "Tides")


@drives("remove")
def _remove(desk: Desk, press: Press) -> None:
    _conversation(desk)
    press()
    desk.until(lambda: not desk.window.sidebar.history.model.entries)


@drives("undo")
def _undo(desk: Desk, press: Press) -> None:
    desk.window.settings("appearance")
    dialog = desk.window.settings_dialog
    assert dialog is not None
    desk.until(dialog.isVisible)
    box = dialog.control("calm")
    assert isinstance(box, QAbstractButton)
    desk.until(box.isVisible)
    before = box.isChecked()
    box.setFocus()
    type_keys("Space")
    desk.until(lambda: box.isChecked() is not before)
    press()
    desk.until(lambda: box.isChecked() is before)
    dialog.reject()
