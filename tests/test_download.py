"""A file from a server that may do anything: it comes whole and right, or not at all."""

from __future__ import annotations

import errno
import io
import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from muniment.download import Offered, check_space, download, may_ask, part_of
from muniment.errors import ModelError
from tests.webserver import CONTENT, Server, quickly, serving


@pytest.fixture
def server() -> Iterator[Server]:
    with serving() as server:
        yield server


@pytest.fixture
def place(tmp_path: Path) -> Path:
    return tmp_path / "model.gguf"


def test_a_download(place: Path, server: Server) -> None:
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT
    assert list(place.parent.iterdir()) == [place]


def test_a_download_that_breaks_off_goes_on_where_it_stopped(place: Path, server: Server) -> None:
    server.cuts = [300_000, 200_000]
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT
    assert server.asked == ["", "bytes=300000-", "bytes=500000-"]


def test_the_next_call_goes_on_too(place: Path, server: Server) -> None:
    server.cuts = [300_000, 0, 0]
    with pytest.raises(ModelError, match=r"300,000 of 1,024,000 bytes are here"):
        download(server.offered, place, network=quickly(tries=2))
    assert not place.exists()
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT
    assert server.asked[-1] == "bytes=300000-"


def test_a_server_that_cannot_go_on_begins_anew(place: Path, server: Server) -> None:
    server.cuts, server.ranges = [300_000], False
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT


def test_a_server_that_goes_on_elsewhere_is_not_believed(place: Path, server: Server) -> None:
    server.cuts, server.moved_on = [300_000], True
    download(server.offered, place, network=quickly(tries=4))
    assert place.read_bytes() == CONTENT


@pytest.mark.parametrize("claims", [len(CONTENT) + 5, len(CONTENT) - 5])
def test_a_wrong_length_is_seen_before_anything_is_downloaded(
    place: Path, server: Server, claims: int
) -> None:
    server.claims = claims
    with pytest.raises(ModelError, match="another size"):
        download(server.offered, place, network=quickly())
    assert not list(place.parent.iterdir())


def test_a_server_that_gives_without_end_is_stopped(place: Path, server: Server) -> None:
    server.content, server.claims = CONTENT * 20, -1
    with pytest.raises(ModelError, match="gives more"):
        download(server.offered, place, network=quickly())
    assert sum(path.stat().st_size for path in place.parent.iterdir()) <= len(CONTENT)


def test_wrong_bytes_are_deleted(place: Path, server: Server) -> None:
    server.content = CONTENT[:-1] + b"!"
    with pytest.raises(ModelError, match="checksum differs"):
        download(server.offered, place, network=quickly())
    assert not list(place.parent.iterdir())


def test_a_beginning_that_is_too_long_is_thrown_away(place: Path, server: Server) -> None:
    part_of(place).write_bytes(CONTENT + b"!")
    with pytest.raises(ModelError, match="checksum differs"):
        download(server.offered, place, network=quickly())
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT


@pytest.mark.parametrize(("status", "asked"), [(404, 1), (503, 3)])
def test_what_the_server_says_is_passed_on(
    place: Path, server: Server, status: int, asked: int
) -> None:
    server.status = status
    with pytest.raises(ModelError, match=str(status)):
        download(server.offered, place, network=quickly())
    assert len(server.asked) == asked


def test_a_server_that_points_elsewhere_is_followed_from_where_it_stopped(
    place: Path, server: Server
) -> None:
    server.sends_to, server.cuts = server.address.replace("model.gguf", "elsewhere"), [300_000]
    download(server.offered, place, network=quickly())
    assert place.read_bytes() == CONTENT
    assert server.asked == ["", "", "bytes=300000-", "bytes=300000-"]


@pytest.mark.parametrize("elsewhere", ["http://192.0.2.1/model.gguf", "ftp://192.0.2.1/a"])
def test_a_server_that_points_where_others_could_listen_is_not_followed(
    place: Path, server: Server, elsewhere: str
) -> None:
    server.sends_to = elsewhere
    with pytest.raises(ModelError, match="points to"):
        download(server.offered, place, network=quickly())
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    ("address", "safe"),
    [
        ("https://example.org/model.gguf", True),
        ("http://127.0.0.1:8000/model.gguf", True),
        ("http://example.org/model.gguf", False),
        ("file:///etc/passwd", False),
        ("https:///model.gguf", False),
        ("https://[::1/model.gguf", False),
    ],
)
def test_only_the_web_is_asked_and_so_that_nobody_listens(
    place: Path, address: str, safe: bool
) -> None:
    assert may_ask(address) == safe
    if not safe:
        with pytest.raises(ModelError, match="no address on the web"):
            download(Offered(address, 1, ""), place)


def test_a_server_that_is_not_there_is_tried_again_with_pauses(place: Path, server: Server) -> None:
    pauses: list[int] = []
    way = replace(quickly(), pause=pauses.append)
    nobody = replace(server.offered, address="http://127.0.0.1:9/model.gguf")
    with pytest.raises(ModelError, match="could not be reached"):
        download(nobody, place, network=way)
    assert pauses == [1, 2]


def test_a_full_disk_is_said_at_once(
    place: Path, server: Server, monkeypatch: pytest.MonkeyPatch
) -> None:
    class Full(io.BytesIO):
        def write(self, _: object) -> int:
            raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(Path, "open", lambda *_, **__: Full())
    with pytest.raises(ModelError, match="disk is full"):
        download(server.offered, place, network=quickly())
    assert len(server.asked) == 1


def test_what_hears_of_the_progress_can_end_it(place: Path, server: Server) -> None:
    heard: list[int] = []

    def stop(_: int) -> None:
        raise KeyError

    with pytest.raises(KeyError):
        download(server.offered, place, network=quickly(), progress=stop)
    assert 0 < part_of(place).stat().st_size < len(CONTENT)
    download(server.offered, place, network=quickly(), progress=heard.append)
    assert heard[-1] == len(CONTENT)


def test_what_is_here_already_needs_no_space(
    tmp_path: Path, place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    free = type(shutil.disk_usage(tmp_path))(1 << 40, 1 << 40, 600_000_000)
    monkeypatch.setattr("muniment.download.shutil.disk_usage", lambda _: free)
    with pytest.raises(ModelError, match=r"takes 0\.2 GB more, and 0\.6 GB are free"):
        check_space([(200_000_000, place)], tmp_path)
    with part_of(place).open("wb") as part:
        part.truncate(150_000_000)
    check_space([(200_000_000, place)], tmp_path)
