"""The log: what a developer needs to know of an error, and nothing of any document."""

from __future__ import annotations

import contextlib
import logging
from logging.handlers import RotatingFileHandler
from pathlib import Path

_BYTES = 500_000


def start(folder: Path) -> None:
    """Write the program's log to `log.txt` in this folder, and nothing to the screen.

    Without a place to write it there is no log.
    """
    root = logging.getLogger("muniment")
    root.propagate = False
    root.setLevel(logging.INFO)
    handler: logging.Handler = logging.NullHandler()
    with contextlib.suppress(OSError):
        path = folder / "log.txt"
        handler = RotatingFileHandler(path, maxBytes=_BYTES, backupCount=1, encoding="utf-8")
        handler.setFormatter(logging.Formatter("%(asctime)s %(name)s %(levelname)s %(message)s"))
    for old in list(root.handlers):
        root.removeHandler(old)
        old.close()
    root.addHandler(handler)
