"""The icon in the tray: how the library stands, while the window is closed too."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, QObject, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QMenu, QSystemTrayIcon

from muniment.gui.style import Look
from muniment.gui.text import problem_count, problems
from muniment.gui.workwords import status_line
from muniment.records import Status

_SIZES = (16, 22, 24, 32, 48, 64)
_TOLD_MS = 10_000

_translate = QCoreApplication.translate


def tray_available() -> bool:
    """Whether this desktop has a place for such an icon, at this moment."""
    return QSystemTrayIcon.isSystemTrayAvailable()


class Tray(QObject):
    """The program's icon in the tray, and its menu. `pause` carries whether to pause or go on."""

    open_window = Signal()
    pause = Signal(bool)
    quit = Signal()

    def __init__(self, look: Look, icon: QIcon, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._plain = icon
        self._status: Status | None = None
        self._mark = ""
        self.menu = QMenu()
        self.opening = self.menu.addAction(self.tr("Open Muniment"))
        self.opening.triggered.connect(self.open_window)
        self.pausing = self.menu.addAction("")
        self.pausing.triggered.connect(self._pause)
        self.menu.addSeparator()
        self.quitting = self.menu.addAction(self.tr("Quit"))
        self.quitting.triggered.connect(self.quit)
        self.icon = QSystemTrayIcon(icon, self)
        self.icon.setContextMenu(self.menu)
        self.icon.activated.connect(self._activated)
        self.icon.messageClicked.connect(self.open_window)
        look.changed.connect(self._draw)
        self.show_status(None)

    def show(self) -> None:
        """Be in the tray."""
        self.icon.show()

    def close(self) -> None:
        """Leave the tray for good."""
        self.icon.hide()
        self.menu.deleteLater()
        self.deleteLater()

    def show_status(self, status: Status | None) -> None:
        """Show how the library stands; None while it is being opened."""
        self._status = status
        self.icon.setToolTip(f"Muniment\n{_told(status)}")
        paused = status is not None and status.paused
        self.pausing.setText(self.tr("Go on reading") if paused else self.tr("Pause reading"))
        self.pausing.setVisible(status is not None and bool(status.folders))
        self.pausing.setEnabled(status is not None and not status.read_only)
        self._draw()

    def tell_that_it_stays(self) -> None:
        """Say that closing the window has not ended the program, and how to end it."""
        self.icon.showMessage(
            self.tr("Muniment keeps watching your folders"),
            self.tr(
                "Its window is closed; this icon brings it back. To end the program, choose "
                "Quit in the icon's menu."
            ),
            self._plain,
            _TOLD_MS,
        )

    def _pause(self) -> None:
        self.pause.emit(self._status is None or not self._status.paused)

    def _activated(self, reason: QSystemTrayIcon.ActivationReason) -> None:
        if reason != QSystemTrayIcon.ActivationReason.Context:
            self.open_window.emit()

    def _draw(self) -> None:
        colour = getattr(self._look.theme, mark) if (mark := _mark(self._status)) else ""
        if colour != self._mark:
            self._mark = colour
            self.icon.setIcon(_marked(self._plain, QColor(colour)) if colour else self._plain)


def _told(status: Status | None) -> str:
    if status is None:
        return _translate("Tray", "Opening the library …")
    if not status.folders:
        return _translate("Tray", "No folders yet")
    lines = [status_line(status)]
    if status.idle and not status.paused:
        lines.insert(0, _translate("Tray", "Up to date"))
    if count := problem_count(status):
        lines.append(problems(count))
    return "\n".join(lines)


def _mark(status: Status | None) -> str:
    """The colour of the theme that the icon's dot has: of work, a pause or trouble; "" none."""
    if status is None or not status.folders:
        return ""
    if status.message:
        return "error"
    if status.paused:
        return "muted"
    if not status.idle:
        return "accent"
    return "warn" if problem_count(status) else ""


def _marked(icon: QIcon, colour: QColor) -> QIcon:
    """The icon with a dot in its corner."""
    made = QIcon()
    for side in _SIZES:
        picture = QPixmap(icon.pixmap(QSize(side, side)))
        if picture.isNull():
            continue
        side = min(picture.width(), picture.height())
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = max(1.0, side / 20)
        painter.setPen(QPen(Qt.GlobalColor.white, edge))
        painter.setBrush(colour)
        radius = side * 0.22
        middle = side - radius - edge / 2
        painter.drawEllipse(QPointF(middle, middle), radius, radius)
        painter.end()
        made.addPixmap(picture)
    return made
