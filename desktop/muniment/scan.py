"""Which files of the watched folders are new, changed or gone, by looking at the disk.

Size and time of change tell; content is read only where they differ from what is known.
A folder that is not there is offline, not empty: nothing under it counts as gone.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

JUNK = frozenset({"node_modules", "__pycache__", "$RECYCLE.BIN", "System Volume Information"})


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
    """The files seen under some roots, and the folders that could not be listed."""

    found: dict[Path, Found] = field(default_factory=dict)
    blind: list[Path] = field(default_factory=list)


def compare(
    roots: Sequence[Path],
    known: Mapping[Path, tuple[int, int]],
    *,
    within: Iterable[Path] | None = None,
    exclude: Sequence[Path] = (),
    stopped: Callable[[], bool] = lambda: False,
) -> Changes:
    """Compare the disk with `known` (path → size, mtime in ns).

    Looks at everything under `roots`, or only at the files and folders `within` that lie
    under a root. A known file is gone if it is under no root any more, or if its root is
    there and it is not. `stopped` may end a scan early; what it found so far counts, and
    nothing is taken for gone.
    """
    looked = list(roots) if within is None else [p for p in _topmost(within) if _covered(p, roots)]
    walk = _Walk()
    for place in looked:
        if not _under_any(place, exclude):
            _walk(place, walk, exclude, stopped)
    if stopped():
        return Changes(tuple(_changed(walk, known)))
    gone = tuple(
        path
        for path in known
        if not _covered(path, roots)
        or (
            path not in walk.found
            and _under_any(path, looked)
            and not _under_any(path, walk.blind)
            and not offline(path, roots)
        )
    )
    return Changes(tuple(_changed(walk, known)), gone)


def offline(path: Path, roots: Iterable[Path]) -> bool:
    """Whether every root that covers this path is away (a drive unplugged, a share offline)."""
    covering = [root for root in roots if path == root or root in path.parents]
    # A single watched file may be deleted while its folder stays: then it is gone, not away.
    return bool(covering) and not any(
        root.parent.is_dir() if root == path else root.is_dir() for root in covering
    )


def _changed(walk: _Walk, known: Mapping[Path, tuple[int, int]]) -> Iterator[Found]:
    for found in walk.found.values():
        if known.get(found.path) != (found.size, found.mtime_ns):
            yield found


def _walk(place: Path, walk: _Walk, exclude: Sequence[Path], stopped: Callable[[], bool]) -> None:
    try:
        status = place.stat()
    except OSError:
        return
    if stat.S_ISREG(status.st_mode):
        if not _left_out(place.name):
            walk.found[place] = Found(place, status.st_size, status.st_mtime_ns)
        return
    excluded = {os.fspath(folder) for folder in exclude}
    pending = [os.fspath(place)] if stat.S_ISDIR(status.st_mode) else []
    while pending and not stopped():
        folder = pending.pop()
        try:
            with os.scandir(folder) as entries:
                for entry in entries:
                    if not _left_out(entry.name) and entry.path not in excluded:
                        _look(entry, pending, walk)
        except OSError:
            walk.blind.append(Path(folder))


def _look(entry: os.DirEntry[str], pending: list[str], walk: _Walk) -> None:
    # Linked folders are not followed: they may lead in circles or out of the folder.
    try:
        if entry.is_dir(follow_symlinks=False):
            pending.append(entry.path)
        elif entry.is_file():
            status = entry.stat()
            path = Path(entry.path)
            walk.found[path] = Found(path, status.st_size, status.st_mtime_ns)
    except OSError:
        # It vanished between the listing and the look: the next scan knows.
        return


def _left_out(name: str) -> bool:
    return name.startswith((".", "~$")) or name in JUNK


def _covered(path: Path, roots: Sequence[Path]) -> bool:
    """Whether a path is a root or lies under one, with no hidden or junk folder between."""
    for root in roots:
        if path == root:
            return True
        if root in path.parents:
            return not any(_left_out(part) for part in path.relative_to(root).parts)
    return False


def _under_any(path: Path, folders: Iterable[Path]) -> bool:
    parents = set(path.parents) | {path}
    return any(folder in parents for folder in folders)


def _topmost(paths: Iterable[Path]) -> list[Path]:
    """The paths that do not lie under another of them."""
    kept: list[Path] = []
    for path in sorted(set(paths), key=lambda p: len(p.parts)):
        if not _under_any(path, kept):
            kept.append(path)
    return kept
