"""The nearest passages of some documents: those that comparing all of theirs would give.

And what is found by words and by meaning at once: what each finds alone.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import numpy as np
import pytest

from muniment.content import Content
from muniment.records import Document, FileState, Part, Passage, Place
from muniment.store import finding
from muniment.store.store import Hit, Store, WordQuery
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


# ---------------------------------------------------------------- at once

LIMIT = 50
QUERIES = [WordQuery(("text", "3")), WordQuery(required=(("same",),)), WordQuery()]


@pytest.fixture
def changing(tmp_path: Path) -> Store:
    return with_documents(Store(tmp_path / "store"), range(DOCUMENTS))


def with_documents(store: Store, numbers: range) -> Store:
    store.add_documents({f"d{n}": a_document(n) for n in numbers})
    store.put_files([FileRow(Path(f"/{n}"), 1, 2, FileState.SEARCHABLE, f"d{n}") for n in numbers])
    passages = [passage for n in numbers for passage in store.passages_of(f"d{n}")]
    store.add_vectors(MODEL, passages, np.array([vector_of(p.digest) for p in passages]))
    return store


def at_once(store: Store, question: int = 1) -> tuple[list[list[Hit]], list[Hit]]:
    found, passages = store.at_once(
        QUERIES, MODEL, lambda: vector_of(question), LIMIT, lambda found: found.all
    )

    def hits(scores: dict[int, float]) -> list[Hit]:
        read = [Hit(passages[row], score) for row, score in scores.items() if row in passages]
        return in_order(read)[:LIMIT]

    return [hits(scores) for scores in found.words], hits(found.meaning)


def each_alone(store: Store, question: int = 1) -> tuple[list[list[Hit]], list[Hit]]:
    by_words = [in_order(store.keyword(query, LIMIT)) for query in QUERIES]
    return by_words, in_order(store.nearest(MODEL, vector_of(question), LIMIT))


def in_order(hits: Iterable[Hit]) -> list[Hit]:
    """Which of those with one score comes first, is chance."""
    return sorted(hits, key=lambda hit: (-hit.score, hit.passage.id))


def ids(found: tuple[list[list[Hit]], list[Hit]]) -> list[set[str]]:
    return [{hit.passage.id for hit in hits} for hits in (*found[0], found[1])]


def test_at_once_is_found_what_each_finds_alone(store: Store) -> None:
    for question in range(8):
        found = at_once(store, question)
        assert found == each_alone(store, question)
        assert [len(hits) for hits in found[0]] == [36, DOCUMENTS, 0]
        assert len(found[1]) == DOCUMENTS * (EACH - 1) + 5


def test_at_once_is_found_what_has_just_been_written(changing: Store) -> None:
    at_once(changing)
    with_documents(changing, range(DOCUMENTS, DOCUMENTS + 2))
    changing.remove_files([Path("/0")])
    changing.drop_orphans()
    assert at_once(changing) == each_alone(changing)
    changing.optimize()
    found = at_once(changing)
    assert found == each_alone(changing)
    documents = {hit.passage.document for hit in found[0][1]}
    assert documents == {f"d{n}" for n in range(1, DOCUMENTS + 2)}


def test_what_moves_while_it_is_being_read_is_found_all_the_same(
    changing: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with_documents(changing, range(DOCUMENTS, DOCUMENTS + 2))
    expected = each_alone(changing)
    taken = changing._database.taken

    def after_optimizing(*asked: object) -> object:
        changing.optimize()
        monkeypatch.undo()
        return taken(*asked)  # type: ignore[arg-type]

    monkeypatch.setattr(changing._database, "taken", after_optimizing)
    found = at_once(changing)
    assert [len(hits) for hits in found[0]] == [42, DOCUMENTS + 2, 0]
    assert ids(found) == ids(expected)


def test_of_a_text_that_stands_in_many_documents_are_shown_those_that_a_file_holds(
    changing: Store,
) -> None:
    changing.remove_files([Path(f"/{n}") for n in range(DOCUMENTS - 3)])
    found = at_once(changing)
    assert found == each_alone(changing)
    same = {hit.passage.document for hit in found[1] if hit.passage.text == "the same in all"}
    assert same == {f"d{n}" for n in range(DOCUMENTS - 3, DOCUMENTS)}


def test_a_reader_finds_at_once_what_another_process_has_written(changing: Store) -> None:
    reader = Store(changing.path, read_only=True)
    at_once(reader)
    with_documents(changing, range(DOCUMENTS, DOCUMENTS + 2))
    changing.optimize()
    reader.refresh()
    assert at_once(reader) == each_alone(changing)
