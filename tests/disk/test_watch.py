"""Hints of change arrive, whatever the system tells or does not tell."""

from __future__ import annotations

import contextlib
import errno
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from watchdog.events import (
    DirCreatedEvent,
    DirModifiedEvent,
    DirMovedEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)

from muniment.config import FolderRule
from muniment.disk import filesystems, patrol
from muniment.disk.changes import Event, Hints, Kind, Pace
from muniment.disk.patrol import Rhythm
from muniment.disk.scope import Scope
from muniment.disk.watch import read, watch

QUICK = Rhythm(between=0.1, probe=0.1, compare=0.2, pace=Pace(quiet=0.2, folder=2.0))
PATIENCE = 60.0

linux = pytest.mark.skipif(sys.platform != "linux", reason="inotify is Linux's")


class Watch:
    """`watch` in a thread, its hints and warnings in queues."""

    def __init__(self, folders: Sequence[Path], rhythm: Rhythm = QUICK, **options: Any) -> None:
        self.hints: queue.Queue[Hints] = queue.Queue()
        self.warnings: list[str] = []
        self._stop = threading.Event()

        def follow() -> None:
            for hints in watch(folders, self._stop, self.warnings.append, rhythm=rhythm, **options):
                self.hints.put(hints)

        self._thread = threading.Thread(target=follow)
        self._thread.start()

    def __enter__(self) -> Watch:
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join(PATIENCE)
        assert not self._thread.is_alive()

    def gather(self, *wanted: Path) -> None:
        """Wait until each of these, or a folder that holds it, has been hinted at."""
        left = set(wanted)
        while left:
            hints = self.hints.get(timeout=PATIENCE)
            if not hints.everything:
                left = {p for p in left if hints.paths.isdisjoint({p, *p.parents})}
            else:
                left = set()

    def gather_everything(self) -> None:
        while not self.hints.get(timeout=PATIENCE).everything:
            pass

    def exactly(self, wanted: Path) -> None:
        while wanted not in self.hints.get(timeout=PATIENCE).paths:
            pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "watched").mkdir()
    return tmp_path / "watched"


@pytest.fixture
def watched(folder: Path) -> Iterator[Watch]:
    """The folder as it is being watched."""
    with Watch([folder]) as watching:
        watching.gather(folder)
        yield watching


# ---------------------------------------------------------------- what the system tells


def test_new_changed_renamed_and_deleted_files_are_hinted_at(watched: Watch, folder: Path) -> None:
    one, other = folder / "one", folder / "other"
    one.write_text("x", "utf-8")
    watched.exactly(one)
    one.write_text("y", "utf-8")
    watched.exactly(one)
    one.rename(other)
    watched.gather(one, other)
    other.unlink()
    watched.exactly(other)


def test_a_new_folder_is_hinted_at_and_watched(watched: Watch, folder: Path) -> None:
    (folder / "new" / "deep").mkdir(parents=True)
    watched.exactly(folder / "new")
    (folder / "new" / "deep" / "file").write_text("x", "utf-8")
    watched.exactly(folder / "new" / "deep" / "file")


def test_a_folder_that_is_moved_is_hinted_at_in_both_places(watched: Watch, folder: Path) -> None:
    (folder / "old" / "deep").mkdir(parents=True)
    watched.exactly(folder / "old")
    (folder / "old").rename(folder / "new")
    watched.gather(folder / "old", folder / "new")
    (folder / "new" / "deep" / "file").write_text("x", "utf-8")
    watched.exactly(folder / "new" / "deep" / "file")


def test_a_folder_that_is_a_link_is_watched_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    with Watch([tmp_path / "link"]) as watched:
        watched.exactly(tmp_path / "link")
        (tmp_path / "real" / "new").write_text("x", "utf-8")
        watched.exactly(tmp_path / "link" / "new")


