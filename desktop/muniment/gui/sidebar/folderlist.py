"""The folders of the library as a list: how each is, how far, and what is wrong with it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QRect,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QListView, QStyleOptionViewItem

from muniment.gui.sidebar.sidepaint import ROW, Row, RowDelegate, badge_rect
from muniment.gui.style import Look
from muniment.gui.text import number, tooltip
from muniment.gui.workwords import folder_line, folder_state
from muniment.records import FolderState, FolderStatus

Index = QModelIndex | QPersistentModelIndex


class FolderModel(QAbstractListModel):
    """The watched folders. Rows stay in place while only counts change.

    `away` are the ISO dates on which folders that are out of reach were first missed; it may
    be set to what was known of that at an earlier start.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: tuple[FolderStatus, ...] = ()
        self._looking = False
        self._paused = False
        self.away: dict[str, str] = {}

    def replace(
        self, folders: Sequence[FolderStatus], *, looking: bool = False, paused: bool = False
    ) -> None:
        """Show these folders; `looking` says that files in them may yet be found."""
        self._looking, self._paused = looking, paused
        self._note_away(folders)
        if [f.path for f in folders] == [f.path for f in self._folders]:
            self._folders = tuple(folders)
            if folders:
                self.dataChanged.emit(self.index(0), self.index(len(folders) - 1))
            return
        self.beginResetModel()
        self._folders = tuple(folders)
        self.endResetModel()

    def _note_away(self, folders: Sequence[FolderStatus]) -> None:
        today = date.today().isoformat()
        for folder in folders:
            path = str(folder.path)
            if folder.state is FolderState.OFFLINE:
                self.away.setdefault(path, today)
            elif not self._looking:
                # At a start a drive is not known to be missing until it has been looked for.
                self.away.pop(path, None)
        watched = {str(folder.path) for folder in folders}
        self.away = {path: day for path, day in self.away.items() if path in watched}

    def folder(self, row: int) -> FolderStatus:
        """The folder in this row."""
        return self._folders[row]

    def line(self, row: int) -> str:
        """What the folder in this row is doing."""
        folder = self._folders[row]
        return folder_line(folder, self._state(folder))

    def _state(self, folder: FolderStatus) -> str:
        away = self.away.get(str(folder.path), "")
        return folder_state(folder, looking=self._looking, paused=self._paused, away_since=away)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        folder = self._folders[index.row()]
        if role == ROW:
            return self._row(folder)
        if role == Qt.ItemDataRole.ToolTipRole:
            told = self.tr("Click to see its documents; more with the right mouse button")
            return tooltip(f"{folder.path}\n{self.line(index.row())}\n{told}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{folder.path.name or folder.path}, {self.line(index.row())}"
        return None

    def _row(self, folder: FolderStatus) -> Row:
        working = folder.state is FolderState.WORKING and folder.searchable < folder.files
        return Row(
            folder.path.name or str(folder.path),
            self._state(folder),
            icon=_sign(folder, paused=self._paused),
            elide=Qt.TextElideMode.ElideMiddle,
            badge=number(folder.problems) if folder.problems else "",
            share=folder.searchable / folder.files if working else None,
            quiet=folder.state is FolderState.OFFLINE,
        )


def _sign(folder: FolderStatus, *, paused: bool) -> tuple[str, str]:
    """The icon that says how a folder is, and its colour."""
    if folder.state is FolderState.OFFLINE:
        return "offline", "muted"
    if folder.state is FolderState.WORKING:
        return ("pause", "muted") if paused else ("working", "accent")
    if folder.problems:
        return "warning", "warn"
    # A single file is watched as well; to ask the disk could take long.
    return ("file" if folder.files == 1 and folder.path.suffix else "folder"), "accent"


class FolderList(QListView):
    """Shows the folders. A click or Enter chooses one, Delete is to remove it.

    `problems` tells that the number of a folder's problems was clicked.
    """

    chosen = Signal(object)
    remove = Signal(object)
    problems = Signal()

    def __init__(self, look: Look, folders: FolderModel) -> None:
        super().__init__()
        self._folders = folders
        self._pressed = QPoint(-1, -1)
        self.setModel(folders)
        self.setItemDelegate(RowDelegate(look, self))
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Folders of the library"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.clicked.connect(self._clicked)
        look.changed.connect(self.viewport().update)

    def badge(self, index: Index) -> QRect:
        """Where the number of a folder's problems stands; empty without any."""
        option = QStyleOptionViewItem()
        self.initViewItemOption(option)
        option.rect = self.visualRect(index)
        row: Row = index.data(ROW)
        return badge_rect(option, row.badge)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        keys = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_Delete: self.remove,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and index.isValid():
            signal.emit(self._path(index))
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed = event.position().toPoint()
        super().mousePressEvent(event)

    def _clicked(self, index: Index) -> None:
        if self.badge(index).contains(self._pressed):
            self.problems.emit()
        else:
            self.chosen.emit(self._path(index))

    def _path(self, index: Index) -> Path:
        return self._folders.folder(index.row()).path
