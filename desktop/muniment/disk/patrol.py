"""The folders that are watched, whether they are there or not, and the threads that see to it.

A folder that goes away or returns, a drive that is mounted over it, a file system that does
not tell of changes: all this is found by looking every now and then, each folder in a thread
of its own, because a share that is offline may never answer.
"""

from __future__ import annotations

import errno
import os
import sys
import threading
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from muniment.disk.changes import Event, Gathering, Hints, Kind, Pace
from muniment.disk.filesystems import (
    Identity,
    Mount,
    Reporting,
    fingerprints,
    identity,
    mounts,
    reporting,
    settled_mark,
)

_CLOSING_SECONDS = 0.5
# ReadDirectoryChangesW has a buffer of 64 KB, which some four hundred changes fill, and
# watchdog passes over the empty answer that says that it overflowed.
_TRUSTED_EVENTS = 300 if sys.platform == "win32" else float("inf")
_ROOTS_WITH_OWN_THREAD = 8
# What inotify_add_watch(2) and inotify_init(2) say when it is reached.
_LIMITS = {errno.ENOSPC: "max_user_watches", errno.EMFILE: "max_user_instances"}


class Follower(Protocol):
    """What watches one folder; it may end by itself when the folder goes."""

    def should_keep_running(self) -> bool: ...
    def stop(self) -> None: ...


class System(Protocol):
    """What the operating system tells of changes with."""

    def follow(self, real: str, tell: Callable[[Event], None]) -> Follower:
        """Watch a folder, a path without links, with all in it. Raises OSError."""
        ...

    def close(self) -> None:
        """Stop telling; may take seconds."""
        ...


@dataclass(frozen=True, slots=True)
class Rhythm:
    """How often is looked, in seconds.

    Hints come at least `between` apart. Every `probe`: whether the folders are there. Every
    `compare`, or more rarely if it takes more than a twentieth of the time: the folders whose
    changes the system does not tell of.
    """

    between: float = 1.0
    probe: float = 2.0
    compare: float = 60.0
    pace: Pace = field(default_factory=Pace)


class Watching:
    """The threads that watch, and what they have gathered."""

    def __init__(
        self,
        folders: Sequence[Path],
        system: Callable[[Watching], System],
        warn: Callable[[str], None],
        wanted: Callable[[Path], bool],
        rhythm: Rhythm,
    ) -> None:
        self.rhythm = rhythm
        self.wanted: Callable[[str], bool] = lambda folder: wanted(Path(folder))
        self.closing = threading.Event()
        self._warn = warn
        self._lock = threading.Lock()
        self._warned = False
        self._gathering = Gathering(
            settled_mark,
            closes=sys.platform == "linux",
            trusted=_TRUSTED_EVENTS,
            pace=rhythm.pace,
        )
        self._roots = [_Root(os.fspath(folder), self) for folder in dict.fromkeys(folders)]
        self.system = system(self)
        self._threads = [
            threading.Thread(target=self._patrol, args=(roots,), name="watch roots", daemon=True)
            for roots in _shared(self._roots)
        ]
        for thread in self._threads:
            thread.start()

    def add(self, event: Event) -> None:
        with self._lock:
            self._gathering.add(event, time.monotonic())

    def take(self) -> Hints:
        with self._lock:
            return self._gathering.take(time.monotonic())

    def follows(self, real: str) -> bool:
        """Whether a folder, by its path without links, is wanted by a name that people know."""
        shown = (root.shown(real) for root in self._roots if root.holds(real))
        return any(map(self.wanted, shown))

    def refused(self, path: str, error: OSError) -> None:
        """A folder cannot be watched: what holds it is compared on the timer from now on."""
        if self.closing.is_set():
            return
        for root in self._roots:
            if root.holds(path):
                root.compared = True
        with self._lock:
            warned, self._warned = self._warned, True
        if not warned:
            self._warn(_refusal(error))

    def unsettled(self) -> None:
        """A file system has gone from under a folder, and with it what watched it."""
        for root in self._roots:
            root.stale = True

    def _patrol(self, roots: Sequence[_Root]) -> None:
        """Look after some roots; in a thread, since a share that is offline may never answer."""
        while not self.closing.is_set():
            known = mounts()
            for root in roots:
                root.patrol(known)
            self.closing.wait(self.rhythm.probe)
        for root in roots:
            root.unwatch()

    def close(self) -> None:
        """Stop watching; what takes longer than a moment ends by itself."""
        self.closing.set()
        closer = threading.Thread(target=self.system.close, name="unwatch", daemon=True)
        closer.start()
        end = time.monotonic() + _CLOSING_SECONDS
        for thread in (closer, *self._threads):
            thread.join(max(0.0, end - time.monotonic()))


