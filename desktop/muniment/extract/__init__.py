"""Files of every kind become one form: `extract(path)` gives a `Document`.

One table names the kinds. To add one, write a module with `extract(path) -> Document`
and add its row. Extraction runs strangers' files through complex parsers: the program
calls it in a child process, through `muniment.extract.sandbox`.
"""

from __future__ import annotations

import importlib
import os
import re
import stat
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.records import Document

_HEAD = 4096
# The names of a ZIP file's members stand in plain at its end.
_TAIL = 65536
_LONGEST_ENDING = 20


@dataclass(frozen=True, slots=True)
class Sample:
    """The first bytes of a file and, of a ZIP file only, its last ones."""

    head: bytes
    tail: bytes = b""


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of file: who reads it and how it is told.

    `proves` says that the content is of this kind, whatever its name; `allows` that a name
    with one of `extensions` may be believed.
    """

    name: str
    module: str
    extensions: tuple[str, ...]
    proves: Callable[[Sample], bool]
    allows: Callable[[Sample], bool]


def _always(sample: Sample) -> bool:
    return True


def _never(sample: Sample) -> bool:
    return False


def _pdf(sample: Sample) -> bool:
    return sample.head.lstrip(b"\x00\t\n\x0c\r \xef\xbb\xbf").startswith(b"%PDF-")


def _zip_with(member: bytes) -> Callable[[Sample], bool]:
    return lambda sample: _is_zip(sample.head) and (member in sample.tail or member in sample.head)


def _is_zip(head: bytes) -> bool:
    return head.startswith(b"PK\x03\x04")


_XML = re.compile(rb"\A<\?xml[^>]*>")
_HTML = re.compile(rb"<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE)


def _html(sample: Sample) -> bool:
    head = sample.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        head = head.replace(b"\x00", b"")[2:]
    head = _XML.sub(b"", head.removeprefix(b"\xef\xbb\xbf").lstrip()).lstrip()
    while head.startswith(b"<!--"):
        head = head.partition(b"-->")[2].lstrip()
    return _HTML.match(head) is not None


def _text(sample: Sample) -> bool:
    head = sample.head
    if head.startswith((b"\xff\xfe", b"\xfe\xff")):
        return True
    zeros = head.count(0)
    if zeros:
        # UTF-16 without a mark: mostly Western text has its zeros on one side of each pair.
        even = head[::2].count(0)
        return zeros > len(head) // 4 and (even == 0 or even == zeros)
    controls = sum(head.count(byte) for byte in (*range(1, 9), *range(14, 27), *range(28, 32)))
    return controls * 100 <= len(head)


KINDS: tuple[Kind, ...] = (
    Kind("pdf", "muniment.extract.pdf", (".pdf",), _pdf, _always),
    Kind(
        "docx",
        "muniment.extract.docx",
        (".docx", ".docm", ".dotx", ".dotm"),
        _zip_with(b"word/document"),
        _always,
    ),
    Kind("html", "muniment.extract.html", (".html", ".htm", ".xhtml"), _html, _text),
    Kind("markdown", "muniment.extract.markdown", (".md", ".markdown", ".mdown"), _never, _text),
    Kind("text", "muniment.extract.text", (".txt", ".text", ".log", ".asc"), _never, _text),
)


def kind_of(path: Path) -> str | None:
    """The name of the file's kind; None if it is of no kind that this program reads.

    Looks at the content first (a few kilobytes), at the name second. A file that cannot be
    opened is judged by its name alone, so that `extract` can say what is wrong. Anything
    but a regular file is of no kind.
    """
    kind = _kind(path)
    return kind.name if kind else None


def _kind(path: Path) -> Kind | None:
    suffix = path.suffix.lower()
    named = next((kind for kind in KINDS if suffix in kind.extensions), None)
    try:
        if not stat.S_ISREG(path.stat().st_mode):
            return None
        sample = _sample(path)
    except (OSError, ValueError):
        return named
    proven = next((kind for kind in KINDS if kind.proves(sample)), None)
    return proven or (named if named and named.allows(sample) else None)


def _sample(path: Path) -> Sample:
    with path.open("rb", buffering=0) as stream:
        head = stream.read(_HEAD)
        if not _is_zip(head):
            return Sample(head)
        size = stream.seek(0, os.SEEK_END)
        stream.seek(max(0, size - _TAIL))
        return Sample(head, stream.read(_TAIL))


def extract(path: Path) -> Document:
    """What the file says, in the one form that the rest of the program works on.

    Raises SkippedError if its kind is not read, ExtractError if it could not be read or
    holds no text; both name the file and say why. The file is opened for reading only.
    """
    kind = _kind(path)
    try:
        if kind is None:
            raise SkippedError("Not a kind that is read", _unread(path))
        if path.stat().st_size == 0:
            raise ExtractError("The file is empty", "There is nothing in it to read.")
        read = cast("Callable[[Path], Document]", importlib.import_module(kind.module).extract)
        document = read(path)
        if not document.parts:
            raise ExtractError("No text found", "The file could be opened, but holds no text.")
        return document
    except MunimentError as error:
        error.path = path
        raise
    except OSError as error:
        raise _unavailable(error, path) from error


def _unread(path: Path) -> str:
    if any(path.suffix.lower() in kind.extensions for kind in KINDS):
        return f"The content is not what a name ending in {path.suffix} promises."
    # A name need not be valid Unicode, and what follows its last dot need not be an ending.
    ending = os.fsencode(path.suffix).decode("utf-8", "backslashreplace")
    if 1 < len(ending) <= _LONGEST_ENDING and ending.isprintable() and " " not in ending:
        return f"Files ending in {ending} are not read yet."
    return "Files of this kind are not read yet."


def _unavailable(error: OSError, path: Path) -> ExtractError:
    if isinstance(error, FileNotFoundError):
        return ExtractError(
            "The file is gone", "It was moved or deleted before it could be read.", path
        )
    if isinstance(error, PermissionError):
        return ExtractError(
            "No permission",
            "This computer does not let you read the file. Change its permissions and try again.",
            path,
        )
    return ExtractError(
        "The file could not be opened",
        f"The computer reports: {error.strerror or 'an unknown fault'}. "
        "Check that its drive is connected, then try again.",
        path,
    )
