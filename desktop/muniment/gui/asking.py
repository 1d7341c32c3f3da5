"""One question at a time: from the library to the view of its answer."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from muniment.errors import MunimentError
from muniment.gui.answer import AnswerView
from muniment.gui.tasks import Task, Tasks
from muniment.records import Answer, Evidence

if TYPE_CHECKING:
    from muniment.library import Library


class Asking(QObject):
    """Asks the documents; the answer streams into its view."""

    def __init__(self, library: Library, tasks: Tasks, view: AnswerView, parent: QObject) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._view = view
        self._task: Task | None = None

    def ask(self, question: str) -> None:
        """Ask this in place of what was asked before."""
        if self._task is not None:
            self._task.stop.set()
        self._view.begin(question)
        self._task = self._tasks.latest(
            "answer", partial(self._answer, question), self._answered, self._not_answered
        )

    def stop(self) -> None:
        """Have no more written; what there is stays."""
        if self._task is not None and not self._task.stop.is_set():
            self._task.stop.set()
            self._view.stopping()

    def drop(self) -> None:
        """Show nothing more of it."""
        if self._task is not None:
            self._task.drop()

    def _answer(self, question: str, task: Task) -> Answer:
        """On the answer lane."""
        return self._library.ask(
            question,
            on_token=lambda text: task.tell(partial(self._view.append, text)),
            on_evidence=lambda found: task.tell(partial(self._show_evidence, tuple(found))),
            stop=task.stop,
        )

    def _show_evidence(self, evidence: Sequence[Evidence]) -> None:
        self._view.show_evidence(evidence)

    def _answered(self, answer: Answer) -> None:
        self._task = None
        self._view.finish(answer)

    def _not_answered(self, error: MunimentError) -> None:
        self._task = None
        self._view.fail(error)
