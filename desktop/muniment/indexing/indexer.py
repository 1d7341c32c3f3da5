"""Indexer: scan, compare, extract, split, embed, store. The only writer.

One thread decides and writes; children read files beside it. Its order of work is a loop:
look at what was asked for, then read files, and only when none is left embed passages, and
then recognise pictures. So every word can be found soon, every meaning later, and whatever
arrives meanwhile goes first.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from muniment.config import Settings
from muniment.content import Content
from muniment.disk.scan import Changes, Found, compare, covered
from muniment.disk.scope import Scope
from muniment.errors import LibraryError, ModelError, MunimentError, disk_trouble
from muniment.extract.sandbox import Sandbox
from muniment.indexing.embedders import Embedders
from muniment.indexing.embedding import Embedding
from muniment.indexing.intake import Intake
from muniment.indexing.reader import LEFT_OUT, TOO_LARGE, Limits, Reader, Stopping
from muniment.indexing.recognition import Recognition, Work
from muniment.indexing.verification import Round, Verification
from muniment.records import FileState
from muniment.store.store import Store
from muniment.tables import FileRow

_OPTIMIZE_COMMITS = 50
_OPTIMIZE_IDLE = 10
_OPTIMIZE_PASSAGES = 5_000
_OPTIMIZE_PASSAGES_IDLE = 500
# An index ranks what it covers by how common its words are there alone: one that covers less
# than all but a twentieth puts passages into a wrong order (LanceDB 0.40).
_OPTIMIZE_SHARE_IDLE = 20
# A search looks through new passages one by one, at some 7 ms a thousand: as long as nobody has
# searched for so many seconds, so many times as many may gather.
_SEARCHED_SECONDS, _UNSEARCHED = 60.0, 4
_REST_SECONDS = 1.0
_LONGEST_REST_SECONDS = 3600.0
# A file that is gone may have moved to where it was not looked for yet: what was in it is kept
# until a full scan that began so long afterwards has not found it either.
_MOVE_SECONDS = 10.0
# After writing has failed it is tried again after so long, twice as long each time; whoever
# waits is told after the fourth failure.
_FIRST_RETRY_SECONDS, _LAST_RETRY_SECONDS = 0.5, 30.0
_PATIENCE = 4

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Progress:
    """What the indexer is doing.

    `waiting` are the files that are still to be read or stored, `pictures` counts the pages
    whose text is still to be recognised. `resting` says why nothing is done although there is
    work. `preparing` counts the passages that
    the next embedding model has still to learn.
    """

    busy: bool = False
    paused: bool = False
    resting: str = ""
    waiting: tuple[Path, ...] = ()
    seconds_left: float | None = None
    current: str = ""
    message: str = ""
    pictures: int = 0
    preparing: int = 0


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told what happens, in the indexer's thread.

    `changed(paths)`: these are found, or found no more. `progressed()`. `worked(extracted,
    embedded)` counts what was computed. `failed(error)`. `mounted(places)`: where drives and
    shares were seen. `verified(round)`: how far the comparing of contents has come.
    `chosen(model)`: this embedding model is used from now on, as the settings name none.
    `switched(model)`: the index of the next embedding model is complete; from now on it serves.
    """

    changed: Callable[[Sequence[Path]], None] = lambda paths: None
    progressed: Callable[[], None] = lambda: None
    worked: Callable[[int, int], None] = lambda extracted, embedded: None
    failed: Callable[[MunimentError], None] = lambda error: None
    mounted: Callable[[Sequence[Path]], None] = lambda places: None
    verified: Callable[[Round], None] = lambda round: None
    chosen: Callable[[str], None] = lambda model: None
    switched: Callable[[str], None] = lambda model: None


@dataclass(slots=True)
class _Requests:
    """What others ask of the indexer's thread, under its lock."""

    everything: bool = False
    places: set[Path] = field(default_factory=set)
    added: set[Path] = field(default_factory=set)
    retry: set[Path] = field(default_factory=set)
    reconsider: bool = False
    verify: bool = False
    paused: bool = False


