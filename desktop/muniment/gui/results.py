"""The list of search results, and what stands in its place when there is none."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from muniment.gui.answertext import QUOTES
from muniment.gui.cards import Card, CardList
from muniment.gui.style import Look
from muniment.gui.text import files, number, passages
from muniment.gui.widgets import label
from muniment.records import Evidence, Status


class ResultsView(QWidget):
    """Shows evidence as cards. `chosen` and `opened` carry the Target of a card."""

    chosen = Signal(object)
    opened = Signal(object)
    left_upwards = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._heading = label(role="muted")
        self._heading.setContentsMargins(14, 0, 14, 0)
        self._title = label(role="large", wrap=True)
        self._text = label(wrap=True)
        self._empty = QWidget()
        middle = QVBoxLayout(self._empty)
        middle.setContentsMargins(40, 0, 40, 60)
        middle.setSpacing(12)
        middle.addStretch(1)
        for line in (self._title, self._text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(line)
        middle.addStretch(1)
        self.list = CardList(look)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.left_upwards.connect(self.left_upwards)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        layout.addWidget(self._heading)
        layout.addWidget(self._stack, 1)
        self.show_nothing(None)

    def show_results(self, query: str, results: Sequence[Evidence], *, working: bool) -> None:
        """Show what was found for a query; `working` says that files are still being read."""
        self.list.show_cards([Card.of_evidence(e) for e in results])
        if results:
            documents = len({e.document for e in results})
            line = self.tr("%1 in %2 documents") if documents > 1 else self.tr("%1 in 1 document")
            line = line.replace("%1", passages(len(results))).replace("%2", number(documents))
            self._heading.setText(line)
            self._stack.setCurrentWidget(self.list)
            return
        # A phrase comes in quotation marks already.
        asked = query if query.startswith(tuple(QUOTES)) else f"“{query}”"
        title = self.tr("Nothing was found for %1").replace("%1", asked)
        if working:
            text = self.tr("Some files are still being read; results appear as they are.")
        else:
            text = self.tr("Try other words, or fewer of them.")
        self._say(title, text)

    def show_nothing(self, status: Status | None) -> None:
        """The state before anything was searched for."""
        self.list.show_cards([])
        title = self.tr("Reading your documents …")
        if status is not None and status.searchable:
            title = self.tr("%1 ready to be searched").replace("%1", files(status.searchable))
        self._say(
            title,
            self.tr(
                "Type words to find them, or ask a question to have it answered.\n"
                "Enter searches, Ctrl+Enter asks."
            ),
        )

    @property
    def message(self) -> str:
        """What stands in place of results; empty while there are some."""
        if self._stack.currentWidget() is not self._empty:
            return ""
        return f"{self._title.text()}\n{self._text.text()}"

    def _say(self, title: str, text: str) -> None:
        self._heading.setText("")
        self._title.setText(title)
        self._text.setText(text)
        self._stack.setCurrentWidget(self._empty)
