"""The page for what few people will ever change."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QWidget

from muniment.config import Preferences, Settings
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Card, Page, RowView, while_there
from muniment.gui.settings.rows import Number, Row, Toggle, days, minutes
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.widgets import button, label, spaced

if TYPE_CHECKING:
    from muniment.library import Library

# What was chosen with care, or cost hours to build, is not thrown away with the rest.
_KEPT = frozenset({"folders", "rules", "embedding_model", "next_embedding_model"}) | {
    "answering_model",
    "adapter",
    "language",
}


class AdvancedPage(Page):
    """How changes are found, how answers are computed, and a way back to the beginning."""

    def __init__(self, library: Library, tasks: Tasks, choices: Choices, look: Look) -> None:
        super().__init__(
            choices,
            look,
            self.tr("Advanced"),
            self.tr("What is set here suits nearly everybody."),
        )
        self._library = library
        self._tasks = tasks
        self._looking(self.group(self.tr("Looking for changes")))
        self._answers(self.group(self.tr("Answers")))
        self._whole(self.group(self.tr("This library")))
        self._show_deeds()

    def _looking(self, card: Card) -> None:
        self.add(
            card,
            Row(
                "rescan_minutes",
                self.tr("How often folders are looked through"),
                self.tr("Changes are mostly noticed at once; this finds what was missed."),
                Number(1, 1_440, 5, minutes),
            ),
        )
        self.look_now = self._deed(
            card,
            self.tr("Look through them now"),
            self.tr("For new, changed and deleted files."),
            self.tr("Look now"),
            lambda: self._library.rescan(),
        )
        self.add(
            card,
            Row(
                "verify_days",
                self.tr("How often files are compared with the index"),
                self.tr("Finds changes that left date and size as they were."),
                Number(0, 365, 1, days, lowest=self.tr("Never")),
            ),
        )
        self.compare_now = self._deed(
            card,
            self.tr("Compare them now"),
            self.tr("Reads every file from beginning to end; with many files that takes long."),
            self.tr("Compare now"),
            lambda: self._library.verify(),
        )

    def _answers(self, card: Card) -> None:
        self.add(
            card,
            Row(
                "gpu",
                self.tr("Use the graphics card"),
                self.tr("Answers come faster where there is one that can be used."),
                Toggle(),
            ),
        )
        self.add(
            card,
            Row(
                "second_look",
                self.tr("Compare each sentence with its source again"),
                self.tr("A large model marks what it does not find there. Takes some seconds."),
                Toggle(),
            ),
        )
        self.add(
            card,
            Row(
                "extra_steps",
                self.tr("Let the model check its answer twice"),
                self.tr("It reads and rewrites before it answers. Takes several times as long."),
                Toggle(),
            ),
        )

    def _whole(self, card: Card) -> None:
        self.reset = button(self.look, self.tr("Reset"))
        self.reset.clicked.connect(self._reset)
        told = self.tr("All settings as they were at first. Folders, models and language stay.")
        card.add(RowView(self.tr("Start again"), told, self.reset, below=False))
        place = label(str(self._library.path), "muted", wrap=True)
        place.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        place.setAccessibleName(self.tr("The library's folder"))
        lies = QWidget()
        column = spaced(0, 3, label(self.tr("The library's folder"), wrap=True), place)
        column.setContentsMargins(16, 11, 16, 11)
        lies.setLayout(column)
        card.add(lies)

    def _deed(
        self, card: Card, title: str, told: str, name: str, work: Callable[[], None]
    ) -> QPushButton:
        made = button(self.look, name)

        def begin() -> None:
            made.setEnabled(False)
            done = while_there(self, lambda _: self._begun(made, name))
            self._tasks.every("library", lambda _: work(), done)

        made.clicked.connect(begin)
        card.add(RowView(title, told, made, below=False))
        return made

    def _begun(self, made: QPushButton, name: str) -> None:
        made.setText(self.tr("Begun"))
        made.setAccessibleName(name)

    def opened(self) -> None:
        self._show_deeds()

    def forbid(self) -> None:
        super().forbid()
        self.reset.setEnabled(False)

    def _show_deeds(self) -> None:
        for made, name in (
            (self.look_now, self.tr("Look now")),
            (self.compare_now, self.tr("Compare now")),
        ):
            made.setText(name)
            made.setEnabled(not self.choices.read_only)

    def _reset(self) -> None:
        first = {
            field.name: getattr(values, field.name)
            for values in (Settings(), Preferences())
            for field in dataclasses.fields(values)
            if field.name not in _KEPT
        }
        self.choices.change(self.tr("All settings as they were at first"), **first)
