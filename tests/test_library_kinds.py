"""What lies inside of files, in pictures and behind passwords is found like all else."""

from __future__ import annotations

from email.message import EmailMessage
from pathlib import Path
from typing import Any

import pymupdf
import pytest

from muniment.errors import UsageError
from muniment.library import Library
from muniment.records import FileState

_mupdf: Any = pymupdf  # it comes without types


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "documents"
    made.mkdir()
    return made


def printed(text: str) -> bytes:
    """A PDF of one page."""
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), text)
        made: bytes = pdf.tobytes()
    return made


def test_an_attachment_is_a_document_that_points_to_its_mail(tmp_path: Path, folder: Path) -> None:
    mail = EmailMessage()
    mail["Subject"], mail["From"], mail["To"] = "The licence", "a@example.org", "b@example.org"
    mail.set_content("Dear Brannick, the paper is attached.")
    paper = printed("The oyster licence ends in March.")
    mail.add_attachment(paper, maintype="application", subtype="pdf", filename="licence.pdf")
    (folder / "letter.eml").write_bytes(mail.as_bytes())
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        assert library.status().searchable == 1, "the mail is the only file"
        (found,) = library.search('"oyster licence"')
        assert (found.path, found.member) == (folder / "letter.eml", "licence.pdf")
        assert library.status().documents == library.status().searchable + 1
        assert (found.place.page, found.kind) == (1, "pdf")
        assert library.page_image(found.path, 1, member=found.member).pixels
        assert library.unpack(found.path, found.member) == paper
        (around,) = library.search('"paper is attached"')
        assert (around.path, around.member) == (folder / "letter.eml", "")
        before = library.status()
        (folder / "letter.eml").rename(folder / "moved.eml")
        library.rescan()
        assert library.wait(60)
        (moved,) = library.search('"oyster licence"')
        assert moved.path == folder / "moved.eml"
        after = library.status()
        assert (after.extracted, after.embedded_ever) == (before.extracted, before.embedded_ever)
        library.remove(folder)
        assert library.wait(60)
        assert library.search("oyster licence") == []
        assert library.status().passages == 0


def test_a_mixed_pdf_has_all_its_pages_and_says_which_were_pictures(
    tmp_path: Path, folder: Path
) -> None:
    words = ["heron", "lantern", "causeway", "barometer"]
    with pymupdf.open() as pdf:
        for number, word in enumerate(words, 1):
            page = pdf.new_page()
            sentence = f"On this sheet the keeper writes about the {word} at some length."
            page.insert_text((72, 100), sentence, fontsize=14)
            if number % 2 == 0:
                picture = page.get_pixmap(dpi=200).tobytes("png")
                pdf.delete_page(-1)
                page = pdf.new_page()
                page.insert_image(page.rect, stream=picture)
        pdf.save(folder / "mixed.pdf")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(120)
        status = library.status()
        assert (status.searchable, status.working, status.pictures) == (1, 0, 0)
        assert status.embedded == status.passages == 4
        for number, word in enumerate(words, 1):
            found = library.search(word, 1, "keyword")[0]
            assert (found.place.page, found.place.recognised) == (number, number % 2 == 0)
        size = library.page_image(found.path, 4).size
        shown = library.page_words(found.path, 4, size, document=found.document)
        ((x0, y0, x1, y1),) = shown.boxes(found.start, found.end)
        assert x0 < 72 < x1 and y0 < 100 < y1, "what was recognised is marked where it stands"
        coverage = library.coverage(found.document)
        assert (coverage.total, coverage.read, coverage.recognised) == (4, 4, 2)
        assert coverage.confidence is not None and coverage.confidence > 0.8


def test_a_locked_file_is_read_once_its_password_was_entered(tmp_path: Path, folder: Path) -> None:
    locked = folder / "locked.pdf"
    with pymupdf.open() as pdf:
        pdf.new_page().insert_text((72, 72), "The secret of the lamp.")
        pdf.save(locked, encryption=_mupdf.PDF_ENCRYPT_AES_256, user_pw="tide", owner_pw="moon")
    with Library.open(tmp_path / "library") as library:
        library.add([folder])
        assert library.wait(60)
        assert [problem.title for problem in library.problems()] == ["Locked with a password"]
        library.unlock(locked, "wrong")
        assert library.wait(60)
        assert [problem.title for problem in library.problems()] == ["The password does not fit"]
        library.unlock(locked, "tide")
        assert library.wait(60)
        assert library.problems() == []
        assert library.search("secret", 1, "keyword")[0].path == locked
        assert library.page_image(locked, 1).pixels
        with pytest.raises(UsageError, match="not one of its files"):
            library.unlock(folder / "none.pdf", "tide")
    everything = [path for path in (tmp_path / "library").rglob("*") if path.is_file()]
    assert not any(b"tide" in path.read_bytes() for path in everything), "kept in memory only"
    with Library.open(tmp_path / "library") as library:
        assert library.wait(60)
        assert library.search("secret", 1, "keyword"), "its text stays"
        assert library._store.files[locked].state is FileState.SEARCHABLE
