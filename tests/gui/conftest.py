"""What the window's tests share: an application off the screen, and a window on a fake library."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import cast

import pytest
from PySide6.QtCore import QEvent, QLocale
from PySide6.QtWidgets import QApplication

from muniment.config import State
from muniment.gui.answer.turnview import TurnView
from muniment.gui.languages import Languages
from muniment.gui.preferring import Preferring
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Tasks
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import Status
from tests.gui.fakeprompts import FakePrompts
from tests.gui.fakes import FakeLibrary
from tests.gui.waiting import wait_until

# Read when the application is made, not when Qt is imported.
os.environ["QT_QPA_PLATFORM"] = "offscreen"


@pytest.fixture(scope="session", autouse=True)
def qapp() -> QApplication:
    """The one application of the test run."""
    app = QApplication.instance() or QApplication(["muniment"])
    assert isinstance(app, QApplication)
    # Plural forms are English only with the English translation, as in the program.
    Languages(app).use("en")
    return app


@pytest.fixture(autouse=True)
def english(qapp: QApplication) -> Iterator[None]:
    """Whatever language a test leaves behind, the next one begins in English."""
    yield
    if QLocale().language() != QLocale.Language.English:
        Languages(qapp).use("en")


@pytest.fixture(autouse=True)
def own_pace() -> Iterator[None]:
    """Whatever a program sets in Python itself ends with its test (muniment.gui.running.pace)."""
    turn, thresholds = sys.getswitchinterval(), gc.get_threshold()
    yield
    sys.setswitchinterval(turn)
    gc.set_threshold(*thresholds)
    gc.unfreeze()


@pytest.fixture(scope="session", autouse=True)
def look(qapp: QApplication) -> Look:
    """The appearance; made before any program of a test may have enlarged the text."""
    return Look(qapp)


@pytest.fixture(autouse=True)
def usual_text(qapp: QApplication, look: Look) -> Iterator[None]:
    """Whatever size of text a test leaves behind, the next one begins with the usual one."""
    usual = qapp.font()
    yield
    if qapp.font() != usual:
        look.apply()


@pytest.fixture
def tasks(qapp: QApplication) -> Iterator[Tasks]:
    made = Tasks()
    yield made
    made.close()


@dataclass
class Desk:
    """A window on a fake library, and everything around it."""

    window: MainWindow
    library: FakeLibrary
    prompts: FakePrompts
    tasks: Tasks
    events: Events

    @property
    def turn(self) -> TurnView:
        """The newest turn of the conversation that is shown."""
        return self.window.answer.turns[-1]

    def until(self, condition: Callable[[], object], seconds: float = 5.0) -> None:
        wait_until(condition, seconds)


@pytest.fixture
def open_desk(qapp: QApplication, look: Look) -> Iterator[Callable[..., Desk]]:
    """Opens a window on a fake library; all are closed after the test."""
    desks: list[Desk] = []
    preferrings: list[Preferring] = []

    def make(
        now: Status | None = None, delay: float = 0.0, kept: dict[str, str] | None = None
    ) -> Desk:
        tasks = Tasks()
        events = Events(tasks, interval=0.02)
        library, prompts = FakeLibrary(now, delay), FakePrompts()
        library.on_event = events.post
        library.state = State(window=kept or {})
        preferring = Preferring()
        preferrings.append(preferring)
        window = MainWindow(
            cast(Library, library), tasks, events, look, prompts, library.now, preferring
        )
        window.resize(1280, 800)
        window.show()
        desks.append(Desk(window, library, prompts, tasks, events))
        return desks[-1]

    yield make
    for desk in desks:
        desk.window.close()
        desk.tasks.close()
        desk.window.deleteLater()
    for preferring in preferrings:
        # Before it is gone: one may still be being written.
        preferring.close()
    qapp.processEvents()
    # Handling events alone deletes nothing, and every window left makes the next change of
    # appearance slower.
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(open_desk: Callable[..., Desk]) -> Desk:
    return open_desk()
