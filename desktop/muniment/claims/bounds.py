"""What a number is a bound of: "more than 28 days" is not "28 days", nor "up to 28 days". Pure.

Bounds are told apart by their direction alone: who says "at least 28" for "more than 28" is
let pass. So is whoever says it in words that stand elsewhere in the sentence ("a maximum depth
of 20 m", for "up to 20 m"), and whoever drops an "about".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from muniment.claims.bound_words import ABOVE, BELOW, BOUNDS, BOUNDS_BEHIND
from muniment.claims.numbers import Number
from muniment.claims.reading import Reading, Term
from muniment.claims.vocabulary import NEGATORS
from muniment.language import fold

_BEFORE, _BEHIND = 48, 40
# Between a bound and its number may stand a word and the sign of a currency; between a number
# and a bound behind it what is counted: "28 working days or more".
_GAP = r"\s+(?:(?:an?|the|some|about|der|die|den|les?|las?|los|unos|unas)\s+)?(?:us)?[$€£]?\s?$"
_SIGNS = {">": ">", "≥": ">", "<": "<", "≤": "<"}
_SIGN = re.compile(r"([<>≥≤])\s?$")
_COUNTED = r"^(?:\s+[^\W\d]+){0,2}?"
_ALSO_TIME = re.compile(r"(?:over|under|uber|unter)\b")
_COMPARED = re.compile(
    r"(?:\d|%|\btimes|\btwice|\bmal|\bfois|\bveces)"
    r"(?:\s(?!(?:and|to|or|und|bis|oder|et|a|ou|y|o)\b)[^\W\d]+)?\s*$"
)
_RANGE = re.compile(r"\s*(?:–|—|-|to|and|bis|und|a|à|et|y|hasta|jusqu[’']a)\s*")


class Kind(Enum):
    """What a number is of that which it tells. `OPEN` is what cannot be said."""

    ABOVE = ">"
    BELOW = "<"
    NEARLY = "~<"
    ABOUT = "~"
    EXACT = "="
    OPEN = "?"


@dataclass(frozen=True, slots=True)
class Bound:
    """What a number bounds; the range holds the number with the words that say so."""

    kind: Kind
    start: int
    end: int


@lru_cache(maxsize=4_096)
def bound(reading: Reading, term: Term) -> Bound:
    """What a number of a text bounds."""
    number = term.fact
    if not isinstance(number, Number) or number.ordinal or _article(number):
        return Bound(Kind.OPEN, term.start, term.end)
    language = reading.language if reading.language in BOUNDS else "en"
    begin = reading.sentences[term.sentence][0]
    before = _even(reading.text[max(begin, number.start - _BEFORE) : number.start])
    behind = _even(reading.text[number.end : number.end + _BEHIND])
    sign = _SIGN.search(before)
    if sign:
        return Bound(Kind(_SIGNS[sign[1]]), number.start - len(sign.group()), number.end)
    found = _before(language).search(before)
    if found:
        kind = _kind(found, before, number, language)
        return Bound(kind, number.start - len(before) + found.start(), number.end)
    after = _behind(language).search(behind)
    if after:
        return Bound(_of_group(after), number.start, number.end + after.end())
    return Bound(Kind.ABOUT if number.about else Kind.EXACT, number.start, number.end)


def bears(claimed: Reading, at: int, source: Reading, there: int) -> bool:
    """Whether a number of the source, of like value, bounds what the claim's number does."""
    ours, theirs = claimed.terms[at], source.terms[there]
    kinds = bound(claimed, ours).kind, bound(source, theirs).kind
    if kinds[0] is kinds[1] or Kind.OPEN in kinds:
        return True
    if kinds in _BORNE or _beyond(kinds[0], ours, theirs):
        return True
    if kinds[0] is Kind.EXACT:
        return _told(claimed, at, kinds[1])
    if kinds[1] is Kind.EXACT:
        return _told(source, there, kinds[0]) or _ends_range(source, there, kinds[0])
    return False


def within_bound(reading: Reading, start: int) -> bool:
    """Whether a word belongs to a number's bound, as the "less" of "no less than 28"."""
    return any(b.start <= start < b.end for b in _bounds(reading))


@lru_cache(maxsize=256)
def _bounds(reading: Reading) -> tuple[Bound, ...]:
    return tuple(bound(reading, reading.terms[i]) for i in reading.facts[Number])


