"""The real store: what goes in is found, what no file refers to goes."""

from __future__ import annotations

import errno
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from muniment.content import Content
from muniment.embed import Vectors
from muniment.errors import LibraryError
from muniment.records import Coverage, Document, FileState, Part, Passage, Place
from muniment.store.checksums import Checksums
from muniment.store.manifests import newest_manifest
from muniment.store.store import Store, WordQuery
from muniment.tables import FileRow
from tests.content import words_of
from tests.fakes import FakeEmbedder

MODEL = "fake/model"


def a_document(text: str, title: str = "") -> Content:
    place = Place("p. 1", 1, ("Aims",))
    document = Document(text, (Part(0, len(text), place),), title=title, kind="text")
    return Content(document, [Passage(text, 0, len(text), (place,))])


def a_file(path: str, document: str) -> FileRow:
    return FileRow(Path(path), 1, 2, FileState.SEARCHABLE, document)


def fill(store: Store, **texts: str) -> None:
    """Store each text as a document, unless it is there, and a file of its name."""
    new = {key: text for key, text in texts.items() if key not in store.documents}
    store.add_documents({key: a_document(text) for key, text in new.items()})
    store.put_files([a_file(f"/{key}.txt", key) for key in texts])


def embed(store: Store) -> None:
    embedder = FakeEmbedder()
    for document in store.without_vectors(MODEL):
        if passages := store.to_embed(MODEL, document):
            store.add_vectors(MODEL, passages, embedder.embed([p.text for p in passages]))


@pytest.fixture
def store(tmp_path: Path) -> Store:
    return Store(tmp_path / "store")


def found(store: Store, query: str) -> list[str]:
    return [hit.passage.document for hit in store.keyword(words_of(query), 10)]


def test_words_are_found_in_their_forms_and_without_accents(store: Store) -> None:
    fill(store, a="The foxes were jumping", b="Ein schönes Mädchen", c="牡蛎在海里生长")
    assert found(store, "fox jump") == ["a"]
    assert found(store, "madchen") == ["b"]
    assert found(store, "牡蛎") == ["c"]
    assert found(store, "nothing") == []


def test_what_is_added_after_the_index_was_built_is_found_too(store: Store) -> None:
    fill(store, a="first tide")
    fill(store, b="second tide")
    assert sorted(found(store, "tide")) == ["a", "b"]
    assert store.optimize()
    assert sorted(found(store, "tide")) == ["a", "b"]


@pytest.mark.parametrize("query", ["", " ", "'", '"', "%", "a AND", "(", "\\", "🦪", "x" * 9000])
def test_any_query_is_only_words(store: Store, query: str) -> None:
    fill(store, a="tide")
    assert found(store, query) == []


def test_a_phrase_is_found_as_it_stands(store: Store) -> None:
    fill(store, a="the rising sea level", b="the level of the rising sea")
    assert [
        hit.passage.document for hit in store.keyword(WordQuery(required=(("rise sea level",),)), 5)
    ] == ["a"]


def test_numbers_are_found_whole(store: Store) -> None:
    fill(store, a="expenditure of 1,577 million", b="expenditure of 1,373 million 577")
    assert found(store, "1,577") == ["a"]


def test_the_frequency_of_a_word_counts_passages(store: Store) -> None:
    fill(store, a="tide tide", b="tides", c="moon")
    assert (store.frequency(["tide"]), store.frequency(["sun"])) == (2, 0)


def test_vectors_find_what_is_near(store: Store) -> None:
    fill(store, a="salt marsh", b="railway timetable")
    embed(store)
    vector = FakeEmbedder().embed_question("railway timetable")
    hits = store.nearest(MODEL, vector, 2)
    assert [hit.passage.document for hit in hits] == ["b", "a"]
    assert hits[0].score == pytest.approx(1, abs=1e-5)
    assert store.nearest("another/model", vector, 2) == []


def test_documents_and_passages_come_back_as_they_went_in(store: Store) -> None:
    content = a_document("some text", "A title")
    document, passages = content.document, content.passages
    store.add_documents({"k": content})
    store.put_files([a_file("/k", "k")])
    assert store.document("k") == document
    (stored,) = store.passages_of("k")
    assert (stored.text, stored.start, stored.end) == ("some text", 0, 9)
    assert stored.places == passages[0].places
    assert stored.context == "A title › Aims"
    assert store.document("it's not there") is None


