"""A language that nobody speaks: it shows which texts are not translated, and which do not fit."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTranslator
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QGroupBox,
    QLabel,
    QLineEdit,
    QMenu,
    QWidget,
)

from installer.translate import english_forms

OPENING, CLOSING = "⟦", "⟧"
# Patterns of dates, and the like, are no words.
_PATTERNS = re.compile(r"how a (day|month) is written")
_MARKUP = re.compile(r"<[^>]*>")


class Pseudo(QTranslator):
    """Every text in ⟦marks⟧, and by default 40% longer: as German and French are at times."""

    def __init__(self, longer: float = 0.4, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._longer = longer

    def translate(
        self, context: str, source: str, disambiguation: str | None = None, n: int = -1
    ) -> str | None:
        if context.startswith("Q") and source in ("QT_LAYOUT_DIRECTION", "Fusion"):
            return None
        if _PATTERNS.match(disambiguation or ""):
            return source
        one, many = english_forms(source)
        said = source if n < 0 else (one if n == 1 else many)
        more = math.ceil(len(said) * self._longer)
        padding = " ".join("o" * min(6, more - i) for i in range(0, more, 7))
        return f"{OPENING}{said}{' ' if padding else ''}{padding}{CLOSING}"

    def isEmpty(self) -> bool:
        return False


@contextmanager
def speaking(
    app: QApplication, longer: float = 0.4, *, right_to_left: bool = False
) -> Iterator[Pseudo]:
    """The application in the pseudo-language; widgets made meanwhile have its words."""
    pseudo = Pseudo(longer)
    before = app.layoutDirection()
    QCoreApplication.installTranslator(pseudo)
    if right_to_left:
        app.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    try:
        yield pseudo
    finally:
        QCoreApplication.removeTranslator(pseudo)
        app.setLayoutDirection(before)


def untranslated(text: str) -> str:
    """What of a text stands outside of all marks: values, and words that nobody translated."""
    depth, left = 0, []
    for char in _MARKUP.sub(" ", text):
        depth += (char == OPENING) - (char == CLOSING)
        if not depth and char != CLOSING:
            left.append(char)
    return "".join(left)


def texts_of(widget: QWidget) -> Iterator[tuple[str, str]]:
    """Where and what: every text that this widget and those in it show or say, if visible."""
    every = [widget, *widget.findChildren(QWidget)]
    for each in every:
        if not each.isVisibleTo(widget) and not isinstance(each, QMenu):
            continue
        kind = f"{type(each).__name__} {each.objectName()}".strip()
        for part, text in _parts(each):
            if text:
                yield f"{kind}.{part}", text


def _parts(widget: QWidget) -> Iterator[tuple[str, str]]:
    yield "toolTip", widget.toolTip()
    yield "accessibleName", widget.accessibleName()
    yield "accessibleDescription", widget.accessibleDescription()
    if widget.isWindow():
        yield "windowTitle", widget.windowTitle()
    if isinstance(widget, QLabel | QAbstractButton):
        yield "text", widget.text()
    if isinstance(widget, QLineEdit):
        yield "placeholderText", widget.placeholderText()
    if isinstance(widget, QGroupBox):
        yield "title", widget.title()
    if isinstance(widget, QComboBox):
        for i in range(widget.count()):
            yield "item", widget.itemText(i)
    for action in widget.actions():
        yield "action", action.text()
