"""Names that share a word: the Court of Justice is not the Court of Human Rights. Pure.

Each word of such a name may stand in a source that says nothing of it. What tells them apart is
which of the two is named in the sentence that says what the claim says.
"""

from __future__ import annotations

from collections.abc import Iterator

from muniment.claims import names
from muniment.claims.names import Name
from muniment.claims.reading import Reading, Term, telling_keys

_LIKEST = 0.75
_AHEAD = 0.3


def namesake(claimed: Reading, at: int, source: Reading) -> Term | None:
    """The name of the source that the claim should have had in place of its own, if any."""
    fact = claimed.terms[at].fact
    if not isinstance(fact, Name) or len(fact.words) < 2 or not any(fact.sure):
        return None
    kin = [term for term in _kin(fact, source) if not _named(term.fact, claimed)]
    if not kin:
        return None
    if not _stands(fact, source):
        return next((term for term in kin if not _shared_out(fact, term, source)), None)
    return _of_the_sentence(claimed, at, fact, source, kin)


def _kin(fact: Name, source: Reading) -> Iterator[Term]:
    """Where the source has a name with a word of this one, and both have words of their own."""
    for i, name in zip(source.facts[Name], source.names, strict=True):
        own, other = set(fact.words) - set(name.words), set(name.words) - set(fact.words)
        shared = set(fact.words) & set(name.words)
        if own and other and shared and any(name.sure) and not names.alike(fact, name):
            yield source.terms[i]


def _named(fact: object, reading: Reading) -> bool:
    """Whether a text names somebody too."""
    return isinstance(fact, Name) and any(set(fact.words) <= set(n.words) for n in reading.names)


def _stands(fact: Name, source: Reading) -> bool:
    """Whether the source has the whole name, or another way to say it."""
    return any(names.alike(fact, name) for name in source.names) or source.known.spelt_out(fact)


def _shared_out(fact: Name, term: Term, source: Reading) -> bool:
    """Whether what a name lacks stands beside it: "North and South Korea", "Ann and Bo Quill"."""
    assert isinstance(term.fact, Name)
    start, end = source.sentences[term.sentence]
    beside = names.Known(source.words_within(start, end), ())
    return any(beside.holds(word) for word in set(fact.words) - set(term.fact.words))


def _of_the_sentence(
    claimed: Reading, at: int, fact: Name, source: Reading, kin: list[Term]
) -> Term | None:
    """The namesake in the sentence that says what the claim says, where the name itself is not."""
    wanted = telling_keys(claimed) - set(claimed.terms[at].keys)
    if not wanted:
        return None
    shares = [len(wanted & keys) / len(wanted) for keys in source.sentence_keys]
    here = {
        source.terms[i].sentence
        for i, name in zip(source.facts[Name], source.names, strict=True)
        if names.alike(fact, name)
    }
    own = max((shares[i] for i in here), default=0.0)
    for term in kin:
        share = shares[term.sentence]
        # "It" of the next sentence may be the one that the sentence before names.
        if {term.sentence, term.sentence - 1} & here:
            continue
        if share >= _LIKEST and share - own >= _AHEAD:
            return term
    return None
