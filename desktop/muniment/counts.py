"""Counts of files and folders for people: pure functions over the rows of a store."""

from __future__ import annotations

import contextlib
import os
from collections.abc import Sequence
from pathlib import Path

from muniment.records import FileState, FolderState, FolderStatus
from muniment.tables import FileRow


def state_of(row: FileRow, away: Sequence[Path]) -> FileState:
    """A file's state; offline if it is in the index and lies in a folder that is away."""
    held = row.state in (FileState.SEARCHABLE, FileState.WORKING)
    if held and any(inside(row.path, folder) for folder in away):
        return FileState.OFFLINE
    return row.state


def folder_status(
    folder: Path, files: Sequence[FileRow], waiting: Sequence[Path], away: bool
) -> FolderStatus:
    """What there is to say of a folder, given all files known and all that wait to be read."""
    held = [row for row in files if inside(row.path, folder)]
    known = {row.path for row in held}
    left = {path for path in waiting if inside(path, folder)}
    left |= {row.path for row in held if row.state is FileState.WORKING}
    state = FolderState.WORKING if left else FolderState.UP_TO_DATE
    return FolderStatus(
        folder,
        FolderState.OFFLINE if away else state,
        files=len(known | left),
        searchable=sum(row.state is FileState.SEARCHABLE for row in held),
        problems=sum(map(is_problem, held)),
    )


def is_problem(row: FileRow) -> bool:
    """Whether a file is not fully readable, and was not left out on purpose."""
    return bool(row.message) and row.state is not FileState.SKIPPED


def inside(path: Path, folder: Path) -> bool:
    """Whether a path is the folder or lies in it."""
    # Called for every file several times a second: `folder in path.parents` is ten times slower.
    text, start = os.fspath(path), os.fspath(folder)
    return text == start or text.startswith(start.rstrip(os.sep) + os.sep)


def disk_use(path: Path) -> int:
    """The bytes of all files under a folder."""
    total = 0
    for folder, _, names in os.walk(path):
        for name in names:
            with contextlib.suppress(OSError):
                total += (Path(folder) / name).stat().st_size
    return total
