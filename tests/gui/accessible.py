"""A walker over a window: finds what a person without mouse, or with weak eyes, could not use.

Names and reach are asked of Qt as a screen reader and the Tab key do; contrast is taken from
the pixels that a widget paints, three to the point, so that what counts is what is seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy
import numpy.typing
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QFontMetrics,
    QImage,
    QPainter,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QApplication,
    QCheckBox,
    QComboBox,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QScrollBar,
    QSplitterHandle,
    QTabBar,
    QTextEdit,
    QWidget,
)

from muniment.gui.widgets import Button, plain

# WCAG 2.1, level AA, 1.4.3.
CONTRAST = 4.5
# So many pixels of a picture that contrast is taken from make a point.
SCALE = 3
_MOST_STOPS = 250
# Colours that differ by no more than their rounding are one.
_SAME = 1.05
_USED = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QComboBox,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)
_TEXTS = (*_USED, QLabel)
# What Fusion draws of these is faint on a dark ground, and as small whatever the size of the text.
_BOXED = (QCheckBox, QRadioButton)
Pixels = numpy.typing.NDArray[numpy.uint32]


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a widget, in words for whoever mends it."""

    widget: str
    what: str

    def __str__(self) -> str:
        return f"{self.widget}: {self.what}"


def called(widget: QWidget) -> str:
    """A widget's class, name and text, and where it stands."""
    text = getattr(widget, "text", lambda: "")
    words = text() if callable(text) else ""
    name = widget.objectName() or widget.accessibleName() or (words if words else "")
    above: list[str] = []
    one = widget.parentWidget()
    while one is not None and len(above) < 3:
        if type(one).__module__.startswith("muniment"):
            above.append(type(one).__name__)
        one = one.parentWidget()
    return f"{type(widget).__name__} “{str(name)[:50]}” in {' in '.join(above)}"


