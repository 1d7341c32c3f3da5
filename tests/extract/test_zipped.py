from __future__ import annotations

import itertools
import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import zipped
from muniment.extract.zipped import (
    MissingMember,
    open_zip,
    optional_xml,
    parse_xml,
    read_member,
    read_xml,
    stream_member,
)  # fmt: skip


def zip_of(path: Path, **members: bytes) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in members.items():
            archive.writestr(name, content)
    return path


def laughs(levels: int = 9) -> bytes:
    """The billion laughs: each entity is ten of the one before."""
    names = "abcdefghij"[: levels + 1]
    entities = f'<!ENTITY {names[0]} "laugh">' + "".join(
        f'<!ENTITY {name} "{f"&{before};" * 10}">' for before, name in itertools.pairwise(names)
    )
    return f"<!DOCTYPE d [{entities}]>".encode()


def test_members_are_read(tmp_path: Path) -> None:
    with open_zip(zip_of(tmp_path / "a.zip", a=b"<x>Text<!-- no --></x>", b=b"plain")) as archive:
        assert read_xml(archive, "a").text == "Text"
        assert read_member(archive, "b", 5) == b"plain"
        assert archive.unpacked == 22 + 5
        with stream_member(archive, "b") as stream:
            assert (stream.read(2), stream.read()) == (b"pl", b"ain")


def test_what_is_missing_or_no_xml(tmp_path: Path) -> None:
    with open_zip(zip_of(tmp_path / "a.zip", a=b"<x>"), "Word document") as archive:
        with pytest.raises(MissingMember):
            read_member(archive, "b")
        with pytest.raises(ExtractError, match="The Word document is damaged"):
            read_xml(archive, "a")
        assert optional_xml(archive, "a") is None
        assert optional_xml(archive, "b") is None


@pytest.mark.parametrize("content", [b"", b"garbage", b"PK\x03\x04 cut short"])
def test_what_is_no_zip_file_is_damaged(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "a.zip").write_bytes(content)
    with pytest.raises(ExtractError, match="damaged"), open_zip(tmp_path / "a.zip"):
        pass


def test_a_damaged_member_is_an_error_with_a_reason(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", a=bytes(range(256)) * 50)
    data = bytearray(path.read_bytes())
    data[60:90] = bytes(30)
    path.write_bytes(data)
    with open_zip(path) as archive, pytest.raises(ExtractError, match="damaged"):
        read_member(archive, "a")


def test_a_member_packed_with_a_password_is_an_error(tmp_path: Path) -> None:
    path = zip_of(tmp_path / "a.zip", a=b"text")
    data = path.read_bytes()
    directory = data.index(b"PK\x01\x02")
    flagged = data[:6] + b"\x01" + data[7 : directory + 8] + b"\x01" + data[directory + 9 :]
    path.write_bytes(flagged)
    with open_zip(path) as archive, pytest.raises(ExtractError, match="damaged"):
        read_member(archive, "a")


def test_sizes_are_limited(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = zip_of(tmp_path / "a.zip", a=b"0123456789", b=b"0123456789")
    with open_zip(path) as archive, pytest.raises(ExtractError, match="not safe"):
        read_member(archive, "a", 9)
    monkeypatch.setattr(zipped, "_LARGEST_SUM", 15)
    with open_zip(path) as archive:
        read_member(archive, "a")
        with pytest.raises(ExtractError, match="not safe"):
            read_member(archive, "b")


def test_bombs_are_refused_unopened(tmp_path: Path) -> None:
    zip_of(tmp_path / "a.zip", a=bytes(40_000_000))
    assert (tmp_path / "a.zip").stat().st_size < 42_000
    with pytest.raises(ExtractError, match="not safe"), open_zip(tmp_path / "a.zip"):
        pass


def test_too_many_members_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(zipped, "_MOST_MEMBERS", 2)
    path = zip_of(tmp_path / "a.zip", a=b"", b=b"", c=b"")
    with pytest.raises(ExtractError, match="not safe"), open_zip(path):
        pass


def test_entities_are_never_expanded(tmp_path: Path) -> None:
    for text in (b"<d>&j;</d>", b'<d a="&j;"/>', b'<d a="&g;"/>'):
        with pytest.raises(ExtractError, match="damaged"):
            parse_xml(laughs() + text)
    (tmp_path / "secret.txt").write_text("SECRET", encoding="utf-8")
    system = f'<!DOCTYPE d [<!ENTITY x SYSTEM "file://{tmp_path}/secret.txt">]>'.encode()
    assert "SECRET" not in "".join(parse_xml(system + b"<d>a &x; b</d>").itertext())
    with pytest.raises(ExtractError):
        parse_xml(system + b'<d a="&x;"/>')


def test_xml_too_deep_or_too_large_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ExtractError, match="damaged"):
        parse_xml(b"<a>" * 20_000 + b"</a>" * 20_000)
    monkeypatch.setattr(zipped, "_MOST_NODES", 10)
    with pytest.raises(ExtractError, match="too large"):
        parse_xml(b"<a>" + b"<b/>" * 10 + b"</a>")
