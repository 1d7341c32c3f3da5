"""How the rows of the sidebar's lists are painted: a name, and a smaller line beneath it."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from muniment.gui.style import Look

_ICON = 28


def paint_lines(
    painter: QPainter,
    option: QStyleOptionViewItem,
    look: Look,
    name: str,
    line: str,
    *,
    icon: tuple[str, str] | None = None,
    warn: bool = False,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    """Paint a row; `icon` is a name and a colour of the theme, `elide` shortens the name."""
    theme = look.theme
    box = option.rect.adjusted(8, 1, -8, -1)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    chosen = option.state & QStyle.StateFlag.State_Selected
    if chosen or option.state & QStyle.StateFlag.State_MouseOver:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.hover))
        painter.drawRoundedRect(box, 6, 6)
    if icon is not None:
        spot = QRect(box.left() + 8, box.center().y() - 9, 20, 20)
        look.icon(*icon).paint(painter, spot)
    area = box.adjusted(8 + (_ICON if icon else 0), 6, -8, -6)
    bold = QFont(option.font)
    small = QFont(bold)
    bold.setWeight(QFont.Weight.DemiBold if icon else QFont.Weight.Normal)
    small.setPointSizeF(small.pointSizeF() * 0.9)
    top = area.top()
    for text, font, ink, mode in (
        (name, bold, theme.text, elide),
        (line, small, theme.warn if warn else theme.muted, Qt.TextElideMode.ElideRight),
    ):
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(ink))
        spot = QRect(area.left(), top, area.width(), metrics.height())
        short = metrics.elidedText(text, mode, area.width())
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short)
        top += metrics.height() + 2
    painter.restore()
