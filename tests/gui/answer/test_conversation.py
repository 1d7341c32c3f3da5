"""A conversation in the window, on a fake library: asked, followed up, edited, stopped, kept."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QTextCursor, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QToolButton

from muniment.errors import ModelError
from muniment.gui.answer.answertext import Paragraph
from muniment.records import (
    Answer,
    Claim,
    Conversation,
    Draft,
    Support,
    Turn,
)
from tests.gui.conftest import Desk
from tests.gui.fakes import NOTE
from tests.gui.questions import anchors, answered, follow_up, kept_questions, press_in
from tests.gui.searches import search


def _questions(desk: Desk) -> list[object]:
    return desk.library.called("ask")


# ---------------------------------------------------------------- questions


def test_a_follow_up_stands_beneath_and_knows_what_was_said(desk: Desk) -> None:
    answered(desk, "How high was the tide?")
    follow_up(desk, "And in March?")
    answered(desk)
    first, second = desk.window.answer.turns
    assert "reached 4.2 m" in first.shown and "reached 4.2 m" in second.shown
    assert first.sources.folded and not second.sources.folded
    said = desk.library.called("conversation")[-1]
    assert isinstance(said, Conversation)
    assert [turn.answer.question for turn in said.turns] == ["How high was the tide?"]
    assert desk.window.answer.field.text == ""
    desk.until(lambda: kept_questions(desk) == [["How high was the tide?", "And in March?"]])


def test_the_field_above_begins_another_conversation(desk: Desk) -> None:
    answered(desk, "one")
    answered(desk, "two")
    assert len(desk.window.answer.turns) == 1
    desk.until(lambda: kept_questions(desk) == [["two"], ["one"]])


def test_the_newest_question_stands_at_the_top_of_the_view(desk: Desk) -> None:
    answered(desk, "one")
    follow_up(desk, "two")
    answered(desk)
    area = desk.window.answer.area
    desk.until(lambda: area.verticalScrollBar().value() == desk.turn.y() > 0)


def test_it_comes_to_the_top_though_there_is_not_room_enough_at_first(desk: Desk) -> None:
    answered(desk, "one")
    follow_up(desk, "two")
    answered(desk)
    bar, top = desk.window.answer.area.verticalScrollBar(), desk.turn.y()
    desk.until(lambda: bar.value() == top > 0)
    # As while the turns above it are being folded and laid out anew.
    bar.setRange(0, top // 2)
    bar.setRange(0, top)
    assert bar.value() == top


def test_the_evidence_is_on_the_screen_while_the_answer_is_made(desk: Desk) -> None:
    desk.library.held, desk.library.tokens = True, []
    desk.window.ask("How high?")
    desk.until(lambda: desk.turn.sources.title == "Evidence")
    assert desk.turn.sources.list.cards.rowCount() == 2
    assert desk.turn.running
    desk.library.held = False
    answered(desk)
    assert desk.turn.sources.title == "1 source"


def test_checked_sentences_stream_with_their_citations(desk: Desk) -> None:
    desk.library.held = True
    answer = desk.library.answer("q")
    desk.library.draft = Draft(answer.claims, answer.citations)
    desk.library.tokens = [" It fell [1"]
    desk.window.ask("q")
    desk.until(lambda: "It fell" in desk.turn.shown)
    assert desk.turn.shown.startswith("The tide reached 4.2 m.\u2009[1] It was the highest ever.")
    assert desk.turn.shown.endswith("It fell"), "half a mark is not shown"
    assert anchors(desk.turn) == ["cite:1"]
    desk.library.held = False
    answered(desk)


def test_what_is_selected_stays_so_while_more_is_written(desk: Desk) -> None:
    desk.library.held = True
    written = "The tide rose.\n"
    desk.library.tokens = [written]
    desk.window.ask("q")
    desk.until(lambda: "rose" in desk.turn.shown)
    text = desk.turn.text
    cursor = QTextCursor(text.document())
    cursor.movePosition(QTextCursor.MoveOperation.NextWord, QTextCursor.MoveMode.KeepAnchor)
    text.setTextCursor(cursor)
    desk.turn.show_draft(Draft(tail=written + "And then it fell."))
    desk.until(lambda: "fell" in desk.turn.shown)
    assert text.textCursor().selectedText() == "The "
    desk.library.held = False
    answered(desk)


def test_a_question_can_be_asked_again(desk: Desk) -> None:
    answered(desk, "How high?")
    desk.library.final = Answer("", "Another answer.", True)
    press_in(desk.turn, "Ask again")
    answered(desk)
    assert desk.turn.shown == "Another answer."
    assert _questions(desk) == ["How high?", "How high?"]
    desk.until(lambda: kept_questions(desk) == [["How high?"]])


def test_the_last_question_can_be_edited(desk: Desk) -> None:
    answered(desk, "How hihg?")
    press_in(desk.turn, "Edit the question and ask again")
    field = desk.turn.head.field
    assert field.text == "How hihg?"
    field.selectAll()
    QTest.keyClicks(field, "How high?")
    QTest.keyClick(field, Qt.Key.Key_Return)
    answered(desk)
    assert not desk.turn.head.editing
    desk.until(lambda: kept_questions(desk) == [["How high?"]])


def test_editing_can_be_given_up(desk: Desk) -> None:
    answered(desk, "How high?")
    desk.turn.head.edit()
    QTest.keyClicks(desk.turn.head.field, "What?")
    QTest.keyClick(desk.turn.head.field, Qt.Key.Key_Escape)
    assert not desk.turn.head.editing
    assert _questions(desk) == ["How high?"]


def test_editing_an_earlier_question_leaves_what_followed_it_in_the_history(desk: Desk) -> None:
    answered(desk, "one")
    for question in ("two", "three"):
        follow_up(desk, question)
        answered(desk)
    desk.until(lambda: kept_questions(desk) == [["one", "two", "three"]])
    desk.window.answer.edited.emit(1, "two, otherwise")
    answered(desk)
    desk.until(lambda: kept_questions(desk) == [["one", "two, otherwise"], ["one", "two", "three"]])
    assert len(desk.window.answer.turns) == 2


def test_an_error_is_said_at_its_question_which_can_be_asked_again(desk: Desk) -> None:
    desk.library.final = ModelError("The model could not be started", "Ask again.")
    answered(desk, "one")
    assert "could not be started" in desk.turn.note
    desk.library.final = None
    press_in(desk.turn, "Ask again")
    answered(desk)
    assert "reached 4.2 m" in desk.turn.shown
    assert desk.turn.note == ""


def test_an_answer_goes_on_while_something_else_is_shown_and_is_kept(desk: Desk) -> None:
    desk.library.held = True
    desk.window.ask("one")
    desk.until(lambda: "reached" in desk.turn.shown)
    search(desk, "tide")
    desk.window.search_room.new_conversation()
    assert desk.window.answer.turns == []
    history = desk.window.sidebar.history
    desk.until(lambda: [e.line for e in history.model.entries] == ["being answered …"])
    history.opened.emit("")
    desk.until(lambda: "reached" in desk.turn.shown)
    assert desk.window.answer.running
    desk.window.search_room.new_conversation()
    desk.library.held = False
    desk.until(lambda: kept_questions(desk) == [["one"]])
    assert desk.window.answer.turns == [], "it does not come into the conversation that is shown"


def test_what_was_checked_of_an_answer_is_kept_when_the_window_closes(desk: Desk) -> None:
    desk.library.held = True
    whole = desk.library.answer("one")
    desk.library.draft = Draft(claims=whole.claims[:1], citations=whole.citations)
    desk.window.ask("one")
    desk.until(lambda: whole.claims[0].text in desk.turn.shown)
    desk.window.search_room.asking.drop()
    desk.until(lambda: kept_questions(desk) == [["one"]])
    (kept,) = desk.library.conversations.list()
    (turn,) = desk.library.conversations.get(kept.id).turns
    assert turn.answer.stopped
    assert turn.answer.text == f"{whole.claims[0].text} [1]", "with its marks, as any answer"


# ---------------------------------------------------------------- on the screen


def test_the_sources_are_reached_and_opened_by_keyboard(desk: Desk) -> None:
    answered(desk, "How high?")
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Up)
    assert desk.turn.sources.list.hasFocus()
    desk.until(lambda: desk.window.source.pages.page)
    assert desk.window.source.page_number == 3


def test_the_wheel_scrolls_the_conversation_wherever_it_stands(desk: Desk) -> None:
    desk.library.final = Answer("q", "Line.\n" * 200, True)
    answered(desk, "q")
    QApplication.processEvents()
    wheel = QWheelEvent(
        QPointF(50, 50),
        desk.turn.text.mapToGlobal(QPointF(50, 50)),
        QPoint(0, -120),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(desk.turn.text.viewport(), wheel)
    assert not wheel.isAccepted() or desk.window.answer.area.verticalScrollBar().value() > 0


def test_a_very_long_question_is_asked_whole_and_shown_in_part(desk: Desk) -> None:
    question = "tide " * 4000 + "?"
    answered(desk, question)
    assert _questions(desk) == [question]
    assert desk.turn.head.height() < 400
    desk.turn.head.edit()
    assert desk.turn.head.field.text == question


def test_ctrl_n_begins_a_new_conversation(desk: Desk) -> None:
    answered(desk, "How high?")
    desk.window.field.write("words")
    QTest.keyClick(desk.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert desk.window.answer.turns == []
    assert desk.window.field.text == ""
    desk.until(lambda: desk.window.answer.field.hasFocus())
    follow_up(desk, "Why?")
    answered(desk)
    desk.until(lambda: kept_questions(desk) == [["Why?"], ["How high?"]])


def test_everything_new_has_a_name_and_can_be_reached_by_tab(desk: Desk) -> None:
    answered(desk, "How high?")
    view = desk.window.answer
    for made in (*view.findChildren(QToolButton), *view.findChildren(QPushButton)):
        if made.isVisible():
            assert made.accessibleName() or made.text().strip()
            assert made.focusPolicy() & Qt.FocusPolicy.TabFocus, made.text()


def test_the_tab_key_goes_from_the_field_through_the_turns_to_the_follow_up(desk: Desk) -> None:
    answered(desk, "one")
    follow_up(desk, "two")
    answered(desk)
    first, second = desk.window.answer.turns
    desk.window.field.line.setFocus()
    reached: list[object] = []
    while desk.window.answer.field not in reached and len(reached) < 60:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    order = [reached.index(w) for w in (first.text, second.text, second.sources.list)]
    assert order == sorted(order)
    assert desk.window.answer.field in reached


def _turn(question: str) -> Turn:
    return Turn(Answer(question, f"To {question}.", True), 1_700_000_000.0)


def test_a_long_conversation_is_opened_turn_by_turn(desk: Desk) -> None:
    turns = tuple(_turn(f"Question {n}") for n in range(12))
    desk.library.conversations.keep(Conversation(turns=turns))
    desk.window.recalling.refresh()
    history = desk.window.sidebar.history
    desk.until(lambda: history.model.entries)
    history.opened.emit(history.model.entries[0].id)
    desk.until(lambda: len(desk.window.answer.turns) >= 2)
    follow_up(desk, "More?")
    answered(desk)
    assert [t.head.question for t in desk.window.answer.turns] == [
        *(f"Question {n}" for n in range(12)),
        "More?",
    ]


def test_a_mark_of_an_unfinished_answer_opens_what_it_cites(desk: Desk) -> None:
    desk.library.held = True
    citation = replace(desk.library.answer("q").citations[0], path=NOTE, paths=(NOTE,), kind="md")
    desk.library.draft = Draft((Claim("It rose.", (1,), Support.SUPPORTED),), (citation,))
    desk.window.ask("q")
    desk.until(lambda: "[1]" in desk.turn.shown)
    desk.turn.text.anchorClicked.emit(QUrl("cite:1"))
    target = desk.window.source.target
    assert target is not None and target.path == NOTE, "not the first of the evidence"
    desk.library.held = False
    answered(desk)


def test_who_scrolls_away_is_not_taken_back_by_what_is_written(desk: Desk) -> None:
    desk.library.final = Answer("q", "Line.\n" * 100, True)
    answered(desk, "one")
    desk.library.held = True
    follow_up(desk, "two")
    bar = desk.window.answer.area.verticalScrollBar()
    desk.until(lambda: bar.value() == desk.turn.y() > 0)
    bar.setValue(10)
    desk.turn.show_draft(Draft(tail="More.\n" * 200))
    before = bar.maximum()
    desk.until(lambda: bar.maximum() > before)
    QApplication.processEvents()
    assert bar.value() == 10
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_PageDown)
    assert bar.value() > 200
    desk.window.answer.turns[0].text.setFocus()
    QTest.keyClick(desk.window.answer.turns[0].text, Qt.Key.Key_PageUp)
    assert bar.value() < 200
    desk.library.held = False
    answered(desk)


def test_what_is_written_quickly_is_drawn_seldom(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.library.held, desk.library.tokens = True, []
    desk.window.ask("q")
    desk.until(lambda: desk.turn.sources.title == "Evidence")
    drawn: list[Sequence[Paragraph]] = []
    draw = desk.turn.text.draw

    def counted(paragraphs: Sequence[Paragraph]) -> None:
        drawn.append(paragraphs)
        draw(paragraphs)

    monkeypatch.setattr(desk.turn.text, "draw", counted)
    for n in range(500):
        desk.turn.show_draft(Draft(tail="word " * n))
    desk.until(lambda: desk.turn.shown.count("word") == 499)
    assert len(drawn) == 1
    desk.library.held = False
    answered(desk)
