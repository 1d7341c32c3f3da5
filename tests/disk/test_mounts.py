"""A drive that is unplugged is offline: its results stay, and its return costs nothing.

Real file systems are mounted here. That takes the right to mount: run as root, or all but the
image in a name space of one's own: `unshare -rm python -m pytest tests/disk/test_mounts.py`.
"""

from __future__ import annotations

import contextlib
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from muniment.library import Library
from muniment.records import FolderState, Status
from tests.cheap import cheap_embedding

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="mounts as Linux does")


both = pytest.mark.parametrize("drive", ["image", "memory"], indirect=True)


def run(*command: str | Path) -> None:
    """Run a program of the system. Raises OSError or CalledProcessError."""
    subprocess.run(command, check=True, capture_output=True, timeout=60)


@dataclass
class Drive:
    """A file system that is plugged in at `place`, and out."""

    place: Path
    source: Path
    options: tuple[str, ...]

    def plug(self) -> None:
        self.place.mkdir(exist_ok=True)
        run("mount", *self.options, self.source, self.place)

    def unplug(self) -> None:
        """The empty folder at which it was stays."""
        run("umount", self.place)


@pytest.fixture
def drive(tmp_path: Path, request: pytest.FixtureRequest) -> Iterator[Drive]:
    """A drive with three notes at tmp_path/documents/drive, plugged in."""
    hidden = tmp_path / "hidden"
    (tmp_path / "documents").mkdir()
    with contextlib.ExitStack() as after:
        try:
            if getattr(request, "param", "memory") == "image":
                with hidden.open("wb") as stream:
                    stream.truncate(16 << 20)
                run("mkfs.ext4", "-q", hidden)
                options: tuple[str, ...] = ("-o", "loop")
            else:
                hidden.mkdir()
                run("mount", "-t", "tmpfs", "none", hidden)
                after.callback(run, "umount", hidden)
                options = ("--bind",)
            drive = Drive(tmp_path / "documents" / "drive", hidden, options)
            drive.plug()
        except (OSError, subprocess.CalledProcessError) as error:
            pytest.skip(f"nothing can be mounted here: {error}")
        after.callback(unplugged, drive)
        for word in ("heron", "bittern", "avocet"):
            (drive.place / f"{word[0]}.txt").write_text(f"The {word} stood still.", "utf-8")
        with cheap_embedding():
            yield drive


def unplugged(drive: Drive) -> None:
    if drive.place.is_mount():
        drive.unplug()


def settle(library: Library) -> Status:
    library.rescan()
    assert library.wait(60)
    return library.status()


def work(status: Status) -> tuple[int, int]:
    return status.extracted, status.embedded_ever


def is_offline(library: Library, word: str) -> bool:
    """Whether the one result for a word, which there must be, is marked."""
    (found,) = library.search(word, 5, "keyword")
    return found.offline


@both
def test_an_unplugged_drive_is_offline_and_comes_back_while_the_program_is_open(
    tmp_path: Path, drive: Drive
) -> None:
    with Library.open(tmp_path / "library", watch=True) as library:
        library.add([drive.place])
        before = settle(library)
        assert (before.searchable, before.offline) == (3, 0)
        drive.unplug()
        away = settle(library)
        assert (away.searchable, away.offline) == (0, 3)
        assert away.folders[0].state is FolderState.OFFLINE
        assert away.passages == before.passages and is_offline(library, "heron")
        drive.plug()
        back = settle(library)
        assert (back.searchable, back.offline) == (3, 0)
        assert back.folders[0].state is FolderState.UP_TO_DATE
        assert not is_offline(library, "heron")
        assert work(back) == work(before)


