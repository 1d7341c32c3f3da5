"""Rows of a table as a document's text has them, put back into columns.

Extraction writes a row as one line, its cells parted by " | ", empty ones left out, and each
cell that stands under a heading with that heading before it: "Year: 2018 | Sales: 5".
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

_BETWEEN = " | "
_AFTER_NAME = ": "
_LONGEST_NAME = 120
# Of the rows, so many have a name before a cell if that is the name of a column.
_OFTEN = 0.3
_WIDEST = 44
_NUMBER = re.compile(r"[-+(−–]?\s?[$£€]?\s?\d[\d.,'\s]*\s?[%)€]?\)?|[—–-]")

# The name of a column, and which of the columns of that name it is.
Key = tuple[str, int]


@dataclass(frozen=True, slots=True)
class Run:
    """The characters `start` to `end` of a document, shown as they are.

    They stand for those from `low` on: what lies between is shown otherwise, or not at all.
    """

    low: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Columns:
    """The columns of a table: their names or None, how many characters wide, and if numbers."""

    keys: tuple[Key | None, ...]
    widths: tuple[int, ...]
    numbers: tuple[bool, ...]

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns are called; empty where one has no name."""
        return tuple(key[0] if key else "" for key in self.keys)

    @property
    def named(self) -> bool:
        """Whether any of them has a name."""
        return any(self.keys)


@dataclass(frozen=True, slots=True)
class Cells:
    """A row: its cells by column. `head` says that it holds the names of the columns.

    A row that does not fit the columns is one cell, the first, and `whole`.
    """

    cells: tuple[Run | None, ...]
    head: bool = False
    whole: bool = False


def columns_of(lines: Sequence[str]) -> Columns:
    """The columns that these rows of a table share."""
    rows = [[line[start:end] for start, end in _pieces(line)] for line in lines]
    names = _names(rows)
    keyed = [list(_keys(row, names)) for row in rows]
    order = _order(keyed)
    keys = _with_unnamed(order, keyed) if order else [None] * max(map(len, rows), default=1)
    bare = Columns(tuple(keys), (), ())
    found: list[list[str]] = [[] for _ in keys]
    for line in lines:
        row = cells_of(line, 0, bare)
        if not row.whole:
            for column, cell in enumerate(row.cells):
                if cell is not None and not row.head:
                    found[column].append(line[cell.start : cell.end])
    widths = [max(map(len, texts), default=1) for texts in found]
    widths = [max(w, min(len(name), 16)) for w, name in zip(widths, bare.names, strict=True)]
    numbers = [
        bool(texts) and sum(bool(_NUMBER.fullmatch(text)) for text in texts) * 10 >= 7 * len(texts)
        for texts in found
    ]
    return Columns(bare.keys, tuple(min(w, _WIDEST) for w in widths), tuple(numbers))


def cells_of(line: str, start: int, columns: Columns, *, strict: bool = False) -> Cells:
    """A row, which begins at `start` of the document, in these columns.

    A row of too few cells, without names, fills the first columns, unless `strict`.
    """
    pieces = list(_pieces(line))
    texts = [line[low:high] for low, high in pieces]
    known = {key[0] for key in columns.keys if key}
    keys = list(_keys(texts, known))
    head = False
    if len(pieces) > 1 and known and not any(keys):
        titles = list(_counted(text if text in known else "" for text in texts))
        if all(key[0] for key in titles):
            keys, head = [*titles], True
    places = _places(keys, columns)
    short = strict and len(keys) < len(columns.keys) and not any(keys)
    if places is None or short:
        return Cells((Run(start, start, start + len(line)),), whole=True)
    cells: list[Run | None] = [None] * len(columns.keys)
    for column, key, (low, high) in zip(places, keys, pieces, strict=True):
        hidden = len(key[0]) + len(_AFTER_NAME) if key and not head else 0
        cells[column] = Run(start + low, start + low + hidden, start + high)
    return Cells(tuple(cells), head)


def _pieces(line: str) -> Iterator[tuple[int, int]]:
    at = 0
    while (end := line.find(_BETWEEN, at)) >= 0:
        yield at, end
        at = end + len(_BETWEEN)
    yield at, len(line)


def _name(text: str) -> str:
    """What stands before a cell's text and may be the name of its column, or ""."""
    name, between, value = text.partition(_AFTER_NAME)
    return name if between and value and len(name) <= _LONGEST_NAME else ""


def _names(rows: Sequence[Sequence[str]]) -> set[str]:
    counts = Counter(name for row in rows for name in {_name(text) for text in row} if name)
    titles = {text for row in rows if len(row) > 1 for text in row}
    wide = sum(len(row) > 1 for row in rows)
    if len(rows) < 3:
        return set(counts) if any(len(row) > 1 and all(map(_name, row)) for row in rows) else set()
    names = {
        name
        for name, count in counts.items()
        if wide and (name in titles or (count > 1 and count >= _OFTEN * len(rows)))
    }
    return names | {name for name, n in counts.items() if n > 1 and _alone(name, rows, names)}


def _alone(name: str, rows: Sequence[Sequence[str]], names: set[str]) -> bool:
    """Whether a name that is not frequent stands among columns that all have one."""
    found = [[_name(text) for text in row] for row in rows]
    return bool(names) and all(
        set(row) <= names | {name} for row in found if name in row and len(row) > 1
    )


def _keys(texts: Sequence[str], names: set[str]) -> Iterator[Key | None]:
    for key in _counted(name if (name := _name(text)) in names else "" for text in texts):
        yield key if key[0] else None


def _counted(names: Iterator[str]) -> Iterator[Key]:
    seen: dict[str, int] = {}
    for name in names:
        count = seen.get(name, 0)
        yield name, count
        seen[name] = count + 1


def _order(rows: Sequence[Sequence[Key | None]]) -> list[Key]:
    """All named columns in an order that agrees with that in the rows."""
    order: list[Key] = []
    for row in rows:
        last = -1
        for key in filter(None, row):
            if key in order:
                last = max(last, order.index(key))
            else:
                last += 1
                order.insert(last, key)
    return order


def _with_unnamed(order: Sequence[Key], rows: Sequence[Sequence[Key | None]]) -> list[Key | None]:
    """The columns, with as many without a name between those with one as a row has."""
    most: Counter[Key | None] = Counter()
    for row in rows:
        if not any(row):
            continue
        last, count = None, 0
        for key in row:
            last, count = (key, 0) if key else (last, count + 1)
            most[last] = max(most[last], count)
    keys: list[Key | None] = [None] * most[None]
    for named in order:
        keys += [named, *[None] * most[named]]
    return keys


def _places(keys: Sequence[Key | None], columns: Columns) -> list[int] | None:
    """The column of each cell; None if they do not fit."""
    if not any(keys) and columns.named and 1 <= len(keys) != len(columns.keys):
        return None
    if len(keys) == 1 and len(columns.keys) > 1 and not any(keys):
        return None
    places: list[int] = []
    last = -1
    for key in keys:
        if key is None:
            last += 1
            if last >= len(columns.keys) or (columns.keys[last] is not None and any(keys)):
                return None
        else:
            place = columns.keys.index(key) if key in columns.keys else -1
            if place <= last:
                return None
            last = place
        places.append(last)
    return places
