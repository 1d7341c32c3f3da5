"""The real embedding model: unit vectors, in order, near where the meaning is near."""

from __future__ import annotations

import dataclasses
from pathlib import Path

import numpy as np
import pytest

from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.models import Models


def test_vectors_are_of_unit_length_and_in_the_order_of_the_texts(embedder: Embedder) -> None:
    texts = ["A long sentence about oysters and the tide that goes on.", "Short.", "", "x " * 900]
    vectors = embedder.embed(texts)
    assert vectors.shape == (4, embedder.dimensions) and vectors.dtype == np.float32
    assert np.allclose(np.linalg.norm(vectors, axis=1), 1, atol=1e-5)
    for text, vector in zip(texts, vectors, strict=True):
        # int8 activations are scaled per batch: the same text comes out nearly the same.
        assert float(embedder.embed([text])[0] @ vector) > 0.97


def test_meaning_is_nearer_than_words(embedder: Embedder) -> None:
    question = embedder.embed_question("What do physicians earn?")
    near, far = embedder.embed(["The salary of doctors has risen.", "What do the swallows eat?"])
    assert question @ near > question @ far + 0.2


def test_tokens_are_counted_without_padding_or_limit(embedder: Embedder) -> None:
    assert embedder.count(["tide", "tide and time", "word " * 1000]) == [1, 3, 1000]


@pytest.mark.parametrize(
    "text",
    [
        "Micro-mechanisms, unhappily, weren't 3.5% re-examined (see fig. 2/3)…",
        "Der Hafenmeister schrieb: „Straße, Öl, Flüsse“ – naïve café",
        "古池や蛙飛びこむ水の音 한국어 คำไทย हिन्दी عربى",
        "def snake_case(x): return x**2  # 0xDEADBEEF",
        "",
    ],
)
def test_counting_word_by_word_gives_what_the_model_sees(embedder: Embedder, text: str) -> None:
    encoding = embedder._tokenizer.encode(text, add_special_tokens=False)
    assert embedder.count([text]) == [len(encoding)]
    assert embedder.count([text, text]) == [len(encoding)] * 2


def test_no_texts_give_no_vectors(embedder: Embedder) -> None:
    assert embedder.embed([]).shape == (0, embedder.dimensions)


def test_a_model_that_is_no_model_is_a_clear_error(tmp_path: Path) -> None:
    installed = Models().get("embedding")
    broken = tmp_path / "model.onnx"
    broken.write_bytes(b"not a model")
    paths = {**installed.paths, "model.onnx": broken}
    embedder = Embedder(dataclasses.replace(installed, paths=paths))
    assert embedder.count(["counting needs no model"]) == [4]
    with pytest.raises(ModelError, match="could not be loaded"):
        embedder.embed(["but vectors do"])


def test_a_tokenizer_that_is_none_is_a_clear_error(tmp_path: Path) -> None:
    installed = Models().get("embedding")
    broken = tmp_path / "tokenizer.json"
    broken.write_bytes(b"not a tokenizer")
    paths = {**installed.paths, "tokenizer.json": broken}
    with pytest.raises(ModelError, match="could not be loaded"):
        Embedder(dataclasses.replace(installed, paths=paths))
