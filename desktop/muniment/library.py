"""Library: the one facade that the window and the command line know."""

from __future__ import annotations

import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import Any, Self

import filelock

from muniment import log
from muniment.answer import Answerer
from muniment.config import Settings, State, default_library
from muniment.counts import disk_use, folder_status, inside, state_of
from muniment.embed import Embedder
from muniment.errors import LibraryBusyError, LibraryError, ModelError, MunimentError, UsageError
from muniment.extract.sandbox import Sandbox
from muniment.indexer import Indexer
from muniment.llm import Llm
from muniment.models import Models, best, overview
from muniment.reader import Limits
from muniment.records import (
    Answer,
    ContentChanged,
    Coverage,
    Document,
    ErrorRaised,
    Event,
    Evidence,
    FileState,
    ModelStatus,
    PageImage,
    Place,
    Problem,
    SearchMode,
    Status,
    StatusChanged,
)
from muniment.search import Searcher
from muniment.store import Store
from muniment.watch import watch

_EVENT_SECONDS = 0.25
_SIZE_SECONDS = 10.0


class Library:
    """One folder on disk that holds the index of some folders of documents; see `open`.

    All methods may be called from any thread; only `ask` is one at a time, a second call
    waits for the first.
    """

    def __init__(
        self,
        path: Path,
        *,
        read_only: bool = False,
        watching: bool = False,
        on_event: Callable[[Event], None] | None = None,
    ) -> None:
        # One folder has one path here: the index must not take itself for a document.
        self.path = path = path.resolve()
        self.read_only = read_only
        self._on_event = on_event or (lambda event: None)
        if read_only and not (path / "store").is_dir():
            raise UsageError(
                "There is no library here",
                f"{path} holds no library yet. `muniment add FOLDER` makes one.",
                path,
            )
        self._lock = _acquire(path, read_only)
        log.start(path)
        try:
            self.settings = Settings.load(path / "settings.json")
            self.state = State.load(path / "state.json")
            self._store = Store(path / "store", read_only=read_only)
        except MunimentError:
            self._release()
            raise
        self._models = Models()
        self._model_lock = threading.Lock()
        self._loaded: Embedder | None = None
        self._llm: Llm | None = None
        self._asking = threading.Lock()
        self._state_lock = threading.Lock()
        self._settings_lock = threading.RLock()
        self._stop_asking = threading.Event()
        self._size = (0.0, 0)
        self._sent = 0.0
        self._closing = threading.Event()
        self._sandbox = Sandbox(
            workers=2,
            seconds=self.settings.extract_seconds,
            memory=self.settings.extract_memory,
            threads=self.settings.threads,
        )
        self._passwords: dict[Path, str] = {}
        self._searcher = Searcher(self._store, self._embedder)
        self._watch_stop = threading.Event()
        self._watching = watching and not read_only
        self._indexer: Indexer | None = None
        if not read_only:
            self._indexer = self._start_indexer()
            self._watch()

    @classmethod
    def open(
        cls,
        path: Path | str | None = None,
        *,
        read_only: bool = False,
        watch: bool = False,
        on_event: Callable[[Event], None] | None = None,
    ) -> Self:
        """Open the library in this folder, making it if it is not there.

        With `watch`, changes in the folders are picked up while it is open; without, when
        it is opened and by `add`. `on_event` is called from background threads. Raises
        LibraryBusyError if another program writes to it and `read_only` is not set, and
        LibraryError if it cannot be opened.
        """
        folder = plain(path) if path else default_library()
        return cls(folder, read_only=read_only, watching=watch, on_event=on_event)

    # ------------------------------------------------------------ folders

    def add(self, paths: Iterable[Path | str]) -> None:
        """Watch these folders and files from now on; returns at once.

        Raises UsageError for a path that is not there, and for the library's own folder.
        """
        indexer = self._writer()
        added = [plain(path) for path in paths]
        for path in added:
            if not path.exists():
                raise UsageError(
                    "Nothing is there", f"{path} does not exist. Check the name.", path
                )
            if inside(path.resolve(), self.path):
                raise UsageError(
                    "This is the library itself",
                    "The folder in which Muniment keeps its index cannot be added.",
                    path,
                )
        with self._settings_lock:
            folders = _without_covered([*self.settings.folders, *added])
            if folders != self.settings.folders:
                self._set_folders(folders)
        indexer.look_at(added)

    def remove(self, path: Path | str) -> None:
        """Stop watching a folder and forget what only it held; the files stay untouched."""
        gone = plain(path)
        with self._settings_lock:
            if gone not in self.settings.folders:
                raise UsageError("Not in the library", f"{gone} is not one of its folders.", gone)
            self._set_folders(tuple(f for f in self.settings.folders if f != gone))

    def rescan(self) -> None:
        """Look through all folders for changes."""
        self._writer().scan()

    def retry(self, paths: Iterable[Path] | None = None) -> None:
        """Read files again that could not be read: these, or all of them."""
        files = list(self._store.files.values())
        failed = {f.path for f in files if f.message and f.state is not FileState.SKIPPED}
        wanted = set(paths) if paths is not None else failed
        self._writer().retry(wanted)

    def unlock(self, path: Path | str, password: str) -> None:
        """Read a file that is locked with a password; returns at once.

        The password is kept in memory only, as long as the library is open. Whether it fits
        shows in `problems`.
        """
        locked = plain(path)
        if locked not in self._store.files:
            raise UsageError("Not in the library", f"{locked} is not one of its files.", locked)
        self._writer()
        self._passwords[locked] = password
        self.retry([locked])

    def pause(self) -> None:
        """Stop indexing until `resume`; searching and asking go on."""
        self._writer().pause(True)

    def resume(self) -> None:
        """Go on indexing."""
        self._writer().pause(False)

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until all is searchable by words and meaning; False after `timeout` seconds.

        Raises LibraryError if indexing had to stop (the disk is full, for one).
        """
        return self._indexer.wait(timeout) if self._indexer is not None else True

    # ------------------------------------------------------------ questions

    def search(
        self, query: str, limit: int = 10, mode: SearchMode | str = SearchMode.HYBRID
    ) -> list[Evidence]:
        """The best evidence first. Raises UsageError for a mode that does not exist."""
        try:
            chosen = SearchMode(mode)
        except ValueError as error:
            modes = ", ".join(SearchMode)
            raise UsageError("Unknown kind of search", f"“{mode}” is none of {modes}.") from error
        self._store.refresh()
        return self._searcher.search(query, limit, chosen, patient=not self._watching)

    def rarity(self, question: str) -> dict[str, float]:
        """How rare each telling word of a question is in this library, by its stem."""
        return self._searcher.rarity(question)

    def ask(
        self,
        question: str,
        on_token: Callable[[str], None] | None = None,
        *,
        on_evidence: Callable[[Sequence[Evidence]], None] | None = None,
        stop: threading.Event | None = None,
    ) -> Answer:
        """Answer from the documents alone.

        `on_evidence` is called before the first word, `on_token` with text to append. When
        `stop` is set, the answer so far comes back with `stopped`. The text of the answer
        may differ from what was streamed, because its citations are checked at the end:
        show it in its place. A model that fails does not raise: the answer's note says so.
        """
        self._store.refresh()
        with self._asking:
            stop = self._stop_asking = stop or threading.Event()
            if self._closing.is_set():
                stop.set()
            answerer = Answerer(
                self._searcher.search,
                self._searcher.rarity,
                self._similarity,
                self._place,
                self._answering_model,
                self.settings,
            )
            return answerer.answer(
                question,
                on_token or (lambda text: None),
                on_evidence or (lambda evidence: None),
                stop,
            )

    # ------------------------------------------------------------ what is there

    def status(self) -> Status:
        """Counts of everything at this moment."""
        self._store.refresh()
        files = list(self._store.files.values())
        away = [folder for folder in self.settings.folders if not folder.exists()]
        counts = Counter(state_of(row, away) for row in files)
        progress = self._indexer.progress() if self._indexer is not None else None
        waiting = progress.waiting if progress else ()
        return Status(
            folders=tuple(
                folder_status(folder, files, waiting, folder in away)
                for folder in self.settings.folders
            ),
            searchable=counts[FileState.SEARCHABLE],
            working=len(waiting) + counts[FileState.WORKING],
            failed=counts[FileState.FAILED],
            skipped=counts[FileState.SKIPPED],
            offline=counts[FileState.OFFLINE],
            passages=self._store.passages,
            embedded=self._store.embedded(self._embedding_name()),
            extracted=self.state.extracted,
            embedded_ever=self.state.embedded,
            bytes=self._bytes(bool(progress and progress.busy)),
            busy=bool(progress and progress.busy),
            paused=bool(progress and progress.paused),
            read_only=self.read_only,
            seconds_left=progress.seconds_left if progress else None,
            current=progress.current if progress else "",
            pictures=progress.pictures if progress else self._waiting(),
            message=(progress.message if progress else "") or self._store.mended,
        )

    def problems(self) -> list[Problem]:
        """The files that could not be read, wholly or in part, and why.

        Those that were left out on purpose (their kind is not read) come last.
        """
        self._store.refresh()
        rows = [row for row in list(self._store.files.values()) if row.message]
        rows.sort(key=lambda row: (row.state is FileState.SKIPPED, row.path))
        return [
            Problem(row.path, row.title, row.message, self.coverage(row.document)) for row in rows
        ]

    def models(self) -> list[ModelStatus]:
        """The models that are known, which of them are here, and which are in use."""
        return overview(self._models, self.settings)

    def _waiting(self) -> int:
        return sum(row.waiting for row in self._store.waiting())

    def coverage(self, document: str) -> Coverage:
        """How much of a document was read; all zeros if it is gone."""
        row = self._store.documents.get(document)
        return row.coverage if row is not None else Coverage()

    def document(self, document: str) -> Document | None:
        """The stored document with this hash (`Evidence.document`); None if it is gone."""
        return self._store.document(document)

    def page_image(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        scale: float = 1.0,
        document: str = "",
        start: int = 0,
        end: int = 0,
    ) -> PageImage:
        """A page of a PDF or picture, `start` to `end` of the document's text marked on it.

        `member` names it inside of the file, as in `Evidence`. `scale` 1.0 is 72 pixels per
        inch. Runs in a child process. Raises ExtractError.
        """
        stored = self._store.document(document) if document and end > start else None
        offset = stored.page_start(page) if stored is not None else 0
        first, last = (start - offset, end - offset) if stored is not None else (0, 0)
        password = self._passwords.get(path, "")
        image = self._sandbox.render(
            path, page, member=member, scale=scale, start=first, end=last, password=password
        )
        boxes = stored.boxes(page, start, end) if stored is not None else ()
        width, height = image.width, image.height
        recognised = [(a * width, b * height, c * width, d * height) for a, b, c, d in boxes]
        return replace(image, marks=(*image.marks, *recognised))

    def unpack(self, path: Path, member: str) -> bytes:
        """The bytes of a document inside of a file (`Evidence.member`). Raises ExtractError."""
        return self._sandbox.unpack(path, member)

    def remember(self, window: Mapping[str, str]) -> None:
        """Keep what the window wants to know at its next start (in `state.window`)."""
        with self._state_lock:
            self.state = replace(self.state, window=dict(window))
            self._save_state()

    @property
    def answering_pid(self) -> int | None:
        """The process that runs the answering model, None while none does."""
        return self._llm.pid if self._llm is not None else None

    # ------------------------------------------------------------ end

    def close(self) -> None:
        """Stop all work, in under two seconds, and let go of the library."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._stop_asking.set()
        self._watch_stop.set()
        if self._indexer is not None:
            self._indexer.close()
        self._sandbox.close()
        if self._llm is not None:
            self._llm.close()
        if not self.read_only:
            with self._state_lock:
                self._save_state()
        self._release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    # ------------------------------------------------------------ inside

    def _writer(self) -> Indexer:
        if self._indexer is None:
            raise LibraryBusyError(
                "The library is open for reading only",
                "Another Muniment is using it. Close that one, or make the change there.",
                self.path,
            )
        return self._indexer

    def _start_indexer(self) -> Indexer:
        indexer = Indexer(
            self._store,
            self._sandbox,
            self._embedder,
            folders=self.settings.folders,
            exclude=[self.path],
            limits=Limits(
                largest=self.settings.largest_file * 1_000_000, recognise=self.settings.recognise
            ),
            password=lambda path: self._passwords.get(path, ""),
            changed=lambda paths: self._on_event(ContentChanged(tuple(paths))),
            progressed=self._send_status,
            worked=self._count_work,
            failed=lambda error: self._on_event(ErrorRaised(error.title, error.message)),
        )
        indexer.start()
        return indexer

    def _set_folders(self, folders: tuple[Path, ...]) -> None:
        indexer = self._writer()
        self._change_settings(folders=folders)
        indexer.set_folders(folders)
        self._watch()

    def _watch(self) -> None:
        """Watch the present folders, in a thread that ends when they change or at the end."""
        self._watch_stop.set()
        if not self._watching or not self.settings.folders:
            return
        stop = self._watch_stop = threading.Event()
        folders, indexer = self.settings.folders, self._writer()

        def follow() -> None:
            warn = lambda text: self._on_event(ErrorRaised("Not all folders are watched", text))  # noqa: E731
            for paths in watch(folders, stop, warn):
                indexer.look_at(paths)

        threading.Thread(target=follow, name="watch", daemon=True).start()

    def _change_settings(self, **changes: Any) -> None:
        with self._settings_lock:
            self.settings = replace(self.settings, **changes)
            self.settings.save(self.path / "settings.json")

    def _embedder(self, wait: bool = True) -> Embedder:
        """The embedding model, loaded once. The first one used stays this library's.

        Raises ModelError where there is none, or while another thread loads it and `wait` is
        False.
        """
        if not self._model_lock.acquire(blocking=wait):
            raise ModelError("Not ready yet", "The embedding model is being loaded.")
        try:
            if self._loaded is None:
                installed = self._models.get("embedding", self.settings.embedding_model)
                self._loaded = Embedder(installed, self.settings.threads)
                if not self.settings.embedding_model and not self.read_only:
                    self._change_settings(embedding_model=installed.model.name)
            return self._loaded
        finally:
            self._model_lock.release()

    def _similarity(self, question: str, texts: Sequence[str]) -> list[float] | None:
        """The cosine of each text with the question; None without an embedding model."""
        try:
            embedder = self._embedder()
        except ModelError:
            return None
        similarities = embedder.embed(texts) @ embedder.embed_question(question)
        return [float(value) for value in similarities]

    def _place(self, document: str, start: int, end: int) -> Place | None:
        """Where a run of a document's text stands; None if the document is gone."""
        stored = self._store.document(document)
        return stored.place_at(start, end) if stored is not None else None

    def _answering_model(self) -> Llm:
        """The answering model, its process not yet started. Raises ModelError without one."""
        installed = self._models.get("answers", self.settings.answering_model)
        adapter = Path(self.settings.adapter) if self.settings.adapter else None
        if self._llm is None or self._llm.installed != installed:
            if self._llm is not None:
                self._llm.close()
            self._llm = Llm(
                installed, adapter=adapter, threads=self.settings.threads, gpu=self.settings.gpu
            )
        return self._llm

    def _embedding_name(self) -> str:
        return self.settings.embedding_model or best(self._models, "embedding")

    def _bytes(self, busy: bool) -> int:
        """The library's size on disk, measured every few seconds at most."""
        measured, size = self._size
        patience = _SIZE_SECONDS if busy else _SIZE_SECONDS / 10
        if time.monotonic() - measured > patience or not size:
            size = disk_use(self.path)
            self._size = (time.monotonic(), size)
        return size

    def _count_work(self, extracted: int, embedded: int) -> None:
        with self._state_lock:
            self.state = replace(
                self.state,
                extracted=self.state.extracted + extracted,
                embedded=self.state.embedded + embedded,
            )
            self._save_state()

    def _save_state(self) -> None:
        if not self.read_only:
            self.state.save(self.path / "state.json")

    def _send_status(self) -> None:
        now = time.monotonic()
        idle = self._indexer is not None and not self._indexer.busy
        if idle or now - self._sent >= _EVENT_SECONDS:
            self._sent = now
            self._on_event(StatusChanged(self.status()))

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()


