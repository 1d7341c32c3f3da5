"""Tables and sheets of a document as grids: rows of cells in columns that have names or letters.

A letter or a row's number is told only where it is known: what extraction left empty, it left
out.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from muniment.extract.cells import column_index, column_name
from muniment.gui.texts.textcells import Cells, Columns, Run, cells_of, columns_of
from muniment.gui.texts.textstretch import lines_of
from muniment.records import Document, Part

Span = tuple[int, int]

_SHEET = re.compile(r"(.+)!([A-Z]{1,3})(\d+)(?::([A-Z]{1,3})(\d+))?")
_ROWS = re.compile(r"rows? (\d+)(?:–(\d+))?")
# So many rows tell what the columns of a table are.
_SAMPLE = 60
# Sheets wider than this are shown as wide as they are where they are looked at.
_WIDEST = 40
_NARROWEST = 4
# So many blocks before and after tell how wide the columns of a sheet are.
_AROUND = 4
# And so many how many columns there are.
_FAR = 2_000


@dataclass(frozen=True, slots=True)
class GridRow:
    """A row of a grid, and its number or ""."""

    number: str
    row: Cells


@dataclass(frozen=True, slots=True)
class Grid:
    """Rows of a table or sheet. `letters` are those of a sheet's columns, where they are known.

    `follows` says that rows of the same table stand above it, `ends` that none stand below.
    """

    columns: Columns
    rows: tuple[GridRow, ...]
    letters: tuple[str, ...] = ()
    follows: bool = False
    ends: bool = True


class Grids:
    """The tables of one document. `is_grid` tells which parts are to be shown as such."""

    def __init__(self, document: Document, is_grid: Callable[[int], bool]) -> None:
        self._document = document
        self._is_grid = is_grid
        self._columns: dict[int, Columns] = {}
        self._spans: dict[str, Span] = {}
        self._widths: dict[str, tuple[int, ...]] = {}

    def group_end(self, index: int, last: int) -> int:
        """Where the parts end that are shown as one with the part at `index`."""
        end = index + 1
        while end < last and self.joins(end):
            end += 1
        return end

    def joins(self, index: int) -> bool:
        """Whether a part goes on with the table that the one before it is."""
        if index == 0:
            return False
        above, part = self._document.parts[index - 1], self._document.parts[index]
        if not (self._is_grid(index - 1) and self._is_grid(index)):
            return False
        here, there = _SHEET.fullmatch(part.place.label), _SHEET.fullmatch(above.place.label)
        if here or there:
            return bool(here and there and here[1] == there[1])
        return self._document.kind == "csv"

    def grid(self, first: int, last: int, low: int, high: int) -> Grid:
        """The rows of parts that are one table, as far as they lie between two borders."""
        parts = self._document.parts[first:last]
        follows = parts[0].start < low or self.joins(first)
        goes_on = last < len(self._document.parts) and self.joins(last)
        ends = parts[-1].end <= high and not goes_on
        found = _SHEET.fullmatch(parts[0].place.label)
        if found is None:
            columns = self._columns_of(self._group_start(first))
            rows = [row for part in parts for row in self._rows(part, columns, low, high)]
            return Grid(columns, tuple(rows), (), follows, ends)
        ranges = [_range(part) for part in parts]
        own = min(a for a, _ in ranges), max(b for _, b in ranges)
        left, right = self._span(found[1], first)
        left, right = min(left, own[0]), max(right, own[1])
        if right - left >= _WIDEST:
            left, right = own
        grid = self._sheet(range(first, last), left, right, (low, high))
        return replace(grid, follows=follows, ends=ends)

    def _group_start(self, index: int) -> int:
        while self.joins(index):
            index -= 1
        return index

    def _columns_of(self, index: int) -> Columns:
        """The columns of the table that begins with a part."""
        if index not in self._columns:
            lines: list[str] = []
            last = min(len(self._document.parts), index + _SAMPLE)
            for at in range(index, last):
                if len(lines) >= _SAMPLE or (at > index and not self.joins(at)):
                    break
                part = self._document.parts[at]
                end = min(part.end, part.start + 30_000)
                lines += self._document.text[part.start : end].split("\n")[:_SAMPLE]
            self._columns[index] = columns_of(lines)
        return self._columns[index]

    def _rows(self, part: Part, columns: Columns, low: int, high: int) -> Iterator[GridRow]:
        text = self._document.text
        numbers = _numbers(part, text)
        sheet = _SHEET.fullmatch(part.place.label) is not None
        at = 0 if numbers is None else text.count("\n", part.start, max(low, part.start))
        for offset, (start, end) in enumerate(lines_of(self._document, part, low, high), at):
            number = numbers[offset] if numbers and offset < len(numbers) else None
            yield GridRow(
                str(number or ""), cells_of(text[start:end], start, columns, strict=sheet)
            )

    def _sheet(self, parts: range, left: int, right: int, stretch: tuple[int, int]) -> Grid:
        """Rows of a sheet, each cell in the column of its letter as far as that is known."""
        width = right - left + 1
        rows: list[GridRow] = []
        numeric = [False] * width
        sure = set(range(width))
        for index in parts:
            part = self._document.parts[index]
            columns = self._block(index)
            places = _places(columns, *_range(part), left)
            inexact = 1 < len(places) <= _range(part)[1] - _range(part)[0]
            if inexact and columns.named:
                sure -= set(range(places[0] + 1, places[-1]))
            for place, number in zip(places, columns.numbers, strict=True):
                numeric[place] = numeric[place] or number
            for row in self._rows(part, columns, *stretch):
                cells = _moved(row.row, places, width)
                if inexact and not columns.named:
                    cells = _whole(cells)
                rows.append(GridRow(row.number, cells))
        letters = tuple(column_name(left + n) if n in sure else "" for n in range(width))
        shape = Columns((None,) * width, self._widths_of(parts, left, width), tuple(numeric))
        return Grid(shape, tuple(rows), letters)

    def _span(self, name: str, index: int) -> Span:
        """The first and the last column of a sheet, of which a part is known."""
        if name not in self._spans:
            first, last = max(0, index - _FAR), min(len(self._document.parts), index + _FAR)
            parts = self._document.parts[first:last]
            spans = [
                _range(part)
                for part in parts
                if part.kind == "table" and part.place.label.startswith(f"{name}!")
            ]
            self._spans[name] = min(a for a, _ in spans), max(b for _, b in spans)
        return self._spans[name]

    def _block(self, index: int) -> Columns:
        """The columns of the block of a sheet that is this part."""
        if index not in self._columns:
            part = self._document.parts[index]
            lines = self._document.text[part.start : part.end].split("\n")
            self._columns[index] = columns_of(lines[:_SAMPLE])
        return self._columns[index]

    def _widths_of(self, parts: range, left: int, width: int) -> tuple[int, ...]:
        """How wide the columns of a sheet are: as where it was looked at first."""
        key = f"{left} {width} {self._document.parts[parts[0]].place.headings}"
        if key not in self._widths:
            first, last = parts[0], parts[-1]
            while first > max(0, parts[0] - _AROUND) and self.joins(first):
                first -= 1
            while last < min(len(self._document.parts) - 1, parts[-1] + _AROUND) and self.joins(
                last + 1
            ):
                last += 1
            widths = [_NARROWEST] * width
            for index in range(first, last + 1):
                columns = self._block(index)
                places = _places(columns, *_range(self._document.parts[index]), left)
                for place, wide in zip(places, columns.widths, strict=True):
                    if 0 <= place < width:
                        widths[place] = max(widths[place], wide)
            self._widths[key] = tuple(widths)
        return self._widths[key]


def tells_rows(label: str) -> bool:
    """Whether the label of a place says which rows of a table, or cells of a sheet, it is."""
    return bool(_ROWS.fullmatch(label) or _SHEET.fullmatch(label))


def _numbers(part: Part, text: str) -> tuple[int | None, ...] | None:
    """The numbers of a part's rows, if its label tells them."""
    label = part.place.label
    if found := _SHEET.fullmatch(label):
        first, last = int(found[3]), int(found[5] or found[3])
    elif found := _ROWS.fullmatch(label):
        first, last = int(found[1]), int(found[2] or found[1])
    else:
        return None
    count = text.count("\n", part.start, part.end) + 1
    if last - first + 1 == count:
        return tuple(range(first, last + 1))
    # Empty rows were left out, and only of the first and the last is it known which they are.
    return (first, *[None] * (count - 2), last) if count > 1 else (first,)


