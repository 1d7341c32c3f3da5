"""What a reading child answers, checked as it is taken apart.

A child that reads a hostile file may have been taken over by it. Whatever it sends, what
comes out here is what the rest of the program relies on: strings are valid Unicode and
short enough to be shown, numbers may be a file's, and parts are what `Part` promises.
"""

from __future__ import annotations

import contextlib
import json
import math
import zlib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import Any, NamedTuple

from muniment.content import Content, Prepared, pack
from muniment.extract.builder import DEEPEST, LARGEST_TEXT, LONGEST, MOST_PARTS, clean, short
from muniment.extract.ocr_pages import Recognised
from muniment.pagewords import PageLink, PageWord, PageWords
from muniment.process import Frame, Message
from muniment.records import Box, Coverage, Document, PageImage, Passage

_PAGES = range(1, 10_000_000)
_KINDS = frozenset(("text", "heading", "table", "code", "list"))
# What a child says in sentences: the characters of one, and how many of them.
_LONGEST_NOTE = 500
_MOST_NOTES = 20
# The characters that can be recognised on one page.
_LARGEST_PAGE = 1_000_000
_MOST_BLOCKS = 5_000
# A packed document's bytes; how long a passage is at least on average, where it is not a part
# of its own; how often text may be repeated by passages; what their terms and words may have
# of its length, with so many characters more for the title and headings of each.
_LARGEST_BODY = 256 << 20
_SHORTEST_PASSAGE = 40
_MOST_REPEATED = 4
_MOST_TERMS, _MOST_WORDS, _CONTEXT = 20, 4, 20_000
# The longest side of a picture in pixels, and of a page in points.
_LONGEST_SIDE, _LARGEST_SHEET = 100_000, 10_000_000
# What may part two words of a page.
_BEFORE = ("", " ", "\n", "\t")
_ADDRESSES = ("http://", "https://", "mailto:")
_LONGEST_ADDRESS = 2_000
# More pages, rows or messages than this no file has.
_LARGEST_COUNT = 1_000_000_000


class Nonsense(Exception):
    """What a child has answered cannot be an answer."""


class Report(NamedTuple):
    """What a child says is wrong with a file: "skipped", "memory" or "error", and for whom."""

    kind: str
    title: str
    message: str


@contextlib.contextmanager
def _checking() -> Iterator[None]:
    """Turn whatever taking apart such an answer may raise into Nonsense."""
    try:
        yield
    except (
        KeyError,
        TypeError,
        ValueError,
        IndexError,
        AttributeError,
        OverflowError,
        RecursionError,
        zlib.error,
    ) as error:
        raise Nonsense from error


def said(value: object, most: int = LONGEST) -> str:
    """What a child said, short enough to be shown and fit to be written to a file."""
    return short(str(value).encode("utf-8", "replace").decode("utf-8"), most)


@_checking()
def report(reported: Any) -> Report:
    """What a child says is wrong with a file. Raises Nonsense."""
    title, message = said(reported["title"]), said(reported["message"], _LONGEST_NOTE)
    return Report(said(reported["kind"]), title, message)


@_checking()
def document(frame: Frame) -> Document:
    """The document that a child sent. Raises Nonsense if it is none."""
    return _document(frame[0]["document"], frame[1].decode("utf-8"))[0]


@_checking()
def content(frame: Frame) -> Content:
    """A document with its passages that a child sent, prepared. Raises Nonsense if it is none."""
    told, blob = frame
    body, said_terms, said_words = _taken_apart(blob, told["sizes"])
    data = json.loads(_unzipped(body))
    text = data["text"]
    text.encode("utf-8")
    document, kept = _document(data, text)
    passages = _passages(document, told["cuts"])
    besides = _CONTEXT * len(passages)
    terms = _lines(said_terms, _MOST_TERMS * len(text) + besides) if passages else []
    if len(terms) != len(passages):
        raise ValueError("terms of no passage")
    words = list(filter(None, _lines(said_words, _MOST_WORDS * len(text) + besides)))
    prepared = Prepared(body if kept else pack(document), terms, words)
    contains = bool(told.get("contains"))
    return Content(document, passages, prepared=prepared, contains=contains)


