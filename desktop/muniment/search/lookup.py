"""Lookup: a question in the terms of the word index, and what a reader is shown of it. Pure."""

from __future__ import annotations

import unicodedata
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from muniment.analysis import is_telling, lookups, tokens
from muniment.search.query import Group, Query, Term, TermKind
from muniment.search.snippet import Wanted
from muniment.store.store import WordQuery
from muniment.tables import StoredPassage

# So many function words beside quotes make a sentence.
_SENTENCE = 3

Expand = Callable[[str], Sequence[str]]


@dataclass(frozen=True, slots=True)
class Alternative:
    """One term of a question: `terms` are what it can be in the index; a phrase is exact."""

    terms: tuple[str, ...]
    phrase: str = ""

    def stands_in(self, passage: StoredPassage) -> bool:
        """Whether a passage that the index found holds the phrase as it is written."""
        return not self.phrase or holds(passage, self.phrase)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What to ask the word index for.

    `words` ranks passages and names what each of them must hold. `compounds` are words that
    are several to the index ("AB-1234"): passages where they stand side by side are better.
    `groups` are all that a document must hold that mentions everything, one of each;
    `excluded` what it must not. Each alternative is what one `Term` can be in the index.
    """

    words: WordQuery
    compounds: tuple[tuple[str, ...], ...]
    groups: tuple[tuple[Alternative, ...], ...]
    excluded: tuple[Alternative, ...]
    wanted: Wanted

    @property
    def queries(self) -> list[WordQuery]:
        """What ranks passages: the scores of all of these together."""
        return [self.words, *(WordQuery(required=(terms,)) for terms in self.compounds)]


def lookup(
    query: Query, languages: Sequence[str], expand: Expand, *, strict: bool = False
) -> Lookup:
    """The lookup of a query in an index of documents in these languages.

    `expand` gives the words of the index that begin with a prefix. Function words count only
    if there is nothing else. In a whole sentence quotes name something (who wrote "The Tides"?):
    passages that hold it are better, others may answer too; unless `strict`.
    """
    told = _telling(query)
    named = _is_sentence(query) and not strict
    groups = [
        tuple(_alternative(term, languages, expand, named=named) for term in group)
        for group in told
    ]
    terms = [term for group in groups for each in group for term in each.terms]
    required = [
        tuple(term for each in alternatives for term in each.terms)
        for group, alternatives in zip(told, groups, strict=True)
        if len(group) > 1 or (group[0].kind is TermKind.PHRASE and not named)
    ]
    compounds = [
        group[0].terms
        for words, group in zip(told, groups, strict=True)
        if (_single_word(words) and _is_compound(words[0].text))
        or (named and words[0].kind is TermKind.PHRASE)
    ]
    return Lookup(
        WordQuery(tuple(terms), tuple(required)),
        tuple(compounds),
        tuple(groups),
        tuple(_alternative(term, languages, expand) for term in query.excluded),
        _wanted(told),
    )


def _alternative(
    term: Term, languages: Sequence[str], expand: Expand, *, named: bool = False
) -> Alternative:
    words = expand(term.text) if term.kind is TermKind.PREFIX else [term.text]
    found = dict.fromkeys(each for word in words for each in lookups(word, languages))
    exact = term.kind is TermKind.PHRASE and not named
    return Alternative(tuple(found), term.text if exact else "")


def _is_sentence(query: Query) -> bool:
    """Whether a query is a sentence rather than some words: function words stand in it."""
    words = [group[0].text for group in query.groups if _single_word(group)]
    return sum(not is_telling(word, query.text) for word in words) >= _SENTENCE


def _telling(query: Query) -> Sequence[Group]:
    """The groups without function words, unless there are no others."""
    kept = [
        group
        for group in query.groups
        if not _single_word(group) or is_telling(group[0].text, query.text)
    ]
    return kept or query.groups


def _is_compound(word: str) -> bool:
    """Whether it is an identifier or a number that is several words to the index.

    "Boundary-layer" is not: what stands side by side there is a matter of style, and to prefer
    it made results worse on the evaluation sets.
    """
    return any(map(str.isdigit, word)) and len(tokens(word)) > 1


def _single_word(group: Group) -> bool:
    return len(group) == 1 and group[0].kind is TermKind.WORD


def _wanted(groups: Sequence[Group]) -> Wanted:
    def of(kind: TermKind) -> list[str]:
        return [term.text for group in groups for term in group if term.kind is kind]

    return Wanted(
        tuple((word, 1.0) for word in of(TermKind.WORD)),
        tuple(of(TermKind.PHRASE)),
        tuple(of(TermKind.PREFIX)),
    )


def holds(passage: StoredPassage, phrase: str) -> bool:
    """Whether a passage holds a phrase, whatever its case and white space."""
    return _flat(phrase) in _flat(passage.text)


def _flat(text: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", text).split()).casefold()
