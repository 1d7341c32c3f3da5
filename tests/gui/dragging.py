"""Files dragged over a window, and let go, for several tests."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from tests.gui.conftest import Desk

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def mime(*paths: object) -> QMimeData:
    """What a file manager hands over for these files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(desk: Desk, data: QMimeData) -> None:
    """Drag this over the window."""
    event = QDragEnterEvent(QPoint(500, 300), _COPY, data, _LEFT, _NONE)
    QApplication.sendEvent(desk.window, event)


def drop(desk: Desk, data: QMimeData) -> None:
    """Let go of what is over the window."""
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(500, 300), _COPY, data, _LEFT, _NONE))
