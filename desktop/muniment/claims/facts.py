"""The numbers, dates and names of a claim, looked for in the source; reasons for a person. Pure."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from dataclasses import replace
from functools import lru_cache
from itertools import combinations

from muniment.claims import dates, names, numbers, times
from muniment.claims.bounds import bears, bound, within_bound
from muniment.claims.dates import Date
from muniment.claims.names import Name
from muniment.claims.namesakes import namesake
from muniment.claims.numbers import Number
from muniment.claims.opposites import Sides, opposed, sides
from muniment.claims.places import Rival, rival, swapped
from muniment.claims.quantities import overstated
from muniment.claims.reading import OTHER_SIDE, Reading, Term
from muniment.claims.series import misbound
from muniment.claims.times import Time

_SMALL = 12
_SURE_OF_NAME = 0.7
_IDENTICAL = 0.85


def wrong_fact(claimed: Reading, source: Reading, question: Reading) -> str:
    """Why a number, a date or a name of the claim is not borne by the source, or nothing.

    Of a text in another language names of one word are not looked for (München, Munich).
    """
    translated = (claimed.language or "en") != (source.language or "en")
    for at, term in enumerate(claimed.terms):
        fact = term.fact
        if isinstance(fact, Number):
            reason = _wrong_number(claimed, at, fact, source)
        elif isinstance(fact, Time):
            reason = _wrong_time(claimed, at, source)
        elif isinstance(fact, Date):
            reason = _wrong_date(claimed, at, fact, source)
        elif translated and (fact is None or len(fact.words) == 1):
            continue
        elif isinstance(fact, Name):
            reason = _wrong_name(claimed, at, fact, source, question)
        else:
            reason = _opposite(claimed, at, term, source)
        # A capital at the beginning of a sentence makes a name of "Tous", too.
        reason = reason or _displaced(claimed, term, source, overstated(claimed, at, source))
        if reason:
            return reason
    return _swapped(claimed, source)


def wrong_fact_of(claimed: Reading, at: int, source: Reading) -> bool:
    """Whether one fact of the claim stands nowhere in the source."""
    fact = claimed.terms[at].fact
    if isinstance(fact, Number):
        return not any(_same_number(fact, term, source) for term in source.terms)
    if isinstance(fact, Date):
        return not (_bare_year(fact, source) or dates.stands(fact, source.dates))
    if isinstance(fact, Time):
        return not _same_as(claimed, at, source)
    if isinstance(fact, Name):
        return not all(source.known.holds(word) for word in fact.words)
    return False


# ---------------------------------------------------------------- numbers and dates


def _same_number(fact: Number, term: Term, source: Reading) -> bool:
    there = term.fact
    if isinstance(there, Number):
        return numbers.agrees(fact, there, source.setting)
    if not isinstance(there, Date):
        return False
    year, _, day = there.readings[0]
    if there.bare and not fact.dimension:
        return float(year) in fact.values
    return fact.ordinal and float(day) in fact.values and day > 0


def _wrong_number(claimed: Reading, at: int, fact: Number, source: Reading) -> str:
    same = _same_as(claimed, at, source)
    others = set(source.facts[Number]) - set(same)
    found = rival(claimed, at, source, same, others)
    another = misbound(claimed, at, source, same)
    if another is not None:
        found = Rival(another, source.terms[another], 1.0, True)
    if same:
        return _displaced(claimed, claimed.terms[at], source, found) or _unbound(
            claimed, at, source, same
        )
    small = fact.spelled and fact.values[0] <= _SMALL
    if small and not (found and found.near):
        # A person counts what the source lists: "both", "three reasons".
        return ""
    return _absent(claimed, claimed.terms[at], source, found)


def _unbound(claimed: Reading, at: int, source: Reading, same: Collection[int]) -> str:
    """Why "28 days" is not borne by "more than 28 days", or nothing."""
    borne = {i for i in same if bears(claimed, at, source, i)}
    found = rival(claimed, at, source, borne, set(same) - borne)
    if not found or (borne and not found.displaced):
        return ""
    ours, theirs = bound(claimed, claimed.terms[at]), bound(source, found.term)
    return _instead(source.text[theirs.start : theirs.end], claimed.text[ours.start : ours.end])


def _same_as(claimed: Reading, at: int, source: Reading) -> list[int]:
    """Where the source says the number or date that the claim says."""
    fact = claimed.terms[at].fact
    days = source.facts[Date]
    if isinstance(fact, Number):
        figures = (*source.facts[Number], *days)
        return [i for i in figures if _same_number(fact, source.terms[i], source)]
    if isinstance(fact, Date):
        known = source.dates
        return [i for i, date in zip(days, known, strict=True) if dates.agrees(fact, date, known)]
    if isinstance(fact, Time):
        every = ((i, source.terms[i].fact) for i in source.facts[Time])
        return [i for i, time in every if isinstance(time, Time) and times.agrees(fact, time)]
    return []


def _swapped(claimed: Reading, source: Reading) -> str:
    """Two numbers, dates or names of the claim that the source has the other way round."""
    for kind in (Number, Date, Time, Name):
        strict = 0.0 if kind is Name else OTHER_SIDE
        held = [(at, _held(claimed, at, source)) for at in claimed.facts[kind]]
        for (one, ones), (other, others) in combinations(held, 2):
            if set(ones) & set(others) or not swapped(
                claimed, (one, other), source, (ones, others), strict
            ):
                continue
            first, second = (_shown(claimed, claimed.terms[at]) for at in (one, other))
            return f"The cited passage has “{first}” and “{second}” the other way round."
    return ""


def _held(claimed: Reading, at: int, source: Reading) -> Collection[int]:
    fact = claimed.terms[at].fact
    if isinstance(fact, Name):
        names_there = zip(source.facts[Name], source.names, strict=True)
        return [i for i, name in names_there if names.alike(fact, name)]
    return _same_as(claimed, at, source)


def _bare_year(fact: Date, source: Reading) -> bool:
    year = float(fact.readings[0][0])
    return fact.bare and any(year in n.values and not n.dimension for n in source.numbers)


def _wrong_date(claimed: Reading, at: int, fact: Date, source: Reading) -> str:
    term = claimed.terms[at]
    same = _same_as(claimed, at, source)
    found = rival(claimed, at, source, same, set(source.facts[Date]) - set(same))
    if same:
        return _displaced(claimed, term, source, found)
    return "" if _bare_year(fact, source) else _absent(claimed, term, source, found)


def _wrong_time(claimed: Reading, at: int, source: Reading) -> str:
    same = _same_as(claimed, at, source)
    found = rival(claimed, at, source, same, set(source.facts[Time]) - set(same))
    if same:
        return _displaced(claimed, claimed.terms[at], source, found)
    return _absent(claimed, claimed.terms[at], source, found)


# ---------------------------------------------------------------- names and opposites


def _wrong_name(claimed: Reading, at: int, fact: Name, source: Reading, question: Reading) -> str:
    term = claimed.terms[at]
    german = claimed.language == "de"
    if german and names.german_noun(fact, claimed.text):
        return ""
    same, found = _name_rival(claimed, at, fact, source, german)
    spelt = source.known.spelt_out(fact)
    if (
        found
        and not (_sure(term) and _sure(found.term))
        and not (_same_follows(claimed, at, source, found.at))
    ):
        # A capital at the beginning of a sentence makes no name.
        found = None
    for word, sure in zip(fact.words, fact.sure, strict=True):
        if spelt or source.known.holds(word) or question.known.holds(word):
            continue
        if sure or (found and found.displaced):
            return _absent(claimed, term, source, found)
    beside = found and any(source.terms[i].sentence == found.term.sentence for i in same)
    if found and beside and not (found.score >= _IDENTICAL and _enclosed(claimed, at)):
        # "B, whom A met, left": who of two does what, only their whole surroundings can tell.
        found = None
    confused = namesake(claimed, at, source)
    if confused:
        return _instead(_shown(source, confused), _shown(claimed, term))
    another = source.known.another(fact)
    if another and not question.known.holds(fact.words[-2]):
        shown = source.text[another.start : another.end]
        return f"“{_shown(claimed, term)}” does not stand in the cited passage (it says {shown})."
    return _displaced(claimed, term, source, found)


def _sure(term: Term) -> bool:
    """Whether a name is written so that it can be nothing else."""
    return isinstance(term.fact, Name) and any(term.fact.sure)


def _name_rival(
    claimed: Reading, at: int, fact: Name, source: Reading, german: bool
) -> tuple[set[int], Rival | None]:
    """Where a name stands, and who stands in its place.

    Sides count: in "A led B" and "B was led by A" nobody stands in another's place.
    """
    same = {i for key in claimed.terms[at].keys for i in source.positions.get(key, ())}
    others = set()
    for i, name in zip(source.facts[Name], source.names, strict=True):
        if names.alike(fact, name):
            same.add(i)
        else:
            same.discard(i)
            if not (german and names.german_noun(name, source.text)):
                others.add(i)
    return same, rival(claimed, at, source, same, others, other_side=0.0, sure=_SURE_OF_NAME)


def _enclosed(claimed: Reading, at: int) -> bool:
    """Whether telling words stand close before and behind a term."""
    sentence = claimed.terms[at].sentence
    before, behind = claimed.terms[max(0, at - 3) : at], claimed.terms[at + 1 : at + 4]
    return all(any(t.telling and t.sentence == sentence for t in side) for side in (before, behind))


def _same_follows(claimed: Reading, at: int, source: Reading, there: int) -> bool:
    """Whether the same word follows both terms."""
    if at + 1 >= len(claimed.terms) or there + 1 >= len(source.terms):
        return False
    return bool(set(claimed.terms[at + 1].keys) & set(source.terms[there + 1].keys))


def _opposite(claimed: Reading, at: int, term: Term, source: Reading) -> str:
    ours = sides(claimed.text[term.start : term.end], claimed.language)
    if not ours or within_bound(claimed, term.start):
        return ""
    theirs = _turns(source)
    same = [i for i, other in theirs.items() if other & ours]
    others = [i for i, other in theirs.items() if opposed(ours, other)]
    found = rival(claimed, at, source, same, others)
    if found and found.near and _about(claimed, at, source, found.at, same):
        found = replace(found, displaced=True)
    return _displaced(claimed, term, source, found)


def _about(claimed: Reading, at: int, source: Reading, there: int, same: Iterable[int]) -> bool:
    """Whether a turn of the source is of the very thing that the claim's is, and no `same` one is.

    "This reduces losses, increasing the efficiency" does not say that it reduces the efficiency,
    though all words of that stand close together.
    """
    thing = claimed.object_of(at)
    return bool(thing & source.object_of(there)) and not any(thing & source.around(i) for i in same)


@lru_cache(maxsize=256)
def _turns(reading: Reading) -> dict[int, Sides]:
    """Where a text has words that have an opposite."""
    words = {
        i: sides(reading.text[term.start : term.end], reading.language)
        for i, term in enumerate(reading.terms)
        if term.fact is None and not within_bound(reading, term.start)
    }
    return {i: found for i, found in words.items() if found}


# ---------------------------------------------------------------- reasons


def _absent(claimed: Reading, term: Term, source: Reading, found: Rival | None) -> str:
    says = f" (it says {_shown(source, found.term)})" if found and found.near else ""
    return f"“{_shown(claimed, term)}” does not stand in the cited passage{says}."


def _displaced(claimed: Reading, term: Term, source: Reading, found: Rival | None) -> str:
    if not found or not found.displaced:
        return ""
    return _instead(_shown(source, found.term), _shown(claimed, term))


def _instead(says: str, claims: str) -> str:
    says, claims = " ".join(says.split()), " ".join(claims.split())
    return f"The cited passage says “{says}” where this says “{claims}”."


def _shown(reading: Reading, term: Term) -> str:
    return " ".join(reading.text[term.start : term.end].split())


def facts(reading: Reading) -> Iterator[Term]:
    """The terms of a text that are numbers, dates or names."""
    return (term for term in reading.terms if term.fact is not None)
