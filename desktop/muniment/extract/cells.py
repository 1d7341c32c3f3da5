"""Sheets of cells become lines: a row each, every value with its column's header.

A sheet is told in blocks of a few rows, each at the place a person would cite, its name and
the range of its cells ("Budget!B2:D9").
"""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from functools import lru_cache
from typing import NamedTuple

from muniment.extract.builder import Builder, one_line, short
from muniment.records import Place

# A block ends with the row that brings it to so many rows or characters.
_BLOCK_ROWS = 25
_BLOCK_LENGTH = 800
# So many rows below are looked at to tell whether a row is a header.
_AHEAD = 6
_LONGEST_HEADER = 120
_PERIOD = re.compile(r"(?:1[89]|20|21)\d\d(?:-\d\d){0,2}")
_NUMBER = re.compile(r"[-+(−]?\s?[$£€]?\s?\d[\d.,\s]*%?\)?")
_UNIT = re.compile(r"[%$£€(]")
_REFERENCE = re.compile(r"\$?([A-Za-z]{1,3})\$?(\d{1,7})")


class Value(NamedTuple):
    """What a cell shows, in one clean line, not empty; whether it is a number; whether bold.

    Dates count as numbers.
    """

    text: str
    number: bool = False
    bold: bool = False


class Row(NamedTuple):
    """A row that is not empty: its number from 1, its values by column, from 0 and in order."""

    number: int
    values: Mapping[int, Value]


def column_name(column: int) -> str:
    """The letters of a column, counted from 0: "A", "Z", "AA"."""
    letters = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        letters = chr(65 + rest) + letters
    return letters


def read_reference(reference: str) -> tuple[int, int] | None:
    """Row (from 1) and column (from 0) of a reference such as "B2" or "$B$2", or None."""
    match = _REFERENCE.fullmatch(reference)
    return (int(match[2]), column_index(match[1])) if match else None


@lru_cache(maxsize=20_000)
def column_index(letters: str) -> int:
    """The number of a column, from 0, by its letters."""
    column = 0
    for letter in letters.upper():
        column = column * 26 + ord(letter) - 64
    return column - 1


class SheetWriter:
    """Adds the rows of one sheet to a document, below a heading that is the sheet's name.

    `hidden` marks the sheet as one that its program does not show. `header_rows` are the
    numbers of rows that the file itself calls headers (it may grow while rows are added);
    others are found by how they look.
    """

    def __init__(
        self,
        builder: Builder,
        name: str,
        hidden: bool = False,
        header_rows: Set[int] = frozenset(),
    ) -> None:
        # "!" parts the sheet from the range.
        name = short(one_line(name).replace("!", " ") or "Sheet", 80)
        self._name = f"{name} (hidden)" if hidden else name
        self._builder = builder
        self._header_rows = header_rows
        self._header: dict[int, str] = {}
        self._lines: list[str] = []
        self._length = 0
        self._cells: list[tuple[int, int, int]] = []
        self.empty = True

    def add(self, rows: Iterable[Row]) -> None:
        """Add rows in their order, as they come; stops when the document is full."""
        above = 0
        pending = 0
        for row, below in _with_following(rows):
            if self._builder.full:
                break
            gap = row.number > above + 1
            above = row.number
            if pending:
                pending -= 1
                self._write(row, {})
                continue
            header, height = self._find_header(row, below, gap)
            if header:
                self._flush()
                self._header = header
                self._write(row, {})
                pending = height - 1
            else:
                if gap and not row.values.keys() <= self._header.keys() | {min(row.values)}:
                    self._header = {}
                self._write(row, self._header)
        self._flush()

    def comment(self, row: int, column: int, text: str) -> None:
        """Add a comment on a cell, at that cell's place."""
        if text := one_line(text):
            self._start()
            self._builder.add(text, place=self._place(f"{column_name(column)}{row}"))

    def text(self, text: str) -> None:
        """Add a text that stands on the sheet, but in no cell, such as a chart's title."""
        if one_line(text):
            self._start()
            self._builder.add(text, place=Place(self._name, headings=(self._name,)))

    def _place(self, cells: str) -> Place:
        return Place(f"{self._name}!{cells}", headings=(self._name,))

    def _start(self) -> None:
        if self.empty:
            self.empty = False
            self._builder.heading(1, self._name)

    def _write(self, row: Row, header: Mapping[int, str]) -> None:
        if len(row.values) == 1 and not next(iter(row.values.values())).number:
            # A title, the name of a group of rows or a remark: no value of its column.
            header = {}
        length = 0
        first = last = min(row.values)
        pieces: list[str] = []
        for column, value in row.values.items():
            said = value.text
            name = header.get(column, "")
            if name and name != said:
                said = f"{name}: {said}"
            if pieces and length + len(said) > _BLOCK_LENGTH:
                # A row too wide for one block is told in several.
                self._line(row.number, first, last, pieces)
                self._flush()
                pieces, length, first = [], 0, column
            pieces.append(said)
            length += len(said) + 3
            last = column
        self._line(row.number, first, last, pieces)
        if len(self._lines) >= _BLOCK_ROWS or self._length >= _BLOCK_LENGTH:
            self._flush()

    def _line(self, number: int, first: int, last: int, pieces: list[str]) -> None:
        line = " | ".join(pieces)
        if self._lines and self._length + len(line) > 2 * _BLOCK_LENGTH:
            self._flush()
        self._lines.append(line)
        self._length += len(line)
        self._cells.append((number, first, last))

    def _flush(self) -> None:
        if not self._lines:
            return
        self._start()
        left = min(first for _, first, _ in self._cells)
        right = max(last for _, _, last in self._cells)
        start = f"{column_name(left)}{self._cells[0][0]}"
        end = f"{column_name(right)}{self._cells[-1][0]}"
        self._builder.exact(
            "\n".join(self._lines),
            kind="table",
            place=self._place(start if start == end else f"{start}:{end}"),
        )
        self._lines, self._length, self._cells = [], 0, []

    def _find_header(self, row: Row, below: Sequence[Row], gap: bool) -> tuple[dict[int, str], int]:
        """The header that begins with this row, and its height in rows; ({}, 0) if none does."""
        if row.number in self._header_rows:
            return _header([row]), 1
        bold = all(value.bold for value in row.values.values())
        starts = gap or not self._header
        if not below or not (starts or bold) or not _could_name(row):
            return {}, 0
        if _names_more(row, below[0]) and _bears(below[0], below[1:], 0.5):
            return _header([row, below[0]]), 2
        if _bears(row, below):
            return _header([row]), 1
        if bold and not all(value.bold for value in below[0].values.values()):
            return _header([row]), 1
        # A table of words alone: pairs of a name and a word are as likely to have no header.
        covers = all(other.values.keys() <= row.values.keys() for other in below)
        if starts and covers and len(row.values) > 2 and len(below[0].values) > 1:
            return _header([row]), 1
        return {}, 0


