"""Hands on the keyboard: what they type, and the drives that press a shortcut each."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtGui import QGuiApplication, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QWidget,
)

from tests.gui.conftest import Desk

Press = Callable[..., None]
Drive = Callable[[Desk, Press], None]


def drives_into(drives: dict[str, Drive]) -> Callable[[str], Callable[[Drive], Drive]]:
    """What puts a drive among these, under the name of the shortcut that it presses."""

    def named(name: str) -> Callable[[Drive], Drive]:
        def take(drive: Drive) -> Drive:
            drives[name] = drive
            return drive

        return take

    return named


def type_keys(keys: str | QKeySequence) -> None:
    """Press keys ("Ctrl+L") as a keyboard does: in the window that is in front."""
    window = QApplication.activeModalWidget() or QApplication.activeWindow()
    assert window is not None
    QTest.keySequence(window.windowHandle(), QKeySequence(keys))


def write(words: str) -> None:
    """Type words to where the keyboard is."""
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, words)


def tab_to(wanted: Callable[[QWidget], object], keys: str = "Tab") -> QWidget:
    """Press Tab until the keyboard is where it is wanted."""
    for _ in range(60):
        type_keys(keys)
        focused = QApplication.focusWidget()
        assert focused is not None
        if wanted(focused):
            return focused
    raise AssertionError("Tab does not lead there")


def clipboard() -> str:
    """The text that was copied."""
    return QGuiApplication.clipboard().text()


def front(desk: Desk) -> None:
    """Have the window in front."""
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
