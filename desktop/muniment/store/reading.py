"""Reader: rows of LanceDB's tables in a folder: all, by a filter, by words or by meaning."""

from __future__ import annotations

import time
from collections.abc import Callable, Collection, Coroutine, Iterator, Sequence
from concurrent.futures import Future
from datetime import timedelta
from pathlib import Path
from types import ModuleType
from typing import Any, TypeVar

import numpy as np
import pyarrow as pa
from numpy.typing import NDArray

from muniment.store.manifests import newest_manifest

T = TypeVar("T")
Rows = list[dict[str, Any]]

# The number that LanceDB has for a row: the same until its table is optimised.
ROW = "_rowid"

# Rows that Arrow turns into Python's own at a time: two milliseconds.
_AT_ONCE = 200
# A reader looks for new tables no more often.
_LOOK_AGAIN_SECONDS = 1.0
# Partitions of a vector index that are searched, some 8,000 vectors in each, and how many of
# the results are compared with the vectors themselves, at the least.
_PROBES, _COMPARED = 80, 180
# What LanceDB says of a file that is not there.
_GONE = "Not found"


class Reader:
    """The tables in a folder, by name. Any thread may ask; LanceDB's errors are raised.

    What is asked runs in LanceDB's own thread, each call in one go: its calls for threads like
    ours go there and back several times, which takes longer than some searches.
    """

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        self.folder = folder
        self.read_only = read_only
        self._asked: Any = None
        self._handles: dict[str, Any] = {}
        self._indexed: dict[str, set[str]] = {}
        self._named: set[str] = set()
        self._looked = float("-inf")

    def _begin_reading(self) -> None:
        """Read the tables anew."""
        connection = lance().connect_async(self.folder, read_consistency_interval=self._interval)
        self._asked = lance().run(connection).result()
        self._handles, self._indexed = {}, {}

    @property
    def _interval(self) -> timedelta | None:
        """How often to look what another process has written; None: there is none."""
        return timedelta(0) if self.read_only else None

    def _renew(self, name: str) -> None:
        """See what has been committed to a table."""
        self._of(name, lambda table: table.checkout_latest())

    async def _handle(self, name: str) -> Any:
        if name not in self._handles:
            # Who opened it first may have seen a later commit.
            self._handles.setdefault(name, await self._asked.open_table(name))
        return self._handles[name]

    def names(self) -> set[str]:
        """The names of the tables; it looks again after a second, or when told to."""
        now = time.monotonic()
        if now - self._looked >= _LOOK_AGAIN_SECONDS:
            folders = self.folder.glob("*.lance")
            self._named = {f.stem for f in folders if newest_manifest(f) is not None}
            self._indexed, self._looked = {}, now
        return self._named

    def look_again(self) -> None:
        """See at the next call what the writer has made since."""
        self._looked = float("-inf")

    # ------------------------------------------------------------ tables

    def _of(self, name: str, ask: Callable[[Any], Coroutine[Any, Any, T]]) -> T:
        return self._begin(name, ask).result()

    def _begin(self, name: str, ask: Callable[[Any], Coroutine[Any, Any, T]]) -> Future[T]:
        async def answer() -> T:
            table = await self._handle(name)
            try:
                return await ask(table)
            except RuntimeError as error:
                # A version that is no longer the newest may be cleaned away while it is read.
                if _GONE not in str(error):
                    raise
                await table.checkout_latest()
                return await ask(table)

        begun: Future[T] = lance().run(answer())
        return begun

    def version(self, name: str) -> int:
        """The number of a table's last commit."""
        return int(self._of(name, lambda table: table.version()))

    def schema(self, name: str) -> pa.Schema:
        """A table's columns, and what was said of it when it was made."""
        found: pa.Schema = self._of(name, lambda table: table.schema())
        return found

    def columns(self, name: str) -> list[str]:
        """The names of a table's columns."""
        return list(self.schema(name).names)

    def count(self, name: str) -> int:
        """The number of rows of a table."""
        return int(self._of(name, lambda table: table.count_rows()))

    def indexed(self, name: str) -> set[str]:
        """The columns of a table that have an index."""
        names = self.names()
        if name not in self._indexed:
            if name not in names:
                return set()
            indices: Any = self._of(name, lambda table: table.list_indices())
            self._indexed[name] = {column for index in indices for column in index.columns}
        return self._indexed[name]

    def unindexed(self, name: str, column: str) -> int:
        """The number of rows that an index has not taken in yet; searches look through those."""
        indices: Any = self._of(name, lambda table: table.list_indices())
        return sum(index.num_unindexed_rows for index in indices if column in index.columns)

    # ------------------------------------------------------------ rows

    def rows(
        self, name: str, columns: Sequence[str], where: str = "", limit: int | None = None
    ) -> Rows:
        """The rows that a filter takes in, or all."""
        return _listed(self.arrow(name, columns, where, limit))

    def arrow(
        self, name: str, columns: Sequence[str], where: str = "", limit: int | None = None
    ) -> Any:
        """As `rows`, as an Arrow table."""

        def ask(table: Any) -> Any:
            query = table.query().select(list(columns))
            query = query.where(where) if where else query
            return (query if limit is None else query.limit(limit)).to_arrow()

        return self._of(name, ask).select(list(columns))

    def batches(self, name: str, columns: Sequence[str], size: int) -> Iterator[pa.RecordBatch]:
        """All rows in batches of at most so many: for tables that memory does not hold."""

        def ask(table: Any) -> Any:
            return table.query().select(list(columns)).to_batches(max_batch_length=size)

        found = self._of(name, ask)
        while (batch := lance().run(_next(found)).result()) is not None:
            yield batch

    def taken(self, name: str, rows: Sequence[int], columns: Sequence[str]) -> Rows:
        """Rows by their numbers (`ROW`), in any order; without those that are not there."""

        def ask(table: Any) -> Any:
            return table.take_row_ids(list(rows)).select(list(columns)).with_row_id().to_arrow()

        return _listed(self._of(name, ask))

    def places(self, name: str, column: str) -> tuple[NDArray[np.int64], NDArray[np.int64]]:
        """All numbers in a column, and the numbers of the rows (`ROW`) that hold them."""
        found = self._of(name, lambda table: table.query().select([column, ROW]).to_arrow())
        return found[column].to_numpy(), found[ROW].to_numpy().astype(np.int64)

    def vectors(self, name: str, digests: Collection[int]) -> dict[int, NDArray[np.float32]]:
        """The vectors of texts, by digest; of those that have one."""
        if not digests:
            return {}
        found = self.arrow(
            name, ["digest", "vector"], f"digest IN ({', '.join(map(str, digests))})"
        )
        numbers = found["vector"].combine_chunks().flatten().to_numpy(zero_copy_only=False)
        vectors = numbers.reshape(len(found), -1)
        return dict(zip(found["digest"].to_pylist(), vectors, strict=True))

    # ------------------------------------------------------------ the best rows

    def by_words(
        self,
        name: str,
        column: str,
        terms: str,
        required: Sequence[Sequence[str]],
        columns: Sequence[str],
        limit: int,
        where: str = "",
    ) -> Callable[[], Rows]:
        """Begin to look for the rows that match terms (with blanks between) best.

        What is called for them waits. They have their BM25 as `_score`, and hold one of each of
        `required`; one of several terms is a phrase.
        """
        return self._matches(
            name, lance().word_query(column, terms, required), columns, limit, where
        )

    def all_with(
        self, name: str, column: str, required: Sequence[str], columns: Sequence[str]
    ) -> Rows:
        """Every row that holds one of these terms or phrases."""
        query = lance().word_query(column, "", [required])
        return self._matches(name, query, columns, max(1, self.count(name)))()

    def count_with(self, name: str, column: str, required: Sequence[str], most: int) -> int:
        """How many rows hold one of these terms or phrases; counted up to `most`."""
        return len(self._matches(name, lance().word_query(column, "", [required]), [], most)())

    def _matches(
        self, name: str, query: Any, columns: Sequence[str], limit: int, where: str = ""
    ) -> Callable[[], Rows]:
        def ask(table: Any) -> Any:
            search = table.query().nearest_to_text(query).select([*columns, "_score"])
            return (search.where(where) if where else search).limit(limit).to_arrow()

        found = self._begin(name, ask)
        return lambda: _listed(found.result())

    def nearest(
        self, name: str, vector: NDArray[np.float32], columns: Sequence[str], limit: int
    ) -> Callable[[], Rows]:
        """Begin to look for the rows whose vectors are nearest by cosine.

        What is called for them waits. They have their `_distance`.
        """
        indexed = "vector" in self.indexed(name)

        def ask(table: Any) -> Any:
            query = table.query().nearest_to(vector).column("vector").distance_type("cosine")
            if indexed:
                query = query.nprobes(_PROBES).refine_factor(max(1, -(-_COMPARED // limit)))
            return query.select([*columns, "_distance"]).limit(limit).to_arrow()

        found = self._begin(name, ask)
        return lambda: _listed(found.result())


def lance() -> ModuleType:
    """LanceDB; see there why it is loaded so late."""
    from muniment.store import lance

    return lance


async def _next(batches: Any) -> pa.RecordBatch | None:
    return await anext(batches, None)


def _listed(data: pa.Table) -> Rows:
    """The rows of an Arrow table. A few at a time: no other thread runs while Arrow makes some."""
    return [row for some in data.to_batches(_AT_ONCE) for row in some.to_pylist()]


def literal(text: str) -> str:
    """A text as a filter has it."""
    return "'" + text.replace("'", "''") + "'"
