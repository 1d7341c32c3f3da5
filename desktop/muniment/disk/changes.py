"""From events of a file system to the places that are worth a look. Pure: time is passed in.

An event is a hint and never the truth, so that nothing is concluded from it but where to
look. Each path is given once it has been quiet, whatever goes on beside it; a folder that is
new is looked at again as a whole when nothing comes into it any more, because some of what
was put into it at once is never reported.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from pathlib import Path
from typing import NamedTuple

_EVERYTHING = ""


@dataclass(frozen=True, slots=True)
class Hints:
    """Places to look at, folders with all that is in them; or everything there is."""

    paths: frozenset[Path] = frozenset()
    everything: bool = False

    def __bool__(self) -> bool:
        return self.everything or bool(self.paths)


class Kind(Enum):
    """What an event says of its path."""

    CREATED = auto()  # a file that may still be written
    WRITTEN = auto()  # a file that is being written
    FINISHED = auto()  # a file closed after writing, moved, deleted: nothing more is to come
    FOLDER = auto()  # a folder that came, went or changed its permissions: all that is in it
    LOST = auto()  # events were lost: anything may have happened


class Event(NamedTuple):
    """One thing that is said to have happened; a move is two of them."""

    kind: Kind
    path: str = _EVERYTHING


@dataclass(frozen=True, slots=True)
class Pace:
    """How long events are gathered, in seconds.

    `quiet` is how long a path must have rested. One that does not rest is given nevertheless
    after `file` (or `folder`) seconds, and then less and less often, at last every
    `longest_file` (or `longest_folder`). More than `many` paths become their folders.
    """

    quiet: float = 0.7
    file: float = 30.0
    folder: float = 5.0
    longest_file: float = 600.0
    longest_folder: float = 60.0
    many: int = 4096


class _File:
    __slots__ = ("first", "last", "mark", "writing")

    def __init__(self, now: float) -> None:
        self.first = self.last = now
        self.writing: Kind | None = None
        self.mark: object = None


class _Folder:
    """A folder to be looked at as a whole; `absorbs` if no path in it is kept for itself."""

    __slots__ = ("absorbs", "first", "last", "patience")

    def __init__(self, now: float, patience: float, absorbs: bool) -> None:
        self.first = self.last = now
        self.patience = patience
        self.absorbs = absorbs


class Gathering:
    """Events on their way to become hints.

    `look` says what a file is like (size, time of change) and None if there is none: a file
    that was written and is not known to be closed is given when two looks agree. `closes`
    says that the system reports the closing of files (Linux), which is then waited for.
    `trusted` is how many events may come without a rest before some of them are taken for
    lost, for systems that do not say so (Windows).
    """

    def __init__(
        self,
        look: Callable[[str], object],
        *,
        closes: bool = False,
        trusted: float = float("inf"),
        pace: Pace | None = None,
    ) -> None:
        self._look = look
        self._closes = closes
        self._trusted = trusted
        self._pace = pace or Pace()
        self._files: dict[str, _File] = {}
        self._folders: dict[str, _Folder] = {}
        self._patience: dict[str, float] = {}
        self._events = 0

    def add(self, event: Event, now: float) -> None:
        """Take in an event that arrived `now`, in seconds of any clock that never goes back."""
        kind, path = event
        self._events += 1
        if self._events > self._trusted and _EVERYTHING not in self._folders:
            self._whole(_EVERYTHING, now, absorbs=False)
        if self._folders and self._within_folder(kind, path, now):
            return
        if kind in (Kind.FOLDER, Kind.LOST):
            self._files.pop(path, None)
            self._whole(path, now, absorbs=False)
        elif path not in self._folders:
            file = self._files.setdefault(path, _File(now))
            file.last = now
            file.mark = None
            file.writing = None if kind is Kind.FINISHED else kind
        if len(self._files) > self._pace.many:
            self._crowd()

    def take(self, now: float) -> Hints:
        """What is due: what has come to rest, and what has not for too long."""
        due: list[str] = []
        restless: set[str] = set()
        for path, file in list(self._files.items()):
            if self._settled(path, file, now):
                self._patience.pop(path, None)
            elif now - file.first >= self._patience.get(path, self._pace.file):
                longer = 2 * self._patience.get(path, self._pace.file)
                self._patience[path] = min(longer, self._pace.longest_file)
            else:
                if self._folders:
                    restless.update(_above(path))
                continue
            due.append(path)
            del self._files[path]
        due += self._due_folders(now, restless)
        if not self._files and not self._folders:
            self._events = 0
        if _EVERYTHING in due:
            self._events = 0
            return Hints(everything=True)
        return Hints(fold(due))

    def _settled(self, path: str, file: _File, now: float) -> bool:
        if now - file.last < self._pace.quiet:
            return False
        if file.writing is None:
            return True
        if self._closes and file.writing is Kind.WRITTEN:
            return False
        before, file.mark = file.mark, self._look(path)
        if file.mark is None or file.mark == before:
            return True
        file.last = now
        return False

    def _due_folders(self, now: float, restless: set[str]) -> Iterator[str]:
        for path, folder in list(self._folders.items()):
            if now - folder.last >= self._pace.quiet and path not in restless:
                del self._folders[path]
                yield path
            elif now - folder.first >= folder.patience:
                if now - folder.last >= self._pace.quiet:
                    # Only files that are written all the time hold it; they are given alone.
                    del self._folders[path]
                # Else not for the last time: it is looked at again when it has come to rest.
                folder.first = now
                folder.patience = min(2 * folder.patience, self._pace.longest_folder)
                yield path

    def _within_folder(self, kind: Kind, path: str, now: float) -> bool:
        """Whether the look at a folder will do for this event; keeps the folder waiting.

        Only what is new keeps it waiting: a file in it that is written all the time must not.
        """
        absorbed = False
        for above in _above(path):
            folder = self._folders.get(above)
            if folder is not None:
                absorbed = absorbed or folder.absorbs
                if kind in (Kind.CREATED, Kind.FOLDER):
                    folder.last = now
        return absorbed

    def _whole(self, path: str, now: float, *, absorbs: bool) -> None:
        folder = self._folders.setdefault(path, _Folder(now, self._pace.folder, absorbs))
        folder.last = now
        folder.absorbs |= absorbs
        if len(self._folders) > self._pace.many:
            self._folders = {_EVERYTHING: _Folder(now, self._pace.folder, True)}
            self._files.clear()

    def _crowd(self) -> None:
        """With too many files waiting, look at their folders instead."""
        files, self._files = self._files, {}
        for path, file in files.items():
            self._whole(os.path.dirname(path), file.last, absorbs=True)  # noqa: PTH120


def fold(paths: Iterable[str]) -> frozenset[Path]:
    """The paths without those that lie in another of them: a folder stands for all in it."""
    every = set(paths)
    return frozenset(Path(path) for path in every if every.isdisjoint(_above(path)))


def _above(path: str) -> Iterator[str]:
    """The folders that hold a path, from the nearest on, and what stands for everything."""
    while path and (parent := os.path.dirname(path)) != path:  # noqa: PTH120
        yield parent
        path = parent
    yield _EVERYTHING
