"""A text as it is compared: its sentences, words and facts in one row. Pure, and remembered.

The row is what makes a comparison of places possible: two facts stand in the same place if the
words and facts around them are the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from muniment.claims.dates import Date, find_dates
from muniment.claims.names import Known, Name, find_names, plain
from muniment.claims.numbers import Number, Setting, find_numbers
from muniment.claims.times import Time, find_times
from muniment.claims.vocabulary import FUNCTION_WORDS, IRREGULAR, LONG_UNITS, TELLING, UNITS
from muniment.language import fold, sentences, stem_of, words

Fact = Number | Date | Time | Name

# How far around a fact the words still belong to its place, and what a function word weighs
# beside a telling one: "from 12 to 15" is told from "from 15 to 12" by nothing else.
_REACH = 6
_COMMON_WEIGHT = 0.4
_FACT_WEIGHT = 1.5
OTHER_SIDE = 0.6
_FUNCTION = {
    word: [language for language, known in FUNCTION_WORDS.items() if word in known.split()]
    for known in FUNCTION_WORDS.values()
    for word in known.split()
}
_LETTERS = re.compile(r"[^\W\d_]+")
_GUESSED_FROM = 4_000
_CLAUSE_END = re.compile(r"[,;:()—–|]")
# "Passage 2" in a sentence speaks of the evidence, and "(2)" counts; neither speaks of the world.
_POINTER = re.compile(
    r"\b(?:passage|source|document|excerpt|quelle|dokument|abschnitt|extrait|fuente)s?\s+#?\d{1,2}\b"
    r"|\([1-9]\)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Term:
    """A word or a fact of a text; `keys` are what it is compared by. `telling` has meaning."""

    start: int
    end: int
    keys: tuple[str, ...]
    sentence: int
    telling: bool
    fact: Fact | None = None


Context = Mapping[str, tuple[float, bool]]


@dataclass(frozen=True, eq=False)
class Reading:
    """A text with all that is compared of it. Two are equal only if they are the same."""

    text: str
    language: str
    sentences: tuple[tuple[int, int], ...]
    terms: tuple[Term, ...]

    @cached_property
    def numbers(self) -> tuple[Number, ...]:
        """Its numbers, in order."""
        return tuple(t.fact for t in self.terms if isinstance(t.fact, Number))

    @cached_property
    def dates(self) -> tuple[Date, ...]:
        """Its dates, in order."""
        return tuple(t.fact for t in self.terms if isinstance(t.fact, Date))

    @cached_property
    def names(self) -> tuple[Name, ...]:
        """Its names, in order."""
        return tuple(t.fact for t in self.terms if isinstance(t.fact, Name))

    @cached_property
    def known(self) -> Known:
        """Its words and names, for finding a name among them."""
        return Known(self.words_within(0, len(self.text)), self.names)

    def words_within(self, start: int, end: int) -> Iterator[str]:
        """The words of a range as those of names are compared."""
        return (plain(match.group()) for match in _NAME_WORD.finditer(self.text, start, end))

    @cached_property
    def setting(self) -> Setting:
        """What it says of its numbers apart from them."""
        folded = fold(self.text)
        lone = {UNITS[word] for word in _UNIT_WORD.findall(folded) if word in UNITS}
        long = {unit for name, unit in LONG_UNITS.items() if name in folded}
        beside = {(number.dimension, number.size) for number in self.numbers}
        return Setting(frozenset(beside | lone | long), bool(_SCALED.search(self.text)))

    @cached_property
    def keys(self) -> frozenset[str]:
        """All keys of its terms."""
        return frozenset(key for term in self.terms for key in term.keys)

    @cached_property
    def sentence_keys(self) -> tuple[frozenset[str], ...]:
        """The keys of each sentence."""
        every: list[set[str]] = [set() for _ in self.sentences]
        for term in self.terms:
            every[term.sentence].update(term.keys)
        return tuple(map(frozenset, every))

    @cached_property
    def telling_of(self) -> tuple[Mapping[str, float], ...]:
        """The keys of each sentence that carry meaning, with their weights."""
        every: list[dict[str, float]] = [{} for _ in self.sentences]
        for term in self.terms:
            if term.telling:
                every[term.sentence].update(dict.fromkeys(term.keys, _weight(term)))
        return tuple(every)

    @cached_property
    def positions(self) -> Mapping[str, Sequence[int]]:
        """Where each key stands among the terms."""
        found: dict[str, list[int]] = {}
        for i, term in enumerate(self.terms):
            for key in term.keys:
                found.setdefault(key, []).append(i)
        return found

    @cached_property
    def facts(self) -> Mapping[type, Sequence[int]]:
        """Where its numbers, dates and names stand among the terms."""
        found: dict[type, list[int]] = {Number: [], Date: [], Time: [], Name: []}
        for i, term in enumerate(self.terms):
            if term.fact is not None:
                found[type(term.fact)].append(i)
        return found

    def object_of(self, at: int) -> frozenset[str]:
        """What a word is said of: the next telling word of its clause, or else those before."""
        found = list(self._clause(at, 1))[:1] or self._clause(at, -1)
        return frozenset(key for term in found for key in term.keys)

    def around(self, at: int) -> frozenset[str]:
        """The keys of the telling words of a word's clause."""
        return frozenset(
            key for step in (1, -1) for term in self._clause(at, step) for key in term.keys
        )

    def _clause(self, at: int, step: int) -> Iterator[Term]:
        """The telling words on one side of a term, up to a comma or the like."""
        here = self.terms[at]
        i = at + step
        while 0 <= i < len(self.terms) and self.terms[i].sentence == here.sentence:
            first, last = sorted((i, i - step))
            if _CLAUSE_END.search(self.text, self.terms[first].end, self.terms[last].start):
                return
            if self.terms[i].telling:
                yield self.terms[i]
            i += step

    @cached_property
    def _contexts(self) -> dict[int, Context]:
        return {}

    def context(self, at: int) -> Context:
        """What stands around a term: key → weight and whether it comes before."""
        if at not in self._contexts:
            self._contexts[at] = self._context(at)
        return self._contexts[at]

    def _context(self, at: int) -> Context:
        context: dict[str, tuple[float, bool]] = {}
        for step in (-1, 1):
            for distance in range(1, _REACH + 1):
                i = at + step * distance
                if (
                    not 0 <= i < len(self.terms)
                    or self.terms[i].sentence != self.terms[at].sentence
                ):
                    break
                term = self.terms[i]
                weight = _weight(term) / (1 + distance) / len(term.keys)
                for key in term.keys:
                    if weight > context.get(key, (0.0, True))[0]:
                        context[key] = (weight, step < 0)
        return context


