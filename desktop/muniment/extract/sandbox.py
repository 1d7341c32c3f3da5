"""Reading files where a crash, a hang or a bomb can do no harm: in child processes.

`Sandbox` is a pool of warm children (`muniment.extract.child`). A file that kills its
child, or takes too long or too much memory, costs that file alone. What a child answers
is not trusted either: it is checked as it is taken apart.
"""

from __future__ import annotations

import contextlib
import os
import queue
import re
import shutil
import signal
import stat
import tempfile
import threading
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muniment.content import Content
from muniment.errors import NOT_STARTED, ExtractError, MunimentError, SkippedError
from muniment.extract import answers
from muniment.extract.answers import Nonsense, said
from muniment.extract.confine import Confinement
from muniment.extract.members import MOST_MEMBERS
from muniment.extract.ocr_pages import Recognised
from muniment.pagewords import PageWords
from muniment.process import Child, ChildDied, ChildTimeout, Frame, Message
from muniment.records import Box, Document, PageImage

# A child is replaced after this many files and members, or once one took half its memory.
_FILES = 1_000
# A child that is not ready after so many seconds never will be. Its files do not pay for
# them: on a cold or busy computer they are many.
_START = 120.0
# So many children may end over the documents inside of one file.
_MOST_DEATHS = 10
# A container takes at most so many times what one file may. Its own reader keeps to
# MOST_MEMBERS; a child that goes on has been taken over.
_CONTAINER = 10
_MOST_GIVEN = MOST_MEMBERS + 100
# On top of the limit for any file, a large one is given this many seconds per megabyte.
_SECONDS_PER_MB = 1.0
# After so many seconds without work a child may end, and its memory (some 80 MB) is free. One
# that renders waits longer: a person who reads a page will turn it, and not want to wait.
_IDLE, _IDLE_PAINTER = 15.0, 600.0
_MB = 1 << 20
# What the children's folders are called, and after how many seconds one is nobody's any more.
_FOLDER = "muniment-reader-"
_ENDING = {"id", "done"}
_FOLDERS = re.compile(re.escape(_FOLDER) + r"\w{8}")
_STALE = 86_400


class _WornOut(Exception):
    """Memory ran out in a child that had read other files before."""


class _Lost(Exception):
    """A child ended while it read a document inside of a file, with this error."""

    def __init__(self, error: MunimentError) -> None:
        super().__init__(error.title)
        self.error = error


class _Worker:
    """A child, and what it has done so far. Raises OSError if it cannot be started.

    `member` names the document inside of a file that it was reading last.
    """

    def __init__(self, memory: int, options: Message) -> None:
        self._folder = tempfile.mkdtemp(prefix=_FOLDER)
        self._options = dict(options)
        options = {"memory": memory, "folder": self._folder, **options}
        try:
            self.child = Child("extract", options)
        except OSError:
            shutil.rmtree(self._folder, ignore_errors=True)
            raise
        self.member = ""
        self._memory = memory
        self._files = 0
        self._peak = 0
        self._ready = False

    def suits(self, memory: int, options: Message) -> bool:
        """Whether it was started with these limits."""
        return (memory, options) == (self._memory, self._options)

    @property
    def spent(self) -> bool:
        # The folder of one that was idle for long may have been swept away.
        if not self.child.alive or not Path(self._folder).is_dir():
            return True
        return self._files >= _FILES or self._peak > self._memory * _MB // 2

    def ask(
        self, path: Path, request: Message, seconds: float, stop: threading.Event | None
    ) -> Frame | None:
        """The child's answer about a file; None if called off. Raises what it reports."""
        request = {**request, "path": os.fspath(path), "seconds": seconds}
        try:
            frame = self._last(request, seconds, stop) if self._started(path, stop) else None
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

    def _started(self, path: Path, stop: threading.Event | None) -> bool:
        """Wait until the child can read; False if called off."""
        try:
            if not self._ready:
                self._ready = self._last({"do": "start"}, _START, stop) is not None
        except (ChildDied, ChildTimeout) as error:
            raise _not_started(path) from error
        return self._ready

    def close(self) -> None:
        """End the child, and remove what it has written."""
        self.child.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _last(self, request: Message, seconds: float, stop: threading.Event | None) -> Frame | None:
        answer: Frame | None = None
        for frame in self.child.stream(request, timeout=seconds, stop=stop):
            told = frame[0]
            done = bool(told.get("done"))
            # The last reply is the answer, or says no more than that it is the last.
            if not done or told.keys() - _ENDING:
                answer = frame
                if "member" in told:
                    self.member = said(told["member"])
                peak = told.get("peak", 0)
                self._peak = peak if isinstance(peak, int) else 0
            if done:
                self._files += request["do"] != "start"
                return answer or frame
        return None

    def _error(self, reported: Any, path: Path) -> MunimentError:
        try:
            kind, title, message = answers.report(reported)
        except Nonsense:
            return _nonsense(path)
        if kind == "memory":
            # What it has taken does not all come back.
            self.child.kill()
            if self._files > 1:
                raise _WornOut
            return _too_large(path, self._memory)
        return (SkippedError if kind == "skipped" else ExtractError)(title, message, path)


