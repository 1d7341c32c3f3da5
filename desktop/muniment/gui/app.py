"""Starts the program with its window, and ends it."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from contextlib import ExitStack
from pathlib import Path

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QApplication

from muniment.config import default_library, resources
from muniment.gui.program import Program
from muniment.gui.running.instance import hand_over

__all__ = ["Program", "run"]


def run(library_path: Path | None, add: Sequence[Path] = (), *, hidden: bool = False) -> int:
    """Open the window on this library, adding these folders; returns the exit status.

    `hidden`: out of sight, with an icon in the tray. A program that has the library open
    already is given the folders instead, and shows its window.
    """
    app = _application()
    app.setApplicationName("muniment")
    app.setApplicationDisplayName("Muniment")
    app.setDesktopFileName("muniment")
    if hand_over(library_path or default_library(), add, show=not hidden):
        return 0
    app.setWindowIcon(QIcon(str(resources() / "icons" / "muniment.svg")))
    app.setQuitOnLastWindowClosed(False)
    program = Program(app, library_path, add, hidden=hidden)
    _obey(app, program)
    with ExitStack() as stack:
        # Until then there is nothing that would be lost.
        program.frame.ready.connect(lambda: _listen(stack, program))
        program.start()
        status = app.exec()
        program.end()
    return status


def _application() -> QApplication:
    if sys.platform == "linux":
        return QApplication(sys.argv[:1])
    from muniment.gui.running.application import Application

    return Application(sys.argv[:1])


def _obey(app: QApplication, program: Program) -> None:
    """Have the program do what the system asks of it."""
    if sys.platform != "linux":
        from muniment.gui.running.application import Application

        assert isinstance(app, Application)
        app.told_to_quit.connect(program.quit)
        app.given.connect(program.take)


def _listen(stack: ExitStack, program: Program) -> None:
    from muniment.gui.running.signals import Signals

    stack.enter_context(Signals(program.quit))
