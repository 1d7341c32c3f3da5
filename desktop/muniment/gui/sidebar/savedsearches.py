"""The searches that a person keeps, in the sidebar: run, renamed, deleted."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import (
    QAbstractListModel,
    QItemSelectionModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import (
    QLineEdit,
    QListView,
    QMenu,
    QStyleOptionViewItem,
    QWidget,
)

from muniment.gui.sidebar.sidepaint import ROW, Row, RowDelegate
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import one_line, tooltip
from muniment.gui.undoline import UndoLine
from muniment.gui.widgets import label, spaced
from muniment.saved import SavedSearch

if TYPE_CHECKING:
    from muniment.library import Library

Index = QModelIndex | QPersistentModelIndex
_LANE = "saved"
_LONGEST_NAME = 60


class SavedModel(QAbstractListModel):
    """The searches. `renamed` carries the old name and the new one, which is not yet taken on."""

    renamed = Signal(str, str)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.searches: tuple[SavedSearch, ...] = ()
        self.read_only = False

    def replace(self, searches: Sequence[SavedSearch]) -> None:
        """Show these."""
        if tuple(searches) != self.searches:
            self.beginResetModel()
            self.searches = tuple(searches)
            self.endResetModel()

    def row_of(self, name: str) -> int | None:
        """The row of the search of this name."""
        names = [search.name for search in self.searches]
        return names.index(name) if name in names else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.searches)

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags if self.read_only else flags | Qt.ItemFlag.ItemIsEditable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        search = self.searches[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return search.name
        if role == Qt.ItemDataRole.AccessibleTextRole:
            same = search.name == search.query
            return search.name if same else f"{search.name}, {search.query}"
        if role == ROW:
            return Row(search.name, icon=("search", "muted"))
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self.tr("Search for: %1").replace("%1", search.query))
        return None

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        name, wanted = self.searches[index.row()].name, one_line(str(value)).text
        if role == Qt.ItemDataRole.EditRole and wanted and wanted != name:
            self.renamed.emit(name, wanted)
        return False


class _Delegate(RowDelegate):
    """A search in one line; its name is changed where it stands."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        editor = QLineEdit(parent)
        editor.setProperty("role", "rename")
        editor.setAccessibleName(self.tr("Name of the search"))
        return editor


class _List(QListView):
    """Enter searches, F2 renames, Delete deletes, Ctrl+Z takes that back."""

    chosen = Signal(QModelIndex)
    delete = Signal(QModelIndex)
    undo = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        index = self.currentIndex()
        if self.state() == QListView.State.EditingState:
            # The key that ends a new name comes here as well.
            super().keyPressEvent(event)
        elif event.matches(QKeySequence.StandardKey.Undo):
            self.undo.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and index.isValid():
            self.chosen.emit(index)
        elif event.key() == Qt.Key.Key_Delete and index.isValid():
            self.delete.emit(index)
        else:
            super().keyPressEvent(event)


