"""How the rows of the sidebar's lists are painted: a name, and a smaller line beneath it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import (
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muniment.gui.style import Look

Index = QModelIndex | QPersistentModelIndex
# The role in which a model gives the Row of an item.
ROW = int(Qt.ItemDataRole.UserRole) + 100
_SMALL = 0.9
_GAP = 8


@dataclass(frozen=True, slots=True)
class Row:
    """What is painted in a row.

    `icon` is a name and a colour of the theme; `elide` shortens the name; `badge` is a short
    warning at the end; `share` (0 to 1) is a thin line at the foot, None for none; `quiet`
    shows the name as something that is out of reach.
    """

    name: str
    line: str = ""
    icon: tuple[str, str] | None = None
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight
    badge: str = ""
    share: float | None = None
    quiet: bool = False


class RowDelegate(QStyledItemDelegate):
    """Paints what a model gives for ROW: a Row, in so many `lines`."""

    def __init__(self, look: Look, parent: QObject, *, lines: int = 2) -> None:
        super().__init__(parent)
        self._look = look
        self._lines = lines

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return row_size(option.font, lines=self._lines)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paint_row(painter, option, self._look, index.data(ROW))


def row_size(font: QFont, *, lines: int = 2) -> QSize:
    """How much room a row of so many lines takes in a list of this font."""
    height = QFontMetrics(font).height() + 12
    return QSize(60, height + (QFontMetrics(_small(font)).height() + 2 if lines > 1 else 0))


def badge_rect(option: QStyleOptionViewItem, text: str) -> QRect:
    """Where a row's badge is; empty without one."""
    if not text:
        return QRect()
    box = option.rect.adjusted(8, 1, -8, -1)
    metrics = QFontMetrics(_small(option.font))
    width, height = metrics.horizontalAdvance(text) + 16, metrics.height() + 2
    spot = QRect(box.right() - width - 5, box.center().y() - height // 2, width, height)
    return QStyle.visualRect(option.direction, box, spot)


def paint_row(painter: QPainter, option: QStyleOptionViewItem, look: Look, row: Row) -> None:
    """Paint a row, mirrored where the layout runs from right to left."""
    theme = look.theme
    box = option.rect.adjusted(8, 1, -8, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    _paint_ground(painter, option, look, box)
    side = QFontMetrics(option.font).height() + 2
    if row.icon is not None:
        spot = QRect(box.left() + _GAP, box.center().y() - side // 2, side, side)
        look.icon(*row.icon).paint(painter, QStyle.visualRect(option.direction, box, spot))
    left = _GAP + (side + _GAP if row.icon else 0)
    badge = badge_rect(option, row.badge)
    right = _GAP + (badge.width() + 4 if row.badge else 0)
    area = box.adjusted(left, 5, -right, -5)
    bold, small = QFont(option.font), _small(option.font)
    weighty = row.icon is not None and row.line
    bold.setWeight(QFont.Weight.DemiBold if weighty else QFont.Weight.Normal)
    lines = [(row.name, bold, theme.muted if row.quiet else theme.text, row.elide)]
    if row.line:
        lines.append((row.line, small, theme.muted, Qt.TextElideMode.ElideRight))
    height = sum(QFontMetrics(font).height() for _, font, _, _ in lines) + 2 * (len(lines) - 1)
    top = area.center().y() - height // 2
    for text, font, ink, mode in lines:
        metrics = QFontMetrics(font)
        spot = QRect(area.left(), top, area.width(), metrics.height())
        _write(
            painter, option, QStyle.visualRect(option.direction, box, spot), text, font, ink, mode
        )
        top += metrics.height() + 2
    if row.badge:
        _paint_badge(painter, look, badge, row.badge, small)
    if row.share is not None:
        _paint_share(painter, option, look, box, row.share)
    painter.restore()


def _small(font: QFont) -> QFont:
    made = QFont(font)
    made.setPointSizeF(font.pointSizeF() * _SMALL)
    return made


def _paint_ground(painter: QPainter, option: QStyleOptionViewItem, look: Look, box: QRect) -> None:
    chosen = option.state & QStyle.StateFlag.State_Selected
    focused = chosen and option.state & QStyle.StateFlag.State_HasFocus
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        ring = QPen(QColor(look.theme.accent), 1.5) if focused else QPen(Qt.PenStyle.NoPen)
        painter.setPen(ring)
        painter.setBrush(QColor(look.theme.accent_soft if chosen else look.theme.hover))
        painter.drawRoundedRect(QRectF(box).adjusted(0.75, 0.75, -0.75, -0.75), 6, 6)


def _write(
    painter: QPainter,
    option: QStyleOptionViewItem,
    spot: QRect,
    text: str,
    font: QFont,
    ink: str,
    mode: Qt.TextElideMode,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    short = QFontMetrics(font).elidedText(text, mode, spot.width())
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    # Without it Qt would turn the side around once more.
    flags = side | Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignAbsolute
    painter.drawText(spot, int(flags | Qt.TextFlag.TextSingleLine), short)


def _paint_badge(painter: QPainter, look: Look, spot: QRect, text: str, font: QFont) -> None:
    painter.setPen(QPen(QColor(look.theme.warn), 1))
    painter.setBrush(QColor(look.theme.raised))
    radius = spot.height() / 2
    painter.drawRoundedRect(QRectF(spot).adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    font.setWeight(QFont.Weight.DemiBold)
    painter.setFont(font)
    painter.setPen(QColor(look.theme.warn))
    painter.drawText(spot, Qt.AlignmentFlag.AlignCenter, text)


def _paint_share(
    painter: QPainter, option: QStyleOptionViewItem, look: Look, box: QRect, share: float
) -> None:
    track = QRect(box.left() + _GAP, box.bottom() - 2, box.width() - 2 * _GAP, 2)
    painter.fillRect(track, QColor(look.theme.line))
    done = QRect(track.topLeft(), QSize(round(track.width() * min(1.0, share)), 2))
    painter.fillRect(QStyle.visualRect(option.direction, track, done), QColor(look.theme.accent))
