"""Keeps the problems view as new as the library's list, and does what is wanted there."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QWidget

from muniment.gui.desktop import Desktop, kind_by_name
from muniment.gui.problems.leavingout import LeftOut, left_out, taken_back
from muniment.gui.problems.problemsdialog import ProblemsDialog
from muniment.gui.problems.reasons import Group, grouped
from muniment.gui.problems.unlocking import Unlocking
from muniment.gui.prompts import Prompts
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import name_of, problem_count
from muniment.records import Problem, Status

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "problems"


class Problems(QObject):
    """Opens the view, fetches its list when it may have changed, and does what is wanted there.

    `changed` carries the library's status after something was done.
    """

    changed = Signal(object)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        look: Look,
        prompts: Prompts,
        unlocking: Unlocking,
        window: QWidget,
    ) -> None:
        super().__init__(window)
        self._library = library
        self._tasks = tasks
        self._look = look
        self._window = window
        self._unlocking = unlocking
        self._seen: tuple[int, int, bool] | None = None
        self.dialog: ProblemsDialog | None = None
        # The list that was fetched last, and its groups; on the lane only.
        self._known: tuple[list[Problem], tuple[Group, ...]] | None = None
        self._desktop = Desktop(tasks, prompts, library.unpack, self)
        self._desktop.missing.connect(self._missing)
        self._desktop.refused.connect(lambda path, member: self._refused(path, member))
        unlocking.began.connect(self._unlocked)

    def open(self, status: Status) -> None:
        """Show the view, or bring it to the front."""
        if self.dialog is None:
            self.dialog = dialog = ProblemsDialog(
                self._look, self._tasks, self._window, read_only=status.read_only
            )
            dialog.retry.connect(self._retry)
            dialog.unlock.connect(partial(self._unlocking.ask_for, dialog))
            dialog.leave_out.connect(self._leave_out)
            dialog.open_file.connect(
                lambda path: self._desktop.open_file(kind_by_name(path), [path])
            )
            dialog.show_in_folder.connect(lambda path: self._desktop.show_in_folder([path]))
            dialog.finished.connect(self._closed)
        self._seen = None
        # A dialog of the window stands over it anyhow.
        self.dialog.show()
        self.dialog.activateWindow()
        self.dialog.table.setFocus()
        # Not before it stands: the thread that makes the list would hold it up.
        QTimer.singleShot(0, self, lambda: self.follow(status))

    def follow(self, status: Status) -> None:
        """The library stands like this now: look again if its problems may be others."""
        seen = problem_count(status), status.skipped, status.idle
        if self.dialog is not None and seen != self._seen:
            self._seen = seen
            self._fetch(self.dialog)

    def refresh(self) -> None:
        """Files were read: look again."""
        if self.dialog is not None:
            self._fetch(self.dialog)

    def _fetch(self, dialog: ProblemsDialog) -> None:
        def work(_: Task) -> Sequence[Group]:
            # Compared here: that takes its time where there are thousands.
            found = self._library.problems()
            # Closing the list forgets it meanwhile.
            known = self._known
            if known is None or found != known[0]:
                known = self._known = found, grouped(found)
            return known[1]

        def show(found: Sequence[Group]) -> None:
            if self.dialog is dialog:
                dialog.show_groups(found)

        self._tasks.latest(_LANE, work, show)

    def _do(self, change: Callable[[], None], then: Callable[[], None] = lambda: None) -> None:
        """Change the library off the main thread."""

        def work(_: Task) -> Status:
            change()
            return self._library.status()

        def done(status: Status) -> None:
            self.changed.emit(status)
            then()

        self._tasks.every("library", work, done)

    def _retry(self, paths: Sequence[Path]) -> None:
        self._do(lambda: self._library.retry(paths or None))

    def _unlocked(self) -> None:
        if self.dialog is not None:
            self.dialog.reading_again()

    def _leave_out(self, paths: Sequence[Path]) -> None:
        made: list[LeftOut] = []

        def change() -> None:
            folders, rules, what = left_out(self._library.settings, paths)
            self._library.configure(folders=folders, rules=rules)
            made.append(what)

        def then() -> None:
            if self.dialog is not None:
                said: str = self.tr("%Ln file(s) left out from now on", "", len(paths))
                undo = partial(self._take_back, made[0])
                self.dialog.banner.say("", said, action=(self.tr("Undo"), undo))
            self.refresh()

        self._do(change, then)

    def _take_back(self, what: LeftOut) -> None:
        def change() -> None:
            folders, rules = taken_back(self._library.settings, what)
            self._library.configure(folders=folders, rules=rules)

        self._do(change, self.refresh)

    def _missing(self, path: Path) -> None:
        if self.dialog is not None:
            title = self.tr("“%1” could not be opened").replace("%1", path.name)
            why = self.tr(
                "It may have been moved, its drive may not be connected, or no program for such "
                "files is installed."
            )
            self.dialog.banner.say(title, why, "error")

    def _refused(self, path: Path, member: str) -> None:
        if self.dialog is not None:
            title = self.tr("“%1” is not opened from here").replace("%1", name_of(path, member))
            why = self.tr(
                "By its name it may hold a program or macros, which the computer might run "
                "instead of showing it."
            )
            show = partial(self._desktop.show_in_folder, [path])
            self.dialog.banner.say(title, why, action=(self.tr("Show in folder"), show))

    def _closed(self) -> None:
        self.dialog = self._known = None
        self._desktop.close()
