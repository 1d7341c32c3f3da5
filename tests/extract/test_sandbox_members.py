"""Documents inside of others, pictures of text and passwords come through the sandbox."""

from __future__ import annotations

import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment.errors import ExtractError, SkippedError
from muniment.extract.sandbox import Sandbox
from tests.extract.checks import check

_mupdf: Any = pymupdf  # it comes without types


@pytest.fixture
def sandbox() -> Iterator[Sandbox]:
    sandbox = Sandbox(workers=1)
    yield sandbox
    sandbox.close()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    """An archive with a note, a PDF, something unreadable and another archive."""
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "The lamp was lit at dusk.")
        printed = pdf.tobytes()
    inner = tmp_path / "inner.zip"
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr("deep.txt", "too deep")
    path = tmp_path / "papers.zip"
    with zipfile.ZipFile(path, "w") as packed:
        packed.writestr("notes/otters.md", "# Otters\n\nThey came back.")
        packed.writestr("picture.xyz", b"\x00\x01\x02")
        packed.writestr("broken.pdf", b"%PDF-1.7 nothing more")
        packed.writestr("lamp.pdf", printed)
        packed.write(inner, "inner.zip")
    return path


def test_each_document_inside_is_read_or_has_its_reason(sandbox: Sandbox, archive: Path) -> None:
    read = {member.name: member for member in sandbox.members(archive)}
    assert list(read) == [
        "notes/otters.md", "picture.xyz", "broken.pdf", "lamp.pdf", "inner.zip"
    ]  # fmt: skip
    otters = read["notes/otters.md"].document
    assert otters is not None and check(otters).text == "Otters\n\nThey came back."
    lamp = read["lamp.pdf"].document
    assert lamp is not None and lamp.parts[0].place.page == 1
    assert isinstance(read["picture.xyz"].error, SkippedError)
    assert isinstance(read["broken.pdf"].error, ExtractError)
    inner = read["inner.zip"].document
    assert inner is not None and "deep.txt" in inner.text and "too deep" not in inner.text
    assert any("inside of another file" in note for note in inner.notes)


def test_a_child_that_ends_costs_one_member_only(
    sandbox: Sandbox, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    reading = sandbox.members(archive)
    assert next(reading).name == "notes/otters.md"
    (worker,) = sandbox._running
    worker.child.kill()
    rest = list(reading)
    assert rest[0].document is None and rest[0].error is not None
    assert [member.name for member in rest[1:]] == ["broken.pdf", "lamp.pdf", "inner.zip"]
    assert rest[2].document is not None


def test_a_page_of_a_member_is_shown_and_its_bytes_come_out(
    sandbox: Sandbox, archive: Path
) -> None:
    image = sandbox.render(archive, 1, member="lamp.pdf", start=4, end=8)
    assert image.png.startswith(b"\x89PNG") and len(image.marks) == 1
    assert sandbox.unpack(archive, "notes/otters.md") == b"# Otters\n\nThey came back."
    with pytest.raises(ExtractError, match="gone"):
        sandbox.unpack(archive, "none.txt")


def test_what_is_no_container_has_no_members(sandbox: Sandbox, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("plain", "utf-8")
    with pytest.raises(ExtractError, match="changed"):
        list(sandbox.members(tmp_path / "a.txt"))


@pytest.fixture
def scan(tmp_path: Path) -> Path:
    """A PDF whose only page is a picture of text."""
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        page.insert_textbox(
            (72, 72, 520, 400),
            "The keeper climbed the tower at dusk and lit the lamp.",
            fontsize=16,
        )
        picture = page.get_pixmap(dpi=150).tobytes("png")
    path = tmp_path / "scan.pdf"
    with pymupdf.open() as pdf:
        page = pdf.new_page()
        page.insert_image(page.rect, stream=picture)
        pdf.save(path)
    return path


def test_a_page_that_is_a_picture_waits_and_is_recognised(sandbox: Sandbox, scan: Path) -> None:
    document = sandbox.extract(scan)
    assert document is not None
    assert (document.parts, document.coverage.waiting) == ((), (1,))
    recognised = sandbox.recognise(scan, 1)
    assert recognised is not None and recognised.confidence > 0.8
    assert "climbed the tower at dusk" in " ".join(block.text for block in recognised.blocks)


def test_a_password_opens_what_is_locked(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "locked.pdf"
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "A secret lamp.")
        pdf.save(path, encryption=_mupdf.PDF_ENCRYPT_AES_256, user_pw="tide", owner_pw="moon")
    with pytest.raises(ExtractError, match="Locked with a password"):
        sandbox.extract(path)
    with pytest.raises(ExtractError, match="does not fit"):
        sandbox.extract(path, password="wrong")
    document = sandbox.extract(path, password="tide")
    assert document is not None and document.text == "A secret lamp."
    assert sandbox.render(path, 1, password="tide").png
