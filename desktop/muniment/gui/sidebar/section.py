"""A part of the sidebar under a heading that folds it away."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from muniment.gui.style import Look
from muniment.gui.widgets import button


class Section(QWidget):
    """A heading, tools beside it, and a body. `toggled` tells that it was folded or unfolded.

    `top` is the heading with its tools, `head` the heading alone.
    """

    toggled = Signal()

    def __init__(self, look: Look, name: str, body: QWidget, *tools: QWidget) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self.body = body
        self.head = button(look, name, "down", "section")
        self.head.setIconSize(QSize(16, 16))
        self.head.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.head.clicked.connect(lambda: self.fold(not self.folded))
        self.top = QWidget()
        row = QHBoxLayout(self.top)
        row.setContentsMargins(6, 6, 8, 2)
        row.setSpacing(0)
        row.addWidget(self.head)
        row.addStretch(1)
        for one in tools:
            row.addWidget(one)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self.top)
        layout.addWidget(body, 1)
        self._dress()

    @property
    def folded(self) -> bool:
        """Whether only the heading is shown."""
        return self.body.isHidden()

    def fold(self, folded: bool) -> None:
        """Show the heading alone, or all of it."""
        if folded != self.folded:
            self.body.setHidden(folded)
            self._dress()
            self.toggled.emit()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LayoutDirectionChange:
            self._dress()

    def _dress(self) -> None:
        away = "left" if self.layoutDirection() == Qt.LayoutDirection.RightToLeft else "right"
        self._look.dress(self.head, away if self.folded else "down", "muted")
        line = self.tr("Show “%1”") if self.folded else self.tr("Fold “%1” away")
        self.head.setToolTip(line.replace("%1", self._name))
        said = self.tr("%1, folded away") if self.folded else self.tr("%1, unfolded")
        self.head.setAccessibleName(said.replace("%1", self._name))
