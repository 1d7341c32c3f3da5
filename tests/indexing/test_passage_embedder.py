"""Passages are embedded in a child process, which may die, be called off and be idle."""

from __future__ import annotations

import dataclasses
import json
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import numpy as np
import psutil
import pytest

from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.indexing.passage_embedder import PassageEmbedder
from muniment.models import InstalledModel, Models

# A child that gives nothing but zeros.
_ANSWERS = """
import sys
from muniment.process import _read, _write
while (frame := _read(sys.stdin.buffer)) is not None:
    if "texts" in frame[0]:
        number = frame[0]["id"]
        _write(sys.stdout.buffer, {"id": number}, bytes(4 * 384 * len(frame[0]["texts"])))
        _write(sys.stdout.buffer, {"id": number, "done": True}, b"")
"""
_TEXTS = ["A long sentence about oysters and the tide that goes on.", "Short.", ""]


@pytest.fixture(scope="module")
def passages() -> Iterator[PassageEmbedder]:
    """One for all tests that leave it as it is: a child takes a second or two to start."""
    made = _made()
    yield made
    made.close()


@pytest.fixture
def fresh() -> Iterator[PassageEmbedder]:
    made = _made()
    yield made
    made.close()


def _made(threads: Callable[[], int] = lambda: 1) -> PassageEmbedder:
    return PassageEmbedder(Models().get("embedding"), threads)


def test_another_edition_of_a_model_is_told_by_what_is_in_its_files(tmp_path: Path) -> None:
    def edition(name: str, **contents: str) -> str:
        files = ("model.onnx", "tokenizer.json", "config.json")
        paths = {file: tmp_path / f"{name} {file}" for file in files}
        for file, path in paths.items():
            path.write_text(contents.get(file.partition(".")[0], file), "utf-8")
        return PassageEmbedder(InstalledModel(_made().model, paths), lambda: 1).identity

    assert edition("here") == edition("there", config="says nothing of vectors")
    assert len({edition("a"), edition("b", model="8 bits"), edition("c", tokenizer="new")}) == 3


def test_the_child_gives_what_the_model_gives_here(
    passages: PassageEmbedder, embedder: Embedder
) -> None:
    vectors = passages.embed(_TEXTS)
    assert vectors is not None and vectors.dtype == np.float32
    assert vectors.shape == (3, passages.dimensions)
    assert np.allclose(vectors, embedder.embed(_TEXTS), atol=1e-3)
    none = passages.embed([])
    assert none is not None and none.shape == (0, passages.dimensions)


def test_one_child_serves_all_calls_and_leaves_the_processor_to_others(
    passages: PassageEmbedder,
) -> None:
    passages.embed(["tide"])
    pid = passages.pid
    assert pid is not None and pid != os.getpid()
    passages.embed(["tide"])
    assert passages.pid == pid
    if os.name == "posix":
        assert psutil.Process(pid).nice() > psutil.Process().nice()


