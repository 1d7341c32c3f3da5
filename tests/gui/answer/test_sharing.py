"""Answers are copied, and saved as files."""

from __future__ import annotations

from pathlib import Path

import pymupdf
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QPushButton

from muniment.gui.answer.sharing import file_name
from muniment.records import Answer, Citation, Claim, Place, Support
from tests.gui.conftest import Desk
from tests.gui.fakes import HOSTILE, PDF
from tests.gui.questions import answered


def _menu(desk: Desk) -> QMenu:
    menu = QMenu(desk.window)
    desk.turn.share.emit(menu)
    return menu


def _do(desk: Desk, *names: str) -> None:
    """Choose an entry of the menu of the newest answer, by the names that lead to it."""
    menu = _menu(desk)
    for name in names[:-1]:
        below = next(a for a in menu.actions() if a.text() == name).menu()
        assert isinstance(below, QMenu)
        menu = below
    next(a for a in menu.actions() if a.text() == names[-1]).trigger()


def test_an_answer_is_copied_with_its_citations(desk: Desk) -> None:
    answered(desk, "How high?")
    _do(desk, "Copy with citations")
    copied = QGuiApplication.clipboard().text()
    assert "[1] Report on the tides, p. 3: Report on the tides.pdf" in copied
    _do(desk, "Copy as Markdown")
    assert "Report on the tides" in QGuiApplication.clipboard().text() != copied


@pytest.mark.parametrize(
    ("name", "ending", "holds"),
    [
        ("Markdown …", ".md", b"Report on the tides"),
        ("Web page …", ".html", b"<!DOCTYPE html>"),
        ("PDF …", ".pdf", b"%PDF-"),
        ("Cited documents as BibTeX …", ".bib", b"title"),
        ("Cited documents as RIS …", ".ris", b"TY  - "),
        ("Chat for fine-tuning (JSON lines) …", ".jsonl", b'"messages"'),
    ],
)
def test_a_conversation_is_saved(
    desk: Desk, tmp_path: Path, name: str, ending: str, holds: bytes
) -> None:
    answered(desk, 'How "high" was it: 4/5?')
    target = desk.prompts.target = tmp_path / f"saved{ending}"
    _do(desk, "Save the conversation", name)
    assert desk.prompts.suggested == [f"How high was it 4 5{ending}"]
    desk.until(lambda: desk.window.banner.said[0] == f"Saved as “{target.name}”")
    assert holds in target.read_bytes()
    assert [file.name for file in tmp_path.iterdir()] == [target.name]
    show = next(b for b in desk.window.banner.findChildren(QPushButton) if b.isVisible())
    show.click()
    desk.until(lambda: desk.prompts.selected == [target])


def test_a_name_without_its_ending_gets_it_and_replaces_nothing(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "v1.2.md").write_text("Mine.", "utf-8")
    answered(desk, "How high?")
    desk.prompts.target = tmp_path / "v1.2"
    _do(desk, "Save this answer", "Markdown …")
    desk.until(lambda: desk.window.banner.said[0] == "Saved as “v1.2 (2).md”")
    assert (tmp_path / "v1.2.md").read_text("utf-8") == "Mine."


def test_what_cannot_be_saved_is_said_with_the_reason(desk: Desk, tmp_path: Path) -> None:
    answered(desk, "How high?")
    desk.prompts.target = tmp_path / "gone" / "answer.md"
    _do(desk, "Save this answer", "Markdown …")
    desk.until(lambda: desk.window.banner.said[0] == "It could not be saved")
    assert "answer.md" in desk.window.banner.said[1]


def test_an_answer_without_sources_has_no_references_to_save(desk: Desk) -> None:
    desk.library.final = Answer("q", "Not there.", False)
    answered(desk, "How high?")
    below = next(a for a in _menu(desk).actions() if a.text() == "Save this answer").menu()
    assert isinstance(below, QMenu)
    grey = [a.text() for a in below.actions() if not a.isEnabled()]
    assert grey == ["Cited documents as BibTeX …", "Cited documents as RIS …"]


def test_a_saved_pdf_holds_the_text_of_documents_as_text(desk: Desk, tmp_path: Path) -> None:
    citation = Citation(1, PDF, Place("p. 3", 3), HOSTILE, "<h1>Tides</h1>", "hash", 0, 9)
    claim = Claim(HOSTILE, (1,), Support.QUOTED)
    desk.library.final = Answer("q", f"“{HOSTILE}” [1]", True, (claim,), (citation,))
    answered(desk, "<b>How</b> high?")
    target = desk.prompts.target = tmp_path / "answer.pdf"
    _do(desk, "Save this answer", "PDF …")
    desk.until(target.exists)
    with pymupdf.open(target) as saved:
        text = " ".join("".join(page.get_text() for page in saved).split())
        assert not any(page.get_images() for page in saved)
        links = [link for page in saved for link in page.get_links()]
    assert [link["nameddest"] for link in links] == ["q1-1"], "from the mark to its quote"
    assert "<script>alert(1)</script>" in text.replace("\n", "")
    assert "<b>How</b> high?" in text


def test_a_long_pdf_is_made_in_a4_off_the_main_thread_without_a_complaint(
    desk: Desk, tmp_path: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    desk.library.final = Answer("q", "A sentence of some words. " * 4000, True)
    answered(desk, "How high?")
    target = desk.prompts.target = tmp_path / "long.pdf"
    _do(desk, "Save this answer", "PDF …")
    desk.until(target.exists)
    with pymupdf.open(target) as saved:
        assert saved.page_count > 5
        assert round(saved[0].rect.width) == 595
        assert saved.metadata is not None and saved.metadata["title"] == "How high?"
    assert capfd.readouterr().err == ""


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("", "Muniment.md"),
        ("../../etc/passwd", "etc passwd.md"),
        ("CON: a|b?\n", "CON a b.md"),
        ("word " * 50, " ".join(["word"] * 12) + ".md"),
    ],
)
def test_a_title_makes_a_name_for_any_file_system(title: str, name: str) -> None:
    assert file_name(title, ".md") == name
