"""How a page and what is marked on it is painted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QWidget

from muniment.gui.pages.page import Picture
from muniment.gui.style import LIGHT, Theme

# Over the colour of a page, which is light whatever the window is, from 0 to 255.
_FOUND, _HIT, _SELECTED = 46, 60, 80


@dataclass(frozen=True, slots=True)
class Marked:
    """What is marked on a page, where it stands in the widget: the passage, the words that
    were searched for, what was found in the document and the one of it that one is at, and what
    is selected.
    """

    passage: Sequence[QRectF] = ()
    found: Sequence[QRectF] = ()
    hits: Sequence[QRectF] = ()
    hit: Sequence[QRectF] = ()
    selected: Sequence[QRectF] = ()


def paint_page(
    widget: QWidget, theme: Theme, sheet: QRectF, pictures: Sequence[Picture], marked: Marked
) -> None:
    """Paint a page's pictures, the coarse one first, and the marks on it; `sheet` is the page."""
    painter = QPainter(widget)
    painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(theme.line_strong), 1))
    painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
    for picture in pictures:
        painter.drawImage(_place(sheet, picture, widget.devicePixelRatioF()), picture.image)
    # Multiplied like a felt pen, so that the words under it stay black.
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
    painter.fillPath(_path(marked.passage), QColor(LIGHT.mark))
    painter.fillPath(_path(marked.found), _over_white(LIGHT.warn, _FOUND))
    painter.fillPath(_path(marked.hits), _over_white(LIGHT.accent, _HIT))
    painter.fillPath(_path(marked.hit), _over_white(LIGHT.accent, _HIT))
    painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_SourceOver)
    painter.setPen(QPen(QColor(LIGHT.accent), 1.5))
    painter.drawPath(_path(marked.hit))
    selected = QColor(LIGHT.accent)
    selected.setAlpha(_SELECTED)
    painter.setPen(Qt.PenStyle.NoPen)
    for rect in marked.selected:
        painter.fillRect(rect, selected)
    painter.end()


def _place(sheet: QRectF, picture: Picture, ratio: float) -> QRectF:
    """Where a picture belongs: to the pixel, if it has as many as there are on the screen."""
    zoom = sheet.width() / max(0.001, picture.size.width())
    area = picture.area
    corner = sheet.topLeft() + area.topLeft() * zoom
    size = area.size() * zoom
    own = QSizeF(picture.image.size()) / ratio
    if abs(own.width() - size.width()) < 2 and abs(own.height() - size.height()) < 2:
        corner.setX(round(corner.x() * ratio) / ratio)
        corner.setY(round(corner.y() * ratio) / ratio)
        size = own
    return QRectF(corner, size)


def _path(rects: Sequence[QRectF]) -> QPainterPath:
    path = QPainterPath()
    path.setFillRule(Qt.FillRule.WindingFill)
    for rect in rects:
        path.addRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 2, 2)
    return path


def _over_white(colour: str, alpha: int) -> QColor:
    made = QColor(colour)
    parts = made.red(), made.green(), made.blue()
    return QColor(*(255 - (255 - part) * alpha // 255 for part in parts))
