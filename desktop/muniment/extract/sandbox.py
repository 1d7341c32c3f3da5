"""Reading files where a crash, a hang or a bomb can do no harm: in child processes.

`Sandbox` is a pool of warm children (`muniment.extract.child`). A file that kills its
child, or takes too long or too much memory, costs that file alone. What a child answers
is not trusted either: it is checked as it is taken apart.
"""

from __future__ import annotations

import contextlib
import os
import queue
import signal
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract.child import main as main
from muniment.process import Child, ChildDied, ChildTimeout, Frame, Message
from muniment.records import Document, PageImage

# A child is replaced after this many files, or once one took half the memory it may take.
_FILES = 400
# On top of the limit for any file, a large one is given this many seconds per megabyte.
_SECONDS_PER_MB = 1.0
_MB = 1 << 20


class _Worker:
    """A running child, and what it has done so far. Raises OSError if it cannot be started."""

    def __init__(self, memory: int) -> None:
        self.child = Child("extract", {"memory": memory})
        self._memory = memory
        self._files = 0
        self._peak = 0

    @property
    def spent(self) -> bool:
        return not self.child.alive or self._files >= _FILES or self._peak > self._memory * _MB // 2

    def ask(
        self, path: Path, request: Message, seconds: float, stop: threading.Event | None
    ) -> Frame | None:
        """The child's answer about a file; None if called off. Raises what it reports."""
        request = {**request, "path": os.fspath(path), "seconds": seconds}
        try:
            frame = self._last(request, seconds, stop)
        except ChildTimeout as error:
            raise _too_long(path, seconds) from error
        except ChildDied as error:
            raise _crashed(path, seconds, error.returncode) from error
        if frame is None:
            # Called off: the child is still at work, and nobody would hear it.
            self.child.kill()
        elif "error" in frame[0]:
            raise self._error(frame[0]["error"], path)
        return frame

    def _last(self, request: Message, seconds: float, stop: threading.Event | None) -> Frame | None:
        answer: Frame | None = None
        for frame in self.child.stream(request, timeout=seconds, stop=stop):
            if frame[0].get("done"):
                self._files += 1
                return answer or frame
            answer = frame
            peak = frame[0].get("peak", 0)
            self._peak = peak if isinstance(peak, int) else 0
        return None

    def _error(self, reported: Any, path: Path) -> MunimentError:
        try:
            kind, title, message = (str(reported[key]) for key in ("kind", "title", "message"))
        except (KeyError, TypeError):
            return _nonsense(path)
        if kind == "memory":
            # What it has taken does not all come back.
            self.child.kill()
            return _too_large(path, self._memory)
        return (SkippedError if kind == "skipped" else ExtractError)(title, message, path)


