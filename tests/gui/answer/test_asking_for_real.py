"""The window on a real library without an answering model: asked, opened, changed, kept."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muniment.config import AnswerStyle
from muniment.gui.answer.turnview import TurnView
from muniment.gui.style import Look
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import AnswerKind
from tests.gui.real import opened
from tests.gui.waiting import wait_until

_LOG = "# Harbour log\n\nThe ferry Quicksilver carried 412 passengers to the regatta in 1921.\n"
_LETTER = "# Letter {n}\n\nDear Bess, the gauge of year {n} was read by lantern.\n"


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A log, a copy of it in another folder, and letters about something else."""
    tmp_path = tmp_path_factory.mktemp("asking")
    for folder in ("logs", "letters"):
        (tmp_path / folder).mkdir()
    (tmp_path / "logs" / "harbour.md").write_text(_LOG, "utf-8")
    (tmp_path / "letters" / "copy of the log.md").write_text(_LOG, "utf-8")
    for n in range(6):
        (tmp_path / "letters" / f"{n}.md").write_text(_LETTER.format(n=n), "utf-8")
    return tmp_path


@pytest.fixture(scope="module")
def library(home: Path) -> Iterator[Library]:
    with Library.open(home / "library") as made:
        made.configure(answer_style=AnswerStyle.QUOTES, answering_model="none")
        made.add([home / "logs", home / "letters"])
        assert made.wait(60)
        yield made


@pytest.fixture
def window(qapp: QApplication, look: Look, library: Library) -> Iterator[MainWindow]:
    with opened(qapp, look, library) as made:
        yield made


def _ask(window: MainWindow, question: str) -> TurnView:
    QTest.keyClicks(window.answer.field, question)
    QTest.keyClick(window.answer.field, Qt.Key.Key_Return)
    wait_until(lambda: not window.answer.running, 20)
    return window.answer.turns[-1]


def test_a_question_leads_to_the_marked_passage_and_into_the_history(
    window: MainWindow, library: Library, home: Path
) -> None:
    question = "How many passengers did the ferry Quicksilver carry to the regatta?"
    turn = _ask(window, question)
    assert "412 passengers" in turn.shown
    assert turn.said[0].startswith("Quotes from your documents")
    assert "7 documents searched" in turn.said[-1]
    card = turn.sources.list.cards.card(0)
    assert {path.name for path in card.target.paths} == {"harbour.md", "copy of the log.md"}
    assert card.also_line == "Also in 1 other file"

    turn.text.anchorClicked.emit(QUrl("cite:1"))
    wait_until(lambda: "412 passengers" in window.source.text.marked)

    wait_until(lambda: [line.title for line in library.conversations.list()] == [question])
    for file in ("logs/harbour.md", "letters/copy of the log.md"):
        (home / file).write_text("# Harbour log\n\nNothing is left.\n", "utf-8")
    library.rescan()
    assert library.wait(60)
    window.search_room.refresh()
    wait_until(lambda: any("changed since" in line for line in turn.said))

    window.search_room.new_conversation()
    history = window.sidebar.history
    wait_until(lambda: history.model.entries)
    history.opened.emit(history.model.entries[0].id)
    wait_until(lambda: window.answer.turns and window.answer.turns[0].answer)
    kept = window.answer.turns[0]
    assert "412 passengers" in kept.shown
    wait_until(lambda: any("changed since" in line for line in kept.said))


def test_only_what_is_in_the_scope_is_asked(window: MainWindow, home: Path) -> None:
    window.search_room.ask_about_folder(home / "letters")
    turn = _ask(window, "Which documents mention the gauge?")
    assert turn.answer is not None and turn.answer.kind is AnswerKind.COLLECTION
    assert turn.sources.title == "6 sources"
    window.search_room.ask_about_folder(home / "logs")
    turn = _ask(window, "Which documents mention the gauge?")
    assert turn.sources.title != "6 sources"