def test_a_reopened_store_knows_what_it_knew(store: Store, tmp_path: Path) -> None:
    fill(store, a="tide", b="moon")
    embed(store)
    again = Store(tmp_path / "store")
    assert again.files == store.files
    assert again.passages == again.embedded(MODEL) == 2
    assert again.without_vectors(MODEL) == []
    assert found(again, "moon") == ["b"]


def test_several_files_may_hold_one_document(store: Store) -> None:
    fill(store, a="tide")
    store.put_files([a_file("/copy.txt", "a")])
    assert store.paths("a") == [Path("/a.txt"), Path("/copy.txt")]
    store.remove_files([Path("/a.txt")])
    assert store.paths("a") == [Path("/copy.txt")]
    assert found(store, "tide") == ["a"]


def test_what_no_file_refers_to_is_not_found_and_is_swept(store: Store) -> None:
    fill(store, a="tide", b="tide")
    embed(store)
    store.remove_files([Path("/a.txt")])
    assert found(store, "tide") == ["b"]
    assert store.document("a") is not None, "kept, should the file only have moved"
    assert store.drop_orphans() == 1
    assert store.document("a") is None
    assert (store.passages, store.embedded(MODEL)) == (1, 1)
    assert store.drop_orphans() == 0


def test_content_without_its_file_row_is_there_if_the_file_has_only_moved(
    store: Store, tmp_path: Path
) -> None:
    """As after a kill between writing the passages and the row that commits them."""
    fill(store, a="tide")
    store.add_documents({"lost": a_document("moon"), "moved": a_document("moon")})
    again = Store(tmp_path / "store")
    assert found(again, "moon") == []
    again.put_files([a_file("/elsewhere.txt", "moved")])
    assert found(again, "moon") == ["moved"]
    assert again.drop_orphans() == 1
    assert set(again.documents) == {"a", "moved"}


def test_content_that_is_not_whole_is_swept_at_the_next_start(store: Store, tmp_path: Path) -> None:
    fill(store, a="tide")
    store.add_documents({"torn": a_document("moon"), "rowless": a_document("moon")})
    store._delete("passages", "document = 'torn'")
    store._delete("documents", "document = 'rowless'")
    again = Store(tmp_path / "store")
    assert (set(again.documents), again.drop_orphans()) == ({"a"}, 0)
    assert again._database.count("passages") == 1


def test_a_changed_file_replaces_what_was_known(store: Store) -> None:
    fill(store, a="old words")
    store.add_documents({"b": a_document("new words")})
    store.put_files([a_file("/a.txt", "b")])
    assert found(store, "words") == ["b"]
    assert store.drop_orphans() == 1


def test_names_that_are_no_unicode_survive(store: Store, tmp_path: Path) -> None:
    path = Path(os.fsdecode(b"/old/caf\xe9 'quoted'.txt"))
    store.add_documents({"a": a_document("tide")})
    store.put_files([a_file(str(path), "a")])
    assert list(Store(tmp_path / "store").files) == [path]
    store.remove_files([path])
    assert not Store(tmp_path / "store").files


def test_a_newer_format_is_refused(store: Store, tmp_path: Path) -> None:
    (tmp_path / "store" / "format.json").write_text('{"format": 99}', "utf-8")
    with pytest.raises(LibraryError, match="newer Muniment"):
        Store(tmp_path / "store")


def test_a_store_that_cannot_be_read_is_a_clear_error(store: Store, tmp_path: Path) -> None:
    fill(store, a="tide")
    for data in (tmp_path / "store" / "files.lance" / "data").iterdir():
        data.write_bytes(b"")
    with pytest.raises(LibraryError, match=r"not affected\. Open it once"):
        Store(tmp_path / "store", read_only=True)


