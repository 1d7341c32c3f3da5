"""Shortcuts of the field, of results, and of the document that is chosen."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtGui import QGuiApplication

from tests.gui.conftest import Desk
from tests.gui.keyboard.hands import (
    Drive,
    Press,
    clipboard,
    drives_into,
    write,
)
from tests.gui.questions import answered
from tests.gui.searches import found, search, titles

DRIVES: dict[str, Drive] = {}
drives = drives_into(DRIVES)


def _file_of_first(desk: Desk, tmp: Path) -> None:

    tmp.write_text("The spring tide.", "utf-8")
    desk.library.found = [replace(found(1), path=tmp, paths=(tmp,), kind="text"), found(2)]
    search(desk, "tide")
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)


@drives("open_file")
def _open_file(desk: Desk, press: Press) -> None:
    file = Path.cwd() / "letter.txt"
    _file_of_first(desk, file)
    press(1)
    desk.until(lambda: desk.prompts.opened == [file])


@drives("show_in_folder")
def _show_in_folder(desk: Desk, press: Press) -> None:
    file = Path.cwd() / "letter.txt"
    _file_of_first(desk, file)
    desk.window.field.line.setFocus()
    press()
    desk.until(lambda: desk.prompts.selected == [file])


@drives("copy_citation")
def _copy_citation(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    QGuiApplication.clipboard().clear()
    press()
    assert clipboard().startswith("“The spring tide")


@drives("more_like")
def _more_like(desk: Desk, press: Press) -> None:
    desk.library.alike = [found(31)]
    search(desk, "tide")
    press()
    desk.until(lambda: titles(desk.window.results.list) == ["No. 31"])


@drives("ask_about")
def _ask_about(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    press()
    assert desk.window.answer.field.hasFocus()
    assert desk.window.answer.scope.isVisible()


@drives("search")
def _search(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    write("tide")
    press()
    desk.until(lambda: "tide" in desk.library.searched())


@drives("ask")
def _ask(desk: Desk, press: Press) -> None:
    desk.window.field.line.setFocus()
    press()
    desk.until(lambda: desk.library.called("ask"))
    answered(desk)


@drives("results")
def _results(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    desk.window.field.line.setFocus()
    press()
    assert desk.window.results.list.hasFocus()


@drives("walk")
def _walk(desk: Desk, press: Press) -> None:
    search(desk, "tide")
    cards = desk.window.results.list
    cards.setFocus()
    press(1)
    assert cards.currentIndex().row() == 1
    assert desk.window.source.target == cards.current_target()
    press(0)
    assert cards.currentIndex().row() == 0


@drives("open")
def _open(desk: Desk, press: Press) -> None:
    desk.window.source.clear()
    desk.window.results.list.setFocus()
    press()
    assert desk.window.source.target == desk.window.results.list.current_target()


@drives("also")
def _also(desk: Desk, press: Press) -> None:

    desk.library.found = [replace(found(1), also=(found(7), found(8))), found(2)]
    search(desk, "tides")
    cards = desk.window.results.list
    cards.setFocus()
    cards.choose(0)
    press(0)
    assert cards.cards.rowCount() == 4
    press(1)
    assert cards.cards.rowCount() == 2


@drives("copy")
def _copy(desk: Desk, press: Press) -> None:
    QGuiApplication.clipboard().clear()
    desk.window.results.list.setFocus()
    press()
    assert "01.txt" in clipboard()


@drives("back")
def _back(desk: Desk, press: Press) -> None:
    desk.window.results.list.setFocus()
    desk.window.results.list.choose(0)
    press()
    assert desk.window.field.line.hasFocus()
