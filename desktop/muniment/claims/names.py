"""Names of people, places and organisations, by how they are written. Pure.

A capital makes a name where the language writes only names so; German writes every noun so,
and there a capitalised word is a name only if more speaks for it.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache

from muniment.claims.vocabulary import CONNECTORS, TELLING, TITLES, UNITS
from muniment.language import fold, is_common

_WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W_]+(?:[’'][^\W_]+)*(?:-[^\W_]+(?:[’'][^\W_]+)*)*")
_OPENS = frozenset('.!?:;“„"«‹‘(*|•\n')
_NOUN_ENDS = (
    "ung", "ungen", "heit", "heiten", "keit", "keiten", "schaft", "schaften", "tion", "tionen",
    "tat", "taten", "nis", "nisse", "ismus", "ling", "linge", "chen", "lein", "ment", "tum",
    "ik", "ie", "ien", "eur", "or", "oren", "anz", "enz", "ur", "uren", "zeit", "jahr", "jahre",
)  # fmt: skip
_DETERMINED = re.compile(
    r"^(?:der|die|das|dem|den|des|ein\w*|kein\w*|im|am|zum|zur|beim|vom|ins|ans|dies\w*|jed\w*|"
    r"ihr\w*|sein\w*|unser\w*|viele?\w*|alle\w*|\w+(?:e|en|er|es|em))$"
)
_ENDS = ("ians", "ian", "ans", "an", "ns", "n", "ish", "ese", "ic", "s", "i", "ia", "a", "y")


@dataclass(frozen=True, slots=True)
class Name:
    """A name: its words, folded. `sure` says for each whether its capital can mean nothing else."""

    start: int
    end: int
    words: tuple[str, ...]
    sure: tuple[bool, ...]

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands for it where contexts are compared."""
        return self.words


def find_names(text: str, language: str, taken: Sequence[tuple[int, int]]) -> list[Name]:
    """The names of a text in order, save those in the ranges that are taken."""
    found: list[Name] = []
    run: list[tuple[re.Match[str], bool]] = []
    spans = sorted(taken)
    starts = [start for start, _ in spans]
    for match in _WORD.finditer(text):
        word = match.group()
        before = bisect_right(starts, match.start()) - 1
        free = before < 0 or match.start() >= spans[before][1]
        gap = text[run[-1][0].end() : match.start()] if run else ""
        if (run and gap.strip(" .\u00a0&") + "\n" * gap.count("\n\n")) or (
            run and "." in gap and not _abbreviated(run[-1][0].group())
        ):
            found += _name(run, language)
            run = []
        if run and run[-1][0].group().endswith(("'s", "’s")):
            found += _name(run, language)
            run = []
        if free and _capital(word):
            run.append((match, _opens(text, match.start())))
        elif not (run and fold(word) in CONNECTORS):
            found += _name(run, language)
            run = []
        elif fold(word) in CONNECTORS and run and fold(word) != "and":
            run.append((match, False))
    found += _name(run, language)
    return found if language != "de" else [_german(name, text) for name in found]


def _capital(word: str) -> bool:
    if word in ("I", "A") or word.lower().startswith(("i'", "i’")):
        return False
    return (
        word[0].isupper()
        or (any(c.isupper() for c in word) and any(c.isdigit() for c in word))
        or (word[0].isdigit() and any(c.isupper() for c in word))
    )


def _abbreviated(word: str) -> bool:
    return len(word) == 1 or word.endswith(".") or fold(word) in TITLES


def _opens(text: str, start: int) -> bool:
    """Whether a word opens a sentence, a quotation, a cell, so that its capital says nothing."""
    before = text[max(0, start - 40) : start].rstrip(" \t")
    return not before or before[-1] in _OPENS


def _name(run: Sequence[tuple[re.Match[str], bool]], language: str) -> list[Name]:
    """The name that a run of capitalised words makes, without titles and what opens a sentence."""
    words = list(run)
    while words and fold(words[-1][0].group()) in CONNECTORS:
        words.pop()
    while words and (
        _idle(words[0][0].group()) or (len(words) > 1 and _titled(words[0][0].group()))
    ):
        words.pop(0)
    kept = [(m, opens) for m, opens in words if fold(m.group()) not in CONNECTORS]
    if not kept or (len(kept) == 1 and fold(kept[0][0].group()) in UNITS):
        return []
    sure = tuple(
        (not opens and not _titled(m.group()))
        or (m.group().isupper() and len(m.group()) > 1)
        or any(map(str.isdigit, m.group()))
        for m, opens in kept
    )
    parts = tuple(plain(m.group()) for m, _ in kept)
    return [Name(kept[0][0].start(), kept[-1][0].end(), parts, sure)]


