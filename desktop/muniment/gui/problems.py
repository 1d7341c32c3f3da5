"""The files that could not be read, why, and what can be done.

`Problems` keeps the dialog's list as new as the library's; the dialog itself knows no library.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    Qt,
    Signal,
)
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
from muniment.gui.tasks import Tasks
from muniment.gui.text import is_locked, number, problem_count, problems, short_folder, tooltip
from muniment.gui.widgets import button, label
from muniment.records import Problem, Status

if TYPE_CHECKING:
    from muniment.library import Library

Index = QModelIndex | QPersistentModelIndex
_LINES = 3
_PADDING = 14


class ProblemModel(QAbstractTableModel):
    """One row for each problem: the file, and what happened."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._problems: tuple[Problem, ...] = ()

    def replace(self, problems: Sequence[Problem]) -> bool:
        """Show these problems; False if they are those that are shown."""
        if tuple(problems) == self._problems:
            return False
        self.beginResetModel()
        self._problems = tuple(problems)
        self.endResetModel()
        return True

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
            return f"{_headline(problem)}\n{problem.message}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{problem.path}\n{_headline(problem)}\n{problem.message}")
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return int(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
        return None


def _headline(problem: Problem) -> str:
    """What happened, and how much was read all the same."""
    coverage = str(problem.coverage)
    return f"{problem.title} · {coverage}" if coverage else problem.title


class ProblemsDialog(QDialog):
    """Lists problems.

    `retry` carries the paths to read again, empty for all; `unlock` a Problem that a password
    helps against.
    """

    retry = Signal(object)
    unlock = Signal(object)
    show_in_folder = Signal(object)

    def __init__(self, look: Look, parent: QWidget, *, read_only: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Files that could not be read"))
        self.resize(min(820, parent.width() - 60), min(520, parent.height() - 60))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._read_only = read_only
        self._again: set[Path] = set()
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
        self.table.setTextElideMode(Qt.TextElideMode.ElideRight)
        # All rows alike: measuring each would hold the window up where there are thousands.
        rows = self.table.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setDefaultSectionSize(_LINES * self.table.fontMetrics().lineSpacing() + _PADDING)
        header = self.table.horizontalHeader()
        header.setHighlightSections(False)
        header.setSectionResizeMode(0, QHeaderView.ResizeMode.Interactive)
        header.setSectionResizeMode(1, QHeaderView.ResizeMode.Stretch)
        header.resizeSection(0, 270)
        self.again = button(look, self.tr("Try again"), "working", "primary")
        self.enter = button(look, self.tr("Enter password …"))
        self._show = button(look, self.tr("Show in folder"), "folder-open")
        close = button(look, self.tr("Close"))
        self.again.clicked.connect(self._try_again)
        self.enter.clicked.connect(self._enter_password)
        # A double click, or Enter.
        self.table.activated.connect(lambda _: self._enter_password())
        self._show.clicked.connect(self._show_folder)
        close.clicked.connect(self.accept)
        self.table.selectionModel().selectionChanged.connect(lambda *_: self._update_buttons())
        row = QHBoxLayout()
        for widget in (self.again, self.enter, self._show):
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
        """Show these problems; those that were chosen stay chosen."""
        # A file that is being read again is no problem for a moment.
        chosen = set(self._paths()) or self._again
        at = self.table.verticalScrollBar().value()
        if self.model.replace(found):
            self._choose(chosen)
            self.table.verticalScrollBar().setValue(at)
        if found:
            self._heading.setText(
                self.tr("%1. Everything else can be searched.").replace("%1", problems(len(found)))
            )
        else:
            self._heading.setText(self.tr("No problems: every file could be read."))
        self._update_buttons()

    @property
    def heading(self) -> str:
        """The line over the list."""
        return self._heading.text()

    def _choose(self, paths: set[Path]) -> None:
        selection = QItemSelection()
        for row in range(self.model.rowCount()) if paths else ():
            if self.model.problem(row).path in paths:
                cell = self.model.index(row, 0)
                selection.select(cell, cell)
        rows = QItemSelectionModel.SelectionFlag
        self.table.selectionModel().select(selection, rows.ClearAndSelect | rows.Rows)

    def _chosen(self) -> tuple[Problem, ...]:
        rows = self.table.selectionModel().selectedRows()
        return tuple(self.model.problem(index.row()) for index in rows)

    def _paths(self) -> tuple[Path, ...]:
        return tuple(problem.path for problem in self._chosen())

    def _locked(self) -> Problem | None:
        """The one problem that is chosen, if a password helps against it."""
        chosen = self._chosen()
        one = len(chosen) == 1 and not self._read_only and is_locked(chosen[0].title)
        return chosen[0] if one else None

    def _update_buttons(self) -> None:
        chosen = len(self._chosen())
        line = self.tr("Try %1 again").replace("%1", number(chosen))
        self.again.setText(line if chosen else self.tr("Try all again"))
        self.again.setEnabled(self.model.rowCount() > 0 and not self._read_only)
        self.enter.setEnabled(self._locked() is not None)
        self._show.setEnabled(chosen == 1)

    def reading_again(self) -> None:
        """Say that files are being read again, until the next list comes."""
        self._again = set(self._paths())
        self._heading.setText(self.tr("Reading again …"))

    def _try_again(self) -> None:
        self.retry.emit(self._paths())
        self.reading_again()

    def _enter_password(self) -> None:
        locked = self._locked()
        if locked is not None:
            self.unlock.emit(locked)

    def _show_folder(self) -> None:
        for path in self._paths():
            self.show_in_folder.emit(path)


class Problems(QObject):
    """Opens the dialog and fetches its list when it may have changed, not at every event.

    `retry` and `unlock` are the dialog's; `show_in_folder` carries a path.
    """

    retry = Signal(object)
    unlock = Signal(object)
    show_in_folder = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._tasks = tasks
        self._look = look
        self._window = window
        self._seen: tuple[int, bool] | None = None
        self.dialog: ProblemsDialog | None = None

    def open(self, status: Status) -> None:
        """Show the dialog."""
        if self.dialog is None:
            self.dialog = ProblemsDialog(self._look, self._window, read_only=status.read_only)
            self.dialog.retry.connect(self.retry)
            self.dialog.unlock.connect(self.unlock)
            self.dialog.show_in_folder.connect(self.show_in_folder)
            self.dialog.finished.connect(self._closed)
        self._seen = None
        self.follow(status)
        self.dialog.open()

    def follow(self, status: Status) -> None:
        """The library stands like this now: look again if its problems may be others."""
        seen = problem_count(status), status.idle
        if self.dialog is not None and seen != self._seen:
            self._seen = seen
            self._fetch(self.dialog)

    def refresh(self) -> None:
        """Files were read: look again."""
        if self.dialog is not None:
            self._fetch(self.dialog)

    def _fetch(self, dialog: ProblemsDialog) -> None:
        def show(found: Sequence[Problem]) -> None:
            if self.dialog is dialog:
                dialog.show_problems(found)

        self._tasks.latest("problems", lambda _: self._library.problems(), show)

    def _closed(self) -> None:
        self.dialog = None
