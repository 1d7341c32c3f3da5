"""Small widgets that several views use."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QHelpEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextDocumentFragment,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QSizePolicy,
    QSplitter,
    QStyle,
    QStyleOptionButton,
    QStylePainter,
    QToolButton,
    QToolTip,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.style import Look
from muniment.gui.text import tooltip

# Buttons that are a line of text: rather shortened than that all beside them is cut off.
_SHRINKING = ("fold", "textlink")
# In letters of medium width.
_WIDEST_CHIP = 36
# A sign is so much higher than a line of the text beside it.
_SIGN, _ALONE = 1.1, 1.25


class Button(QPushButton):
    """A push button whose sign grows with its words, and which shortens words that do not fit.

    Its tip tells them all then.
    """

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _fit_sign(self, event, _SIGN)

    def paintEvent(self, event: QPaintEvent) -> None:
        lacking = self.sizeHint().width() - self.width()
        option = QStyleOptionButton()
        self.initStyleOption(option)
        if lacking > 0:
            metrics = option.fontMetrics
            room = metrics.horizontalAdvance(self.text()) - lacking
            option.text = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        QStylePainter(self).drawControl(QStyle.ControlElement.CE_PushButton, option)

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            QToolTip.showText(event.globalPos(), self.whole_tip, self)
            return True
        return super().event(event)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self.property("role") in _SHRINKING:
            hint.setWidth(min(hint.width(), 12 * self.fontMetrics().averageCharWidth()))
        return hint

    @property
    def whole_tip(self) -> str:
        """What pointing at it shows: its tip, after its words if these are shortened."""
        if self.sizeHint().width() <= self.width():
            return self.toolTip()
        words = self.text().strip().replace("&&", "&")
        return tooltip("\n".join(dict.fromkeys(filter(None, (words, plain(self.toolTip()))))))


class _Tool(QToolButton):
    """A tool button whose sign grows with the text of the window."""

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        _fit_sign(self, event, _ALONE)


def _fit_sign(widget: QAbstractButton, event: QEvent, factor: float) -> None:
    if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
        side = round(QFontMetrics(widget.font()).height() * factor)
        widget.setIconSize(QSize(side, side))


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
    made = Button(f" {text}" if icon else text)
    made.setProperty("role", role)
    if role in _SHRINKING:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
    made.setToolTip(tip)
    made.setAutoDefault(False)
    if icon:
        colours = {"primary": "on_accent", "second": "accent_text"}
        look.dress(made, icon, colours.get(role, "text"))
    return made


def tool(look: Look, icon: str, name: str) -> QToolButton:
    """A small button with an icon; `name` is its tip and what a screen reader says."""
    made = _Tool()
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    look.dress(made, icon)
    return made


def chip(look: Look, name: str, remove: str, parent: QWidget) -> QPushButton:
    """A button that shows a name and takes it away; `remove` is what a screen reader says."""
    made = button(look, "", role="chip")
    metrics = QFontMetrics(made.font())
    widest = _WIDEST_CHIP * metrics.averageCharWidth()
    short = metrics.elidedText(name, Qt.TextElideMode.ElideMiddle, widest)
    made.setText(short.replace("&", "&&"))
    look.dress(made, "close", "accent_text")
    made.setLayoutDirection(against(parent))
    made.setAccessibleName(remove)
    made.setToolTip(tooltip(remove))
    return made


def plain(tip: str) -> str:
    """The words of a tool tip, whether they were made by `tooltip` or not."""
    return QTextDocumentFragment.fromHtml(tip).toPlainText() if tip[:4] == "<qt>" else tip


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
        room = self.contentsRect()
        short = metrics.elidedText(self.text(), self._mode, room.width())
        painter.drawText(room, int(self.alignment()), short)


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
        self._act = button(look, "", role="textlink")
        self._act.clicked.connect(lambda: self._action())
        self._action: Callable[[], None] = lambda: None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(14, 7, 14, 7)
        layout.setSpacing(10)
        layout.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        layout.addWidget(self._words, 1)
        layout.addWidget(self._act, 0, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._draw)
        self._draw()
        self.hide()

    def say(self, text: str, action: tuple[str, Callable[[], None]] | None = None) -> None:
        """Show this text, or nothing if it is empty; `action` is a button and what it does."""
        self._words.setText(text)
        self._act.setText(action[0] if action else "")
        self._act.setVisible(action is not None)
        self._action = action[1] if action else lambda: None
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


class _Splitter(QSplitter):
    """Keeps each view as wide as its words need, and no narrower than its number says.

    If it `stacks`, the views stand one over the other where there is no room for that.
    """

    def __init__(self, views: Sequence[tuple[QWidget, int]], *, stacks: bool) -> None:
        super().__init__()
        self._views = views
        self._stacks = stacks
        self._kept: dict[Qt.Orientation, list[int]] = {}
        for position, (view, smallest) in enumerate(views):
            view.setMinimumWidth(smallest)
            self.addWidget(view)
            self.setStretchFactor(position, 1)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(4)

    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        if self._stacks:
            hint.setWidth(max(view.minimumWidth() for view, _ in self._views))
        return hint

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            for view, smallest in self._views:
                view.setMinimumWidth(max(smallest, view.minimumSizeHint().width()))
            self._turn()
        return super().event(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._turn()
        super().resizeEvent(event)

    def _turn(self) -> None:
        """Side by side, or one over the other."""
        views = [view for view, _ in self._views if not view.isHidden()]
        wanted = sum(view.minimumWidth() for view in views) + self.handleWidth() * (len(views) - 1)
        stacked = self._stacks and wanted > self.width()
        turned = Qt.Orientation.Vertical if stacked else Qt.Orientation.Horizontal
        if turned is not self.orientation():
            self._kept[self.orientation()] = self.sizes()
            self.setOrientation(turned)
            self.setSizes(self._kept.get(turned, [10_000] * self.count()))


def splitter(*views: tuple[QWidget, int], stacks: bool = False) -> QSplitter:
    """Views side by side, none narrower than its number says, or than its words are.

    With `stacks` they stand one over the other where there is no room for that.
    """
    return _Splitter(views, stacks=stacks)
