"""Indexer: scan, compare, extract, split, embed, store. The only writer.

One thread decides and writes; children read files beside it. Its order of work is a loop:
look at what was asked for, then read files, and only when none is left embed passages. So
every word can be found soon, every meaning later, and whatever arrives meanwhile goes
first.
"""

from __future__ import annotations

import errno
import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from muniment.embed import Embedder, Vectors
from muniment.errors import (
    ExtractError,
    LibraryError,
    ModelError,
    MunimentError,
)
from muniment.extract.sandbox import Sandbox
from muniment.reader import Limits, Read, Reader, row_of
from muniment.recognition import Recognition
from muniment.records import FileState
from muniment.scan import Found, compare, covered
from muniment.store import Store
from muniment.tables import Content, StoredPassage

_BATCH_PASSAGES = 32
_EMBED_AT_ONCE = 8
_COMMIT_FILES = 64
_COMMIT_SECONDS = 1.0
_OPTIMIZE_COMMITS = 50
_OPTIMIZE_IDLE = 10
_OPTIMIZE_PASSAGES = 5_000
_OPTIMIZE_PASSAGES_IDLE = 500
_RESCAN_SECONDS = 600.0

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """What the indexer is doing.

    `waiting` are the files that are still to be read or stored, `pictures` counts the pages
    whose text is still to be recognised.
    """

    busy: bool = False
    paused: bool = False
    waiting: tuple[Path, ...] = ()
    seconds_left: float | None = None
    current: str = ""
    message: str = ""
    pictures: int = 0


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


@dataclass(slots=True)
class _Requests:
    """What others ask of the indexer's thread, under its lock."""

    scan_all: bool = False
    places: set[Path] = field(default_factory=set)
    retry: set[Path] = field(default_factory=set)
    paused: bool = False


