"""Which files of the watched folders are new, changed or gone, by looking at the disk.

Size and time of change tell; content is read only where they differ from what is known.
What cannot be looked at is not gone: a folder that is not there is offline, a file that the
system refuses to show is left as it is known.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

JUNK = frozenset({"node_modules", "__pycache__", "$RECYCLE.BIN", "System Volume Information"})


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
    """What a scan found: files to read, and files that are no longer there."""

    changed: tuple[Found, ...] = ()
    gone: tuple[Path, ...] = ()


@dataclass(slots=True)
class _Walk:
    """The files seen, the places that could not be looked at, the places that are files."""

    excluded: set[tuple[int, int]]
    found: dict[Path, Found] = field(default_factory=dict)
    blind: set[str] = field(default_factory=set)


def compare(
    roots: Sequence[Path],
    known: Mapping[Path, Known],
    *,
    within: Iterable[Path] | None = None,
    exclude: Sequence[Path] = (),
    stopped: Callable[[], bool] = lambda: False,
) -> Changes:
    """Compare the disk with what is known of it.

    Looks at everything under `roots`, or only at the files and folders `within` that lie
    under a root. A known file is gone if it is under no root any more, or if its root is
    there and it is not. `stopped` may end a scan early; what it found so far counts, and
    nothing is taken for gone.
    """
    looked = list(roots) if within is None else _topmost(p for p in within if covered(p, roots))
    walk = _Walk({identity for folder in exclude if (identity := _identity(folder))})
    for place in looked:
        if not stopped():
            _walk(place, walk, stopped)
    changed = tuple(
        found
        for path, found in walk.found.items()
        if (old := known.get(path)) is None
        or (old.size, old.mtime_ns) != (found.size, found.mtime_ns)
    )
    # Places that turned out to be files are all there; only others may have lost something.
    lossy = [place for place in looked if place not in walk.found]
    if stopped() or (within is not None and not lossy):
        return Changes(changed)
    return Changes(changed, tuple(_gone(known, walk, lossy, roots, everything=within is None)))


def covered(path: Path, roots: Iterable[Path]) -> bool:
    """Whether a path is a root or lies under one, with no hidden or junk folder between."""
    for root in roots:
        if path == root:
            return True
        if _lies_under(os.fspath(path), {os.fspath(root)}):
            return not any(_left_out(part) for part in path.relative_to(root).parts)
    return False


def offline(path: Path, roots: Iterable[Path]) -> bool:
    """Whether every root that covers this path is away (a drive unplugged, a share offline)."""
    covering = [root for root in roots if _lies_under(os.fspath(path), {os.fspath(root)})]
    # A single watched file may be deleted while its folder stays: then it is gone, not away.
    return bool(covering) and not any(
        root.parent.is_dir() if root == path else root.is_dir() for root in covering
    )


def _gone(
    known: Mapping[Path, Known],
    walk: _Walk,
    looked: Sequence[Path],
    roots: Sequence[Path],
    *,
    everything: bool,
) -> Iterator[Path]:
    places = {os.fspath(place) for place in looked}
    tops = {os.fspath(root) for root in roots}
    for path in known:
        text = os.fspath(path)
        homeless = everything and not _lies_under(text, tops)
        missing = path not in walk.found and _lies_under(text, places)
        if homeless or (missing and not _lies_under(text, walk.blind) and not offline(path, roots)):
            yield path


def _walk(place: Path, walk: _Walk, stopped: Callable[[], bool]) -> None:
    try:
        status = place.stat()
    except (FileNotFoundError, NotADirectoryError):
        return
    except OSError:
        walk.blind.add(os.fspath(place))
        return
    if stat.S_ISREG(status.st_mode):
        if not _left_out(place.name):
            walk.found[place] = Found(place, status.st_size, status.st_mtime_ns)
        return
    excluded = (status.st_dev, status.st_ino) in walk.excluded
    pending = [os.fspath(place)] if stat.S_ISDIR(status.st_mode) and not excluded else []
    while pending and not stopped():
        folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not _left_out(entry.name):
                        _look(entry, pending, walk)
        except FileNotFoundError:
            continue
        except OSError:
            walk.blind.add(folder)


def _look(entry: os.DirEntry[str], pending: list[str], walk: _Walk) -> None:
    # Linked folders are not followed: they may lead in circles or out of the folder.
    try:
        if entry.is_dir(follow_symlinks=False):
            if not walk.excluded or _identity(Path(entry.path)) not in walk.excluded:
                pending.append(entry.path)
        elif entry.is_file():
            status = entry.stat()
            path = Path(entry.path)
            walk.found[path] = Found(path, status.st_size, status.st_mtime_ns)
    except FileNotFoundError:
        # It vanished between the listing and the look.
        return
    except OSError:
        walk.blind.add(entry.path)


def _identity(folder: Path) -> tuple[int, int] | None:
    """What a folder is known by to the system, whatever path leads to it."""
    try:
        status = folder.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino


def _left_out(name: str) -> bool:
    return name.startswith((".", "~$")) or name in JUNK


def _lies_under(path: str, places: set[str]) -> bool:
    """Whether a path or a folder above it is one of the places; on strings, for speed."""
    while path not in places:
        cut = path.rfind(os.sep)
        if cut < 0 or path == os.sep:
            return False
        path = path[:cut] or os.sep
    return bool(places)


def _topmost(paths: Iterable[Path]) -> list[Path]:
    """The paths that do not lie under another of them."""
    every = {os.fspath(path) for path in paths}
    return [Path(text) for text in every if not _lies_under(os.path.dirname(text), every)]  # noqa: PTH120
