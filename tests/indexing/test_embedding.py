"""Vectors for the passages that have none, a moment's work at a time."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from pathlib import Path
from typing import cast

import numpy as np
import pytest

from muniment.content import Content
from muniment.embed import Vectors
from muniment.errors import ModelError
from muniment.indexing.embedding import Embedding, measure
from muniment.indexing.passage_embedder import PassageEmbedder
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.store.store import Store
from muniment.tables import FileRow
from tests.fakes import FakeEmbedder


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def put(store: Store, key: str, texts: Sequence[str]) -> None:
    text = "\n".join(texts)
    passages: list[Passage] = []
    start = 0
    for piece in texts:
        place = Place(f"line {len(passages) + 1}")
        passages.append(Passage(piece, start, start + len(piece), (place,)))
        start += len(piece) + 1
    document = Document(text, (Part(0, len(text), Place("line 1")),), kind="text")
    store.add_documents({key: Content(document, passages)})
    store.put_files([FileRow(Path("/papers", key), 1, 1, FileState.SEARCHABLE, key)])


def embedding(store: Store, model: FakeEmbedder, hurry: threading.Event | None = None) -> Embedding:
    return Embedding(store, lambda name: cast(PassageEmbedder, model), hurry or threading.Event())


def test_every_passage_gets_its_vector_and_then_nothing_is_left(store: Store) -> None:
    put(store, "a", ["low tide", "high tide"])
    put(store, "b", ["new moon"])
    model = FakeEmbedder()
    work = embedding(store, model)
    done = 0
    while count := work.go_on("fake"):
        done += count
    assert (done, store.embedded("fake"), store.passages) == (3, 3, 3)
    assert work.go_on("fake") == 0
    assert len(model.embedded) == 3


def test_a_text_that_stands_in_many_places_is_embedded_once(store: Store) -> None:
    put(store, "a", ["the same letterhead"] * 5)
    put(store, "b", ["the same letterhead", "new moon"])
    model = FakeEmbedder()
    work = embedding(store, model)
    while work.go_on("fake"):
        pass
    assert sorted(set(model.embedded)) == sorted(model.embedded)
    assert store.embedded("fake") == 7


def test_what_is_preferred_comes_first(store: Store, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("muniment.indexing.embedding._WINDOW", 2)
    monkeypatch.setattr("muniment.indexing.embedding._SECONDS", 0.0)
    for name in "abcdef":
        put(store, name, [f"{name} tide", f"{name} moon"])
    model = FakeEmbedder()
    work = embedding(store, model)
    work.prefer(["c"])
    work.go_on("fake")
    assert [text[0] for text in model.embedded] == ["c", "c"]


def test_in_a_hurry_what_was_embedded_is_stored_and_the_rest_waits(store: Store) -> None:
    put(store, "a", [f"tide number {n}" for n in range(100)])
    hurry = threading.Event()

    class Hurried(FakeEmbedder):
        def embed(self, texts: Sequence[str], stop: object = None) -> Vectors:
            hurry.set()
            return super().embed(texts)

    work = embedding(store, Hurried(), hurry)
    first = work.go_on("fake")
    assert 0 < first < 20
    assert store.embedded("fake") == first
    assert work.go_on("fake") == 0, "as long as there is a hurry"


def test_what_is_called_off_is_embedded_later(store: Store) -> None:
    put(store, "a", [f"tide number {n}" for n in range(40)])
    hurry = threading.Event()

    class CalledOff(FakeEmbedder):
        def embed(self, texts: Sequence[str], stop: object = None) -> Vectors:
            assert stop is hurry
            if len(self.embedded) == 16:
                hurry.set()
                return cast(Vectors, None)
            return super().embed(texts)

    model = CalledOff()
    work = embedding(store, model, hurry)
    assert work.go_on("fake") == store.embedded("fake") == 16
    hurry.clear()
    model.embedded.append("the call that was called off")
    while work.go_on("fake"):
        pass
    assert store.embedded("fake") == 40
    assert len(model.embedded) == 41, "none twice"


class Choking(FakeEmbedder):
    """Fails on texts with some word, and on whatever comes together with them."""

    def __init__(self, word: str = "poison") -> None:
        super().__init__()
        self.word = word
        self.calls = 0

    def embed(self, texts: Sequence[str], stop: object = None) -> Vectors:
        self.calls += 1
        if any(self.word in text for text in texts):
            raise ModelError("The embedding model stopped", "It ended again and again.")
        return super().embed(texts)


def test_a_text_that_the_model_fails_on_costs_no_other_its_vector(store: Store) -> None:
    put(store, "a", [f"tide number {n}" for n in range(20)] + ["a cup of poison"])
    put(store, "b", ["a cup of poison", "new moon"])
    model = Choking()
    work = embedding(store, model)
    done = 0
    while count := work.go_on("fake"):
        done += count
    assert done == 21
    assert (store.without_vectors("fake"), store.embedded("fake")) == ([], store.passages)
    assert set(work.refused()) <= {"a", "b"} and not work.refused(), "it is told once"
    calls = model.calls
    work.forget()
    assert work.go_on("fake") == 0 and model.calls == calls, "nor is it tried again"
    put(store, "c", ["high tide"])
    assert work.go_on("fake") == 1, "what comes later is embedded"


def test_a_document_of_nothing_else_does_not_hold_up_the_work(store: Store) -> None:
    put(store, "a", ["poison"])
    work = embedding(store, Choking())
    assert (work.go_on("fake"), work.refused()) == (0, ["a"])


def test_a_model_that_embeds_nothing_is_told_at_once(store: Store) -> None:
    put(store, "a", [f"tide number {n}" for n in range(20)])
    model = Choking(word="")
    work = embedding(store, model)
    with pytest.raises(ModelError):
        work.go_on("fake")
    assert model.calls == 2, "it is not asked for each text"
    assert (store.embedded("fake"), work.refused()) == (0, [])


def test_with_other_files_under_its_name_a_model_embeds_all_anew(store: Store) -> None:
    put(store, "a", ["low tide", "high tide"])
    assert embedding(store, FakeEmbedder()).go_on("fake") == 2
    assert embedding(store, FakeEmbedder()).go_on("fake") == 0, "the same files"
    other = FakeEmbedder()
    other.identity = "another edition"
    assert embedding(store, other).go_on("fake") == 2
    assert store.embedded("fake") == 2


def test_the_time_left_comes_from_what_was_measured(store: Store) -> None:
    put(store, "a", ["low tide"])
    work = embedding(store, FakeEmbedder())
    assert work.seconds_left(10) is None
    work.go_on("fake")
    left = work.seconds_left(10)
    assert left is not None and left > 0


def test_a_model_is_measured_on_texts() -> None:
    class Slow(FakeEmbedder):
        def embed(self, texts: Sequence[str], stop: object = None) -> Vectors:
            threading.Event().wait(0.01 * len(texts))
            return np.zeros((len(texts), 32), np.float32)

    assert 10 < measure(cast(PassageEmbedder, Slow()), ["tide"] * 8) < 100
    with pytest.raises(ModelError):
        measure(cast(PassageEmbedder, Slow()), [])
