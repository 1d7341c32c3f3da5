"""The messages of a mail file one by one, as bytes: of a mailbox (MBOX), or the only one.

The mailbox is read as a stream, with our own code: the standard library's `mailbox` keeps
a table of all messages, takes any line that begins with "From " for a new message, and does
not undo the quoting of such lines in a text.
"""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from muniment.extract.text import decode

# More bytes of one message are not read, with a note: the parser holds several times as many.
LARGEST_MESSAGE = 90_000_000
_LONGEST_LINE = 1 << 20

# https://www.rfc-editor.org/rfc/rfc4155, and what programs really write: a day, a time and a
# year, or an address alone.
_ENVELOPE = re.compile(
    rb"From (?:\S.*\b(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)\b.*\d\d:\d\d.*\d{4}|\S+@\S+\s*$)"
)
_FIELD = re.compile(rb">?[!-9;-~]+:|>?From |\r?\n?$")
_QUOTED = re.compile(rb">+From ")
_COUNT = re.compile(rb"\s*(\d{1,12})\s*\n")


@dataclass(frozen=True, slots=True)
class Message:
    """The bytes of one message; `complete` is false if it has more than are taken."""

    data: bytes
    complete: bool = True


def messages(path: Path) -> Iterator[Message]:
    """The messages of a mail file, one at a time in memory."""
    with path.open("rb") as stream:
        head = stream.read(4096)
        stream.seek(0)
        if head.lstrip().startswith(b"From "):
            yield from _split(stream)
        else:
            data = stream.read(LARGEST_MESSAGE + 1)
            yield Message(_plain(data[:LARGEST_MESSAGE]), len(data) <= LARGEST_MESSAGE)


def _plain(data: bytes) -> bytes:
    """A message as it was sent, without what programs put around it in a file."""
    if b"\0" in data[:100]:
        # UTF-16, which no mail is sent in, but which some programs save it in.
        data = decode(data).encode("utf-8")
    data = data.removeprefix(codecs.BOM_UTF8)
    # Apple's program writes the message's length before it, and what it knows of it after it.
    if count := _COUNT.match(data):
        return data[count.end() :][: int(count[1])]
    data = data.lstrip(b"\r\n")
    return data.partition(b"\n")[2] if data.startswith(b">From ") else data


def _split(stream: BinaryIO) -> Iterator[Message]:
    lines: list[bytes] = []
    size, started, blank = 0, False, True
    line = stream.readline(_LONGEST_LINE)
    while line:
        following = stream.readline(_LONGEST_LINE)
        if line.startswith(b"From ") and (not started or (blank and _begins(line, following))):
            if started:
                yield _message(lines, size)
            lines, size, started = [], 0, True
        elif started:
            size += len(line)
            if size <= LARGEST_MESSAGE:
                lines.append(line[1:] if _QUOTED.match(line) else line)
        blank = not line.strip()
        line = following
    if started:
        yield _message(lines, size)


def _begins(line: bytes, following: bytes) -> bool:
    return bool(_ENVELOPE.match(line[:1000]) and _FIELD.match(following[:1000]))


def _message(lines: list[bytes], size: int) -> Message:
    return Message(b"".join(lines), size <= LARGEST_MESSAGE)
