"""The pages of a PDF one after the other, each with its neighbours in view."""

from __future__ import annotations

import contextlib
from dataclasses import dataclass
from typing import Any

from muniment.extract.pdf_file import FAULTS, Labels
from muniment.extract.pdf_furniture import REACH, Edges, edges, furniture, unsaid
from muniment.extract.pdf_layout import arrange
from muniment.extract.pdf_page import FEW, Content, content, is_garbage, is_picture, notes_of_page
from muniment.extract.pdf_words import Block, Run, body_height

# A page with fewer letters besides keeps what may be furniture: it may be what it is about.
_ENOUGH = 150


@dataclass(frozen=True, slots=True)
class PageText:
    """What a page says, in reading order; `waits` if it is a picture of more.

    `label` is how a person would cite the page; `left_out` are its running headers and footers.
    """

    blocks: list[Block]
    waits: bool
    label: str
    left_out: list[Run]


@dataclass(frozen=True, slots=True)
class _Sheet:
    content: Content
    body: float
    edges: Edges


class Pages:
    """Reads the pages of a PyMuPDF document, best in their order: then each is parsed once.

    What a page says depends on the page and its neighbours alone, so that a page read by
    itself says the same, to the character. So many pages are parsed `ahead` of the one asked
    for: to parse some and then to lay them out is faster than to do both in turn.
    """

    def __init__(self, pdf: Any, ahead: int = 0) -> None:
        self._pdf = pdf
        self._ahead = ahead
        self._total = len(pdf)
        self._form = bool(pdf.is_form_pdf)
        self._labels = Labels(pdf)
        self._sheets: dict[int, _Sheet | None] = {}

    def read(self, number: int) -> PageText | None:
        """The text of a page, numbered from 1; None if it is damaged."""
        sheet = self._sheet(number)
        if sheet is None:
            return None
        runs, left_out = self._text(number, sheet)
        if garbage := is_garbage(runs):
            runs, left_out = [], []
        waits = garbage or self._is_picture(number, runs)
        blocks = arrange(runs, sheet.body)
        if self._form or sheet.content.noted:
            with contextlib.suppress(*FAULTS):
                blocks += notes_of_page(self._pdf[number - 1])
        return PageText(blocks, waits, self._labels.label(number), left_out)

    def read_as(self, number: int, said: str) -> PageText | None:
        """As `read`, of a page that says this: without its neighbours, where it does without.

        They are most of the work, and tell no more than which lines are furniture. What that
        says can show as well: it is tried, and taken if the page then says just that.
        """
        sheet = self._sheet(number, ahead=0)
        if sheet is None or self._form or sheet.content.noted:
            return self.read(number)
        out = set(unsaid(sheet.edges, said))
        runs = [run for run in sheet.content.runs if run not in out]
        blocks = arrange(runs, sheet.body)
        if "\n\n".join([block.text for block in blocks]) != said:
            return self.read(number)
        left_out = [run for run in sheet.content.runs if run in out]
        return PageText(blocks, False, self._labels.label(number), left_out)

    def _text(self, number: int, sheet: _Sheet) -> tuple[list[Run], list[Run]]:
        """The runs of a page without its running headers and footers, and these."""
        near: dict[int, Edges] = {}
        for n in range(max(1, number - REACH), min(self._total, number + REACH) + 1):
            if (other := self._sheet(n)) is not None:
                near[n] = other.edges
        self._sheets.pop(number - REACH, None)
        left_out = furniture(number, near)
        if not left_out:
            return sheet.content.runs, []
        out = set(left_out)
        runs = [run for run in sheet.content.runs if run not in out]
        # Where little else is said, it is no furniture, unless a picture says the rest.
        few = max(_ENOUGH, _letters(left_out))
        if _letters(runs) < few and not self._is_picture(number, runs):
            return sheet.content.runs, []
        return runs, list(left_out)

    def _is_picture(self, number: int, runs: list[Run]) -> bool:
        letters = _letters(runs)
        if letters <= FEW:
            with contextlib.suppress(*FAULTS):
                return is_picture(self._pdf[number - 1], letters)
        return False

    def _sheet(self, number: int, ahead: int | None = None) -> _Sheet | None:
        if number not in self._sheets:
            ahead = self._ahead if ahead is None else ahead
            for n in range(number, min(number + ahead, self._total) + 1):
                self._sheets[n] = self._parse(n)
        return self._sheets[number]

    def _parse(self, number: int) -> _Sheet | None:
        with contextlib.suppress(*FAULTS):
            page = content(self._pdf, number)
            body = body_height(page.runs)
            return _Sheet(page, body, edges(page.runs, page.height, body))
        return None


def _letters(runs: list[Run]) -> int:
    return sum([run.size for run in runs])
