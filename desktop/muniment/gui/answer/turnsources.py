"""The sources of one answer: as tall as its cards, folded away or only the first of them shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muniment.gui.search.cardlist import CardList
from muniment.gui.search.cards import Card
from muniment.gui.style import Look
from muniment.gui.text import number
from muniment.gui.widgets import button

_FIRST = 5
# So many more at a time: a list of thousands is not laid out at once.
_MORE = 100

T = TypeVar("T")


class SourceList(CardList):
    """Cards without a scroll bar of their own."""

    def __init__(self, look: Look) -> None:
        super().__init__(look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for changed in (self.cards.modelReset, self.cards.rowsInserted, self.cards.rowsRemoved):
            changed.connect(self.fit)

    def fit(self) -> None:
        """Be as tall as the cards."""
        self.doItemsLayout()
        height = self.contentsSize().height() if self.cards.rowCount() else 0
        if height != self.height():
            self.setFixedHeight(height)

    def current_area(self) -> QRect:
        """Where the chosen card is, within the list."""
        return self.visualRect(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What is scrolled is the conversation."""
        event.ignore()


class TurnSources(QWidget):
    """A title that folds the cards beneath it, and the first of them if there are many.

    `moved` tells that another card was chosen, which may be out of sight.
    """

    moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._card: Callable[[int], Card] | None = None
        self._cards: list[Card] = []
        self._count = 0
        self._folded = False
        self._title = button(look, "", role="fold")
        self._title.clicked.connect(lambda: self.fold(not self._folded))
        self.list = SourceList(look)
        self.list.setAccessibleName(self.tr("Sources"))
        self.list.chosen.connect(lambda _: self.moved.emit())
        self._more = button(look, "", role="textlink")
        self._more.clicked.connect(self._show_more)
        self._more.setContentsMargins(14, 0, 14, 0)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._title, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addWidget(self.list)
        layout.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeft)
        self.clear()

    def show_sources(self, title: str, sources: Sequence[T], card: Callable[[T], Card]) -> None:
        """Show cards for these in place of what is there, under a title.

        `card` is called for those alone that come onto the screen.
        """
        self._card = lambda row: card(sources[row])
        self._cards, self._count = [], len(sources)
        self._title.setText(f" {title}")
        self.list.clearSelection()
        self.setVisible(bool(sources))
        self._make(_FIRST)
        self._draw()

    def clear(self) -> None:
        """Show nothing."""
        self.show_sources("", (), Card.of_evidence)

    def _make(self, wanted: int) -> None:
        """Have at least so many cards, if there are as many sources."""
        assert self._card is not None
        for row in range(len(self._cards), min(wanted, self._count)):
            self._cards.append(self._card(row))

    def fold(self, away: bool) -> None:
        """Show the title alone, or the cards beneath it."""
        self._folded = away
        self._draw()

    @property
    def by_tab(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in its order."""
        return self._title, self.list, self._more

    @property
    def folded(self) -> bool:
        """Whether the cards are folded away."""
        return self._folded

    @property
    def title(self) -> str:
        """What stands over the cards; empty if there are none."""
        return "" if self.isHidden() else self._title.text().strip()

    def choose(self, n: int) -> None:
        """Unfold and choose the card with this number, if there is one."""
        for row in range(self._count):
            self._make(row + 1)
            if self._cards[row].number == n:
                self._folded = False
                self._draw()
                shown = self.list.cards.row_of(self._cards[row].target)
                self.list.choose(row if shown is None else shown)
                return

    def _show_more(self) -> None:
        first = len(self._cards)
        self._make(first + _MORE)
        self._draw()
        self.list.setFocus()
        row = self.list.cards.row_of(self._cards[first].target)
        self.list.choose(first if row is None else row)

    def _draw(self) -> None:
        left = self._count - len(self._cards)
        self._look.dress(self._title, "right" if self._folded else "down", "muted")
        state = self.tr("folded away") if self._folded else self.tr("shown")
        self._title.setAccessibleName(f"{self._title.text().strip()}, {state}")
        self.list.show_cards(self._cards, stay=True)
        self.list.setHidden(self._folded)
        more = self.tr("Show %1 more").replace("%1", number(min(left, _MORE)))
        self._more.setText(more)
        self._more.setHidden(self._folded or not left)
