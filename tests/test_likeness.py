"""How near texts are to a question; no text is embedded twice in a row."""

from __future__ import annotations

import pytest

from muniment.errors import ModelError
from muniment.likeness import Likeness
from tests.fakes import FakeEmbedder

MODEL = FakeEmbedder()


def test_the_nearest_text_has_the_greatest_cosine() -> None:
    likeness = Likeness(lambda: FakeEmbedder())  # type: ignore[arg-type,return-value]
    near, far = likeness.of("the tide turns", ["the tide turns", "ledger of accounts"]) or []
    assert near == pytest.approx(1.0, abs=1e-5)
    assert far < near


def test_texts_are_embedded_once_in_the_order_asked() -> None:
    model = FakeEmbedder()
    likeness = Likeness(lambda: model)  # type: ignore[arg-type,return-value]
    first = likeness.of("a b", ["a", "b c", "a"])
    again = likeness.of("a b", ["b c", "d", "a"])
    assert model.embedded == ["a", "b c", "d"]
    assert first is not None and again is not None
    assert first[0] == first[2] == again[2]
    assert first[1] == again[0]


def test_another_model_has_vectors_of_its_own() -> None:
    models = [FakeEmbedder("one"), FakeEmbedder("two")]
    serving = [models[0]]
    likeness = Likeness(lambda: serving[0])  # type: ignore[arg-type,return-value]
    likeness.of("a", ["a"])
    serving[0] = models[1]
    likeness.of("a", ["a"])
    assert models[1].embedded == ["a"]


def test_without_a_model_nothing_is_known_of_meaning() -> None:
    def none() -> FakeEmbedder:
        raise ModelError("No embedding model", "Install one.")

    assert Likeness(none).of("a", ["a"]) is None  # type: ignore[arg-type]


def test_no_texts_no_cosines() -> None:
    assert Likeness(lambda: MODEL).of("a", []) == []  # type: ignore[arg-type,return-value]
