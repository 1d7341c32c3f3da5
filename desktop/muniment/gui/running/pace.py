"""What keeps Python itself from holding the window up while other threads work."""

from __future__ import annotations

import gc
import sys

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication

# Seconds after which a thread lets another one that waits have the interpreter. A thread that
# calls Qt or the system in between, and so lets go of it for a moment, makes the others wait anew
# (their time begins again each time): the shorter the time is, the surer it comes to its end.
_TURN = 0.00005
# Objects made and not yet given up before the new ones are looked through for garbage: a
# millisecond; and how often that is done before those that were left are looked through again:
# some milliseconds (a list of thousands of results makes a quarter of a million objects: all at
# once, those take longer than a window may stand still). Never all of them: that takes a tenth of
# a second with thousands of results, in whichever thread it happens.
_NEW, _SELDOM, _NEVER = 5_000, 8, 1_000_000
_EVERY_MS = 60_000


class Pace(QObject):
    """Puts the window's thread first, and looks for garbage every minute in Python's stead."""

    def __init__(self, app: QGuiApplication, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._app = app
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._due)

    def begin(self) -> None:
        """To be called as soon as the window stands and all that it needs is loaded."""
        main_thread_first()
        self._timer.start(_EVERY_MS)

    def _due(self) -> None:
        active = self._app.applicationState() is Qt.ApplicationState.ApplicationActive
        look_for_garbage(unwatched=not active)


def main_thread_first() -> None:
    """Have the window's thread wait for others as briefly as can be; once all is loaded."""
    sys.setswitchinterval(_TURN)
    # What is loaded by now stays to the end, and is no garbage.
    gc.freeze()
    gc.set_threshold(_NEW, _SELDOM, _NEVER)


def look_for_garbage(*, unwatched: bool) -> None:
    """Look through what is new since the last time, or through all if nobody is looking on.

    All takes a tenth of a second with thousands of results, what is new some milliseconds.
    """
    if unwatched:
        gc.unfreeze()
        gc.collect()
    else:
        gc.collect(1)
    gc.freeze()
