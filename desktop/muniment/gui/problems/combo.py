"""A field in which one of a few things is chosen."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QComboBox, QStyledItemDelegate

from muniment.gui.style import Look

# Pixels beside the arrow.
_BESIDE = 8


class Combo(QComboBox):
    """Looks as the window's other buttons do, and has its arrow: the style sheet can draw none."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        # Of its own delegate's lines the style sheet knows nothing.
        self.setItemDelegate(QStyledItemDelegate(self))

    def sizeHint(self) -> QSize:
        return super().sizeHint() + QSize(_BESIDE, 0)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        side = round(self.fontMetrics().height() * 0.9)
        right = self.layoutDirection() == Qt.LayoutDirection.LeftToRight
        left = self.width() - side - _BESIDE if right else _BESIDE
        place = QRect(left, (self.height() - side) // 2, side, side)
        painter = QPainter(self)
        self._look.icon("down", "muted").paint(painter, place)
