"""What a container holds: a mail's attachments, an archive's files, one after the other.

A kind that contains others has a module with `members(path, folder)`, which gives each as a
`Member`. One level only: what lies in a member that is a container itself is not given.
It may also have `has_members(path)`, if that is sooner said than they are given.
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

DAMAGED = "It is damaged, and could not be unpacked."

_CHUNK = 1 << 20
_ENDING = re.compile(r"(?:\.tar)?\.[a-z0-9]{1,16}$", re.IGNORECASE)
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


class LeftOutError(Exception):
    """A member cannot be given; the text says why, in a sentence for a person."""


class Unpacker:
    """Names the members of one container and writes them, one at a time, into `folder`.

    Keeps the limits on size; how many members there are is for the caller to count. `packed`
    is the container's own size in bytes, if its members are compressed.
    """

    def __init__(self, folder: Path, packed: int | None = None) -> None:
        self._folder = folder
        self._names: set[str] = set()
        self._written = 0
        largest = LARGEST_TOTAL if packed is None else max(5 * SMALL, HIGHEST_RATIO * packed)
        self._largest = min(LARGEST_TOTAL, largest)

    def refuse(self, name: str, problem: str) -> Member:
        """A member that is left out, and why."""
        return Member(self._unique(name), None, problem)

    def give(self, name: str, data: Iterable[bytes], packed: int | None = None) -> Iterator[Member]:
        """The one member made of these bytes; its file is deleted when the iterator goes on.

        `packed` is how many bytes it takes up in the container, if it is compressed there.
        Raises what `data` raises, except LeftOutError, which becomes the member's problem.
        """
        unique = self._unique(name)
        ending = _ENDING.search(unique)
        path = self._folder / f"member{ending[0].lower() if ending else ''}"
        try:
            try:
                self._write(path, data, packed)
            except LeftOutError as error:
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
                if self._written > self._largest:
                    raise LeftOutError(
                        f"With the files before it, it takes up more than {said(self._largest)}, "
                        "the most that is unpacked of this file."
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
    """Raise LeftOutError if a member has more bytes than one may have.

    `packed` is how many bytes it takes up in the container, if it is compressed there.
    """
    if size > LARGEST_MEMBER:
        raise LeftOutError(f"It is larger than {said(LARGEST_MEMBER)}.")
    if packed is not None and size > SMALL and size > HIGHEST_RATIO * max(1, packed):
        raise LeftOutError(
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


def said(size: int) -> str:
    """A number of bytes, as a person would say it."""
    for unit, name in ((1_000_000_000, "GB"), (1_000_000, "MB"), (1_000, "kB")):
        if size >= unit:
            return f"{size / unit:.3g} {name}"
    return "1 byte" if size == 1 else f"{size} bytes"
