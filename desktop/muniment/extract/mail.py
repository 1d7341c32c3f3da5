"""Mail: single letters (EML, Apple's emlx) and mailboxes (MBOX)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain
from pathlib import Path

from muniment.extract.builder import Builder
from muniment.extract.letter import (
    add_letter,
    all_attachments,
    gathering,
    give_attachments,
    note_attachments,
    numbered,
)
from muniment.extract.mbox import LARGEST_MESSAGE, Message, messages
from muniment.extract.members import Member
from muniment.extract.mime import parse
from muniment.records import Coverage, Document, Place

# What a message holds that could have attachments: most in a mailbox need no second look.
_ATTACHING = re.compile(rb"(?im)^content-(?:disposition|type:\s*(?!text/))|^begin [0-7]{3}")


def extract(path: Path) -> Document:
    """Read a letter or a mailbox."""
    found = messages(path)
    first, second = next(found, Message(b"")), next(found, None)
    if second is None:
        return _letter(first)
    return _mailbox(chain((first, second), found))


def has_members(path: Path) -> bool:
    """Whether a letter has attachments; a mailbox is not looked through for them."""
    found = messages(path)
    first, second = next(found, Message(b"")), next(found, None)
    return second is not None or any(all_attachments(parse(first.data)))


def members(path: Path, folder: Path) -> Iterator[Member]:
    """The attachments of a letter, or of all messages in a mailbox."""
    found = messages(path)
    first, second = next(found, Message(b"")), next(found, None)
    if second is None:
        return give_attachments([("", parse(first.data))], folder)
    all_messages = enumerate(chain((first, second), found), 1)
    letters = (
        (f"message {number}/", parse(message.data))
        for number, message in all_messages
        if _ATTACHING.search(message.data)
    )
    return give_attachments(letters, folder)


def _letter(message: Message) -> Document:
    builder = Builder("mail")
    letter = parse(message.data)
    _note_cut(builder, message)
    add_letter(builder, letter, Place("message"))
    note_attachments(builder, sum(1 for _ in all_attachments(letter)))
    return builder.document(
        title=letter.subject,
        author=letter.sender,
        date=letter.date,
        coverage=Coverage("message", 1, 0 if builder.empty else 1),
    )


def _mailbox(found: Iterator[Message]) -> Document:
    builder = Builder("mbox")
    total = read = attached = 0
    for message in found:
        total += 1
        if builder.full:
            continue
        letter = parse(message.data)
        _note_cut(builder, message)
        place = numbered(total, letter.subject)
        add_letter(builder, letter, place, gathering(total))
        read += not builder.full
        attached += sum(1 for _ in all_attachments(letter))
    note_attachments(builder, attached)
    return builder.document(coverage=Coverage("message", total, read))


def _note_cut(builder: Builder, message: Message) -> None:
    if not message.complete:
        builder.note(
            f"A message is larger than {LARGEST_MESSAGE // 1_000_000} MB; "
            "only its beginning was read."
        )
