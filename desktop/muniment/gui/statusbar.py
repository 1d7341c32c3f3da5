"""The line at the foot: what is being done, how far it is, what went wrong, and a pause."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from muniment.gui.style import Look
from muniment.gui.text import problem_count, problems, progress, reading_pictures, status_line
from muniment.gui.widgets import ElidedLabel, button, tool
from muniment.records import Status


class StatusBar(QWidget):
    """Shows a Status. `pause` carries whether to pause or to go on."""

    pause = Signal(bool)
    show_problems = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._paused = False
        self._most_pictures = 0
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(3)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of reading"))
        self._line = ElidedLabel()
        self._current = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._current.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._problems = button(look, "", role="link")
        self._problems.clicked.connect(self.show_problems)
        self._pause = tool(look, "pause", "")
        self._pause.clicked.connect(lambda: self.pause.emit(not self._paused))
        row = QHBoxLayout()
        row.setContentsMargins(14, 4, 8, 4)
        row.setSpacing(10)
        row.addWidget(self._line, 3)
        row.addWidget(self._current, 2)
        row.addWidget(self._problems)
        row.addWidget(self._pause)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(row)
        self.setFixedHeight(self._bar.height() + 34)
        self._offer_pause(False)

    def show_status(self, status: Status) -> None:
        """Show how things stand."""
        self._line.show_text(status_line(status))
        pictures = reading_pictures(status)
        self._current.show_text(status.current if status.working or pictures else "")
        self._bar.setVisible(not status.idle)
        # How many there were at first is not told: it is the most that was ever left.
        self._most_pictures = max(self._most_pictures, status.pictures) if status.pictures else 0
        share = 1 - status.pictures / self._most_pictures if pictures else progress(status)
        self._bar.setValue(round(share * 1000))
        count = problem_count(status)
        self._problems.setText(problems(count))
        self._problems.setVisible(bool(count))
        self._pause.setVisible(not status.read_only and (status.paused or not status.idle))
        self._offer_pause(status.paused)

    @property
    def text(self) -> str:
        """The sentence it shows."""
        return self._line.text()

    def _offer_pause(self, paused: bool) -> None:
        self._paused = paused
        name = self.tr("Go on reading") if paused else self.tr("Pause reading")
        self._pause.setToolTip(name)
        self._pause.setAccessibleName(name)
        self._look.dress(self._pause, "resume" if paused else "pause")
