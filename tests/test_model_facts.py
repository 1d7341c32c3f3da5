"""What is told of the models of this computer, and how fast the real ones are."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path
from typing import cast

import pytest

from muniment.answer import Retrieval
from muniment.asking import Asking
from muniment.config import Settings
from muniment.errors import UsageError
from muniment.library import Library, known_models
from muniment.llm import Interrupted
from muniment.model_facts import Speeds, gather
from muniment.models import Models
from muniment.records import ModelStatus

STARTER = "smollm2-135m-instruct-q4_1"
MINILM = "all-minilm-l6-v2-int8"


@pytest.fixture
def speeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Speeds:
    """Where nothing has been measured yet, by anybody."""
    monkeypatch.setattr("muniment.model_facts.cache_dir", lambda: tmp_path)
    return Speeds()


@pytest.fixture
def asking() -> Iterator[Asking]:
    """Nothing is asked here, so there is nothing to be found."""
    made = Asking(cast(Retrieval, None), Models(), Settings)
    yield made
    made.close()


def test_the_models_of_this_computer(speeds: Speeds) -> None:
    facts = gather(known_models(Path("/nowhere")), speeds)
    starter = next(one for one in facts if one.status.name == STARTER)
    assert starter.status.path is not None
    assert not starter.own, "it came with the program"
    assert starter.memory == 400 << 20
    assert starter.speed is None


def test_a_model_of_one_s_own_needs_what_its_file_says(
    speeds: Speeds, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter = next(model for model in known_models(Path("/nowhere")) if model.name == STARTER)
    assert starter.path is not None
    own = tmp_path / "models" / "Mine.gguf"
    own.parent.mkdir()
    own.symlink_to(starter.path)
    monkeypatch.setenv("MUNIMENT_MODELS", str(own.parent))
    facts = gather(known_models(Path("/nowhere")), speeds)
    mine = next(one for one in facts if one.status.title == "Mine")
    assert mine.own
    assert mine.memory is not None and mine.status.bytes is not None
    assert mine.memory > mine.status.bytes > 0


def test_speeds_are_remembered_for_the_file_that_was_measured(tmp_path: Path) -> None:
    model = ModelStatus("mine", "answers", "Mine", "MIT", 100, Path("/m"), True)
    Speeds(tmp_path / "speeds.json").keep(model, 12.5)
    assert Speeds(tmp_path / "speeds.json").get(model) == 12.5
    larger = ModelStatus("mine", "answers", "Mine", "MIT", 200, Path("/m"), True)
    assert Speeds(tmp_path / "speeds.json").get(larger) is None
    (tmp_path / "speeds.json").write_text("no JSON", "utf-8")
    assert Speeds(tmp_path / "speeds.json").get(model) is None


# ---------------------------------------------------------------- measuring


def test_a_library_measures_its_models_and_remembers_how_fast_they_are(
    sample: Library, speeds: Speeds, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sample._asking, "measure", lambda model, stop: 12.3)
    written, read = sample.measure(STARTER), sample.measure(MINILM)
    assert written == 12.3 and read > 0
    known = {one.status.name: one.speed for one in sample.model_facts()}
    assert known[STARTER] == written
    assert known[MINILM] == pytest.approx(read)


def test_where_there_are_no_documents_there_is_nothing_to_measure_with(
    tmp_path: Path, speeds: Speeds
) -> None:
    with Library.open(tmp_path / "empty") as library, pytest.raises(UsageError):
        library.measure(MINILM)


def test_no_second_model_is_loaded_beside_the_one_that_answers(
    asking: Asking, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "Other.gguf").symlink_to(Models().get("answers", STARTER).path)
    monkeypatch.setenv("MUNIMENT_MODELS", str(tmp_path))
    asking._model().info()
    loaded = asking.pid
    assert asking.measure(STARTER, threading.Event()) > 0
    assert asking.pid == loaded, "it is measured as it is"
    assert asking.measure(str(tmp_path / "Other.gguf"), threading.Event()) > 0
    assert asking.pid is None, "the next question loads it again"


def test_a_measurement_is_stopped(asking: Asking) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        asking.measure(STARTER, stop)
