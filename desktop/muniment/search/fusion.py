"""Fusion: what was found by words and by meaning becomes one ranked list. Pure."""

from __future__ import annotations

import heapq
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from typing import TypeVar

from muniment.store.finding import Hit
from muniment.tables import StoredPassage

# What passages are known by: their ids, or the numbers of their rows.
K = TypeVar("K", str, int)


@dataclass(frozen=True, slots=True)
class Scores:
    """What each kind of search made of something, None where it was not found; 0 to 1 as one."""

    score: float
    keyword: float | None
    similarity: float | None


@dataclass(frozen=True, slots=True)
class Found:
    """A passage with what each kind of search made of it; None where it was not found."""

    passage: StoredPassage
    score: float
    keyword: float | None = None
    similarity: float | None = None


_AGREEING = 10
_WORDS, _WORDS_LESS = 0.6, 0.3
_MISSING = 0.9
# How much less the fiftieth passage scores by words than the best, as a share of it: words of
# which no passage holds more than many others tell nothing, from the second on they tell all.
_MANY = 50
_FLAT, _STEEP = 0.3, 0.75
# What is best by words has this place at least: a name that stands in one document may be all
# that a question has to go by.
_PLACE = 5


def fuse(keyword: Sequence[Hit], semantic: Sequence[Hit], *, reads: bool = True) -> list[Found]:
    """The passages of both lists in the order of `ranked`, each once."""
    passages = {hit.passage.id: hit.passage for hit in [*keyword, *semantic]}
    by_word = {hit.passage.id: hit.score for hit in keyword}
    by_meaning = {hit.passage.id: hit.score for hit in semantic}
    return merged(passages, ranked(by_word, by_meaning, reads=reads))


def merged(passages: Mapping[K, StoredPassage], ranked: Mapping[K, Scores]) -> list[Found]:
    """Passages with their scores, in the order in which they are ranked."""
    found = [
        Found(passages[key], scores.score, scores.keyword, scores.similarity)
        for key, scores in ranked.items()
        if key in passages
    ]
    return sorted(found, key=lambda each: (*_order(each), each.passage.id))


def ranked(
    keyword: Mapping[K, float], semantic: Mapping[K, float], *, reads: bool = True
) -> dict[K, Scores]:
    """The scores of both lists, by what they are of, as one: best first, from 0 to 1.

    Each list's scores are divided by its best, then weighed. A model that does not know a
    language finds all of it about equally near: its scores then hardly differ and decide
    little, which ranks, or a scale from best to worst, would hide. What is missing from the
    words' list counts nothing there, what is missing from the other a little less than its
    last. Words weigh .6, and up to .3 less the more is among the first ten of both: where
    words bear the model out, it can be trusted to tell them apart. They weigh less still where
    many passages hold them about as well as the best one, as those of a long question without
    a rare word; not if the model `reads` none of the library's language. The best by words is
    the fifth at least. Measured with 100, 200 and 1,000 candidates (tests/bench/quality.py). One
    list alone keeps its order.
    """
    by_word, by_meaning = _scaled(keyword), _scaled(semantic)
    missing = _MISSING * min(by_meaning.values(), default=0.0)
    weight = _weight(keyword, semantic) * (_telling(keyword) if reads else 1.0)
    found = {
        key: Scores(
            weight * by_word.get(key, 0.0) + (1 - weight) * by_meaning.get(key, missing),
            keyword.get(key),
            semantic.get(key),
        )
        for key in dict.fromkeys(chain(keyword, semantic))
    }
    if keyword:
        best = min(keyword, key=lambda key: (-keyword[key], key))
        found[best] = _lifted(found[best], found.values())
    return dict(sorted(found.items(), key=lambda item: (*_order(item[1]), item[0])))


def _lifted(best: Scores, among: Iterable[Scores]) -> Scores:
    """The best by words with as high a score as the fifth of all."""
    least = heapq.nlargest(_PLACE, (each.score for each in among))[-1]
    return replace(best, score=max(best.score, least))


def _weight(keyword: Mapping[K, float], semantic: Mapping[K, float]) -> float:
    """What words count for; the rest is what meaning counts for."""
    if not keyword or not semantic:
        return 1.0 if keyword else 0.0
    shared = _first(keyword) & _first(semantic)
    return _WORDS - _WORDS_LESS * len(shared) / _AGREEING


def _telling(keyword: Mapping[K, float]) -> float:
    """How much the words of a question tell passages apart, 0 to 1."""
    scores = sorted(keyword.values(), reverse=True)
    if len(scores) < _MANY or scores[0] <= 0:
        return 1.0
    drop = 1.0 - scores[_MANY - 1] / scores[0]
    return min(1.0, max(0.0, (drop - _FLAT) / (_STEEP - _FLAT)))


def _first(scores: Mapping[K, float]) -> set[K]:
    return set(sorted(scores, key=lambda key: (-scores[key], key))[:_AGREEING])


def _scaled(scores: Mapping[K, float]) -> dict[K, float]:
    """Scores as shares of the best; a cosine below 0 is as good as 0."""
    best = max(scores.values(), default=0.0)
    return {key: max(0.0, score / best) if best > 0 else 0.0 for key, score in scores.items()}


def _order(found: Scores | Found) -> tuple[float, float, float]:
    # Scores below 0 are one score: what was found tells them apart.
    return (-found.score, -(found.keyword or 0.0), -(found.similarity or 0.0))
