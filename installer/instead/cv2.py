"""In the place of OpenCV: the nine functions of it that finding and cutting out lines calls.

They take and return what OpenCV's do, for the kinds of arrays that rapidocr gives them;
contours come as points whose hull is the contour's, in no order, which is all that the
smallest rectangle around them needs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

Floats = NDArray[np.floating[Any]]
Ints = NDArray[np.int32]
Pixels = NDArray[np.uint8]
# Centre, width and height, and the angle in degrees by which the width is turned.
Rectangle = tuple[tuple[float, float], tuple[float, float], float]

__version__ = "5.0.0"  # whose functions these are like
INTER_LINEAR, INTER_CUBIC = 1, 2
BORDER_CONSTANT, BORDER_REPLICATE = 0, 1
RETR_LIST, CHAIN_APPROX_SIMPLE = 1, 2
# How many pixels around the one that is asked for a cubic interpolation looks at.
_AROUND = 3


def resize(src: Pixels, dsize: tuple[int, int], interpolation: int = INTER_LINEAR) -> Pixels:
    """The picture in another size, interpolated between its four nearest pixels."""
    height, width = src.shape[:2]
    if dsize == (width, height):
        return src.copy()
    above, below, down = _between(height, dsize[1])
    left, right, across = _between(width, dsize[0])
    down, across = down[:, None, None], across[:, None]
    upper = src[above[:, None], left] * (1 - across) + src[above[:, None], right] * across
    lower = src[below[:, None], left] * (1 - across) + src[below[:, None], right] * across
    return np.asarray(upper + (lower - upper) * down + np.float32(0.5), np.uint8)


def _between(old: int, new: int) -> tuple[NDArray[np.int64], NDArray[np.int64], Floats]:
    """Of each of the new pixels in a row: the old ones before and after it, and how far along."""
    place = np.clip((np.arange(new) + 0.5) * (old / new) - 0.5, 0, old - 1)
    before = place.astype(np.int64)
    return before, np.minimum(before + 1, old - 1), (place - before).astype(np.float32)


# ---------------------------------------------------------------- outlines


class _Run(NamedTuple):
    """Pixels of one value side by side, from `start` to before `end`, and whose group they are."""

    row: int
    start: int
    end: int
    group: int


def dilate(src: Pixels, kernel: NDArray[Any]) -> Pixels:
    """Each pixel becomes the largest of those under the kernel, which is all ones."""
    rows, columns = kernel.shape
    height, width = src.shape
    above, left = rows // 2, columns // 2
    padded = np.zeros((height + rows - 1, width + columns - 1), src.dtype)
    padded[above : above + height, left : left + width] = src
    seen = [
        padded[row : row + height, column : column + width]
        for row in range(rows)
        for column in range(columns)
    ]
    return np.asarray(np.maximum.reduce(seen))


def findContours(image: Pixels, mode: int, method: int) -> tuple[list[Ints], None]:  # noqa: N802
    """The outlines of all connected spots of what is not 0, and of the holes in them."""
    spots = [_corners(runs) for runs in _groups(image != 0, touching=1)]
    height, width = image.shape
    holes = [
        _around(runs)
        for runs in _groups(image == 0, touching=0)
        if not any(run.row in (0, height - 1) or run.start == 0 or run.end == width for run in runs)
    ]
    return [*spots, *holes], None


def _groups(image: NDArray[np.bool_], touching: int) -> Iterator[list[_Run]]:
    """The runs of each connected group of pixels; with `touching` 1, corners connect too."""
    height = len(image)
    edged = np.zeros((height, image.shape[1] + 2), np.int8)
    edged[:, 1:-1] = image
    steps = np.diff(edged, axis=1)
    rows, starts = np.nonzero(steps == 1)
    ends = np.nonzero(steps == -1)[1]
    firsts = np.searchsorted(rows, np.arange(height + 1)).tolist()
    begin, end = starts.tolist(), ends.tolist()
    leader = list(range(len(begin)))
    for row in range(1, height):
        above, below = firsts[row - 1], firsts[row]
        while above < firsts[row] and below < firsts[row + 1]:
            if begin[above] < end[below] + touching and begin[below] < end[above] + touching:
                _join(leader, above, below)
            if end[above] < end[below]:
                above += 1
            else:
                below += 1
    groups: dict[int, list[_Run]] = {}
    for i, row in enumerate(rows.tolist()):
        first = _first(leader, i)
        groups.setdefault(first, []).append(_Run(row, begin[i], end[i], first))
    return iter(groups.values())


def _first(leader: list[int], i: int) -> int:
    while leader[i] != i:
        leader[i] = leader[leader[i]]
        i = leader[i]
    return i


def _join(leader: list[int], one: int, other: int) -> None:
    first, second = sorted((_first(leader, one), _first(leader, other)))
    leader[second] = first


def _corners(runs: Sequence[_Run]) -> Ints:
    """The ends of the runs: the hull of a spot has no other corners."""
    return _contour([(x, run.row) for run in runs for x in (run.start, run.end - 1)])


def _around(runs: Sequence[_Run]) -> Ints:
    """The ends of what lies around a hole: its outline runs through the pixels beside it."""
    points = [(x, run.row) for run in runs for x in (run.start - 1, run.end)]
    points += [
        (x, run.row + step) for run in runs for x in (run.start, run.end - 1) for step in (-1, 1)
    ]
    return _contour(points)


def _contour(points: Sequence[tuple[int, int]]) -> Ints:
    return np.array(points, np.int32).reshape(-1, 1, 2)


# ---------------------------------------------------------------- rectangles


def minAreaRect(points: NDArray[Any]) -> Rectangle:  # noqa: N802
    """The smallest rectangle around the points: one of its sides lies on their hull."""
    hull = _hull(points.reshape(-1, 2))
    if len(hull) == 1:
        return (float(hull[0, 0]), float(hull[0, 1])), (0.0, 0.0), 0.0
    sides = np.roll(hull, -1, axis=0) - hull
    along = sides / np.hypot(*sides.T)[:, None]
    # Of each side: how far along it, and how far across it, each corner lies.
    far = along[:, :1] * hull[:, 0] + along[:, 1:] * hull[:, 1]
    across = along[:, :1] * hull[:, 1] - along[:, 1:] * hull[:, 0]
    widths, heights = np.ptp(far, axis=1), np.ptp(across, axis=1)
    best = int(np.argmin(widths * heights))
    x, y = along[best]
    middle = (far[best].min() + far[best].max()) / 2, (across[best].min() + across[best].max()) / 2
    centre = float(middle[0] * x - middle[1] * y), float(middle[0] * y + middle[1] * x)
    return centre, (float(widths[best]), float(heights[best])), float(np.degrees(np.arctan2(y, x)))


def boxPoints(box: Rectangle) -> NDArray[np.float32]:  # noqa: N802
    """The four corners of a rectangle, one after the other."""
    centre, (width, height), angle = box
    turned = np.radians(angle)
    half_width = np.array([np.cos(turned), np.sin(turned)]) * (width / 2)
    half_height = np.array([-np.sin(turned), np.cos(turned)]) * (height / 2)
    signs = ((-1, 1), (-1, -1), (1, -1), (1, 1))
    return np.array(
        [np.add(centre, half_width * one + half_height * other) for one, other in signs],
        np.float32,
    )


def _hull(points: NDArray[Any]) -> NDArray[np.float64]:
    """The corners of the convex hull in order, by Andrew's monotone chain."""
    ordered = sorted({(float(x), float(y)) for x, y in points.tolist()})
    if len(ordered) < 3:
        return np.array(ordered)
    return np.array(_chain(ordered)[:-1] + _chain(ordered[::-1])[:-1])


