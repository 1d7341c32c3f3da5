"""Running headers, footers and page numbers: what stands at one height on several pages. Pure.

A page is judged by itself and by the pages near it, never by the whole file, so that it is
judged alike when the file is read and when the one page is shown.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from operator import attrgetter

from muniment.extract.pdf_words import Run

# So many pages before and after count: left and right pages may differ.
REACH = 4
# A line must stand on so many of them beside the page itself.
_OTHERS = 2
_RUNS = 20  # at most so many runs of words at the top of a page, and at its foot
_LINES = 3  # at most so many lines at the top, and at the foot
_EDGE = 0.17  # they stand within this share of the page's height
_LEVEL = 4.0  # points that they may differ in height

_LONGEST = 110  # characters; a longer line is text, and so is what lies inside of it
_NO_WORDS = re.compile(r"[\W\d_]*")
_DIGITS = re.compile(r"\d+")
_LEADER = re.compile(r"\.{4}|(?:\. ){3}")
_ROMAN = {"i": 1, "v": 5, "x": 10, "l": 50, "c": 100}
_PAGE = frozenset({"page", "seite", "página", "pagina", "стр", "стр.", "p.", "s."})
# A line so much taller than the page's body is a title: slides repeat theirs.
_LARGE = 1.25


@dataclass(frozen=True, slots=True)
class Line:
    """A line at the edge of a page: its height, its text without digits, and its runs.

    `numbers` are those that may be the page's: all of the line, or what it starts or ends
    with. `plain` says that it is words in a size of type that is not a title's; `digits`
    are all the numbers in it.
    """

    y: float
    key: str
    numbers: tuple[int, ...]
    plain: bool
    digits: tuple[str, ...]
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Edges:
    """The lines at the top of a page and at its foot, each from the edge inwards."""

    top: Sequence[Line]
    foot: Sequence[Line]


def unsaid(own: Edges, said: str) -> list[Run]:
    """The runs at a page's edges that are likely to be left out of what it says."""
    found: list[Run] = []
    for lines, holds in ((own.top, said.startswith), (own.foot, said.endswith)):
        edge = True
        for line in lines:
            texts = [run.text for run in line.runs]
            # Within its text a page may say again what stands at its edge.
            edge = edge and not any(map(holds, texts))
            if edge or not all(text in said for text in texts):
                found += line.runs
    return found


def edges(runs: Sequence[Run], height: float, body: float) -> Edges:
    """The lines of a page that may be a running header or footer.

    `runs` go from top to bottom; `height` is the page's, `body` that of most of its text.
    """
    least, most = _EDGE * height, (1 - _EDGE) * height
    return Edges(
        _lines(runs[:_RUNS], 0.0, least, body),
        _lines(runs[: -_RUNS - 1 : -1], most, height, body),
    )


def _lines(runs: Sequence[Run], least: float, most: float, body: float) -> list[Line]:
    """The lines from the edge inwards, within some heights."""
    lines: list[list[Run]] = []
    for run in runs:
        if lines and abs(lines[-1][0].middle - run.middle) < _LEVEL:
            lines[-1].append(run)
            continue
        # The last line counts wherever it stands: on a short page the number follows the text.
        inside = lines and not least < run.middle < most
        if inside or len(lines) == _LINES or _size(lines[-1:]) > _LONGEST:
            break
        lines.append([run])
    return [_line(line, body) for line in lines]


def _size(lines: list[list[Run]]) -> int:
    return sum([run.size for line in lines for run in line])


def _line(runs: list[Run], body: float) -> Line:
    first = runs[0]
    if len(runs) > 1:
        runs.sort(key=attrgetter("x0"))
    text = " ".join([run.text for run in runs])
    if len(text) > _LONGEST or _LEADER.search(text):
        return Line(first.middle, "", (), False, (), tuple(runs))
    text = text.casefold()
    # A row of mere numbers may be at one height by chance.
    plain = first.height < _LARGE * body and not _NO_WORDS.fullmatch(text)
    digits = tuple(_DIGITS.findall(text))
    key = _DIGITS.sub("#", text) if digits else text
    return Line(first.middle, key, _numbers(text), plain, digits, tuple(runs))


def _numbers(text: str) -> tuple[int, ...]:
    tokens = text.split()
    likely = {tokens[0], tokens[-1]}
    likely.update([after for token, after in pairwise(tokens) if token in _PAGE])
    counts = [_count(token.strip("-–—|•·.")) for token in sorted(likely)]
    return tuple([count for count in counts if count is not None])


def _count(token: str) -> int | None:
    if token.isdecimal():
        return int(token) if len(token) <= 4 else None
    if not 0 < len(token) <= 7 or any(letter not in _ROMAN for letter in token):
        return None
    values = [_ROMAN[letter] for letter in token]
    following = [*values[1:], 0]
    return sum([-a if a < b else a for a, b in zip(values, following, strict=True)])


def furniture(page: int, near: Mapping[int, Edges]) -> list[Run]:
    """The runs of a page that are no part of its text; `near` has it and its neighbours."""
    own = near[page]
    others = [(n - page, near[n]) for n in near if n != page and abs(n - page) <= REACH]
    found: list[Run] = []
    for lines, neighbours in (
        (own.top, [(distance, edges.top) for distance, edges in others]),
        (own.foot, [(distance, edges.foot) for distance, edges in others]),
    ):
        found += _running(lines, neighbours, words=page > 1)
    return found


def _running(
    lines: Sequence[Line], others: list[tuple[int, Sequence[Line]]], *, words: bool
) -> list[Run]:
    """The lines that others repeat; the first page keeps their words, if not their numbers."""
    found: list[Run] = []
    for line in lines:
        alike = 0
        for distance, other in others:
            for near in other:
                if _alike(line, near, distance, words):
                    alike += 1
                    break
            if alike == _OTHERS:
                break
        if alike < _OTHERS:
            break  # What lies further inside is text.
        found += line.runs
    return found


def _alike(line: Line, other: Line, distance: int, words: bool) -> bool:
    same = line.key == other.key
    level = abs(line.y - other.y) < _LEVEL
    if not (same or level):
        return False
    if words and line.plain and same and level and _agree(line.digits, other.digits, distance):
        return True
    return any(number + distance in other.numbers for number in line.numbers)


def _agree(digits: tuple[str, ...], others: tuple[str, ...], distance: int) -> bool:
    """Whether numbers are alike, or count the pages: those of a form filled in anew are not."""
    return digits == others or all(
        one == other or (len(one) < 5 and len(other) < 5 and int(one) + distance == int(other))
        for one, other in zip(digits, others, strict=True)
    )
