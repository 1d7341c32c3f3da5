"""Counts of files and folders."""

from __future__ import annotations

from pathlib import Path

from muniment.counts import disk_use, folder_status, inside, state_of
from muniment.records import FileState, FolderState
from muniment.tables import FileRow

DOCS = Path("/docs")


def row(name: str, state: FileState = FileState.SEARCHABLE, message: str = "") -> FileRow:
    return FileRow(Path(name), 1, 2, state, message=message)


def test_a_folder_counts_what_is_known_and_what_waits_once() -> None:
    files = [
        row("/docs/a"),
        row("/docs/b", FileState.FAILED, "damaged"),
        row("/docs/c", message="page 2 is a picture"),
        row("/docs/d", FileState.SKIPPED, "not read"),
        row("/docs2/e"),
    ]
    status = folder_status(DOCS, files, [Path("/docs/a"), Path("/docs/new")], away=False)
    assert (status.files, status.searchable, status.problems) == (5, 2, 2)
    assert status.state is FolderState.WORKING
    assert folder_status(DOCS, files, [], away=False).state is FolderState.UP_TO_DATE
    assert folder_status(DOCS, files, [], away=True).state is FolderState.OFFLINE


def test_only_what_can_be_searched_can_be_offline() -> None:
    assert state_of(row("/docs/a"), [DOCS]) is FileState.OFFLINE
    assert state_of(row("/docs/a", FileState.WORKING), [DOCS]) is FileState.OFFLINE
    assert state_of(row("/docs/a", FileState.FAILED), [DOCS]) is FileState.FAILED
    assert state_of(row("/other/a"), [DOCS]) is FileState.SEARCHABLE


def test_a_folder_holds_itself_and_what_is_under_it() -> None:
    assert inside(DOCS, DOCS) and inside(DOCS / "a" / "b", DOCS) and inside(DOCS, Path("/"))
    assert not inside(Path("/docs2"), DOCS) and not inside(Path("/"), DOCS)


def test_the_size_of_a_folder_is_that_of_its_files(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"12345")
    (tmp_path / "deep").mkdir()
    (tmp_path / "deep" / "b").write_bytes(b"123")
    assert disk_use(tmp_path) == 8
