"""What answering asks of the library, and the runs of text that it picks from what it gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from muniment.records import Evidence, Place, Results, Scope


@dataclass(frozen=True, slots=True)
class Retrieval:
    """The library as answering sees it.

    `find(query, limit, complete, scope)` searches; `complete` returns every document that
    holds all the words. `rarity(question)` weighs the question's words by their stems,
    log(1 + N / (1 + n)) over passages. `similarity(question, texts)` is the cosine of each text
    with the question, None without an embedding model. `place(document, start, end)` says
    where a run of a document's text stands, None if the document is gone.
    """

    find: Callable[[str, int, bool, Scope], Results]
    rarity: Callable[[str], Mapping[str, float]]
    similarity: Callable[[str, Sequence[str]], list[float] | None]
    place: Callable[[str, int, int], Place | None]


@dataclass(frozen=True, slots=True)
class Quote:
    """A run of the evidence's text, `start` to `end` of it; `score` as its maker defines it."""

    evidence: Evidence
    start: int
    end: int
    score: float = 0.0

    @property
    def text(self) -> str:
        return self.evidence.text[self.start : self.end]
