"""The nearest passages of some documents: those that comparing all of theirs would give."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from muniment.content import Content
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.store import finding
from muniment.store.store import Store
from muniment.tables import FileRow

MODEL = "fake/model"
DOCUMENTS, EACH, LENGTH = 12, 4, 8


def a_document(number: int) -> Content:
    texts = [f"text {number} {n}" for n in range(EACH - 1)] + ["the same in all"]
    whole = "\n".join(texts)
    place = Place("p. 1", 1)
    starts = [whole.index(text) for text in texts]
    passages = [
        Passage(text, start, start + len(text), (place,))
        for text, start in zip(texts, starts, strict=True)
    ]
    return Content(Document(whole, (Part(0, len(whole), place),), kind="text"), passages)


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    made = Store(tmp_path_factory.mktemp("nearest") / "store")
    made.add_documents({f"d{n}": a_document(n) for n in range(DOCUMENTS)})
    made.put_files(
        [FileRow(Path(f"/{n}"), 1, 2, FileState.SEARCHABLE, f"d{n}") for n in range(DOCUMENTS)]
    )
    passages = [passage for key in made.documents for passage in made.passages_of(key)]
    made.add_vectors(MODEL, passages, np.array([vector_of(p.digest) for p in passages]))
    return made


def vector_of(digest: int) -> np.ndarray[tuple[int], np.dtype[np.float32]]:
    vector = np.random.default_rng(digest % 2**32).standard_normal(LENGTH).astype(np.float32)
    return np.asarray(vector / np.linalg.norm(vector), np.float32)


def likest(store: Store, question: int, documents: frozenset[str]) -> list[float]:
    scores = (
        float(vector_of(question) @ vector_of(passage.digest))
        for key in documents
        for passage in store.passages_of(key)
    )
    return sorted(scores, reverse=True)


@pytest.mark.parametrize("few", [0, 3_000], ids=["by the index", "one by one"])
@pytest.mark.parametrize("named", [0, 1_000], ids=["not named", "named"])
@pytest.mark.parametrize("wanted", [1, 2, 11], ids=["one", "two", "nearly all"])
def test_they_are_the_likest_of_these_documents(
    store: Store, monkeypatch: pytest.MonkeyPatch, few: int, named: int, wanted: int
) -> None:
    monkeypatch.setattr(finding, "_FEW", few)
    monkeypatch.setattr(finding, "_NAMED", named)
    documents = frozenset(f"d{n}" for n in range(wanted))
    for question in range(8):
        hits = store.nearest(MODEL, vector_of(question), 3, documents)
        assert {hit.passage.document for hit in hits} <= documents
        assert [hit.score for hit in hits] == pytest.approx(
            likest(store, question, documents)[:3], abs=1e-5
        )


@pytest.mark.parametrize("documents", [frozenset(), frozenset(["unknown"])])
def test_no_document_has_none(store: Store, documents: frozenset[str]) -> None:
    assert store.nearest(MODEL, vector_of(1), 3, documents) == []
    assert store.nearest("another/model", vector_of(1), 3, documents) == []
