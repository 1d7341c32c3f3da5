"""Whether a fact of a claim stands in the same place as in the source. Pure.

“Revenue was 15 in 2018” is not borne by “revenue was 12 in 2018 and 15 in 2019”, though 15
stands there: another number stands in its place. That is certain only if the words around the
other are those of the claim, and the words around its own number are not.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from muniment.claims.reading import OTHER_SIDE, Reading, Term, likeness

# A longer one is no sentence, but code or a list: there is no place to compare.
_LONGEST = 300
_SURE = 0.62
_AHEAD = 0.22
_AHEAD_IN_SENTENCE = 0.35
_NEAR = 0.45
_CROSSED = 0.7
_OF_SENTENCE = 0.3


@dataclass(frozen=True, slots=True)
class Rival:
    """What stands in the source where the claim has something else, and how surely, 0 to 1.

    `displaced` says that it stands in the claim's place, and what the claim says elsewhere.
    """

    at: int
    term: Term
    score: float
    displaced: bool

    @property
    def near(self) -> bool:
        """Whether it is like enough to be named to a person."""
        return self.score >= _NEAR


def rival(
    claimed: Reading,
    at: int,
    source: Reading,
    same: Collection[int],
    others: Iterable[int],
    other_side: float = OTHER_SIDE,
    sure: float = _SURE,
) -> Rival | None:
    """The one of the `others` that stands most like the claim's term `at`; None without one.

    `same` are the terms of the source that say what the claim says, `others` those that exclude
    it. `other_side`: see `likeness`; `sure` is from which likeness on the place is the same.
    """
    if len(claimed.terms) > _LONGEST:
        return None
    scored = [(_score(claimed, at, source, i, other_side), i) for i in others]
    if not scored:
        return None
    best, found = max(scored, key=lambda pair: pair[0])
    own = 0.0
    if best >= sure:
        own = max((_score(claimed, at, source, i, other_side) for i in same), default=0.0)
    ahead = _AHEAD_IN_SENTENCE if _beside(source, found, same) else _AHEAD
    displaced = best >= sure and best - own >= ahead
    return Rival(found, source.terms[found], best, displaced)


def _beside(source: Reading, found: int, same: Collection[int]) -> bool:
    """Whether what the claim says stands in the same sentence as what it may be confused with."""
    return any(source.terms[i].sentence == source.terms[found].sentence for i in same)


def swapped(
    claimed: Reading,
    pair: tuple[int, int],
    source: Reading,
    places: tuple[Collection[int], Collection[int]],
    other_side: float = OTHER_SIDE,
) -> bool:
    """Whether two facts of a claim stand each in the other's place in one sentence of the source.

    `places` are where the source says the same as the first and as the second of the pair.
    """
    if len(claimed.terms) > _LONGEST:
        return False
    without = {key for at in pair for key in claimed.terms[at].keys}

    def alike(at: int, there: int) -> float:
        return likeness(claimed.context(at), source.context(there), other_side, without)

    best_straight, best_crossed = 0.0, 0.0
    for i in places[0]:
        for j in places[1]:
            if source.terms[i].sentence != source.terms[j].sentence or i == j:
                continue
            straight = alike(pair[0], i), alike(pair[1], j)
            crossed = alike(pair[0], j), alike(pair[1], i)
            best_straight = max(best_straight, sum(straight) / 2)
            if min(crossed) >= _CROSSED:
                best_crossed = max(best_crossed, sum(crossed) / 2)
    return best_crossed - best_straight >= _AHEAD


def _score(claimed: Reading, at: int, source: Reading, i: int, other_side: float) -> float:
    """How alike two places are: what stands close by, and the rest of the sentence."""
    near = likeness(claimed.context(at), source.context(i), other_side)
    if not near:
        return 0.0
    rest = claimed.telling_of[claimed.terms[at].sentence]
    there = source.sentence_keys[source.terms[i].sentence]
    own = claimed.terms[at].keys
    total = sum(weight for key, weight in rest.items() if key not in own)
    shared = sum(weight for key, weight in rest.items() if key in there and key not in own)
    whole = shared / total if total else near
    return (1 - _OF_SENTENCE) * near + _OF_SENTENCE * whole
