"""Cards: one passage each, with its title, its place, its file and the words that were found."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPen,
    QResizeEvent,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from muniment.gui.style import Look, Theme
from muniment.gui.text import (
    Marked,
    offline_hint,
    place_label,
    recognised_hint,
    short_folder,
    snippet,
    title_of,
    tooltip,
    where,
    whole_name,
)
from muniment.records import Citation, Evidence

Index = QModelIndex | QPersistentModelIndex
_CARD = int(Qt.ItemDataRole.UserRole)
_MIDDLE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine


@dataclass(frozen=True, slots=True)
class Target:
    """What the source pane opens: a run of a document's text and the files that hold it.

    `member` names the document inside of these files, as in `Evidence`; `recognised` says
    that its text was read from a picture, `offline` that its files are out of reach.
    """

    paths: tuple[Path, ...]
    title: str
    label: str
    page: int | None
    document: str
    start: int
    end: int
    kind: str
    member: str = ""
    recognised: bool = False
    offline: bool = False

    @classmethod
    def of(cls, source: Evidence | Citation) -> Target:
        """The target that evidence or a citation points to."""
        return cls(
            paths=source.paths or (source.path,),
            title=title_of(source.title, source.path, source.member),
            label=place_label(source.place.label, source.title),
            page=source.place.page,
            document=source.document,
            start=source.start,
            end=source.end,
            kind=source.kind or source.path.suffix.lower().lstrip("."),
            member=source.member,
            recognised=source.place.recognised,
            offline=isinstance(source, Evidence) and source.offline,
        )

    @property
    def path(self) -> Path:
        """The first file that holds the document."""
        return self.paths[0]

    @property
    def hint(self) -> str:
        """How the text came, and whether its file is out of reach."""
        hints = (recognised_hint(self.label, self.recognised), offline_hint(self.offline))
        return " · ".join(filter(None, hints))


@dataclass(frozen=True, slots=True)
class Card:
    """What one card shows, and what it opens. `number` is 0 for a card without one."""

    target: Target
    snippet: Marked
    number: int = 0

    @classmethod
    def of_evidence(cls, evidence: Evidence, number: int = 0) -> Card:
        """A card for a search result."""
        return cls(Target.of(evidence), snippet(evidence.text, evidence.marks), number)

    @classmethod
    def of_citation(cls, citation: Citation) -> Card:
        """A card for a numbered source."""
        return cls(Target.of(citation), snippet(citation.quote, ()), citation.n)


class CardModel(QAbstractListModel):
    """The cards of one list."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cards: tuple[Card, ...] = ()

    def replace(self, cards: Sequence[Card]) -> None:
        """Show these cards in place of what is there."""
        self.beginResetModel()
        self._cards = tuple(cards)
        self.endResetModel()

    def card(self, row: int) -> Card:
        """The card in this row."""
        return self._cards[row]

    @property
    def cards(self) -> tuple[Card, ...]:
        """All of them, in order."""
        return self._cards

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._cards)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self._cards[index.row()]
        if role == _CARD:
            return card
        if role == Qt.ItemDataRole.ToolTipRole:
            member = card.target.member
            return tooltip("\n".join(whole_name(path, member) for path in card.target.paths))
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            target = card.target
            said = (target.title, target.label, target.hint)
            return f"{', '.join(filter(None, said))}: {card.snippet.text}"
        return None


