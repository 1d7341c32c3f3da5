"""Spelling: what a person may have meant by a word that no document holds. Pure."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Callable, Sequence
from itertools import groupby
from math import log1p

from rapidfuzz import process
from rapidfuzz.distance import OSA, JaroWinkler, Levenshtein

from muniment.language import fold
from muniment.search.query import clean, searched

# A word of three letters is one mistake away from dozens of others.
_SHORTEST = 4
_LONGEST = 30
_ONE_MISTAKE = 5
FARTHEST = 2
# Of so many of the likest words it is asked how frequent they are, and how much that weighs:
# measured on 700 misspellings of codespell's list and the words of the evaluation sets.
_COMPARED = 12
_WEIGHT = 0.005
# So many words are compared at a time: no other thread runs meanwhile.
_AT_ONCE = 5_000


def suggest(
    word: str, vocabulary: Sequence[str], frequency: Callable[[str], int] | None = None
) -> str | None:
    """The word of a library that is nearest to one which it lacks; None if none is near.

    `vocabulary` is sorted, and folded as by `muniment.language.fold`; so is the answer. Only
    words that are at most `FARTHEST` characters longer or shorter matter. Near
    is one mistake in words of up to five letters, two in longer ones; a letter too many, one
    that is missing, a wrong one, and two that changed places are a mistake each (the distance
    of Damerau and Levenshtein, no letter changed twice). Two mistakes leave the first letter
    as it is. Of words equally near, those come first that begin with the same letter, then
    the likest and most frequent by `frequency` (in how many passages a word stands, say;
    asked for a few words only). Words of less than four letters, words with digits, and words
    of the vocabulary have no suggestion.
    """
    wanted = fold(word)
    if not (_SHORTEST <= len(wanted) <= _LONGEST) or not _lettered(wanted):
        return None
    place = bisect_left(vocabulary, wanted)
    if place < len(vocabulary) and vocabulary[place] == wanted:
        return None
    near = _near(wanted, vocabulary)
    if frequency is None or len(near) < 2:
        return near[0][1] if near else None
    ranked = [
        (mistakes, first, unlike - _WEIGHT * log1p(frequency(other)), other)
        for (mistakes, first, unlike), other in near[:_COMPARED]
    ]
    return min(ranked)[-1]


_Rank = tuple[int, bool, float]


def _near(wanted: str, vocabulary: Sequence[str]) -> list[tuple[_Rank, str]]:
    """The words that are near another, the likest first.

    Each with its mistakes, whether its first letter differs, and how unlike it is.
    """
    most = 1 if len(wanted) <= _ONE_MISTAKE else FARTHEST
    found = (
        likely
        for start in range(0, len(vocabulary), _AT_ONCE)
        for likely in process.extract(
            wanted,
            vocabulary[start : start + _AT_ONCE],
            scorer=OSA.distance,
            score_cutoff=most,
            limit=None,
        )
    )
    return sorted(
        ((int(mistakes), other[0] != wanted[0], 1 - JaroWinkler.similarity(wanted, other)), other)
        for other, mistakes, _ in found
        if _lettered(other) and (mistakes == 1 or other[0] == wanted[0])
    )


def corrected(text: str, suggestion: Callable[[str], str | None]) -> str:
    """The text of a query in which words are replaced by what is suggested for them.

    `suggestion` is asked for each word without digits that is to be found, as it is typed;
    what is left out, beginnings of words and filters stay as they are. Capitals and accents
    of the letters that stay are kept. The same text if nothing is suggested.
    """
    cleaned = clean(text)
    parts: list[str] = []
    cursor = 0
    for start, end in searched(cleaned):
        for first, last in _words(cleaned, start, end):
            word = cleaned[first:last]
            better = suggestion(word) if _lettered(word) else None
            if better is not None and better != fold(word):
                parts += [cleaned[cursor:first], _as_typed(word, better)]
                cursor = last
    return "".join([*parts, cleaned[cursor:]]) if parts else text


def _lettered(word: str) -> bool:
    """Whether it is letters and their signs: numbers and identifiers are not misspelled."""
    return all(map(_in_word, word)) and not any(map(str.isdigit, word))


def _words(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """The ranges of the words in a range of a text, as the vocabulary divides them."""
    found: list[tuple[int, int]] = []
    for is_word, run in groupby(range(start, end), lambda n: _in_word(text[n])):
        if is_word:
            places = list(run)
            found.append((places[0], places[-1] + 1))
    return found


def _in_word(character: str) -> bool:
    return character.isalnum() or unicodedata.category(character).startswith("M")


def _as_typed(word: str, better: str) -> str:
    """A folded word with the capitals and accents of the one that it replaces."""
    folded = fold(word)
    if len(folded) == len(word):
        parts = [
            word[edit.src_start : edit.src_end]
            if edit.tag == "equal"
            else better[edit.dest_start : edit.dest_end]
            for edit in Levenshtein.opcodes(folded, better)
        ]
        better = "".join(parts)
    if word.isupper():
        return better.upper()
    return better[:1].upper() + better[1:] if word[:1].isupper() else better
