"""The dialog of the settings: the list of pages, the page, and the way back at the foot."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Qt, QTimer, Signal
from PySide6.QtGui import QHideEvent, QKeySequence, QShortcut, QShowEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QDialog,
    QHBoxLayout,
    QListWidget,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.adding.copying import Copying
from muniment.gui.languages import spoken
from muniment.gui.preferring import Preferring
from muniment.gui.prompts import Prompts
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Page, read_only_reason
from muniment.gui.settings.undobar import UndoBar
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.troubles import plainly
from muniment.gui.widgets import Banner, Notice

# A page is imported when it is made: all at once, that would hold the window up for a moment.
if TYPE_CHECKING:
    from muniment.library import Library

_LOOK_MS = 500
# The page is made after the dialog is shown, and laid out after that: what was typed or clicked
# meanwhile is heard first.
_BREATH_MS = 1
_SIZE = QSize(860, 640)
_ICONS = {
    "folders": "folder",
    "models": "model",
    "indexing": "indexing",
    "privacy": "shield",
    "appearance": "appearance",
    "language": "globe",
    "advanced": "sliders",
}


class SettingsDialog(QDialog):
    """Everything that can be chosen, for this library and for the person.

    What it cannot do itself it asks for by signals: `add_folder`, `remove_folder` with a path,
    and `delete_everything`, which the person has agreed to. `choices` are those of a dialog in
    whose place it comes (see `hand_over`), `copying` the window's. The first page is made as
    soon as the dialog stands: it takes as long as the dialog itself.
    """

    add_folder = Signal()
    remove_folder = Signal(object)
    delete_everything = Signal()

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        look: Look,
        preferring: Preferring,
        prompts: Prompts,
        parent: QWidget | None = None,
        *,
        choices: Choices | None = None,
        copying: Copying | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Settings"))
        self.resize(_SIZE)
        self.setMinimumSize(620, 420)
        self._look = look
        self.choices = choices or Choices(library, tasks, preferring)
        if choices is not None:
            choices.go_on(tasks)
        self.choices.setParent(self)
        self._copying = copying or Copying(library, tasks, self)
        self._stands = False
        self.pages: dict[str, Page] = {}
        self._makers: dict[str, Callable[[], Page]] = {
            "folders": self._make_folders,
            "models": lambda: self._make_models(library, tasks, prompts),
            "indexing": self._make_indexing,
            "privacy": lambda: self._make_privacy(library, tasks, prompts),
            "appearance": self._make_appearance,
            "language": self._make_language,
            "advanced": lambda: self._make_advanced(library, tasks),
        }
        self._make_list()
        self.stack = QStackedWidget()
        # A page is laid out once it is turned to, not when it is made.
        self.stack.addWidget(QWidget())
        self.notice = Notice(look)
        self.banner = Banner(look)
        self.foot = UndoBar(self.choices, look)
        self._lay_out()
        self._connect()
        if self.choices.read_only:
            self.notice.say(read_only_reason())
        self.list.setCurrentRow(0)

    def open_page(self, name: str) -> None:
        """Show this page: "folders", "models", …"""
        row = list(self._makers).index(name)
        if self.list.currentRow() == row:
            self._open_page()
        else:
            self.list.setCurrentRow(row)

    @property
    def page(self) -> str:
        """The name of the page that is shown."""
        return list(self._makers)[self.list.currentRow()]

    def control(self, name: str) -> QWidget:
        """The control of a setting or preference. Raises KeyError without one."""
        for page in map(self._page, self._makers):
            if name in page.controls:
                return page.controls[name]
        raise KeyError(name)

    def hand_over(self) -> Choices:
        """The changes that were made, for the dialog that takes the place of this one.

        In another language, for one: what was done here can be taken back there.
        """
        self.choices.setParent(None)
        return self.choices

    def undo(self) -> None:
        """Take the last change back, also one that is still being typed."""
        self._commit()
        self.choices.undo()

    def done(self, result: int) -> None:
        self._commit()
        super().done(result)

    # ------------------------------------------------------------ inside

    def _page(self, name: str) -> Page:
        """The page of this name, made when it is first needed: each takes a moment."""
        if name not in self.pages:
            page = self.pages[name] = self._makers[name]()
            self.stack.addWidget(page)
            # What belongs to the library cannot be changed while another program does.
            if self.choices.read_only:
                page.forbid()
        return self.pages[name]

    def _make_folders(self) -> Page:
        from muniment.gui.settings.folders import FoldersPage

        page = FoldersPage(self.choices, self._look)
        page.add_folder.connect(self.add_folder)
        page.remove_folder.connect(self.remove_folder)
        return page

    def _make_models(self, library: Library, tasks: Tasks, prompts: Prompts) -> Page:
        from muniment.gui.settings.models import ModelsPage

        page = ModelsPage(library, tasks, self.choices, self._look, prompts, self._copying)
        page.failed.connect(self._fail)
        return page

    def _make_indexing(self) -> Page:
        from muniment.gui.settings.indexing import IndexingPage

        page = IndexingPage(self.choices, self._look)
        page.go_to.connect(self.open_page)
        return page

    def _make_privacy(self, library: Library, tasks: Tasks, prompts: Prompts) -> Page:
        from muniment.gui.settings.privacy import PrivacyPage

        page = PrivacyPage(library, tasks, self.choices, self._look, prompts)
        page.failed.connect(self._fail)
        page.delete_everything.connect(self.delete_everything)
        return page

    def _make_appearance(self) -> Page:
        from muniment.gui.settings.appearance import AppearancePage

        return AppearancePage(self.choices, self._look)

    def _make_language(self) -> Page:
        from muniment.gui.settings.languages import LanguagePage

        return LanguagePage(self.choices, self._look)

    def _make_advanced(self, library: Library, tasks: Tasks) -> Page:
        from muniment.gui.settings.advanced import AdvancedPage

        return AdvancedPage(library, tasks, self.choices, self._look)

    def _make_list(self) -> None:
        self.list = QListWidget()
        self.list.setObjectName("settingsList")
        self.list.setAccessibleName(self.tr("Pages of the settings"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        titles = {
            "folders": self.tr("Folders"),
            "models": self.tr("Models"),
            "indexing": self.tr("Indexing"),
            "privacy": self.tr("Privacy"),
            "appearance": self.tr("Appearance"),
            "language": self.tr("Language"),
            "advanced": self.tr("Advanced"),
        }
        for name in self._makers:
            self.list.addItem(titles[name])
        self._draw()

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.banner)
        right.addWidget(self.stack, 1)
        middle = QHBoxLayout()
        middle.setSpacing(0)
        middle.addWidget(self.list)
        middle.addLayout(right, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(middle, 1)
        whole.addWidget(self.foot)

    def _connect(self) -> None:
        self.list.currentRowChanged.connect(self._turn_to)
        self.foot.undo.connect(self.undo)
        self.foot.close_all.connect(self.accept)
        self.choices.failed.connect(self._fail)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo)
        self._look.changed.connect(self._draw)
        # Elsewhere, settings change without a word: a folder is dropped onto the window.
        self._watch = QTimer(self)
        self._watch.setInterval(_LOOK_MS)
        self._watch.timeout.connect(self.choices.look)

    def _turn_to(self) -> None:
        self._commit()
        self._open_page()

    def _commit(self) -> None:
        page = self.stack.currentWidget()
        if isinstance(page, Page):
            page.commit()

    def _open_page(self) -> None:
        if self._stands:
            page = self._page(self.page)
            self.stack.setCurrentWidget(page)
            page.opened()

    def _stand(self) -> None:
        self._stands = True
        self._page(self.page)
        QTimer.singleShot(_BREATH_MS, self, self._open_page)

    def _fail(self, title: str, message: str) -> None:
        self.banner.say(spoken(title), plainly(message), "error")

    def _draw(self) -> None:
        """The list in the present colours, as wide as its longest name."""
        for row, name in enumerate(self._makers):
            self.list.item(row).setIcon(self._look.icon(_ICONS[name]))
        size = self.list.fontMetrics().height()
        self.list.setIconSize(QSize(size, size))
        self.list.setFixedWidth(self.list.sizeHintForColumn(0) + 2 * self.list.frameWidth() + 14)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._draw()
        self._watch.start()
        if not self._stands:
            QTimer.singleShot(_BREATH_MS, self, self._stand)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._watch.stop()