class Indexer:
    """Keeps a store true to the folders on disk.

    `settings()` gives the present settings, whenever they are looked at; `password` the one
    entered for a file, or ""; `must_rest` the reason why no work should be done now, or "".
    `mounts` and `verified` are what an earlier run's listener was told. `start` begins,
    `close` ends all work in under two seconds. What cannot be written (the disk is full) is
    tried again until it can.
    """

    def __init__(
        self,
        store: Store,
        sandbox: Sandbox,
        embedders: Embedders,
        settings: Callable[[], Settings],
        *,
        exclude: Sequence[Path] = (),
        mounts: Sequence[Path] = (),
        verified: Round | None = None,
        password: Callable[[Path], str] = lambda path: "",
        must_rest: Callable[[], str] = lambda: "",
        listener: Listener | None = None,
    ) -> None:
        self._store = store
        self._sandbox = sandbox
        self._embedders = embedders
        self._settings = settings
        self._exclude = tuple(exclude)
        self._must_rest = must_rest
        self._on = listener or Listener()
        self._requests = _Requests(everything=True)
        self._condition = threading.Condition()
        # `stop` ends everything; `hurry` asks for the thread soon; `halt` calls off what is
        # in work.
        self._searched = float("-inf")
        self._stop, self._hurry, self._halt = (threading.Event() for _ in range(3))
        self._idle = False
        self._recognised: Work | None = None
        self._mounts = tuple(mounts)
        self._away: tuple[Path, ...] = ()
        self._rest_reason = ""
        self._rest_asked = 0.0
        self._message = ""
        self._error: MunimentError | None = None
        self._failures = 0
        self._doubtful = True
        self._recognising: bool | None = None
        self._last_scan = 0.0
        # The documents whose files went, and when: they may turn up elsewhere.
        self._lost: dict[str, float] = {}
        recognise = lambda: settings().recognise  # noqa: E731
        self._reader = Reader(
            store, sandbox, embedders.tokenizer, password, self._limits, recognise, self._halt
        )
        self._recognition = Recognition(
            store, sandbox, self._reader, password, self._halt, recognise
        )
        self._embedding = Embedding(store, embedders.named, self._hurry)
        self._next_embedding = Embedding(store, embedders.named, self._hurry)
        self._verification = Verification(
            store, self._hurry, lambda: settings().verify_days, verified or Round()
        )
        self._intake = Intake(self._reader.read, self._halt)
        self._thread = threading.Thread(target=self._run, name="indexer", daemon=True)

    # ------------------------------------------------------------ called by others

    def start(self) -> None:
        """Begin with a full scan."""
        self._thread.start()

    def close(self) -> None:
        """Stop after the batch in flight; what was not stored is done again next time."""
        for event in (self._stop, self._hurry, self._halt):
            event.set()
        with self._condition:
            self._condition.notify_all()
        self._sandbox.close()
        if self._thread.is_alive():
            self._thread.join()
        self._intake.close()
        self._recognition.close()

    def reconsider(self) -> None:
        """The settings have changed: folders, what of them is read, or which models."""
        with self._condition:
            self._requests.everything = self._requests.reconsider = True
            # When to rest is a setting, too.
            self._rest_asked = 0.0
            self._wake()

    def look_at(self, places: Iterable[Path], *, first: bool = False) -> None:
        """Something may have changed at these files or folders; others are passed over.

        What is found there is read before all else if it is to be the `first`.
        """
        settings = self._settings()
        concerned = {p for p in places if covered(p, settings.folders, settings.rules)}
        if concerned:
            with self._condition:
                self._requests.places |= concerned
                if first:
                    self._requests.added |= concerned
                self._wake()

    def scan(self) -> None:
        """Look through all folders."""
        with self._condition:
            self._requests.everything = True
            self._wake()

    def verify(self) -> None:
        """Compare the content of all files with what is known of them."""
        with self._condition:
            self._requests.everything = self._requests.verify = True
            self._wake()

    def retry(self, paths: Iterable[Path]) -> None:
        """Read these files again although they have not changed."""
        with self._condition:
            self._requests.retry.update(paths)
            self._wake()

    def prefer(self, documents: Sequence[str]) -> None:
        """Learn the meaning of these, and recognise their pictures, before others'.

        They were found by a search.
        """
        self._searched = time.monotonic()
        self._embedding.prefer(documents)
        self._next_embedding.prefer(documents)
        self._recognition.prefer(documents)

    def pause(self, paused: bool) -> None:
        """Stop working within two seconds, or go on."""
        with self._condition:
            self._requests.paused = paused
            if paused:
                self._hurry.set()
            self._wake()

    def wait(self, timeout: float | None = None) -> bool:
        """Wait until nothing is left to do; False if `timeout` seconds ran out first.

        Raises LibraryError if the library cannot be written, and it is not mere seconds.
        """
        with self._condition:
            done = self._condition.wait_for(
                lambda: self._idle or self._stop.is_set() or self._failures >= _PATIENCE, timeout
            )
        if self._error is not None and self._failures >= _PATIENCE:
            raise self._error
        return done

    @property
    def busy(self) -> bool:
        """Whether there is anything left to do."""
        return not self._idle and not self._stop.is_set()

    @property
    def away(self) -> tuple[Path, ...]:
        """The folders, drives and shares that were out of reach when last looked at."""
        return self._away

    def progress(self) -> Progress:
        """What is being done right now."""
        return Progress(
            busy=self.busy,
            paused=self._requests.paused,
            resting=self._rest_reason,
            waiting=tuple(self._intake.waiting),
            seconds_left=None if self._idle else self._seconds_left(),
            current=self._intake.current or self._recognition.current,
            pictures=self._recognition.waiting,
            preparing=self._lacking(self._settings().next_embedding_model),
            message=self._message,
        )

    def _wake(self) -> None:
        self._idle = False
        self._condition.notify_all()

    def _seconds_left(self) -> float | None:
        """The sum of what is left of each kind of work; None while one was not measured."""
        settings = self._settings()
        names = (settings.embedding_model, settings.next_embedding_model)
        embeddings = (self._embedding, self._next_embedding)
        learning = [
            embedding.seconds_left(lacking) if (lacking := self._lacking(name)) else 0.0
            for embedding, name in zip(embeddings, names, strict=True)
        ]
        left = (self._intake.seconds_left, *learning, self._recognition.seconds_left)
        return None if None in left else sum(filter(None, left))

    def _lacking(self, model: str) -> int:
        """The number of passages without a vector of this model."""
        return max(0, self._store.passages - self._store.embedded(model)) if model else 0

    def _scope(self) -> Scope:
        settings = self._settings()
        return Scope(settings.folders, settings.rules)

    def _limits(self, path: Path) -> Limits:
        settings = self._settings()
        folders = [f for f in settings.rules if path == f or f in path.parents]
        if not folders:
            return Limits(settings.largest_file * 1_000_000)
        rule = settings.rules[max(folders, key=lambda folder: len(folder.parts))]
        largest = (rule.largest or settings.largest_file) * 1_000_000
        return Limits(largest, frozenset(rule.kinds))

    # ------------------------------------------------------------ the loop

    def _run(self) -> None:
        try:
            while not self._stop.is_set():
                try:
                    self._recover()
                    self._step()
                except Exception as error:  # the boundary of this thread: nothing else could tell
                    self._fail(error)
        finally:
            with self._condition:
                self._stop.set()
                self._condition.notify_all()
            self._on.progressed()

    def _fail(self, error: Exception) -> None:
        """Tell of what went wrong, and wait for some time."""
        _log.exception("the indexer could not go on")
        self._error = reason = _reason(error)
        self._failures += 1
        self._doubtful = True
        self._report(reason)
        patience = min(_FIRST_RETRY_SECONDS * 2 ** (self._failures - 1), _LAST_RETRY_SECONDS)
        with self._condition:
            self._condition.notify_all()
            self._condition.wait_for(self._stop.is_set, patience)

    def _recover(self) -> None:
        """After a failure: go by what is on the disk. What was not stored yet is kept."""
        if self._doubtful and self._failures:
            self._store.recover()
            self._forget_passages()
            self._requests.everything = True
        if self._doubtful:
            self._mend_torn()

    def _forget_passages(self) -> None:
        """Passages have changed: a document that comes back may have others."""
        self._embedding.forget()
        self._next_embedding.forget()

    def _succeeded(self) -> None:
        if self._failures:
            self._failures, self._error, self._message = 0, None, ""

    def _mend_torn(self) -> None:
        """Make the passages anew of documents that were being stored when a run ended."""
        for key in self._store.torn():
            document, row = self._store.document(key), self._store.documents[key]
            if document is None:
                continue
            try:
                passages = self._reader.split(document)
            except Stopping:
                return
            content = Content(document, passages, row.container, row.member)
            self._store.replace_document(key, content)
        self._doubtful = False

    def _report(self, error: MunimentError) -> None:
        if self._message != error.message:
            self._message = error.message
            self._on.failed(error)

    def _step(self) -> None:
        """One piece of work, the most urgent there is; waits if there is none."""
        if self._is_paused():
            return
        self._take_requests()
        if self._is_resting():
            return
        if self._requests.retry and not self._intake.in_flight:
            # What is to be read again waits until nothing is in flight that may refer to it.
            self._commit()
        elif self._intake.busy:
            self._intake.go_on(begin=not self._requests.retry)
            if self._intake.due:
                self._commit()
        elif self._intake.unstored:
            self._commit()
        elif (
            self._drop_orphans()
            or self._index_words()
            or self._embed_some()
            or self._recognise_some()
            or self._verify_some()
        ):
            self._on.progressed()
        else:
            self._tidy()
            self._rest()

    def _index_words(self) -> bool:
        """With all text stored, make the search by words fast before embedding begins."""
        return self._store.optimize(
            after=_OPTIMIZE_COMMITS, passages=self._many, stopped=self._hurry.is_set
        )

    @property
    def _many(self) -> int:
        """So many passages are to be indexed as soon as there is time for it."""
        return min(_OPTIMIZE_PASSAGES_IDLE, 1 + self._store.passages // _OPTIMIZE_SHARE_IDLE)

    def _is_paused(self) -> bool:
        """Wait for a moment if a person wants no work to be done; whether it was so."""
        with self._condition:
            if not self._requests.paused:
                if not self._stop.is_set():
                    self._hurry.clear()
                return False
            self._hurry.set()
        self._call_off()
        if self._requests.reconsider:
            # What is removed goes at once.
            self._take_requests(only_settings=True)
        self._on.progressed()
        with self._condition:
            self._condition.wait_for(
                lambda: (
                    self._stop.is_set() or self._requests.reconsider or not self._requests.paused
                )
            )
        return True

    def _is_resting(self) -> bool:
        """Wait for a moment if the conditions are not such that work may be done.

        Folders are looked at all the same: that costs little.
        """
        if time.monotonic() - self._rest_asked >= _REST_SECONDS:
            self._rest_asked = time.monotonic()
            self._rest_reason = self._must_rest()
        if not self._rest_reason:
            with self._condition:
                if not self._stop.is_set():
                    self._halt.clear()
            return False
        self._call_off()
        nothing = not (self._intake.busy or self._lacking(self._settings().embedding_model))
        with self._condition:
            if nothing and not self._recognition.waiting and not self._asked():
                self._idle = True
            self._condition.notify_all()
        self._on.progressed()
        with self._condition:
            self._condition.wait_for(self._asked, _REST_SECONDS)
        return True

    def _call_off(self) -> None:
        """Store what was read, and let what is in work be done again later."""
        self._intake.call_off()
        self._recognise_some()
        self._commit()

    def _rest(self) -> None:
        """Wait until something is asked, or it is time for the next full scan."""
        self._succeeded()
        with self._condition:
            if self._asked() or self._hurry.is_set():
                return
            self._idle = True
            self._condition.notify_all()
        self._on.progressed()
        next_scan, next_look = self._seconds_to_scan(), self._verification.seconds_to_next()
        due = (next_scan, next_look, self._store.tidy_in(), _LONGEST_REST_SECONDS)
        timeout = max(0.1, min(seconds for seconds in due if seconds is not None))
        with self._condition:
            if self._condition.wait_for(self._asked, timeout):
                return
            if next_scan is not None and next_scan <= timeout:
                self._requests.everything = True
                self._wake()
                return
        if next_look is not None and next_look <= timeout:
            self._verify_one()

    def _asked(self) -> bool:
        requests = self._requests
        return bool(
            requests.everything
            or requests.places
            or requests.retry
            or requests.verify
            or requests.paused
            or self._stop.is_set()
        )

    def _seconds_to_scan(self) -> float | None:
        """How long until all folders are to be looked through; None if never."""
        minutes = self._settings().rescan_minutes
        times = [self._last_scan + 60 * minutes] if minutes > 0 else []
        times += [since + _MOVE_SECONDS for since in self._lost.values()]
        return min(times) - time.monotonic() if times else None

    def _take_requests(self, *, only_settings: bool = False) -> None:
        """Do what was asked; what could not be done to its end is asked again."""
        with self._condition:
            requests = self._requests
            if only_settings:
                taken = _Requests(reconsider=requests.reconsider)
                requests.reconsider = False
            else:
                taken, self._requests = requests, _Requests(paused=requests.paused)
        try:
            self._fulfil(taken)
        except Exception:
            self._ask_again(taken)
            raise

    def _fulfil(self, taken: _Requests) -> None:
        if taken.reconsider:
            self._reconsider()
        if taken.added:
            self._look(taken.added, asked=True)
        if places := taken.places - taken.added:
            self._look(places)
        if taken.everything:
            self._look(None)
        if self._hurry.is_set():
            self._ask_again(taken)
            return
        if taken.verify:
            self._verification.begin()
        if taken.retry and (self._intake.in_flight or self._intake.unstored):
            # What is to be read again waits until nothing is in flight that may refer to it.
            self._ask_again(_Requests(retry=taken.retry))
        elif here := {path for path in taken.retry if path.exists()}:
            # Forgotten, they are new to the look.
            self._store.remove_files(here)
            self._drop_orphans()
            self._look(here, asked=True)

    def _ask_again(self, taken: _Requests) -> None:
        with self._condition:
            requests = self._requests
            requests.everything |= taken.everything
            requests.reconsider |= taken.reconsider
            requests.verify |= taken.verify
            requests.places |= taken.places
            requests.added |= taken.added
            requests.retry |= taken.retry

    def _reconsider(self) -> None:
        """Settings have changed: forget at once what no folder covers; read what may be now."""
        scope = self._scope()
        self._intake.backlog.keep(lambda path: scope.covers(path, file=True))
        gone = [path for path in self._store.files if not scope.covers(path, file=True)]
        if gone:
            self._store.remove_files(gone)
            self._on.changed(gone)
        self._intake.add(
            Found(row.path, row.size, row.mtime_ns)
            for row in list(self._store.files.values())
            if self._is_affected(row)
        )
        if self._settings().recognise != self._recognising:
            self._reconsider_pictures()

    def _is_affected(self, row: FileRow) -> bool:
        """Whether the limits may now decide otherwise."""
        if row.state is FileState.SKIPPED:
            return row.title in (TOO_LARGE, LEFT_OUT)
        limits = self._limits(row.path)
        document = self._store.documents.get(row.document)
        unwanted = limits.kinds and document is not None and document.kind not in limits.kinds
        return bool(unwanted) or row.size > limits.largest

    def _reconsider_pictures(self) -> None:
        """Say of files with pictures whether these will be recognised."""
        self._recognising = self._settings().recognise
        known = self._store.files
        rows: list[FileRow] = []
        for key in {row.container or row.document for row in self._store.waiting()}:
            document = self._store.document(key)
            if document is not None:
                rows += self._reader.rows(key, document)
        self._store.put_files([row for row in rows if row != known.get(row.path)])

    def _drop_orphans(self) -> bool:
        """Let go of what no file holds any more, unless its file may just have moved."""
        if not self._last_scan:
            # Not before all folders were looked through once.
            return False
        self._lost = {
            document: since
            for document, since in self._lost.items()
            if not self._store.paths(document) and self._last_scan < since + _MOVE_SECONDS
        }
        gone = self._store.drop_orphans(keep=self._lost) > 0
        if gone:
            self._forget_passages()
        return gone

    def _look(self, places: set[Path] | None, *, asked: bool = False) -> None:
        settings, began = self._settings(), time.monotonic()
        changes = compare(
            settings.folders,
            self._store.files,
            rules=settings.rules,
            within=places,
            exclude=self._exclude,
            mounts=self._mounts,
            stopped=self._hurry.is_set,
        )
        if changes.gone:
            files, now = self._store.files, time.monotonic()
            lost = {row.document for path in changes.gone if (row := files.get(path))} - {""}
            self._lost |= dict.fromkeys(lost, now)
            self._store.remove_files(changes.gone)
            self._on.changed(changes.gone)
        self._note_places(changes)
        self._intake.add(changes.changed, asked=asked)
        if places is None and not self._hurry.is_set():
            self._last_scan = began
        self._on.progressed()

    def _note_places(self, changes: Changes) -> None:
        if set(changes.mounts) != set(self._mounts):
            self._mounts = tuple(changes.mounts)
            self._on.mounted(self._mounts)
        if set(changes.away) != set(self._away):
            self._away = tuple(changes.away)
            self._on.changed(self._away)

    def _tidy(self) -> None:
        """What is done when there is nothing else to do."""
        settings = self._settings()
        if settings.embedding_model:
            serving = {settings.embedding_model, settings.next_embedding_model}
            for model in self._store.models() - serving:
                self._store.drop_model(model)
        self._store.drop_loose_vectors(self._hurry.is_set)
        self._store.optimize(after=_OPTIMIZE_IDLE, passages=self._many, stopped=self._hurry.is_set)

    # ------------------------------------------------------------ storing

    def _commit(self) -> None:
        """Write what was read: content first, then the files' rows."""
        if not self._intake.unstored:
            return
        # A folder may have been removed meanwhile.
        scope = self._scope()
        reads = [read for read in self._intake.unstored if scope.covers(read.row.path, file=True)]
        contents = {
            key: content
            for read in reads
            for key, content in read.contents.items()
            if key not in self._store.documents
        }
        self._store.add_documents(contents)
        rows = [read.row for read in reads if read.row != self._store.files.get(read.row.path)]
        self._store.put_files(rows)
        self._intake.unstored = []
        self._succeeded()
        self._on.worked(sum(bool(read.contents) and not read.copied for read in reads), 0)
        self._on.changed([read.row.path for read in reads])
        self._on.progressed()
        self._optimize()

    def _optimize(self) -> None:
        """Keep searches fast while much is being stored."""
        searched = time.monotonic() - self._searched < _SEARCHED_SECONDS
        half = _OPTIMIZE_PASSAGES_IDLE + self._store.passages // 2
        passages = min(_OPTIMIZE_PASSAGES, half) if searched else _UNSEARCHED * _OPTIMIZE_PASSAGES
        self._store.optimize(after=_OPTIMIZE_COMMITS, passages=passages, stopped=self._hurry.is_set)

    # ------------------------------------------------------------ pictures

    def _recognise_some(self) -> bool:
        """Go on recognising text in pictures; False if none waits for it.

        It comes last, and what else is asked meanwhile goes first.
        """
        busy = True
        if self._recognised is None:
            busy, self._recognised = self._recognition.go_on()
        if rows := self._recognition.refused():
            self._store.put_files(rows)
            self._on.changed([row.path for row in rows])
        if self._recognised is not None:
            key, content = self._recognised
            self._forget_passages()
            if key in self._store.documents:
                self._store.replace_document(key, content)
                self._store.put_files(self._reader.rows(key, content.document))
            self._recognised = None
            self._succeeded()
            self._on.changed(self._store.paths(key))
        return busy

    # ------------------------------------------------------------ embedding

    def _embed_some(self) -> bool:
        """Embed for a moment; False if every passage has its vector or there is no model.

        The index of the next model is built when the one that serves is complete.
        """
        next_model = self._settings().next_embedding_model
        if self._store.passages == 0:
            if next_model:
                self._on.switched(next_model)
            return False
        try:
            model = self._embedders.serving().model.name
            if model != self._settings().embedding_model:
                self._on.chosen(model)
            embedded = self._embedding.go_on(model)
        except ModelError as error:
            self._embedding.forget()
            self._report(error)
            # Another one may have been chosen in its place.
            return self._embed_next()
        return self._embedded(embedded) or self._embed_next()

    def _embed_next(self) -> bool:
        name = self._settings().next_embedding_model
        if not name:
            return False
        try:
            embedded = self._next_embedding.go_on(name)
        except ModelError as error:
            self._next_embedding.forget()
            self._report(error)
            return False
        if not embedded and not self._hurry.is_set() and not self._lacking(name):
            self._on.switched(name)
        return self._embedded(embedded)

    def _embedded(self, texts: int) -> bool:
        for key in {*self._embedding.refused(), *self._next_embedding.refused()}:
            if key in self._store.documents:
                self._on.failed(_refused(self._store.documents[key].title))
        if texts:
            self._message = ""
            self._succeeded()
            self._on.worked(0, texts)
            self._optimize()
        # Called off before anything was embedded is not the same as having nothing to embed.
        return texts > 0 or self._hurry.is_set()

    # ------------------------------------------------------------ verification

    def _verify_some(self) -> bool:
        """Compare one file if somebody waits for it; False if nobody does."""
        if not self._verification.urgent:
            return False
        self._verify_one()
        return True

    def _verify_one(self) -> None:
        changed = self._verification.go_on()
        if changed is not None:
            self._intake.backlog.add([changed])
            with self._condition:
                self._wake()
        self._on.verified(self._verification.round)


def _refused(title: str) -> ModelError:
    return ModelError(
        "A passage is found by its words only",
        f"The embedding model failed on a passage of “{title}”. "
        "It is tried again when Muniment is started again.",
    )


def _reason(error: Exception) -> MunimentError:
    """What to tell a person: always the same for what is the disk's fault."""
    cause = disk_trouble(error)
    if isinstance(error, MunimentError) and not cause:
        return error
    cause = cause or "Muniment met an error of its own"
    return LibraryError(
        "Indexing has stopped",
        f"{cause}. It is tried again by itself; nothing that was stored is lost.",
    )
