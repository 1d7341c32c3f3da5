"""From recognised lines to blocks of text in reading order. Pure: it knows no OCR library.

The lines lie as they were photographed: on their side, upside down or slanted. Most of them
say how the page lies; it is turned upright, and then read as `pdf_layout` reads any page.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import median
from typing import NamedTuple

from muniment.extract import pdf_layout
from muniment.extract.builder import one_line
from muniment.extract.pdf_layout import Block, Box, Word

Point = tuple[float, float]

# The height that most of a page's text is given, in the points that `pdf_layout` thinks in.
_BODY = 12.0
# Boxes around recognised lines are a little higher than their letters, and vary with them.
# Most text may vary more: to take a line for a heading does more harm than to miss one.
_SAME_SIZE, _BODY_SIZE = 0.15, 0.25
# A gap within a line that is so many times as wide as the line is high parts two cells.
_CELL_GAP = 2.0

# Scripts that are written without spaces: none arises where a line ends.
_UNSPACED = (
    "\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
)
_BETWEEN_UNSPACED = re.compile(f"(?<=[{_UNSPACED}]) (?=[{_UNSPACED}])")


class Line(NamedTuple):
    """A line of text as it was recognised.

    `corners` are those of its box in pixels (y grows downwards), clockwise from where the
    text begins: the upper left as one reads it, however the page lies. `centres` has for each
    character that is no white space the place of its middle, from 0 to 1 along the line.
    `confidence` is from 0 to 1; so is `unread`, the share of the ink in the line that none of
    the characters accounts for. `size` is the height that its letters ask for, in pixels: other
    than the height of its box it is the same for long lines and short ones.
    """

    text: str
    confidence: float
    corners: tuple[Point, Point, Point, Point]
    centres: tuple[float, ...]
    unread: float = 0.0
    size: float = 0.0

    @property
    def width(self) -> float:
        """Its length in pixels."""
        return math.dist(self.corners[0], self.corners[1])

    @property
    def height(self) -> float:
        """Its height in pixels."""
        return math.dist(self.corners[0], self.corners[3])

    @property
    def angle(self) -> float:
        """The direction it runs in, in degrees: 0 to the right, 90 downwards."""
        (x0, y0), (x1, y1) = self.corners[:2]
        return math.degrees(math.atan2(y1 - y0, x1 - x0))


class RecognisedBlock(NamedTuple):
    """A paragraph, heading or table of a picture.

    `kind` is as in `Part`, `confidence` from 0 to 1, `box` around it in pixels of the picture.
    """

    text: str
    kind: str
    confidence: float
    box: Box


def blocks(lines: Sequence[Line]) -> tuple[RecognisedBlock, ...]:
    """The blocks that these lines form, in reading order."""
    lines = [line for line in lines if line.text.strip() and line.size > 0 and line.width > 0]
    if not lines:
        return ()
    angle = page_angle(lines)
    scale = _BODY / _weighted_median([(line.size, len(line.text)) for line in lines])
    heights = _usual_heights(lines, scale)
    words: list[Word] = []
    # What a word's box was made from, to find it again in the block that it ends up in.
    origin: dict[Box, Line] = {}
    run = 0
    for line, height in zip(lines, heights, strict=True):
        for cell in _cells(line):
            run += 1
            for text, start, end in cell:
                box = _box(line, start, end, angle, scale, height)
                words.append(Word(*box, text, run))
                origin[box] = line
    return tuple(_recognised(block, origin) for block in pdf_layout.blocks(words))


def page_angle(lines: Sequence[Line]) -> float:
    """How the page lies, in degrees: 0 if upright, near 180 if upside down, and so on."""
    quarters: dict[int, float] = defaultdict(float)
    for line in lines:
        quarters[round(line.angle / 90) % 4] += line.width
    quarter = max(quarters, key=lambda quarter: quarters[quarter])
    # Short lines are too uncertain to tell a slant of a degree.
    slants = [
        (_turn(line.angle - 90 * quarter), line.width)
        for line in lines
        if round(line.angle / 90) % 4 == quarter and line.width > 4 * line.height
    ]
    return 90.0 * quarter + (_weighted_median(slants) if slants else 0.0)


def _turn(angle: float) -> float:
    """The same direction as an angle from -180 to 180 degrees."""
    return (angle + 180) % 360 - 180


def _weighted_median(values: list[tuple[float, float]]) -> float:
    half = sum(weight for _, weight in values) / 2
    for value, weight in sorted(values):
        half -= weight
        if half <= 0:
            return value
    return 0.0


def _box(line: Line, start: float, end: float, angle: float, scale: float, height: float) -> Box:
    """Around a word that takes this share of a line, after the page was turned upright."""
    cosine, sine = math.cos(math.radians(-angle)), math.sin(math.radians(-angle))
    (ax, ay), (bx, by), (cx, cy), (dx, dy) = line.corners
    xs, ys = [], []
    for share in (start, end):
        x = ((ax + dx) * (1 - share) + (bx + cx) * share) / 2 * scale
        y = ((ay + dy) * (1 - share) + (by + cy) * share) / 2 * scale
        xs.append(x * cosine - y * sine)
        ys.append(x * sine + y * cosine)
    if round((line.angle - angle) / 90) % 2:
        x = sum(xs) / 2
        return x - height / 2, min(ys), x + height / 2, max(ys)
    y = sum(ys) / 2
    return min(xs), y - height / 2, max(xs), y + height / 2


# ---------------------------------------------------------------- heights


def _usual_heights(lines: Sequence[Line], scale: float) -> list[float]:
    """The sizes of the lines in points, those of lines of about one size made equal.

    The box around "on a map" is lower than that around "(Fig. 3)", which says nothing of
    the size of the letters. The size that most text has comes first.
    """
    sizes = [round(line.size * scale * 4) / 4 or 0.25 for line in lines]
    left: dict[float, int] = defaultdict(int)
    for line, size in zip(lines, sizes, strict=True):
        left[size] += len(line.text)
    usual: dict[float, float] = {}
    while left:
        same = _SAME_SIZE if usual else _BODY_SIZE
        near = {
            size: [other for other in left if abs(other - size) <= same * size] for size in left
        }
        middle = max(near, key=lambda size: sum(left[other] for other in near[size]))
        usual |= dict.fromkeys(near[middle], middle)
        left = {size: count for size, count in left.items() if size not in usual}
    return [usual[size] for size in sizes]


# ---------------------------------------------------------------- lines → words → blocks


def _cells(line: Line) -> Iterator[list[tuple[str, float, float]]]:
    """The words of a line with their extents along it, parted where a wide gap lies."""
    found = list(_words(line))
    gap = _CELL_GAP * line.height / line.width
    cell = found[:1]
    for before, word in pairwise(found):
        if word[1] - before[2] > gap:
            yield cell
            cell = []
        cell.append(word)
    yield cell


def _words(line: Line) -> Iterator[tuple[str, float, float]]:
    """Each word with where it begins and ends; the outermost reach to the ends of the line."""
    centres = line.centres
    pitch = median([b - a for a, b in pairwise(centres)]) if len(centres) > 1 else 1.0
    position = 0
    for raw in line.text.split():
        inside = centres[position : position + len(raw)]
        position += len(raw)
        text = one_line(raw)
        if text and inside:
            first, last = position == len(raw), position == len(centres)
            start = 0.0 if first else max(0.0, inside[0] - pitch / 2)
            end = 1.0 if last else min(1.0, inside[-1] + pitch / 2)
            yield text, start, end


def _recognised(block: Block, origin: dict[Box, Line]) -> RecognisedBlock:
    text = block.text if block.kind == "table" else _BETWEEN_UNSPACED.sub("", block.text)
    weights: dict[Line, int] = defaultdict(int)
    for piece in block.pieces:
        weights[origin[piece.box]] += len(piece.text)
    corners = [corner for line in weights for corner in line.corners]
    xs, ys = [x for x, _ in corners], [y for _, y in corners]
    sure = sum(line.confidence * weight for line, weight in weights.items())
    return RecognisedBlock(
        text, block.kind, sure / sum(weights.values()), (min(xs), min(ys), max(xs), max(ys))
    )
