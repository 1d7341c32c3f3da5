"""Hints of change arrive, gathered."""

from __future__ import annotations

import contextlib
import queue
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.watch import watch

Sets = queue.Queue[set[Path]]


@pytest.fixture
def changes(tmp_path: Path) -> Iterator[Sets]:
    """The sets that `watch` gives for tmp_path/watched."""
    (tmp_path / "watched").mkdir()
    found: Sets = queue.Queue()
    stop, ready = threading.Event(), threading.Event()

    def follow() -> None:
        for paths in watch([tmp_path / "watched"], stop, lambda text: None):
            if ready.is_set():
                found.put(paths)
            ready.set()

    thread = threading.Thread(target=follow)
    thread.start()
    # Watching begins a moment after the call: the first hint says that it has.
    while not ready.wait(0.2):
        (tmp_path / "watched" / "probe").touch()
        (tmp_path / "watched" / "probe").unlink()
    yield found
    stop.set()
    thread.join()


def gather(changes: Sets, wanted: set[Path]) -> set[Path]:
    seen: set[Path] = set()
    while not wanted <= seen:
        seen |= changes.get(timeout=20)
    return seen


def test_new_changed_renamed_and_deleted_files_are_hinted_at(changes: Sets, tmp_path: Path) -> None:
    one, other = tmp_path / "watched" / "one", tmp_path / "watched" / "other"
    one.write_text("x", "utf-8")
    gather(changes, {one})
    one.rename(other)
    gather(changes, {one, other})
    other.unlink()
    gather(changes, {other})


def test_a_folder_that_is_a_link_is_watched_under_its_own_name(tmp_path: Path) -> None:
    (tmp_path / "real").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "real")
    stop, found = threading.Event(), Sets()

    def follow() -> None:
        for paths in watch([tmp_path / "link"], stop, lambda text: None):
            found.put(paths)

    thread = threading.Thread(target=follow)
    thread.start()
    try:
        seen: set[Path] = set()
        while tmp_path / "link" / "new" not in seen:
            (tmp_path / "real" / "new").write_text("x", "utf-8")
            with contextlib.suppress(queue.Empty):
                seen |= found.get(timeout=2)
        assert all(tmp_path / "link" in (path, *path.parents) for path in seen)
    finally:
        stop.set()
        thread.join()


def test_a_burst_comes_in_one_set(changes: Sets, tmp_path: Path) -> None:
    paths = {tmp_path / "watched" / f"{i}" for i in range(50)}
    for path in paths:
        path.write_text("x", "utf-8")
    assert paths <= gather(changes, paths)


def test_a_folder_that_is_not_there_does_no_harm(tmp_path: Path) -> None:
    stop = threading.Event()
    stop.set()
    assert list(watch([tmp_path / "none" / "deep"], stop, pytest.fail)) == []
