"""watch(folders, stop) → sets of paths where something changed. The only import of watchdog.

Events are hints: an operating system drops them under load and network drives send none.
Whoever is given a path here looks at the disk to learn what has become of it, and scans
everything now and then besides.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

_TELLING = {"created", "modified", "moved", "deleted", "closed"}


class Watcher:
    """Watches folders (and the folders of single files) from `start` to `close`.

    `on_error` is told, in words for a person, of a folder that cannot be watched; it is
    then found by scans alone.
    """

    def __init__(self, folders: Sequence[Path], on_error: Callable[[str], None]) -> None:
        self._hints = _Hints([folder if folder.is_dir() else folder.parent for folder in folders])
        self._observer = Observer()
        self._observer.daemon = True
        seen: set[Path] = set()
        for folder in folders:
            target = folder if folder.is_dir() else folder.parent
            if target in seen or not target.is_dir():
                continue
            seen.add(target)
            # By its real path: a link itself is not followed by every system's events.
            place = os.path.realpath(target)
            self._observer.schedule(self._hints, place, recursive=folder.is_dir())
        try:
            self._observer.start()
        except OSError as error:
            on_error(
                f"Changes are found by looking through the folders every few minutes: the system "
                f"cannot watch them all ({error.strerror})."
            )

    def changes(self, stop: threading.Event, quiet: float = 0.7) -> Iterator[set[Path]]:
        """Sets of paths, each given once nothing new has happened for `quiet` seconds.

        A burst that goes on and on is given in instalments of some seconds. Ends when
        `stop` is set.
        """
        while not stop.is_set():
            if paths := self._hints.take(quiet, most=5 * quiet):
                yield paths
            else:
                stop.wait(0.1)

    def close(self) -> None:
        """Stop watching."""
        # Where starting failed half-way, some of its threads run although it does not.
        self._observer.unschedule_all()
        if self._observer.is_alive():
            self._observer.stop()
            self._observer.join(1.0)


def watch(
    folders: Sequence[Path], stop: threading.Event, on_error: Callable[[str], None]
) -> Iterator[set[Path]]:
    """The sets of paths that change in these folders until `stop` is set."""
    watcher = Watcher(folders, on_error)
    try:
        yield from watcher.changes(stop)
    finally:
        watcher.close()


class _Hints(FileSystemEventHandler):
    """Gathers paths from watchdog's thread, under the names that people know the folders by."""

    def __init__(self, folders: Sequence[Path]) -> None:
        self._names = [(os.path.realpath(folder), os.fspath(folder)) for folder in folders]
        self._lock = threading.Lock()
        self._paths: set[Path] = set()
        self._first = 0.0
        self._last = 0.0

    def on_any_event(self, event: FileSystemEvent) -> None:
        # Reading a file raises events too ("opened"); only what may change content counts.
        if event.event_type not in _TELLING or (
            event.is_directory and event.event_type == "modified"
        ):
            return
        now = time.monotonic()
        with self._lock:
            if not self._paths:
                self._first = now
            self._last = now
            for name in (event.src_path, event.dest_path):
                if name:
                    self._paths.update(self._known_as(os.fsdecode(name)))

    def _known_as(self, path: str) -> Iterator[Path]:
        for real, name in self._names:
            if path == real or path.startswith(real.rstrip(os.sep) + os.sep):
                yield Path(name + path[len(real) :])

    def take(self, quiet: float, most: float) -> set[Path]:
        """What has gathered, if it is quiet now or has not been for too long; else nothing."""
        now = time.monotonic()
        with self._lock:
            if not self._paths or (now - self._last < quiet and now - self._first < most):
                return set()
            taken, self._paths = self._paths, set()
            return taken