def test_a_child_that_was_killed_is_replaced(
    passages: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    _children(monkeypatch, _ANSWERS)
    passages.embed(["tide"])
    pid = passages.pid
    assert pid is not None
    os.kill(pid, signal.SIGKILL)
    assert passages.embed(["tide"]) is not None
    assert passages.pid not in (None, pid)


def test_another_number_of_threads_holds_from_the_next_call_on(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    started = _children(monkeypatch, _ANSWERS)
    threads = [1]
    passages = _made(lambda: threads[0])
    passages.embed(["tide"])
    threads[0] = 2
    passages.embed(["tide"])
    passages.close()
    told = [json.loads(cast(list[str], child.args)[-1]) for child in started]
    assert [options["threads"] for options in told] == [1, 2]
    assert all(child.returncode is not None for child in started)


def test_a_child_that_always_dies_is_a_clear_error(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = _children(monkeypatch, "import sys; sys.exit(3)")
    with pytest.raises(ModelError, match="ended again and again"):
        fresh.embed(["tide"])
    assert len(started) == 3 and fresh.pid is None


def test_a_child_that_cannot_be_started_is_a_clear_error(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise OSError("no more processes")

    monkeypatch.setattr(subprocess, "Popen", refuse)
    with pytest.raises(ModelError, match="could not be started"):
        fresh.embed(["tide"])


def test_a_model_that_is_no_model_is_a_clear_error(tmp_path: Path) -> None:
    installed = Models().get("embedding")
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"not a model")
    paths = {**installed.paths, "model.onnx": broken}
    passages = PassageEmbedder(dataclasses.replace(installed, paths=paths), lambda: 1)
    try:
        with pytest.raises(ModelError, match="could not be loaded") as caught:
            passages.embed(["tide"])
        assert caught.value.path == broken
    finally:
        passages.close()


def test_who_calls_off_does_not_wait_for_the_model_to_load(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = _children(monkeypatch, "import time; time.sleep(60)")
    stop = threading.Event()
    threading.Timer(0.2, stop.set).start()
    assert fresh.embed(["tide"], stop) is None
    assert fresh.pid is None, "it would have gone on loading"
    assert started[0].returncode == -signal.SIGKILL


def test_what_was_called_off_does_not_answer_the_next_call(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    started = _children(monkeypatch, _ANSWERS)
    fresh.embed(["tide"])
    stop = threading.Event()
    stop.set()
    assert fresh.embed(["low tide", "high tide"], stop) is None
    vectors = fresh.embed(["new moon", "old", "oysters"])
    assert vectors is not None and vectors.shape[0] == 3
    assert len(started) == 1, "a model that is loaded stays loaded"


def test_a_child_without_work_ends_and_comes_back(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.indexing.passage_embedder._IDLE", 0.2)
    started = _children(monkeypatch, _ANSWERS)
    fresh.embed(["tide"])
    deadline = time.monotonic() + 30
    while started[0].returncode is None and time.monotonic() < deadline:
        time.sleep(0.02)
    assert started[0].returncode is not None and fresh.pid is None
    assert fresh.embed(["tide"]) is not None


def test_closing_ends_a_call_that_waits(
    fresh: PassageEmbedder, monkeypatch: pytest.MonkeyPatch
) -> None:
    _children(monkeypatch, "import time; time.sleep(60)")
    errors: list[ModelError] = []

    def embed() -> None:
        try:
            fresh.embed(["tide"])
        except ModelError as error:
            errors.append(error)

    thread = threading.Thread(target=embed)
    thread.start()
    while fresh.pid is None:
        time.sleep(0.01)
    fresh.close()
    thread.join(30)
    assert "closed" in errors[0].message and fresh.pid is None


@pytest.mark.skipif(os.name != "posix", reason="SIGKILL")
def test_a_killed_program_leaves_no_child_behind() -> None:
    program = (
        "from muniment.indexing.passage_embedder import PassageEmbedder\n"
        "from muniment.models import InstalledModel, Models\n"
        "passages = PassageEmbedder(Models().get('embedding'), lambda: 1)\n"
        "passages.embed(['tide'])\n"
        "print(passages.pid, flush=True)\n"
        "while True: passages.embed(['word ' * 400] * 8)\n"
    )
    parent = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE)
    assert parent.stdout is not None
    with parent.stdout:
        child = psutil.Process(int(parent.stdout.readline()))
        parent.kill()
        parent.wait()
        psutil.wait_procs([child], timeout=30)
    assert not child.is_running()


def _children(monkeypatch: pytest.MonkeyPatch, program: str) -> list[subprocess.Popen[bytes]]:
    """From now on children run this program; they are listed as they start."""
    start, started = subprocess.Popen, list[subprocess.Popen[bytes]]()

    def popen(arguments: list[str], **options: Any) -> subprocess.Popen[bytes]:
        started.append(start([sys.executable, "-c", program, arguments[-1]], **options))
        return started[-1]

    monkeypatch.setattr(subprocess, "Popen", popen)
    return started