class CardDelegate(QStyledItemDelegate):
    """Paints cards, each as tall as its snippet needs, three lines at most."""

    _OUTER = 4
    _INNER = 12
    _LINES = 3

    def __init__(self, look: Look, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        card: Card = index.data(_CARD)
        title, plain, small = self._fonts(option)
        # The width is the view's: a list that wraps text has no other at this time.
        view = option.widget
        assert isinstance(view, QListView)
        width = view.viewport().width() - 2 * (self._OUTER + 4 + self._INNER)
        lines = _lay_out(card.snippet, plain, width, self._LINES)[0].lineCount()
        height = QFontMetrics(title).height() + QFontMetrics(small).height() + 8
        height += lines * (QFontMetrics(plain).height() + 2)
        return QSize(220, height + 2 * (self._OUTER + self._INNER) - 4)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        card: Card = index.data(_CARD)
        theme = self._look.theme
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = option.rect.adjusted(self._OUTER + 4, self._OUTER, -self._OUTER - 4, -self._OUTER)
        self._ground(painter, box, option.state, theme)
        inner = box.adjusted(self._INNER, self._INNER - 3, -self._INNER, -self._INNER + 3)
        title, plain, small = self._fonts(option)
        top = self._headline(painter, inner, card, title, small)
        top = self._file(painter, inner, top + 2, card.target, small)
        area = QRect(inner.left(), top + 5, inner.width(), inner.bottom() - top)
        self._snippet(painter, area, card.snippet, plain)
        painter.restore()

    @staticmethod
    def _fonts(option: QStyleOptionViewItem) -> tuple[QFont, QFont, QFont]:
        plain = QFont(option.font)
        title, small = QFont(plain), QFont(plain)
        title.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(plain.pointSizeF() * 0.9)
        return title, plain, small

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
        painter.drawText(spot, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, head)
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

    def _file(self, painter: QPainter, inner: QRect, top: int, target: Target, font: QFont) -> int:
        """The file's name and, to the right, how its text came. Returns where the next begins."""
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(QColor(self._look.theme.muted))
        spot = QRect(inner.left(), top, inner.width(), metrics.height())
        hint = target.hint
        if hint:
            painter.drawText(spot, _MIDDLE | Qt.AlignmentFlag.AlignRight, hint)
            spot.setWidth(max(0, spot.width() - metrics.horizontalAdvance(hint) - 12))
        painter.drawText(spot, _MIDDLE, _file_line(target, metrics, spot.width()))
        return top + metrics.height()

    def _snippet(self, painter: QPainter, area: QRect, marked: Marked, font: QFont) -> None:
        theme = self._look.theme
        words = QTextCharFormat()
        words.setBackground(QBrush(QColor(theme.mark)))
        words.setForeground(QBrush(QColor(theme.on_mark)))
        layout, shown = _lay_out(marked, font, area.width(), self._LINES, words)
        if shown < utf16(marked.text, len(marked.text)):
            # Cut by a little more than the ellipsis takes, and lay out what is left.
            kept = marked.text[: shown - 3].rpartition(" ")[0] or marked.text[: shown - 3]
            ends = ((s, min(e, len(kept))) for s, e in marked.marks)
            short = Marked(kept + " …", tuple((s, e) for s, e in ends if s < e))
            layout, _ = _lay_out(short, font, area.width(), self._LINES, words)
        painter.setPen(QColor(theme.text))
        layout.draw(painter, QPointF(area.topLeft()))


def _file_line(target: Target, metrics: QFontMetrics, room: int) -> str:
    """The file's name and folder; a member's own name is what is shortened last."""
    line = where(target.path, target.member)
    if not target.member or metrics.horizontalAdvance(line) <= room:
        return metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room)
    file = metrics.elidedText(target.path.name, Qt.TextElideMode.ElideMiddle, room * 2 // 5)
    line = f"{file} › {target.member} — {short_folder(target.path.parent)}"
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)


def _lay_out(
    marked: Marked, font: QFont, width: int, lines: int, words: QTextCharFormat | None = None
) -> tuple[QTextLayout, int]:
    """The text in this many lines at most, and how much of it they hold (in Qt's units)."""
    layout = QTextLayout(marked.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if words is not None:
        layout.setFormats(_ranges(marked, words))
    height, shown = 0.0, 0
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() + 2
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown


def _ranges(marked: Marked, words: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    """Qt counts in UTF-16 units, Python in characters."""
    ranges = []
    for start, end in marked.marks:
        entry = QTextLayout.FormatRange()
        entry.start = utf16(marked.text, start)
        entry.length = utf16(marked.text, end) - entry.start
        entry.format = words
        ranges.append(entry)
    return ranges


def utf16(text: str, offset: int) -> int:
    """The offset as Qt counts it."""
    return offset + sum(ord(char) > 0xFFFF for char in text[:offset])


class CardList(QListView):
    """A list of cards. `chosen` follows the keyboard; `opened` is a click or Enter."""

    chosen = Signal(object)
    opened = Signal(object)
    left_upwards = Signal()

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards = CardModel(self)
        self.setModel(self.cards)
        self.setItemDelegate(CardDelegate(look, self))
        self.setMouseTracking(True)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.verticalScrollBar().setSingleStep(24)
        self.clicked.connect(self._open)
        look.changed.connect(self.viewport().update)

    def show_cards(self, cards: Sequence[Card]) -> None:
        """Show these cards; the one that was chosen stays chosen if it is among them."""
        before = self.current()
        if tuple(cards) == self.cards.cards:
            return
        self.cards.replace(cards)
        for row, card in enumerate(cards):
            if before is not None and card.target == before.target:
                self.selectionModel().setCurrentIndex(
                    self.cards.index(row), self.selectionModel().SelectionFlag.ClearAndSelect
                )
                return
        self.scrollToTop()

    def choose(self, row: int) -> None:
        """Choose a card, as the keyboard would."""
        if 0 <= row < self.cards.rowCount():
            self.setCurrentIndex(self.cards.index(row))

    def current(self) -> Card | None:
        """The chosen card."""
        row = self.currentIndex().row()
        return self.cards.card(row) if 0 <= row < self.cards.rowCount() else None

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid():
            self.chosen.emit(self.cards.card(current.row()).target)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open(self.currentIndex())
        elif event.key() == Qt.Key.Key_Up and self.currentIndex().row() <= 0:
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # Other widths break snippets into other numbers of lines.
        self.scheduleDelayedItemsLayout()

    def _open(self, index: Index) -> None:
        if index.isValid():
            self.opened.emit(self.cards.card(index.row()).target)