@both
@pytest.mark.parametrize("point", ["stays", "goes"])
def test_the_same_while_it_is_closed(tmp_path: Path, drive: Drive, point: str) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        before = settle(library)
    drive.unplug()
    if point == "goes":
        drive.place.rmdir()
    for _ in range(2):
        with Library.open(tmp_path / "library") as library:
            assert library.wait(60)
            away = library.status()
            assert (away.searchable, away.offline) == (0, 3)
            assert away.folders[0].state is FolderState.OFFLINE
            assert is_offline(library, "bittern") and work(away) == work(before)
    drive.plug()
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        back = library.status()
        assert (back.searchable, back.offline) == (3, 0)
        assert not is_offline(library, "bittern") and work(back) == work(before)


def test_a_drive_inside_a_folder_is_offline_and_the_rest_is_not(
    tmp_path: Path, drive: Drive
) -> None:
    note = drive.place.parent / "note.txt"
    note.write_text("The lapwing stood still.", "utf-8")
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place.parent])
        before = settle(library)
        drive.unplug()
        away = settle(library)
        assert (away.searchable, away.offline) == (1, 3)
        assert is_offline(library, "avocet") and not is_offline(library, "lapwing")
        note.unlink()
        assert settle(library).searchable == 0, "what is here is followed as ever"
        assert not library.search("lapwing", 5, "keyword")
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        assert library.status().offline == 3
        drive.plug()
        back = settle(library)
        assert (back.searchable, back.offline) == (3, 0) and work(back) == work(before)


def test_what_has_changed_on_a_drive_meanwhile_is_all_that_is_read(
    tmp_path: Path, drive: Drive
) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        before = settle(library)
        drive.unplug()
        settle(library)
        drive.plug()
        (drive.place / "h.txt").rename(drive.place / "renamed.txt")
        (drive.place / "b.txt").write_text("The curlew called.", "utf-8")
        (drive.place / "a.txt").unlink()
        back = settle(library)
        assert (back.searchable, back.offline) == (2, 0)
        assert back.extracted == before.extracted + 1
        assert [e.path.name for e in library.search("heron", 5, "keyword")] == ["renamed.txt"]
        assert library.search("curlew", 5, "keyword")
        assert not library.search("avocet bittern", 5, "keyword")


def test_files_deleted_from_a_drive_that_is_there_are_gone(tmp_path: Path, drive: Drive) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        settle(library)
        for path in drive.place.glob("*.txt"):
            path.unlink()
        gone = settle(library)
        assert (gone.searchable, gone.offline, gone.passages) == (0, 0, 0)


def test_what_is_here_too_is_not_offline(tmp_path: Path, drive: Drive) -> None:
    shutil.copy(drive.place / "h.txt", drive.place.parent / "copy.txt")
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place.parent])
        settle(library)
        drive.unplug()
        settle(library)
        assert not is_offline(library, "heron") and is_offline(library, "bittern")


def test_a_folder_removed_while_it_is_offline_is_forgotten(tmp_path: Path, drive: Drive) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        settle(library)
        drive.unplug()
        settle(library)
        library.remove(drive.place)
        assert library.wait(60)
        status = library.status()
        assert (status.offline, status.passages, status.folders) == (0, 0, ())


def test_a_reader_sees_that_a_drive_is_offline(tmp_path: Path, drive: Drive) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        settle(library)
    drive.unplug()
    with Library.open(tmp_path / "library", read_only=True) as reader:
        assert reader.status().offline == 3
        assert is_offline(reader, "heron")


def test_another_drive_at_the_same_place_is_looked_at_as_it_is(
    tmp_path: Path, drive: Drive
) -> None:
    with Library.open(tmp_path / "library") as library:
        library.add([drive.place])
        settle(library)
        drive.unplug()
        run("mount", "-t", "tmpfs", "none", drive.place)
        (drive.place / "other.txt").write_text("The curlew called.", "utf-8")
        settle(library)
        assert library.search("curlew", 5, "keyword")
        run("umount", drive.place)
        drive.plug()
        back = settle(library)
        assert (back.searchable, back.offline) == (3, 0)
        assert not is_offline(library, "heron")
        assert not library.search("curlew", 5, "keyword")
