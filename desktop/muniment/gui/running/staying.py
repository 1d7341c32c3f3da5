"""Staying in the tray: whether the program goes on when its window is closed."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication

from muniment.gui.preferring import Preferring
from muniment.gui.running.frame import Frame
from muniment.gui.style import Look

# The tray is not needed by all, and the window stands sooner without.
if TYPE_CHECKING:
    from muniment.gui.running.tray import Tray
    from muniment.records import Status

# A desktop that starts the program at login may not have its tray yet.
_LOOK_AGAIN_MS, _LOOKS = 1_000, 30
_TOLD = "told_of_tray"


class Staying(QObject):
    """Keeps the icon in the tray as the preferences want it, and the window behind it.

    `kept` is what was remembered with the window's layout, and is to be again. Started
    `hidden`, the icon is there whatever the preferences say, or, where there is no tray, the
    window, made small.
    """

    pause = Signal(bool)
    quit = Signal()

    def __init__(
        self,
        look: Look,
        preferring: Preferring,
        frame: Frame,
        kept: Mapping[str, str],
        *,
        hidden: bool = False,
    ) -> None:
        super().__init__(frame)
        self._look = look
        self._preferring = preferring
        self._frame = frame
        self._hidden = hidden
        self._status: Status | None = None
        self._looks = 0
        self.kept = {name: text for name, text in kept.items() if name == _TOLD}
        self.tray: Tray | None = None
        preferring.changed.connect(lambda before, now: self._follow())
        self._follow()

    def show_status(self, status: Status | None) -> None:
        """Show how the library stands; None while it is being opened."""
        self._status = status
        if self.tray is not None:
            self.tray.show_status(status)

    def take_in(self) -> bool:
        """Put the closed window behind the icon; False if the program is to end instead.

        The first time the person is told how to get it back.
        """
        if not self._preferring.now.keep_watching or self.tray is None or not _there():
            return False
        self._frame.hide()
        if _TOLD not in self.kept:
            self.kept[_TOLD] = "yes"
            self.tray.tell_that_it_stays()
        return True

    def renew(self) -> None:
        """Make the icon anew, in another language for one."""
        if self.tray is not None:
            self.close()
            self._follow()

    def close(self) -> None:
        """Take the icon away."""
        if self.tray is not None:
            self.tray.close()
            self.tray = None

    def _follow(self) -> None:
        if not (self._preferring.now.keep_watching or self._hidden):
            self.close()
        elif self.tray is None and _there():
            self._make()
        elif self.tray is None and self._hidden and not self._frame.isVisible():
            self._look_again()

    def _make(self) -> None:
        from muniment.gui.running.tray import Tray

        icon = QGuiApplication.windowIcon()
        self.tray = Tray(self._look, icon, self)
        self.tray.open_window.connect(self._frame.come_forward)
        self.tray.pause.connect(self.pause)
        self.tray.quit.connect(self.quit)
        self.tray.show_status(self._status)
        self.tray.show()

    def _look_again(self) -> None:
        self._looks += 1
        if self._looks > _LOOKS:
            self._frame.showMinimized()
        else:
            QTimer.singleShot(_LOOK_AGAIN_MS, self, self._follow)


def _there() -> bool:
    from muniment.gui.running import tray

    return tray.tray_available()
