"""Documents inside of others, pictures of text and passwords come through the sandbox."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment.errors import ExtractError, SkippedError
from muniment.extract import sandbox as sandbox_module
from muniment.extract.sandbox import MemberRead, Sandbox, _Worker
from muniment.process import Frame, Message
from muniment.records import Document
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
    assert sandbox.render(archive, 1, member="lamp.pdf").pages == 1
    assert len(sandbox.words(archive, 1, member="lamp.pdf").boxes(4, 8)) == 1
    assert sandbox.unpack(archive, "notes/otters.md") == b"# Otters\n\nThey came back."
    with pytest.raises(ExtractError, match="gone"):
        sandbox.unpack(archive, "none.txt")


def test_an_edited_archive_gives_its_new_bytes(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    for changed, text in enumerate(("old text", "new text")):
        with zipfile.ZipFile(path, "w") as packed:
            packed.writestr("a.txt", text)
        os.utime(path, ns=(changed, changed))
        assert sandbox.unpack(path, "a.txt") == text.encode()
    path.unlink()
    with pytest.raises(ExtractError, match="gone"):
        sandbox.unpack(path, "a.txt")


def test_what_is_too_large_to_be_sent_is_not_taken_out(sandbox: Sandbox, tmp_path: Path) -> None:
    path = tmp_path / "a.zip"
    block = os.urandom(1 << 20)
    with zipfile.ZipFile(path, "w") as packed, packed.open("film.bin", "w") as stream:
        for _ in range(191):
            stream.write(block)
    with pytest.raises(ExtractError, match=r"Too large to take out.*200 MB.*own program"):
        sandbox.unpack(path, "film.bin")


def answering(monkeypatch: pytest.MonkeyPatch, seconds: float = 0.0) -> None:
    """Let children give members without end, each after so many seconds."""
    data = Document("", ()).to_json()
    del data["text"]

    def ask(
        worker: _Worker, path: Path, request: Message, limit: float, stop: threading.Event | None
    ) -> Frame:
        time.sleep(seconds)
        worker.member = "again.txt"
        return {"document": data}, b""

    monkeypatch.setattr(_Worker, "ask", ask)


def test_a_child_that_never_ends_is_not_heard_for_ever(
    sandbox: Sandbox, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch)
    taken: list[MemberRead] = []
    with pytest.raises(ExtractError, match=r"Not all of its files could be read.*more than 2,000"):
        taken.extend(sandbox.members(archive))
    assert len(taken) == 2_100


def test_the_members_of_one_file_have_limited_time(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answering(monkeypatch, seconds=0.05)
    sandbox = Sandbox(workers=1, seconds=0.02)
    with pytest.raises(ExtractError, match=r"Not all of its files could be read.*not done after"):
        list(sandbox.members(archive))
    sandbox.close()


def running_out(monkeypatch: pytest.MonkeyPatch, when: dict[tuple[str, int], int]) -> None:
    """Let memory run out so often at a request that a child is at with so many files read."""
    ask = _Worker.ask

    def fails(
        worker: _Worker, path: Path, request: Message, limit: float, stop: threading.Event | None
    ) -> Frame | None:
        frame = ask(worker, path, request, limit, stop)
        if when.get((request["do"], worker._files), 0):
            when[request["do"], worker._files] -= 1
            worker.child.kill()
            raise sandbox_module._WornOut
        return frame

    monkeypatch.setattr(_Worker, "ask", fails)


def test_only_what_a_fresh_child_could_not_read_is_too_large(
    sandbox: Sandbox, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running_out(monkeypatch, {("members", 1): 1, ("next", 2): 1})
    read = list(sandbox.members(archive))
    assert [member.name for member in read] == [
        "notes/otters.md", "picture.xyz", "broken.pdf", "lamp.pdf", "inner.zip"
    ]  # fmt: skip
    assert read[0].error is not None and read[0].error.title == "Too large to read"
    assert read[3].document is not None


def test_what_a_worn_child_could_not_read_is_read_by_a_fresh_one(
    sandbox: Sandbox, archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    running_out(monkeypatch, {("next", 5): 1})
    read = list(sandbox.members(archive))
    assert [member.name for member in read][3:] == ["lamp.pdf", "inner.zip"]
    assert read[3].document is not None


_KILLED = """
import sys, time
from pathlib import Path
from muniment.extract.sandbox import Sandbox
Sandbox(1).unpack(Path(sys.argv[1]), "notes/otters.md")
print("done", flush=True)
time.sleep(60)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="kills with a signal")
def test_nothing_taken_out_is_left_when_the_program_is_killed(archive: Path) -> None:
    temporary = archive.parent / "temporary"
    temporary.mkdir()
    with subprocess.Popen(
        [sys.executable, "-c", _KILLED, str(archive)],
        env={**os.environ, "TMPDIR": str(temporary)},
        stdout=subprocess.PIPE,
    ) as program:
        assert program.stdout is not None and program.stdout.readline()
        assert [path for path in temporary.rglob("*") if path.is_file()]
        program.send_signal(signal.SIGKILL)
    for _ in range(100):
        if not [path for path in temporary.rglob("*") if path.is_file()]:
            break
        time.sleep(0.1)
    else:
        pytest.fail("an attachment is left")


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
    assert sandbox.render(path, 1, password="tide").pages == 1
