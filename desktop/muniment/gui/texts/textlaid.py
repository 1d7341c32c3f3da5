"""The part of a document that is laid out: one stretch at first, and more at either end."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextOption,
    QTextTable,
)

from muniment.gui.texts.textblocks import Blocks, Caption, Paragraph
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textgrids import Grid
from muniment.gui.texts.textmap import TextMap
from muniment.gui.texts.textpen import Page
from muniment.gui.texts.textstretch import stretch_after, stretch_around, stretch_before
from muniment.gui.texts.textwriter import Writer
from muniment.records import Document

_MARGIN = 20
_FROM_RIGHT = frozenset(("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi"))


class Laid:
    """Lays out a document's text in one of Qt's, which it fills.

    `low` and `high` are the characters that are laid out, `map` where they stand, `links` the
    addresses in them, and `grids` the tables among them.
    """

    def __init__(self, target: QTextDocument) -> None:
        self._target = target
        self._document = Document("", ())
        self._blocks = Blocks(self._document)
        self._writer: Writer | None = None
        self._open = True
        self._under_table = False
        self.map = TextMap("")
        self.low = self.high = 0
        self.grids: list[tuple[QTextTable, Grid]] = []

    @property
    def links(self) -> list[str]:
        """The addresses in what is laid out, by the number in their anchors."""
        return self._writer.links if self._writer else []

    @property
    def complete(self) -> bool:
        """Whether all of the document is laid out."""
        return not (self.above or self.below)

    @property
    def above(self) -> bool:
        """Whether there is more above."""
        parts = self._document.parts
        return bool(parts) and self.low > parts[0].start

    @property
    def below(self) -> bool:
        """Whether there is more below."""
        parts = self._document.parts
        return bool(parts) and self.high < parts[-1].end

    def begin(
        self,
        document: Document,
        offset: int,
        page: Page,
        margin: int,
        marked: Callable[[Run], bool],
    ) -> None:
        """Lay out the stretch around a character, and nothing else.

        `margin` is left free at either side, in pixels; runs that are `marked` get another
        ground if they are cells of a table.
        """
        if document is not self._document:
            self._document, self._blocks = document, Blocks(document)
        # What was laid out is gone with the first change, its tables as well.
        self.map, self.grids = TextMap(document.text), []
        self._target.clear()
        frame = self._target.rootFrame().frameFormat()
        frame.setLeftMargin(margin)
        frame.setRightMargin(margin)
        frame.setTopMargin(_MARGIN)
        frame.setBottomMargin(2 * _MARGIN)
        self._target.rootFrame().setFrameFormat(frame)
        option = self._target.defaultTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if page.right_to_left else Qt.LayoutDirection.LeftToRight
        )
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._target.setDefaultTextOption(option)
        self._target.setDefaultFont(page.font)
        self._target.setIndentWidth(1.4 * QFontMetricsF(page.font).height())
        self._writer = Writer(document.text, page, marked)
        self._open = True
        self.low, self.high = stretch_around(document, offset)
        self._add(self.low, self.high)

    def add_below(self) -> None:
        """Lay out the stretch after what there is."""
        low, self.high = self.high, stretch_after(self._document, self.high)
        self._add(low, self.high)

    def add_above(self) -> None:
        """Lay out the stretch before what there is."""
        high, self.low = self.low, stretch_before(self._document, self.low)
        blocks = self._blocks.between(self.low, high)
        if self._writer is None or not blocks:
            return
        before = self._target.characterCount()
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        cursor.insertBlock()
        cursor.setPosition(0)
        cursor.setBlockFormat(QTextBlockFormat())
        written = self._writer.write(cursor, blocks)
        if written.open and self._under_table:
            # Of two empty blocks, one between tables is enough: it takes no room.
            cursor.deleteChar()
        self._under_table = not isinstance(blocks[0], Paragraph | Caption)
        cursor.endEditBlock()
        self.map.above(written.spots, self._target.characterCount() - before)
        self.grids = [*written.grids, *self.grids]

    def _add(self, low: int, high: int) -> None:
        blocks = self._blocks.between(low, high)
        if self._writer is None or not blocks:
            return
        if not self.grids and not self.map:
            self._under_table = not isinstance(blocks[0], Paragraph | Caption)
        cursor = QTextCursor(self._target)
        cursor.beginEditBlock()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if not self._open:
            cursor.insertBlock(QTextBlockFormat(), QTextCharFormat())
        at = cursor.position()
        written = self._writer.write(cursor, blocks)
        cursor.endEditBlock()
        self._open = written.open
        self.map.below(written.spots, at)
        self.grids += written.grids


def is_from_right(document: Document) -> bool:
    """Whether a document is written from right to left."""
    if document.language:
        return document.language in _FROM_RIGHT
    sides = (unicodedata.bidirectional(char) for char in document.text[:2_000])
    return next((side != "L" for side in sides if side in ("L", "R", "AL")), False)
