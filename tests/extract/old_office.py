"""Writes files of Office before 2007, as small as they can be, for the tests."""

from __future__ import annotations

import random
import struct
from collections.abc import Sequence

_FREE, _END, _FAT = 0xFFFFFFFF, 0xFFFFFFFE, 0xFFFFFFFD
_SECTOR = 512


def broken(whole: bytes, rng: random.Random) -> bytes:
    """The file with some bytes changed, as a bad disk or a bad intention changes them."""
    data = bytearray(whole)
    for _ in range(rng.randrange(1, 30)):
        data[rng.randrange(512, len(data))] = rng.choice((0, 1, 0x7F, 0xFF, rng.randrange(256)))
    return bytes(data)


def ole_file(streams: dict[str, bytes]) -> bytes:
    """An OLE compound file with these streams, each padded with zeros to at least 4,096 bytes."""
    padded = {
        name: data.ljust(4096, b"\0").ljust(-(-len(data) // _SECTOR) * _SECTOR, b"\0")
        for name, data in streams.items()
    }
    directory_sectors = -(-(len(padded) + 1) // 4)
    data_sectors = sum(len(data) // _SECTOR for data in padded.values())
    fat_sectors = 1
    while fat_sectors * 128 < fat_sectors + directory_sectors + data_sectors:
        fat_sectors += 1
    fat = [_FAT] * fat_sectors
    fat += [*range(fat_sectors + 1, fat_sectors + directory_sectors), _END]
    entries = [_entry("Root Entry", 5, 0, 0, child=1 if padded else _FREE)]
    content = b""
    for index, (name, data) in enumerate(padded.items(), 1):
        start, count = len(fat), len(data) // _SECTOR
        fat += [*range(start + 1, start + count), _END]
        content += data
        right = index + 1 if index < len(padded) else _FREE
        entries.append(_entry(name, 2, start, len(data), right=right))
    fat += [_FREE] * (fat_sectors * 128 - len(fat))
    entries += [bytes(128)] * (directory_sectors * 4 - len(entries))
    header = struct.pack(
        "<8s16xHHHHH6xIIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", 0x3E, 3, 0xFFFE, 9, 6,
        0, fat_sectors, fat_sectors, 0, 4096, _END, 0, _END, 0, 0,
    )  # fmt: skip
    header = header[:-4] + b"".join(
        struct.pack("<I", sector if sector < fat_sectors else _FREE) for sector in range(109)
    )
    return header + struct.pack(f"<{len(fat)}I", *fat) + b"".join(entries) + content


def _entry(
    name: str, kind: int, start: int, size: int, child: int = _FREE, right: int = _FREE
) -> bytes:
    encoded = name.encode("utf-16-le")
    return struct.pack(
        "<64sHBBIII16xI8x8xIII", encoded, len(encoded) + 2, kind, 1, _FREE, right, child, 0,
        start, size, 0,
    )  # fmt: skip


# ---------------------------------------------------------------- Word


def word_file(
    text: str,
    *,
    footnotes: str = "",
    comments: str = "",
    marks: dict[int, bytes] | None = None,
    paragraphs: Sequence[tuple[int, bytes]] | None = None,
    hidden: range | None = None,
    flags: int = 0,
) -> bytes:
    """A Word document in the Western code page.

    `paragraphs` gives each paragraph's style (1 is "heading 1", 2 "Title") and properties.
    `hidden` are the characters that are hidden. `marks` are further tables, by where the FIB
    keeps them.
    """
    everything = (text + footnotes + comments).encode("cp1252")
    start = 1024
    body = bytes(start) + everything
    body += bytes(-len(body) % _SECTOR)
    tables = {0xA2: _styles(), 0x1A2: _pieces(len(everything), start), **(marks or {})}
    if paragraphs is not None:
        tables[0x102] = struct.pack("<III", start, start + len(text), len(body) // _SECTOR)
        body += _paragraph_page(text, start, paragraphs)
    if hidden is not None:
        tables[0xFA] = struct.pack("<III", start, start + len(text), len(body) // _SECTOR)
        body += _character_page(len(text), start, hidden)
    main = bytearray(body)
    struct.pack_into("<HH6xH", main, 0, 0xA5EC, 0xC1, 0x0200 | flags)
    for at, part in ((76, text), (80, footnotes), (92, comments)):
        struct.pack_into("<I", main, at, len(part))
    table = b""
    for at, data in tables.items():
        struct.pack_into("<II", main, at, len(table), len(data))
        table += data
    return ole_file({"WordDocument": bytes(main), "1Table": table})


def _pieces(length: int, start: int) -> bytes:
    pieces = struct.pack("<II", 0, length) + struct.pack("<HIH", 0, start * 2 | 0x40000000, 0)
    return b"\x01\x02\x00ab\x02" + struct.pack("<I", len(pieces)) + pieces


def _styles() -> bytes:
    kinds = (0, 1, 62)
    styles = b"".join(struct.pack("<HHHH", 6, kind, 0xFFF1, 0) for kind in kinds)
    return struct.pack("<HHH", 4, len(kinds), 10) + styles


def _paragraph_page(text: str, start: int, paragraphs: Sequence[tuple[int, bytes]]) -> bytes:
    ends = [index + 1 for index, character in enumerate(text) if character in "\r\x07"]
    count = len(paragraphs)
    page = bytearray(_SECTOR)
    struct.pack_into(f"<{count + 1}I", page, 0, *(start + end for end in (0, *ends[:count])))
    at = _SECTOR - 2
    for index, (style, properties) in enumerate(paragraphs):
        data = struct.pack("<H", style) + properties + bytes((len(properties) + 1) % 2)
        at = (at - len(data) - 1) // 2 * 2
        page[at] = (len(data) + 1) // 2
        page[at + 1 : at + 1 + len(data)] = data
        page[4 * (count + 1) + 13 * index] = at // 2
    page[-1] = count
    return bytes(page)


def _character_page(length: int, start: int, hidden: range) -> bytes:
    page = bytearray(_SECTOR)
    struct.pack_into(
        "<IIII", page, 0, start, start + hidden.start, start + hidden.stop, start + length
    )
    page[500:504] = b"\x03" + struct.pack("<HB", 0x083C, 1)
    page[16:19] = bytes((0, 250, 0))
    page[-1] = 3
    return bytes(page)


# ---------------------------------------------------------------- PowerPoint


def record(kind: int, content: bytes, *, container: bool = False, instance: int = 0) -> bytes:
    """A record of a PowerPoint file."""
    head = instance << 4 | (0xF if container else 0)
    return struct.pack("<HHI", head, kind, len(content)) + content


def shape(text: str, role: int, top: int, left: int) -> bytes:
    """A shape of a slide with a text in it; role 0 is a title, 1 a body, 2 a page's notes."""
    box = record(0xF010, struct.pack("<hhhh", top, left, left + 100, top + 50))
    words = record(3999, struct.pack("<I", role)) + record(4000, text.encode("utf-16-le"))
    return record(0xF004, box + record(0xF00D, words, container=True), container=True)


def powerpoint_file(
    slides: Sequence[bytes], notes: Sequence[bytes] = (), token: int = 0xE391C05F
) -> bytes:
    """A PowerPoint file; a slide and a page of notes are records. Notes n belong to slide n."""
    containers = []
    for index, content in enumerate(slides):
        note = 300 + index if index < len(notes) else 0
        atom = record(1007, bytes(12) + struct.pack("<III", 0, note, 0))
        containers.append(record(1006, atom + content, container=True))
    pages = [record(1008, record(1009, bytes(8)) + content, container=True) for content in notes]
    count = len(containers)
    listed = b"".join(
        record(1011, struct.pack("<IIIII", 2 + index, 0, 0, 256 + index, 0))
        for index in range(count)
    )
    listed_notes = b"".join(
        record(1011, struct.pack("<IIIII", 2 + count + index, 0, 0, 300 + index, 0))
        for index in range(len(pages))
    )
    lists = record(4080, listed, container=True) + record(
        4080, listed_notes, container=True, instance=2
    )
    stream = b""
    places = []
    for part in (record(1000, lists, container=True), *containers, *pages):
        places.append(len(stream))
        stream += part
    directory = len(stream)
    stream += record(6002, struct.pack(f"<I{len(places)}I", len(places) << 20 | 1, *places))
    edit = len(stream)
    stream += record(4085, struct.pack("<IIIIIII", 0, 0, 0, directory, 1, 0, 0))
    user = record(4086, struct.pack("<III", 20, token, edit) + bytes(8))
    return ole_file({"Current User": user, "PowerPoint Document": stream})