def shown(root: QWidget) -> Iterator[QWidget]:
    """All visible widgets of a window, but not those of a dialog over it."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and widget.window() is root.window() and not _inner(widget):
            yield widget


def interactive(root: QWidget) -> list[QWidget]:
    """What of it a person can use now."""
    return [widget for widget in shown(root) if _used(widget) and widget.isEnabled()]


def _used(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
    if isinstance(widget, QScrollArea):
        return by_tab
    return isinstance(widget, _USED) or by_tab


def _inner(widget: QWidget) -> bool:
    """Whether it is a part of one of Qt's own widgets: a scroll bar, a field's clear button."""
    if isinstance(widget, (QScrollBar, QHeaderView, QSplitterHandle)):
        return True
    parent = widget.parentWidget()
    if isinstance(parent, (QLineEdit, QAbstractSpinBox, QComboBox, QTabBar)):
        return True
    return isinstance(widget, QAbstractButton) and isinstance(parent, QAbstractItemView)


# ---------------------------------------------------------------- names


def unnamed(root: QWidget) -> list[Fault]:
    """What a screen reader has no name or no role for."""
    faults = []
    for widget in interactive(root):
        told = QAccessible.queryAccessibleInterface(widget)
        name = told.text(QAccessible.Text.Name).strip() if told is not None else ""
        if not any(map(str.isalnum, name)):
            faults.append(Fault(called(widget), "has no accessible name"))
        # Of a view that scrolls Qt says no more than that it is one: Client.
        vague = told is None or told.role() is QAccessible.Role.Client
        if vague and not isinstance(widget, QAbstractScrollArea):
            faults.append(Fault(called(widget), "has no accessible role"))
    return faults


# ---------------------------------------------------------------- reach and focus


@dataclass(frozen=True, slots=True)
class Walk:
    """What Tab leads to, in its order, and what of that does not show that it has the keyboard."""

    order: tuple[QWidget, ...]
    unlit: tuple[Fault, ...]


def walk(root: QWidget, start: QWidget) -> Walk:
    """Press Tab from `start` on until it comes round."""
    flash = QApplication.cursorFlashTime()
    QApplication.setCursorFlashTime(0)
    start.setFocus(Qt.FocusReason.TabFocusReason)
    lit: dict[QWidget, Pixels] = {}
    unlit: list[Fault] = []
    seen: set[tuple[int, int]] = set()
    for _ in range(_MOST_STOPS):
        focused = QApplication.focusWidget()
        if focused is None or (spot := (id(focused), _cursor(focused))) in seen:
            break
        seen.add(spot)
        first = focused not in lit
        if first:
            lit[focused] = picture(focused, 1)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        left = QApplication.focusWidget() is not focused
        if first and left and numpy.array_equal(lit[focused], picture(focused, 1)):
            unlit.append(Fault(called(focused), "does not show that it has the keyboard"))
    QApplication.setCursorFlashTime(flash)
    return Walk(tuple(lit), tuple(unlit))


def _cursor(widget: QWidget) -> int:
    """Where within a text the keyboard is: Tab goes from link to link there."""
    return widget.textCursor().position() if isinstance(widget, QTextEdit) else 0


def unreached(root: QWidget, walked: Walk) -> list[Fault]:
    """What can be used, but was not reached by Tab."""
    order = {id(widget) for widget in walked.order}
    return [
        Fault(called(widget), "is not reached by Tab")
        for widget in interactive(root)
        if id(widget) not in order and not _by_arrows(widget, order)
    ]


def _by_arrows(widget: QWidget, order: set[int]) -> bool:
    """One of several buttons of which one is chosen: the arrow keys lead to it."""
    if isinstance(widget, QAbstractSpinBox | QComboBox):
        return any(id(child) in order for child in widget.findChildren(QWidget))
    if not (isinstance(widget, QAbstractButton) and widget.isCheckable()):
        return False
    group, parent = widget.group(), widget.parentWidget()
    if group is not None and group.exclusive():
        return any(id(other) in order for other in group.buttons())
    alike = parent.findChildren(QRadioButton) if parent is not None else []
    return isinstance(widget, QRadioButton) and any(id(other) in order for other in alike)


# ---------------------------------------------------------------- contrast


def faint(root: QWidget, *, leave: tuple[type[QWidget], ...] = ()) -> list[Fault]:
    """Text whose contrast against its ground is below AA; not of what is switched off.

    `leave` are classes that paint what is no text of the window, such as a page.
    """
    faults = []
    if (focused := QApplication.focusWidget()) is not None:
        # A cursor is no letter.
        focused.clearFocus()
    for widget in shown(root):
        if isinstance(widget, QAbstractSlider) or not isinstance(widget, _TEXTS):
            continue
        if not widget.isEnabled() or isinstance(widget, leave):
            continue
        if type(widget) in _BOXED:
            faults.append(Fault(called(widget), "has a box that no dark theme shows: see Tick"))
        if _holds_text(widget) and (least := worst(picture(widget, SCALE))) is not None:
            ratio, ink, ground = least
            if ratio < CONTRAST:
                said = f"{QColor(ink).name()} on {QColor(ground).name()}: {ratio:.2f}"
                faults.append(Fault(called(widget), f"is too faint, {said}"))
    return faults


def _holds_text(widget: QWidget) -> bool:
    if isinstance(widget, QLabel | QAbstractButton):
        return any(map(str.isalnum, widget.text()))
    if isinstance(widget, QLineEdit):
        return bool(widget.text() or widget.placeholderText())
    return True


def picture(widget: QWidget, scale: int) -> Pixels:
    """A widget's pixels, on the ground that it stands on.

    On a picture that could be seen through, letters have no edges in other colours.
    """
    image = QImage(widget.size() * scale, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(scale)
    image.fill(_ground(widget))
    painter = QPainter(image)
    flags = QWidget.RenderFlag.DrawWindowBackground
    if not isinstance(widget, QLineEdit):
        # What a field has within itself are Qt's own signs.
        flags |= QWidget.RenderFlag.DrawChildren
    widget.render(painter, QPoint(), widget.rect(), flags)
    painter.end()
    return numpy.frombuffer(image.constBits(), numpy.uint32).reshape(image.height(), -1).copy()


def _ground(widget: QWidget) -> QColor:
    """The colour of the window where the widget begins: what it does not paint itself shows."""
    above = widget.window()
    corner = widget.mapTo(above, QPoint(0, 0))
    part = above.grab(widget.rect().translated(corner).intersected(above.rect()))
    image = part.toImage().convertToFormat(QImage.Format.Format_RGB32)
    if image.isNull():
        return QColor(above.palette().color(above.backgroundRole()))
    return commonest(numpy.frombuffer(image.constBits(), numpy.uint32))


def commonest(pixels: Pixels) -> QColor:
    """The colour that most of them have."""
    colours, counts = numpy.unique(pixels, return_counts=True)
    return QColor(int(colours[counts.argmax()]))


def worst(pixels: Pixels) -> tuple[float, int, int] | None:
    """The least contrast of any ink with the ground around it; None where nothing is written.

    Ink is a colour of strokes: runs of it are neither one pixel wide, as the blends at the
    edges of letters are, nor as long as lines and areas.
    """
    across, down = _runs(pixels), _runs(pixels.T).T
    longest = 9 * SCALE
    stroke = (across >= 2) & (down >= 2) & (across < longest) & (down < 2 * longest)
    area = (across >= longest) | (down >= 2 * longest)
    inks, counts = numpy.unique(pixels[stroke], return_counts=True)
    found: list[tuple[float, int, int]] = []
    for ink, count in zip(inks.tolist(), counts.tolist(), strict=True):
        here = pixels == ink
        # What shows through between letters is ground, in small pieces.
        if count < max(6 * SCALE**2, 0.03 * counts.sum()) or (here & area).sum() > 0.3 * count:
            continue
        near = _grown(here & stroke, 2 * SCALE) & area
        grounds, often = numpy.unique(pixels[near], return_counts=True)
        if len(grounds):
            ground = int(grounds[often.argmax()])
            ratio = contrast(QColor(ink), QColor(ground))
            if ratio > _SAME:
                found.append((ratio, ink, ground))
    return min(found, default=None)


def _runs(pixels: Pixels) -> numpy.typing.NDArray[numpy.int64]:
    """For each pixel, how many of its colour stand in a row with it."""
    height, width = pixels.shape
    change = numpy.ones((height, width), bool)
    change[:, 1:] = pixels[:, 1:] != pixels[:, :-1]
    number = change.ravel().cumsum() - 1
    runs: numpy.typing.NDArray[numpy.int64] = numpy.bincount(number)[number]
    return runs.reshape(height, width)


def _grown(mask: numpy.typing.NDArray[numpy.bool_], by: int) -> numpy.typing.NDArray[numpy.bool_]:
    grown = mask.copy()
    for shift in range(1, by + 1):
        for step in (shift, -shift):
            grown |= numpy.roll(mask, step, 0) | numpy.roll(mask, step, 1)
    return grown


def contrast(one: QColor, other: QColor) -> float:
    """The contrast ratio of two colours, 1 to 21, as WCAG 2.1 defines it."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


