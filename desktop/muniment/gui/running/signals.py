"""Ctrl+C, and a request to terminate."""

from __future__ import annotations

import signal
import socket
from collections.abc import Callable
from contextlib import closing

from PySide6.QtCore import QSocketNotifier


class Signals:
    """While it is entered, they end the program as closing the window does.

    Python runs signal handlers only between its own instructions, and an idle event loop
    runs none: a byte through a socket wakes it.
    """

    def __init__(self, quit_program: Callable[[], None]) -> None:
        self._quit = quit_program

    def __enter__(self) -> None:
        self._ours, theirs = socket.socketpair()
        self._theirs = theirs
        for end in (self._ours, theirs):
            end.setblocking(False)
        self._fd = signal.set_wakeup_fd(theirs.fileno(), warn_on_full_buffer=False)
        self._before = {
            number: signal.signal(number, lambda *_: self._quit())
            for number in (signal.SIGINT, signal.SIGTERM)
        }
        self._notifier = QSocketNotifier(self._ours.fileno(), QSocketNotifier.Type.Read)
        self._notifier.activated.connect(lambda *_: self._ours.recv(64))

    def __exit__(self, *_: object) -> None:
        self._notifier.setEnabled(False)
        signal.set_wakeup_fd(self._fd)
        for number, handler in self._before.items():
            signal.signal(number, handler)
        with closing(self._ours), closing(self._theirs):
            pass
