"""Files are written whole, and stay."""

from __future__ import annotations

import errno
import os
from pathlib import Path

import pytest

from muniment import durable
from muniment.durable import sync_file, sync_tree, write_text


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "old")
    write_text(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_what_cannot_be_written_leaves_the_old_file_and_no_other(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(descriptor: int) -> None:
        raise OSError(errno.ENOSPC, "no space")

    write_text(tmp_path / "a", "old")
    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="no space"):
        write_text(tmp_path / "a", "new")
    assert [path.read_text("utf-8") for path in tmp_path.iterdir()] == ["old"]


@pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX only")
def test_new_files_and_their_folders_are_synced_and_old_ones_are_not(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    old, new = tmp_path / "old" / "a", tmp_path / "new" / "b"
    for path in (old, new):
        path.parent.mkdir()
        path.touch()
    os.utime(old, ns=(5, 5))
    synced: list[Path] = []
    monkeypatch.setattr(
        os, "fsync", lambda fd: synced.append(Path(f"/proc/self/fd/{fd}").readlink())
    )
    sync_tree(tmp_path, since_ns=10)
    assert synced == [new, new.parent]


@pytest.mark.skipif(os.name != "posix", reason="asks the system how a file was opened")
def test_where_a_sync_needs_it_files_are_opened_for_writing(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As on Windows; what they hold stays."""
    import fcntl

    (tmp_path / "a").write_text("kept", "utf-8")
    modes: list[int] = []
    monkeypatch.setattr(
        os, "fsync", lambda fd: modes.append(fcntl.fcntl(fd, fcntl.F_GETFL) & os.O_ACCMODE)
    )
    sync_file(tmp_path / "a")
    monkeypatch.setattr(durable, "_SYNC_MODE", "r+b")
    sync_file(tmp_path / "a")
    assert modes == [os.O_RDONLY, os.O_RDWR]
    assert (tmp_path / "a").read_text("utf-8") == "kept"
