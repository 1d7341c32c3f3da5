from __future__ import annotations

import struct
from collections.abc import Sequence
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from muniment.errors import ExtractError
from muniment.extract import extract, pst
from muniment.records import Document
from tests.extract.checks import check, part_with

# No library writes such files: real ones are read where this computer has some, and stand-ins
# for what libpff gives show the rest.
REAL = Path(__file__).parents[3] / "shared" / "documents" / "pst" / "testPST_variousBodyTypes.pst"


def record(values: dict[int, str | int]) -> SimpleNamespace:
    entries = [
        SimpleNamespace(entry_type=number, value_type=0x1F, data=value.encode("utf-16-le"))
        if isinstance(value, str)
        else SimpleNamespace(entry_type=number, value_type=3, data=struct.pack("<i", value))
        for number, value in values.items()
    ]
    return SimpleNamespace(entries=entries)


def thing(values: dict[int, str | int], **more: Any) -> SimpleNamespace:
    return SimpleNamespace(number_of_record_sets=1, get_record_set=lambda _: record(values), **more)


def attachment(values: dict[int, str | int], content: bytes) -> SimpleNamespace:
    return thing(
        values, size=len(content), seek_offset=lambda _: None, read_buffer=lambda n: content[:n]
    )


def message(
    values: dict[int, str | int], attachments: Sequence[SimpleNamespace] = (), rtf: bytes = b""
) -> SimpleNamespace:
    return thing(
        {0x001A: "IPM.Note", **values},
        recipients=SimpleNamespace(
            record_sets=[record({0x3001: "Jon", 0x39FE: "jon@example.org", 0x0C15: 1})]
        ),
        number_of_attachments=len(attachments),
        get_attachment=lambda index: attachments[index],
        rtf_body=rtf,
    )


def folder(name: str, messages: list[Any], folders: list[Any]) -> SimpleNamespace:
    def get(index: int) -> Any:
        if isinstance(messages[index], OSError):
            raise messages[index]
        return messages[index]

    return SimpleNamespace(
        name=name,
        number_of_sub_messages=len(messages),
        get_sub_message=get,
        number_of_sub_folders=len(folders),
        get_sub_folder=lambda index: folders[index],
    )


@pytest.fixture
def outlook(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file that libpff is taken to read as two folders with four items."""
    files = [
        attachment({0x3707: "report.pdf", 0x3705: 1}, b"%PDF"),
        attachment({0x3001: "Older", 0x3705: 5}, b""),
    ]
    inbox = folder(
        "Inbox",
        [
            message({0x0037: "Nets", 0x1000: "First words."}, files),
            OSError("libpff: unable to read"),
        ],
        [folder("2024", [message({0x0037: "Traps", 0x1000: "Second words."})], [])],
    )
    sent = folder("Sent", [message({0x0037: "Re"}, rtf=rb"{\rtf1 Third words.}")], [])
    root = folder("", [], [folder("Top of data file", [], [inbox, sent])])
    file = SimpleNamespace(
        open_file_object=lambda _: None, root_folder=root, ascii_codepage=b"cp1252"
    )
    monkeypatch.setattr("pypff.file", lambda: file)
    path = tmp_path / "a.pst"
    path.write_bytes(b"!BDN" + bytes(600))
    return path


def read(path: Path) -> Document:
    return check(extract(path))


def test_every_item_of_every_folder(outlook: Path) -> None:
    document = read(outlook)
    assert document.kind == "pst"
    first = part_with(document, "First words").place
    assert first.label == "Inbox › message 1: Nets"
    assert first.headings == ("Inbox", "message 1: Nets") and first.page is None
    assert part_with(document, "Second words").place.label == "Inbox › 2024 › message 3: Traps"
    assert part_with(document, "Third words").place.label == "Sent › message 4: Re"
    assert "To: Jon <jon@example.org>\nSubject: Nets" in document.text
    assert (document.coverage.total, document.coverage.read) == (4, 3)
    assert document.notes == ("1 of 4 items or folders are damaged and were not read.",)


def test_attachments(outlook: Path, tmp_path: Path) -> None:
    target = tmp_path / "out"
    target.mkdir()
    found = {
        member.name: member.path.read_bytes() if member.path else member.problem
        for member in pst.members(outlook, target)
    }
    assert found["message 1/report.pdf"] == b"%PDF"
    assert "attached to a mail" in str(found["message 1/Older"])


@pytest.mark.parametrize("content", [b"!BDN", b"!BDN" + bytes(1000), b"!BDN" + b"\xff" * 5000])
def test_a_damaged_file(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "a.pst"
    path.write_bytes(content)
    with pytest.raises(ExtractError, match="damaged"):
        extract(path)


@pytest.mark.skipif(not REAL.is_file(), reason="the collection of documents is not here")
def test_a_real_file(tmp_path: Path) -> None:
    document = read(REAL)
    assert (document.coverage.total, document.coverage.read) == (4, 4)
    for words in ("Forwarded (html)", "Forwarded RTF", "Forwarded plain text"):
        assert part_with(document, words).place.label.startswith("Inbox › tmp › message ")
    path = tmp_path / "cut.pst"
    path.write_bytes(REAL.read_bytes()[:100_000])
    assert any("damaged" in note for note in read(path).notes)
