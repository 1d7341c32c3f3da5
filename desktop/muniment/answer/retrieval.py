"""What answering asks of the library, and the runs of text that it picks from what it gets."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from muniment.records import Citation, Draft, Evidence, Place, Results, Scope


@dataclass(frozen=True, slots=True)
class Retrieval:
    """The library as answering sees it.

    `find(query, limit, complete, scope)` searches; `complete` returns every document that
    holds all the words. `rarity(question)` weighs the question's words by their stems,
    log(1 + N / (1 + n)) over passages, and under "" a word that stands nowhere.
    `similarity(question, texts)` is the cosine of each text with the question, None without an
    embedding model. `place(document, start, end)` says where a run of a document's text stands,
    None if the document is gone. `meaning_known()` says whether what is searched by meaning is
    nearly all there is: it is not while passages are still being embedded.
    """

    find: Callable[[str, int, bool, Scope], Results]
    rarity: Callable[[str], Mapping[str, float]]
    similarity: Callable[[str, Sequence[str]], list[float] | None]
    place: Callable[[str, int, int], Place | None]
    meaning_known: Callable[[], bool] = lambda: True


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


@dataclass(frozen=True, slots=True)
class Told:
    """Whom to tell while an answer comes about: of its evidence, its sentences, its text."""

    evidence: Callable[[Sequence[Evidence]], None]
    draft: Callable[[Draft], None]
    token: Callable[[str], None]


def cite(n: int, quote: Quote, retrieval: Retrieval) -> Citation:
    """The citation number `n`: where in its document a quote stands, to the character."""
    evidence = quote.evidence
    start, end = evidence.start + quote.start, evidence.start + quote.end
    return Citation(
        n,
        evidence.path,
        retrieval.place(evidence.document, start, end) or evidence.place,
        quote.text,
        evidence.title,
        evidence.document,
        start,
        end,
        evidence.kind,
        evidence.paths,
        evidence.member,
    )
