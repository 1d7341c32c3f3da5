"""What was recognised in the pictures of a document becomes part of it. Pure."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from muniment.extract.builder import LARGEST_TEXT, MOST_PARTS
from muniment.extract.ocr_layout import RecognisedBlock
from muniment.records import Coverage, Document, Part, Place

# What `Recognised.note` says, to be read after "On 2 of 14 scanned pages".
NO_TEXT = "no text that can be read was found"
FOREIGN = "the text is in a writing that this program cannot read"
ILLEGIBLE = "the text is too unclear to be read"
IN_PART = "some of the text is too unclear to be read, or in a foreign writing, and was left out"
FAILED = "the text could not be recognised, because the picture is damaged or too large"

# With these a page was read nonetheless.
_READ = frozenset({IN_PART})

# Unlike those above it is a sentence of its own, said once of the whole document.
_CUT = (
    "Not all of the recognised text was kept: "
    "the file holds more than this program takes from one file."
)
_BETWEEN = "\n\n"
_NOTE = re.compile(r"(?:On (\d+) of \d+ scanned pages|In the picture) (.+)\.")


@dataclass(frozen=True, slots=True)
class Recognised:
    """The text in the picture of one page.

    `confidence` is from 0 to 1, a mean over all characters; `note` says what was left out
    and why, in words that go on from "On 2 of 14 scanned pages", or is empty.
    """

    blocks: tuple[RecognisedBlock, ...] = ()
    confidence: float = 0.0
    note: str = ""

    def on_page(self, width: int, height: int) -> Recognised:
        """The same with boxes as shares of the picture's size in pixels, instead of pixels."""
        blocks = []
        for block in self.blocks:
            x0, y0, x1, y1 = block.box
            box = (x0 / width, y0 / height, x1 / width, y1 / height)
            blocks.append(block._replace(box=box))
        return replace(self, blocks=tuple(blocks))

    def to_json(self) -> dict[str, Any]:
        """This record as JSON values."""
        return {
            "blocks": [
                [block.text, block.kind, round(block.confidence, 4), list(block.box)]
                for block in self.blocks
            ],
            "confidence": round(self.confidence, 4),
            "note": self.note,
        }

    @classmethod
    def from_json(cls, data: Mapping[str, Any]) -> Recognised:
        """What `to_json` wrote. Raises KeyError, TypeError or ValueError on other data."""
        blocks = []
        for text, kind, confidence, (x0, y0, x1, y1) in data["blocks"]:
            box = (float(x0), float(y0), float(x1), float(y1))
            blocks.append(RecognisedBlock(str(text), str(kind), float(confidence), box))
        return cls(tuple(blocks), float(data["confidence"]), str(data["note"]))


def with_pages(document: Document, pages: Mapping[int, Recognised | None]) -> Document:
    """The document with the text recognised in these of its pages, counted from 1.

    None stands for a page that could not be recognised. A page that does not wait for
    recognition is passed over; so pages may come in any order, and one by one. What is more
    than one document may hold is left out, with a note.
    """
    waiting = document.coverage.waiting
    done = {page: pages[page] or Recognised(note=FAILED) for page in waiting if page in pages}
    if not done:
        return document
    kept = _within_limits(document, done)
    text, parts = _assembled(_pieces(document, kept))
    notes = _notes(document, kept.values())
    if kept != done and _CUT not in notes:
        notes = (*notes, _CUT)
    return replace(
        document, text=text, parts=parts, notes=notes, coverage=_coverage(document, kept)
    )


def _within_limits(document: Document, done: Mapping[int, Recognised]) -> dict[int, Recognised]:
    """The same pages, but of their text only what the document has room for."""
    parts = MOST_PARTS - len(document.parts)
    room = LARGEST_TEXT - len(document.text)
    kept = {}
    for page, recognised in sorted(done.items()):
        blocks = []
        for block in recognised.blocks:
            parts -= 1
            room -= len(_BETWEEN) + len(block.text)
            if parts >= 0 and room >= 0:
                blocks.append(block)
        whole = len(blocks) == len(recognised.blocks)
        kept[page] = recognised if whole else replace(recognised, blocks=tuple(blocks))
        if recognised.blocks and not blocks:
            kept[page] = Recognised()
    return kept