def _range(part: Part) -> tuple[int, int]:
    found = _SHEET.fullmatch(part.place.label)
    if found is None:
        return 0, 0
    return column_index(found[2]), column_index(found[4] or found[2])


def _places(columns: Columns, first: int, last: int, left: int) -> list[int]:
    """Where the columns of a part stand in its sheet: side by side from its first on.

    Where it has fewer than its range, one of them is empty in all of its rows, and unless
    it is the last that is written there, nothing tells which.
    """
    count, width = len(columns.keys), last - first + 1
    places = [min(first + n, last) - left for n in range(count)]
    if 1 < count < width:
        places[-1] = last - left
    return places


def _moved(row: Cells, places: Sequence[int], width: int) -> Cells:
    if row.whole:
        return row
    cells: list[Run | None] = [None] * width
    filled = [(place, cell) for place, cell in zip(places, row.cells, strict=True) if cell]
    if len({place for place, _ in filled}) < len(filled):
        return _whole(row)
    for place, cell in filled:
        cells[place] = cell
    return Cells(tuple(cells), row.head)


def _whole(row: Cells) -> Cells:
    """The row as one cell."""
    filled = [cell for cell in row.cells if cell is not None]
    return Cells((Run(filled[0].low, filled[0].low, filled[-1].end),), whole=True)
