"""Whether a sentence denies what the source says, or says what the source denies. Pure.

A negator is compared by the words that it stands at: if they stand in the source without one,
or the other way round, the two contradict each other. "Not only" and "not until" deny nothing,
nor does "no more than 28".
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from muniment.claims.bounds import within_bound
from muniment.claims.reading import Reading
from muniment.claims.vocabulary import DENIALS, DOUBTS, NEGATORS, PREFIXES
from muniment.language import fold, stem_of

_TOKEN = re.compile(r"[^\W_]+(?:[’'][^\W_]+)*|[.,;:!?()—–]")
_BARRIERS = frozenset(".,;:!?()—–")
_IDLE = frozenset({"only", "just", "merely", "until", "simply", "nur", "bis", "seulement", "solo"})
# "No one may enter unless" says who may; "not from May until June" says nothing of the kind.
_EXCEPT = re.compile(
    r"\b(?:unless|except|other than|außer|bevor|sauf|à moins|salvo|excepto)\b"
    r"|^(?:(?!\bfrom\b).)*\buntil\b",
    re.IGNORECASE | re.DOTALL,
)
_BEFORE = {"en": 1, "de": 3, "fr": 2, "es": 1}
_AFTER = {"en": 3, "de": 3, "fr": 3, "es": 3}
_AGREEMENT = 0.6
_SHORTEST_REST = 4


@dataclass(frozen=True, slots=True)
class Denial:
    """A negator, and the keys of the telling words that it stands at, `nearest` the first.

    One that is not `firm` ("lack") may agree with another, but contradicts nothing by itself.
    """

    sentence: int
    start: int
    end: int
    keys: tuple[str, ...]
    nearest: str
    firm: bool


@lru_cache(maxsize=256)
def denials(reading: Reading) -> tuple[Denial, ...]:
    """What a text denies. Languages whose negators are not known deny nothing."""
    return tuple(_denials(reading))


def _denials(reading: Reading) -> Iterator[Denial]:
    language = reading.language or "en"
    if language not in NEGATORS:
        return
    negators = frozenset(NEGATORS[language].split())
    refusing = {stem_of(word, language) for word in DENIALS[language].split()}
    doubtful = {stem_of(word, language) for word in DOUBTS[language].split()}
    tokens = [(m.start(), m.end(), fold(m.group())) for m in _TOKEN.finditer(reading.text)]
    for i, (start, end, word) in enumerate(tokens):
        following = tokens[i + 1][2] if i + 1 < len(tokens) else ""
        negates = word in negators or word.endswith("n't")
        abbreviated = word == "no" and reading.text[end : end + 1] == "."
        if negates and (following in _IDLE or abbreviated or within_bound(reading, start)):
            continue
        stem = stem_of(word, language)
        if not (negates or stem in refusing or stem in doubtful):
            continue
        until = reading.sentences[_sentence_at(reading, end)][1]
        if not _EXCEPT.search(reading.text[end:until]):
            yield _denial(reading, start, end, language, firm=stem not in doubtful)


def _sentence_at(reading: Reading, position: int) -> int:
    starts = [start for start, _ in reading.sentences]
    return max(0, bisect_right(starts, position) - 1)


def _denial(reading: Reading, start: int, end: int, language: str, *, firm: bool) -> Denial:
    """The negator at `start` with what stands around it, up to the next comma."""
    terms = reading.terms
    after = [t for t in terms if t.start >= end and t.telling][: _AFTER[language]]
    before = [t for t in terms if t.end <= start and t.telling][-_BEFORE[language] :]
    sentence = _sentence_at(reading, start)
    near = [
        term
        for term in (*before, *after)
        if term.sentence == sentence and not _barred(reading.text, term.start, term.end, start, end)
    ]
    behind = [term for term in near if term.start >= end] or near[::-1]
    nearest = behind[0].keys[0] if behind else ""
    return Denial(sentence, start, end, tuple(k for term in near for k in term.keys), nearest, firm)


def _barred(text: str, start: int, end: int, other_start: int, other_end: int) -> bool:
    between = text[end:other_start] if end <= other_start else text[other_end:start]
    return any(c in _BARRIERS for c in between)


def contradicts(claimed: Reading, source: Reading, sentence: int) -> bool:
    """Whether the claim and one sentence of the source differ in what they deny."""
    ours = denials(claimed)
    every = denials(source)
    theirs = tuple(denial for denial in every if denial.sentence == sentence)
    there = source.sentence_keys[sentence]
    if _unmatched(ours, every, there) or _unmatched(theirs, ours, claimed.keys):
        return True
    return not ours and not theirs and _prefixed(claimed, source, sentence)


def _unmatched(ones: Sequence[Denial], others: Sequence[Denial], keys: frozenset[str]) -> bool:
    """Whether one side denies what the other says: its words are there, a negator is not."""
    for one in ones:
        shared = {key for key in one.keys if key in keys}
        if not one.firm or not one.keys or len(shared) < _AGREEMENT * len(one.keys):
            continue
        if not any(_denies_too(one, shared, other) for other in others):
            return True
    return False


def _denies_too(one: Denial, shared: set[str], other: Denial) -> bool:
    """Whether the other negator stands at the same word, or at most of the words around."""
    nearest = {one.nearest, other.nearest} & set(one.keys) & set(other.keys)
    return bool(nearest) or len(shared & set(other.keys)) >= _AGREEMENT * len(shared)


def _prefixed(claimed: Reading, source: Reading, sentence: int) -> bool:
    """Whether one says "published" where the other says "unpublished"."""
    there = source.sentence_keys[sentence]
    mine = {key for term in claimed.terms if term.telling for key in term.keys}
    return _denied_by_prefix(mine - there, there - mine) or _denied_by_prefix(
        there - mine, mine - there
    )


def _denied_by_prefix(words: set[str] | frozenset[str], others: set[str] | frozenset[str]) -> bool:
    return any(
        word.startswith(prefix)
        and len(word) - len(prefix) >= _SHORTEST_REST
        and word[len(prefix) :] in others
        for word in words
        for prefix in PREFIXES
    )
