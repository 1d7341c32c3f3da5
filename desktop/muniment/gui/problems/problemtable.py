"""The list of the problems view: how its rows are painted, and the keys that fold its groups."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from muniment.gui.problems.problemmodel import ROW, UNFOLDED, Index, ProblemModel, happened
from muniment.gui.problems.reasons import Group, Listed, Section, advice, name_of_reason
from muniment.gui.style import Look
from muniment.gui.text import number

_LINE = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
_MARGIN, _GAP = 8, 3
_SIGN = 18
_INDENT = 34
# To choose more than so many again, after the list has changed, would hold the window up.
_MOST_KEPT = 500


class _Delegate(QStyledItemDelegate):
    """A group in two lines, its name and what helps; a file in two, its name and what happened."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._ground(painter, option)
        if isinstance(row, Group):
            self._group(painter, option, row, unfolded=index.data(UNFOLDED))
        else:
            self._file(painter, option, row)
        painter.restore()

    def _ground(self, painter: QPainter, option: QStyleOptionViewItem) -> None:
        theme, state = self._look.theme, option.state
        box = option.rect.adjusted(3, 1, -3, -1)
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.hover))
            painter.drawRoundedRect(box, 5, 5)
        if state & QStyle.StateFlag.State_HasFocus:
            painter.setPen(QPen(QColor(theme.accent), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(box, 5, 5)

    def _group(
        self, painter: QPainter, option: QStyleOptionViewItem, group: Group, *, unfolded: bool
    ) -> None:
        theme, area = self._look.theme, option.rect.adjusted(_MARGIN, 0, -_MARGIN - 4, 0)
        bold, small = _fonts(option.font)
        first, second = _lines(area, bold, small)
        line = QFontMetrics(bold).height()
        sign = QRect(area.left(), first.top() + (line - _SIGN) // 2, _SIGN, _SIGN)
        closed = "right" if option.direction == Qt.LayoutDirection.LeftToRight else "previous"
        arrow = self._look.icon("down" if unfolded else closed, "muted")
        arrow.paint(painter, _mirrored(option, area, sign))
        warns = group.reason.section is Section.UNREADABLE
        words = QRect(first.adjusted(_SIGN + 6, 0, 0, 0))
        name = f"{name_of_reason(group.reason)}"
        _write(painter, option, area, words, name, bold, theme.warn if warns else theme.text)
        used = QFontMetrics(bold).horizontalAdvance(name) + 12
        count = words.adjusted(used, 0, 0, 0)
        _write(painter, option, area, count, number(len(group.files)), option.font, theme.muted)
        helps = second.adjusted(_SIGN + 6, 0, 0, 0)
        _write(painter, option, area, helps, advice(group.reason), small, theme.muted)

    def _file(self, painter: QPainter, option: QStyleOptionViewItem, file: Listed) -> None:
        theme, area = self._look.theme, option.rect.adjusted(_MARGIN, 0, -_MARGIN - 4, 0)
        _, small = _fonts(option.font)
        first, second = _lines(area, option.font, small)
        first, second = first.adjusted(_INDENT, 0, 0, 0), second.adjusted(_INDENT, 0, 0, 0)
        wide = min(QFontMetrics(option.font).horizontalAdvance(file.name), first.width() * 2 // 3)
        name = QRect(first.left(), first.top(), wide + 2, first.height())
        middle = Qt.TextElideMode.ElideMiddle
        _write(painter, option, area, name, file.name, option.font, theme.text, middle)
        folder = first.adjusted(wide + 14, 0, 0, 0)
        _write(painter, option, area, folder, file.folder, small, theme.muted, middle)
        _write(painter, option, area, second, happened(file), small, theme.muted)


def _fonts(font: QFont) -> tuple[QFont, QFont]:
    """The bold and the small font beside one."""
    bold, small = QFont(font), QFont(font)
    bold.setWeight(QFont.Weight.DemiBold)
    small.setPointSizeF(font.pointSizeF() * 0.9)
    return bold, small


def _lines(area: QRect, upper: QFont, lower: QFont) -> tuple[QRect, QRect]:
    """Two lines in the middle of a row."""
    heights = QFontMetrics(upper).height(), QFontMetrics(lower).height()
    top = area.top() + (area.height() - sum(heights) - _GAP) // 2
    first = QRect(area.left(), top, area.width(), heights[0])
    return first, QRect(area.left(), top + heights[0] + _GAP, area.width(), heights[1])


def _mirrored(option: QStyleOptionViewItem, area: QRect, box: QRect) -> QRect:
    return QStyle.visualRect(option.direction, area, box)


def _write(
    painter: QPainter,
    option: QStyleOptionViewItem,
    area: QRect,
    box: QRect,
    text: str,
    font: QFont,
    ink: str,
    elide: Qt.TextElideMode = Qt.TextElideMode.ElideRight,
) -> None:
    painter.setFont(font)
    painter.setPen(QColor(ink))
    short = QFontMetrics(font).elidedText(text.replace("\n", " "), elide, box.width())
    side = QStyle.visualAlignment(option.direction, Qt.AlignmentFlag.AlignLeft)
    painter.drawText(_mirrored(option, area, box), int(side) | int(_LINE), short)


class ProblemTable(QTableView):
    """Shows a `ProblemModel`. All files have rows of one height, so that thousands cost nothing.

    `opened` carries the file of a double click or of Enter, `unwanted` tells of Delete, `copied`
    of Ctrl+C.
    """

    opened = Signal(object)
    unwanted = Signal()
    copied = Signal()

    def __init__(self, look: Look, model: ProblemModel) -> None:
        super().__init__()
        self._model = model
        self.setModel(model)
        self.setItemDelegate(_Delegate(look, self))
        self.setAccessibleName(self.tr("Files that are not fully readable"))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setMouseTracking(True)
        self.setWordWrap(False)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.verticalHeader().hide()
        # Measuring each would hold the window up where there are thousands.
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        model.modelReset.connect(self._size_groups)
        self.doubleClicked.connect(lambda _: self._act())
        self._size_rows()

    def chosen(self) -> tuple[Listed, ...]:
        """The files that are chosen; those of a group if the group is."""
        return self._model.within(self.chosen_rows())

    def chosen_rows(self) -> Iterator[int]:
        """The rows that are chosen."""
        selection = self.selectionModel().selection()
        chosen = (selection.at(n) for n in range(selection.count()))
        ranges = [(some.top(), some.bottom()) for some in chosen]
        return (row for top, bottom in sorted(ranges) for row in range(top, bottom + 1))

    def choose(self, wanted: set[object]) -> None:
        """Choose the files of these paths, and the groups of these reasons."""
        selection = QItemSelection()
        start: int | None = None
        rows = self._model.rows
        for n in range(len(rows) + 1) if wanted else ():
            row = rows[n] if n < len(rows) else None
            held = row is not None and _key(row) in wanted
            if held and start is None:
                start = n
            elif not held and start is not None:
                selection.select(self._model.index(start, 0), self._model.index(n - 1, 0))
                start = None
        flags = QItemSelectionModel.SelectionFlag
        self.selectionModel().select(selection, flags.ClearAndSelect | flags.Rows)

    def keys_chosen(self) -> set[object]:
        """What `choose` takes to choose the same again; nothing where thousands are chosen."""
        rows = list(islice(self.chosen_rows(), _MOST_KEPT + 1))
        return {_key(self._model.row(row)) for row in rows} if len(rows) <= _MOST_KEPT else set()

    def sizeHint(self) -> QSize:
        return QSize(640, 8 * self.verticalHeader().defaultSectionSize())

    # ------------------------------------------------------------ what Qt calls

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, row = event.key(), self.currentIndex().row()
        ends = (Qt.Key.Key_Left, Qt.Key.Key_Right)
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier and key == Qt.Key.Key_C:
            self.copied.emit()
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._act()
        elif key == Qt.Key.Key_Delete:
            self.unwanted.emit()
        elif key in ends and row >= 0:
            self._turn(row, key == ends[self.isLeftToRight()])
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        index = self.indexAt(event.position().toPoint())
        if index.isValid() and isinstance(index.data(ROW), Group):
            x = int(event.position().x())
            reach = _MARGIN + _SIGN + 6
            at_sign = x < reach if self.isLeftToRight() else x > self.viewport().width() - reach
            if at_sign and event.button() == Qt.MouseButton.LeftButton:
                self._model.fold(index.row(), not index.data(UNFOLDED))
                self._size_groups()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._size_rows()

    def isLeftToRight(self) -> bool:
        return self.layoutDirection() == Qt.LayoutDirection.LeftToRight

    # ------------------------------------------------------------ inside

    def _act(self) -> None:
        index = self.currentIndex()
        if not index.isValid():
            return
        row = index.data(ROW)
        if isinstance(row, Group):
            self._turn(index.row(), not index.data(UNFOLDED))
        else:
            self.opened.emit(row)

    def _turn(self, row: int, unfold: bool) -> None:
        """Unfold a group or fold it; from a file, fold its group and go there."""
        if not unfold and isinstance(self._model.row(row), Listed):
            row = self._model.group_row(row)
            self.setCurrentIndex(self._model.index(row, 0))
            return
        self._model.fold(row, unfold)
        self._size_groups()

    def _size_rows(self) -> None:
        font = self.font()
        bold, small = _fonts(font)
        lines = QFontMetrics(bold).height() + _GAP + QFontMetrics(small).height()
        self.verticalHeader().setDefaultSectionSize(lines + 2 * _MARGIN)
        self._size_groups()

    def _size_groups(self) -> None:
        tall = self.verticalHeader().defaultSectionSize() + _MARGIN
        row = 0
        for group in self._model.groups:
            self.verticalHeader().resizeSection(row, tall)
            row += 1 + (len(group.files) if self._model.is_unfolded(group) else 0)


def _key(row: Group | Listed) -> object:
    return row.reason if isinstance(row, Group) else row.problem.path
