"""Writes tables, sheets, and lines that have a name each."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QTextCursor,
    QTextLength,
    QTextTable,
    QTextTableCellFormat,
    QTextTableFormat,
)

from muniment.gui.texts.textblocks import Fields
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textgrids import Grid, GridRow
from muniment.gui.texts.textpen import Pen, plain_table


class TableWriter:
    """Writes with a pen; cells of runs that are `marked` get another ground.

    `grids` are those that were written.
    """

    def __init__(self, pen: Pen, marked: Callable[[Run], bool]) -> None:
        self._pen = pen
        self._marked = marked
        self.grids: list[tuple[QTextTable, Grid]] = []

    def grid(self, grid: Grid) -> None:
        """Write a table, or more of one."""
        numbered = any(row.number for row in grid.rows) or bool(grid.letters)
        named = grid.columns.named and not any(row.row.head for row in grid.rows[:4])
        heads = [] if grid.follows else [grid.letters] * bool(grid.letters)
        if named and not grid.follows:
            heads.append(grid.columns.names)
        count = len(grid.columns.keys) + numbered
        form = self._ruled(self._lengths(grid, numbered))
        form.setHeaderRowCount(len(heads))
        # The line above it is the last one of the rows before.
        form.setTopMargin(-1 if grid.follows else round(0.3 * self._pen.em))
        form.setBottomMargin(round(0.9 * self._pen.em) if grid.ends else 0)
        table = self._pen.table(len(heads) + len(grid.rows), count, form)
        self.grids.append((table, grid))
        # Before anything is written: with the cells that are gone, what follows moves.
        for at, row in enumerate(grid.rows, len(heads)):
            if row.row.whole and count - numbered > 1:
                table.mergeCells(at, self._first(numbered), 1, count - numbered)
        self._pen.cursor.setPosition(table.firstPosition())
        for head in heads:
            self._head(head, numbered, letters=head is grid.letters)
        for row in grid.rows:
            self._row(row, grid, numbered)
        self._paint(table, grid, len(heads), numbered)
        self._pen.leave(table)

    def _head(self, names: Sequence[str], numbered: bool, *, letters: bool) -> None:
        style = self._pen.style(0.88 if letters else 1.0, bold=not letters)
        if letters:
            style.setForeground(QColor(self._pen.page.theme.muted))
        for name in self._pen.across(("", *names) if numbered else tuple(names)):
            if letters:
                self._pen.align(Qt.AlignmentFlag.AlignHCenter)
            self._pen.say(name, style)
            self._pen.cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)

    def _row(self, row: GridRow, grid: Grid, numbered: bool) -> None:
        numbers = grid.columns.numbers
        fills = not (row.row.whole or row.row.head)
        cells = [
            (cell, fills and number)
            for cell, number in zip(row.row.cells, numbers, strict=not row.row.whole)
        ]
        style = self._pen.style(bold=row.row.head)
        for cell, number in self._pen.across((*[(row.number, True)] * numbered, *cells)):
            if cell and number:
                self._pen.align(Qt.AlignmentFlag.AlignTrailing)
            if isinstance(cell, Run):
                self._pen.run(cell, style)
            elif cell:
                self._pen.cursor.insertText(
                    cell, self._pen.style(0.88, colour=self._pen.page.theme.muted)
                )
            self._pen.cursor.movePosition(QTextCursor.MoveOperation.NextCharacter)

    def _first(self, numbered: bool) -> int:
        """The first column of Qt's table that is no number."""
        return int(numbered and not self._pen.page.right_to_left)

    def _paint(self, table: QTextTable, grid: Grid, heads: int, numbered: bool) -> None:
        """Give every cell its ground: what shows between them are the lines."""
        theme = self._pen.page.theme
        plain, head, marked = (QTextTableCellFormat() for _ in range(3))
        plain.setBackground(QColor(theme.base))
        head.setBackground(QColor(theme.side))
        marked.setBackground(QColor(theme.mark))
        for at in range(heads):
            for column in range(table.columns()):
                table.cellAt(at, column).setFormat(head)
        for at, row in enumerate(grid.rows, heads):
            ground = head if row.row.head else plain
            forms = [
                marked if cell is not None and self._marked(cell) else ground
                for cell in row.row.cells
            ]
            if row.row.whole:
                forms *= len(grid.columns.keys)
            for column, form in enumerate(self._pen.across((*[head] * numbered, *forms))):
                table.cellAt(at, column).setFormat(form)

    def _lengths(self, grid: Grid, numbered: bool) -> list[QTextLength]:
        """How wide the columns are: as wide as what is in them, if there is room for that."""
        letter = 1.08 * self._pen.metrics.averageCharWidth()
        room = 2 * self._pen.padding + 4
        # The names of columns are bold, and break between words at most.
        words = [max(map(len, name.split()), default=0) for name in grid.columns.names]
        wide = [
            letter * max(width + 1, 1.2 * word) + room
            for width, word in zip(grid.columns.widths, words, strict=True)
        ]
        number = [letter * 6 + room] if numbered else []
        left = self._pen.page.width - sum(number) - len(wide) - 2
        if sum(wide) > left and not grid.letters:
            least = [min(width, letter * 9 + room) for width in wide]
            spare, wanted = left - sum(least), sum(wide) - sum(least)
            share = max(0.0, spare / wanted) if wanted > 0 else 0.0
            wide = [low + (width - low) * share for low, width in zip(least, wide, strict=True)]
        return [
            QTextLength(QTextLength.Type.FixedLength, int(width))
            for width in self._pen.across((*number, *wide))
        ]

    def _ruled(self, lengths: list[QTextLength]) -> QTextTableFormat:
        form = plain_table()
        form.setCellSpacing(1)
        form.setCellPadding(self._pen.padding)
        form.setBackground(QColor(self._pen.page.theme.line_strong))
        form.setColumnWidthConstraints(lengths)
        return form

    def fields(self, block: Fields) -> None:
        """Write lines with their names beside them."""
        rows = block.rows
        letter = self._pen.metrics.averageCharWidth()
        longest = max((len(self._name_text(name)) for name, _ in rows), default=0)
        wide = int(min(longest + 2, 26) * letter) + 2 * self._pen.padding
        wide = min(wide, int(0.4 * self._pen.page.width))
        form = plain_table()
        form.setCellPadding(self._pen.padding)
        fixed = QTextLength(QTextLength.Type.FixedLength, wide)
        rest = QTextLength(QTextLength.Type.VariableLength, 0)
        form.setColumnWidthConstraints(self._pen.across((fixed, rest)))
        form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
        form.setBottomMargin(round(0.8 * self._pen.em) if block.ends else 0)
        if block.framed:
            form.setBackground(QColor(self._pen.page.theme.side))
        table = self._pen.table(len(rows), 2, form)
        for at, (name, _) in enumerate(rows):
            if name is None:
                table.mergeCells(at, 0, 1, 2)
        for at, (name, run) in enumerate(rows):
            if at in block.apart:
                self._set_apart(table, at)
            first, second = self._pen.across((0, 1))
            self._pen.cursor.setPosition(table.cellAt(at, first).firstPosition())
            if name is None:
                self._pen.run(run, self._pen.style(bold=block.framed and at == 0))
                continue
            self._name(name)
            self._pen.cursor.setPosition(table.cellAt(at, second).firstPosition())
            strong = isinstance(name, Run) and self._pen.text[name.start : name.end] == "Subject"
            self._pen.run(run, self._pen.style(bold=strong))
        self._pen.leave(table)

    def _name(self, name: Run | str) -> None:
        style = self._pen.style(0.92, colour=self._pen.page.theme.muted)
        if isinstance(name, Run):
            self._pen.run(name, style)
        else:
            self._pen.say(name, style)

    def _name_text(self, name: Run | str | None) -> str:
        return self._pen.text[name.start : name.end] if isinstance(name, Run) else name or ""

    def _set_apart(self, table: QTextTable, row: int) -> None:
        """Begin another record: its first name comes again."""
        for column in range(2):
            form = QTextTableCellFormat()
            form.setPadding(self._pen.padding)
            form.setTopPadding(round(0.8 * self._pen.em))
            table.cellAt(row, column).setFormat(form)
