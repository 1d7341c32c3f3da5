"""Tables of any origin become lines: a row each, every cell with its column's heading."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from muniment.extract.builder import Builder, one_line
from muniment.records import Place

# A file may claim that a cell spans millions of columns.
_WIDEST = 200
# The name of a column is hardly longer.
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell's text, how many columns and rows it spans, and whether it is a heading."""

    text: str
    columns: int = 1
    rows: int = 1
    heading: bool = False


def add_table(builder: Builder, rows: Sequence[Sequence[Cell]], place: Place | None = None) -> None:
    """Add a table as one part, a row per line, at a place if one is given.

    With a first row of headings the lines read "Year: 2018 | Sales: 5"; otherwise the
    cells stand side by side: "2018 | 5". A cell that spans rows counts in each of them.
    """
    grid = _grid(rows)
    headings: list[Cell] = []
    if len(grid) > 1 and rows[0] and all(cell.heading for cell in rows[0]):
        headings = grid.pop(0)
    if _unsaid(headings, grid):
        grid.insert(0, headings)
    lines = (" | ".join(_said(row, headings)) for row in grid)
    if place is not None:
        builder.add("\n".join(filter(None, lines)), kind="table", place=place)
        return
    builder.end_lines()
    for line in lines:
        builder.line(line, kind="table")
    builder.end_lines()


def names_columns(rows: Sequence[Sequence[Cell]]) -> bool:
    """Whether the first row looks like a header, for files that do not mark headers well."""
    if len(rows) < 3 or len(rows[0]) < 3:
        return False
    texts = [one_line(cell.text) for cell in rows[0]]
    return len(set(texts)) == len(texts) and all(
        text and len(text) <= _LONGEST_NAME and not any(map(str.isdigit, text)) for text in texts
    )


def with_header(rows: Sequence[Sequence[Cell]]) -> list[Sequence[Cell]]:
    """The same rows, the first one as a header."""
    return [[replace(cell, heading=True) for cell in rows[0]], *rows[1:]]


def _unsaid(headings: Sequence[Cell], grid: Sequence[Sequence[Cell]]) -> bool:
    """Whether a heading has no value under it that it would be said with."""
    said = {column for row in grid for column, _ in _values(row)}
    return any(one_line(h.text) and column not in said for column, h in enumerate(headings))


def _values(row: Sequence[Cell]) -> Iterator[tuple[int, str]]:
    """The columns of a row that have a text, and the text; one that spans columns comes once."""
    for column, cell in enumerate(row):
        text = one_line(cell.text)
        if text and not (column and row[column - 1] is cell):
            yield column, text


def _said(row: Sequence[Cell], headings: Sequence[Cell]) -> Iterator[str]:
    for column, text in _values(row):
        heading = one_line(headings[column].text) if column < len(headings) else ""
        yield f"{heading}: {text}" if heading and heading != text else text


def _grid(rows: Sequence[Sequence[Cell]]) -> list[list[Cell]]:
    """Every row with a cell for each of its columns; one that spans stands in all of them."""
    grid: list[list[Cell]] = []
    hanging: dict[int, tuple[int, Cell]] = {}
    for row in rows:
        line: list[Cell] = []
        cells = iter(row)
        while len(line) < _WIDEST:
            left, above = hanging.pop(len(line), (0, None))
            if above is not None:
                if left > 1:
                    hanging[len(line)] = (left - 1, above)
                line.append(above)
                continue
            cell = next(cells, None)
            if cell is None:
                break
            for _ in range(max(1, min(cell.columns, _WIDEST - len(line)))):
                if cell.rows > 1:
                    hanging[len(line)] = (cell.rows - 1, cell)
                line.append(cell)
        grid.append(line)
    return grid
