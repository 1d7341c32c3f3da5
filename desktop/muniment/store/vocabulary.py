"""Vocabulary: the words of all passages as they are written, for `prefix*` and for spelling.

They are a table of their own. A word that is missing would hide what can be found, so words
are stored before the passages that hold them; one too many hides nothing, so those of
documents that are gone stay until the table is made anew.
"""

from __future__ import annotations

import heapq
import threading
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from muniment.content import words_of
from muniment.store.database import Database

WORDS = "words"

_schema: Callable[..., pa.Schema] = pa.schema
_SCHEMA = _schema({"word": pa.string()})
# Its stub knows fewer kinds of arrays.
_sort_indices: Callable[..., Any] = pc.sort_indices
_length: Callable[..., Any] = pc.utf8_length
_and: Callable[..., Any] = pc.and_
_at_least: Callable[..., Any] = pc.greater_equal
_at_most: Callable[..., Any] = pc.less_equal

_ANY_LENGTH = 2**31 - 1

# So many words that came since the sorted ones were read are looked through one by one.
_RECENT = 20_000
_TOGETHER = 2_000
# A few at a time: no other thread runs while Arrow makes some.
_AT_ONCE = 1_000


class Vocabulary:
    """The distinct words of a library. One thread of one process writes; any thread reads.

    Raises what `Database` raises.
    """

    def __init__(self, database: Database) -> None:
        self._database = database
        self._lock = threading.Lock()
        # Of the words that are stored, sorted: 8 bytes for each. For the writing thread.
        self._hashes: NDArray[np.int64] | None = None
        self._sorted: Any = None
        self._version = 0
        self._recent: set[str] = set()

    # ------------------------------------------------------------ writing

    def load(self) -> None:
        """Go by what is stored, and make the table from the passages if it is not whole."""
        self._hashes = None
        with self._lock:
            self._sorted, self._recent = None, set()
        if WORDS not in self._database.names():
            self._database.create(WORDS, _SCHEMA)
        # All words of a library are written in one commit, so that an empty table tells that
        # it never came about.
        if not self._database.count(WORDS) and self._database.count("passages"):
            self._store(self._of_passages())

    def renew(self) -> None:
        """Make the table anew, without the words that only documents had that are gone."""
        if WORDS in self._database.names():
            self._database.drop(WORDS)
        self.load()

    def add_words(self, words: Iterable[str]) -> bool:
        """Store words, as `words_of` gives them, that are new; whether there were any."""
        if self._hashes is None:
            self._hashes = _hashes(self._stored())
        found = list(words)
        hashes = np.fromiter(map(hash, found), np.int64, len(found))
        known = self._hashes.take(np.searchsorted(self._hashes, hashes), mode="clip") == hashes
        return self._store({word for word, old in zip(found, known, strict=True) if not old})

    def _store(self, new: set[str]) -> bool:
        if not new:
            return False
        words = sorted(new)
        self._database.add(WORDS, pa.table({"word": pa.array(words, pa.string())}))
        if self._hashes is not None:
            hashes = _hashes([words])
            self._hashes = np.insert(self._hashes, np.searchsorted(self._hashes, hashes), hashes)
        with self._lock:
            self._recent |= new
        return True

    def _of_passages(self) -> set[str]:
        found: set[str] = set()
        for batch in self._database.batches("passages", ["context", "text"], _TOGETHER):
            columns = batch.to_pydict()
            found |= words_of(columns["context"]) | words_of(columns["text"])
        return found

    def _stored(self) -> Iterator[list[str]]:
        for batch in self._database.arrow(WORDS, ["word"]).to_batches():
            yield batch["word"].to_pylist()

    # ------------------------------------------------------------ reading

    def all(self, shortest: int = 0, longest: int = _ANY_LENGTH) -> list[str]:
        """Every word of so many characters, in order; a new list."""
        words, recent = self._read()
        lengths = _length(words)
        words = words.filter(_and(_at_least(lengths, shortest), _at_most(lengths, longest)))
        recent = {word for word in recent if shortest <= len(word) <= longest}
        found: list[str] = []
        for start in range(0, len(words), _AT_ONCE):
            some = words.slice(start, _AT_ONCE).to_pylist()
            recent.difference_update(some)
            found += some
        if recent:
            found += sorted(recent)
            found.sort()
        return found

    def holds(self, word: str) -> bool:
        """Whether a folded word is one of them."""
        words, recent = self._read()
        at = bisect_left(range(len(words)), word, key=lambda n: words[n].as_py())
        return word in recent or (at < len(words) and words[at].as_py() == word)

    def starting_with(self, prefix: str, most: int) -> list[str]:
        """The words that begin with a folded text, in order; if more than `most`, the shortest."""
        words, recent = self._read()
        first = bisect_left(range(len(words)), prefix, key=lambda n: words[n].as_py())
        # No word has a character beyond the last one of Unicode.
        last = bisect_left(
            range(len(words)), prefix + "\U0010ffff", lo=first, key=lambda n: words[n].as_py()
        )
        found = {*words[first:last].to_pylist(), *(w for w in recent if w.startswith(prefix))}
        return sorted(heapq.nsmallest(most, found, key=lambda word: (len(word), word)))

    def _read(self) -> tuple[Any, set[str]]:
        """The words sorted, as an Arrow array, and those that came since they were read."""
        with self._lock:
            if WORDS not in self._database.names():
                return pa.array([], pa.string()), set()
            if self._outdated():
                self._version = self._database.version(WORDS)
                self._recent = set()
                column = self._database.arrow(WORDS, ["word"])["word"].combine_chunks()
                self._sorted = column.take(_sort_indices(column))
            return self._sorted, set(self._recent)

    def _outdated(self) -> bool:
        if self._sorted is None or len(self._recent) > _RECENT:
            return True
        return self._database.read_only and self._database.version(WORDS) != self._version


def _hashes(words: Iterable[list[str]]) -> NDArray[np.int64]:
    """The hashes of words, sorted; never empty: it begins with one that Python gives to none."""
    parts = [np.fromiter(map(hash, some), np.int64, len(some)) for some in words]
    return np.unique(np.concatenate([np.array([-1], np.int64), *parts]))
