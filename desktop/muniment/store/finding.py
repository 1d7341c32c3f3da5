"""Finder: passages by their words, their meaning or their ids."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
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


@dataclass(frozen=True, slots=True, eq=False)
class Candidates:
    """What may be worth reading: rows of passages, by number, with their scores, best first.

    `words` has the BM25 of each query, `meaning` the cosines, of at most `_SAME` for one text.
    """

    words: list[dict[int, float]]
    meaning: dict[int, float]

    @property
    def all(self) -> set[int]:
        """Every row of them."""
        return set(chain(self.meaning, *self.words))


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
        chosen: Callable[[Candidates], Iterable[int]] = lambda found: found.all,
        meanwhile: Callable[[], object] = lambda: None,
    ) -> tuple[Candidates, dict[int, StoredPassage]]:
        """What `keyword` finds of each query and `nearest` of a vector, of all documents.

        It looks for the words while `vector` is being called, and for the nearest vectors
        during `meanwhile`. Of what it finds it reads the passages that are `chosen`, which takes
        as long as to find them.
        """
        question: NDArray[np.float32] | None = None
        for _ in range(_TIMES):
            begun = [self._begin(query, limit, [ROW]) for query in queries]
            question = vector() if question is None else question
            nearest = self._near(table, question, limit)
            meanwhile()
            near = nearest()
            of_text = self._whereabouts.of([row["digest"] for row in near])
            found = Candidates(
                [{row[ROW]: float(row["_score"]) for row in rows()} for rows in begun],
                {
                    row: 1.0 - float(each["_distance"])
                    for each in near
                    for row in of_text.get(each["digest"], ())[:_SAME]
                },
            )
            wanted = set(chosen(found))
            read = self._database.taken("passages", sorted(wanted), PASSAGE_COLUMNS)
            if len(read) == len(wanted):
                break
            # What was written meanwhile has moved them.
        held = self._passages(read)
        others = [rows for rows in of_text.values() if len(rows) > _SAME]
        instead = self._instead(wanted - held.keys(), others, held)
        if instead:
            meaning = {instead.get(row, row): score for row, score in found.meaning.items()}
            found = replace(found, meaning=meaning)
        return found, held

    def _instead(
        self,
        missing: Collection[int],
        of_text: Iterable[Sequence[int]],
        held: dict[int, StoredPassage],
    ) -> dict[int, int]:
        """For rows that no file holds any more, others of the same text; these are read.

        A letterhead stands in thousands of passages, of which the first `_SAME` are candidates.
        """
        found: dict[int, int] = {}
        for rows in of_text:
            vacant = [row for row in rows[:_SAME] if row in missing]
            for start in range(_SAME, len(rows), _NAMED):
                if not vacant:
                    break
                more = rows[start : start + _NAMED]
                read = self._passages(self._database.taken("passages", more, PASSAGE_COLUMNS))
                filled = dict(zip(vacant, read, strict=False))
                held |= {row: read[row] for row in filled.values()}
                found |= filled
                vacant = vacant[len(filled) :]
        return found

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
    ) -> Callable[[], Sequence[Mapping[str, Any]]]:
        if table not in self._database.names():
            return lambda: ()
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
        found, passages = self.at_once((), table, lambda: vector, limit)
        hits = (Hit(passages[row], s) for row, s in found.meaning.items() if row in passages)
        return list(islice(hits, limit))

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
            rows = self._database.nearest(table, vector, ["digest"], min(number, total))()
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
