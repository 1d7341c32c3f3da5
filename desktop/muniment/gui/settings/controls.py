"""The controls of settings: each shows a value, and says when the person has chosen another.

All have `chosen`, a signal with the value, and `show_value`, which chooses nothing.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from PySide6.QtCore import (
    QEvent,
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QSignalBlocker,
    QSize,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPen,
    QWheelEvent,
)
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QButtonGroup,
    QCheckBox,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QSlider,
    QSpinBox,
    QStyle,
    QStyleOptionSpinBox,
    QWidget,
)

from muniment.gui.flow import FlowLayout
from muniment.gui.style import Look
from muniment.gui.text import percent
from muniment.gui.widgets import label

# Steps that follow each other faster are one choice.
_SETTLED_MS = 300
_RIM = 3
_GAP = 8
# The room of an amount: for a number with its unit, and for what is around it.
_DIGITS = 12
_ARROWS = 44


class LeavesUndo(QObject):
    """Leaves Ctrl+Z in an editor to the settings, unless its property "writing" is set."""

    def __init__(self, editor: QWidget) -> None:
        super().__init__(editor)
        editor.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        undo = (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.matches(QKeySequence.StandardKey.Undo)
        )
        if undo and not watched.property("writing"):
            event.ignore()
            return True
        return super().eventFilter(watched, event)


class Switch(QCheckBox):
    """On or off."""

    chosen = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.clicked.connect(lambda on: self.chosen.emit(on))

    def show_value(self, value: bool) -> None:
        self.setChecked(value)

    def sizeHint(self) -> QSize:
        height = max(20, round(self.fontMetrics().height() * 1.15))
        return QSize(round(height * 1.8) + 2 * _RIM, height + 2 * _RIM)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        theme = self._look.theme
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        track = QRectF(self.rect()).adjusted(_RIM + 0.5, _RIM + 0.5, -_RIM - 0.5, -_RIM - 0.5)
        round_ = track.height() / 2
        on, enabled = self.isChecked(), self.isEnabled()
        fill = theme.accent if on else theme.base
        edge = theme.accent if on else theme.muted
        if not enabled:
            fill, edge = (theme.line_strong if on else theme.window), theme.line_strong
        painter.setPen(QPen(QColor(edge), 1.4))
        painter.setBrush(QColor(fill))
        painter.drawRoundedRect(track, round_, round_)
        right = on != (self.layoutDirection() == Qt.LayoutDirection.RightToLeft)
        x = track.right() - round_ if right else track.left() + round_
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(theme.on_accent if on and enabled else edge))
        painter.drawEllipse(QPointF(x, track.center().y()), round_ - 4, round_ - 4)
        if self.hasFocus():
            painter.setPen(QPen(QColor(theme.text), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            rim = QRectF(self.rect()).adjusted(1, 1, -1, -1)
            painter.drawRoundedRect(rim, rim.height() / 2, rim.height() / 2)


class Amount(QSpinBox):
    """A whole number; `unit` gives what is written of one, number and unit."""

    chosen = Signal(object)

    def __init__(
        self,
        look: Look,
        low: int,
        high: int,
        step: int = 1,
        unit: Callable[[int], str] = str,
        lowest: str = "",
    ) -> None:
        super().__init__()
        self._look = look
        self._unit = unit
        self.setObjectName("amount")
        self.setRange(low, high)
        self.setSingleStep(step)
        self.setGroupSeparatorShown(True)
        self.setKeyboardTracking(False)
        self.setSpecialValueText(lowest)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAlignment(Qt.AlignmentFlag.AlignRight)
        LeavesUndo(self)
        self._shown = self.value()
        self._settled = QTimer(self)
        self._settled.setSingleShot(True)
        self._settled.setInterval(_SETTLED_MS)
        self._settled.timeout.connect(self.commit)
        self.valueChanged.connect(self._stepped)
        self.editingFinished.connect(self.commit)
        self._write_unit(self.value())

    def show_value(self, value: int) -> None:
        if self._settled.isActive():
            return
        with QSignalBlocker(self):
            self.setValue(value)
        # Out of its range it shows another one, which nobody has chosen.
        self._shown = self.value()
        self._write_unit(value)

    def commit(self) -> None:
        """Choose what stands in the field, if it is not what was chosen before."""
        self._settled.stop()
        if self.value() != self._shown:
            self._shown = self.value()
            self.chosen.emit(self._shown)

    def sizeHint(self) -> QSize:
        # All alike, so that they stand in one column.
        wide = self.fontMetrics().horizontalAdvance("0" * _DIGITS) + _ARROWS
        hint = super().sizeHint()
        return QSize(max(wide, hint.width()) if self.specialValueText() else wide, hint.height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet takes the arrows away with the frame."""
        super().paintEvent(event)
        option = QStyleOptionSpinBox()
        self.initStyleOption(option)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        part, enabled = QStyle.SubControl, QAbstractSpinBox.StepEnabledFlag
        for control, flag, way in (
            (part.SC_SpinBoxUp, enabled.StepUpEnabled, -1),
            (part.SC_SpinBoxDown, enabled.StepDownEnabled, 1),
        ):
            can = self.isEnabled() and bool(self.stepEnabled() & flag)
            colour = self._look.theme.text if can else self._look.theme.line_strong
            painter.setPen(QPen(QColor(colour), 1.5))
            box = self.style().subControlRect(
                QStyle.ComplexControl.CC_SpinBox, option, control, self
            )
            middle = QPointF(box.center()) + QPointF(0.5, 0.5)
            side = min(box.height() / 4, 4)
            painter.drawPolyline(
                [
                    middle + QPointF(-side, -way * side / 2),
                    middle + QPointF(0, way * side / 2),
                    middle + QPointF(side, -way * side / 2),
                ]
            )

    def wheelEvent(self, event: QWheelEvent) -> None:
        # Whoever scrolls the page over a field does not want to change it.
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.commit()

    def _stepped(self, value: int) -> None:
        self._write_unit(value)
        self._settled.start()

    def _write_unit(self, value: int) -> None:
        text = self._unit(value)
        digits = str(value)
        self.setSuffix(text.partition(digits)[2] if digits in text else "")


