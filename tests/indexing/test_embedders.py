"""Embedding models, each loaded once."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from muniment.config import Settings
from muniment.errors import ModelError
from muniment.indexing.embedders import Embedders
from muniment.models import Models


def test_a_model_is_loaded_once_and_anew_for_another_number_of_threads() -> None:
    settings = [Settings(threads=1)]
    embedders = Embedders(Models(), lambda: settings[0])
    first = embedders.serving()
    assert embedders.serving() is first is embedders.named(first.model.name)
    settings[0] = replace(settings[0], threads=2)
    assert embedders.serving() is not first


def test_who_cannot_wait_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    began, go_on = threading.Event(), threading.Event()

    def slow(*_: object) -> object:
        began.set()
        assert go_on.wait(30)
        return SimpleNamespace(model=Models().get("embedding").model, loading=False)

    monkeypatch.setattr("muniment.indexing.embedders.Embedder", slow)
    embedders = Embedders(Models(), Settings)
    name = Models().get("embedding").model.name
    thread = threading.Thread(target=embedders.named, args=[name])
    thread.start()
    assert began.wait(30)
    with pytest.raises(ModelError, match="being loaded"):
        embedders.serving(wait=False)
    go_on.set()
    thread.join(30)


def test_without_a_model_there_is_none(tmp_path: Path) -> None:
    manifest = tmp_path / "models.toml"
    manifest.write_text("model = []", "utf-8")
    models = Models(manifest=manifest, places=[tmp_path])
    with pytest.raises(ModelError):
        Embedders(models, Settings).serving()
