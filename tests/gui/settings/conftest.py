"""A dialog of settings on a fake library, and the hands on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any, cast

import pytest
import shiboken6
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from muniment.gui.preferring import Preferring
from muniment.gui.settings.dialog import SettingsDialog
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.library import Library
from tests.gui.fakeprompts import FakePrompts
from tests.gui.fakes import FOLDER, FakeLibrary
from tests.gui.waiting import wait_until

OTHER = Path("/home/ada/letters")


@dataclass
class Desk:
    """A dialog of settings, and what it changes."""

    dialog: SettingsDialog
    library: FakeLibrary
    preferring: Preferring
    prompts: FakePrompts

    def chosen(self, name: str) -> Any:
        """What has been chosen, where it is kept."""
        if hasattr(self.preferring.now, name):
            return getattr(self.preferring.now, name)
        return getattr(self.library.settings, name)

    def until(self, name: str, value: object) -> None:
        """Wait until this has been chosen."""
        wait_until(lambda: self.chosen(name) == value)

    def undo(self) -> None:
        """Press Ctrl+Z, wherever the focus is."""
        focus = QApplication.focusWidget() or self.dialog
        QTest.keyClick(focus, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)

    def show(self, page: str, control: QWidget | None = None) -> None:
        """Open a page, and scroll to a control."""
        self.dialog.open_page(page)
        if control is not None:
            self.dialog.pages[page].ensureWidgetVisible(control)
            QApplication.processEvents()


def press(button: QWidget) -> None:
    """Click a button that can be seen."""
    assert isinstance(button, QAbstractButton)
    wait_until(button.isVisible)
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)


@pytest.fixture
def preferring(qapp: QApplication, tmp_path: Path) -> Iterator[Preferring]:
    made = Preferring(tmp_path / "config" / "preferences.json", qapp)
    yield made
    made.close()
    made.deleteLater()


@pytest.fixture
def open_dialog(
    qapp: QApplication, look: Look, tasks: Tasks, preferring: Preferring
) -> Iterator[Callable[..., Desk]]:
    """Opens the settings of a library; all are closed after the test."""
    made: list[SettingsDialog] = []

    def make(library: FakeLibrary | None = None) -> Desk:
        if library is None:
            library = FakeLibrary()
            library.settings = replace(library.settings, folders=(FOLDER, OTHER))
        prompts = FakePrompts()
        dialog = SettingsDialog(cast(Library, library), tasks, look, preferring, prompts)
        dialog.resize(760, 560)
        dialog.show()
        dialog.activateWindow()
        wait_until(lambda: QApplication.activeWindow() is dialog)
        made.append(dialog)
        return Desk(dialog, library, preferring, prompts)

    yield make
    for dialog in filter(shiboken6.isValid, made):
        dialog.close()
        dialog.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def desk(open_dialog: Callable[..., Desk]) -> Desk:
    return open_dialog()
