"""Asks for the password of a locked file."""

from __future__ import annotations

from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.widgets import label


class PasswordDialog(QDialog):
    """Asks for one password; `refused` says that the one before it was wrong."""

    def __init__(self, parent: QWidget, name: str, *, refused: bool) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Enter the password"))
        self.setMinimumWidth(420)
        line = self.tr("“%1” is locked with a password.")
        if refused:
            line = self.tr("That password does not open “%1”. Try another one.")
        asked = label(line.replace("%1", name), "heading", wrap=True)
        self.field = QLineEdit()
        self.field.setEchoMode(QLineEdit.EchoMode.Password)
        self.field.setAccessibleName(self.tr("Password"))
        self.field.setPlaceholderText(self.tr("Password"))
        self.show_it = QToolButton()
        self.show_it.setCheckable(True)
        self.show_it.setAccessibleName(self.tr("Show the password"))
        self.show_it.toggled.connect(self._show)
        self._show(False)
        promise = label(
            self.tr(
                "It is kept in this computer's memory only, until the program closes. "
                "It is never written down."
            ),
            "muted",
            wrap=True,
        )
        self.unlock = QPushButton(self.tr("Unlock"))
        self.unlock.setProperty("role", "primary")
        self.unlock.setDefault(True)
        self.unlock.setEnabled(False)
        cancel = QPushButton(self.tr("Cancel"))
        cancel.setAutoDefault(False)
        self.field.textChanged.connect(lambda text: self.unlock.setEnabled(bool(text)))
        self.unlock.clicked.connect(self.accept)
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
        layout.addWidget(asked)
        layout.addLayout(entry)
        layout.addWidget(promise)
        layout.addSpacing(6)
        layout.addLayout(buttons)
        self.field.setFocus()

    @property
    def password(self) -> str:
        """What was entered."""
        return self.field.text()

    def _show(self, shown: bool) -> None:
        echo = QLineEdit.EchoMode
        self.field.setEchoMode(echo.Normal if shown else echo.Password)
        self.show_it.setText(self.tr("Hide") if shown else self.tr("Show"))
