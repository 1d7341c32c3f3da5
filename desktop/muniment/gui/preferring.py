"""The person's preferences while the program runs: what they are now, and that they changed."""

from __future__ import annotations

import dataclasses
import logging
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import Any

from PySide6.QtCore import QCoreApplication, QObject, Signal

from muniment.config import Preferences, preferences_file
from muniment.errors import LibraryError, MunimentError
from muniment.gui.tasks import Failed, Task, Tasks

_LANE = "preferences"

_log = logging.getLogger(__name__)


class Preferring(QObject):
    """Keeps the preferences in their file. `changed` carries those before and those after.

    They hold at once, and are written one after the other off the main thread; what is not
    written yet when the program ends is written then.
    """

    changed = Signal(object, object)

    def __init__(self, path: Path | None = None, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._path = path or preferences_file()
        self._now = self._kept = _load(self._path)
        self._unsaved = 0
        self._tasks = Tasks(self)
        if (app := QCoreApplication.instance()) is not None:
            app.aboutToQuit.connect(self.close)

    @property
    def now(self) -> Preferences:
        """The preferences that hold."""
        return self._now

    def change(self, failed: Failed | None = None, **changes: Any) -> None:
        """Change some of them.

        Those that cannot be saved become again what they were, and `failed` hears why.
        """
        after = dataclasses.replace(self._now, **changes)
        if after == self._now:
            return
        self._unsaved += 1
        self._tasks.every(
            _LANE,
            partial(_save, self._path, changes),
            self._saved,
            partial(self._not_saved, failed),
            at_close=True,
        )
        self._become(after)

    def close(self) -> None:
        """Have everything written, and nothing more; waits for it, two seconds at most."""
        self._tasks.close(0.0)

    def _saved(self, kept: Preferences) -> None:
        # Another program, on another library, may have changed others meanwhile.
        self._kept = kept
        self._settle()

    def _not_saved(self, failed: Failed | None, error: MunimentError) -> None:
        _log.warning("the preferences could not be saved: %s", error)
        self._settle()
        if failed is not None:
            failed(error)

    def _settle(self) -> None:
        """One change has come to its end; after the last of them what is in the file holds."""
        self._unsaved -= 1
        if not self._unsaved:
            self._become(self._kept)

    def _become(self, after: Preferences) -> None:
        before, self._now = self._now, after
        if after != before:
            self.changed.emit(before, after)


def _load(path: Path) -> Preferences:
    try:
        found = Preferences.load(path)
    except MunimentError as error:
        # No reason not to start: they are written anew with the first change.
        _log.warning("the preferences could not be read: %s", error)
        return Preferences()
    fits = isinstance(found.text_percent, int) and 50 <= found.text_percent <= 300
    return found if fits else dataclasses.replace(found, text_percent=100)


def _save(path: Path, changes: Mapping[str, Any], _: Task) -> Preferences:
    """On the lane: what is in the file now, with these changes. Raises LibraryError."""
    after = dataclasses.replace(_load(path), **changes)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise LibraryError(
            QCoreApplication.translate("Preferring", "The preferences could not be saved"),
            f"{error.strerror}: {path.parent}.",
        ) from error
    after.save(path)
    return after