class _Root:
    """A folder or file that is watched, whether it is there or not."""

    def __init__(self, path: str, watching: Watching) -> None:
        self.path = path
        self.stale = False
        self.compared = False
        self._watching = watching
        self._real = path
        self._found: Identity | None = None
        self._before: Identity | None = None
        self._follower: Follower | None = None
        self._prints: dict[str, int] | None = None
        self._compare_at = 0.0

    def holds(self, path: str) -> bool:
        return path == self._real or path.startswith(self._real.rstrip(os.sep) + os.sep)

    def shown(self, path: str) -> str:
        """What lies in the root, under the name that people know the root by."""
        return self.path + path[len(self._real) :]

    def patrol(self, known: Sequence[Mount]) -> None:
        """Watch what is there now, and hint at it if it is not what was there before."""
        found = identity(self.path, known)
        before, self._before = self._before, found
        ended = self._follower is not None and not self._follower.should_keep_running()
        if found == self._found and not ended and not self.stale:
            if self.compared and found is not None and not found.is_file:
                self._compare()
        elif found is None or not found.is_file or found == before:
            # A file that is being written has another content at every look: wait.
            self.stale = False
            self._found = found
            self.unwatch()
            if found is not None and found.readable and not found.is_file:
                self._watch(known)
            self._watching.add(Event(Kind.FOLDER, self.path))

    def unwatch(self) -> None:
        if self._follower is not None:
            self._follower.stop()
            self._follower = None

    def _watch(self, known: Sequence[Mount]) -> None:
        # By its real path: a link itself is not followed by every system's events.
        self._real = os.path.realpath(self.path)
        told = reporting(self._real, known)
        self._prints = None
        self.compared = told is not Reporting.ALL
        if told is not Reporting.NONE:
            try:
                self._follower = self._watching.system.follow(self._real, self._tell)
            except (FileNotFoundError, NotADirectoryError, PermissionError):
                # It changed under our hands: the next patrol sees what it is now.
                self._found = None
            except OSError as error:
                self._watching.refused(self._real, error)
        if self.compared:
            self._compare()

    def _compare(self) -> None:
        """See whether anything differs from the last time, if it is time."""
        started = time.monotonic()
        if self._prints is not None and started < self._compare_at:
            return
        watching = self._watching
        prints = fingerprints(self.path, watching.wanted, watching.closing.is_set)
        ended = time.monotonic()
        self._compare_at = ended + max(watching.rhythm.compare, 20 * (ended - started))
        if prints is None:
            return
        if self._prints is None:
            watching.add(Event(Kind.FOLDER, self.path))
        else:
            for folder in prints.keys() | self._prints.keys():
                if prints.get(folder) != self._prints.get(folder):
                    watching.add(Event(Kind.FOLDER, folder))
        self._prints = prints

    def _tell(self, event: Event) -> None:
        if self.holds(event.path):
            self._watching.add(Event(event.kind, self.shown(event.path)))


@dataclass(frozen=True, slots=True)
class Clocks:
    """Seconds by clocks that differ in whether they run on while the computer sleeps."""

    running: float
    wall: float
    boot: float

    @classmethod
    def now(cls) -> Clocks:
        running = time.monotonic()
        boot = running
        if sys.platform == "linux":
            boot = time.clock_gettime(time.CLOCK_BOOTTIME)
        return cls(running, time.time(), boot)


def slept(before: Clocks, after: Clocks) -> bool:
    """Whether the computer slept between two looks at the clocks that follow each other soon.

    On Linux a clock of its own counts sleep; elsewhere a gap of half a minute gives it away.
    """
    ran = after.running - before.running
    return (after.boot - before.boot) - ran > 2.0 or max(ran, after.wall - before.wall) > 30.0


def _shared(roots: Sequence[_Root]) -> list[list[_Root]]:
    """The roots by thread: each has its own, but many single files of a folder share one."""
    beside: defaultdict[str, list[_Root]] = defaultdict(list)
    for root in roots:
        beside[os.path.dirname(root.path)].append(root)  # noqa: PTH120
    groups: list[list[_Root]] = []
    for together in beside.values():
        many = len(together) > _ROOTS_WITH_OWN_THREAD
        groups += [together] if many else [[root] for root in together]
    return groups


def _refusal(error: OSError) -> str:
    name = _LIMITS.get(error.errno or 0)
    why = "its limit is used up" if name else error.strerror or "no reason is given"
    text = (
        f"The system cannot tell of changes in all folders: {why}. Muniment looks for changes in "
        "the others every minute or, where there are many files, every few minutes, so nothing "
        "is missed but some changes are found a little later."
    )
    if name:
        line = f"fs.inotify.{name}={2 * _limit(name)}"
        text += (
            f" To have all found at once, raise the limit with the command “sudo sysctl {line}” "
            f"and start Muniment again; to keep it, put the line “{line}” into the file "
            "/etc/sysctl.d/60-muniment.conf."
        )
    return text


def _limit(name: str) -> int:
    try:
        return int(Path(f"/proc/sys/fs/inotify/{name}").read_text("ascii"))
    except (OSError, ValueError):
        return 65536
