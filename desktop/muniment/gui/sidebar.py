"""The left side: the folders of the library, how they are, and the conversations about them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListView,
    QMenu,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.history import HistoryList
from muniment.gui.sidepaint import paint_lines
from muniment.gui.style import Look
from muniment.gui.text import folder_line, tooltip
from muniment.gui.widgets import button, label
from muniment.records import FolderState, FolderStatus, Status

Index = QModelIndex | QPersistentModelIndex
_FOLDER = int(Qt.ItemDataRole.UserRole)
_LINE = _FOLDER + 1


class FolderModel(QAbstractListModel):
    """The watched folders. Rows stay in place while only counts change."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._folders: tuple[FolderStatus, ...] = ()
        self._looking = False

    def replace(self, folders: Sequence[FolderStatus], *, looking: bool = False) -> None:
        """Show these folders; `looking` says that files in them may yet be found."""
        self._looking = looking
        if [f.path for f in folders] == [f.path for f in self._folders]:
            self._folders = tuple(folders)
            if folders:
                self.dataChanged.emit(self.index(0), self.index(len(folders) - 1))
            return
        self.beginResetModel()
        self._folders = tuple(folders)
        self.endResetModel()

    def folder(self, row: int) -> FolderStatus:
        """The folder in this row."""
        return self._folders[row]

    def line(self, row: int) -> str:
        """What the folder in this row is doing."""
        return folder_line(self._folders[row], looking=self._looking)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._folders)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        folder = self._folders[index.row()]
        if role == _FOLDER:
            return folder
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{folder.path}\n{self.line(index.row())}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{folder.path.name}, {self.line(index.row())}"
        if role == _LINE:
            return self.line(index.row())
        return None


class _FolderDelegate(QStyledItemDelegate):
    """A folder in two lines: its name, and what it is doing."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        metrics = QFontMetrics(option.font)
        return QSize(120, 2 * metrics.height() + 16)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        folder: FolderStatus = index.data(_FOLDER)
        paint_lines(
            painter,
            option,
            self._look,
            folder.path.name or str(folder.path),
            index.data(_LINE),
            icon=_sign(folder),
            warn=bool(folder.problems),
            elide=Qt.TextElideMode.ElideMiddle,
        )


def _sign(folder: FolderStatus) -> tuple[str, str]:
    """The icon that says how a folder is, and its colour."""
    if folder.state is FolderState.OFFLINE:
        return "offline", "muted"
    if folder.state is FolderState.WORKING:
        return "working", "accent"
    return ("warning", "warn") if folder.problems else ("folder", "accent")


class Sidebar(QWidget):
    """Folders and conversations. Its signals say what the person asked for; it changes nothing."""

    add_folder = Signal()
    add_files = Signal()
    ask_about = Signal(object)
    remove = Signal(object)
    open_folder = Signal(object)
    rescan = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._read_only = False
        self.folders = FolderModel(self)
        self.list = QListView()
        self.list.setModel(self.folders)
        self.list.setItemDelegate(_FolderDelegate(look, self))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Folders of the library"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.activated.connect(
            lambda index: self.open_folder.emit(self.folders.folder(index.row()).path)
        )
        self.history = HistoryList(look)
        self._folder = button(look, self.tr("Add folder …"), "folder-add", "quiet")
        self._files = button(look, self.tr("Add files …"), "file-add", "quiet")
        self._folder.clicked.connect(self.add_folder)
        self._files.clicked.connect(self.add_files)
        self._lay_out()
        look.changed.connect(self.list.viewport().update)

    def _lay_out(self) -> None:
        heading = label(self.tr("Library"), "heading")
        heading.setContentsMargins(16, 14, 16, 6)
        adding = QVBoxLayout()
        adding.setContentsMargins(8, 4, 8, 8)
        adding.setSpacing(0)
        adding.addWidget(self._folder)
        adding.addWidget(self._files)
        line = QFrame()
        line.setObjectName("sideLine")
        line.setFixedHeight(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addWidget(self.list, 2)
        layout.addLayout(adding)
        layout.addWidget(line)
        layout.addWidget(self.history, 3)

    def _fit(self) -> None:
        """No taller than the folders: what is left belongs to the conversations."""
        rows = self.folders.rowCount()
        height = rows * self.list.sizeHintForRow(0) if rows else 0
        self.list.setMaximumHeight(max(height + 4, 1))

    def show_status(self, status: Status) -> None:
        """Show the folders; a library that can only be read offers nothing to change."""
        self.folders.replace(status.folders, looking=status.busy and not status.paused)
        self._fit()
        self._read_only = status.read_only
        self.history.show_read_only(self._read_only)
        self._folder.setEnabled(not self._read_only)
        self._files.setEnabled(not self._read_only)

    def menu(self, path: Path) -> QMenu:
        """What can be done with a folder."""
        menu = QMenu(self)
        ask = menu.addAction(self._look.icon("ask"), self.tr("Ask about this folder"))
        ask.triggered.connect(lambda: self.ask_about.emit(path))
        show = menu.addAction(self._look.icon("folder-open"), self.tr("Open in file manager"))
        show.triggered.connect(lambda: self.open_folder.emit(path))
        again = menu.addAction(self._look.icon("working"), self.tr("Look for changes now"))
        again.triggered.connect(self.rescan)
        menu.addSeparator()
        remove = menu.addAction(self._look.icon("remove"), self.tr("Remove from the library …"))
        remove.triggered.connect(lambda: self.remove.emit(path))
        for action in (again, remove):
            action.setEnabled(not self._read_only)
        return menu

    def _show_menu(self, spot: QPoint) -> None:
        index = self.list.indexAt(spot)
        if index.isValid():
            menu = self.menu(self.folders.folder(index.row()).path)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(spot))
