"""What is written stays written, and is written whole or not at all."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path
from typing import Literal

# Windows syncs only a file that may be written to.
_SYNC_MODE: Literal["r+b", "rb"] = "r+b" if os.name == "nt" else "rb"


def write_text(path: Path, text: str) -> None:
    """Write a file so that a crash at any moment leaves the old content or the new."""
    write_bytes(path, text.encode("utf-8"))


def write_bytes(path: Path, content: bytes) -> None:
    """As `write_text`, for bytes. When it fails (a full disk) nothing is left behind."""
    draft = path.with_name(f"{path.name}.{os.getpid()}.new")
    try:
        with draft.open("wb") as stream:
            stream.write(content)
            stream.flush()
            os.fsync(stream.fileno())
        draft.replace(path)
    except OSError:
        with contextlib.suppress(OSError):
            draft.unlink()
        raise
    sync_folder(path.parent)


def sync_tree(folder: Path, since_ns: int) -> None:
    """Sync the files under a folder that changed at or after `since_ns`, and their folders."""
    for place, _, names in os.walk(folder):
        fresh = False
        for name in names:
            path = Path(place) / name
            # A file may be cleaned up between the listing and the look.
            with contextlib.suppress(FileNotFoundError):
                if path.stat().st_mtime_ns >= since_ns:
                    sync_file(path)
                    fresh = True
        if fresh:
            sync_folder(Path(place))


def sync_file(path: Path) -> None:
    """Make the content of a file last."""
    with path.open(_SYNC_MODE) as stream:
        os.fsync(stream.fileno())


def sync_folder(path: Path) -> None:
    """Make the names in a folder last."""
    # Windows has no such call, and needs none.
    if os.name == "posix":
        descriptor = os.open(path, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)
