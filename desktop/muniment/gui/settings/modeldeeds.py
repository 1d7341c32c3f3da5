"""What can be done with a model: used, measured, added, removed. All of it off the main thread."""

from __future__ import annotations

import math
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from muniment.errors import MunimentError
from muniment.gui.prompts import Prompts
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.modelcard import ModelCard
from muniment.gui.settings.modelfacts import ModelFacts, Speeds, measure_answering
from muniment.gui.settings.page import while_there
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import passages, percent, size
from muniment.records import ModelStatus, SwitchCost

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "models"


class _Stopped(Exception):
    """The person stopped a copy."""


class ModelDeeds(QObject):
    """Does with models what the person asks for, one thing at a time.

    `changed` says that the models may be others now, `copying` how far a copy is ("" when it has
    ended), `failed` carries a title and a message.
    """

    changed = Signal()
    copying = Signal(str)
    failed = Signal(str, str)

    def __init__(
        self, library: Library, tasks: Tasks, choices: Choices, prompts: Prompts, page: QWidget
    ) -> None:
        super().__init__(page)
        self._library = library
        self._tasks = tasks
        self._choices = choices
        self._prompts = prompts
        self._page = page
        self._speeds = Speeds()
        self._task: Task | None = None
        self._copy: Task | None = None
        self._card: ModelCard | None = None

    @property
    def busy(self) -> bool:
        """Whether a model is being tried or measured."""
        return self._card is not None

    def stop(self) -> None:
        """Stop trying or measuring."""
        if self._task is not None:
            self._task.drop()
        self._end()

    def stop_copy(self) -> None:
        """Stop copying a model."""
        if self._copy is not None:
            self._copy.drop()
        self.copying.emit("")

    # ------------------------------------------------------------ use

    def use(self, card: ModelCard) -> None:
        """Answer with this model at once; find with it once its cost was agreed to."""
        status = card.facts.status
        if status.role == "answers":
            said = self.tr("Answers are written by “%1”").replace("%1", status.title)
            self._choices.change(
                said,
                work=lambda: self._library.use(status.name),
                answering_model=status.name,
                # An adapter fits the model it was made for.
                adapter="",
            )
        else:
            self._begin(card, self.tr("Trying it on some of your documents …"))
            self._task = self._tasks.latest(
                _LANE,
                lambda _: self._library.switch_cost(status.name),
                while_there(self, lambda cost: self._agree(status, cost)),
                self._failed,
            )

    def _agree(self, status: ModelStatus, cost: SwitchCost) -> None:
        self._end()
        if cost.seconds > 0:
            self._speeds.keep(status, cost.passages / cost.seconds)
        title = self.tr("Search with “%1”?").replace("%1", status.title)
        message = cost_line(cost)
        if self._prompts.confirm(self._page, title, message, self.tr("Switch")):
            self._switch(status)
        self.changed.emit()

    def _switch(self, status: ModelStatus) -> None:
        library = self._library
        present = ""

        def switch() -> None:
            nonlocal present
            used = (one.name for one in library.models() if one.role == "embedding" and one.in_use)
            present = next(used, "")
            library.switch_model(status.name)

        def back() -> None:
            if library.settings.next_embedding_model:
                library.cancel_switch()
            else:
                library.switch_model(present)

        self._choices.change(
            self.tr("Search switches to “%1”").replace("%1", status.title),
            work=switch,
            back=back,
            next_embedding_model=status.name,
        )

    def stay(self, title: str) -> None:
        """Do not switch to the model that is being prepared, of this title."""
        library, name = self._library, self._choices.value("next_embedding_model")
        self._choices.change(
            self.tr("No switch to “%1”").replace("%1", title),
            work=library.cancel_switch,
            back=lambda: library.switch_model(name),
            next_embedding_model="",
        )

    def no_adapter(self) -> None:
        """Answer without an adapter."""
        self._choices.change(self.tr("No adapter is used"), adapter="")

    # ------------------------------------------------------------ measure

    def measure(self, card: ModelCard) -> None:
        """Find out how fast a model is here."""
        status = card.facts.status
        self._begin(card, self.tr("Measuring …"))

        def work(task: Task) -> None:
            self._speeds.keep(status, self._measured(status, task))

        done = while_there(self, lambda _: self._measured_it())
        self._task = self._tasks.latest(_LANE, work, done, self._failed)

    def _measured(self, status: ModelStatus, task: Task) -> float:
        if status.role == "answers":
            return measure_answering(self._library, status, task.stop)
        cost = self._library.switch_cost(status.name)
        if not cost.seconds:
            title = self.tr("Nothing to measure with")
            raise MunimentError(title, self.tr("Add a folder of documents first."))
        return cost.passages / cost.seconds

    def _measured_it(self) -> None:
        self._end()
        self.changed.emit()

    def _failed(self, error: MunimentError) -> None:
        """Said by the dialog, or by the window if the dialog is gone."""
        if isValid(self):
            self._fail(error)
        else:
            self._tasks.failed.emit(error.title, error.message)

    # ------------------------------------------------------------ add and remove

    def add(self, *, adapter: bool) -> None:
        """Have a model file chosen, copy it, and answer with it."""
        file = self._prompts.choose_model(self._page)
        if file is None:
            return
        names = ("answering_model", "adapter")
        before = {name: self._choices.value(name) for name in names}
        line = self.tr("Copying “%1” … %2").replace("%1", file.name)
        self.copying.emit(line.replace("%2", percent(0)))

        def work(task: Task) -> Path | None:
            try:
                return self._library.add_model(
                    file, adapter=adapter, on_progress=self._teller(task, line)
                )
            except _Stopped:
                return None

        def added(path: Path | None) -> None:
            self.copying.emit("")
            if path is not None:
                said = self.tr("“%1” added and in use").replace("%1", path.stem)
                self._choices.made(said, before)
                self.changed.emit()

        self._copy = self._tasks.every(_LANE, work, while_there(self, added), self._failed)

    def _teller(self, task: Task, line: str) -> Callable[[float], None]:
        """Tells of every per cent that is copied, and breaks the copy off when it is stopped."""
        said = -1

        def progress(share: float) -> None:
            nonlocal said
            if task.stop.is_set():
                raise _Stopped
            if int(share * 100) > said:
                said = int(share * 100)
                told = line.replace("%2", percent(share))
                task.tell(lambda: while_there(self, self.copying.emit)(told))

        return progress

    def remove(self, facts: ModelFacts) -> None:
        """Delete a model that the person added, if they agree."""
        path = facts.status.path
        assert path is not None
        title = self.tr("Delete the model “%1”?").replace("%1", facts.status.title)
        message = self.tr(
            "The file %1 (%2) is deleted from this computer, which cannot be undone. Afterwards "
            "the best of the other models answers."
        )
        message = message.replace("%1", str(path)).replace("%2", size(facts.status.bytes or 0))
        if not self._prompts.confirm(self._page, title, message, self.tr("Delete")):
            return

        def removed(_: Path) -> None:
            # There is no way back to what is deleted.
            self._choices.drop(facts.status.name)
            self.changed.emit()

        self._tasks.every(
            "library",
            lambda _: self._library.remove_model(str(path)),
            while_there(self, removed),
            self._failed,
        )

    # ------------------------------------------------------------ inside

    def _begin(self, card: ModelCard, text: str) -> None:
        self.stop()
        self._card = card
        card.begin(text)

    def _end(self) -> None:
        if self._card is not None:
            self._card.end()
        self._card = None

    def _fail(self, error: MunimentError) -> None:
        self._end()
        self.copying.emit("")
        self.failed.emit(error.title, error.message)


def cost_line(cost: SwitchCost) -> str:
    """What a switch costs, in a person's words."""
    translate = QCoreApplication.translate
    if not cost.passages:
        return translate("settings", "There are no documents yet: it is used from the first on.")
    line = translate(
        "settings",
        "All %1 are read again with it, which takes %2 on this computer. Meanwhile the present "
        "model goes on searching, and you can change your mind.",
    )
    return line.replace("%1", passages(cost.passages)).replace("%2", duration(cost.seconds))


def duration(seconds: float) -> str:
    """ "less than a minute", "about 5 minutes", "about 3 hours"."""
    translate = QCoreApplication.translate
    if seconds < 60:
        return translate("settings", "less than a minute")
    minutes = math.ceil(seconds / 60)
    if minutes < 90:
        return translate("settings", "about %Ln minute(s)", None, minutes)
    return translate("settings", "about %Ln hour(s)", None, round(minutes / 60))
