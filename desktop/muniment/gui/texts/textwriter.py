"""Writes the blocks of a document's text into Qt's document.

All text is inserted as plain text: nothing in it can act as markup.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFontDatabase,
    QTextBlockFormat,
    QTextCursor,
    QTextLength,
    QTextListFormat,
    QTextTable,
    QTextTableCellFormat,
)

from muniment.gui.texts.textblocks import Block, Caption, Card, Code, Fields, Paragraph
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textgrids import Grid
from muniment.gui.texts.textmap import Spot
from muniment.gui.texts.textpen import Page, Pen, plain_table
from muniment.gui.texts.texttables import TableWriter

_SIZES = (1.55, 1.3, 1.15, 1.05)


@dataclass(frozen=True, slots=True)
class Written:
    """A stretch that was written: its spots, and the grids in it.

    `open` says that it ends with an empty block, which what follows may take.
    """

    spots: tuple[Spot, ...]
    grids: tuple[tuple[QTextTable, Grid], ...]
    open: bool


class Writer:
    """Writes stretches; `marked` tells whether a run belongs to the passage."""

    def __init__(self, text: str, page: Page, marked: Callable[[Run], bool]) -> None:
        self._pen = Pen(text, page)
        self._tables = TableWriter(self._pen, marked)
        self._fixed = QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont).family()

    @property
    def links(self) -> list[str]:
        """The addresses in what was written, by the number in their anchors."""
        return self._pen.links

    def write(self, cursor: QTextCursor, blocks: Iterable[Block]) -> Written:
        """Write blocks where the cursor stands, which must be an empty block."""
        self._pen.begin_at(cursor)
        self._tables.grids = []
        for block in blocks:
            self._write(block)
        if self._pen.fresh:
            self._pen.shrink()
        return Written(tuple(self._pen.spots), tuple(self._tables.grids), self._pen.fresh)

    def _write(self, block: Block) -> None:
        match block:
            case Paragraph():
                self._paragraph(block)
            case Code():
                self._code(block)
            case Caption():
                self._caption(block.text)
            case Grid():
                self._tables.grid(block)
            case Fields():
                self._tables.fields(block)
            case Card():
                self._card(block)

    # ------------------------------------------------------------ paragraphs

    def _paragraph(self, block: Paragraph) -> None:
        form, style = self._pen.form(), self._pen.style()
        em = self._pen.em
        form.setBottomMargin(round(0.65 * em))
        match block.style:
            case "heading":
                size = _SIZES[min(block.level, len(_SIZES)) - 1]
                style = self._pen.style(size, bold=True)
                form.setTopMargin(0 if self._pen.at_start else round(em * size * 0.8))
                form.setLineHeight(120, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
                form.setHeadingLevel(min(6, block.level))
            case "list":
                if block.marked:
                    form.setLeftMargin(round(1.4 * em))
                    form.setTextIndent(-round(0.9 * em))
                form.setBottomMargin(round(0.25 * em))
            case "quote":
                form.setLeftMargin(round(1.6 * em))
                style = self._pen.style(colour=self._pen.page.theme.muted)
            case "note":
                form.setLeftMargin(round(1.6 * em))
                form.setTopMargin(round(0.4 * em))
                style = self._pen.style(0.92, colour=self._pen.page.theme.muted)
            case "small":
                style = self._pen.style(0.86)
        if block.follows:
            form.setTopMargin(0)
        self._pen.begin(form, style)
        self._pen.run(block.run, style, flows=block.flows)
        if block.style == "list" and not block.marked:
            bullets = QTextListFormat()
            bullets.setStyle(QTextListFormat.Style.ListDisc)
            self._pen.cursor.createList(bullets)

    def _caption(self, text: str) -> None:
        form, em = self._pen.form(), self._pen.em
        form.setTopMargin(0 if self._pen.at_start else round(1.2 * em))
        form.setBottomMargin(round(0.3 * em))
        style = self._pen.style(0.9, bold=True, colour=self._pen.page.theme.accent_text)
        self._pen.begin(form, style)
        self._pen.say(text, style)

    def _code(self, block: Code) -> None:
        form = plain_table()
        form.setCellPadding(round(0.6 * self._pen.em))
        form.setBackground(QColor(self._pen.page.theme.side))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setBottomMargin(round(0.65 * self._pen.em) if block.ends else 0)
        table = self._pen.table(1, 1, form)
        self._pen.cursor.setPosition(table.firstPosition())
        style = self._pen.style(0.95)
        style.setFontFamilies([self._fixed])
        plain = QTextBlockFormat()
        # Code is written from left to right in every language.
        plain.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        plain.setLineHeight(125, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        self._pen.cursor.setBlockFormat(plain)
        self._pen.run(block.run, style)
        self._pen.leave(table)

    def _card(self, block: Card) -> None:
        theme, em = self._pen.page.theme, self._pen.em
        form = plain_table()
        form.setCellSpacing(1)
        form.setCellPadding(round(1.1 * em))
        form.setBackground(QColor(theme.line_strong))
        form.setBottomMargin(round(1.1 * em))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        table = self._pen.table(1, 1, form)
        self._pen.cursor.setPosition(table.firstPosition())
        self._pen.fresh = True
        page = self._pen.page
        self._pen.page = replace(page, width=page.width - round(2.2 * em) - 2)
        head = self._pen.form()
        head.setBottomMargin(round(0.4 * em))
        style = self._pen.style(0.88, bold=True, colour=theme.accent_text)
        self._pen.begin(head, style)
        self._pen.say(block.caption, style)
        for inner in block.blocks:
            if isinstance(inner, Paragraph) and inner.style == "heading":
                inner = replace(inner, level=2)
            self._write(inner)
        if self._pen.fresh:
            self._pen.shrink()
        self._pen.page = page
        ground = QTextTableCellFormat()
        ground.setBackground(QColor(theme.raised))
        table.cellAt(0, 0).setFormat(ground)
        self._pen.leave(table)
