from __future__ import annotations

import copy
import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError
from muniment.extract import archive, extract
from muniment.extract.archive import members
from muniment.records import Document
from tests.extract.checks import check, part_with, said

FILES = {
    "docs/report.md": b"# Otters\n",
    "docs/\u00fcbersicht.txt": b"alpha",
    "../../escape.txt": b"beta",
    "__MACOSX/docs/._report.md": b"junk",
    ".DS_Store": b"junk",
    "new\nline.txt": b"gamma",
}


def zipped(path: Path, files: dict[str, bytes], packing: int = zipfile.ZIP_DEFLATED) -> Path:
    with zipfile.ZipFile(path, "w", packing) as file:
        for name, data in files.items():
            file.writestr(zipfile.ZipInfo(name, (2024, 5, 1, 10, 0, 0)), data, packing)
    return path


def tarred(path: Path, files: dict[str, bytes], mode: str = "w") -> Path:
    with tarfile.open(path, mode) as file:  # type: ignore[call-overload]
        for name, data in files.items():
            info = tarfile.TarInfo(name)
            info.size, info.mtime = len(data), 1_714_557_600
            file.addfile(info, io.BytesIO(data))
    return path


def given(path: Path, folder: Path) -> dict[str, bytes | str]:
    """The members of an archive: their bytes, or why they are left out."""
    folder.mkdir(exist_ok=True)
    found = {
        member.name: member.path.read_bytes() if member.path else member.problem
        for member in members(path, folder)
    }
    assert not [*folder.iterdir()]
    return found


def listed(path: Path) -> Document:
    return check(extract(path))


def expect(path: Path, folder: Path) -> None:
    document = listed(path)
    assert document.kind == "archive"
    assert document.notes == ("2 hidden files were left out.",)
    assert (document.coverage.unit, document.coverage.total, document.coverage.read) == (
        "file", 4, 4,
    )  # fmt: skip
    part = part_with(document, "report")
    assert part.kind == "list" and part.place.label == "files 1–4"
    assert said(document, part).split("\n") == [
        "docs/report.md (9 bytes, 2024-05-01)",
        "docs/übersicht.txt (5 bytes, 2024-05-01)",
        "escape.txt (4 bytes, 2024-05-01)",
        "new line.txt (5 bytes, 2024-05-01)",
    ]
    assert given(path, folder) == {
        "docs/report.md": b"# Otters\n",
        "docs/übersicht.txt": b"alpha",
        "escape.txt": b"beta",
        "new line.txt": b"gamma",
    }


@pytest.mark.parametrize("packing", [0, zipfile.ZIP_DEFLATED, zipfile.ZIP_BZIP2, zipfile.ZIP_LZMA])
def test_a_zip_file(tmp_path: Path, packing: int) -> None:
    expect(zipped(tmp_path / "a.zip", FILES, packing), tmp_path / "out")


@pytest.mark.parametrize(
    ("name", "mode"),
    [("a.tar", "w"), ("a.tar.gz", "w:gz"), ("a.tgz", "w:gz"), ("a.tar.bz2", "w:bz2"),
     ("a.tar.xz", "w:xz")],
)  # fmt: skip
def test_a_tar_file(tmp_path: Path, name: str, mode: str) -> None:
    expect(tarred(tmp_path / name, FILES, mode), tmp_path / "out")


def test_names_without_a_mark_of_their_encoding(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"prufung.txt": b"x"})
    path.write_bytes(path.read_bytes().replace(b"prufung", "prüfun".encode()))
    assert [*given(path, tmp_path / "out")] == ["prüfun.txt"]
    path = zipped(tmp_path / "b.zip", {"prufung.txt": b"x"})
    path.write_bytes(path.read_bytes().replace(b"prufung", b"pr\x81fung"))
    assert [*given(path, tmp_path / "out")] == ["prüfung.txt"]


def test_a_locked_zip_file_says_so(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"secret.txt": b"x" * 50, "open.txt": b"y"}, 0)
    data = bytearray(path.read_bytes())
    data[6] |= 1
    data[data.find(b"PK\x01\x02") + 8] |= 1
    path.write_bytes(data)
    found = given(path, tmp_path / "out")
    assert "password" in str(found["secret.txt"]) and found["open.txt"] == b"y"
    assert listed(path).coverage.read == 1


def test_links_and_devices_are_left_out(tmp_path: Path) -> None:
    path = tmp_path / "a.tar"
    with tarfile.open(path, "w") as file:
        for name, kind in (("s", tarfile.SYMTYPE), ("h", tarfile.LNKTYPE), ("d", tarfile.CHRTYPE)):
            info = tarfile.TarInfo(name)
            info.type, info.linkname = kind, "/etc/passwd"
            file.addfile(info)
        info = tarfile.TarInfo("last.txt")
        info.size = 5
        file.addfile(info, io.BytesIO(b"hello"))
    found = given(path, tmp_path / "out")
    assert found.pop("last.txt") == b"hello"
    assert len(found) == 3 and all("link" in str(problem) for problem in found.values())


