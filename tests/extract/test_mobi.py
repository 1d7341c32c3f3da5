from __future__ import annotations

import struct
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with

PAGE = (
    "<html><head><guide></guide></head><body><h1>Chapter One</h1><a id='x'/>"
    "<p>The otter swims in the Aller. The otter swims.</p><p>Größe &amp; more.</p>"
    "<mbp:pagebreak/><h1>Chapter Two</h1><p>Seals do not.</p></body></html>"
)
TEXT = (
    "Chapter One\n\nThe otter swims in the Aller. The otter swims.\n\nGröße & more.\n\n"
    "Chapter Two\n\nSeals do not."
)


def packed(data: bytes) -> bytes:
    """PalmDOC's packing, with repetitions as far back as it allows."""
    out = bytearray()
    at = 0
    while at < len(data):
        for length in range(min(10, len(data) - at), 2, -1):
            found = data.rfind(data[at : at + length], max(0, at - 2047), at)
            if found >= 0 and found + length <= at:
                out += (0x8000 | (at - found) << 3 | length - 3).to_bytes(2, "big")
                at += length
                break
        else:
            byte = data[at]
            if byte == 0x20 and at + 1 < len(data) and 0x40 <= data[at + 1] < 0x80:
                out.append(data[at + 1] ^ 0x80)
                at += 2
            else:
                out += bytes((byte,)) if 9 <= byte < 0x80 or byte == 0 else bytes((1, byte))
                at += 1
    return bytes(out)


def book(page: str, *, packing: int = 1, encryption: int = 0, trailing: bool = False) -> bytes:
    data = page.encode()
    records = [data[start : start + 4096] for start in range(0, len(data), 4096)]
    if packing == 2:
        records = [packed(record) for record in records]
    if trailing:
        # An entry of five bytes, its size last, and one byte that the next record repeats.
        records = [record + b"\x00" + b"xxxx\x85" for record in records]
    known = [(100, b"Ann Vass"), (106, b"2020-05-01"), (503, b"The Otter Book"), (524, b"en-GB")]
    items = b"".join(struct.pack(">II", kind, 8 + len(value)) + value for kind, value in known)
    exth = b"EXTH" + struct.pack(">II", 12 + len(items), len(known)) + items
    header = bytearray(232)
    struct.pack_into(">4sIII", header, 0, b"MOBI", 232, 2, 65001)
    struct.pack_into(">I", header, 20, 6)
    struct.pack_into(">II", header, 68, 16 + 232 + len(exth), 5)
    struct.pack_into(">I", header, 112, 0x40)
    struct.pack_into(">H", header, 226, 3 if trailing else 0)
    palm = struct.pack(">HHIHHHH", packing, 0, len(data), len(records), 4096, encryption, 0)
    all_records = [palm + bytes(header) + exth + b"Title\0\0", *records, b"\xe9\x8e\r\n"]
    start = 78 + 8 * len(all_records) + 2
    index = b""
    for number, record in enumerate(all_records):
        index += struct.pack(">II", start, number)
        start += len(record)
    head = b"Otters".ljust(60, b"\0") + b"BOOKMOBI" + bytes(8)
    return head + struct.pack(">H", len(all_records)) + index + bytes(2) + b"".join(all_records)


def read(folder: Path, content: bytes) -> Document:
    path = folder / "a.mobi"
    path.write_bytes(content)
    return check(extract(path))


@pytest.mark.parametrize("packing", [1, 2])
@pytest.mark.parametrize("trailing", [False, True])
def test_the_text_of_a_book(tmp_path: Path, packing: int, trailing: bool) -> None:
    document = read(tmp_path, book(PAGE, packing=packing, trailing=trailing))
    assert document.text == TEXT
    assert part_with(document, "Seals").place.label == "Chapter Two"
    assert (document.title, document.author) == ("The Otter Book", "Ann Vass")
    assert (document.date, document.language) == ("2020-05-01", "en")


def test_a_long_book(tmp_path: Path) -> None:
    page = "<html><body>" + "".join(f"<p>Otter number {n}.</p>" for n in range(2_000))
    assert read(tmp_path, book(page, packing=2)).text.endswith("Otter number 1999.")


def test_copy_protection_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="Protected against copying"):
        read(tmp_path, book(PAGE, encryption=2))


def test_an_unknown_packing_is_said(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="Convert it to EPUB"):
        read(tmp_path, book(PAGE, packing=17480))


def test_more_than_any_book_holds_is_cut_and_said(tmp_path: Path) -> None:
    document = read(tmp_path, book("<p>" + "otter " * 6_000_000))
    assert len(document.text) < 30_000_000
    assert document.notes == ("Only the first 30 MB of its text were read.",)


def test_damage_is_said(tmp_path: Path) -> None:
    whole = book(PAGE, packing=2)
    for length in (70, 80, 100, 200):
        with pytest.raises(ExtractError, match="damaged"):
            read(tmp_path, whole[:length])
    backwards = whole[:78] + b"\xff" * 8 + whole[86:]
    with pytest.raises(ExtractError, match="damaged"):
        read(tmp_path, backwards)
