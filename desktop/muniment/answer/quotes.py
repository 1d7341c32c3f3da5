"""Quotes: the sentences of the evidence that bear on a question, as they stand. Pure.

What counts, and for how much, was measured on three sets (tests/bench/answers.py): how much of
the question's rare words a sentence holds, its cosine, the rank of its evidence, whether it
holds the kind of thing that is asked for, and what it takes from the sentence before it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from muniment.answer.bearing import Asked, held
from muniment.answer.retrieval import Quote
from muniment.language import fold, sentences
from muniment.records import Evidence

Similarity = Callable[[str, Sequence[str]], Sequence[float] | None]

_EVIDENCE = 8
_QUOTES = 3
# To embed a sentence takes some ten milliseconds: only the best by words are.
_EMBEDDED = 24
# How much a share of the question's words counts beside the cosine, and so on.
_WORDS, _RANK, _KIND, _LEANING = 1.5, 0.9, 0.5, 0.4
# What a quote before it has said already counts for so much less.
_REPEATED = 0.2
# The words of the question beside its cosine, for a judgement of the nearest sentence.
_NEAR = 0.75
# A quote is worth showing if it bears so much as the best one.
_SHARE = 0.8
_LONGEST = 600
# A heading has fewer words than this, a label fewer than that.
_HEADING, _LABEL = 8, 3
# A line so long was broken because it was full.
_FULL = 50
_LINE = re.compile(r"[^\n]+")
_ITEM = re.compile(r"(?:[-*+•‣◦–—·]|\(?(?:\d{1,3}|[A-Za-z])\)|\d{1,3}\.)\s")
_ROW = " | "
_ENDS = re.compile(r"[.!?…。！？।]\W*$")
# A sentence that begins so says of whom or what in the one before it.
_LEANS = re.compile(
    r"(?:he|she|it|they|his|her|its|their|this|these|those|such|both|er|sie|es|dies\w*|sein\w*"
    r"|ihr\w*|il|elles?|ils|ce|cette|cela|ces|son|sa|ses|leurs?|este|esta|esto|ello)\b"
)


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence or a row; `words` are its stems, `lead` those of what it leans on.

    `opens` is where the sentence before it in its paragraph begins, or its own beginning.
    """

    quote: Quote
    words: frozenset[str]
    lead: frozenset[str]
    opens: int
    cosine: float = 0.0

    @property
    def language(self) -> str:
        """The language of its words."""
        return self.quote.evidence.language


def choose(
    question: str,
    evidence: Sequence[Evidence],
    rarity: Mapping[str, float],
    similarity: Similarity,
    most: int = _QUOTES,
) -> list[Quote]:
    """Quotes of at most so many sentences in all that answer a question, the best first.

    `evidence` is the best first; without any there is no quote. `rarity` weighs the question's
    words by their stems, and `similarity` is the cosine of each text with the question, None
    without an embedding model (see `Retrieval`). It is called once, for two dozen sentences.
    A quote's `score` is how much it bears on the question, about 0 to 4.
    """
    asked = Asked.of(question, rarity)
    ranked = _ranked(asked, evidence, similarity)
    best: list[_Unit] = []
    for _ in range(most):
        said = frozenset[str]().union(*(unit.words for unit in best))
        values = {
            i: unit.quote.score - _REPEATED * asked.share(unit.words & said, unit.language)
            for i, unit in enumerate(ranked)
            if not any(unit.quote.text in other.quote.text for other in best)
        }
        if not values:
            break
        i = max(values, key=values.__getitem__)
        if values[i] < _SHARE * ranked[0].quote.score:
            break
        best.append(ranked[i])
    return _whole(best, most)


def nearest(
    question: str,
    evidence: Sequence[Evidence],
    rarity: Mapping[str, float],
    similarity: Similarity,
) -> float:
    """The most that one sentence of the evidence has of a question's meaning and words, 0 to 1.75.

    The cosine and the share of the words, by weight, in one sum; the cosine counts nothing where
    there is none. The sentences are those that `choose` embeds.
    """
    asked = Asked.of(question, rarity)
    return max(
        (
            unit.cosine + _NEAR * asked.share(unit.words, unit.language)
            for unit in _ranked(asked, evidence, similarity)
        ),
        default=0.0,
    )


