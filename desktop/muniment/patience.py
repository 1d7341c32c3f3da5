"""Patience: how much of its time a process has used up, told fairly on a busy computer."""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import NamedTuple

# It is looked so often; a look that comes later was held up, and counts for no more than that.
_LOOK, _HELD = 0.25, 1.0
# Whoever does next to nothing is given so many times as much by the clock, and no more.
_MOST = 20.0


class Work(NamedTuple):
    """What a process has done: its seconds of a processor, and whether it waits for one now."""

    seconds: float
    ready: bool


class Patience:
    """The `seconds` that a process is given for something.

    While it computes, those count that it had of a processor, for others may have much to do as
    well; while it does nothing, those of the clock. While the program that asks is held itself,
    no time goes by. `work()` tells what the process has done so far.
    """

    def __init__(
        self,
        seconds: float,
        work: Callable[[], Work],
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._left = seconds
        self._longest = _MOST * seconds
        self._work = work
        self._clock = clock
        self._looked = clock()
        # Most is done before the first look: it costs nothing to be patient.
        self._done: float | None = None

    @property
    def ended(self) -> bool:
        """Whether the time is up."""
        now = self._clock()
        if now - self._looked >= min(_LOOK, self._left):
            passed = min(now - self._looked, _HELD)
            done, ready = self._work()
            computed = 0.0 if self._done is None else done - self._done
            # A processor's time is told in hundredths: the last moment goes by the clock.
            at_work = (computed > 0 or ready) and self._left > _LOOK
            self._looked, self._done = now, done
            self._longest -= passed
            # Several threads have more of the processors than goes by on the clock.
            self._left -= min(computed, passed) if at_work else passed
        return self._left <= 0 or self._longest <= 0


def work_of(pid: int) -> Work:
    """What a process has done; nothing if it is gone."""
    # Children that read files do without.
    import psutil

    try:
        process = psutil.Process(pid)
        with process.oneshot():
            times = process.cpu_times()
            # Elsewhere the system says so of those that sleep, too.
            ready = sys.platform == "linux" and process.status() == psutil.STATUS_RUNNING
    except psutil.Error:
        return Work(0.0, ready=False)
    return Work(times.user + times.system, ready)
