"""What was just deleted, and a way to have it back, where a question would be in the way."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from muniment.gui.style import Look
from muniment.gui.widgets import ElidedLabel, button, tool

# Long enough to read the line and think, also with a screen reader.
_STAYS_MS = 60_000


class UndoLine(QFrame):
    """Says what was done, with *Undo* beside it; the next one takes its place.

    `changed` tells that it came or went.
    """

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("undoLine")
        self._words = ElidedLabel()
        self.button = button(look, self.tr("Undo"), role="textlink")
        self.button.clicked.connect(self.undo)
        self.leave = tool(look, "close", self.tr("Close this message"))
        self.leave.clicked.connect(self.clear)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 2, 4, 2)
        layout.setSpacing(6)
        layout.addWidget(self._words, 1)
        layout.addWidget(self.button)
        layout.addWidget(self.leave)
        self._undo: Callable[[], None] | None = None
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_STAYS_MS)
        self._timer.timeout.connect(self.clear)
        self.hide()

    def offer(self, words: str, undo: Callable[[], None]) -> None:
        """Say what was done, and undo it when that is wanted."""
        self._words.show_text(words)
        self._undo = undo
        self._timer.start()
        self.show()
        self.changed.emit()

    def undo(self) -> None:
        """Undo what is offered; nothing if nothing is."""
        undo = self._undo
        self.clear()
        if undo is not None:
            undo()

    def clear(self) -> None:
        """Offer nothing any more."""
        self._timer.stop()
        self._undo = None
        self.hide()
        self.changed.emit()

    @property
    def said(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._words.text()
