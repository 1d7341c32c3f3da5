"""What is shown while the library is empty: what the program does, and how to begin."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from muniment.gui.style import Look
from muniment.gui.widgets import button, label


class _DropArea(QFrame):
    clicked = Signal()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self.rect().contains(event.position().toPoint()):
            self.clicked.emit()


class Welcome(QWidget):
    """The first page. Dropping works on the whole window; the area only says so."""

    choose_folder = Signal()
    try_sample = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        title = label(self.tr("Ask your own documents"), "title", wrap=True)
        title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = label(
            self.tr(
                "Find any word or meaning in your documents, and ask them questions:\n"
                "each sentence of an answer shows the source it comes from.\n"
                "Everything happens on this computer: nothing is ever sent anywhere,\n"
                "and your files are only read, never changed."
            ),
            wrap=True,
        )
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        sample = button(look, self.tr("Try the sample library"), "book")
        sample.setToolTip(self.tr("A dozen short documents about an invented research topic"))
        sample.clicked.connect(self.try_sample)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(sample)
        row.addStretch(1)
        column = QWidget()
        column.setMaximumWidth(680)
        inner = QVBoxLayout(column)
        inner.setSpacing(18)
        inner.addStretch(2)
        inner.addWidget(title)
        inner.addWidget(words)
        inner.addWidget(self._drop_area(), 5)
        inner.addLayout(row)
        inner.addStretch(2)
        layout = QHBoxLayout(self)
        layout.addStretch(1)
        layout.addWidget(column, 100)
        layout.addStretch(1)

    def _drop_area(self) -> QWidget:
        area = _DropArea()
        area.setObjectName("dropArea")
        area.setMinimumHeight(190)
        area.setMaximumHeight(320)
        area.clicked.connect(self.choose_folder)
        self._picture = QLabel()
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._look.changed.connect(self._draw)
        self._draw()
        words = label(self.tr("Drop a folder or files here"), "heading")
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        choose = button(self._look, self.tr("Choose a folder …"), "folder-open", "primary")
        choose.clicked.connect(self.choose_folder)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(choose)
        row.addStretch(1)
        layout = QVBoxLayout(area)
        layout.setSpacing(12)
        layout.addStretch(1)
        layout.addWidget(self._picture)
        layout.addWidget(words)
        layout.addLayout(row)
        layout.addStretch(1)
        return area

    def _draw(self) -> None:
        self._picture.setPixmap(self._look.icon("drop", "accent").pixmap(48, 48))
