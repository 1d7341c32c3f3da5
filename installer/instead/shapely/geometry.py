"""In the place of shapely.geometry: what rapidocr asks of the outline of a line of text."""

from __future__ import annotations

import numpy as np
from numpy.typing import ArrayLike


class Polygon:
    """A polygon, given by its corners in order."""

    def __init__(self, corners: ArrayLike) -> None:
        self._corners = np.asarray(corners, np.float64).reshape(-1, 2)
        self._next = np.roll(self._corners, -1, axis=0)

    @property
    def area(self) -> float:
        """By the shoelace formula."""
        (x, y), (next_x, next_y) = self._corners.T, self._next.T
        return abs(float(np.sum(x * next_y - next_x * y))) / 2

    @property
    def length(self) -> float:
        """Of the outline, closed."""
        return float(np.hypot(*(self._next - self._corners).T).sum())
