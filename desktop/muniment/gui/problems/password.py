"""Asks for the password of a locked file."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.text import breakable
from muniment.gui.tick import Tick
from muniment.gui.widgets import label

# In characters, at any size of text.
_WIDTH = 52


@dataclass(frozen=True, slots=True)
class Entered:
    """What a person entered: a password, "" if none, and whether to try it on others too."""

    password: str = ""
    others: bool = False


class PasswordDialog(QDialog):
    """Asks for one password; `refused` says that the one before it was wrong.

    `others` is how many more files are locked, `all_too` whether they are to be tried as well
    unless the person says otherwise.
    """

    def __init__(
        self, parent: QWidget, name: str, *, refused: bool, others: int = 0, all_too: bool = False
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Enter the password"))
        line = self.tr("“%1” is locked with a password.")
        if refused:
            line = self.tr("That password does not open “%1”. Try another one.")
        self._asked = label(line.replace("%1", breakable(name)), "heading", wrap=True)
        self._make_entry()
        self.others = Tick(self.tr("Try it for the other %Ln locked file(s) too", "", others))
        self.others.setVisible(others > 0)
        self.others.setChecked(others > 0 and all_too)
        self._promise = label(
            self.tr(
                "It is kept in this computer's memory only, until the program closes. "
                "It is never written down."
            ),
            "muted",
            wrap=True,
        )
        self._promise.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        self.unlock = QPushButton(self.tr("Unlock"))
        self.unlock.setProperty("role", "primary")
        self.unlock.setDefault(True)
        self.unlock.setEnabled(False)
        self.field.textChanged.connect(lambda text: self.unlock.setEnabled(bool(text)))
        self.unlock.clicked.connect(self.accept)
        self._lay_out()
        self.field.setFocus()

    def _make_entry(self) -> None:
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setPlaceholderText(self.tr("Password"))
        self.show_it = QToolButton()
        self.show_it.setCheckable(True)
        self.show_it.setAccessibleName(self.tr("Show the password"))
        self.show_it.toggled.connect(self._show)
        self._show(False)

    def _lay_out(self) -> None:
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        cancel.clicked.connect(self.reject)
        entry = QHBoxLayout()
        entry.addWidget(self.field, 1)
        entry.addWidget(self.show_it)
        buttons = QHBoxLayout()
        buttons.addStretch(1)
        buttons.addWidget(cancel)
        buttons.addWidget(self.unlock)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(self._asked)
        layout.addLayout(entry)
        layout.addWidget(self.others)
        layout.addWidget(self._promise)
        layout.addSpacing(6)
        layout.addLayout(buttons)

    @property
    def entered(self) -> Entered:
        """What was entered."""
        return Entered(self.field.text(), self.others.isChecked())

    def _show(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode
        self.field.setEchoMode(echo.Normal if shown else echo.Password)
        self.show_it.setText(self.tr("Hide") if shown else self.tr("Show"))
