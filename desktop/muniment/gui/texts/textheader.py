"""The names of a table's columns, above its rows while they are scrolled through."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent, QTextTable
from PySide6.QtWidgets import QTextEdit, QWidget

from muniment.gui.style import Look
from muniment.gui.texts.textgrids import Grid


class GridHeader(QWidget):
    """Lies over the top of a text view, and shows only while a table reaches over it."""

    def __init__(self, view: QTextEdit, look: Look) -> None:
        super().__init__(view.viewport())
        self._view = view
        self._look = look
        self._names: list[tuple[QRect, str]] = []
        self._letters = False
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.hide()

    @property
    def names(self) -> tuple[str, ...]:
        """What it shows, column by column; nothing while it is hidden."""
        return () if self.isHidden() else tuple(name for _, name in self._names)

    def follow(self, grids: list[tuple[QTextTable, Grid]]) -> None:
        """Take on the columns of that of these tables that lies under the top edge."""
        self._names = self._at_top(grids)
        self.setVisible(bool(self._names))
        if self._names:
            height = self._view.document().defaultFont().pointSizeF()
            self.setGeometry(0, 0, self._view.viewport().width(), round(height * 2.1) + 6)
            self.update()

    def _at_top(self, grids: list[tuple[QTextTable, Grid]]) -> list[tuple[QRect, str]]:
        layout = self._view.document().documentLayout()
        top = self._view.verticalScrollBar().value()
        for table, grid in grids:
            frame = layout.frameBoundingRect(table)
            if not frame.top() <= top < frame.bottom():
                continue
            names = grid.letters or (grid.columns.names if grid.columns.named else ())
            first = table.cellAt(table.format().toTableFormat().headerRowCount(), 0)
            below = layout.blockBoundingRect(first.firstCursorPosition().block())
            if not names or below.top() >= top:
                return []
            self._letters = bool(grid.letters)
            rects = self._columns(table)
            if table.format().toTableFormat().layoutDirection() == Qt.LayoutDirection.RightToLeft:
                rects = rects[::-1]
            return list(zip(rects[len(rects) - len(names) :], names, strict=True))
        return []

    def _columns(self, table: QTextTable) -> list[QRect]:
        """Where the columns of a table stand on the screen."""
        form = table.format().toTableFormat()
        frame = self._view.document().documentLayout().frameBoundingRect(table)
        shift = self._view.horizontalScrollBar().value()
        spacing, padding = round(form.cellSpacing()), round(form.cellPadding())
        at = 0
        rects = []
        for length in form.columnWidthConstraints():
            at += spacing
            width = round(length.rawValue())
            rects.append(
                QRect(round(frame.left()) + at - shift + padding, 0, width - 2 * padding, 1)
            )
            at += width
        return rects

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the names on the ground of a heading."""
        theme = self._look.theme
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(theme.side))
        painter.setPen(QColor(theme.line_strong))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        font = self._view.document().defaultFont()
        font.setWeight(QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(QColor(theme.muted if self._letters else theme.text))
        side = Qt.AlignmentFlag.AlignHCenter if self._letters else Qt.AlignmentFlag.AlignLeading
        for rect, name in self._names:
            box = QRect(rect.left(), 0, rect.width(), self.height() - 1)
            shown = painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, box.width())
            painter.drawText(box, int(side | Qt.AlignmentFlag.AlignVCenter), shown)
        painter.end()