class _Pool:
    """Room for so many workers; `options` are what their children are told.

    One that has had nothing to do for `patience` seconds may end.
    """

    def __init__(self, size: int, options: Message, patience: float) -> None:
        self.options = options
        self.patience = patience
        self.used = 0.0
        self.free: queue.LifoQueue[_Worker | None] = queue.LifoQueue()
        for _ in range(size):
            self.free.put(None)

    def drained(self) -> list[_Worker | None]:
        """The places that nobody uses, taken out; they are to be put back."""
        places: list[_Worker | None] = []
        with contextlib.suppress(queue.Empty):
            while True:
                places.append(self.free.get_nowait())
        return places


@dataclass(frozen=True, slots=True)
class MemberRead:
    """A document inside of a file: its name there, and the document or why there is none."""

    name: str
    content: Content | None = None
    error: MunimentError | None = None

    @property
    def document(self) -> Document | None:
        """The document, without what was prepared."""
        return self.content.document if self.content is not None else None


@dataclass(slots=True)
class _Container:
    """A file whose members are being read: what was done, and the seconds that are left.

    `retried` is the number of the member that ran out of memory in a child that was not
    fresh; `limit` is in seconds, for one member.
    """

    path: Path
    tokenizer: str | None
    limit: float
    left: float
    count: int = 0
    deaths: int = 0
    retried: int = -1

    def ask(self, worker: _Worker, request: Message, stop: threading.Event | None) -> Frame | None:
        """As `_Worker.ask`. Only this time counts, not what the caller does meanwhile."""
        started = time.monotonic()
        try:
            return worker.ask(self.path, request, self.limit, stop)
        finally:
            self.left -= time.monotonic() - started

    def check(self) -> None:
        """Raise ExtractError if no more of its members are to be read."""
        if self.deaths >= _MOST_DEATHS:
            raise self._enough("Too many of them crash the reader.")
        if self.count >= _MOST_GIVEN:
            raise self._enough(f"There are more than {MOST_MEMBERS:,}, the most that is read.")
        if self.left < 0:
            minutes = max(1, round(_CONTAINER * self.limit / 60))
            raise self._enough(f"It was not done after {minutes} min, the most that one file gets.")

    def _enough(self, message: str) -> ExtractError:
        return ExtractError("Not all of its files could be read", message, self.path)


