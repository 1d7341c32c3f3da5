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
_SAME_HEIGHT = 0.25
# A gap within a line that is so many times as wide as the line is high parts two cells.
_CELL_GAP = 2.0

# Scripts that are written without spaces: none arises where a line ends.
_UNSPACED = "\u2e80-\u303f\u3040-\u30ff\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\uff00-\uffef"
_BETWEEN_UNSPACED = re.compile(f"(?<=[{_UNSPACED}]) (?=[{_UNSPACED}])")


class Line(NamedTuple):
    """A line of text as it was recognised.

    `corners` are those of its box in pixels (y grows downwards), clockwise from where the
    text begins: the upper left as one reads it, however the page lies. `centres` has for each
    character that is no white space the place of its middle, from 0 to 1 along the line.
    `confidence` is from 0 to 1.
    """

    text: str
    confidence: float
    corners: tuple[Point, Point, Point, Point]
    centres: tuple[float, ...]

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
    lines = [line for line in lines if line.text.strip() and line.height > 0 and line.width > 0]
    if not lines:
        return ()
    angle = page_angle(lines)
    scale = _BODY / _body_height(lines)
    heights = _usual_heights([line.height * scale for line in lines])
    words: list[Word] = []
    # What a word's box was made from, to find it again in the block that it ends up in.
    origin: dict[Box, Line] = {}
    run = 0
    for line, height in zip(lines, heights, strict=True):
        left, middle = _upright(line, angle)
        for cell in _cells(line):
            run += 1
            for text, start, end in cell:
                x0, x1 = ((left + line.width * share) * scale for share in (start, end))
                y0, y1 = middle * scale - height / 2, middle * scale + height / 2
                words.append(Word(x0, y0, x1, y1, text, run))
                origin[(x0, y0, x1, y1)] = line
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


def _upright(line: Line, angle: float) -> Point:
    """Where a line begins, at half its height, after the page was turned upright."""
    (x0, y0), _, _, (x3, y3) = line.corners
    x, y = (x0 + x3) / 2, (y0 + y3) / 2
    cosine, sine = math.cos(math.radians(-angle)), math.sin(math.radians(-angle))
    return x * cosine - y * sine, x * sine + y * cosine


# ---------------------------------------------------------------- heights


def _body_height(lines: Sequence[Line]) -> float:
    return _weighted_median([(line.height, len(line.text)) for line in lines])


def _usual_heights(heights: list[float]) -> list[float]:
    """The heights, those of lines of one size made equal.

    The box around "on a map" is lower than that around "(Fig. 3)", which says nothing of
    the size of the letters.
    """
    usual: list[float] = []
    for height in sorted(heights, key=lambda height: abs(height - _BODY)):
        if not any(abs(height - other) <= _SAME_HEIGHT * other for other in usual):
            usual.append(_BODY if abs(height - _BODY) <= _SAME_HEIGHT * _BODY else height)
    return [min(usual, key=lambda other: abs(height - other)) for height in heights]


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
    centres = line.centres
    pitch = median([b - a for a, b in pairwise(centres)]) if len(centres) > 1 else 1.0
    position = 0
    for raw in line.text.split():
        inside = centres[position : position + len(raw)]
        position += len(raw)
        text = one_line(raw)
        if text and inside:
            yield text, max(0.0, inside[0] - pitch / 2), min(1.0, inside[-1] + pitch / 2)


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
