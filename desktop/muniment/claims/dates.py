"""Dates in a text, in any of the usual shapes: "May 3rd" = 3 May = 2023-05-03. Pure."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muniment.claims.vocabulary import AMBIGUOUS_MONTHS, MONTHS, ORDINALS, SHORT_MONTHS
from muniment.language import fold

_MONTH_NUMBERS = {
    **SHORT_MONTHS,
    **{name: n for names in MONTHS.values() for n, name in enumerate(names.split(), 1)},
}
_ORDINAL_NUMBERS = {name: n for n, name in enumerate(ORDINALS.split(), 1)}
# Matched against text with umlauts and accents, which folding would have removed.
_MONTH = (
    "("
    + "|".join(sorted({*_MONTH_NUMBERS, "märz", "août", "février", "décembre", "jänner"}))
    + r")\b\.?"
)
_ANY_MONTH = "(?:" + _MONTH[1:]
_DAY = r"(?<![\d.,:/])(\d{1,2})(?:st|nd|rd|th|er|º|\.)?"
_YEAR = r"(1\d{3}|20\d\d|21\d\d)"
_DASH = r"\s*(?:–|—|-|/|\bto\b|\band\b|\bund\b|\bbis\b|\bet\b|\bau\b|\by\b|\bal?\b|\bor\b|,)\s*"
_OF = r"(?:\s+of\b|\s+de\b|\s+del\b)?\s*,?\s*(?:the\s+)?"
_SHAPES = [
    ("iso", rf"\b{_YEAR}-(\d\d)-(\d\d)\b"),
    ("dmy_dot", rf"\b(\d{{1,2}})\.\s?(\d{{1,2}})\.\s?{_YEAR}\b"),
    ("numeric", rf"\b(\d{{1,2}})[/-](\d{{1,2}})[/-]{_YEAR}\b"),
    ("days_month", rf"{_DAY}(?:{_DASH}{_DAY})?{_OF}\s*{_MONTH}(?:{_OF}{_YEAR}\b)?"),
    (
        "month_days",
        rf"\b{_MONTH}\s+(?:the\s+)?(\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,:]*\d|\s?[%°])"
        rf"(?:{_DASH}(\d{{1,2}})(?:st|nd|rd|th)?(?![\d.,:]*\d|\s*{_ANY_MONTH}))?(?:\s*,?\s*{_YEAR}\b)?",
    ),
    ("month_year", rf"\b{_MONTH}{_OF}\s*{_YEAR}\b"),
    ("decade", r"(?<![\d.,])(1\d|20)(\d)0['’]?(?:s|er|er[nr])\b"),
    ("century", r"\b(\d{1,2})(?:st|nd|rd|th|\.|e|ème)?[\s-]+(?:century|jahrhunderts?|siècle)\b"),
    ("century_word", rf"\b({'|'.join(_ORDINAL_NUMBERS)})[\s-]+century\b"),
    ("years", rf"(?<![\d.,$€£-]){_YEAR}\s?(?:–|—|-|/)\s?(\d{{4}}|\d\d)\b(?![-.,]?\d|\s?%)"),
    ("year", rf"(?<![\d.,$€£/:-]){_YEAR}(?![\d%]|[.,:]\d|-\d)\b"),
    ("short_year", r"(?<!\w)['’](\d\d)\b(?!['’])"),
    ("month", rf"\b{_MONTH}(?!\w)"),
    ("day", r"\b(?:the\s+)(\d{1,2})(?:st|nd|rd|th)\b(?!\s+[a-z]*(?:time|place|century))"),
]
_SEARCH = [(name, re.compile(shape, re.IGNORECASE)) for name, shape in _SHAPES]
_MONTH_BEFORE = re.compile(rf"\b{_ANY_MONTH}\s+$", re.IGNORECASE)
_CUE = 30
_MONTH_CUE = re.compile(
    r"\b(?:in|of|since|until|till|by|from|to|and|between|during|early|late|mid|last|next|every|each|"
    r"the|im|seit|bis|ab|vom|zum|en|de|depuis|jusqu'en|ende|anfang|mitte)[\s-]+$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Date:
    """A date as far as it is told; 0 is what is not.

    `readings` are the (year, month, day) that it may mean: two for 03/05/2023. `span` is how
    many years it covers from the first: 10 for a decade, 100 for a century. `bare` is a year
    that might be a mere number.
    """

    start: int
    end: int
    readings: tuple[tuple[int, int, int], ...]
    span: int = 1
    bare: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands for it where contexts are compared."""
        year, month, day = self.readings[0]
        return tuple(
            f"{unit}{n}" for unit, n in (("", year), ("month ", month), ("day ", day)) if n
        )


def find_dates(text: str) -> list[Date]:
    """The dates of a text in order, none overlapping."""
    found: list[Date] = []
    taken = bytearray(len(text))
    for name, shape in _SEARCH:
        for match in shape.finditer(text):
            if any(taken[match.start() : match.end()]):
                continue
            dates = list(_dates(name, match, text))
            if dates:
                found += dates
                start, end = dates[0].start, dates[-1].end
                taken[start:end] = b"\1" * (end - start)
    return sorted(found, key=lambda date: date.start)


