"""The files that could not be read, why, and what can be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QHeaderView,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.style import Look
from muniment.gui.text import number, problems, short_folder, tooltip
from muniment.gui.widgets import button, label
from muniment.records import Problem

Index = QModelIndex | QPersistentModelIndex


class ProblemModel(QAbstractTableModel):
    """One row for each problem: the file, and what happened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def replace(self, problems: Sequence[Problem]) -> None:
        """Show these problems."""
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()

    def problem(self, row: int) -> Problem:
        """The problem in this row."""
        return self._problems[row]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._problems)

    def columnCount(self, parent: Index | None = None) -> int:
        return 2

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = Qt.ItemDataRole.DisplayRole,
    ) -> Any:
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return (self.tr("File"), self.tr("What happened, and what to do"))[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        problem = self._problems[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            if index.column() == 0:
                return f"{problem.path.name}\n{short_folder(problem.path.parent)}"
            return f"{problem.title}\n{problem.message}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(str(problem.path))
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None


class ProblemsDialog(QDialog):
    """Lists problems. `retry` carries the paths to read again; empty means all."""

    retry = Signal(object)
    show_in_folder = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that could not be read"))
        self.resize(min(820, parent.width() - 60), min(520, parent.height() - 60))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read_only = read_only
        self._heading = label(self.tr("Looking …"), wrap=True)
        self.model = ProblemModel(self)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(self.tr("Problems"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setWordWrap(True)
        self.table.setTabKeyNavigation(False)
        self.table.verticalHeader().hide()
        self.table.setShowGrid(False)
        self.table.setAlternatingRowColors(True)
        self.table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.table.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 270)
        self._fit = QTimer(self)
        self._fit.setSingleShot(True)
        self._fit.setInterval(30)
        self._fit.timeout.connect(self.table.resizeRowsToContents)
        header.sectionResized.connect(lambda *_: self._fit.start())
        self._again = button(look, self.tr("Try again"), "working", "primary")
        self._show = button(look, self.tr("Show in folder"), "folder-open")
        close = button(look, self.tr("Close"))
        self._again.clicked.connect(self._try_again)
        self._show.clicked.connect(self._show_folder)
        close.clicked.connect(self.accept)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._update_buttons())
        row = QHBoxLayout()
        for widget in (self._again, self._show):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(12)
        layout.addWidget(self._heading)
        layout.addWidget(self.table, 1)
        layout.addLayout(row)
        self._update_buttons()

    def show_problems(self, found: Sequence[Problem]) -> None:
        """Show these problems."""
        self.model.replace(found)
        if found:
            self._heading.setText(
                self.tr("%1. Everything else in these folders can be searched.").replace(
                    "%1", problems(len(found))
                )
            )
        else:
            self._heading.setText(self.tr("No problems: every file could be read."))
        self._fit.start()
        self._update_buttons()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit.start()

    def _chosen(self) -> tuple[Path, ...]:
        rows = self.table.selectionModel().selectedRows()
        return tuple(self.model.problem(index.row()).path for index in rows)

    def _update_buttons(self) -> None:
        chosen = len(self._chosen())
        line = self.tr("Try %1 again").replace("%1", number(chosen))
        self._again.setText(line if chosen else self.tr("Try all again"))
        self._again.setEnabled(self.model.rowCount() > 0 and not self._read_only)
        self._show.setEnabled(chosen == 1)

    def _try_again(self) -> None:
        self.retry.emit(self._chosen())
        self._heading.setText(self.tr("Reading again …"))

    def _show_folder(self) -> None:
        for path in self._chosen():
            self.show_in_folder.emit(path)
