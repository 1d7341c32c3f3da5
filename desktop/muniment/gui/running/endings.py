"""How the program ended last time: a file that stands in the library's folder while it runs."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

NAME = ".muniment-running"


class Endings:
    """Tells whether the last run with this library came to its end."""

    def __init__(self, library: Path) -> None:
        self._file = library / NAME

    def begin(self) -> bool:
        """Note that the program runs; whether the run before was cut off."""
        cut_off = self._file.exists()
        # Without it the next start says nothing, which harms nobody.
        with contextlib.suppress(OSError):
            self._file.write_text(f"{os.getpid()}\n", encoding="ascii")
        return cut_off

    def end(self) -> None:
        """Note that it has come to its end."""
        with contextlib.suppress(OSError):
            self._file.unlink(missing_ok=True)
