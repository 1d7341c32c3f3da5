"""Fusion: what was found by words and by meaning becomes one ranked list. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from muniment.store.finding import Hit
from muniment.tables import StoredPassage


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with what each kind of search made of it; None where it was not found."""

    passage: StoredPassage
    score: float
    keyword: float | None = None
    similarity: float | None = None


def fuse(keyword: Sequence[Hit], semantic: Sequence[Hit]) -> list[Found]:
    """One list of both, best first, each passage once, scores from 0 to 1.

    Each list's scores are scaled to 0…1 by their own range, then averaged: unlike ranks,
    scores say how much better the first is than the second, so a weak list (a language the
    model does not know, words that are everywhere) cannot outvote a strong one. A passage
    missing from a list counts as its worst. One list alone keeps its order.
    """
    by_word = _scaled(keyword)
    by_meaning = _scaled(semantic)
    share = 1 / (bool(keyword) + bool(semantic)) if keyword or semantic else 0.0
    words_found = {hit.passage.id: hit.score for hit in keyword}
    meaning_found = {hit.passage.id: hit.score for hit in semantic}
    passages = {hit.passage.id: hit.passage for hit in [*keyword, *semantic]}
    found = [
        Found(
            passage,
            share * (by_word.get(key, 0.0) + by_meaning.get(key, 0.0)),
            words_found.get(key),
            meaning_found.get(key),
        )
        for key, passage in passages.items()
    ]
    return sorted(found, key=lambda f: (-f.score, f.passage.id))


def _scaled(hits: Sequence[Hit]) -> Mapping[str, float]:
    if not hits:
        return {}
    scores = [hit.score for hit in hits]
    low, high = min(scores), max(scores)
    if high == low:
        return {hit.passage.id: 1.0 for hit in hits}
    return {hit.passage.id: (hit.score - low) / (high - low) for hit in hits}
