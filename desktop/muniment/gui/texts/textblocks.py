"""What a stretch of a document's text is made of on the screen: paragraphs, tables, cards.

Pure: no widgets. Every `Run` says which characters of the document it shows.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from muniment.gui.text import place_heading
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textgrids import Grid, Grids, tells_rows
from muniment.gui.texts.textstretch import lines_of
from muniment.records import Document, Part

_FIELD = re.compile(r"([^\W\d_][^:\n]{0,60}): ")
_HEADS = frozenset(("From", "To", "Cc", "Bcc", "Date", "Subject", "Attachments"))
_FOOTNOTE = re.compile(r"\[[\w*†‡]{1,4}\] ")
_BULLET = re.compile(r"[^\w\s(\"'“„«]|\(?\[?(?:\d{1,3}|[ivxIVX]{1,5}|\w)[.)\]]|\d+(?:\.\d+)+\s")
_NOTE = re.compile(r"(?:Notes|Comment(?: \([^)\n]{0,120}\))?): ")
_MAIL = frozenset(("mail", "mbox", "msg", "pst", "mhtml"))
_FIELDED = frozenset(("calendar", "contacts", "bibtex", "ris"))
_CARDS = frozenset(("calendar", "contacts"))
_RECORDS = frozenset(("json", "xml"))
_NOTED = frozenset(("pptx", "ppt", "odp", "docx", "odt", "doc"))
_QUOTED = "Quoted text"
# How long the longest line is of a text whose lines were broken to be short.
_SHORT_LINES, _LONG_LINES = 50, 100
# A place's path holds headings of 200 characters at most, the text whole ones.
_HEADING = 150


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph, heading, item of a list …

    `style` is "text", "heading", "list", "quote", "note" or "small". `level` counts headings
    from 1; `follows` says that it goes on where the paragraph before ends, `flows` that its
    lines were only broken to be short, `marked` that an item has a mark of its own.
    """

    run: Run
    style: str = "text"
    level: int = 1
    follows: bool = False
    flows: bool = False
    marked: bool = False


@dataclass(frozen=True, slots=True)
class Code:
    """Lines whose spaces count; `ends` says that none of them stand below."""

    run: Run
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Caption:
    """Words that are not the document's: the name of a place."""

    text: str


@dataclass(frozen=True, slots=True)
class Fields:
    """Lines that have a name each: a letter's head, a contact, a record.

    A name is part of the text, a word that is not (a time), or None. Without one, the first
    line is a title. With the rows `apart` other records begin; `ends` says that no more of
    these lines stand below.
    """

    rows: tuple[tuple[Run | str | None, Run], ...]
    framed: bool = False
    apart: frozenset[int] = frozenset()
    ends: bool = True


@dataclass(frozen=True, slots=True)
class Card:
    """A slide: what it is called, and what stands on it."""

    caption: str
    blocks: tuple[Block, ...]


Block = Paragraph | Code | Caption | Grid | Fields | Card


