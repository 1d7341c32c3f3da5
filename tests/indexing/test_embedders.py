"""Embedding models, each loaded once."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from muniment.config import Settings
from muniment.errors import ModelError
from muniment.indexing.embedders import Embedders
from muniment.models import Models


@pytest.fixture
def embedders() -> Iterator[Embedders]:
    made = Embedders(Models(), Settings)
    yield made
    made.close()


def test_each_model_is_made_once_for_questions_and_once_for_passages(embedders: Embedders) -> None:
    questions, passages = embedders.serving(), embedders.named("")
    name = questions.model.name
    assert embedders.serving() is questions
    assert passages is embedders.named(name) and passages.model == questions.model


def test_the_name_of_the_best_model_is_that_model() -> None:
    settings = [Settings()]
    embedders = Embedders(Models(), lambda: settings[0])
    best = embedders.serving()
    settings[0] = replace(settings[0], embedding_model=best.model.name)
    assert embedders.serving() is best
    assert embedders.named(best.model.name) is embedders.named("")


def test_who_cannot_wait_is_told_so(embedders: Embedders, monkeypatch: pytest.MonkeyPatch) -> None:
    began, go_on = threading.Event(), threading.Event()

    def slow(*_: object, **__: object) -> object:
        began.set()
        assert go_on.wait(30)
        return SimpleNamespace(model=Models().get("embedding").model, loading=False)

    monkeypatch.setattr("muniment.indexing.embedders.Embedder", slow)
    thread = threading.Thread(target=embedders.serving)
    thread.start()
    assert began.wait(30)
    with pytest.raises(ModelError, match="being loaded"):
        embedders.serving(wait=False)
    go_on.set()
    thread.join(30)


def test_the_model_for_questions_is_loaded_before_the_first_one(embedders: Embedders) -> None:
    ready = threading.Event()
    embedders.prepare(ready.set)
    assert ready.wait(30)
    embedder = embedders.serving(wait=False)
    assert embedder._session is not None and not embedder.loading


def test_preparing_without_a_model_says_nothing(tmp_path: Path) -> None:
    ready = threading.Event()
    without = _without_models(tmp_path)
    without.prepare(ready.set)
    without.close()
    assert not ready.is_set()


def test_a_model_that_is_forgotten_embeds_no_more(embedders: Embedders) -> None:
    kept, questions = embedders.named(""), embedders.serving()
    embedders.forget(keep=kept.model.name)
    assert embedders.named(kept.model.name) is kept
    assert embedders.serving() is questions
    embedders.forget(keep="another")
    with pytest.raises(ModelError):
        kept.embed(["tide"])
    assert embedders.named("") is not kept


def test_without_a_model_there_is_none(tmp_path: Path) -> None:
    embedders = _without_models(tmp_path)
    with pytest.raises(ModelError):
        embedders.serving()
    with pytest.raises(ModelError):
        embedders.named("")


def _without_models(tmp_path: Path) -> Embedders:
    manifest = tmp_path / "models.toml"
    manifest.write_text("model = []", "utf-8")
    return Embedders(Models(manifest=manifest, places=[tmp_path]), Settings)