_SCALED = re.compile(
    r"\||\b(?:millions|thousands|billions|[mb]n|mio|mrd|millionen|milliarden|milliers|millones)\b",
    re.IGNORECASE,
)


def _weight(term: Term) -> float:
    if term.fact is not None:
        return _FACT_WEIGHT
    return 1.0 if term.telling else _COMMON_WEIGHT


_UNIT_WORD = re.compile(r"[^\W\d_]+|[%$€£°]")
_NAME_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*")


def likeness(
    claimed: Context,
    there: Context,
    other_side: float = OTHER_SIDE,
    without: Collection[str] = (),
) -> float:
    """How much of what stands around a fact of a claim stands around one of the source, 0 to 1.

    `other_side` is what a word counts that stands before the one and behind the other;
    the keys in `without` do not count.
    """
    total = sum(weight for key, (weight, _) in claimed.items() if key not in without)
    if not total:
        return 0.0
    shared = 0.0
    for key, (weight, before) in claimed.items():
        if key in there and key not in without:
            other, side = there[key]
            shared += min(weight, other) * (1.0 if side == before else other_side)
    return shared / total


def telling_keys(reading: Reading) -> set[str]:
    """The keys of the words that carry what a text says."""
    return {
        key
        for term in reading.terms
        if term.telling and not isinstance(term.fact, Number | Date | Time)
        for key in term.keys
    }


