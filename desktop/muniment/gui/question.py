"""Asks before something is done that may do harm."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from muniment.gui.widgets import label

# In characters, at any size of text.
_WIDTH = 52


class Question(QDialog):
    """Accepted by its own button alone: Enter and Esc decline.

    `name` is the dialog's title, `told` what it means to agree.
    """

    def __init__(
        self, parent: QWidget, name: str, question: str, told: str, agree: str, decline: str
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.agree, self.decline = QPushButton(agree), QPushButton(decline)
        self.agree.setAutoDefault(False)
        self.agree.clicked.connect(self.accept)
        self.decline.setDefault(True)
        self.decline.clicked.connect(self.reject)
        meaning = label(told, wrap=True)
        meaning.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.decline)
        buttons.addWidget(self.agree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label(question, "heading", wrap=True))
        layout.addWidget(meaning)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.decline.setFocus(Qt.FocusReason.OtherFocusReason)
