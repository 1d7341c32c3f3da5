from __future__ import annotations

import os
import resource
import shutil
import signal
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment.errors import ExtractError, SkippedError
from muniment.extract.sandbox import Sandbox
from muniment.process import Child, Frame
from muniment.records import Document
from tests.extract.checks import check

on_linux = pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(workers=1)
    yield sandbox
    sandbox.close()


@pytest.fixture
def small(tmp_path: Path) -> Path:
    path = tmp_path / "small.md"
    path.write_text("# Otters\n\nA small file.", encoding="utf-8")
    return path


@pytest.fixture
def slow(tmp_path: Path) -> Path:
    """A file that takes many seconds to read."""
    path = tmp_path / "slow.md"
    path.write_bytes(b"word *word*\n\n" * 200_000)
    return path


@pytest.fixture
def children() -> Callable[[], list[int]]:
    """The processes that this one has started since."""

    def all_of_them() -> list[int]:
        tasks = Path("/proc/self/task").iterdir()
        return [int(pid) for task in tasks for pid in (task / "children").read_text().split()]

    # Other tests of this process may have left theirs, in libraries that they share.
    before = set(all_of_them())
    return lambda: [pid for pid in all_of_them() if pid not in before]


def test_a_document_comes_through_unchanged(sandbox: Sandbox, small: Path) -> None:
    document = sandbox.extract(small)
    assert document is not None
    assert check(document).text == "Otters\n\nA small file."
    assert (document.title, document.kind) == ("Otters", "markdown")


def test_reasons_come_through(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "a.bin").write_bytes(b"\x00\x01")
    with pytest.raises(SkippedError) as skipped:
        sandbox.extract(tmp_path / "a.bin")
    assert skipped.value.path == tmp_path / "a.bin"
    with pytest.raises(ExtractError, match="gone") as gone:
        sandbox.extract(tmp_path / "none.txt")
    assert gone.value.path == tmp_path / "none.txt"
    assert gone.value.message


@on_linux
def test_children_stay_warm(
    sandbox: Sandbox, small: Path, children: Callable[[], list[int]]
) -> None:
    sandbox.extract(small)
    before = children()
    for _ in range(20):
        sandbox.extract(small)
    assert children() == before
    sandbox.close()
    assert not children()


@on_linux
def test_children_can_start_before_the_first_file(
    sandbox: Sandbox, small: Path, children: Callable[[], list[int]]
) -> None:
    sandbox.warm()
    before = children()
    assert before
    assert sandbox.extract(small) is not None
    sandbox.warm()
    assert children() == before


@on_linux
def test_a_child_that_dies_costs_one_file(
    sandbox: Sandbox, small: Path, slow: Path, children: Callable[[], list[int]]
) -> None:
    sandbox.extract(small)
    (victim,) = children()
    threading.Timer(0.5, os.kill, (victim, signal.SIGKILL)).start()
    with pytest.raises(ExtractError, match="crashed the reader") as caught:
        sandbox.extract(slow)
    assert caught.value.path == slow
    assert sandbox.extract(small) is not None
    assert victim not in children()


@on_linux
def test_a_child_that_died_meanwhile_is_replaced(
    sandbox: Sandbox, small: Path, children: Callable[[], list[int]]
) -> None:
    sandbox.extract(small)
    (victim,) = children()
    os.kill(victim, signal.SIGKILL)
    time.sleep(0.2)
    assert sandbox.extract(small) is not None


def test_a_file_has_limited_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "large.txt"
    # A small file may be read before anyone looks at the time.
    path.write_bytes(b"many words in a line\n" * 1_000_000)
    monkeypatch.setattr("muniment.extract.sandbox._SECONDS_PER_MB", 0.0)
    sandbox = Sandbox(workers=1, seconds=0.0)
    with pytest.raises(ExtractError, match="took too long") as caught:
        sandbox.extract(path)
    assert caught.value.path == path
    sandbox.close()


@on_linux
def test_a_file_has_limited_memory_and_other_limits_hold_at_once(
    sandbox: Sandbox, tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"many words in a line\n" * 3_000_000)
    assert sandbox.extract(small) is not None
    sandbox.limit(seconds=60, memory=200, threads=1)
    with pytest.raises(ExtractError, match="more than 200 MB of memory"):
        sandbox.extract(path)
    assert sandbox.extract(small) is not None
    monkeypatch.setattr("muniment.extract.sandbox._SECONDS_PER_MB", 0.0)
    sandbox.limit(seconds=0.0, memory=2048, threads=1)
    with pytest.raises(ExtractError, match="took too long"):
        sandbox.extract(path)


@on_linux
def test_a_file_does_not_pay_for_those_before_it(
    sandbox: Sandbox, tmp_path: Path, small: Path, children: Callable[[], list[int]]
) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b"many words in a line\n" * 1_000_000)
    assert sandbox.extract(small) is not None
    (worn,) = children()
    # As if what the file before had taken did not come back.
    pages = int(Path(f"/proc/{worn}/statm").read_text().split()[0])
    left = pages * resource.getpagesize() + 30_000_000
    resource.prlimit(worn, resource.RLIMIT_AS, (left, left))
    assert sandbox.extract(path) is not None
    assert worn not in children()


