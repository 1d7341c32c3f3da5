from __future__ import annotations

import os
import socket
import zipfile
from pathlib import Path

import pytest

from muniment.errors import ExtractError, SkippedError
from muniment.extract import extract
from muniment.extract.kinds import KINDS, kind_of


def put(path: Path, content: bytes | str) -> Path:
    path.write_bytes(content.encode() if isinstance(content, str) else content)
    return path


def zipped(path: Path, *members: str) -> Path:
    with zipfile.ZipFile(path, "w") as archive:
        for member in members:
            archive.writestr(member, "x")
    return path


def test_the_content_decides_before_the_name(tmp_path: Path) -> None:
    assert kind_of(put(tmp_path / "a.txt", "%PDF-1.7\n")) == "pdf"
    assert kind_of(put(tmp_path / "noname", "<!DOCTYPE html><p>x")) == "html"
    assert kind_of(put(tmp_path / "b.txt", '<?xml version="1.0"?>\n<!-- x -->\n<HTML>')) == "html"
    assert kind_of(put(tmp_path / "c.php", b"\xff\xfe" + "<html>".encode("utf-16-le"))) == "html"
    assert kind_of(zipped(tmp_path / "d.zip", "[Content_Types].xml", "word/document.xml")) == "docx"


@pytest.mark.parametrize(
    ("kind", "name", "content"),
    [
        ("image", "scan", b"\x89PNG\r\n\x1a\n\x00\x00"),
        ("image", "photo.dat", b"\x00\x00\x00\x18ftypheic\x00"),
        ("rtf", "letter.doc", rb"{\rtf1\ansi Dear"),
        ("doc", "old.doc", b"\xdb\xa5\x2d\x00\x00"),
        ("doc", "word.xml", b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w/>'),
        ("fb2", "book.xml", b'<?xml version="1.0"?>\n<FictionBook xmlns="x">'),
        ("xml", "data.unknown", b'<?xml version="1.0"?><data/>'),
        ("calendar", "dates.txt", b"BEGIN:VCALENDAR\r\nVERSION:2.0\r\n"),
        ("contacts", "people", b"BEGIN:VCARD\nVERSION:3.0\n"),
        ("subtitles", "talk.txt", b"WEBVTT\n\n00:01.000 --> 00:02.000\nHello\n"),
        ("mail", "letter", b"From: a@example.org\nTo: b@example.org\nSubject: x\n\nHello\n"),
        ("mail", "copy.eml", b"To: b@example.org\nSubject: x\n\nHello\n"),
        ("mbox", "inbox", b"From a@example.org Mon Jan  1 10:00:00 2024\nFrom: a@example.org\n"),
        ("mhtml", "page", b"From: <Saved by Blink>\nSubject: x\nMIME-Version: 1.0\n\n"),
        ("text", "essay.txt", b"From: the beginning, it was clear.\nNothing followed.\n"),
        ("text", "story.txt", b"From that day on the lamp was lit.\nDate: unknown\n"),
        ("archive", "things", b"a.txt" + bytes(252) + b"ustar\x0000" + bytes(500)),
        ("archive", "things.tar.gz", b"\x1f\x8b\x08\x00"),
        (None, "data.gz", b"\x1f\x8b\x08\x00"),
        ("pst", "mail.pst", b"!BDN\x00\x00"),
        ("djvu", "scan", b"AT&TFORM\x00\x00"),
        ("code", "tide.py", b"print(1)\n"),
        ("code", "settings.yaml", b"a: 1\n"),
        ("csv", "table.tsv", b"a\tb\n"),
        ("json", "lines.jsonl", b"{}\n"),
    ],
)
def test_kinds_are_told_apart(tmp_path: Path, kind: str | None, name: str, content: bytes) -> None:
    assert kind_of(put(tmp_path / name, content)) == kind


def test_packages_are_told_by_what_is_in_them(tmp_path: Path) -> None:
    for kind, member in [
        ("docx", "word/document.xml"),
        ("pptx", "ppt/presentation.xml"),
        ("xlsx", "xl/workbook.xml"),
    ]:
        assert kind_of(zipped(tmp_path / f"{kind}.bin", "[Content_Types].xml", member)) == kind
    for kind, mimetype in [
        ("epub", "application/epub+zip"),
        ("odt", "application/vnd.oasis.opendocument.text"),
        ("ods", "application/vnd.oasis.opendocument.spreadsheet"),
        ("odp", "application/vnd.oasis.opendocument.presentation"),
    ]:
        path = tmp_path / f"{kind}.bin"
        with zipfile.ZipFile(path, "w") as package:
            package.writestr("mimetype", mimetype)
        assert kind_of(path) == kind
    assert kind_of(zipped(tmp_path / "plain.zip", "a.txt")) == "zip"
    assert kind_of(zipped(tmp_path / "plain.bin", "a.txt")) is None


def test_a_web_page_may_begin_with_many_comments(tmp_path: Path) -> None:
    few, many = "<?xml version='1.0'?>\n" + "<!-- > -->\n" * 300, "<!-- a -->\n" * 5_000
    assert kind_of(put(tmp_path / "a", few + "<html>")) == "html"
    assert kind_of(put(tmp_path / "b", "<!--" * 900 + "--><!doctype html>")) == "html"
    assert kind_of(put(tmp_path / "c", few + "<p>")) == "xml"
    assert kind_of(put(tmp_path / "d.txt", many + "<html>")) == "text"
    assert kind_of(put(tmp_path / "e.html", many + "<html>")) == "html"


def test_a_name_is_believed_where_the_content_allows_it(tmp_path: Path) -> None:
    assert kind_of(put(tmp_path / "a.md", "# Title")) == "markdown"
    assert kind_of(put(tmp_path / "a.TXT", "words")) == "text"
    assert kind_of(put(tmp_path / "w.txt", "wide words".encode("utf-16"))) == "text"
    assert kind_of(put(tmp_path / "v.txt", "wide words".encode("utf-16-be"))) == "text"
    assert kind_of(put(tmp_path / "d.pdf", "no PDF at all")) == "pdf"


def test_binary_content_is_not_text_whatever_its_name(tmp_path: Path) -> None:
    for name in ("a.txt", "a.md", "a.html"):
        path = put(tmp_path / name, b"\x7fELF\x00\x01\x02" + os.urandom(500))
        assert kind_of(path) is None
        with pytest.raises(SkippedError, match="not what a name ending"):
            extract(path)


def test_reasons_are_plain_unicode_whatever_the_name(tmp_path: Path) -> None:
    for name, shown in (
        (b"a.xyz", "Files ending in .xyz are"),
        (b"a.x\xff", "Files ending in .x\\xff are"),
        (b"Dr. No and others", "Files of this kind are"),
        (b"a.\nb", "Files of this kind are"),
        (b"a." + b"z" * 200, "Files of this kind are"),
        (b"a", "Files of this kind are"),
    ):
        with pytest.raises(SkippedError) as caught:
            extract(put(tmp_path / os.fsdecode(name), b"\x00\x01"))
        assert caught.value.message == f"{shown} not read yet."


def test_what_is_no_regular_file_is_of_no_kind(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    assert kind_of(tmp_path / "pipe.txt") is None
    (tmp_path / "folder.pdf").mkdir()
    assert kind_of(tmp_path / "folder.pdf") is None
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(str(tmp_path / "s.txt"))
        assert kind_of(tmp_path / "s.txt") is None


def test_other_kinds_are_skipped(tmp_path: Path) -> None:
    for path in (put(tmp_path / "a.exe", b"MZ\x00"), zipped(tmp_path / "a.jar", "a.class")):
        assert kind_of(path) is None
        with pytest.raises(SkippedError) as caught:
            extract(path)
        assert caught.value.path == path


def test_every_reason_is_told_plainly(tmp_path: Path) -> None:
    for kind in KINDS:
        empty = put(tmp_path / f"empty{kind.extensions[0]}", b"")
        with pytest.raises(ExtractError, match="empty") as caught:
            extract(empty)
        assert caught.value.path == empty
    with pytest.raises(ExtractError, match="gone"):
        extract(tmp_path / "vanished.txt")
    with pytest.raises(ExtractError, match="No text found"):
        extract(put(tmp_path / "blank.txt", "\n \n"))


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may read everything")
def test_a_file_without_permission_says_so(tmp_path: Path) -> None:
    path = put(tmp_path / "secret.txt", "x")
    path.chmod(0)
    assert kind_of(path) == "text"
    with pytest.raises(ExtractError, match="permission"):
        extract(path)


def test_awkward_names_are_no_obstacle(tmp_path: Path) -> None:
    for name in ("new\nline.txt", "quote'\".txt", "emoji 🙂.txt", os.fsdecode(b"\xff.txt")):
        assert extract(put(tmp_path / name, "some words")).text == "some words"