class Blocks:
    """Divides one document."""

    def __init__(self, document: Document) -> None:
        self._document = document
        # As extraction writes them, headings are one line: what `heading_key` would make of them.
        self._written = {
            " ".join(document.text[part.start : min(part.end, part.start + _HEADING)].split())
            for part in document.parts
            if part.kind == "heading"
        }
        self._grids = Grids(document, self._is_grid)

    def between(self, low: int, high: int) -> tuple[Block, ...]:
        """What a stretch of the document is made of."""
        first, last = _parts(self._document, low, high)
        made: list[Block] = []
        index = first
        while index < last:
            end = index + 1
            part = self._document.parts[index]
            if _is_slide(part):
                while end < last and self._document.parts[end].place.page == part.place.page:
                    end += 1
                made.append(self._slide(index, end, low, high))
            else:
                end = self._group_end(index, last)
                made.extend(self._captioned(index, end, low, high))
            index = end
        return tuple(made)

    def _slide(self, first: int, last: int, low: int, high: int) -> Card:
        place = self._document.parts[first].place
        label = place_heading(place, ()) if not place.headings else ""
        blocks: list[Block] = []
        for index in range(first, last):
            blocks.extend(self._blocks(index, index + 1, low, high))
        return Card(label or place.label, tuple(blocks))

    def _group_end(self, index: int, last: int) -> int:
        """Where the parts end that are shown as one with the part at `index`."""
        if self._document.kind == "subtitles":
            return last
        return self._grids.group_end(index, last)

    def _is_grid(self, index: int) -> bool:
        part = self._document.parts[index]
        return part.kind == "table" and not _is_slide(part) and not self._fielded(index)

    def _captioned(self, first: int, last: int, low: int, high: int) -> Iterator[Block]:
        """What these parts are, below the name of their place if that must be told."""
        part = self._document.parts[first]
        heading = self._heading(part)
        before = self._heading(self._document.parts[first - 1]) if first else ""
        if heading and heading != before and part.start >= low:
            yield Caption(heading)
        yield from self._blocks(first, last, low, high)

    def _heading(self, part: Part) -> str:
        label = part.place.label
        told = part.kind == "table" and tells_rows(label)
        if told or self._document.kind == "subtitles" or label == "message":
            return ""
        heading = place_heading(part.place, self._written)
        if self._document.kind in _CARDS:
            # What it is; its name stands below.
            return heading.partition(": ")[0]
        return heading.removeprefix("message › ") if self._document.kind in _MAIL else heading

    # ------------------------------------------------------------ kinds of parts

    def _blocks(self, first: int, last: int, low: int, high: int) -> Iterator[Block]:
        part = self._document.parts[first]
        lines = tuple(lines_of(self._document, part, low, high))
        text = self._document.text
        if not lines:
            return
        start, end = lines[0][0], lines[-1][1]
        follows = start > part.start
        if self._document.kind == "subtitles":
            yield self._times(first, last, low, high)
        elif self._fielded(first):
            yield self._fields(part, lines)
        elif part.kind == "table":
            yield self._grids.grid(first, last, low, high)
        elif part.kind == "code":
            yield Code(Run(start, start, end), end >= part.end)
        elif part.kind == "list":
            for line in lines:
                marked = _BULLET.match(text, *line) is not None
                yield Paragraph(Run(line[0], *line), "list", marked=marked)
        elif part.kind == "heading":
            level = max(1, len(part.place.headings))
            yield Paragraph(Run(start, start, end), "heading", level, follows)
        else:
            style = self._style(part)
            for run in _pieces(text, lines):
                flows = _flows(text[run.start : run.end])
                yield Paragraph(run, style, follows=run.start > part.start, flows=flows)

    def _style(self, part: Part) -> str:
        text = self._document.text
        if self._document.kind in _NOTED and _NOTE.match(text, part.start, part.end):
            return "note"
        if _FOOTNOTE.match(text, part.start, part.end):
            return "small"
        quoted = self._document.kind in _MAIL and _QUOTED in part.place.headings
        return "quote" if quoted else "text"

    def _fielded(self, index: int) -> bool:
        """Whether a part consists of lines with a name each."""
        document, part = self._document, self._document.parts[index]
        if document.kind in _FIELDED:
            return True
        if part.kind == "table":
            return document.kind in _RECORDS
        if document.kind not in _MAIL or part.kind != "text":
            return False
        if index and document.parts[index - 1].place == part.place:
            return False
        names = {
            found[1] if (found := _FIELD.match(line)) else ""
            for line in document.text[part.start : min(part.end, part.start + 20_000)].splitlines()
        }
        return "" not in names and bool(names & _HEADS)

    def _fields(self, part: Part, lines: Sequence[tuple[int, int]]) -> Fields:
        rows = tuple(self._field(*line, part) for line in lines)
        apart: set[int] = set()
        found = _FIELD.match(self._document.text, part.start, part.end)
        if part.kind == "table" and found is not None:
            # A record begins where its first name comes again.
            text = self._document.text
            apart = {
                at
                for at, (name, _) in enumerate(rows)
                if name and name.start > part.start and text[name.start : name.end] == found[1]
            }
        ends = lines[-1][1] >= part.end
        return Fields(rows, part.kind != "table", frozenset(apart), ends)

    def _field(self, low: int, high: int, part: Part) -> tuple[Run | None, Run]:
        found = _FIELD.match(self._document.text, low, high)
        titled = part.kind != "table" and low == part.start and self._document.kind in _FIELDED
        if found is None or titled or found.end() >= high:
            return None, Run(low, low, high)
        return Run(low, low, found.end(1)), Run(found.end(1), found.end(), high)

    def _times(self, first: int, last: int, low: int, high: int) -> Fields:
        rows: list[tuple[str, Run]] = []
        for part in self._document.parts[first:last]:
            lines = tuple(lines_of(self._document, part, low, high))
            if lines:
                label = part.place.label if lines[0][0] == part.start else ""
                rows.append((label, Run(lines[0][0], lines[0][0], lines[-1][1])))
        return Fields(tuple(rows), ends=last == len(self._document.parts))


def _parts(document: Document, low: int, high: int) -> tuple[int, int]:
    first = bisect_right(document.parts, low, key=lambda part: part.end)
    return first, bisect_left(document.parts, high, key=lambda part: part.start)


def _is_slide(part: Part) -> bool:
    return part.place.page is not None and part.place.label.startswith("slide ")


def _pieces(text: str, lines: Sequence[tuple[int, int]]) -> Iterator[Run]:
    """Lines as one paragraph, a very long one divided."""
    start, end = lines[0]
    for low, high in lines[1:]:
        if text[end : end + 1] != "\n":
            yield Run(start, start, end)
            start = low
        end = high
    yield Run(start, start, end)


def _flows(text: str) -> bool:
    """Whether the lines of a paragraph end where the next word had no room."""
    lines = text.split("\n")
    if len(lines) < 2:
        return False
    longest = max(map(len, lines))
    return _SHORT_LINES <= longest <= _LONG_LINES and all(
        len(line) + len(below.partition(" ")[0]) >= longest - 1
        for line, below in itertools.pairwise(lines)
    )