class Indexer:
    """Keeps a store true to the folders on disk.

    `embedder` gives the embedding model, loading it at the first call; it raises ModelError
    where there is none; `password` gives the one entered for a file, or "". `changed(paths)`
    and `progressed()` are called from the indexer's thread; `worked(extracted, embedded)`
    counts what was computed. `start` begins, `close` ends all work in under two seconds.
    """

    def __init__(
        self,
        store: Store,
        sandbox: Sandbox,
        embedder: Callable[[], Embedder],
        *,
        folders: Sequence[Path] = (),
        exclude: Sequence[Path] = (),
        limits: Limits | None = None,
        password: Callable[[Path], str] = lambda path: "",
        changed: Callable[[Sequence[Path]], None] = lambda paths: None,
        progressed: Callable[[], None] = lambda: None,
        worked: Callable[[int, int], None] = lambda extracted, embedded: None,
        failed: Callable[[MunimentError], None] = lambda error: None,
    ) -> None:
        self._store = store
        self._sandbox = sandbox
        self._embedder = embedder
        self._folders = tuple(folders)
        self._exclude = tuple(exclude)
        self._limits = limits or Limits()
        self._changed = changed
        self._progressed = progressed
        self._worked = worked
        self._failed = failed
        self._requests = _Requests(scan_all=True)
        self._condition = threading.Condition()
        self._stop = threading.Event()
        self._idle = False
        self._jobs: deque[Found] = deque()
        self._running: dict[Future[Read | None], Found] = {}
        self._buffer: list[Read] = []
        self._buffered_since = 0.0
        self._to_embed: deque[StoredPassage] = deque()
        self._model = ""
        self._message = ""
        self._error: MunimentError | None = None
        self._read_rate, self._embed_rate = _Rate(), _Rate()
        self._last_scan = 0.0
        self._reader = Reader(store, sandbox, embedder, password, self._limits, self._stop)
        self._recognition = Recognition(
            store, sandbox, self._reader, password, self._stop, on=self._limits.recognise
        )
        self._pool = ThreadPoolExecutor(self._limits.workers, thread_name_prefix="read")
        self._thread = threading.Thread(target=self._run, name="indexer", daemon=True)

    # ------------------------------------------------------------ called by others

    def start(self) -> None:
        """Begin with a full scan."""
        self._thread.start()

    def close(self) -> None:
        """Stop after the batch in flight; what was not stored is done again next time."""
        self._stop.set()
        with self._condition:
            self._condition.notify_all()
        self._sandbox.close()
        if self._thread.is_alive():
            self._thread.join()
        self._pool.shutdown(cancel_futures=True)
        self._recognition.close()

    def set_folders(self, folders: Sequence[Path]) -> None:
        """Watch these folders from now on; what only others held is forgotten.

        This and the other requests raise the error that has ended the indexer's work.
        """
        self._check_alive()
        with self._condition:
            self._folders = tuple(folders)
            self._requests.scan_all = True
            self._wake()

    def look_at(self, places: Iterable[Path]) -> None:
        """Something may have changed at these files or folders; others are passed over."""
        concerned = [place for place in places if covered(place, self._folders)]
        if concerned:
            self._check_alive()
            with self._condition:
                self._requests.places.update(concerned)
                self._wake()

    def scan(self) -> None:
        """Look through all folders."""
        self._check_alive()
        with self._condition:
            self._requests.scan_all = True
            self._wake()

    def retry(self, paths: Iterable[Path]) -> None:
        """Read these files again although they have not changed."""
        self._check_alive()
        with self._condition:
            self._requests.retry.update(paths)
            self._wake()

    def pause(self, paused: bool) -> None:
        """Stop working after the file or batch in flight, or go on."""
        with self._condition:
            self._requests.paused = paused
            self._wake()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until nothing is left to do; False if `timeout` seconds ran out first.

        Raises the error that has ended the indexer's work, if one has.
        """
        with self._condition:
            done = self._condition.wait_for(lambda: self._idle or self._stop.is_set(), timeout)
        self._check_alive()
        return done

    def _check_alive(self) -> None:
        if self._error is not None:
            raise self._error

    @property
    def busy(self) -> bool:
        """Whether there is anything left to do."""
        return not self._idle and not self._stop.is_set()

    def progress(self) -> Progress:
        """What is being done right now."""
        running = [job.path for job in list(self._running.values())]
        queued = [job.path for job in list(self._jobs)]
        unstored = [read.row.path for read in list(self._buffer)]
        return Progress(
            busy=self.busy,
            paused=self._requests.paused,
            waiting=(*running, *queued, *unstored),
            seconds_left=None if self._idle else self._seconds_left(),
            current=running[0].name if running else self._recognition.current,
            pictures=self._recognition.waiting,
            message=self._message,
        )

    def _wake(self) -> None:
        self._idle = False
        self._condition.notify_all()

    def _seconds_left(self) -> float | None:
        passages = self._store.passages - self._store.embedded(self._model) if self._model else 0
        size = sum(job.size for job in list(self._jobs))
        reading = self._read_rate.left(size) if size else 0.0
        embedding = self._embed_rate.left(passages) if passages > 0 else 0.0
        recognising = self._recognition.seconds_left
        left = (reading, embedding, recognising)
        return None if None in left else sum(filter(None, left))

    # ------------------------------------------------------------ the loop

    def _run(self) -> None:
        try:
            self._mend_torn()
            while not self._stop.is_set():
                self._step()
        except Exception as error:  # the boundary of this thread: nothing else could tell
            _log.exception("the indexer stopped")
            self._error = error if isinstance(error, MunimentError) else _stopped(error)
            self._report(self._error)
        finally:
            with self._condition:
                self._stop.set()
                self._condition.notify_all()
            self._progressed()

    def _mend_torn(self) -> None:
        """Make the passages anew of documents that an earlier run was storing when it ended."""
        for key in self._store.torn():
            document, row = self._store.document(key), self._store.documents[key]
            if document is not None:
                passages = self._reader.split(document)
                content = Content(document, passages, row.container, row.member)
                self._store.replace_document(key, content)

    def _report(self, error: MunimentError) -> None:
        if self._message != error.message:
            self._message = error.message
            self._failed(error)

    def _step(self) -> None:
        """One piece of work, the most urgent there is; waits if there is none."""
        if self._requests.paused:
            self._commit()
            self._wait_while_paused()
            return
        self._take_requests()
        if self._requests.retry and not self._running:
            # What is to be read again waits until nothing is in flight that may refer to it.
            self._commit()
        elif self._jobs or self._running:
            self._read_some()
        elif self._buffer:
            self._commit()
        elif (
            self._drop_orphans()
            or self._index_words()
            or self._embed_some()
            or self._recognise_some()
        ):
            self._progressed()
        else:
            self._store.drop_loose_vectors()
            self._store.optimize(after=_OPTIMIZE_IDLE, passages=_OPTIMIZE_PASSAGES_IDLE)
            self._rest()

    def _index_words(self) -> bool:
        """With all text stored, make the search by words fast before embedding begins."""
        return self._store.optimize(after=_OPTIMIZE_COMMITS, passages=_OPTIMIZE_PASSAGES_IDLE)

    def _wait_while_paused(self) -> None:
        self._progressed()
        with self._condition:
            self._condition.wait_for(lambda: not self._requests.paused or self._stop.is_set())

    def _rest(self) -> None:
        """Wait until something is asked, or it is time for the next full scan."""
        with self._condition:
            if self._asked():
                return
            self._idle = True
            self._condition.notify_all()
        self._progressed()
        timeout = max(0.1, self._last_scan + _RESCAN_SECONDS - time.monotonic())
        with self._condition:
            if not self._condition.wait_for(self._asked, timeout):
                self._requests.scan_all = True
                self._wake()

    def _asked(self) -> bool:
        requests = self._requests
        return bool(
            requests.scan_all
            or requests.places
            or requests.retry
            or requests.paused
            or self._stop.is_set()
        )

    def _take_requests(self) -> None:
        with self._condition:
            requests, folders = self._requests, self._folders
            everything, requests.scan_all = requests.scan_all, False
            places, requests.places = requests.places, set()
            retry: set[Path] = set()
            if not self._running and not self._buffer:
                retry, requests.retry = requests.retry, set()
        if retry:
            # Forgotten, they are new to the scan.
            self._store.remove_files(retry)
            self._drop_orphans()
            places |= retry
        if everything or places:
            self._look(folders, None if everything else places)

    def _drop_orphans(self) -> bool:
        gone = self._store.drop_orphans() > 0
        if gone:
            # A document that comes back may have other passages.
            self._to_embed.clear()
        return gone

    def _look(self, folders: Sequence[Path], places: set[Path] | None) -> None:
        changes = compare(
            folders,
            self._store.files,
            within=places,
            exclude=self._exclude,
            stopped=self._stop.is_set,
        )
        if changes.gone:
            self._store.remove_files(changes.gone)
            self._changed(changes.gone)
        self._enqueue(changes.changed)
        if places is None:
            self._last_scan = time.monotonic()
        self._progressed()

    def _enqueue(self, found: Sequence[Found]) -> None:
        """Newest first, before what was waiting already; what is being read is left alone."""
        at_work = set(self._running.values()) | {
            Found(read.row.path, read.row.size, read.row.mtime_ns) for read in self._buffer
        }
        found = [job for job in found if job not in at_work]
        waiting = {job.path for job in found}
        older = [job for job in self._jobs if job.path not in waiting]
        self._jobs = deque([*sorted(found, key=lambda job: -job.mtime_ns), *older])

    # ------------------------------------------------------------ reading

    def _read_some(self) -> None:
        running = {found.path for found in self._running.values()}
        most = 0 if self._requests.retry else self._limits.workers * 2
        while self._jobs and len(self._running) < most:
            if self._jobs[0].path in running:
                break
            job = self._jobs.popleft()
            self._running[self._pool.submit(self._reader.read, job)] = job
        started = time.monotonic()
        finished, _ = wait(self._running, timeout=0.2, return_when=FIRST_COMPLETED)
        for future in finished:
            job = self._running.pop(future)
            result = self._outcome(future, job)
            if result is None:
                continue
            if not self._buffer:
                self._buffered_since = time.monotonic()
            self._buffer.append(result)
            self._read_rate.add(max(job.size, 1), 0.0)
        self._read_rate.add(0.0, time.monotonic() - started)
        waited = time.monotonic() - self._buffered_since
        if self._buffer and (len(self._buffer) >= _COMMIT_FILES or waited >= _COMMIT_SECONDS):
            self._commit()

    def _outcome(self, future: Future[Read | None], job: Found) -> Read | None:
        try:
            return future.result()
        except Exception:  # the boundary of a reading task: a defect costs one file
            _log.exception("a file could not be read")
            reason = ExtractError(
                "The file could not be read", "Muniment met an error of its own.", job.path
            )
            return Read(row_of(job, FileState.FAILED, reason))

    def _commit(self) -> None:
        """Write what was read: content first, then the files' rows."""
        if not self._buffer:
            return
        reads, self._buffer = self._buffer, []
        contents = {
            key: content
            for read in reads
            for key, content in read.contents.items()
            if key not in self._store.documents
        }
        self._store.add_documents(contents)
        self._store.put_files([read.row for read in reads])
        self._worked(sum(bool(read.contents) for read in reads), 0)
        self._store.optimize(after=_OPTIMIZE_COMMITS, passages=_OPTIMIZE_PASSAGES)
        self._changed([read.row.path for read in reads])
        self._progressed()

    # ------------------------------------------------------------ pictures

    def _recognise_some(self) -> bool:
        """Go on recognising text in pictures; False if none waits for it.

        It comes last, and what else is asked meanwhile goes first.
        """
        busy, work = self._recognition.go_on()
        if rows := self._recognition.refused():
            self._store.put_files(rows)
            self._changed([row.path for row in rows])
        if work is not None:
            key, content = work
            self._to_embed = deque(p for p in self._to_embed if p.document != key)
            self._store.replace_document(key, content)
            self._store.put_files(self._reader.rows(key, content.document))
            self._changed(self._store.paths(key))
        return busy

    # ------------------------------------------------------------ embedding

    def _embed_some(self) -> bool:
        """Embed one batch; False if every passage has its vector or there is no model."""
        if self._store.passages == 0:
            return False
        try:
            embedder = self._embedder()
            self._model = embedder.model.name
            batch = self._next_batch()
            if not batch:
                return False
            started = time.monotonic()
            fresh = self._store.unembedded(self._model, batch)
            vectors = self._vectors(embedder, fresh)
            if vectors is None:
                return False
        except ModelError as error:
            self._to_embed.clear()
            self._report(error)
            return False
        self._message = ""
        self._store.add_vectors(self._model, fresh, vectors)
        ids = {passage.id for passage in fresh}
        self._store.count_embedded(self._model, (p for p in batch if p.id not in ids))
        self._embed_rate.add(len(batch), time.monotonic() - started)
        self._worked(0, len(fresh))
        self._store.optimize(after=_OPTIMIZE_COMMITS, passages=_OPTIMIZE_PASSAGES)
        return True

    def _vectors(self, embedder: Embedder, batch: list[StoredPassage]) -> Vectors | None:
        """Vectors in the order of the batch, which is sorted by length; None if stopping.

        Passages of like length go together, so that little is padded, and few at a time, so
        that closing never waits for long.
        """
        batch.sort(key=lambda passage: len(passage.text))
        done: list[Vectors] = []
        for start in range(0, len(batch), _EMBED_AT_ONCE):
            if self._stop.is_set():
                return None
            texts = [p.embedded_text for p in batch[start : start + _EMBED_AT_ONCE]]
            done.append(embedder.embed(texts))
        return (
            np.concatenate(done) if done else np.empty((0, embedder.model.dimensions), np.float32)
        )

    def _next_batch(self) -> list[StoredPassage]:
        """Passages without a vector, of the document added last first."""
        documents = self._store.documents
        self._to_embed = deque(p for p in self._to_embed if p.document in documents)
        if len(self._to_embed) < _BATCH_PASSAGES:
            waiting = {passage.document for passage in self._to_embed}
            for document in self._store.without_vectors(self._model):
                if document not in waiting:
                    self._to_embed += self._store.to_embed(self._model, document)
                if len(self._to_embed) >= _BATCH_PASSAGES:
                    break
        size = min(_BATCH_PASSAGES, len(self._to_embed))
        return [self._to_embed.popleft() for _ in range(size)]


def _stopped(error: Exception) -> LibraryError:
    full = isinstance(error, OSError) and error.errno == errno.ENOSPC
    cause = "The disk is full" if full else f"The library could not be written ({error})"
    return LibraryError(
        "Indexing has stopped",
        f"{cause}. Make sure that there is space left and that the library's folder can be "
        "written to, then start Muniment again; nothing that was stored is lost.",
    )
