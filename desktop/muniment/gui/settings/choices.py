"""Choices: the one way in which the pages read and change settings, and take changes back.

A name is that of a field of `Settings`, which belong to the library and are changed off the main
thread, or of `Preferences`, which belong to the person.
"""

from __future__ import annotations

import dataclasses
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from muniment.config import Preferences, Settings
from muniment.errors import MunimentError
from muniment.gui.preferring import Preferring
from muniment.gui.tasks import Task, Tasks

if TYPE_CHECKING:
    from muniment.library import Library

# The window's changes of the library run there too, one after the other.
_LANE = "library"
PREFERENCES = frozenset(field.name for field in dataclasses.fields(Preferences))
_SETTINGS = frozenset(field.name for field in dataclasses.fields(Settings))
Work = Callable[[], object]


@dataclass(frozen=True, slots=True)
class Step:
    """A change that was made: what is said of it, and what was chosen before.

    `back` takes it back where writing the values `before` is not enough; it runs off the main
    thread.
    """

    said: str
    before: Mapping[str, Any]
    back: Work | None = None


class Choices(QObject):
    """What is chosen now, and the steps that led there.

    `changed` says that something may be chosen otherwise now, `failed` carries a title and a
    message. Must be used on the main thread.
    """

    changed = Signal()
    failed = Signal(str, str)

    def __init__(
        self, library: Library, tasks: Tasks, preferring: Preferring, parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._preferring = preferring
        self._steps: list[Step] = []
        # Chosen, and on its way to the library.
        self._coming: dict[str, Any] = {}
        self._changing: Counter[str] = Counter()
        self._seen = library.settings
        preferring.changed.connect(self.changed)

    def go_on(self, tasks: Tasks) -> None:
        """Another window has taken the place of the one that they were made in.

        What was on its way there is not heard of again.
        """
        self._tasks = tasks
        self._coming.clear()
        self._changing.clear()
        self._seen = self._library.settings

    def value(self, name: str) -> Any:
        """What is chosen for this setting or preference."""
        if name in PREFERENCES:
            return getattr(self._preferring.now, name)
        return self._coming.get(name, getattr(self._library.settings, name))

    @property
    def read_only(self) -> bool:
        """Whether the library's settings cannot be changed; preferences always can."""
        return self._library.read_only

    @property
    def last(self) -> str:
        """What is said of the change that `undo` takes back; "" if there is none."""
        return self._steps[-1].said if self._steps else ""

    @property
    def settled(self) -> bool:
        """Whether all that was chosen has reached the library."""
        return not self._changing

    def change(
        self, said: str, *, work: Work | None = None, back: Work | None = None, **changes: Any
    ) -> None:
        """Choose these values, and remember what was chosen before under what is `said` of it.

        `work` brings them to the library where `configure` is not the way, as `back` takes them
        back; both run off the main thread.
        """
        new = {name: value for name, value in changes.items() if value != self.value(name)}
        if not new:
            return
        step = Step(said, {name: self.value(name) for name in new}, back)
        self._steps.append(step)
        self._apply(new, work, lambda: self._forget(step))

    def undo(self) -> None:
        """Take the last change back."""
        if self._steps:
            step = self._steps.pop()
            self._apply(step.before, step.back, lambda: self._steps.append(step))

    def made(self, said: str, before: Mapping[str, Any]) -> None:
        """Remember a change that was made otherwise, and what was chosen before."""
        self._steps.append(Step(said, dict(before)))
        self._seen = self._library.settings
        self.changed.emit()

    def drop(self, value: object) -> None:
        """Forget the steps that lead back to a value which is no more."""
        self._steps = [step for step in self._steps if value not in step.before.values()]
        self.changed.emit()

    def look(self) -> None:
        """See whether the settings were changed elsewhere; costs next to nothing."""
        before, now = self._seen, self._library.settings
        if now is before or not self.settled:
            return
        self._seen = now
        if before.folders != now.folders:
            old = {"folders": before.folders, "rules": before.rules}
            self.made(self._said_of_folders(before, now), old)
        else:
            self.changed.emit()

    # ------------------------------------------------------------ inside

    def _said_of_folders(self, before: Settings, now: Settings) -> str:
        added = [folder for folder in now.folders if folder not in before.folders]
        gone = [folder for folder in before.folders if folder not in now.folders]
        line = self.tr("“%1” added") if added else self.tr("“%1” removed")
        return line.replace("%1", (added or gone or now.folders)[0].name)

    def _apply(self, new: Mapping[str, Any], work: Work | None, undone: Callable[[], None]) -> None:
        """Bring values to where they belong; `undone` is called if that fails."""
        own = {name: value for name, value in new.items() if name in PREFERENCES}
        others = {name: value for name, value in new.items() if name in _SETTINGS}
        if own:
            self._preferring.change(partial(self._not_done, undone), **own)
        if others:
            self._configure(others, work, undone)
        self.changed.emit()

    def _not_done(self, undone: Callable[[], None], error: MunimentError) -> None:
        if not isValid(self):
            # The dialog is gone: the window says it.
            self._tasks.failed.emit(error.title, error.message)
            return
        undone()
        self.failed.emit(error.title, error.message)
        self.changed.emit()

    def _configure(
        self, new: Mapping[str, Any], work: Work | None, undone: Callable[[], None]
    ) -> None:
        self._coming.update(new)
        self._changing.update(new.keys())

        def run(_: Task) -> None:
            if work is not None:
                work()
            else:
                self._library.configure(**new)

        def done(_: None) -> None:
            if isValid(self):
                self._arrived(new)

        def failed(error: MunimentError) -> None:
            self._not_done(undone, error)
            if isValid(self):
                self._arrived(new)

        # Not even closing the program may lose what was chosen a moment before.
        self._tasks.every(_LANE, run, done, failed, at_close=True)

    def _arrived(self, new: Mapping[str, Any]) -> None:
        self._changing.subtract(new.keys())
        self._changing = +self._changing
        for name in new:
            if name not in self._changing:
                self._coming.pop(name, None)
        if self.settled:
            self._seen = self._library.settings
        self.changed.emit()

    def _forget(self, step: Step) -> None:
        self._steps = [known for known in self._steps if known is not step]
