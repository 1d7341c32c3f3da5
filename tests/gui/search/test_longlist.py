"""A list of thousands of cards: only those that are seen are laid out, and what is seen stays."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pytest
from PySide6.QtCore import QPoint, QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QStyleOptionViewItem

from muniment.gui.search.cardlist import CardList
from muniment.gui.search.cardmodel import Index
from muniment.gui.search.cardpaint import CardDelegate
from muniment.gui.search.cards import Card
from muniment.gui.search.rowheights import RowHeights
from muniment.gui.style import Look
from tests.gui.conftest import Desk
from tests.gui.searches import found, last, press, search

COUNT = 5_000
# Of no more rows is the height asked for at once: those of two screens of the smallest cards.
MOST = 30


@cache
def _card(n: int) -> Card:
    """One of many cards, of different heights."""
    return Card.of_evidence(found(n, "The spring tide rose over the wall. " * (n % 9)))


class Measured(CardDelegate):
    """Counts how many heights were asked for."""

    count = 0

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        self.count += 1
        return super().sizeHint(option, index)


class Long:
    """A list of thousands of cards, and how many of them were measured since `new` was called."""

    def __init__(self, look: Look) -> None:
        self.list = CardList(look)
        self.list.resize(420, 700)
        self.delegate = Measured(look, self.list)
        self.list.setItemDelegate(self.delegate)
        self.list.show()
        self.list.show_cards([_card(n) for n in range(COUNT)])
        QApplication.processEvents()

    def top(self, row: int) -> int:
        return self.list.visualRect(self.list.cards.index(row)).top()

    def bottom(self, row: int) -> int:
        return self.list.visualRect(self.list.cards.index(row)).bottom() + 1

    def first(self) -> int:
        return self.list.indexAt(QPoint(20, 1)).row()

    def press(self, key: Qt.Key, modifier: Qt.KeyboardModifier | None = None) -> int:
        QTest.keyClick(self.list, key, modifier or Qt.KeyboardModifier.NoModifier)
        QApplication.processEvents()
        return self.list.currentIndex().row()

    def new(self) -> int:
        """How many heights were asked for since this was last called."""
        QApplication.processEvents()
        count, self.delegate.count = self.delegate.count, 0
        return count


@pytest.fixture
def long(look: Look) -> Iterator[Long]:
    made = Long(look)
    yield made
    made.list.close()
    made.list.deleteLater()


# ---------------------------------------------------------------- how much is laid out


def test_only_what_is_seen_is_measured(long: Long) -> None:
    assert 0 < long.new() <= MOST
    for key in (Qt.Key.Key_PageDown, Qt.Key.Key_End, Qt.Key.Key_PageUp, Qt.Key.Key_Home):
        long.press(key)
        assert long.new() <= MOST, key
    bar = long.list.verticalScrollBar()
    for part in (3, 7, 5, 1):
        bar.setValue(bar.maximum() * part // 7)
        assert long.new() <= MOST
    long.list.resize(330, 600)
    assert 0 < long.new() <= MOST, "other widths are other heights"


def test_a_list_that_grows_is_not_laid_out_anew(long: Long) -> None:
    long.press(Qt.Key.Key_End)
    long.new()
    before = long.top(COUNT - 1)
    cards = [*long.list.cards.cards, *(_card(n) for n in range(COUNT, COUNT + 1_000))]
    long.list.show_cards(cards, stay=True)
    assert long.new() <= MOST
    assert long.top(COUNT - 1) == before


# ---------------------------------------------------------------- what is seen


def test_what_is_seen_moves_by_as_much_as_it_is_scrolled(long: Long) -> None:
    bar = long.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 2)
    for step in (-24, -24, -200, -24, 24, 300, -150, -500):
        row = long.first() + 2
        before = long.top(row)
        bar.setValue(bar.value() + step)
        assert long.top(row) == before - step


def test_no_card_overlaps_the_next_and_both_ends_are_reached(long: Long) -> None:
    bar = long.list.verticalScrollBar()
    bar.setValue(bar.maximum())
    assert long.bottom(COUNT - 1) == long.list.viewport().height()
    rows = range(long.first(), COUNT)
    assert all(long.bottom(row) == long.top(row + 1) for row in rows[:-1])
    bar.setValue(0)
    assert long.top(0) == 0


def test_pages_follow_one_another_without_a_gap(long: Long) -> None:
    long.list.choose(0)
    for _ in range(5):
        before = long.list.currentIndex().row()
        after = long.press(Qt.Key.Key_PageDown)
        assert before < after
        assert long.bottom(after) - long.top(before) <= long.list.viewport().height()
        assert long.bottom(after) <= long.list.viewport().height()
    assert long.press(Qt.Key.Key_PageUp) == before
    assert long.top(before) >= 0
    assert long.press(Qt.Key.Key_End) == COUNT - 1
    assert long.press(Qt.Key.Key_Home) == 0


def test_what_lies_between_is_chosen_with_shift(long: Long) -> None:
    bar = long.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 3)
    row = long.first() + 2
    long.list.choose(row)
    for _ in range(4):
        long.press(Qt.Key.Key_Up, Qt.KeyboardModifier.ShiftModifier)
    assert sorted(i.row() for i in long.list.selectedIndexes()) == list(range(row - 4, row + 1))
    QTest.mouseClick(
        long.list.viewport(),
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.ShiftModifier,
        QPoint(40, (long.top(row + 1) + long.bottom(row + 1)) // 2),
    )
    assert sorted(i.row() for i in long.list.selectedIndexes()) == [row, row + 1]


def test_the_first_card_in_sight_stays_in_another_width(long: Long) -> None:
    bar = long.list.verticalScrollBar()
    bar.setValue(bar.maximum() // 4)
    row = long.first()
    before = long.top(row)
    long.list.resize(300, 700)
    QApplication.processEvents()
    assert (long.first(), long.top(row)) == (row, before)


def test_beneath_the_last_card_is_nothing(look: Look) -> None:
    cards = CardList(look)
    cards.resize(420, 700)
    cards.show_cards([_card(1)])
    assert cards.indexAt(QPoint(20, 10)).row() == 0
    assert not cards.indexAt(QPoint(20, 690)).isValid()
    assert cards.verticalScrollBar().maximum() == 0
    cards.deleteLater()


# ---------------------------------------------------------------- where rows stand


def test_rows_count_with_a_guess_until_they_are_measured() -> None:
    heights = RowHeights()
    heights.reset(100)
    guess = heights.height(50)
    assert heights.total == 100 * guess
    for row in range(10):
        heights.measure(row, 40)
    assert heights.total == 100 * 40, "by what was measured"
    heights.measure(20, 90)
    assert (heights.top(21), heights.total) == (20 * 40 + 90, 100 * 40 + 50)
    heights.insert(0, 2)
    assert [heights.measured(row) for row in (0, 1, 2, 11, 12, 22)] == [0, 0, 1, 1, 0, 1]
    heights.remove(0, 3)
    heights.forget(0)
    assert [heights.measured(row) for row in (0, 1, 19)] == [0, 1, 1]


def test_the_rows_between_two_heights() -> None:
    heights = RowHeights()
    assert heights.between(0, 100) == range(0)
    heights.reset(3)
    for row, height in enumerate((10, 20, 30)):
        heights.measure(row, height)
    assert heights.between(0, 10) == range(1)
    assert heights.between(9, 11) == range(2)
    assert heights.between(10, 900) == range(1, 3)
    assert heights.between(60, 90) == range(0)
    assert [heights.at(y) for y in (-5, 0, 29, 30, 59, 400)] == [0, 0, 1, 2, 2, 2]


# ---------------------------------------------------------------- how much is asked for


def test_a_complete_list_comes_in_twice_its_length_each_time(desk: Desk) -> None:
    desk.library.every = [found(n) for n in range(1_700)]
    search(desk, "tide")
    press(desk, "Show every document that mentions this")
    cards, asked = desk.window.results.list, []
    for count in (200, 400, 800, 1_600, 1_700):
        desk.until(lambda count=count: cards.cards.rowCount() == count)  # type: ignore[misc]
        asked.append(last(desk).limit)
        cards.scrollToBottom()
    assert asked == [200, 400, 800, 1_600, 3_200]
