"""The person's preferences while the program runs: what they are now, and that they changed."""

from __future__ import annotations

import dataclasses
import logging
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, Signal

from muniment.config import Preferences, preferences_file
from muniment.errors import LibraryError, MunimentError

_log = logging.getLogger(__name__)


class Preferring(QObject):
    """Keeps the preferences in their file. `changed` carries those before and those after."""

    changed = Signal(object, object)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or preferences_file()
        self._now = self._load()

    def _load(self) -> Preferences:
        try:
            found = Preferences.load(self._path)
        except MunimentError as error:
            # No reason not to start: they are written anew with the first change.
            _log.warning("the preferences could not be read: %s", error)
            return Preferences()
        fits = isinstance(found.text_percent, int) and 50 <= found.text_percent <= 300
        return found if fits else dataclasses.replace(found, text_percent=100)

    @property
    def now(self) -> Preferences:
        """The preferences that hold."""
        return self._now

    def change(self, **changes: Any) -> None:
        """Change some of them. Raises LibraryError, changing nothing, if they cannot be saved."""
        # Another program, on another library, may have changed others meanwhile.
        before, after = self._now, dataclasses.replace(self._load(), **changes)
        if after == before:
            return
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise LibraryError(
                self.tr("The preferences could not be saved"),
                f"{error.strerror}: {self._path.parent}.",
            ) from error
        after.save(self._path)
        self._now = after
        self.changed.emit(before, after)
