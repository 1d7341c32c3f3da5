"""Recognition: the text of pages that are pictures, page after page, document after document."""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field, replace
from pathlib import Path

from muniment.content import Content
from muniment.errors import LOCKED, NOT_STARTED, WRONG_PASSWORD, MunimentError
from muniment.extract.ocr_pages import FAILED, Recognised, with_pages
from muniment.extract.sandbox import Sandbox
from muniment.indexing.reader import Reader, Stopping
from muniment.records import Document
from muniment.store.store import Store
from muniment.tables import DocumentRow, FileRow

# What was recognised is stored after so many pages of one document, or so many seconds: a
# crash costs no more than that.
_PAGES = 40
_SECONDS = 120.0
_WAIT = 0.2

_log = logging.getLogger(__name__)

# Errors that say nothing about the page: it is tried again at the next start, or with
# another password.
_NOT_NOW = frozenset((LOCKED, WRONG_PASSWORD, NOT_STARTED))

Work = tuple[str, Content]


@dataclass(slots=True)
class _Job:
    """A document whose pages are being recognised, and the file that holds it."""

    row: DocumentRow
    file: FileRow
    document: Document
    pages: dict[int, Recognised] = field(default_factory=dict)
    since: float = field(default_factory=time.monotonic)

    @property
    def next_page(self) -> int | None:
        return next((p for p in self.document.coverage.waiting if p not in self.pages), None)

    @property
    def due(self) -> bool:
        """Whether what was recognised should be stored now."""
        late = time.monotonic() - self.since >= _SECONDS or len(self.pages) >= _PAGES
        return bool(self.pages) and (late or self.next_page is None)


class Recognition:
    """Recognises text in the pages that are pictures, for an indexer; it writes nothing.

    Nothing is recognised unless it is `on()`. One page at a time, in a thread of its own, so
    that the caller of `go_on` is free for other work every moment. When `halt` is set the page
    in work is given up within a second, to be done again.
    """

    def __init__(
        self,
        store: Store,
        sandbox: Sandbox,
        reader: Reader,
        password: Callable[[Path], str],
        halt: threading.Event,
        on: Callable[[], bool],
    ) -> None:
        self._on = on
        self._preferred: tuple[str, ...] = ()
        # Documents that cannot be opened now, with the password that was tried.
        self._parked: dict[str, str] = {}
        self._refused: list[FileRow] = []
        self._store = store
        self._sandbox = sandbox
        self._reader = reader
        self._password = password
        self._halt = halt
        self._pool = ThreadPoolExecutor(1, thread_name_prefix="recognise")
        self._job: _Job | None = None
        self._running: tuple[int, Future[Recognised | None]] | None = None
        self._done, self._seconds = 0, 0.0

    @property
    def waiting(self) -> int:
        """The number of pages whose text is still to be recognised."""
        if not self._on():
            return 0
        done = len(self._job.pages) if self._job else 0
        return max(0, sum(row.waiting for row in self._store.waiting()) - done)

    @property
    def seconds_left(self) -> float | None:
        """An estimate from the measured rate; None while nothing was measured."""
        waiting = self.waiting
        if not waiting:
            return 0.0
        return waiting * self._seconds / self._done if self._done else None

    @property
    def current(self) -> str:
        """The name of the file in work, or ""."""
        return self._job.file.path.name if self._job else ""

    def prefer(self, documents: Sequence[str]) -> None:
        """Take these documents first; may be called from any thread."""
        self._preferred = tuple(documents)

    def refused(self) -> list[FileRow]:
        """The rows of files that could not be opened since this was last asked, with the reason."""
        rows, self._refused = self._refused, []
        return rows

    def close(self) -> None:
        """End the thread; what was recognised and not stored is done again next time."""
        self._pool.shutdown(cancel_futures=True)

    def go_on(self) -> tuple[bool, Work | None]:
        """Whether there is anything to do, and a document that is to be stored, if any is.

        Waits a fraction of a second for the page in work, and begins the next.
        """
        if self._running is not None and not self._collect(*self._running):
            return True, None
        if self._halt.is_set():
            return True, None
        if self._job is not None and self._job.due:
            return True, self._finish(self._job)
        if self._job is None:
            self._job = self._begin()
        if self._job is None or (page := self._job.next_page) is None:
            self._job = None
            return False, None
        self._running = page, self._pool.submit(self._recognise, self._job, page)
        return True, None

    def _begin(self) -> _Job | None:
        first = set(self._preferred)
        waiting = self._store.waiting() if self._on() else []
        for row in sorted(waiting, key=lambda row: row.document not in first):
            if self._parked.get(row.document) == self._password_of(row.document):
                continue
            files = (self._store.files[path] for path in self._store.paths(row.document))
            file = next(filter(_unchanged, files), None)
            document = self._store.document(row.document) if file else None
            if file is not None and document is not None:
                return _Job(row, file, document)
        return None

    def _password_of(self, document: str) -> str:
        """The password entered for any of the files that hold a document, or ""."""
        entered = map(self._password, self._store.paths(document))
        return next(filter(None, entered), "")

    def _recognise(self, job: _Job, page: int) -> Recognised | None:
        """The text of a page; None if called off. Raises as `Sandbox.recognise` does."""
        started = time.monotonic()
        recognised = self._sandbox.recognise(
            job.file.path,
            page,
            member=job.row.member,
            password=self._password_of(job.row.document),
            stop=self._halt,
        )
        if recognised is not None:
            self._done += 1
            self._seconds += time.monotonic() - started
        return recognised

    def _collect(self, page: int, future: Future[Recognised | None]) -> bool:
        """Take over the page in work if it is done."""
        if not wait([future], _WAIT).done:
            return False
        self._running = None
        job = self._job
        assert job is not None
        recognised = self._outcome(job, page, future)
        if recognised is None and self._halt.is_set():
            return True
        held = job.row.document in self._store.documents
        if recognised is None or not held or not _unchanged(job.file):
            # If the file went or changed meanwhile, what failed says nothing about it.
            self._job = None
        else:
            job.pages[page] = recognised
        return True

    def _outcome(
        self, job: _Job, page: int, future: Future[Recognised | None]
    ) -> Recognised | None:
        """What was recognised, or that it cannot be; None if it cannot be told now."""
        try:
            return future.result()
        except MunimentError as error:
            _log.warning("page %d of a file was not recognised: %s", page, error.title)
            if error.title in _NOT_NOW:
                self._parked[job.row.document] = self._password_of(job.row.document)
                self._refused += [
                    replace(self._store.files[path], title=error.title, message=error.message)
                    for path in self._store.paths(job.row.document)
                ]
                return None
        except Exception:  # the boundary of a task: a defect costs one page
            _log.exception("page %d of a file was not recognised", page)
        return Recognised(note=FAILED)

    def _finish(self, job: _Job) -> Work | None:
        key = job.row.document
        if key not in self._store.documents:
            self._job = None
            return None
        document = with_pages(job.document, job.pages)
        try:
            passages = self._reader.split(document)
        except Stopping:
            return None
        self._job = None
        return key, Content(document, passages, job.row.container, job.row.member)


def _unchanged(file: FileRow) -> bool:
    try:
        status = file.path.stat()
    except OSError:
        return False
    return (status.st_size, status.st_mtime_ns) == (file.size, file.mtime_ns)
