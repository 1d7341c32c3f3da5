"""How far the reading of the documents is, step by step, while it goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.style import Look
from muniment.gui.text import files, problem_count, problems
from muniment.gui.widgets import ElidedLabel, button, label
from muniment.gui.workwords import Stage, headline, reading_pictures, remark, stages, time_left
from muniment.records import Status

# In characters: as wide as a comfortable line, at any size of text.
_WIDTH = 52


class Details(QDialog):
    """A panel over the status bar that closes when the person clicks elsewhere, or by Esc."""

    pause = Signal(bool)
    show_problems = Signal()

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setAccessibleName(self.tr("How far the reading is"))
        self._paused = False
        self._title = label(role="heading", wrap=True)
        self._remark = label(role="muted", wrap=True)
        self._steps: list[_Step] = []
        self._current = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._current.setProperty("role", "muted")
        self._rate = label(role="muted", wrap=True)
        self._away = label(role="muted", wrap=True)
        self.problems_button = button(look, "", role="textlink")
        self.problems_button.setProperty("tone", "warn")
        self.problems_button.clicked.connect(self._to_problems)
        self.pause_button = button(look, self.tr("Pause"))
        self.pause_button.clicked.connect(lambda: self.pause.emit(not self._paused))
        self._close = button(look, self.tr("Close"))
        self._close.clicked.connect(self.reject)
        self._lay_out(parent.width())

    def _lay_out(self, room: int) -> None:
        card = QFrame()
        card.setObjectName("details")
        self._list = QVBoxLayout()
        self._list.setSpacing(10)
        foot = QHBoxLayout()
        foot.addWidget(self.problems_button)
        foot.addStretch(1)
        foot.addWidget(self.pause_button)
        foot.addWidget(self._close)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(18, 16, 18, 14)
        inner.setSpacing(6)
        inner.addWidget(self._title)
        inner.addWidget(self._remark)
        inner.addSpacing(4)
        inner.addLayout(self._list)
        for one in (self._current, self._rate, self._away):
            inner.addWidget(one)
        inner.addSpacing(4)
        inner.addLayout(foot)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(card)
        width = self.fontMetrics().averageCharWidth() * _WIDTH
        card.setFixedWidth(max(240, min(width, room - 16)))

    def show_status(self, status: Status, pace: str = "", most_pictures: int = 0) -> None:
        """Show how things stand; `pace` is how fast files are read, or empty."""
        self._paused = status.paused
        self._title.setText(headline(status))
        self._remark.setText(remark(status))
        self._show_steps(stages(status, most_pictures))
        working = status.working or reading_pictures(status)
        self._show(self._current, status.current if working and not status.paused else "")
        told = [pace] if working and not status.paused else []
        if status.seconds_left is not None and not (status.idle or status.paused):
            told.append(time_left(status.seconds_left))
        self._show(self._rate, " · ".join(part for part in told if part))
        line = self.tr("%1 on drives that are not connected; what they say can still be found.")
        self._show(self._away, line.replace("%1", files(status.offline)) if status.offline else "")
        count = problem_count(status)
        self.problems_button.setText(problems(count))
        self.problems_button.setVisible(bool(count))
        self.pause_button.setText(self.tr("Go on") if status.paused else self.tr("Pause"))
        self.pause_button.setVisible(not status.read_only and (status.paused or not status.idle))

    @property
    def text(self) -> str:
        """All that it says, a line for each thing."""
        parts = [self._title.text(), self._remark.text()]
        parts += (step.text for step in self._steps)
        others = (self._current, self._rate, self._away)
        parts += (one.text() for one in others if not one.isHidden())
        return "\n".join(parts)

    def _show_steps(self, wanted: tuple[Stage, ...]) -> None:
        while len(self._steps) < len(wanted):
            step = _Step()
            self._steps.append(step)
            self._list.addWidget(step)
        while len(self._steps) > len(wanted):
            gone = self._steps.pop()
            self._list.removeWidget(gone)
            gone.hide()
            gone.deleteLater()
        for step, stage in zip(self._steps, wanted, strict=True):
            step.show_stage(stage)

    def _show(self, line: QLabel, text: str) -> None:
        line.setText(text)
        line.setVisible(bool(text))

    def _to_problems(self) -> None:
        self.reject()
        self.show_problems.emit()


class _Step(QWidget):
    """One step: what it is, how far, and the same as a bar."""

    def __init__(self) -> None:
        super().__init__()
        self._name, self._said = label(wrap=True), label(role="muted")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(4)
        self._bar.setRange(0, 1000)
        line = QHBoxLayout()
        line.addWidget(self._name, 1)
        line.addWidget(self._said)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(line)
        layout.addWidget(self._bar)

    def show_stage(self, stage: Stage) -> None:
        """Show how far this step is."""
        self._name.setText(stage.name)
        self._said.setText(stage.said)
        self._bar.setValue(round(stage.share * 1000))
        self._bar.setAccessibleName(stage.name)

    @property
    def text(self) -> str:
        """What it says."""
        return f"{self._name.text()}: {self._said.text()}"
