from __future__ import annotations

import datetime
import random
import struct
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract, ole, ooxml
from muniment.records import Coverage, Document
from tests.extract.checks import check, part_with, said
from tests.extract.old_office import broken, ole_file, powerpoint_file, record, shape

HIDDEN = record(1017, bytes(10) + struct.pack("<H", 4))


def read(folder: Path, content: bytes) -> Document:
    path = folder / "a.ppt"
    path.write_bytes(content)
    return check(extract(path))


def comment(author: str, text: str) -> bytes:
    words = record(4026, author.encode("utf-16-le")) + record(
        4026, text.encode("utf-16-le"), instance=1
    )
    return record(5003, record(12000, words, container=True))


def deck() -> bytes:
    first = shape("Right", 1, 100, 300) + shape("Left", 1, 100, 0) + shape("Otters", 0, 0, 0)
    second = HIDDEN + shape("One\rTwo", 1, 50, 0) + comment("R. Vass", "Sure?")
    return powerpoint_file([first, second, b""], [shape("Speak slowly.", 2, 0, 0)])


def test_slides_in_visual_order_with_notes_and_comments(tmp_path: Path) -> None:
    document = read(tmp_path, deck())
    assert [(p.place.label, p.place.page, p.kind, said(document, p)) for p in document.parts] == [
        ("slide 1", 1, "heading", "Otters"),
        ("slide 1", 1, "text", "Left"),
        ("slide 1", 1, "text", "Right"),
        ("slide 1", 1, "text", "Notes: Speak slowly."),
        ("slide 2 (hidden)", 2, "list", "One\nTwo"),
        ("slide 2 (hidden)", 2, "text", "Comment (R. Vass): Sure?"),
    ]
    assert part_with(document, "Left").place.headings == ("Otters",)
    assert document.title == "Otters"
    assert document.coverage == Coverage("slide", 3, 2)
    assert document.notes == ("1 of 3 slides is hidden in the show.",)


def summary(*values: tuple[int, int, bytes]) -> bytes:
    """The properties that a file has of itself: number, type, value."""
    places = b""
    content = b""
    for number, kind, value in values:
        places += struct.pack("<II", number, 8 + 8 * len(values) + len(content))
        content += struct.pack("<I", kind) + value
    return bytes(44) + struct.pack("<III", 48, 0, len(values)) + places + content


def test_what_the_file_says_of_itself(tmp_path: Path) -> None:
    made = (datetime.date(2024, 5, 1) - datetime.date(1601, 1, 1)).days * 864_000_000_000
    told = summary(
        (1, 2, struct.pack("<HH", 1251, 0)),
        (2, 30, struct.pack("<I", 7) + "Выдры\0\0".encode("cp1251")),
        (4, 30, struct.pack("<I", 0xFFFFFFFF) + b"R. Vass\0"),
        (12, 64, struct.pack("<Q", made)),
    )
    path = tmp_path / "a.ole"
    path.write_bytes(ole_file({"\x05SummaryInformation": told}))
    with ole.open_ole(path, "file") as opened:
        assert ole.about(opened, "file") == ooxml.About("Выдры", "R. Vass", "2024-05-01")
    path.write_bytes(ole_file({"\x05SummaryInformation": told[:52] + b"\xff" * 60}))
    with ole.open_ole(path, "file") as opened:
        assert ole.about(opened, "file") == ooxml.About()


def test_locked_and_damaged_files(tmp_path: Path) -> None:
    locked = powerpoint_file([shape("x", 1, 0, 0)], token=0xF3D1C4DF)
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        read(tmp_path, locked)
    for content in (b"garbage", ole_file({"PowerPoint Document": b"abc"}), deck()[:1500]):
        with pytest.raises(ExtractError, match="damaged"):
            read(tmp_path, content)


def test_broken_bytes_never_crash_the_reader(tmp_path: Path) -> None:
    """Whatever a damaged file claims, it is read or refused with a reason."""
    whole = deck()
    rng = random.Random(2)
    for _ in range(300):
        path = tmp_path / "a.ppt"
        path.write_bytes(broken(whole, rng))
        try:
            check(extract(path))
        except ExtractError as error:
            assert error.message
