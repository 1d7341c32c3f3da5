"""How a model is computed fastest is found out once, by trying."""

from __future__ import annotations

from pathlib import Path

import pytest

from muniment.llm import Llm
from muniment.llm.tuning import DRAFT, Tuning, Tunings, candidates, drafts, fastest, measure
from tests.llm.tiny import installed, make_model


@pytest.mark.parametrize(
    ("seconds", "threads"),
    [
        ({4: 1.0, 8: 0.5, 2: 2.0}, 8),
        ({4: 1.0, 8: 1.3, 2: 2.0}, 4),
        ({4: 1.0, 8: 0.98, 2: 1.9}, 4),
        ({1: 3.0}, 1),
    ],
)
def test_the_fastest_wins_and_of_equals_the_one_that_takes_less(
    seconds: dict[int, float], threads: int
) -> None:
    assert fastest(seconds) == threads


def test_what_is_tried_is_possible_here() -> None:
    numbers = candidates()
    assert numbers == sorted(set(numbers), key=numbers.index)
    assert min(numbers) >= 1


def test_the_first_run_does_not_count() -> None:
    runs: list[int] = []
    assert measure([2, 4], runs.append).keys() == {2, 4}
    assert runs == [2, 2, 4, 2, 4]


def test_a_draft_is_made_where_it_costs_little() -> None:
    assert drafts(alone=1.0, together=1.5) == DRAFT
    assert drafts(alone=1.0, together=3.7) == 0


def test_it_is_found_out_once_for_a_model(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("muniment.llm.model.cache_dir", lambda: tmp_path / "cache")
    asked: list[int] = []

    def numbers() -> list[int]:
        asked.append(1)
        return [1, 2]

    monkeypatch.setattr("muniment.llm.model.candidates", numbers)
    monkeypatch.setattr("muniment.llm.model.is_quiet", lambda: True)
    path = make_model(tmp_path / "tiny.gguf")
    for _ in range(2):
        llm = Llm(installed(path))
        llm.info()
        llm.close()
    assert asked == [1]
    tuning = Tunings(tmp_path / "cache" / "tuning.json").get(path)
    assert tuning is not None and tuning.threads in (1, 2)


def test_what_a_busy_computer_shows_is_not_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.llm.model.cache_dir", lambda: tmp_path / "cache")
    monkeypatch.setattr("muniment.llm.model.is_quiet", lambda: False)
    path = make_model(tmp_path / "tiny.gguf")
    llm = Llm(installed(path))
    llm.info()
    llm.close()
    assert Tunings(tmp_path / "cache" / "tuning.json").get(path) is None


@pytest.mark.parametrize("content", ["", "{", "[]", '{"a": 1}', "\ud800"])
def test_a_damaged_memory_is_no_memory(tmp_path: Path, content: str) -> None:
    path = tmp_path / "tuning.json"
    model = make_model(tmp_path / "tiny.gguf")
    path.write_text(content, "utf-8", "surrogatepass")
    tunings = Tunings(path)
    assert tunings.get(model) is None
    tunings.keep(model, Tuning(3, 4))
    assert tunings.get(model) == Tuning(3, 4)
