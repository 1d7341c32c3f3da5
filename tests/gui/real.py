"""The window on a library, opened and closed as the program does it, without its application."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication

from muniment.gui.style import Look
from muniment.gui.tasks import Events, Tasks
from muniment.gui.window import MainWindow
from muniment.library import Library
from tests.gui.fakeprompts import FakePrompts


@contextmanager
def opened(qapp: QApplication, look: Look, library: Library) -> Iterator[MainWindow]:
    """A window of this library, shown; gone at the end with all that belongs to it."""
    tasks = Tasks()
    made = MainWindow(library, tasks, Events(tasks), look, FakePrompts(), library.status())
    made.resize(1280, 800)
    made.show()
    yield made
    made.close()
    tasks.close()
    made.deleteLater()
    qapp.processEvents()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
