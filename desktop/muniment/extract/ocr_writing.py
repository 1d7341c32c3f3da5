"""Which of the recognised lines are writing that the model can read. Pure.

Its letters are those of the Latin, Chinese and Japanese scripts, and the Greek ones without
accents. Where it meets another letter it says nothing at all, and is sure of that: Russian
comes out as nothing but spaces, Vietnamese without half of its vowels. So what counts is how
much ink there is that no letter accounts for.
"""

from __future__ import annotations

from collections.abc import Sequence

from muniment.extract.ocr_layout import Line
from muniment.extract.ocr_pages import FOREIGN, ILLEGIBLE, IN_PART, NO_TEXT

# Printed text that the model reads has a confidence above .95, noisy scans above .85, and less
# than .1 of its ink unread; letters that it does not know have .5 to .9 and more than .3.
_SURE_ENOUGH = 0.6
_MOST_UNREAD = 0.3
# What is asked of the rest of a page most of which cannot be read, and of a page as a whole.
_VERY_SURE = 0.95
_LITTLE_UNREAD = 0.05
_PAGE_SURE_ENOUGH = 0.75
# With less than this of a page's lines lost nothing is said: pictures give such lines.
_NEGLIGIBLE = 0.05
# Shares of a text's letters that tell Greek and Vietnamese.
_GREEK = 0.5
_VIETNAMESE = 0.01


def judge(lines: Sequence[Line]) -> tuple[list[Line], str]:
    """The lines worth keeping, and what is to be noted (see `Recognised.note`)."""
    kept = [line for line in lines if _legible(line, _SURE_ENOUGH, _MOST_UNREAD)]
    lost = 1 - _width(kept) / max(1.0, _width(lines))
    if lost > 0.5:
        kept = [line for line in kept if _legible(line, _VERY_SURE, _LITTLE_UNREAD)]
    if not kept and len(lines) < 3:
        return [], NO_TEXT
    if _unknown_letters("".join(line.text for line in kept)):
        return [], FOREIGN
    if not kept or _width(kept) < 0.2 * _width(lines):
        unread = [line for line in lines if line.unread > _MOST_UNREAD]
        return [], FOREIGN if _width(unread) > 0.5 * _width(lines) else ILLEGIBLE
    sure = sum(line.confidence * line.width for line in kept) / _width(kept)
    if sure < _PAGE_SURE_ENOUGH:
        return [], ILLEGIBLE
    return kept, IN_PART if lost > _NEGLIGIBLE else ""


def _legible(line: Line, confidence: float, unread: float) -> bool:
    return bool(line.text.strip()) and line.confidence >= confidence and line.unread <= unread


def _width(lines: Sequence[Line]) -> float:
    return sum(line.width for line in lines)


def _unknown_letters(text: str) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    greek = sum("\u0370" <= letter <= "\u03ff" for letter in letters)
    # These two vowels are in no other language, and it misses most of the others.
    vietnamese = sum(letter in "ƠơƯư" for letter in letters)
    return greek > _GREEK * len(letters) or vietnamese > _VIETNAMESE * len(letters)
