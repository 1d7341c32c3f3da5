"""Kindle books (MOBI, AZW3): the pages of HTML that they hold, with what is known of them.

Read here: PyMuPDF runs paragraphs together, drops tables and knows neither title nor author
of these files; the package mobi unpacks them to disk. Formats: MobileRead wiki, MOBI.
"""

from __future__ import annotations

import re
import struct
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.html import add_content, parse
from muniment.extract.text import decode
from muniment.records import Document

_LARGEST = 150_000_000
# Bytes of text, unpacked: some ten times the longest books.
_LARGEST_TEXT = 30_000_000
_PLAIN, _PALMDOC = 1, 2
# Kinds of what is known of a book.
_AUTHOR, _DATE, _TITLE, _LANGUAGE = 100, 106, 503, 524
_ISO_DATE = re.compile(r"((?:1[0-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
_EMPTY = re.compile(r"<(title|script|style|a|p|div|span|i|b|em)\b([^<>]*+)(?<=/)>")


@dataclass(slots=True)
class _Book:
    """The records of a book's text, how they are packed, and what is known of it."""

    records: list[bytes]
    packing: int
    encoding: str = "cp1252"
    extra: int = 0
    end: int | None = None
    known: dict[int, list[str]] = field(default_factory=dict)
    title: str = ""


def extract(path: Path) -> Document:
    """Read a book. Raises ExtractError if it is damaged, or protected against copying."""
    builder = Builder("mobi")
    with path.open("rb") as stream:
        data = stream.read(_LARGEST)
        if stream.read(1):
            builder.note(f"Only the first {_LARGEST // 1_000_000} MB of this file were read.")
    try:
        book = _book(data)
        content = b"".join(_unpacked(book, builder))[: book.end]
    except (struct.error, IndexError, ValueError) as error:
        raise _damaged() from error
    root = parse(builder, _EMPTY.sub(r"<\1\2></\1>", decode(content, book.encoding)))
    if root is not None:
        add_content(builder, root)
    date = _ISO_DATE.match(_first(book, _DATE))
    return builder.document(
        title=_first(book, _TITLE) or book.title,
        author=", ".join(book.known.get(_AUTHOR, [])),
        date=date[1] if date else "",
        language=_first(book, _LANGUAGE)[:2].lower(),
    )


def _damaged() -> ExtractError:
    return ExtractError(
        "The Kindle book is damaged",
        "Its text cannot be unpacked. If it opens in another program, convert it there.",
    )


def _first(book: _Book, kind: int) -> str:
    return next(iter(book.known.get(kind, [])), "")


def _book(data: bytes) -> _Book:
    """What the first record says; raises struct.error or IndexError if the file is damaged."""
    (count,) = struct.unpack_from(">H", data, 76)
    starts = [struct.unpack_from(">I", data, 78 + 8 * index)[0] for index in range(count)]
    bounds = [*starts, len(data)]
    if bounds != sorted(bounds):
        raise ValueError("records that overlap")
    head = data[starts[0] : bounds[1]]
    packing, _, _, texts, _, encryption = struct.unpack_from(">HHIHHH", head)
    if encryption:
        raise ExtractError(
            "Protected against copying",
            "The shop that sold this book locked its text (DRM), so that only its own program "
            "can open it.",
        )
    if packing not in (_PLAIN, _PALMDOC):
        raise ExtractError(
            "This Kindle book is packed in a way that is not read",
            "Convert it to EPUB (Calibre can) and add that instead.",
        )
    records = [data[bounds[i] : bounds[i + 1]] for i in range(1, min(texts + 1, count))]
    book = _Book(records, packing)
    if head[16:20] == b"MOBI":
        _read_header(book, head, data, bounds)
    return book


def _read_header(book: _Book, head: bytes, data: bytes, bounds: list[int]) -> None:
    length, _, encoding = struct.unpack_from(">III", head, 20)
    book.encoding = "utf-8" if encoding == 65001 else "cp1252"
    (version,) = struct.unpack_from(">I", head, 36)
    start, size = struct.unpack_from(">II", head, 84)
    book.title = decode(head[start : start + min(size, 1_000)], book.encoding)
    if length >= 228:
        (book.extra,) = struct.unpack_from(">H", head, 242)
    if version >= 8 and length >= 184:
        (flows,) = struct.unpack_from(">I", head, 192)
        if flows + 1 < len(bounds) and data[bounds[flows] :][:4] == b"FDST":
            # The first flow is the text; styles and pictures follow.
            (book.end,) = struct.unpack_from(">I", data, bounds[flows] + 16)
    if struct.unpack_from(">I", head, 128)[0] & 0x40:
        _read_known(book, head[16 + length :])


def _read_known(book: _Book, block: bytes) -> None:
    if not block.startswith(b"EXTH"):
        return
    (count,) = struct.unpack_from(">I", block, 8)
    position = 12
    for _ in range(min(count, 1_000)):
        kind, size = struct.unpack_from(">II", block, position)
        text = decode(block[position + 8 : position + size], book.encoding)
        book.known.setdefault(kind, []).append(text)
        position += max(8, size)


def _unpacked(book: _Book, builder: Builder) -> Iterator[bytes]:
    total = 0
    for record in book.records:
        record = record[: len(record) - _trailing(record, book.extra)]
        text = _palmdoc(record) if book.packing == _PALMDOC else record
        total += len(text)
        if total > _LARGEST_TEXT:
            builder.note(f"Only the first {_LARGEST_TEXT // 1_000_000} MB of its text were read.")
            return
        yield text


def _trailing(record: bytes, extra: int) -> int:
    """How many bytes at a record's end are not text; `extra` says which kinds there are."""
    size = 0
    for _ in range((extra >> 1).bit_count()):
        # The size of an entry stands at its end, seven bits to a byte, read backwards.
        value = shift = 0
        for byte in reversed(record[: len(record) - size][-4:]):
            value |= (byte & 0x7F) << shift
            shift += 7
            if byte & 0x80:
                break
        size += value
    if extra & 1 and size < len(record):
        size += (record[len(record) - size - 1] & 3) + 1
    return min(size, len(record))


def _palmdoc(data: bytes) -> bytes:
    """PalmDOC's LZ77: bytes as they are, a space and a letter in one, and repetitions."""
    out = bytearray()
    position = 0
    while position < len(data):
        byte = data[position]
        position += 1
        if 1 <= byte <= 8:
            out += data[position : position + byte]
            position += byte
        elif byte < 0x80:
            out.append(byte)
        elif byte >= 0xC0:
            out += bytes((0x20, byte ^ 0x80))
        else:
            pair = (byte << 8 | data[position]) & 0x3FFF
            position += 1
            distance, length = pair >> 3, (pair & 7) + 3
            if not 0 < distance <= len(out):
                raise ValueError("a repetition of nothing")
            for _ in range(length):
                out.append(out[-distance])
    return bytes(out)
