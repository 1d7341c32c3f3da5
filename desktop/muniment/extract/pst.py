"""Outlook's data files (PST, OST): every item in every folder, as one place each.

Read with libpff, the one kept library for them. It gives neither the names of named properties
nor the mails that are attached to mails; a note says the latter.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from typing import Any, BinaryIO

import pypff

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line, short
from muniment.extract.letter import (
    Letter,
    add_letter,
    all_attachments,
    gathering,
    give_attachments,
    note_attachments,
    numbered,
)
from muniment.extract.mapi import Attached, Item, Properties, letter_of
from muniment.extract.members import DAMAGED, LeftOutError, Member, check_size
from muniment.records import Coverage, Document

_DEEPEST = 50
_LONGEST_FOLDER = 80
_BINARY, _CONTENT = 0x0102, 0x3701
# What the library raises on damage: its own errors are OSErrors without a number.
# A damaged item may also be given as one of another kind, without what a message has.
_DAMAGE = (OSError, ValueError, TypeError, AttributeError)


def extract(path: Path) -> Document:
    """Read an Outlook data file. Raises ExtractError if it is damaged, or of no known kind."""
    builder = Builder("pst")
    total = read = attached = damaged = 0
    with path.open("rb") as stream:
        for total, (folder, letter) in enumerate(_letters(stream), 1):
            if letter is None:
                damaged += 1
                continue
            if builder.full:
                continue
            place = numbered(total, letter.subject, folder)
            add_letter(builder, letter, place, gathering(total))
            read += not builder.full
            attached += sum(1 for _ in all_attachments(letter))
    if damaged:
        builder.note(f"{damaged:,} of {total:,} items or folders are damaged and were not read.")
    note_attachments(builder, attached)
    return builder.document(coverage=Coverage("message", total, read))


def members(path: Path, folder: Path) -> Iterator[Member]:
    """The attachments of all messages in an Outlook data file."""
    with path.open("rb") as stream:
        letters = (
            (f"message {number}/", letter)
            for number, (_, letter) in enumerate(_letters(stream), 1)
            if letter is not None
        )
        yield from give_attachments(letters, folder)


def _letters(stream: BinaryIO) -> Iterator[tuple[str, Letter | None]]:
    """Each item with the folder it lies in; None for one that is damaged."""
    file = pypff.file()
    try:
        file.open_file_object(stream)
        root = file.root_folder
        codepage = int(re.sub(r"\D", "", str(file.ascii_codepage)) or 0)
    except _DAMAGE as error:
        raise ExtractError(
            "The Outlook data file is damaged",
            "It cannot be opened, or is of a kind that is not known. "
            "Export its messages from Outlook to search them.",
        ) from error
    # The topmost folders are Outlook's own; what a person sees is in them.
    waiting: list[tuple[Any, tuple[str, ...]]] = [(root, ())]
    while waiting:
        folder, names = waiting.pop()
        label = short(" › ".join(names[1:] or names), _LONGEST_FOLDER)
        below = []
        try:
            for index in range(folder.number_of_sub_messages or 0):
                yield label, _letter(folder, index, codepage)
            for index in range(folder.number_of_sub_folders or 0):
                inner = folder.get_sub_folder(index)
                name = one_line(inner.name or "")
                below.append((inner, (*names, name) if name else names))
        except _DAMAGE:
            yield label, None
        if len(names) < _DEEPEST:
            waiting += reversed(below)


def _count(item: Any, name: str) -> int:
    try:
        return int(getattr(item, name) or 0)
    except _DAMAGE:
        return 0


def _letter(folder: Any, index: int, codepage: int) -> Letter | None:
    try:
        message = folder.get_sub_message(index)
        recipients = message.recipients
        return letter_of(
            Item(
                _properties(message, codepage),
                [_record(record, codepage) for record in recipients.record_sets]
                if recipients
                else (),
                [
                    _attached(message.get_attachment(number), codepage)
                    for number in range(_count(message, "number_of_attachments"))
                ],
                partial(_rtf, message),
            )
        )
    except _DAMAGE:
        return None


def _rtf(message: Any) -> bytes:
    return bytes(message.rtf_body or b"")


def _attached(attachment: Any, codepage: int) -> Attached:
    properties = _properties(attachment, codepage)
    content = {_CONTENT: (_BINARY, partial(_content, attachment))}
    return Attached(Properties({**properties.values, **content}, codepage=codepage))


def _content(attachment: Any) -> bytes:
    try:
        check_size(attachment.size)
        attachment.seek_offset(0)
        return bytes(attachment.read_buffer(attachment.size))
    except _DAMAGE as error:
        raise LeftOutError(DAMAGED) from error


def _properties(item: Any, codepage: int) -> Properties:
    values: dict[int, tuple[int, Callable[[], bytes]]] = {}
    for number in range(_count(item, "number_of_record_sets")):
        values |= _record(item.get_record_set(number), codepage).values
    own = Properties(values).number(0x3FFD)
    return Properties(values, codepage=int(own or codepage))


def _record(record: Any, codepage: int) -> Properties:
    values = {
        entry.entry_type: (entry.value_type or 0, partial(_data, entry))
        for entry in record.entries
        if entry.entry_type is not None
    }
    return Properties(values, codepage=codepage)


def _data(entry: Any) -> bytes:
    return bytes(entry.data or b"")
