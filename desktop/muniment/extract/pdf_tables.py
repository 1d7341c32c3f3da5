"""Tables on a page: each value keeps the heading of its column. Pure.

A table has no marks of its own in a PDF; it is told by numbers that stand below one another.
What stands above them, before the first row of numbers, is their heading: "2018", or
"Weighted" over "average". Where that is in doubt the rows stay as they are printed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from muniment.extract.pdf_words import Row, Run, Segment

# A number as it is printed in a table, a dash for none, a footnote's mark behind it.
_VALUE = re.compile(
    r"[-+–—−(~<>≈±]{0,3} ?(?:US|C|A|R)?[$€£¥]? ?[-–—−(]? ?(?:\d[\d,.'’ ]*|\.\d+)(?:[a-z]?[%xX)°]*)"
    r"(?:[*†‡]| ?\(\w\))?(?: [$€£¥])?|[-–—−]{1,3}(?: [$€£¥])?|N/?[AM]|n/?[am]|nil"
)
# Most of them by far are of this form, which is told faster.
_PLAIN = re.compile(r"[$(]*\d[\d,.]*[)%]*|—")
_LONGEST_VALUE = 40
_YEAR = re.compile(r"(?:FY|CY)?\s?(?:19|20)\d\d(?:[-–/](?:19|20)?\d\d)?[AEF]?(?: ?\(\w\))?")
_DATED = re.compile(r"\(.*\)|.*,|(?i:(?:as of|years?|months?|quarters?)\b.*\b(?:ended|ending)\b.*)")
_UNIT = re.compile(r"\(.*\)")
_MONEY = frozenset({"$", "€", "£", "¥", "US$", "C$", "A$", "R$", "($", "$(", "(", "CHF", "EUR"})
_CLOSING = frozenset({")", "%", ")%", "%)", "*", "†", "‡", "x", "°", "bps"})
_LONGEST_NAME = 80
_MOST_HEADS = 7
_MOST_COLUMNS = 60


@dataclass(slots=True)
class _Cell:
    """Runs that belong together; `value` says that they are a number."""

    x0: float
    x1: float
    runs: list[Run]
    value: bool

    @property
    def text(self) -> str:
        runs = self.runs
        return runs[0].text if len(runs) == 1 else " ".join([run.text for run in runs])

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


@dataclass(slots=True)
class _Column:
    x0: float
    x1: float
    names: list[str] = field(default_factory=list)
    name: str = ""

    @property
    def middle(self) -> float:
        return (self.x0 + self.x1) / 2


def segments_of_table(rows: Sequence[Row]) -> Iterator[Segment]:
    """The runs of a table, a row to the line, with what is put between and before them.

    With headings a line reads "Capital expenditure | 2018: 1,577 | 2017: 1,373", and the
    lines of the headings stand above; otherwise cells stand side by side.
    """
    grid = [_cells(row) for row in rows]
    between = ""
    for lines, columns in _sections(grid):
        for line in lines:
            if columns and any(cell.value for cell in line[1:]):
                yield from _named(line, columns, between)
            else:
                yield from _plain(line, between)
            between = "\n"


def _plain(line: list[_Cell], before: str) -> Iterator[Segment]:
    for cell in line:
        for run in cell.runs:
            yield Segment(before, run)
            before = "" if run.text in _MONEY else " "


def _named(line: list[_Cell], columns: list[_Column], before: str) -> Iterator[Segment]:
    free = 0
    for cell in line:
        for n in range(free, len(columns)):
            column = columns[n]
            if _over(cell, column) and (cell.value or cell.x0 >= columns[0].x0):
                start = before if before in ("", "\n") else " | "
                before = f"{start}{column.name}: " if column.name else start
                free = n + 1
                break
        for run in cell.runs:
            yield Segment(before, run)
            before = "" if run.text in _MONEY or cell.value else " "
        before = " "


def _over(cell: _Cell, column: _Column) -> bool:
    return cell.x0 < column.x1 and cell.x1 > column.x0


# ---------------------------------------------------------------- rows → cells


def _cells(row: Row) -> list[_Cell]:
    """The cells of a row: a sign of currency or percent belongs to its number."""
    cells: list[_Cell] = []
    height = row.y1 - row.y0
    money = False
    for run in row.runs:
        text = run.text
        value = len(text) <= _LONGEST_VALUE and bool(
            _PLAIN.fullmatch(text) or _VALUE.fullmatch(text)
        )
        # A number may have the next one's sign of currency at its end.
        opening = value and text[-1] in _MONEY and len(run.words) > 1
        end = run.words[-2][2] if opening else run.x1
        last = cells[-1] if cells else None
        if last is not None and (
            (money and value)
            or (last.value and text in _CLOSING and run.x0 - last.x1 < 2 * height)
            or (
                not value
                and not last.value
                and text not in _MONEY
                and -height < run.x0 - last.x1 <= 0.7 * height
            )
        ):
            last.runs.append(run)
            last.x1 = max(last.x1, end)
            last.x0 = min(last.x0, run.x0)
            last.value = last.value or (money and value)
        else:
            cells.append(_Cell(run.x0, end, [run], value))
        money = text in _MONEY
    return cells


# ---------------------------------------------------------------- headings → columns


def _sections(
    grid: list[list[_Cell]],
) -> Iterator[tuple[list[list[_Cell]], list[_Column]]]:
    """The rows of a table in turn, each stretch with the columns that its headings name."""
    start = 0
    while start < len(grid):
        data = start
        while data < len(grid) and not _is_data(grid[data]):
            data += 1
        end = data
        while end < len(grid) and not _is_heads(grid[end], grid[data]):
            end += 1
        lines = grid[data:end]
        yield grid[start:data], []
        yield lines, _columns(grid[max(start, data - _MOST_HEADS) : data], lines)
        start = end


def _is_data(line: list[_Cell]) -> bool:
    """Whether a line has a number that is no year."""
    return any(cell.value and not _YEAR.fullmatch(cell.text) for cell in line)


def _is_heads(line: list[_Cell], first: list[_Cell]) -> bool:
    """Whether new headings start within a table: years alone, or beside "December 31,"."""
    if len(line) < 2 or not all(_YEAR.fullmatch(cell.text) for cell in line[1:]):
        return False
    alone = _YEAR.fullmatch(line[0].text) and line[0].x0 > first[0].x0 + 20
    return bool(alone or _DATED.fullmatch(line[0].text))


def _columns(heads: list[list[_Cell]], lines: list[list[_Cell]]) -> list[_Column]:
    """The columns with their names, all or those of numbers; none if these are in doubt."""
    if not heads or not lines:
        return []
    data = [line[1:] for line in lines if any(cell.value for cell in line[1:])]
    numbers = [[cell for cell in line if cell.value] for line in data]
    return _headed(heads, data) or (_headed(heads, numbers) if numbers != data else [])


def _headed(heads: list[list[_Cell]], data: list[list[_Cell]]) -> list[_Column]:
    columns: list[_Column] = []
    for x0, x1 in sorted([(cell.x0, cell.x1) for line in data for cell in line]):
        if columns and x0 < columns[-1].x1:
            columns[-1].x1 = max(columns[-1].x1, x1)
        else:
            columns.append(_Column(x0, x1))
    if not 0 < len(columns) <= _MOST_COLUMNS or not _fits(data, columns):
        return []
    for head in heads:
        _name(columns, [cell for cell in head if cell.x1 > columns[0].x0])
    for column in columns:
        column.name = " ".join(column.names).rstrip(": ")
    named = [column.name for column in columns if column.name]
    sure = 2 * len(named) > len(columns) and len(set(named)) == len(named)
    return columns if sure and all(len(name) <= _LONGEST_NAME for name in named) else []


def _fits(data: list[list[_Cell]], columns: list[_Column]) -> bool:
    """Whether no column holds two cells of a row."""
    for line in data:
        free = 0
        for cell in line:
            while free < len(columns) and not _over(cell, columns[free]):
                free += 1
            if free == len(columns):
                return False
            free += 1
    return True


def _name(columns: list[_Column], head: list[_Cell]) -> None:
    """Give the cells of a line of headings to the columns below them."""
    pitch = _pitch(columns)
    head = [cell for cell in head if not _UNIT.fullmatch(cell.text)]
    if spanned := _spanned(columns, head, pitch):
        # What stands over all columns tells none from another.
        for cell, group in spanned if len(spanned) > 1 else ():
            for column in group:
                column.names.append(cell.text)
        return
    wide: list[_Cell] = []
    given: dict[int, _Cell] = {}
    for cell in head:
        below = [n for n, column in enumerate(columns) if cell.x0 < column.middle < cell.x1]
        if len(below) > 1 or cell.x1 - cell.x0 > 1.3 * pitch:
            wide.append(cell)
            continue
        above = [n for n, column in enumerate(columns) if _over(cell, column)]
        nearest = min(range(len(columns)), key=lambda n: abs(columns[n].middle - cell.middle))
        near = above[0] if len(above) == 1 else nearest
        if near not in given and (above or abs(columns[near].middle - cell.middle) < 0.6 * pitch):
            given[near] = cell
    if len(wide) == 1 and not given:
        return
    for n, column in enumerate(columns):
        if n in given:
            column.names.append(given[n].text)
        elif wide:
            over = min(wide, key=lambda cell: abs(cell.middle - column.middle))
            if abs(over.middle - column.middle) < (over.x1 - over.x0) / 2 + pitch:
                column.names.append(over.text)


def _spanned(
    columns: list[_Column], head: list[_Cell], pitch: float
) -> list[tuple[_Cell, list[_Column]]]:
    """Each cell with the columns it spans, if they stand over the middles of equal groups."""
    if not head or len(columns) % len(head) or len(columns) == len(head):
        return []
    size = len(columns) // len(head)
    groups = [columns[n : n + size] for n in range(0, len(columns), size)]
    for cell, group in zip(head, groups, strict=True):
        if abs(cell.middle - (group[0].x0 + group[-1].x1) / 2) > 0.4 * pitch:
            return []
    return list(zip(head, groups, strict=True))


def _pitch(columns: list[_Column]) -> float:
    """How far the columns stand from one another."""
    if len(columns) == 1:
        return 2 * (columns[0].x1 - columns[0].x0) + 40
    return (columns[-1].middle - columns[0].middle) / (len(columns) - 1)
