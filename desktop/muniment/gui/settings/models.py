"""The page about the models: which answers, which finds by meaning, and how it answers."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import psutil
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QWidget

from muniment.config import AnswerStyle, user_models
from muniment.errors import MunimentError
from muniment.gui.adding.copying import Copying
from muniment.gui.prompts import Prompts
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.modelcard import ModelCard, too_large
from muniment.gui.settings.modeldeeds import ModelDeeds
from muniment.gui.settings.page import Card, Page, RowView, side_by_side, while_there
from muniment.gui.settings.rows import Options, Row, Toggle
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.text import breakable, passages, size
from muniment.gui.widgets import button, label, spaced
from muniment.model_facts import ModelFacts
from muniment.records import Status

if TYPE_CHECKING:
    from muniment.library import Library

_FACTS = "model facts"
_STATUS = "settings"
_PROGRESS_MS = 1_000
# What of the settings decides what is shown of the models.
_CHOSEN = ("embedding_model", "next_embedding_model", "answering_model", "adapter")


class ModelsPage(Page):
    """The models that are known. `failed` carries a title and a message."""

    failed = Signal(str, str)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        choices: Choices,
        look: Look,
        prompts: Prompts,
        copying: Copying,
    ) -> None:
        super().__init__(
            choices,
            look,
            self.tr("Models"),
            self.tr("What reads your documents and writes answers. All of it runs here."),
        )
        self._library = library
        self._tasks = tasks
        self._prompts = prompts
        self.cards: dict[str, ModelCard] = {}
        self._facts: tuple[ModelFacts, ...] = ()
        self._seen: tuple[object, ...] | None = None
        self._stale = False
        self._fetched: set[str] = set()
        self.deeds = ModelDeeds(library, tasks, choices, prompts, copying, self)
        self.deeds.failed.connect(self.failed)
        self.deeds.changed.connect(self._fetch)
        self.deeds.copied.connect(self._show_copies)
        self._make_answers()
        self._make_meaning()
        self._make_sorting()
        self._make_better()
        self._progress = QTimer(self)
        self._progress.setInterval(_PROGRESS_MS)
        self._progress.timeout.connect(self._ask_how_far)
        self.refresh()

    # ------------------------------------------------------------ building

    def _make_answers(self) -> None:
        told = self.tr("Reads what was found, and writes the answer. Larger ones write better.")
        self._answers = self.group(self.tr("Answers"), told)
        self.controls["answering_model"] = self._answers
        self.add_button = button(self.look, self.tr("Add a model file …"), "file-add")
        self.add_button.clicked.connect(lambda: self.deeds.add(adapter=False))
        self.open_button = button(self.look, self.tr("Open the models folder"), "folder-open")
        self.open_button.clicked.connect(self._open_folder)
        self.stop_button = button(self.look, self.tr("Stop copying"))
        self.stop_button.clicked.connect(self.deeds.stop_copy)
        self._copy = label(role="muted", wrap=True)
        self.append(side_by_side(self.add_button, self.open_button, self.stop_button), before=4)
        self.append(self._copy)
        self._show_copies()
        card = self.group(self.tr("How answers are written"))
        styles = (
            (AnswerStyle.AUTO, self.tr("As suits the model")),
            (AnswerStyle.PROSE, self.tr("In sentences")),
            (AnswerStyle.QUOTES, self.tr("In quotes")),
        )
        rows = (
            Row(
                "answer_style",
                self.tr("Style"),
                self.tr("Quotes are passages of your documents, word for word."),
                Options(styles),
                below=True,
            ),
            Row(
                "hide_unsupported",
                self.tr("Leave out what the sources do not say"),
                self.tr("Otherwise such sentences stay, and are marked with the reason."),
                Toggle(),
            ),
        )
        for row in rows:
            self.add(card, row)
        self._make_adapter(card)

    def _make_adapter(self, card: Card) -> None:
        self.adapter_button = button(self.look, self.tr("Choose a file …"))
        self.adapter_button.setAccessibleName(self.tr("Choose an adapter …"))
        self.adapter_button.clicked.connect(lambda: self.deeds.add(adapter=True))
        self.no_adapter = button(self.look, self.tr("Do without"))
        self.no_adapter.clicked.connect(self.deeds.no_adapter)
        self._adapter = label(wrap=True)
        told = self.tr("A small file (LoRA) that teaches the answering model another manner.")
        row = RowView(self.tr("Adapter"), told, self.adapter_button, below=False)
        row.put_below(self._adapter)
        row.put_below(side_by_side(self.no_adapter))
        self.controls["adapter"] = self.adapter_button
        card.add(row)

    def _make_meaning(self) -> None:
        told = self.tr("Finds passages that mean what you ask, in other words than yours.")
        self._meaning = self.group(self.tr("Search by meaning"), told)
        self.controls["embedding_model"] = self._meaning
        self._preparing = label(wrap=True)
        self.stay = button(self.look, self.tr("Stay with the present one"))
        self.stay.clicked.connect(self._stay)
        self._switch = QWidget()
        column = spaced(0, 6, self._preparing, side_by_side(self.stay))
        self._switch.setLayout(column)
        self._switch.hide()
        self.append(self._switch)
        self.controls["next_embedding_model"] = self.stay

    def _make_sorting(self) -> None:
        told = self.tr("Not needed. Where it is installed, the best results come first more often.")
        self._sorting = self.group(self.tr("Sorting results again"), told)

    def _make_better(self) -> None:
        memory = size(psutil.virtual_memory().total)
        told = self.tr(
            "Those that fit into the memory of this computer (%1) can be had here. Nothing is "
            "downloaded unless you ask for it; a file or folder on a stick will do as well."
        )
        self._better = self.group(self.tr("Get a better model"), told.replace("%1", memory))

    # ------------------------------------------------------------ what is shown

    def opened(self) -> None:
        self._fetch()

    def refresh(self) -> None:
        super().refresh()
        seen = tuple(self.choices.value(name) for name in _CHOSEN)
        if seen != self._seen:
            self._seen = seen
            adapter = self.choices.value("adapter")
            none = self.tr("None is used.")
            name = self.tr("In use: %1").replace("%1", breakable(Path(adapter).name))
            self._adapter.setText(name if adapter else none)
            self.no_adapter.setVisible(bool(adapter))
            self._show_switch(None)
            self._stale = bool(self._facts)
        # Before, the library would tell of what was chosen before.
        if self._stale and self.choices.settled:
            self._stale = False
            self._fetch()

    def forbid(self) -> None:
        super().forbid()
        for card in (self._answers, self._meaning):
            card.setEnabled(True)
        for pressed in (self.add_button, self.no_adapter, self.stay):
            pressed.setEnabled(False)

    def show_facts(self, facts: Sequence[ModelFacts]) -> None:
        """Show these models."""
        self._facts = tuple(facts)
        self.cards = {}
        memory = psutil.virtual_memory().total
        groups = {
            "answers": self._answers,
            "embedding": self._meaning,
            "reranking": self._sorting,
        }
        for card in (*groups.values(), self._better):
            card.clear()
        for one in sorted(facts, key=partial(_rank, memory)):
            made = self._card(one, memory)
            status = one.status
            elsewhere = status.path is None and bool(one.address) and not status.in_use
            (self._better if elsewhere else groups[status.role]).add(made)
            self.cards[status.name] = made
        self._show_copies()
        self._show_switch(None)

    def _card(self, one: ModelFacts, memory: int) -> ModelCard:
        made = ModelCard(self.look, one, memory, read_only=self.choices.read_only)
        made.use.connect(partial(self.deeds.use, made))
        made.measure.connect(partial(self.deeds.measure, made))
        made.remove.connect(partial(self.deeds.remove, one))
        made.fetch.connect(partial(self.deeds.fetch, one))
        made.bring.connect(partial(self.deeds.bring, one))
        made.stop.connect(partial(self._stop, one.status.name))
        return made

    def _show_switch(self, status: Status | None) -> None:
        """Say that another model for meanings is being prepared, while it is."""
        name = self.choices.value("next_embedding_model")
        self._switch.setVisible(bool(name))
        if not name:
            self._progress.stop()
            return
        self._progress.start()
        line = self.tr("“%1” is being prepared; until then the present one goes on searching.")
        if status is not None and status.preparing:
            left = self.tr("%1 left.").replace("%1", passages(status.preparing))
            line = f"{line} {left}"
        self._preparing.setText(line.replace("%1", self._title(name)))

    def _title(self, name: str) -> str:
        titles = (one.status.title for one in self._facts if one.status.name == name)
        return next(titles, name)

    def _show_copies(self) -> None:
        text = self.deeds.copies
        self._copy.setText(text)
        self._copy.setVisible(bool(text))
        self.stop_button.setVisible(bool(text))
        self.add_button.setVisible(not text)
        fetched = self.deeds.fetched
        for name, card in self.cards.items():
            if name in fetched:
                card.begin(fetched[name])
            elif name in self._fetched:
                card.end()
        self._fetched = set(fetched)

    # ------------------------------------------------------------ what is done

    def _fetch(self) -> None:
        show, tell = while_there(self, self._show), while_there(self, self._tell)
        self._tasks.latest(_FACTS, lambda _: self._library.model_facts(), show, tell)

    def _show(self, facts: tuple[ModelFacts, ...]) -> None:
        # What is being tried or measured stays on the screen until it is done.
        if not self.deeds.busy and facts != self._facts:
            self.show_facts(facts)

    def _stop(self, name: str) -> None:
        if name in self.deeds.fetched:
            self.deeds.stop_fetch(name)
        else:
            self.deeds.stop()

    def _stay(self) -> None:
        self.deeds.stay(self._title(self.choices.value("next_embedding_model")))

    def _ask_how_far(self) -> None:
        if self.isVisible():
            show = while_there(self, self._show_switch)
            self._tasks.latest(_STATUS, lambda _: self._library.status(), show)

    def _open_folder(self) -> None:
        folder = user_models()
        try:
            folder.mkdir(parents=True, exist_ok=True)
            opened = self._prompts.open_path(folder)
        except OSError:
            opened = False
        if not opened:
            title = self.tr("The folder could not be opened")
            self.failed.emit(title, self.tr("It is %1.").replace("%1", str(folder)))

    def _tell(self, error: MunimentError) -> None:
        self.failed.emit(error.title, error.message)

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._progress.stop()


def _rank(memory: int, one: ModelFacts) -> tuple[bool, bool, bool]:
    """What is used comes first, then what is here, then what could be."""
    return not one.status.in_use, one.status.path is None, too_large(one, memory)
