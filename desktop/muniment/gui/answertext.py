"""An answer as runs of text for the screen: pure functions, no widgets, no markup.

Whatever a model or a document wrote stays plain text; a citation is a run of its own,
made here and nowhere else.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication

from muniment.records import Answer, Citation, Claim, Support

_MARKER = re.compile(r"\s*\[(\d{1,3}(?:\s*[,;]\s*\d{1,3})*)\]")
# Quotation marks of many languages.
QUOTES = "\"'“”„«»‘’"


class Look(enum.Enum):
    """How a run is drawn."""

    TEXT = "text"
    QUOTE = "quote"
    UNSUPPORTED = "unsupported"
    CITATION = "citation"


@dataclass(frozen=True, slots=True)
class Run:
    """Text drawn in one way. `n` is a citation's number, `tip` what hovering shows."""

    text: str
    look: Look = Look.TEXT
    n: int = 0
    tip: str = ""


Paragraph = tuple[Run, ...]


def streamed(text: str) -> list[Paragraph]:
    """What has come of an answer so far, with its citation marks drawn as such."""
    runs: list[Run] = []
    at = 0
    for marker in _MARKER.finditer(text):
        runs.append(Run(text[at : marker.start()]))
        runs += [Run(f"[{n}]", Look.CITATION, int(n)) for n in re.findall(r"\d+", marker[1])]
        at = marker.end()
    runs.append(Run(text[at:]))
    return _paragraphs(runs)


def finished(answer: Answer) -> list[Paragraph]:
    """The checked answer: claims with the citations they kept, quotes and doubts drawn as such."""
    cited = {citation.n: citation for citation in answer.citations}
    if not answer.claims:
        return streamed(answer.text) if cited else _paragraphs([Run(answer.text)])
    parts = [run for claim in answer.claims for run in (Run(" "), *_claim(claim, cited))]
    return _paragraphs(parts[1:])


def _bare(claim: Claim) -> str:
    # A quote is verbatim: what looks like a mark in it belongs to the document.
    if claim.support is Support.QUOTED:
        return claim.text.strip()
    return _MARKER.sub("", claim.text).strip()


def _claim(claim: Claim, cited: Mapping[int, Citation]) -> list[Run]:
    look = {Support.QUOTED: Look.QUOTE, Support.UNSUPPORTED: Look.UNSUPPORTED}.get(
        claim.support, Look.TEXT
    )
    tip = ""
    if look is Look.UNSUPPORTED:
        tip = claim.reason or QCoreApplication.translate(
            "answer", "The documents that were read do not say this."
        )
    chips = [Run(f"[{n}]", Look.CITATION, n, cited[n].quote) for n in claim.citations if n in cited]
    return [Run(_bare(claim), look, 0, tip), *chips]


def _paragraphs(runs: list[Run]) -> list[Paragraph]:
    """Break runs at line ends; a quote begins a paragraph, with the citations that follow it."""
    paragraphs: list[list[Run]] = [[]]
    for run in runs:
        if run.look is Look.CITATION:
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
                paragraphs[-1].append(Run(line, run.look, run.n, run.tip))
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
        first = Run(f"“{first.text}”", Look.QUOTE)
    return [first, *paragraph[1:]]
