"""What says the like of a document, or of a part of it, by words and by meaning."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from math import log1p

import numpy as np
from numpy.typing import NDArray

from muniment.analysis import analysed
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.search.fusion import Found, fuse
from muniment.store.store import Hit, Store, WordQuery
from muniment.tables import StoredPassage

# It is looked for by so many terms, chosen among the most frequent ones.
_TELLING, _WEIGHED = 12, 60


def alike(
    store: Store,
    embedder: Callable[[bool], Embedder],
    document: str,
    start: int,
    end: int | None,
    number: int,
) -> list[Found]:
    """At most `number` passages of other documents that are like a document, the best first.

    Like its characters `start` to `end`: by the terms that tell it from others, and by the mean
    of its passages' vectors; by words alone where there is no embedding model.
    """
    passages = [
        passage
        for passage in store.passages_of(document)
        if passage.end > start and (end is None or passage.start < end)
    ]
    by_words = store.keyword(WordQuery(_telling_terms(store, passages)), number)
    by_words = _of_others(by_words, document)
    try:
        model = embedder(False).model
    except ModelError:
        return fuse(by_words, [])[:number]
    by_meaning = _of_others(_near(store, model.name, passages, number), document)
    return fuse(by_words, by_meaning, reads=model.reads(store.languages))[:number]


def _telling_terms(store: Store, passages: Sequence[StoredPassage]) -> tuple[str, ...]:
    """The terms that tell passages from others: frequent in them and rare in the library."""
    counts = Counter(term for passage in passages for term in _terms(store, passage))
    total = store.passages
    weights = {
        term: count * log1p(total / (1 + store.frequency([term])))
        for term, count in counts.most_common(_WEIGHED)
    }
    return tuple(sorted(weights, key=lambda term: (-weights[term], term))[:_TELLING])


def _terms(store: Store, passage: StoredPassage) -> list[str]:
    document = store.documents.get(passage.document)
    return analysed(passage.text, document.language if document else "").split()


def _near(store: Store, model: str, passages: Sequence[StoredPassage], number: int) -> list[Hit]:
    vectors = store.vectors(model, {passage.digest for passage in passages})
    if not vectors:
        return []
    middle: NDArray[np.float32] = np.sum(list(vectors.values()), axis=0, dtype=np.float32)
    middle /= float(np.linalg.norm(middle)) or 1.0
    return store.nearest(model, middle, number)


def _of_others(hits: Iterable[Hit], document: str) -> list[Hit]:
    return [hit for hit in hits if hit.passage.document != document]
