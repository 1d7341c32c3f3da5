"""Dropping files and folders anywhere onto the window, and saying beforehand what will happen."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from muniment.gui.modeldrop import parted
from muniment.gui.style import Look
from muniment.gui.text import number
from muniment.gui.widgets import label


def dropped_paths(data: QMimeData) -> list[Path]:
    """The files and folders of this computer among what is dragged."""
    urls = data.urls() if data.hasUrls() else []
    return [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]


def promise(paths: Sequence[Path]) -> str:
    """What dropping these will do."""
    models, files = parted(paths)
    if models and not files:
        line = QCoreApplication.translate("dropping", "Answer with “%1”")
        return line.replace("%1", ", ".join(path.name for path in models))
    if models:
        line = QCoreApplication.translate("dropping", "%1; answer with “%2”")
        return line.replace("%1", promise(files)).replace("%2", models[0].name)
    if len(paths) == 1:
        line = QCoreApplication.translate("dropping", "Add “%1” to the library")
        return line.replace("%1", paths[0].name or str(paths[0]))
    line = QCoreApplication.translate("dropping", "Add %1 items to the library")
    return line.replace("%1", number(len(paths)))


class DropOverlay(QWidget):
    """Covers the window while something is dragged over it. Lets the mouse through."""

    def __init__(self, look: Look, window: QWidget) -> None:
        super().__init__(window)
        self._look = look
        self._window = window
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._what = label(role="title", wrap=True)
        self._of_files = self.tr("Files stay where they are; they are only read, never changed.")
        self._of_models = self.tr(
            "The model is looked at first, and you are asked before it is used."
        )
        self._more = label(wrap=True)
        card = QFrame()
        card.setObjectName("overlayCard")
        card.setMinimumSize(420, 150)
        card.setMaximumWidth(640)
        inner = QVBoxLayout(card)
        inner.setContentsMargins(32, 28, 32, 28)
        inner.setSpacing(10)
        for line in (self._what, self._more):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            inner.addWidget(line)
        layout = QVBoxLayout(self)
        layout.addWidget(card, 0, Qt.AlignmentFlag.AlignCenter)
        self.hide()

    def offer(self, paths: Sequence[Path]) -> None:
        """Say what dropping these will do."""
        self._what.setText(promise(paths))
        _, files = parted(paths)
        self._more.setText(self._of_files if files else self._of_models)
        self._more.show()
        self._cover()

    def refuse(self, reason: str) -> None:
        """Say why dropping will do nothing."""
        self._what.setText(reason)
        self._more.hide()
        self._cover()

    @property
    def text(self) -> str:
        """What it says; empty while it is hidden."""
        return "" if self.isHidden() else self._what.text()

    def _cover(self) -> None:
        self.setGeometry(self._window.rect())
        self.raise_()
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        ground = QColor(self._look.theme.window)
        ground.setAlphaF(0.82)
        QPainter(self).fillRect(self.rect(), ground)
