"""How cards are painted, and which spots in them can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QFontMetrics, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muniment.gui.cardlayout import LineCounts, file_line, lay_out_cut
from muniment.gui.cardmodel import ENTRY, Entry, Index
from muniment.gui.cards import Card, Target
from muniment.gui.style import Look, Theme
from muniment.gui.text import Marked, where

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight
_OUTER = 4
_INNER = 12
_LINES = 3
# How far places where a card's text stands as well are moved in.
_INDENT = 26
_MORE = 22


class CardDelegate(QStyledItemDelegate):
    """Paints cards, each as tall as its snippet needs, three lines at most."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._counts = LineCounts(_LINES)

    # ------------------------------------------------------------ sizes and spots

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        title, plain, small = _fonts(option.font)
        line = QFontMetrics(small).height()
        if entry.inner:
            return QSize(220, 2 * line + 2 * _OUTER + _INNER)
        # The width is the view's: a list that wraps text has no other at this time.
        view = option.widget
        assert isinstance(view, QListView)
        width = view.viewport().width() - 2 * (_OUTER + 4 + _INNER)
        lines = self._counts.lines(entry.card.snippet, plain, width)
        height = QFontMetrics(title).height() + line + 8
        height += lines * (QFontMetrics(plain).height() + 2)
        height += line + 6 if entry.card.also else 0
        height += line + 4 if entry.card.warning else 0
        return QSize(220, height + 2 * (_OUTER + _INNER) - 4)

    def more_spot(self, area: QRect, font: QFont, entry: Entry) -> QRect:
        """Where the sign for what can be done with a card is, within the row's area."""
        inner = _inside(_box(area, entry))
        title, _, small = _fonts(font)
        top = inner.top() + QFontMetrics(title).height() + 2
        height = QFontMetrics(small).height()
        if entry.inner:
            return QRect(inner.right() - _MORE + 4, inner.top(), _MORE, height)
        return QRect(inner.right() - _MORE + 4, top, _MORE, height)

    def also_spot(self, area: QRect, font: QFont, entry: Entry) -> QRect:
        """Where the line stands that lists the other places; empty if there is none."""
        if entry.inner or not entry.card.also:
            return QRect()
        inner = _inside(_box(area, entry))
        metrics = QFontMetrics(_fonts(font)[2])
        width = metrics.horizontalAdvance(entry.card.also_line) + 22
        top = inner.bottom() - metrics.height() + 1
        return QRect(inner.left(), top, min(width, inner.width()), metrics.height())

    # ------------------------------------------------------------ painting

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry: Entry = index.data(ENTRY)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = _box(option.rect, entry)
        self._ground(painter, box, option.state, self._look.theme)
        inner = _inside(box)
        if entry.inner:
            self._place(painter, inner, entry, option.font)
        else:
            self._card(painter, inner, entry, option)
        touched = QStyle.StateFlag.State_Selected | QStyle.StateFlag.State_MouseOver
        if option.state & touched:
            spot = self.more_spot(option.rect, option.font, entry)
            self._look.icon("more", "text").paint(painter, spot)
        painter.restore()

    def _card(
        self, painter: QPainter, inner: QRect, entry: Entry, option: QStyleOptionViewItem
    ) -> None:
        title, plain, small = _fonts(option.font)
        top = self._headline(painter, inner, entry.card, title, small)
        top = self._file(painter, inner, top + 2, entry, small)
        area = QRect(inner.left(), top + 5, inner.width(), inner.bottom() - top)
        self._snippet(painter, area, entry.card.snippet, plain)
        spot = self.also_spot(option.rect, option.font, entry)
        painter.setFont(small)
        if entry.card.warning:
            self._warning(painter, inner, entry.card, spot)
        if not spot.isEmpty():
            painter.setPen(QColor(self._look.theme.accent_text))
            arrow = self._look.icon("down" if entry.opened else "right", "accent_text")
            arrow.paint(painter, QRect(spot.left() - 4, spot.top(), 18, spot.height()))
            painter.drawText(spot.adjusted(16, 0, 8, 0), _MIDDLE, entry.card.also_line)

    def _warning(self, painter: QPainter, inner: QRect, card: Card, also: QRect) -> None:
        """One line over the line of the other places, if there is that."""
        metrics = painter.fontMetrics()
        height = metrics.height()
        bottom = inner.bottom() + 1 if also.isEmpty() else also.top() - 4
        line = QRect(inner.left(), bottom - height, inner.width(), height)
        self._look.icon("warning", "warn").paint(
            painter, QRect(line.left(), line.top(), 14, height)
        )
        words = line.adjusted(20, 0, 0, 0)
        painter.setPen(QColor(self._look.theme.warn))
        short = metrics.elidedText(card.warning, Qt.TextElideMode.ElideRight, words.width())
        painter.drawText(words, _MIDDLE, short)

    def _place(self, painter: QPainter, inner: QRect, entry: Entry, font: QFont) -> None:
        """Another place where the text of a card stands: its title and place, its file."""
        target, theme = entry.target, self._look.theme
        small = _fonts(font)[2]
        metrics = QFontMetrics(small)
        painter.setFont(small)
        first = QRect(inner.left(), inner.top(), inner.width() - _MORE, metrics.height())
        about = " · ".join(filter(None, (target.label, target.hint)))
        room = first.width()
        about = metrics.elidedText(about, Qt.TextElideMode.ElideMiddle, room // 2)
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(first, _MIDDLE | _RIGHT, about)
        room -= metrics.horizontalAdvance(about) + 12
        painter.setPen(QColor(theme.text))
        title = metrics.elidedText(target.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(first, _MIDDLE, title)
        painter.setPen(QColor(theme.muted))
        second = first.translated(0, metrics.height())
        second.setWidth(inner.width())
        line = where(target.path, target.member)
        line = metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, second.width())
        painter.drawText(second, _MIDDLE, line)

    @staticmethod
    def _ground(painter: QPainter, box: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        line = theme.accent if chosen else theme.line_strong if hovered else theme.line
        painter.setPen(QPen(QColor(line), 1.5 if chosen else 1))
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)

    def _headline(
        self, painter: QPainter, inner: QRect, card: Card, title: QFont, small: QFont
    ) -> int:
        """Number, title and, to the right, the place. Returns where the next line begins."""
        theme = self._look.theme
        height = QFontMetrics(title).height()
        left = inner.left()
        if card.number:
            left += self._number(painter, QPointF(left, inner.top()), height, card.number, small)
        metrics = QFontMetrics(small)
        room = max(0, inner.right() - left)
        place = metrics.elidedText(card.target.label, Qt.TextElideMode.ElideMiddle, room // 2)
        width = metrics.horizontalAdvance(place)
        painter.setFont(small)
        painter.setPen(QColor(theme.accent_text))
        spot = QRect(inner.right() - width, inner.top(), width + 1, height)
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter, place)
        painter.setFont(title)
        painter.setPen(QColor(theme.text))
        head = QFontMetrics(title).elidedText(
            card.target.title, Qt.TextElideMode.ElideRight, room - width - 12
        )
        spot = QRect(left, inner.top(), room - width - 12, height)
        painter.drawText(spot, _MIDDLE, head)
        return inner.top() + height

    def _number(
        self, painter: QPainter, corner: QPointF, height: int, number: int, font: QFont
    ) -> int:
        theme = self._look.theme
        width = max(height, QFontMetrics(font).horizontalAdvance(str(number)) + 10)
        chip = QRectF(corner.x(), corner.y(), width, height)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setFont(font)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(number))
        return int(width) + 8

    def _file(self, painter: QPainter, inner: QRect, top: int, entry: Entry, font: QFont) -> int:
        """The file's name and, to the right, its kind and how its text came.

        Returns where the next line begins.
        """
        target: Target = entry.target
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))
        spot = QRect(inner.left(), top, inner.width() - _MORE, metrics.height())
        about = " · ".join(filter(None, (entry.card.about, target.hint)))
        if about:
            painter.drawText(spot, _MIDDLE | _RIGHT, about)
            spot.setWidth(max(0, spot.width() - metrics.horizontalAdvance(about) - 12))
        painter.drawText(spot, _MIDDLE, file_line(target, metrics, spot.width()))
        return top + metrics.height()

    def _snippet(self, painter: QPainter, area: QRect, marked: Marked, font: QFont) -> None:
        theme = self._look.theme
        words = QTextCharFormat()
        words.setBackground(QBrush(QColor(theme.mark)))
        words.setForeground(QBrush(QColor(theme.on_mark)))
        painter.setPen(QColor(theme.text))
        layout = lay_out_cut(marked, font, area.width(), _LINES, words)
        layout.draw(painter, QPointF(area.topLeft()))


def _fonts(font: QFont) -> tuple[QFont, QFont, QFont]:
    """For the title, the text, and what stands around it."""
    plain = QFont(font)
    title, small = QFont(plain), QFont(plain)
    title.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(plain.pointSizeF() * 0.9)
    return title, plain, small


def _box(area: QRect, entry: Entry) -> QRect:
    """The card's own box within its row."""
    left = _OUTER + 4 + (_INDENT if entry.inner else 0)
    return area.adjusted(left, _OUTER, -_OUTER - 4, -_OUTER)


def _inside(box: QRect) -> QRect:
    return box.adjusted(_INNER, _INNER - 3, -_INNER, -_INNER + 3)