# What the claim makes of what the source says, where that is no other thing.
_BORNE = {
    (Kind.ABOUT, Kind.EXACT), (Kind.ABOUT, Kind.ABOVE), (Kind.ABOUT, Kind.BELOW),
    (Kind.ABOUT, Kind.NEARLY), (Kind.EXACT, Kind.ABOUT), (Kind.EXACT, Kind.NEARLY),
    (Kind.NEARLY, Kind.EXACT), (Kind.NEARLY, Kind.ABOUT), (Kind.NEARLY, Kind.BELOW),
    (Kind.BELOW, Kind.NEARLY),
}  # fmt: skip


def _article(number: Number) -> bool:
    """Whether it is an article or a pronoun rather than a number: "one may", "ein", "une"."""
    return number.spelled and number.bare and number.values[0] <= 1


def _kind(found: re.Match[str], before: str, number: Number, language: str) -> Kind:
    kind = _of_group(found)
    if _ALSO_TIME.match(found.group()) and (
        number.dimension in ("time", "months") or number.spelled
    ):
        return Kind.OPEN  # "over three years" may be in their course
    ahead = before[: found.start()]
    if _COMPARED.search(ahead):
        return Kind.OPEN  # "5 % more than 28" bounds nothing
    clause = re.split(r"[.,;:()]", ahead)[-1]
    words = re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)*", clause)[-4:]
    negators = frozenset(NEGATORS[language].split())
    denied = [word in negators or word.endswith(("n't", "n’t")) for word in words]
    if denied and denied[-1] and kind in (Kind.ABOVE, Kind.BELOW):
        return Kind.BELOW if kind is Kind.ABOVE else Kind.ABOVE
    return Kind.OPEN if any(denied) else kind


def _beyond(kind: Kind, ours: Term, theirs: Term) -> bool:
    """Whether the source's number itself lies where the claim's bound says, as 1,577 over 1,500."""
    claimed, there = ours.fact, theirs.fact
    if not isinstance(claimed, Number) or not isinstance(there, Number):
        return True
    if claimed.dimension != there.dimension:
        return False
    one, other = claimed.values[0], there.values[0]
    return (kind is Kind.ABOVE and other > one) or (kind is Kind.BELOW and other < one)


def _told(reading: Reading, at: int, kind: Kind) -> bool:
    """Whether a word of the sentence, beside the bounds of other numbers, says that direction."""
    begin, end = reading.sentences[reading.terms[at].sentence]
    pattern = _directions(reading.language, kind)
    own = bound(reading, reading.terms[at])
    return any(
        own.start <= begin + match.start() < own.end
        or not within_bound(reading, begin + match.start())
        for match in pattern.finditer(_even(reading.text[begin:end]))
    )


def _ends_range(source: Reading, at: int, kind: Kind) -> bool:
    """Whether a number is the upper end of a range that the claim is up to, or the lower one."""
    numbers = source.facts[Number]
    place = numbers.index(at) if at in numbers else -1
    other = place - 1 if kind is Kind.BELOW else place + 1
    if place < 0 or not 0 <= other < len(numbers):
        return False
    first, last = sorted((at, numbers[other]))
    gap = source.text[source.terms[first].end : source.terms[last].start]
    return bool(_RANGE.fullmatch(_even(gap)))


# ---------------------------------------------------------------- words


def _of_group(match: re.Match[str]) -> Kind:
    return next(kind for kind in Kind if kind.name in match.re.groupindex and match[kind.name])


@lru_cache(maxsize=8)
def _before(language: str) -> re.Pattern[str]:
    """The words before a number that make it a bound."""
    return re.compile(rf"(?<!\w)(?:{_groups(BOUNDS[language])}){_GAP}")


@lru_cache(maxsize=8)
def _behind(language: str) -> re.Pattern[str]:
    """The words behind a number that make it a bound."""
    return re.compile(rf"{_COUNTED}\s+(?:{_groups(BOUNDS_BEHIND[language])})(?!\w|\s+\d)|^\+")


def _groups(table: str) -> str:
    rows = (line.partition(" = ") for line in table.strip().splitlines())
    groups = []
    for kind, _, phrases in rows:
        longest = sorted(_even(phrases).split(" | "), key=len, reverse=True)
        groups.append(f"(?P<{Kind[kind].name}>{'|'.join(map(re.escape, longest))})")
    return "|".join(groups)


@lru_cache(maxsize=32)
def _directions(language: str, kind: Kind) -> re.Pattern[str]:
    table = ABOVE if kind is Kind.ABOVE else BELOW
    return re.compile(rf"(?<!\w)(?:{'|'.join(_even(table.get(language, table['en'])).split())})")


@lru_cache(maxsize=4_096)
def _even(text: str) -> str:
    """The text folded letter by letter: places in it are those in the text."""
    return "".join(folded if len(folded := fold(letter)) == 1 else letter for letter in text)