def _idle(word: str) -> bool:
    return is_common(word) or fold(word) in CONNECTORS or fold(word) in TELLING


def _titled(word: str) -> bool:
    return fold(word).rstrip(".") in TITLES


def plain(word: str) -> str:
    """A name's word as it is compared: folded, without the possessive and the dots."""
    folded = fold(word).replace(".", "")
    for end in ("'s", "s'"):
        if folded.endswith(end):
            return folded.removesuffix(end) + ("s" if end == "s'" else "")
    return folded


def _german(name: Name, text: str) -> Name:
    """Every noun has a capital: sure are two such words together, acronyms, "in Berlin"."""
    raw = text[name.start : name.end]
    if len(name.words) > 1 or raw.isupper() or any(map(str.isdigit, raw)):
        return name
    return Name(name.start, name.end, name.words, (False,) * len(name.words))


def german_noun(name: Name, text: str) -> bool:
    """Whether a German word is rather a common noun: by its ending or its article."""
    before = re.findall(r"\w+", text[max(0, name.start - 40) : name.start])
    return len(name.words) == 1 and (
        name.words[0].endswith(_NOUN_ENDS) or bool(before and _DETERMINED.match(before[-1]))
    )


class Known:
    """The words of a text, by which a name is found in it, however it is inflected."""

    def __init__(self, words: Iterable[str], names: Sequence[Name]) -> None:
        self._words = frozenset(words)
        self._names = names
        self._initials = frozenset(
            "".join(word[0] for word in name.words) for name in names if len(name.words) > 1
        )
        self._sequences = [name.words for name in names]

    def holds(self, word: str) -> bool:
        """Whether a word of a name stands in the text, as an initial or an acronym too."""
        if word in self._words or word in self._initials:
            return True
        if len(word) == 1:
            return any(part.startswith(word) for parts in self._sequences for part in parts)
        if "-" in word and all(self.holds(part) for part in word.split("-") if part):
            return True
        roots = _roots(word)
        return any(root in self._words for root in roots) or any(
            roots & _roots(other) for other in self._words if other[:4] == word[:4]
        )

    def spelt_out(self, name: Name) -> bool:
        """Whether the text has the name by its initials: "World Health Organization" as WHO."""
        return len(name.words) > 1 and "".join(word[0] for word in name.words) in self._words

    def another(self, name: Name) -> Name | None:
        """Who bears the last name only with another first name than the claim gives, if anybody."""
        if len(name.words) < 2:
            return None
        first, last = name.words[-2], name.words[-1]
        holders = [
            found for found in self._names if last in found.words[1:] and len(found.words) > 1
        ]
        firsts = {found.words[found.words.index(last, 1) - 1] for found in holders}
        alone = any(found.words[0] == last for found in self._names)
        if not holders or any(f.startswith(first[0]) and 1 in (len(f), len(first)) for f in firsts):
            return None
        if alone or first in firsts or any(first in found.words for found in holders):
            return None
        return holders[0]


@lru_cache(maxsize=50_000)
def _roots(word: str) -> frozenset[str]:
    """A name and what it is without the ending of a people's name: german, germany → german."""
    cut = {word.removesuffix(end) for end in _ENDS if len(word) - len(end) >= 4}
    return frozenset({word} | cut)


def alike(one: Name, other: Name) -> bool:
    """Whether two names may mean the same: one holds the last word of the other.

    Where both have words of their own, as Iona Trust beside Iona Marrack, they do not.
    """
    if set(one.words) - set(other.words) and set(other.words) - set(one.words):
        return _by_initials(one, other) or bool(
            _roots(one.words[-1]) & _roots(other.words[-1])
            and 1 in (len(one.words), len(other.words))
        )
    if one.words[-1] in other.words or other.words[-1] in one.words or one.words[0] in other.words:
        return True
    if _roots(one.words[-1]) & _roots(other.words[-1]):
        return True
    return _by_initials(one, other)


def _by_initials(one: Name, other: Name) -> bool:
    """Whether one is the other's acronym, or shortens its first names: "J. Quill"."""
    for whole, short in ((one.words, other.words), (other.words, one.words)):
        if "".join(word[0] for word in whole) in short:
            return True
        if whole[-1] == short[-1] and len(short[0]) == 1 and whole[0][0] == short[0]:
            return True
    return False
