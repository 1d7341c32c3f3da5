"""The one window on the screen. What it holds may change: the room for a start, the real one."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

_PATIENCE_MS = 500
GEOMETRY = "geometry"


class Frame(QWidget):
    """A window that shows one page, and goes on standing while another takes its place.

    `ready` comes once, when it has been on the screen: what takes long can begin then.
    `closing` says that the person wants it closed; it stays until it is hidden. It is as large as,
    and where, it was when it was last closed (`kept`).
    """

    ready = Signal()
    closing = Signal()

    def __init__(self, kept: Mapping[str, str]) -> None:
        super().__init__()
        self._told = False
        self._page: QWidget | None = None
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self.setWindowTitle("Muniment")
        self.resize(1280, 820)
        if GEOMETRY in kept:
            self.restoreGeometry(QByteArray.fromBase64(kept[GEOMETRY].encode()))

    def show_page(self, page: QWidget) -> None:
        """Show this in the place of what is shown, which is deleted."""
        before, self._page = self._page, page
        # In one step for the eye.
        self.setUpdatesEnabled(False)
        if before is not None:
            self._rows.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._rows.addWidget(page)
        page.show()
        self.setUpdatesEnabled(True)

    @property
    def geometry_kept(self) -> str:
        """Where it stands, to be remembered for the next start."""
        return bytes(self.saveGeometry().toBase64().data()).decode()

    def come_forward(self) -> None:
        """Be on the screen, before all other windows."""
        if self.isMinimized():
            self.showNormal()
        self.show()
        self.raise_()
        self.activateWindow()

    def begin_hidden(self) -> None:
        """Be ready without being on the screen."""
        QTimer.singleShot(0, self, self._tell)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        # A window that something covers may never be painted.
        QTimer.singleShot(_PATIENCE_MS, self, self._tell)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        QTimer.singleShot(0, self, self._tell)

    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.closing.emit()

    def _tell(self) -> None:
        if not self._told:
            self._told = True
            self.ready.emit()
