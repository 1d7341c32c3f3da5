"""Whatever is damaged in a store's folder is found, and put right from what is whole."""

from __future__ import annotations

import random
import shutil
from pathlib import Path

import pyarrow as pa
import pytest

from muniment.errors import LibraryError
from muniment.store import damage
from muniment.store.damage import check
from muniment.store.store import Store
from muniment.tables import DOCUMENTS, document_values
from tests.content import words_of
from tests.store.test_store import MODEL, a_document, embed, fill

TEXTS = {"a": "low tide", "b": "high tide", "c": "salt marsh", "d": "oyster beds"}


@pytest.fixture(autouse=True)
def _no_other_writer(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(damage, "_COMMIT_SECONDS", 0.0)


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with deleted rows, indices, vectors and old versions."""
    store = Store(tmp_path_factory.mktemp("whole") / "store")
    fill(store, a=TEXTS["a"], b=TEXTS["b"], gone="to be removed")
    embed(store)
    store.optimize()
    store.remove_files([Path("/gone.txt")])
    store.drop_orphans()
    for key in "cd":
        fill(store, **{key: TEXTS[key]})
        embed(store)
    return store.path


@pytest.fixture
def path(whole: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(whole, tmp_path / "store"))


def files(path: Path) -> list[Path]:
    return sorted(file for file in path.rglob("*") if file.is_file())


def complete(store: Store) -> None:
    """What the indexer does after a repair: passages from their text, files, vectors."""
    for key in store.torn():
        document = store.document(key)
        assert document is not None
        store.replace_document(key, a_document(document.text))
    fill(store, **TEXTS)
    embed(store)


def holds_all(store: Store) -> bool:
    found = {key: [p.text for p in store.passages_of(key)] for key in store.documents}
    words = {hit.passage.document for hit in store.keyword(words_of("tide marsh oyster"), 10)}
    return (
        found == {key: [text] for key, text in TEXTS.items()}
        and words == set(TEXTS)
        and store.embedded(MODEL) == len(TEXTS)
        and set(store.files) == {Path(f"/{key}.txt") for key in TEXTS}
    )


def test_a_whole_store_has_no_damage(path: Path) -> None:
    assert check(path) == []
    store = Store(path)
    assert (store.mended, store.check()) == ("", [])
    assert holds_all(store)


def test_any_byte_that_is_flipped_is_found(path: Path) -> None:
    generator = random.Random(4)
    for file in files(path):
        content = file.read_bytes()
        flipped = bytearray(content)
        flipped[generator.randrange(len(content))] ^= 1 << generator.randrange(8)
        file.write_bytes(flipped)
        assert any(str(file.relative_to(path)) in str(d) for d in check(path)), file
        file.write_bytes(content)
    assert check(path) == []


@pytest.mark.parametrize("how", ["missing", "cut short"])
def test_any_file_that_is_missing_or_cut_short_is_found(path: Path, how: str) -> None:
    for file in files(path):
        content = file.read_bytes()
        file.unlink()
        if how == "cut short":
            file.write_bytes(content[: len(content) // 2])
        assert check(path), file
        file.write_bytes(content)
    assert check(path) == []


def one_of_each(path: Path) -> list[str]:
    """A file of each kind in each table."""
    kinds: dict[tuple[str, ...], str] = {}
    for file in files(path):
        name = file.relative_to(path)
        kind = name.parts[:2] if len(name.parts) < 4 else (*name.parts[:2], name.name)
        kinds[(*kind, file.suffix)] = name.as_posix()
    return sorted(kinds.values())


@pytest.mark.parametrize("how", ["flipped", "missing"])
def test_what_is_damaged_is_repaired_and_read_again(whole: Path, tmp_path: Path, how: str) -> None:
    names = one_of_each(whole)
    for number, name in enumerate(names if how == "flipped" else names[::3]):
        path = Path(shutil.copytree(whole, tmp_path / str(number)))
        file = path / name
        content = bytearray(file.read_bytes())
        content[len(content) // 2] ^= 0xFF
        file.unlink()
        if how == "flipped":
            file.write_bytes(content)
        store = Store(path)
        damages = store.check()
        # What nothing needs may be gone: opening takes note of it, and writes one file anew.
        assert damages or store.mended or how == "missing" or name == "format.json", name
        store.repair(damages)
        assert store.check() == [], name
        complete(store)
        assert holds_all(store), name
        assert check(path) == [], name
        assert holds_all(Store(path)), name


def test_a_document_that_cannot_be_unpacked_is_a_clear_error(path: Path) -> None:
    store = Store(path)
    store._database.delete("documents", "document = 'a'")
    row = document_values(store.documents["a"], b"rot")
    store._database.add("documents", pa.Table.from_pylist([row], DOCUMENTS))
    with pytest.raises(LibraryError, match="damaged"):
        store.document("a")


def test_what_is_whole_survives_the_repair_of_what_lies_beside_it(path: Path) -> None:
    """Each batch of vectors lies in a file of its own: only that of the damaged one is lost."""
    newest = max(
        (path / "vectors_fake_model.lance" / "data").iterdir(), key=lambda p: p.stat().st_mtime_ns
    )
    newest.write_bytes(b"")
    store = Store(path)
    store.repair(store.check())
    assert store.embedded(MODEL) == len(TEXTS) - 1


def test_a_table_that_is_gone_is_made_anew(path: Path) -> None:
    for table in sorted(path.glob("*.lance")):
        shutil.rmtree(table)
        assert [d.table for d in check(path)] == [table.stem]
        store = Store(path)
        store.repair(store.check())
        complete(store)
        assert holds_all(store), table
        assert check(path) == []


@pytest.mark.parametrize("how", ["gone", "emptied", "zeroed"])
@pytest.mark.parametrize("table", ["passages", "documents", "files"])
def test_without_vectors_too_it_opens_mended_when_data_is_lost(
    tmp_path: Path, table: str, how: str
) -> None:
    """Opening mends as well as loads: what only the mending reads may be the damaged part."""
    first = Store(tmp_path / "store")
    fill(first, **TEXTS)
    for data in (first.path / f"{table}.lance" / "data").iterdir():
        size = data.stat().st_size
        data.unlink()
        if how != "gone":
            data.write_bytes(bytes(size) if how == "zeroed" else b"")
    store = Store(first.path)
    assert store.mended
    store.repair(store.check())
    complete(store)
    assert holds_all(store)
    assert check(store.path) == []


def test_with_every_manifest_of_a_tidy_table_gone_the_spare_one_serves(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.store.database._KEEP_SECONDS", 0.0)
    store = Store(path)
    while store.tidy_in() is not None or store.optimize():
        store.optimize()
    (manifest,) = (path / "vectors_fake_model.lance" / "_versions").iterdir()
    manifest.write_bytes(b"")
    again = Store(path)
    assert again.mended
    assert again.embedded(MODEL) == len(TEXTS)
    assert check(path) == []
