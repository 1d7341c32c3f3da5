"""Opening OLE compound files, which hold the documents of Office before 2007."""

from __future__ import annotations

import contextlib
import struct
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import olefile

from muniment.extract.builder import one_line
from muniment.extract.ooxml import About, real_title
from muniment.extract.zipped import UnsafeError, damaged

_LARGEST_STREAM = 300_000_000
_LARGEST_SUMMARY = 1_000_000
# Properties by their numbers ([MS-OLEPS], [MS-OSHARED] 2.3.3.2.1).
_CODE_PAGE, _TITLE, _AUTHOR, _CREATED, _SAVED = 1, 2, 4, 12, 13
# What olefile raises for a file that is damaged; its own errors are OSErrors.
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, struct.error, RecursionError)


@contextlib.contextmanager
def open_ole(path: Path, what: str) -> Iterator[Any]:
    """The file as an `olefile.OleFileIO`; `what` names it in messages.

    Raises ExtractError if it is damaged. A file that cannot be opened raises OSError.
    """
    with path.open("rb") as stream:
        try:
            ole = olefile.OleFileIO(stream)
        except _DAMAGE as error:
            raise damaged(what) from error
        with ole:
            yield ole


def read_stream(ole: Any, name: str, what: str) -> bytes:
    """A stream of the file; empty if there is none of this name.

    Raises ExtractError if it is damaged or too large.
    """
    try:
        if not ole.exists(name):
            return b""
        if ole.get_size(name) > _LARGEST_STREAM:
            raise UnsafeError(
                f"The {what} is too large",
                "It needs more memory than one file may take. Divide it to search it.",
            )
        data: bytes = ole.openstream(name).read()
    except _DAMAGE as error:
        raise damaged(what) from error
    return data


def about(ole: Any, what: str) -> About:
    """What the file says of itself; nothing where it does not, or where that is damaged.

    olefile's own reader of properties is not used: a damaged count keeps it busy for ever.
    """
    data = read_stream(ole, "\x05SummaryInformation", what)[:_LARGEST_SUMMARY]
    start = _u32(data, 44)
    places = {
        _u32(data, at): start + _u32(data, at + 4)
        for at in range(start + 8, start + 8 + 8 * min(_u32(data, start + 4), 100), 8)
    }
    page = int.from_bytes(_content(data, places.get(_CODE_PAGE), 2)[:2], "little") or 1252
    return About(
        title=real_title(_text(data, places.get(_TITLE), page)),
        author=_text(data, places.get(_AUTHOR), page),
        date=_date(data, places.get(_CREATED)) or _date(data, places.get(_SAVED)),
    )


def _u32(data: bytes, at: int) -> int:
    return int.from_bytes(data[at : at + 4], "little")


def _content(data: bytes, at: int | None, kind: int) -> bytes:
    """What stands behind the mark of a property's type, if it is of this type."""
    return data[at + 4 :] if at is not None and _u32(data, at) == kind else b""


def _text(data: bytes, at: int | None, page: int) -> str:
    value = _content(data, at, 30)
    value = value[4 : 4 + _u32(value, 0)].partition(b"\0")[0]
    try:
        return one_line(value.decode("utf-8" if page == 65001 else f"cp{page}", "replace"))
    except LookupError:
        return one_line(value.decode("cp1252", "replace"))


def _date(data: bytes, at: int | None) -> str:
    """A time is counted in tenths of microseconds since 1601."""
    days = int.from_bytes(_content(data, at, 64)[:8], "little") // 864_000_000_000
    date = (datetime(1601, 1, 1) + timedelta(days=min(days, 300_000))).date()
    return date.isoformat() if 1980 < date.year < 2200 else ""
