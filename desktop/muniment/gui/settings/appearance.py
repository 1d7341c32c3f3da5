"""The page about how the window looks."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QLabel

from muniment.config import Appearance
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.controls import Scale
from muniment.gui.settings.page import Page
from muniment.gui.settings.rows import Options, Percentage, Row, Toggle
from muniment.gui.style import Look
from muniment.gui.widgets import label, spaced

_SMALLEST, _LARGEST, _STEP = 80, 200, 10


class AppearancePage(Page):
    """Light or dark, the size of text, movement."""

    def __init__(self, choices: Choices, look: Look) -> None:
        super().__init__(choices, look, self.tr("Appearance"))
        options = (
            (Appearance.SYSTEM, self.tr("As the system")),
            (Appearance.LIGHT, self.tr("Light")),
            (Appearance.DARK, self.tr("Dark")),
        )
        self.add(
            self.group(),
            Row(
                "appearance",
                self.tr("Colours"),
                self.tr("As the system: dark in the evening, if that is how your desktop is set."),
                Options(options),
                below=True,
            ),
        )
        card = self.group()
        self.add(
            card,
            Row(
                "text_percent",
                self.tr("Text size"),
                self.tr("Of everything in the window, pages of documents apart."),
                Percentage(_SMALLEST, _LARGEST, _STEP),
                below=True,
            ),
        )
        self.sample = self._make_sample()
        frame = QFrame()
        frame.setLayout(spaced(0, 4, *self.sample))
        frame.setContentsMargins(16, 10, 16, 12)
        card.add(frame)
        self.add(
            self.group(),
            Row(
                "calm",
                self.tr("Less movement"),
                self.tr("Nothing fades, slides or turns by itself."),
                Toggle(),
            ),
        )
        slider = self.controls["text_percent"]
        assert isinstance(slider, Scale)
        slider.moved.connect(self._show_size)
        look.changed.connect(self.refresh)

    def refresh(self) -> None:
        super().refresh()
        self._show_size(self.choices.value("text_percent"))

    def _make_sample(self) -> tuple[QLabel, QLabel]:
        first = label(self.tr("The spring tide reached 4.2 metres at the old harbour."), wrap=True)
        second = label(self.tr("Report on the tides · p. 3 · 1 May 2024"), "muted", wrap=True)
        return first, second

    def _show_size(self, percent: int) -> None:
        """The sample in this size, before it is chosen for everything."""
        for shown in self.sample:
            font = self.font()
            font.setPointSizeF(font.pointSizeF() * percent / self.look.percent)
            shown.setFont(font)
