"""Models that are dropped are asked about, and taken into use or refused."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from muniment import own_models
from tests.gui.conftest import Desk
from tests.gui.dragging import drag, drop, mime
from tests.gui.smallmodel import write_model


def _drop(desk: Desk, path: Path) -> None:
    drag(desk, mime(path))
    drop(desk, mime(path))


def test_a_file_that_is_no_model_is_refused_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    broken = tmp_path / "broken.gguf"
    broken.write_bytes(b"not a model")
    _drop(desk, broken)
    desk.until(lambda: desk.window.banner.said[0])
    assert "broken.gguf" in " ".join(desk.window.banner.said)
    assert desk.prompts.models == []
    assert desk.library.called("add") == []


@pytest.mark.parametrize(
    ("name", "setting", "question"),
    [
        ("tiny.gguf", "answering_model", "Answer with “Tiny <b>Llama</b>” from now on?"),
        (
            "lora.gguf",
            "adapter",
            "Use the adapter “Tiny <b>Llama</b>” with the answering model?",
        ),
    ],
)
def test_a_dropped_model_is_asked_about_and_taken_into_use(
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    setting: str,
    question: str,
) -> None:
    monkeypatch.setattr(own_models, "user_models", lambda: tmp_path / "models")
    file = write_model(tmp_path / name, adapter=setting == "adapter")
    desk.prompts.agrees = False
    _drop(desk, file)
    desk.until(lambda: desk.prompts.models)
    assert desk.prompts.models[0][0] == question
    desk.prompts.agrees = True
    _drop(desk, file)
    desk.until(lambda: "from now on." in desk.window.banner.said[0])
    assert desk.library.called("add_model") == [(file, setting == "adapter")]
    kept = Path(getattr(desk.library.settings, setting))
    assert kept.is_relative_to(tmp_path / "models") and kept.read_bytes() == file.read_bytes()
    assert desk.library.called("add") == []


def test_a_model_is_not_copied_to_its_end_when_the_window_closes(
    desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(own_models, "user_models", lambda: tmp_path / "models")
    copied, begun, ended = own_models.copy, threading.Event(), threading.Event()

    def held(source: Path, target: Path, on_progress: Callable[[float], None]) -> None:
        begun.set()
        closing.wait(5)
        try:
            copied(source, target, on_progress)
        finally:
            ended.set()

    closing = threading.Event()
    monkeypatch.setattr(own_models, "copy", held)
    _drop(desk, write_model(tmp_path / "tiny.gguf"))
    desk.until(begun.is_set)
    desk.tasks.close(0.0)
    closing.set()
    desk.until(ended.is_set)
    assert not list((tmp_path / "models").iterdir())
