"""The left side: the folders of the library, how they are, and the buttons that add more."""

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
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QListView,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

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
        theme = self._look.theme
        box = option.rect.adjusted(8, 1, -8, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = option.state & QStyle.StateFlag.State_Selected
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(theme.accent_soft if chosen else theme.hover))
            painter.drawRoundedRect(box, 6, 6)
        icon, colour = _sign(folder)
        spot = QRect(box.left() + 8, box.center().y() - 9, 20, 20)
        self._look.icon(icon, colour).paint(painter, spot)
        self._words(painter, box.adjusted(36, 6, -8, -6), option, folder, index.data(_LINE))
        painter.restore()

    def _words(
        self,
        painter: QPainter,
        area: QRect,
        option: QStyleOptionViewItem,
        folder: FolderStatus,
        line: str,
    ) -> None:
        theme = self._look.theme
        name = QFont(option.font)
        small = QFont(name)
        name.setWeight(QFont.Weight.DemiBold)
        small.setPointSizeF(small.pointSizeF() * 0.9)
        colour = theme.warn if folder.problems else theme.muted
        lines = (
            (folder.path.name or str(folder.path), name, theme.text, Qt.TextElideMode.ElideMiddle),
            (line, small, colour, Qt.TextElideMode.ElideRight),
        )
        top = area.top()
        for text, font, ink, mode in lines:
            metrics = QFontMetrics(font)
            painter.setFont(font)
            painter.setPen(QColor(ink))
            spot = QRect(area.left(), top, area.width(), metrics.height())
            short = metrics.elidedText(text, mode, area.width())
            painter.drawText(
                spot, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine, short
            )
            top += metrics.height() + 2


def _sign(folder: FolderStatus) -> tuple[str, str]:
    """The icon that says how a folder is, and its colour."""
    if folder.state is FolderState.OFFLINE:
        return "offline", "muted"
    if folder.state is FolderState.WORKING:
        return "working", "accent"
    return ("warning", "warn") if folder.problems else ("folder", "accent")


class Sidebar(QWidget):
    """The folders. Its signals say what the person asked for; it changes nothing itself."""

    add_folder = Signal()
    add_files = Signal()
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
        self._folder = button(look, self.tr("Add folder …"), "folder-add", "quiet")
        self._files = button(look, self.tr("Add files …"), "file-add", "quiet")
        self._folder.clicked.connect(self.add_folder)
        self._files.clicked.connect(self.add_files)
        heading = label(self.tr("Library"), "heading")
        heading.setContentsMargins(16, 14, 16, 6)
        foot = QVBoxLayout()
        foot.setContentsMargins(8, 6, 8, 8)
        foot.setSpacing(2)
        foot.addWidget(self._folder)
        foot.addWidget(self._files)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(heading)
        layout.addWidget(self.list, 1)
        layout.addLayout(foot)
        look.changed.connect(self.list.viewport().update)

    def show_status(self, status: Status) -> None:
        """Show the folders; a library that can only be read offers nothing to change."""
        self.folders.replace(status.folders, looking=status.busy and not status.paused)
        self._read_only = status.read_only
        self._folder.setEnabled(not self._read_only)
        self._files.setEnabled(not self._read_only)

    def menu(self, path: Path) -> QMenu:
        """What can be done with a folder."""
        menu = QMenu(self)
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
