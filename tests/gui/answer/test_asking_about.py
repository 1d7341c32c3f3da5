"""Questions about a folder, a document, or the results that are selected."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QToolButton

from muniment.records import Scope
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, PDF
from tests.gui.questions import answered, follow_up
from tests.gui.searches import do, search


def test_asking_about_a_folder_asks_nothing_else(desk: Desk) -> None:
    menu = desk.window.sidebar.menu(FOLDER)
    next(a for a in menu.actions() if a.text() == "Ask about this folder").trigger()
    chips = desk.window.answer.scope
    assert chips.said == ("papers",)
    desk.until(lambda: desk.window.answer.field.hasFocus())
    follow_up(desk, "How high?")
    answered(desk)
    chips.chips[0].click()
    assert chips.isHidden()
    follow_up(desk, "And elsewhere?")
    answered(desk)
    assert desk.library.called("scope") == [Scope(folders=(FOLDER,)), Scope()]


def test_asking_about_a_document_from_its_card(desk: Desk) -> None:
    search(desk, "tide")
    do(desk, desk.window.results.list, "Ask about this document")
    assert desk.window.answer.scope.said == ("Report on the tides",)
    follow_up(desk, "How high?")
    answered(desk)
    assert desk.library.called("scope") == [Scope(documents=(f"hash-of-{PDF.name}",))]


def test_asking_about_the_selected_results(desk: Desk) -> None:
    search(desk, "tide")
    cards = desk.window.results.list
    opened: list[object] = []
    cards.opened.connect(opened.append)
    QApplication.processEvents()
    for row, modifier in (
        (0, Qt.KeyboardModifier.NoModifier),
        (1, Qt.KeyboardModifier.ControlModifier),
    ):
        spot = cards.visualRect(cards.cards.index(row)).center()
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, modifier, spot)
    assert len(opened) == 1, "selecting another one opens nothing"
    do(desk, cards, "Ask about these 2 documents")
    assert desk.window.answer.scope.said == ("2 documents",)


def test_asking_about_the_open_source(desk: Desk) -> None:
    desk.window.search("tide", open_first=True)
    desk.until(lambda: desk.window.source.pages.page)
    ask = next(
        b
        for b in desk.window.source.findChildren(QToolButton)
        if b.accessibleName() == "Ask about this document"
    )
    ask.click()
    assert desk.window.answer.scope.said == ("Report on the tides",)