def units(text: str, language: str = "") -> list[tuple[int, int]]:
    """Where the sentences of a text stand, the rows of its tables each for itself.

    A line break ends one, unless the line was broken because it was full.
    """
    return [
        (a, b)
        for start, end in sentences(text, language)
        for first, last in _lines(text, start, end)
        for a, b in _stripped(text, first, last)
    ]


def _lines(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    lines = [(m.start(), m.end()) for m in _LINE.finditer(text, start, end)]
    opened = start
    for (a, b), (c, d) in pairwise(lines):
        full = (
            b - text.rfind("\n", 0, a) > _FULL and _ROW not in text[a:b] and _ROW not in text[c:d]
        )
        if not full or _ITEM.match(text, c):
            yield opened, b
            opened = c
    yield opened, end


def _stripped(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    if bare := text[start:end].strip():
        start = text.index(bare, start)
        yield start, start + len(bare)


def _units_of(item: Evidence) -> Iterator[_Unit]:
    """The units of an evidence; a sentence leans on the one before it, a row on its head."""
    lead: frozenset[str] = frozenset()
    was_row = False
    opens, ended = 0, 0
    for start, end in units(item.text, item.language):
        quote = Quote(item, start, _cut(item.text, start, end))
        row = _ROW in quote.text
        stems = held(quote.text, item.language)
        near = bool(ended) and not (row or was_row) and "\n\n" not in item.text[ended:start]
        yield _Unit(quote, stems, lead, opens if near else start)
        if not (row and was_row):
            lead = stems
        was_row, opens, ended = row, start, end


def _cut(text: str, start: int, end: int) -> int:
    """The end of a quote that is not too long, between two words."""
    if end - start <= _LONGEST:
        return end
    blank = text.rfind(" ", start + _LONGEST // 2, start + _LONGEST)
    return blank if blank > 0 else start + _LONGEST


def _tells(asked: Asked, unit: _Unit) -> bool:
    """Whether a unit can be an answer: a label cannot, nor a heading that says nothing new."""
    text = unit.quote.text
    if len(unit.words) < _LABEL:
        return any(map(str.isdigit, text))
    sentence = _ENDS.search(text) or len(unit.words) >= _HEADING or _ROW in text
    return bool(sentence or asked.news(text, unit.language))


def _ranked(asked: Asked, evidence: Sequence[Evidence], similarity: Similarity) -> list[_Unit]:
    """The units with their scores, the best first; only the best by words have a cosine."""
    every = [unit for item in evidence[:_EVIDENCE] for unit in _units_of(item)]
    telling_units = [unit for unit in every if _tells(asked, unit)] or every
    found = sorted(
        (_scored(unit, _by_words(asked, unit)) for unit in telling_units),
        key=lambda unit: -unit.quote.score,
    )[:_EMBEDDED]
    if not found:
        return []
    cosines = similarity(asked.question, [unit.quote.text for unit in found])
    if cosines is not None:
        found = [
            replace(_scored(unit, unit.quote.score + cosine), cosine=cosine)
            for unit, cosine in zip(found, cosines, strict=True)
        ]
    return sorted(found, key=lambda unit: -unit.quote.score)


def _by_words(asked: Asked, unit: _Unit) -> float:
    share = asked.share(unit.words, unit.language)
    return (
        _WORDS * share
        + _RANK * unit.quote.evidence.score
        + _KIND * asked.answerable_by(unit.quote.text)
        + _LEANING * (asked.share(unit.words | unit.lead, unit.language) - share)
    )


def _scored(unit: _Unit, score: float) -> _Unit:
    return replace(unit, quote=replace(unit.quote, score=score))


def _whole(best: Sequence[_Unit], most: int) -> list[Quote]:
    """The quotes, with the sentence before one that leans on it while there is room for both."""
    room = most - len(best)
    quotes: list[Quote] = []
    for unit in best:
        quote = unit.quote
        if any(_within(quote, quote.start, other) for other in quotes):
            continue
        alone = not any(_within(quote, unit.opens, other) for other in quotes)
        short = quote.end - unit.opens <= _LONGEST
        if room and alone and short and unit.opens < quote.start and _leans(quote.text):
            quote = replace(quote, start=unit.opens)
            room -= 1
        quotes.append(quote)
    return quotes


def _within(quote: Quote, at: int, other: Quote) -> bool:
    return other.evidence is quote.evidence and other.start <= at < other.end


def _leans(sentence: str) -> bool:
    return bool(_LEANS.match(fold(sentence)))
