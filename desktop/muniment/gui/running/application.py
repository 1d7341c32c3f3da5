"""The application as macOS and Windows want it: they ask it to quit, and to open files."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFileOpenEvent
from PySide6.QtWidgets import QApplication


class Application(QApplication):
    """Passes on what the system wants of the program: that it ends, or opens a file.

    Qt would ask the window to close first, which may only send it into the tray.
    """

    told_to_quit = Signal()
    given = Signal(object)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Quit:
            self.told_to_quit.emit()
            return True
        if isinstance(event, QFileOpenEvent):
            self.given.emit([Path(event.file())])
            return True
        return super().event(event)