def packed(prepared: Prepared) -> tuple[bytes, bytes, bytes]:
    """What is prepared as `content` takes it apart: beside the JSON, which would be slow."""
    terms, words = ("\n".join(lines) for lines in (prepared.terms, prepared.words))
    return prepared.body, terms.encode("utf-8", "replace"), words.encode("utf-8", "replace")


def _taken_apart(blob: bytes, sizes: Sequence[int]) -> tuple[bytes, bytes, bytes]:
    body, terms, words = sizes
    if min(sizes) < 0 or body + terms + words != len(blob):
        raise ValueError("parts of another size")
    return blob[:body], blob[body : body + terms], blob[body + terms :]


def _unzipped(body: bytes) -> bytes:
    unzip = zlib.decompressobj()
    data = unzip.decompress(body, _LARGEST_BODY)
    if not unzip.eof or unzip.unused_data:
        raise ValueError("more than a child may send")
    return data


def _passages(document: Document, cuts: Sequence[int]) -> list[Passage]:
    """The passages that begin and end at these characters, by turns."""
    text, starts, ends = document.text, cuts[::2], cuts[1::2]
    if len(starts) > len(document.parts) + len(text) // _SHORTEST_PASSAGE:
        raise ValueError("more passages than there is text")
    if sum(ends) - sum(starts) > _MOST_REPEATED * len(text):
        raise ValueError("what is said more often than once")
    if not all(0 <= start < end <= len(text) for start, end in zip(starts, ends, strict=True)):
        raise ValueError("a passage outside of the text")
    return [
        Passage(text[start:end], start, end, document.places(start, end))
        for start, end in zip(starts, ends, strict=True)
    ]


def _lines(data: bytes, most: int) -> list[str]:
    text = data.decode("utf-8")
    if len(text) > most:
        raise ValueError("more than a child may send")
    return text.split("\n")


def _document(data: Any, text: str) -> tuple[Document, bool]:
    """The document that these JSON values and this text are; whether it is just what they say."""
    most = max(len(data["parts"]), len(data["places"]))
    if most > MOST_PARTS or len(text) > LARGEST_TEXT:
        raise ValueError("more than a child may send")
    about = {key: said(data[key]) for key in ("title", "author", "date", "language", "kind")}
    places = [
        [said(label), page, [said(heading) for heading in headings[:DEEPEST]], *recognised]
        for label, page, headings, *recognised in data["places"]
    ]
    notes = [said(note, _LONGEST_NOTE) for note in data["notes"][:_MOST_NOTES]]
    unit, *counts, waiting = data["coverage"]
    values = {
        **about,
        "text": text,
        "places": places,
        "parts": data["parts"],
        "notes": notes,
        "coverage": [said(unit), *counts, waiting],
    }
    document = Document.from_json(values)
    _check(document)
    _check_coverage(document.coverage)
    parts = tuple(
        part if part.box is None else replace(part, box=_clamped(part.box))
        for part in document.parts
    )
    return replace(document, parts=parts), values == data and parts == document.parts


@_checking()
def page_image(frame: Frame) -> PageImage:
    """The picture of a page that a child sent. Raises Nonsense if it is none."""
    image, pixels = frame
    width, height = (_counted(image[side], _LONGEST_SIDE) for side in ("width", "height"))
    if len(pixels) != 3 * width * height:
        raise ValueError("more or fewer pixels than the picture has")
    x0, y0, x1, y1 = _finite(image["area"])
    across, down = map(float, image["size"])
    if not (0 < across < _LARGEST_SHEET and 0 < down < _LARGEST_SHEET and x0 < x1 and y0 < y1):
        raise ValueError("a page without a size")
    pages = _counted(image["pages"], _LARGEST_COUNT)
    return PageImage(pixels, width, height, pages, (across, down), (x0, y0, x1, y1))


@_checking()
def page_words(frame: Frame) -> PageWords:
    """The words and links of a page that a child sent. Raises Nonsense if it holds none."""
    about = frame[0]
    texts, boxes, befores, starts = (about[key] for key in ("texts", "boxes", "befores", "starts"))
    if sum(map(len, texts)) > _LARGEST_PAGE or len(about["links"]) > _MOST_BLOCKS:
        raise ValueError("more than a child may send")
    words = tuple(
        PageWord(_finite(box), clean(text), _BEFORE[before], int(start))
        for text, box, before, start in zip(texts, boxes, befores, starts, strict=True)
        if text
    )
    links = (
        PageLink(_finite(box), address(where), int(page)) for box, where, page in about["links"]
    )
    return PageWords(words, tuple(link for link in links if link.address or link.page > 0))