def test_what_is_wanted_in_a_link_is_asked_by_its_own_name(tmp_path: Path) -> None:
    link, real = tmp_path / "link", tmp_path / "real"
    for name in ("deep", "junk"):
        (real / name).mkdir(parents=True)
    link.symlink_to(real)
    scope = Scope([link], {link: FolderRule(exclude=("junk/",))})
    # Nothing is found by comparing: what comes was told by the system.
    with Watch([link], replace(QUICK, compare=3600.0), wanted=scope.covers) as watched:
        watched.exactly(link)
        (real / "junk" / "a").write_text("x", "utf-8")
        (real / "deep" / "b").write_text("x", "utf-8")
        watched.exactly(link / "deep" / "b")
        assert watched.warnings == []


def test_folders_in_each_other_are_both_watched(folder: Path) -> None:
    (folder / "inner").mkdir()
    with Watch([folder / "inner", folder]) as watched:
        watched.gather(folder, folder / "inner")
        (folder / "inner" / "file").write_text("x", "utf-8")
        watched.gather(folder / "inner" / "file")


def test_a_burst_is_found_whole(watched: Watch, folder: Path) -> None:
    new = [folder / f"f{i % 20}" / f"{i % 7}" / f"{i}" for i in range(2000)]
    for path in new:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text("x", "utf-8")
    watched.gather(*new)


