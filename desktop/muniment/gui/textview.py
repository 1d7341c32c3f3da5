"""The stored text of a document, with its headings, at the passage.

Only a stretch around the passage is laid out, so that a book of a million characters
opens as quickly as a note; links at either end show more.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import Any

from PySide6.QtCore import QTimer, QUrl
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontDatabase,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from muniment.gui.style import Look
from muniment.gui.text import heading_key, place_heading
from muniment.records import Document, Part

_STRETCH = 12_000
# Keeps the lines of one part in one block, so that offsets within the part stay what they are
# in the document: Qt ends a block at the first five of these, and the last stands for a picture.
_ONE_BLOCK = str.maketrans(
    {"\n": "\u2028", "\u2029": "\u2028", "\r": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
    | {"\ufffc": "\ufffd"}
)
_EARLIER, _LATER = "more:earlier", "more:later"


class TextView(QTextBrowser):
    """Shows a document's text. Nothing in it is markup; its only links are its own two."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._document: Document | None = None
        self._written: set[str] = set()
        self._passage = (0, 0)
        self._range = (0, 0)
        self.setObjectName("textView")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the document"))
        self.document().setDocumentMargin(18)
        self.anchorClicked.connect(self._more)
        look.changed.connect(self._draw)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for the text of a document."""
        return None

    def show_document(self, document: Document, start: int, end: int) -> None:
        """Show the text around these characters, marked."""
        self._document = document
        self._written = {
            heading_key(document.text[part.start : part.end])
            for part in document.parts
            if part.kind == "heading"
        }
        self._passage = (start, end)
        self._range = (max(0, start - _STRETCH), end + _STRETCH)
        self._draw()

    @property
    def marked(self) -> str:
        """The text that is marked as the passage."""
        return "".join(
            selection.cursor.selectedText().replace("\u2029", "\n")
            for selection in self.extraSelections()
        )

    def _draw(self) -> None:
        self.clear()
        if self._document is None:
            return
        parts = self._parts(self._document)
        cursor = QTextCursor(self.document())
        first, last = parts[0] if parts else None, parts[-1] if parts else None
        if first is not None and first.start > 0 and first is not self._document.parts[0]:
            self._link(cursor, self.tr("Show earlier text"), _EARLIER)
        spots, above = [], ""
        for part in parts:
            heading = place_heading(part.place, self._written)
            if heading and heading != above:
                self._head(cursor, heading)
            above = heading
            spots.append(self._insert(cursor, part, self._document.text))
        if last is not None and last is not self._document.parts[-1]:
            self._link(cursor, self.tr("Show later text"), _LATER)
        self._mark(list(zip(parts, spots, strict=True)))

    def _parts(self, document: Document) -> tuple[Part, ...]:
        """The parts of the stretch, whole; a single part may be longer than the stretch."""
        low, high = self._range
        ends = [part.end for part in document.parts]
        first = bisect_left(ends, low)
        starts = [part.start for part in document.parts]
        return document.parts[first : max(first + 1, bisect_left(starts, high))]

    def _insert(self, cursor: QTextCursor, part: Part, text: str) -> int:
        """Add a part; returns where it begins in the view."""
        block, style = self._looks(part)
        if cursor.position():
            cursor.insertBlock(block, style)
        else:
            cursor.setBlockFormat(block)
        at = cursor.position()
        cursor.insertText(text[part.start : part.end].translate(_ONE_BLOCK), style)
        return at

    def _head(self, cursor: QTextCursor, heading: str) -> None:
        """Write the name of a place over what stands there."""
        block, style = QTextBlockFormat(), QTextCharFormat()
        block.setTopMargin(10)
        block.setBottomMargin(3)
        style.setForeground(QBrush(QColor(self._look.theme.accent_text)))
        style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontPointSize(self.font().pointSizeF() * 0.9)
        if cursor.position():
            cursor.insertBlock(block, style)
        else:
            cursor.setBlockFormat(block)
        cursor.insertText(heading, style)

    def _looks(self, part: Part) -> tuple[QTextBlockFormat, QTextCharFormat]:
        theme = self._look.theme
        block, style = QTextBlockFormat(), QTextCharFormat()
        style.setForeground(QBrush(QColor(theme.text)))
        block.setLineHeight(130, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        block.setBottomMargin(8)
        size = self.font().pointSizeF()
        if part.kind == "heading":
            level = min(3, max(1, len(part.place.headings)))
            style.setFontWeight(QFont.Weight.DemiBold)
            style.setFontPointSize(size * (1.0 + 0.5 / level))
            block.setTopMargin(12)
        elif part.kind in ("code", "table"):
            fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont)
            style.setFontFamilies([fixed.family()])
            block.setBackground(QBrush(QColor(theme.side)))
        elif part.kind == "list":
            block.setLeftMargin(18)
        return block, style

    def _link(self, cursor: QTextCursor, text: str, address: str) -> None:
        style = QTextCharFormat()
        style.setAnchor(True)
        style.setAnchorHref(address)
        style.setForeground(QBrush(QColor(self._look.theme.accent_text)))
        style.setFontUnderline(True)
        if cursor.position():
            cursor.insertBlock(QTextBlockFormat(), style)
        cursor.insertText(text, style)

    def _mark(self, placed: list[tuple[Part, int]]) -> None:
        """Mark the passage and scroll to it."""
        start, end = self._passage
        style = QTextCharFormat()
        style.setBackground(QBrush(QColor(self._look.theme.mark)))
        style.setForeground(QBrush(QColor(self._look.theme.on_mark)))
        marks = []
        for part, at in placed:
            low, high = max(start, part.start), min(end, part.end)
            if low >= high or self._document is None:
                continue
            text = self._document.text[part.start : part.end]
            selection = QTextBrowser.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(at + _units(text[: low - part.start]))
            cursor.setPosition(
                at + _units(text[: high - part.start]), QTextCursor.MoveMode.KeepAnchor
            )
            selection.cursor = cursor
            selection.format = style
            marks.append(selection)
        self.setExtraSelections(marks)
        # Once the layout has its final width.
        QTimer.singleShot(0, self._scroll_to_mark)

    def _scroll_to_mark(self) -> None:
        marks = self.extraSelections()
        if marks:
            cursor = QTextCursor(marks[0].cursor)
            cursor.setPosition(cursor.selectionStart())
            bar = self.verticalScrollBar()
            bar.setValue(
                bar.value() + self.cursorRect(cursor).top() - self.viewport().height() // 4
            )

    def _more(self, url: QUrl) -> None:
        low, high = self._range
        if url.toString() == _EARLIER:
            self._range = (max(0, low - 2 * _STRETCH), high)
        elif url.toString() == _LATER:
            self._range = (low, high + 2 * _STRETCH)
        place = self.verticalScrollBar().value()
        before = self.verticalScrollBar().maximum()
        self._draw()
        grown = self.verticalScrollBar().maximum() - before
        keep = place + (grown if url.toString() == _EARLIER else 0)
        QTimer.singleShot(0, lambda: self.verticalScrollBar().setValue(keep))


def _units(text: str) -> int:
    """The length of the text as Qt counts it, in UTF-16 units."""
    return len(text) + sum(ord(char) > 0xFFFF for char in text)
