"""What a person does with a search in the window, for several tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from muniment.gui.search.cardlist import CardList
from muniment.gui.search.filterbar import FilterBar
from muniment.gui.search.searching import Found
from muniment.gui.searchroom import SearchRoom
from muniment.records import Evidence, Facet
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, Asked, evidence

FACETS = (
    Facet("type", "pdf", 9),
    Facet("type", "mail", 3),
    Facet("in", "/home/ada/papers/tides", 7),
    Facet("in", "/home/ada/letters/tides", 2),
    Facet("date", "2021", 4),
    Facet("date", "2024", 2),
    Facet("lang", "de", 12),
)


def found(n: int, text: str = "The spring tide.") -> Evidence:
    """One of many results, each of a document of its own."""
    return evidence(text, "tide", path=FOLDER / f"{n:02}.txt", page=None, title=f"No. {n}")


def room_of(desk: Desk) -> SearchRoom:
    return desk.window.search_room


def titles(cards: CardList) -> list[str]:
    return [card.target.title for card in cards.cards.cards]


def bar_of(desk: Desk) -> FilterBar:
    return room_of(desk).filters


def last(desk: Desk) -> Asked:
    """How the library was asked last."""
    call = desk.library.called("find")[-1]
    assert isinstance(call, Asked)
    return call


def search(desk: Desk, words: str) -> None:
    """Put words in the field, press Enter, and wait for what is found."""
    came: list[Found] = []
    room_of(desk).searching.found.connect(came.append)
    desk.window.field.write(words)
    QTest.keyClick(desk.window.field.line, Qt.Key.Key_Return)
    desk.until(lambda: came and came[-1].final)
    room_of(desk).searching.found.disconnect(came.append)


def say(desk: Desk) -> str:
    return " | ".join(desk.window.results.said)


def press(desk: Desk, text: str) -> None:
    """Press the visible button with this text, by keyboard."""
    buttons = desk.window.results.findChildren(QPushButton)
    button = next(b for b in buttons if b.isVisible() and b.text() == text)
    assert button.focusPolicy() & Qt.FocusPolicy.TabFocus
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)


def pick(desk: Desk, key: str, value: str) -> None:
    """Choose an entry of one of the filter bar's menus."""
    menu = bar_of(desk).menus[key].menu()
    menu.aboutToShow.emit()
    next(a for a in menu.actions() if a.text().split("\t")[0] == value).trigger()


def do(desk: Desk, cards: CardList, name: str) -> None:
    """Choose an entry of the first card's menu."""
    entry = cards.cards.entry(0)
    menu = cards.menu(entry.target, entry.card.snippet.text)
    next(action for action in menu.actions() if action.text() == name).trigger()
