"""Dropping things anywhere onto the window or its dialogs, and saying beforehand what that does."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QChildEvent, QEvent, QMimeData, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from muniment.gui.adding import holding
from muniment.gui.adding.holding import Held, Kind, Promise, guessed, is_link, paths_in
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.widgets import label
from muniment.records import Status

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "holding"
# In characters.
_WIDTH = 100
_ENTERS = (QEvent.Type.DragEnter, QEvent.Type.DragMove)


def promise(paths: Sequence[Path]) -> str:
    """What dropping these will do, judged by their names alone."""
    return holding.promise(guessed(paths)).title


class DropOverlay(QWidget):
    """Covers a window while something is dragged over it, and takes what is let go of."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.setAcceptDrops(True)
        self._what = label(role="title", wrap=True)
        self._more = label(wrap=True)
        card = QFrame()
        card.setObjectName("overlayCard")
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 28)
        inner.setSpacing(10)
        for line in (self._what, self._more):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(line)
        self._layout = QVBoxLayout(self)
        self._layout.addStretch(1)
        self._layout.addWidget(card)
        self._layout.addStretch(1)
        self.hide()

    def show_promise(self, told: Promise) -> None:
        """Say what letting go will do."""
        self._what.setText(told.title)
        self._more.setText(told.more)
        self._more.setVisible(bool(told.more))
        self.cover()
        self.raise_()
        self.show()

    def cover(self) -> None:
        """Be as large as the window, with the words in its middle."""
        self.setGeometry(self._window.rect())
        wanted = self.fontMetrics().averageCharWidth() * _WIDTH
        side = max(16, (self.width() - wanted) // 2)
        self._layout.setContentsMargins(side, 16, side, 16)

    @property
    def text(self) -> str:
        """What it says that letting go will do; empty while it is hidden."""
        return "" if self.isHidden() else self._what.text()

    @property
    def more(self) -> str:
        """What else it says."""
        return "" if self.isHidden() else self._more.text()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QColor(self._look.theme.window)
        ground.setAlphaF(0.86)
        QPainter(self).fillRect(self.rect(), ground)


class Dropping(QObject):
    """Watches a window and its dialogs for what is dragged over them.

    `add` carries files and folders, `use` models, `search` a query.
    """

    add = Signal(object)
    use = Signal(object)
    search = Signal(str)

    def __init__(self, library: Library, tasks: Tasks, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._library = library
        self._tasks = tasks
        self._look = look
        self._status: Status | None = None
        self._held: tuple[Held, ...] = ()
        self._shown: DropOverlay | None = None
        self._over = False
        self._overlays: dict[QWidget, DropOverlay] = {}
        self.overlay = self._equip(window)

    @property
    def overlays(self) -> tuple[DropOverlay, ...]:
        """Those of the window and of its dialogs."""
        return tuple(self._overlays.values())

    def show_status(self, status: Status) -> None:
        """Take in how the library stands: what can be done with it."""
        self._status = status

    @property
    def _read_only(self) -> bool:
        return self._status is not None and self._status.read_only

    def _equip(self, window: QWidget) -> DropOverlay:
        window.setAcceptDrops(True)
        window.installEventFilter(self)
        overlay = self._overlays[window] = DropOverlay(self._look, window)
        overlay.installEventFilter(self)
        window.destroyed.connect(lambda: self._overlays.pop(window, None))
        return overlay

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        kind = event.type()
        # Asked for no other: the child of one that tells of an end may be half gone already.
        if kind == QEvent.Type.ChildPolished and isinstance(event, QChildEvent):
            self._meet(event.child())
        elif kind in _ENTERS and isinstance(event, QDropEvent):
            return self._enter(watched, event)
        elif kind == QEvent.Type.DragLeave:
            self._left(watched)
        elif kind == QEvent.Type.Drop and isinstance(event, QDropEvent):
            return self._drop(watched, event)
        elif kind == QEvent.Type.Resize and isinstance(watched, QWidget):
            overlay = self._overlays.get(watched)
            if overlay is not None:
                overlay.cover()
        return super().eventFilter(watched, event)

    def _ground(self, widget: QWidget) -> QWidget:
        """Which of the windows a widget is of; the main one is itself part of a frame."""
        ground: QWidget | None = widget
        while ground is not None and ground not in self._overlays:
            ground = ground.parentWidget()
        return ground or widget.window()

    def _meet(self, child: QObject) -> None:
        """A dialog of the window may be about to be shown."""
        if not isinstance(child, QDialog) or child in self._overlays:
            return
        if child.windowType() != Qt.WindowType.Popup:
            self._equip(child)

    def _enter(self, watched: QObject, event: QDropEvent) -> bool:
        if isinstance(watched, QLineEdit | QPlainTextEdit):
            # Files are the window's, everywhere; text belongs to the field that it is over.
            if event.mimeData().hasUrls():
                event.ignore()
                return True
            return False
        if not isinstance(watched, QWidget):
            return False
        window = self._ground(watched)
        self._over = watched is self._shown
        if self._shown is None:
            self._claim_fields(window)
            if not self._hold(window, event.mimeData()):
                return False
        # Accepted even where letting go will do nothing, so that the reason stays to be read.
        event.acceptProposedAction()
        return True

    def _hold(self, window: QWidget, data: QMimeData) -> bool:
        """Say what this will do; False if it is nothing to say anything about."""
        told = self._at_first(data)
        overlay = self._overlays.get(window)
        if told is None or overlay is None:
            return False
        self._shown = overlay
        overlay.show_promise(told)
        if self._held:
            paths = [held.path for held in self._held]
            self._tasks.latest(_LANE, lambda task: self._look_at(paths, task), self._looked)
        return True

    def _at_first(self, data: QMimeData) -> Promise | None:
        """What can be said before anything was looked at; None if it is of no use here."""
        self._held = ()
        paths = paths_in(data)
        if paths and self._read_only:
            return Promise(self.tr("This library can only be read at the moment"))
        if paths:
            self._held = guessed(paths)
            return holding.promise(self._held)
        if is_link(data):
            return holding.of_link()
        if data.hasText() and data.text().strip() and self._status and self._status.folders:
            return holding.of_text(data.text())
        return None

    def _look_at(self, paths: Sequence[Path], task: Task) -> tuple[Held, ...]:
        """On a lane: a drive may take its time."""
        covers = holding.coverage(self._library)
        return tuple(holding.look_at(p, covers) for p in paths if not task.stop.is_set())

    def _looked(self, held: tuple[Held, ...]) -> None:
        if self._shown is not None and [h.path for h in held] == [h.path for h in self._held]:
            self._held = held
            self._shown.show_promise(holding.promise(held))

    def _left(self, watched: QObject) -> None:
        if watched is self._shown:
            self._leave()
        elif self._shown is not None:
            # Left for the overlay, which has just come under the mouse, or left altogether.
            QTimer.singleShot(0, self, lambda: None if self._over else self._leave())

    def _leave(self) -> None:
        if self._shown is not None:
            self._shown.hide()
            self._shown = None

    def _drop(self, watched: QObject, event: QDropEvent) -> bool:
        if not isinstance(watched, QWidget) or self._ground(watched) not in self._overlays:
            return False
        if isinstance(watched, QLineEdit | QPlainTextEdit):
            return False
        data, held = event.mimeData(), self._held
        self._leave()
        event.acceptProposedAction()
        self._held = ()
        if paths_in(data) and self._read_only:
            return True
        if paths := paths_in(data):
            looked = [one.path for one in held] == paths
            self._take(held if looked else guessed(paths))
        elif not is_link(data) and data.text().strip():
            self.search.emit(holding.as_query(data.text()))
        return True

    def _take(self, held: Sequence[Held]) -> None:
        """Do what was promised. What is not there is told of by the library, or left out."""
        models = [one.path for one in held if holding.is_model(one.path)]
        others = [one for one in held if not holding.is_model(one.path)]
        there = [one for one in others if one.kind not in (Kind.GONE, Kind.CLOSED)]
        if others:
            self.add.emit([one.path for one in there or others])
        if models:
            self.use.emit(models)

    def _claim_fields(self, window: QWidget) -> None:
        """Fields would take a file for the text of its path."""
        for one in (*window.findChildren(QLineEdit), *window.findChildren(QPlainTextEdit)):
            one.installEventFilter(self)
