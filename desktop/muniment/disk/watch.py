"""watch(folders, stop) → hints where something may have changed. The only import of watchdog.

Events are hints: an operating system drops them under load and network drives send none.
Whoever is given a path here looks at the disk to learn what has become of it, and scans
everything now and then besides. Where the system says that it has dropped events, or was
asleep, all is hinted at; where it tells of no changes, folders are compared on a timer.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from watchdog.events import (
    DirAttribEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
    FileSystemEvent,
)
from watchdog.observers.api import EventEmitter, EventQueue, ObservedWatch

from muniment.disk.changes import Event, Hints, Kind
from muniment.disk.patrol import Clocks, Rhythm, Watching, slept

__all__ = ["Hints", "Rhythm", "watch"]

# Reading a file raises events too ("opened"): only what may change content is asked for.
_TELLING: list[type[FileSystemEvent]] = [
    DirAttribEvent,
    DirCreatedEvent,
    DirDeletedEvent,
    DirMovedEvent,
    FileAttribEvent,
    FileClosedEvent,
    FileCreatedEvent,
    FileDeletedEvent,
    FileModifiedEvent,
    FileMovedEvent,
]
_KINDS = {"created": Kind.CREATED, "modified": Kind.WRITTEN}
_TICK_SECONDS = 0.2


def watch(
    folders: Sequence[Path],
    stop: threading.Event,
    warn: Callable[[str], None],
    *,
    wanted: Callable[[Path], bool] = lambda folder: True,
    rhythm: Rhythm | None = None,
) -> Iterator[Hints]:
    """Where something may have changed in these folders and files, until `stop` is set.

    Each folder is hinted at once it is watched (what changed before then is found so), when
    it goes away and when it returns. `warn` is told, once and in words for a person, if the
    system cannot watch them all; it may be called from another thread. Folders in them that
    are not `wanted`, asked by the names that `folders` give them, cost no watching; hints at
    them come nevertheless. Ends within a second of `stop`.
    """
    rhythm = rhythm or Rhythm()
    watching = Watching(folders, _System, warn, wanted, rhythm)
    try:
        before = Clocks.now()
        while not stop.is_set():
            hints = watching.take()
            if hints:
                yield hints
                before = Clocks.now()
            stop.wait(rhythm.between if hints else _TICK_SECONDS)
            now = Clocks.now()
            if slept(before, now):
                watching.add(Event(Kind.LOST))
            before = now
    finally:
        watching.close()


class _Sink(EventQueue):
    """What an emitter takes for its queue: each event is passed on at once."""

    def __init__(self, tell: Callable[[Event], None]) -> None:
        super().__init__()
        self._tell = tell

    def put(self, item: Any, block: bool = True, timeout: float | None = None) -> None:
        for event in read(item[0]):
            self._tell(event)


def read(event: FileSystemEvent) -> Iterator[Event]:
    """What an event of watchdog's says: nothing, one thing, or two for a move."""
    # What it makes up for the content of a folder that was moved: the folder stands for it.
    if event.is_synthetic or (event.is_directory and event.event_type == "modified"):
        return
    kind = Kind.FOLDER if event.is_directory else _KINDS.get(event.event_type, Kind.FINISHED)
    for path in (event.src_path, event.dest_path):
        if path:
            yield Event(kind, os.fsdecode(path))


if sys.platform == "linux":
    from watchdog.observers.inotify import InotifyEmitter
    from watchdog.observers.inotify_c import (
        CallbackId,
        InotifyConstants,
        InotifyEvent,
        InotifyFD,
        Mask,
        WatchCallback,
        WatchDescriptor,
    )

    class _Inotify(InotifyFD):
        """Says what watchdog only logs or passes over: lost events, folders not watched."""

        def __init__(self, watching: Watching) -> None:
            super().__init__()
            self._watching = watching

        def handle_event(self, event: InotifyEvent) -> None:
            # First watchdog's part: after an overflow it sees to it that all is watched.
            super().handle_event(event)
            if event.is_queue_overflow:
                self._watching.add(Event(Kind.LOST))
            elif event.mask & InotifyConstants.IN_UNMOUNT:
                self._watching.unsettled()

        def add_callback(
            self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId
        ) -> WatchDescriptor:
            folder = os.fsdecode(path)
            if self._watching.closing.is_set() or not self._watching.follows(folder):
                raise OSError(errno.ECANCELED, "not wanted")
            # watchdog takes a refusal for success.
            if not os.access(path, os.R_OK):
                raise PermissionError(errno.EACCES, "not readable")
            try:
                return super().add_callback(path, mask, callback, id_)
            except OSError as error:
                if error.errno in (errno.ENOSPC, errno.ENOMEM):
                    self._watching.refused(folder, error)
                raise

        def _add_callback(
            self, path: bytes, mask: Mask, callback: WatchCallback, id_: CallbackId
        ) -> WatchDescriptor:
            # As watchdog's, without its warning of a folder that it comes upon twice, as it
            # does when folders are made in each other.
            watch = self._get_or_create_watch(path, mask)
            watch.callbacks[id_] = callback
            return watch.wd

    class _System:
        """What tells of changes on Linux: one inotify instance for all roots."""

        def __init__(self, watching: Watching) -> None:
            self._error: OSError | None = None
            try:
                self._inotify = _Inotify(watching)
                self._inotify.start()
            except OSError as error:
                self._error = error

        def follow(self, real: str, tell: Callable[[Event], None]) -> EventEmitter:
            """Watch a folder with all in it. Raises OSError if that cannot be."""
            if self._error is not None:
                raise self._error
            emitter = InotifyEmitter(
                _Sink(tell),
                ObservedWatch(real, recursive=True),
                event_filter=_TELLING,
                inotify_fd=self._inotify,
            )
            emitter.start()
            return emitter

        def close(self) -> None:
            if self._error is None:
                self._inotify.stop()

else:
    if sys.platform == "darwin":
        from watchdog.observers.fsevents import FSEventsEmitter

        class _Emitter(FSEventsEmitter):
            """Passes on that events were dropped, which watchdog passes over."""

            def queue_events(self, timeout: float, events: list[Any]) -> None:
                for event in list(events):
                    if event.must_scan_subdirs or event.is_user_dropped or event.is_kernel_dropped:
                        self.queue_event(DirCreatedEvent(os.fsdecode(event.path)))
                super().queue_events(timeout, events)

    elif sys.platform == "win32":
        from watchdog.observers.read_directory_changes import WindowsApiEmitter as _Emitter
    else:
        from watchdog.observers.polling import PollingEmitter as _Emitter

    class _System:
        """What tells of changes elsewhere: an emitter for each root."""

        def __init__(self, watching: Watching) -> None:
            pass

        def follow(self, real: str, tell: Callable[[Event], None]) -> EventEmitter:
            """Watch a folder with all in it. Raises OSError if that cannot be."""
            watch = ObservedWatch(real, recursive=True)
            emitter = _Emitter(_Sink(tell), watch, event_filter=_TELLING)
            emitter.start()
            return emitter

        def close(self) -> None:
            pass