# ---------------------------------------------------------------- room


def cut_off(root: QWidget) -> list[Fault]:
    """Words that have less room than they need, and do not tell all of themselves in a tip."""
    faults = []
    for widget in shown(root):
        if not isinstance(widget, QLabel | QAbstractButton | QLineEdit | QComboBox):
            continue
        what = _lacking(widget) or _outside(widget)
        if what and not _told_by_tip(widget):
            faults.append(Fault(called(widget), what))
    return faults


def _lacking(widget: QWidget) -> str:
    """What room a widget's words do not have; empty if they have all."""
    if isinstance(widget, QLineEdit):
        metrics, text = QFontMetrics(widget.font()), widget.placeholderText()
        room = widget.contentsRect().width() - 2 * 8
        lacks = not widget.text() and metrics.horizontalAdvance(text) > room
        low = widget.height() < metrics.height()
        return "has a hint wider than itself" if lacks else "is lower than its text" * low
    if isinstance(widget, QLabel | QAbstractButton) and not widget.text():
        return ""
    if isinstance(widget, QLabel) and widget.wordWrap():
        wanted = widget.heightForWidth(widget.width())
        word = _widest_word(widget)
        if word > widget.contentsRect().width() + 1:
            return f"is {widget.width()} wide, its longest word {word}"
        return f"is {widget.height()} high, wants {wanted}" * (wanted > widget.height() + 1)
    hint = widget.minimumSizeHint() if isinstance(widget, QComboBox) else widget.sizeHint()
    if hint.width() > widget.width() + 1:
        return f"is {widget.width()} wide, wants {hint.width()}"
    line = QFontMetrics(widget.font()).height()
    return f"is {widget.height()} high, its text {line}" * (line > widget.height() + 1)


def _widest_word(label: QLabel) -> int:
    metrics = QFontMetrics(label.font())
    words = label.text().replace("\u200b", " ").split()
    return max((metrics.horizontalAdvance(word) for word in words), default=0)


def _outside(widget: QWidget) -> str:
    """Whether those around a widget cut it: what can be scrolled to may be out of sight."""
    area, one = widget.rect(), widget
    while not one.isWindow() and (parent := one.parentWidget()) is not None:
        area = area.translated(one.pos())
        around = parent.rect()
        if isinstance(parent.parentWidget(), QAbstractScrollArea):
            sideways = area.left() >= around.left() - 1 and area.right() <= around.right() + 1
            return "" if sideways else "goes beyond what can be scrolled to"
        if not around.adjusted(-1, -1, 1, 1).contains(area):
            return f"is cut off by the {type(parent).__name__} around it"
        one = parent
    return ""


def _told_by_tip(widget: QWidget) -> bool:
    """Whether pointing at it shows the whole of its words."""
    words = widget.placeholderText() if isinstance(widget, QLineEdit) else ""
    words = words or str(getattr(widget, "text", lambda: "")())
    told = widget.whole_tip if isinstance(widget, Button) else widget.toolTip()
    return bool(words.strip()) and _plain(words) in _plain(told)


def _plain(text: str) -> str:
    return " ".join(plain(text).replace("&&", "&").split())
