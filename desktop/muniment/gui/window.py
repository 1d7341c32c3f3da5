"""The main window: puts the views together and lets each of them ask the library.

Data flows one way: a view says what the person wants, the window gives it to a lane,
and what comes back is shown by a view.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QByteArray, QEvent, QTimer, Signal
from PySide6.QtGui import (
    QCloseEvent,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QKeySequence,
    QResizeEvent,
    QShortcut,
)
from PySide6.QtWidgets import QMainWindow, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from muniment.config import resources
from muniment.errors import MunimentError
from muniment.gui.answer import AnswerView
from muniment.gui.desktop import Desktop
from muniment.gui.dropping import DropOverlay, dropped_paths
from muniment.gui.field import Field
from muniment.gui.opening import place
from muniment.gui.problems import Problems
from muniment.gui.prompts import Prompts
from muniment.gui.results import ResultsView
from muniment.gui.sidebar import Sidebar
from muniment.gui.source import SourcePane
from muniment.gui.statusbar import StatusBar
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Task, Tasks
from muniment.gui.text import is_refused, name_of
from muniment.gui.welcome import Welcome
from muniment.gui.widgets import Banner, Notice
from muniment.records import Answer, Evidence, Problem, Removal, Status

if TYPE_CHECKING:
    from muniment.library import Library

_RESULTS = 30
_REFRESH_MS = 800


class MainWindow(QMainWindow):
    """The program's window on one open library. It does not close the library."""

    closed = Signal()

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        events: Events,
        look: Look,
        prompts: Prompts,
        status: Status,
    ) -> None:
        super().__init__()
        self._library = library
        self._tasks = tasks
        self._look = look
        self._prompts = prompts
        self._status = status
        self._query = ""
        self._asking: Task | None = None
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
        self.field = Field(look)
        self.banner = Banner(look)
        self.results = ResultsView(look)
        self.answer = AnswerView(look)
        self.source = SourcePane(self._library, self._tasks, look)
        self.notice = Notice(look)
        self.statusbar = StatusBar(look)
        self.problems = Problems(self._library, self._tasks, look, self)
        self._desktop = Desktop(self._tasks, self._prompts, self._library.unpack, self)
        self._refresh = QTimer(self)
        self._refresh.setSingleShot(True)
        self._refresh.setInterval(_REFRESH_MS)

    def _lay_out(self) -> None:
        self.middle = QStackedWidget()
        self.middle.addWidget(self.results)
        self.middle.addWidget(self.answer)
        self.reading = _splitter((self.middle, 300), (self.source, 260))
        self.reading.setObjectName("reading")
        right = QWidget()
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self.reading, 1)
        self.room = _splitter((self.sidebar, 150), (right, 560))
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
        self.overlay = DropOverlay(self._look, self)

    def _connect(self, events: Events) -> None:
        events.status.connect(self.show_status)
        events.content.connect(lambda _: self._refresh.start())
        events.error.connect(self.show_error)
        self._tasks.failed.connect(self.show_error)
        self.banner.closed.connect(self._show_notice)
        self._refresh.timeout.connect(self._search_again)
        self._refresh.timeout.connect(self.source.refresh)
        self._refresh.timeout.connect(self.problems.refresh)
        self.welcome.choose_folder.connect(self._choose_folder)
        self.welcome.try_sample.connect(lambda: self.add([resources() / "sample"]))
        self.sidebar.add_folder.connect(self._choose_folder)
        self.sidebar.add_files.connect(lambda: self.add(self._prompts.choose_files(self)))
        self.sidebar.remove.connect(self._remove)
        self.sidebar.open_folder.connect(lambda path: self._desktop.show_in_folder([path]))
        self.sidebar.rescan.connect(lambda: self._do(self._library.rescan))
        self.field.typed.connect(self._typed)
        self.field.searched.connect(partial(self.search, open_first=True))
        self.field.asked.connect(self.ask)
        self.field.left_downwards.connect(self._enter_list)
        self.results.chosen.connect(self.source.show_target)
        self.results.opened.connect(self.source.show_target)
        self.results.left_upwards.connect(self.field.line.setFocus)
        self.answer.opened.connect(self.source.show_target)
        self.answer.stopped.connect(self._stop)
        self.answer.left_upwards.connect(self.field.line.setFocus)
        self.source.open_file.connect(self._desktop.open_file)
        self.source.show_in_folder.connect(self._desktop.show_in_folder)
        self.source.unlock.connect(partial(self._unlock, self))
        self._desktop.missing.connect(self._missing)
        self._desktop.refused.connect(self._refused)
        self.statusbar.pause.connect(self._pause)
        self.statusbar.show_problems.connect(lambda: self.problems.open(self._status))
        self.problems.retry.connect(self._retry)
        self.problems.unlock.connect(self._unlock_problem)
        self.problems.show_in_folder.connect(lambda path: self._desktop.show_in_folder([path]))
        for keys in (QKeySequence.StandardKey.Find, QKeySequence("Ctrl+L")):
            QShortcut(QKeySequence(keys), self).activated.connect(self._focus_field)
        QShortcut(QKeySequence.StandardKey.Quit, self).activated.connect(self.close)

    # ------------------------------------------------------------ the library's state

    def show_status(self, status: Status) -> None:
        """Show how the library stands."""
        self._status = status
        self.statusbar.show_status(status)
        self.sidebar.show_status(status)
        empty = not status.folders
        self.pages.setCurrentWidget(self.welcome if empty else self.room)
        self.statusbar.setVisible(not empty)
        if empty:
            self.source.clear()
        if not self._query:
            self.results.show_nothing(status)
            self._show_source()
        self._show_notice()
        self.problems.follow(status)

    def _show_source(self) -> None:
        """The source pane stays away until there is something that could be opened in it."""
        at_rest = self.middle.currentWidget() is self.results and not self._query
        self.source.setVisible(not at_rest or self.source.target is not None)

    def _show_notice(self) -> None:
        """What the library has to say, such as a missing model, stands for as long as it holds."""
        parts = [self._status.message]
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
        self.notice.say("\n".join(part for part in parts if part and part != said))

    def show_error(self, title: str, message: str) -> None:
        """Show an error over the window, without stopping anybody."""
        self.banner.say(title, message, "error")
        self._show_notice()

    # ------------------------------------------------------------ searching

    def _typed(self, words: str) -> None:
        # While an answer is on the screen, typing may be the next question: leave it there.
        if self.middle.currentWidget() is self.results:
            self.search(words)

    def search(self, words: str, *, open_first: bool = False) -> None:
        """Search, and show what is found; `open_first` opens the first result as well."""
        self._stop()
        self._query = words
        self.middle.setCurrentWidget(self.results)
        if not words:
            self._tasks.latest("search", lambda _: None, lambda _: None)
            self.results.show_nothing(self._status)
            self.source.clear()
            self._show_source()
            return
        self._tasks.latest(
            "search",
            lambda _: self._library.search(words, _RESULTS),
            partial(self._found, words, open_first),
        )

    def _search_again(self) -> None:
        if self._query and self.middle.currentWidget() is self.results:
            self._tasks.latest(
                "search",
                partial(lambda words, _: self._library.search(words, _RESULTS), self._query),
                partial(self._found, self._query, False),
            )

    def _found(self, words: str, open_first: bool, results: Sequence[Evidence]) -> None:
        self.results.show_results(words, results, working=not self._status.idle)
        shown = self.source.target
        if shown is not None and shown.document not in {item.document for item in results}:
            self.source.clear()
        self._show_source()
        if open_first and results:
            self.results.list.choose(0)

    def _enter_list(self) -> None:
        shown = self.middle.currentWidget()
        cards = self.results.list if shown is self.results else self.answer.sources
        if cards.cards.rowCount():
            cards.setFocus()
            if cards.current() is None:
                cards.choose(0)

    def _focus_field(self) -> None:
        self.field.line.setFocus()
        self.field.line.selectAll()

    # ------------------------------------------------------------ asking

    def ask(self, question: str) -> None:
        """Ask the documents; the answer streams into its view."""
        if self._asking is not None:
            self._asking.stop.set()
        self.answer.begin(question)
        self.middle.setCurrentWidget(self.answer)
        # What was marked for another question is no evidence for this one.
        self.source.clear()
        self._show_source()
        self._asking = self._tasks.latest(
            "answer", partial(self._answer, question), self._answered, self._not_answered
        )

    def _answer(self, question: str, task: Task) -> Answer:
        """On the answer lane."""
        return self._library.ask(
            question,
            on_token=lambda text: task.tell(partial(self.answer.append, text)),
            on_evidence=lambda found: task.tell(partial(self._show_evidence, tuple(found))),
            stop=task.stop,
        )

    def _show_evidence(self, evidence: Sequence[Evidence]) -> None:
        self.answer.show_evidence(evidence)

    def _answered(self, answer: Answer) -> None:
        self._asking = None
        self.answer.finish(answer)

    def _not_answered(self, error: MunimentError) -> None:
        self._asking = None
        self.answer.fail(error)

    def _stop(self) -> None:
        if self._asking is not None and not self._asking.stop.is_set():
            self._asking.stop.set()
            self.answer.stopping()

    # ------------------------------------------------------------ folders and files

    def add(self, paths: Sequence[Path]) -> None:
        """Add folders and files to the library."""
        if paths:
            self._do(lambda: self._library.add(list(paths)))

    def _choose_folder(self) -> None:
        self.add(self._prompts.choose_folder(self))

    def _remove(self, path: Path) -> None:
        def asked(removal: Removal) -> None:
            if self._prompts.confirm_removal(self, removal):
                self._do(lambda: self._library.remove(path))

        self._tasks.every("library", lambda _: self._library.removal(path), asked)

    def _pause(self, pause: bool) -> None:
        self._do(self._library.pause if pause else self._library.resume)

    def _do(self, change: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
        """Change the library off the main thread, then show how it stands."""

        def done(status: Status) -> None:
            self.show_status(status)
            then()

        def work(_: Task) -> Status:
            change()
            return self._library.status()

        self._tasks.every("library", work, done)

    def _retry(self, paths: Sequence[Path]) -> None:
        self._do(lambda: self._library.retry(paths or None))

    def _unlock_problem(self, problem: Problem) -> None:
        dialog = self.problems.dialog
        if dialog is not None:
            self._unlock(dialog, problem.path, is_refused(problem.title))

    def _unlock(self, asking: QWidget, path: Path, refused: bool) -> None:
        """Ask for a file's password and have it read with that."""
        password = self._prompts.ask_password(asking, path, refused=refused)
        if password:
            if self.problems.dialog is not None:
                self.problems.dialog.reading_again()
            self._do(lambda: self._library.unlock(path, password), self.source.try_again)

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

    # ------------------------------------------------------------ dropping

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        paths = dropped_paths(event.mimeData())
        if not event.mimeData().hasUrls():
            return
        if self._status.read_only:
            self.overlay.refuse(self.tr("This library can only be read at the moment"))
        elif paths:
            self.overlay.offer(paths)
        else:
            self.overlay.refuse(self.tr("Only files and folders of this computer can be added"))
        # Accepted even where the drop will do nothing, so that the reason stays on the screen.
        event.acceptProposedAction()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.overlay.hide()

    def dropEvent(self, event: QDropEvent) -> None:
        self.overlay.hide()
        if not self._status.read_only:
            self.add(dropped_paths(event.mimeData()))
        event.acceptProposedAction()

    # ------------------------------------------------------------ the window itself

    def restore_layout(self) -> None:
        """Be as large, and as divided, as the window was when it was last closed."""
        kept = self._library.state.window
        place(self, kept)
        self.room.setSizes([210, 1070])
        self.reading.setSizes([500, 570])
        for name, splitter in self._splitters():
            if name in kept:
                splitter.restoreState(QByteArray.fromBase64(kept[name].encode()))
        self.field.line.setFocus()

    def layout_kept(self) -> dict[str, str]:
        """What is to be remembered for the next start."""
        return {
            "geometry": bytes(self.saveGeometry().toBase64().data()).decode(),
            **{
                name: bytes(splitter.saveState().toBase64().data()).decode()
                for name, splitter in self._splitters()
            },
        }

    def _splitters(self) -> tuple[tuple[str, QSplitter], ...]:
        return ("room", self.room), ("reading", self.reading)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.overlay.setGeometry(self.rect())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.WindowStateChange:
            self.overlay.setGeometry(self.rect())

    def closeEvent(self, event: QCloseEvent) -> None:
        if self._asking is not None:
            self._asking.drop()
        self._desktop.close()
        self.closed.emit()
        super().closeEvent(event)


def _splitter(*views: tuple[QWidget, int]) -> QSplitter:
    """Views side by side, none narrower than its number says."""
    splitter = QSplitter()
    for position, (view, smallest) in enumerate(views):
        view.setMinimumWidth(smallest)
        splitter.addWidget(view)
        splitter.setStretchFactor(position, 1)
    splitter.setChildrenCollapsible(False)
    splitter.setHandleWidth(4)
    return splitter
