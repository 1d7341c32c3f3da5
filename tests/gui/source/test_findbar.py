"""Finding words in the open document, page after page, with the keyboard alone."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pymupdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from muniment.gui.source.findbar import FindBar
from muniment.gui.source.source import SourcePane
from muniment.gui.style import Look
from muniment.gui.window import MainWindow
from muniment.library import Library
from tests.gui.real import opened
from tests.gui.waiting import wait_until

_SHIFT = Qt.KeyboardModifier.ShiftModifier
# Pages of twelve, by number, with the word in one of its forms; two on page 9.
_HERONS = {2: "The heron stood.", 5: "A HÉRON flew.", 9: "Heron and heron."}


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """A real library of a report of twelve pages and a note."""
    folder = tmp_path_factory.mktemp("find")
    mupdf: Any = pymupdf
    made = mupdf.open()
    for number in range(1, 13):
        words = _HERONS.get(number, "Nothing was seen.")
        made.new_page().insert_text((72, 100), f"{words} Day {number} by the marsh.")
    made.save(folder / "birds.pdf")
    (folder / "note.md").write_text("# Herons\n\nA heron nests. The heron feeds.", "utf-8")
    with Library.open(folder.parent / "library") as library:
        library.add([folder])
        assert library.wait(60)
        yield library


@pytest.fixture
def window(qapp: QApplication, look: Look, library: Library) -> Iterator[MainWindow]:
    with opened(qapp, look, library) as made:
        made.activateWindow()
        yield made


def _open(window: MainWindow, words: str) -> SourcePane:
    window.search(words, open_first=True)
    source = window.source
    wait_until(lambda: source.target and (source.pages.page or source.text.marked), 20)
    return source


def _find(source: SourcePane, words: str) -> FindBar:
    source.find()
    bar = source.findChild(FindBar)
    assert bar is not None
    bar.line.clear()
    QTest.keyClicks(bar.line, words)
    wait_until(lambda: bar.count)
    return bar


def _number(source: SourcePane) -> int:
    """The page on the screen, once the page that is wanted has come."""
    pages = source.pages
    wait_until(lambda: pages.page and pages.page.number == source.page_number)
    return source.page_number


def test_words_are_found_on_all_pages_whatever_their_case_and_accents(window: MainWindow) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    source.go_to(1)
    bar = _find(source, "heron")
    wait_until(lambda: bar.count == "1 of 4")
    seen = [_number(source)]
    for _ in range(4):
        QTest.keyClick(bar.line, Qt.Key.Key_Return)
        seen.append(_number(source))
    assert seen == [2, 5, 9, 9, 2], "around at the end"
    QTest.keyClick(bar.line, Qt.Key.Key_Return, _SHIFT)
    assert (_number(source), bar.count) == (9, "4 of 4")
    assert len(source.pages.hit_rects()) == 2


def test_finding_begins_where_one_is(window: MainWindow) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    source.go_to(6)
    _number(source)
    bar = _find(source, "heron")
    wait_until(lambda: bar.count == "3 of 4")
    assert _number(source) == 9


def test_what_is_not_there_is_said_and_found_places_go_with_their_words(
    window: MainWindow,
) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    bar = _find(source, "heron")
    wait_until(lambda: bar.count.endswith("of 4"))
    QTest.keyClicks(bar.line, "y")
    wait_until(lambda: bar.count == "not found")
    assert source.pages.hit_rects() == []
    following = [b for b in bar.findChildren(QToolButton) if "place" in b.accessibleName()]
    assert len(following) == 2
    assert not any(button.isEnabled() for button in following)


def test_keys_of_the_source_find_and_escape_gives_the_page_back(window: MainWindow) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    source.pages.setFocus()
    wait_until(source.pages.hasFocus)
    QTest.keyClick(source.pages, Qt.Key.Key_F3)
    bar = source.findChild(FindBar)
    assert bar is not None
    wait_until(bar.line.hasFocus)
    bar.line.clear()
    QTest.keyClicks(bar.line, "heron")
    wait_until(lambda: bar.count.endswith("of 4"))
    first = bar.count
    QTest.keyClick(bar.line, Qt.Key.Key_F3)
    assert bar.count != first
    QTest.keyClick(bar.line, Qt.Key.Key_F3, _SHIFT)
    assert bar.count == first
    QTest.keyClick(bar.line, Qt.Key.Key_Escape)
    assert bar.isHidden()
    assert source.pages.hasFocus()
    assert source.pages.hit_rects() == []


def test_what_is_selected_is_what_is_looked_for(window: MainWindow) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    _number(source)
    QTest.keyClick(source.pages, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    selected = " ".join(source.pages.selected_text().split())
    source.find()
    bar = source.findChild(FindBar)
    assert bar is not None
    assert bar.line.text() == selected
    wait_until(lambda: bar.count == "1 of 1")


def test_a_text_is_looked_through_in_the_same_bar(window: MainWindow) -> None:
    source = _open(window, "type:md heron nests")
    bar = _find(source, "heron")
    wait_until(lambda: bar.count.endswith("of 3"))
    QTest.keyClick(bar.line, Qt.Key.Key_Return)
    wait_until(lambda: bar.count.endswith("of 3"))


def test_another_document_is_opened_without_the_bar(window: MainWindow) -> None:
    source = _open(window, "type:pdf day 2 marsh")
    bar = _find(source, "heron")
    wait_until(lambda: bar.count.endswith("of 4"))
    _open(window, "type:md heron nests")
    wait_until(lambda: source.target and source.target.kind != "pdf")
    assert bar.isHidden()
