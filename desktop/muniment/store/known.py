"""Known: what a store holds, in memory, with counts that are kept as things change. No I/O.

Whoever asks how far the work is asks several times a second: nothing here looks through all
documents to answer.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from muniment.tables import DocumentRow, FileRow


@dataclass(slots=True)
class Vectors:
    """What is known of one table of vectors.

    `digests` are of the texts that have theirs; `counts` says how many of the passages of
    each document are known to have one, `total` of all; `lacking` are the documents that do
    not have them all, in the order they were added.
    """

    digests: set[int] = field(default_factory=set)
    counts: Counter[str] = field(default_factory=Counter)
    total: int = 0
    lacking: dict[str, None] = field(default_factory=dict)

    def set(self, row: DocumentRow, count: int) -> None:
        """Take note that so many passages of a document have their vectors."""
        self.total += count - self.counts[row.document]
        self.counts[row.document] = count
        if count < row.passages:
            self.lacking.setdefault(row.document)
        else:
            self.lacking.pop(row.document, None)

    def drop(self, document: str) -> None:
        """Forget a document."""
        self.total -= self.counts.pop(document, 0)
        self.lacking.pop(document, None)


class Known:
    """Files, documents and which passages are embedded. One thread changes it, any may ask.

    `torn` are documents whose passages are not all there; `languages` counts documents;
    `changes` grows with every change of what is known of files and documents.
    """

    def __init__(
        self, files: Iterable[FileRow] = (), documents: Iterable[DocumentRow] = ()
    ) -> None:
        self.files: dict[Path, FileRow] = {}
        self.documents: dict[str, DocumentRow] = {}
        self.vectors: dict[str, Vectors] = {}
        self.torn: dict[str, None] = {}
        self.languages: Counter[str] = Counter()
        self.changes = 0
        self._passages = 0
        self._paths: dict[str, dict[Path, None]] = {}
        self._waiting: dict[str, None] = {}
        self._members: dict[str, dict[str, None]] = {}
        self._unheld: set[str] = set()
        for file in files:
            self.put_file(file)
        for row in documents:
            self.put_document(row)

    @property
    def passages(self) -> int:
        """The number of passages of documents that a file holds."""
        rows = (self.documents.get(key) for key in list(self._unheld))
        return self._passages - sum(row.passages for row in rows if row is not None)

    # ------------------------------------------------------------ files

    def put_file(self, row: FileRow) -> None:
        """Know a file, in place of what was known of its path."""
        if (old := self.files.get(row.path)) is not None and old.document != row.document:
            self._let_go(row.path)
        self.changes += 1
        self.files[row.path] = row
        if row.document:
            self._paths.setdefault(row.document, {})[row.path] = None
            self._unheld -= {row.document, *self._members.get(row.document, ())}

    def drop_file(self, path: Path) -> None:
        """Forget a file."""
        self._let_go(path)
        self.changes += 1
        del self.files[path]

    def _let_go(self, path: Path) -> None:
        document = self.files[path].document
        paths = self._paths.get(document, {})
        paths.pop(path, None)
        if not paths and self._paths.pop(document, None) is not None:
            of_it = {document, *self._members.get(document, ())}
            self._unheld |= of_it & self.documents.keys()

    def paths(self, document: str) -> list[Path]:
        """The files that hold a document, in the order they were found."""
        return list(self._paths.get(self._root(document), ()))

    def held(self, document: str) -> bool:
        """Whether any file holds a document."""
        return self._root(document) in self._paths

    def _root(self, document: str) -> str:
        row = self.documents.get(document)
        return row.container if row is not None and row.container else document

    # ------------------------------------------------------------ documents

    def put_document(self, row: DocumentRow) -> None:
        """Know a document, in place of what was known by its hash; it has no vectors yet."""
        key = row.document
        self.changes += 1
        if (old := self.documents.get(key)) is not None:
            self._passages -= old.passages
            self.languages[old.language] -= 1
        self.documents[key] = row
        self._passages += row.passages
        self.languages[row.language] += 1
        if row.container:
            self._members.setdefault(row.container, {})[key] = None
        if row.waiting:
            self._waiting.setdefault(key)
        else:
            self._waiting.pop(key, None)
        if not self.held(key):
            self._unheld.add(key)
        for vectors in self.vectors.values():
            vectors.set(row, 0)

    def drop_document(self, key: str) -> None:
        """Forget a document."""
        row = self.documents.pop(key, None)
        self.changes += 1
        if row is not None:
            self._passages -= row.passages
            self.languages[row.language] -= 1
            members = self._members.get(row.container, {})
            members.pop(key, None)
            if not members:
                self._members.pop(row.container, None)
        self._waiting.pop(key, None)
        self.torn.pop(key, None)
        self._unheld.discard(key)
        for vectors in self.vectors.values():
            vectors.drop(key)

    def waiting(self) -> list[DocumentRow]:
        """The documents with pages whose text is still to be recognised."""
        return self._held_rows(list(self._waiting))

    def members(self, container: str) -> list[DocumentRow]:
        """The documents that lie in a document."""
        keys = list(self._members.get(container, ()))
        return [row for key in keys if (row := self.documents.get(key)) is not None]

    def orphans(self, keep: Collection[str] = ()) -> set[str]:
        """The documents that no file holds, other than these and those that lie in them."""
        return {key for key in self._unheld if self._root(key) not in keep}

    # ------------------------------------------------------------ vectors

    def of(self, table: str) -> Vectors:
        """What is known of a table of vectors; every document lacks them if it is new."""
        if table not in self.vectors:
            self.load_vectors(table, set(), {})
        return self.vectors[table]

    def load_vectors(self, table: str, digests: set[int], counts: Mapping[str, int]) -> None:
        """Take what a table holds: digests, and of how many passages of each document."""
        vectors = Vectors(digests)
        for row in list(self.documents.values()):
            vectors.set(row, counts.get(row.document, 0))
        self.vectors[table] = vectors

    def embedded(self, table: str) -> int:
        """The number of passages, of documents that a file holds, that have a vector."""
        if table not in self.vectors:
            return 0
        vectors = self.vectors[table]
        return vectors.total - sum(vectors.counts[key] for key in list(self._unheld))

    def lacking(self, table: str) -> list[str]:
        """The documents that lack vectors, the last added first."""
        if table in self.vectors:
            keys = list(self.vectors[table].lacking)
        else:
            keys = [row.document for row in list(self.documents.values()) if row.passages]
        return [row.document for row in self._held_rows(keys[::-1])]

    def _held_rows(self, keys: Sequence[str]) -> list[DocumentRow]:
        rows = (self.documents.get(key) for key in keys)
        return [row for row in rows if row is not None and self.held(row.document)]
