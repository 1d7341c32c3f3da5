"""What this program is, which version of it, and under which terms."""

from __future__ import annotations

import platform

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from muniment import __version__
from muniment.gui.style import Look
from muniment.gui.widgets import button, label


class About(QDialog):
    """Says what the program is; its version can be copied for whoever asks for it."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Muniment"))
        sign = QLabel()
        sign.setPixmap(look.icon("muniment", "accent").pixmap(48, 48))
        self.version = label(version(), "muted")
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        head = QVBoxLayout()
        head.setSpacing(2)
        head.addWidget(label(self.tr("Muniment"), "large"))
        head.addWidget(self.version)
        top = QHBoxLayout()
        top.setSpacing(14)
        top.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(head, 1)
        copy = button(look, self.tr("Copy version"), "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(version()))
        close = button(look, self.tr("Close"), role="primary")
        close.clicked.connect(self.accept)
        close.setDefault(True)
        foot = QHBoxLayout()
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(close)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 18)
        layout.setSpacing(12)
        layout.addLayout(top)
        for text in self._words():
            line = label(text, wrap=True)
            line.setMinimumWidth(self.fontMetrics().averageCharWidth() * 56)
            layout.addWidget(line)
        layout.addLayout(foot)

    def _words(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Ask your own documents. Every answer shows where it comes from, and what the "
                "documents do not say, it says they do not say."
            ),
            self.tr(
                "It works on this computer alone: it opens no connection, and your files are only "
                "read, never changed."
            ),
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later. "
                "It comes without any warranty."
            ),
        )


def show_about(look: Look, window: QWidget) -> None:
    """Show it over the window."""
    dialog = About(look, window)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def version() -> str:
    """The program's version and the system it runs on, as one would put it into a report."""
    return f"Muniment {__version__} · {platform.system()} {platform.machine()}"
