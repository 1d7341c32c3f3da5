"""Store: what is known, replace, remove, search. The only module that imports lancedb.

Four kinds of tables. `passages` and `documents` hold content, addressed by its hash;
`files` maps paths to it; `vectors_…` holds, for each embedding model, one vector for each
text that was embedded, by that text's digest: an edited document keeps those of its
passages that stayed as they were. Content is written before the file's row, so the row is the
commit: killed at any moment, a store holds at worst content that no row refers to, and
`sweep` removes that.

Reading may happen in any thread; everything that writes belongs to one thread of one
process.
"""

from __future__ import annotations

import contextlib
import json
import logging
import os
import re
import shutil
import time
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from muniment.durable import is_whole, newest_manifest, set_aside, sync_tree, write_text
from muniment.errors import LibraryError
from muniment.offline import go_offline
from muniment.records import Document, FileState
from muniment.tables import (
    DOCUMENTS,
    FILES,
    PASSAGES,
    Content,
    DocumentRow,
    FileRow,
    StoredPassage,
    decode_path,
    document_row,
    document_values,
    encode_path,
    file_row,
    passage_row,
    stored_document,
    stored_passage,
    unpack,
)

go_offline()
os.environ.setdefault("LANCE_LOG", "error")

import lancedb  # noqa: E402  (the variables above must be set first)
from lancedb.index import FTS, BTree  # noqa: E402
from lancedb.query import MatchQuery, MultiMatchQuery, PhraseQuery  # noqa: E402

FORMAT = 2

_log = logging.getLogger(__name__)
T = TypeVar("T")

# Their stubs demand arguments that have defaults.
_multi_match: Callable[..., Any] = MultiMatchQuery
_is_in: Callable[..., Any] = pc.is_in
_match: Callable[..., Any] = MatchQuery
_phrase_query: Callable[..., Any] = PhraseQuery

