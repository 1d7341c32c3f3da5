"""Where a view of a document's text is scrolled to, by the document's characters."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QTextEdit

from muniment.gui.texts.textlaid import Laid

Range = tuple[int, int]

MARGIN = 20
_STEP = 8


class TextPlace:
    """Scrolls a view over what of the document is `laid` out in it.

    `brought` is what was scrolled to last, until a hand scrolls elsewhere.
    """

    def __init__(self, view: QTextEdit, laid: Laid) -> None:
        self._view = view
        self._laid = laid
        self.brought: Range | None = None

    def top(self) -> Range | None:
        """The first character that is seen whole, and how far from the top it is."""
        for y in range(0, max(1, self._view.viewport().height()), _STEP):
            position = self._view.cursorForPosition(QPoint(MARGIN, y)).position()
            offset = self._laid.map.at(position)
            if offset is None:
                return None
            spot = next(self._laid.map.shown(offset, offset + 1), None)
            if spot is not None and self._y(spot[0]) >= 0:
                return offset, self._y(spot[0])
        return None

    def put(self, offset: int, y: int) -> None:
        """Scroll so that a character is so far from the top."""
        spot = next(self._laid.map.shown(offset, offset + 1), None)
        if spot is not None:
            self._lay_out_all()
            bar = self._view.verticalScrollBar()
            bar.setValue(bar.value() + self._y(spot[0]) - y)

    def bring(self, span: Range) -> None:
        """Scroll so that these characters stand a third from the top, and are seen."""
        spot = next(self._laid.map.shown(*span), None)
        if spot is None:
            return
        self.brought = span
        view = self._view.viewport()
        self.put(span[0], view.height() // 3)
        left = self._view.cursorRect(self._cursor(spot[0])).left()
        bar = self._view.horizontalScrollBar()
        if not 0 <= left < view.width() - 4 * MARGIN:
            bar.setValue(bar.value() + left - view.width() // 3)

    def to_end(self, *, start: bool) -> None:
        """Scroll to the end of what is laid out, or to its start."""
        self._lay_out_all()
        bar = self._view.verticalScrollBar()
        bar.setValue(bar.minimum() if start else bar.maximum())

    def _lay_out_all(self) -> None:
        # Until its size is asked for the layout is not complete, and the bar too short.
        self._view.document().documentLayout().documentSize()

    def _y(self, position: int) -> int:
        return self._view.cursorRect(self._cursor(position)).top()

    def _cursor(self, position: int) -> QTextCursor:
        cursor = QTextCursor(self._view.document())
        cursor.setPosition(min(position, self._view.document().characterCount() - 1))
        return cursor
