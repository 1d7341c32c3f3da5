"""The question over an answer: read, or being edited to be asked again."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from muniment.gui.answer.answerwords import shortened
from muniment.gui.answer.questionedit import QuestionEdit
from muniment.gui.style import Look
from muniment.gui.text import breakable, tooltip
from muniment.gui.widgets import button, label, tool


class QuestionHead(QWidget):
    """Shows a question; `edited` carries what a person made of it."""

    edited = Signal(str)
    stopped = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._question = ""
        self._words = label(role="question", wrap=True)
        self._edit = tool(look, "edit", self.tr("Edit the question and ask again"))
        self._edit.clicked.connect(self._begin)
        self._stop = button(look, self.tr("Stop"), "stop", tip=self.tr("Esc"))
        self._stop.clicked.connect(self.stopped)
        self.field = QuestionEdit(self.tr("Edit the question"), cancellable=True)
        self.field.submitted.connect(self._submit)
        self.field.cancelled.connect(self._cancel)
        self._ask = button(look, self.tr("Ask"), role="second", tip=self.tr("Enter"))
        self._ask.clicked.connect(self._submit)
        self._leave = button(look, self.tr("Cancel"), tip=self.tr("Esc"))
        self._leave.clicked.connect(self._cancel)
        self._read = QWidget()
        row = QHBoxLayout(self._read)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._words, 1)
        row.addWidget(self._edit, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignTop)
        self._written = QWidget()
        column = QVBoxLayout(self._written)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.field)
        acts = QHBoxLayout()
        acts.addStretch(1)
        acts.addWidget(self._leave)
        acts.addWidget(self._ask)
        column.addLayout(acts)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._read)
        layout.addWidget(self._written)
        self._written.hide()

    def show_question(self, question: str) -> None:
        """Show this question."""
        self._question = question
        shown = shortened(question)
        self._words.setText(breakable(shown))
        self._words.setToolTip(tooltip(question[:2000]) if shown != question else "")
        self._cancel()

    def show_running(self, running: bool) -> None:
        """Offer to stop while an answer is being made, and to edit when none is."""
        self._stop.setVisible(running)
        self._stop.setEnabled(running)
        self._edit.setVisible(not running)

    def stopping(self) -> None:
        """It will stop in a moment."""
        self._stop.setEnabled(False)

    @property
    def by_tab(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in its order."""
        return self._edit, self._stop, self.field, self._leave, self._ask

    @property
    def question(self) -> str:
        """The question that is shown."""
        return self._question

    @property
    def editing(self) -> bool:
        """Whether the question is being edited."""
        return not self._written.isHidden()

    def edit(self) -> None:
        """Begin to edit the question."""
        if not self._edit.isHidden():
            self._begin()

    def _begin(self) -> None:
        self.field.write(self._question)
        self._read.hide()
        self._written.show()
        self.field.setFocus()
        self.field.selectAll()

    def _submit(self) -> None:
        question = self.field.text
        if question:
            self._cancel()
            self.edited.emit(question)

    def _cancel(self) -> None:
        if self.editing:
            self._written.hide()
            self._read.show()
            self._edit.setFocus()
