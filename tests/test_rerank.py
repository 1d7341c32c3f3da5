"""A real cross-encoder of the tests' own, in time and in trouble. It counts shared words."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable, Iterator
from itertools import count
from pathlib import Path

import pytest

from muniment.errors import ModelError
from muniment.models import InstalledModel
from muniment.rerank import Reranker
from tests.cross_encoder import cross_encoder

QUESTION = "What do the oysters eat?"
TEXTS = [
    "A keeper counts boats each spring.",
    "Oysters eat what the tide brings.",
    "What do the oysters eat? The oysters eat algae.",
    "Swallows eat flies.",
]
AGES = 1e9


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> InstalledModel:
    """The tests' model and its files."""
    return cross_encoder(tmp_path_factory.mktemp("reranking"))


@pytest.fixture(scope="module")
def reranker(installed: InstalledModel) -> Reranker:
    """The tests' model."""
    return Reranker(installed)


def test_a_text_that_answers_scores_higher_wherever_it_stands(reranker: Reranker) -> None:
    scores = [score for score in reranker.scores(QUESTION, TEXTS, AGES) if score is not None]
    assert sorted(range(4), key=lambda i: -scores[i]) == [2, 1, 3, 0]
    assert reranker.scores(QUESTION, TEXTS[::-1], AGES) == scores[::-1]


def test_any_text_has_a_score(reranker: Reranker) -> None:
    scores = reranker.scores("word " * 3_000, ["", "\n", "word " * 3_000, "🦪 牡蠣 محار"], AGES)
    assert None not in scores
    assert None not in reranker.scores("", TEXTS, AGES)
    assert reranker.scores(QUESTION, [], AGES) == []


# ---------------------------------------------------------------- time


@pytest.mark.parametrize(("seconds", "reached"), [(0.0, 0), (0.5, 1), (2.5, 2), (4.5, 4)])
def test_no_text_is_begun_that_would_not_be_done_in_time(
    installed: InstalledModel, seconds: float, reached: int
) -> None:
    scores = Reranker(installed, clock=_one_second_a_text()).scores(QUESTION, TEXTS, seconds)
    assert [score is not None for score in scores] == [True] * reached + [False] * (4 - reached)


def _one_second_a_text() -> Callable[[], float]:
    """A clock that is looked at before and after each text, and once before the first."""
    ticks: Iterator[int] = count()
    return lambda: next(ticks) // 2


def test_the_time_begins_when_the_model_is_loaded(installed: InstalledModel) -> None:
    loaded = []

    def clock() -> float:
        loaded.append(fresh.ready)
        return 0.0

    fresh = Reranker(installed, clock=clock)
    assert None not in fresh.scores(QUESTION, TEXTS, 1.0)
    assert all(loaded)


def test_it_ends_when_it_is_stopped(reranker: Reranker) -> None:
    stop = threading.Event()
    stop.set()
    assert reranker.scores(QUESTION, TEXTS, AGES, stop) == [None] * 4


def test_it_can_be_loaded_beforehand(installed: InstalledModel) -> None:
    reranker = Reranker(installed)
    assert not reranker.ready
    reranker.prepare()
    reranker.close()
    assert reranker.ready


def test_threads_may_ask_at_once(installed: InstalledModel) -> None:
    reranker, found = Reranker(installed), list[list[float | None]]()
    threads = [
        threading.Thread(target=lambda: found.append(reranker.scores(QUESTION, TEXTS, AGES)))
        for _ in range(4)
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [reranker.scores(QUESTION, TEXTS, AGES)] * 4


# ---------------------------------------------------------------- languages and trouble


def test_it_says_which_languages_it_reads(installed: InstalledModel, reranker: Reranker) -> None:
    assert reranker.knows("en") and not reranker.knows("de") and not reranker.knows("")
    anything = dataclasses.replace(installed.model, languages=())
    assert Reranker(dataclasses.replace(installed, model=anything)).knows("de")


@pytest.mark.parametrize("damaged", ["model.onnx", "tokenizer.json", "tokenizer_config.json"])
def test_a_model_that_is_none_is_a_clear_error(tmp_path: Path, damaged: str) -> None:
    installed = cross_encoder(tmp_path)
    (tmp_path / damaged).write_bytes(b"not a model")
    reranker = Reranker(installed)
    reranker.prepare()
    reranker.close()
    with pytest.raises(ModelError, match="could not be loaded") as caught:
        reranker.scores(QUESTION, TEXTS, AGES)
    assert installed.model.title in caught.value.message and not reranker.ready


def test_a_score_that_is_no_number_is_none(
    reranker: Reranker, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(type(reranker._session), "rerank", lambda *_: [float("nan")])
    assert reranker.scores(QUESTION, TEXTS, AGES) == [None] * 4


def test_a_model_that_fails_is_a_clear_error(
    reranker: Reranker, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object) -> list[float]:
        raise RuntimeError("no memory left")

    monkeypatch.setattr(type(reranker._session), "rerank", fail)
    with pytest.raises(ModelError, match="failed") as caught:
        reranker.scores(QUESTION, TEXTS, AGES)
    assert "no memory left" in caught.value.message
