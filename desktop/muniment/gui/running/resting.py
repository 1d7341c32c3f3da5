"""Giving back memory while there is nothing to do."""

from __future__ import annotations

import contextlib
import sys
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from muniment.records import Status

_AFTER_MS = 20_000
_AGAIN_MS = 60_000


class Resting(QObject):
    """Calls `rest` when the library has been idle for a while, and every minute from then on."""

    def __init__(self, rest: Callable[[], None], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rest = rest
        self.timer = QTimer(self)
        self.timer.timeout.connect(self._due)

    def follow(self, status: Status) -> None:
        """Take in how the library stands."""
        if not status.idle:
            self.timer.stop()
        elif not self.timer.isActive():
            self.timer.start(_AFTER_MS)

    def _due(self) -> None:
        self.timer.setInterval(_AGAIN_MS)
        self._rest()


def give_back_memory() -> None:
    """Give back to the system what this process no longer needs; for a background thread.

    glibc keeps what was freed in between for later (malloc_trim(3)): after indexing some 50 MB.
    """
    if sys.platform == "linux":
        import ctypes

        # Another C library has no such call.
        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).malloc_trim(0)
