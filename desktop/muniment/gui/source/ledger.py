"""The line under a document's name: how much of it was read, and what was not."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QToolButton, QWidget

from muniment.gui.widgets import ElidedLabel, label

_MOST_HEIGHT = 120


class Ledger(QWidget):
    """One muted line, shortened where there is no room; it opens to all that is to be said."""

    def __init__(self) -> None:
        super().__init__()
        self._line = ElidedLabel()
        self._line.setProperty("role", "muted")
        self._all = label(role="muted", wrap=True)
        self._all.setAlignment(Qt.AlignmentFlag.AlignTop)
        self._whole = QScrollArea()
        self._whole.setObjectName("ledger")
        self._whole.setFrameShape(QFrame.Shape.NoFrame)
        self._whole.setWidgetResizable(True)
        self._whole.setWidget(self._all)
        # The header's own ground shows through, not that of a list.
        self._whole.viewport().setAutoFillBackground(False)
        self._whole.setStyleSheet(
            "#ledger, #ledger > QWidget > QWidget { background: transparent }"
        )
        self._more = QToolButton()
        self._more.setCheckable(True)
        # No taller than the line beside it.
        self._more.setStyleSheet("padding: 0 4px")
        self._more.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._more.toggled.connect(self._show)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self._line, 1)
        row.addWidget(self._whole, 1)
        row.addWidget(self._more, 0, Qt.AlignmentFlag.AlignTop)
        self._said: tuple[str, ...] = ()
        self.say(())

    def say(self, lines: Sequence[str]) -> None:
        """Show these sentences; nothing at all if there are none."""
        self._line.show_text(" · ".join(lines))
        self._said = tuple(lines)
        self._all.setText("\n".join(f"•  {line}" for line in lines))
        self._more.setChecked(False)
        self._show()
        self.setVisible(bool(lines))

    @property
    def said(self) -> str:
        """All that it shows, or would show when opened, line by line."""
        return "\n".join(self._said)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._show()

    def _show(self) -> None:
        opened = self._more.isChecked()
        room = self.width()
        text = self._line.text()
        self._more.setVisible(opened or self._line.fontMetrics().horizontalAdvance(text) > room)
        name = self.tr("Show less") if opened else self.tr("Show all that was left out")
        self._more.setText(self.tr("Less") if opened else self.tr("More"))
        self._more.setToolTip(name)
        self._more.setAccessibleName(name)
        self._line.setVisible(not opened)
        self._whole.setVisible(opened)
        if opened:
            width = max(80, room - self._more.sizeHint().width() - 12)
            self._whole.setFixedHeight(min(_MOST_HEIGHT, self._all.heightForWidth(width) + 4))
