"""Copying models that a person added, and fetching those that they asked for by name.

It goes on when another window takes the place of this.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from muniment.errors import MunimentError
from muniment.gui.tasks import Task, Tasks
from muniment.model_download import Stopped

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "models"
# It may take an hour: nothing else is to wait for it.
_FETCHING = "fetching models"


@dataclass(slots=True, eq=False)
class Copy:
    """A model or an adapter that is copied, and used then. `share` of it is copied, 0 to 1.

    `before` are the settings that it changes, as they were. With a `model` it is this one of the
    list, whose files come from the folder `file`, or from its address where there is no folder:
    that one is there then, and not used yet.
    """

    file: Path | None
    name: str
    adapter: bool = False
    model: str = ""
    share: float = 0.0
    before: Mapping[str, Any] = field(default_factory=dict)
    task: Task | None = None


@dataclass(slots=True, eq=False)
class Copies:
    """What is being copied, and who tells of it: another window's, in the place of the first."""

    held_by: Copying
    running: list[Copy] = field(default_factory=list)


class Copying(QObject):
    """Copies files to Muniment's own models and has them used, one after the other.

    `moved` carries a Copy as it comes on, `used` one that is there and in use, `came` one of the
    list that is there, `stopped` one that was stopped; `failed` carries one, and the error.
    """

    moved = Signal(object)
    used = Signal(object)
    came = Signal(object)
    stopped = Signal(object)
    failed = Signal(object, object)

    def __init__(self, library: Library, tasks: Tasks, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._copies = Copies(self)

    @property
    def running(self) -> tuple[Copy, ...]:
        """What is being copied, or will be."""
        return tuple(self._copies.running)

    def start(self, file: Path, name: str, *, adapter: bool) -> None:
        """Copy a file that is called so, and answer with it, or with the help of an `adapter`."""
        self._begin(Copy(file, name, adapter), _LANE, self._copy)

    def fetch(self, model: str, title: str, folder: Path | None) -> None:
        """Get a model of the list, of this title, from a folder or else from its address.

        The person has agreed to that. What is being fetched already is not fetched twice.
        """
        if all(copy.model != model for copy in self.running):
            self._begin(Copy(folder, title, model=model), _FETCHING, self._fetch)

    def _begin(self, copy: Copy, lane: str, work: Callable[[Copies, Copy, Task], None]) -> None:
        copies = self._copies
        copies.running.append(copy)
        self.moved.emit(copy)
        copy.task = self._tasks.every(
            lane,
            partial(work, copies, copy),
            lambda _: copies.held_by._done(copy),
            lambda error: copies.held_by._failed(copy, error),
            outlives=True,
        )

    def stop(self, model: str = "") -> None:
        """Fetch this model no further; without one, copy nothing more."""
        for copy in self.running:
            if copy.model != model:
                continue
            if copy.task is not None:
                copy.task.drop()
            self._copies.running.remove(copy)
            self.stopped.emit(copy)

    def hand_over(self) -> Copies:
        """What is being copied, for the window that takes the place of this one."""
        copies, self._copies = self._copies, Copies(self)
        return copies

    def take_over(self, copies: Copies) -> None:
        """Go on with what was begun in another window."""
        copies.held_by = self
        self._copies = copies
        for copy in copies.running:
            self.moved.emit(copy)

    def _copy(self, copies: Copies, copy: Copy, task: Task) -> None:
        """On the lane."""
        settings = self._library.settings
        names = ("answering_model", "adapter")
        copy.before = {name: getattr(settings, name) for name in names}
        file = copy.file
        assert file is not None
        progress = _progress(copies, copy, task)
        try:
            self._library.add_model(file, adapter=copy.adapter, on_progress=progress)
        except Stopped:
            # Whoever stopped it knows.
            task.drop()

    def _fetch(self, copies: Copies, copy: Copy, task: Task) -> None:
        """On the lane."""
        progress = _progress(copies, copy, task)
        try:
            self._library.get_model(copy.model, copy.file, stop=task.stop, on_progress=progress)
        except Stopped:
            task.drop()

    def _moved(self, copy: Copy, share: float) -> None:
        copy.share = share
        self.moved.emit(copy)

    def _done(self, copy: Copy) -> None:
        self._copies.running.remove(copy)
        (self.came if copy.model else self.used).emit(copy)

    def _failed(self, copy: Copy, error: MunimentError) -> None:
        self._copies.running.remove(copy)
        self.failed.emit(copy, error)


def _progress(copies: Copies, copy: Copy, task: Task) -> Callable[[float], None]:
    """What is called from the lane as a copy comes on; it raises Stopped when that is to end."""
    said = 0

    def progress(share: float) -> None:
        nonlocal said
        if task.stop.is_set():
            raise Stopped
        if int(share * 100) > said:
            said = int(share * 100)
            task.tell(lambda: copies.held_by._moved(copy, share))

    return progress