# ---------------------------------------------------------------- text and parts


def _pieces(document: Document, done: Mapping[int, Recognised]) -> Iterator[tuple[str, str, Part]]:
    """Each part in its new order: the space before it where it stood, its text, itself.

    What was recognised stands after the text that a page has anyway, and before the next page.
    """
    left = sorted(done)
    end = 0
    for part in document.parts:
        while left and part.place.page is not None and part.place.page > left[0]:
            yield from _recognised(document, left[0], done[left.pop(0)])
        yield document.text[end : part.start], document.text[part.start : part.end], part
        end = part.end
    for page in left:
        yield from _recognised(document, page, done[page])


def _recognised(
    document: Document, page: int, recognised: Recognised
) -> Iterator[tuple[str, str, Part]]:
    place = _place(document, page)
    for block in recognised.blocks:
        if block.text.strip():
            part = Part(0, 0, place, block.kind, round(block.confidence, 3), block.box)
            yield "", block.text.strip(), part


def _place(document: Document, page: int) -> Place:
    # Only what the file itself holds as text counts, whatever was recognised before.
    native = [
        part.place
        for part in document.parts
        if part.confidence is None and part.place.page is not None and part.place.page <= page
    ]
    here = next((place for place in native if place.page == page), None)
    label = "picture" if _is_picture(document) else f"p. {page}"
    if here is not None:
        return replace(here, recognised=True)
    return Place(label, page, native[-1].headings if native else (), recognised=True)


def _is_picture(document: Document) -> bool:
    return document.kind == "image" and document.coverage.total == 1


def _assembled(pieces: Iterable[tuple[str, str, Part]]) -> tuple[str, tuple[Part, ...]]:
    texts: list[str] = []
    parts: list[Part] = []
    length = 0
    for space, text, part in pieces:
        between = (space or _BETWEEN) if parts else ""
        start = length + len(between)
        length = start + len(text)
        texts += between, text
        parts.append(replace(part, start=start, end=length))
    return "".join(texts), tuple(parts)


# ---------------------------------------------------------------- what is known about it


def _coverage(document: Document, done: Mapping[int, Recognised]) -> Coverage:
    old = document.coverage
    given = [recognised for recognised in done.values() if recognised.blocks]
    had_text = {part.place.page for part in document.parts}
    count = old.recognised + len(given)
    sure = (old.confidence or 0.0) * old.recognised + sum(page.confidence for page in given)
    return replace(
        old,
        read=old.read + sum(bool(r.blocks) and page not in had_text for page, r in done.items()),
        recognised=count,
        confidence=sure / count if count else None,
        waiting=tuple(page for page in old.waiting if page not in done),
    )


def _notes(document: Document, done: Iterable[Recognised]) -> tuple[str, ...]:
    """The notes, with those about recognised pages brought up to date at their end."""
    counts: Counter[str] = Counter()
    others = []
    for note in document.notes:
        if match := _NOTE.fullmatch(note):
            counts[match[2]] += int(match[1] or 1)
        else:
            others.append(note)
    before = sum(count for why, count in counts.items() if why not in _READ)
    coverage = document.coverage
    scanned = coverage.recognised + before + len(coverage.waiting)
    counts.update(page.note for page in done if page.note)
    return (*others, *_sentences(document, counts, scanned))


def _sentences(document: Document, counts: Mapping[str, int], scanned: int) -> Sequence[str]:
    if _is_picture(document):
        return [f"In the picture {why}." for why in sorted(counts)]
    return [
        f"On {count} of {scanned} scanned pages {why}." for why, count in sorted(counts.items())
    ]