def _dates(name: str, match: re.Match[str], text: str) -> Iterator[Date]:
    """What a match of a shape means; nothing if it cannot be a date."""
    groups = match.groups()
    start, end = match.span()
    if name == "iso":
        yield from _one(start, end, [tuple(map(int, groups))])
    elif name in ("dmy_dot", "numeric"):
        one, two, four = map(int, groups)
        both = [(four, two, one)] + ([(four, one, two)] if name == "numeric" else [])
        yield from _one(start, end, both)
    elif name == "days_month":
        _, to, month, year = groups
        if not _clear_month(month, text[start:end], beside=True):
            return
        # In "December 20th to 10 January" the first day has a month of its own.
        own = to and _MONTH_BEFORE.search(text, max(0, start - _CUE), start)
        yield from _days(match, (2,) if own else (1, 2), month, year)
    elif name == "month_days":
        yield from _days(match, (2, 3), groups[0], groups[3])
    elif name == "month_year":
        yield Date(start, end, ((int(groups[1]), _month(groups[0]), 0),))
    elif name == "month":
        if _clear_month(groups[0], text[max(0, start - _CUE) : start]):
            yield Date(start, end, ((0, _month(groups[0]), 0),))
    elif name == "day":
        yield from _one(match.start(1), end, [(0, 0, int(groups[0]))])
    else:
        yield from _years(name, match)


def _days(
    match: re.Match[str], groups: Sequence[int], month: str, year: str | None
) -> Iterator[Date]:
    """The days in these groups of a match, all of one month: "9 to 11 June"."""
    told = [group for group in groups if match[group]]
    for group in told:
        start = match.start() if group == groups[0] and len(groups) > 1 else match.start(group)
        end = match.end() if group == told[-1] else match.end(group)
        yield from _one(start, end, [(int(year or 0), _month(month), int(match[group]))])


def _years(name: str, match: re.Match[str]) -> Iterator[Date]:
    groups = match.groups()
    start, end = match.span()
    if name == "decade":
        # The 1700s are a century more often than its first ten years.
        opening = int("".join(groups)) * 10
        yield Date(start, end, ((opening, 0, 0),), span=10 if opening % 100 else 100)
    elif name in ("century", "century_word"):
        n = _ORDINAL_NUMBERS.get(fold(groups[0])) or int(groups[0])
        yield Date(start, end, ((n * 100 - 99, 0, 0),), span=100)
    elif name == "years":
        first, last = groups
        until = int(last) if len(last) == 4 else int(first[:2] + last)
        if int(first) < until:
            yield Date(start, match.end(1), ((int(first), 0, 0),))
            yield Date(match.start(2), end, ((until, 0, 0),))
    elif name == "short_year":
        yield Date(start, end, tuple((c + int(groups[0]), 0, 0) for c in (1900, 1800, 2000)))
    else:
        yield Date(start, end, ((int(groups[0]), 0, 0),), bare=True)


def _one(start: int, end: int, readings: Sequence[tuple[int, ...]]) -> Iterator[Date]:
    possible = [(y, m, d) for y, m, d in readings if m <= 12 and 1 <= d <= 31]
    if possible:
        yield Date(start, end, tuple(dict.fromkeys(possible)))


def _month(name: str) -> int:
    return _MONTH_NUMBERS[fold(name).rstrip(".")]


def _clear_month(name: str, before: str, *, beside: bool = False) -> bool:
    """Whether a month's name means the month: "May" does, "may" and "mar" do not."""
    if not name[0].isupper():
        return fold(name) not in AMBIGUOUS_MONTHS and len(name) > 4
    if beside:
        return True
    return len(name) > 4 if fold(name) not in AMBIGUOUS_MONTHS else bool(_MONTH_CUE.search(before))


def stands(claimed: Date, there: Sequence[Date]) -> bool:
    """Whether one of the dates says what is claimed.

    A date that is told in part ("3 May") may take its year from another: a diary gives it once.
    """
    return any(agrees(claimed, date, there) for date in there)


def agrees(claimed: Date, date: Date, context: Sequence[Date]) -> bool:
    """Whether a date says what is claimed, with what the context adds to it."""
    return any(
        _same(claimed, reading, date, other, context)
        for reading in claimed.readings
        for other in date.readings
    )


def _same(
    claimed: Date,
    wanted: tuple[int, int, int],
    date: Date,
    given: tuple[int, int, int],
    context: Sequence[Date],
) -> bool:
    if claimed.span > 1:
        # The 18th century begins with 1701, the 1700s with 1700.
        slack = int(date.span > 1)
        first, last = given[0], given[0] + date.span
        return wanted[0] - slack <= first and last <= wanted[0] + claimed.span + slack
    if date.span > 1:
        return False
    finest = max(i for i, n in enumerate(wanted) if n)
    for i, (want, have) in enumerate(zip(wanted, given, strict=True)):
        if not want or want == have:
            continue
        elsewhere = any(other[i] == want for d in context for other in d.readings)
        if have or i == finest or not elsewhere:
            return False
    return True
