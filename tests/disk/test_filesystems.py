"""What lies under a path."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

from muniment.disk.filesystems import (
    Mount,
    Reporting,
    fingerprints,
    identity,
    mounts,
    reporting,
    settled_mark,
)

MOUNTS = (
    Mount("/", "ext4", "/dev/sda1"),
    Mount("/home", "btrfs", "/dev/sda2"),
    Mount("/home/me/share", "cifs", "//server/share"),
    Mount("/home/me/secret", "fuse.gocryptfs", "gocryptfs"),
    Mount("/home/me/sshfs", "fuse.sshfs", "host:"),
    Mount("/media/usb", "fuseblk", "/dev/sdb1"),
    Mount("/mnt/auto", "autofs", "auto"),
    Mount("/mnt/auto", "nfs4", "server:/x"),
    Mount("/mnt/host", "9p", "host"),
)


@pytest.mark.skipif(sys.platform == "win32", reason="there, drives tell")
@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/etc", Reporting.ALL),
        ("/home/me", Reporting.ALL),
        ("/home/me/share", Reporting.NONE),
        ("/home/me/share/deep/file", Reporting.NONE),
        ("/home/me/shared", Reporting.ALL),
        ("/home/me/secret/x", Reporting.OWN),
        ("/home/me/sshfs/x", Reporting.NONE),
        ("/media/usb", Reporting.ALL),
        ("/mnt/auto/x", Reporting.NONE),
        ("/mnt/host/x", Reporting.NONE),
    ],
)
def test_the_file_system_says_whether_changes_are_told_of(path: str, expected: Reporting) -> None:
    assert reporting(path, MOUNTS) is expected


def test_without_any_mounts_known_changes_are_expected_to_be_told_of() -> None:
    assert reporting("/x", ()) is Reporting.ALL


@pytest.mark.skipif(sys.platform == "win32", reason="there, drives tell")
def test_the_mounts_of_this_computer_hold_its_root() -> None:
    assert "/" in {mount.point for mount in mounts()}


def test_a_folder_keeps_its_identity_whatever_is_in_it(tmp_path: Path) -> None:
    before = identity(os.fspath(tmp_path), ())
    (tmp_path / "new").mkdir()
    assert before is not None
    assert not before.is_file
    assert identity(os.fspath(tmp_path), ()) == before
    # Another one in its place, or a drive mounted in it, makes it another.
    inside = Mount(os.path.realpath(tmp_path / "new"), "ext4")
    beside = Mount(os.path.realpath(tmp_path) + "2", "ext4")
    assert identity(os.fspath(tmp_path), (inside, beside)) != before
    assert identity(os.fspath(tmp_path), (beside,)) == before
    assert identity(os.fspath(tmp_path / "new"), ()) != before


def test_a_file_is_another_when_its_content_changes(tmp_path: Path) -> None:
    file = tmp_path / "a"
    assert identity(os.fspath(file), ()) is None
    file.write_text("x", "utf-8")
    before = identity(os.fspath(file), ())
    assert before is not None
    assert before.is_file
    file.write_text("longer", "utf-8")
    assert identity(os.fspath(file), ()) not in (before, None)


def test_a_file_that_is_written_has_another_mark(tmp_path: Path) -> None:
    file = os.fspath(tmp_path / "a")
    assert settled_mark(file) is None
    Path(file).write_text("x", "utf-8")
    mark = settled_mark(file)
    assert mark is not None
    assert settled_mark(file) == mark
    Path(file).write_text("longer", "utf-8")
    assert settled_mark(file) not in (mark, None)
    assert settled_mark(os.fspath(tmp_path)) is None


def test_fingerprints_differ_for_the_folders_in_which_something_changed(tmp_path: Path) -> None:
    for name in ("same", "edited", "lost", "junk"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a").write_text("x", "utf-8")
    (tmp_path / "lost" / "dangling").symlink_to(tmp_path / "nowhere")

    def look() -> dict[str, int]:
        found = fingerprints(
            os.fspath(tmp_path), lambda path: not path.endswith("junk"), lambda: False
        )
        assert found is not None
        return {os.path.relpath(path, tmp_path): number for path, number in found.items()}

    before = look()
    assert before == look()
    assert before.keys() == {".", "same", "edited", "lost"}
    (tmp_path / "edited" / "a").write_text("longer", "utf-8")
    (tmp_path / "lost" / "a").unlink()
    (tmp_path / "junk" / "a").unlink()
    (tmp_path / "new").mkdir()
    after = look()
    changed = {name for name in before | after if before.get(name) != after.get(name)}
    assert changed == {".", "new", "edited", "lost"}


def test_a_folder_that_is_away_has_no_fingerprints(tmp_path: Path) -> None:
    assert fingerprints(os.fspath(tmp_path / "none"), lambda path: True, lambda: False) is None
    assert fingerprints(os.fspath(tmp_path), lambda path: True, lambda: True) is None
