"""Library: the one facade that the window and the command line know."""

from __future__ import annotations

import dataclasses
import logging
import os
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum
from functools import cached_property, lru_cache
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self, TypeVar

import filelock

from muniment import log
from muniment.conditions import Conditions
from muniment.config import (
    FolderRule,
    Settings,
    State,
    cache_dir,
    default_library,
    user_models,
)
from muniment.conversations import Conversations
from muniment.counts import disk_use, folder_status, inside, is_problem, state_of
from muniment.disk.patterns import broken
from muniment.disk.reach import Reach, mount_points
from muniment.disk.scope import Scope as FilesOf
from muniment.disk.watch import watch
from muniment.errors import LibraryBusyError, LibraryError, ModelError, MunimentError, UsageError
from muniment.extract.sandbox import Sandbox
from muniment.indexing.embedders import Embedders
from muniment.indexing.embedding import measure
from muniment.indexing.indexer import Indexer, Listener
from muniment.indexing.verification import Round
from muniment.language import clean
from muniment.likeness import Likeness
from muniment.models import Models, best, overview
from muniment.pagewords import PageWords, page_text
from muniment.records import (
    EVERYTHING,
    Answer,
    Box,
    Citation,
    ContentChanged,
    Conversation,
    Coverage,
    Document,
    Draft,
    ErrorRaised,
    Event,
    Evidence,
    FileState,
    ModelStatus,
    PageImage,
    Place,
    Problem,
    Removal,
    Results,
    Scope,
    SearchMode,
    SearchOrder,
    Status,
    StatusChanged,
    Stored,
    SwitchCost,
)
from muniment.rerank import Reranker
from muniment.saved import SavedSearches
from muniment.search import Searcher
from muniment.store.store import Store

# What answers, and the models that it answers with, is loaded by the first question: a third of
# what a library needs to be imported.
if TYPE_CHECKING:
    from muniment.answer import Retrieval
    from muniment.asking import Asking
    from muniment.model_facts import ModelFacts

_log = logging.getLogger(__name__)
_HARDLY_ANY = 0.02
E = TypeVar("E", bound=StrEnum)

