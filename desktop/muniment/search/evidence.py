"""Evidence: ranked passages become results worth reading. Pure.

Neighbours are merged, what says nearly the same is folded into one result, and no document
crowds out others that have as good evidence.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path

from muniment.analysis import tokens
from muniment.records import Evidence, join_places
from muniment.search.fusion import Found
from muniment.search.snippet import Matches, Wanted, is_dense
from muniment.tables import DocumentRow

_LONGEST_EVIDENCE = 3_000
# Texts are nearly the same if they share this much of their runs of three words (Jaccard),
# the usual bound for near duplicates (Manning, Raghavan, Schütze, "Introduction to
# Information Retrieval", 19.6).
_SAME = 0.8
_SHINGLE = 3
_LONGEST_WORDS = 8
_LETTERS, _LONG = re.compile(r"\w+"), re.compile(r"\b\w{8,}")
# What no one looks at need not be compared.
_COMPARED = 100
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(r"\d")
# So many results of a document stand where their scores put them; each further one counts
# for so much less than the one before it.
_FREE = 3
_DISCOUNT = 0.95


@dataclass(frozen=True, slots=True)
class Result:
    """Passages of one document to be shown as one, the best first; `also` say nearly the same."""

    found: tuple[Found, ...]
    score: float
    also: tuple[Result, ...] = ()

    @property
    def document(self) -> str:
        """The document they are of."""
        return self.found[0].passage.document


@dataclass(frozen=True, slots=True)
class Source:
    """A document as the store knows it, and the files that hold it: one at least."""

    paths: tuple[Path, ...]
    document: DocumentRow


def results(
    found: Iterable[Found],
    reorder: Callable[[list[Result]], list[Result]] = list,
    compared: int = _COMPARED,
) -> list[Result]:
    """Ranked passages as results, best first: merged, folded, and of several documents.

    `reorder` may put what was merged into another order, its scores still falling. Of so many
    results are near duplicates looked for; the rest stands as it is.
    """
    return diverse(reorder(fold(merge(found), compared)))


def merge(found: Iterable[Found]) -> list[list[Found]]:
    """Passages that overlap, of one document, as one group; best group first.

    A group grows around its best passage, up to a few paragraphs, so that evidence stays
    short enough to read; groups that a passage joins become one within the same bound.
    Passages of different pages never overlap, so none is merged across pages.
    """
    groups: list[_Group] = []
    of_document: dict[str, list[_Group]] = {}
    for item in found:
        neighbours = of_document.setdefault(item.passage.document, [])
        joined: _Group | None = None
        for group in [g for g in neighbours if g.touches(item)]:
            if joined is None:
                joined = group if group.take([item]) else None
            elif joined.take(group.found):
                neighbours.remove(group)
                group.found = []
        if joined is None:
            groups.append(_Group([item], item.passage.start, item.passage.end))
            neighbours.append(groups[-1])
    return [group.found for group in groups if group.found]


def fold(groups: Iterable[Sequence[Found]], compared: int = _COMPARED) -> list[Result]:
    """Groups as results; one that says nearly what a better one does is listed with it.

    What is compared is its best passage with each of the better ones. Texts in which a
    number differs are never the same: of two price lists, or two years' reports, both count.
    """
    kept: list[list[Sequence[Found]]] = []
    seen = _Seen()
    for group in groups:
        texts = [item.passage.text for item in group]
        twin = seen.meet(texts, len(kept)) if len(kept) < compared else None
        if twin is None:
            kept.append([group])
        else:
            kept[twin].append(group)
    return [_result(first, tuple(map(_result, rest))) for first, *rest in kept]


def _result(group: Sequence[Found], also: tuple[Result, ...] = ()) -> Result:
    return Result(tuple(group), group[0].score, also)


def diverse(ranked: Iterable[Result]) -> list[Result]:
    """The results in a new order: from the fourth of a document on they count for less.

    Results of one document keep their order, so a library of one book is not touched, and
    one that is much better than what others have stays before it.
    """
    number: Counter[str] = Counter()
    counted = []
    for result in ranked:
        beyond = max(0, number[result.document] + 1 - _FREE)
        number[result.document] += 1
        if beyond:
            result = replace(result, score=result.score * _DISCOUNT**beyond)
        counted.append(result)
    return sorted(counted, key=lambda result: -result.score)


def evidence_of(result: Result, sources: Mapping[str, Source], wanted: Wanted) -> Evidence:
    """A result as evidence. `sources` has its document; duplicates of others are left out."""
    source, best = sources[result.document], result.found[0].passage
    evidence = _unmarked(result, source)
    matches = Matches(evidence.text, wanted, source.document.language)
    known = [same for same in result.also if same.document in sources]
    near = (best.start - evidence.start, best.end - evidence.start)
    return replace(
        evidence,
        marks=matches.marks,
        snippet=matches.snippet(near),
        also=tuple(_unmarked(same, sources[same.document]) for same in known),
    )


def _unmarked(result: Result, source: Source) -> Evidence:
    best, document = result.found[0].passage, source.document
    ordered = sorted(result.found, key=lambda f: f.passage.start)
    text, end = ordered[0].passage.text, ordered[0].passage.end
    for item in ordered[1:]:
        if item.passage.end > end:
            text += item.passage.text[end - item.passage.start :]
            end = item.passage.end
    similarities = [f.similarity for f in result.found if f.similarity is not None]
    keywords = [f.keyword for f in result.found if f.keyword is not None]
    return Evidence(
        path=source.paths[0],
        title=document.title or source.paths[0].stem,
        place=join_places(best.places),
        text=text,
        score=round(result.score, 6),
        document=best.document,
        start=ordered[0].passage.start,
        end=end,
        places=tuple(dict.fromkeys(place for f in ordered for place in f.passage.places)),
        paths=source.paths,
        kind=document.kind,
        similarity=max(similarities, default=None),
        keyword=max(keywords, default=None),
        member=document.member,
        language=document.language,
        date=document.date,
        author=document.author,
    )


@dataclass(slots=True, eq=False)
class _Group:
    """Passages of one document that overlap, and the range that they cover together."""

    found: list[Found]
    start: int
    end: int

    def touches(self, item: Found) -> bool:
        return item.passage.start < self.end and self.start < item.passage.end

    def take(self, more: Sequence[Found]) -> bool:
        """Take these in, unless that were too long."""
        start = min(self.start, *(f.passage.start for f in more))
        end = max(self.end, *(f.passage.end for f in more))
        if end - start > _LONGEST_EVIDENCE:
            return False
        self.found += more
        self.start, self.end = start, end
        return True


# ---------------------------------------------------------------- near duplicates


@dataclass(frozen=True, slots=True)
class _Print:
    """What a text is compared by: its runs of words, whatever their case and white space, and
    its numbers."""

    shingles: frozenset[tuple[str, ...]]
    numbers: frozenset[str]

    @classmethod
    def of(cls, text: str) -> _Print:
        """The print of a text."""
        words = list(_words(text))
        numbers = frozenset(word for word in words if not word.isalpha() and _NUMBER.search(word))
        if len(words) < _SHINGLE:
            return cls(frozenset([tuple(words or text.split())]), numbers)
        return cls(frozenset(zip(*(words[n:] for n in range(_SHINGLE)), strict=False)), numbers)

    def likeness(self, other: _Print) -> float:
        """The Jaccard similarity of the two, 0 to 1; 0 if a number differs."""
        if self.numbers != other.numbers:
            return 0.0
        return len(self.shingles & other.shingles) / len(self.shingles | other.shingles)


class _Seen:
    """Texts under numbers: which of them is nearly the same as another?

    Most are told apart by their longest words alone, which takes a tenth of the time.
    """

    def __init__(self) -> None:
        self._texts: list[tuple[int, str]] = []
        self._prints: dict[int, _Print] = {}
        self._digits: dict[int, frozenset[str]] = {}
        self._holding: dict[str, list[int]] = {}

    def meet(self, texts: Sequence[str], number: int) -> int | None:
        """The number of what is nearly the same as the first text; if nothing is, remember all."""
        first, *others = map(_longest_words, texts)
        found = self._nearest(texts[0], first)
        if found is None:
            for text, words in zip(texts, [first, *others], strict=True):
                for word in words:
                    self._holding.setdefault(word, []).append(len(self._texts))
                self._texts.append((number, text))
        return found

    def _nearest(self, text: str, words: Sequence[str]) -> int | None:
        shared = Counter(chain.from_iterable(filter(None, map(self._holding.get, words))))
        alike = [i for i, common in shared.items() if 2 * common >= len(words)]
        if alike:
            digits = frozenset(_DIGITS.findall(text))
            alike = [i for i in alike if self._digits_of(i) == digits]
        if not alike:
            return None
        its = _Print.of(text)
        likeness, _, number = max(
            (its.likeness(self._print(i)), -i, self._texts[i][0]) for i in alike
        )
        return number if likeness >= _SAME else None

    def _digits_of(self, i: int) -> frozenset[str]:
        if i not in self._digits:
            self._digits[i] = frozenset(_DIGITS.findall(self._texts[i][1]))
        return self._digits[i]

    def _print(self, i: int) -> _Print:
        if i not in self._prints:
            self._prints[i] = _Print.of(self._texts[i][1])
        return self._prints[i]


def _longest_words(text: str) -> list[str]:
    folded = text.casefold()
    # Mostly there are enough long ones, and few of all words are left to be sorted.
    words = set(_LONG.findall(folded))
    if len(words) < _LONGEST_WORDS:
        words = set(_LETTERS.findall(folded)) or {text.strip()}
    return sorted(sorted(words), key=len)[-_LONGEST_WORDS:]


def _words(text: str) -> Iterator[str]:
    if text.isascii():
        yield from tokens(text)
        return
    for token in tokens(text):
        if is_dense(token):
            yield from token
        else:
            yield token
