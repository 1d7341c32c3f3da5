"""When scrolling past the end of a page turns it. Pure."""

from __future__ import annotations

# Eighths of a degree, of which a notch of a common wheel is 120.
_NOTCH = 120
_RESISTANCE = 2 * _NOTCH
# Milliseconds: after a pause one notch is enough; after a turn a wheel may still be running.
_PAUSE, _REST = 350, 300


class Turning:
    """Takes the wheel's movements one by one.

    At a page's end the wheel meets a little resistance, so that nobody is carried past it.
    """

    def __init__(self) -> None:
        self._pushed = 0
        self._moved = -10_000
        self._turned = -10_000

    def push(
        self, delta: int, now: int, *, edge: bool, whole: bool = False, coasting: bool = False
    ) -> int:
        """1 to turn to the next page, -1 to the one before, 0 to scroll or do nothing.

        `delta` is the movement (positive: upwards), `now` in milliseconds; `edge` says that
        the page ends in that direction, `whole` that all of it is on the screen anyway,
        `coasting` that no finger moves the wheel any more.
        """
        paused = now - self._moved > _PAUSE
        self._moved = now
        if not edge:
            self._pushed = 0
            return 0
        if coasting or now - self._turned < _REST:
            return 0
        if paused or (delta > 0) != (self._pushed > 0):
            self._pushed = 0
        self._pushed += delta
        if abs(self._pushed) < (_NOTCH if whole or paused else _RESISTANCE):
            return 0
        step = -1 if self._pushed > 0 else 1
        self._pushed = 0
        self._turned = now
        return step
