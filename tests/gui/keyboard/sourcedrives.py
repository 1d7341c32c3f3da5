"""Shortcuts of the source: its pages, what is found in it, its text."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication

from tests.gui.conftest import Desk
from tests.gui.keyboard.hands import (
    Drive,
    Press,
    clipboard,
    drives_into,
    tab_to,
    type_keys,
    write,
)
from tests.gui.questions import answered
from tests.gui.searches import search

DRIVES: dict[str, Drive] = {}
drives = drives_into(DRIVES)


def _page(desk: Desk) -> None:
    search(desk, "tide")
    desk.window.results.list.choose(0)
    desk.until(lambda: desk.window.source.page_number == 3)
    desk.window.source.pages.setFocus()


@drives("pages")
def _pages(desk: Desk, press: Press) -> None:
    _page(desk)

    def turned() -> bool:
        press(0)
        return desk.window.source.page_number == 4

    desk.until(turned)

    def back() -> bool:
        press(1)
        return desk.window.source.page_number == 3

    desk.until(back)


@drives("zoom")
def _zoom(desk: Desk, press: Press) -> None:
    _page(desk)
    before = desk.window.source.pages.zoom
    press(0)
    assert desk.window.source.pages.zoom > before
    press(1)
    assert desk.window.source.pages.zoom == pytest.approx(before, rel=0.2)


@drives("fit")
def _fit(desk: Desk, press: Press) -> None:
    pages = desk.window.source.pages
    fitting = pages.zoom
    pages.zoom_in()
    pages.zoom_in()
    pages.setFocus()
    assert pages.zoom != pytest.approx(fitting, rel=0.05)
    press()
    pages_zoom = pages.zoom
    pages.fit_width()
    assert pages.zoom == pages_zoom


def _found_in_text(desk: Desk) -> list[tuple[int, int]]:
    search(desk, "tide")
    desk.window.results.list.choose(1)
    source = desk.window.source
    desk.until(lambda: source.text.isVisible() and source.text.marked)
    hits: list[tuple[int, int]] = []
    source.text.hits.connect(lambda current, total: hits.append((current, total)))
    source.text.setFocus()
    assert source.text.hasFocus()
    type_keys("Ctrl+F")
    write("t")
    desk.until(lambda: hits and hits[-1][1] > 2)
    return hits


def _step(hits: list[tuple[int, int]], desk: Desk, press: Press) -> int:
    """Press until it goes on, which it does not while the words are still being typed."""
    before, total = hits[-1]

    def gone() -> bool:
        press()
        return hits[-1][0] != before

    desk.until(gone)
    steps = (hits[-1][0] - before) % total
    type_keys("Esc")
    return steps


@drives("next_hit")
def _next_hit(desk: Desk, press: Press) -> None:
    assert _step(_found_in_text(desk), desk, press) == 1


@drives("previous_hit")
def _previous_hit(desk: Desk, press: Press) -> None:
    hits = _found_in_text(desk)
    total = hits[-1][1]
    assert _step(hits, desk, press) == total - 1


@drives("copy_text")
def _copy_text(desk: Desk, press: Press) -> None:
    desk.window.source.text.setFocus()
    QGuiApplication.clipboard().clear()
    type_keys("Ctrl+A")
    press()
    desk.until(lambda: "click" in clipboard())
    # What a text view copied must not be the clipboard's when the program ends.
    QGuiApplication.clipboard().clear()


@drives("mark")
def _mark(desk: Desk, press: Press) -> None:
    answered(desk, "How high?")
    desk.window.field.ask.setFocus()
    tab_to(lambda w: w is desk.turn.text)
    press()
    assert desk.turn.text.textCursor().hasSelection()
