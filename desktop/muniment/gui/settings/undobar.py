"""The foot of the settings: what was changed last, and the way back."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QFrame, QHBoxLayout

from muniment.gui.settings.choices import Choices
from muniment.gui.style import Look
from muniment.gui.widgets import button, label


class UndoBar(QFrame):
    """Says what was changed, and offers to take it back."""

    undo = Signal()
    close_all = Signal()

    def __init__(self, choices: Choices, look: Look) -> None:
        super().__init__()
        self.setObjectName("undoBar")
        self._choices = choices
        self._said = label(wrap=True)
        self.button = button(look, self.tr("Undo"), "undo", "second")
        self.button.clicked.connect(self.undo)
        keys = QKeySequence(QKeySequence.StandardKey.Undo)
        native = QKeySequence.SequenceFormat.NativeText
        self.button.setToolTip(keys.toString(native))
        close = button(look, self.tr("Close"))
        close.clicked.connect(self.close_all)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 10, 16, 10)
        row.setSpacing(12)
        row.addWidget(self._said, 1)
        row.addWidget(self.button)
        row.addWidget(close)
        choices.changed.connect(self._show)
        self._show()

    @property
    def said(self) -> str:
        """What it says."""
        return self._said.text()

    def _show(self) -> None:
        last = self._choices.last
        self._said.setText(last or self.tr("Every change applies at once."))
        self._said.setProperty("role", "" if last else "muted")
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        # Hidden, it would take the focus with it to somewhere else.
        self.button.setEnabled(bool(last))
