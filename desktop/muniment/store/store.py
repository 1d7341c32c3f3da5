"""Store: what is known, replace, remove, search.

Four kinds of tables. `passages` and `documents` hold content, addressed by its hash;
`files` maps paths to it; `vectors_…` holds, for each embedding model, one vector for each
text that was embedded, by that text's digest: an edited document keeps those of its
passages that stayed as they were. Content is written before the file's row, so the row is the
commit: killed at any moment, a store holds at worst content that no row refers to, and
`sweep` and `drop_orphans` remove that.

Reading may happen in any thread; everything that writes belongs to one thread of one
process. After a write that failed memory may differ from the disk: `recover` makes them one.
"""

from __future__ import annotations

import contextlib
import logging
import re
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from muniment.analysis import analysed
from muniment.content import Content, embedded_text, unpack
from muniment.durable import write_bytes
from muniment.errors import LibraryError, MunimentError, disk_trouble
from muniment.language import fold
from muniment.records import Document
from muniment.store.damage import Damage, check
from muniment.store.database import LOST, Database, trouble
from muniment.store.finding import Candidates as Candidates
from muniment.store.finding import Finder
from muniment.store.finding import Hit as Hit
from muniment.store.finding import Mention as Mention
from muniment.store.finding import WordQuery as WordQuery
from muniment.store.known import Known
from muniment.store.loading import counted, load, load_vectors, stored_hashes, vector_tables
from muniment.store.migrations import (
    FORMAT_FILE,
    Manifest,
    ModelInfo,
    finish,
    is_whole,
    prepare,
    read_manifest,
)
from muniment.store.reading import literal
from muniment.store.upkeep import Upkeep
from muniment.store.vocabulary import WORDS, Vocabulary
from muniment.tables import (
    DOCUMENTS,
    FILES,
    PASSAGE_COLUMNS,
    PASSAGES,
    VECTORS,
    DocumentRow,
    FileRow,
    StoredPassage,
    document_row,
    document_values,
    encode_path,
    file_row,
    passage_id,
    passage_rows,
    stored_passage,
)

_log = logging.getLogger(__name__)
T = TypeVar("T")

_CHUNK = 500
_ANALYSED = 20_000
_SCHEMAS = {"files": FILES, "documents": DOCUMENTS, "passages": PASSAGES}
_PROBE_BYTES = 1 << 16
# What a table of vectors says of its model.
_MODEL, _IDENTITY = "muniment.model", "muniment.identity"