def test_an_archive_in_an_archive_is_given_whole(tmp_path: Path) -> None:
    inner = zipped(tmp_path / "inner.zip", {"a.txt": b"a"}).read_bytes()
    path = zipped(tmp_path / "outer.zip", {"inner.zip": inner})
    assert given(path, tmp_path / "out") == {"inner.zip": inner}


def test_damage_costs_what_is_damaged(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"a.txt": b"alpha" * 99, "b.txt": b"beta"}, 0)
    path.write_bytes(path.read_bytes().replace(b"alpha", b"alphb", 1))
    found = given(path, tmp_path / "out")
    assert "damaged" in str(found["a.txt"]) and found["b.txt"] == b"beta"

    path = tarred(tmp_path / "a.tar", {"a.txt": b"alpha", "b.txt": b"beta"})
    data = bytearray(path.read_bytes())
    data[1024 + 20] ^= 1
    path.write_bytes(data)
    assert given(path, tmp_path / "out") == {"a.txt": b"alpha"}
    (note,) = listed(path).notes
    assert "only be read in part" in note


@pytest.mark.parametrize("name", ["a.zip", "a.tar.gz", "a.tar.bz2", "a.tar.xz"])
def test_a_file_that_breaks_off(tmp_path: Path, name: str) -> None:
    whole = tmp_path / f"whole-{name}"
    mode = f"w:{name.rpartition('.')[2]}"
    (zipped if name == "a.zip" else lambda p, f: tarred(p, f, mode))(whole, FILES)
    path = tmp_path / name
    path.write_bytes(whole.read_bytes()[:150])
    with pytest.raises(ExtractError) as caught:
        extract(path)
    assert "damaged" in caught.value.message
    assert given(path, tmp_path / "out") == {}


def test_an_empty_archive(tmp_path: Path) -> None:
    with pytest.raises(ExtractError, match="empty"):
        extract(zipped(tmp_path / "a.zip", {}))


# ---------------------------------------------------------------- made to do harm


def test_a_bomb(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"zeros.txt": bytes(60_000_000), "ok.txt": b"ok"})
    assert path.stat().st_size < 70_000
    found = given(path, tmp_path / "out")
    assert "harm" in str(found["zeros.txt"]) and found["ok.txt"] == b"ok"
    assert listed(path).coverage.read == 1


def test_a_bomb_of_members_that_overlap(tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("0", bytes(1_000_000))
        for number in range(1, 100):
            double = copy.copy(file.filelist[0])
            double.filename = double.orig_filename = str(number)
            file.filelist.append(double)
    with pytest.raises(ExtractError, match="harm"):
        extract(path)
    assert given(path, tmp_path / "out") == {}


def test_a_lie_about_a_size(tmp_path: Path) -> None:
    path = zipped(tmp_path / "a.zip", {"zeros.txt": bytes(60_000_000)})
    size = (60_000_000).to_bytes(4, "little")
    path.write_bytes(path.read_bytes().replace(size, (1000).to_bytes(4, "little")))
    (problem,) = given(path, tmp_path / "out").values()
    assert isinstance(problem, str) and problem


def test_a_compressed_tar_bomb(tmp_path: Path) -> None:
    path = tarred(tmp_path / "a.tar.xz", {"a.txt": b"a", "z.txt": bytes(60_000_000)}, "w:xz")
    found = given(path, tmp_path / "out")
    assert found["a.txt"] == b"a" and "harm" in str(found["z.txt"])
    assert any("harm" in note for note in listed(path).notes)


def test_headers_that_never_end(tmp_path: Path) -> None:
    info = tarfile.TarInfo("x")
    info.type, info.size = tarfile.GNUTYPE_LONGNAME, 40_000_000
    long = tmp_path / "long.tar.gz"
    long.write_bytes(gzip.compress(info.tobuf(tarfile.GNU_FORMAT) + b"a" * 40_000_000))
    info.size = 3
    chain = tmp_path / "chain.tar"
    chain.write_bytes((info.tobuf(tarfile.GNU_FORMAT) + b"ab".ljust(512, b"\0")) * 5000)
    for path in (long, chain):
        with pytest.raises(ExtractError, match="damaged"):
            extract(path)


def test_very_many_members(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive, "MOST_MEMBERS", 30)
    monkeypatch.setattr(archive, "_MOST_LISTED", 60)
    path = zipped(tmp_path / "a.zip", {f"f{n:03}.txt": b"x" for n in range(100)})
    document = listed(path)
    assert (document.coverage.total, document.coverage.read) == (100, 30)
    assert len(document.notes) == 2
    assert "f059.txt" in document.text and "f060.txt" not in document.text
    assert [part.place.label for part in document.parts] == [
        "files 1–25", "files 26–50", "files 51–60",
    ]  # fmt: skip
    assert len(given(path, tmp_path / "out")) == 30
