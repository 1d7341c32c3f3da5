"""How cards are painted, and which spots in them can be clicked."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QTextCharFormat
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from muniment.gui.search.cardlayout import (
    MORE,
    Fonts,
    Lines,
    Plan,
    Planner,
    Spot,
    badge,
    file_line,
    place_line,
)
from muniment.gui.search.cardmodel import ENTRY, Entry, Index
from muniment.gui.search.cards import Card
from muniment.gui.style import Look, Theme

_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_RIGHT = Qt.AlignmentFlag.AlignRight
_OUTER = 4
_INNER = 12
# How far places where a card's text stands as well are moved in.
_INDENT = 26


class CardDelegate(QStyledItemDelegate):
    """Paints cards, each as tall as its words need: title and snippet of three lines at most."""

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._planner = Planner(QFont())

    # ------------------------------------------------------------ sizes and spots

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        entry: Entry = index.data(ENTRY)
        fonts = self._planner.use(option.font)
        line = fonts.of_small.height()
        if entry.inner:
            return QSize(220, 2 * line + 2 * _OUTER + _INNER)
        # The width is the view's: a list that wraps text has no other at this time.
        view = option.widget
        assert isinstance(view, QListView)
        width = view.viewport().width() - 2 * (_OUTER + 4 + _INNER)
        plan = self._planner.plan(entry.card, width)
        height = self._head(plan, fonts) + line + 8
        height += line + 1 if plan.spot is Spot.BENEATH else 0
        height += len(plan.snippet) * (fonts.of_plain.height() + 2)
        height += line + 6 if entry.card.also else 0
        height += line + 4 if entry.card.warning else 0
        height += 2 * (_OUTER + _INNER) - 4
        return QSize(220, height)

    @staticmethod
    def _head(plan: Plan, fonts: Fonts) -> int:
        """How tall the title is, and the place where that has a line of its own."""
        height = len(plan.title) * (fonts.of_title.height() + 2) - 2
        return height + (0 if plan.place_beside else fonts.of_small.height() + 1)

    def more_spot(self, area: QRect, font: QFont, entry: Entry) -> QRect:
        """Where the sign for what can be done with a card is, within the row's area."""
        inner = _inside(_box(area, entry))
        fonts = self._planner.use(font)
        height = fonts.of_small.height()
        top = inner.top()
        if not entry.inner:
            top += self._head(self._planner.plan(entry.card, inner.width()), fonts) + 2
        return QRect(inner.right() - MORE + 4, top, MORE, height)

    def also_spot(self, area: QRect, font: QFont, entry: Entry) -> QRect:
        """Where the line stands that lists the other places; empty if there is none."""
        if entry.inner or not entry.card.also:
            return QRect()
        inner = _inside(_box(area, entry))
        metrics = self._planner.use(font).of_small
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
        fonts = self._planner.use(option.font)
        plan = self._planner.plan(entry.card, inner.width())
        top = self._headline(painter, inner, entry.card, plan, fonts)
        top = self._file(painter, inner, top + 2, plan, fonts)
        self._snippet(painter, QPointF(inner.left(), top + 5), plan.snippet)
        spot = self.also_spot(option.rect, option.font, entry)
        painter.setFont(fonts.small)
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
        fonts = self._planner.use(font)
        metrics = fonts.of_small
        painter.setFont(fonts.small)
        first = QRect(inner.left(), inner.top(), inner.width() - MORE, metrics.height())
        place = " · ".join(filter(None, (target.label, target.hint)))
        room = first.width()
        place = place_line(place, metrics, room // 2)
        painter.setPen(QColor(theme.accent_text))
        painter.drawText(first, _MIDDLE | _RIGHT, place)
        room -= metrics.horizontalAdvance(place) + 12
        painter.setPen(QColor(theme.text))
        title = metrics.elidedText(target.title, Qt.TextElideMode.ElideRight, room)
        painter.drawText(first, _MIDDLE, title)
        painter.setPen(QColor(theme.muted))
        second = first.translated(0, metrics.height())
        second.setWidth(inner.width())
        painter.drawText(second, _MIDDLE, file_line(target, metrics, second.width()))

    @staticmethod
    def _ground(painter: QPainter, box: QRect, state: QStyle.StateFlag, theme: Theme) -> None:
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        hovered = bool(state & QStyle.StateFlag.State_MouseOver)
        focused = bool(state & QStyle.StateFlag.State_HasFocus)
        touched = theme.line_strong if hovered else theme.line
        line = theme.accent if chosen or focused else touched
        painter.setPen(QPen(QColor(line), 2.5 if focused else 1.5 if chosen else 1))
        painter.setBrush(QColor(theme.accent_soft if chosen else theme.raised))
        painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 8, 8)

    def _headline(
        self, painter: QPainter, inner: QRect, card: Card, plan: Plan, fonts: Fonts
    ) -> int:
        """Number, title, and the place to its right or beneath.

        Returns where the next line begins.
        """
        theme, metrics = self._look.theme, fonts.of_small
        height = fonts.of_title.height()
        taken = badge(card, fonts)
        if taken:
            self._number(painter, QRectF(inner.left(), inner.top(), taken - 8, height), card, fonts)
        left = inner.left() + taken
        painter.setPen(QColor(theme.text))
        plan.title.draw(painter, QPointF(left, inner.top()), QTextCharFormat())
        painter.setFont(fonts.small)
        painter.setPen(QColor(theme.accent_text))
        if plan.place_beside:
            spot = QRect(inner.left(), inner.top(), inner.width(), height)
            painter.drawText(spot, _MIDDLE | _RIGHT, plan.place)
            return inner.top() + self._head(plan, fonts)
        bottom = inner.top() + self._head(plan, fonts)
        spot = QRect(inner.left(), bottom - metrics.height(), inner.width(), metrics.height())
        if plan.spot is Spot.PLACE:
            self._about(painter, spot, plan)
            painter.setPen(QColor(theme.accent_text))
        painter.drawText(spot, _MIDDLE, plan.place)
        return bottom

    def _about(self, painter: QPainter, line: QRect, plan: Plan) -> None:
        """Kind and date, at the right of a line."""
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(line, _MIDDLE | _RIGHT, plan.about)

    def _number(self, painter: QPainter, chip: QRectF, card: Card, fonts: Fonts) -> None:
        theme = self._look.theme
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.accent))
        painter.drawRoundedRect(chip, 5, 5)
        painter.setFont(fonts.small)
        painter.setPen(QColor(theme.on_accent))
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, str(card.number))

    def _file(self, painter: QPainter, inner: QRect, top: int, plan: Plan, fonts: Fonts) -> int:
        """The file's name and folder, and its kind, date and how its text came.

        Returns where the next line begins.
        """
        metrics = fonts.of_small
        painter.setFont(fonts.small)
        spot = QRect(inner.left(), top, inner.width() - MORE, metrics.height())
        if plan.spot is Spot.FILE:
            self._about(painter, spot, plan)
        painter.setPen(QColor(self._look.theme.muted))
        painter.drawText(spot, _MIDDLE, plan.file)
        top += metrics.height()
        if plan.spot is not Spot.BENEATH:
            return top
        line = QRect(inner.left(), top + 1, inner.width(), metrics.height())
        short = metrics.elidedText(plan.about, Qt.TextElideMode.ElideRight, line.width())
        painter.drawText(line, _MIDDLE, short)
        return top + 1 + metrics.height()

    def _snippet(self, painter: QPainter, at: QPointF, snippet: Lines) -> None:
        theme = self._look.theme
        words = QTextCharFormat()
        words.setBackground(QBrush(QColor(theme.mark)))
        words.setForeground(QBrush(QColor(theme.on_mark)))
        painter.setPen(QColor(theme.text))
        snippet.draw(painter, at, words)


def _box(area: QRect, entry: Entry) -> QRect:
    """The card's own box within its row."""
    left = _OUTER + 4 + (_INDENT if entry.inner else 0)
    return area.adjusted(left, _OUTER, -_OUTER - 4, -_OUTER)


def _inside(box: QRect) -> QRect:
    return box.adjusted(_INNER, _INNER - 3, -_INNER, -_INNER + 3)
