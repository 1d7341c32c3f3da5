"""A list of rows of different heights that lays out only those that are seen."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QHoverEvent, QPainter, QPaintEvent, QRegion, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyleOptionViewItem, QWidget

from muniment.gui.search.cardmodel import Index
from muniment.gui.search.rowheights import RowHeights

_Hint = QAbstractItemView.ScrollHint
_Action = QAbstractItemView.CursorAction
_State = QStyle.StateFlag
_PAGES = (_Action.MovePageUp, _Action.MovePageDown)
_BACKWARDS = (_Action.MoveUp, _Action.MovePrevious, _Action.MoveLeft)


class LazyList(QListView):
    """A list that asks its delegate for the height of a row when the row comes into sight.

    A QListView asks for all of them at every change, for thousands a tenth of a second. Here
    the others are guessed; what is seen does not move when a guess above it was wrong.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._heights = RowHeights()
        self._width = 0
        # A row in sight, and at which height of the viewport it begins.
        self._held = (0, 0)
        self._settling = False
        # How far down the list was scrolled when it was last settled.
        self._shown = 0
        self._hovered = QPersistentModelIndex()
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def setModel(self, model: QAbstractItemModel | None) -> None:
        # Before the view hears of a change: it asks at once where its rows stand.
        if model is not None:
            model.modelReset.connect(self._reset)
            model.rowsInserted.connect(self._inserted)
            model.rowsRemoved.connect(self._removed)
        super().setModel(model)

    def hold(self, row: int, y: int) -> None:
        """Scroll so that a row begins at this height of the viewport, as far as that goes."""
        self._settle(row, y)

    # ------------------------------------------------------------ where rows stand

    def contentsSize(self) -> QSize:
        """The size of all rows together, each of which is measured for it."""
        self._measure(range(len(self._heights)))
        self._settle(*self._held)
        return QSize(self.viewport().width(), self._heights.total)

    def visualRect(self, index: Index) -> QRect:
        row = index.row()
        if not 0 <= row < len(self._heights):
            return QRect()
        top = self._heights.top(row) - self.verticalScrollBar().value()
        return QRect(0, top, self.viewport().width(), self._heights.height(row))

    def indexAt(self, point: QPoint) -> QModelIndex:
        y = point.y() + self.verticalScrollBar().value()
        # Empty where nothing stands: beneath the last row.
        rows = self._heights.between(y, y + 1)
        return self._index(rows[0]) if rows else QModelIndex()

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        region, seen = QRegion(), self.viewport().rect()
        for n in range(selection.count()):
            some = selection.at(n)
            first, last = (self.visualRect(self._index(row)) for row in (some.top(), some.bottom()))
            region = region.united(first.united(last).intersected(seen))
        return region

    def setSelection(self, rect: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        selection, rect = QItemSelection(), rect.normalized()
        value = self.verticalScrollBar().value()
        rows = self._heights.between(rect.top() + value, rect.bottom() + 1 + value)
        if rows:
            first, last = (self._index(row) for row in (rows[0], rows[-1]))
            selection.select(first, last)
        self.selectionModel().select(selection, command)

    # ------------------------------------------------------------ going and scrolling

    def moveCursor(
        self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier
    ) -> QModelIndex:
        row, last = self.currentIndex().row(), len(self._heights) - 1
        if action is _Action.MoveHome or row < 0:
            row = 0
        elif action is _Action.MoveEnd:
            row = last
        elif action in _PAGES:
            row = self._page_from(row, -1 if action is _Action.MovePageUp else 1)
        else:
            row += -1 if action in _BACKWARDS else 1
        return self._index(min(max(0, row), last))

    def _page_from(self, row: int, step: int) -> int:
        """The farthest row in a direction that fits into the viewport together with this one."""
        first, room = row, self.viewport().height() - self._measured(row)
        while 0 <= row + step < len(self._heights):
            room -= self._measured(row + step)
            if room < 0 and row != first:
                break
            row += step
        self._settle(*self._held)
        return row

    def scrollTo(
        self, index: Index, hint: QAbstractItemView.ScrollHint = _Hint.EnsureVisible
    ) -> None:
        row, room = index.row(), self.viewport().height()
        if not 0 <= row < len(self._heights):
            return
        height = self._measured(row)
        self._settle(*self._held)
        top = self.visualRect(index).top()
        if hint is _Hint.PositionAtCenter:
            top = (room - height) // 2
        elif hint is _Hint.PositionAtTop or height > room or top < 0:
            top = 0
        elif hint is _Hint.PositionAtBottom or top + height > room:
            top = room - height
        self._settle(row, top)

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        if self._settling:
            return
        bar, last = self.verticalScrollBar(), len(self._heights) - 1
        value = bar.value()
        if value <= 0 or last < 0:
            self._settle(0, 0)
        elif value >= bar.maximum():
            self._settle(last, self.viewport().height() - self._measured(last))
        else:
            # What is seen already stays; what comes into sight beside it finds its height.
            seen = self._in_sight()
            row = next(filter(self._heights.measured, seen), seen[0])
            self._settle(row, self._heights.top(row) - value)

    def resizeEvent(self, event: QResizeEvent) -> None:
        # Not QListView's, which lays all out a moment later.
        QAbstractItemView.resizeEvent(self, event)

    # ------------------------------------------------------------ laying out

    def doItemsLayout(self) -> None:
        QAbstractItemView.doItemsLayout(self)

    def updateGeometries(self) -> None:
        QAbstractItemView.updateGeometries(self)
        self._settle(*self._held)

    def dataChanged(self, first: Index, last: Index, roles: Sequence[int] = ()) -> None:
        for row in range(max(0, first.row()), last.row() + 1):
            self._heights.forget(row)
        super().dataChanged(first, last, roles)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self._width = 0
            self.scheduleDelayedItemsLayout()

    def _reset(self) -> None:
        self._heights.reset(self.model().rowCount())
        self._settle(0, 0)

    def _inserted(self, parent: Index, first: int, last: int) -> None:
        self._heights.insert(first, last + 1 - first)
        row, y = self._held
        self._settle(row + (last + 1 - first if first <= row else 0), y)

    def _removed(self, parent: Index, first: int, last: int) -> None:
        self._heights.remove(first, last + 1 - first)
        row, y = self._held
        self._settle(max(first, row - (last + 1 - first)) if first <= row else row, y)

    def _settle(self, row: int, y: int) -> None:
        """Have a row begin at this height of the viewport, and measure what is then in sight.

        Where the list ends before the viewport does, it is its end that counts.
        """
        if self._width != self.viewport().width():
            # Other widths break words into other numbers of lines.
            self._width = self.viewport().width()
            self._heights.reset(len(self._heights))
            self.viewport().update()
        row = min(max(0, row), len(self._heights) - 1)
        self._held = (row, y)
        value, most = self._measured_around(row, y)
        bar, width, self._settling = self.verticalScrollBar(), self._width, True
        bar.setPageStep(self.viewport().height())
        bar.setRange(0, most)
        bar.setValue(value)
        self._settling = False
        if width != self._width:
            # The bar came or went, and all has been settled in the width that is left.
            return
        seen = self._in_sight()
        self._held = (seen[0], self._heights.top(seen[0]) - value) if seen else (0, 0)
        if value != self._shown:
            self.viewport().scroll(0, self._shown - value)
            self._shown = value

    def _measured_around(self, row: int, y: int) -> tuple[int, int]:
        """How far down the list is scrolled if a row begins there, and how far it can be."""
        heights, room = self._heights, self.viewport().height()
        while True:
            most = max(0, heights.total - room)
            value = min(max(0, heights.top(row) - y), most) if row >= 0 else 0
            seen = heights.between(value, value + room)
            if all(map(heights.measured, seen)):
                return value, most
            self._measure(seen)

    def _measure(self, rows: Sequence[int]) -> None:
        """Ask for the heights of these rows, of those that are not known."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        delegate = self.itemDelegate()
        for row in rows:
            if not self._heights.measured(row):
                size = delegate.sizeHint(option, self._index(row))
                self._heights.measure(row, size.height())

    def _measured(self, row: int) -> int:
        self._measure([row])
        return self._heights.height(row)

    def _index(self, row: int) -> QModelIndex:
        model = self.model()
        # It goes before the view does, which still asks where the mouse is.
        return model.index(row, 0) if model is not None else QModelIndex()

    def _in_sight(self) -> range:
        value = self.verticalScrollBar().value()
        return self._heights.between(value, value + self.viewport().height())

    # ------------------------------------------------------------ painting

    def viewportEvent(self, event: QEvent) -> bool:
        if isinstance(event, QHoverEvent):
            left = event.type() is QEvent.Type.HoverLeave
            spot = QPoint(-1, -1) if left else event.position().toPoint()
            self._hovered = QPersistentModelIndex(self.indexAt(spot))
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        plain = option.state
        focused = self.hasFocus() or self.viewport().hasFocus()
        chosen, current = self.selectionModel(), self.currentIndex() if focused else QModelIndex()
        painter = QPainter(self.viewport())
        value, area = self.verticalScrollBar().value(), event.rect()
        for row in self._heights.between(area.top() + value, area.bottom() + 1 + value):
            index = self._index(row)
            option.rect = self.visualRect(index)
            states = (
                (_State.State_Selected, chosen.isSelected(index)),
                (_State.State_MouseOver, self._hovered == index),
                (_State.State_HasFocus, current == index),
            )
            for flag, holds in states:
                plain = plain | flag if holds else plain & ~flag
            option.state = plain
            self.itemDelegate().paint(painter, option, index)
        painter.end()
