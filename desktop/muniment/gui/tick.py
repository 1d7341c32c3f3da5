"""A box to tick, with words beside it."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QGuiApplication, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QCheckBox, QSizePolicy

# Pixels around it, where the focus shows, and between the box and the words.
_RIM, _GAP = 4, 8
# What the box is drawn in is so many units wide.
_UNITS = 16
_Role = QPalette.ColorRole


class Tick(QCheckBox):
    """One of several things that may be chosen together; of some of them only a part may be.

    Drawn by itself: Fusion's box cannot be seen on a dark ground, and does not grow with the text.
    """

    def __init__(self, text: str) -> None:
        super().__init__(text.replace("&", "&&"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        wide = metrics.size(Qt.TextFlag.TextShowMnemonic, self.text()).width()
        return QSize(self._side() + _GAP + wide + 2 * _RIM, metrics.height() + 2 * _RIM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._draw_words(painter)
        if self.hasFocus():
            painter.setPen(QPen(_colour(_Role.Highlight), 1.5))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), 4, 4)
        self._draw_box(painter)

    def _draw_words(self, painter: QPainter) -> None:
        room = self._side() + _GAP + _RIM
        words = self.rect().adjusted(room, 0, -_RIM, 0)
        start = Qt.AlignmentFlag.AlignLeft
        if self._from_right():
            words, start = self.rect().adjusted(_RIM, 0, -room, 0), Qt.AlignmentFlag.AlignRight
        painter.setPen(_colour(_Role.Text if self.isEnabled() else _Role.PlaceholderText))
        flags = start | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextShowMnemonic
        painter.drawText(words, flags, self.text())

    def _draw_box(self, painter: QPainter) -> None:
        state, side = self.checkState(), self._side()
        ground, edge, sign = _Role.Highlight, _Role.Highlight, _Role.HighlightedText
        if state == Qt.CheckState.Unchecked or not self.isEnabled():
            ground, edge, sign = _Role.Base, _Role.PlaceholderText, _Role.PlaceholderText
        left = self.width() - _RIM - side if self._from_right() else _RIM
        painter.setViewport(left, (self.height() - side) // 2, side, side)
        painter.setWindow(0, 0, _UNITS, _UNITS)
        painter.setPen(QPen(_colour(edge), 1.6))
        painter.setBrush(_colour(ground))
        painter.drawRoundedRect(QRectF(0.8, 0.8, _UNITS - 1.6, _UNITS - 1.6), 3, 3)
        painter.setPen(QPen(_colour(sign), 2))
        if state == Qt.CheckState.PartiallyChecked:
            painter.drawLine(QPointF(4.5, 8), QPointF(11.5, 8))
        elif state == Qt.CheckState.Checked:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolyline([QPointF(4, 8.2), QPointF(7, 11.2), QPointF(12, 5)])

    def _side(self) -> int:
        return round(self.fontMetrics().height() * 0.9)

    def _from_right(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.RightToLeft


def _colour(role: QPalette.ColorRole) -> QColor:
    """A colour of the theme: the program's own palette has them, a widget's the style sheet's."""
    return QGuiApplication.palette().color(QPalette.ColorGroup.Active, role)