def address(text: object) -> str:
    """An address that a link may lead to: of the web, or of a person's mail; else ""."""
    found = str(text).encode("utf-8", "replace").decode("utf-8")
    known = found.lower().startswith(_ADDRESSES) and len(found) <= _LONGEST_ADDRESS
    return found if known and found.isprintable() and " " not in found else ""


def words_message(words: PageWords) -> Message:
    """The words and links of a page as `page_words` takes them apart."""
    return {
        "texts": [word.text for word in words.words],
        "boxes": [[round(edge, 2) for edge in word.box] for word in words.words],
        "befores": [_BEFORE.index(word.before) for word in words.words],
        "starts": [word.start for word in words.words],
        "links": [[link.box, link.address, link.page] for link in words.links],
    }


def _counted(value: object, most: int) -> int:
    if not isinstance(value, int) or not 0 < value <= most:
        raise ValueError("a number that counts nothing")
    return value


@_checking()
def recognised(frame: Frame) -> Recognised:
    """The text of a page that a child sent. Raises Nonsense if it is none."""
    data = frame[0]["recognised"]
    if len(data["blocks"]) > _MOST_BLOCKS:
        raise ValueError("more than a child may send")
    recognised = Recognised.from_json({**data, "note": said(data["note"], _LONGEST_NOTE)})
    if not all(block.kind in _KINDS for block in recognised.blocks):
        raise ValueError("a part of no known kind")
    if sum(len(block.text) for block in recognised.blocks) > _LARGEST_PAGE:
        raise ValueError("more than a child may send")
    for confidence in (recognised.confidence, *(block.confidence for block in recognised.blocks)):
        _check_confidence(confidence)
    blocks = (
        block._replace(text=clean(block.text).strip(), box=_clamped(block.box))
        for block in recognised.blocks
    )
    return replace(recognised, blocks=tuple(block for block in blocks if block.text))


def _check(document: Document) -> None:
    """Raise ValueError unless the parts are what `Part` promises."""
    end = 0
    for part in document.parts:
        if not end <= part.start < part.end <= len(document.text):
            raise ValueError("parts overlap or lie outside of the text")
        if document.text[end : part.start].strip():
            raise ValueError("text outside of all parts")
        page = 1 if part.place.page is None else part.place.page
        if part.kind not in _KINDS or page not in _PAGES:
            raise ValueError("a part of no known kind, or on no page")
        _check_confidence(part.confidence)
        end = part.end
    if document.text[end:].strip():
        raise ValueError("text outside of all parts")


def _check_coverage(coverage: Coverage) -> None:
    """Raise ValueError unless the numbers may be a file's."""
    total, waiting = coverage.total, coverage.waiting
    if not 0 <= total <= _LARGEST_COUNT:
        raise ValueError("more than a file holds, or less than nothing")
    if not (0 <= coverage.read <= total and 0 <= coverage.recognised <= total):
        raise ValueError("more was read than there is")
    if len(waiting) > MOST_PARTS or not all(1 <= page <= total for page in waiting):
        raise ValueError("pages wait that are none")
    if any(page >= following for page, following in pairwise(waiting)):
        raise ValueError("pages wait out of order, or twice")
    _check_confidence(coverage.confidence)


def _check_confidence(confidence: float | None) -> None:
    # Written so that what is not a number is refused as well.
    if confidence is not None and not 0 <= confidence <= 1:
        raise ValueError("more than sure, or less than unsure")


def _finite(box: Sequence[Any]) -> Box:
    x0, y0, x1, y1 = map(float, box)
    if not all(map(math.isfinite, (x0, y0, x1, y1))):
        raise ValueError("a box that lies nowhere")
    return x0, y0, x1, y1


def _clamped(box: Box) -> Box:
    """The box within the picture: its edges are shares of the picture's size."""
    x0, y0, x1, y1 = (min(1.0, max(0.0, edge)) for edge in _finite(box))
    return x0, y0, x1, y1
