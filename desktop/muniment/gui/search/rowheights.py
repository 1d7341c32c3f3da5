"""The heights of the rows of a list, most of them guessed: where each row stands. Pure."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from itertools import accumulate

# What is guessed before anything was measured, and from how many measured rows on by these.
_GUESS = 120
_ENOUGH = 6


class RowHeights:
    """Rows one beneath the other, in pixels. A row counts with a guess until it is measured."""

    def __init__(self) -> None:
        self._heights: list[int] = []
        self._guess = 0
        self._tops: list[int] | None = None

    def __len__(self) -> int:
        return len(self._heights)

    def reset(self, count: int) -> None:
        """There are so many rows now, none of them measured."""
        self._heights = [0] * count
        self._guess = 0
        self._tops = None

    def insert(self, row: int, count: int) -> None:
        """So many rows came in before this one."""
        self._heights[row:row] = [0] * count
        self._tops = None

    def remove(self, row: int, count: int) -> None:
        """So many rows have gone, this one and those beneath it."""
        del self._heights[row : row + count]
        self._tops = None

    def forget(self, row: int) -> None:
        """This row may have another height now."""
        self._heights[row] = 0
        self._tops = None

    def measured(self, row: int) -> bool:
        """Whether the height of a row is known."""
        return self._heights[row] > 0

    def measure(self, row: int, height: int) -> None:
        """The height of a row, 1 at least."""
        self._heights[row] = max(1, height)
        self._tops = None

    def height(self, row: int) -> int:
        """The height of a row, as far as it is known."""
        return self._heights[row] or self._guess or _GUESS

    def top(self, row: int) -> int:
        """Where a row begins; of the row after the last one, where all of them end."""
        return self._laid_out()[row]

    @property
    def total(self) -> int:
        """The height of all rows."""
        return self._laid_out()[-1]

    def at(self, y: int) -> int:
        """The row that stands here; the first or the last one, beyond them; -1 without any."""
        return min(max(0, bisect_right(self._laid_out(), y) - 1), len(self._heights) - 1)

    def between(self, top: int, bottom: int) -> range:
        """The rows that stand between here, also if in part."""
        if not self._heights or bottom <= 0 or top >= self.total:
            return range(0)
        after = bisect_left(self._laid_out(), bottom)
        return range(self.at(top), min(after, len(self._heights)))

    def _laid_out(self) -> list[int]:
        if self._tops is None:
            known = [] if self._guess else [height for height in self._heights if height]
            # Once: a guess that changed with every row would have the scroll bar tremble.
            if len(known) >= _ENOUGH:
                self._guess = sum(known) // len(known)
            guess = self._guess or _GUESS
            self._tops = list(accumulate([h or guess for h in self._heights], initial=0))
        return self._tops
