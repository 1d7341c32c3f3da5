"""With a cross-encoder installed, what answers comes first; without one nothing changes."""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.errors import UsageError
from muniment.library import Library
from tests.cheap import cheap_embedding
from tests.cross_encoder import cross_encoder

QUESTION = "what do the oysters of the bed eat"
# What is installed here counts all words that are shared, small ones too.
TEXTS = {
    "a": "Oysters eat algae, and an oyster bed is a bed where oysters eat.",
    "b": "What do the keepers of the lantern do? What do the boats of the village do?",
    "c": "Swallows nest here all through summer and leave in autumn, when it is cold.",
}


@pytest.fixture
def models() -> Iterator[Path]:
    """The folder in which a person puts models."""
    folder = Path(os.environ["MUNIMENT_MODELS"]) / "ms-marco-minilm-l-6-v2"
    yield folder
    shutil.rmtree(folder, ignore_errors=True)


@pytest.fixture
def library(tmp_path: Path) -> Path:
    """A library of three texts."""
    for name, text in TEXTS.items():
        (tmp_path / "docs").mkdir(exist_ok=True)
        (tmp_path / "docs" / f"{name}.txt").write_text(text, "utf-8")
    with cheap_embedding(), Library.open(tmp_path / "library") as opened:
        opened.add([tmp_path / "docs"])
        assert opened.wait(60)
    return tmp_path / "library"


def order(library: Path, mode: str = "hybrid") -> list[str]:
    with cheap_embedding(), Library.open(library, read_only=True) as opened:
        found = opened.search(QUESTION, mode=mode)
    scores = [each.score for each in found]
    assert scores == sorted(scores, reverse=True) and all(0 <= score <= 1 for score in scores)
    return [each.path.stem for each in found]


def test_an_installed_model_sorts_the_results_of_hybrid_search(library: Path, models: Path) -> None:
    without, by_words = order(library), order(library, "keyword")
    cross_encoder(models)
    assert without[0] == "a" and order(library)[0] == "b"
    assert order(library, "keyword") == by_words


def test_a_broken_one_changes_nothing(library: Path, models: Path) -> None:
    before = order(library)
    cross_encoder(models)
    (models / "model.onnx").write_bytes(b"not a model")
    assert order(library) == before


def test_it_cannot_be_chosen_to_answer(library: Path, models: Path) -> None:
    cross_encoder(models)
    with Library.open(library) as opened, pytest.raises(UsageError, match="Nothing to choose"):
        opened.use("ms-marco-minilm-l-6-v2")
