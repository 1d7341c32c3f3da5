"""Files of every kind become one form: `extract(path)` gives a `Document`.

One table names the kinds, in `muniment.extract.kinds`. Extraction runs strangers' files
through complex parsers: the program calls it in a child process, through
`muniment.extract.sandbox`.
"""

from __future__ import annotations

import importlib
import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import cast

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract.confine import Refused
from muniment.extract.detection import detect
from muniment.extract.kinds import KINDS, find_kind
from muniment.records import Document

_LONGEST_ENDING = 20


def extract(path: Path, password: str = "") -> Document:
    """What the file says, in the one form that the rest of the program works on.

    `password` opens it if it is of a kind that locks. Raises SkippedError if its kind is not
    read, ExtractError if it could not be read or holds no text; both name the file and say
    why. The file is opened for reading only.
    """
    kind = find_kind(path)
    try:
        if kind is None:
            raise SkippedError("Not a kind that is read", _unread(path))
        if path.stat().st_size == 0:
            raise ExtractError("The file is empty", "There is nothing in it to read.")
        read = cast("Callable[..., Document]", importlib.import_module(kind.module).extract)
        document = read(path, password) if kind.locks else read(path)
        if not document.parts and not document.coverage.waiting and not kind.contains:
            raise ExtractError("No text found", "The file could be opened, but holds no text.")
        return document if document.language else replace(document, language=_language(document))
    except MunimentError as error:
        error.path = path
        raise
    except OSError as error:
        raise _unavailable(error, path) from error


def _language(document: Document) -> str:
    parts = (part for part in document.parts if part.kind != "code")
    return detect("\n".join(document.text[part.start : part.end] for part in parts))


def _unread(path: Path) -> str:
    if any(path.name.lower().endswith(kind.extensions) for kind in KINDS):
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
    # What reads the file is not allowed everything either (`muniment.extract.confine`).
    own = error.filename is None or os.fspath(error.filename) == os.fspath(path)
    if isinstance(error, PermissionError) and own and not isinstance(error, Refused):
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
