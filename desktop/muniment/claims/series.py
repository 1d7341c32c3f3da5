"""Numbers told year by year, or day by day: "12 in 2018 and 15 in 2019". Pure.

In such a series each number belongs to one date. A claim that joins a number of it with the
date of another says what the source does not, in whatever order it says so.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from muniment.claims import dates
from muniment.claims.dates import Date
from muniment.claims.numbers import Number
from muniment.claims.reading import Reading

_REACH = 3
_CLOSE = 2


@dataclass(frozen=True, slots=True)
class _Bond:
    """A number and its date, by their places among the terms, and how they are joined."""

    number: int
    date: int
    joint: tuple[str, ...]


def misbound(claimed: Reading, at: int, source: Reading, same: Iterable[int]) -> int | None:
    """The number of the source that belongs to the date of the claim's number, if it is another.

    `same` is where the source says the claim's number. None if there is no such series.
    """
    date = _date_of(claimed, at)
    if date is None:
        return None
    series: dict[tuple[int, tuple[str, ...]], list[_Bond]] = defaultdict(list)
    for bond in _bonds(source):
        series[source.terms[bond.number].sentence, bond.joint].append(bond)
    said = set(same)
    found = None
    for bonds in series.values():
        own = [bond for bond in bonds if bond.number in said]
        if not own or len(bonds) == 1:
            continue
        agreeing = [bond.number for bond in bonds if _agree(date, bond, source)]
        if said & set(agreeing):
            return None
        found = agreeing[0] if agreeing else found
    return found


def _agree(date: Date, bond: _Bond, source: Reading) -> bool:
    there = source.terms[bond.date].fact
    return isinstance(there, Date) and dates.agrees(date, there, source.dates)


def _date_of(claimed: Reading, at: int) -> Date | None:
    """The date that a number of a claim belongs to: the only one, or one right beside it."""
    sentence = claimed.terms[at].sentence
    days = [i for i in claimed.facts[Date] if claimed.terms[i].sentence == sentence]
    if len(days) != 1:
        days = [bond.date for bond in _bonds(claimed, _CLOSE) if bond.number == at]
    fact = claimed.terms[days[0]].fact if len(days) == 1 else None
    return fact if isinstance(fact, Date) else None


def _bonds(reading: Reading, reach: int = _REACH) -> list[_Bond]:
    """Each number with the one date that stands close to it, on one side only."""
    found = []
    terms = reading.terms
    for i in reading.facts[Number]:
        for step in (1, -1):
            joint: list[str] = []
            for j in range(i + step, i + step * (reach + 1), step):
                if not 0 <= j < len(terms) or terms[j].sentence != terms[i].sentence:
                    break
                if isinstance(terms[j].fact, Date):
                    found.append(_Bond(i, j, (str(step), *joint)))
                    break
                if isinstance(terms[j].fact, Number):
                    break
                joint += terms[j].keys
    return found
