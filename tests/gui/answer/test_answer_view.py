"""What an answer says on the screen, on a fake library; nothing in it acts as markup."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QHelpEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QMenu, QPushButton, QToolTip

from muniment.config import AnswerStyle
from muniment.gui.answer.answertext import drafted, finished
from muniment.records import (
    Answer,
    AnswerKind,
    Citation,
    Claim,
    Draft,
    Place,
    Support,
)
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, HOSTILE, NOTE, PDF
from tests.gui.questions import anchors, answered, follow_up, press_in

_HOSTILE = (
    HOSTILE,
    "[click](https://evil.example) ![x](data:image/png;base64,iVBORw0KGgo=)",
    "<img src=data:image/png;base64,iVBORw0KGgo=><h1>Big</h1><br>&lt;",
    "one\u2029two\ufdd0three\ufdd1four\ufffcfive\r\nsix",
    "\u202edesrever\u2066",
    "[1] [2] cite:1 <a href='cite:1'>x</a>",
)


def test_a_mark_shows_its_quote_when_hovered_and_its_source_when_clicked(desk: Desk) -> None:
    answered(desk, "How high?")
    text = desk.turn.text
    mark = text.document().find("[1]")
    mark.setPosition(mark.selectionStart() + 1)
    spot = text.cursorRect(mark).center()
    hover = QHelpEvent(QEvent.Type.ToolTip, spot, text.viewport().mapToGlobal(spot))
    QApplication.sendEvent(text.viewport(), hover)
    tip = QToolTip.text()
    assert "“The spring tide reached 4.2 metres”" in tip
    assert "Report on the tides, p. 3" in tip
    QTest.mouseClick(text.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: desk.window.source.pages.page)
    assert desk.window.source.page_number == 3


def test_the_menu_over_a_mark_copies_the_text_and_not_its_inner_address(desk: Desk) -> None:
    answered(desk, "How high?")
    text = desk.turn.text
    text.selectAll()
    spot = text.cursorRect(text.document().find("[1]")).center()
    reason = QContextMenuEvent.Reason.Mouse
    over = QContextMenuEvent(reason, spot, text.viewport().mapToGlobal(spot))
    QApplication.sendEvent(text.viewport(), over)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    entries = [one for one in menu.actions() if not one.isSeparator()]
    assert [one.objectName() for one in entries] == ["edit-copy", "select-all"]
    entries[0].trigger()
    assert "The tide reached 4.2 m." in QGuiApplication.clipboard().text()
    menu.close()


def test_quotes_say_that_they_are_quotes_and_who_chose_them(desk: Desk) -> None:
    citation = desk.library.answer("q").citations[0]
    claim = Claim(citation.quote, (1,), Support.QUOTED)
    desk.library.final = Answer(
        "q", "…", True, (claim,), (citation,), model="Small", total=2.44, searched=214, unread=3
    )
    answered(desk, "q")
    assert desk.turn.said == (
        "Quotes from your documents (small model)",
        "214 documents searched; 3 could not be read · Small · 2.4 s",
    )
    desk.library.configure(answer_style=AnswerStyle.QUOTES)
    answered(desk, "q")
    assert "Quotes from your documents" in desk.turn.said, "any model would have been asked so"
    desk.library.configure(answer_style=AnswerStyle.AUTO)
    desk.library.final = replace(desk.library.final, model="")
    answered(desk, "q")
    assert "Quotes from your documents" in desk.turn.said


def test_an_abstention_is_a_result_with_what_was_searched(desk: Desk) -> None:
    desk.library.final = Answer(
        "q",
        "Your documents do not seem to answer this.",
        False,
        evidence=tuple(desk.library.found),
        kind=AnswerKind.NONE,
        searched=214,
        unread=3,
    )
    answered(desk, "What is the capital of France?")
    assert desk.turn.shown == "Your documents do not seem to answer this."
    assert desk.turn.said == ("214 documents searched; 3 could not be read",)
    assert desk.turn.sources.title == "Nearest passages"
    assert desk.turn.sources.list.cards.rowCount() == 2
    assert desk.window.banner.said == ("", "")


def test_a_question_looked_up_otherwise_says_so(desk: Desk) -> None:
    desk.library.final = Answer("", "It rose.", True, asked="How high was the tide in March?")
    answered(desk, "And in March?")
    assert "Looked up as “How high was the tide in March?”" in desk.turn.said


def test_doubtful_sentences_are_counted_and_can_be_hidden(desk: Desk) -> None:
    answered(desk, "How high?")
    assert "1 sentence is not borne out by its sources" in desk.turn.said
    press_in(desk.turn, "Hide")
    assert "highest" not in desk.turn.shown
    assert "1 sentence that its sources do not bear out is hidden" in desk.turn.said
    desk.until(lambda: desk.library.called("configure") == [{"hide_unsupported": True}])
    follow_up(desk, "And?")
    answered(desk)
    assert "highest" not in desk.turn.shown, "it holds for all that follow"
    press_in(desk.turn, "Show")
    assert "highest" in desk.turn.shown


def test_a_source_says_what_of_its_file_is_not_known_and_where_its_copies_are(
    desk: Desk,
) -> None:
    answer = desk.library.answer("q")
    (citation,) = answer.citations
    copies = (PDF, Path("/mnt/usb/copy of the report.pdf"))
    gap = "Pages 12–14 are scans that could not be read."
    desk.library.final = replace(
        answer, citations=(replace(citation, paths=copies),), gaps={1: gap}
    )
    answered(desk, "q")
    card = desk.turn.sources.list.cards.card(0)
    assert (card.warning, card.also_line) == (gap, "Also in 1 other file")
    assert gap in desk.turn.sources.list.cards.data(desk.turn.sources.list.cards.index(0))
    desk.turn.grab()


def test_a_list_of_many_documents_shows_the_first_and_then_all(desk: Desk) -> None:
    citations = tuple(
        Citation(n, FOLDER / f"{n}.pdf", Place("p. 1", 1), f"Quote {n}.", f"No. {n}", f"h{n}", 0, 8)
        for n in range(1, 38)
    )
    claim = Claim("37 of 214 documents mention “tide”.", tuple(range(1, 38)), Support.SUPPORTED)
    desk.library.final = Answer(
        "q", claim.text, True, (claim,), citations, kind=AnswerKind.COLLECTION
    )
    answered(desk, "Which documents mention tide?")
    turn = desk.turn
    assert turn.said[0] == "From all of your documents"
    assert turn.shown.endswith("[6] +31")
    assert turn.sources.title == "37 sources"
    cards = turn.sources.list
    assert cards.cards.rowCount() == 5
    press_in(turn, "Show 32 more")
    assert cards.cards.rowCount() == 37
    assert cards.height() >= 37 * 40, "the conversation scrolls, not the list"
    turn.open_citation(30)
    current = cards.current()
    assert current is not None and current.number == 30


@pytest.mark.parametrize("text", _HOSTILE)
def test_no_text_acts_as_markup_wherever_it_stands(desk: Desk, text: str) -> None:
    """In a draft, in claims of each kind, in titles, notes, reasons, gaps and questions."""
    citation = Citation(
        1, NOTE, Place(text, None), text, text, "hash", 0, len(text), paths=(NOTE, NOTE)
    )
    claims = tuple(Claim(text, (1,), support, text) for support in Support)
    desk.library.held = True
    desk.library.draft = Draft(claims, (citation,))
    desk.library.tokens = [text]
    desk.library.final = Answer(
        text,
        text,
        True,
        claims,
        (citation,),
        note=text,
        asked=text + "?",
        gaps={1: text},
        model=text,
    )
    desk.window.ask(text)
    desk.until(lambda: desk.turn.shown)
    assert anchors(desk.turn) == ["cite:1"]
    desk.library.held = False
    answered(desk)
    assert anchors(desk.turn) == ["cite:1"]
    paragraphs = finished(desk.library.final)
    assert desk.turn.text.document().blockCount() == len(paragraphs)
    desk.turn.show_stale([1])
    for shown in desk.turn.findChildren(QLabel):
        assert shown.textFormat() == Qt.TextFormat.PlainText
    for run in (run for paragraph in paragraphs for run in paragraph if run.tip):
        assert "\u202e" not in run.text
    desk.turn.grab()
    desk.library.draft = Draft()


def test_an_answer_without_claims_has_no_links_at_all(desk: Desk) -> None:
    desk.library.tokens = []
    for text in _HOSTILE:
        desk.library.final = Answer("q", text, False)
        answered(desk, "q")
        assert anchors(desk.turn) == []


def test_hiding_leaves_nothing_of_a_doubtful_draft() -> None:
    draft = Draft((Claim("It rose.", (), Support.UNSUPPORTED),), (), "")
    assert drafted(draft, hide_unsupported=True) == []


# ---------------------------------------------------------------- stale answers, ratings


def test_a_stale_answer_says_so_and_is_renewed_with_one_click(desk: Desk) -> None:
    answered(desk, "How high?")
    desk.library.changed = {f"hash-of-{PDF.name}"}
    desk.window.search_room.refresh()
    stale = "“Report on the tides.pdf” has changed since this was answered."
    desk.until(lambda: stale in desk.turn.said)
    assert "Changed since" in desk.turn.sources.list.cards.card(0).warning
    desk.library.changed = set()
    renew = next(
        b
        for b in desk.turn.findChildren(QPushButton)
        if b.isVisible() and b.text().strip() == "Ask again"
    )
    renew.click()
    answered(desk)
    assert stale not in desk.turn.said
    assert desk.library.called("ask") == ["How high?", "How high?"]


def test_an_answer_can_be_rated_and_the_rating_taken_back(desk: Desk) -> None:
    answered(desk, "How high?")

    def rating() -> list[int]:
        return [t.rating for c in desk.library.conversations.kept.values() for t in c.turns]

    for name, value in (("A good answer", 1), ("A bad answer", -1), ("A bad answer", 0)):
        press_in(desk.turn, name)
        desk.until(lambda value=value: rating() == [value])  # type: ignore[misc]


@pytest.mark.parametrize("word", ["x" * 20_000, "long " * 4_000, "🙂" * 900, "שאלה " * 500])
def test_no_question_or_answer_is_wider_than_its_place(desk: Desk, word: str) -> None:
    desk.window.resize(1024, 700)
    desk.library.final = Answer(
        "q", word, True, note=word[:3000], asked=word + "?", model=word[:90]
    )
    answered(desk, word)
    room = desk.window.answer.area.viewport().width()
    desk.until(lambda: desk.turn.width() <= room)
    assert desk.turn.minimumSizeHint().width() <= room
    assert desk.turn.head.height() < 500
