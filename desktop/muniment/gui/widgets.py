"""Small widgets that several views use."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.style import Look
from muniment.gui.text import tooltip

_WIDEST_CHIP = 220


def label(text: str = "", role: str = "", *, wrap: bool = False) -> QLabel:
    """A label that shows its text literally, whatever stands in it."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wrap)
    if role:
        made.setProperty("role", role)
    return made


def button(look: Look, text: str, icon: str = "", role: str = "", tip: str = "") -> QPushButton:
    """A push button in one of the style's roles."""
    # Fusion leaves hardly any room between an icon and its text.
    made = QPushButton(f" {text}" if icon else text)
    made.setProperty("role", role)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if icon:
        colours = {"primary": "on_accent", "second": "accent_text"}
        look.dress(made, icon, colours.get(role, "text"))
    return made


def tool(look: Look, icon: str, name: str) -> QToolButton:
    """A small button with an icon; `name` is its tip and what a screen reader says."""
    made = QToolButton()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setIconSize(QSize(18, 18))
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    look.dress(made, icon)
    return made


def chip(look: Look, name: str, remove: str, parent: QWidget) -> QPushButton:
    """A button that shows a name and takes it away; `remove` is what a screen reader says."""
    made = button(look, "", role="chip")
    metrics = QFontMetrics(made.font())
    short = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST_CHIP)
    made.setText(short.replace("&", "&&"))
    look.dress(made, "close", "accent_text")
    made.setLayoutDirection(against(parent))
    made.setAccessibleName(remove)
    made.setToolTip(tooltip(remove))
    return made


def against(widget: QWidget) -> Qt.LayoutDirection:
    """The direction that puts an icon behind the words."""
    if widget.layoutDirection() == Qt.LayoutDirection.LeftToRight:
        return Qt.LayoutDirection.RightToLeft
    return Qt.LayoutDirection.LeftToRight


class ElidedLabel(QLabel):
    """One line of text that is shortened where there is no room; its tip holds all of it."""

    def __init__(self, mode: Qt.TextElideMode = Qt.TextElideMode.ElideRight) -> None:
        super().__init__()
        self._mode = mode
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str) -> None:
        """Show this text, literally."""
        self.setText(text)
        self.setToolTip(tooltip(text) if text else "")

    def minimumSizeHint(self) -> QSize:
        return QSize(24, super().minimumSizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        metrics = QFontMetrics(self.font())
        short = metrics.elidedText(self.text(), self._mode, self.width())
        painter.drawText(self.rect(), int(self.alignment()), short)


class Banner(QFrame):
    """A message over the window that stops nobody: a title, why, and a way to close it."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("banner")
        self._title = label(role="heading", wrap=True)
        self._message = label(wrap=True)
        self._act = button(look, "")
        self._act.clicked.connect(self._do)
        self._action: Callable[[], None] | None = None
        close = tool(look, "close", self.tr("Close this message"))
        close.clicked.connect(self._close)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._message)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(12, 8, 8, 8)
        layout.addLayout(words, 1)
        layout.addWidget(self._act, 0, Qt.AlignmentFlag.AlignVCenter)
        layout.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    def say(
        self,
        title: str,
        message: str,
        kind: str = "info",
        action: tuple[str, Callable[[], None]] | None = None,
    ) -> None:
        """Show a message; `kind` is "info" or "error", `action` a button and what it does."""
        self._act.setText(action[0] if action else "")
        self._act.setVisible(action is not None)
        self._action = action[1] if action else None
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._message.setText(message)
        self._message.setVisible(bool(message))
        self.setProperty("kind", kind)
        self.style().unpolish(self)
        self.style().polish(self)
        self.show()

    @property
    def said(self) -> tuple[str, str]:
        """What it shows: title and message; empty while it is closed."""
        if self.isHidden():
            return "", ""
        return self._title.text(), self._message.text()

    def _do(self) -> None:
        action = self._action
        self._close()
        if action is not None:
            action()

    def _close(self) -> None:
        self.hide()
        self.closed.emit()


class Notice(QFrame):
    """What the library has to say for the time being; it stays for as long as that holds."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("notice")
        self._look = look
        self._sign = QLabel()
        self._words = label(wrap=True)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.setSpacing(10)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        look.changed.connect(self._draw)
        self._draw()
        self.hide()

    def say(self, text: str) -> None:
        """Show this text, or nothing if it is empty."""
        self._words.setText(text)
        self.setVisible(bool(text))

    @property
    def said(self) -> str:
        """What it shows."""
        return "" if self.isHidden() else self._words.text()

    def _draw(self) -> None:
        self._sign.setPixmap(self._look.icon("info", "warn").pixmap(16, 16))


def spaced(margin: int, spacing: int, *widgets: QWidget) -> QVBoxLayout:
    """A column of widgets."""
    layout = QVBoxLayout()
    layout.setContentsMargins(margin, margin, margin, margin)
    layout.setSpacing(spacing)
    for widget in widgets:
        layout.addWidget(widget)
    return layout


def splitter(*views: tuple[QWidget, int]) -> QSplitter:
    """Views side by side, none narrower than its number says."""
    made = QSplitter()
    for position, (view, smallest) in enumerate(views):
        view.setMinimumWidth(smallest)
        made.addWidget(view)
        made.setStretchFactor(position, 1)
    made.setChildrenCollapsible(False)
    made.setHandleWidth(4)
    return made
