"""Asks before something is done, above all where it may do harm."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from muniment.gui.text import breakable
from muniment.gui.widgets import label

# In characters, at any size of text.
_WIDTH = 52


class Question(QDialog):
    """Accepted by its own button alone: Enter and Esc decline.

    `name` is the dialog's title, `told` what it means to agree. Where that is `harmless` Enter
    agrees; without `agree` there is nothing to agree to.
    """

    def __init__(
        self,
        parent: QWidget | None,
        name: str,
        question: str,
        told: str,
        agree: str,
        decline: str,
        *,
        harmless: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(name)
        self.agree, self.decline = QPushButton(agree), QPushButton(decline)
        self.agree.setVisible(bool(agree))
        self.agree.clicked.connect(self.accept)
        self.decline.clicked.connect(self.reject)
        likely, other = (self.agree, self.decline) if harmless else (self.decline, self.agree)
        likely.setDefault(True)
        other.setAutoDefault(False)
        asked = label(breakable(question), "heading", wrap=True)
        meaning = label(breakable(told), wrap=True)
        meaning.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(self.decline)
        buttons.addWidget(self.agree)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(asked)
        layout.addWidget(meaning)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        likely.setFocus(Qt.FocusReason.OtherFocusReason)
