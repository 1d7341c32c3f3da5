"""One page of a PDF, through PyMuPDF: its words, its pictures, its notes and form fields."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterator, Sequence
from itertools import islice, pairwise
from operator import attrgetter
from typing import Any, NamedTuple

from muniment.extract.builder import one_line, tidy
from muniment.extract.pdf_file import FAULTS, mupdf
from muniment.extract.pdf_words import Block, Run, Segment, Word, leftwards

# The layer below PyMuPDF's pages, whose making and asking costs as much as our layout.
_low = mupdf.mupdf
_OPTIONS = _low.FzStextOptions(mupdf.TEXT_MEDIABOX_CLIP)

# Text of such characters only is clean already (`builder.clean`) and runs rightwards.
_PLAIN = re.compile(
    "[ -~\u00a1-\u00ac\u00ae-\u02ff\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u2190-\u2328"
    "\u2500-\u25ff]*"
)


class Content(NamedTuple):
    """What stands on a page: its runs from top to bottom, and its height, in points.

    `noted` says whether people wrote notes onto it. Boxes are as the page lies when shown.
    """

    runs: list[Run]
    height: float
    noted: bool


def content(pdf: Any, number: int) -> Content:
    """The content of a page, numbered from 1. Raises one of FAULTS if it is damaged."""
    page = _low.fz_load_page(pdf.this, number - 1)
    text = _low.FzStextPage(page, _OPTIONS)
    box = text.m_internal.mediabox
    # Nothing here owns what it points to: the page above does, and lives on until the end.
    note = _low.ll_pdf_first_annot(_low.ll_pdf_page_from_fz_page(page.m_internal))
    runs = _runs(mupdf.TextPage(text).extractWORDS())
    return Content(runs, box.y1 - box.y0, note is not None)


def _runs(words: list[Any]) -> list[Run]:
    starts = [n for n, word in enumerate(words) if not word[7]]
    runs: list[Run] = []
    for first, end in pairwise([*starts, len(words)]):
        run = Run(words[first:end])
        text = run.text
        if (text.isascii() and text.isprintable()) or _PLAIN.fullmatch(text):
            runs.append(run)
        else:
            runs += _cleaned(run.words, first)
    runs.sort(key=attrgetter("middle"))
    return runs


def _cleaned(raw: Sequence[Any], number: int) -> Iterator[Run]:
    words: list[Word] = []
    joined: list[int] = []
    for x0, y0, x1, y1, said, *_ in raw:
        # A soft hyphen at the end of a word is where the line broke it.
        text = one_line(said[:-1] + "-" if said.endswith("\xad") else said)
        if not text:
            continue
        if words and not (text.isascii() and words[-1].text.isascii()):
            # It splits words where the writing direction changes, with or without a space.
            last = words[-1]
            apart = max(x0 - last.x1, last.x0 - x1) >= 0.1 * (y1 - y0)
            if not apart and leftwards(last.text) != leftwards(text):
                joined.append(len(words))
        words.append(Word(x0, y0, x1, y1, text, number))
    if words:
        yield Run(words, joined)


# ---------------------------------------------------------------- pages that are pictures

# A page that says little may be a picture: the fewer letters, the less of it pictures cover.
FEW = 200
_SAYS = ((0, 0.02), (30, 0.4), (FEW, 0.85))
_OUTLINES = 8  # so many filled shapes and no text: letters that were turned into shapes
_GARBAGE = re.compile("[\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")


def is_garbage(runs: list[Run]) -> bool:
    """Whether most of the letters are such as no one can read: their font does not name them."""
    texts = [run.text for run in runs if not run.text.isascii()]
    bad = len(_GARBAGE.findall("".join(texts))) if texts else 0
    return bad > 20 and bad > 0.3 * sum([run.size for run in runs])


def is_picture(page: Any, letters: int) -> bool:
    """Whether a page of so many letters, at most FEW, says more in pictures of text."""
    enough = next((share for most, share in _SAYS if letters <= most), 1.0)
    # As the page is stored, not as it is turned for showing: so are the boxes.
    width, height = page.cropbox.width, page.cropbox.height
    covered, shapes = 0.0, 0
    for kind, (x0, y0, x1, y1) in page.get_bboxlog():
        if kind in ("fill-image", "fill-imgmask"):
            across = min(x1, width) - max(x0, 0.0)
            down = min(y1, height) - max(y0, 0.0)
            covered += max(0.0, across) * max(0.0, down)
        shapes += kind == "fill-path"
    return covered >= enough * max(1.0, width * height) or (not letters and shapes >= _OUTLINES)


# ---------------------------------------------------------------- notes and form fields

# Kinds of annotation that hold a person's words.
_SAID = frozenset({"Text", "FreeText", "Highlight", "Underline", "Squiggly", "StrikeOut", "Caret",
                   "Square", "Circle", "Line", "Ink", "Polygon", "PolyLine", "Stamp"})  # fmt: skip
_MOST_NOTES = 5_000  # of one page


def notes_of_page(page: Any) -> list[Block]:
    """What people wrote onto a page, then the values of its form fields, each as a block."""
    found: list[Block] = []
    with contextlib.suppress(*FAULTS):
        for annotation in islice(_linked(page.first_annot), _MOST_NOTES):
            found += _comment(annotation)
    with contextlib.suppress(*FAULTS):
        for field in islice(_linked(page.first_widget), _MOST_NOTES):
            found += _field(field)
    return found


def _linked(item: Any) -> Iterator[Any]:
    while item is not None:
        yield item
        item = item.next


def _comment(annotation: Any) -> Iterator[Block]:
    said = tidy(annotation.info.get("content") or "")
    if said and annotation.type[1] in _SAID:
        by = one_line(annotation.info.get("title") or "")
        yield _note(f"Note by {by}: {said}" if by else f"Note: {said}", annotation.rect)


def _field(field: Any) -> Iterator[Block]:
    kind = field.field_type_string
    value = tidy(str(field.field_value or ""))
    if kind in ("CheckBox", "RadioButton"):
        value = "" if value in ("Off", "False") else "yes" if value in ("Yes", "On") else value
    if value and kind not in ("Button", "Signature"):
        name = one_line(field.field_label or field.field_name or "")
        yield _note(f"{name}: {value}" if name else value, field.rect)


def _note(text: str, box: Any) -> Block:
    return Block("text", (Segment("", Run([(box.x0, box.y0, box.x1, box.y1, text)])),))