_EVENT_SECONDS = 0.25
_SIZE_SECONDS = 10.0
_NOTE_SECONDS = 60.0
_SAMPLE = 32
# So many documents that were opened last are at hand.
_OPENED = 4


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
        repair: bool = False,
        adding: bool = False,
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
            self.state = _state(path / "state.json")
        except MunimentError:
            self._release()
            raise
        self._sandbox = Sandbox(
            workers=2,
            seconds=self.settings.extract_seconds,
            memory=self.settings.extract_memory,
            threads=self.settings.threads,
        )
        if adding:
            self._sandbox.warm()
        try:
            self._store = Store(path / "store", read_only=read_only)
        except MunimentError:
            self._sandbox.close()
            self._release()
            raise
        store = self._store
        self._opened = lru_cache(_OPENED)(lambda document, state: store.document(document))
        self._opening = threading.Lock()
        self._models = Models()
        self._best = best(self._models, "embedding")
        self._embedders = Embedders(self._models, lambda: self.settings)
        if watching:
            # What was found by words alone until then may be searched for again.
            self._embedders.prepare(lambda: self._on_event(ContentChanged(())))
        self._reranker = _reranker(self._models)
        if watching and self._reranker is not None:
            self._reranker.prepare()
        self._state_lock = threading.RLock()
        self._settings_lock = threading.RLock()
        self._size = (0.0, 0)
        self._sent = self._noted = 0.0
        self._pace = _EVENT_SECONDS
        self._closing = threading.Event()
        self._passwords: dict[Path, str] = {}
        self._searcher = Searcher(self._store, self._embedders.serving, self._reranker)
        self._asked: Asking | None = None
        self._asked_lock = threading.Lock()
        self.conversations = Conversations(path / "conversations")
        self.saved = SavedSearches(path / "saved_searches.json")
        self._conditions = Conditions()
        self._watch_stop = threading.Event()
        self._watching = watching and not read_only
        self._away: tuple[Path, ...] = ()
        self._indexer: Indexer | None = None
        if not read_only:
            if repair:
                self._store.repair(self._store.check())
            self._indexer = self._start_indexer()
            self._watch()

    @classmethod
    def open(
        cls,
        path: Path | str | None = None,
        *,
        read_only: bool = False,
        watch: bool = False,
        repair: bool = False,
        adding: bool = False,
        on_event: Callable[[Event], None] | None = None,
    ) -> Self:
        """Open the library in this folder, making it if it is not there.

        With `watch`, changes in the folders are picked up while it is open; without, when
        it is opened and by `add`; with `adding`, what reads files starts beside the rest. With
        `repair` every part of the index is checked, and what is damaged is made anew from the
        files. `on_event` is called from background threads. Raises
        LibraryBusyError if another program writes to it and `read_only` is not set, and
        LibraryError if it cannot be opened.
        """
        folder = plain(path) if path else default_library()
        return cls(
            folder,
            read_only=read_only,
            watching=watch,
            repair=repair,
            adding=adding,
            on_event=on_event,
        )

    # ------------------------------------------------------------ folders

    def add(self, paths: Iterable[Path | str], *, rule: FolderRule | None = None) -> None:
        """Watch these folders and files from now on; returns at once.

        `rule` says what of them is read, if not all. Raises UsageError for a path that is not
        there, and for the library's own folder.
        """
        indexer = self._writer()
        self._sandbox.warm()
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
            present, rules = self.settings.folders, self.settings.rules
            if rule is not None:
                rules = {**rules, **dict.fromkeys(added, rule)}
            # What another folder holds already needs no place of its own, unless it has rules.
            scope = FilesOf(present, rules)
            new = [p for p in added if p in rules or not scope.covers(p, file=p.is_file())]
            folders = tuple(dict.fromkeys((*present, *_topmost(new))))
            if (folders, rules) != (present, self.settings.rules):
                self.configure(folders=folders, rules=rules)
        indexer.look_at(added, first=True)

    def remove(self, path: Path | str) -> None:
        """Stop watching a folder and forget what only it held; the files stay untouched."""
        gone = plain(path)
        with self._settings_lock:
            if gone not in self.settings.folders:
                raise UsageError("Not in the library", f"{gone} is not one of its folders.", gone)
            rules = {f: rule for f, rule in self.settings.rules.items() if f != gone}
            folders = tuple(f for f in self.settings.folders if f != gone)
            self.configure(folders=folders, rules=rules)

    def removal(self, path: Path | str) -> Removal:
        """What would be forgotten if a folder were removed."""
        gone = plain(path)
        others = tuple(f for f in self.settings.folders if f != gone)
        scope = FilesOf(others, self.settings.rules)
        files = dict(self._store.files)
        lost = [p for p in files if inside(p, gone) and not scope.covers(p, file=True)]
        documents = {files[p].document for p in lost} - {""}
        left = set(lost)
        freed = {d for d in documents if not set(self._store.paths(d)) - left}
        known = self._store.documents
        passages = sum(row.passages for key in freed if (row := known.get(key)) is not None)
        total = self._store.passages
        share = passages / total if total else 0.0
        return Removal(gone, len(lost), passages, int(share * self._bytes(busy=True)))

    def configure(self, **changes: Any) -> None:
        """Change settings (see `Settings`).

        All take effect at once. Raises UsageError for a setting that does not exist or a pattern
        that means nothing, and LibraryError if the settings cannot be saved.
        """
        indexer = self._writer()
        for rule in changes.get("rules", {}).values():
            if wrong := broken((*rule.exclude, *rule.include)):
                raise UsageError("Not a pattern", f"“{wrong[0]}” cannot be understood.")
        known = {field.name for field in dataclasses.fields(Settings)}
        if unknown := changes.keys() - known:
            raise UsageError("Unknown setting", f"There is no setting “{min(unknown)}”.")
        before = self.settings
        self._change_settings(**changes)
        now = self.settings
        self._sandbox.limit(now.extract_seconds, now.extract_memory, now.threads)
        indexer.reconsider()
        if (before.folders, before.rules) != (self.settings.folders, self.settings.rules):
            self._watch()

    def switch_cost(self, model: str) -> SwitchCost:
        """What it takes to search with another embedding model, from a measurement here.

        Loads the model and tries it on a few passages: this takes seconds. Raises ModelError
        if it is not installed.
        """
        embedder = self._embedders.named(model)
        texts: list[str] = []
        for document in list(self._store.documents)[:_SAMPLE]:
            texts += (p.embedded_text for p in self._store.passages_of(document)[:2])
            if len(texts) >= _SAMPLE:
                break
        passages, name = self._store.passages, embedder.model.name
        if not texts:
            return SwitchCost(name, passages, 0.0)
        speed = measure(embedder, texts)
        self._keep_speed(name, speed)
        return SwitchCost(name, passages, passages / speed)

    def switch_model(self, model: str) -> None:
        """Search with another embedding model as soon as all passages are embedded with it.

        Until then the present one serves; `cancel_switch` stays with it. Raises ModelError if
        the model is not installed.
        """
        name = self._models.get("embedding", model).model.name
        serving = self._embedding_name()
        self.configure(
            embedding_model=serving, next_embedding_model=name if name != serving else ""
        )

    def use(self, model: str) -> None:
        """Use this model of the list for what it is for: answers at once, meanings when ready.

        It goes by its name, or by a part of its name or title that no other one has.
        """
        known = {m.name: m for m in overview(self._models, self.settings)}
        if model not in known:
            part = model.casefold()
            like = [m.name for m in known.values() if part in f"{m.name}\n{m.title}".casefold()]
            if len(like) != 1:
                if like:
                    raise UsageError(
                        "Which model?", f"“{model}” could be {', '.join(like)}: give more of it."
                    )
                raise UsageError("Unknown model", f"“{model}” is none of {', '.join(known)}.")
            model = like[0]
        if known[model].role == "embedding":
            self.switch_model(model)
        elif known[model].role == "reranking":
            raise UsageError(
                "Nothing to choose",
                f"“{model}” sorts results again wherever it is installed; remove its files and "
                "it does not.",
            )
        else:
            # An adapter belongs to the model that it was made for.
            chosen = self._models.get("answers", model).model.name
            self.configure(answering_model=chosen, adapter="")

    def add_model(
        self,
        file: Path,
        *,
        adapter: bool = False,
        on_progress: Callable[[float], None] = lambda _: None,
    ) -> Path:
        """Copy a GGUF file of the user's into the models folder, and answer with it.

        `adapter` says that it is a LoRA adapter for the answering model; `on_progress` hears the
        share that is copied, 0 to 1. Returns where the file lies now. Raises ModelError if it
        cannot be used or copied.
        """
        self._writer()
        from muniment import own_models

        added, name = own_models.take(file, adapter=adapter, on_progress=on_progress)
        if adapter:
            self.configure(adapter=str(added))
        else:
            # An adapter belongs to the model that it was made for.
            self.configure(answering_model=name, adapter="")
        return added

    def get_model(
        self,
        name: str,
        folder: Path | None = None,
        *,
        stop: threading.Event | None = None,
        on_progress: Callable[[float], None] = lambda _: None,
    ) -> Path:
        """Put a model of the list into the models folder: see `own_models.get`.

        It is downloaded if no `folder` is given that holds its files. It is not used yet.
        """
        from muniment import own_models

        return own_models.get(name, folder, stop=stop or threading.Event(), on_progress=on_progress)

    def remove_model(self, name: str) -> Path:
        """Delete a model or adapter that the user added, by its path or name; returns its path.

        Raises UsageError if it is none of these, and ModelError if it cannot be deleted.
        """
        self._writer()
        from muniment import own_models

        path = own_models.added(name)
        if self.settings.adapter == str(path):
            self.configure(adapter="")
        names = {
            m.name for m in self._models.all("answers") if path.name in [f.file for f in m.files]
        }
        if self.settings.answering_model in {str(path), *names}:
            self.configure(answering_model="", adapter="")
        own_models.discard(path)
        return path

    def cancel_switch(self) -> None:
        """Stay with the present embedding model."""
        self.configure(next_embedding_model="")

    def rescan(self) -> None:
        """Look through all folders for changes."""
        self._writer().scan()

    def verify(self) -> None:
        """Compare the content of all files with the index, also where they look unchanged."""
        self._writer().verify()

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
        return list(self.find(query, limit, mode).evidence)

    def find(
        self,
        query: str,
        limit: int = 10,
        mode: SearchMode | str = SearchMode.HYBRID,
        *,
        order: SearchOrder | str = SearchOrder.RELEVANCE,
        complete: bool = False,
        scope: Scope = EVERYTHING,
        patient: bool = False,
    ) -> Results:
        """What a query finds in a scope, at most `limit` of it, and what else is to be said of it.

        The query language is that of `muniment.search.query`. `complete`, or in another order
        than by relevance: every document that holds all that was asked for, by words. While
        the embedding model is being loaded, a window's search goes by words, unless it is
        `patient`. Raises UsageError for a mode or an order that does not exist.
        """
        chosen = _one_of(SearchMode, mode, "kind of search")
        by = _one_of(SearchOrder, order, "order")
        self._refresh()
        found = self._searcher.find(
            clean(query),
            limit,
            chosen,
            order=by,
            complete=complete,
            patient=patient or not self._watching,
            scope=scope,
        )
        evidence = self._reachable(found.evidence)
        if self._indexer is not None:
            self._indexer.prefer([item.document for item in evidence])
        failed = (f for f in list(self._store.files.values()) if f.state is FileState.FAILED)
        unread = sum(not scope.folders or _within(file.path, scope.folders) for file in failed)
        searched = len(self._searcher.documents(scope) if scope else self._store.documents)
        return replace(found, evidence=tuple(evidence), searched=searched, unread=unread)

    def refined(self, query: str, evidence: Evidence) -> Evidence:
        """Evidence that was found by its meaning alone, with the sentence that is nearest.

        Takes a moment; the same evidence where there is no embedding model yet.
        """
        return self._searcher.refined(query, evidence)

    def similar(
        self, document: str, start: int = 0, end: int | None = None, limit: int = 10
    ) -> list[Evidence]:
        """Evidence of other documents that says the like of a document, or of a part of it."""
        self._refresh()
        return self._reachable(self._searcher.similar(document, start, end, limit))

    def _search(self, query: str, limit: int, complete: bool, scope: Scope) -> Results:
        return self.find(query, limit, complete=complete, scope=scope, patient=True)

    def _reachable(self, found: Iterable[Evidence]) -> list[Evidence]:
        """Evidence with a note where none of the files is within reach now."""
        away = self._places_away()

        def noted(item: Evidence) -> Evidence:
            offline = all(_within(path, away) for path in item.paths)
            return replace(item, offline=offline, also=tuple(map(noted, item.also)))

        return [noted(item) for item in found]

    def rarity(self, question: str) -> dict[str, float]:
        """How rare each telling word of a question is in this library, by its stem."""
        return self._searcher.rarity(question)

    def ask(
        self,
        question: str,
        on_token: Callable[[str], None] | None = None,
        *,
        on_evidence: Callable[[Sequence[Evidence]], None] | None = None,
        on_draft: Callable[[Draft], None] | None = None,
        stop: threading.Event | None = None,
        scope: Scope = EVERYTHING,
        conversation: Conversation | None = None,
    ) -> Answer:
        """Answer from the documents alone, those in the scope.

        A question may lean on those of the `conversation` before it; its scope holds where none
        is given. `on_evidence` is called before the first word, `on_token` with text to append,
        `on_draft` with the whole answer so far, its sentences checked. When `stop` is set, the
        answer so far comes back with `stopped`. The text of the answer may differ from what was
        streamed: show it in its place. A model that fails does not raise: the answer's note
        says so. Nothing is kept: `conversations` does that.
        """
        from muniment.answer import Told

        self._refresh()
        told = Told(on_evidence or _nothing, on_draft or _nothing, on_token or _nothing)
        turns = conversation.turns if conversation else ()
        scope = scope or (conversation.scope if conversation else scope)
        stop = stop or threading.Event()
        answer = self._asking.ask(clean(question), told, stop, scope, turns)
        return replace(answer, question=question, gaps=self._gaps(answer.citations))

    def stale(self, answer: Answer) -> tuple[int, ...]:
        """The numbers of an answer's citations whose files no longer hold what was cited."""
        return tuple(c.n for c in answer.citations if not self._store.paths(c.document))

    def _gaps(self, citations: Iterable[Citation]) -> dict[int, str]:
        """What of each cited file could not be read, where something could not."""
        told = {}
        for citation in citations:
            file = self._store.files.get(citation.path)
            coverage = self.coverage(citation.document)
            if coverage.waiting or coverage.read < coverage.total:
                told[citation.n] = (file.message if file else "") or f"{coverage}."
        return told

    # ------------------------------------------------------------ what is there

    def status(self) -> Status:
        """Counts of everything at this moment."""
        self._refresh()
        files = list(self._store.files.values())
        away = self._places_away()
        counts = Counter(state_of(row, away) for row in files)
        progress = self._indexer.progress() if self._indexer is not None else None
        waiting = progress.waiting if progress else ()
        return Status(
            folders=tuple(
                folder_status(folder, files, waiting, _within(folder, away))
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
            resting=progress.resting if progress else "",
            preparing=progress.preparing if progress else 0,
            seconds_left=progress.seconds_left if progress else None,
            current=progress.current if progress else "",
            pictures=progress.pictures if progress else self._waiting(),
            message=(progress.message if progress else "") or self._store.mended,
            problems=sum(map(is_problem, files)),
            documents=len(self._store.documents),
        )

    def problems(self) -> list[Problem]:
        """The files that could not be read, wholly or in part, and why.

        Those that were left out on purpose (their kind is not read) come last.
        """
        self._refresh()
        rows = [row for row in list(self._store.files.values()) if row.message]
        rows.sort(key=lambda row: (row.state is FileState.SKIPPED, row.path))
        return [
            Problem(row.path, row.title, row.message, self.coverage(row.document), row.state)
            for row in rows
        ]

    def storage(self) -> tuple[Stored, ...]:
        """What the program keeps on the disk for this library, and where."""
        return tuple(
            Stored(name, path, disk_use(path))
            for name, path in (
                ("index", self.path / "store"),
                ("conversations", self.path / "conversations"),
                ("models", user_models()),
                ("cache", cache_dir()),
            )
        )

    def models(self) -> list[ModelStatus]:
        """The models that are known, which of them are here, and which are in use."""
        return overview(self._models, self.settings)

    def model_facts(self) -> tuple[ModelFacts, ...]:
        """What a person wants to know of each of them. Reads headers of files: takes a moment."""
        from muniment.model_facts import gather

        return gather(self.models())

    def measure(self, model: str, stop: threading.Event | None = None) -> float:
        """How fast the model of this name is here (see `ModelFacts`), remembered from now on.

        Takes from seconds to a minute, and waits for an answer that is being written. Raises
        ModelError if it cannot be used, UsageError if there are no documents to try it on, and
        `llm.Interrupted` when `stop` is set before a model has begun to write.
        """
        if any(one.name == model and one.role == "answers" for one in self.models()):
            speed = self._asking.measure(model, stop or threading.Event())
            self._keep_speed(model, speed)
            return speed
        cost = self.switch_cost(model)
        if not cost.seconds:
            raise UsageError("Nothing to measure with", "Add a folder of documents first.")
        return cost.passages / cost.seconds

    def _keep_speed(self, model: str, speed: float) -> None:
        from muniment.model_facts import Speeds

        for one in self.models():
            if one.name == model:
                Speeds().keep(one, speed)

    def _refresh(self) -> None:
        """For a reader: take in what the writer has done since, and chosen."""
        self._store.refresh()
        if self.read_only:
            self.settings = Settings.load(self.path / "settings.json")

    def _places_away(self) -> tuple[Path, ...]:
        """The folders, drives and shares that are out of reach."""
        if self._indexer is not None:
            return self._indexer.away
        scope = FilesOf(self.settings.folders, self.settings.rules)
        reach = Reach(scope, self._store.files, self.state.mounts, mount_points)
        return tuple(Path(place) for place in reach.away())

    def _waiting(self) -> int:
        return sum(row.waiting for row in self._store.waiting())

    def coverage(self, document: str) -> Coverage:
        """How much of a document was read; all zeros if it is gone."""
        row = self._store.documents.get(document)
        return row.coverage if row is not None else Coverage()

    def document_of(self, path: Path | str) -> str:
        """The hash of the document that a file holds. Raises UsageError if it holds none."""
        self._refresh()
        file = self._store.files.get(plain(path))
        if file is None or not file.document:
            raise UsageError("Not in the library", "Add the file or its folder first.", Path(path))
        return file.document

    def document(self, document: str) -> Document | None:
        """The stored document with this hash (`Evidence.document`); None if it is gone."""
        # A page's words and what is said of its document are asked for at the same moment.
        with self._opening:
            return self._opened(document, self._store.state)

    def page_image(
        self,
        path: Path,
        page: int,
        *,
        member: str = "",
        scale: float = 1.0,
        within: tuple[int, int] = (0, 0),
        area: Box | None = None,
    ) -> PageImage:
        """A page (from 1) of a PDF or picture, or an area of it in points.

        `member` names it inside of the file, as in `Evidence`. `scale` 1.0 is 72 pixels per
        inch; it does not count where the page is to fit `within` so many pixels across and down
        (0: any number). Runs in a child process. Raises ExtractError.
        """
        password = self._passwords.get(path, "")
        return self._sandbox.render(
            path, page, member=member, scale=scale, within=within, area=area, password=password
        )

    def page_words(
        self,
        path: Path,
        page: int,
        size: tuple[float, float],
        *,
        member: str = "",
        document: str = "",
    ) -> PageWords:
        """The words and links of a page (from 1) of that `size` (`PageImage.size`).

        They count as the stored `document` does, whose recognised text is among them. Runs in
        a child process. Raises ExtractError.
        """
        password = self._passwords.get(path, "")
        stored = self.document(document) if document else None
        said = page_text(stored, page) if stored is not None else ""
        words = self._sandbox.words(path, page, member=member, password=password, said=said)
        return words.of(stored, page, size) if stored is not None else words

    def unpack(self, path: Path, member: str) -> bytes:
        """The bytes of a document inside of a file (`Evidence.member`). Raises ExtractError."""
        return self._sandbox.unpack(path, member)

    def rest(self) -> None:
        """Let go of what is not needed while there is nothing to do; it comes back by itself."""
        self._sandbox.rest()
        self._opened.cache_clear()

    def remember(self, window: Mapping[str, str]) -> None:
        """Keep what the window wants to know at its next start (in `state.window`)."""
        self._note(window=dict(window))

    @property
    def answering_pid(self) -> int | None:
        """The process that runs the answering model, None while none does."""
        return self._asked.pid if self._asked is not None else None

    @property
    def _asking(self) -> Asking:
        from muniment.asking import Asking

        with self._asked_lock:
            if self._asked is None:
                self._asked = Asking(self._retrieval, self._models, lambda: self.settings)
                if self._closing.is_set():
                    self._asked.close()
            return self._asked

    @cached_property
    def _retrieval(self) -> Retrieval:
        from muniment.answer import Retrieval

        likeness = Likeness(self._embedders.serving)
        return Retrieval(
            self._search, self._searcher.rarity, likeness.of, self._place, self._meaning_known
        )

    def _meaning_known(self) -> bool:
        """Whether nearly all passages are embedded: some few may never be."""
        model = self.settings.embedding_model
        lacking = self._store.passages - self._store.embedded(model) if model else 0
        return lacking <= self._store.passages * _HARDLY_ANY

    # ------------------------------------------------------------ end

    def close(self) -> None:
        """Stop all work, in under two seconds, and let go of the library."""
        if self._closing.is_set():
            return
        self._closing.set()
        self._watch_stop.set()
        try:
            with self._asked_lock:
                if self._asked is not None:
                    self._asked.close()
            if self._indexer is not None:
                self._indexer.close()
            self._embedders.close()
            if self._reranker is not None:
                self._reranker.close()
            self._sandbox.close()
            with self._state_lock:
                self._save_state()
        except LibraryError:
            _log.exception("what the program remembers could not be saved")
        finally:
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
            self._embedders,
            lambda: self.settings,
            exclude=[self.path],
            mounts=self.state.mounts,
            verified=Round(self.state.verified_since, self.state.verified),
            password=lambda path: self._passwords.get(path, ""),
            must_rest=self._must_rest,
            listener=Listener(
                changed=lambda paths: self._on_event(ContentChanged(tuple(paths))),
                progressed=self._send_status,
                worked=self._count_work,
                failed=lambda error: self._on_event(ErrorRaised(error.title, error.message)),
                mounted=lambda places: self._note(mounts=tuple(places)),
                verified=self._note_verified,
                chosen=lambda model: self._change_settings(embedding_model=model),
                switched=self._switched,
            ),
        )
        indexer.start()
        return indexer

    def _watch(self) -> None:
        """Watch the present folders, in a thread that ends when they change or at the end."""
        self._watch_stop.set()
        if not self._watching or not self.settings.folders:
            return
        stop = self._watch_stop = threading.Event()
        folders, indexer = self.settings.folders, self._writer()
        scope = FilesOf(folders, self.settings.rules)

        def warn(text: str) -> None:
            self._on_event(ErrorRaised("Not all folders are watched", text))

        def follow() -> None:
            for hints in watch(folders, stop, warn, wanted=scope.covers):
                indexer.look_at(hints.paths)
                if hints.everything:
                    indexer.scan()

        threading.Thread(target=follow, name="watch", daemon=True).start()

    def _change_settings(self, **changes: Any) -> None:
        with self._settings_lock:
            settings = replace(self.settings, **changes)
            settings.save(self.path / "settings.json")
            self.settings = settings

    def _switched(self, name: str) -> None:
        """The index of the next embedding model is complete."""
        with self._settings_lock:
            if self.settings.next_embedding_model == name:
                self._change_settings(embedding_model=name, next_embedding_model="")
                self._embedders.forget(keep=name)

    def _must_rest(self) -> str:
        settings = self.settings
        return self._conditions.why_rest(settings.only_plugged_in, settings.only_when_idle)

    def _place(self, document: str, start: int, end: int) -> Place | None:
        """Where a run of a document's text stands; None if the document is gone."""
        stored = self.document(document)
        return stored.place_at(start, end) if stored is not None else None

    def _embedding_name(self) -> str:
        return self.settings.embedding_model or self._best

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
            state = self.state
            self._note(extracted=state.extracted + extracted, embedded=state.embedded + embedded)

    def _note_verified(self, round: Round) -> None:
        """Remember how far verification has come; what a crash forgets is compared again."""
        state = self.state
        done = not round.after or time.monotonic() - self._noted >= _NOTE_SECONDS
        if done and (state.verified, state.verified_since) != (round.after, round.began):
            self._noted = time.monotonic()
            self._note(verified=round.after, verified_since=round.began)

    def _note(self, **changes: Any) -> None:
        with self._state_lock:
            self.state = replace(self.state, **changes)
            self._save_state()

    def _save_state(self) -> None:
        if not self.read_only:
            self.state.save(self.path / "state.json")

    def _send_status(self) -> None:
        now = time.monotonic()
        idle = self._indexer is not None and not self._indexer.busy
        if idle or now - self._sent >= self._pace:
            status = self.status()
            # What it costs to count everything grows with the library: a twentieth of the time.
            self._pace = max(_EVENT_SECONDS, 20 * (time.monotonic() - now))
            self._sent = time.monotonic()
            self._on_event(StatusChanged(status))

    def _release(self) -> None:
        if self._lock is not None:
            self._lock.release()


