"""Starts the program with its window, and ends it."""

from __future__ import annotations

import logging
import signal
import socket
import sys
from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from functools import partial
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QSocketNotifier
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muniment.config import State, default_library, resources
from muniment.errors import LibraryBusyError, MunimentError
from muniment.gui.opening import Opening
from muniment.gui.prompts import Prompts
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Task, Tasks, presentable
from muniment.gui.window import MainWindow
from muniment.records import Status

if TYPE_CHECKING:
    from muniment.library import Library

_log = logging.getLogger(__name__)


def run(library_path: Path | None, add: Sequence[Path] = ()) -> int:
    """Open the window on this library, adding these folders; returns the exit status."""
    app = QApplication.instance()
    if not isinstance(app, QApplication):
        app = QApplication(sys.argv[:1])
    app.setApplicationName("muniment")
    app.setApplicationDisplayName("Muniment")
    app.setDesktopFileName("muniment")
    app.setWindowIcon(QIcon(str(resources() / "icons" / "muniment.svg")))
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, library_path, add)
    with _signals(program.quit):
        program.start()
        status = app.exec()
        program.end()
    return status


class Program(QObject):
    """The parts of the running program: opens the library, shows the window, closes both."""

    def __init__(
        self,
        app: QApplication,
        library_path: Path | None,
        add: Sequence[Path],
        prompts: Prompts | None = None,
    ) -> None:
        super().__init__(app)
        self._app = app
        self._path = library_path
        self._add = tuple(add)
        self._prompts = prompts or Prompts()
        self._library: Library | None = None
        self._kept: dict[str, str] = {}
        self.look = Look(app)
        self._tasks = Tasks(self)
        self._events = Events(self._tasks)
        self.window: MainWindow | None = None
        self.opening = Opening(_layout_kept(library_path))
        self.opening.ready.connect(partial(self._open, read_only=False))
        self.opening.closed.connect(self.quit)

    def start(self) -> None:
        """Say that the library is being opened, open it off the main thread, show the window."""
        sys.excepthook = self._unexpected
        self.opening.show()

    def quit(self) -> None:
        """End the program as if the window were closed."""
        if self.window is not None:
            self.window.close()
        else:
            # The library may still be opening: nothing has been changed that would be lost.
            self._app.quit()

    def end(self) -> None:
        """Let go of the library; no event loop is needed any more."""
        sys.excepthook = sys.__excepthook__
        self._tasks.close(0.5)
        if self._library is not None:
            try:
                if self._kept and not self._library.status().read_only:
                    self._library.remember(self._kept)
            except MunimentError as error:
                _log.warning("the window's layout was not kept: %s", error)
            self._library.close()

    def _open(self, *, read_only: bool) -> None:
        self._tasks.every(
            "library",
            partial(self._open_library, read_only),
            self._show,
            self._not_opened,
        )

    def _open_library(self, read_only: bool, task: Task) -> tuple[Library, Status]:
        """On the library lane. The import is here because it brings the heavy libraries."""
        from muniment.library import Library

        library = Library.open(
            self._path, read_only=read_only, watch=not read_only, on_event=self._events.post
        )
        return library, library.status()

    def _show(self, opened: tuple[Library, Status]) -> None:
        self._library, status = opened
        self.window = MainWindow(
            self._library, self._tasks, self._events, self.look, self._prompts, status
        )
        self.window.closed.connect(self._window_closed)
        # The person may have moved or enlarged it meanwhile.
        self.window.restoreGeometry(self.opening.saveGeometry())
        self.window.show()
        self.opening.hide()
        if not status.read_only:
            self.window.add(self._add)

    def _not_opened(self, error: MunimentError) -> None:
        self.opening.hide()
        if isinstance(error, LibraryBusyError):
            if self._prompts.read_instead(error.title, error.message):
                self.opening.show()
                self._open(read_only=True)
                return
        else:
            self._prompts.say(error.title, error.message)
        self._app.exit(2 if isinstance(error, LibraryBusyError) else 1)

    def _window_closed(self) -> None:
        if self.window is not None:
            self._kept = self.window.layout_kept()
        self._app.quit()

    def _unexpected(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Whatever no code caught: into the log, and said plainly in the window."""
        if issubclass(kind, KeyboardInterrupt):
            self.quit()
            return
        shown = presentable(error)
        if self.window is not None:
            self.window.show_error(shown.title, shown.message)
        else:
            self._prompts.say(shown.title, shown.message)


def _layout_kept(library_path: Path | None) -> Mapping[str, str]:
    """Where the window stood; known before the library is open, for that takes seconds."""
    folder = library_path or default_library()
    try:
        return State.load(folder.expanduser() / "state.json").window
    except MunimentError:
        return {}


class _signals:  # noqa: N801
    """Ctrl+C and a request to terminate end the program as closing the window does.

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
