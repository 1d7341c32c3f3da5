"""What is written stays written, and what a power cut has broken is found and set aside.

LanceDB writes each commit as new files and syncs none of them: after a crash of the system
the newest manifest of a table may be empty or cut short, and the table does not open. So
commits are synced here before they count, and a table that does not open falls back to the
manifest before.
"""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

_MANIFEST = ".manifest"
# What a manifest ends with (Lance's file format).
_MAGIC = b"LANC"
_LARGEST_VERSION = 2**64 - 1


def write_text(path: Path, text: str) -> None:
    """Write a file so that a crash at any moment leaves the old content or the new."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    with draft.open("w", encoding="utf-8") as stream:
        stream.write(text)
        stream.flush()
        os.fsync(stream.fileno())
    draft.replace(path)
    _sync_folder(path.parent)


def sync_tree(folder: Path, since_ns: int) -> None:
    """Sync the files under a folder that changed at or after `since_ns`, and their folders."""
    for place, _, names in os.walk(folder):
        fresh = False
        for name in names:
            path = Path(place) / name
            # A file may be cleaned up between the listing and the look.
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime_ns >= since_ns:
                    _sync_file(path)
                    fresh = True
        if fresh:
            _sync_folder(Path(place))


def newest_manifest(table: Path) -> Path | None:
    """The manifest of a LanceDB table's last commit; None if there is none."""
    return max((table / "_versions").glob(f"*{_MANIFEST}"), key=_version, default=None)


def is_whole(manifest: Path) -> bool:
    """Whether a manifest was written to its end. Raises OSError if it cannot be read."""
    return manifest.read_bytes().endswith(_MAGIC)


def set_aside(manifest: Path) -> None:
    """Take a manifest out of use; the table is then what it was one commit before."""
    manifest.rename(manifest.with_suffix(".damaged"))


def _version(manifest: Path) -> int:
    """The version a manifest's name stands for: the number, or counted down in 20 digits."""
    name = manifest.name.removesuffix(_MANIFEST)
    if not name.isdigit():
        return -1
    return _LARGEST_VERSION - int(name) if len(name) == 20 else int(name)


def _sync_file(path: Path) -> None:
    with path.open("rb") as stream:
        os.fsync(stream.fileno())


def _sync_folder(path: Path) -> None:
    # Windows has no such call, and needs none.
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
