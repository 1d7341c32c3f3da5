"""Colours over what is marked: they lie on the text and change nothing of it."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QColor, QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from muniment.gui.texts.textmap import TextMap

Range = tuple[int, int]

# More than these are not marked at once: each costs.
_MOST = 300


def within(spans: Sequence[Range], low: int, high: int) -> Sequence[Range]:
    """Those of these, which are in order, that lie between two characters."""
    first = bisect_right(spans, low, key=lambda span: span[1])
    last = bisect_left(spans, high, key=lambda span: span[0])
    return spans[first : min(last, first + _MOST)]


def marks(
    target: QTextDocument, spots: TextMap, spans: Iterable[Range], ground: QColor, ink: QColor
) -> list[QTextEdit.ExtraSelection]:
    """Marks on these characters of a document, wherever they are laid out."""
    style = QTextCharFormat()
    style.setBackground(ground)
    style.setForeground(ink)
    made = []
    for span in spans:
        for low, high in spots.shown(*span):
            mark = QTextEdit.ExtraSelection()
            cursor = QTextCursor(target)
            cursor.setPosition(low)
            cursor.setPosition(high, QTextCursor.MoveMode.KeepAnchor)
            mark.cursor, mark.format = cursor, style
            made.append(mark)
    return made
