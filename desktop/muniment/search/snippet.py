"""Snippets: where a question's words stand in a text, and the sentences to show. Pure."""

from __future__ import annotations

import functools
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, pairwise

from muniment import analysis
from muniment.language import fold, sentences
from muniment.records import Snippet

Range = tuple[int, int]
Similarity = Callable[[Sequence[str]], Sequence[float] | None]

LONGEST = 300
# A row of a table is shown by itself, unless it is shorter than this.
_SHORT = 80
# What is longer than a snippet is cut into pieces of this share of one.
_SHARE = 4
# A sentence is rarely shorter: a heading or a label, which goes with what follows.
_LABEL = 25
# A sentence with all the words of the question counts as if it were so much nearer to it.
_WORDS_SHARE = 2.0
_PHRASE_WEIGHT = 10.0

# How much a character of a script without spaces tells; a stretch that matches must reach 3:
# two Chinese characters are a word, two of a syllabary or an alphabet are none.
_ENOUGH = 3.0
_GRAMMAR = frozenset("的了是在和与或也都就这那有不吗呢么什哪谁几多少何为哪些個個嗎這誰幾為與")
_TELLING = re.compile("[\u3005-\u3007\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]")
_KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff]")

_ROW = " | "
_ITEM = re.compile(r"(?:[-*+•‣◦–—·]|\(?(?:\d{1,3}|[A-Za-z])\)|\d{1,3}\.)\s")
_BREAKS = (
    re.compile(r"\n"),
    re.compile(r"[.;:,!?](?=\s)|[。、，；：！？؛،।၊។]"),
    re.compile(r"\s"),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be found in a text, as the question writes it.

    `words` each have a weight: how rare they are, 1 where that is not known. They are found in
    all their forms, by the language of the text. `phrases` are found as they stand, whatever
    their case, accents and white space; their words alone are not. `prefixes` are beginnings
    of words.
    """

    words: tuple[tuple[str, float], ...] = ()
    phrases: tuple[str, ...] = ()
    prefixes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _Mark:
    """A place where something that is wanted stands; the same thing has the same key."""

    start: int
    end: int
    key: str
    weight: float


@dataclass(frozen=True, slots=True)
class _Plan:
    """What is wanted in texts of one language: by its terms, pairs of characters, patterns.

    `of_word` gives what a word of a text is a mark of, as the key and weight of that mark.
    """

    terms: Mapping[str, float]
    pairs: Mapping[str, float]
    runs: frozenset[str]
    patterns: tuple[tuple[re.Pattern[str], float], ...]
    prefixes: tuple[str, ...]
    of_word: Mapping[str, tuple[str, float] | None]

    @property
    def total(self) -> float:
        """The weight of all of it."""
        patterns = sum(weight for _, weight in self.patterns)
        return sum(self.terms.values()) + sum(self.pairs.values()) + patterns + len(self.prefixes)


@dataclass(frozen=True, slots=True)
class _Piece:
    """A sentence, a row or an item; or a part of one that was too long, then not `whole`."""

    start: int
    end: int
    opens: bool = True
    closes: bool = True
    row: bool = False


def _length(piece: _Piece) -> int:
    return piece.end - piece.start


class Matches:
    """Where what is wanted stands in a text, and which part of the text to show for it.

    `language` is the text's, an ISO 639-1 code or empty.
    """

    def __init__(self, text: str, wanted: Wanted, language: str = "") -> None:
        self._text = text
        self._language = language
        plan = _plan(wanted, language)
        self._total = plan.total
        self._found = [*_words(text, plan), *_patterns(text, plan)]

    @functools.cached_property
    def marks(self) -> tuple[Range, ...]:
        """The ranges of the text that match, in order, none touching another."""
        joined: list[Range] = []
        for mark in sorted(self._found, key=lambda m: m.start):
            if joined and mark.start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], mark.end))
            else:
                joined.append((mark.start, mark.end))
        return tuple(joined)

    def snippet(self, near: Range | None = None, longest: int = LONGEST) -> Snippet:
        """The sentences that hold most of what is wanted, and what stands around them.

        Where nothing is found it is the beginning of the text, or of the range `near`, which
        is also preferred where others match as well.
        """
        near = near or (0, len(self._text))
        pieces = self._pieces(longest)
        return self._shown(pieces, self._window(pieces, near, longest, {}), longest)

    def by_meaning(
        self, similarity: Similarity, near: Range | None = None, longest: int = LONGEST
    ) -> Snippet:
        """As `snippet`, by what the sentences within the range `near` mean as well.

        `similarity` is asked once for the cosine of each sentence with the question; where it
        knows none, the words decide. A sentence that is chosen without a word in common is
        marked as a whole.
        """
        near = near or (0, len(self._text))
        pieces = self._pieces(longest)
        within = [i for i, p in enumerate(pieces) if near[0] <= p.start and p.end <= near[1]]
        told = [i for i in within if pieces[i].row or _length(pieces[i]) >= _LABEL] or within
        texts = [self._text[pieces[i].start : pieces[i].end] for i in told]
        cosines = similarity(texts) if texts else None
        nearness = dict(zip(told, cosines, strict=True)) if cosines else {}
        first, last = self._window(pieces, near, longest, nearness)
        shown = self._shown(pieces, (first, last), longest)
        if shown.marks or not nearness:
            return shown
        best = pieces[max(range(first, last + 1), key=lambda i: nearness.get(i, -1.0))]
        return replace(shown, marks=((best.start, best.end),))

    def _pieces(self, longest: int) -> list[_Piece]:
        return [
            piece
            for start, end, row in _units(self._text, self._language)
            for piece in _cut(self._text, start, end, row, max(1, longest))
        ]

    def _window(
        self, pieces: Sequence[_Piece], near: Range, longest: int, nearness: Mapping[int, float]
    ) -> Range:
        """First and last of the fewest pieces side by side that match best.

        What counts is how much of what is wanted they hold, phrases first, and how near the
        nearest of them is to the question by its meaning.
        """
        starts = [piece.start for piece in pieces]
        held: dict[int, dict[str, float]] = {}
        for mark in self._found:
            of_piece = held.setdefault(max(0, bisect_right(starts, mark.start) - 1), {})
            of_piece[mark.key] = mark.weight
        best: tuple[float, bool, int] | None = None
        after = next((i for i, p in enumerate(pieces) if p.end > near[0]), 0)
        chosen = (after, after)
        for first in sorted({*held, *nearness}):
            keys: dict[str, float] = {}
            cosine = 0.0
            close = near[0] <= pieces[first].start < near[1]
            for last in range(first, len(pieces)):
                length = pieces[last].end - pieces[first].start
                if length > longest:
                    break
                keys |= held.get(last, {})
                cosine = max(cosine, nearness.get(last, 0.0))
                matching = _WORDS_SHARE * sum(keys.values()) / (self._total or 1) + cosine
                score = (round(matching, 6), close, -length)
                if best is None or score > best:
                    best, chosen = score, (first, last)
        return chosen

    def _shown(self, pieces: Sequence[_Piece], window: Range, longest: int) -> Snippet:
        """These pieces with as much of what stands around them as there is room for."""
        if not pieces:
            return Snippet(0, 0)
        first, last = window
        longest = min(longest, _SHORT) if pieces[first].row else longest
        if not pieces[first].opens and pieces[last].end - pieces[first - 1].start <= longest:
            first -= 1
        while last + 1 < len(pieces) and pieces[last + 1].end - pieces[first].start <= longest:
            last += 1
        earliest = pieces[first].start - longest // 3
        while first and pieces[first - 1].start >= max(earliest, pieces[last].end - longest):
            first -= 1
        start, end = pieces[first].start, pieces[last].end
        before, after = not pieces[first].opens, not pieces[last].closes
        if last + 1 < len(pieces) and end - start < longest // 2:
            end = _break(self._text, end, start + longest)
            end -= len(self._text[start:end]) - len(self._text[start:end].rstrip())
            after = True
        inside = tuple((max(a, start), min(b, end)) for a, b in self.marks if a < end and start < b)
        return Snippet(start, end, inside, before, after)


# ---------------------------------------------------------------- what stands where


class _OfWord(dict[str, tuple[str, float] | None]):
    """See `_Plan.of_word`; computed once for each word. Safe to share between threads."""

    def __init__(
        self, terms: Mapping[str, float], prefixes: tuple[str, ...], language: str
    ) -> None:
        super().__init__()
        self._terms, self._prefixes, self._language = terms, prefixes, language

    def __missing__(self, word: str) -> tuple[str, float] | None:
        term = _term(word, self._language)
        found = None if (weight := self._terms.get(term)) is None else (term, weight)
        if found is None and self._prefixes:
            prefix = next(filter(fold(word).startswith, self._prefixes), None)
            found = None if prefix is None else (prefix, 1.0)
        self[word] = found
        return found


@functools.lru_cache(16)
def _plan(wanted: Wanted, language: str) -> _Plan:
    terms: dict[str, float] = {}
    grams: dict[str, float] = {}
    runs: set[str] = set()
    patterns = [(_pattern(phrase), _PHRASE_WEIGHT) for phrase in wanted.phrases if phrase.strip()]
    for word, weight in wanted.words:
        parts = analysis.tokens(word)
        dense = [part for part in parts if is_dense(part)]
        for run in dense:
            runs.add(run)
            grams |= dict.fromkeys(analysis.pairs(run), weight / 2)
        if len(parts) > 1 and not dense:
            patterns.append((_pattern(word), weight))
            continue
        for part in parts:
            if part not in dense:
                terms[analysis.analysed(part, language)] = weight
    prefixes = tuple(filter(None, map(fold, wanted.prefixes)))
    of_word = _OfWord(terms, prefixes, language)
    return _Plan(terms, grams, frozenset(runs), tuple(patterns), prefixes, of_word)


def _pattern(phrase: str) -> re.Pattern[str]:
    """What finds a phrase in a folded text, whatever stands between its words."""
    parts = [fold(part) for part in analysis.tokens(phrase)]
    if not parts:
        return re.compile(re.escape(" ".join(fold(phrase).split())))
    written = re.escape(parts[0])
    for before, after in pairwise(parts):
        gap = "*" if is_dense(before) or is_dense(after) else "+"
        written += rf"[\W_]{gap}{re.escape(after)}"
    # A word in Latin letters may stand between Chinese characters without a space.
    start = "" if is_dense(parts[0]) else r"(?<![^\W_\u0e00-\U0010ffff])"
    end = "" if is_dense(parts[-1]) else r"(?![^\W_\u0e00-\U0010ffff])"
    return re.compile(start + written + end)


def _words(text: str, plan: _Plan) -> Iterator[_Mark]:
    """The words that match, of those that `analysis.tokens` gives."""
    text = text.replace("_", " ")
    if not analysis._FAR.search(text):
        yield from _matching(analysis._PLAIN.finditer(text), plan)
        return
    cursor = 0
    for run in analysis._DENSE_RUN.finditer(text):
        yield from _matching(analysis._SIGNED.finditer(text, cursor, run.start()), plan)
        yield from _stretches(run.group(), run.start(), plan)
        cursor = run.end()
    yield from _matching(analysis._SIGNED.finditer(text, cursor), plan)


def _matching(words: Iterable[re.Match[str]], plan: _Plan) -> Iterator[_Mark]:
    for word in words:
        if (mark := plan.of_word[word.group()]) is not None:
            yield _Mark(*word.span(), *mark)


def _stretches(run: str, offset: int, plan: _Plan) -> Iterator[_Mark]:
    """The parts of a run without spaces that stand in the question too, if they tell enough."""
    plain = unicodedata.normalize("NFKC", run)
    run = plain if len(plain) == len(run) else run
    for prefix in plan.prefixes:
        for found in re.finditer(re.escape(prefix), run):
            yield _Mark(offset + found.start(), offset + found.end(), prefix, 1.0)
    for at, char in enumerate(run):
        if char in plan.pairs:
            yield _Mark(offset + at, offset + at + 1, char, plan.pairs[char])
    found_at = [i for i in range(len(run) - 1) if run[i : i + 2] in plan.pairs]
    for start, end in _joined(found_at):
        if sum(map(_telling, run[start:end])) < _ENOUGH and run[start:end] not in plan.runs:
            continue
        while start < end - 2 and run[start] in _GRAMMAR:
            start += 1
        while start < end - 2 and run[end - 1] in _GRAMMAR:
            end -= 1
        for i in range(start, end - 1):
            pair = run[i : i + 2]
            yield _Mark(offset + i, offset + i + 2, pair, plan.pairs[pair])


def _joined(places: Sequence[int]) -> Iterator[Range]:
    """The ranges that pairs of characters cover which stand at these places, in order."""
    for _, group in groupby(enumerate(places), key=lambda item: item[1] - item[0]):
        side_by_side = [place for _, place in group]
        yield side_by_side[0], side_by_side[-1] + 2


def _telling(char: str) -> float:
    if char in _GRAMMAR:
        return 0.0
    return 2.0 if _TELLING.match(char) else 1.0 if _KANA.match(char) else 0.75


def _patterns(text: str, plan: _Plan) -> Iterator[_Mark]:
    if not plan.patterns:
        return
    folded, at = _folded(text)
    for pattern, weight in plan.patterns:
        for found in pattern.finditer(folded):
            if found.end() > found.start():
                start, end = at[found.start()], at[found.end() - 1] + 1
                while end < len(text) and unicodedata.combining(text[end]):
                    end += 1
                yield _Mark(start, end, pattern.pattern, weight)


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """The folded text, and for each of its characters where in the text it comes from."""
    if text.isascii():
        return text.lower(), range(len(text))
    pieces = list(map(_folded_char, text))
    return "".join(pieces), [i for i, piece in enumerate(pieces) for _ in piece]


@functools.lru_cache(20_000)
def _folded_char(char: str) -> str:
    # Composed again, so that a Korean syllable stays one.
    return unicodedata.normalize("NFC", fold(char))


@functools.lru_cache(200_000)
def _term(word: str, language: str) -> str:
    return analysis.analysed(word, language)


def is_dense(token: str) -> bool:
    """Whether a word of `analysis.tokens` is a run of a script without spaces."""
    return analysis._DENSE_RUN.match(token) is not None


# ---------------------------------------------------------------- what can be shown


def _units(text: str, language: str) -> Iterator[tuple[int, int, bool]]:
    """The sentences of a text, the rows of tables and the items of lists each for itself;
    and whether it is a row."""
    for start, end in sentences(text, language) or _stripped(text, 0, len(text)):
        opening = start
        row = False
        for line in re.finditer(r"[^\n]+", text[start:end]):
            at = start + line.start()
            is_row = _ROW in line.group()
            if at > opening and (row or is_row or _ITEM.match(line.group())):
                yield from ((a, b, row) for a, b in _stripped(text, opening, at))
                opening = at
            row = is_row
        yield from ((a, b, row) for a, b in _stripped(text, opening, end))


def _cut(text: str, start: int, end: int, row: bool, longest: int) -> Iterator[_Piece]:
    """A unit as it is; one longer than `longest` in pieces, where a line or a clause ends."""
    if end - start <= longest:
        yield _Piece(start, end, row=row)
        return
    step = max(1, longest // _SHARE)
    cursor = start
    while cursor < end:
        stop = end if end - cursor <= step else _break(text, cursor, cursor + step)
        for a, b in _stripped(text, cursor, stop):
            yield _Piece(a, b, cursor == start, stop == end, row)
        cursor = stop


def _break(text: str, start: int, end: int) -> int:
    """Where to cut between the two, as near to the end as it is no harm to read."""
    for pattern in _BREAKS:
        found = [m.end() for m in pattern.finditer(text, start + (end - start) // 2, end)]
        if found:
            return found[-1]
    return next((s for s in range(end, max(start, end - 8), -1) if not _attached(text, s)), end)


def _attached(text: str, at: int) -> bool:
    """Whether the character here is drawn with the one before it."""
    joined = "\u200d" in text[at - 1 : at + 1]
    first = unicodedata.normalize("NFKD", text[at])[0]
    return joined or unicodedata.category(first).startswith("M")


def _stripped(text: str, start: int, end: int) -> list[Range]:
    """The range without the white space at its ends; none, if it is nothing else."""
    bare = text[start:end]
    start += len(bare) - len(bare.lstrip())
    bare = bare.strip()
    return [(start, start + len(bare))] if bare else []