class Sandbox:
    """Reads files in up to `workers` children, and renders pages in one more.

    `seconds` is the time limit for a file (larger files get more), `memory` in MB what a
    child may take (not enforced on every system); `threads` are for recognising text in
    pictures, 0: all cores. Children start when they are needed and stay warm. Any thread
    may call; a call waits while all children are busy.
    """

    def __init__(
        self, workers: int = 2, seconds: float = 120.0, memory: int = 2048, threads: int = 0
    ) -> None:
        self._seconds = seconds
        self._memory = memory
        # A place in a pool is a worker, or None where none has been started yet. Rendering
        # has its own: a person who opens a page does not wait for long files.
        self._readers = _Pool(workers, {"background": True}, _IDLE)
        self._painters = _Pool(1, {}, _IDLE_PAINTER)
        self._recognisers = _Pool(1, {"background": True, "threads": threads}, _IDLE)
        self._lock = threading.Lock()
        self._running: set[_Worker] = set()
        self._closed = False
        _sweep()

    def warm(self) -> None:
        """Let the children that read start now, because files are about to come."""
        self._readers.used = time.monotonic()
        for worker in self._readers.drained():
            with contextlib.suppress(ExtractError):
                worker = worker or self._start(Path(), self._readers)
            self._readers.free.put(worker)

    def limit(self, seconds: float, memory: int, threads: int) -> None:
        """Have other limits from now on; a file that is being read keeps those it began with."""
        self._seconds, self._memory = seconds, memory
        self._recognisers.options["threads"] = threads

    def extract(
        self, path: Path, stop: threading.Event | None = None, password: str = ""
    ) -> Document | None:
        """What the file says; None if `stop` was set, or the sandbox closed, before it was known.

        Raises ExtractError or SkippedError with the reason, `path` set.
        """
        content = self.read(path, None, stop, password)
        return content.document if content is not None else None

    def read(
        self,
        path: Path,
        tokenizer: str | None,
        stop: threading.Event | None = None,
        password: str = "",
    ) -> Content | None:
        """As `extract`, but split into passages and prepared to be stored.

        `tokenizer` is the file by which the embedding model counts tokens, "" if there is
        none; with None it is the document alone.
        """
        request = {"do": "extract", "password": password, "tokenizer": tokenizer}
        frame = self._ask(self._readers, path, request, stop)
        try:
            return _content(frame, tokenizer) if frame is not None else None
        except Nonsense as error:
            raise _nonsense(path) from error

    def members(
        self,
        path: Path,
        stop: threading.Event | None = None,
        tokenizer: str | None = None,
    ) -> Iterator[MemberRead]:
        """The documents inside of a file that contains others, one after the other.

        They are prepared as `read` does it.
        Ends early if `stop` is set. Raises ExtractError if the file cannot be taken apart, or
        has too many members or takes too long for all of them to be read; what is wrong with
        one member is that member's error.
        """
        limit = self._limit(path)
        container = _Container(path, tokenizer, limit, _CONTAINER * limit)
        while True:
            with self._worker(self._readers, path, stop) as worker:
                if worker is None:
                    return
                try:
                    for read in self._members(worker, container, stop):
                        container.check()
                        container.count += 1
                        yield read
                    return
                except _Lost as lost:
                    container.deaths += 1
                    container.count += 1
                    name = worker.member or f"file {container.count}"
                    yield MemberRead(name, error=lost.error)
                except _WornOut:
                    # A fresh child has all the memory for this member.
                    container.retried = container.count
            container.check()

    def _members(
        self, worker: _Worker, container: _Container, stop: threading.Event | None
    ) -> Iterator[MemberRead]:
        """The members from the container's count on, read by one child.

        Raises _Lost if that ended, and _WornOut if the next member is to be tried again.
        """
        path = container.path
        worker.member = ""
        if container.ask(worker, {"do": "members", "skip": container.count}, stop) is None:
            return
        while True:
            worker.member = ""
            try:
                request = {"do": "next", "tokenizer": container.tokenizer}
                frame = container.ask(worker, request, stop)
            except _WornOut as error:
                if container.retried != container.count:
                    raise
                raise _Lost(_too_large(path, self._memory)) from error
            except MunimentError as error:
                if not worker.child.alive:
                    raise _Lost(error) from error
                if not worker.member:
                    raise
                yield MemberRead(worker.member, error=error)
                continue
            if frame is None or frame[0].get("end"):
                return
            try:
                yield MemberRead(worker.member, _content(frame, container.tokenizer))
            except Nonsense:
                yield MemberRead(worker.member, error=_nonsense(path))

    def unpack(self, path: Path, member: str) -> bytes:
        """The bytes of a document inside of a file. Raises ExtractError."""
        frame = self._ask(self._painters, path, {"do": "unpack", "member": member}, None)
        if frame is None:
            raise ExtractError("It was not taken out", "It was called off.", path)
        return frame[1]

    def recognise(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        password: str = "",
        stop: threading.Event | None = None,
    ) -> Recognised | None:
        """The text in the picture that a page (from 1) is; None if `stop` was set meanwhile.

        Raises ExtractError.
        """
        request = {"do": "recognise", "page": page, "member": member, "password": password}
        frame = self._ask(self._recognisers, path, request, stop)
        if frame is None:
            return None
        try:
            return answers.recognised(frame)
        except Nonsense as error:
            raise _nonsense(path) from error

    def render(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        scale: float = 1.5,
        within: tuple[int, int] = (0, 0),
        area: Box | None = None,
        password: str = "",
        stop: threading.Event | None = None,
    ) -> PageImage:
        """A page (from 1) of a PDF or picture; `scale` 1 is 72 pixels to the inch.

        It does not count if the page is to fit `within` so many pixels (0: any number). `area`
        is what of the page is shown, in points. Raises ExtractError, also if `stop` was set
        meanwhile.
        """
        request = {
            "do": "render", "page": page, "member": member, "scale": scale, "within": within,
            "area": area, "password": password,
        }  # fmt: skip
        frame = self._ask(self._painters, path, request, stop)
        if frame is None:
            raise ExtractError("The page was not shown", "It was called off.", path)
        try:
            return answers.page_image(frame)
        except Nonsense as error:
            raise _nonsense(path) from error

    def words(
        self, path: Path, page: int, *, member: str = "", password: str = "", said: str = ""
    ) -> PageWords:
        """The words and links of a page (from 1) of a PDF; a picture has none.

        They count from the page's first character in the document. It is much faster with the
        text that the page has there, as it was `said`. Raises ExtractError.
        """
        request = {
            "do": "words", "page": page, "member": member, "password": password, "said": said,
        }  # fmt: skip
        frame = self._ask(self._painters, path, request, None)
        if frame is None:
            raise ExtractError("The page was not read", "It was called off.", path)
        try:
            return answers.page_words(frame)
        except Nonsense as error:
            raise _nonsense(path) from error

    def confinement(self) -> Confinement:
        """What the system refuses the children that read. Raises ExtractError if none starts."""
        frame = self._ask(self._painters, Path(), {"do": "start"}, None)
        value = frame[0].get("confinement") if frame is not None else 0
        return Confinement(value) if isinstance(value, int) else Confinement(0)

    def rest(self) -> None:
        """End the children that have had nothing to do for a while; others start when needed."""
        for pool in (self._readers, self._painters, self._recognisers):
            if time.monotonic() < pool.used + pool.patience:
                continue
            for worker in pool.drained():
                pool.free.put(None)
                self._retire(worker)

    def close(self) -> None:
        """End all children at once; calls that wait for one return None or raise."""
        with self._lock:
            self._closed = True
            running = list(self._running)
        for worker in running:
            worker.child.kill()
            worker.close()

    def _ask(
        self,
        pool: _Pool,
        path: Path,
        request: Message,
        stop: threading.Event | None,
    ) -> Frame | None:
        """The child's answer; None if called off. Raises what it reports."""
        while True:
            with self._worker(pool, path, stop) as worker:
                try:
                    return worker.ask(path, request, self._limit(path), stop) if worker else None
                except _WornOut:
                    # It is gone; a fresh one has all the memory for this file.
                    continue
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
        pool: _Pool,
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
                worker = pool.free.get(timeout=0.05)
                taken = True
        try:
            if worker is None or worker.spent or not worker.suits(self._memory, pool.options):
                self._retire(worker)
                worker = None
                worker = self._start(path, pool)
            yield worker
        finally:
            if worker is not None and not worker.child.alive:
                self._retire(worker)
                worker = None
            pool.used = time.monotonic()
            pool.free.put(worker)

    def _start(self, path: Path, pool: _Pool) -> _Worker:
        with self._lock:
            try:
                worker = _Worker(self._memory, pool.options)
            except OSError as error:
                raise _not_started(path) from error
            self._running.add(worker)
        if self._closed:
            worker.child.kill()
        return worker

    def _retire(self, worker: _Worker | None) -> None:
        if worker is not None:
            worker.close()
            with self._lock:
                self._running.discard(worker)


def _content(frame: Frame, tokenizer: str | None) -> Content:
    """What a child has read, prepared if it was told to. Raises Nonsense."""
    if tokenizer is not None:
        return answers.content(frame)
    return Content(answers.document(frame), ())


def _sweep() -> None:
    """Remove folders that children left because they and their parent were killed."""
    long_ago = time.time() - _STALE
    with contextlib.suppress(OSError):
        for folder in Path(tempfile.gettempdir()).iterdir():
            if _FOLDERS.fullmatch(folder.name):
                with contextlib.suppress(OSError):
                    status = folder.lstat()
                    own = not hasattr(os, "getuid") or status.st_uid == os.getuid()
                    if own and stat.S_ISDIR(status.st_mode) and status.st_mtime < long_ago:
                        shutil.rmtree(folder, ignore_errors=True)


def _not_started(path: Path) -> ExtractError:
    return ExtractError(
        NOT_STARTED,
        "The program that reads them could not be started. Close other programs, then try again.",
        path,
    )


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
    if returncode is not None and returncode == -getattr(signal, "SIGPROF", 0):
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
