"""Words that a sentence cannot exchange for one another: rose and fell, before and after. Pure."""

from __future__ import annotations

from functools import lru_cache

from muniment.claims.vocabulary import IRREGULAR, OPPOSITES
from muniment.language import fold, stem_of

Sides = frozenset[tuple[int, bool]]


@lru_cache(maxsize=8)
def _table(language: str) -> dict[str, Sides]:
    """By stem, the pairs that a word belongs to and on which side of them it stands."""
    table: dict[str, set[tuple[int, bool]]] = {}
    for pair, line in enumerate(OPPOSITES.get(language, "").strip().splitlines()):
        for side, words in enumerate(line.split("|")):
            for word in words.split():
                table.setdefault(_stem(word, language), set()).add((pair, bool(side)))
    return {stem: frozenset(sides) for stem, sides in table.items()}


@lru_cache(maxsize=20_000)
def sides(word: str, language: str) -> Sides:
    """The pairs of a word, none for most; a pair is a number, a side which half of it."""
    return _table(language or "en").get(_stem(fold(word), language or "en"), frozenset())


def opposed(one: Sides, other: Sides) -> bool:
    """Whether two words are opposites, and never the same."""
    return not one & other and any((pair, not side) in other for pair, side in one)


def _stem(word: str, language: str) -> str:
    return stem_of(IRREGULAR.get(word, word), language)
