"""Outlook's single items (MSG): messages, appointments, contacts, tasks and notes.

Read with olefile: the kept readers of MSG files either know no embedded messages, no named
properties and few encodings (python-oxmsg), or bring eight packages along (extract-msg).
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path

import olefile

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.letter import (
    Letter,
    add_letter,
    all_attachments,
    give_attachments,
    note_attachments,
)
from muniment.extract.mapi import Attached, Item, Properties, letter_of
from muniment.extract.members import Member
from muniment.records import Coverage, Document, Place

# https://learn.microsoft.com/openspecs/exchange_server_protocols (MS-OXMSG)
_PROPERTIES = "__properties_version1.0"
_STREAM = "__substg1.0_"
_NAMES = "__nameid_version1.0"
_TOP, _EMBEDDED, _INNER = 32, 24, 8
_DEEPEST = 10

_Path = tuple[str, ...]
# What olefile raises on damaged files; its own error is an OSError without a number.
_DAMAGE = (
    struct.error, IndexError, KeyError, ValueError, TypeError, AttributeError, RecursionError,
)  # fmt: skip


def extract(path: Path) -> Document:
    """Read an item of Outlook's. Raises ExtractError if the file is damaged."""
    builder = Builder("msg")
    with _Storage(path) as storage:
        letter = storage.letter()
        add_letter(builder, letter, Place("message"))
        if storage.damaged:
            builder.note("Parts of this file are damaged and could not be read.")
    note_attachments(builder, sum(1 for _ in all_attachments(letter)))
    return builder.document(
        title=letter.subject,
        author=letter.sender,
        date=letter.date,
        coverage=Coverage("message", 1, 0 if builder.empty else 1),
    )


def has_members(path: Path) -> bool:
    """Whether an item, or one in it, has attachments."""
    with _Storage(path) as storage:
        return any(all_attachments(storage.letter()))


def members(path: Path, folder: Path) -> Iterator[Member]:
    """The attachments of an item, and of the items in it."""
    with _Storage(path) as storage:
        yield from give_attachments([("", storage.letter())], folder)


class _Storage:
    """An MSG file, open; its attachments can be read until it is closed.

    `damaged` tells whether something could not be read.
    """

    damaged = False

    def __init__(self, path: Path) -> None:
        try:
            self._ole = olefile.OleFileIO(str(path))
        except _DAMAGE as error:
            raise _damaged() from error
        except OSError as error:
            if error.errno is not None:
                raise
            raise _damaged() from error
        self._size = path.stat().st_size
        self._children: dict[_Path, list[str]] = {}
        for entry in self._ole.listdir(streams=True, storages=True):
            self._children.setdefault(tuple(entry[:-1]), []).append(entry[-1])

    def __enter__(self) -> _Storage:
        return self

    def __exit__(self, *_: object) -> None:
        self._ole.close()

    def letter(self) -> Letter:
        """The letter that the file holds."""
        try:
            return letter_of(self._item((), _TOP, self._named()))
        except _DAMAGE as error:
            raise _damaged() from error

    def _read(self, path: _Path) -> bytes:
        try:
            # The library believes any size, and goes round in circles until it is reached.
            if self._ole.get_size(list(path)) > self._size:
                raise ValueError("larger than the file")
            with self._ole.openstream(list(path)) as stream:
                data: bytes = stream.read()
                return data
        except _DAMAGE:
            self.damaged = True
            return b""
        except OSError as error:
            if error.errno is not None:
                raise
            self.damaged = True
            return b""

    def _named(self) -> dict[int, int]:
        """The numbers of the named properties, by the numbers that are their names."""
        if f"{_STREAM}00030102" not in self._children.get((_NAMES,), []):
            return {}
        entries = self._read((_NAMES, f"{_STREAM}00030102"))
        found: dict[int, int] = {}
        for name, kind, index in struct.iter_unpack("<IHH", entries[: len(entries) // 8 * 8]):
            if not kind & 1:
                found.setdefault(name, 0x8000 + index)
        return found

    def _item(self, path: _Path, header: int, named: Mapping[int, int], depth: int = 0) -> Item:
        properties = self._properties(path, header, named)
        inner = [name for name in self._children.get(path, []) if name.startswith("__")]
        codepage = properties.codepage
        recipients = [
            self._properties((*path, name), _INNER, named, codepage)
            for name in sorted(inner)
            if name.lower().startswith("__recip_version")
        ]
        attached = [
            self._attached((*path, name), named, codepage, depth)
            for name in sorted(inner)
            if name.lower().startswith("__attach_version")
        ]
        return Item(properties, recipients, attached)

    def _attached(
        self, path: _Path, named: Mapping[int, int], codepage: int, depth: int
    ) -> Attached:
        properties = self._properties(path, _INNER, named, codepage)
        embedded = (*path, f"{_STREAM}3701000D")
        if properties.number(0x3705) == 5 and embedded in self._children and depth < _DEEPEST:
            return Attached(properties, self._item(embedded, _EMBEDDED, named, depth + 1))
        return Attached(properties)

    def _properties(
        self, path: _Path, header: int, named: Mapping[int, int], codepage: int = 0
    ) -> Properties:
        values: dict[int, tuple[int, Callable[[], bytes]]] = {}
        names = self._children.get(path, [])
        data = self._read((*path, _PROPERTIES))[header:] if _PROPERTIES in names else b""
        for kind, number, _, value in struct.iter_unpack("<HHI8s", data[: len(data) // 16 * 16]):
            values[number] = kind, partial(bytes, value)
        for name in names:
            if name.startswith(_STREAM) and len(name) == len(_STREAM) + 8:
                number, kind = int(name[-8:-4], 16), int(name[-4:], 16)
                values[number] = kind, partial(self._read, (*path, name))
        found = Properties(values, named)
        own = found.number(0x3FFD) or found.number(0x3FDE)
        return Properties(values, named, int(own or codepage))


def _damaged() -> ExtractError:
    return ExtractError(
        "The mail is damaged",
        "Its content cannot be taken apart. If Outlook opens it, save it anew from there.",
    )
