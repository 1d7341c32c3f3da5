"""The page about the language of the window."""

from __future__ import annotations

from muniment.gui.languages import LANGUAGES
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Page
from muniment.gui.settings.rows import Options, Row
from muniment.gui.style import Look


class LanguagePage(Page):
    """The language in which the window speaks."""

    def __init__(self, choices: Choices, look: Look) -> None:
        super().__init__(choices, look, self.tr("Language"))
        self.add(
            self.group(),
            Row(
                "language",
                self.tr("Language of the window"),
                self.tr(
                    "Dates and numbers follow it. Your documents are found and answered from in "
                    "the languages they are written in, whichever you choose here."
                ),
                Options((("", self.tr("As the system")), *LANGUAGES.items())),
                below=True,
            ),
        )
