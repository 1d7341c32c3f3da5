"""Upkeep: what keeps a database small and fast: indices, merging, cleaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable

from muniment.store.database import Database
from muniment.tables import VECTORS

_WORDS = ("words",)
_VALUES = ("id", "digest", "document")
# Optimising takes some 20 µs for each row of the passages (measured at 100,000), twice that
# where the rows are wide: below so many rows it costs less than the commits it is for.
_LARGE = 50_000
# Optimising a million passages writes a gigabyte; a search looks through a thousand passages
# that are not indexed in 7 ms: from so many on, more of them wait.
_HUGE = 250_000
# Fewer are compared one by one in some 10 ms, as long as the index takes with any number.
_INDEX_VECTORS = 5_000


class Upkeep:
    """Knows what was committed since a table was last optimised. For the writing thread."""

    def __init__(self, database: Database) -> None:
        self._database = database
        self._fresh: Counter[str] = Counter()
        self._unindexed = 0

    def load(self) -> None:
        """Take in the commits of earlier runs that were not optimised."""
        self._fresh.clear()
        for name in self._database.names():
            self._fresh[name] = self._database.fragments(name)
        self._unindexed = 0
        if self._database.count("passages"):
            self.index_passages()
            self._unindexed = self._database.unindexed("passages", _WORDS[0])

    def committed(self, name: str) -> None:
        """Take note of a commit."""
        self._fresh[name] += 1

    def passages_added(self, count: int) -> None:
        """Take note of new passages."""
        self._fresh["passages"] += 1
        self._unindexed += count
        self.index_passages()

    def forget(self, name: str) -> None:
        """A table is no more."""
        self._fresh.pop(name, None)

    def index_passages(self) -> None:
        """Build the indices of the passages that are missing; there must be some passages.

        An index built on an empty table covers no rows: it is built with the first ones.
        """
        indexed = self._database.indexed("passages")
        if not indexed.issuperset(_WORDS):
            self._database.index_words("passages", _WORDS)
        if not indexed.issuperset(_VALUES):
            self._database.index_values("passages", _VALUES)

    def optimize(self, after: int, passages: int, stopped: Callable[[], bool]) -> bool:
        """See `Store.optimize`."""
        due = {name for name, commits in self._fresh.items() if commits >= after}
        due = {name for name in due if self._fresh[name] >= after * self._weight(name)}
        if self._unindexed >= passages * max(1, self._database.count("passages") // _HUGE):
            due.add("passages")
        for name in due:
            if not self._database.optimize(name, stopped):
                return True
            self._fresh.pop(name, None)
            if name == "passages":
                self._unindexed = 0
            if name.startswith(VECTORS) and not self._index_vectors(name, stopped):
                return True
        return self._database.tidy(stopped) or bool(due)

    def _weight(self, name: str) -> int:
        return max(1, self._database.count(name) // _LARGE)

    def _index_vectors(self, name: str, stopped: Callable[[], bool]) -> bool:
        """Build the index where it pays; False if it was stopped."""
        if "vector" in self._database.indexed(name) or self._database.count(name) < _INDEX_VECTORS:
            return True
        return self._database.index_vectors(name, stopped)
