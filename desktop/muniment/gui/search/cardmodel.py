"""The rows of a list of cards: each card, and beneath an open one where else it can be read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muniment.gui.search.cards import Card, Target
from muniment.gui.text import name_of, tooltip, whole_name

Index = QModelIndex | QPersistentModelIndex
ENTRY = int(Qt.ItemDataRole.UserRole)


@dataclass(frozen=True, slots=True)
class Entry:
    """One row: a card, or (`inner`) another place where its text can be read.

    `opened` says that the other places of a card are listed beneath it.
    """

    card: Card
    target: Target
    inner: bool = False
    opened: bool = False


class CardModel(QAbstractListModel):
    """The cards of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()
        self._entries: list[Entry] = []
        self._open: set[Card] = set()

    def replace(self, cards: Sequence[Card]) -> None:
        """Show these cards in place of what is there; those that were open stay so."""
        self.beginResetModel()
        self._cards = tuple(cards)
        if self._open:
            self._open &= set(self._cards)
        self._entries = [entry for card in self._cards for entry in self._rows(card)]
        self.endResetModel()

    def extend(self, cards: Sequence[Card]) -> None:
        """Show more cards beneath those that are there."""
        rows = [entry for card in cards for entry in self._rows(card)]
        first = len(self._entries)
        self.beginInsertRows(QModelIndex(), first, first + len(rows) - 1)
        self._cards += tuple(cards)
        self._entries += rows
        self.endInsertRows()

    def toggle(self, row: int) -> None:
        """List where else the card in this row can be read, or no longer."""
        entry = self._entries[row]
        number = len(entry.card.also)
        if entry.inner or not number:
            return
        parent = QModelIndex()
        if entry.opened:
            self._open.discard(entry.card)
            self.beginRemoveRows(parent, row + 1, row + number)
            self._entries[row : row + 1 + number] = self._rows(entry.card)
            self.endRemoveRows()
        else:
            self._open.add(entry.card)
            self.beginInsertRows(parent, row + 1, row + number)
            self._entries[row : row + 1] = self._rows(entry.card)
            self.endInsertRows()
        self.dataChanged.emit(self.index(row), self.index(row))

    def entry(self, row: int) -> Entry:
        """What stands in this row."""
        return self._entries[row]

    def card(self, row: int) -> Card:
        """The card in this row, or above it."""
        return self._entries[row].card

    def row_of(self, target: Target) -> int | None:
        """The row of the card that opens this target, or a part of it in another cut."""
        near = None
        for row, entry in enumerate(self._entries):
            # Of thousands of rows few are of the same document.
            if entry.target.document != target.document or entry.inner:
                continue
            if entry.target == target:
                return row
            if near is None and entry.target.overlaps(target):
                near = row
        return near

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, in order."""
        return self._cards

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == Qt.ItemDataRole.ToolTipRole:
            member = entry.target.member
            files = [whole_name(path, member) for path in entry.target.paths]
            lines = (entry.target.title, entry.target.label, *files, entry.card.warning)
            return tooltip("\n".join(filter(None, lines)))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._said(entry)
        return None

    def _rows(self, card: Card) -> list[Entry]:
        opened = bool(self._open) and card in self._open
        inner = [Entry(card, target, inner=True) for target in card.also] if opened else []
        return [Entry(card, card.target, opened=opened), *inner]

    def _said(self, entry: Entry) -> str:
        target = entry.target
        if entry.inner:
            also = self.tr("Also: %1").replace("%1", name_of(target.path, target.member))
            return ", ".join(filter(None, (also, target.label, target.hint)))
        about = (target.title, target.label, target.hint, entry.card.about)
        text = f"{', '.join(filter(None, about))}: {entry.card.snippet.text}"
        return "\n".join(filter(None, (text, entry.card.warning, entry.card.also_line)))
