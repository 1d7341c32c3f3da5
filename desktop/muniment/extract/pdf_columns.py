"""Columns of a page: told by the gutter between them, and by what stands on both sides.

Whole lines of prose are columns, short cells are a table.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from statistics import median

from muniment.extract.pdf_words import Run

_DEEPEST = 3  # a page of columns within columns beyond this is read across


def regions(runs: list[Run], depth: int = 0) -> Iterator[list[Run]]:
    """Groups of runs to be read one after the other; all go from top to bottom."""
    gutter = _gutter(runs) if depth < _DEEPEST else None
    if gutter is None:
        yield runs
        return
    margin = 0.05 * (max([run.x1 for run in runs]) - min([run.x0 for run in runs]))
    across: list[Run] = []
    for is_across, band in _bands(runs, gutter, margin):
        left = [run for run in band if run.x0 + run.x1 < 2 * gutter]
        right = [run for run in band if run.x0 + run.x1 >= 2 * gutter]
        if not is_across and (_columns(left, right) or (not depth and _apart(left, right))):
            if across:
                yield across
                across = []
            yield from regions(left, depth + 1)
            yield from regions(right, depth + 1)
        else:
            across += band
    if across:
        yield across


def _bands(runs: list[Run], gutter: float, margin: float) -> Iterator[tuple[bool, list[Run]]]:
    """The runs from top to bottom in stretches; True goes with those across the gutter."""
    band: list[Run] = []
    was_across = False
    for run in runs:
        is_across = run.x0 < gutter - margin and run.x1 > gutter + margin
        if band and is_across != was_across:
            yield was_across, band
            band = []
        band.append(run)
        was_across = is_across
    if band:
        yield was_across, band


def _gutter(runs: list[Run]) -> float | None:
    """The middle of the upright gap that the fewest runs cross, if it may part two columns."""
    if len(runs) < 8:
        return None
    starts = [run.x0 for run in runs]
    ends = [run.x1 for run in runs]
    left, right = min(starts), max(ends)
    narrow = 0.15 * (right - left)
    least, most = left + narrow, right - narrow
    fewest, widest = 0.4 * len(runs), 0.0
    if sum([x0 <= least and x1 >= most for x0, x1 in zip(starts, ends, strict=True)]) > fewest:
        return None
    edges = [(x, 1) for x in starts]
    edges += [(x, -1) for x in ends]
    edges.sort()
    where = None
    crossing = 0
    x = left
    for after, step in edges:
        if crossing <= fewest:
            gap = after - x
            better = crossing < fewest or gap > widest
            if better and gap >= 4 and x >= least and after <= most:
                fewest, widest, where = crossing, gap, (x + after) / 2
        crossing += step
        x = after
    return where


def _columns(left: list[Run], right: list[Run], deep: bool = True) -> bool:
    """Whether running text stands on both sides, not the cells of a table.

    Between columns of one width one of them may consist of formulas or a list; one side may
    be columns itself.
    """
    if len(left) < 3 or len(right) < 3:
        return False
    proses = [_prose(left), _prose(right)]
    if all(proses):
        return True
    if not any(proses):
        return False
    if min(_letters(left), _letters(right)) >= 8 and _alike(left, right):
        return True
    return deep and _are_columns(right if proses[0] else left)


def _apart(left: list[Run], right: list[Run]) -> bool:
    """Whether two halves of a page, neither of them prose, have lines of their own.

    The cells of one table share their heights. Those of two tables, each in its column of
    the page, do by chance only.
    """
    if min(len(left), len(right)) < 10 or min(_letters(left), _letters(right)) < 8:
        return False
    return _alike(left, right) and _level(left, right) < 0.5 and _level(right, left) < 0.5


def _alike(left: list[Run], right: list[Run]) -> bool:
    """Whether both are about as wide."""
    return 0.8 * _width(right) < _width(left) < 1.25 * _width(right)


def _level(runs: list[Run], others: list[Run]) -> float:
    """The share of the runs that have one of the others at their height."""
    heights = [run.middle for run in others]
    return sum([_is_near(run.middle, heights, 0.1 * run.height) for run in runs]) / len(runs)


def _is_near(height: float, heights: Sequence[float], most: float) -> bool:
    after = bisect_left(heights, height - most)
    return after < len(heights) and heights[after] <= height + most


def _letters(runs: list[Run]) -> float:
    return sum([run.size for run in runs]) / len(runs)


def _are_columns(runs: list[Run]) -> bool:
    gutter = _gutter(runs)
    if gutter is None:
        return False
    left = [run for run in runs if run.x1 <= gutter]
    right = [run for run in runs if run.x0 >= gutter]
    return len(left) + len(right) > 0.8 * len(runs) and _columns(left, right, deep=False)


def _prose(runs: list[Run]) -> bool:
    return _letters(runs) >= 15 and median([run.x1 - run.x0 for run in runs]) >= 0.5 * _width(runs)


def _width(runs: list[Run]) -> float:
    return max([run.x1 for run in runs]) - min([run.x0 for run in runs])
