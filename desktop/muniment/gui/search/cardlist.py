"""The list of cards: chosen by keyboard and mouse, and calm when its cards are replaced."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QMenu, QWidget

from muniment.gui.search.cardmodel import CardModel, Entry, Index
from muniment.gui.search.cardpaint import CardDelegate
from muniment.gui.search.cards import Card, Target
from muniment.gui.search.lazylist import LazyList
from muniment.gui.style import Look
from muniment.gui.text import number


@dataclass(frozen=True, slots=True)
class _Anchor:
    """A card that is to stay where it is: its row, and the height at which it is seen."""

    target: Target
    row: int
    top: int
    held: bool


class CardList(LazyList):
    """A list of cards.

    `chosen` follows the keyboard; `opened` is a click or Enter. `open_file`, `show_in_folder`
    and `more_like` carry a Target, the last one also whether the whole document is meant;
    `ask_about` carries the targets of all selected cards.
    """

    chosen = Signal(object)
    opened = Signal(object)
    left_upwards = Signal()
    open_file = Signal(object)
    show_in_folder = Signal(object)
    more_like = Signal(object, bool)
    ask_about = Signal(object)
    end_reached = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._restoring = False
        self._rested = QCursor.pos()
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self._delegate = CardDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.verticalScrollBar().valueChanged.connect(self._scrolled)
        self._spot = QPoint(-1, -1)
        self.clicked.connect(self._click)
        look.changed.connect(self.viewport().update)

    # ------------------------------------------------------------ what is shown

    def show_cards(self, cards: Sequence[Card], *, stay: bool = False) -> None:
        """Show these cards; the one that was chosen stays chosen if it is among them.

        With `stay`, what is under the mouse, chosen or scrolled to keeps its place on the
        screen; without, the list begins at its top.
        """
        if tuple(cards) == self.cards.cards:
            if not stay:
                self.scrollToTop()
            return
        kept = len(self.cards.cards)
        if stay and 0 < kept < len(cards) and tuple(cards[:kept]) == self.cards.cards:
            self.cards.extend(cards[kept:])
            return
        before = self.current_target()
        anchor = self._anchor(cards) if stay else None
        if not stay:
            self._rested = QCursor.pos()
        self.cards.replace(_held(cards, anchor))
        self._choose_silently(before)
        row = self.cards.row_of(anchor.target) if anchor is not None else None
        if anchor is None or row is None:
            self.scrollToTop()
        else:
            self.hold(row, anchor.top)

    def choose(self, row: int) -> None:
        """Choose a card, as the keyboard would."""
        if 0 <= row < self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(row))

    def current(self) -> Card | None:
        """The chosen card, or the one that the chosen place belongs to."""
        entry = self._current()
        return entry.card if entry is not None else None

    def current_target(self) -> Target | None:
        """What the chosen row opens."""
        entry = self._current()
        return entry.target if entry is not None else None

    def _current(self) -> Entry | None:
        row = self.currentIndex().row()
        return self.cards.entry(row) if 0 <= row < self.cards.rowCount() else None

    def _choose_silently(self, target: Target | None) -> None:
        """Choose this card again: nothing was opened, and nothing is scrolled to."""
        row = self.cards.row_of(target) if target is not None else None
        if row is None:
            return
        self._restoring = True
        self.setAutoScroll(False)
        self.setCurrentIndex(self.cards.index(row))
        self.setAutoScroll(True)
        self._restoring = False

    def _anchor(self, coming: Sequence[Card]) -> _Anchor | None:
        """What must not move: what is under the mouse, else chosen, else the first in view."""
        hovered, mouse = QPoint(-1, -1), QCursor.pos()
        # One that merely lies where the list came up points at nothing.
        if mouse != self._rested and self.viewport().underMouse():
            hovered = self.viewport().mapFromGlobal(mouse)
        rows = [self.indexAt(hovered).row(), self.currentIndex().row()]
        held = len(rows)
        if self.verticalScrollBar().value() > 0:
            first = max(0, self.indexAt(QPoint(20, 8)).row())
            rows += range(first, min(first + 8, self.cards.rowCount()))
        for i, row in enumerate(rows):
            if row < 0:
                continue
            target = self.cards.card(row).target
            place = self.visualRect(self.cards.index(row))
            seen = place.intersects(self.viewport().rect())
            if seen and any(card.target.overlaps(target) for card in coming):
                return _Anchor(
                    target, self.cards.cards.index(self.cards.card(row)), place.top(), i < held
                )
        return None

    # ------------------------------------------------------------ what a person does

    def menu(self, target: Target, quote: str) -> QMenu:
        """What can be done with a card."""
        menu = QMenu(self)
        icon = self._look.icon
        menu.addAction(icon("search"), self.tr("Show here")).triggered.connect(
            lambda: self.opened.emit(target)
        )
        menu.addAction(icon("open"), self.tr("Open in its own program")).triggered.connect(
            lambda: self.open_file.emit(target)
        )
        menu.addAction(icon("folder-open"), self.tr("Show in folder")).triggered.connect(
            lambda: self.show_in_folder.emit(target)
        )
        menu.addSeparator()
        copy = menu.addAction(icon("copy"), self.tr("Copy with citation"))
        copy.setShortcut(QKeySequence(QKeySequence.StandardKey.Copy))
        copy.triggered.connect(lambda: _copy(target, quote))
        menu.addSeparator()
        for whole, text in (
            (False, self.tr("More like this passage")),
            (True, self.tr("More like this document")),
        ):
            action = menu.addAction(icon("similar"), text)
            action.triggered.connect(lambda _=False, w=whole: self.more_like.emit(target, w))
        menu.addSeparator()
        self._offer_asking(menu, target)
        return menu

    def _offer_asking(self, menu: QMenu, target: Target) -> None:
        chosen = self.selected_targets()
        about = chosen if target in chosen else (target,)
        documents = len({item.document for item in about})
        name = self.tr("Ask about this document")
        if documents > 1:
            name = self.tr("Ask about these %1 documents").replace("%1", number(documents))
        action = menu.addAction(self._look.icon("ask"), name)
        action.triggered.connect(lambda: self.ask_about.emit(about))

    def selected_targets(self) -> tuple[Target, ...]:
        """What all selected rows open, in their order."""
        rows = sorted(index.row() for index in self.selectedIndexes())
        return tuple(self.cards.entry(row).target for row in rows)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and not self._restoring:
            self.chosen.emit(self.cards.entry(current.row()).target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        entry = self._current()
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        elif event.matches(QKeySequence.StandardKey.Copy) and entry is not None:
            _copy(entry.target, entry.card.snippet.text)
        elif event.key() in (Qt.Key.Key_Right, Qt.Key.Key_Left) and entry is not None:
            self._unfold(entry, open_it=event.key() == Qt.Key.Key_Right)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._spot = event.position().toPoint()
        super().mouseReleaseEvent(event)

    def _click(self, index: Index) -> None:
        entry = self.cards.entry(index.row())
        area, font = self.visualRect(index), self.font()
        if len(self.selectedIndexes()) != 1:
            # The person is selecting several, or none any more.
            return
        more = self._delegate.more_spot(area, font, entry).adjusted(-4, -4, 4, 4)
        also = self._delegate.also_spot(area, font, entry)
        if more.contains(self._spot):
            self._show_menu(entry, self.viewport().mapToGlobal(self._spot))
        elif not also.isEmpty() and also.adjusted(-4, -3, 4, 4).contains(self._spot):
            self.cards.toggle(index.row())
        else:
            self._open(index)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """The right mouse button's, or the keyboard's for the chosen card."""
        by_key = event.reason() == QContextMenuEvent.Reason.Keyboard
        index = self.currentIndex() if by_key else self.indexAt(event.pos())
        if index.isValid():
            corner = self.visualRect(index).center()
            at = self.viewport().mapToGlobal(corner) if by_key else event.globalPos()
            self._show_menu(self.cards.entry(index.row()), at)

    def _unfold(self, entry: Entry, *, open_it: bool) -> None:
        row = self.cards.row_of(entry.card.target)
        if row is None:
            return
        if self.cards.entry(row).opened is not open_it:
            self.cards.toggle(row)
        if not open_it:
            self.choose(row)

    def _show_menu(self, entry: Entry, at: QPoint) -> None:
        menu = self.menu(entry.target, entry.card.snippet.text)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.popup(at)

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self.cards.entry(index.row()).target)

    def _scrolled(self, value: int) -> None:
        bar = self.verticalScrollBar()
        if bar.maximum() and value >= bar.maximum() - bar.pageStep():
            self.end_reached.emit()


def _held(cards: Sequence[Card], anchor: _Anchor | None) -> list[Card]:
    """The cards, the one that a person is at no higher than it stands.

    It cannot be kept in its place by scrolling if less is above it than there was.
    """
    order = list(cards)
    if anchor is not None and anchor.held:
        row = next(i for i, card in enumerate(order) if card.target.overlaps(anchor.target))
        if row < anchor.row:
            order.insert(min(anchor.row, len(order) - 1), order.pop(row))
    return order


def _copy(target: Target, quote: str) -> None:
    QGuiApplication.clipboard().setText(target.cited(quote))
