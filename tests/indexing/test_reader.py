"""Reading one file for the index, with the real sandbox."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from muniment.disk.scan import Found
from muniment.errors import NOT_STARTED, ExtractError
from muniment.extract.sandbox import MemberRead, Sandbox
from muniment.indexing.reader import Limits, Reader, Stopping
from muniment.records import Document, FileState, Part, Place
from muniment.store.store import Store


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    made = Sandbox(workers=1)
    yield made
    made.close()


@pytest.fixture
def stop() -> threading.Event:
    return threading.Event()


@pytest.fixture
def reader(tmp_path: Path, sandbox: Sandbox, stop: threading.Event) -> Reader:
    return Reader(
        Store(tmp_path / "store"),
        sandbox,
        lambda: "",
        lambda path: "",
        lambda path: Limits(largest=1_000_000),
        lambda: True,
        stop,
    )


def found(path: Path) -> Found:
    return Found(path, path.stat().st_size, path.stat().st_mtime_ns)


def test_a_file_becomes_a_document_and_passages(reader: Reader, tmp_path: Path) -> None:
    path = tmp_path / "Heron_log 2024.md"
    path.write_text("A heron stood still.", "utf-8")
    read = reader.read(found(path))
    assert read is not None
    assert (read.row.state, len(read.row.document)) == (FileState.SEARCHABLE, 40)
    [(key, content)] = read.contents.items()
    assert key == read.row.document
    assert [passage.text for passage in content.passages] == ["A heron stood still."]
    assert content.document.title == "Heron log 2024", "what has no title goes by its name"


def test_the_same_content_has_the_same_hash_whatever_its_name(
    reader: Reader, tmp_path: Path
) -> None:
    rows = []
    for name in ("a.txt", "b.txt"):
        (tmp_path / name).write_text("A heron stood still.", "utf-8")
        read = reader.read(found(tmp_path / name))
        assert read is not None
        rows.append(read.row.document)
    assert rows[0] == rows[1]


def test_what_is_not_read_says_why(reader: Reader, tmp_path: Path) -> None:
    (tmp_path / "film.mkv").write_bytes(bytes(range(256)))
    (tmp_path / "empty.pdf").write_bytes(b"")
    (tmp_path / "large.txt").write_text("x" * 1_000_001, "utf-8")
    states = {}
    for name in ("film.mkv", "empty.pdf", "large.txt"):
        read = reader.read(found(tmp_path / name))
        assert read is not None and read.row.title and read.row.message
        states[name] = read.row.state
    assert states == {
        "film.mkv": FileState.SKIPPED,
        "empty.pdf": FileState.FAILED,
        "large.txt": FileState.SKIPPED,
    }


def test_what_has_vanished_or_is_called_off_is_nothing(
    reader: Reader, tmp_path: Path, stop: threading.Event
) -> None:
    assert reader.read(Found(tmp_path / "gone.txt", 1, 1)) is None
    (tmp_path / "a.txt").write_text("A heron stood still.", "utf-8")
    stop.set()
    assert reader.read(found(tmp_path / "a.txt")) is None


def test_a_file_that_goes_away_while_it_is_read_has_not_failed(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note.txt"
    path.write_text("A heron stood still.", "utf-8")
    seen = found(path)

    def unplugged(*_: object) -> None:
        path.unlink()
        raise ExtractError("The file is gone", "It was there a moment ago.", path)

    monkeypatch.setattr(reader._sandbox, "read", unplugged)
    assert reader.read(seen) is None


def test_what_may_not_be_read_is_tried_again_and_what_is_known_stays(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note.txt"
    path.write_text("A heron stood still.", "utf-8")
    first = reader.read(found(path))
    assert first is not None
    reader._store.add_documents(first.contents)
    reader._store.put_files([first.row])

    def refused(*_: object) -> None:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr("muniment.indexing.reader.content_hash", refused)
    again = reader.read(found(path))
    assert again is not None
    assert (again.row.state, again.row.document) == (FileState.SEARCHABLE, first.row.document)
    assert again.row.message == "Permission denied."
    assert again.row.size != path.stat().st_size, "so that a scan takes it for changed"


def test_a_reader_that_does_not_start_says_nothing_about_the_file(
    reader: Reader, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "note.txt"
    path.write_text("A heron stood still.", "utf-8")

    def none(*_: object) -> None:
        raise ExtractError(NOT_STARTED, "The reading process does not start.", path)

    monkeypatch.setattr(reader._sandbox, "read", none)
    read = reader.read(found(path))
    assert read is not None
    assert read.row.title == NOT_STARTED
    assert read.row.size != path.stat().st_size, "so that the next scan tries it again"


LETTER = "From: a@example.org\nSubject: Herons\n{}\nA heron stood still.\n"
ATTACHED = """\
--edge

See the log.
--edge
Content-Disposition: attachment; filename="log.txt"

A heron flew up.
--edge--
"""


def test_only_what_contains_others_is_asked_for_them(
    reader: Reader, sandbox: Sandbox, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    members = sandbox.members

    def noted(path: Path, *about: Any) -> Iterator[MemberRead]:
        asked.append(path.name)
        return members(path, *about)

    monkeypatch.setattr(sandbox, "members", noted)
    (tmp_path / "plain.eml").write_text(LETTER.format(""))
    (tmp_path / "text.txt").write_text("A heron stood still.")
    parted = LETTER.format('Content-Type: multipart/mixed; boundary="edge"\n') + ATTACHED
    (tmp_path / "attached.eml").write_text(parted)
    inside = {}
    for name in ("plain.eml", "text.txt", "attached.eml"):
        read = reader.read(found(tmp_path / name))
        assert read is not None
        inside[name] = [content.member for content in read.contents.values()]
    assert inside == {"plain.eml": [""], "text.txt": [""], "attached.eml": ["", "log.txt"]}
    assert asked == ["attached.eml"]


def test_a_long_text_is_not_split_to_its_end_when_work_halts(
    reader: Reader, stop: threading.Event
) -> None:
    text = "One sentence. Another one."
    document = Document(text, (Part(0, len(text), Place("line 1")),))
    assert len(reader.split(document)) == 1
    stop.set()
    with pytest.raises(Stopping):
        reader.split(document)
