"""A child answers, may be stopped, may hang and may die: its parent lives on."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.models import Models
from muniment.process import Child, ChildDied, ChildTimeout


@pytest.fixture
def child(tmp_path: Path) -> Iterator[Child]:
    """A child that reads files."""
    made = Child("extract", {"folder": str(tmp_path), "memory": 2048})
    yield made
    made.close()


def test_it_answers_one_request_after_the_other(child: Child, tmp_path: Path) -> None:
    for text in ("first", "second"):
        (tmp_path / "note.txt").write_text(text, "utf-8")
        reply = child.call(_read(tmp_path / "note.txt"), timeout=60)
        assert reply is not None


def test_a_killed_child_is_reported_with_its_signal(child: Child) -> None:
    os.kill(child.pid, signal.SIGKILL)
    with pytest.raises(ChildDied) as caught:
        child.call(_read(Path("/")), timeout=30)
    assert caught.value.returncode == -signal.SIGKILL
    assert not child.alive


def test_a_child_that_takes_too_long_is_killed() -> None:
    child = _model()
    try:
        with pytest.raises(ChildTimeout):
            child.call(_long_story(), timeout=1.0)
        assert not child.alive
    finally:
        child.close()


def test_a_stopped_request_ends_at_once_and_the_next_one_works() -> None:
    child = _model()
    try:
        stop = threading.Event()
        frames = child.stream(_long_story(), stop=stop, timeout=60)
        assert any("text" in frame for frame, _ in frames)
        stop.set()
        started = time.monotonic()
        list(frames)
        assert time.monotonic() - started < 5
        reply = child.call({"do": "info"}, timeout=60)
        assert reply is not None and reply[0]["done"]
    finally:
        child.close()


def test_a_child_ends_with_its_parent(child: Child, tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("here", "utf-8")
    child.call(_read(tmp_path / "note.txt"), timeout=60)
    assert child.alive
    child.close(patience=10)
    assert not child.alive


def _model() -> Child:
    path = Models().get("answers").path
    return Child(
        "llm", {"path": str(path), "adapter": "", "threads": 2, "gpu": False, "context": 2048}
    )


def _long_story() -> dict[str, object]:
    return {"do": "generate", "messages": [["user", "Tell a very long story."]], "max_tokens": 1900}


def _read(path: Path) -> dict[str, object]:
    return {"do": "extract", "path": str(path), "seconds": 60}
