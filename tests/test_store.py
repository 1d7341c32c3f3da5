"""The real store: what goes in is found, what no file refers to goes."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

import lancedb
import pyarrow as pa
import pytest

from muniment.durable import newest_manifest
from muniment.errors import LibraryError
from muniment.records import Coverage, Document, FileState, Part, Passage, Place
from muniment.store import Store
from muniment.tables import Content, FileRow
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
    return [hit.passage.document for hit in store.keyword(query, 10)]


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
    assert [hit.passage.document for hit in store.phrase("rising sea level", 5)] == ["a"]


def test_numbers_are_found_whole(store: Store) -> None:
    fill(store, a="expenditure of 1,577 million", b="expenditure of 1,373 million 577")
    assert found(store, "1,577") == ["a"]


def test_the_frequency_of_a_word_counts_passages(store: Store) -> None:
    fill(store, a="tide tide", b="tides", c="moon")
    assert (store.frequency("tide"), store.frequency("sun")) == (2, 0)


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


def test_content_without_its_file_row_is_swept_at_the_next_start(
    store: Store, tmp_path: Path
) -> None:
    """As after a kill between writing the passages and the row that commits them."""
    fill(store, a="tide")
    store.add_documents({"lost": a_document("moon")})
    again = Store(tmp_path / "store")
    assert set(again.documents) == {"a"}
    assert found(again, "moon") == []


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
    with pytest.raises(LibraryError, match="Your documents are not affected"):
        Store(tmp_path / "store")


@pytest.mark.parametrize("table", ["files", "documents", "passages", "vectors_fake_model"])
@pytest.mark.parametrize("damage", ["emptied", "cut short", "all gone"])
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
        if damage == "all gone":
            manifest.unlink()
        else:
            content = b"" if damage == "emptied" else manifest.read_bytes()[:-9]
            manifest.write_bytes(content)
    again = Store(tmp_path / "store")
    assert bool(again.mended) == (damage != "all gone")
    # What is searchable is there in full, or made anew from its text; the rest is read again.
    for key in again.torn():
        torn = again.document(key)
        assert torn is not None
        again.replace_document(key, a_document(torn.text))
    for key in again.documents:
        assert again.paths(key) and again.document(key) is not None
        assert len(again.passages_of(key)) == again.documents[key].passages
    assert set(found(again, "tide")) == set(again.documents)
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
    assert again._table("passages").index_stats("text_idx").num_unindexed_rows == 0


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
    assert tables == {"files", "documents", "passages", "vectors_fake_model"}
    assert pa.types.is_fixed_size_list(
        store._table("vectors_fake_model").schema.field("vector").type
    )


def test_a_document_inside_of_another_is_held_by_the_files_of_that_one(store: Store) -> None:
    inside = a_document("an oyster licence")
    inside = replace(inside, container="mail", member="licence.pdf")
    store.add_documents({"mail": a_document("see attached"), "inside": inside})
    store.put_files([a_file("/a.eml", "mail")])
    (hit,) = store.keyword("oyster", 5)
    row = store.documents[hit.passage.document]
    assert (row.member, store.paths("inside")) == ("licence.pdf", [Path("/a.eml")])
    assert store.sweep() == 0, "a mail's attachment is no orphan"
    again = Store(store.path)
    assert again.documents["inside"] == row
    assert again.paths("inside") == [Path("/a.eml")]
    store.remove_files([Path("/a.eml")])
    assert store.keyword("oyster", 5) == []
    assert store.drop_orphans() == 2


def test_passages_that_are_not_all_there_are_made_anew_from_the_text(store: Store) -> None:
    inside = replace(a_document("an oyster licence"), container="mail", member="licence.pdf")
    store.add_documents({"mail": a_document("see attached"), "inside": inside})
    store.put_files([a_file("/a.eml", "mail"), *[a_file("/b.txt", "b")]])
    fill(store, b="salt")
    lancedb.connect(store.path).open_table("passages").delete("document = 'inside'")
    again = Store(store.path)
    assert again.torn() == ["inside"]
    again.replace_document("inside", inside)
    assert again.torn() == []
    assert [hit.passage.document for hit in again.keyword("oyster", 5)] == ["inside"]
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
    assert [hit.passage.text for hit in store.keyword("scanned", 5)] == [
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
    assert store._table("vectors_fake_model").count_rows() == 2
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
