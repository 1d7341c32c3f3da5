"""Writes runs of a document's text into Qt's document, and keeps count of where they stand.

All text is inserted as plain text: nothing in it can act as markup.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextTable,
    QTextTableFormat,
)

from muniment.gui.style import Theme
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textlinks import addresses, target
from muniment.gui.texts.textmap import Spot, units

# Keeps lines in one block, so that offsets stay what they are in the document: Qt ends a
# block at the first five of these, and the last stands for a picture.
_ONE_BLOCK = str.maketrans(
    {"\n": "\u2028", "\u2029": "\u2028", "\r": " ", "\ufdd0": "\ufffd", "\ufdd1": "\ufffd"}
    | {"\ufffc": "\ufffd"}
)
_LINK = "link:"

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Page:
    """What a text is laid out on: the colours, the font, the width of a line in pixels."""

    theme: Theme
    font: QFont
    width: int
    right_to_left: bool = False


class Pen:
    """Where the next thing is written, and what was written since `begin_at`.

    `links` holds the addresses, by the number in their anchors; `fresh` says that the block in
    which the cursor stands is empty, and free to be taken.
    """

    def __init__(self, text: str, page: Page) -> None:
        self.text = text
        self.page = page
        self.metrics = QFontMetricsF(page.font)
        self.links: list[str] = []
        self.spots: list[Spot] = []
        self.cursor = QTextCursor()
        self.fresh = True
        self.base = 0

    def begin_at(self, cursor: QTextCursor) -> None:
        """Write where a cursor stands, which must be an empty block."""
        self.spots = []
        self.cursor, self.fresh, self.base = cursor, True, cursor.position()

    def say(self, words: str, style: QTextCharFormat) -> None:
        """Write words that are not the document's."""
        self.cursor.insertText(words.translate(_ONE_BLOCK), style)

    @property
    def em(self) -> float:
        """The height of a line, in pixels."""
        return self.metrics.height()

    @property
    def padding(self) -> int:
        """The room around what is in a cell, in pixels."""
        return round(0.28 * self.em)

    @property
    def at_start(self) -> bool:
        """Whether nothing stands above."""
        return self.fresh and self.cursor.position() == 0

    def table(self, rows: int, columns: int, form: QTextTableFormat) -> QTextTable:
        """A table below what was written; what is empty above it takes no room."""
        if self.page.right_to_left:
            form.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
            form.setAlignment(Qt.AlignmentFlag.AlignRight)
        if self.fresh:
            self.shrink()
        return self.cursor.insertTable(rows, columns, form)

    def leave(self, table: QTextTable) -> None:
        """Go on below a table."""
        self.cursor.setPosition(table.lastPosition() + 1)
        self.fresh = True

    def begin(self, form: QTextBlockFormat, style: QTextCharFormat) -> None:
        """Begin a paragraph, in the empty block where there is one."""
        if self.fresh:
            self.cursor.setBlockFormat(form)
            self.cursor.setBlockCharFormat(style)
        else:
            self.cursor.insertBlock(form, style)
        self.fresh = False

    def shrink(self) -> None:
        """Let an empty block take no room."""
        form, style = QTextBlockFormat(), QTextCharFormat()
        form.setLineHeight(1, QTextBlockFormat.LineHeightTypes.FixedHeight.value)
        style.setFontPointSize(1)
        self.cursor.setBlockFormat(form)
        self.cursor.setBlockCharFormat(style)

    def run(self, run: Run, style: QTextCharFormat, *, flows: bool = False) -> None:
        """Write a run, its addresses as links; its lines as one if it `flows`."""
        text = self.text[run.start : run.end]
        text = text.replace("\n", " ") if flows else text
        at = self.cursor.position()
        done = 0
        for low, high in addresses(text):
            link = QTextCharFormat(style)
            link.setAnchor(True)
            # Never the address itself: nothing that Qt knows how to load.
            link.setAnchorHref(f"{_LINK}{len(self.links)}")
            link.setForeground(QColor(self.page.theme.accent_text))
            link.setFontUnderline(True)
            self.links.append(target(text[low:high]))
            self.cursor.insertText(text[done:low].translate(_ONE_BLOCK), style)
            self.cursor.insertText(text[low:high], link)
            done = high
        self.cursor.insertText(text[done:].translate(_ONE_BLOCK), style)
        self.spots.append(Spot(run, at - self.base, units(text)))

    def align(self, side: Qt.AlignmentFlag) -> None:
        """Have the paragraph stand at a side."""
        form = QTextBlockFormat()
        form.setAlignment(side)
        self.cursor.mergeBlockFormat(form)

    def form(self) -> QTextBlockFormat:
        """How a paragraph is set."""
        form = QTextBlockFormat()
        form.setLineHeight(140, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        return form

    def style(self, size: float = 1.0, *, bold: bool = False, colour: str = "") -> QTextCharFormat:
        """How letters look, their size a multiple of the usual one."""
        style = QTextCharFormat()
        style.setForeground(QColor(colour or self.page.theme.text))
        style.setFontPointSize(self.page.font.pointSizeF() * size)
        if bold:
            style.setFontWeight(QFont.Weight.DemiBold)
        return style

    def across(self, cells: tuple[T, ...]) -> tuple[T, ...]:
        """The cells of a row as they are put into Qt's table, which always runs to the right."""
        return cells[::-1] if self.page.right_to_left else cells


def plain_table() -> QTextTableFormat:
    """No borders: where there are lines, they are the ground that shows between the cells."""
    form = QTextTableFormat()
    # Drawn by Qt, they take several times as long to lay out.
    form.setBorderCollapse(False)
    form.setBorder(0)
    form.setCellSpacing(0)
    return form


def link_number(href: str) -> int | None:
    """The number of the link that an anchor stands for, or None."""
    number = href.removeprefix(_LINK)
    return int(number) if href.startswith(_LINK) and number.isdigit() else None
