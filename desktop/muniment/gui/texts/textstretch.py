"""How much of a document is laid out at a time: stretches of whole lines, each of a like cost.

To lay out a cell of a table takes as long as some seventy letters, so that what can be shown
in the blink of an eye is far less of a sheet than of a book.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from muniment.records import Document, Part

# What a stretch costs at most, in letters of plain text.
ENOUGH = 7_000
_LINE = 40
_CELL = 70
# A line may be as long as a book; it is divided between words.
_LONGEST = 4_000
# A slide is not divided, unless it is far too long.
_STRETCHED = 3


def stretch_around(document: Document, offset: int) -> tuple[int, int]:
    """A stretch in which the character at `offset` stands, about a third of it before that."""
    index = min(bisect_right(document.parts, offset, key=lambda p: p.end), len(document.parts) - 1)
    if index < 0:
        return 0, 0
    part = document.parts[index]
    low = _line_at(document.text, part, max(part.start, min(offset, part.end - 1)))
    return _back(document, low, ENOUGH // 3), stretch_after(document, low)


def stretch_after(document: Document, low: int) -> int:
    """Where the stretch ends that begins at `low`."""
    cost, end, page = 0.0, low, None
    for part, first, last in _forward(document, low):
        same = page is not None and part.place.page == page
        if cost >= ENOUGH * (_STRETCHED if same and _is_slide(part) else 1):
            break
        cost += _cost(document, part, first, last)
        end, page = last, part.place.page
    return end


def stretch_before(document: Document, high: int) -> int:
    """Where the stretch begins that ends at `high`."""
    return _back(document, high, ENOUGH)


def lines_of(document: Document, part: Part, low: int, high: int) -> Iterator[tuple[int, int]]:
    """The lines of a part that lie between two borders of stretches."""
    for start, end in _lines(document, part, low):
        if start >= high:
            return
        yield start, end


def _back(document: Document, high: int, enough: int) -> int:
    cost, start, page = 0.0, high, None
    for part, first, last in _backward(document, high):
        same = page is not None and part.place.page == page
        if cost >= enough * (_STRETCHED if same and _is_slide(part) else 1):
            break
        cost += _cost(document, part, first, last)
        start, page = first, part.place.page
    return start


def _is_slide(part: Part) -> bool:
    return part.place.label.startswith("slide ")


def _cost(document: Document, part: Part, low: int, high: int) -> int:
    cells = document.text.count(" | ", low, high) + 1 if part.kind == "table" else 0
    return high - low + _LINE + _CELL * cells


def _forward(document: Document, low: int) -> Iterator[tuple[Part, int, int]]:
    index = bisect_right(document.parts, low, key=lambda part: part.end)
    for part in document.parts[index : index + 10_000]:
        for start, end in _lines(document, part, low):
            yield part, start, end


def _backward(document: Document, high: int) -> Iterator[tuple[Part, int, int]]:
    index = bisect_right(document.parts, high - 1, key=lambda part: part.start)
    while index > 0:
        index -= 1
        part = document.parts[index]
        end = min(high, part.end)
        while end > part.start:
            if document.text[end - 1] == "\n":
                end -= 1
                continue
            start = _line_at(document.text, part, end - 1)
            yield part, start, end
            end = start


def _lines(document: Document, part: Part, low: int = 0) -> Iterator[tuple[int, int]]:
    """The lines of a part from `low` on, which is a border between lines or outside the part."""
    text, at = document.text, max(low, part.start)
    if at > part.start and text[at : at + 1] == "\n":
        at += 1
    while at < part.end:
        end = text.find("\n", at, part.end)
        end = _cut(text, at, part.end if end < 0 else end)
        yield at, end
        at = end + 1 if text[end : end + 1] == "\n" else end


def _line_at(text: str, part: Part, offset: int) -> int:
    """Where the line, or piece of a long one, begins in which a character stands."""
    end = text.find("\n", offset, part.end)
    end = part.end if end < 0 else end
    at = max(part.start, text.rfind("\n", part.start, offset) + 1)
    while (following := _cut(text, at, end)) <= offset and following < end:
        at = following
    return at


def _cut(text: str, at: int, end: int) -> int:
    """Where a piece of a line ends that begins at `at`: after a word, if there is one."""
    border = at + _LONGEST
    if border >= end:
        return end
    blank = text.rfind(" ", at + _LONGEST // 2, border)
    return blank + 1 if blank >= 0 else border
