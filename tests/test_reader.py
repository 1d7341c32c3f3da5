"""Reading one file for the index, with the real sandbox."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.extract.sandbox import Sandbox
from muniment.reader import Limits, Reader
from muniment.records import FileState
from muniment.scan import Found
from muniment.store import Store


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
    def none() -> Embedder:
        raise ModelError("No embedding model is installed", "Install one.")

    limits = Limits(largest=1_000_000)
    return Reader(Store(tmp_path / "store"), sandbox, none, lambda path: "", limits, stop)


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
