"""Files dragged over a window, and let go, for several tests."""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QWidget

_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


class Place(Protocol):
    """Something with a window."""

    @property
    def window(self) -> QWidget: ...


def mime(*paths: object) -> QMimeData:
    """What a file manager hands over for these files."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def drag(desk: Place, data: QMimeData) -> None:
    """Drag this over the window."""
    event = QDragEnterEvent(QPoint(500, 300), _COPY, data, _LEFT, _NONE)
    QApplication.sendEvent(desk.window, event)


def drop(desk: Place, data: QMimeData) -> None:
    """Let go of what is over the window."""
    QApplication.sendEvent(desk.window, QDropEvent(QPointF(500, 300), _COPY, data, _LEFT, _NONE))
