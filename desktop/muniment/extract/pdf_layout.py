"""From the words on a page to its text in reading order. Pure: it knows no PDF library.

A page is a set of words with boxes. Words that the library found side by side are a run;
runs at one height are a row, so that the cells of a table stay on one line; rows close to
one another are a block. What `blocks` promises holds for the words of a file and for those
that were recognised in a picture alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from operator import attrgetter
from statistics import median

from muniment.extract.pdf_columns import regions
from muniment.extract.pdf_tables import segments_of_table
from muniment.extract.pdf_words import (
    Block,
    Box,
    Piece,
    Row,
    Run,
    Segment,
    Word,
    body_height,
    runs_of,
)

__all__ = ["Block", "Box", "Piece", "Word", "arrange", "blocks"]

_WIDEST = 200  # runs of a row that are looked at: a hostile page may have a million
# How much taller than the page's body a line must be to be taken for a heading.
_LARGE = 1.2
# How much smaller it must be to be taken for a footnote.
_SMALL = 0.93


def blocks(words: Iterable[Word]) -> list[Block]:
    """The blocks of a page in reading order: its text, its footnotes, what stands on end.

    Boxes may be in any unit, y growing downwards. Words of one line share their `run` and
    follow one another; a wide gap, as between the cells of a table, starts another run.
    """
    return arrange(sorted(runs_of(words), key=attrgetter("middle")))


def arrange(runs: Sequence[Run], body: float = 0.0) -> list[Block]:
    """The same, of runs of words from top to bottom; `body` is the height of most of them."""
    if not runs:
        return []
    turned = [run for run in runs if run.height > 1.5 * (run.x1 - run.x0) and run.size >= 4]
    on_end = set(turned)
    upright = [run for run in runs if run not in on_end] if turned else list(runs)
    body = body or body_height(upright)
    texts = [text for run in runs if "-" in run.text for text in run.text.split()]
    compounds = {text.strip(".,;:()") for text in texts if "-" in text}
    found: list[Block] = []
    notes: list[Block] = []
    top, bottom = _extent(upright)
    for region in regions(upright):
        groups = list(_groups(_rows(region), body))
        foot = _foot(groups, body, top + 0.4 * (bottom - top))
        for group in groups[:foot]:
            _add(found, _block(group, body, compounds), compounds)
        notes += [_block(group, body, compounds) for group in groups[foot:]]
    found += notes
    for run in turned:
        found.append(_block([Row([run], run.y0, run.y1, run.size)], run.height, compounds))
    return found


def _extent(runs: list[Run]) -> tuple[float, float]:
    tops = [run.y0 for run in runs]
    return min(tops, default=0.0), max(tops, default=0.0)


# ---------------------------------------------------------------- runs → rows


def _rows(runs: list[Run]) -> list[Row]:
    """The rows of runs that go from top to bottom."""
    rows: list[Row] = []
    wide: list[Row] = []
    for run in runs:
        for row in rows[:-3:-1]:
            if run.y0 < row.y1 and _beside(run, row):
                if len(row.runs) == 1:
                    wide.append(row)
                row.runs.append(run)
                if run.size > row.size:
                    row.y0, row.y1, row.size = run.y0, run.y1, run.size
                break
        else:
            rows.append(Row([run], run.y0, run.y1, run.size))
    for row in wide:
        if sum([run.leftwards for run in row.runs]) * 2 > len(row.runs):
            row.runs.sort(key=attrgetter("x1"), reverse=True)
        else:
            row.runs.sort(key=attrgetter("x0"))
        row.size = sum([run.size for run in row.runs])
    rows.sort(key=lambda row: row.y0 + row.y1)
    if wide:
        _mark_tables(rows)
    return rows


def _beside(run: Run, row: Row) -> bool:
    y0, y1, height, lower = row.y0, row.y1, run.height, run.y1
    overlap = (lower if lower < y1 else y1) - (y0 if y0 > run.y0 else run.y0)
    if overlap < 0.5 * height and overlap < 0.5 * (y1 - y0):
        return False
    x0, x1, most = run.x0, run.x1, 0.3 * height
    for other in row.runs[-_WIDEST:]:
        end = other.x1 if other.x1 < x1 else x1
        if end - (other.x0 if other.x0 > x0 else x0) >= most:
            return False
    return True


def _mark_tables(rows: list[Row]) -> None:
    """A table is rows of cells near one another; labels between them that wrap belong to it."""
    cells = [_cells(row) if len(row.runs) > 1 else 1 for row in rows]
    tables = [i for i, count in enumerate(cells) if count > 1]
    for first, second in pairwise(tables):
        between = rows[first : second + 1]
        if (second - first <= 3 or _are_labels(between)) and all(
            _gap(a, b) < 2 * b.height for a, b in pairwise(between)
        ):
            for row in between:
                row.tabular = True
    for i in tables:
        if cells[i] > 2:
            rows[i].tabular = True
    for i in tables:
        if i and rows[i].tabular and not rows[i - 1].tabular:
            _mark_heads(rows, i)


def _are_labels(rows: list[Row]) -> bool:
    """Whether what stands between two rows of cells keeps to the column of their labels."""
    column = min(rows[0].runs[1].x0, rows[-1].runs[1].x0)
    return len(rows) <= 8 and all(row.runs[-1].x1 < column for row in rows[1:-1])


def _mark_heads(rows: list[Row], first: int) -> None:
    """Lines just above a table that stand over its columns only belong to it too."""
    table = [row for row in rows[first : first + 5] if row.tabular]
    left = min([row.runs[0].x0 for row in table])
    tallest = _LARGE * max([row.height for row in table])
    margin = left + 0.3 * (max([row.runs[-1].x1 for row in table]) - left)
    for row, lower in zip(rows[first - 1 :: -1], rows[first:0:-1], strict=False):
        if row.tabular or row.runs[0].x0 < margin or _gap(row, lower) > 1.5 * lower.height:
            break
        if row.height > tallest:
            break
        row.tabular = True


def _cells(row: Row) -> int:
    runs = row.runs[1:] if _bullet(row.runs) else row.runs
    if len(runs) < 2 or _justified(row):
        return 1
    height = row.height
    return 1 + sum([max(b.x0 - a.x1, a.x0 - b.x1) > height for a, b in pairwise(runs)])


def _justified(row: Row) -> bool:
    """Whether this is a line of prose whose words were drawn apart to fill its width."""
    if sum([run.text[0].isalpha() for run in row.runs]) * 2 < len(row.runs):
        return False
    words = list(row.words)
    letters = sum([word[4][0].isalpha() for word in words])
    if len(words) < 4 or letters < 0.7 * len(words):
        return False
    gaps = [b[0] - a[2] for a, b in pairwise(words)]
    usual = median(gaps)
    return bool(max(gaps) < 2.5 * usual and usual < 2 * row.height)


def _bullet(runs: list[Run]) -> bool:
    """Whether the first run is the mark of a point in a list, or the number of a heading."""
    mark = runs[0].text
    if len(mark) > 6 or " " in mark:
        return False
    return not mark.isalnum() or (len(runs) == 2 and mark.isdigit() and runs[1].text[0].isalpha())


def _gap(upper: Row, lower: Row) -> float:
    return lower.y0 - upper.y1


# ---------------------------------------------------------------- rows → groups


def _groups(rows: list[Row], body: float) -> Iterator[list[Row]]:
    """Rows that form a paragraph, a heading or a table."""
    if not rows:
        return
    gaps = [b.y0 - a.y1 for a, b in pairwise(rows) if not b.tabular]
    usual = median(gaps) if gaps else 0.0
    group = [rows[0]]
    for upper, row in pairwise(rows):
        height = row.y1 - row.y0
        gap = row.y0 - upper.y1
        if row.tabular != upper.tabular:
            apart = True
        elif row.tabular:
            apart = gap > 2 * height
        else:
            above = upper.y1 - upper.y0
            leading = min(usual, 1.2 * height)
            if min(height, above) >= _LARGE * body:
                leading = 0.4 * height
            ratio = height / above if above else 1.0
            apart = gap > leading + 0.4 * height or not 0.85 < ratio < 1.18
        if apart:
            yield group
            group = []
        group.append(row)
    yield group


_NOTE = re.compile(r"[*†‡§¶]|\(?\d{1,3}\)?(?=$|[.\s\"“(]|[A-Z])|[a-z](?=$|\s[A-Z])")


def _foot(groups: list[list[Row]], body: float, least: float) -> int:
    """The index of the first group that is a footnote; their number if there is none.

    Footnotes are the last groups of a column: in small type, the first of them marked.
    """
    foot = len(groups)
    for index in range(len(groups) - 1, -1, -1):
        rows = groups[index]
        small = all(row.y1 - row.y0 < _SMALL * body for row in rows)
        if not small or rows[0].tabular or rows[0].y0 < least:
            break
        if _NOTE.match(rows[0].runs[0].text):
            foot = index
    return foot


# ---------------------------------------------------------------- groups → blocks


def _block(rows: list[Row], body: float, compounds: set[str]) -> Block:
    if rows[0].tabular:
        return Block("table", tuple(segments_of_table(rows)))
    segments: list[Segment] = []
    before = ""
    for row in rows:
        first = True
        for run in row.runs:
            # Only a line's first word may go on with one that was broken in the line before.
            if first and segments and (last := segments[-1].run).text[-1] in "-\u2010":
                stem = _stem(last.words[-1][4], run.words[0][4], compounds)
                if stem:
                    segments[-1] = segments[-1]._replace(cut=stem != last.words[-1][4])
                    before = ""
            first = False
            segments.append(Segment(before, run))
            before = " "
    return Block("heading" if _large(rows, body) else "text", tuple(segments))


def _add(found: list[Block], block: Block, compounds: set[str]) -> None:
    """Add a block; a word broken at the end of a column makes one of it and the one before."""
    last = found[-1] if found else None
    if last is not None and last.kind == block.kind == "text":
        before, run, _ = last.segments[-1]
        first = block.segments[0].run
        broken = run.text[-1] in "-\u2010" and first.text[0].islower()
        if broken and (stem := _stem(run.words[-1][4], first.words[0][4], compounds)):
            end = Segment(before, run, stem != run.words[-1][4])
            found[-1] = Block("text", (*last.segments[:-1], end, *block.segments))
            return
    found.append(block)


def _large(rows: list[Row], body: float) -> bool:
    if len(rows) > 3 or not all(row.y1 - row.y0 >= _LARGE * body for row in rows):
        return False
    letters = sum([letter.isalpha() for row in rows for run in row.runs for letter in run.text])
    return 3 <= letters <= 200


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
