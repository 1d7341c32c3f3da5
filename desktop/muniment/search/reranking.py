"""Reranking: the first results in the order of a model that reads question and text together.

Pure. The model moves what stands first and nothing else: what it did not score keeps its
place, since a text that was not reached, or is in a language that the model does not know,
is not a worse one for that.
"""

from __future__ import annotations

import re
import unicodedata
from collections import deque
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import replace

from muniment.search.evidence import Result
from muniment.search.lookup import Lookup
from muniment.tables import StoredPassage

Score = Callable[[Sequence[str]], Sequence[float | None]]

_FIRST = 20
# What is looked up rather than asked: letters with digits, long numbers, names with joints.
_IDENTIFIER = re.compile(r"(?=.*\d)(?=.*[^\W\d_])|\d{5}|\w[_./\\:@#]\w")
# Word processors and typesetters put others in the place of the one that is typed.
_HYPHENS = str.maketrans(dict.fromkeys("\u2010\u2011\u2012\u2013\u2212", "-"))


def rerank(
    ranked: Sequence[Result], lookup: Lookup, readable: Callable[[Result], bool], score: Score
) -> list[Result]:
    """The results with the first ones in the order of `score`, which takes texts, best first.

    `score` gives None for a text that it did not come to; results that are not `readable` are
    not shown to it.
    """
    chosen = [i for i, result in enumerate(ranked[:_FIRST]) if readable(result)]
    if len(chosen) < 2:
        return list(ranked)
    found = score([ranked[i].found[0].passage.embedded_text for i in chosen])
    scores = {i: s for i, s in zip(chosen, found, strict=True) if s is not None}
    return reordered(ranked, scores, {i for i in scores if is_exact(ranked[i], lookup)})


def reordered(
    ranked: Sequence[Result], scores: Mapping[int, float], exact: Collection[int]
) -> list[Result]:
    """The results at the places in `scores` in the order of their scores, among themselves.

    Equal ones keep their order. Among the first so many of them are never fewer `exact` ones
    than before. Each result takes the score of its new place, so that scores still fall.
    """
    places = sorted(scores)
    order = sorted(places, key=lambda i: -scores[i])
    result = list(ranked)
    for place, i in zip(places, _exact_kept(order, places, exact), strict=True):
        result[place] = replace(ranked[i], score=ranked[place].score)
    return result


def _exact_kept(
    order: Sequence[int], places: Sequence[int], exact: Collection[int]
) -> Sequence[int]:
    """The order, with exact ones put forward where they would come later than they stood."""
    rank = {i: n for n, i in enumerate(order)}
    exact_ones = deque(i for i in order if i in exact)
    others = deque(i for i in order if i not in exact)
    kept: list[int] = []
    owed = 0
    for place in places:
        owed += place in exact
        if exact_ones and (not others or owed > 0 or rank[exact_ones[0]] < rank[others[0]]):
            kept.append(exact_ones.popleft())
            owed -= 1
        else:
            kept.append(others.popleft())
    return kept


def is_exact(result: Result, lookup: Lookup) -> bool:
    """Whether a result holds a phrase or an identifier of the question as it is written."""
    phrases = [each for group in lookup.groups for each in group if each.phrase]
    words = [word for word, _ in lookup.wanted.words if _IDENTIFIER.search(word)]
    passages = [found.passage for found in result.found]
    return any(phrase.stands_in(passage) for phrase in phrases for passage in passages) or any(
        _holds_word(passage, word) for word in words for passage in passages
    )


def _holds_word(passage: StoredPassage, word: str) -> bool:
    pattern = rf"(?<!\w){re.escape(_plain(word))}(?!\w)"
    return re.search(pattern, _plain(passage.text)) is not None


def _plain(text: str) -> str:
    return unicodedata.normalize("NFKC", text).casefold().translate(_HYPHENS)
