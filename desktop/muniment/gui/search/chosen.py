"""The passage that a person is at: the card with the keyboard, or what is open beside it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtGui import QGuiApplication

from muniment.gui.search.cardlist import CardList
from muniment.gui.search.cards import Target


@dataclass(frozen=True, slots=True)
class Chosen:
    """A passage, words to quote from it, and the passages chosen together with it."""

    target: Target
    quote: str
    together: tuple[Target, ...]

    def copy(self) -> None:
        """Put it on the clipboard, with its source."""
        QGuiApplication.clipboard().setText(self.target.cited(self.quote))


def chosen(lists: Sequence[CardList], opened: Target | None) -> Chosen | None:
    """What the list that has the keyboard chose; else what is open, quoted as a list does."""
    for cards in sorted(lists, key=lambda cards: not cards.hasFocus()):
        target, card = cards.current_target(), cards.current()
        if target is None or card is None or not (cards.hasFocus() or target == opened):
            continue
        selected = cards.selected_targets()
        together = selected if target in selected else (target,)
        return Chosen(target, card.snippet.text, together)
    return Chosen(opened, "", (opened,)) if opened is not None else None
