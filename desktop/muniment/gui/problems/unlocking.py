"""Unlocking files: asks for a password and has them read with it."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from muniment.gui.prompts import Prompts
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import is_locked, is_refused
from muniment.records import Problem, Status

if TYPE_CHECKING:
    from muniment.library import Library


class Unlocking(QObject):
    """Asks for the password of locked files; offers to try it on the others too.

    `began` tells that files are being read with a password, `done` carries the library's status
    after that was begun.
    """

    began = Signal()
    done = Signal(object)

    def __init__(self, library: Library, tasks: Tasks, prompts: Prompts, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._prompts = prompts

    def ask_for(self, asking: QWidget, paths: Sequence[Path], refused: bool = False) -> None:
        """Ask for the password of the first of these files.

        It is tried on the other ones, or, if this is the only one, on all that are locked, where
        the person wants it. `refused` says that one was wrong, if the library does not know yet.
        """
        if not paths:
            return

        def ask(locked: Sequence[Problem]) -> None:
            # It may have been closed meanwhile.
            if not isValid(asking):
                return
            several = len(paths) > 1
            first = next((p for p in locked if p.path == paths[0]), None)
            others = [p.path for p in locked if p.path != paths[0]]
            others = [path for path in others if path in paths] if several else others
            wrong = refused or (first is not None and is_refused(first.title))
            entered = self._prompts.ask_password(
                asking, paths[0], refused=wrong, others=len(others), all_too=several
            )
            if entered.password:
                self._unlock((paths[0], *(others if entered.others else ())), entered.password)

        self._tasks.every(
            "problems", lambda _: [p for p in self._library.problems() if is_locked(p.title)], ask
        )

    def _unlock(self, paths: Sequence[Path], password: str) -> None:
        def work(_: Task) -> Status:
            for path in paths:
                self._library.unlock(path, password)
            return self._library.status()

        self._tasks.every("library", work, self.done.emit)
        self.began.emit()