def known_models(path: Path | str | None = None) -> list[ModelStatus]:
    """The models that are known, and which of them the library in this folder uses.

    There need not be a library yet.
    """
    folder = Path(path) if path else default_library()
    return overview(Models(), Settings.load(folder / "settings.json"))


def _acquire(path: Path, read_only: bool) -> filelock.FileLock | None:
    """The lock that makes this program the library's only writer; it ends with the process."""
    if read_only:
        return None
    try:
        path.mkdir(parents=True, exist_ok=True)
        # Not bound to the thread that takes it: the window closes from another one.
        lock = filelock.FileLock(path / "lock", timeout=0, thread_local=False)
        lock.acquire()
    except filelock.Timeout as error:
        raise LibraryBusyError(
            "The library is in use",
            f"Another Muniment is writing to {path}. Close it first, or make the change there.",
            path,
        ) from error
    except OSError as error:
        raise LibraryError(
            "The library cannot be opened", f"{path}: {error.strerror}.", path
        ) from error
    return lock


def plain(path: Path | str) -> Path:
    """An absolute path without `..`, links left as they are: people know their folders so."""
    return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100


def _without_covered(folders: Sequence[Path]) -> tuple[Path, ...]:
    """The folders in their order, each once, without those that lie in another of them."""
    kept = dict.fromkeys(folders)
    return tuple(f for f in kept if not any(other in f.parents for other in kept))
