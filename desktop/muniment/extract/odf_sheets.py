"""Spreadsheets in OpenDocument: rows as a stream, values as they are shown, dates in ISO form."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.cells import Row, SheetWriter, Value
from muniment.extract.odf_text import (
    OFFICE,
    STYLE,
    TABLE,
    TEXT,
    comment,
    lines,
    modern,
    number,
    paragraph_text,
)  # fmt: skip
from muniment.extract.zipped import Archive, UnsafeError, stream_xml
from muniment.records import Coverage

# No spreadsheet program has more.
_MOST_COLUMNS = 16_384
_MOST_ROWS = 1_048_576
# A row or cell that is told more often than this says nothing new.
_MOST_REPEATS = 1_000
_NUMBERS = frozenset(("float", "percentage", "currency", "date", "time"))
_P = f"{TEXT}p"
_VALUE_TYPE = f"{OFFICE}value-type"
_TIME = re.compile(r"PT(\d{1,6})H(\d{1,2})M(\d{1,2})")


def add_sheets(builder: Builder, archive: Archive) -> Coverage:
    """Add the sheets of a spreadsheet, and count them."""
    reader = _Sheets(builder)
    for table, elements in groupby(reader.elements(archive), key=_sheet):
        if table is not None and not builder.full:
            reader.add(table, elements)
    reader.note()
    return Coverage("sheet", reader.total, reader.read)


def _sheet(element: Any) -> Any:
    """The sheet that a row belongs to; None if it is no sheet's, but a link's to another file."""
    table = next(element.iterancestors(f"{TABLE}table"), None)
    parent = None if table is None else table.getparent()
    return table if parent is not None and parent.tag.startswith(OFFICE) else None


class _Sheets:
    """Adds sheets; `total` counts them, `read` those that gave text."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._hidden_styles: set[str] = set()
        self._without_result = 0
        self._comments: list[tuple[int, int, str]] = []
        self._shapes: list[str] = []
        self._header_rows: set[int] = set()
        self.total = 0
        self.read = 0

    def elements(self, archive: Archive) -> Iterator[Any]:
        """The rows, and the groups of shapes, of all sheets."""
        tags = (f"{STYLE}style", f"{TABLE}table-row", f"{TABLE}shapes")
        try:
            for element in stream_xml(archive, "content.xml", *tags, mend=modern):
                if element.tag != f"{STYLE}style":
                    yield element
                elif any(child.get(f"{TABLE}display") == "false" for child in element):
                    self._hidden_styles.add(element.get(f"{STYLE}name") or "")
        except UnsafeError:
            raise
        except ExtractError:
            if not self.total:
                raise
            self._builder.note("The spreadsheet is damaged: not all of it was read.")

    def add(self, table: Any, elements: Iterator[Any]) -> None:
        """Add a sheet, given its name and its rows."""
        hidden = table.get(f"{TABLE}style-name") in self._hidden_styles
        self.total += 1
        self._header_rows, self._comments, self._shapes = set(), [], []
        name = table.get(f"{TABLE}name") or ""
        writer = SheetWriter(self._builder, name, hidden, self._header_rows)
        writer.add(self._rows(elements))
        for text in self._shapes:
            writer.text(text)
        for row, column, text in self._comments:
            writer.comment(row, column, text)
        self.read += not writer.empty

    def note(self) -> None:
        """Record what of the sheets could not be read."""
        if self._without_result:
            have = "formula has" if self._without_result == 1 else "formulas have"
            self._builder.note(
                f"{self._without_result:,} {have} no stored result: open the file in "
                "LibreOffice and save it to search what they give."
            )

    def _rows(self, elements: Iterator[Any]) -> Iterator[Row]:
        last = 0
        for element in elements:
            if element.tag == f"{TABLE}shapes":
                self._shapes.extend(lines(element))
                continue
            first, repeats = last + 1, number(element.get(f"{TABLE}number-rows-repeated"))
            last += repeats
            if first > _MOST_ROWS:
                continue
            values = self._values(element, first)
            if not values:
                continue
            if element.getparent().tag == f"{TABLE}table-header-rows":
                self._header_rows.add(first)
            for row in range(first, first + self._told(repeats)):
                yield Row(row, values)

    def _told(self, repeats: int) -> int:
        """How often a row or a cell is told that says it repeats so many times."""
        if repeats > _MOST_REPEATS:
            self._builder.note(
                f"Cells that repeat more than {_MOST_REPEATS:,} times were read that often only."
            )
        return min(repeats, _MOST_REPEATS)

    def _values(self, row: Any, row_number: int) -> dict[int, Value]:
        values: dict[int, Value] = {}
        column = 0
        for cell in row.iterchildren(f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
            repeats = number(cell.get(f"{TABLE}number-columns-repeated"))
            if len(cell) or cell.get(f"{OFFICE}value-type") or cell.get(f"{TABLE}value-type"):
                value = self._value(cell)
                told = range(column, min(column + self._told(repeats), _MOST_COLUMNS))
                values.update((index, value) for index in told if value.text)
                if (annotation := cell.find(f"{OFFICE}annotation")) is not None:
                    self._comments.append((row_number, column, comment(annotation)))
            elif cell.get(f"{TABLE}formula"):
                self._without_result += 1
            column += repeats
        return values

    def _value(self, cell: Any) -> Value:
        kind = _attribute(cell, "value-type")
        if kind == "date":
            date = one_line(_attribute(cell, "date-value"))
            return Value(date.replace("T", " ").removesuffix(" 00:00:00"), True)
        if kind == "time" and (match := _TIME.match(_attribute(cell, "time-value"))):
            return Value(f"{int(match[1]):02}:{match[2]:0>2}:{match[3]:0>2}", True)
        texts = [
            paragraph_text(child) if len(child) else child.text or ""
            for child in cell
            if child.tag == _P
        ]
        shown = one_line(" ".join(texts)) or one_line(_attribute(cell, "value"))
        return Value(shown, kind in _NUMBERS)


def _attribute(cell: Any, name: str) -> str:
    """A cell's attribute, which OpenOffice 1 kept in another namespace."""
    return cell.get(OFFICE + name) or cell.get(TABLE + name) or ""
