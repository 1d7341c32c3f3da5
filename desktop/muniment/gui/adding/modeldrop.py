"""A model file that is dropped onto the window: looked at, asked about, taken into use."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget

from muniment.errors import MunimentError
from muniment.gui.adding.copying import Copy, Copying
from muniment.gui.adding.holding import read_model
from muniment.gui.prompts import Prompts
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import one_line, percent, size

_LANE = "models"


@dataclass(frozen=True, slots=True)
class _Found:
    """What a model file says that it is."""

    path: Path
    name: str
    bytes: int
    adapter: bool


class ModelDrop(QObject):
    """Takes a model or an adapter into use, when the person agrees.

    `told` carries a title and a message about how copies stand, wherever they were begun, and
    `failed` why one could not be made. `came` says in a line that a model of the list is here,
    which is not used yet.
    """

    told = Signal(str, str)
    came = Signal(str)
    failed = Signal(str, str)

    def __init__(self, copying: Copying, tasks: Tasks, prompts: Prompts, window: QWidget) -> None:
        super().__init__(window)
        self._copying = copying
        self._tasks = tasks
        self._prompts = prompts
        self._window = window
        copying.moved.connect(self._moved)
        copying.used.connect(self._used)
        copying.came.connect(self._came)
        copying.stopped.connect(self._stopped)
        copying.failed.connect(self._failed)

    def take(self, paths: Sequence[Path]) -> None:
        """Look at these files, one after the other, and ask about each."""
        for path in paths:
            self._tasks.every(_LANE, partial(self._look_at, path), self._ask)

    def _look_at(self, path: Path, _: Task) -> _Found:
        """Off the main thread. Raises ModelError with the reason if it cannot be used."""
        file = read_model(path)
        name = one_line(file.text("general.name")).text[:80] or path.stem
        return _Found(path, name, file.bytes, file.kind == "adapter")

    def _ask(self, found: _Found) -> None:
        if found.adapter:
            title = self.tr("Use the adapter “%1” with the answering model?")
            what = self.tr(
                "It changes how the answering model writes, and is used with the next question. "
                "It must have been made for that model."
            )
        else:
            title = self.tr("Answer with “%1” from now on?")
            what = self.tr("The next question is answered by it.")
        copied = self.tr("%1 (%2) is copied to Muniment’s own models; the file stays as it is.")
        copied = copied.replace("%1", found.path.name).replace("%2", size(found.bytes))
        agreed = self._prompts.confirm_model(
            self._window, title.replace("%1", found.name), f"{what}\n{copied}", self.tr("Use it")
        )
        if agreed:
            self._copying.start(found.path, found.name, adapter=found.adapter)

    def _moved(self, copy: Copy) -> None:
        self.told.emit(copy_line(copy), "")

    def _used(self, copy: Copy) -> None:
        line = self.tr("“%1” answers from now on.")
        if copy.adapter:
            line = self.tr("“%1” is used beside the answering model from now on.")
        self.told.emit(line.replace("%1", copy.name), "")

    def _came(self, copy: Copy) -> None:
        self.came.emit(self.tr("“%1” is here, and can be used").replace("%1", copy.name))

    def _stopped(self, copy: Copy) -> None:
        line = self.tr("“%1” is not copied any further")
        if copy.model and copy.file is None:
            line = self.tr("“%1” is not downloaded any further; what came of it is kept.")
        self.told.emit(line.replace("%1", copy.name), "")

    def _failed(self, copy: Copy, error: MunimentError) -> None:
        self.failed.emit(error.title, error.message)


def copy_line(copy: Copy) -> str:
    """What is being copied or downloaded, and how far that is."""
    line = QCoreApplication.translate("ModelDrop", "Copying “%1” … %2")
    if copy.model and copy.file is None:
        line = QCoreApplication.translate("ModelDrop", "Downloading “%1” … %2")
    return line.replace("%2", percent(copy.share)).replace("%1", copy.name)
