"""The main window: puts the views together and lets each of them ask the library.

Data flows one way: a view says what the person wants, the window gives it to a lane,
and what comes back is shown by a view.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QTimer, Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QMenu, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from muniment.config import resources
from muniment.errors import MunimentError
from muniment.gui.about import show_about
from muniment.gui.adding.copying import Copying
from muniment.gui.adding.dropping import Dropping
from muniment.gui.adding.modeldrop import ModelDrop
from muniment.gui.adding.pasting import Pasting
from muniment.gui.answer.sharing import Sharing
from muniment.gui.desktop import Desktop
from muniment.gui.preferring import Preferring
from muniment.gui.problems.problems import Problems
from muniment.gui.problems.unlocking import Unlocking
from muniment.gui.prompts import Prompts
from muniment.gui.searchroom import SearchRoom
from muniment.gui.sidebar.recalling import Recalling
from muniment.gui.sidebar.savedsearches import Saving
from muniment.gui.sidebar.sidebar import Sidebar
from muniment.gui.statusbar import StatusBar
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Failed, Task, Tasks
from muniment.gui.text import name_of
from muniment.gui.troubles import Deed, Troubles, plainly
from muniment.gui.welcome import Welcome
from muniment.gui.widgets import Banner, Notice, splitter
from muniment.gui.windowkeys import WindowKeys
from muniment.records import Removal, Status

if TYPE_CHECKING:
    from muniment.gui.settings.choices import Choices
    from muniment.gui.settings.dialog import SettingsDialog
    from muniment.library import Library

_REFRESH_MS = 800


class MainWindow(QMainWindow):
    """The program's window on one open library. It does not close the library."""

    closed = Signal()
    delete_everything = Signal()

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        events: Events,
        look: Look,
        prompts: Prompts,
        status: Status,
        preferring: Preferring | None = None,
    ) -> None:
        super().__init__()
        self._preferring = preferring or Preferring(parent=self)
        self._library = library
        self._tasks = tasks
        self._look = look
        self._prompts = prompts
        self._status = status
        self._adding = False
        self.settings_dialog: SettingsDialog | None = None
        self.setWindowTitle(self.tr("Muniment"))
        self.setAcceptDrops(True)
        self.setMinimumSize(820, 560)
        self._make_views(look)
        self._lay_out()
        self._connect(events)
        self.restore_layout()
        self.show_status(status)

    # ------------------------------------------------------------ building

    def _make_views(self, look: Look) -> None:
        self.welcome = Welcome(look)
        self.sidebar = Sidebar(look)
        self.banner = Banner(look)
        self.search_room = SearchRoom(self._library, self._tasks, look, self._status)
        self.field = self.search_room.field
        self.results = self.search_room.results
        self.answer = self.search_room.answer
        self.source = self.search_room.source
        self.reading = self.search_room.reading
        self.notice = Notice(look)
        self.statusbar = StatusBar(look)
        self.recalling = Recalling(
            self._library,
            self._tasks,
            self._prompts,
            self.sidebar.history,
            self.search_room.asking,
            self,
        )
        self.unlocking = Unlocking(self._library, self._tasks, self._prompts, self)
        self.problems = Problems(
            self._library, self._tasks, look, self._prompts, self.unlocking, self
        )
        self.troubles = Troubles(
            self.banner,
            {
                Deed.SHOW_LIBRARY: lambda: self._desktop.show_in_folder([self._library.path]),
                Deed.CHOOSE_MODEL: lambda: self.settings("models"),
                Deed.SHOW_PROBLEMS: lambda: self.problems.open(self._status),
            },
        )
        self._desktop = Desktop(self._tasks, self._prompts, self._library.unpack, self)
        self.sharing = Sharing(self._tasks, self._prompts, look, self, self)
        self.copying = Copying(self._library, self._tasks, self)
        self.model_drop = ModelDrop(self.copying, self._tasks, self._prompts, self)
        self.saving = Saving(self._library, self._tasks, self.sidebar.saved, self)
        self.dropping = Dropping(self._library, self._tasks, look, self)
        self.overlay = self.dropping.overlay
        self.pasting = Pasting(self._library, self._tasks, self.banner, self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)

    def _lay_out(self) -> None:
        self.room = splitter((self.sidebar, 150), (self.search_room, 560))
        self.room.setStretchFactor(0, 0)
        self.pages = QStackedWidget()
        self.pages.addWidget(self.welcome)
        self.pages.addWidget(self.room)
        whole = QWidget()
        rows = QVBoxLayout(whole)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addWidget(self.banner)
        rows.addWidget(self.pages, 1)
        rows.addWidget(self.notice)
        rows.addWidget(self.statusbar)
        self.setCentralWidget(whole)

    def _connect(self, events: Events) -> None:
        events.status.connect(self.show_status)
        events.content.connect(lambda _: self._refresh.start())
        events.error.connect(self.show_error)
        self._tasks.failed.connect(self.show_error)
        self.banner.closed.connect(self._show_notice)
        self._refresh.timeout.connect(self.search_room.refresh)
        self._refresh.timeout.connect(self.problems.refresh)
        self.welcome.choose_folder.connect(self._choose_folder)
        self.welcome.try_sample.connect(lambda: self.add([resources() / "sample"]))
        self.sidebar.add_folder.connect(self._choose_folder)
        self.sidebar.add_files.connect(lambda: self.add(self._prompts.choose_files(self)))
        self.sidebar.remove.connect(self._remove)
        self.sidebar.open_folder.connect(lambda path: self._desktop.show_in_folder([path]))
        self.sidebar.ask_about.connect(self.search_room.ask_about_folder)
        self.sidebar.history.new.connect(self.search_room.new_conversation)
        self._connect_side()
        self.answer.share.connect(self._share)
        self.sharing.saved.connect(self._saved)
        self.model_drop.told.connect(self.banner.say)
        self.model_drop.came.connect(self._model_came)
        self.model_drop.failed.connect(self.show_error)
        self.recalling.opened.connect(self.search_room.show_conversation)
        self.sidebar.rescan.connect(lambda: self._do(self._library.rescan))
        self.search_room.open_file.connect(self._desktop.open_file)
        self.search_room.show_in_folder.connect(self._desktop.show_in_folder)
        self.source.follow_link.connect(self._follow_link)
        self.search_room.unlock.connect(
            lambda path, refused: self.unlocking.ask_for(self, [path], refused)
        )
        self.unlocking.done.connect(self._unlocked)
        self.search_room.show_problems.connect(lambda: self.problems.open(self._status))
        self._desktop.missing.connect(self._missing)
        self._desktop.refused.connect(self._refused)
        self.statusbar.pause.connect(self._pause)
        self.statusbar.show_problems.connect(lambda: self.problems.open(self._status))
        self.problems.changed.connect(self.show_status)
        self.keys = WindowKeys(self, self._look)

    def _connect_side(self) -> None:
        side, room = self.sidebar, self.search_room
        side.search.connect(self.search_for)
        side.show_problems.connect(lambda: self.problems.open(self._status))
        side.open_settings.connect(self.settings)
        side.show_help.connect(room.show_help)
        side.about.connect(lambda: show_about(self._look, self))
        side.show_shortcuts.connect(lambda: self.keys.show_list())
        room.field.save.connect(lambda: self.saving.toggle(room.field.text))
        room.field.line.textChanged.connect(lambda _: self._show_saved())
        self.saving.changed.connect(self._show_saved)
        self.recalling.wanted.connect(self.sharing.save)
        for given in (self.dropping, self.pasting):
            given.add.connect(self.add)
            given.use.connect(self.model_drop.take)
            given.search.connect(self.search_for)
        self.pasting.write.connect(room.field.write)
        self.pasting.write.connect(lambda _: room.field.line.setFocus())

    def _show_saved(self) -> None:
        self.field.show_kept(self.saving.is_saved(self.field.text))

    # ------------------------------------------------------------ the library's state

    def show_status(self, status: Status) -> None:
        """Show how the library stands."""
        self._status = status
        self.statusbar.show_status(status)
        self.sidebar.show_status(status)
        self.dropping.show_status(status)
        self.pasting.show_status(status)
        self._adding = self._adding and not status.folders
        self._show_room(self._adding or bool(status.folders))
        self.search_room.show_status(status)
        self._show_notice()
        self.problems.follow(status)

    def _show_room(self, shown: bool) -> None:
        self.pages.setCurrentWidget(self.room if shown else self.welcome)
        self.statusbar.setVisible(shown)

    def _show_notice(self) -> None:
        """What the library has to say, such as a missing model, stands for as long as it holds."""
        message = plainly(self._status.message)
        parts = [message]
        if self._status.read_only:
            parts.insert(
                0,
                self.tr(
                    "Another program is changing this library. You can search and ask; "
                    "to add or remove folders, close the other program first."
                ),
            )
        # Not twice: an error says the same while it is open.
        said = self.banner.said[1]
        act = self.troubles.act_for("", self._status.message) if message not in ("", said) else None
        self.notice.say("\n".join(part for part in parts if part and part != said), act)

    def show_error(self, title: str, message: str) -> None:
        """Show an error over the window, without stopping anybody."""
        self.troubles.tell(title, message)
        self._show_notice()

    def search(self, words: str, *, open_first: bool = False) -> None:
        """Search, and show what is found; `open_first` opens the first result as well."""
        self.search_room.search(words, open_first=open_first)

    def search_for(self, words: str) -> None:
        """Put these words into the field, and search for them."""
        self.field.write(words)
        self.search(words)

    def ask(self, question: str) -> None:
        """Ask the documents; the answer streams into its view."""
        self.search_room.ask(question)

    # ------------------------------------------------------------ settings

    def settings(self, page: str = "", choices: Choices | None = None) -> None:
        """Open the settings, at this page or where they were left.

        `choices` are those of a dialog in whose place this one comes.
        """
        from muniment.gui.settings.dialog import SettingsDialog

        if self.settings_dialog is None:
            dialog = self.settings_dialog = SettingsDialog(
                self._library,
                self._tasks,
                self._look,
                self._preferring,
                self._prompts,
                self,
                choices=choices,
                copying=self.copying,
            )
            dialog.choices.changed.connect(self.search_room.asking.reconsider)
            dialog.add_folder.connect(self._choose_folder)
            dialog.remove_folder.connect(self._remove)
            dialog.delete_everything.connect(self.delete_everything)
            dialog.finished.connect(self._settings_closed)
            dialog.open()
        if page:
            self.settings_dialog.open_page(page)
        self.settings_dialog.activateWindow()

    def _settings_closed(self) -> None:
        if self.settings_dialog is not None:
            self.settings_dialog.deleteLater()
        self.settings_dialog = None

    # ------------------------------------------------------------ folders and files

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders and files to the library."""
        if paths:
            # Laid out now: once files are read that takes three times as long.
            self._adding = True
            self._show_room(True)
            self._do(lambda: self._library.add(list(paths)), self._not_added)

    def _not_added(self, error: MunimentError) -> None:
        self._adding = False
        self.show_status(self._status)
        self.show_error(error.title, error.message)

    def _choose_folder(self) -> None:
        self.add(self._prompts.choose_folder(self))

    def _remove(self, path: Path) -> None:
        def asked(removal: Removal) -> None:
            if self._prompts.confirm_removal(self, removal):
                self._do(lambda: self._library.remove(path))

        self._tasks.every("library", lambda _: self._library.removal(path), asked)

    def _pause(self, pause: bool) -> None:
        self._do(self._library.pause if pause else self._library.resume)

    def _do(self, change: Callable[[], None], failed: Failed | None = None) -> None:
        """Change the library off the main thread, then show how it stands."""

        def work(_: Task) -> Status:
            change()
            return self._library.status()

        self._tasks.every("library", work, self.show_status, failed)

    def _unlocked(self, status: Status) -> None:
        self.show_status(status)
        self.source.try_again()

    def _follow_link(self, address: str) -> None:
        """An address in a document was clicked: show it, and open it only if the person agrees."""
        if self._prompts.confirm_link(self, address) and not self._prompts.open_address(address):
            self.show_error(
                self.tr("The address could not be opened"),
                self.tr("No program for it was found: %1").replace("%1", address),
            )

    def _missing(self, path: Path) -> None:
        title = self.tr("“%1” could not be opened").replace("%1", path.name)
        message = self.tr(
            "It may have been moved, its drive may not be connected, or no program for such "
            "files is installed. Its text can "
            "still be searched and read here."
        )
        self.show_error(title, message)

    def _refused(self, path: Path, member: str) -> None:
        title = self.tr("“%1” is not opened from here").replace("%1", name_of(path, member))
        message = self.tr(
            "By its name it may hold a program or macros, which the computer might run instead "
            "of showing it. Its text is safe to read here."
        )
        show = partial(self._desktop.show_in_folder, [path])
        self.banner.say(title, message, action=(self.tr("Show in folder"), show))
        self._show_notice()

    def _share(self, n: int, menu: QMenu) -> None:
        talk = self.search_room.asking.talk
        turn = talk.exchanges[n].turn
        if turn is not None:
            self.sharing.fill(menu, turn, talk.whole())

    def _saved(self, path: Path) -> None:
        title = self.tr("Saved as “%1”").replace("%1", path.name)
        show = partial(self._desktop.show_in_folder, [path])
        self.banner.say(title, "", action=(self.tr("Show in folder"), show))

    def _model_came(self, line: str) -> None:
        show = partial(self.settings, "models")
        self.banner.say(line, "", action=(self.tr("Show the models"), show))

    # ------------------------------------------------------------ the window itself

    def restore_layout(self) -> None:
        """Be divided as the window was when it was last closed."""
        kept = self._library.state.window
        self.room.setSizes([210, 1070])
        self.reading.setSizes([500, 570])
        for name, split in self._splitters():
            if name in kept:
                split.restoreState(QByteArray.fromBase64(kept[name].encode()))
        self.sidebar.restore(kept)
        self.field.line.setFocus()

    def layout_kept(self) -> dict[str, str]:
        """What is to be remembered for the next start."""
        return {
            **{
                name: bytes(split.saveState().toBase64().data()).decode()
                for name, split in self._splitters()
            },
            **self.sidebar.kept(),
        }

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return ("room", self.room), ("reading", self.reading)

    def closeEvent(self, event: QCloseEvent) -> None:
        self.search_room.asking.drop()
        self._desktop.close()
        self.closed.emit()
        super().closeEvent(event)
