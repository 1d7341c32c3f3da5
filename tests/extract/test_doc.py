from __future__ import annotations

import random
import struct
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.records import Document
from tests.extract.checks import check, part_with, said
from tests.extract.old_office import broken, ole_file, word_file

IN_TABLE, ROW_END = b"\x16\x24\x01", b"\x16\x24\x01\x17\x24\x01"
LISTED = struct.pack("<HH", 0x460B, 1)
PLAIN = (0, b"")


def read(folder: Path, content: bytes) -> Document:
    path = folder / "a.doc"
    path.write_bytes(content)
    return check(extract(path))


def test_headings_lists_and_a_table(tmp_path: Path) -> None:
    text = "Otters\rMethods\rWe counted.\rNets\rYear\x07Seen\x07\x072018\x0717\x07\x07End\r"
    row = [(0, IN_TABLE), (0, IN_TABLE), (0, ROW_END)]
    paragraphs = [(2, b""), (1, b""), PLAIN, (0, LISTED), *row, *row, PLAIN]
    document = read(tmp_path, word_file(text, paragraphs=paragraphs))
    assert [(part.kind, said(document, part)) for part in document.parts] == [
        ("heading", "Otters"),
        ("heading", "Methods"),
        ("text", "We counted."),
        ("list", "• Nets"),
        ("table", "Year | Seen\n2018 | 17"),
        ("text", "End"),
    ]
    assert document.title == "Otters"
    assert part_with(document, "counted").place.label == "Methods"


def test_footnotes_and_comments_stand_after_their_paragraph(tmp_path: Path) -> None:
    text = "First\x02 here\x05.\rSecond.\r"
    footnotes, comments = "\x02 The note.\r\r", "\x05Look!\r\r"
    name = "R. Vass"
    marks = {
        0xAA: struct.pack("<IIH", 5, len(text), 0),
        0xB2: struct.pack("<III", 0, len(footnotes) - 1, len(footnotes)),
        0xBA: struct.pack("<II20xH8x", 11, len(text), 0),
        0xCA - 8: struct.pack("<III", 0, len(comments) - 1, len(comments)),
        0x1BA: struct.pack("<H", len(name)) + name.encode("utf-16-le"),
    }
    content = word_file(text, footnotes=footnotes, comments=comments, marks=marks)
    document = read(tmp_path, content)
    assert [said(document, part) for part in document.parts] == [
        "First[1] here.", "[1] The note.", "Comment (R. Vass): Look!", "Second.",
    ]  # fmt: skip


def test_hidden_text_and_the_codes_of_fields_are_left_out(tmp_path: Path) -> None:
    text = 'See \x13HYPERLINK "http://x"\x14the page\x15 now.SECRET Yes\x1f.\r'
    hidden = range(text.index("SECRET"), text.index("SECRET") + 6)
    assert read(tmp_path, word_file(text, hidden=hidden)).text == "See the page now. Yes."


def test_headers_are_said_once(tmp_path: Path) -> None:
    text, header = "Text.\r", "Draft of May\rDraft of May\r\r"
    places = [0] * 7 + [13, 13, 13, 13, 13, 26, 27]
    content = bytearray(
        word_file(text, footnotes=header, marks={0xF2: struct.pack(f"<{len(places)}I", *places)})
    )
    # The builder knows no headers: what it wrote as footnotes are ours.
    main = content.index(struct.pack("<H", 0xA5EC))
    struct.pack_into("<II", content, main + 80, 0, len(header))
    document = read(tmp_path, bytes(content))
    assert [part.place.label for part in document.parts] == ["¶ 1", "Header"]
    assert said(document, document.parts[1]) == "Draft of May"


def test_locked_old_and_damaged_documents(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        read(tmp_path, word_file("Text.\r", flags=0x0100))
    with pytest.raises(ExtractError, match="Encrypted with a password"):
        read(tmp_path, ole_file({"EncryptedPackage": b"x"}))
    for content in (b"garbage", ole_file({"WordDocument": b""}), word_file("Text.\r")[:900]):
        with pytest.raises(ExtractError):
            read(tmp_path, content)


def test_word_2_is_read_as_text(tmp_path: Path) -> None:
    head = bytearray(256)
    struct.pack_into("<HH", head, 0, 0xA5DB, 45)
    struct.pack_into("<II", head, 24, 256, 256 + 12)
    document = read(tmp_path, bytes(head) + b"Old words.\r\x00rest")
    assert document.text == "Old words."
    assert "Word 2" in document.notes[0]


def test_broken_bytes_never_crash_the_reader(tmp_path: Path) -> None:
    """Whatever a damaged file claims, it is read or refused with a reason."""
    text = "Otters\rMethods\x02\rYear\x07Seen\x07\x07End\r"
    marks = {0xAA: struct.pack("<IIH", 14, 99, 0), 0xB2: struct.pack("<III", 0, 3, 4)}
    paragraphs = [(1, LISTED), PLAIN, (0, IN_TABLE), (0, IN_TABLE), (0, ROW_END), PLAIN]
    whole = word_file(text, footnotes="abc\r", marks=marks, paragraphs=paragraphs)
    rng = random.Random(1)
    for _ in range(300):
        path = tmp_path / "a.doc"
        path.write_bytes(broken(whole, rng))
        try:
            check(extract(path))
        except ExtractError as error:
            assert error.message