def _chain(ordered: Sequence[tuple[float, float]]) -> list[tuple[float, float]]:
    kept: list[tuple[float, float]] = []
    for x, y in ordered:
        while len(kept) > 1:
            (ax, ay), (bx, by) = kept[-2:]
            if (bx - ax) * (y - ay) - (by - ay) * (x - ax) > 0:
                break
            kept.pop()
        kept.append((x, y))
    return kept


def fillPoly(img: Pixels, pts: Ints, color: int) -> None:  # noqa: N802
    """Fill polygons in the picture, their edges with them."""
    canvas = Image.fromarray(img)
    for corners in pts:
        ImageDraw.Draw(canvas).polygon([(int(x), int(y)) for x, y in corners], color, color)
    img[:] = np.asarray(canvas)


def mean(src: Floats, mask: Pixels) -> tuple[float, float, float, float]:
    """The mean of what the mask covers, in the first of four places."""
    covered = src[mask != 0]
    return (float(covered.mean(dtype=np.float64)) if covered.size else 0.0, 0.0, 0.0, 0.0)


# ---------------------------------------------------------------- cutting out


def getPerspectiveTransform(src: Floats, dst: Floats) -> NDArray[np.float64]:  # noqa: N802
    """The matrix that takes four points to four others, in homogeneous coordinates."""
    rows = []
    for (x, y), (u, v) in zip(src.astype(float), dst.astype(float), strict=True):
        rows.append([x, y, 1, 0, 0, 0, -u * x, -u * y, u])
        rows.append([0, 0, 0, x, y, 1, -v * x, -v * y, v])
    return np.append(_solved(np.array(rows)), 1.0).reshape(3, 3)


