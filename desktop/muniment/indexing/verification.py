"""Verification: whether files that look unchanged still hold what was read from them.

An edit can keep a file's size and time of change, and a disk can rot: only the content
tells. All files are compared once in so many days, a little at a time.
"""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from muniment.disk.scan import Found
from muniment.indexing.reader import Stopping, content_hash
from muniment.store.store import Store

_DAY = 86_400.0
# While nobody waits for it, a tenth of one core.
_PATIENCE = 9.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Round:
    """How far the comparing of all files has come.

    `began` is a time in seconds since 1970; `after` the last path that was compared, ""
    before the first one and when all are done.
    """

    began: float = 0.0
    after: str = ""


class Verification:
    """Compares files with what is known of them, for one thread.

    A round begins `days()` after the one before began, 0 for never; `halt` ends the
    comparing of a long file.
    """

    def __init__(
        self,
        store: Store,
        halt: threading.Event,
        days: Callable[[], int],
        last: Round,
        clock: Callable[[], float] = time.time,
    ) -> None:
        self._store = store
        self._halt = halt
        self._days = days
        self._clock = clock
        self.round = last
        self.urgent = False
        self._left: deque[Path] = deque()
        self._next = 0.0
        if last.after:
            self._line_up(after=last.after)

    def begin(self) -> None:
        """Compare all files now, without pauses."""
        self.urgent = True
        self.round = Round(self._clock())
        self._line_up()

    def seconds_to_next(self) -> float | None:
        """How long until there is a file to compare; None if never."""
        if self._left:
            return 0.0 if self.urgent else max(0.0, self._next - time.monotonic())
        days = self._days()
        return max(0.0, self.round.began + days * _DAY - self._clock()) if days > 0 else None

    def go_on(self) -> Found | None:
        """Compare one file; returns it if it holds something else than is known."""
        if not self._left:
            self.round = Round(self._clock())
            self._line_up()
            self.urgent = self.urgent and bool(self._left)
        started = time.monotonic()
        try:
            return self._compare(self._left[0]) if self._left else None
        except Stopping:
            return None
        finally:
            self._next = time.monotonic() + _PATIENCE * (time.monotonic() - started)

    def _compare(self, path: Path) -> Found | None:
        row = self._store.files.get(path)
        changed = None
        if row is not None and row.document:
            try:
                status = path.stat()
                same = (status.st_size, status.st_mtime_ns) == (row.size, row.mtime_ns)
                # If size or time differ, a scan finds it.
                if same and content_hash(path, self._halt) != row.document:
                    changed = Found(path, row.size, row.mtime_ns)
            except OSError as error:
                _log.info("a file could not be compared: %s", error.strerror)
        self._left.popleft()
        self.round = Round(self.round.began, str(path) if self._left else "")
        self.urgent = self.urgent and bool(self._left)
        return changed

    def _line_up(self, after: str = "") -> None:
        self._left = deque(sorted(path for path in self._store.files if str(path) > after))