@pytest.mark.parametrize("table", ["files", "documents", "passages", "vectors_fake_model"])
@pytest.mark.parametrize("damage", ["emptied", "cut short", "missing", "all gone"])
def test_after_a_power_cut_it_opens_at_the_commit_before(
    store: Store, tmp_path: Path, table: str, damage: str
) -> None:
    fill(store, a="first tide")
    embed(store)
    fill(store, b="second tide")
    embed(store)
    manifests = [newest_manifest(tmp_path / "store" / f"{table}.lance")]
    if damage == "all gone":
        manifests = list((tmp_path / "store" / f"{table}.lance" / "_versions").iterdir())
    for manifest in manifests:
        assert manifest is not None
        if damage in ("missing", "all gone"):
            manifest.unlink()
        else:
            content = b"" if damage == "emptied" else manifest.read_bytes()[:-9]
            manifest.write_bytes(content)
    again = Store(tmp_path / "store")
    assert again.mended
    # What is searchable is there in full, or made anew from its text; the rest is read again.
    for key in again.torn():
        torn = again.document(key)
        assert torn is not None
        again.replace_document(key, a_document(torn.text))
    for key in again.documents:
        assert again.document(key) is not None
        assert len(again.passages_of(key)) == again.documents[key].passages
    assert set(found(again, "tide")) == {key for key in again.documents if again.paths(key)}
    fill(again, a="first tide", b="second tide")
    embed(again)
    assert again.passages == again.embedded(MODEL) == 2
    assert sorted(found(again, "tide")) == ["a", "b"]


def test_a_marker_that_was_never_written_out_does_no_harm(store: Store, tmp_path: Path) -> None:
    fill(store, a="tide")
    (tmp_path / "store" / "format.json").write_bytes(b"")
    assert found(Store(tmp_path / "store"), "tide") == ["a"]


def test_what_few_commits_left_unmerged_is_merged_at_last(store: Store, tmp_path: Path) -> None:
    for n in range(6):
        fill(store, **{f"k{n}": f"tide {n}"})
    again = Store(tmp_path / "store")
    assert not again.optimize(after=100, passages=100)
    assert again.optimize(after=100, passages=5)
    assert again._database.table("passages").index_stats("words_idx").num_unindexed_rows == 0


def test_a_reason_may_name_a_file_whose_name_is_no_unicode(store: Store, tmp_path: Path) -> None:
    row = FileRow(Path("/x"), 1, 2, FileState.FAILED, "", "Not read", "x.\udce9 is not read")
    store.put_files([row])
    assert Store(tmp_path / "store").files[Path("/x")].message == r"x.\udce9 is not read"


def test_a_reader_sees_what_the_writer_adds(store: Store, tmp_path: Path) -> None:
    fill(store, a="tide")
    reader = Store(tmp_path / "store", read_only=True)
    assert found(reader, "tide") == ["a"]
    fill(store, b="second tide")
    reader.refresh()
    assert sorted(found(reader, "tide")) == ["a", "b"]
    with pytest.raises(LibraryError, match="no library here"):
        Store(tmp_path / "nowhere", read_only=True)


def test_the_tables_hold_what_the_design_says(store: Store) -> None:
    fill(store, a="tide")
    embed(store)
    tables = {path.stem for path in store.path.glob("*.lance")}
    assert tables == {"files", "documents", "passages", "words", "vectors_fake_model"}
    assert pa.types.is_fixed_size_list(
        store._database.table("vectors_fake_model").schema.field("vector").type
    )


def test_a_document_inside_of_another_is_held_by_the_files_of_that_one(store: Store) -> None:
    inside = a_document("an oyster licence")
    inside = replace(inside, container="mail", member="licence.pdf")
    store.add_documents({"mail": a_document("see attached"), "inside": inside})
    store.put_files([a_file("/a.eml", "mail")])
    (hit,) = store.keyword(words_of("oyster"), 5)
    row = store.documents[hit.passage.document]
    assert (row.member, store.paths("inside")) == ("licence.pdf", [Path("/a.eml")])
    assert store.sweep() == 0, "a mail's attachment is no orphan"
    again = Store(store.path)
    assert again.documents["inside"] == row
    assert again.paths("inside") == [Path("/a.eml")]
    store.remove_files([Path("/a.eml")])
    assert store.keyword(words_of("oyster"), 5) == []
    assert store.drop_orphans() == 2