class Sandbox:
    """Reads files in up to `workers` children, and renders pages in one more.

    `seconds` is the time limit for a file (larger files get more), `memory` in MB what a
    child may take (not enforced on every system). Children start when they are needed
    and stay warm. Any thread may call; a call waits while all children are busy.
    """

    def __init__(self, workers: int = 2, seconds: float = 120.0, memory: int = 2048) -> None:
        self._seconds = seconds
        self._memory = memory
        # A place in a pool is a worker, or None where none has been started yet. Rendering
        # has its own: a person who opens a page does not wait for long files.
        self._readers = self._pool(workers)
        self._painters = self._pool(1)
        self._lock = threading.Lock()
        self._running: set[_Worker] = set()
        self._closed = False

    @staticmethod
    def _pool(size: int) -> queue.LifoQueue[_Worker | None]:
        pool: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(size):
            pool.put(None)
        return pool

    def extract(self, path: Path, stop: threading.Event | None = None) -> Document | None:
        """What the file says; None if `stop` was set, or the sandbox closed, before it was known.

        Raises ExtractError or SkippedError with the reason, `path` set.
        """
        frame = self._ask(self._readers, path, {"do": "extract"}, stop)
        if frame is None:
            return None
        try:
            document = Document.from_json(frame[0]["document"])
            _check(document)
        except (KeyError, TypeError, ValueError, IndexError, AttributeError) as error:
            raise _nonsense(path) from error
        return document

    def render(
        self,
        path: Path,
        page: int,
        *,
        scale: float = 1.5,
        start: int = 0,
        end: int = 0,
        stop: threading.Event | None = None,
    ) -> PageImage:
        """A page (from 1) of a PDF as a picture; `scale` 1 is 72 pixels to the inch.

        Characters `start` to `end` are marked, counted from the page's first character in
        the document (offsets less `Document.page_start(page)`). Raises ExtractError, also
        if `stop` was set meanwhile.
        """
        request = {"do": "render", "page": page, "scale": scale, "start": start, "end": end}
        frame = self._ask(self._painters, path, request, stop)
        if frame is None:
            raise ExtractError("The page was not shown", "It was called off.", path)
        image, png = frame
        try:
            return PageImage(
                png=png,
                width=int(image["width"]),
                height=int(image["height"]),
                pages=int(image["pages"]),
                marks=tuple(
                    (float(x0), float(y0), float(x1), float(y1))
                    for x0, y0, x1, y1 in image["marks"]
                ),
            )
        except (KeyError, TypeError, ValueError) as error:
            raise _nonsense(path) from error

    def close(self) -> None:
        """End all children at once; calls that wait for one return None or raise."""
        with self._lock:
            self._closed = True
            running = list(self._running)
        for worker in running:
            worker.child.kill()
            worker.child.close()

    def _ask(
        self,
        pool: queue.LifoQueue[_Worker | None],
        path: Path,
        request: Message,
        stop: threading.Event | None,
    ) -> Frame | None:
        """The child's answer; None if called off. Raises what it reports."""
        with self._worker(pool, path, stop) as worker:
            try:
                return worker.ask(path, request, self._limit(path), stop) if worker else None
            except ExtractError:
                if self._closed:
                    return None
                raise

    def _limit(self, path: Path) -> float:
        try:
            return self._seconds + _SECONDS_PER_MB * path.stat().st_size / _MB
        except (OSError, ValueError):
            return self._seconds

    @contextlib.contextmanager
    def _worker(
        self,
        pool: queue.LifoQueue[_Worker | None],
        path: Path,
        stop: threading.Event | None,
    ) -> Iterator[_Worker | None]:
        """A live worker from the pool, for the time of the block; None if called off."""
        worker: _Worker | None = None
        taken = False
        while not taken:
            if self._closed or (stop is not None and stop.is_set()):
                yield None
                return
            with contextlib.suppress(queue.Empty):
                worker = pool.get(timeout=0.05)
                taken = True
        try:
            if worker is None or worker.spent:
                self._retire(worker)
                worker = None
                worker = self._start(path)
            yield worker
        finally:
            if worker is not None and not worker.child.alive:
                self._retire(worker)
                worker = None
            pool.put(worker)

    def _start(self, path: Path) -> _Worker:
        with self._lock:
            try:
                worker = _Worker(self._memory)
            except OSError as error:
                raise ExtractError(
                    "Files cannot be read now",
                    "The program that reads them could not be started. "
                    "Close other programs, then try again.",
                    path,
                ) from error
            self._running.add(worker)
        if self._closed:
            worker.child.kill()
        return worker

    def _retire(self, worker: _Worker | None) -> None:
        if worker is not None:
            worker.child.close()
            with self._lock:
                self._running.discard(worker)


def _too_long(path: Path, seconds: float) -> ExtractError:
    return ExtractError(
        "Reading this file took too long",
        f"It was not done after {max(1, round(seconds))} seconds. "
        "The limit can be raised in the settings.",
        path,
    )


def _too_large(path: Path, memory: int) -> ExtractError:
    amount = f"{memory / 1024:g} GB" if memory >= 1024 else f"{memory} MB"
    return ExtractError(
        "Too large to read", f"Reading it needs more than {amount} of memory.", path
    )


def _crashed(path: Path, seconds: float, returncode: int | None) -> ExtractError:
    # The child's own alarm clock ended it.
    if returncode is not None and returncode == -getattr(signal, "SIGALRM", 0):
        return _too_long(path, seconds)
    return ExtractError(
        "This file crashed the reader",
        "It is damaged, or made to do harm. All other files are unharmed.",
        path,
    )


def _nonsense(path: Path) -> ExtractError:
    return ExtractError(
        "The file could not be read", "Reading it gave a result that makes no sense.", path
    )


def _check(document: Document) -> None:
    """Raise ValueError unless the parts are what `Part` promises."""
    end = 0
    for part in document.parts:
        if not end <= part.start < part.end <= len(document.text):
            raise ValueError("parts overlap or lie outside of the text")
        if document.text[end : part.start].strip():
            raise ValueError("text outside of all parts")
        end = part.end
