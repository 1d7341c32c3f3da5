"""An answer as runs of text for the screen: pure functions, no widgets, no markup.

Whatever a model or a document wrote stays plain text; a citation is a run of its own,
made here and nowhere else.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from muniment.gui.languages import spoken
from muniment.gui.text import place_label, quoted, title_of
from muniment.language import unwrapped
from muniment.records import Answer, AnswerKind, Citation, Claim, Draft, Support

_MARKER = re.compile(r"\s*\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
# A mark of which not all has come yet.
_BEGUN = re.compile(r"\s*\[[\d\s,;]{0,20}$")
# What Qt takes for the end of a paragraph, or of a frame of its own.
_PARAGRAPH_ENDS = re.compile("\r\n|[\r\u2029\ufdd0\ufdd1]")
# They turn round what stands beside them: a quote must not rearrange its own citation.
_DIRECTIONS = re.compile("[\u202a-\u202e\u2066-\u2069]")
# Where Qt keeps pictures.
_OBJECT = "\ufffc"
# Quotation marks of many languages.
QUOTES = "\"'“”„«»‘’"
_MOST_MARKS = 6


class Look(enum.Enum):
    """How a run is drawn."""

    TEXT = "text"
    QUOTE = "quote"
    UNSUPPORTED = "unsupported"
    CITATION = "citation"
    MORE = "more"
    UNCHECKED = "unchecked"
    NOTHING = "nothing"


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn in one way. `n` is a citation's number, `tip` what hovering shows."""

    text: str
    look: Look = Look.TEXT
    n: int = 0
    tip: str = ""


Paragraph = tuple[Run, ...]


def drafted(draft: Draft, *, hide_unsupported: bool = False) -> list[Paragraph]:
    """What there is of an answer so far: checked claims, and the sentence being written."""
    runs = _claims(draft.claims, draft.citations, hide_unsupported)
    tail = _BEGUN.sub("", _MARKER.sub("", draft.tail))
    if tail.strip():
        runs += [Run(" " if runs else ""), Run(plain(tail.lstrip(" ")), Look.UNCHECKED)]
    return _paragraphs(runs)


def finished(answer: Answer, *, hide_unsupported: bool = False) -> list[Paragraph]:
    """The checked answer: claims with the citations they kept, quotes and doubts drawn as such."""
    if not answer.claims:
        if not answer.answered:
            return _paragraphs([Run(plain(spoken(answer.text)), Look.NOTHING)])
        return _paragraphs([Run(plain(answer.text), Look.TEXT)])
    claims = answer.claims
    if answer.kind is AnswerKind.COLLECTION:
        claims = _statements(claims)
    return _paragraphs(_claims(claims, answer.citations, hide_unsupported))


def _statements(claims: Sequence[Claim]) -> tuple[Claim, ...]:
    """What is said of the whole library, with the citations of the quotes that follow it.

    The quotes themselves, perhaps hundreds, are the sources beneath.
    """
    stated: list[Claim] = []
    for claim in claims:
        if claim.support is not Support.QUOTED or not stated:
            # One after the other, not all in a row.
            said = spoken(claim.text)
            text = f"\n{said}" if stated else said
            stated.append(replace(claim, text=text))
        else:
            last = stated[-1]
            stated[-1] = replace(last, citations=(*last.citations, *claim.citations))
    return tuple(stated)


def plain(text: str) -> str:
    """The text without the characters by which it could act on what stands around it."""
    text = _PARAGRAPH_ENDS.sub("\n", text).replace(_OBJECT, "\ufffd")
    return _DIRECTIONS.sub("", text)


def _claims(
    claims: Sequence[Claim], citations: Sequence[Citation], hide_unsupported: bool
) -> list[Run]:
    cited = {citation.n: citation for citation in citations}
    shown = [
        claim for claim in claims if not (hide_unsupported and claim.support is Support.UNSUPPORTED)
    ]
    return [run for claim in shown for run in (Run(" "), *_claim(claim, cited))][1:]


def _bare(claim: Claim) -> str:
    # A quote is verbatim: what looks like a mark in it belongs to the document.
    if claim.support is Support.QUOTED:
        return plain(unwrapped(claim.text.strip()))
    return plain(_MARKER.sub("", claim.text).strip(" "))


def _claim(claim: Claim, cited: Mapping[int, Citation]) -> list[Run]:
    look = {Support.QUOTED: Look.QUOTE, Support.UNSUPPORTED: Look.UNSUPPORTED}.get(
        claim.support, Look.TEXT
    )
    tip = ""
    if look is Look.UNSUPPORTED:
        tip = spoken(claim.reason) or QCoreApplication.translate(
            "answer", "The documents that were read do not say this."
        )
    numbers = [n for n in claim.citations if n in cited]
    marks = [Run(f"[{n}]", Look.CITATION, n, _source(cited[n])) for n in numbers[:_MOST_MARKS]]
    if more := len(numbers) - len(marks):
        # The others stand among the sources.
        marks.append(Run(f" +{more}", Look.MORE))
    return [Run(_bare(claim), look, 0, tip), *marks]


def _source(citation: Citation) -> str:
    """What hovering a mark shows: the quote, and where it stands."""
    title = title_of(citation.title, citation.path, citation.member)
    place = place_label(citation.place.label, citation.title)
    return f"{quoted(citation.quote.strip())}\n{', '.join(filter(None, (title, place)))}"


def _paragraphs(runs: list[Run]) -> list[Paragraph]:
    """Break runs at line ends; a quote begins a paragraph, with the citations that follow it."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        if run.look in (Look.CITATION, Look.MORE):
            paragraphs[-1].append(run)
            continue
        if run.look is Look.QUOTE or _is_quote(paragraphs[-1]):
            paragraphs.append([])
        if run.look is Look.QUOTE:
            # One quote stays one paragraph: its lines are parted by line separators.
            paragraphs[-1].append(replace(run, text=run.text.replace("\n", "\u2028")))
            continue
        lines = run.text.split("\n")
        for i, line in enumerate(lines):
            if i:
                paragraphs.append([])
            if line:
                paragraphs[-1].append(replace(run, text=line))
    return [tuple(p) for p in map(_trimmed, paragraphs) if p]


def _is_quote(paragraph: list[Run]) -> bool:
    return bool(paragraph) and paragraph[0].look is Look.QUOTE


def _trimmed(paragraph: list[Run]) -> list[Run]:
    """Without blank ends, and without quotation marks that were left over around a quote."""
    text = "".join(run.text for run in paragraph)
    if not text.strip() or (len(paragraph) == 1 and not text.strip(QUOTES + " .")):
        return []
    while not paragraph[0].text.strip():
        paragraph = paragraph[1:]
    first = replace(paragraph[0], text=paragraph[0].text.lstrip())
    if first.look is Look.QUOTE and first.text[:1] not in QUOTES:
        first = replace(first, text=quoted(first.text))
    return [first, *paragraph[1:]]
