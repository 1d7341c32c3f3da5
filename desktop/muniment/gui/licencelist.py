"""The licences of all that the program is made of: the parts beside the text of the chosen one."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QDialog,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPlainTextEdit,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

from muniment.errors import MunimentError
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.widgets import button, label
from muniment.licences import Licence, licences, standard_text

_LANE = "licences"
# In characters and lines, at any size of text; and what is left free of the screen.
_WIDTH, _HEIGHT, _EDGE = 110, 36, 60
_LIST_WIDTH = 26


class LicenceList(QDialog):
    """A list of parts, and the licence of the one that is chosen, to be read. No links."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("Licences"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        room, metrics = self.screen().availableSize(), self.fontMetrics()
        width, height = _WIDTH * metrics.averageCharWidth(), _HEIGHT * metrics.lineSpacing()
        self.resize(min(width, room.width() - _EDGE), min(height, room.height() - _EDGE))
        self._parts: Sequence[Licence] = ()
        self.list = QListWidget()
        self.list.setObjectName("licences")
        self.list.setAccessibleName(self.tr("Parts of the program"))
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.setMinimumWidth(_LIST_WIDTH * metrics.averageCharWidth())
        self.list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self.list.currentRowChanged.connect(self._show)
        self._heading = label(role="heading", wrap=True)
        self._heading.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.text = QPlainTextEdit()
        self.text.setObjectName("licence")
        self.text.setReadOnly(True)
        self.text.setTabChangesFocus(True)
        self.text.setAccessibleName(self.tr("Text of the licence"))
        told = self.tr("Muniment is made with the work of many others, each under its own licence.")
        self._told = label(told, wrap=True)
        close = button(look, self.tr("Close"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(12)
        layout.addWidget(self._told)
        layout.addWidget(self._halves(), 1)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignRight)
        self.list.setFocus()
        self._tasks = Tasks(self)
        self.finished.connect(lambda _: self._tasks.close(0))
        self._tasks.latest(_LANE, lambda _: _gathered(), self.show_parts, self._fail)

    @property
    def heading(self) -> QLabel:
        """Names the chosen part, its version and its licence."""
        return self._heading

    def show_parts(self, parts: Sequence[Licence]) -> None:
        """List these parts, and show the first."""
        self._parts = parts
        self.list.clear()
        for one in parts:
            item = QListWidgetItem(one.part)
            item.setToolTip(one.part)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _halves(self) -> QSplitter:
        reading = QWidget()
        column = QVBoxLayout(reading)
        column.setContentsMargins(12, 0, 0, 0)
        column.addWidget(self._heading)
        column.addWidget(self.text, 1)
        halves = QSplitter()
        halves.setChildrenCollapsible(False)
        halves.addWidget(self.list)
        halves.addWidget(reading)
        halves.setStretchFactor(0, 2)
        halves.setStretchFactor(1, 5)
        return halves

    def _show(self, row: int) -> None:
        if not 0 <= row < len(self._parts):
            return
        one = self._parts[row]
        self._heading.setText(" · ".join(filter(None, (one.part, one.version, one.name))))
        without = self.tr("This part came without the text of its licence.")
        self.text.setPlainText(one.text or without)

    def _fail(self, error: MunimentError) -> None:
        self._told.setText(f"{error.title}. {error.message}")


def _gathered() -> list[Licence]:
    """The parts, those without a text of their own with the licence that they name."""
    return [
        one if one.text else Licence(one.part, one.version, one.name, standard_text(one.name))
        for one in licences()
    ]


def show_licences(look: Look, window: QWidget) -> None:
    """Show them over the window."""
    LicenceList(look, window).open()
