"""How people ask about a whole library: what there is to say of it in each language.

The patterns are for a question in one line, in any case, without the punctuation at its ends.
`(?P<x>…)` is what is looked for ("Which documents mention *the Corran Wall*?"), `(?P<not>…)` a
negation. A name that stands twice in one pattern ends in a digit: x2 is x.
"""

from __future__ import annotations

import enum
from collections.abc import Sequence
from dataclasses import dataclass


class CollectionKind(enum.StrEnum):
    """Which documents, how many, a list of them all, or what they say of two things."""

    WHICH = "which"
    COUNT = "count"
    LIST = "list"
    COMPARE = "compare"


@dataclass(frozen=True, slots=True)
class Noun:
    """A word for documents. `filters` keep those that it means, `label` is what to call them.

    `loose` nouns name no kind of file but what is written ("letter"): documents are known for
    that by their title alone, and the word is used of other things than one's own files.
    """

    pattern: str
    filters: str = ""
    label: str = "documents"
    loose: bool = False


@dataclass(frozen=True, slots=True)
class Predicate:
    """What is said of the documents.

    `tight`: x is a thing and holds no verb; with one the question goes on to something else
    ("How many letters about the wall *were lost*?"). `sure`: nothing but documents is spoken of
    so, whatever the noun. `weak`: it may be asked of what one document holds.
    """

    pattern: str
    tight: bool = False
    sure: bool = False
    weak: bool = False


@dataclass(frozen=True, slots=True)
class Wording:
    """How one language asks.

    A question is one of `heads`, a `determiner`, one of `nouns`, what of `narrowing` follows
    (patterns, and the filters that they make), and a `copula` with a noun or with more of
    `narrowing`, or one of `predicates`, or `exists`, which needs no x; or one of `bare`, without
    a noun; or `compare`, of a and b (the plainest joint first),
    perhaps in an `aspect`.
    `leading` are words before x that belong to the question; a `term` among them tells that x is
    a wording. `either` and `both` join several x. `verbs` and their like never stand in a thing.
    """

    polite: str
    heads: Sequence[tuple[CollectionKind, str]]
    determiner: str
    nouns: Sequence[Noun]
    narrowing: Sequence[tuple[str, str]]
    copula: str
    predicates: Sequence[Predicate]
    exists: str
    bare: Sequence[tuple[CollectionKind, str]]
    compare: Sequence[str]
    aspect: str
    leading: str
    either: str
    both: str
    verbs: str


WHICH, COUNT, LIST = CollectionKind.WHICH, CollectionKind.COUNT, CollectionKind.LIST

YEAR, LAST = r"(?P<year>1\d{3}|20\d{2})", r"(?P<last>1\d{3}|20\d{2})"
FOLDER = r"(?:[\"“„«](?P<folder>[^\"”“»]+)[\"”“»]|(?P<folder2>[^\s\"“”„«»]+))"
QUOTED = r"[\"“„«'‘][^\"”“»]+[\"”“»'’]"


def years(between: str, before: str, since: str, after: str, during: str) -> list[tuple[str, str]]:
    return [
        (between, "after:{year} before:{after_last}"),
        (rf"(?:{before}) {YEAR}", "before:{year}"),
        (rf"(?:{since}) {YEAR}", "after:{year}"),
        (rf"(?:{after}) {YEAR}", "after:{after_year}"),
        (rf"(?:{during}) {YEAR}", "date:{year}"),
    ]
