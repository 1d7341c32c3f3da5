"""From the words on a page to its text in reading order. Pure: it knows no PDF library.

A page is a set of words with boxes. Words that the library found side by side are a run;
runs at one height are a row, so that the cells of a table stay on one line; rows close to
one another are a block. Columns are told by the gutter between them, and by what stands
on both sides: whole lines of prose are columns, short cells are a table.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median
from typing import NamedTuple

Box = tuple[float, float, float, float]

# How much taller than the page's body a line must be to be taken for a heading.
_LARGE = 1.2


class Word(NamedTuple):
    """A word's box (y grows downwards) and clean text; `run` numbers the run it belongs to.

    `joined` says that no space stands between it and the word before.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    run: int
    joined: bool = False


class Piece(NamedTuple):
    """A word of a block, with its box; `before` is what parts it from the one before it."""

    before: str
    text: str
    box: Box


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or table: its text is that of its pieces, one after the other."""

    kind: str
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """The block's text; the rows of a table stand one per line."""
        return "".join([piece.before + piece.text for piece in self.pieces])


@dataclass(slots=True)
class _Run:
    x0: float
    y0: float
    x1: float
    y1: float
    words: list[Word]
    size: int = 0
    _longest: int = 0

    def add(self, word: Word) -> None:
        """The run is as high as its longest word: a tall symbol in it does not count."""
        # A large file has a million words: no calls here.
        x0, y0, x1, y1, text, _, _ = word
        length = len(text)
        self.words.append(word)
        self.size += length + 1
        if x0 < self.x0:
            self.x0 = x0
        if x1 > self.x1:
            self.x1 = x1
        if length > self._longest:
            self._longest, self.y0, self.y1 = length, y0, y1

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def leftwards(self) -> bool:
        return leftwards("".join([word.text for word in self.words]))

    @property
    def middle(self) -> float:
        return (self.y0 + self.y1) / 2


@dataclass(slots=True)
class _Row:
    """Runs at one height. Its box is that of the longest: raised or tall bits do not count."""

    runs: list[_Run]
    y0: float
    y1: float
    size: int
    tabular: bool = False

    @property
    def height(self) -> float:
        return self.y1 - self.y0

    @property
    def words(self) -> Iterator[Word]:
        return (word for run in self.runs for word in run.words)


def leftwards(text: str) -> bool:
    """Whether a text holds Hebrew, Arabic or another script that runs from right to left."""
    return not text.isascii() and any("\u0590" <= letter <= "\u08ff" for letter in text)


def blocks(words: Iterable[Word]) -> list[Block]:
    """The blocks of a page in reading order; text that stands on end comes last."""
    runs = _runs(words)
    if not runs:
        return []
    upright = [run for run in runs if not _on_end(run)]
    turned = [run for run in runs if _on_end(run)]
    body = _body_height(upright)
    texts = (word.text for run in runs for word in run.words)
    compounds = {text.strip(".,;:()") for text in texts if "-" in text}
    found: list[Block] = []
    for region in _regions(upright):
        for group in _groups(_rows(region), body):
            found.append(_block(group, body, compounds))
    for run in turned:
        found.append(_block([_Row([run], run.y0, run.y1, run.size)], run.height, compounds))
    return found


# ---------------------------------------------------------------- words → runs


def _runs(words: Iterable[Word]) -> list[_Run]:
    runs: list[_Run] = []
    number = None
    for word in words:
        if word.run != number:
            number = word.run
            runs.append(_Run(word.x0, word.y0, word.x1, word.y1, []))
        runs[-1].add(word)
    return runs


def _on_end(run: _Run) -> bool:
    return run.size >= 4 and run.height > 1.5 * (run.x1 - run.x0)


def _body_height(runs: list[_Run]) -> float:
    """The height of most of the page's text."""
    weights: dict[float, int] = {}
    for run in runs:
        height = round(run.height * 2) / 2
        weights[height] = weights.get(height, 0) + run.size
    return max(weights, key=lambda height: weights[height], default=0.0)


# ---------------------------------------------------------------- runs → columns