class SavedList(QWidget):
    """Shows the searches. `search` carries a query, `renamed` two names, `removed` a name."""

    search = Signal(str)
    renamed = Signal(str, str)
    removed = Signal(str)
    fitted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.model = SavedModel(self)
        self.model.renamed.connect(self.renamed)
        self.list = _List()
        self.list.setModel(self.model)
        self.list.setItemDelegate(_Delegate(look, self, lines=1))
        self.list.setMouseTracking(True)
        self.list.setUniformItemSizes(True)
        self.list.setEditTriggers(QListView.EditTrigger.EditKeyPressed)
        self.list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.list.setAccessibleName(self.tr("Saved searches"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.list.clicked.connect(lambda index: self.search.emit(self._of(index).query))
        self.list.chosen.connect(lambda index: self.search.emit(self._of(index).query))
        self.list.delete.connect(lambda index: self._remove(self._of(index).name))
        self.undone = UndoLine(look)
        self.list.undo.connect(self.undone.undo)
        self._nothing = label(
            self.tr("The star beside the field keeps a search here."), "small", wrap=True
        )
        self._nothing.setContentsMargins(16, 0, 16, 4)
        self.setLayout(spaced(0, 0, self._nothing, self.list, self.undone))
        self.show_searches(())
        look.changed.connect(self.list.viewport().update)

    def show_searches(self, searches: Sequence[SavedSearch], current: str = "") -> None:
        """Show these, the one of this name chosen."""
        kept = self.list.currentIndex().row()
        self.model.replace(searches)
        row = self.model.row_of(current) if current else None
        row = row if row is not None else min(kept, len(searches) - 1)
        if row >= 0:
            flags = QItemSelectionModel.SelectionFlag.ClearAndSelect
            self.list.selectionModel().setCurrentIndex(self.model.index(row), flags)
        self._nothing.setHidden(bool(searches))
        self.list.setVisible(bool(searches))
        self.fitted.emit()

    def show_read_only(self, read_only: bool) -> None:
        """Whether nothing can be changed."""
        self.model.read_only = read_only

    def rename(self, name: str) -> None:
        """Have the person give the search of this name another one, where it stands."""
        row = self.model.row_of(name)
        if row is not None and not self.model.read_only:
            self.list.setFocus()
            self.list.setCurrentIndex(self.model.index(row))
            self.list.edit(self.model.index(row))

    def menu(self, search: SavedSearch) -> QMenu:
        """What can be done with a search."""
        menu = QMenu(self)
        run = menu.addAction(self._look.icon("search"), self.tr("Search"))
        run.triggered.connect(lambda: self.search.emit(search.query))
        rename = menu.addAction(self._look.icon("edit"), self.tr("Rename"))
        rename.triggered.connect(lambda: self.rename(search.name))
        menu.addSeparator()
        delete = menu.addAction(self._look.icon("remove"), self.tr("Delete"))
        delete.triggered.connect(lambda: self._remove(search.name))
        for action in (rename, delete):
            action.setEnabled(not self.model.read_only)
        return menu

    def _of(self, index: Index) -> SavedSearch:
        return self.model.searches[index.row()]

    def _remove(self, name: str) -> None:
        if not self.model.read_only:
            self.removed.emit(name)

    def _show_menu(self, spot: QPoint) -> None:
        index = self.list.indexAt(spot)
        if index.isValid():
            menu = self.menu(self._of(index))
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(spot))


class Saving(QObject):
    """Keeps the searches that a list shows in the library."""

    changed = Signal()

    def __init__(self, library: Library, tasks: Tasks, shown: SavedList, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._list = shown
        shown.renamed.connect(self._rename)
        shown.removed.connect(self._remove)
        self.refresh()

    def refresh(self) -> None:
        """Show what is kept."""
        self._do(lambda: self._library.saved.all())

    def save(self, query: str) -> None:
        """Keep a query, under its own words until the person calls it otherwise."""
        name = one_line(query).text
        if len(name) > _LONGEST_NAME:
            name = f"{name[:_LONGEST_NAME].rstrip()} …"
        name = self._free(name)
        self._do(lambda: self._library.saved.add(name, query), name)

    def _free(self, name: str) -> str:
        """The name, with a number where another search has it."""
        taken = {search.name for search in self._list.model.searches}
        numbered = (f"{name} ({n})" for n in itertools.count(2))
        return name if name not in taken else next(n for n in numbered if n not in taken)

    def toggle(self, query: str) -> None:
        """Keep a query, or keep it no longer if it is kept."""
        same = [s.name for s in self._list.model.searches if s.query == one_line(query).text]
        if same:
            self._remove(same[0])
        else:
            self.save(query)

    def is_saved(self, query: str) -> bool:
        """Whether this query is among those that are kept."""
        wanted = one_line(query).text
        return any(search.query == wanted for search in self._list.model.searches)

    def _rename(self, name: str, other: str) -> None:
        self._do(lambda: self._library.saved.rename(name, other), other)

    def _remove(self, name: str) -> None:
        row = self._list.model.row_of(name)
        if row is None:
            return
        search = self._list.model.searches[row]
        again = partial(self._library.saved.add, search.name, search.query, row)
        self._do(lambda: self._library.saved.remove(name))
        line = self.tr("Deleted: %1").replace("%1", name)
        self._list.undone.offer(line, lambda: self._do(again, name))

    def _do(self, change: Callable[[], tuple[SavedSearch, ...]], current: str = "") -> None:
        """Off the main thread, then show what is kept; `current` is chosen in the list."""

        def work(_: Task) -> tuple[SavedSearch, ...]:
            return change()

        def done(searches: tuple[SavedSearch, ...]) -> None:
            self._list.show_searches(searches, current)
            self.changed.emit()

        self._tasks.every(_LANE, work, done, at_close=True)
