"""Another window takes the place of one, in another language for one: what is done goes on."""

from __future__ import annotations

import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel

from muniment import export
from muniment.errors import ModelError
from muniment.export import Form
from muniment.gui.running.continuing import Shown
from muniment.gui.settings.models import ModelsPage
from muniment.gui.style import Look
from muniment.gui.tasks import Events
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import Claim, Draft, Support
from tests.gui.conftest import Desk
from tests.gui.fakes import FakeLibrary
from tests.gui.questions import answered, follow_up, kept_questions
from tests.gui.searches import search
from tests.gui.waiting import wait_until

MODEL = Path("/downloads/Big.gguf")


class Slow:
    """Copies a model in two steps, the second when it is let go."""

    def __init__(self, library: FakeLibrary) -> None:
        self._library = library
        self.begun, self.go_on = threading.Event(), threading.Event()
        self.error: ModelError | None = None

    def __call__(self, file: Path, *, adapter: bool, on_progress: Callable[[float], None]) -> Path:
        on_progress(0.2)
        self.begun.set()
        assert self.go_on.wait(10)
        on_progress(0.8)
        if self.error is not None:
            raise self.error
        return FakeLibrary.add_model(self._library, file, adapter=adapter)


@pytest.fixture
def slow(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Slow:
    made = Slow(desk.library)
    monkeypatch.setattr(desk.library, "add_model", made)
    return made


@pytest.fixture
def renew(desk: Desk, look: Look, qapp: QApplication) -> Callable[[], MainWindow]:
    """Puts another window in the place of the desk's, of which nothing is left."""

    def make() -> MainWindow:
        before = desk.window
        shown = Shown.by(before)
        if before.settings_dialog is not None:
            before.settings_dialog.close()
        before.close()
        desk.tasks.leave()
        desk.events.blockSignals(True)
        desk.events = Events(desk.tasks, interval=0.02)
        library = cast(Library, desk.library)
        desk.window = MainWindow(
            library, desk.tasks, desk.events, look, desk.prompts, desk.library.now
        )
        desk.window.show()
        shown.show_again(desk.window)
        before.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        return desk.window

    return make


# ---------------------------------------------------------------- answers


def test_an_answer_that_is_being_written_goes_on_and_is_kept_once(
    desk: Desk, renew: Callable[[], MainWindow]
) -> None:
    desk.library.held = True
    desk.library.draft = Draft((Claim("The tide rose.", (), Support.SUPPORTED),))
    desk.window.ask("How high?")
    desk.until(lambda: "The tide rose." in desk.turn.shown)
    after = renew()
    assert after.answer.isVisible() and after.answer.running
    desk.until(lambda: "The tide rose." in desk.turn.shown)
    desk.library.held = False
    answered(desk)
    assert "reached 4.2 m" in desk.turn.shown
    desk.until(lambda: kept_questions(desk) == [["How high?"]])
    (kept,) = desk.library.conversations.kept.values()
    assert not kept.turns[0].answer.stopped and kept.turns[0].answer.claims
    follow_up(desk, "And in March?")
    answered(desk)
    desk.until(lambda: kept_questions(desk) == [["How high?", "And in March?"]])


def test_it_goes_on_behind_results_and_can_be_stopped(
    desk: Desk, renew: Callable[[], MainWindow]
) -> None:
    desk.library.held = True
    desk.window.ask("How high?")
    desk.until(lambda: desk.turn.sources.title == "Evidence")
    search(desk, "tide")
    after = renew()
    assert not after.answer.isVisible()
    after.search_room.show_conversation()
    assert after.answer.running
    after.search_room.asking.stop()
    answered(desk)
    desk.until(lambda: kept_questions(desk) == [["How high?"]])


def test_an_error_of_an_answer_is_shown_where_it_goes_on(
    desk: Desk, renew: Callable[[], MainWindow]
) -> None:
    desk.library.held = True
    desk.library.final = ModelError("The model is gone", "Install it again.")
    desk.window.ask("How high?")
    desk.until(lambda: desk.turn.sources.title == "Evidence")
    renew()
    desk.library.held = False
    answered(desk)
    assert "The model is gone" in " ".join(label.text() for label in desk.turn.findChildren(QLabel))


# ---------------------------------------------------------------- models


def test_a_model_that_is_being_copied_is_copied_to_its_end(
    desk: Desk, slow: Slow, renew: Callable[[], MainWindow]
) -> None:
    desk.window.copying.start(MODEL, "Big", adapter=False)
    desk.until(lambda: "20%" in desk.window.banner.said[0])
    after = renew()
    assert after.banner.said[0] == "Copying “Big” … 20%"
    slow.go_on.set()
    desk.until(lambda: after.banner.said[0] == "“Big” answers from now on.")
    assert desk.library.settings.answering_model == "/models/Big.gguf"
    assert after.copying.running == ()


def test_the_settings_show_it_and_can_stop_it_or_take_it_back(
    desk: Desk, slow: Slow, renew: Callable[[], MainWindow]
) -> None:
    desk.prompts.model_file = MODEL
    desk.window.settings("models")
    assert desk.window.settings_dialog is not None
    _models_page(desk.window).deeds.add(adapter=False)
    wait_until(slow.begun.is_set)
    page = _models_page(renew())
    wait_until(lambda: "Copying “Big” … 20%" in page.deeds.copies)
    wait_until(page.stop_button.isVisible)
    slow.go_on.set()
    wait_until(page.add_button.isVisible)
    assert desk.window.settings_dialog.choices.last == "“Big” added and in use"
    desk.window.settings_dialog.undo()
    desk.until(lambda: desk.library.settings.answering_model == "")


def _models_page(window: MainWindow) -> ModelsPage:
    dialog = window.settings_dialog
    assert dialog is not None
    wait_until(lambda: "models" in dialog.pages)
    page = dialog.pages["models"]
    assert isinstance(page, ModelsPage)
    return page


def test_that_it_could_not_be_copied_is_said_in_the_next_window(
    desk: Desk, slow: Slow, renew: Callable[[], MainWindow]
) -> None:
    slow.error = ModelError("The model could not be copied", "The disk is full.")
    desk.window.copying.start(MODEL, "Big", adapter=False)
    wait_until(slow.begun.is_set)
    after = renew()
    slow.go_on.set()
    desk.until(lambda: after.banner.said == ("The model could not be copied", "The disk is full."))


# ---------------------------------------------------------------- files that are saved


def test_an_answer_that_is_being_saved_is_saved_and_told(
    desk: Desk,
    renew: Callable[[], MainWindow],
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    begun, go_on = threading.Event(), threading.Event()
    exported = export.exported

    def held(*given: Any) -> str:
        begun.set()
        assert go_on.wait(10)
        return str(exported(*given))

    monkeypatch.setattr(export, "exported", held)
    answered(desk, "How high?")
    target = desk.prompts.target = tmp_path / "answer.md"
    talk = desk.window.search_room.asking.talk.whole()
    desk.window.sharing.save(talk, Form.MARKDOWN.value)
    wait_until(begun.is_set)
    renew()
    # And once more: whoever tries the languages goes through several.
    after = renew()
    go_on.set()
    desk.until(lambda: after.banner.said[0] == "Saved as “answer.md”")
    assert "reached 4.2 m" in target.read_text("utf-8")
