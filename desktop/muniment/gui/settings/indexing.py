"""The page about when and how files are read."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Card, Page
from muniment.gui.settings.rows import Number, Row, Toggle, megabytes, seconds
from muniment.gui.style import Look
from muniment.gui.widgets import button, label, spaced


class IndexingPage(Page):
    """When files are read, how much of the computer that takes, and where it ends.

    `go_to` names another page that the person wants to see.
    """

    go_to = Signal(str)

    def __init__(self, choices: Choices, look: Look) -> None:
        super().__init__(
            choices,
            look,
            self.tr("Indexing"),
            self.tr("How Muniment reads your files so that they can be searched."),
        )
        self._when(self.group(self.tr("When")))
        self._how(self.group(self.tr("How")))
        self._limits(
            self.group(
                self.tr("Limits"),
                self.tr("What goes beyond them is left out and listed among the problems."),
            )
        )

    def _when(self, card: Card) -> None:
        rows = (
            Row(
                "only_plugged_in",
                self.tr("Only while plugged in"),
                self.tr("On battery, reading waits. Searching and asking go on."),
                Toggle(),
            ),
            Row(
                "only_when_idle",
                self.tr("Only while nobody uses the computer"),
                self.tr("Reading begins three minutes after the last key or movement."),
                Toggle(),
            ),
            Row(
                "keep_watching",
                self.tr("Go on when the window is closed"),
                self.tr("New files are read as they come. An icon near the clock shows that."),
                Toggle(),
            ),
            Row(
                "start_at_login",
                self.tr("Start when you log in"),
                self.tr("Without a window, so that everything is up to date when you need it."),
                Toggle(),
            ),
        )
        for row in rows:
            self.add(card, row)

    def _how(self, card: Card) -> None:
        most = os.cpu_count() or 1
        self.add(
            card,
            Row(
                "threads",
                self.tr("Processor threads"),
                self.tr("Fewer leave more of the computer to other programs, and take longer."),
                Number(0, most, lowest=self.tr("Automatic")),
            ),
        )
        self.add(
            card,
            Row(
                "recognise",
                self.tr("Read the text in scans and pictures"),
                self.tr("Takes a second or more for each page, after everything else is done."),
                Toggle(),
            ),
        )
        card.add(self._languages())

    def _languages(self) -> QWidget:
        words = label(self.tr("Languages"), wrap=True)
        told = label(
            self.tr(
                "Words are found in every language. What a passage means is understood in the "
                "languages that the model for it has learnt."
            ),
            "muted",
            wrap=True,
        )
        choose = button(self.look, self.tr("Choose the model"), role="textlink")
        choose.clicked.connect(lambda: self.go_to.emit("models"))
        made = QWidget()
        column = spaced(0, 3, words, told)
        column.setContentsMargins(16, 11, 16, 11)
        column.addWidget(choose, 0, Qt.AlignmentFlag.AlignLeft)
        made.setLayout(column)
        return made

    def _limits(self, card: Card) -> None:
        rows = (
            Row(
                "largest_file",
                self.tr("Largest file"),
                self.tr("A folder can have its own; see Folders."),
                Number(1, 1_000_000, 100, megabytes),
            ),
            Row(
                "extract_seconds",
                self.tr("Longest time for one file"),
                self.tr("A damaged file may otherwise be read for ever."),
                Number(5, 3_600, 10, seconds),
            ),
            Row(
                "extract_memory",
                self.tr("Most memory for one file"),
                self.tr("Small files can unfold to a size that no computer holds."),
                Number(256, 65_536, 256, megabytes),
            ),
        )
        for row in rows:
            self.add(card, row)
