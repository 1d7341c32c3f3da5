"""Reader.read(found) → what becomes of one file: hash, extract, split; its row, or why not."""

from __future__ import annotations

import hashlib
import threading
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from weakref import WeakValueDictionary

from muniment.content import Content, pack
from muniment.disk.scan import Found
from muniment.errors import NOT_STARTED, ExtractError, MunimentError, SkippedError
from muniment.extract.kinds import find_kind
from muniment.extract.sandbox import Sandbox
from muniment.indexing.preparing import counter
from muniment.passages import CountTokens, estimate_tokens, split
from muniment.records import Document, FileState, Passage
from muniment.store.store import Store
from muniment.tables import FileRow

_HASH_BLOCK = 1 << 20
_COUNT_BLOCK = 512
_STEADY_TRIES = 3
# The characters of all documents inside of one file, and how many of those that could not
# be read are named.
_LARGEST_CONTENT = 100_000_000
_SHOWN = 5
# The titles of files that the limits leave out.
TOO_LARGE, LEFT_OUT = "Too large", "Left out"
_SWITCHED_OFF = "The recognition of text in pictures is switched off in the settings."


@dataclass(frozen=True, slots=True)
class Limits:
    """What of a folder may be read: `largest` in bytes, the names of `kinds`, empty for all."""

    largest: int = 2_000_000_000
    kinds: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True, weakref_slot=True)
class Read:
    """What became of one file: its row and, if its content is new, the content.

    `contents` holds the file's document by its hash, and those that lie inside of it; `copied`
    says that they were read from another file with the same content.
    """

    row: FileRow
    contents: Mapping[str, Content] = field(default_factory=dict)
    copied: bool = False


class _Turn:
    """Held by whoever reads a content; the others wait for what comes of it."""

    def __init__(self) -> None:
        self.lock = threading.Lock()


class Stopping(Exception):
    """Work is to stop now; what was begun is dropped."""


