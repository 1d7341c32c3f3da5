"""The conversations of the library, in the sidebar: opened, searched, renamed, deleted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QCoreApplication,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLineEdit,
    QListView,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.shortcuts import tip
from muniment.gui.sidebar.sidepaint import ROW, Row, RowDelegate
from muniment.gui.style import Look
from muniment.gui.text import one_line, tooltip
from muniment.gui.undoline import UndoLine
from muniment.gui.widgets import label, tool
from muniment.gui.workwords import held

if TYPE_CHECKING:
    from muniment.conversations import ConversationSummary

Index = QModelIndex | QPersistentModelIndex
_PAUSE_MS = 150


@dataclass(frozen=True, slots=True)
class Entry:
    """A conversation in the list; without an id it is one that is not kept yet."""

    id: str
    title: str
    at: float = 0.0
    turns: int = 0

    @classmethod
    def of(cls, summary: ConversationSummary) -> Entry:
        """The entry of a conversation that is kept."""
        return cls(summary.id, one_line(summary.title).text, summary.at, summary.turns)

    @property
    def line(self) -> str:
        """When it was held, and how long it is. Made when it is shown: days go by."""
        if not self.id:
            return QCoreApplication.translate("history", "being answered …")
        return held(self.at, self.turns)


class HistoryModel(QAbstractListModel):
    """The entries, the last asked first."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: tuple[Entry, ...] = ()

    def replace(self, entries: Sequence[Entry]) -> None:
        """Show these in place of what is there."""
        if tuple(entries) != self.entries:
            self.beginResetModel()
            self.entries = tuple(entries)
            self.endResetModel()

    def row_of(self, id: str) -> int | None:
        """The row of a conversation."""
        return next((row for row, entry in enumerate(self.entries) if entry.id == id), None)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role == ROW:
            return Row(entry.title, entry.line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(f"{entry.title}\n{entry.line}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{entry.title}, {entry.line}"
        return None


class _List(QListView):
    """Enter opens, F2 renames, Delete deletes, Ctrl+Z takes that back."""

    chosen = Signal(QModelIndex)
    rename = Signal(QModelIndex)
    delete = Signal(QModelIndex)
    undo = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Undo):
            self.undo.emit()
            return
        index = self.currentIndex()
        keys = {
            Qt.Key.Key_Return: self.chosen,
            Qt.Key.Key_Enter: self.chosen,
            Qt.Key.Key_F2: self.rename,
            Qt.Key.Key_Delete: self.delete,
        }
        signal = keys.get(Qt.Key(event.key()))
        if signal is not None and index.isValid():
            signal.emit(index)
        else:
            super().keyPressEvent(event)


class HistoryList(QWidget):
    """Shows the conversations. Its signals carry the id of one, `wanted` words to look for.

    `export` carries the id and the form in which to save it: "md", "html" or "pdf".
    `add` is the button for a new one, for whoever puts a heading over the list.
    """

    opened = Signal(str)
    rename = Signal(str, str)
    delete = Signal(str, str)
    export = Signal(str, str)
    wanted = Signal(str)
    new = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._read_only = False
        self.model = HistoryModel(self)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(RowDelegate(look, self))
        self.list.setMouseTracking(True)
        self.list.setAccessibleName(self.tr("Conversations"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setUniformItemSizes(True)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(lambda index: self.opened.emit(self._entry(index).id))
        self.list.chosen.connect(lambda index: self.opened.emit(self._entry(index).id))
        self.list.rename.connect(self._rename)
        self.list.delete.connect(self._delete)
        self.undone = UndoLine(look)
        self.list.undo.connect(self.undone.undo)
        self.field = QLineEdit()
        self.field.setObjectName("historyFind")
        self.field.setPlaceholderText(self.tr("Search conversations"))
        self.field.setAccessibleName(self.tr("Search conversations"))
        self.field.setClearButtonEnabled(True)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.wanted.emit(self.words))
        self.field.textChanged.connect(lambda _: self._pause.start())
        self.add = tool(look, "new", tip(self.tr("New conversation"), "new"))
        self.add.clicked.connect(self.new)
        self._nothing = label(role="small", wrap=True)
        self._nothing.setContentsMargins(16, 4, 16, 4)
        self._nothing.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._lay_out()
        self.show_entries(())
        look.changed.connect(self.list.viewport().update)

    def _lay_out(self) -> None:
        search = QHBoxLayout()
        search.setContentsMargins(10, 0, 10, 4)
        search.addWidget(self.field)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addLayout(search)
        layout.addWidget(self._nothing)
        layout.addWidget(self.list, 1)
        layout.addStretch()
        layout.addWidget(self.undone)

    def show_entries(self, entries: Sequence[Entry], current: str | None = None) -> None:
        """Show these, the one with this id as the one that is open."""
        self.model.replace(entries)
        row = self.model.row_of(current) if current is not None else None
        if row is None:
            self.list.selectionModel().clear()
        else:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(row), flags)
        self.list.setVisible(bool(entries))
        self._nothing.setHidden(bool(entries))
        none = self.tr("What you ask is kept here.")
        self._nothing.setText(self.tr("None holds these words.") if self.words else none)
        self.field.setVisible(bool(entries or self.words))

    def show_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self._read_only = read_only

    @property
    def words(self) -> str:
        """What is looked for in the conversations."""
        return self.field.text().strip()

    @property
    def message(self) -> str:
        """What stands in place of conversations; empty while there are some."""
        return "" if self._nothing.isHidden() else self._nothing.text()

    def menu(self, entry: Entry) -> QMenu:
        """What can be done with a conversation."""
        menu = QMenu(self)
        show = menu.addAction(self._look.icon("ask"), self.tr("Open"))
        show.triggered.connect(lambda: self.opened.emit(entry.id))
        rename = menu.addAction(self._look.icon("edit"), self.tr("Rename …"))
        rename.triggered.connect(lambda: self.rename.emit(entry.id, entry.title))
        below = menu.addMenu(self._look.icon("share"), self.tr("Save as a file"))
        below.setEnabled(bool(entry.id))
        for name, form in (
            (self.tr("Markdown …"), "md"),
            (self.tr("Web page …"), "html"),
            (self.tr("PDF …"), "pdf"),
        ):
            below.addAction(name).triggered.connect(partial(self._export, entry.id, form))
        menu.addSeparator()
        delete = menu.addAction(self._look.icon("remove"), self.tr("Delete"))
        delete.triggered.connect(lambda: self.delete.emit(entry.id, entry.title))
        for action in (rename, delete):
            action.setEnabled(bool(entry.id) and not self._read_only)
        return menu

    def _export(self, id: str, form: str, _: bool = False) -> None:
        self.export.emit(id, form)

    def _entry(self, index: Index) -> Entry:
        return self.model.entries[index.row()]

    def _rename(self, index: Index) -> None:
        entry = self._entry(index)
        if entry.id and not self._read_only:
            self.rename.emit(entry.id, entry.title)

    def _delete(self, index: Index) -> None:
        entry = self._entry(index)
        if entry.id and not self._read_only:
            self.delete.emit(entry.id, entry.title)

    def _show_menu(self, spot: QPoint) -> None:
        index = self.list.indexAt(spot)
        if index.isValid():
            menu = self.menu(self._entry(index))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(spot))