class Segments(QWidget):
    """One of a few, side by side; `options` are values and what is written on them."""

    chosen = Signal(object)

    def __init__(self, options: Sequence[tuple[Any, str]]) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._values = [value for value, _ in options]
        layout = FlowLayout(self, spacing=6)
        for n, (_, text) in enumerate(options):
            button = QPushButton(text.replace("&", "&&"))
            button.setProperty("role", "segment")
            button.setCheckable(True)
            button.setAutoDefault(False)
            self._group.addButton(button, n)
            layout.addWidget(button)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._group.idClicked.connect(lambda n: self.chosen.emit(self._values[n]))

    def show_value(self, value: Any) -> None:
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)

    def button(self, value: Any) -> QPushButton:
        """The button that chooses this value."""
        found = self._group.button(self._values.index(value))
        assert isinstance(found, QPushButton)
        return found


class Scale(QWidget):
    """A per cent on a slider. `moved` says where it is while it is held; letting go chooses."""

    chosen = Signal(object)
    moved = Signal(int)

    def __init__(self, low: int, high: int, step: int) -> None:
        super().__init__()
        self._step = step
        self._shown = low
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(low // step, high // step)
        self.slider.setPageStep(2)
        self._number = label()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(self.slider, 1)
        row.addWidget(self._number)
        self.setFocusProxy(self.slider)
        self.slider.valueChanged.connect(self._move)
        self.slider.sliderReleased.connect(self._choose)

    def setAccessibleName(self, name: str) -> None:
        self.slider.setAccessibleName(name)

    def setAccessibleDescription(self, description: str) -> None:
        self.slider.setAccessibleDescription(description)

    def show_value(self, value: int) -> None:
        self._shown = value
        with QSignalBlocker(self.slider):
            self.slider.setValue(round(value / self._step))
        self._write(value)

    def _move(self, _: int) -> None:
        value = self.slider.value() * self._step
        self._write(value)
        self.moved.emit(value)
        if not self.slider.isSliderDown():
            self._choose()

    def _choose(self) -> None:
        value = self.slider.value() * self._step
        if value != self._shown:
            self._shown = value
            self.chosen.emit(value)

    def _write(self, value: int) -> None:
        self._number.setText(percent(value / 100))
        widest = self._number.fontMetrics().horizontalAdvance(percent(2.0))
        self._number.setMinimumWidth(widest)


Control = Switch | Amount | Segments | Scale