_CHUNK = 500
_VECTORS = "vectors_"
_SAME = 5
_KEEP_VERSIONS = timedelta(minutes=10)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its BM25 score or its cosine with the question."""

    passage: StoredPassage
    score: float


class Store:
    """The tables of one library, in the folder `path`.

    Opening for writing makes what is missing, sets aside what is damaged and sweeps;
    `mended` then says in words for a person what was lost, or is empty. Raises LibraryError
    if the folder holds a newer format or cannot be opened, and later if it cannot be read.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.mended = ""
        self._db: Any = None
        self._tables: dict[str, Any] = {}
        self._listed: set[str] = set()
        self._fresh: Counter[str] = Counter()
        self._unindexed = 0
        self._files: dict[Path, FileRow] = {}
        self._paths: dict[str, dict[Path, None]] = {}
        self._documents: dict[str, DocumentRow] = {}
        # For each table of vectors: the digests in it, and the passages of each document that
        # are known to have theirs there.
        self._digests: dict[str, set[int]] = {}
        self._embedded: dict[str, Counter[str]] = {}
        self._loose = True
        self._torn: set[str] = set()
        self._seen: dict[str, int] = {}
        with self._reading():
            self._open()
            self._load()
            self._seen = self._versions()
            if not read_only:
                self._mend()
                self.sweep()
                self._count_unmerged()

    def refresh(self) -> None:
        """For a reader: take in what the writer has done since."""
        if self.read_only:
            with self._reading():
                if (versions := self._versions()) != self._seen:
                    content = ("files", "documents")
                    if any(versions[name] != self._seen[name] for name in content):
                        self._load()
                    else:
                        self._load_vectors()
                    self._seen = versions

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        # lancedb raises RuntimeError, ValueError, OSError and its own kinds of them.
        except (RuntimeError, ValueError, OSError) as error:
            _log.exception("the store in %s", self.path)
            raise LibraryError(
                "The library cannot be read",
                f"The index in {self.path} is damaged or not within reach "
                f"({type(error).__name__}). Your documents are not affected. If it stays so, "
                "move that folder away and add your folders again.",
                self.path,
            ) from error

    # ------------------------------------------------------------ what is known

    @property
    def files(self) -> Mapping[Path, FileRow]:
        """Every file that is known, by path."""
        return self._files

    @property
    def documents(self) -> Mapping[str, DocumentRow]:
        """Every document that is stored, by hash."""
        return self._documents

    @property
    def passages(self) -> int:
        """The number of passages that can be searched by words."""
        return sum(row.passages for row in list(self._documents.values()))

    def embedded(self, model: str) -> int:
        """The number of passages that have a vector of this model."""
        counts = self._embedded.get(_vector_table(model), Counter[str]())
        return sum(counts[document] for document in list(self._documents))

    def paths(self, document: str) -> list[Path]:
        """The files that hold a document, in the order they were found."""
        return list(self._paths.get(self._root(document), ()))

    def torn(self) -> list[str]:
        """The documents whose passages are not all there: they are to be replaced."""
        return [key for key in self._torn if self._held(key)]

    def members(self, container: str) -> list[DocumentRow]:
        """The documents that lie in a document."""
        return [row for row in list(self._documents.values()) if row.container == container]

    def waiting(self) -> list[DocumentRow]:
        """The documents with pages that are pictures whose text is still to be recognised."""
        rows = list(self._documents.values())
        return [row for row in rows if row.waiting and self._held(row.document)]

    def _root(self, document: str) -> str:
        """The hash of the file that a document is, or lies in."""
        row = self._documents.get(document)
        return row.container if row is not None and row.container else document

    def _held(self, document: str) -> bool:
        return self._root(document) in self._paths

    def document(self, document: str) -> Document | None:
        """The document with this hash, with its text and parts; None if it is not stored."""
        with self._reading():
            query = self._table("documents").search().where(f"document = '{_quoted(document)}'")
            rows = query.select(["body"]).limit(1).to_list()
        if not rows:
            return None
        return unpack(rows[0]["body"])

    def passages_of(self, document: str) -> list[StoredPassage]:
        """All passages of a document in reading order."""
        query = self._table("passages").search().where(f"document = '{_quoted(document)}'")
        rows = query.limit(self._documents[document].passages + 1).to_list()
        return sorted((stored_passage(row) for row in rows), key=lambda passage: passage.ordinal)

    def without_vectors(self, model: str) -> list[str]:
        """The documents that lack vectors of this model, the last added first."""
        counts = self._embedded.get(_vector_table(model), Counter[str]())
        return [
            row.document
            for row in reversed(list(self._documents.values()))
            if counts[row.document] < row.passages and self._held(row.document)
        ]

    def to_embed(self, model: str, document: str) -> list[StoredPassage]:
        """The passages of a document that have no vector of this model, in reading order.

        Those whose text was embedded for another one have theirs, and are counted now.
        """
        name = _vector_table(model)
        digests = self._digests.get(name, set())
        passages = self.passages_of(document)
        left = [passage for passage in passages if passage.digest not in digests]
        self._embedded.setdefault(name, Counter())[document] = len(passages) - len(left)
        return left

    # ------------------------------------------------------------ writing

    def add_documents(self, batch: Mapping[str, Content]) -> None:
        """Store documents with their passages by hash; a file row makes them count."""
        passages: list[dict[str, Any]] = []
        documents: list[dict[str, Any]] = []
        rows: list[DocumentRow] = []
        for key, content in batch.items():
            document, pieces = content.document, content.passages
            passages += [passage_row(key, n, document, p) for n, p in enumerate(pieces)]
            row = document_row(key, content)
            rows.append(row)
            documents.append(document_values(row, document))
        if passages:
            self._add("passages", pa.Table.from_pylist(passages, PASSAGES))
        if documents:
            self._add("documents", pa.Table.from_pylist(documents, DOCUMENTS))
        self._documents.update({row.document: row for row in rows})

    def replace_document(self, key: str, content: Content) -> None:
        """Store more of a document that is known.

        Its row first: killed between the two, the passages are made anew from its text
        (`torn`), and nothing is lost.
        """
        row = document_row(key, content)
        values = document_values(row, content.document)
        since = time.time_ns()
        merge = self._table("documents").merge_insert("document").when_matched_update_all()
        merge = merge.when_not_matched_insert_all()
        merge.execute(pa.Table.from_pylist([values], DOCUMENTS))
        self._written("documents", since)
        self._documents[key] = row
        for counts in self._embedded.values():
            counts.pop(key, None)
        self._loose = True
        self._replace_passages(key, content)

    def _replace_passages(self, key: str, content: Content) -> None:
        where = f"document = '{_quoted(key)}'"
        if not content.passages:
            self._delete("passages", where)
            return
        rows = [passage_row(key, n, content.document, p) for n, p in enumerate(content.passages)]
        since = time.time_ns()
        merge = self._table("passages").merge_insert("id").when_matched_update_all()
        merge = merge.when_not_matched_insert_all().when_not_matched_by_source_delete(where)
        merge.execute(pa.Table.from_pylist(rows, PASSAGES))
        if not self._has_index("passages", "text"):
            self._index("passages")
        self._unindexed += len(rows)
        self._written("passages", since)
        self._torn.discard(key)

    def put_files(self, rows: Sequence[FileRow]) -> None:
        """Record files, replacing what was known of the same paths. This is the commit."""
        if not rows:
            return
        last = {row.path: row for row in rows}
        data = pa.Table.from_pylist([file_row(row) for row in last.values()], FILES)
        since = time.time_ns()
        merge = self._table("files").merge_insert("path")
        merge.when_matched_update_all().when_not_matched_insert_all().execute(data)
        self._written("files", since)
        for row in last.values():
            self._forget(row.path)
            self._files[row.path] = row
            if row.document:
                self._paths.setdefault(row.document, {})[row.path] = None

    def remove_files(self, paths: Iterable[Path]) -> None:
        """Forget files; their content stays until the next sweep, should they only have moved."""
        known = [path for path in paths if path in self._files]
        for chunk in _chunks(known):
            names = ", ".join(f"'{_quoted(encode_path(path))}'" for path in chunk)
            self._delete("files", f"path IN ({names})")
            for path in chunk:
                self._forget(path)
                del self._files[path]

    def unembedded(self, model: str, passages: Iterable[StoredPassage]) -> list[StoredPassage]:
        """Those without a vector of this model, one for each text."""
        known = self._digests.get(_vector_table(model), set())
        return list({p.digest: p for p in passages if p.digest not in known}.values())

    def add_vectors(
        self, model: str, passages: Sequence[StoredPassage], vectors: NDArray[np.float32]
    ) -> None:
        """Append unit vectors of passages, shape (len(passages), dimensions), unless known."""
        name = _vector_table(model)
        known = self._digests.setdefault(name, set())
        new = {p.digest: n for n, p in enumerate(passages) if p.digest not in known}
        if new:
            chosen = np.ascontiguousarray(vectors[list(new.values())], dtype=np.float32)
            flat = pa.array(chosen.reshape(-1))
            column = pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1])
            data = pa.table({"digest": pa.array(list(new), pa.int64()), "vector": column})
            if name not in self._names():
                self._tables[name] = self._db.create_table(name, schema=data.schema)
            self._add(name, data)
            known.update(new)
        self.count_embedded(model, passages)

    def count_embedded(self, model: str, passages: Iterable[StoredPassage]) -> None:
        """Take note that these passages have their vectors."""
        counts = self._embedded.setdefault(_vector_table(model), Counter())
        counts.update(passage.document for passage in passages)

    def sweep(self) -> int:
        """Remove the content that no file refers to; returns how many documents went."""
        return self._drop(
            self._stored_hashes() - {key for key in self._documents if self._held(key)}
        )

    def drop_orphans(self) -> int:
        """As `sweep`, going by memory instead of reading the tables: for a running writer."""
        return self._drop({key for key in self._documents if not self._held(key)})

    def _drop(self, orphans: set[str]) -> int:
        for chunk in _chunks(sorted(orphans)):
            names = ", ".join(f"'{_quoted(key)}'" for key in chunk)
            for table in ("passages", "documents"):
                self._delete(table, f"document IN ({names})")
        for key in orphans:
            self._documents.pop(key, None)
            for counts in self._embedded.values():
                counts.pop(key, None)
        self._loose = self._loose or bool(orphans)
        return len(orphans)

    def drop_loose_vectors(self) -> int:
        """Remove the vectors of texts that no passage has any more; returns how many went.

        For when nothing else is to be done: until then a text that comes back has its vector.
        """
        if not self._loose:
            return 0
        used = {row["digest"] for row in self._rows("passages", ["digest"])}
        gone = 0
        for name, digests in self._digests.items():
            loose = sorted(digests - used)
            for chunk in _chunks(loose):
                self._delete(name, f"digest IN ({', '.join(map(str, chunk))})")
            digests.difference_update(loose)
            gone += len(loose)
        self._loose = False
        return gone

    def optimize(self, *, after: int = 1, passages: int = 1) -> bool:
        """Merge fragments, index new rows, drop old versions.

        Done to tables that have had `after` commits since it was last done; to the passages
        also when `passages` of them are new, because a search by words looks through those
        one by one. Returns whether anything was done.
        """
        due = {name for name, commits in self._fresh.items() if commits >= after}
        if self._unindexed >= passages:
            due.add("passages")
        for name in due:
            self._index(name)
            self._table(name).optimize(cleanup_older_than=_KEEP_VERSIONS)
            self._fresh.pop(name, None)
        if "passages" in due:
            self._unindexed = 0
        return bool(due)

    # ------------------------------------------------------------ search

    def keyword(self, query: str, limit: int) -> list[Hit]:
        """The passages that match the words of a query best, by BM25; titles count half."""
        if not query.strip() or "passages" not in self._names():
            return []
        if not self._has_index("passages", "text"):
            return []
        match = _multi_match(query, ["text", "context"], boosts=[1.0, 0.5])
        return self._matches(match, limit)

    def phrase(self, phrase: str, limit: int) -> list[Hit]:
        """The passages that hold these words in this order, side by side."""
        if not phrase.strip() or not self._has_index("passages", "text"):
            return []
        return self._matches(_phrase_query(phrase, "text"), limit)

    def frequency(self, word: str, most: int = 500) -> int:
        """In how many passages a word stands, in any of its forms; counted up to `most`."""
        if not self._has_index("passages", "text"):
            return 0
        with self._reading():
            search = self._table("passages").search(_match(word, "text"), query_type="fts")
            return int(search.select(["_score"]).limit(most).to_arrow().num_rows)

    def nearest(self, model: str, vector: NDArray[np.float32], limit: int) -> list[Hit]:
        """The passages nearest to a unit vector, by cosine."""
        name = _vector_table(model)
        if name not in self._names():
            return []
        with self._reading():
            query = self._table(name).search(vector, vector_column_name="vector")
            query = query.distance_type("cosine").select(["digest", "_distance"])
            rows = query.limit(limit).to_list()
            passages = self._by_digest([row["digest"] for row in rows])
        hits = [
            Hit(passage, 1.0 - float(row["_distance"]))
            for row in rows
            for passage in passages.get(row["digest"], ())
        ]
        return hits[:limit]

    def _by_digest(self, digests: Sequence[int]) -> dict[int, list[StoredPassage]]:
        """At most `_SAME` passages for each digest: a letterhead stands in thousands."""
        found: dict[int, list[StoredPassage]] = {}
        left = list(digests)
        while left:
            search = self._table("passages").search()
            search = search.where(f"digest IN ({', '.join(map(str, left))})")
            rows = search.limit(_SAME * len(left)).to_list()
            for row in rows:
                same = found.setdefault(row["digest"], [])
                if len(same) < _SAME and self._held(row["document"]):
                    same.append(stored_passage(row))
            # One text may have filled the list: then the others are asked for again.
            full = len(rows) == _SAME * len(left)
            left = [digest for digest in left if digest not in found] if full else []
        return found

    def by_id(self, ids: Sequence[str]) -> dict[str, StoredPassage]:
        """The passages with these ids, of files that are known."""
        if not ids:
            return {}
        names = ", ".join(f"'{_quoted(key)}'" for key in ids)
        with self._reading():
            search = self._table("passages").search().where(f"id IN ({names})")
            rows = search.limit(len(ids)).to_list()
        return {row["id"]: stored_passage(row) for row in rows if self._held(row["document"])}

    def _matches(self, query: Any, limit: int) -> list[Hit]:
        with self._reading():
            search = self._table("passages").search(query, query_type="fts")
            rows = search.select([*PASSAGES.names, "_score"]).limit(limit).to_list()
        return [
            Hit(stored_passage(row), float(row["_score"]))
            for row in rows
            if self._held(row["document"])
        ]

    # ------------------------------------------------------------ tables

    def _open(self) -> None:
        marker = self.path / "format.json"
        if marker.exists():
            if _format(marker) > FORMAT:
                raise LibraryError(
                    "The library was made by a newer Muniment",
                    "Install the newest version of the program to open it.",
                    self.path,
                )
            if _format(marker) < FORMAT:
                self._start_anew(marker)
        elif self.read_only:
            raise LibraryError(
                "There is no library here", f"{self.path.parent} holds no library.", self.path
            )
        else:
            self.path.mkdir(parents=True, exist_ok=True)
            write_text(marker, json.dumps({"format": FORMAT}))
        interval = timedelta(0) if self.read_only else None
        self._db = lancedb.connect(self.path, read_consistency_interval=interval)
        if not self.read_only:
            schemas = {"files": FILES, "documents": DOCUMENTS, "passages": PASSAGES}
            for name in self._names():
                self._heal(name)
            self._listed = set()
            for name in schemas.keys() - self._names():
                self._tables[name] = self._db.create_table(name, schema=schemas[name])

    def _start_anew(self, marker: Path) -> None:
        """Leave behind an index of a format from before the first release."""
        if self.read_only:
            raise LibraryError(
                "The library was made by an older Muniment",
                "Open it once in the window, or with `muniment add`, to bring it up to date.",
                self.path,
            )
        for table in self.path.glob("*.lance"):
            shutil.rmtree(table)
        write_text(marker, json.dumps({"format": FORMAT}))
        self.mended = "The index was made by an older Muniment: your documents are read again."

    def _heal(self, name: str) -> None:
        """Go back to a table's last commit that is whole; away with it if there is none."""
        folder = self.path / f"{name}.lance"
        manifest = newest_manifest(folder)
        while manifest is not None and not is_whole(manifest):
            set_aside(manifest)
            self.mended = "Some of the index was damaged; what was lost is read again."
            manifest = newest_manifest(folder)
        if manifest is None:
            # Not one whole commit: it was being made when the program was killed.
            shutil.rmtree(folder)

    def _mend(self) -> None:
        """Note the documents whose passages are not all there; forget files without theirs."""
        counts = Counter(row["document"] for row in self._rows("passages", ["document"]))
        self._torn = {
            key for key, row in self._documents.items() if counts.get(key, 0) != row.passages
        }
        lost = [
            row.path
            for row in self._files.values()
            if row.document and row.document not in self._documents
        ]
        self.remove_files(lost)

    def _count_unmerged(self) -> None:
        """Commits of earlier runs that `optimize` has not seen yet."""
        for name in self._names():
            self._fresh[name] = int(self._table(name).stats()["fragment_stats"]["num_fragments"])
        if self._has_index("passages", "text"):
            self._unindexed = self._table("passages").index_stats("text_idx").num_unindexed_rows

    def _names(self) -> set[str]:
        if self.read_only or not self._listed:
            self._listed = set(self._db.list_tables().tables)
        return self._listed | set(self._tables)

    def _table(self, name: str) -> Any:
        if name not in self._tables:
            self._tables[name] = self._db.open_table(name)
        return self._tables[name]

    def _add(self, name: str, data: pa.Table) -> None:
        since = time.time_ns()
        self._table(name).add(data)
        # An index built on an empty table covers no rows: build it with the first ones.
        if name == "passages" and not self._has_index(name, "text"):
            self._index(name)
        elif name == "passages":
            self._unindexed += data.num_rows
        self._written(name, since)

    def _delete(self, name: str, where: str) -> None:
        since = time.time_ns()
        self._table(name).delete(where)
        self._written(name, since)

    def _written(self, name: str, since_ns: int) -> None:
        """Make a commit last: the file system's clock may lag a little behind ours."""
        self._fresh[name] += 1
        sync_tree(self.path / f"{name}.lance", since_ns - 50_000_000)

    def _index(self, name: str) -> None:
        table = self._table(name)
        if name == "passages" and not self._has_index(name, "text"):
            for column in ("text", "context"):
                # ICU finds the words of Chinese, Japanese and Thai too, and keeps "1,577" whole.
                config = FTS(with_position=True, base_tokenizer="icu", remove_stop_words=False)
                table.create_index(column, config=config)
            for column in ("id", "digest"):
                table.create_index(column, config=BTree())

    def _has_index(self, name: str, column: str) -> bool:
        if name not in self._names():
            return False
        return any(column in index.columns for index in self._table(name).list_indices())

    def _load(self) -> None:
        self._files = {row.path: row for row in self._read_files()}
        paths: dict[str, dict[Path, None]] = {}
        for row in self._files.values():
            if row.document:
                paths.setdefault(row.document, {})[row.path] = None
        self._paths = paths
        self._documents = {row.document: row for row in self._read_documents()}
        self._load_vectors()

    def _load_vectors(self) -> None:
        names = [name for name in self._names() if name.startswith(_VECTORS)]
        if not names:
            return
        rows = self._arrow("passages", ["document", "digest"])
        for name in names:
            digests = self._arrow(name, ["digest"])["digest"]
            self._digests[name] = set(digests.to_pylist())
            done = rows.filter(_is_in(rows["digest"], value_set=digests))["document"]
            self._embedded[name] = Counter(done.to_pylist())

    def _versions(self) -> dict[str, int]:
        return {name: self._table(name).version for name in self._names()}

    def _read_files(self) -> Iterator[FileRow]:
        for row in self._rows("files", FILES.names):
            yield FileRow(
                decode_path(row["path"]),
                row["size"],
                row["mtime_ns"],
                FileState(row["state"]),
                row["document"],
                row["title"],
                row["message"],
            )

    def _read_documents(self) -> Iterator[DocumentRow]:
        names = [name for name in DOCUMENTS.names if name != "body"]
        for row in self._rows("documents", names):
            yield stored_document(row)

    def _stored_hashes(self) -> set[str]:
        tables = ("passages", "documents")
        return {row["document"] for table in tables for row in self._rows(table, ["document"])}

    def _rows(self, name: str, columns: Sequence[str]) -> list[dict[str, Any]]:
        rows: list[dict[str, Any]] = self._arrow(name, columns).to_pylist()
        return rows

    def _arrow(self, name: str, columns: Sequence[str]) -> Any:
        table = self._table(name)
        data = table.search().select(list(columns)).limit(table.count_rows()).to_arrow()
        return data.select(list(columns))

    def _forget(self, path: Path) -> None:
        row = self._files.get(path)
        if row is not None and row.document in self._paths:
            self._paths[row.document].pop(path, None)
            if not self._paths[row.document]:
                del self._paths[row.document]


def _format(marker: Path) -> int:
    """The format that a library says it has; one whose marker is damaged is taken as it is."""
    try:
        return int(json.loads(marker.read_text("utf-8"))["format"])
    except (ValueError, KeyError, TypeError):
        return FORMAT


def _vector_table(model: str) -> str:
    return _VECTORS + re.sub(r"[^A-Za-z0-9.-]", "_", model)


def _quoted(text: str) -> str:
    return text.replace("'", "''")


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
