"""The conversations in the sidebar, with a real history on the disk."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from muniment.conversations import Conversations
from muniment.gui.sidebar.history import Entry, HistoryList
from muniment.gui.style import Look
from muniment.records import Answer, Conversation, Scope, StatusChanged, Turn
from tests.gui.conftest import Desk
from tests.gui.fakehistory import FakeConversations
from tests.gui.fakes import FOLDER, status

_AT = 1_700_000_000.0


def _conversation(*questions: str, at: float = _AT) -> Conversation:
    turns = tuple(Turn(Answer(q, f"About {q}.", True), at) for q in questions)
    return Conversation(turns=turns)


@pytest.fixture
def kept(desk: Desk, tmp_path: Path) -> Conversations:
    """Two conversations: an older one about oysters, a newer one about tides."""
    history = Conversations(tmp_path / "conversations")
    desk.library.conversations = cast(FakeConversations, history)
    history.keep(_conversation("How many oysters?", "And spat?"))
    history.keep(_conversation("How high was the tide?", at=_AT + 9))
    desk.window.recalling.refresh()
    desk.until(lambda: len(_titles(desk)) == 2)
    return history


def _list(desk: Desk) -> HistoryList:
    return desk.window.sidebar.history


def _titles(desk: Desk) -> list[str]:
    return [entry.title for entry in _list(desk).model.entries]


def _press(desk: Desk, row: int, key: Qt.Key) -> None:
    listed = _list(desk)
    listed.list.setFocus()
    listed.list.setCurrentIndex(listed.model.index(row))
    QTest.keyClick(listed.list, key)


def _open(desk: Desk, row: int) -> None:
    _press(desk, row, Qt.Key.Key_Return)
    title = _titles(desk)[row]
    desk.until(lambda: desk.window.answer.turns and desk.window.answer.turns[0].answer)
    desk.until(lambda: desk.window.answer.turns[0].head.question == title)


@pytest.mark.usefixtures("kept")
def test_the_last_asked_stands_first_with_its_day_and_length(desk: Desk) -> None:
    assert _titles(desk) == ["How high was the tide?", "How many oysters?"]
    assert _list(desk).model.entries[1].line.endswith("2023 · 2 questions")


def test_what_is_asked_comes_into_the_list_at_once(desk: Desk) -> None:
    assert _list(desk).message == "What you ask is kept here."
    desk.window.ask("How high?")
    desk.until(lambda: not desk.window.answer.running)
    desk.until(lambda: _titles(desk) == ["How high?"])
    assert _list(desk).message == ""
    desk.until(lambda: _list(desk).list.currentIndex().row() == 0)


def test_a_conversation_is_opened_by_keyboard_and_goes_on(desk: Desk, kept: Conversations) -> None:
    _open(desk, 1)
    desk.until(lambda: len(desk.window.answer.turns) == 2)
    assert [turn.shown for turn in desk.window.answer.turns] == [
        "About How many oysters?.",
        "About And spat?.",
    ]
    desk.until(desk.window.answer.field.hasFocus)
    QTest.keyClicks(desk.window.answer.field, "And where?")
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return)
    desk.until(lambda: not desk.window.answer.running)
    desk.until(lambda: _titles(desk) == ["How many oysters?", "How high was the tide?"])
    assert len(kept.get(kept.list()[0].id).turns) == 3


@pytest.mark.usefixtures("kept")
def test_conversations_are_found_by_what_was_said_in_them(desk: Desk) -> None:
    QTest.keyClicks(_list(desk).field, "spat")
    desk.until(lambda: _titles(desk) == ["How many oysters?"])
    _list(desk).field.setText("narwhal")
    desk.until(lambda: _titles(desk) == [])
    assert _list(desk).message == "None holds these words."
    _list(desk).field.clear()
    desk.until(lambda: len(_titles(desk)) == 2)


def test_a_conversation_is_renamed(desk: Desk, kept: Conversations) -> None:
    _open(desk, 0)
    desk.prompts.title = "  Tides\nin general "
    _press(desk, 0, Qt.Key.Key_F2)
    desk.until(lambda: "Tides in general" in _titles(desk))
    QTest.keyClicks(desk.window.answer.field, "And now?")
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return)
    desk.until(lambda: not desk.window.answer.running)
    desk.until(lambda: len(kept.get(kept.list()[0].id).turns) == 2)
    assert kept.list()[0].title == "Tides in general", "what is asked next keeps the name"


def test_what_another_program_added_outlives_a_new_name(
    desk: Desk, kept: Conversations, tmp_path: Path
) -> None:
    _open(desk, 0)
    other = Conversations(tmp_path / "conversations")
    theirs = other.get(kept.list()[0].id)
    other.keep(replace(theirs, turns=(*theirs.turns, Turn(Answer("Theirs?", "Yes.", True), _AT))))
    desk.prompts.title = "Tides in general"
    _press(desk, 0, Qt.Key.Key_F2)
    desk.until(lambda: "Tides in general" in _titles(desk))
    QTest.keyClicks(desk.window.answer.field, "Ours?")
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return)
    desk.until(lambda: len(_titles(desk)) == 3)
    last = {kept.get(line.id).turns[-1].answer.question for line in kept.list()}
    assert {"Theirs?", "Ours?"} <= last


def test_a_title_follows_its_question_when_that_is_edited(desk: Desk, kept: Conversations) -> None:
    _open(desk, 0)
    desk.window.answer.edited.emit(0, "How low was it?")
    desk.until(lambda: not desk.window.answer.running)
    desk.until(lambda: _titles(desk) == ["How low was it?", "How many oysters?"])
    assert len(kept.list()) == 2


def test_a_deleted_conversation_can_be_had_back(desk: Desk, kept: Conversations) -> None:
    _open(desk, 0)
    before = kept.get(kept.list()[0].id)
    _press(desk, 0, Qt.Key.Key_Delete)
    desk.until(lambda: _titles(desk) == ["How many oysters?"])
    assert desk.window.answer.turns == [], "what is deleted is not left on the screen"
    assert len(kept.list()) == 1
    undone = _list(desk).undone
    desk.until(lambda: undone.said == "Deleted: How high was the tide?")
    QTest.mouseClick(undone.button, Qt.MouseButton.LeftButton)
    desk.until(lambda: len(_titles(desk)) == 2)
    assert kept.get(before.id) == before
    assert undone.said == ""


def test_only_what_was_deleted_last_comes_back(desk: Desk, kept: Conversations) -> None:
    _press(desk, 1, Qt.Key.Key_Delete)
    desk.until(lambda: "oysters" in _list(desk).undone.said)
    _press(desk, 0, Qt.Key.Key_Delete)
    desk.until(lambda: "tide" in _list(desk).undone.said)
    desk.until(lambda: _titles(desk) == [])
    _list(desk).undone.undo()
    desk.until(lambda: _titles(desk) == ["How high was the tide?"])
    QTest.keyClick(_list(desk).list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(kept.list()) == 1


def test_one_that_is_damaged_meanwhile_goes_without_a_way_back(
    desk: Desk, kept: Conversations, tmp_path: Path
) -> None:
    file = tmp_path / "conversations" / f"{kept.list()[0].id}.jsonl"
    file.write_text("damaged", "utf-8")
    _press(desk, 0, Qt.Key.Key_Delete)
    desk.until(lambda: _titles(desk) == ["How many oysters?"])
    assert _list(desk).undone.said == ""
    assert not file.exists()


@pytest.mark.parametrize(
    ("name", "ending", "holds"),
    [
        ("Markdown …", ".md", b"How many oysters?"),
        ("Web page …", ".html", b"<!DOCTYPE html>"),
        ("PDF …", ".pdf", b"%PDF-"),
    ],
)
def test_a_conversation_is_saved_as_a_file(
    desk: Desk, kept: Conversations, tmp_path: Path, name: str, ending: str, holds: bytes
) -> None:
    target = desk.prompts.target = tmp_path / f"saved{ending}"
    menu = _list(desk).menu(_list(desk).model.entries[1])
    below = next(a for a in menu.actions() if a.text() == "Save as a file").menu()
    assert isinstance(below, QMenu)
    next(a for a in below.actions() if a.text() == name).trigger()
    desk.until(target.exists)
    assert holds in target.read_bytes()
    assert desk.prompts.suggested == [f"How many oysters{ending}"]
    desk.until(lambda: desk.window.banner.said[0] == f"Saved as “saved{ending}”")


def test_thousands_are_listed_without_measuring_each(look: Look) -> None:
    """What is said of each is made when it is seen, and all rows have the same height."""
    shown = HistoryList(look)
    shown.resize(220, 500)
    shown.show()
    entries = [Entry(f"{n:08x}", f"Question {n}?", _AT, 1) for n in range(5000)]
    shown.show_entries(entries, entries[4000].id)
    QApplication.processEvents()
    assert shown.list.uniformItemSizes()
    assert shown.list.currentIndex().row() == 4000
    assert shown.list.indexAt(shown.list.viewport().rect().center()).row() > 3900
    shown.close()
    shown.deleteLater()


def test_a_deleted_conversation_does_not_come_back_with_its_answer(
    desk: Desk, kept: Conversations
) -> None:
    _open(desk, 0)
    desk.library.held = True
    QTest.keyClicks(desk.window.answer.field, "And now?")
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return)
    desk.until(lambda: "reached" in desk.turn.shown)
    _press(desk, 0, Qt.Key.Key_Delete)
    desk.until(lambda: _titles(desk) == ["How many oysters?"])
    desk.library.held = False
    asked = len(desk.library.called("ask"))
    desk.window.ask("Something else?")
    desk.until(lambda: len(desk.library.called("ask")) == asked + 1)
    desk.until(lambda: len(_titles(desk)) == 2)
    assert "How high was the tide?" not in [line.title for line in kept.list()]


def test_a_conversation_about_documents_names_them_again(desk: Desk, kept: Conversations) -> None:
    scope = Scope((FOLDER,), ("hash-of-notes.md",))
    kept.keep(replace(_conversation("Which notes?", at=_AT + 20), scope=scope))
    desk.window.recalling.refresh()
    desk.until(lambda: _titles(desk)[0] == "Which notes?")
    _open(desk, 0)
    desk.until(lambda: desk.window.answer.scope.said == ("papers", "Notes"))


def test_a_library_that_can_only_be_read_keeps_nothing_and_deletes_nothing(
    desk: Desk, kept: Conversations
) -> None:
    desk.library.send(StatusChanged(status(read_only=True)))
    desk.until(lambda: "Another program" in desk.window.notice.said)
    entry = _list(desk).model.entries[0]
    actions = [a.isEnabled() for a in _list(desk).menu(entry).actions() if not a.isSeparator()]
    assert actions == [True, False, True, False], "opened and saved, not renamed and deleted"
    _press(desk, 0, Qt.Key.Key_Delete)
    assert _list(desk).undone.said == ""
    desk.window.ask("How high?")
    desk.until(lambda: not desk.window.answer.running)
    _open(desk, 1)
    assert len(kept.list()) == 2


def test_what_was_answered_is_kept_though_the_window_closes(
    desk: Desk, kept: Conversations
) -> None:
    gate = threading.Event()
    desk.tasks.every("history", lambda task: task.stop.wait(5) and gate.wait(5))
    desk.window.ask("How high?")
    desk.until(lambda: not desk.window.answer.running)
    desk.window.close()
    threading.Timer(0.1, gate.set).start()
    desk.tasks.close(0.0)
    assert kept.list()[0].title == "How high?"
