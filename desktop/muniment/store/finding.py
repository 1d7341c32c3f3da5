"""Finder: passages by their words, their meaning or their ids."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.store.database import Database, literal
from muniment.tables import PASSAGES, StoredPassage, stored_passage

_WEIGHTS = {"text": 1.0, "context": 0.5}
_SAME = 5


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage found, with its BM25 score or its cosine with the question."""

    passage: StoredPassage
    score: float


class Finder:
    """Searches the passages of a database; of documents only that are `held`.

    Calls may come from several threads. Raises LanceDB's errors.
    """

    def __init__(self, database: Database, held: Callable[[str], bool]) -> None:
        self._database = database
        self._held = held

    def keyword(self, query: str, limit: int) -> list[Hit]:
        """The passages that match the words of a query best, by BM25; titles count half."""
        if not query.strip() or not self._has_words():
            return []
        rows = self._database.by_words("passages", query, _WEIGHTS, PASSAGES.names, limit)
        return self._hits(rows)

    def phrase(self, phrase: str, limit: int) -> list[Hit]:
        """The passages that hold these words in this order, side by side."""
        if not phrase.strip() or not self._has_words():
            return []
        rows = self._database.by_phrase("passages", phrase, "text", PASSAGES.names, limit)
        return self._hits(rows)

    def frequency(self, word: str, most: int) -> int:
        """In how many passages a word stands, in any of its forms; counted up to `most`."""
        if not self._has_words():
            return 0
        return self._database.count_word("passages", word, "text", most)

    def nearest(self, table: str, vector: NDArray[np.float32], limit: int) -> list[Hit]:
        """The passages nearest to a unit vector by a table of vectors, by cosine."""
        if table not in self._database.names():
            return []
        rows = self._database.nearest(table, vector, ["digest"], limit)
        passages = self._by_digest([row["digest"] for row in rows])
        hits = [
            Hit(passage, 1.0 - float(row["_distance"]))
            for row in rows
            for passage in passages.get(row["digest"], ())
        ]
        return hits[:limit]

    def by_id(self, ids: Sequence[str]) -> dict[str, StoredPassage]:
        """The passages with these ids, of files that are known."""
        if not ids:
            return {}
        names = ", ".join(map(literal, ids))
        rows = self._database.rows("passages", PASSAGES.names, f"id IN ({names})", len(ids))
        return {row["id"]: stored_passage(row) for row in rows if self._held(row["document"])}

    def _by_digest(self, digests: Sequence[int]) -> dict[int, list[StoredPassage]]:
        """At most `_SAME` passages for each digest: a letterhead stands in thousands."""
        found: dict[int, list[StoredPassage]] = {}
        left = list(digests)
        while left:
            where, most = f"digest IN ({', '.join(map(str, left))})", _SAME * len(left)
            rows = self._database.rows("passages", PASSAGES.names, where, most)
            for row in rows:
                same = found.setdefault(row["digest"], [])
                if len(same) < _SAME and self._held(row["document"]):
                    same.append(stored_passage(row))
            # One text may have filled the list: then the others are asked for again.
            left = [digest for digest in left if digest not in found] if len(rows) == most else []
        return found

    def _has_words(self) -> bool:
        return "text" in self._database.indexed("passages")

    def _hits(self, rows: Iterable[Mapping[str, Any]]) -> list[Hit]:
        return [
            Hit(stored_passage(row), float(row["_score"]))
            for row in rows
            if self._held(row["document"])
        ]
