"""Reach: which watched folders, and which drives and shares in them, can be looked at now."""

# ruff: noqa: PTH112, PTH116, PTH118, PTH120  (paths are strings here, see scan.py)

from __future__ import annotations

import os
import stat
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from pathlib import Path

import psutil

from muniment.disk.scope import Nearest, Scope


class Reach:
    """What of the watched folders is within reach; asked before a look at the disk and after.

    `mounts` are the mount points to remember, as of the last answer.
    """

    def __init__(
        self,
        scope: Scope,
        known: Collection[Path],
        remembered: Iterable[Path],
        mounted: Callable[[], Collection[str]],
    ) -> None:
        self.mounts: set[str] = set()
        self._scope = scope
        self._known = known
        self._mounted = mounted
        self._real = {root: os.path.realpath(root) for root in scope.roots}
        self._seen = {os.fspath(mount) for mount in remembered} | set(mounted())

    def away(self) -> set[str]:
        """The roots and mount points that are out of reach."""
        roots, now = self._scope.roots, set(self._mounted())
        away = {root for root in roots if _is_away(root, is_file=Path(root) in self._known)}
        self.mounts = set()
        for mount in self._seen | now:
            places = [p for p in _shown(mount, self._real) if self._scope.ground(p) is not None]
            if not places:
                continue
            if mount in now:
                self.mounts.add(mount)
                away.update(p for p in places if p not in roots and _is_away(p, is_file=False))
            elif self._is_unplugged(places):
                self.mounts.add(mount)
                away.update(places)
        return away

    def _is_unplugged(self, places: Sequence[str]) -> bool:
        """Whether most of what is known in the places of a former mount is not there.

        All of it need not be missing: a program that goes on writing to a drive that is gone
        leaves files where the drive was.
        """
        inside = Nearest(places)
        held = (text for path in self._known if inside.of(text := str(path)) is not None)
        if all(_is_bare(place) for place in places):
            return next(held, None) is not None
        there = Counter(map(os.path.lexists, held))
        return there[False] > there[True]


def mount_points() -> frozenset[str]:
    """The real paths where file systems are mounted now, other than the system's own "/".

    Empty on Windows, where an unplugged drive takes its letter along.
    """
    if os.name == "nt":
        return frozenset()
    try:
        mounted = psutil.disk_partitions(all=True)
    except OSError:
        return frozenset()
    return frozenset(mount.mountpoint for mount in mounted) - {os.sep}


def offline(
    path: Path,
    roots: Iterable[Path],
    mounts: Iterable[Path] = (),
    *,
    mounted: Callable[[], Collection[str]] = mount_points,
) -> bool:
    """Whether a path is out of reach because its root is, or a drive or share in it.

    `mounts` are those that `compare` told of. Looks at the disk.
    """
    text = os.fspath(path)
    root = Nearest([os.fspath(root) for root in roots]).of(text)
    if root is None:
        return False
    if _is_away(root, is_file=root == text):
        return True
    real = os.path.realpath(root) + text.removeprefix(root)
    unplugged = {os.fspath(mount) for mount in mounts} - set(mounted())
    return Nearest(unplugged).of(real) is not None and not os.path.lexists(text)


def _shown(mount: str, roots: Mapping[str, str]) -> list[str]:
    """The places in watched folders, given with their real paths, where a mount is seen.

    It is all of a folder that lies in the mount, else the place in it where the mount is.
    """
    places = []
    for root, real in roots.items():
        if lies_in(real, mount):
            places.append(root)
        elif lies_in(mount, real):
            places.append(os.path.join(root, os.path.relpath(mount, real)))
    return places


def lies_in(path: str, folder: str) -> bool:
    """Whether a path is a folder or lies in it, by their names."""
    return path == folder or path.startswith(folder.rstrip(os.sep) + os.sep)


def _is_bare(place: str) -> bool:
    """Whether a place holds nothing or is not there, as a mount point with nothing mounted."""
    try:
        with os.scandir(place) as entries:
            return next(entries, None) is None
    except (FileNotFoundError, NotADirectoryError):
        return True
    except OSError:
        return False


def _is_away(root: str, *, is_file: bool) -> bool:
    """Whether a watched folder or file is out of reach; a file may also be deleted."""
    try:
        if stat.S_ISDIR(os.stat(root).st_mode):
            os.scandir(root).close()
    except (FileNotFoundError, NotADirectoryError):
        return not (is_file and has_home(root))
    except OSError:
        return True
    return False


def has_home(path: str) -> bool:
    """Whether the folder is there in which a file, or what a link leads to, should be."""
    return os.path.isdir(os.path.dirname(os.path.realpath(path)))
