"""What the window holds while the library is being opened: the field already takes words.

It looks as the real window will, but is made of Qt's own widgets: what the real ones import
would double the time until something can be typed.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from PySide6.QtCore import QByteArray, QCoreApplication, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPushButton,
    QSplitter,
    QVBoxLayout,
    QWidget,
)

# What is over sooner needs no word.
_PATIENCE_MS = 1_000
# As wide and high as the real ones, the small buttons beside the field among them: nothing jumps
# when they come.
_SIDE, _FOOT, _TOOLS = 210, 37, 78


class Typed(NamedTuple):
    """What was typed meanwhile, where the cursor stands, and what was wanted with it.

    `deed` is "search" or "ask" if Enter or Ctrl+Enter was pressed.
    """

    words: str
    cursor: int
    deed: str


class _Line(QLineEdit):
    wanted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            asks = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.wanted.emit("ask" if asks else "search")
        else:
            super().keyPressEvent(event)


class Opening(QWidget):
    """Looks as the window will, with nothing in it but the field; `empty`: not even that."""

    def __init__(self, kept: Mapping[str, str], *, empty: bool = False) -> None:
        super().__init__()
        self.setMinimumSize(820, 560)
        self._deed = ""
        self.line = _Line()
        self.line.setObjectName("field")
        self.line.setPlaceholderText(_of_field("Search your documents, or ask them a question"))
        self.line.setAccessibleName(_of_field("Search or ask"))
        self.line.setClearButtonEnabled(True)
        self.line.wanted.connect(self._want)
        self.line.textEdited.connect(lambda _: self._want(""))
        self.search = self._button(_of_field("Search"), "primary", "search")
        self.ask = self._button(_of_field("Ask"), "second", "ask")
        self.told = QLabel(self.tr("Opening the library …"))
        self.told.setProperty("role", "muted")
        self.told.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.told.hide()
        QTimer.singleShot(_PATIENCE_MS, self.told, self.told.show)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        if empty:
            rows.addWidget(self.told)
        else:
            rows.addWidget(_divided(self._room(), kept), 1)
            rows.addWidget(_ground("statusbar", height=_FOOT))
        self.setFocusProxy(self.line)

    @property
    def typed(self) -> Typed:
        """What was typed so far."""
        return Typed(self.line.text(), self.line.cursorPosition(), self._deed)

    def say(self, text: str) -> None:
        """Show at once what is being done."""
        self.told.setText(text)
        self.told.show()

    def _want(self, deed: str) -> None:
        typed = bool(self.line.text().strip())
        self._deed = deed if typed else ""
        self.search.setEnabled(typed)
        self.ask.setEnabled(typed)
        if self._deed:
            self.say(self.tr("The library is being opened; then it is searched …"))

    def _button(self, text: str, role: str, deed: str) -> QPushButton:
        made = QPushButton(text)
        made.setProperty("role", role)
        made.setEnabled(False)
        made.clicked.connect(lambda: self._want(deed))
        return made

    def _room(self) -> QWidget:
        """The field, and under it the place where results will be."""
        made, beneath = QWidget(), _ground("reading")
        inner = QVBoxLayout(beneath)
        inner.addWidget(self.told)
        over = QHBoxLayout()
        over.setContentsMargins(14, 12, 14, 10)
        over.setSpacing(8)
        over.addWidget(self.line, 1)
        over.addSpacing(_TOOLS)
        over.addWidget(self.search)
        over.addWidget(self.ask)
        rows = QVBoxLayout(made)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(0)
        rows.addLayout(over)
        rows.addWidget(beneath, 1)
        return made


def _of_field(text: str) -> str:
    """A text of the real field (`field.Field`), in whose context it is translated."""
    return QCoreApplication.translate("Field", text)


def _divided(room: QWidget, kept: Mapping[str, str]) -> QWidget:
    made = QSplitter()
    for part, width in ((_ground("sidebar"), 150), (room, 560)):
        part.setMinimumWidth(width)
        made.addWidget(part)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(4)
    made.setStretchFactor(0, 0)
    made.setStretchFactor(1, 1)
    made.setSizes([_SIDE, 1280 - _SIDE])
    if "room" in kept:
        made.restoreState(QByteArray.fromBase64(kept["room"].encode()))
    return made


def _ground(name: str, height: int = 0) -> QWidget:
    """A surface that the style sheet knows by this name."""
    made = QWidget()
    made.setObjectName(name)
    made.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    if height:
        made.setFixedHeight(height)
    return made
