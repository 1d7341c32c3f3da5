"""Pasting outside of a text field: files are offered to be added, words go to the field."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from muniment.gui.adding import holding
from muniment.gui.adding.holding import Held, Kind, Promise
from muniment.gui.tasks import Task, Tasks
from muniment.gui.widgets import Banner
from muniment.records import Status

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "holding"


class Pasting(QObject):
    """Takes what is on the clipboard when the keys for pasting reach no text field.

    What it would do stands in a banner with a button that does it. `add` carries files and
    folders, `use` models, `write` words for the field, `search` a query to search for.
    """

    add = Signal(object)
    use = Signal(object)
    write = Signal(str)
    search = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, banner: Banner, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._tasks = tasks
        self._banner = banner
        self._status: Status | None = None
        shortcut = QShortcut(QKeySequence.StandardKey.Paste, window)
        shortcut.activated.connect(lambda: self.paste(QGuiApplication.clipboard().mimeData()))

    def show_status(self, status: Status) -> None:
        """Take in how the library stands: what can be done with it."""
        self._status = status

    def paste(self, data: QMimeData) -> None:
        """Do the sensible thing with this."""
        text = data.text() if data.hasText() else ""
        paths = holding.paths_in(data) or holding.paths_written(text)
        if paths:
            self._tasks.latest(_LANE, lambda task: self._look_at(paths, task), self._offer)
        elif holding.is_link(data):
            told = holding.of_link()
            self._banner.say(told.title, told.more)
        elif not text.strip():
            self._banner.say(
                self.tr("There is nothing to paste here"),
                self.tr("Copy words to search for, or files and folders to add."),
            )
        elif holding.is_passage(text):
            told = holding.of_text(text)
            query = holding.as_query(text)
            self._say(told, self.tr("Search"), lambda: self.search.emit(query))
        else:
            self.write.emit(holding.as_query(text))

    def _look_at(self, paths: Sequence[Path], task: Task) -> tuple[Held, ...]:
        """On a lane: a drive may take its time."""
        covers = holding.coverage(self._library)
        return tuple(holding.look_at(p, covers) for p in paths if not task.stop.is_set())

    def _offer(self, held: tuple[Held, ...]) -> None:
        told = holding.promise(held)
        if self._status is not None and self._status.read_only:
            self._banner.say(self.tr("This library can only be read at the moment"), "")
            return
        models = [one.path for one in held if one.kind in (Kind.MODEL, Kind.ADAPTER)]
        files = [one for one in held if one.kind in (Kind.FOLDER, Kind.FILE)]
        wanted = [one.path for one in files if not one.known]
        if not (models or wanted):
            self._banner.say(told.title, told.more if not files else "")
            return

        def act() -> None:
            if wanted:
                self.add.emit(wanted)
            if models:
                self.use.emit(models)

        self._say(told, self.tr("Add") if wanted else self.tr("Use it"), act)

    def _say(self, told: Promise, act: str, do: Callable[[], None]) -> None:
        asked = self.tr("%1?").replace("%1", told.title)
        self._banner.say(asked, told.more, action=(act, do))
