"""What LanceDB's manifests say, held against LanceDB itself."""

from __future__ import annotations

from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.store import lance
from muniment.store.manifests import (
    keep_spare,
    newest_manifest,
    put_back,
    read_version,
    set_aside,
    spare_is_whole,
)


@pytest.fixture(scope="module")
def table(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three fragments, rows deleted from the second, an index that knows the first two."""
    folder = tmp_path_factory.mktemp("db")
    table = lance.connect(folder).create_table("t", pa.table({"id": list(range(10))}))
    table.add(pa.table({"id": list(range(10, 20))}))
    table.create_index("id", config=lance.values_index())
    table.add(pa.table({"id": list(range(20, 30))}))
    table.delete("id = 12")
    return folder / "t.lance"


def test_a_version_names_every_file_that_it_needs(table: Path) -> None:
    manifest = newest_manifest(table)
    assert manifest is not None
    version = read_version(manifest)
    assert [(fragment.id, fragment.rows) for fragment in version.fragments] == [
        (0, 10), (1, 10), (2, 10),
    ]  # fmt: skip
    assert [len(fragment.files) for fragment in version.fragments] == [1, 2, 1]
    files = {path.relative_to(table).as_posix() for path in table.rglob("*") if path.is_file()}
    needed = {file for file in files if version.needs(file)}
    assert needed == {
        file for file in files if file.startswith(("data/", "_deletions/", "_indices/"))
    }
    assert list(version.indices.values()) == ["id_idx"]
    assert version.sizes == {
        file: (table / file).stat().st_size for file in needed if not file.startswith("_deletions/")
    }
    assert version.made == pytest.approx(manifest.stat().st_mtime, abs=60)


def test_row_ids_begin_where_their_fragment_says(table: Path) -> None:
    opened = lance.connect(table.parent).open_table("t")
    rows = opened.search().with_row_id(True).limit(100).to_arrow().to_pylist()
    assert {row["_rowid"] >> 32 for row in rows if row["id"] >= 20} == {2}


@settings(max_examples=200)
@given(st.data())
def test_a_manifest_that_is_cut_or_changed_is_no_crash(table: Path, data: st.DataObject) -> None:
    manifest = newest_manifest(table)
    assert manifest is not None
    content = bytearray(manifest.read_bytes())
    if data.draw(st.booleans()):
        del content[data.draw(st.integers(0, len(content) - 1)) :]
    else:
        content[data.draw(st.integers(0, len(content) - 1))] ^= data.draw(st.integers(1, 255))
    damaged = table.parent / "damaged.manifest"
    damaged.write_bytes(content)
    try:
        read_version(damaged)
    except ValueError:
        return


def test_manifests_are_ordered_by_version_whichever_way_they_are_named(tmp_path: Path) -> None:
    versions = tmp_path / "_versions"
    versions.mkdir()
    assert newest_manifest(tmp_path) is None
    for name in ("9", "10", str(2**64 - 1 - 11), str(2**64 - 1 - 12)):
        (versions / f"{name}.manifest").write_bytes(b"...LANC")
    newest = newest_manifest(tmp_path)
    assert newest == versions / f"{2**64 - 1 - 12}.manifest"
    set_aside(newest)
    assert newest_manifest(tmp_path) == versions / f"{2**64 - 1 - 11}.manifest"


def test_a_spare_takes_the_place_of_a_manifest_unless_it_is_damaged(tmp_path: Path) -> None:
    manifest, spare = tmp_path / "_versions" / "7.manifest", tmp_path / "spare"
    manifest.parent.mkdir()
    manifest.write_bytes(b"content")
    keep_spare(manifest, spare)
    manifest.unlink()
    assert put_back(spare, tmp_path)
    assert manifest.read_bytes() == b"content"
    data = bytearray(spare.read_bytes())
    data[-1] ^= 1
    spare.write_bytes(data)
    assert not spare_is_whole(spare)
    assert not put_back(spare, tmp_path)