class Store:
    """The tables of one library, in the folder `path`.

    Opening for writing makes what is missing, brings an older format up to date, heals what
    is damaged and sweeps; `mended` then says in words for a person what was lost, or is
    empty. Raises LibraryError if the folder holds a newer format or cannot be opened, and
    later if it cannot be read or written.
    """

    def __init__(self, path: Path, *, read_only: bool = False) -> None:
        self.path = path
        self.read_only = read_only
        self.mended = ""
        self._known = Known()
        # Digests that perhaps no passage has any more; None: not known, all are to be looked at.
        self._loose: set[int] | None = None
        self._seen: dict[str, int] = {}
        # The models by the names of their tables, as far as anybody has asked for them.
        self._called: dict[str, str] = {}
        self._database = Database(path, read_only=read_only)
        self._upkeep = Upkeep(self._database)
        self._vocabulary = Vocabulary(self._database)
        self._finder = Finder(self._database, lambda document: self._known.held(document))
        with self._reading():
            self.mended = prepare(path, read_only=read_only)
            self._open()
            if not read_only:
                finish(path)

    def refresh(self) -> None:
        """For a reader: take in what the writer has done since."""
        if self.read_only:
            with self._reading():
                self._database.look_again()
                if (versions := self._versions()) != self._seen:
                    content = ("files", "documents")
                    if any(versions.get(name) != self._seen.get(name) for name in content):
                        self._load()
                    else:
                        load_vectors(self._database, self._known)
                    self._seen = versions

    def recover(self) -> None:
        """After a write that failed: open the tables again and go by what they hold.

        What the failed write left behind is removed. Raises LibraryError if the library still
        cannot be written or read; it may then be called again.
        """
        with self._reading():
            self._probe()
            self._open(thorough=True)

    def check(self, stopped: Callable[[], bool] = lambda: False) -> list[Damage]:
        """What in the store's folder is not as it was written; reads every byte of it."""
        with self._reading():
            return check(self.path, stopped)

    def repair(self, damages: Sequence[Damage]) -> None:
        """Put right what is wrong from what is whole.

        What was lost is as if it had never been stored: files are to be read again by the next
        scan, passages to be made from their documents (`torn`), vectors to be computed. A text
        that is read again finds its vectors.
        """
        with self._reading():
            self._repair(damages)
            self._open()

    def _repair(self, damages: Sequence[Damage]) -> None:
        for name in sorted({damage.table for damage in damages} - {""}):
            if name == WORDS:
                self._database.drop(name)
                continue
            files = [damage.file for damage in damages if damage.table == name]
            self._database.repair(name, files)
        if damages:
            self._describe()
            self.mended = LOST

    @contextlib.contextmanager
    def _reading(self) -> Iterator[None]:
        try:
            yield
        except MunimentError:
            raise
        except Exception as error:  # LanceDB's boundary: a panic in it is of a kind of its own
            _log.exception("the store in %s", self.path)
            raise self._unreadable(error) from error

    def _unreadable(self, error: Exception) -> LibraryError:
        if disk_trouble(error):
            return trouble(error, self.path)
        advice = (
            "Open it once in the window, or with `muniment doctor --repair`: that mends it."
            if self.read_only
            else "If it stays so, move that folder away and add your folders again."
        )
        return LibraryError(
            "The library cannot be read",
            f"The index in {self.path} is damaged or not within reach "
            f"({type(error).__name__}). Your documents are not affected. {advice}",
            self.path,
        )

    # ------------------------------------------------------------ opening

    def _open(self, *, thorough: bool = False) -> None:
        """Open the tables, load what they hold, and mend what can be mended."""
        self._database.open(thorough=thorough)
        try:
            self._take_in()
        except Exception as error:  # LanceDB's boundary, as above
            if self.read_only or disk_trouble(error):
                raise
            _log.exception("the store in %s is damaged", self.path)
            # A write that failed on the damage would keep the repair from writing.
            self._database.open()
            self._repair(check(self.path))
            self._database.open()
            self._take_in()
        self.mended = self.mended or self._database.mended

    def _take_in(self) -> None:
        """Load what the tables hold, and mend it; reads all that opening needs."""
        self._make_tables()
        self._load()
        self._seen = self._versions()
        if not self.read_only:
            self._mend()
            file = self.path / FORMAT_FILE
            if not is_whole(file) or {*read_manifest(file).models} != {
                *vector_tables(self._database)
            }:
                self._describe()
            if self._database.mended:
                self._vocabulary.renew()
            else:
                self._vocabulary.load()
            self._upkeep.load()
            self.sweep()

    def _make_tables(self) -> None:
        if not self.read_only:
            for name in _SCHEMAS.keys() - self._database.names():
                self._database.create(name, _SCHEMAS[name])
            if "words" not in self._database.columns("passages"):
                self._analyse()

    def _analyse(self) -> None:
        """3 → 4: the passages hold their own words, analysed by the language of each document.

        A copy of the store as it was is kept meanwhile, see `migrations`.
        """
        columns = ["document", "language"]
        rows = self._database.rows("documents", columns)
        languages = {row["document"]: row["language"] for row in rows}
        old = self._database.arrow("passages", PASSAGE_COLUMNS)
        self._database.drop("passages")
        self._database.create("passages", PASSAGES)
        for batch in old.to_batches(max_chunksize=_ANALYSED):
            words = [
                analysed(embedded_text(row["context"], row["text"]), languages[row["document"]])
                for row in batch.to_pylist()
            ]
            table = pa.Table.from_batches([batch]).append_column("words", pa.array(words))
            self._database.add("passages", table.cast(PASSAGES))

    def _probe(self) -> None:
        """Find out whether anything can be written. Raises OSError if not."""
        probe = self.path / "probe"
        write_bytes(probe, bytes(_PROBE_BYTES))
        probe.unlink()

    # ------------------------------------------------------------ what is known

    @property
    def files(self) -> Mapping[Path, FileRow]:
        """Every file that is known, by path."""
        return self._known.files

    @property
    def documents(self) -> Mapping[str, DocumentRow]:
        """Every document that is stored, by hash."""
        return self._known.documents

    @property
    def passages(self) -> int:
        """The number of passages that can be searched by words."""
        return self._known.passages

    def embedded(self, model: str) -> int:
        """The number of passages that have a vector of this model."""
        return self._known.embedded(self._vectors_of(model))

    @property
    def state(self) -> object:
        """Something that equals what it was as long as the files and documents are the same."""
        return self._known, self._known.changes

    def paths(self, document: str) -> list[Path]:
        """The files that hold a document, in the order they were found."""
        return self._known.paths(document)

    def torn(self) -> list[str]:
        """The documents whose passages are not all there: they are to be replaced."""
        return [key for key in list(self._known.torn) if self._known.held(key)]

    def members(self, container: str) -> list[DocumentRow]:
        """The documents that lie in a document."""
        return self._known.members(container)

    def waiting(self) -> list[DocumentRow]:
        """The documents with pages that are pictures whose text is still to be recognised."""
        return self._known.waiting()

    def models(self) -> set[str]:
        """The names of the embedding models that have vectors here."""
        described = read_manifest(self.path / FORMAT_FILE).models
        names = {name: info.name for name, info in described.items()} | self._called
        return {
            names.get(name, name.removeprefix(VECTORS)) for name in vector_tables(self._database)
        }

    def document(self, document: str) -> Document | None:
        """The document with this hash, with its text and parts; None if it is not stored."""
        if document not in self._known.documents:
            return None
        with self._reading():
            where = f"document = {literal(document)}"
            rows = self._database.rows("documents", ["body"], where, 1)
            return unpack(rows[0]["body"]) if rows else None

    def passages_of(self, document: str) -> list[StoredPassage]:
        """All passages of a document in reading order."""
        # The range of ids is found by their index.
        first, last = literal(f"{document}-"), literal(f"{document}.")
        where = f"id >= {first} AND id < {last} AND document = {literal(document)}"
        most = self._known.documents[document].passages + 1
        with self._reading():
            rows = self._database.rows("passages", PASSAGE_COLUMNS, where, most)
            passages = [stored_passage(row) for row in rows]
            return sorted(passages, key=lambda passage: passage.ordinal)

    def first_passage(self, document: str) -> StoredPassage | None:
        """The passage that a document begins with, if it has any text."""
        return self.by_id([passage_id(document, 0)]).get(passage_id(document, 0))

    def words_beginning(self, prefix: str, most: int) -> list[str]:
        """Words of the library, without accents, that begin so; the shortest, if there are more."""
        with self._reading():
            return self._vocabulary.starting_with(fold(prefix), most)

    def has_word(self, word: str) -> bool:
        """Whether a word stands in a passage as it is written here, or once stood in one."""
        with self._reading():
            return self._vocabulary.holds(fold(word))

    def vocabulary(self, shortest: int, longest: int) -> list[str]:
        """The words of the library of such lengths in order, without accents.

        Some may be gone.
        """
        with self._reading():
            return self._vocabulary.all(shortest, longest)

    def without_vectors(self, model: str) -> list[str]:
        """The documents that lack vectors of this model, the last added first."""
        return self._known.lacking(self._vectors_of(model))

    def to_embed(self, model: str, document: str) -> list[StoredPassage]:
        """The passages of a document that have no vector of this model, in reading order.

        Those whose text was embedded for another one have theirs, and are counted now.
        """
        vectors = self._known.of(self._vectors_of(model))
        passages = self.passages_of(document)
        left = [passage for passage in passages if passage.digest not in vectors.digests]
        vectors.set(self._known.documents[document], len(passages) - len(left))
        return left

    # ------------------------------------------------------------ writing

    def add_documents(self, batch: Mapping[str, Content]) -> None:
        """Store documents with their passages by hash; a file row makes them count."""
        passages: list[dict[str, Any]] = []
        documents: list[dict[str, Any]] = []
        rows: list[DocumentRow] = []
        words: set[str] = set()
        for key, content in batch.items():
            prepared = content.ready()
            passages += passage_rows(key, content, prepared)
            words |= set(prepared.words)
            row = document_row(key, content)
            rows.append(row)
            documents.append(document_values(row, prepared.body))
        if passages:
            self._learn(words)
            self._database.add("passages", pa.Table.from_pylist(passages, PASSAGES))
            self._upkeep.passages_added(len(passages))
        if documents:
            self._database.add("documents", pa.Table.from_pylist(documents, DOCUMENTS))
            self._upkeep.committed("documents")
        for row in rows:
            self._known.put_document(row)

    def replace_document(self, key: str, content: Content) -> None:
        """Store more of a document that is known.

        Its row first: killed between the two, the passages are made anew from its text
        (`torn`), and nothing is lost.
        """
        row = document_row(key, content)
        prepared = content.ready()
        values = document_values(row, prepared.body)
        where = f"document = {literal(key)}"
        self._loosen(where)
        self._merge("documents", "document", [values])
        self._known.put_document(row)
        self._known.torn[key] = None
        if content.passages:
            rows = passage_rows(key, content, prepared)
            self._learn(prepared.words)
            self._merge("passages", "id", rows, instead_of=where)
        else:
            self._delete("passages", where)
        self._known.torn.pop(key, None)

    def _learn(self, words: Collection[str]) -> None:
        """Store the words of passages that are to be stored next."""
        if self._vocabulary.add_words(words):
            self._upkeep.committed(WORDS)

    def put_files(self, rows: Sequence[FileRow]) -> None:
        """Record files, replacing what was known of the same paths. This is the commit."""
        last = {row.path: row for row in rows}
        values = [file_row(row) for row in last.values()]
        if any(path in self._known.files for path in last):
            self._merge("files", "path", values)
        elif values:
            # To look for what is not there takes longer than the rest.
            self._database.add("files", pa.Table.from_pylist(values, FILES))
            self._upkeep.committed("files")
        for row in last.values():
            self._known.put_file(row)

    def remove_files(self, paths: Iterable[Path]) -> None:
        """Forget files; their content stays until the next sweep, should they only have moved."""
        known = [path for path in paths if path in self._known.files]
        for chunk in _chunks(known):
            names = ", ".join(literal(encode_path(path)) for path in chunk)
            self._delete("files", f"path IN ({names})")
            for path in chunk:
                self._known.drop_file(path)

    def unembedded(self, model: str, passages: Iterable[StoredPassage]) -> list[StoredPassage]:
        """Those without a vector of this model, one for each text."""
        known = self._known.of(self._vectors_of(model)).digests
        return list({p.digest: p for p in passages if p.digest not in known}.values())

    def expect(self, model: str, identity: str) -> bool:
        """Have vectors of this edition of a model only: False if there were some of another.

        Those are removed: vectors of two editions cannot be compared.
        """
        name = self._vectors_of(model)
        if name not in self._database.names():
            return True
        info = read_manifest(self.path / FORMAT_FILE).models.get(name, self._described(name))
        if not info.identity and identity:
            self._describe(replace(info, identity=identity))
        elif info.identity != identity:
            self.drop_model(model)
            return False
        return True

    def add_vectors(
        self,
        model: str,
        passages: Sequence[StoredPassage],
        vectors: NDArray[np.float32],
        *,
        identity: str = "",
    ) -> None:
        """Append unit vectors of passages, shape (len(passages), dimensions), unless known.

        `identity` tells the model's files from those of another edition (see `expect`).
        """
        name = self._vectors_of(model)
        known = self._known.of(name).digests
        new = {p.digest: n for n, p in enumerate(passages) if p.digest not in known}
        if new:
            chosen = np.ascontiguousarray(vectors[list(new.values())], dtype=np.float32)
            flat = pa.array(chosen.reshape(-1))
            column = pa.FixedSizeListArray.from_arrays(flat, vectors.shape[1])
            data = pa.table({"digest": pa.array(list(new), pa.int64()), "vector": column})
            if name not in self._database.names():
                self._describe(ModelInfo(model, vectors.shape[1], identity))
                # Said again in the table: all else can be made anew from what the tables hold.
                about = {_MODEL: model, _IDENTITY: identity}
                self._database.create(name, data.schema.with_metadata(about))
            self._database.add(name, data)
            self._upkeep.committed(name)
            known.update(new)
        self.count_embedded(model, passages)

    def count_embedded(self, model: str, passages: Iterable[StoredPassage]) -> None:
        """Take note that these passages have their vectors."""
        vectors = self._known.of(self._vectors_of(model))
        for document, count in Counter(passage.document for passage in passages).items():
            row = self._known.documents.get(document)
            if row is not None:
                vectors.set(row, vectors.counts[document] + count)

    def drop_model(self, model: str) -> None:
        """Remove all vectors of a model."""
        name = self._vectors_of(model)
        if name in self._database.names():
            self._database.drop(name)
        self._known.vectors.pop(name, None)
        self._upkeep.forget(name)
        self._called.pop(name, None)
        self._describe()

    def _describe(self, new: ModelInfo | None = None) -> None:
        """Write down what the library is made of, with a model that is to be used."""
        file = self.path / FORMAT_FILE
        tables = vector_tables(self._database)
        known = read_manifest(file).models
        models = {name: known.get(name) or self._described(name) for name in tables}
        if new is not None:
            models[self._vectors_of(new.name)] = new
        with self._database.writing():
            Manifest(models=models).write(file)

    def _described(self, name: str) -> ModelInfo:
        """What a table of vectors says itself of its model; the older ones have its name alone."""
        schema = self._database.schema(name)
        said = {key.decode(): value.decode() for key, value in (schema.metadata or {}).items()}
        return ModelInfo(
            said.get(_MODEL, self._called.get(name, name.removeprefix(VECTORS))),
            schema.field("vector").type.list_size,
            said.get(_IDENTITY, ""),
        )

    def sweep(self) -> int:
        """Remove what is of no whole document and of no file; returns how many went.

        A whole document that no file has stays until `drop_orphans`: its file may have moved,
        which the first scan tells.
        """
        broken = {key for key in self._known.torn if not self._known.held(key)}
        return self._drop((stored_hashes(self._database) - self._known.documents.keys()) | broken)

    def drop_orphans(self, keep: Collection[str] = ()) -> int:
        """Remove the documents that no file has; returns how many went. After a scan.

        Those in `keep` stay, and what lies in them.
        """
        return self._drop(self._known.orphans(keep))

    def _drop(self, orphans: set[str]) -> int:
        for chunk in _chunks(sorted(orphans)):
            where = f"document IN ({', '.join(map(literal, chunk))})"
            self._loosen(where)
            for table in ("passages", "documents"):
                self._delete(table, where)
            for key in chunk:
                self._known.drop_document(key)
        return len(orphans)

    def _loosen(self, where: str) -> None:
        """Take note of the texts of passages that are to go."""
        if self._loose is not None:
            self._loose.update(self._digests(where))

    def drop_loose_vectors(self, stopped: Callable[[], bool] = lambda: False) -> int:
        """Remove the vectors of texts that no passage has any more; returns how many went.

        For when nothing else is to be done: until then a text that comes back has its vector.
        """
        if stopped() or self._loose == set():
            return 0
        gone = 0
        for name, vectors in list(self._known.vectors.items()):
            for chunk in _chunks(sorted(self._unused(vectors.digests))):
                if stopped():
                    return gone
                self._delete(name, f"digest IN ({', '.join(map(str, chunk))})")
                vectors.digests.difference_update(chunk)
                gone += len(chunk)
        self._loose = set()
        return gone

    def _unused(self, digests: set[int]) -> set[int]:
        """Those that no passage has any more."""
        if self._loose is None:
            return digests.difference(self._digests(""))
        left = digests & self._loose
        for chunk in _chunks(sorted(left)):
            left.difference_update(self._digests(f"digest IN ({', '.join(map(str, chunk))})"))
        return left

    def _digests(self, where: str) -> list[int]:
        found: list[int] = self._database.arrow("passages", ["digest"], where)["digest"].to_pylist()
        return found

    # ------------------------------------------------------------ upkeep

    def optimize(
        self,
        *,
        after: int = 1,
        passages: int = 1,
        stopped: Callable[[], bool] = lambda: False,
    ) -> bool:
        """Merge fragments, index new rows, drop old versions.

        Done to tables that have had `after` commits since it was last done; to the passages
        also when `passages` of them are new, because a search by words looks through those
        one by one. A large table waits longer, because all of it is rewritten. Returns whether
        anything was done. Once `stopped` it ends soon; what was not finished is as if it had
        not begun.
        """
        return self._upkeep.optimize(after, passages, stopped)

    def tidy_in(self) -> float | None:
        """Seconds until `optimize` has old versions to remove; None if there are none."""
        return self._database.tidy_in()

    def _merge(
        self, name: str, key: str, rows: list[dict[str, Any]], *, instead_of: str = ""
    ) -> None:
        data = pa.Table.from_pylist(rows, _SCHEMAS[name])
        self._database.merge(name, key, data, instead_of=instead_of)
        if name == "passages":
            self._upkeep.passages_added(len(rows))
        else:
            self._upkeep.committed(name)

    def _delete(self, name: str, where: str) -> None:
        self._database.delete(name, where)
        self._upkeep.committed(name)

    # ------------------------------------------------------------ search

    @property
    def languages(self) -> list[str]:
        """The languages of the documents as ISO 639-1 codes, the most frequent first."""
        return [language for language, n in self._known.languages.most_common() if n > 0]

    def keyword(
        self, query: WordQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[Hit]:
        """The passages that match a query best, by BM25; of these documents, or of all."""
        with self._reading():
            return self._finder.keyword(query, limit, documents)

    def mentions(self, some: Sequence[str]) -> list[Mention]:
        """All passages that hold one of these terms or phrases."""
        with self._reading():
            return self._finder.mentions(some)

    def frequency(self, some: Sequence[str], most: int = 500) -> int:
        """How many passages hold one of these terms or phrases; counted up to `most`."""
        with self._reading():
            return self._finder.frequency(some, most)

    def nearest(
        self,
        model: str,
        vector: NDArray[np.float32],
        limit: int,
        documents: Collection[str] | None = None,
    ) -> list[Hit]:
        """The passages nearest to a unit vector, by cosine; of these documents, or of all."""
        with self._reading():
            return self._finder.nearest(self._vectors_of(model), vector, limit, documents)

    def at_once(
        self,
        queries: Sequence[WordQuery],
        model: str,
        vector: Callable[[], NDArray[np.float32]],
        limit: int,
        chosen: Callable[[Candidates], Iterable[int]],
        meanwhile: Callable[[], object] = lambda: None,
    ) -> tuple[Candidates, dict[int, StoredPassage]]:
        """What `keyword` finds of each query and `nearest` of a vector, in less time than both.

        It looks for the words while `vector` is being called, for the nearest vectors during
        `meanwhile`, and reads the passages that are `chosen` alone.
        """
        with self._reading():
            table = self._vectors_of(model)
            return self._finder.at_once(queries, table, vector, limit, chosen, meanwhile)

    def vectors(self, model: str, digests: Collection[int]) -> dict[int, NDArray[np.float32]]:
        """The vectors of texts by their digests; of those that have one."""
        name = self._vectors_of(model)
        with self._reading():
            known = name in self._database.names()
            return self._database.vectors(name, digests) if known else {}

    def by_id(self, ids: Sequence[str]) -> dict[str, StoredPassage]:
        """The passages with these ids, of files that are known."""
        with self._reading():
            return self._finder.by_id(ids)

    # ------------------------------------------------------------ loading

    def _load(self) -> None:
        known = load(self._database)
        load_vectors(self._database, known)
        self._known = known

    def _mend(self) -> None:
        """Note the documents whose passages are not all there; forget files without theirs."""
        counts = counted(self._database.arrow("passages", ["document"])["document"])
        documents = self._known.documents
        self._known.torn = {
            key: None for key, row in documents.items() if counts[key] != row.passages
        }
        lost = [
            row.path
            for row in self._known.files.values()
            if row.document and row.document not in documents
        ]
        self.remove_files(lost)

    def _versions(self) -> dict[str, int]:
        return {name: self._database.version(name) for name in self._database.names()}

    def _vectors_of(self, model: str) -> str:
        """The name of a model's table."""
        name = VECTORS + re.sub(r"[^A-Za-z0-9.-]", "_", model)
        self._called[name] = model
        return name


def _chunks(items: Sequence[T]) -> Iterator[Sequence[T]]:
    for start in range(0, len(items), _CHUNK):
        yield items[start : start + _CHUNK]