def _regions(runs: list[_Run], depth: int = 0) -> Iterator[list[_Run]]:
    """Groups of runs to be read one after the other, each from top to bottom."""
    gutter = _gutter(runs) if depth < 3 else None
    if gutter is None:
        yield runs
        return
    margin = 0.05 * (max(run.x1 for run in runs) - min(run.x0 for run in runs))
    across: list[_Run] = []
    for band in _bands(runs, gutter, margin):
        left = [run for run in band if (run.x0 + run.x1) / 2 < gutter]
        right = [run for run in band if (run.x0 + run.x1) / 2 >= gutter]
        if _columns(left, right):
            if across:
                yield across
                across = []
            yield from _regions(left, depth + 1)
            yield from _regions(right, depth + 1)
        else:
            across += band
    if across:
        yield across


def _bands(runs: list[_Run], gutter: float, margin: float) -> Iterator[list[_Run]]:
    """The runs from top to bottom, cut where one lies across the gutter."""
    band: list[_Run] = []
    was_across = False
    for run in sorted(runs, key=lambda run: run.middle):
        is_across = run.x0 < gutter - margin and run.x1 > gutter + margin
        if band and is_across != was_across:
            yield band
            band = []
        band.append(run)
        was_across = is_across
    if band:
        yield band


def _gutter(runs: list[_Run]) -> float | None:
    """The middle of the upright gap that the fewest runs cross, if it may part two columns."""
    if len(runs) < 8:
        return None
    left, right = min(run.x0 for run in runs), max(run.x1 for run in runs)
    narrow = 0.15 * (right - left)
    edges = sorted([(run.x0, 1) for run in runs] + [(run.x1, -1) for run in runs])
    best: tuple[int, float] = (len(runs), 0.0)
    where = None
    crossing = 0
    for (x, step), (after, _) in pairwise(edges):
        crossing += step
        if after - x < 4 or x < left + narrow or after > right - narrow:
            continue
        if (rank := (crossing, x - after)) < best:
            best, where = rank, (x + after) / 2
    return where if best[0] <= 0.4 * len(runs) else None


def _columns(left: list[_Run], right: list[_Run]) -> bool:
    """Whether running text stands on both sides, not the cells of a table.

    Between columns of one width one of them may consist of formulas or a list.
    """
    if len(left) < 3 or len(right) < 3:
        return False
    widths = [max(run.x1 for run in side) - min(run.x0 for run in side) for side in (left, right)]
    letters = min(sum(run.size for run in side) / len(side) for side in (left, right))
    proses = [_prose(side, width) for side, width in zip((left, right), widths, strict=True)]
    return all(proses) or (any(proses) and letters >= 8 and 0.8 < widths[0] / widths[1] < 1.25)


def _prose(runs: list[_Run], width: float) -> bool:
    letters = sum(run.size for run in runs) / len(runs)
    return letters >= 15 and median(run.x1 - run.x0 for run in runs) >= 0.5 * width


# ---------------------------------------------------------------- runs → rows → groups


def _rows(runs: list[_Run]) -> list[_Row]:
    rows: list[_Row] = []
    for run in sorted(runs, key=lambda run: (run.middle, run.x0)):
        for row in reversed(rows[-2:]):
            if _beside(run, row):
                row.runs.append(run)
                if run.size > row.size:
                    row.y0, row.y1, row.size = run.y0, run.y1, run.size
                break
        else:
            rows.append(_Row([run], run.y0, run.y1, run.size))
    for row in rows:
        leftwards = sum(run.leftwards for run in row.runs) * 2 > len(row.runs)
        row.runs.sort(key=lambda run: -run.x1 if leftwards else run.x0)
        row.size = sum(run.size for run in row.runs)
    rows.sort(key=lambda row: row.y0 + row.y1)
    _mark_tables(rows)
    return rows


def _beside(run: _Run, row: _Row) -> bool:
    overlap = min(run.y1, row.y1) - max(run.y0, row.y0)
    if overlap < 0.5 * min(run.height, row.height):
        return False
    return all(min(run.x1, o.x1) - max(run.x0, o.x0) < 0.3 * run.height for o in row.runs)


