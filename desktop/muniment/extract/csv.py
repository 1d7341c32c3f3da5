"""CSV and TSV: a line for each row, every value with its column's heading.

The delimiter is found here, for csv.Sniffer takes letters for delimiters and clevercsv
needs seconds for a megabyte; the rows are read by the standard library.
"""

from __future__ import annotations

import csv
import itertools
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from muniment.extract.blocks import Blocks, span
from muniment.extract.builder import Builder, one_line, short
from muniment.extract.text import lines, read_text
from muniment.records import Coverage, Document

# Preferred in this order where several fit: numbers hold commas, hardly ever tabs.
_DELIMITERS = "\t;|,"
# How many rows tell the delimiter and the headings; how many may stand above the headings.
_SAMPLE = 200
_ABOVE = 10
# Share of the rows that must have the same number of cells.
_ALIKE = 0.6
# A line longer than this is no row; its end is left out.
_LONGEST_LINE = 100_000
_LONGEST_HEADING = 100
_NUMBER = re.compile(r"[-+(]?[$€£¥]?\s?\d[\d.,:/ \-T]*[%)]?(?:[eE][-+]?\d+)?Z?")


def extract(path: Path) -> Document:
    """Read a table whose cells are parted by commas, semicolons, tabs or bars."""
    builder = Builder("csv")
    text = read_text(builder, path)
    rows = Rows(text, path.suffix.lower() in (".tsv", ".tab"))
    numbers = Blocks(builder, span("row", "rows"))
    total = 0
    for number, said in rows:
        numbers.add(number, said)
        total += bool(said)
        if builder.full:
            break
    numbers.end()
    if rows.cut:
        lines_are = "line is" if rows.cut == 1 else "lines are"
        builder.note(f"{rows.cut} {lines_are} too long for a row; only the beginning was read.")
    return builder.document(coverage=Coverage("row", total, total))


class Rows:
    """The rows of a text but for the headings, each with its number from 1 and what it says.

    `cut` counts the lines that were too long, once all rows were asked for.
    """

    def __init__(self, text: str, tabs: bool = False) -> None:
        self.cut = 0
        self._text = text.replace("\r\n", "\n").replace("\r", "\n")
        sample = [line[:_LONGEST_LINE] for line in itertools.islice(lines(self._text), _SAMPLE)]
        self._form = _form(sample, tabs)
        self._above, self._headings = _headings(self._form.rows(sample))

    def __iter__(self) -> Iterator[tuple[int, str]]:
        for number, row in enumerate(self._form.rows(self._lines()), 1):
            if number == self._above + 1 and self._headings:
                continue
            yield number, _said(row, self._headings if number > self._above else [])

    def _lines(self) -> Iterator[str]:
        for line in lines(self._text):
            if len(line) > _LONGEST_LINE:
                self.cut += 1
            yield line[:_LONGEST_LINE]


@dataclass(frozen=True, slots=True)
class _Form:
    delimiter: str
    quoted: bool

    def rows(self, texts: Iterable[str]) -> Iterator[list[str]]:
        """The cells of each row; a quoted one may hold line breaks."""
        if not self.delimiter:
            yield from ([text] for text in texts)
            return
        pending: list[str] = []

        def source() -> Iterator[str]:
            for text in texts:
                pending.append(text)
                yield f"{text}\n"

        reader = csv.reader(
            source(),
            delimiter=self.delimiter,
            quoting=csv.QUOTE_MINIMAL if self.quoted else csv.QUOTE_NONE,
        )
        while True:
            try:
                for row in reader:
                    pending.clear()
                    yield row
                return
            except csv.Error:
                # A quote without an end: what it swallowed becomes rows as it stands.
                yield from (text.split(self.delimiter) for text in pending)
                pending.clear()


def _form(sample: list[str], tabs: bool) -> _Form:
    filled = [line for line in sample if line.strip()]
    best, most = _Form("", False), 0.0
    preferred = "\t" if tabs else _DELIMITERS
    for delimiter in preferred:
        for quoted in (True, False) if any('"' in line for line in filled) else (True,):
            form = _Form(delimiter, quoted)
            widths = Counter(len(row) for row in form.rows(filled) if any(map(str.strip, row)))
            alike = max(
                (count / widths.total() for width, count in widths.items() if width > 1),
                default=0.0,
            )
            if alike > most + 0.05:
                best, most = form, alike
    if most >= _ALIKE:
        return best
    # Rows of all lengths: what the name promises, if the first line is of that kind.
    usual = "\t" if tabs else ","
    return _Form(usual, True) if filled and usual in filled[0] else _Form("", False)


def _headings(rows: Iterable[list[str]]) -> tuple[int, list[str]]:
    """How many rows stand above the row of headings, and that; none if there is no such row."""
    sample = list(rows)
    if not sample:
        return 0, []
    width = Counter(map(len, sample)).most_common(1)[0][0]
    for above, row in enumerate(sample[:_ABOVE]):
        if len(row) == width and _names_columns(row) and len(sample) > above + 1:
            return above, [short(one_line(cell), _LONGEST_HEADING) for cell in row]
        if any(_NUMBER.fullmatch(cell.strip()) for cell in row):
            break
    return 0, []


def _names_columns(row: list[str]) -> bool:
    cells = [cell.strip() for cell in row]
    filled = [cell for cell in cells if cell]
    # The first column, of names, is often left without a heading; so are a few others.
    return (
        2 * len(filled) > len(cells)
        and len(set(filled)) == len(filled)
        and not any(_NUMBER.fullmatch(cell) for cell in filled if not _year(cell))
        and any(any(map(str.isalpha, cell)) for cell in filled)
        and all(len(cell) <= 2 * _LONGEST_HEADING for cell in filled)
    )


def _year(cell: str) -> bool:
    return len(cell) == 4 and cell.isdigit() and 1800 <= int(cell) <= 2100


def _said(row: list[str], headings: list[str]) -> str:
    said = []
    for column, cell in enumerate(row):
        if value := one_line(cell):
            heading = headings[column] if column < len(headings) else ""
            said.append(f"{heading}: {value}" if heading and heading != value else value)
    return " | ".join(said)
