"""What all pages of the settings are made of: groups on cards, and rows of words and a control."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, QObject, QSize, Qt
from PySide6.QtGui import QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from muniment.gui.flow import FlowLayout
from muniment.gui.settings.choices import PREFERENCES, Choices
from muniment.gui.settings.controls import Amount, Control, Switch
from muniment.gui.settings.rows import Row
from muniment.gui.style import Look
from muniment.gui.widgets import label

T = TypeVar("T")
_MARGIN = 24
# Of a row, at most so much for the control beside the words.
_SHARE = 0.45


class RowView(QWidget):
    """A title and its explanation, with a control at their end, or below them.

    It stands below where it is asked to, and where it would leave too little room for words.
    """

    def __init__(self, title: str, explanation: str, control: QWidget, *, below: bool) -> None:
        super().__init__()
        self._control = control
        self._below = below
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(16, 11, 16, 11)
        self._grid.setHorizontalSpacing(18)
        self._grid.setVerticalSpacing(3)
        self._grid.setColumnStretch(0, 1)
        words = label(title, wrap=True)
        words.setBuddy(control)
        self._grid.addWidget(words, 0, 0)
        if explanation:
            self._grid.addWidget(label(explanation, "muted", wrap=True), 1, 0)
        self._under = 3
        self._put(below=below)
        if not control.accessibleName():
            control.setAccessibleName(title)
        control.setAccessibleDescription(explanation)

    def put_below(self, widget: QWidget) -> None:
        """Put something more under all of it."""
        self._under += 1
        self._grid.addWidget(widget, self._under, 0, 1, 2)

    def minimumSizeHint(self) -> QSize:
        # As narrow as need be: it then arranges itself otherwise.
        return QSize(0, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            # The control may have become wider, by its words or by its style.
            self._arrange()
        return super().event(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Its words switch a switch, as they do beside every check box."""
        if isinstance(self._control, Switch) and event.button() == Qt.MouseButton.LeftButton:
            self._control.click()
        super().mouseReleaseEvent(event)

    def _arrange(self) -> None:
        below = self._below or self._control.sizeHint().width() > _SHARE * self.width()
        if below != self._is_below:
            self._put(below=below)

    def _put(self, *, below: bool) -> None:
        self._is_below = below
        self._grid.setRowMinimumHeight(2, 5 if below else 0)
        if not below:
            side = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            self._grid.addWidget(self._control, 0, 1, 2, 1, side)
        elif self._below:
            self._grid.addWidget(self._control, 3, 0, 1, 2)
        else:
            self._grid.addWidget(self._control, 3, 0, 1, 2, Qt.AlignmentFlag.AlignLeft)


class Card(QFrame):
    """Rows on a card, with lines between them."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("settingsCard")
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 2, 0, 2)
        self._rows.setSpacing(0)

    def add(self, widget: QWidget) -> None:
        """Put this under what is there."""
        if self._rows.count():
            line = QFrame()
            line.setObjectName("settingsLine")
            line.setFixedHeight(1)
            self._rows.addWidget(line)
        self._rows.addWidget(widget)

    def clear(self) -> None:
        """Take everything off it."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()


class Page(QScrollArea):
    """A page: a title, and groups under it. It scrolls where there is no room.

    `controls` are those of the page's settings and preferences, by their names.
    """

    def __init__(self, choices: Choices, look: Look, title: str, explanation: str = "") -> None:
        super().__init__()
        self.choices = choices
        self.look = look
        self.title = title
        self.controls: dict[str, QWidget] = {}
        self._rows: dict[str, tuple[Row, Control]] = {}
        self.setObjectName("settingsPage")
        self.setAccessibleName(title)
        self.setWidgetResizable(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._inside = QWidget()
        self._column = QVBoxLayout(self._inside)
        self._column.setContentsMargins(_MARGIN, 20, _MARGIN, _MARGIN)
        self._column.setSpacing(8)
        self._column.addWidget(label(title, "large", wrap=True))
        if explanation:
            self._column.addWidget(label(explanation, "muted", wrap=True))
        self._column.addStretch(1)
        self.setWidget(self._inside)
        choices.changed.connect(self.refresh)

    # ------------------------------------------------------------ building

    def group(self, title: str = "", explanation: str = "") -> Card:
        """A new card at the end of the page, under its title."""
        if title:
            self.append(label(title, "heading", wrap=True), before=14)
        if explanation:
            self.append(label(explanation, "muted", wrap=True))
        card = Card()
        card.setAccessibleName(title or self.title)
        self.append(card, before=0 if title else 8)
        return card

    def append(self, widget: QWidget, before: int = 0) -> None:
        """Put this at the end of the page."""
        at = self._column.count() - 1
        if before:
            self._column.insertSpacing(at, before)
            at += 1
        self._column.insertWidget(at, widget)

    def add(self, card: Card, row: Row) -> None:
        """A row whose control chooses the setting at once."""
        control = row.kind.make(self.look)
        self.keep(row, control)
        card.add(RowView(row.title, row.explanation, control, below=row.below))

    def keep(self, row: Row, control: Control) -> None:
        """Have a control show and choose what a row is about."""
        self.controls[row.name] = control
        self._rows[row.name] = (row, control)
        control.chosen.connect(lambda value: self._choose(row, value))
        control.show_value(self.choices.value(row.name))

    # ------------------------------------------------------------ what is chosen

    def refresh(self) -> None:
        """Show what is chosen now."""
        for row, control in self._rows.values():
            control.show_value(self.choices.value(row.name))

    def commit(self) -> None:
        """Choose what is still being typed."""
        for _, control in self._rows.values():
            if isinstance(control, Amount):
                control.commit()

    def opened(self) -> None:
        """The page has come to be shown."""

    def forbid(self) -> None:
        """Let nobody change what belongs to the library."""
        for name, control in self.controls.items():
            control.setEnabled(name in PREFERENCES)

    def _choose(self, row: Row, value: Any) -> None:
        self.choices.change(row.said(value), **{row.name: value})

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._inside.adjustSize()


def while_there(owner: QObject, call: Callable[[T], None]) -> Callable[[T], None]:
    """A call that does nothing once its owner is gone: work may outlast the dialog."""

    def guarded(result: T) -> None:
        if isValid(owner):
            call(result)

    return guarded


def read_only_reason() -> str:
    """Why a library's settings cannot be changed."""
    return QCoreApplication.translate(
        "settings",
        "Another program is changing this library: close it to change what is grey here. What is "
        "yours alone, such as the appearance, can be changed all the same.",
    )


def side_by_side(*widgets: QWidget) -> QWidget:
    """Widgets in a line, and in more than one where there is no room."""
    made = QWidget()
    flow = FlowLayout(made, spacing=8)
    for widget in widgets:
        flow.addWidget(widget)
    return made
