"""A child answers, may be stopped, may hang and may die: its parent lives on."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from muniment.llm import Llm
from muniment.llm.tuning import Tuning
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


def _speaking(program: str, monkeypatch: pytest.MonkeyPatch) -> Child:
    """A child that runs this program, which can send frames and read one."""
    start, frames = subprocess.Popen, f"import os, sys, time\n{_FRAMES}\n{program}"

    def popen(_: object, **options: Any) -> subprocess.Popen[bytes]:
        return start([sys.executable, "-c", frames], **options)

    monkeypatch.setattr(subprocess, "Popen", popen)
    return Child("extract")


_FRAMES = """
from muniment.process import _read, _write
def send(blob=b"", **message):
    _write(sys.stdout.buffer, message, blob)
"""


_FLOOD = "while True: send(b'x' * 1000, id=999)"


@pytest.mark.parametrize("end", [Child.kill, Child.close])
def test_a_child_that_floods_does_not_grow_its_parent(
    end: Callable[[Child], None], monkeypatch: pytest.MonkeyPatch
) -> None:
    child = _speaking(_FLOOD, monkeypatch)
    deadline = time.monotonic() + 30
    while child._frames.qsize() < 4 and time.monotonic() < deadline:
        time.sleep(0.01)
    time.sleep(0.2)
    assert child._frames.qsize() == 4
    end(child)
    assert child._heard_all.wait(5)
    with pytest.raises(ChildDied):
        child.call({}, timeout=30)


def test_a_flood_does_not_outlast_the_time_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    child = _speaking(_FLOOD, monkeypatch)
    with pytest.raises(ChildTimeout):
        child.call({}, timeout=0.5)
    assert not child.alive


def test_a_child_that_hangs_and_does_nothing_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    child = _speaking("time.sleep(600)", monkeypatch)
    with pytest.raises(ChildTimeout):
        child.call({}, timeout=0.5)
    assert not child.alive


def test_answers_to_called_off_requests_are_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    program = "_read(sys.stdin.buffer)\nfor n in range(50): send(id=999)\nsend(id=1, done=True)"
    child = _speaking(program, monkeypatch)
    assert child.call({}, timeout=30) == ({"id": 1, "done": True}, b"")
    child.close()


def test_a_child_that_speaks_no_more_is_ended(monkeypatch: pytest.MonkeyPatch) -> None:
    child = _speaking("os.close(1); time.sleep(60)", monkeypatch)
    with pytest.raises(ChildDied):
        child.call({}, timeout=30)
    assert not child.alive


def test_a_child_that_cannot_be_ended_yet_is_left_alone(
    child: Child, monkeypatch: pytest.MonkeyPatch
) -> None:
    def hangs(timeout: float) -> None:
        raise subprocess.TimeoutExpired("reading from a drive that is gone", timeout)

    monkeypatch.setattr(child._process, "wait", hangs)
    child.kill()
    assert not child.alive


def _model() -> Child:
    """The child that runs the starter model."""
    return Child("llm", Llm(Models().get("answers"), tuning=Tuning(2))._options())


def _long_story() -> dict[str, object]:
    return {"do": "generate", "messages": [["user", "Tell a very long story."]], "max_tokens": 1900}


def _read(path: Path) -> dict[str, object]:
    return {"do": "extract", "path": str(path), "seconds": 60}