@linux
def test_folders_that_are_made_in_each_other_are_met_twice_without_harm(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from watchdog.observers.inotify_c import InotifyFD

    add = InotifyFD.add_callback

    def meanwhile(self: InotifyFD, path: bytes, *rest: Any) -> Any:
        added = add(self, path, *rest)
        if path.endswith(b"new"):
            (folder / "new" / "deep").mkdir(exist_ok=True)
        return added

    monkeypatch.setattr(InotifyFD, "add_callback", meanwhile)
    with Watch([folder]) as watched:
        watched.gather(folder)
        (folder / "new").mkdir()
        watched.exactly(folder / "new")
        (folder / "new" / "deep" / "a").write_text("x", "utf-8")
        watched.exactly(folder / "new" / "deep" / "a")


@linux
def test_when_events_are_lost_everything_is_hinted_at(folder: Path) -> None:
    limit = int(Path("/proc/sys/fs/inotify/max_queued_events").read_text("ascii"))
    if limit > 20_000:
        pytest.skip("this system's queue takes long to fill")
    asked, answer = threading.Event(), threading.Event()

    def wanted(path: Path) -> bool:
        # It is asked by the thread that reads the events, which falls behind so.
        if path.name == "slow":
            asked.set()
            answer.wait(PATIENCE)
        return True

    with Watch([folder], wanted=wanted) as watched:
        watched.gather(folder)
        (folder / "slow").mkdir()
        assert asked.wait(PATIENCE)
        for name in ("one", "other"):
            (folder / name).touch()
        # In turns, since events that are alike and follow each other count once.
        for _ in range(limit // 2 + 100):
            os.utime(folder / "one")
            os.utime(folder / "other")
        answer.set()
        watched.gather_everything()
        # And all is watched again.
        (folder / "slow" / "later").write_text("x", "utf-8")
        watched.exactly(folder / "slow" / "later")


def test_folders_that_are_not_wanted_are_not_watched(folder: Path) -> None:
    (folder / "junk").mkdir()
    (folder / "good").mkdir()
    with Watch([folder], wanted=lambda path: path.name != "junk") as watched:
        watched.gather(folder)
        (folder / "junk" / "a").write_text("x", "utf-8")
        (folder / "good" / "b").write_text("x", "utf-8")
        hints = watched.hints.get(timeout=PATIENCE)
        assert hints == Hints(frozenset({folder / "good" / "b"}))


@pytest.mark.parametrize(
    ("event", "expected"),
    [
        (FileCreatedEvent("a"), [(Kind.CREATED, "a")]),
        (FileModifiedEvent("a"), [(Kind.WRITTEN, "a")]),
        (FileClosedEvent("a"), [(Kind.FINISHED, "a")]),
        (FileDeletedEvent("a"), [(Kind.FINISHED, "a")]),
        (FileMovedEvent("a", "b"), [(Kind.FINISHED, "a"), (Kind.FINISHED, "b")]),
        (FileMovedEvent(b"", b"b"), [(Kind.FINISHED, "b")]),
        (DirCreatedEvent("a"), [(Kind.FOLDER, "a")]),
        (DirMovedEvent("a", "b"), [(Kind.FOLDER, "a"), (Kind.FOLDER, "b")]),
        (DirModifiedEvent("a"), []),
        (FileMovedEvent("a/x", "b/x", is_synthetic=True), []),
    ],
)
def test_events_of_watchdog_are_read(
    event: FileSystemEvent, expected: list[tuple[Kind, str]]
) -> None:
    assert list(read(event)) == [Event(*each) for each in expected]


# ---------------------------------------------------------------- what it cannot tell


@linux
def test_when_the_limit_of_watches_is_reached_the_rest_is_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from watchdog.observers.inotify_c import InotifyFD

    add = InotifyFD.add_callback

    def refuse(self: InotifyFD, path: bytes, *rest: Any) -> Any:
        if b"beyond" in path:
            raise OSError(errno.ENOSPC, "inotify watch limit reached")
        return add(self, path, *rest)

    monkeypatch.setattr(InotifyFD, "add_callback", refuse)
    for name in ("watched", "beyond", "beyond2"):
        (folder / name).mkdir()
    with Watch([folder], replace(QUICK, compare=3600.0)) as watched:
        watched.gather(folder)
        (folder / "watched" / "a").write_text("x", "utf-8")
        watched.exactly(folder / "watched" / "a")
        assert len(watched.warnings) == 1
        assert "fs.inotify.max_user_watches" in watched.warnings[0]
    with Watch([folder]) as watched:
        watched.gather(folder)
        (folder / "beyond" / "b").write_text("x", "utf-8")
        watched.exactly(folder / "beyond")


@linux
def test_where_nothing_can_be_watched_all_is_compared(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from watchdog.observers.inotify_c import InotifyFD

    def refuse(self: InotifyFD) -> int:
        raise OSError(errno.EMFILE, "inotify instance limit reached")

    monkeypatch.setattr(InotifyFD, "_create_inotify_fd", refuse)
    with Watch([folder, folder.parent / "none"]) as watched:
        watched.gather(folder)
        (folder / "a").write_text("x", "utf-8")
        watched.gather(folder / "a")
        assert len(watched.warnings) == 1
        assert "fs.inotify.max_user_instances" in watched.warnings[0]


def test_a_network_drive_is_compared(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(patrol, "reporting", lambda path, known: filesystems.Reporting.NONE)
    (folder / "deep").mkdir()
    (folder / "deep" / "a").write_text("x", "utf-8")
    with Watch([folder]) as watched:
        watched.gather(folder)
        (folder / "deep" / "a").write_text("other", "utf-8")
        watched.exactly(folder / "deep")
        (folder / "deep" / "a").unlink()
        watched.exactly(folder / "deep")
        assert watched.warnings == []


# ---------------------------------------------------------------- comings and goings


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    assert list(watch([tmp_path / "none" / "deep"], stop, pytest.fail)) == []


def test_a_folder_that_goes_and_returns_is_hinted_at_and_watched(
    watched: Watch, folder: Path
) -> None:
    (folder / "a").write_text("x", "utf-8")
    watched.exactly(folder / "a")
    folder.rename(folder.parent / "away")
    watched.exactly(folder)
    (folder.parent / "away").rename(folder)
    watched.exactly(folder)
    (folder / "a").write_text("y", "utf-8")
    watched.exactly(folder / "a")


def test_a_folder_that_is_deleted_and_made_anew_is_watched(watched: Watch, folder: Path) -> None:
    for _ in range(3):
        shutil.rmtree(folder)
        folder.mkdir()
        watched.exactly(folder)
    (folder / "a").write_text("y", "utf-8")
    # A hint of the folder itself may still come.
    watched.gather(folder / "a")


def test_a_folder_that_comes_later_is_watched(tmp_path: Path) -> None:
    with Watch([tmp_path / "later" / "deep"]) as watched:
        (tmp_path / "later" / "deep").mkdir(parents=True)
        watched.exactly(tmp_path / "later" / "deep")
        (tmp_path / "later" / "deep" / "a").write_text("x", "utf-8")
        watched.gather(tmp_path / "later" / "deep" / "a")


def test_a_single_file_is_watched_whether_it_is_there_or_not(tmp_path: Path) -> None:
    files = [tmp_path / f"{i}" for i in range(12)]
    beside = tmp_path / "beside"
    for file in files:
        file.write_text("x", "utf-8")
    with Watch(files) as watched:
        watched.gather(*files)
        beside.write_text("x", "utf-8")
        files[3].write_text("other", "utf-8")
        watched.exactly(files[3])
        files[4].unlink()
        watched.exactly(files[4])
        files[4].write_text("again", "utf-8")
        watched.exactly(files[4])
        beside.replace(files[5])
        watched.exactly(files[5])
        assert all(beside not in hints.paths for hints in watched.hints.queue)


@linux
@pytest.mark.parametrize("where", [".", "deep/drive"])
def test_a_drive_that_is_mounted_and_unmounted_is_hinted_at(folder: Path, where: str) -> None:
    drive = folder / where
    drive.mkdir(parents=True, exist_ok=True)
    if not _mount(drive):
        pytest.skip("mounting is not allowed here")
    try:
        (drive / "a").write_text("x", "utf-8")
        with Watch([folder]) as watched:
            watched.exactly(folder)
            subprocess.run(["umount", drive], check=True)
            watched.exactly(folder)
            assert _mount(drive)
            watched.exactly(folder)
            (drive / "b").write_text("x", "utf-8")
            watched.gather(drive / "b")
    finally:
        subprocess.run(["umount", drive], check=False, stderr=subprocess.DEVNULL)


def _mount(place: Path) -> bool:
    command = ["mount", "-t", "tmpfs", "-o", "size=1m", "muniment-test", os.fspath(place)]
    with contextlib.suppress(OSError):
        return subprocess.run(command, check=False, stderr=subprocess.DEVNULL).returncode == 0
    return False


@linux
def test_a_folder_that_may_be_read_again_is_hinted_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # The tests may run as an administrator, who may read everything.
    refused = threading.Event()
    refused.set()
    access = os.access
    monkeypatch.setattr(
        os, "access", lambda path, mode: not refused.is_set() and access(path, mode)
    )
    with Watch([folder]) as watched:
        watched.exactly(folder)
        refused.clear()
        watched.exactly(folder)
        (folder / "a").write_text("x", "utf-8")
        watched.gather(folder / "a")
        assert watched.warnings == []


def test_after_sleep_everything_is_hinted_at(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    from muniment.disk import watch as module

    slept = iter([False, True])
    monkeypatch.setattr(module, "slept", lambda before, after: next(slept, False))
    with Watch([folder]) as watched:
        watched.gather_everything()


def test_a_folder_that_never_answers_holds_up_neither_others_nor_the_end(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answer = threading.Event()
    identity = filesystems.identity

    def slow(path: str, known: Sequence[filesystems.Mount]) -> filesystems.Identity | None:
        if path.endswith("share"):
            answer.wait()
        return identity(path, known)

    monkeypatch.setattr(patrol, "identity", slow)
    try:
        with Watch([folder.parent / "share", folder]) as watched:
            watched.gather(folder)
            (folder / "a").write_text("x", "utf-8")
            watched.exactly(folder / "a")
    finally:
        answer.set()


# ---------------------------------------------------------------- sleep


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        ((10, 1000, 10), (10.2, 1000.2, 10.2), False),
        # slept for an hour, by Linux's clocks
        ((10, 1000, 10), (10.2, 4600.2, 3610.2), True),
        ((10, 1000, 10), (10.2, 1000.2, 15.2), True),
        # elsewhere: by the wall clock, or by one that runs on
        ((10, 1000, 10), (10.2, 4600.2, 10.2), True),
        ((10, 1000, 10), (3610.2, 4600.2, 3610.2), True),
        # a busy computer, a clock put right
        ((10, 1000, 10), (15, 1005, 15), False),
        ((10, 1000, 10), (10.2, 995, 10.2), False),
    ],
)
def test_sleep_is_told_by_the_clocks(
    before: tuple[float, float, float], after: tuple[float, float, float], expected: bool
) -> None:
    assert patrol.slept(patrol.Clocks(*before), patrol.Clocks(*after)) is expected