def test_passages_that_are_not_all_there_are_made_anew_from_the_text(store: Store) -> None:
    inside = replace(a_document("an oyster licence"), container="mail", member="licence.pdf")
    store.add_documents({"mail": a_document("see attached"), "inside": inside})
    store.put_files([a_file("/a.eml", "mail"), *[a_file("/b.txt", "b")]])
    fill(store, b="salt")
    store._delete("passages", "document = 'inside'")
    again = Store(store.path)
    assert again.torn() == ["inside"]
    again.replace_document("inside", inside)
    assert again.torn() == []
    assert [hit.passage.document for hit in again.keyword(words_of("oyster"), 5)] == ["inside"]
    assert Store(store.path).torn() == []


def test_more_of_a_document_takes_the_place_of_what_was_known(store: Store) -> None:
    waiting = Coverage("page", 2, 1, waiting=(2,))
    first = a_document("page one")
    first = replace(first, document=replace(first.document, coverage=waiting))
    store.add_documents({"scan": first})
    store.put_files([a_file("/scan.pdf", "scan")])
    embed(store)
    assert [row.document for row in store.waiting()] == ["scan"]
    store.replace_document("scan", a_document("page one and the scanned page two"))
    assert store.waiting() == []
    assert [hit.passage.text for hit in store.keyword(words_of("scanned"), 5)] == [
        "page one and the scanned page two"
    ]
    assert store.without_vectors(MODEL) == ["scan"], "its new passages have no vectors yet"
    assert store.drop_loose_vectors() == 1, "the old ones have no passage any more"
    assert Store(store.path).passages == 1


def test_a_library_from_before_the_first_release_is_built_anew(store: Store) -> None:
    fill(store, a="low tide")
    (store.path / "format.json").write_text('{"format": 1}', "utf-8")
    with pytest.raises(LibraryError, match="older"):
        Store(store.path, read_only=True)
    again = Store(store.path)
    assert (again.passages, len(again.files)) == (0, 0)
    assert "older" in again.mended
    fill(again, a="low tide")
    assert Store(store.path).passages == 1


def test_a_text_is_embedded_once_wherever_it_stands(store: Store) -> None:
    fill(store, a="low tide")
    embed(store)
    fill(store, b="low tide", c="high tide")
    assert store.to_embed(MODEL, "b") == []
    assert [passage.text for passage in store.to_embed(MODEL, "c")] == ["high tide"]
    assert store.without_vectors(MODEL) == ["c"]
    embed(store)
    assert store.embedded(MODEL) == 3
    assert store._database.table("vectors_fake_model").count_rows() == 2
    vector = FakeEmbedder().embed_question("low tide")
    assert {hit.passage.document for hit in store.nearest(MODEL, vector, 2)} == {"a", "b"}


def test_the_vector_of_a_text_stays_while_a_passage_has_it(store: Store) -> None:
    fill(store, a="low tide", b="low tide", c="high tide")
    embed(store)
    store.remove_files([Path("/a.txt"), Path("/c.txt")])
    store.drop_orphans()
    assert store.drop_loose_vectors() == 1
    assert store.embedded(MODEL) == store.passages == 1
    store.remove_files([Path("/b.txt")])
    store.drop_orphans()
    assert store.drop_loose_vectors() == 1
    assert store.drop_loose_vectors() == 0
    assert Store(store.path).embedded(MODEL) == 0


def test_a_reader_sees_what_the_writer_embeds(store: Store) -> None:
    fill(store, a="low tide")
    reading = Store(store.path, read_only=True)
    assert reading.embedded(MODEL) == 0
    embed(store)
    reading.refresh()
    assert reading.embedded(MODEL) == 1


def test_a_text_that_stands_everywhere_does_not_hide_the_others(store: Store) -> None:
    letters = {f"letter{n}": "kind regards from the office" for n in range(300)}
    fill(store, **letters, note="kind regards about oysters")
    embed(store)
    vector = FakeEmbedder().embed_question("kind regards from the office")
    hits = store.nearest(MODEL, vector, 10)
    assert {hit.passage.document for hit in hits} >= {"note"}
    assert len(hits) < 10, "of those that are the same some are enough"


