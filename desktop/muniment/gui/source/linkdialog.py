"""Asks before an address that stands in a document is opened."""

from __future__ import annotations

import unicodedata

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QGuiApplication, QTextOption
from PySide6.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QPlainTextEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.widgets import label

# What leads to a page or a letter; all else (file:, javascript:, smb:) might run something.
_HARMLESS = frozenset({"http", "https", "mailto"})
# Control characters, and those that turn the direction of writing or cannot be seen.
_HIDDEN = frozenset({"Cc", "Cf", "Zl", "Zp", "Co", "Cn", "Cs"})
# In characters, at any size of text.
_WIDTH = 60


def may_open(address: str) -> bool:
    """Whether an address is of a kind that is opened at all."""
    url = QUrl(address)
    return url.isValid() and url.scheme().lower() in _HARMLESS


def site(address: str) -> str:
    """The computer that an address leads to, as the network knows it ("xn--…"); "" if none."""
    host = QUrl(address).host(QUrl.ComponentFormattingOption.FullyEncoded)
    return host or QUrl(address).path().rpartition("@")[2]


def literal(address: str) -> str:
    """The address as it is, but for characters that cannot be seen: these as "%E2%80%AE"."""
    return "".join(
        "".join(f"%{byte:02X}" for byte in char.encode("utf-8", "surrogatepass"))
        if unicodedata.category(char) in _HIDDEN
        else char
        for char in address
    )


class LinkDialog(QDialog):
    """Shows an address letter by letter; accepted if it is to be opened."""

    def __init__(self, parent: QWidget, address: str) -> None:
        super().__init__(parent)
        self._address = address
        self.setWindowTitle(self.tr("A link in the document"))
        allowed = may_open(address)
        asked = self.tr("Open this address outside of Muniment?")
        refused = self.tr("This link is not opened: it leads to no web page and no mail.")
        self.shown = QPlainTextEdit(literal(address))
        self.shown.setObjectName("address")
        self.shown.setReadOnly(True)
        self.shown.setAccessibleName(self.tr("Address"))
        self.shown.setWordWrapMode(QTextOption.WrapMode.WrapAnywhere)
        self.shown.setTabChangesFocus(True)
        # Not of the dialog, whose layout knows better how wide its buttons are.
        self.shown.setMinimumWidth(self.fontMetrics().averageCharWidth() * _WIDTH)
        self.shown.setFixedHeight(4 * self.shown.fontMetrics().lineSpacing() + 22)
        where = self.tr("It leads to: %1").replace("%1", site(address))
        told = self.tr("Whoever runs that site can see that it was opened from here.")
        self.open_it = QPushButton(self.tr("Open"))
        self.copy = QPushButton(self.tr("Copy address"))
        self.leave = QPushButton(self.tr("Leave it"))
        for made in (self.open_it, self.copy):
            made.setAutoDefault(False)
        self.leave.setDefault(True)
        self.open_it.setVisible(allowed)
        self.open_it.clicked.connect(self.accept)
        self.copy.clicked.connect(self._copy)
        self.leave.clicked.connect(self.reject)
        buttons = QHBoxLayout()
        buttons.addWidget(self.copy)
        buttons.addStretch(1)
        buttons.addWidget(self.leave)
        buttons.addWidget(self.open_it)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 16)
        layout.setSpacing(10)
        layout.addWidget(label(asked if allowed else refused, "heading", wrap=True))
        layout.addWidget(self.shown)
        if allowed:
            layout.addWidget(label(where, wrap=True))
        if allowed and QUrl(address).scheme().lower() != "mailto":
            layout.addWidget(label(told, "muted", wrap=True))
        layout.addSpacing(4)
        layout.addLayout(buttons)
        self.leave.setFocus(Qt.FocusReason.OtherFocusReason)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self._address)
        self.reject()
