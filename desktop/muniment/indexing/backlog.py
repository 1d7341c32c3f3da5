"""Backlog: the files that wait to be read, the most wanted first."""

from __future__ import annotations

import heapq
import itertools
import math
import time
from collections.abc import Callable, Container, Iterable
from pathlib import Path

from muniment.disk.scan import Found

_SIZE = 64_000
_DAY = 86_400
# Of so many that are left, if none takes longer than a second or two, the largest is next:
# whoever took it last would be at work alone.
_LAST, _QUICK = 12, 4_000_000


class Backlog:
    """What waits to be read: first what was asked for, then small and recent files.

    The last few, where none is large, come the other way round.

    One thread adds and takes; `paths` and `size` may be asked from any.
    """

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._waiting: dict[Path, Found] = {}
        self._asked: set[Path] = set()
        # Files that are replaced or removed stay here until they come up, or none waits.
        self._order: list[tuple[bool, float, int, Found]] = []
        self._numbers = itertools.count()
        self.size = 0

    def __len__(self) -> int:
        return len(self._waiting)

    @property
    def paths(self) -> list[Path]:
        """The files that wait, in no order."""
        return list(self._waiting)

    def add(self, found: Iterable[Found], *, asked: bool = False) -> None:
        """Let these wait, in place of what was found under the same paths before."""
        now = self._clock()
        for file in found:
            first = asked or file.path in self._asked
            self.remove(file.path)
            self._waiting[file.path] = file
            self.size += file.size
            if first:
                self._asked.add(file.path)
            entry = (not first, cost(file, now), next(self._numbers), file)
            heapq.heappush(self._order, entry)

    def remove(self, path: Path) -> None:
        """Let a file wait no longer."""
        found = self._waiting.pop(path, None)
        if found is not None:
            self.size -= found.size
            self._asked.discard(path)
        if not self._waiting:
            self._order.clear()

    def keep(self, wanted: Callable[[Path], bool]) -> None:
        """Remove all others."""
        for path in [path for path in self._waiting if not wanted(path)]:
            self.remove(path)

    def take(self, busy: Iterable[Path] = ()) -> Found | None:
        """The next file, which waits no longer; None if none waits that is not `busy`."""
        busy = set(busy)
        few = len(self._waiting) <= _LAST
        if few and all(found.size <= _QUICK for found in self._waiting.values()):
            taken = self._largest(busy)
        else:
            taken = self._first(busy)
        if taken is not None:
            self.remove(taken.path)
        return taken

    def _largest(self, busy: Container[Path]) -> Found | None:
        free = [found for path, found in self._waiting.items() if path not in busy]
        return max(free, key=lambda found: (found.path in self._asked, found.size), default=None)

    def _first(self, busy: Container[Path]) -> Found | None:
        passed: list[tuple[bool, float, int, Found]] = []
        taken: Found | None = None
        while self._order and taken is None:
            entry = heapq.heappop(self._order)
            found = entry[-1]
            if self._waiting.get(found.path) is not found:
                continue
            if found.path in busy:
                passed.append(entry)
            else:
                taken = found
        for entry in passed:
            heapq.heappush(self._order, entry)
        return taken


def cost(file: Found, now: float) -> float:
    """How long a file can wait: each doubling of its size, or of its age in days, adds one."""
    age = max(0.0, now - file.mtime_ns / 1e9)
    return math.log2(1 + file.size / _SIZE) + math.log2(1 + age / _DAY)