class Reader:
    """Reads files for an indexer, in any thread; it writes nothing.

    `tokenizer` gives the file by which the embedding model counts tokens, which measure
    passages; "" if they are to be estimated.
    `password` gives the one that a person has entered for a file, or ""; `limits` what holds
    for one; `recognise` says whether the text in pictures is to be recognised. When `halt` is
    set whatever is being read is dropped within a second.
    """

    def __init__(
        self,
        store: Store,
        sandbox: Sandbox,
        tokenizer: Callable[[], str],
        password: Callable[[Path], str],
        limits: Callable[[Path], Limits],
        recognise: Callable[[], bool],
        halt: threading.Event,
    ) -> None:
        self._store = store
        self._sandbox = sandbox
        self._tokenizer = tokenizer
        self._counter: tuple[str, CountTokens] = "", estimate_tokens
        self._password = password
        self._limits = limits
        self._recognise = recognise
        self._halt = halt
        # What was read and is not stored yet, for as long as anyone holds it, by its hash; and
        # whose turn it is to read what has a hash.
        self._unstored: WeakValueDictionary[str, Read] = WeakValueDictionary()
        self._turns: WeakValueDictionary[str, _Turn] = WeakValueDictionary()
        self._guard = threading.Lock()

    def read(self, found: Found) -> Read | None:
        """Read one file, in a thread of the pool; None if it is gone or work halts."""
        try:
            for _ in range(_STEADY_TRIES):
                read = self._read_once(found.path)
                if _is_steady(read.row):
                    return read
            later = "It is read when it has come to rest."
            return self._kept(found, ExtractError("The file keeps changing", later, found.path))
        except SkippedError as skipped:
            return Read(row_of(found, FileState.SKIPPED, skipped))
        except ExtractError as error:
            # Halting kills the children, and a drive may be unplugged: neither says anything
            # about the file.
            if self._halt.is_set() or not _is_there(found.path):
                return None
            if error.title == NOT_STARTED:
                return self._kept(found, error)
            return Read(row_of(found, FileState.FAILED, error))
        except Stopping:
            return None
        except OSError as error:
            reason = ExtractError("The file cannot be opened", f"{error.strerror}.", found.path)
            return self._kept(found, reason) if _is_there(found.path) else None

    def _kept(self, found: Found, reason: ExtractError) -> Read:
        """What is said of a file that cannot be read now: what is known of it stays known.

        Size and time would not tell when it may be read again: without them it is tried at
        every scan.
        """
        known = self._store.files.get(found.path)
        if known is None or not known.document:
            row = row_of(found, FileState.FAILED, reason)
        else:
            row = replace(known, title=reason.title, message=reason.message)
        return Read(replace(row, size=-1, mtime_ns=0))

    def _read_once(self, path: Path) -> Read:
        status = path.stat()
        seen = Found(path, status.st_size, status.st_mtime_ns)
        self._refuse(seen)
        key = content_hash(path, self._halt)
        # Of files with the same content only the first is read, also where they come together.
        with self._guard:
            turn = self._turns.setdefault(key, _Turn())
        with turn.lock:
            return self._read_content(seen, key)

    def _read_content(self, seen: Found, key: str) -> Read:
        path = seen.path
        if key in self._store.documents and (known := self._store.document(key)):
            notes = self._notes_inside(key) if _contains(path) else []
            return Read(self.row(seen, key, known, notes))
        if (read := self._unstored.get(key)) is not None:
            contents = read.contents
            inside = [(c.member, c.document) for k, c in contents.items() if k != key]
            row = self.row(seen, key, contents[key].document, self._said_inside(inside))
            return Read(row, contents, copied=True)
        content = self._sandbox.read(path, self._tokenizer(), self._halt, self._password(path))
        if content is None or self._halt.is_set():
            raise Stopping
        members, notes = self._members(path, key) if content.contains else ({}, [])
        content = _with_notes(content, notes)
        document = content.document
        if not document.parts and not document.coverage.waiting:
            raise _no_text(document)
        contents = {key: content, **members}
        inside = [(c.member, c.document) for c in members.values()]
        read = Read(self.row(seen, key, document, self._said_inside(inside)), contents)
        with self._guard:
            self._unstored[key] = read
        return read

    def _refuse(self, found: Found) -> None:
        """Raise SkippedError for a file that the limits leave out."""
        limits = self._limits(found.path)
        if found.size > limits.largest:
            limit = f"The file is larger than {limits.largest // 1_000_000} MB."
            raise SkippedError(TOO_LARGE, limit, found.path)
        kind = find_kind(found.path) if limits.kinds else None
        if kind is not None and kind.name not in limits.kinds:
            message = f"Files of this kind ({kind.name}) are not read in this folder."
            raise SkippedError(LEFT_OUT, message, found.path)

    def row(
        self, found: Found, key: str, document: Document, inside: Sequence[str] = ()
    ) -> FileRow:
        """The row of a file with this document; `inside` are the notes of those in it.

        One without any text has failed, unless its pages wait for recognition.
        """
        notes = [*document.notes, *self._unrecognised(document), *inside]
        if document.parts:
            return row_of(found, FileState.SEARCHABLE, _note(notes), document=key)
        if not document.coverage.waiting:
            return row_of(found, FileState.FAILED, _no_text(document))
        state = FileState.WORKING if self._recognise() else FileState.FAILED
        return row_of(found, state, _note(notes), document=key)

    def rows(self, key: str, document: Document) -> list[FileRow]:
        """The rows, brought up to date, of the files that hold a document.

        It need not be theirs: of one that lies inside of another they say what is amiss.
        """
        container = self._store.documents[key].container
        own = self._store.document(container) if container else document
        if own is None or (container and not document.notes):
            return []
        known = [self._store.files[path] for path in self._store.paths(key)]
        inside = self._notes_inside(container or key)
        return [
            self.row(Found(f.path, f.size, f.mtime_ns), container or key, own, inside)
            for f in known
        ]

    def _notes_inside(self, container: str) -> list[str]:
        rows = self._store.members(container)
        stored = ((row.member, self._store.document(row.document)) for row in rows)
        return self._said_inside([(name, document) for name, document in stored if document])

    def _said_inside(self, documents: Sequence[tuple[str, Document]]) -> list[str]:
        """What is amiss with the documents inside of a file."""
        said = [
            f"{name}: {note}"
            for name, document in documents
            for note in (*document.notes, *self._unrecognised(document))
        ]
        more = len(said) - _SHOWN
        return said if more <= 0 else [*said[:_SHOWN], f"{more} more remarks on files inside."]

    def _unrecognised(self, document: Document) -> list[str]:
        pictures = len(document.coverage.waiting)
        if self._recognise() or not pictures:
            return []
        total = document.coverage.total
        return [
            f"{pictures} of {total} pages {'is' if pictures == 1 else 'are'} pictures. "
            f"{_SWITCHED_OFF}"
        ]

    def split(self, document: Document) -> list[Passage]:
        """The passages of a document, measured in the embedding model's tokens."""
        return split(document, self._count)

    # ------------------------------------------------------------ documents inside of others

    def _members(self, path: Path, container: str) -> tuple[dict[str, Content], list[str]]:
        """The documents inside of a file by their hashes, and what is to be said of them."""
        found: dict[str, Content] = {}
        left_out: list[str] = []
        size = count = 0
        try:
            for read in self._sandbox.members(path, self._halt, self._tokenizer()):
                count += 1
                if read.content is None:
                    message = read.error.message if read.error else ""
                    left_out.append(f"{read.name} ({message.rstrip('.')})")
                    continue
                size += len(read.content.document.text)
                if size > _LARGEST_CONTENT:
                    left_out.append(f"{read.name} and what follows it (too much for one file)")
                    break
                key = _member_key(container, read.name)
                found[key] = replace(read.content, container=container, member=read.name)
        except ExtractError as error:
            left_out.append(f"the rest ({error.message.rstrip('.')})")
        if self._halt.is_set():
            raise Stopping
        return found, _left_out(left_out, count)

    def _count(self, texts: Sequence[str]) -> list[int]:
        name = self._tokenizer()
        if name != self._counter[0]:
            self._counter = name, counter(name)
        _, count = self._counter
        counts: list[int] = []
        for start in range(0, len(texts), _COUNT_BLOCK):
            if self._halt.is_set():
                raise Stopping
            block = texts[start : start + _COUNT_BLOCK]
            counts += count(block)
        return counts


