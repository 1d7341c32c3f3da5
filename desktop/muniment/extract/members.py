"""What a container holds: a mail's attachments, an archive's files, one after the other.

A kind that contains others has a module with `members(path, folder)`, which gives each as a
`Member`. One level only: what lies in a member that is a container itself is not given.
"""

from __future__ import annotations

import contextlib
import errno
import os
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

from muniment.extract.builder import LONGEST, one_line

# What one container may give: so many members, so many bytes in one and in all of them.
MOST_MEMBERS = 2_000
LARGEST_MEMBER = 500_000_000
LARGEST_TOTAL = 4_000_000_000
# Text shrinks to a tenth, logs to a hundredth; bombs shrink to a thousandth. What is small
# does no harm however much it shrank.
HIGHEST_RATIO = 300
SMALL = 20_000_000

_CHUNK = 1 << 20
_ENDING = re.compile(r"(?:\.tar)?\.[A-Za-z0-9]{1,16}$")
_DRIVE = re.compile(r"^[A-Za-z]:")


@dataclass(frozen=True, slots=True)
class Member:
    """A file that lies in another one.

    `name` is fit to be shown, and unique within the container: "report.pdf", "docs/a.pdf".
    `path` is a file that holds its bytes, with an ending that tells its kind; it is gone as
    soon as the next member is taken. A member that is left out has no path, and `problem`
    says why, in a sentence.
    """

    name: str
    path: Path | None = None
    problem: str = ""


class TooLargeError(Exception):
    """Unpacking goes on for longer than its limits allow; the text says so to a person."""


class Unpacker:
    """Names the members of one container and writes them, one at a time, into `folder`.

    Keeps the limits on size; how many members there are is for the caller to count.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._names: set[str] = set()
        self._written = 0

    def refuse(self, name: str, problem: str) -> Member:
        """A member that is left out, and why."""
        return Member(self._unique(name), None, problem)

    def give(self, name: str, data: Iterable[bytes], packed: int | None = None) -> Iterator[Member]:
        """The one member made of these bytes; its file is deleted when the iterator goes on.

        `packed` is how many bytes it takes up in the container, if it is compressed there.
        Raises what `data` raises, other than TooLargeError, which makes it a problem.
        """
        unique = self._unique(name)
        ending = _ENDING.search(unique)
        path = self._folder / f"member{ending[0].lower() if ending else ''}"
        try:
            try:
                self._write(path, data, packed)
            except TooLargeError as error:
                member = Member(unique, None, str(error))
            except OSError as error:
                if error.errno not in (errno.ENOSPC, errno.EFBIG, errno.EDQUOT):
                    raise
                member = Member(unique, None, "There is not enough room on the disk to unpack it.")
            else:
                member = Member(unique, path)
            yield member
        finally:
            with contextlib.suppress(FileNotFoundError):
                path.unlink()

    def _write(self, path: Path, data: Iterable[bytes], packed: int | None) -> None:
        size = 0
        flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0)
        with os.fdopen(os.open(path, flags, 0o600), "wb") as stream:
            for chunk in data:
                size += len(chunk)
                self._written += len(chunk)
                check_size(size, packed)
                if self._written > LARGEST_TOTAL:
                    raise TooLargeError(
                        f"The files before it took up {_said(LARGEST_TOTAL)} already, "
                        "the most that is unpacked of one file."
                    )
                stream.write(chunk)

    def _unique(self, name: str) -> str:
        name = clean_name(name)
        unique, count = name, 1
        while unique.casefold() in self._names:
            count += 1
            ending = _ENDING.search(name)
            stem = name[: ending.start()] if ending else name
            unique = f"{stem} ({count}){ending[0] if ending else ''}"
        self._names.add(unique.casefold())
        return unique


def check_size(size: int, packed: int | None = None) -> None:
    """Raise TooLargeError if a member has more bytes than one may have.

    `packed` is how many bytes it takes up in the container, if it is compressed there.
    """
    if size > LARGEST_MEMBER:
        raise TooLargeError(f"It is larger than {_said(LARGEST_MEMBER)}.")
    if packed is not None and size > SMALL and size > HIGHEST_RATIO * max(1, packed):
        raise TooLargeError(
            "Unpacked it would be enormous for its size, as files are that were made to do harm."
        )


def clean_name(name: str) -> str:
    """A member's name as a path below its container, fit to be shown on one line.

    Drives, empty steps and steps upwards go; of a long name the end stays.
    """
    steps = (one_line(step) for step in _DRIVE.sub("", name).replace("\\", "/").split("/"))
    path = "/".join(step for step in steps if step not in ("", ".", ".."))
    if not path:
        return "unnamed"
    # Room is left for the number of a name that occurs twice.
    most = LONGEST - 10
    return path if len(path) <= most else "…" + path[1 - most :].lstrip()


def pieces(data: bytes) -> Iterator[bytes]:
    """The same bytes, piece by piece."""
    view = memoryview(data)
    for start in range(0, len(data), _CHUNK):
        yield bytes(view[start : start + _CHUNK])


def _said(size: int) -> str:
    return f"{size // 1_000_000_000} GB" if size >= 1_000_000_000 else f"{size // 1_000_000} MB"
