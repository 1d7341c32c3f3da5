"""Finds words in a document, some milliseconds at a time, while the window stays awake."""

from __future__ import annotations

import time
from bisect import bisect_left
from collections.abc import Iterator

from PySide6.QtCore import QObject, QTimer, Signal

from muniment.gui.texts.textfind import find_all

Range = tuple[int, int]
_SLICE = 0.008


class Finder(QObject):
    """`found` holds the hits so far, in order; `changed` says that there are more, or others.

    `current` is the hit that was stepped to, None until then.
    """

    changed = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.current: Range | None = None
        self.found: list[Range] = []
        self._start = 0
        self._left: Iterator[Range | None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._go_on)

    @property
    def done(self) -> bool:
        """Whether all hits are known."""
        return self._left is None

    @property
    def place(self) -> int:
        """The number of the current hit among those found, from 1; 0 if there is none."""
        return bisect_left(self.found, self.current) + 1 if self.current else 0

    def find(self, text: str, words: str, start: int) -> None:
        """Look for other words; the first step leads to the first hit from `start` on."""
        self.current, self.found, self._start = None, [], start
        self._left = find_all(text, words) if words.strip() else None
        self._timer.start(0)

    def stop(self) -> None:
        """Forget the words."""
        self.current, self.found, self._left = None, [], None
        self._timer.stop()

    def step(self, steps: int) -> bool:
        """Go to the next hit, or the one before, round the ends; False if there is none."""
        if not self.found:
            return False
        if self.current is None:
            index = bisect_left(self.found, (self._start, 0)) - (steps < 0)
        else:
            index = bisect_left(self.found, self.current) + steps
        self.current = self.found[index % len(self.found)]
        return True

    def arrive(self) -> bool:
        """Go to the first hit as soon as it is known; False if it is not, or was gone to."""
        known = self.done or (bool(self.found) and self.found[-1][0] >= self._start)
        return self.current is None and known and self.step(1)

    def _go_on(self) -> None:
        until = time.monotonic() + _SLICE
        while self._left is not None and time.monotonic() < until:
            hit = next(self._left, ())
            if hit == ():
                self._left = None
            elif hit:
                self.found.append(hit)
        if self._left is not None:
            self._timer.start(0)
        self.changed.emit()
