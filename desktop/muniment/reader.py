"""Reader.read(found) → what becomes of one file: hash, extract, split; its row, or why not."""

from __future__ import annotations

import hashlib
import re
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from muniment.embed import Embedder
from muniment.errors import ExtractError, ModelError, MunimentError, SkippedError
from muniment.extract.sandbox import Sandbox
from muniment.passages import estimate_tokens, split
from muniment.records import Document, FileState, Passage
from muniment.scan import Found
from muniment.store import Store
from muniment.tables import FileRow

_HASH_BLOCK = 1 << 20
_COUNT_BLOCK = 512
_STEADY_TRIES = 3


@dataclass(frozen=True, slots=True)
class Limits:
    """Who may be read: `largest` in bytes; `workers` files at a time."""

    largest: int = 2_000_000_000
    workers: int = 2


@dataclass(frozen=True, slots=True)
class Read:
    """What became of one file: its row and, if its content is new, the content."""

    row: FileRow
    document: Document | None = None
    passages: Sequence[Passage] = ()


class _Stopping(Exception):
    """The program is closing; what was begun is dropped."""


class Reader:
    """Reads files for an indexer, in any thread; it writes nothing.

    `embedder` gives the model whose tokens measure passages; without it they are estimated.
    When `stop` is set whatever is being read is dropped within a second.
    """

    def __init__(
        self,
        store: Store,
        sandbox: Sandbox,
        embedder: Callable[[], Embedder],
        largest: int,
        stop: threading.Event,
    ) -> None:
        self._store = store
        self._sandbox = sandbox
        self._embedder = embedder
        self._largest = largest
        self._stop = stop

    def read(self, found: Found) -> Read | None:
        """Read one file, in a thread of the pool; None if it is gone or the indexer stops."""
        try:
            for _ in range(_STEADY_TRIES):
                read = self._read_once(found.path)
                if _is_steady(read.row):
                    return read
            raise ExtractError(
                "The file keeps changing", "It is read when it has come to rest.", found.path
            )
        except SkippedError as skipped:
            return Read(row_of(found, FileState.SKIPPED, skipped))
        except ExtractError as error:
            # Closing kills the children: what they were reading has not failed.
            failed = Read(row_of(found, FileState.FAILED, error))
            return None if self._stop.is_set() else failed
        except (_Stopping, FileNotFoundError):
            return None
        except OSError as error:
            reason = ExtractError("The file cannot be opened", f"{error.strerror}.", found.path)
            return Read(row_of(found, FileState.FAILED, reason))

    def _read_once(self, path: Path) -> Read:
        status = path.stat()
        seen = Found(path, status.st_size, status.st_mtime_ns)
        if seen.size > self._largest:
            limit = f"The file is larger than {self._largest // 1_000_000} MB."
            raise SkippedError("Too large", limit, path)
        key = self._hash(path)
        if key in self._store.documents:
            return Read(row_of(seen, FileState.SEARCHABLE, self._known_note(key), document=key))
        document = self._sandbox.extract(path, self._stop)
        if document is None or self._stop.is_set():
            raise _Stopping
        if not document.title:
            document = replace(document, title=_title(path))
        row = row_of(seen, FileState.SEARCHABLE, _note(document.notes), document=key)
        return Read(row, document, split(document, self._count))

    def _known_note(self, document: str) -> MunimentError | None:
        """What is known to be amiss with a document, from another file that holds it."""
        for path in self._store.paths(document):
            row = self._store.files.get(path)
            if row is not None and row.message:
                return ExtractError(row.title, row.message)
        return None

    def _hash(self, path: Path) -> str:
        """The hash of a file's content that a document goes by (BLAKE2b, 160 bits)."""
        digest = hashlib.blake2b(digest_size=20)
        with path.open("rb") as stream:
            while block := stream.read(_HASH_BLOCK):
                digest.update(block)
                if self._stop.is_set():
                    raise _Stopping
        return digest.hexdigest()

    def _count(self, texts: Sequence[str]) -> list[int]:
        counts: list[int] = []
        for start in range(0, len(texts), _COUNT_BLOCK):
            if self._stop.is_set():
                raise _Stopping
            block = texts[start : start + _COUNT_BLOCK]
            try:
                counts += self._embedder().count(block)
            except ModelError:
                counts += estimate_tokens(block)
        return counts


def row_of(
    found: Found, state: FileState, error: MunimentError | None = None, document: str = ""
) -> FileRow:
    title, message = (error.title, error.message) if error else ("", "")
    return FileRow(found.path, found.size, found.mtime_ns, state, document, title, message)


def _title(path: Path) -> str:
    """A title from a file's name, so that its words can be found: "3M_2018_10K" → "3M 2018 10K"."""
    name = path.stem.encode("utf-8", "replace").decode("utf-8")
    return " ".join(re.sub(r"[_\s]+", " ", name).split())


def _note(notes: Sequence[str]) -> ExtractError | None:
    return ExtractError("Partly readable", " ".join(notes)) if notes else None


def _is_steady(row: FileRow) -> bool:
    """Whether a file is still what it was when its reading began."""
    status = row.path.stat()
    return (status.st_size, status.st_mtime_ns) == (row.size, row.mtime_ns)
