"""A field for a question that may be long: it grows with its lines."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QFontMetrics, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QPlainTextEdit

_MOST_LINES = 6
_ROOM = 18


class QuestionEdit(QPlainTextEdit):
    """Plain text in one to six lines. Enter (or Ctrl+Enter) submits, Shift+Enter breaks a line.

    Escape cancels if it is `cancellable`, else it is left to the window.
    """

    submitted = Signal()
    cancelled = Signal()
    left_upwards = Signal()

    def __init__(self, name: str, *, cancellable: bool = False) -> None:
        super().__init__()
        self._cancellable = cancellable
        self.setObjectName("question")
        self.setAccessibleName(name)
        self.setPlaceholderText(name)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(2)
        self.textChanged.connect(self.fit)
        self.fit()

    @property
    def text(self) -> str:
        """The question, without blanks around it."""
        return self.toPlainText().strip()

    def write(self, text: str) -> None:
        """Put this in the field, the cursor at its end."""
        self.setPlainText(text)
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def fit(self) -> None:
        """Be as tall as the lines are, up to the most."""
        # This kind of document counts its height in lines.
        lines = max(1, min(_MOST_LINES, round(self.document().size().height())))
        height = lines * QFontMetrics(self.font()).lineSpacing() + _ROOM
        whole = lines < _MOST_LINES
        policy = Qt.ScrollBarPolicy
        self.setVerticalScrollBarPolicy(
            policy.ScrollBarAlwaysOff if whole else policy.ScrollBarAsNeeded
        )
        if height != self.height():
            self.setFixedHeight(height)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.ShortcutOverride:
            # The window has a use for this key as well.
            mine = self._cancellable and event.key() == Qt.Key.Key_Escape
            event.setAccepted(mine)
            if mine:
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Escape and self._cancellable:
            self.cancelled.emit()
        elif event.key() in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            event.ignore()
        elif event.key() == Qt.Key.Key_Up and not self.toPlainText():
            self.left_upwards.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Files are the window's."""
        if event.mimeData().hasUrls():
            event.ignore()
        else:
            super().dragEnterEvent(event)
