"""Going from one part of the window to the next by a key."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget


@dataclass(frozen=True, slots=True)
class Pane:
    """A part of the window, and what in it takes the keyboard (None: nothing does now)."""

    widget: QWidget
    entrance: Callable[[], QWidget | None]


def step(panes: Sequence[Pane], by: int) -> None:
    """Give the keyboard to the next part that is visible and takes it (-1: to the one before)."""
    focused = QApplication.focusWidget()
    here = [i for i, pane in enumerate(panes) if focused and _holds(pane.widget, focused)]
    start = here[-1] if here else -by if by > 0 else 0
    for offset in range(1, len(panes) + 1):
        pane = panes[(start + by * offset) % len(panes)]
        entrance = pane.entrance()
        if entrance is not None and entrance.isVisible() and entrance.isEnabled():
            entrance.setFocus(Qt.FocusReason.TabFocusReason)
            return


def first_stop(widget: QWidget) -> QWidget | None:
    """The first widget within this one (or itself) that Tab would reach; None if none is."""
    seen = set[int]()
    one: QWidget | None = widget
    while one is not None and id(one) not in seen:
        seen.add(id(one))
        by_tab = bool(one.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if by_tab and one.isVisible() and one.isEnabled() and _holds(widget, one):
            return one
        one = one.nextInFocusChain()
    return None


def _holds(widget: QWidget, other: QWidget) -> bool:
    return widget is other or widget.isAncestorOf(other)
