"""The log: what a developer needs to know of an error, and nothing of any document."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 500_000


class _Handler(RotatingFileHandler):
    """Says nothing on the screen where the log cannot be written: the disk is full, for one."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        pass


def start(folder: Path) -> None:
    """Write the program's log to `log.txt` in this folder, and nothing to the screen.

    Without a place to write it there is no log.
    """
    # It writes paths, and where nobody takes them they go to the screen.
    logging.getLogger("watchdog").addHandler(logging.NullHandler())
    root = logging.getLogger("muniment")
    root.propagate = False
    root.setLevel(logging.INFO)
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        path = folder / "log.txt"
        handler = _Handler(path, maxBytes=_BYTES, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    before = list(root.handlers)
    # First the new one: without any, what another thread says meanwhile goes to the screen.
    root.addHandler(handler)
    for old in before:
        root.removeHandler(old)
        # A full disk does not take the last line of a log, and must not stop the program.
        with contextlib.suppress(OSError):
            old.close()
