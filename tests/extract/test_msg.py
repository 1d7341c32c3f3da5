from __future__ import annotations

import struct
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract
from muniment.extract.msg import has_members, members
from muniment.records import Document
from tests.extract.checks import check, part_with, said

# ---------------------------------------------------------------- writing such files

Tree = dict[str, Any]
_SECTOR, _MINI = 512, 64
_END, _FREE, _NONE = 0xFFFFFFFE, 0xFFFFFFFF, 0xFFFFFFFF


def compound(tree: Tree) -> bytes:
    """A compound file (MS-CFB) with these streams and storages, each storage a dict."""
    entries: list[list[Any]] = [["Root Entry", 5, _NONE, _NONE, b""]]

    def add(parent: int, children: Tree) -> None:
        before = None
        for name, content in children.items():
            storage = isinstance(content, dict)
            entries.append([name, 1 if storage else 2, _NONE, _NONE, b"" if storage else content])
            number = len(entries) - 1
            if before is None:
                entries[parent][3] = number
            else:
                entries[before][2] = number
            before = number
            if storage:
                add(number, content)

    add(0, tree)
    table: list[int] = []
    sectors: list[bytes] = []

    def store(data: bytes) -> int:
        first, count = len(sectors), -(-len(data) // _SECTOR)
        if not count:
            return _END
        for number in range(count):
            sectors.append(data[number * _SECTOR :][:_SECTOR].ljust(_SECTOR, b"\0"))
            table.append(first + number + 1 if number + 1 < count else _END)
        return first

    mini, mini_table, rows = b"", list[int](), list[bytes]()
    starts = {}
    for number, (_, kind, _, _, data) in enumerate(entries):
        if kind == 2 and len(data) < 4096:
            first, count = len(mini_table), -(-len(data) // _MINI)
            mini_table += [*range(first + 1, first + count), _END] if count else []
            mini += data.ljust(count * _MINI, b"\0")
            starts[number] = first if count else _END
        elif kind == 2:
            starts[number] = store(data)
    starts[0] = store(mini)
    mini_start = store(struct.pack(f"<{len(mini_table)}I", *mini_table))
    for number, (name, kind, right, child, data) in enumerate(entries):
        encoded = name.encode("utf-16-le")
        size = len(mini) if number == 0 else len(data)
        rows.append(
            encoded.ljust(64, b"\0")
            + struct.pack("<HBBIII", len(encoded) + 2, kind, 1, _NONE, right, child)
            + bytes(36)
            + struct.pack("<IQ", starts.get(number, 0), size)
        )
    directory = store(b"".join(rows))
    size = 1
    while size * 128 < len(table) + size:
        size += 1
    first = len(sectors)
    table += [0xFFFFFFFD] * size
    table += [_FREE] * (size * 128 - len(table))
    data = struct.pack(f"<{len(table)}I", *table)
    header = struct.pack(
        "<8s16sHHHHH6sIIIIIIIII", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", b"", 0x3E, 3, 0xFFFE, 9, 6,
        b"", 0, size, directory, 0, 4096, mini_start, -(-len(mini_table) // 128), _END, 0,
    )  # fmt: skip
    header += struct.pack("<109I", *range(first, first + size), *[_FREE] * (109 - size))
    return header + b"".join(sectors) + data


def item(properties: dict[int, Any], header: int, codepage: str = "") -> Tree:
    """A storage with properties: texts, bytes, times and numbers, by their own numbers."""
    tree: Tree = {}
    rows = bytes(header)
    for number, value in properties.items():
        if isinstance(value, str):
            kind, data = (0x1E, value.encode(codepage)) if codepage else (0x1F, utf16(value))
            tree[f"__substg1.0_{number:04X}{kind:04X}"] = data
        elif isinstance(value, bytes):
            tree[f"__substg1.0_{number:04X}0102"] = value
        else:
            if isinstance(value, datetime):
                ticks = int((value - datetime(1601, 1, 1, tzinfo=UTC)).total_seconds()) * 10**7
                kind, data = 0x40, struct.pack("<Q", ticks)
            elif isinstance(value, float):
                kind, data = 0x05, struct.pack("<d", value)
            else:
                kind, data = 0x03, struct.pack("<q", value)
            rows += struct.pack("<HHI", kind, number, 0) + data
    tree["__properties_version1.0"] = rows
    return tree


def utf16(text: str) -> bytes:
    return text.encode("utf-16-le")


def message(
    properties: dict[int, Any],
    *,
    embedded: bool = False,
    codepage: str = "",
    recipients: Sequence[dict[int, Any]] = (),
    attachments: Sequence[Tree] = (),
    named: Sequence[int] = (),
) -> Tree:
    """A message; the properties from 0x8001 on have these names."""
    tree = item(properties, 24 if embedded else 32, codepage)
    for number, recipient in enumerate(recipients):
        tree[f"__recip_version1.0_#{number:08X}"] = item(recipient, 8, codepage)
    for number, attachment in enumerate(attachments):
        tree[f"__attach_version1.0_#{number:08X}"] = attachment
    entries = [0, *named]
    if not embedded:
        tree["__nameid_version1.0"] = {
            "__substg1.0_00020102": b"",
            "__substg1.0_00030102": b"".join(
                struct.pack("<IHH", name, 6, index) for index, name in enumerate(entries)
            ),
        }
    return tree


def read(folder: Path, tree: Tree) -> Document:
    path = folder / "a.msg"
    path.write_bytes(compound(tree))
    return check(extract(path))


def attached(folder: Path) -> dict[str, bytes | str]:
    target = folder / "out"
    target.mkdir(exist_ok=True)
    found = {
        member.name: member.path.read_bytes() if member.path else member.problem
        for member in members(folder / "a.msg", target)
    }
    assert has_members(folder / "a.msg") == bool(found)
    return found


SENT = datetime(2024, 5, 3, 8, 30, tzinfo=UTC)
LETTER: dict[int, Any] = {
    0x001A: "IPM.Note",
    0x0037: "The otter census",
    0x0C1A: "Rosa Vass",
    0x0C1F: "/O=ORG/CN=ROSA",
    0x5D01: "rosa@example.org",
    0x0039: SENT,
    0x1000: "We counted 17.\r\n\r\nFrom: Jon\r\nSent: Monday\r\n\r\nHow many?",
}
PEOPLE: list[dict[int, Any]] = [
    {0x3001: "Jon Lund", 0x39FE: "jon@example.org", 0x0C15: 1},
    {0x3001: "k@example.org", 0x39FE: "k@example.org", 0x0C15: 2},
]


# ---------------------------------------------------------------- the tests


def test_a_message(tmp_path: Path) -> None:
    long = item({0x3707: "../Zählung.pdf", 0x3705: 1, 0x3701: b"%PDF" * 2000}, 8)
    # The size that a file claims need not be true.
    short = item({0x3704: "A~1.TXT", 0x3705: 1, 0x0E20: 0x7FFFFFFF, 0x3701: b"short"}, 8)
    document = read(tmp_path, message(LETTER, recipients=PEOPLE, attachments=[long, short]))
    assert document.title == "The otter census"
    assert document.author == "Rosa Vass"
    assert document.date == "2024-05-03"
    assert document.kind == "msg" and document.coverage.read == 1
    assert said(document, document.parts[0]) == (
        "From: Rosa Vass <rosa@example.org>\n"
        "To: Jon Lund <jon@example.org>\n"
        "Cc: k@example.org\n"
        "Date: 2024-05-03 08:30 UTC\n"
        "Subject: The otter census\n"
        "Attachments: ../Zählung.pdf, A~1.TXT"
    )
    assert part_with(document, "We counted 17.").place.label == "message"
    assert part_with(document, "How many?").place.headings == ("Quoted text",)
    assert attached(tmp_path) == {"Zählung.pdf": b"%PDF" * 2000, "A~1.TXT": b"short"}


def test_texts_that_are_not_unicode(tmp_path: Path) -> None:
    letter = {0x001A: "IPM.Note", 0x0037: "水獺普查", 0x1000: "共有十七隻", 0x3FFD: 950}
    document = read(tmp_path, message(letter, codepage="cp950"))
    assert document.title == "水獺普查" and "共有十七隻" in document.text


def test_html_and_rtf_bodies(tmp_path: Path) -> None:
    page = "<h1>Results</h1><p>We counted <b>17</b> Bären.".encode("cp1252")
    document = read(tmp_path, message({0x001A: "IPM.Note", 0x1013: page, 0x3FDE: 1252}))
    assert part_with(document, "We counted 17 Bären.").place.headings == ("Results",)
    rtf = rb"{\rtf1\ansi We counted 17 B\'e4ren.\par}"
    head = struct.pack("<II4sI", len(rtf) + 12, len(rtf), b"MELA", 0)
    document = read(tmp_path, message({0x001A: "IPM.Note", 0x1009: head + rtf}))
    assert "We counted 17 Bären." in document.text


def test_packed_rtf(tmp_path: Path) -> None:
    # The example of MS-OXRTFCP 4.1: literals, and references to what every such text begins with.
    packed = bytes.fromhex(
        "2d0000002b0000004c5a4675f1c5c7a703000a007263706731323542320af32068656c090020627705b06c647d0a"
        "800fa0"
    )
    assert "hello world" in read(tmp_path, message({0x001A: "IPM.Note", 0x1009: packed})).text
    cut = read(tmp_path, message({0x001A: "IPM.Note", 0x0037: "x", 0x1009: packed[:-8] + b"\xff"}))
    assert cut.title == "x"


def test_a_message_in_a_message(tmp_path: Path) -> None:
    inner_file = item({0x3707: "inner.pdf", 0x3705: 1, 0x3701: b"%PDF"}, 8)
    inner = message(
        {0x001A: "IPM.Note", 0x0037: "Nets", 0x1000: "Inner words."},
        embedded=True,
        attachments=[inner_file],
    )
    outer = item({0x3001: "Nets", 0x3705: 5}, 8) | {"__substg1.0_3701000D": inner}
    document = read(tmp_path, message(LETTER, attachments=[outer]))
    assert part_with(document, "Inner words").place.label == "message › Forwarded: Nets"
    assert attached(tmp_path) == {"Nets/inner.pdf": b"%PDF"}


def test_an_appointment_and_a_task(tmp_path: Path) -> None:
    names = [0x820D, 0x8208, 0x8101, 0x8102, 0x8105]
    meeting = {0x001A: "IPM.Appointment", 0x0037: "Counting", 0x8001: SENT, 0x8002: "The river"}
    document = read(tmp_path, message(meeting, named=names))
    assert "Start: 2024-05-03 08:30 UTC\nLocation: The river" in document.text
    day = datetime(2024, 6, 1, tzinfo=UTC)
    task = {0x001A: "IPM.Task", 0x0037: "Count", 0x8003: 1, 0x8004: 0.25, 0x8005: day}
    document = read(tmp_path, message(task, named=names))
    assert "Due: 2024-06-01\nStatus: in progress\nComplete: 25%" in document.text


def test_a_contact_and_a_note(tmp_path: Path) -> None:
    contact = {0x001A: "IPM.Contact", 0x3001: "Rosa Vass", 0x3A16: "River Trust", 0x8001: "r@x.org"}
    document = read(tmp_path, message(contact, named=[0x8083]))
    assert document.text == "Name: Rosa Vass\nCompany: River Trust\nEmail: r@x.org"
    note = {0x001A: "IPM.StickyNote", 0x0037: "Buy nets", 0x1000: "Buy nets\r\nand rope"}
    assert read(tmp_path, message(note)).text == "Buy nets\nand rope"


def test_what_is_left_out_says_why(tmp_path: Path) -> None:
    link = item({0x3707: "plan.docx", 0x3705: 7}, 8)
    logo = item({0x3707: "logo.png", 0x3705: 1, 0x3712: "1@x", 0x0E20: 900, 0x3701: b"x"}, 8)
    read(tmp_path, message(LETTER, attachments=[link, logo]))
    ((name, problem),) = attached(tmp_path).items()
    assert name == "plan.docx" and "where it is kept" in str(problem)
    sealed = item({0x3707: "smime.p7m", 0x3705: 1, 0x3701: b"\x30\x80"}, 8)
    document = read(tmp_path, message({0x001A: "IPM.Note.SMIME"}, attachments=[sealed]))
    assert any("encrypted" in note for note in document.notes)


def test_a_signed_message(tmp_path: Path) -> None:
    signed = (
        b"Content-Type: multipart/signed; boundary=e\r\n\r\n--e\r\nContent-Type: text/plain\r\n\r\n"
        b"Signed words.\r\n--e\r\nContent-Type: application/pkcs7-signature\r\n\r\nMIIB\r\n"
        b"--e--\r\n"
    )
    attachment = item({0x3707: "smime.p7m", 0x3705: 1, 0x3701: signed}, 8)
    letter = message({0x001A: "IPM.Note.SMIME.MultipartSigned"}, attachments=[attachment])
    assert read(tmp_path, letter).text == "Signed words."
    assert not attached(tmp_path)


@pytest.mark.parametrize("keep", [100, 600, 1_100, 2_000])
def test_a_damaged_file(tmp_path: Path, keep: int) -> None:
    path = tmp_path / "a.msg"
    path.write_bytes(compound(message(LETTER, recipients=PEOPLE))[:keep])
    with pytest.raises(ExtractError):
        extract(path)


def test_storages_that_hold_themselves(tmp_path: Path) -> None:
    tree = compound(message(LETTER))
    name = "__nameid_version1.0".encode("utf-16-le")
    at = tree.rfind(name)
    loop = bytearray(tree)
    # Its child becomes the first entry of all, which holds it.
    loop[at + 76 : at + 80] = struct.pack("<I", 0)
    path = tmp_path / "a.msg"
    path.write_bytes(loop)
    assert extract(path).title == "The otter census"


@pytest.mark.timeout(20)
def test_a_stream_that_claims_to_be_endless(tmp_path: Path) -> None:
    data = bytearray(compound(message(LETTER | {0x1000: "words " * 2_000})))
    name = "__substg1.0_1000001F".encode("utf-16-le")
    at = data.rfind(name)
    start = struct.unpack_from("<I", data, at + 116)[0]
    struct.pack_into("<Q", data, at + 120, 0x7FFFFFFF)
    # Its first sector is followed by itself.
    table = struct.unpack_from("<I", data, 76)[0]
    struct.pack_into("<I", data, 512 * (table + 1) + 4 * start, start)
    path = tmp_path / "a.msg"
    path.write_bytes(data)
    document = extract(path)
    assert document.title == "The otter census" and "words" not in document.text
    assert any("damaged" in note for note in document.notes)


def test_very_many_attachments(tmp_path: Path) -> None:
    files = [item({0x3707: f"{number}.txt", 0x3705: 1, 0x3701: b"x"}, 8) for number in range(300)]
    document = read(tmp_path, message(LETTER, attachments=files))
    assert "299.txt" in document.text and len(attached(tmp_path)) == 300
