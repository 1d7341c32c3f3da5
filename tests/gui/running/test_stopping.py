"""Answers that are stopped, by a person or by the next question, on a fake library."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton

from muniment.records import Answer, Conversation, Turn
from tests.gui.conftest import Desk
from tests.gui.questions import answered, follow_up, kept_questions, press_in


def _turn(question: str) -> Turn:
    return Turn(Answer(question, f"To {question}.", True), 1_700_000_000.0)


def test_an_answer_asked_for_again_and_stopped_at_once_stays_as_it_was(desk: Desk) -> None:
    answered(desk, "How high?")
    before = desk.turn.shown
    desk.library.held, desk.library.tokens = True, []
    press_in(desk.turn, "Ask again")
    desk.until(lambda: desk.turn.sources.title == "Evidence")
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    answered(desk)
    assert desk.turn.shown == before


def test_escape_stops_and_what_there_is_stays(desk: Desk) -> None:
    desk.library.held = True
    desk.window.ask("Why?")
    desk.until(lambda: "reached" in desk.turn.shown)
    QTest.keyClick(desk.window, Qt.Key.Key_Escape)
    answered(desk)
    assert desk.turn.shown.startswith("The tide reached")
    assert any(line.startswith("Stopped") for line in desk.turn.said)
    desk.until(lambda: kept_questions(desk) == [["Why?"]])


def test_while_an_answer_is_made_the_field_offers_to_stop_it(desk: Desk) -> None:
    desk.library.held = True
    desk.window.ask("Why?")
    desk.until(lambda: "reached" in desk.turn.shown)
    follow_up(desk, "And?")
    assert desk.library.called("ask") == ["Why?"], "the second question waits in the field"
    assert desk.window.answer.field.text == "And?"
    stop = next(
        b
        for b in desk.window.answer.findChildren(QPushButton)
        if b.isVisible() and b.text().strip() == "Stop"
    )
    stop.click()
    answered(desk)
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.library.held = False
    desk.until(lambda: desk.library.called("ask") == ["Why?", "And?"])
    answered(desk)


def test_an_answer_that_another_question_overtakes_is_shown_as_far_as_it_came(desk: Desk) -> None:
    answered(desk, "one")
    desk.library.held = True
    follow_up(desk, "two")
    first, second = desk.window.answer.turns
    desk.until(lambda: "reached" in second.shown)
    press_in(first, "Ask again")
    desk.until(lambda: second.answer)
    desk.until(lambda: "reached" in first.shown)
    assert any(line.startswith("Stopped") for line in second.said)
    assert first.running, "it is not stopped with the other"
    desk.library.held = False
    answered(desk)
    assert first.answer is not None and not first.answer.stopped
    desk.until(lambda: kept_questions(desk) == [["one", "two"]])


def test_an_answer_can_be_stopped_before_it_is_on_the_screen_again(desk: Desk) -> None:
    desk.library.conversations.keep(
        Conversation(turns=(_turn("one"), _turn("two"), _turn("three")))
    )
    desk.window.recalling.refresh()
    history = desk.window.sidebar.history
    desk.until(lambda: history.model.entries)
    kept = history.model.entries[0].id
    history.opened.emit(kept)
    desk.until(lambda: len(desk.window.answer.turns) == 3)
    desk.library.held = True
    follow_up(desk, "More?")
    desk.until(lambda: "reached" in desk.turn.shown)
    asking = desk.window.search_room.asking
    desk.window.search_room.new_conversation()
    asking.open(desk.library.conversations.get(kept))
    assert len(desk.window.answer.turns) == 1
    asking.stop()
    answered(desk)
    desk.until(lambda: len(desk.window.answer.turns) == 4)
    assert any(line.startswith("Stopped") for line in desk.turn.said)
