"""What is on the screen while the library is being opened, and where the window will stand."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, Qt, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from muniment.gui.widgets import label

_PATIENCE_MS = 500


def place(window: QWidget, kept: Mapping[str, str]) -> None:
    """Be as large as, and where, the window was when it was last closed."""
    window.resize(1280, 820)
    if "geometry" in kept:
        window.restoreGeometry(QByteArray.fromBase64(kept["geometry"].encode()))


class Opening(QWidget):
    """Stands where the window will be until it can be made.

    `ready` comes once, when it is on the screen: what takes long can begin then.
    """

    ready = Signal()
    closed = Signal()

    def __init__(self, kept: Mapping[str, str]) -> None:
        super().__init__()
        self._told = False
        self.setWindowTitle("Muniment")
        words = label(self.tr("Opening the library …"), "large")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        layout = QVBoxLayout(self)
        layout.addWidget(words)
        place(self, kept)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A window that something covers may never be painted.
        QTimer.singleShot(_PATIENCE_MS, self, self._tell)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._tell)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.closed.emit()
        super().closeEvent(event)

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.ready.emit()
