"""Errors that are ready to be shown to a person.

Every error that leaves a module of this program is a `MunimentError`: it has a title
(what happened, a few words) and a message (why, and what to do next), both without
jargon. Anything else that escapes is a defect of the program.
"""

from __future__ import annotations

import errno
import re
from pathlib import Path

# The titles of errors that a password helps against, the second of one that was wrong. They
# are kept with a file's row, and told from others by these words.
LOCKED, WRONG_PASSWORD = "Locked with a password", "The password does not fit"
# The title of an error that says nothing about the file: what reads it did not start.
NOT_STARTED = "Files cannot be read now"


class MunimentError(Exception):
    """Something went wrong that a person should know about.

    `title` is a short heading; `message` says why and what to do; `path` is the file
    it concerns, if it concerns one.
    """

    def __init__(self, title: str, message: str, path: Path | None = None) -> None:
        super().__init__(f"{title}: {message}")
        self.title = title
        self.message = message
        self.path = path


class UsageError(MunimentError):
    """The person asked for something that cannot be done as asked (exit status 2)."""


class ExtractError(MunimentError):
    """A file could not be read; the reason concerns that file alone."""


class SkippedError(MunimentError):
    """A file is left out on purpose: its kind is not one that this program reads."""


class ModelError(MunimentError):
    """A model is missing, damaged or cannot be used; the rest keeps working."""


class LibraryError(MunimentError):
    """The library itself cannot be opened, read or written."""


class LibraryBusyError(LibraryError, UsageError):
    """Another program is writing to this library; it can only be read meanwhile."""


_CANNOT_WRITE = "The library's folder cannot be written to"
_TROUBLE = {
    errno.ENOSPC: "The disk is full",
    errno.EDQUOT: "The disk is full for you: your quota is used up",
    errno.EROFS: _CANNOT_WRITE,
    errno.EACCES: _CANNOT_WRITE,
    errno.EPERM: _CANNOT_WRITE,
    errno.EIO: "The disk reports an error",
}


def disk_trouble(error: BaseException | None) -> str:
    """What is wrong with the disk, in a few words for a person; "" if it is something else.

    Told by the number of an OSError, or by the words of a native library's own error
    ("os error 28"), in `error` or in what caused it.
    """
    while error is not None:
        said = re.search(r"os error (\d+)", str(error))
        number = error.errno if isinstance(error, OSError) else None
        number = int(said[1]) if number is None and said else number
        if number in _TROUBLE:
            return _TROUBLE[number]
        error = error.__cause__ or error.__context__
    return ""
