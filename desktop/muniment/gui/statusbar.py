"""The line at the foot: what is being done, how far it is, what went wrong, and a pause."""

from __future__ import annotations

import time
from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QSizePolicy, QVBoxLayout, QWidget

from muniment.gui.details import Details
from muniment.gui.style import Look
from muniment.gui.text import problem_count, problems
from muniment.gui.widgets import ElidedLabel, button, tool
from muniment.gui.workwords import Pace, progress, reading_pictures, status_line
from muniment.records import Status


class StatusBar(QWidget):
    """Shows a Status, and on a click its details. `pause` carries whether to pause or to go on."""

    pause = Signal(bool)
    show_problems = Signal()

    def __init__(self, look: Look, clock: Callable[[], float] = time.monotonic) -> None:
        super().__init__()
        self.setObjectName("statusbar")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._look = look
        self._clock = clock
        self._pace = Pace()
        self._status: Status | None = None
        self._paused = False
        self._most_pictures = 0
        self.details: Details | None = None
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedHeight(3)
        self._bar.setRange(0, 1000)
        self._bar.setAccessibleName(self.tr("Progress of reading"))
        self._line = ElidedLabel()
        self._current = ElidedLabel(Qt.TextElideMode.ElideMiddle)
        self._current.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
        self._problems = button(look, "", role="link")
        self._problems.clicked.connect(self.show_problems)
        self._more = tool(look, "info", self.tr("Show how far the reading is"))
        self._more.clicked.connect(self.show_details)
        self._pause = tool(look, "pause", "")
        self._pause.clicked.connect(lambda: self.pause.emit(not self._paused))
        # So that the bar is as high while there is nothing to pause.
        policy = self._pause.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self._pause.setSizePolicy(policy)
        bar = self._bar.sizePolicy()
        bar.setRetainSizeWhenHidden(True)
        self._bar.setSizePolicy(bar)
        self._lay_out()
        self._offer_pause(False)

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setContentsMargins(14, 2, 8, 4)
        row.setSpacing(8)
        # How long it takes is of more use than the name of a file: that gets what is left.
        self._line.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        row.addWidget(self._line)
        row.addWidget(self._current, 1)
        row.addWidget(self._problems)
        row.addWidget(self._more)
        row.addWidget(self._pause)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 1, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._bar)
        layout.addLayout(row)

    def show_status(self, status: Status) -> None:
        """Show how things stand."""
        self._status = status
        self._pace.saw(self._clock(), status)
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
        self._show_in_details()

    @property
    def text(self) -> str:
        """The sentence it shows."""
        return self._line.text()

    # ------------------------------------------------------------ details

    def show_details(self) -> None:
        """Show each step of the work, over the bar, until the person looks elsewhere."""
        if self.details is not None or self._status is None:
            return
        self.details = Details(self._look, self.window())
        self.details.pause.connect(self.pause)
        self.details.show_problems.connect(self.show_problems)
        self.details.finished.connect(self._details_closed)
        self._show_in_details()
        self.details.adjustSize()
        self.details.move(self._spot(self.details))
        self.details.show()

    def _show_in_details(self) -> None:
        if self.details is not None and self._status is not None:
            self.details.show_status(self._status, self._pace.said, self._most_pictures)

    def _details_closed(self) -> None:
        if self.details is not None:
            self.details.deleteLater()
            self.details = None

    def _spot(self, panel: QWidget) -> QPoint:
        """Over the bar, at its end, within the window."""
        mirrored = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        x = 8 if mirrored else self.width() - panel.width() - 8
        return self.mapToGlobal(QPoint(max(0, x), -panel.height() - 6))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        if event.button() == Qt.MouseButton.LeftButton:
            self.show_details()

    def _offer_pause(self, paused: bool) -> None:
        self._paused = paused
        name = self.tr("Go on reading") if paused else self.tr("Pause reading")
        if name != self._pause.toolTip():
            self._pause.setToolTip(name)
            self._pause.setAccessibleName(name)
            self._look.dress(self._pause, "resume" if paused else "pause")
