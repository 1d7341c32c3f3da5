"""A library of an older format is brought up to date, whenever the program is killed meanwhile."""

from __future__ import annotations

import errno
import json
import os
import shutil
from collections import namedtuple
from pathlib import Path

import numpy as np
import pyarrow as pa
import pytest

from muniment.durable import write_text
from muniment.errors import LibraryError
from muniment.store import lance, migrations
from muniment.store.damage import check
from muniment.store.migrations import FORMAT, Manifest, ModelInfo, is_whole, read_manifest
from muniment.store.store import Store
from muniment.tables import (
    DOCUMENTS,
    FILES,
    PASSAGES,
    document_row,
    document_values,
    file_row,
    passage_row,
)
from tests.fakes import FakeEmbedder
from tests.store.test_store import MODEL, a_document, a_file, fill, found


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A library as format 2 wrote it: no checksums, no words, a hint which version is newest."""
    path = tmp_path / "store"
    path.mkdir()
    (path / "format.json").write_text('{"format": 2}', "utf-8")
    database = lance.connect(path)
    content = a_document("low tide")
    passage = passage_row("a", 0, content.document, content.passages[0], "")
    without_words = pa.schema([field for field in PASSAGES if field.name != "words"])
    documents = document_values(document_row("a", content), content.ready().body)
    for name, rows, schema in (
        ("documents", [documents], DOCUMENTS),
        ("passages", [passage], without_words),
        ("files", [file_row(a_file("/a.txt", "a"))], FILES),
    ):
        database.create_table(name, schema=schema).add(pa.Table.from_pylist(rows, schema))
    vector = FakeEmbedder().embed(["low tide"])[0]
    vectors = pa.FixedSizeListArray.from_arrays(pa.array(vector, pa.float32()), len(vector))
    database.create_table(
        "vectors_fake_model", pa.table({"digest": [passage["digest"]], "vector": vectors})
    )
    for table in path.glob("*.lance"):
        (table / "_versions" / "latest_version_hint.json").write_text('{"version":2}', "utf-8")
    return path


def holds_all(store: Store) -> bool:
    return (
        [path.name for path in store.files] == ["a.txt"]
        and store.embedded(MODEL) == store.passages == 1
        and (document := store.document("a")) is not None
        and document.text == "low tide"
    )


def test_a_library_of_format_2_keeps_everything_and_gets_checksums(old: Path) -> None:
    store = Store(old)
    assert holds_all(store) and store.mended == ""
    assert check(old) == []
    assert read_manifest(old / "format.json").format == FORMAT
    assert not list(old.rglob("latest_version_hint.json"))
    fill(store, b="high tide")
    assert sorted(found(Store(old), "tide")) == ["a", "b"]
    assert [path.name for path in old.parent.iterdir()] == ["store"], "the copy is gone"


def test_a_reader_does_not_migrate(old: Path) -> None:
    with pytest.raises(LibraryError, match="older"):
        Store(old, read_only=True)


@pytest.mark.parametrize("moment", [0, 3])
def test_killed_in_the_middle_it_starts_again_from_the_copy(
    old: Path, monkeypatch: pytest.MonkeyPatch, moment: int
) -> None:
    class Killed(BaseException):
        pass

    calls = 0

    def at_a_moment(*args: object, **options: object) -> None:
        nonlocal calls
        calls += 1
        if calls > moment:
            raise Killed

    def spoil(store: Path) -> None:
        """A step that does much harm, killed in between."""
        for table in store.glob("*.lance"):
            for file in table.rglob("*.lance"):
                file.unlink()
                at_a_moment()

    with monkeypatch.context() as patches:
        patches.setattr(migrations, "STEPS", {**migrations.STEPS, 2: spoil})
        with pytest.raises(Killed):
            Store(old)
        assert (old.parent / "store.before").exists()
        with pytest.raises(Killed):
            Store(old)
    assert holds_all(Store(old))
    assert [path.name for path in old.parent.iterdir()] == ["store"]


def test_killed_while_the_copy_is_put_back_it_does_so_again(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(old, old.parent / "store.before")
    shutil.rmtree(old)
    assert holds_all(Store(old))


def test_without_links_the_files_are_copied_if_there_is_room(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(source: object, target: object) -> None:
        raise OSError(errno.EPERM, "no links here")

    monkeypatch.setattr(os, "link", no_links)
    usage = namedtuple("usage", "total used free")
    with monkeypatch.context() as patches:
        patches.setattr(shutil, "disk_usage", lambda path: usage(10, 10, 0))
        with pytest.raises(LibraryError, match="no room"):
            Store(old)
    assert json.loads((old / "format.json").read_text("utf-8")) == {"format": 2}
    assert holds_all(Store(old))


def test_what_is_kept_in_the_copy_is_not_changed_by_what_the_store_does(
    old: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.store.finish", lambda store: None)
    before = {path.name: path.read_bytes() for path in old.rglob("*") if path.is_file()}
    fill(Store(old), b="high tide")
    copy = old.parent / "store.before"
    assert {path.name: path.read_bytes() for path in copy.rglob("*") if path.is_file()} == before


def test_the_library_says_with_which_models_it_was_built(tmp_path: Path) -> None:
    store = Store(tmp_path / "store")
    fill(store, a="tide")
    passages = store.to_embed(MODEL, "a")
    store.add_vectors(MODEL, passages, np.ones((1, 4), np.float32), identity="sha")
    file = tmp_path / "store" / "format.json"
    assert read_manifest(file).models == {"vectors_fake_model": ModelInfo(MODEL, 4, "sha")}
    assert Store(tmp_path / "store").models() == {MODEL}
    store.drop_model(MODEL)
    assert (read_manifest(file).models, store.models()) == ({}, set())
    assert (store.embedded(MODEL), store.without_vectors(MODEL)) == (0, ["a"])
    assert check(store.path) == []


@pytest.mark.parametrize("content", [None, b"", b'{"format": 4, "models": {}, "checksum": "0"}'])
def test_what_is_lost_of_it_is_made_anew_from_the_tables(
    tmp_path: Path, content: bytes | None
) -> None:
    store = Store(tmp_path / "store")
    fill(store, a="tide")
    passages = store.to_embed(MODEL, "a")
    store.add_vectors(MODEL, passages, np.ones((1, 4), np.float32), identity="sha")
    file = tmp_path / "store" / "format.json"
    file.write_bytes(content or b"")
    if content is None:
        file.unlink()
    again = Store(tmp_path / "store")
    assert is_whole(file)
    assert read_manifest(file).models == {"vectors_fake_model": ModelInfo(MODEL, 4, "sha")}
    assert (again.models(), again.embedded(MODEL)) == ({MODEL}, 1)
    assert check(store.path) == []


def test_any_change_to_what_a_library_says_of_itself_is_found(tmp_path: Path) -> None:
    file = tmp_path / "format.json"
    Manifest(models={"vectors_m": ModelInfo("m", 4)}).write(file)
    whole = file.read_bytes()
    assert is_whole(file)
    for place in range(len(whole)):
        content = bytearray(whole)
        content[place] ^= 4
        file.write_bytes(content)
        assert not is_whole(file)
    write_text(file, "")
    assert not is_whole(file)
    assert read_manifest(file).format == FORMAT


@pytest.mark.parametrize("number", ["1", "2", "7"])
def test_a_bit_that_flipped_in_the_format_is_not_believed(tmp_path: Path, number: str) -> None:
    """Not taken for an old format, whose tables go, nor for a newer one, which is refused."""
    fill(Store(tmp_path / "store"), a="tide")
    file = tmp_path / "store" / "format.json"
    file.write_text(file.read_text("utf-8").replace(f": {FORMAT},", f": {number},"), "utf-8")
    assert json.loads(file.read_text("utf-8"))["format"] == int(number)
    store = Store(tmp_path / "store")
    assert (found(store, "tide"), store.mended) == (["a"], "")
    store.repair(store.check())
    assert check(store.path) == []


@pytest.mark.parametrize("number", [2, FORMAT + 1])
def test_another_format_with_its_checksum_is_believed(tmp_path: Path, number: int) -> None:
    Manifest(format=number).write(tmp_path / "format.json")
    assert read_manifest(tmp_path / "format.json").format == number


def test_killed_while_the_copy_is_removed_the_next_one_can_go_too(old: Path) -> None:
    left = old.parent / "store.gone" / "files.lance"
    left.mkdir(parents=True)
    assert holds_all(Store(old))
    assert [path.name for path in old.parent.iterdir()] == ["store"]