def _nothing(told: object) -> None:
    """Who asks for no news gets none."""


def known_models(path: Path | str | None = None) -> list[ModelStatus]:
    """The models that are known, and which of them the library in this folder uses.

    There need not be a library yet.
    """
    folder = Path(path) if path else default_library()
    return overview(Models(), Settings.load(folder / "settings.json"))


def get_model(
    name: str, folder: Path | None = None, *, on_progress: Callable[[float], None] = lambda _: None
) -> Path:
    """See `Library.get_model`; there need not be a library yet."""
    from muniment import own_models

    return own_models.get(name, folder, stop=threading.Event(), on_progress=on_progress)


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


def _one_of(choices: type[E], value: E | str, what: str) -> E:
    try:
        return choices(value)
    except ValueError as error:
        names = ", ".join(choices)
        raise UsageError(f"Unknown {what}", f"“{value}” is none of {names}.") from error


def plain(path: Path | str) -> Path:
    """An absolute path without `..`, links left as they are: people know their folders so."""
    return Path(os.path.abspath(Path(path).expanduser()))  # noqa: PTH100


def _topmost(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The paths in their order, each once, without those that lie in another of them."""
    kept = dict.fromkeys(paths)
    return tuple(path for path in kept if not any(other in path.parents for other in kept))


def _state(path: Path) -> State:
    """What was remembered; what is damaged there is worth nothing beside the library."""
    try:
        return State.load(path)
    except LibraryError:
        _log.exception("what the program remembers was damaged")
        return State()


def _reranker(models: Models) -> Reranker | None:
    """The model that sorts results again, where there is one; `models` tells of a damaged one."""
    try:
        return Reranker(models.get("reranking"))
    except ModelError:
        return None


def _within(path: Path, places: Sequence[Path]) -> bool:
    return any(inside(path, place) for place in places)
