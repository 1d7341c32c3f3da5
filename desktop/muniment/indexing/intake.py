"""Intake: files being read beside the indexer's thread, and what was read until it is stored."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from queue import Empty, SimpleQueue

from muniment.disk.scan import Found
from muniment.errors import ExtractError, LibraryError
from muniment.indexing.backlog import Backlog
from muniment.indexing.reader import Read, row_of
from muniment.records import FileState

# More threads than children: while some hash and check, the children read. So many files and
# bytes wait for them, because the caller of `go_on` may be storing for some seconds meanwhile;
# what is asked for after that has to wait for these.
_WORKERS = 4
_AHEAD_FILES, _AHEAD_BYTES = 256, 4_000_000
_COMMIT_FILES = 256
_COMMIT_SECONDS = 2.0
_WAIT = 0.2
# What is in work when a pause begins may end by itself for so long.
_GRACE_SECONDS = 0.4
_PATIENCE_SECONDS = 5.0

_log = logging.getLogger(__name__)


@dataclass(slots=True)
class _Rate:
    """Work per second, forgetting slowly."""

    amount: float = 0.0
    seconds: float = 0.0

    def add(self, amount: float, seconds: float) -> None:
        self.amount = self.amount * 0.95 + amount
        self.seconds = self.seconds * 0.95 + seconds

    def left(self, amount: float) -> float | None:
        """Seconds for an amount, None while nothing has been measured."""
        return amount * self.seconds / self.amount if self.amount > 0 else None


class Intake:
    """Takes files from its `backlog`, reads several at a time, keeps what was read.

    One thread calls; `waiting`, `current` and `seconds_left` may be asked from any. `read` is
    called in threads of a pool; it gives None for a file that is gone, and when `halt` is set.
    """

    def __init__(self, read: Callable[[Found], Read | None], halt: threading.Event) -> None:
        self.backlog = Backlog()
        self.unstored: list[Read] = []
        self._read = read
        self._halt = halt
        self._running: dict[Future[Read | None], Found] = {}
        self._ended: SimpleQueue[Future[Read | None]] = SimpleQueue()
        self._since = 0.0
        self._rate = _Rate()
        self._pool = ThreadPoolExecutor(_WORKERS, thread_name_prefix="read")

    @property
    def busy(self) -> bool:
        """Whether files wait or are being read."""
        return bool(self.backlog or self._running)

    @property
    def in_flight(self) -> bool:
        """Whether files are being read."""
        return bool(self._running)

    @property
    def due(self) -> bool:
        """Whether what was read should be stored now: also while the last file is being read."""
        late = time.monotonic() - self._since >= _COMMIT_SECONDS
        last = len(self._running) == 1 and not self.backlog
        return bool(self.unstored) and (late or last or len(self.unstored) >= _COMMIT_FILES)

    @property
    def waiting(self) -> list[Path]:
        """The files that are still to be read or stored; those being read come first."""
        running = [job.path for job in list(self._running.values())]
        return [*running, *self.backlog.paths, *(read.row.path for read in list(self.unstored))]

    @property
    def current(self) -> str:
        """The name of a file that is being read, or ""."""
        return next((job.path.name for job in list(self._running.values())), "")

    @property
    def seconds_left(self) -> float | None:
        """The time for what waits at the measured rate; None while nothing was measured."""
        return self._rate.left(self.backlog.size) if self.backlog.size else 0.0

    def add(self, found: Iterable[Found], *, asked: bool = False) -> None:
        """Let files be read, unless the very same is being read, or waits to be stored."""
        at_work = set(self._running.values()) | {
            Found(read.row.path, read.row.size, read.row.mtime_ns) for read in self.unstored
        }
        self.backlog.add((job for job in found if job not in at_work), asked=asked)

    def go_on(self, *, begin: bool = True) -> None:
        """Wait for a moment for what is being read; `begin` reading more before that.

        Raises LibraryError where the library, and not the file, is at fault.
        """
        while begin and self._may_begin():
            job = self.backlog.take(busy=(found.path for found in self._running.values()))
            if job is None:
                break
            future = self._pool.submit(self._read, job)
            self._running[future] = job
            future.add_done_callback(self._ended.put)
        started = time.monotonic()
        self._collect()
        self._rate.add(0.0, time.monotonic() - started)

    def _may_begin(self) -> bool:
        """Whether more files are to be read, or to wait for those that read."""
        ahead = len(self._running) - _WORKERS
        size = sum(found.size for found in self._running.values())
        return ahead < 0 or (ahead < _AHEAD_FILES and size < _AHEAD_BYTES)

    def call_off(self) -> None:
        """Set `halt`: what is not read within a moment is read again later."""
        for future in [future for future in self._running if future.cancel()]:
            self.backlog.add([self._running.pop(future)])
        wait(self._running, _GRACE_SECONDS)
        self._halt.set()
        # A read of a dead share may never end: nobody waits for it.
        finished, _ = wait(self._running, _PATIENCE_SECONDS)
        for future in finished:
            self._take(future)

    def close(self) -> None:
        """End the threads; one that hangs in a dead share is left behind."""
        for future in self._running:
            future.cancel()
        wait(self._running, _PATIENCE_SECONDS)
        self._pool.shutdown(wait=False, cancel_futures=True)

    def _collect(self) -> None:
        """Take what has been read; if there is nothing, wait for a moment for the first."""
        with suppress(Empty):
            self._take(self._ended.get(timeout=_WAIT))
            while True:
                self._take(self._ended.get_nowait())

    def _take(self, future: Future[Read | None]) -> None:
        job = self._running.pop(future, None)
        if job is None:
            # It was called off, or taken then.
            return
        read = self._outcome(future, job)
        if read is not None:
            if not self.unstored:
                self._since = time.monotonic()
            self.unstored.append(read)
            self._rate.add(max(job.size, 1), 0.0)
        elif self._halt.is_set():
            self.backlog.add([job])

    def _outcome(self, future: Future[Read | None], job: Found) -> Read | None:
        try:
            return future.result()
        except LibraryError:
            # It says nothing about the file.
            self.backlog.add([job])
            raise
        except Exception:  # the boundary of a reading task: a defect costs one file
            _log.exception("a file could not be read")
            reason = ExtractError(
                "The file could not be read", "Muniment met an error of its own.", job.path
            )
            return Read(row_of(job, FileState.FAILED, reason))
