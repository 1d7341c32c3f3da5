"""What is gathered of the models of this computer, and how fast the real one writes."""

from __future__ import annotations

import threading
from pathlib import Path
from typing import cast

import pytest

from muniment.gui.settings.modelfacts import Speeds, gather, measure_answering, of_role
from muniment.library import Library, known_models
from muniment.llm import Interrupted
from muniment.records import ModelStatus
from tests.gui.fakes import FakeLibrary

STARTER = "smollm2-135m-instruct-q4_1"


class Installed(FakeLibrary):
    """A library that has the models of this computer."""

    def models(self) -> list[ModelStatus]:
        return known_models(Path("/nowhere"))


def test_the_models_of_this_computer(tmp_path: Path) -> None:
    facts = gather(cast(Library, Installed()), Speeds(tmp_path / "speeds.json"))
    starter = next(one for one in facts if one.status.name == STARTER)
    assert starter.status.path is not None
    assert not starter.own, "it came with the program"
    assert starter.memory == 400 << 20
    assert starter.speed is None
    first = of_role(facts, "answers")[0]
    assert first.status.in_use, "what is used stands first"
    assert of_role(facts, "reranking")


def test_a_model_of_one_s_own_needs_what_its_file_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    starter = next(model for model in known_models(Path("/nowhere")) if model.name == STARTER)
    assert starter.path is not None
    own = tmp_path / "models" / "Mine.gguf"
    own.parent.mkdir()
    own.symlink_to(starter.path)
    monkeypatch.setenv("MUNIMENT_MODELS", str(own.parent))
    facts = gather(cast(Library, Installed()), Speeds(tmp_path / "speeds.json"))
    mine = next(one for one in facts if one.status.title == "Mine")
    assert mine.own
    assert mine.memory is not None and mine.status.bytes is not None
    assert mine.memory > mine.status.bytes > 0


def test_how_fast_the_real_model_writes() -> None:
    library = Installed()
    (starter,) = (model for model in library.models() if model.name == STARTER)
    speed = measure_answering(cast(Library, library), starter, threading.Event())
    assert speed > 0


def test_a_measurement_is_stopped() -> None:
    library = Installed()
    (starter,) = (model for model in library.models() if model.name == STARTER)
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        measure_answering(cast(Library, library), starter, stop)
