"""Which files of the watched folders are new, changed or gone, by looking at the disk.

Size and time of change tell; content is read only where they differ from what is known.
What cannot be looked at is not gone: a folder that is not there or a drive that is unplugged
is away, a file that the system refuses to show is left as it is known.
"""

# Paths are strings here: a Path for every file would cost more than all the rest.
# ruff: noqa: PTH113, PTH114, PTH116, PTH118, PTH120, PTH208

from __future__ import annotations

import os
import stat
import sys
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from muniment.config import FolderRule
from muniment.disk.patterns import MARKERS, Place, Selection
from muniment.disk.reach import Reach, has_home, lies_in, mount_points
from muniment.disk.reach import offline as offline
from muniment.disk.scope import Nearest, Scope

# Whether the system marks hidden files otherwise than by their names.
_HAS_FLAGS = sys.platform in ("win32", "darwin")
_JUNCTION = getattr(stat, "IO_REPARSE_TAG_MOUNT_POINT", -1)


class Known(Protocol):
    """What is remembered of a file: its size, and its time of change in nanoseconds."""

    @property
    def size(self) -> int: ...
    @property
    def mtime_ns(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Found:
    """A regular file on disk."""

    path: Path
    size: int
    mtime_ns: int


@dataclass(frozen=True, slots=True)
class Changes:
    """What a scan found: files to read, and files that are no longer there.

    `away` are the watched folders, and the mount points in them, that are out of reach now;
    of what is known in them nothing is gone. `mounts` are the mount points to remember for the
    next scan.
    """

    changed: tuple[Found, ...] = ()
    gone: tuple[Path, ...] = ()
    away: tuple[Path, ...] = ()
    mounts: tuple[Path, ...] = ()


def compare(
    roots: Sequence[Path],
    known: Mapping[Path, Known],
    *,
    rules: Mapping[Path, FolderRule] | None = None,
    within: Iterable[Path] | None = None,
    exclude: Sequence[Path] = (),
    mounts: Sequence[Path] = (),
    stopped: Callable[[], bool] = lambda: False,
    mounted: Callable[[], Collection[str]] = mount_points,
) -> Changes:
    """Compare the disk with what is known of it.

    Looks at everything under `roots`, or only at the files and folders `within` that they
    cover, and at the roots that lie in those. A file belongs to the innermost root that it lies
    in, whose rule decides; roots that are the same folder by another name count once, by the
    first of those names. The folders `exclude` are left out by whatever path they are reached.

    A known file is gone if its root is there and it is not; in a scan of everything also if
    no root covers it any more. `mounts` are those that an earlier scan told of: one that is not
    mounted now, and where most of the known files are missing, is away and not empty.
    `stopped` may end a scan early; what it found so far counts, and nothing is taken for gone.
    """
    scan = _Scan(roots, rules, exclude, stopped)
    reach = Reach(scan.scope, known, mounts, mounted)
    starts = scan.starts(within)
    scan.rows = _rows(known, None if within is None else starts)
    for start in starts:
        if not scan.stopped():
            scan.look(start)
    away = reach.away()
    if scan.rows and not scan.stopped():
        scan.look_again(away)
        # Once more, now that all has been looked at: a drive may have been unplugged meanwhile.
        away = reach.away() if scan.rows else away
    gone = [] if scan.stopped() else scan.missing(away)
    return Changes(
        tuple(scan.changed),
        tuple(Path(text) for text in gone),
        tuple(Path(text) for text in sorted(away)),
        tuple(Path(text) for text in sorted(reach.mounts)),
    )


def covered(
    path: Path,
    roots: Iterable[Path],
    rules: Mapping[Path, FolderRule] | None = None,
    *,
    file: bool = False,
) -> bool:
    """Whether a path is a root, or the innermost root above it takes it in by its rule.

    Goes by names. Without `file` what is there may be a folder, so it is enough that something
    in it may be read; with it, it is known to be a file. For many paths keep a `Scope`.
    """
    return Scope(roots, rules).covers(path, file=file)


def _rows(known: Mapping[Path, Known], starts: Sequence[str] | None) -> dict[str, Known]:
    """What is known of everything, or of the places that will be looked at."""
    if starts is None:
        return {str(path): row for path, row in known.items()}
    own = {start: known.get(Path(start)) for start in starts}
    if all(row is not None or os.path.isfile(start) for start, row in own.items()):
        return {start: row for start, row in own.items() if row is not None}
    inside = Nearest(starts)
    return {text: row for path, row in known.items() if inside.of(text := str(path)) is not None}


class _Scan:
    """One look at the disk: `rows` are what has not been seen yet of what is known.

    `changed` are the files seen that are not as known, `blind` the places that the system
    refuses to show.
    """

    def __init__(
        self,
        roots: Iterable[Path],
        rules: Mapping[Path, FolderRule] | None,
        exclude: Iterable[Path],
        stopped: Callable[[], bool],
    ) -> None:
        self.rows: dict[str, Known] = {}
        self.changed: list[Found] = []
        self.blind: set[str] = set()
        self._ask_to_stop = stopped
        self._ended = False
        # Folders that a walk from elsewhere must not enter, whatever path leads to them.
        self._closed: set[tuple[int, int] | None] = {_identity(os.fspath(f)) for f in exclude}
        excluded = [os.path.realpath(folder) for folder in exclude]
        own = []
        for root in dict.fromkeys(roots):
            identity, real = _identity(os.fspath(root)), os.path.realpath(root)
            if identity not in self._closed - {None} and not any(
                lies_in(real, f) for f in excluded
            ):
                own.append(root)
                self._closed.add(identity)
        self._closed.discard(None)
        self._inodes = {identity[1] for identity in self._closed if identity}
        self.scope = Scope(own, rules, self._may_enter)
        self._tops = Nearest(self.scope.roots)
        self._above_roots = {os.path.dirname(root) for root in self.scope.roots}

    def stopped(self) -> bool:
        """Whether this look has been ended early; it is not taken up again."""
        self._ended = self._ended or self._ask_to_stop()
        return self._ended

    def starts(self, within: Iterable[Path] | None) -> list[str]:
        """The places to look at, none of which is reached from another."""
        roots = self.scope.roots
        if within is None:
            return list(roots)
        asked = {os.fspath(path) for path in within}
        around = Nearest(asked)
        chosen = {root for root in roots if around.of(root) is not None}
        chosen |= {text for text in asked if text not in roots and self.scope.covers(text)}
        nearest = Nearest({*chosen, *roots})
        return [
            text
            for text in sorted(chosen)
            if text in roots or nearest.of(os.path.dirname(text)) not in chosen
        ]

    def look(self, start: str) -> None:
        """Take in a file, or all that is in a folder."""
        status = self._status(start)
        if status is None:
            return
        if not stat.S_ISDIR(status.st_mode):
            self._take(start, status)
        elif ground := self.scope.ground(start):
            self._walk(start, ground.place, ground.selection)

    def look_again(self, away: Collection[str]) -> None:
        """Look at each file that was not seen where it should have been.

        A listing may lack a file that is saved anew meanwhile, or a drive has come back. It
        goes by names listed: a system that takes small letters for capitals finds a file by
        its former name too.
        """
        listed: dict[str, Collection[str]] = {}
        for text in self.missing(away):
            if self._tops.of(text) is None or self.stopped():
                continue
            folder, name = os.path.split(text)
            if folder not in listed:
                listed[folder] = self._names(folder)
            if name in listed[folder] and (status := self._status(text)):
                self._take(text, status)

    def missing(self, away: Collection[str]) -> list[str]:
        """What is known, was not seen, and does not lie in a place that is out of sight."""
        hidden = {*away, *self.blind}
        nearest = Nearest({*hidden, *self.scope.roots})
        return [text for text in self.rows if nearest.of(text) not in hidden]

    def _names(self, folder: str) -> Collection[str]:
        try:
            return set(os.listdir(folder))
        except (FileNotFoundError, NotADirectoryError):
            return ()
        except OSError:
            self.blind.add(folder)
            return ()

    def _status(self, path: str) -> os.stat_result | None:
        """What the system says of what is there, and of what a link leads to."""
        try:
            return os.stat(path)
        except (FileNotFoundError, NotADirectoryError):
            if os.path.islink(path) and not has_home(path):
                self.blind.add(path)
        except OSError:
            self.blind.add(path)
        return None

    def _take(self, path: str, status: os.stat_result) -> None:
        """Take in one file, if it is one that is to be read."""
        if not stat.S_ISREG(status.st_mode):
            return
        if path not in self.scope.roots:
            folder, name = os.path.split(path)
            ground = self.scope.ground(folder)
            if ground is None or not ground.selection.takes(ground.place, name):
                return
            if _HAS_FLAGS and not ground.selection.hidden and _is_flagged(os.lstat(path)):
                return
        self._account(path, status)

    def _account(self, path: str, status: os.stat_result) -> None:
        row = self.rows.pop(path, None)
        if row is None or row.mtime_ns != status.st_mtime_ns or row.size != status.st_size:
            self.changed.append(Found(Path(path), status.st_size, status.st_mtime_ns))

    def _walk(self, folder: str, place: Place, selection: Selection) -> None:
        pending = [(folder, place)]
        while pending and not self.stopped():
            folder, place = pending.pop()
            try:
                with os.scandir(folder) as listing:
                    entries = list(listing)
            except (FileNotFoundError, NotADirectoryError):
                continue
            except OSError:
                self.blind.add(folder)
                continue
            if folder in self._above_roots:
                entries = [entry for entry in entries if entry.path not in self.scope.roots]
            names = () if selection.hidden or not place.path else (e.name for e in entries)
            if MARKERS.isdisjoint(names):
                self._take_all(entries, place, selection, pending)

    def _take_all(
        self,
        entries: Iterable[os.DirEntry[str]],
        place: Place,
        selection: Selection,
        pending: list[tuple[str, Place]],
    ) -> None:
        """Take in the files of a folder, and note the folders in it."""
        takes, account = selection.takes, self._account
        for entry in entries:
            try:
                if (
                    _HAS_FLAGS
                    and not selection.hidden
                    and _is_flagged(entry.stat(follow_symlinks=False))
                ):
                    continue
                # Linked folders are not followed: they may lead in circles, or out.
                if entry.is_dir(follow_symlinks=False):
                    inner = selection.enter(place, entry.name)
                    if inner is not None and not self._is_closed(entry):
                        pending.append((entry.path, inner))
                elif takes(place, entry.name) and entry.is_file():
                    account(entry.path, entry.stat())
            except FileNotFoundError:
                continue
            except OSError:
                self.blind.add(entry.path)

    def _is_closed(self, entry: os.DirEntry[str]) -> bool:
        if entry.inode() in self._inodes and _identity(entry.path) in self._closed:
            return True
        return os.name == "nt" and _is_junction(entry.path, entry.stat(follow_symlinks=False))

    def _may_enter(self, folder: str, selection: Selection) -> bool:
        """Whether a walk would go into this folder, by what the system says of it."""
        try:
            own = os.lstat(folder)
        except OSError:
            return True
        closed = (own.st_dev, own.st_ino) in self._closed
        if closed or stat.S_ISLNK(own.st_mode) or _is_junction(folder, own):
            return False
        if selection.hidden:
            return True
        return not _is_flagged(own) and not any(
            os.path.lexists(os.path.join(folder, name)) for name in MARKERS
        )


def _identity(folder: str) -> tuple[int, int] | None:
    """What a folder is known by to the system, whatever path leads to it."""
    try:
        status = os.stat(folder)
    except OSError:
        return None
    # Some network drives number nothing.
    if not stat.S_ISDIR(status.st_mode) or status.st_ino == 0:
        return None
    return status.st_dev, status.st_ino


def _is_flagged(status: os.stat_result) -> bool:
    """Whether Windows or macOS hides it from people."""
    attributes = getattr(status, "st_file_attributes", 0) & stat.FILE_ATTRIBUTE_HIDDEN
    return bool(attributes or getattr(status, "st_flags", 0) & stat.UF_HIDDEN)


def _is_junction(folder: str, status: os.stat_result) -> bool:
    """Whether it is a link of Windows that passes for a folder; a mounted drive is none."""
    tag = getattr(status, "st_reparse_tag", 0)
    return tag == _JUNCTION and not os.path.ismount(folder)