def warpPerspective(  # noqa: N802
    src: Pixels,
    matrix: Floats,
    dsize: tuple[int, int],
    *,
    borderMode: int = BORDER_REPLICATE,  # noqa: N803
    flags: int = INTER_CUBIC,
) -> Pixels:
    """The picture as the matrix lays it, cubically interpolated; at its edges it goes on."""
    width, height = dsize
    there = np.asarray(matrix, np.float64) / matrix[2, 2]
    steps = np.rint(there[:2, 2])
    if np.allclose(there, _moved(*steps), atol=1e-6):  # a line that lies straight
        left, top = (-steps).astype(int).tolist()
        return _part(src, left, top, left + width, top + height)
    back = _inverse(there)
    ends = np.array([[0, 0, 1], [width, 0, 1], [width, height, 1], [0, height, 1]], float)
    x, y, scale = (np.sum(ends[:, None] * back, axis=2)).T
    left, top = (int(np.floor((part / scale).min())) - _AROUND for part in (x, y))
    right, bottom = (int(np.ceil((part / scale).max())) + _AROUND + 1 for part in (x, y))
    part = _part(src, left, top, right, bottom)
    # Pillow counts from a pixel's corner where OpenCV counts from its middle.
    back = _product(_moved(0.5 - left, 0.5 - top), _product(back, _moved(-0.5, -0.5)))
    back /= back[2, 2]
    how = Image.Transform.PERSPECTIVE, back.ravel()[:8].tolist(), Image.Resampling.BICUBIC
    return np.asarray(Image.fromarray(part).transform(dsize, *how))


def _part(src: Pixels, left: int, top: int, right: int, bottom: int) -> Pixels:
    """A rectangle of the picture; where it reaches over an edge, the edge goes on."""
    height, width = src.shape[:2]
    rows = np.clip(np.arange(top, bottom), 0, height - 1)
    columns = np.clip(np.arange(left, right), 0, width - 1)
    inside = src[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
    return np.asarray(inside[(rows - rows[0])[:, None], columns - columns[0]])


def _moved(x: float, y: float) -> NDArray[np.float64]:
    return np.array([[1, 0, x], [0, 1, y], [0, 0, 1]], float)


def _product(one: NDArray[np.float64], other: NDArray[np.float64]) -> NDArray[np.float64]:
    return np.asarray((one[:, :, None] * other).sum(axis=1))


def _inverse(matrix: NDArray[np.float64]) -> NDArray[np.float64]:
    """But for its size, which homogeneous coordinates do not care for: by cross products."""
    a, b, c = matrix.T
    return np.array([np.cross(b, c), np.cross(c, a), np.cross(a, b)])


def _solved(rows: NDArray[np.float64]) -> NDArray[np.float64]:
    """The unknowns of linear equations, by Gauss's elimination with the largest pivot first.

    Without LAPACK, which is not in the program either.
    """
    size = len(rows)
    for i in range(size):
        pivot = i + int(np.argmax(np.abs(rows[i:, i])))
        rows[[i, pivot]] = rows[[pivot, i]]
        rows[i] /= rows[i, i]
        for j in range(size):
            if j != i:
                rows[j] -= rows[j, i] * rows[i]
    return rows[:, -1]