def content_hash(path: Path, halt: threading.Event) -> str:
    """The hash of a file's content that a document goes by (BLAKE2b, 160 bits).

    Raises OSError, and Stopping once `halt` is set.
    """
    digest = hashlib.blake2b(digest_size=20)
    with path.open("rb") as stream:
        while block := stream.read(_HASH_BLOCK):
            digest.update(block)
            if halt.is_set():
                raise Stopping
    return digest.hexdigest()


def _no_text(document: Document) -> ExtractError:
    notes = " ".join(document.notes)
    return ExtractError("No text found", notes or "The file could be opened, but holds no text.")


def _contains(path: Path) -> bool:
    kind = find_kind(path)
    return kind is not None and kind.contains


def _member_key(container: str, name: str) -> str:
    """The hash of a document inside of another.

    It comes from the container's hash, not from the member's content, which only the child
    has seen: a hostile file must not be able to pass its text off as another file's.
    """
    text = f"{container}/{name}".encode("utf-8", "surrogatepass")
    return hashlib.blake2b(text, digest_size=20).hexdigest()


def _left_out(names: Sequence[str], count: int) -> list[str]:
    if not names:
        return []
    shown = "; ".join(names[:_SHOWN])
    more = f"; and {len(names) - _SHOWN} more" if len(names) > _SHOWN else ""
    return [f"{len(names)} of {count} files inside of it could not be read: {shown}{more}."]


def row_of(
    found: Found, state: FileState, error: MunimentError | None = None, document: str = ""
) -> FileRow:
    title, message = (error.title, error.message) if error else ("", "")
    return FileRow(found.path, found.size, found.mtime_ns, state, document, title, message)


def _with_notes(content: Content, notes: Sequence[str]) -> Content:
    """The same with more to be said of it."""
    if not notes:
        return content
    document = replace(content.document, notes=(*content.document.notes, *notes))
    prepared = content.prepared and replace(content.prepared, body=pack(document))
    return replace(content, document=document, prepared=prepared)


def _note(notes: Sequence[str]) -> ExtractError | None:
    return ExtractError("Partly readable", " ".join(notes)) if notes else None


def _is_there(path: Path) -> bool:
    try:
        path.stat()
    except OSError:
        return False
    return True


def _is_steady(row: FileRow) -> bool:
    """Whether a file is still what it was when its reading began."""
    status = row.path.stat()
    return (status.st_size, status.st_mtime_ns) == (row.size, row.mtime_ns)
