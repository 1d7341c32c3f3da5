"""Documents taken out of mails and archives, so that other programs can open them.

They lie in a private folder that goes with the window.
"""

from __future__ import annotations

import os
import re
import tempfile
import threading
from pathlib import Path

# In bytes and in characters: file systems take names of 255 bytes.
_LONGEST, _LONGEST_ENDING = 180, 16
# What a name of some system may not hold, and the devices that Windows sees in names.
_UNFIT = re.compile(r'[<>:"/\\|?*\x00-\x1f\x7f]')
_DEVICE = re.compile(r"(?i)^(?:con|prn|aux|nul|com\d|lpt\d)(?=\.|$)")


class TakenOut:
    """The private folder (only its owner may enter it), made when first needed."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._folder: tempfile.TemporaryDirectory[str] | None = None
        self._closed = False

    def keep(self, member: str, data: bytes) -> Path:
        """Write a member's bytes to a file of its own that can only be read.

        The file bears the last part of the member's name. Raises OSError, also after `close`.
        """
        with self._lock:
            if self._closed:
                raise FileNotFoundError("the window is closed")
            if self._folder is None:
                self._folder = tempfile.TemporaryDirectory(
                    prefix="muniment-", ignore_cleanup_errors=True
                )
            path = Path(tempfile.mkdtemp(dir=self._folder.name)) / file_name(member)
            flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
            with os.fdopen(os.open(path, flags, 0o400), "wb") as stream:
                stream.write(data)
            return path

    def close(self) -> None:
        """Delete everything that was taken out."""
        with self._lock:
            self._closed = True
            if self._folder is not None:
                self._folder.cleanup()
                self._folder = None


def file_name(member: str) -> str:
    """The last part of a member's name, as a file's name that every system takes."""
    name = _UNFIT.sub("_", member.replace("\\", "/").rpartition("/")[2]).strip(" .")
    stem, dot, ending = name.rpartition(".")
    if not dot or len(ending) > _LONGEST_ENDING:
        stem, dot, ending = name, "", ""
    short = stem.encode("utf-8", "ignore")[:_LONGEST].decode("utf-8", "ignore")
    return _DEVICE.sub(lambda device: f"_{device[0]}", f"{short}{dot}{ending}") or "document"