@lru_cache(maxsize=256)
def read(text: str, language: str = "") -> Reading:
    """The text read; its language is guessed where it is not given."""
    language = language or guess_language(text)
    pointers = [match.span() for match in _POINTER.finditer(text)]
    times = find_times(text)
    clock = [(time.start, time.end) for time in times]
    dates, numbers = _dates_and_numbers(text, language, [*pointers, *clock])
    figures: list[Fact] = [*dates, *numbers]
    spans = [*clock, *((fact.start, fact.end) for fact in figures)]
    names = find_names(text, language, [*spans, *pointers])
    spans += [(name.start, name.end) for name in names]
    facts: list[Fact] = sorted([*times, *dates, *numbers, *names], key=lambda fact: fact.start)
    ranges = tuple(_units(text, language)) or ((0, len(text)),)
    terms = [*_words(text, language, sorted(spans)), *(_of_fact(fact) for fact in facts)]
    starts = [start for start, _ in ranges]
    placed = [
        Term(s, e, keys, max(0, bisect_right(starts, s) - 1), telling, fact)
        for s, e, keys, telling, fact in sorted(terms, key=lambda term: term[0])
    ]
    return Reading(text, language, ranges, tuple(placed))


def _dates_and_numbers(
    text: str, language: str, pointers: Sequence[tuple[int, int]]
) -> tuple[list[Date], list[Number]]:
    """The dates and numbers of a text: 1600 is a year, 1600 mm are not."""
    dates = [date for date in find_dates(text) if not _within(date.start, pointers)]
    certain = [(date.start, date.end) for date in dates if not date.bare]
    numbers = find_numbers(text, language, [*certain, *pointers])
    measured = {number.start for number in numbers if not number.bare}
    dates = [date for date in dates if not date.bare or date.start not in measured]
    years = {date.start for date in dates if date.bare}
    return dates, [number for number in numbers if number.start not in years]


_Row = tuple[int, int, tuple[str, ...], bool, "Fact | None"]


def _of_fact(fact: Fact) -> _Row:
    keys = fact.keys
    if isinstance(fact, Name):
        keys = tuple(stem_of(word) for word in keys)
    return fact.start, fact.end, keys, True, fact


def _words(text: str, language: str, taken: Sequence[tuple[int, int]]) -> list[_Row]:
    found: list[_Row] = []
    known = language or "en"
    starts = [start for start, _ in taken]
    for word in words(text, known):
        i = bisect_right(starts, word.start) - 1
        if i >= 0 and word.start < taken[i][1]:
            continue
        folded = fold(text[word.start : word.end]).removesuffix("'s")
        stem = stem_of(IRREGULAR[folded], known) if folded in IRREGULAR else word.stem
        telling = not word.common and folded not in TELLING
        found.append((word.start, word.end, (stem,), telling, None))
    return found


def _units(text: str, language: str) -> list[tuple[int, int]]:
    """The sentences, rows of tables and items of lists each for itself."""
    ranges = []
    for start, end in sentences(text, language):
        rows = list(re.finditer(r"[^\n]+", text[start:end]))
        # Lines that are about as long as the column are one sentence, wrapped.
        table = len(rows) > 1 and any("|" in r.group() or "\t" in r.group() for r in rows)
        if table:
            ranges += [(start + r.start(), start + r.end()) for r in rows]
        else:
            ranges.append((start, end))
    return ranges


def _within(position: int, ranges: Sequence[tuple[int, int]]) -> bool:
    return any(start <= position < end for start, end in ranges)


@lru_cache(maxsize=256)
def guess_language(text: str) -> str:
    """The language of a text by its function words, "" where they do not tell."""
    counts = dict.fromkeys(FUNCTION_WORDS, 0)
    for match in _LETTERS.finditer(text[:_GUESSED_FROM].lower()):
        for language in _FUNCTION.get(match.group(), ()):
            counts[language] += 1
    first, second = sorted(counts.values(), reverse=True)[:2]
    if first < 2 or first < 1.5 * second:
        return ""
    return max(counts, key=lambda language: counts[language])