def test_a_reader_sees_what_was_recognised(store: Store) -> None:
    first = a_document("page one")
    coverage = Coverage("page", 2, 1, waiting=(2,))
    store.add_documents({"a": replace(first, document=replace(first.document, coverage=coverage))})
    store.put_files([a_file("/a.pdf", "a")])
    reading = Store(store.path, read_only=True)
    store.replace_document("a", a_document("page one and two"))
    reading.refresh()
    assert reading.waiting() == []


def many(generator: np.random.Generator, count: int) -> Vectors:
    found = generator.standard_normal((count, 32)).astype(np.float32)
    unit: Vectors = found / np.linalg.norm(found, axis=1, keepdims=True)
    return unit


def test_many_vectors_get_an_index_that_finds_nearly_the_same_and_what_comes_later(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.upkeep._INDEX_VECTORS", 600)
    generator = np.random.default_rng(1)
    texts = {f"k{n}": f"text {n}" for n in range(601)}
    fill(store, **{key: texts[key] for key in list(texts)[:600]})
    passages = [p for key in store.documents for p in store.passages_of(key)]
    vectors = many(generator, 601)
    store.add_vectors(MODEL, passages, vectors[:600])

    def nearest() -> list[list[str]]:
        found = (store.nearest(MODEL, vector, 10) for vector in vectors[:60])
        return [[hit.passage.document for hit in hits] for hits in found]

    exact = nearest()
    store.optimize()
    assert "vector" in store._database.indexed("vectors_fake_model")
    # The graph is built from random numbers that nobody can set: it finds nearly all of them,
    # and never misses the nearest.
    indexed = nearest()
    assert [keys[0] for keys in indexed] == [keys[0] for keys in exact]
    shared = [len({*one} & {*other}) for one, other in zip(indexed, exact, strict=True)]
    assert sum(shared) >= 0.97 * 10 * len(exact)
    fill(store, k600=texts["k600"])
    store.add_vectors(MODEL, store.passages_of("k600"), vectors[600:])
    assert store.nearest(MODEL, vectors[600], 1)[0].passage.document == "k600"
    store.optimize()
    assert store._database.unindexed("vectors_fake_model", "vector") == 0
    assert store.nearest(MODEL, vectors[600], 1)[0].passage.document == "k600"
    assert store.check() == []


class Failing:
    """Fails the n-th fsync and all that follow, as a full disk does."""

    def __init__(self, after: int) -> None:
        self.left = after

    def __call__(self, descriptor: int) -> None:
        self.left -= 1
        if self.left < 0:
            raise OSError(errno.ENOSPC, "No space left on device")


@pytest.mark.parametrize("after", [0, 3, 9, 16, 25, 40])
def test_after_a_write_that_failed_memory_and_disk_agree_again(
    store: Store, monkeypatch: pytest.MonkeyPatch, after: int
) -> None:
    fill(store, a="low tide")
    embed(store)
    with monkeypatch.context() as patches:
        patches.setattr(os, "fsync", Failing(after))
        with pytest.raises(LibraryError, match="disk is full"):
            while True:
                fill(store, b="high tide")
                embed(store)
                store.remove_files([Path("/b.txt")])
                store.drop_orphans()
        with pytest.raises(LibraryError, match="disk is full"):
            store.recover()
    store.recover()
    again = Store(store.path)
    for opened in (store, again):
        assert opened.check() == []
        assert opened.files == again.files
        assert opened.documents == again.documents
        assert set(found(opened, "tide")) == {key for key in again.documents if again.paths(key)}
        assert opened.torn() == [] and opened.embedded(MODEL) == again.embedded(MODEL)
    fill(store, a="low tide", b="high tide")
    embed(store)
    assert sorted(found(store, "tide")) == ["a", "b"]
    assert store.embedded(MODEL) == store.passages == 2


def test_nothing_is_written_between_a_failure_and_the_recovery(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as patches:
        patches.setattr(os, "fsync", Failing(0))
        with pytest.raises(LibraryError, match="disk is full"):
            fill(store, a="tide")
    with pytest.raises(LibraryError, match="disk is full"):
        fill(store, a="tide")
    store.recover()
    fill(store, a="tide")
    assert Store(store.path).passages == 1


def test_a_commit_that_was_not_finished_does_not_count(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As after a kill between LanceDB's commit and ours."""
    fill(store, a="low tide")
    monkeypatch.setattr(Checksums, "record", lambda self, **options: None)
    fill(store, b="high tide")
    store.optimize()
    monkeypatch.undo()
    again = Store(store.path)
    assert (set(again.documents), again.mended) == ({"a"}, "")
    assert found(again, "tide") == ["a"]
    assert again.check() == []


def test_a_dropped_model_leaves_nothing_behind(store: Store) -> None:
    fill(store, a="tide")
    embed(store)
    store.drop_model(MODEL)
    assert not any("vectors" in path.name for path in store.path.rglob("*"))
    embed(store)
    assert Store(store.path).embedded(MODEL) == 1


def test_only_vectors_that_have_become_loose_are_looked_for(store: Store) -> None:
    fill(store, a="low tide", b="high tide", c="low tide")
    embed(store)
    assert store.drop_loose_vectors() == 0
    store.remove_files([Path("/a.txt"), Path("/b.txt")])
    store.drop_orphans()
    assert store.drop_loose_vectors(lambda: True) == 0, "called off"
    assert store.drop_loose_vectors() == 1, "a's text is also c's"
    assert store._database.count("vectors_fake_model") == 1


def after_a_moment() -> Callable[[], bool]:
    """Whether work is to end: not at the first look, and then it is."""
    looks = iter([False])
    return lambda: next(looks, True)


def test_optimising_that_is_called_off_leaves_all_as_it_was(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.database._LOOK_SECONDS", 0.001)
    for n in range(12):
        fill(store, **{f"k{n}": f"tide {n}"})
    before = store._versions(), sorted(store.path.rglob("*.manifest"))
    assert store.optimize(stopped=after_a_moment())
    assert (store._versions(), sorted(store.path.rglob("*.manifest"))) == before
    assert store.check() == [] and len(found(store, "tide")) == 10
    fill(store, last="the last tide")
    assert found(store, "last") == ["last"], "what comes afterwards is stored"
    assert store.optimize() and store._database.fragments("passages") < 13
    again = Store(store.path)
    assert (found(again, "last"), again.mended, again.check()) == (["last"], "", [])


def test_an_index_that_is_called_off_is_built_the_next_time(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.upkeep._INDEX_VECTORS", 300)
    fill(store, **{f"k{n}": f"tide {n}" for n in range(300)})
    embed(store)
    assert store._database.optimize("vectors_fake_model")
    monkeypatch.setattr("muniment.store.database._LOOK_SECONDS", 0.001)
    assert not store._database.index_vectors("vectors_fake_model", after_a_moment())
    assert "vector" not in store._database.indexed("vectors_fake_model")
    assert store.optimize() and "vector" in store._database.indexed("vectors_fake_model")
    assert store.check() == []


def test_vectors_of_another_edition_of_a_model_go(store: Store) -> None:
    fill(store, a="tide")
    embed(store)
    assert store.expect(MODEL, "first"), "what is not known of the old ones is taken for right"
    assert store.expect(MODEL, "first") and store.embedded(MODEL) == 1
    assert not store.expect(MODEL, "second")
    assert (store.embedded(MODEL), store.without_vectors(MODEL)) == (0, ["a"])


def test_what_an_earlier_run_left_for_readers_is_cleaned_up(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.database._KEEP_SECONDS", 0.0)
    for n in range(12):
        fill(store, **{f"k{n}": f"tide {n}"})
    assert len(list((store.path / "passages.lance" / "data").iterdir())) == 12
    store._database.optimize("passages")
    again = Store(store.path)
    while again.tidy_in() is not None:
        again.optimize(after=100, passages=100)
    assert len(list((store.path / "passages.lance" / "data").iterdir())) == 1
    assert len(found(again, "tide")) == 10 and again.check() == []


def test_a_table_that_healing_took_away_is_not_tidied_any_more(
    store: Store, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill(store, a="tide")
    embed(store)
    store._database.optimize("vectors_fake_model")
    for manifest in (store.path / "vectors_fake_model.lance" / "_versions").iterdir():
        manifest.unlink()
    store.recover()
    assert store.embedded(MODEL) == 0
    monkeypatch.setattr("muniment.store.database._KEEP_SECONDS", 0.0)
    assert store.optimize()
