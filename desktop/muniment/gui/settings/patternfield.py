"""A field for patterns, one a line, with what they mean beside them."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from muniment.gui.settings.controls import LeavesUndo
from muniment.gui.settings.patternwords import lines_of, meanings, not_patterns
from muniment.gui.style import Look
from muniment.gui.widgets import button, label, spaced

_LINES = 3


class _Editor(QPlainTextEdit):
    left = Signal()
    given_up = Signal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.left.emit()
        elif event.key() == Qt.Key.Key_Escape and self.property("writing"):
            # It closes the dialog the next time.
            self.given_up.emit()
        else:
            super().keyPressEvent(event)


class PatternField(QWidget):
    """Patterns to write; they are chosen when the person leaves the field, or says so.

    Not at every letter: the first one of "*.bak" alone would leave everything out.
    """

    chosen = Signal(object)

    def __init__(self, look: Look, title: str, told: str, example: str) -> None:
        super().__init__()
        self._applied: tuple[str, ...] = ()
        self._title = label(title, wrap=True)
        self._told = label(told, "muted", wrap=True)
        self.editor = _Editor()
        self.editor.setObjectName("patterns")
        self.editor.setPlaceholderText(example)
        self.editor.setTabChangesFocus(True)
        self.editor.setLineWrapMode(QPlainTextEdit.LineWrapMode.NoWrap)
        self.editor.setAccessibleName(title)
        self.editor.setAccessibleDescription(told)
        LeavesUndo(self.editor)
        self._means = label(role="small", wrap=True)
        self._wrong = label(role="wrong", wrap=True)
        self.apply = button(look, self.tr("Apply"), role="second")
        self.apply.clicked.connect(self.commit)
        column = spaced(0, 4, self._title, self._told, self.editor, self._wrong, self._means)
        column.addWidget(self.apply, 0, Qt.AlignmentFlag.AlignLeft)
        self.setLayout(column)
        self.editor.textChanged.connect(self._written)
        self.editor.left.connect(self.commit)
        self.editor.given_up.connect(lambda: self.editor.setPlainText("\n".join(self._applied)))
        look.changed.connect(self._measure)
        self._measure()
        self._written()

    def name(self, title: str, told: str) -> None:
        """Call it otherwise: what it means depends on other fields."""
        self._title.setText(title)
        self._told.setText(told)
        self.editor.setAccessibleName(title)
        self.editor.setAccessibleDescription(told)

    @property
    def means(self) -> str:
        """What it says of the patterns that are written in it."""
        return self._means.text()

    @property
    def wrong(self) -> str:
        """What it says is wrong with them."""
        return self._wrong.text()

    def show_value(self, patterns: tuple[str, ...]) -> None:
        """Show these, unless others are being written."""
        if self._patterns() == self._applied:
            self._applied = tuple(patterns)
            if self._patterns() != self._applied:
                self.editor.setPlainText("\n".join(patterns))
        self._written()

    def commit(self) -> None:
        """Choose what is written, if it can be understood."""
        patterns = self._patterns()
        if patterns != self._applied and not not_patterns(patterns):
            self._applied = patterns
            self._written()
            self.chosen.emit(patterns)

    def _patterns(self) -> tuple[str, ...]:
        return lines_of(self.editor.toPlainText())

    def _written(self) -> None:
        patterns = self._patterns()
        wrong = not_patterns(patterns)
        self._wrong.setText(wrong)
        self._wrong.setVisible(bool(wrong))
        self._means.setText(meanings(patterns))
        self._means.setVisible(bool(self._means.text()))
        writing = patterns != self._applied
        self.editor.setProperty("writing", writing)
        self.apply.setVisible(writing)
        self.apply.setEnabled(not wrong)

    def _measure(self) -> None:
        """As high as some lines of text."""
        line = self.editor.fontMetrics().lineSpacing()
        self.editor.setFixedHeight(_LINES * line + 22)
