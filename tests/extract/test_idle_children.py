"""Children that have nothing to do end, and come back when they are needed."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.extract.sandbox import Sandbox


def children(sandbox: Sandbox) -> int:
    return sum(worker.child.alive for worker in sandbox._running)


def test_an_idle_child_ends_and_another_reads_the_next_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.extract.sandbox._IDLE", 0.0)
    note = tmp_path / "note.txt"
    note.write_text("The spring tide.", "utf-8")
    sandbox = Sandbox(workers=2)
    try:
        assert sandbox.extract(note) is not None
        assert children(sandbox) == 1
        sandbox.rest()
        assert children(sandbox) == 0
        read = sandbox.extract(note)
        assert read is not None
        assert "spring" in read.text
        # Both places in the pool are there again.
        assert sandbox._readers.free.qsize() == 2
    finally:
        sandbox.close()


def test_one_that_was_used_a_moment_ago_stays(tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    note.write_text("The spring tide.", "utf-8")
    sandbox = Sandbox(workers=1)
    try:
        sandbox.extract(note)
        sandbox.rest()
        assert children(sandbox) == 1
    finally:
        sandbox.close()