def starting(folder: Path, command: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Let a shell run this command wherever a child is started."""
    script = folder / "python"
    script.write_text(f"#!/bin/sh\n{command}\n", encoding="utf-8")
    script.chmod(0o755)
    monkeypatch.setattr(sys, "executable", str(script))


def test_starting_a_child_is_not_counted_as_reading(
    tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starting(tmp_path, f'sleep 1.5; exec "{sys.executable}" "$@"', monkeypatch)
    sandbox = Sandbox(workers=1, seconds=1.0)
    assert sandbox.extract(small) is not None
    sandbox.close()


def test_a_child_that_does_not_start_is_not_the_file_s_fault(
    tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starting(tmp_path, "exit 1", monkeypatch)
    with pytest.raises(ExtractError, match="cannot be read now"):
        Sandbox(workers=1).extract(small)


def taken(monkeypatch: pytest.MonkeyPatch, path: Path, frame: Frame) -> Document | None:
    """What the sandbox makes of such an answer."""
    monkeypatch.setattr(
        Child, "stream", lambda self, *_, **__: iter([frame, ({"done": True}, b"")])
    )
    sandbox = Sandbox(workers=1)
    try:
        return sandbox.extract(path)
    finally:
        sandbox.close()


@pytest.mark.parametrize("frame", [({}, b""), ({"error": 3}, b""), ({"document": None}, b"")])
def test_a_child_that_talks_nonsense_is_not_believed(
    small: Path, monkeypatch: pytest.MonkeyPatch, frame: Frame
) -> None:
    with pytest.raises(ExtractError, match="makes no sense"):
        taken(monkeypatch, small, frame)


def test_a_child_that_does_not_start_leaves_no_folder(
    tmp_path: Path, small: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fails(*_: object) -> Child:
        raise OSError("no more processes")

    monkeypatch.setattr("muniment.extract.sandbox.Child", fails)
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "temporary"))
    (tmp_path / "temporary").mkdir()
    with pytest.raises(ExtractError, match="cannot be read now"):
        Sandbox(workers=1).extract(small)
    assert not list((tmp_path / "temporary").iterdir())


def test_folders_that_nobody_needs_are_swept_away(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    names = ("muniment-reader-abcd_123", "muniment-reader-recent00", "muniment-backup01")
    for name in names:
        (tmp_path / name).mkdir()
        (tmp_path / name / "kept.txt").write_text("an attachment", "utf-8")
    for name in (names[0], names[2]):
        os.utime(tmp_path / name, (0, 0))
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    Sandbox(workers=1).close()
    assert sorted(path.name for path in tmp_path.iterdir()) == sorted(names[1:])


def test_a_child_whose_folder_was_swept_away_is_replaced(sandbox: Sandbox, small: Path) -> None:
    sandbox.extract(small)
    (before,) = sandbox._running
    shutil.rmtree(before._folder)
    assert sandbox.extract(small) is not None
    assert sandbox._running and before not in sandbox._running


def test_the_largest_text_comes_through(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "large.txt"
    path.write_bytes(b'"words"\n' * 6_000_000)
    document = sandbox.extract(path)
    assert document is not None
    assert len(document.text) > 40_000_000


def test_work_is_called_off_at_once(sandbox: Sandbox, small: Path, slow: Path) -> None:
    sandbox.extract(small)
    stop = threading.Event()
    threading.Timer(0.5, stop.set).start()
    started = time.monotonic()
    assert sandbox.extract(slow, stop) is None
    assert time.monotonic() - started < 5
    assert sandbox.extract(small, stop) is None
    assert sandbox.extract(small) is not None


def test_closing_ends_what_is_being_done(sandbox: Sandbox, slow: Path) -> None:
    with ThreadPoolExecutor(3) as pool:
        work = [pool.submit(sandbox.extract, slow) for _ in range(3)]
        time.sleep(1)
        started = time.monotonic()
        sandbox.close()
        assert [one.result(10) for one in work] == [None] * 3
    assert time.monotonic() - started < 5


def test_many_threads_share_few_children(small: Path) -> None:
    sandbox = Sandbox(workers=2)
    with ThreadPoolExecutor(8) as pool:
        documents = list(pool.map(sandbox.extract, [small] * 40))
    assert all(document and document.text.startswith("Otters") for document in documents)
    sandbox.close()


def test_a_page_is_shown_while_files_are_read(sandbox: Sandbox, tmp_path: Path, slow: Path) -> None:
    mupdf: Any = pymupdf
    pdf = mupdf.open()
    pdf.new_page().insert_text((72, 72), "Otters were counted.")
    pdf.save(tmp_path / "a.pdf")
    stop = threading.Event()
    reading = threading.Thread(target=sandbox.extract, args=(slow, stop))
    reading.start()
    image = sandbox.render(tmp_path / "a.pdf", 1, scale=1.0)
    words = sandbox.words(tmp_path / "a.pdf", 1)
    assert reading.is_alive()
    stop.set()
    reading.join()
    assert (image.width, image.height, image.pages) == (595, 842, 1)
    assert [word.text for word in words.words] == ["Otters", "were", "counted."]
    with pytest.raises(ExtractError, match="no such page"):
        sandbox.render(tmp_path / "a.pdf", 7)
    with pytest.raises(ExtractError, match="Only PDF"):
        sandbox.render(slow, 1)


@on_linux
def test_reading_lets_others_go_first_and_showing_a_page_does_not(
    sandbox: Sandbox, small: Path, children: Callable[[], list[int]]
) -> None:
    def priorities() -> list[int]:
        return [os.getpriority(os.PRIO_PROCESS, pid) for pid in children()]

    own = os.getpriority(os.PRIO_PROCESS, 0)
    sandbox.extract(small)
    assert priorities() == [own + 5]
    sandbox.confinement()
    assert sorted(priorities()) == [own, own + 5]
