"""Files are written whole, and the newest whole manifest is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from muniment.durable import is_whole, newest_manifest, set_aside, sync_tree, write_text


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    write_text(tmp_path / "a", "old")
    write_text(tmp_path / "a", "new")
    assert (tmp_path / "a").read_text("utf-8") == "new"
    assert [path.name for path in tmp_path.iterdir()] == ["a"]


def test_manifests_are_ordered_by_version_whichever_way_they_are_named(tmp_path: Path) -> None:
    versions = tmp_path / "_versions"
    versions.mkdir()
    assert newest_manifest(tmp_path) is None
    for name in ("9", "10", str(2**64 - 1 - 11), str(2**64 - 1 - 12)):
        (versions / f"{name}.manifest").write_bytes(b"...LANC")
    newest = newest_manifest(tmp_path)
    assert newest == versions / f"{2**64 - 1 - 12}.manifest"
    set_aside(newest)
    assert newest_manifest(tmp_path) == versions / f"{2**64 - 1 - 11}.manifest"


@pytest.mark.parametrize(("content", "whole"), [(b"", False), (b"abc", False), (b"abcLANC", True)])
def test_a_manifest_is_whole_if_it_ends_as_one(tmp_path: Path, content: bytes, whole: bool) -> None:
    (tmp_path / "m").write_bytes(content)
    assert is_whole(tmp_path / "m") is whole


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