def _mark_tables(rows: list[_Row]) -> None:
    """A table is rows of cells near one another; labels between them that wrap belong to it."""
    cells = [_cells(row) for row in rows]
    tables = [i for i, count in enumerate(cells) if count > 1]
    for first, second in pairwise(tables):
        between = rows[first : second + 1]
        if second - first <= 3 and all(_gap(a, b) < 2 * b.height for a, b in pairwise(between)):
            for row in between:
                row.tabular = True
    for row, count in zip(rows, cells, strict=True):
        row.tabular = row.tabular or count > 2


def _cells(row: _Row) -> int:
    runs = row.runs[1:] if _bullet(row.runs[0]) else row.runs
    if len(runs) < 2 or _justified(row):
        return 1
    gaps = pairwise(runs)
    return 1 + sum(max(b.x0 - a.x1, a.x0 - b.x1) > row.height for a, b in gaps)


def _justified(row: _Row) -> bool:
    """Whether this is a line of prose whose words were drawn apart to fill its width."""
    words = list(row.words)
    letters = sum(word.text[0].isalpha() for word in words)
    if len(words) < 4 or letters < 0.7 * len(words):
        return False
    gaps = [b.x0 - a.x1 for a, b in pairwise(words)]
    return max(gaps) < 2.5 * median(gaps)


def _bullet(run: _Run) -> bool:
    text = run.words[0].text
    return len(run.words) == 1 and len(text) <= 5 and not text.isalnum()


def _gap(upper: _Row, lower: _Row) -> float:
    return lower.y0 - upper.y1


def _groups(rows: list[_Row], body: float) -> Iterator[list[_Row]]:
    """Rows that form a paragraph, a heading or a table."""
    if not rows:
        return
    gaps = [_gap(a, b) for a, b in pairwise(rows) if not b.tabular]
    usual = median(gaps) if gaps else 0.0
    group = [rows[0]]
    for upper, row in pairwise(rows):
        if row.tabular != upper.tabular:
            apart = True
        elif row.tabular:
            apart = _gap(upper, row) > 2 * row.height
        else:
            leading = min(usual, 1.2 * row.height)
            if min(row.height, upper.height) >= _LARGE * body:
                leading = 0.4 * row.height
            ratio = row.height / upper.height if upper.height else 1.0
            apart = _gap(upper, row) > leading + 0.4 * row.height or not 0.85 < ratio < 1.18
        if apart:
            yield group
            group = []
        group.append(row)
    yield group


# ---------------------------------------------------------------- groups → blocks


def _block(rows: list[_Row], body: float, compounds: set[str]) -> Block:
    table = rows[0].tabular
    pieces: list[Piece] = []
    for row in rows:
        before = "\n" if table else " "
        # Only a line's first word may go on with one that was broken in the line before.
        first = not table
        for x0, y0, x1, y1, text, _, joined in row.words:
            if joined or not pieces:
                before = ""
            elif first and (stem := _stem(pieces[-1].text, text, compounds)):
                pieces[-1] = pieces[-1]._replace(text=stem)
                before = ""
            first = False
            pieces.append(Piece(before, text, (x0, y0, x1, y1)))
            before = " "
    if table:
        return Block("table", tuple(pieces))
    large = len(rows) <= 3 and all(row.height >= _LARGE * body for row in rows)
    letters = sum(letter.isalpha() for piece in pieces for letter in piece.text) if large else 0
    heading = 3 <= letters <= 200
    return Block("heading" if heading else "text", tuple(pieces))


_BROKEN = re.compile(r"\w[-\u2010]$")
_LINKING = frozenset({"and", "or", "to", "und", "oder", "bis", "et", "ou", "y", "o", "e"})


def _stem(first: str, second: str, compounds: set[str]) -> str:
    """What stays of a word that goes on in the next line; "" if it does not.

    Its hyphen stays where it belongs to the word: before a capital or a digit, and where
    the page has the compound unbroken.
    """
    if not _BROKEN.search(first) or second in _LINKING:
        return ""
    if not second[0].islower() or (first + second).strip(".,;:()") in compounds:
        return first
    return first[:-1]
