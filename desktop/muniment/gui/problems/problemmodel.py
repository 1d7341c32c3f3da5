"""The rows of the problems view: groups that fold, and the files of those that are unfolded."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from muniment.gui.languages import spoken
from muniment.gui.problems.reasons import (
    Group,
    Listed,
    Reason,
    Section,
    advice,
    name_of_reason,
)
from muniment.gui.text import coverage_line, files, is_refused, tooltip
from muniment.gui.troubles import without_commands
from muniment.records import Problem

Index = QModelIndex | QPersistentModelIndex
Row = Group | Listed
ROW = int(Qt.ItemDataRole.UserRole)
UNFOLDED = ROW + 1
# A group of more files begins folded where it is not the only one: it would hide the others.
_MANY = 12


class ProblemModel(QAbstractTableModel):
    """Rows of groups and their files; `rows` is what is shown now.

    Whatever changes, a group stays folded or unfolded as the person left it.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._unfolded: dict[Reason, bool] = {}
        self.groups: tuple[Group, ...] = ()
        self.rows: list[Row] = []

    def replace(self, groups: Sequence[Group]) -> None:
        """Show these groups."""
        self.beginResetModel()
        self.groups = tuple(groups)
        self.rows = []
        for group in self.groups:
            self.rows.append(group)
            if self.is_unfolded(group):
                self.rows += group.files
        self.endResetModel()

    def row(self, row: int) -> Row:
        """The group or file in this row."""
        return self.rows[row]

    def is_unfolded(self, group: Group) -> bool:
        """Whether the files of a group are shown."""
        few = len(group.files) <= _MANY and group.reason.section is not Section.LEFT_OUT
        return self._unfolded.get(group.reason, few or len(self.groups) == 1)

    def fold(self, row: int, unfold: bool) -> None:
        """Show or hide the files of the group in this row."""
        group = self.rows[row]
        if not isinstance(group, Group) or self.is_unfolded(group) == unfold:
            return
        self._unfolded[group.reason] = unfold
        first, last = row + 1, row + len(group.files)
        if unfold:
            self.beginInsertRows(QModelIndex(), first, last)
            self.rows[first:first] = group.files
            self.endInsertRows()
        else:
            self.beginRemoveRows(QModelIndex(), first, last)
            del self.rows[first : last + 1]
            self.endRemoveRows()
        here = self.index(row, 0)
        self.dataChanged.emit(here, here)

    def group_row(self, row: int) -> int:
        """The row of the group that this row belongs to."""
        return next(n for n in range(row, -1, -1) if isinstance(self.rows[n], Group))

    def within(self, rows: Iterable[int]) -> tuple[Listed, ...]:
        """The files in these rows, each once; a group stands for all of its files."""
        # By identity: to hash what a file's row holds would take long for thousands.
        found: dict[int, Listed] = {}
        for number in rows:
            row = self.rows[number]
            for file in row.files if isinstance(row, Group) else (row,):
                found[id(file)] = file
        return tuple(found.values())

    # ------------------------------------------------------------ what Qt asks

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def columnCount(self, parent: Index | None = None) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role == UNFOLDED:
            return isinstance(row, Group) and self.is_unfolded(row)
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(told(row))
        return None

    def _spoken(self, row: Row) -> str:
        if isinstance(row, Listed):
            return f"{row.name}, {row.folder}: {happened(row)}"
        state = self.tr("unfolded") if self.is_unfolded(row) else self.tr("folded")
        return f"{name_of_reason(row.reason)}, {files(len(row.files))}, {state}"


def happened(file: Listed) -> str:
    """What happened to a file, and how much of it was read all the same, in one line."""
    coverage, said = coverage_line(file.problem.coverage), _said(file.problem)
    return f"{coverage} · {said}" if coverage and said else said or coverage


def _said(problem: Problem) -> str:
    """What is said of a file; not where to enter a password, for that is here."""
    if is_refused(problem.title):
        return spoken(problem.title)
    message = without_commands(problem.message)
    return spoken(message.replace(" Enter it in the window under Problems.", ""))


def told(row: Row) -> str:
    """All that there is to say of a file or a group."""
    if isinstance(row, Group):
        return advice(row.reason)
    problem = row.problem
    lines = (
        str(problem.path),
        spoken(problem.title),
        coverage_line(problem.coverage),
        _said(problem),
    )
    return "\n".join(dict.fromkeys(line for line in lines if line))
