"""What is stored stays stored: synced before it counts, and mended when a disk lost or changed it.

Power cuts are shown by their marks: manifests that are empty, cut short or missing. Rotten
disks by bytes that are flipped.
"""

from __future__ import annotations

import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from muniment.errors import LibraryError
from muniment.library import Library
from muniment.store.damage import check
from muniment.store.manifests import newest_manifest
from tests.content import Content, content_of, differences
from tests.faults import Flip, Rot, commits
from tests.faults.scenario import Scenario, cheap

ROOT = Path(__file__).parents[2]

# ---------------------------------------------------------------- synced before it counts


def looked_on(folder: Path, *options: str) -> tuple[int, int, list[str]]:
    """What strace saw of a library at work (`tests.faults.commits`); skips where it may not."""
    log = folder / "strace.txt"
    strace = ["strace", "-f", "-y", "-qq", "-s", "4096", "--seccomp-bpf"]
    strace += ["-e", f"trace={commits.CALLS}", "-o"]
    if not shutil.which("strace") or subprocess.run([*strace, str(log), "true"]).returncode:
        pytest.skip("strace is not installed or not allowed here")
    program = [sys.executable, "-m", "tests.faults.commits", str(folder), *options]
    done = subprocess.run(
        [*strace, str(log), *program], cwd=ROOT, capture_output=True, text=True, timeout=240
    )
    assert done.returncode == 0, done.stderr
    lines = log.read_text("utf-8", "replace").splitlines()
    return commits.unsynced(lines, folder / "library" / "store", folder / "marks")


def test_what_a_commit_wrote_is_on_the_disk_before_a_row_says_so(tmp_path: Path) -> None:
    """strace: each file and its folder, before the manifest that makes the file's row valid, and
    before any call of the store that promises that something is stored comes back."""
    rows, promises, lost = looked_on(tmp_path)
    assert rows >= 3 and promises >= 6, "the check saw nothing"
    assert lost == []


def test_the_check_of_syncing_can_fail(tmp_path: Path) -> None:
    rows, promises, lost = looked_on(tmp_path, "--unsynced")
    assert rows and promises
    tables = ("passages.lance/data/", "documents.lance/data/", "files.lance/data/", "vectors_")
    for table in tables:
        assert any(table in line for line in lost), f"nothing of {table} was missed"


# ---------------------------------------------------------------- manifests that a power cut took


@dataclass(frozen=True)
class Made:
    """A library that has seen several commits, and what one built afresh holds."""

    path: Path
    documents: Path
    afresh: Content


@pytest.fixture(scope="module", autouse=True)
def cheaply() -> Iterator[None]:
    with cheap():
        yield


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Made:
    folder = tmp_path_factory.mktemp("made")
    scenario = Scenario(folder)
    scenario.begin()
    with Library.open(folder / "library") as library:
        library.add([folder / "documents"])
        assert library.wait(60)
        scenario.change()
        library.rescan()
        assert library.wait(60)
    with Library.open(folder / "afresh") as afresh:
        afresh.add([folder / "documents"])
        assert afresh.wait(60)
    content = content_of(folder / "afresh")
    assert differences(content_of(folder / "library"), content) == []
    return Made(folder / "library", folder / "documents", content)


@pytest.fixture
def library(made: Made, tmp_path: Path) -> Path:
    """A copy of the library, to be damaged."""
    shutil.copytree(made.path, tmp_path / "library")
    return tmp_path / "library"


def damage(manifest: Path, how: str) -> None:
    content = manifest.read_bytes()
    if how == "missing":
        manifest.unlink()
    else:
        manifest.write_bytes(b"" if how == "emptied" else content[: len(content) // 2])


TABLES = ("files", "documents", "passages", "vectors_all-minilm-l6-v2-int8")


@pytest.mark.parametrize("how", ["emptied", "truncated", "missing"])
@pytest.mark.parametrize("table", TABLES)
def test_a_manifest_that_a_power_cut_took_is_said_and_mended_by_the_next_scan(
    made: Made, library: Path, table: str, how: str
) -> None:
    manifest = newest_manifest(library / "store" / f"{table}.lance")
    assert manifest is not None
    damage(manifest, how)
    try:
        with Library.open(library, read_only=True) as reader:
            assert reader.search("kept", mode="keyword"), "a reader finds the state before"
    except LibraryError as error:
        assert "move that folder away" not in error.message, "or is told what mends it"
    with Library.open(library) as opened:
        said = opened.status().message
        assert opened.wait(60)
    assert "damaged" in said and "read again" in said
    assert differences(content_of(library), made.afresh) == []


@pytest.mark.parametrize("how", ["emptied", "missing"])
def test_the_newest_manifests_of_all_tables_at_once_are_mended_too(
    made: Made, library: Path, how: str
) -> None:
    for table in TABLES:
        manifest = newest_manifest(library / "store" / f"{table}.lance")
        assert manifest is not None
        damage(manifest, how)
    with Library.open(library) as opened:
        assert opened.wait(60)
    assert differences(content_of(library), made.afresh) == []


# ---------------------------------------------------------------- bytes that a disk turned


@pytest.fixture(scope="module")
def rot(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Rot]:
    with Rot(tmp_path_factory.mktemp("rot")) as rot:
        yield rot


# What a store is made of: of each kind one file is damaged here, and all in the bench.
KINDS = (
    "files.lance/data/",
    "files.lance/_deletions/",
    "documents.lance/data/",
    "passages.lance/data/",
    "vectors_",
    "passages.lance/_versions/",
    "documents.lance/_transactions/",
    "passages.lance/_indices/",
)


@pytest.mark.parametrize("kind", KINDS)
def test_a_flipped_byte_is_found_and_repaired_from_the_files(rot: Rot, kind: str) -> None:
    chosen = random.Random(kind)
    file = chosen.choice([file for file in rot.sizes if file.startswith(kind)])
    flip = Flip(file, chosen.randrange(rot.sizes[file]), 1 << chosen.randrange(8))
    verdict = rot.run(flip)
    assert verdict.defects == (), f"{flip}: {verdict}"
    assert verdict.named and verdict.read, "it is named, and a reader was served or told"


def test_a_sound_store_is_found_sound(made: Made) -> None:
    assert check(made.path / "store") == []


def test_what_the_doctor_repairs_is_said_and_whole_after_the_next_scan(
    made: Made, library: Path
) -> None:
    (file, *_) = (library / "store" / "passages.lance" / "data").iterdir()
    content = bytearray(file.read_bytes())
    content[len(content) // 3] ^= 4
    file.write_bytes(content)
    assert any(file.name in damage.file for damage in check(library / "store"))
    with Library.open(library, repair=True) as opened:
        said = opened.status().message
        assert opened.wait(60)
    assert said, "nobody was told"
    assert check(library / "store") == []
    assert differences(content_of(library), made.afresh) == []


def test_a_text_that_a_flipped_byte_spoilt_is_a_clear_error_to_a_reader(library: Path) -> None:
    for file in (library / "store" / "documents.lance" / "data").iterdir():
        # Where a compressed text begins.
        content = file.read_bytes().replace(b"\x78\x5e", b"\x78\x5f")
        file.write_bytes(content)
    with Library.open(library, read_only=True) as reader:
        (found, *_) = reader.search("kept", mode="keyword")
        with pytest.raises(LibraryError, match="damaged"):
            reader.document(found.document)
