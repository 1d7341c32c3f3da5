"""The one field for searching and asking."""

from __future__ import annotations

from itertools import pairwise

from PySide6.QtCore import Qt, QTimer, Signal, SignalInstance
from PySide6.QtGui import QDragEnterEvent, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from muniment.gui.shortcuts import tip
from muniment.gui.style import Look
from muniment.gui.text import tooltip
from muniment.gui.widgets import button, tool

# Long enough that a quick typist's word is one search, short enough to seem at once.
_PAUSE_MS = 20


class _Line(QLineEdit):
    """Leaves dragged files to the window, and the arrow down to the list beneath it."""

    asked = Signal()
    searched = Signal()
    left_downwards = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            asks = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            (self.asked if asks else self.searched).emit()
        elif event.key() == Qt.Key.Key_Down:
            self.left_downwards.emit()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)


class Field(QWidget):
    """A line with *Search* and *Ask*. `typed` comes when the typing pauses.

    `save` says that the search that stands in it is to be kept, or no longer.
    """

    typed = Signal(str)
    searched = Signal(str)
    asked = Signal(str)
    help_wanted = Signal()
    save = Signal()
    left_downwards = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.line = _Line()
        self.line.setObjectName("field")
        self.line.setPlaceholderText(self.tr("Search your documents, or ask them a question"))
        # Where the window is narrow, or its text large, there is no room for all of these words.
        self.line.setToolTip(tooltip(self.line.placeholderText()))
        self.line.setClearButtonEnabled(True)
        self.line.setAccessibleName(self.tr("Search or ask"))
        search, ask = self.tr("Search"), self.tr("Ask")
        self.search = button(look, search, role="primary", tip=tip(search, "search"))
        self.ask = button(look, ask, role="second", tip=tip(ask, "ask"))
        self.star = tool(look, "star", "")
        self.star.clicked.connect(self.keep)
        self.help = tool(look, "help", tip(self.tr("What can be typed here"), "help"))
        self.help.clicked.connect(self.help_wanted)
        self._look = look
        self.show_kept(False)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MS)
        self._pause.timeout.connect(lambda: self.typed.emit(self.text))
        self.line.textEdited.connect(lambda _: self._pause.start())
        self.line.textChanged.connect(self._text_changed)
        self.line.searched.connect(lambda: self._submit(self.searched))
        self.line.asked.connect(lambda: self._submit(self.asked))
        self.line.left_downwards.connect(self.left_downwards)
        self.search.clicked.connect(lambda: self._submit(self.searched))
        self.ask.clicked.connect(lambda: self._submit(self.asked))
        self._text_changed("")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 12, 14, 10)
        layout.setSpacing(8)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.star)
        layout.addWidget(self.help)
        layout.addWidget(self.search)
        layout.addWidget(self.ask)
        for before, after in pairwise((self.line, self.star, self.help, self.search, self.ask)):
            QWidget.setTabOrder(before, after)

    @property
    def text(self) -> str:
        """The words in the field, without blanks around them."""
        return self.line.text().strip()

    def write(self, text: str) -> None:
        """Put this in the field, as one step that can be undone."""
        self.line.selectAll()
        self.line.insert(text)
        # Whoever writes it says what is done with it.
        self._pause.stop()

    def keep(self) -> None:
        """Ask for the search in the field to be kept, or no longer; nothing if it is empty."""
        if self.text:
            self.save.emit()

    def show_kept(self, kept: bool) -> None:
        """Whether the search in the field is among those that are kept."""
        name = self.tr("Keep this search no longer") if kept else self.tr("Keep this search")
        self.star.setToolTip(tip(name, "save_search"))
        self.star.setAccessibleName(name)
        self._look.dress(self.star, "star-full" if kept else "star", "accent" if kept else "text")

    def _text_changed(self, text: str) -> None:
        for one in (self.search, self.ask, self.star):
            one.setEnabled(bool(text.strip()))

    def _submit(self, signal: SignalInstance) -> None:
        self._pause.stop()
        if self.text:
            signal.emit(self.text)
