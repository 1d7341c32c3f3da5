"""The left side: the folders of the library, saved searches, and conversations."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from muniment.gui.sidebar.folderlist import FolderList, FolderModel
from muniment.gui.sidebar.history import HistoryList
from muniment.gui.sidebar.savedsearches import SavedList
from muniment.gui.sidebar.section import Section
from muniment.gui.style import Look
from muniment.gui.text import problems
from muniment.gui.undoline import UndoLine
from muniment.gui.widgets import button, tool
from muniment.records import FolderStatus, Status

# What the lists above the conversations may take of the height that all three share.
_FOLDERS, _SAVED = 0.45, 0.25
_NARROWEST, _MARGINS = 150, 24
_KEPT = "sidebar"


class Sidebar(QWidget):
    """Folders, saved searches and conversations, each under a heading that folds.

    Its signals say what the person asked for; it changes nothing. `search` carries a query,
    `open_settings` the name of a page ("" for the first).
    """

    add_folder = Signal()
    add_files = Signal()
    ask_about = Signal(object)
    remove = Signal(object)
    open_folder = Signal(object)
    rescan = Signal()
    search = Signal(str)
    show_problems = Signal()
    open_settings = Signal(str)
    show_help = Signal()
    show_shortcuts = Signal()
    about = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("sidebar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._read_only = False
        self.folders = FolderModel(self)
        self.list = FolderList(look, self.folders)
        self.list.chosen.connect(lambda path: self.search.emit(documents_of(self._folder_at(path))))
        self.list.remove.connect(self._remove)
        self.list.problems.connect(self.show_problems)
        self.list.customContextMenuRequested.connect(self._show_menu)
        self.saved = SavedList(look)
        self.saved.search.connect(self.search)
        self.history = HistoryList(look)
        self._folder = button(look, self.tr("Add folder …"), "folder-add", "quiet")
        self._files = tool(look, "file-add", self.tr("Add files …"))
        self._folder.clicked.connect(self.add_folder)
        self._files.clicked.connect(self.add_files)
        self.library = Section(look, self.tr("Library"), self._folders())
        self.searches = Section(look, self.tr("Saved searches"), self.saved)
        self.conversations = Section(look, self.tr("Conversations"), self.history, self.history.add)
        self.settings = button(look, self.tr("Settings"), "settings", "foot")
        self.settings.clicked.connect(lambda: self.open_settings.emit(""))
        self.help = tool(look, "help", self.tr("Help, and about Muniment"))
        self.help.setMenu(self._help_menu())
        self.help.setPopupMode(self.help.ToolButtonPopupMode.InstantPopup)
        self._lay_out()
        for section in self._sections().values():
            section.toggled.connect(self._share_room)
        self.saved.fitted.connect(self._share_room)
        for line in self._undone():
            line.changed.connect(self._share_room)
        look.changed.connect(self._share_room)

    def _folders(self) -> QWidget:
        made, self._adding = QWidget(), QWidget()
        adding = QHBoxLayout(self._adding)
        adding.setContentsMargins(8, 2, 8, 4)
        adding.setSpacing(0)
        adding.addWidget(self._folder)
        adding.addStretch(1)
        adding.addWidget(self._files)
        layout = QVBoxLayout(made)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.list)
        layout.addWidget(self._adding)
        return made

    def _lay_out(self) -> None:
        self._foot = QWidget()
        foot = QHBoxLayout(self._foot)
        foot.setContentsMargins(8, 4, 8, 4)
        foot.addWidget(self.settings)
        foot.addStretch(1)
        foot.addWidget(self.help)
        self._rest = QWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 1, 0)
        layout.setSpacing(0)
        layout.addWidget(self.library)
        layout.addWidget(_line())
        layout.addWidget(self.searches)
        layout.addWidget(_line())
        layout.addWidget(self.conversations, 1)
        # Takes what is left while the conversations are folded away.
        layout.addWidget(self._rest)
        layout.addWidget(_line())
        layout.addWidget(self._foot)

    def _help_menu(self) -> QMenu:
        menu = QMenu(self)
        menu.addAction(self.tr("What you can type")).triggered.connect(self.show_help)
        menu.addAction(self.tr("Keyboard shortcuts")).triggered.connect(self.show_shortcuts)
        menu.addSeparator()
        menu.addAction(self.tr("About Muniment")).triggered.connect(self.about)
        return menu

    # ------------------------------------------------------------ room for each part

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_room()

    def _share_room(self) -> None:
        """No list is taller than its rows; many folders leave room for the conversations."""
        self.setMinimumWidth(
            max(_NARROWEST, *(part.minimumSizeHint().width() + 2 for part in self._parts()))
        )
        fixed = sum(part.sizeHint().height() for part in self._parts())
        room = max(0, self.height() - fixed - _MARGINS)
        grown = 1.5 if self.conversations.folded else 1.0
        for view, share in ((self.list, _FOLDERS), (self.saved.list, _SAVED)):
            row, rows = max(1, view.sizeHintForRow(0)), view.model().rowCount()
            # One row at least is seen whole.
            view.setFixedHeight(
                int(min(rows * row, max(room * share * grown, row))) + 4 if rows else 0
            )
            # Within another layout's work Qt does not pass this on by itself.
            above: QWidget | None = view
            while above is not None and above is not self:
                above.updateGeometry()
                above = above.parentWidget()
        self._rest.setVisible(self.conversations.folded)

    def _parts(self) -> tuple[QWidget, ...]:
        """What is as high as its text, whatever the lists need."""
        heads = [section.top for section in self._sections().values()]
        undone = (line for line in self._undone() if not line.isHidden())
        return (*heads, self._adding, self.history.field, *undone, self._foot)

    def _undone(self) -> tuple[UndoLine, ...]:
        return self.saved.undone, self.history.undone

    # ------------------------------------------------------------ the library's state

    def show_status(self, status: Status) -> None:
        """Show the folders; a library that can only be read offers nothing to change."""
        before = self.folders.rowCount()
        looking = status.busy and not status.paused
        self.folders.replace(status.folders, looking=looking, paused=status.paused)
        if self.folders.rowCount() != before:
            self._share_room()
        self._read_only = status.read_only
        self.history.show_read_only(self._read_only)
        self.saved.show_read_only(self._read_only)
        self._folder.setEnabled(not self._read_only)
        self._files.setEnabled(not self._read_only)

    def kept(self) -> dict[str, str]:
        """What is to be remembered for the next start."""
        folded = [name for name, section in self._sections().items() if section.folded]
        return {_KEPT: json.dumps({"folded": folded, "away": self.folders.away})}

    def restore(self, kept: Mapping[str, str]) -> None:
        """Be as it was at the end of the last run, as far as `kept` tells."""
        try:
            told = json.loads(kept.get(_KEPT, "{}"))
            folded = set(told.get("folded", ()))
            away = {str(path): str(day) for path, day in told.get("away", {}).items()}
        except (ValueError, TypeError, AttributeError):
            return
        for name, section in self._sections().items():
            section.fold(name in folded)
        self.folders.away = away

    def _sections(self) -> dict[str, Section]:
        return {
            "library": self.library,
            "searches": self.searches,
            "conversations": self.conversations,
        }

    # ------------------------------------------------------------ folders

    def menu(self, path: Path) -> QMenu:
        """What can be done with a folder."""
        folder = self._folder_at(path)
        menu = QMenu(self)
        see = menu.addAction(self._look.icon("search"), self.tr("Show its documents"))
        see.triggered.connect(lambda: self.search.emit(documents_of(folder)))
        ask = menu.addAction(self._look.icon("ask"), self.tr("Ask about this folder"))
        ask.triggered.connect(lambda: self.ask_about.emit(path))
        show = menu.addAction(self._look.icon("folder-open"), self.tr("Open in file manager"))
        show.triggered.connect(lambda: self.open_folder.emit(path))
        if folder.problems:
            count = problems(folder.problems)
            line = self.tr("Show its problems: %1").replace("%1", count)
            wrong = menu.addAction(self._look.icon("warning", "warn"), line)
            wrong.triggered.connect(self.show_problems)
        again = menu.addAction(self._look.icon("working"), self.tr("Look for changes now"))
        again.triggered.connect(self.rescan)
        menu.addSeparator()
        remove = menu.addAction(self._look.icon("remove"), self.tr("Remove from the library …"))
        remove.triggered.connect(lambda: self._remove(path))
        for action in (again, remove):
            action.setEnabled(not self._read_only)
        return menu

    def _folder_at(self, path: Path) -> FolderStatus:
        rows = range(self.folders.rowCount())
        return next(f for f in map(self.folders.folder, rows) if f.path == path)

    def _remove(self, path: Path) -> None:
        if not self._read_only:
            self.remove.emit(path)

    def _show_menu(self, spot: QPoint) -> None:
        index = self.list.indexAt(spot)
        if index.isValid():
            menu = self.menu(self.folders.folder(index.row()).path)
            menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
            menu.popup(self.list.viewport().mapToGlobal(spot))


def documents_of(folder: FolderStatus) -> str:
    """The query that finds the documents of a watched folder, or that of a single file."""
    from muniment.gui.search.querytext import QueryFilter, with_filter

    path = folder.path
    if folder.files == 1 and path.suffix:
        within = with_filter("", QueryFilter("in", str(path.parent)))
        return with_filter(within, QueryFilter("title", path.stem))
    return with_filter("", QueryFilter("in", str(path)))


def _line() -> QFrame:
    line = QFrame()
    line.setObjectName("sideLine")
    line.setFixedHeight(1)
    return line
