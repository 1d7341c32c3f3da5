"""Whether the cited text bears a sentence, by what can be checked without understanding. Pure.

Quotations must stand verbatim in what a sentence cites; its numbers, dates and names must
stand there, and in the same place if the source has another there; what it denies and which way
a thing went must not be the contrary; and most of its other words must be there.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from muniment.claims.facts import facts, wrong_fact, wrong_fact_of
from muniment.claims.names import Name
from muniment.claims.negation import contradicts
from muniment.claims.quotations import missing_quotation
from muniment.claims.reading import Reading, guess_language, read, telling_keys
from muniment.claims.statements import Statement
from muniment.language import words
from muniment.records import Claim, Support

_SHARE = 0.5
_ATTRIBUTED_SHARE = 0.6
_MORE = 0.2
_ALIGNED = 0.7
_NEXT_BEST = 0.1
# What repeats less of its question, and has no more words than this, may be a part of a sentence.
_REPEATED, _SHORT = 0.5, 12
_NOWHERE = "No passage was found that says this."
_NOT_SAID = "The cited passage does not say this."
_OF_SOMETHING_ELSE = "The cited passage does not say this of what was asked."
_CONTRARY = "The cited passage says the contrary."
_FOREIGN = "The cited passage is in another language, and this could not be compared with it."


def check(
    statement: Statement,
    sources: Sequence[str],
    question: str = "",
    languages: Sequence[str] = (),
    contexts: Sequence[str] = (),
    opens: bool = False,
) -> Claim:
    """The claim that a statement makes, given the numbered sources (the first is number 1).

    Citations of sources that do not exist are dropped. A statement without one is given to
    the source that holds most of its words, if that is enough of them, and to a second one if
    that holds what is missing. `languages` are the ISO 639-1 codes of the sources, "" or left
    out where they are not known, `contexts` the titles and headings above them. A statement that
    `opens` a reply may lean on the question ("Who built it?" – "The king"): its source must then
    say it of what was asked.
    """
    codes = [*languages, *[""] * len(sources)]
    cited = [n for n in statement.citations if 1 <= n <= len(sources)]
    asked = read(question)
    if not cited:
        cited = _attribute(statement, sources, codes, asked)
    if not cited:
        if _leads_in(statement.text, asked):
            return Claim(statement.text, (), Support.SUPPORTED)
        return Claim(statement.text, (), Support.UNSUPPORTED, _NOWHERE)
    text = "\n\n".join(sources[n - 1] for n in cited)
    known = {codes[n - 1] for n in cited}
    source = read(text, known.pop() if len(known) == 1 else "")
    reason = _reason(statement.text, source, asked)
    if opens and not reason:
        above = read("\n".join(contexts[n - 1] for n in cited if n <= len(contexts))).keys
        if _says_it_of_something_else(statement.text, source, above, asked):
            reason = _OF_SOMETHING_ELSE
    if not reason and statement.text.endswith(":") and not _states(read(statement.text)):
        # A line that leads in cites nothing: "In short:" stands in no document as a claim.
        return Claim(statement.text, (), Support.SUPPORTED)
    support = Support.UNSUPPORTED if reason else Support.SUPPORTED
    return Claim(statement.text, tuple(cited), support, reason)


def coverage(sentence: str, source: str, weights: Mapping[str, float] | None = None) -> float:
    """The share of the sentence's telling words that stand in the source, 0 to 1.

    `weights` by stem say how much a word counts; without them all count alike.
    """
    asked = {word.stem for word in words(sentence) if not word.common}
    there = {word.stem for word in words(source)}
    weigh = {stem: weights.get(stem, 1.0) if weights else 1.0 for stem in asked}
    total = sum(weigh.values())
    return sum(weigh[stem] for stem in asked & there) / total if total else 0.0


# ---------------------------------------------------------------- attribution


def _attribute(
    statement: Statement, sources: Sequence[str], languages: Sequence[str], asked: Reading
) -> list[int]:
    """The source that bears most of a statement, and a second if it adds what the first lacks."""
    readings = [read(source, languages[i]) for i, source in enumerate(sources)]
    wanted = _wanted(statement.text, readings)
    if not wanted:
        return []
    borne = [_borne(statement.text, reading) for reading in readings]
    # What is only asked tells nothing of the source: it counts for a line that leads in.
    known = {f"w{key}" for key in asked.keys} if statement.text.endswith(":") else set()
    best = max(range(len(borne)), key=lambda i: len(borne[i]), default=-1)
    if best < 0 or not borne[best]:
        return []
    chosen = [best]
    more = max(range(len(borne)), key=lambda i: len(borne[i] - borne[best]))
    if len(borne[more] - borne[best]) >= max(2, _MORE * len(wanted)):
        chosen.append(more)
    together = set().union(*(borne[i] for i in chosen)) | (known & wanted)
    if len(together) < _ATTRIBUTED_SHARE * len(wanted):
        return []
    return [i + 1 for i in chosen]


def _wanted(sentence: str, readings: Sequence[Reading]) -> set[str]:
    claimed = read(sentence, _language(sentence, readings[0]) if readings else "")
    return {f"w{key}" for key in telling_keys(claimed)} | {f"f{t.start}" for t in facts(claimed)}


def _borne(sentence: str, source: Reading) -> set[str]:
    claimed = read(sentence, _language(sentence, source))
    said = {f"w{key}" for key in telling_keys(claimed) & source.keys}
    return said | {
        f"f{term.start}"
        for at, term in enumerate(claimed.terms)
        if term.fact is not None and not wrong_fact_of(claimed, at, source)
    }


def _leads_in(sentence: str, asked: Reading) -> bool:
    """Whether a line only announces what follows ("In short:"), and claims nothing itself."""
    if not sentence.endswith(":"):
        return False
    claimed = read(sentence, asked.language)
    return telling_keys(claimed) <= asked.keys and not any(facts(claimed))


# ---------------------------------------------------------------- comparing


def _language(sentence: str, source: Reading) -> str:
    """The language to read a sentence in: that of its source, unless it is plainly another."""
    return guess_language(sentence) or source.language


def _reason(sentence: str, source: Reading, asked: Reading) -> str:
    """Why the source does not bear the sentence, or nothing."""
    quotation = missing_quotation(sentence, source.text, asked.text)
    if quotation:
        return f"“{quotation}” does not stand so in the cited passage."
    claimed = read(sentence, _language(sentence, source))
    if claimed.language and not source.language:
        source = read(source.text, claimed.language)
    if claimed.language and source.language and claimed.language != source.language:
        return _reason_in_another_language(claimed, source, asked)
    reason = wrong_fact(claimed, source, asked)
    if reason:
        return reason
    if _denied(claimed, source):
        return _CONTRARY
    return "" if _said(claimed, source, asked) else _NOT_SAID


def _reason_in_another_language(claimed: Reading, source: Reading, asked: Reading) -> str:
    """Of a translation only the facts can be compared, and there must be one."""
    return wrong_fact(claimed, source, asked) or ("" if _states(claimed) else _FOREIGN)


def _states(claimed: Reading) -> bool:
    """Whether there is a number, a date or what can only be a name."""
    return any(not isinstance(term.fact, Name) or any(term.fact.sure) for term in facts(claimed))


def _said(claimed: Reading, source: Reading, asked: Reading) -> bool:
    """Whether enough of the words are there; those of the question count for a lead-in alone."""
    wanted = telling_keys(claimed)
    there = source.keys | asked.keys if claimed.text.endswith(":") else source.keys
    checked = [term.fact for term in claimed.terms if term.fact is not None]
    # What may be a name or only opens the sentence is like any other word.
    borne = sum(not isinstance(f, Name) or _held(f, source) or _held(f, asked) for f in checked)
    total = len(wanted) + len(checked)
    return total == 0 or len(wanted & there) + borne >= _SHARE * total


def _says_it_of_something_else(
    sentence: str, source: Reading, above: frozenset[str], asked: Reading
) -> bool:
    """Whether a few words lean on the question, and stand where the source speaks of other things.

    Of a figure alone this does not tell: what is asked of a table is mostly how to read it.
    `above` are the keys of its titles and headings.
    """
    claimed = read(sentence, _language(sentence, source))
    wanted = telling_keys(asked)
    said = telling_keys(claimed)
    languages = {asked.language, source.language} - {""}
    if not wanted or not said or len(claimed.terms) > _SHORT or len(languages) > 1:
        return False
    if len(said & wanted) >= _REPEATED * len(wanted):
        return False
    held = [len(said & keys) for keys in source.sentence_keys]
    # A sentence may speak of what the one before it names.
    before = (frozenset[str](), *source.sentence_keys)
    shared = (
        len(wanted & (keys | last | above))
        for count, keys, last in zip(held, source.sentence_keys, before, strict=False)
        if count == max(held)
    )
    return max(shared) < _REPEATED * len(wanted)


def _held(name: Name, text: Reading) -> bool:
    return any(map(text.known.holds, name.words)) or text.known.spelt_out(name)


def _denied(claimed: Reading, source: Reading) -> bool:
    """Whether the sentences of the source that are most like the claim contradict it."""
    wanted = telling_keys(claimed)
    if not wanted:
        return False
    shares = [len(wanted & keys) / len(wanted) for keys in source.sentence_keys]
    best = max(shares)
    if best < _ALIGNED:
        return False
    likest = [i for i, share in enumerate(shares) if share >= best - _NEXT_BEST]
    return all(contradicts(claimed, source, i) for i in likest)
