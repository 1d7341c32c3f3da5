"""What a person does with questions and answers in the window, for several tests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QToolButton

from muniment.gui.answer.turnview import TurnView
from tests.gui.conftest import Desk


def follow_up(desk: Desk, question: str) -> None:
    """Ask this in the conversation that is open."""
    QTest.keyClicks(desk.window.answer.field, question)
    QTest.keyClick(desk.window.answer.field, Qt.Key.Key_Return)


def answered(desk: Desk, question: str = "") -> None:
    """Wait for an answer; to this question, if there is one, in a conversation of its own."""
    if question:
        desk.window.ask(question)
    desk.until(lambda: not desk.window.answer.running)


def kept_questions(desk: Desk) -> list[list[str]]:
    """The questions of all conversations that were kept, the last kept first."""
    kept = reversed(list(desk.library.conversations.kept.values()))
    return [[turn.answer.question for turn in conversation.turns] for conversation in kept]


def press_in(turn: TurnView, name: str) -> None:
    """Press the visible button of this name by keyboard."""
    every = [*turn.findChildren(QToolButton), *turn.findChildren(QPushButton)]
    made = next(
        b for b in every if b.isVisible() and name in (b.accessibleName(), b.text().strip())
    )
    made.setFocus()
    QTest.keyClick(made, Qt.Key.Key_Space)


def anchors(turn: TurnView) -> list[str]:
    """The addresses of all links of an answer; there must be no picture in it."""
    found: dict[str, None] = {}
    cursor = QTextCursor(turn.text.document())
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        form = cursor.charFormat()
        assert not form.isImageFormat()
        if form.isAnchor():
            found[form.anchorHref()] = None
    return list(found)
