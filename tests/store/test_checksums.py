"""The checksums of a table's files: what is recorded counts, and any change is found."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from muniment.store.checksums import Checksums


@pytest.fixture
def sums(tmp_path: Path) -> Checksums:
    (tmp_path / "t.lance" / "data").mkdir(parents=True)
    (tmp_path / "t.lance" / "_versions").mkdir()
    sums = Checksums(tmp_path / "t.lance", tmp_path / "checksums" / "t.log")
    sums.begin()
    return sums


def add(sums: Checksums, *names: str) -> None:
    for name in names:
        (sums.folder / name).write_bytes(name.encode())
    sums.record()


def again(sums: Checksums) -> Checksums:
    return Checksums(sums.folder, sums.log)


def never() -> bool:
    return False


def test_what_was_recorded_is_known_when_the_log_is_read_again(sums: Checksums) -> None:
    add(sums, "data/a", "data/b")
    (sums.folder / "data" / "c").write_bytes(b"not recorded")
    known = again(sums)
    assert (known.files, known.unrecorded()) == ({"data/a", "data/b"}, ["data/c"])
    assert known.sound
    assert list(known.damages(never)) == []


def test_any_byte_that_changes_is_found(sums: Checksums) -> None:
    add(sums, "data/a", "data/b")
    for place in range(len(b"data/a")):
        content = bytearray(b"data/a")
        content[place] ^= 1
        (sums.folder / "data" / "a").write_bytes(content)
        assert list(again(sums).damages(never)) == ["data/a"]


@pytest.mark.parametrize("content", [None, b"", b"data/", b"data/a+"])
def test_a_file_that_is_gone_or_cut_or_longer_is_found(
    sums: Checksums, content: bytes | None
) -> None:
    add(sums, "data/a")
    (sums.folder / "data" / "a").unlink()
    if content is not None:
        (sums.folder / "data" / "a").write_bytes(content)
    assert list(again(sums).damages(never)) == ["data/a"]


def test_any_byte_of_the_log_that_changes_is_found(sums: Checksums) -> None:
    add(sums, "data/a", "data/b")
    whole = sums.log.read_bytes()
    for place in range(len(whole)):
        content = bytearray(whole)
        content[place] ^= 1
        sums.log.write_bytes(content)
        known = again(sums)
        assert not known.sound or known.torn


def test_a_log_that_lost_its_beginning_or_all_of_it_is_found(sums: Checksums) -> None:
    add(sums, "data/a")
    lines = sums.log.read_bytes().splitlines(keepends=True)
    for content in (b"", b"".join(lines[1:]), b"\0" * 40 + b"\n"):
        sums.log.write_bytes(content)
        assert not again(sums).sound


def test_a_line_that_was_not_finished_is_cut_off(sums: Checksums) -> None:
    add(sums, "data/a")
    whole = sums.log.read_bytes()
    sums.log.write_bytes(whole + b"0123 half a li")
    known = again(sums)
    assert known.sound and known.torn
    known.mend()
    assert sums.log.read_bytes() == whole
    add(known, "data/b")
    assert again(sums).files == {"data/a", "data/b"}


def test_files_that_were_cleaned_away_are_forgotten_and_others_missed(sums: Checksums) -> None:
    add(sums, "data/a", "data/b")
    (sums.folder / "data" / "a").unlink()
    add(sums, "data/c")
    assert list(again(sums).damages(never)) == ["data/a"], "nobody said that it was to go"
    sums.record(cleaned=True)
    assert again(sums).files == {"data/b", "data/c"}


def test_the_log_does_not_grow_with_what_came_and_went(sums: Checksums) -> None:
    for n in range(400):
        (sums.folder / "data" / f"{n}").write_bytes(b"x")
        (sums.folder / "data" / f"{n - 1}").unlink(missing_ok=True)
        sums.record(cleaned=True)
    assert again(sums).files == {"data/399"}
    assert len(sums.log.read_bytes().splitlines()) < 520


def test_a_file_that_lancedb_did_not_finish_does_not_count(sums: Checksums) -> None:
    (sums.folder / "data" / "a.lance").write_bytes(b"cut short")
    with pytest.raises(OSError, match="not written to its end"):
        sums.record()
    assert again(sums).unrecorded() == ["data/a.lance"]


@pytest.mark.skipif(os.name != "posix", reason="folders are synced on POSIX only")
def test_new_files_their_folders_and_the_log_are_synced(
    sums: Checksums, monkeypatch: pytest.MonkeyPatch
) -> None:
    add(sums, "data/a")
    synced: list[Path] = []
    monkeypatch.setattr(
        os, "fsync", lambda fd: synced.append(Path(f"/proc/self/fd/{fd}").readlink())
    )
    (sums.folder / "_indices" / "i").mkdir(parents=True)
    (sums.folder / "_indices" / "i" / "page").write_bytes(b"x")
    sums.record()
    index = sums.folder / "_indices" / "i"
    assert synced[0] == index / "page"
    assert synced[1:-1] == [index, index.parent, sums.folder]
    assert synced[-1] == sums.log
    synced.clear()
    add(sums, "data/b")
    assert synced == [sums.folder / "data" / "b", sums.folder / "data", sums.log]
