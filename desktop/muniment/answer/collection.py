"""Questions about the whole library: which documents mention something, and how many.

A few quotes cannot answer them, and a model that is shown a few passages makes the number up.
They are answered by looking through every document, and the answer says how many those were.
That nothing mentions it is an answer too, and no refusal: every document was looked at.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from muniment.answer.collection_question import CollectionQuestion, Sought, recognise
from muniment.answer.quotes import units
from muniment.answer.retrieval import Quote, Retrieval, cite
from muniment.answer.wordings import CollectionKind
from muniment.language import unwrapped
from muniment.records import (
    EVERYTHING,
    Answer,
    AnswerKind,
    Citation,
    Claim,
    Evidence,
    Results,
    Scope,
    Snippet,
    Support,
)

__all__ = ["BY_WORDS", "CollectionKind", "CollectionQuestion", "Sought", "answer", "recognise"]

BY_WORDS = "Counted by words: documents that say it in other words are not among them."

_SHOWN = 20
_COMPARED = 3
_NEAREST = 5
_LONGEST_QUOTE = 600


def answer(question: str, retrieval: Retrieval, scope: Scope = EVERYTHING) -> Answer | None:
    """The answer to a question about the library, times left out; None if it is none of those.

    Each document has one citation, whose quote is the sentence that mentions what was asked
    for; of many documents the first ones are cited. What tells of the library itself are claims
    without a citation: not a document bears them, but that all were looked through.
    """
    asked = recognise(question)
    if asked is None:
        return None
    look = _Look(retrieval, scope, asked)
    if asked.kind is CollectionKind.COMPARE:
        return _comparison(question, look)
    return _enumeration(question, look)


@dataclass(frozen=True, slots=True)
class _Look:
    """How a question looks through the library."""

    retrieval: Retrieval
    scope: Scope
    asked: CollectionQuestion

    def all_of(self, query: str, limit: int) -> Results:
        """Every document that holds all of a query and is of those that were asked about."""
        return self.retrieval.find(f"{query} {self.asked.filters}".strip(), limit, True, self.scope)

    def of_all(self) -> Results:
        """Every document that was asked about."""
        return self.all_of("", 1)

    def sought(self, sought: Sought, limit: int) -> tuple[Results, Sought]:
        """Where something stands; as its words, if it stands nowhere as the name it looked like."""
        found = self.all_of(sought.query, limit)
        if found.documents or not sought.wider:
            return found, sought
        wider = self.all_of(sought.wider, limit)
        return (wider, replace(sought, scattered=True)) if wider.documents else (found, sought)

    def nearest(self, sought: Sought) -> tuple[Evidence, ...]:
        """What is next to something that no document mentions."""
        return self.retrieval.find(sought.subject, _NEAREST, False, self.scope).evidence


# ---------------------------------------------------------------- which, how many, all


def _enumeration(question: str, look: _Look) -> Answer | None:
    asked, sought = look.asked, look.asked.sought
    if asked.negated:
        found = look.all_of(f"-{_as_one(sought)}", _SHOWN)
    else:
        found, sought = look.sought(sought, _SHOWN)
    if not (found.documents or asked.sure):
        return None
    total = look.of_all().documents
    known = bool(sought.query) and total > 0
    stated = _counted(asked, sought, found.documents, total) if known else _existing(asked, total)
    stated += _unread(found.unread)
    # How many there are in all is a number: nobody wants to read the first of each.
    shown = found.evidence if sought.query or asked.kind is not CollectionKind.COUNT else ()
    if found.documents > len(shown) > 0:
        stated += f" The first {len(shown)} are quoted here."
    made = _Made()
    made.state(stated)
    made.quote(shown, look.retrieval)
    if asked.title and known and not asked.negated:
        made.state(_elsewhere(look, sought))
    nothing = not found.documents and bool(sought.query)
    return made.answer(
        question,
        found,
        evidence=look.nearest(sought) if nothing else found.evidence,
        asked=asked.query,
        note=_note(asked, found),
    )


def _counted(asked: CollectionQuestion, sought: Sought, count: int, total: int) -> str:
    """How many of so many documents mention something."""
    share = f"{count:,} of {total:,}" if count or total == 1 else f"None of the {total:,}"
    does, s = ("does", "s") if count == 1 else ("do", "")
    verb = "hold{} all the words of" if sought.scattered else "mention{}"
    said = f"{does} not {verb.format('')}" if asked.negated else verb.format(s)
    return f"{share} {_label(asked)} {said} “{sought.subject}”."


def _elsewhere(look: _Look, sought: Sought) -> str:
    """What is said of all documents where only those with a word in their title were asked for."""
    everything = replace(look.asked, filters="", where="", title="", label="documents")
    wide = replace(look, asked=everything)
    found, sought = wide.sought(sought, 1)
    total = wide.of_all().documents
    return "Of all documents: " + _counted(everything, sought, found.documents, total)


def _existing(asked: CollectionQuestion, count: int) -> str:
    if not count:
        return f"There are no {_label(asked)}."
    if count == 1:
        return f"There is 1 {_label(asked, one=True)}."
    return f"There are {count:,} {_label(asked)}."


def _label(asked: CollectionQuestion, *, one: bool = False) -> str:
    """What to call the documents that were asked about."""
    noun = asked.label[:-1] if one else asked.label
    if asked.title:
        noun += f" with “{asked.title}” in {'its' if one else 'their'} title or file name"
    return noun + asked.where.rstrip()


def _unread(files: int) -> str:
    if not files:
        return ""
    return " 1 file could not be read." if files == 1 else f" {files:,} files could not be read."


def _note(asked: CollectionQuestion, found: Results) -> str:
    if not asked.sought.query:
        return ""
    if not found.documents and found.suggestion and not asked.filters:
        return f"{BY_WORDS} Did you mean {found.suggestion}?"
    return BY_WORDS


def _as_one(sought: Sought) -> str:
    """Something as one term, to leave out the documents that hold it."""
    word = len(sought.query.split()) == 1 and sought.query[0].isalpha()
    inner = sought.subject.replace('"', " ")
    return sought.query if word else f'"{inner}"'


# ---------------------------------------------------------------- one beside the other


def _comparison(question: str, look: _Look) -> Answer | None:
    asked = look.asked
    made = _Made()
    sides = [_side(look, each) for each in (asked.sought, asked.other)]
    if not any(found.documents for found, _ in sides):
        return None
    total = look.of_all().documents
    for found, sought in sides:
        made.state(_counted(asked, sought, found.documents, total))
        made.quote(found.evidence[:_COMPARED], look.retrieval)
    both = look.all_of(f"{asked.sought.query} {asked.other.query}", 1)
    if both.documents:
        made.state(f"{_documents(both.documents)} both." + _unread(both.unread))
    evidence = [item for found, _ in sides for item in found.evidence]
    return made.answer(
        question,
        sides[0][0],
        evidence=tuple(evidence),
        asked=f"{asked.sought.query} · {asked.other.query}",
        note=BY_WORDS,
    )


def _side(look: _Look, sought: Sought) -> tuple[Results, Sought]:
    """The documents on one of two, those first that tell of the aspect in question."""
    found, meant = look.sought(sought, _COMPARED)
    if not look.asked.aspect:
        return found, meant
    query = meant.wider if meant.scattered and meant.wider else meant.query
    telling = look.all_of(f"{query} {look.asked.aspect}", _COMPARED)
    evidence = telling.evidence or found.evidence
    return replace(found, evidence=evidence), meant


def _documents(count: int) -> str:
    return "1 document mentions" if count == 1 else f"{count:,} documents mention"


# ---------------------------------------------------------------- putting it together


class _Made:
    """An answer as it is put together."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []
        self._citations: list[Citation] = []
        self._paragraphs: list[str] = []

    def state(self, text: str) -> None:
        """Say something of the library."""
        self._claims.append(Claim(text, (), Support.SUPPORTED))
        self._paragraphs.append(text)

    def quote(self, evidence: Sequence[Evidence], retrieval: Retrieval) -> None:
        """Cite each evidence by the sentence that mentions what was looked for."""
        for item in evidence:
            quote = mention(item)
            if not quote.text.strip():
                continue
            n = len(self._citations) + 1
            self._citations.append(cite(n, quote, retrieval))
            self._claims.append(Claim(quote.text, (n,), Support.QUOTED))
            self._paragraphs.append(f"“{unwrapped(quote.text)}” [{n}]")

    def answer(
        self,
        question: str,
        found: Results,
        *,
        evidence: tuple[Evidence, ...],
        asked: str,
        note: str,
    ) -> Answer:
        return Answer(
            question,
            "\n\n".join(self._paragraphs),
            True,
            tuple(self._claims),
            tuple(self._citations),
            evidence,
            note=note,
            kind=AnswerKind.COLLECTION,
            asked=asked,
            searched=found.searched,
            unread=found.unread,
        )


def mention(evidence: Evidence) -> Quote:
    """The sentence of an evidence with most of what its snippet marks; the first, if nothing is.

    A very long one is cut to the snippet.
    """
    shown = evidence.snippet or Snippet(0, len(evidence.text))
    near = [
        (start, end)
        for start, end in units(evidence.text, evidence.language)
        if start < shown.end and shown.start < end
    ]
    if not near:
        return Quote(evidence, shown.start, shown.end)
    marks = [sum(start <= at < end for at, _ in shown.marks) for start, end in near]
    start, end = near[marks.index(max(marks))]
    if end - start > _LONGEST_QUOTE:
        start, end = max(start, shown.start), min(end, shown.end)
    return Quote(evidence, start, end)
