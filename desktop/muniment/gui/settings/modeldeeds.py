"""What can be done with a model: used, measured, added, removed. All of it off the main thread."""

from __future__ import annotations

import math
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from muniment.errors import MunimentError
from muniment.gui.adding.copying import Copy, Copying
from muniment.gui.adding.modeldrop import copy_line
from muniment.gui.prompts import Prompts
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.modelcard import ModelCard
from muniment.gui.settings.page import while_there
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import passages, size
from muniment.model_facts import ModelFacts
from muniment.records import ModelStatus, SwitchCost

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "models"


class ModelDeeds(QObject):
    """Does with models what the person asks for, one thing at a time.

    `changed` says that the models may be others now, `copied` that copies have come on, or ended
    (see `copies`); `failed` carries a title and a message.
    """

    changed = Signal()
    copied = Signal()
    failed = Signal(str, str)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        choices: Choices,
        prompts: Prompts,
        copying: Copying,
        page: QWidget,
    ) -> None:
        super().__init__(page)
        self._library = library
        self._tasks = tasks
        self._choices = choices
        self._prompts = prompts
        self._page = page
        self._task: Task | None = None
        self._card: ModelCard | None = None
        self._copying = copying
        copying.moved.connect(self._copy_moved)
        copying.stopped.connect(self._copy_moved)
        copying.used.connect(self._copy_used)
        copying.came.connect(self._came)
        copying.failed.connect(self._not_copied)

    @property
    def busy(self) -> bool:
        """Whether a model is being tried or measured."""
        return self._card is not None

    def stop(self) -> None:
        """Stop trying or measuring."""
        if self._task is not None:
            self._task.drop()
        self._end()

    @property
    def copies(self) -> str:
        """What is being copied, and how far that is, a line each; "" if nothing is."""
        running = (copy for copy in self._copying.running if not copy.model)
        return "\n".join(map(copy_line, running))

    @property
    def fetched(self) -> dict[str, str]:
        """The models of the list that are being fetched, each with a line about how far."""
        return {copy.model: copy_line(copy) for copy in self._copying.running if copy.model}

    def fetch(self, facts: ModelFacts) -> None:
        """Download a model, if the person agrees, who is told what comes from where."""
        status = facts.status
        title = self.tr("Download “%1”?").replace("%1", status.title)
        what = self.tr(
            "%1 come from this address, once and for this alone:\n%2\n\nWho runs it learns that "
            "this computer asks for the model, and nothing of your documents. What comes is "
            "checked. Its licence: %3."
        )
        what = what.replace("%1", size(status.bytes or 0)).replace("%2", facts.address)
        what = what.replace("%3", status.licence)
        agree = self.tr("Download %1").replace("%1", size(status.bytes or 0))
        if self._prompts.confirm(self._page, title, what, agree):
            self._copying.fetch(status.name, status.title, None)

    def bring(self, facts: ModelFacts) -> None:
        """Have the model's file or folder chosen, and copy it."""
        status = facts.status
        if status.role == "answers":
            self.add(adapter=False)
            return
        folder = self._prompts.choose_model_folder(self._page, status.title)
        if folder is not None:
            self._copying.fetch(status.name, status.title, folder)

    def stop_fetch(self, model: str) -> None:
        """Fetch this model no further."""
        self._copying.stop(model)

    def stop_copy(self) -> None:
        """Stop copying models."""
        self._copying.stop()

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

        self._task = self._tasks.latest(
            _LANE,
            lambda task: self._library.measure(status.name, task.stop),
            while_there(self, lambda _: self._measured()),
            self._failed,
        )

    def _measured(self) -> None:
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
        if file is not None:
            self._copying.start(file, file.stem, adapter=adapter)

    def _copy_moved(self, _: Copy) -> None:
        self.copied.emit()

    def _copy_used(self, copy: Copy) -> None:
        said = self.tr("“%1” added and in use").replace("%1", copy.name)
        self._choices.made(said, copy.before)
        self.copied.emit()
        self.changed.emit()

    def _came(self, copy: Copy) -> None:
        self.copied.emit()
        self.changed.emit()

    def _not_copied(self, copy: Copy, error: MunimentError) -> None:
        self.copied.emit()
        self.failed.emit(error.title, error.message)

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
