"""Finder: passages by their words, their meaning or their ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.store.database import Database, literal
from muniment.tables import PASSAGE_COLUMNS, StoredPassage, stored_passage

_SAME = 5


# So many documents are named in a filter; of more, what was found is gone through.
_NAMED = 1_000
# Twice, and twice again, as much is looked through for results of documents that are wanted.
_WIDENING = 4


@dataclass(frozen=True, slots=True)
class WordQuery:
    """What a passage is to hold, as terms of the index (see `muniment.analysis`).

    It is the better the more of `terms` it holds, one that stands there twice counting twice,
    and must hold one of each of `required`, where terms with blanks between are a phrase.
    """

    terms: tuple[str, ...] = ()
    required: tuple[tuple[str, ...], ...] = ()

    def __bool__(self) -> bool:
        return bool(self.terms or self.required)


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its BM25 score or its cosine with the question."""

    passage: StoredPassage
    score: float


@dataclass(frozen=True, slots=True)
class Mention:
    """A passage that holds what was asked for, by its id, with its BM25 score."""

    id: str
    document: str
    score: float


class Finder:
    """Searches the passages of a database; of documents only that are `held`.

    Calls may come from several threads. Raises LanceDB's errors.
    """

    def __init__(self, database: Database, held: Callable[[str], bool]) -> None:
        self._database = database
        self._held = held

    def keyword(
        self, query: WordQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[Hit]:
        """The passages that match a query best, by BM25; of these documents, or of all."""
        if not query or not self._has_words():
            return []
        words = " ".join(query.terms)

        def look(number: int, where: str) -> Sequence[Mapping[str, Any]]:
            return self._database.by_words(
                "passages", "words", words, query.required, PASSAGE_COLUMNS, number, where
            )

        return self._of_documents(look, limit, documents)

    def mentions(self, some: Sequence[str]) -> list[Mention]:
        """All passages that hold one of these terms or phrases."""
        if not some or not self._has_words():
            return []
        rows = self._database.all_with("passages", "words", some, ["id", "document"])
        return [
            Mention(row["id"], row["document"], float(row["_score"]))
            for row in rows
            if self._held(row["document"])
        ]

    def frequency(self, some: Sequence[str], most: int) -> int:
        """How many passages hold one of these terms or phrases; counted up to `most`."""
        if not some or not self._has_words():
            return 0
        return self._database.count_with("passages", "words", some, most)

    def _of_documents(
        self,
        look: Callable[[int, str], Sequence[Mapping[str, Any]]],
        limit: int,
        documents: Collection[str] | None,
    ) -> list[Hit]:
        if documents is None:
            return self._hits(look(limit, ""))
        if len(documents) <= _NAMED:
            names = ", ".join(map(literal, documents))
            return self._hits(look(limit, f"document IN ({names})")) if names else []
        number = limit
        while True:
            number *= _WIDENING
            rows = look(number, "")
            wanted = [row for row in rows if row["document"] in documents]
            if len(wanted) >= limit or len(rows) < number:
                return self._hits(wanted)[:limit]

    def nearest(
        self,
        table: str,
        vector: NDArray[np.float32],
        limit: int,
        documents: Collection[str] | None = None,
    ) -> list[Hit]:
        """The passages nearest to a unit vector, by cosine; of these documents, or of all."""
        if table not in self._database.names() or (documents is not None and not documents):
            return []
        number = limit
        while True:
            found = self._nearest(table, vector, number)
            hits = [h for h in found if documents is None or h.passage.document in documents]
            if len(hits) >= limit or documents is None or number >= self._database.count(table):
                return hits[:limit]
            if len(documents) <= _NAMED:
                return self._nearest_of(table, vector, limit, documents)
            number *= _WIDENING

    def _nearest(self, table: str, vector: NDArray[np.float32], limit: int) -> list[Hit]:
        rows = self._database.nearest(table, vector, ["digest"], limit)
        passages = self._by_digest([row["digest"] for row in rows])
        return [
            Hit(passage, 1.0 - float(row["_distance"]))
            for row in rows
            for passage in passages.get(row["digest"], ())
        ]

    def _nearest_of(
        self, table: str, vector: NDArray[np.float32], limit: int, documents: Collection[str]
    ) -> list[Hit]:
        """As `nearest`, by comparing all passages of a few documents one by one."""
        where = f"document IN ({', '.join(map(literal, documents))})"
        rows = self._database.arrow("passages", ["id", "digest"], where)
        digests = rows["digest"].to_pylist()
        vectors = self._database.vectors(table, set(digests))
        scores = {digest: float(vector @ other) for digest, other in vectors.items()}
        ids = [id for id in zip(rows["id"].to_pylist(), digests, strict=True) if id[1] in scores]
        best = sorted(ids, key=lambda pair: -scores[pair[1]])[:limit]
        passages = self.by_id([id for id, _ in best])
        return [Hit(passages[id], scores[digest]) for id, digest in best if id in passages]

    def by_id(self, ids: Sequence[str]) -> dict[str, StoredPassage]:
        """The passages with these ids, of files that are known."""
        if not ids:
            return {}
        names = ", ".join(map(literal, ids))
        rows = self._database.rows("passages", PASSAGE_COLUMNS, f"id IN ({names})", len(ids))
        return {row["id"]: stored_passage(row) for row in rows if self._held(row["document"])}

    def _by_digest(self, digests: Sequence[int]) -> dict[int, list[StoredPassage]]:
        """At most `_SAME` passages for each digest: a letterhead stands in thousands."""
        found: dict[int, list[StoredPassage]] = {}
        left = list(digests)
        while left:
            where, most = f"digest IN ({', '.join(map(str, left))})", _SAME * len(left)
            rows = self._database.rows("passages", PASSAGE_COLUMNS, where, most)
            for row in rows:
                same = found.setdefault(row["digest"], [])
                if len(same) < _SAME and self._held(row["document"]):
                    same.append(stored_passage(row))
            # One text may have filled the list: then the others are asked for again.
            left = [digest for digest in left if digest not in found] if len(rows) == most else []
        return found

    def _has_words(self) -> bool:
        return "words" in self._database.indexed("passages")

    def _hits(self, rows: Iterable[Mapping[str, Any]]) -> list[Hit]:
        return [
            Hit(stored_passage(row), float(row["_score"]))
            for row in rows
            if self._held(row["document"])
        ]
