"""The bar in which words are found in the open document."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from muniment.gui.style import Look
from muniment.gui.text import number
from muniment.gui.widgets import label, tool

# Milliseconds after the last key.
_TYPED = 150


class FindBar(QWidget):
    """`sought` carries the words, some moments after they were typed; `step` 1 or -1."""

    sought = Signal(str)
    step = Signal(int)
    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("findBar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._asked = ""
        self.line = QLineEdit()
        self.line.setPlaceholderText(self.tr("Find in this document"))
        self.line.setAccessibleName(self.tr("Find in this document"))
        self._typing = QTimer(self)
        self._typing.setSingleShot(True)
        self._typing.setInterval(_TYPED)
        self._typing.timeout.connect(self._ask)
        self.line.textEdited.connect(lambda _: self._typing.start())
        self._count = label(role="muted")
        self._previous = tool(look, "up", self.tr("Previous place (Shift+F3)"))
        self._next = tool(look, "down", self.tr("Next place (F3)"))
        close = tool(look, "close", self.tr("Close (Esc)"))
        self._previous.clicked.connect(lambda: self.go(-1))
        self._next.clicked.connect(lambda: self.go(1))
        close.clicked.connect(self.close_bar)
        row = QHBoxLayout(self)
        row.setContentsMargins(10, 4, 8, 6)
        row.setSpacing(4)
        row.addWidget(self.line, 1)
        row.addWidget(self._count)
        for button in (self._previous, self._next, close):
            row.addWidget(button)
        self.hide()

    @property
    def words(self) -> str:
        """What is looked for; empty while the bar is closed."""
        return "" if self.isHidden() else self.line.text().strip()

    @property
    def count(self) -> str:
        """What is said of how often it was found."""
        return self._count.text()

    def open_with(self, words: str = "") -> None:
        """Show the bar; `words` take the place of what was looked for last."""
        self.show()
        if words:
            self.line.setText(words)
        self.line.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.line.selectAll()
        self._asked = ""
        self._ask()

    def close_bar(self) -> None:
        """Hide the bar; nothing is looked for any more."""
        self._typing.stop()
        self.hide()
        self._asked = ""
        self._count.setText("")
        self.closed.emit()

    def go(self, step: int) -> None:
        """To the next place that was found, or (-1) the one before."""
        if self._typing.isActive() or self._asked != self.words:
            self._ask()
        elif self.words:
            self.step.emit(step)

    def show_hits(self, current: int, total: int) -> None:
        """Say which of so many places one is at; 0 of 0 if there are none."""
        if not self.words:
            said = ""
        elif total:
            said = self.tr("%1 of %2").replace("%1", number(current)).replace("%2", number(total))
        else:
            said = self.tr("not found")
        self._count.setText(said)
        for button in (self._previous, self._next):
            button.setEnabled(total > 0)

    def _ask(self) -> None:
        self._typing.stop()
        if self._asked != self.words or not self.words:
            self._asked = self.words
            self._count.setText("")
            self.sought.emit(self.words)

    def event(self, event: QEvent) -> bool:
        # The window has a use for Esc of its own, which comes first unless it is claimed.
        if (
            isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.ShortcutOverride
            and event.key() == Qt.Key.Key_Escape
        ):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape:
            self.close_bar()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.go(-1 if back else 1)
        else:
            super().keyPressEvent(event)
