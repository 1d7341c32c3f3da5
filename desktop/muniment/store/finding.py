"""Finder: passages by their words, their meaning or their ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain, islice
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from muniment.store.database import Database
from muniment.store.reading import ROW, literal
from muniment.store.whereabouts import Whereabouts
from muniment.tables import PASSAGE_COLUMNS, StoredPassage, stored_passage

# Its stub demands arguments that have defaults.
_is_in: Callable[..., Any] = pc.is_in

_WITH_ROW = (*PASSAGE_COLUMNS, ROW)
_SAME = 5
# So many vectors are compared one by one, which is quicker than to look for them among others.
_FEW = 3_000

# So many documents are named in a filter; of more, what was found is gone through.
_NAMED = 1_000
# So many times a search begins again when what it found is written to at the moment.
_TIMES = 3
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
        self._whereabouts = Whereabouts(database)
        self._held = held

    def keyword(
        self, query: WordQuery, limit: int, documents: Collection[str] | None = None
    ) -> list[Hit]:
        """The passages that match a query best, by BM25; of these documents, or of all."""

        def look(number: int, where: str) -> Sequence[Mapping[str, Any]]:
            return self._begin(query, number, PASSAGE_COLUMNS, where)()

        return self._of_documents(look, limit, documents)

    def at_once(
        self,
        queries: Sequence[WordQuery],
        table: str,
        vector: Callable[[], NDArray[np.float32]],
        limit: int,
    ) -> tuple[list[list[Hit]], list[Hit]]:
        """What `keyword` finds of each query and `nearest` of a vector, of all documents.

        It looks for the words, and reads the passages that hold them, while `vector` is being
        called and compared.
        """
        begun = [self._begin(query, limit, _WITH_ROW) for query in queries]
        question = vector()
        for _ in range(_TIMES):
            near = self._near(table, question, limit)
            words = [rows() for rows in begun]
            of_text = self._whereabouts.of([row["digest"] for row in near])
            wanted = {row for rows in of_text.values() for row in rows[:_SAME]}
            wanted -= {row[ROW] for rows in words for row in rows}
            read = self._database.taken("passages", sorted(wanted), PASSAGE_COLUMNS)
            if len(read) == len(wanted):
                break
            # What was written meanwhile has moved them.
            begun = [self._begin(query, limit, _WITH_ROW) for query in queries]
        held = self._passages(chain(*words, read))
        by_words = [
            [Hit(held[row[ROW]], float(row["_score"])) for row in rows if row[ROW] in held]
            for rows in words
        ]
        by_meaning = (
            Hit(passage, 1.0 - float(row["_distance"]))
            for row in near
            for passage in self._same(of_text.get(row["digest"], ()), held)
        )
        return by_words, list(islice(by_meaning, limit))

    def _same(
        self, rows: Sequence[int], held: Mapping[int, StoredPassage]
    ) -> Sequence[StoredPassage]:
        """At most `_SAME` of the passages of one text: a letterhead stands in thousands.

        The first of them are among `held`, if they are.
        """
        found = [held[row] for row in rows[:_SAME] if row in held]
        for start in range(_SAME, len(rows), _NAMED):
            if len(found) >= _SAME:
                break
            more = rows[start : start + _NAMED]
            found += self._passages(
                self._database.taken("passages", more, PASSAGE_COLUMNS)
            ).values()
        return found[:_SAME]

    def _passages(self, rows: Iterable[Mapping[str, Any]]) -> dict[int, StoredPassage]:
        return {row[ROW]: stored_passage(row) for row in rows if self._held(row["document"])}

    def _begin(
        self, query: WordQuery, limit: int, columns: Sequence[str], where: str = ""
    ) -> Callable[[], Sequence[Mapping[str, Any]]]:
        if not query or not self._has_words():
            return lambda: ()
        terms = " ".join(query.terms)
        return self._database.by_words(
            "passages", "words", terms, query.required, columns, limit, where
        )

    def _near(
        self, table: str, vector: NDArray[np.float32], limit: int
    ) -> Sequence[Mapping[str, Any]]:
        if table not in self._database.names():
            return ()
        return self._database.nearest(table, vector, ["digest"], limit)

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
        if documents is not None and table in self._database.names():
            return self._nearest_of(table, vector, limit, documents) if documents else []
        return self.at_once((), table, lambda: vector, limit)[1]

    def _nearest_of(
        self, table: str, vector: NDArray[np.float32], limit: int, documents: Collection[str]
    ) -> list[Hit]:
        known, total, number = None, self._database.count(table), _WIDENING * limit
        if len(documents) <= _NAMED:
            where = f"document IN ({', '.join(map(literal, documents))})"
            known = self._database.arrow("passages", ["id", "digest"], where)
            if len(known) <= _FEW:
                vectors = self._database.vectors(table, set(known["digest"].to_pylist()))
                likeness = {digest: float(vector @ other) for digest, other in vectors.items()}
                best = dict(sorted(likeness.items(), key=lambda item: -item[1]))
                return self._with_scores(_ids(known, best)[:limit])
            # As many as these documents should have the results among, twice over.
            number = limit + 2 * limit * total // len(known)
        while True:
            rows = self._database.nearest(table, vector, ["digest"], min(number, total))
            best = {row["digest"]: 1.0 - float(row["_distance"]) for row in rows}
            among = self._of(best, documents) if known is None else known
            found = _ids(among, best)
            if len(found) >= limit or number >= total:
                return self._with_scores(found[:limit])
            number *= _WIDENING

    def _of(self, digests: Iterable[int], documents: Collection[str]) -> Any:
        """The passages of documents that have these digests, with their ids."""
        where = f"digest IN ({', '.join(map(str, digests))})"
        found = self._database.arrow("passages", ["id", "digest", "document"], where)
        return found.filter(pa.array([key in documents for key in found["document"].to_pylist()]))

    def _with_scores(self, found: Sequence[tuple[str, float]]) -> list[Hit]:
        passages = self.by_id([id for id, _ in found])
        return [Hit(passages[id], score) for id, score in found if id in passages]

    def by_id(self, ids: Sequence[str]) -> dict[str, StoredPassage]:
        """The passages with these ids, of files that are known."""
        if not ids:
            return {}
        names = ", ".join(map(literal, ids))
        rows = self._database.rows("passages", PASSAGE_COLUMNS, f"id IN ({names})", len(ids))
        return {row["id"]: stored_passage(row) for row in rows if self._held(row["document"])}

    def _has_words(self) -> bool:
        return "words" in self._database.indexed("passages")

    def _hits(self, rows: Iterable[Mapping[str, Any]]) -> list[Hit]:
        return [
            Hit(stored_passage(row), float(row["_score"]))
            for row in rows
            if self._held(row["document"])
        ]


def _ids(rows: Any, scores: Mapping[int, float]) -> list[tuple[str, float]]:
    """The passages among some rows that have one of these digests, in the order of the scores.

    At most `_SAME` for each: a letterhead stands in thousands.
    """
    wanted = rows.filter(_is_in(rows["digest"], value_set=pa.array(scores, pa.int64())))
    ids: dict[int, list[str]] = {}
    for id, digest in zip(wanted["id"].to_pylist(), wanted["digest"].to_pylist(), strict=True):
        ids.setdefault(digest, []).append(id)
    return [(id, score) for key, score in scores.items() for id in ids.get(key, ())[:_SAME]]