def _with_following(rows: Iterable[Row]) -> Iterator[tuple[Row, Sequence[Row]]]:
    """Every row with the few that follow it; at most one empty row may lie below it."""
    window: deque[Row] = deque()
    for row in rows:
        window.append(row)
        if len(window) > _AHEAD:
            first = window.popleft()
            yield first, list(_following(first, window))
    while window:
        first = window.popleft()
        yield first, list(_following(first, window))


def _following(row: Row, rows: Iterable[Row]) -> Iterator[Row]:
    last = row.number + 1
    for below in rows:
        if below.number > last + 1:
            break
        last = below.number
        yield below


# ---------------------------------------------------------------- headers


def _is_number(value: Value) -> bool:
    return value.number or _NUMBER.fullmatch(value.text) is not None


def _could_name(row: Row) -> bool:
    """Whether a row holds what columns are called: short texts, years and dates."""
    texts = [value.text for value in row.values.values()]
    return (
        len(texts) > 1
        and all(len(text) <= _LONGEST_HEADER for text in texts)
        # "Name:" stands before its value, not above it.
        and not any(text.endswith(":") for text in texts)
        and len(set(texts)) * 2 >= len(texts)
        and all(
            _PERIOD.fullmatch(value.text) or not _is_number(value) for value in row.values.values()
        )
    )


def _bears(header: Row, below: Sequence[Row], share: float = 0.0) -> bool:
    """Whether numbers stand below more than this share of a header's columns, after the first."""
    columns = list(header.values)
    bearing = sum(
        any(
            column in row.values
            and _is_number(row.values[column])
            and not (
                _PERIOD.fullmatch(header.values[column].text)
                and _PERIOD.fullmatch(row.values[column].text)
            )
            for row in below
        )
        for column in columns
    )
    return bearing > share * (len(columns) - 1)


def _names_more(above: Row, row: Row) -> bool:
    """Whether two rows name the columns: groups above their members, or names above units."""
    units = any(_UNIT.search(value.text) for value in row.values.values())
    return (
        row.number == above.number + 1
        and _could_name(row)
        and (len(above.values) < len(row.values) or units)
    )


def _header(rows: Sequence[Row]) -> dict[int, str]:
    names = {column: value.text for column, value in rows[-1].values.items()}
    if len(rows) > 1:
        above = rows[0].values
        for column in names:
            left = [other for other in above if other <= column]
            if left and (name := above[left[-1]].text) != names[column]:
                names[column] = f"{name} {names[column]}"
        names = {**{column: value.text for column, value in above.items()}, **names}
    return names
