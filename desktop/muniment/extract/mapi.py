"""What Outlook keeps, in a file of one item (MSG) or of many (PST): items with properties.

Numbers and types of properties: https://learn.microsoft.com/openspecs/exchange_server_protocols
(MS-OXPROPS, MS-OXCDATA). The file formats' own modules read the properties; here they become
letters.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from functools import partial

from striprtf.striprtf import rtf_to_text

from muniment.extract.builder import one_line
from muniment.extract.letter import Attachment, Html, Letter
from muniment.extract.members import LeftOutError
from muniment.extract.mime import ENCRYPTED, SMALL_PICTURE, UNREAD_TNEF, parse
from muniment.extract.mime_part import decode_as

# An RTF text of more bytes is not taken apart: it is there only where no other text is.
_LARGEST_RTF = 20_000_000
_RTF_START = (
    b"{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern "
    b"\\fscript \\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0"
    b"\\blue0\r\n\\par \\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx"
)
# Such a text is short and plain: what the module `rtf` finds beyond it matters little here.
_rtf_text: Callable[[str], str] = partial(rtf_to_text, errors="replace")
_INTEGERS = frozenset((0x0002, 0x0003, 0x000B, 0x0014))
_DOUBLE, _TEXT8, _TEXT, _TIME, _BINARY = 0x0005, 0x001E, 0x001F, 0x0040, 0x0102
_EPOCH = datetime(1601, 1, 1, tzinfo=UTC)
_YEARS = range(1900, 2200)


@dataclass(frozen=True, slots=True)
class Properties:
    """The properties of an item, a recipient or an attachment, by their numbers.

    Each has a type and what reads its bytes. `named` gives the numbers of properties that
    each file numbers anew; `codepage` is that of texts that are not Unicode, 0 if unknown.
    """

    values: Mapping[int, tuple[int, Callable[[], bytes]]]
    named: Mapping[int, int] = field(default_factory=dict)
    codepage: int = 0

    def data(self, *numbers: int) -> bytes:
        """The bytes of the first of these properties that is there and not empty."""
        for number in numbers:
            if number in self.values and (data := self.values[number][1]()):
                return data
        return b""

    def text(self, *numbers: int) -> str:
        """The text of the first of these properties that is there and not empty."""
        for number in numbers:
            kind, read = self.values.get(number, (0, bytes))
            if kind == _TEXT and (text := read().decode("utf-16-le", "replace").strip("\0")):
                return text
            if kind == _TEXT8 and (data := read().strip(b"\0")):
                return decode_as(data, _charset(self.codepage))
        return ""

    def number(self, number: int) -> float | None:
        """A number, None if it is not there."""
        kind, read = self.values.get(number, (0, bytes))
        if kind in _INTEGERS:
            return int.from_bytes(read()[:8], "little", signed=True)
        if kind == _DOUBLE and len(data := read()) == 8:
            return float(struct.unpack("<d", data)[0])
        return None

    def time(self, *numbers: int) -> datetime | None:
        """The first of these times that is there and makes sense."""
        for number in numbers:
            kind, read = self.values.get(number, (0, bytes))
            ticks = int.from_bytes(read()[:8], "little") if kind == _TIME else 0
            if 0 < ticks < 1 << 60:
                time = _EPOCH + timedelta(microseconds=ticks // 10)
                if time.year in _YEARS:
                    return time
        return None

    def by_name(self, name: int) -> int:
        """The number that a named property has in this file; 0, which none has, if unknown."""
        return self.named.get(name, 0)


@dataclass(frozen=True, slots=True)
class Attached:
    """An attachment: its properties, and the item that it is, if it is one."""

    properties: Properties
    item: Item | None = None


@dataclass(frozen=True, slots=True)
class Item:
    """A message, a contact, an appointment … with its recipients and attachments."""

    properties: Properties
    recipients: Sequence[Properties] = ()
    attached: Sequence[Attached] = ()
    rtf: Callable[[], bytes] | None = None


def _charset(codepage: int) -> str:
    return {0: "", 1200: "", 65001: "utf-8", 20127: "ascii", 20866: "koi8-r", 28591: "latin-1"}.get(
        codepage, f"iso8859-{codepage - 28590}" if 28592 <= codepage <= 28605 else f"cp{codepage}"
    )


def letter_of(item: Item) -> Letter:
    """The letter that an item of Outlook's is, or that says what kind of item it is."""
    notes: dict[str, None] = {}
    properties = item.properties
    kind = properties.text(0x001A).lower()
    body: list[str | Html | Letter] = list(_body(item))
    attachments: list[Attachment] = []
    for attached in item.attached:
        if attached.item is not None:
            body.append(letter_of(attached.item))
        elif attachment := _attachment(attached.properties):
            attachments.append(attachment)
    if "smime.multipartsigned" in kind and len(item.attached) == 1:
        # The whole letter lies in its one attachment.
        signed = parse(item.attached[0].properties.data(0x3701))
        body, attachments = [*body, *signed.body], list(signed.attachments)
        notes |= dict.fromkeys(signed.notes)
    elif _encrypted(kind, properties, attachments):
        notes[ENCRYPTED] = None
    sent = properties.time(0x0039, 0x0E06, 0x3007)
    return Letter(
        subject=properties.text(0x0037, 0x0070),
        sender=properties.text(0x0042, 0x0C1A, 0x5D02, 0x0065).partition(" <")[0],
        date=f"{sent:%Y-%m-%d}" if sent else "",
        head=tuple(_head(item, kind)),
        body=tuple(body),
        attachments=tuple(attachments),
        notes=tuple(notes),
    )


def _encrypted(kind: str, properties: Properties, attachments: Sequence[Attachment]) -> bool:
    if "smime" in kind or any(a.name.lower().endswith((".rpmsg", ".p7m")) for a in attachments):
        return True
    return "multipart/encrypted" in properties.text(0x007D)[:20_000].lower()


def _body(item: Item) -> Iterator[str | Html]:
    properties = item.properties
    if (text := properties.text(0x1000)) and text.strip():
        yield text
    elif data := properties.data(0x1013):
        if properties.values[0x1013][0] == _BINARY:
            codepage = properties.number(0x3FDE)
            yield Html(decode_as(data, _charset(int(codepage or 0))))
        else:
            yield Html(properties.text(0x1013))
    elif rtf := _rtf(item):
        yield _rtf_text(rtf.decode("latin-1"))


def _rtf(item: Item) -> bytes:
    rtf = item.rtf() if item.rtf is not None else _unpacked_rtf(item.properties.data(0x1009))
    return b"" if len(rtf) > _LARGEST_RTF else rtf


def _unpacked_rtf(packed: bytes) -> bytes:
    """An RTF text as Outlook packs it (MS-OXRTFCP), as far as it is whole.

    Not with compressed-rtf, which raises a bare Exception on damaged data.
    """
    if packed[8:12] == b"MELA":
        return packed[16:]
    text = bytearray(_RTF_START)
    position = 16
    while position < len(packed) and len(text) < _LARGEST_RTF:
        flags, position = packed[position], position + 1
        for bit in range(8):
            if not flags >> bit & 1:
                text += packed[position : position + 1]
                position += 1
                continue
            reference = int.from_bytes(packed[position : position + 2], "big")
            position += 2
            # The last 4,096 characters are written to round and round; the offset counts in them.
            distance = (len(text) - (reference >> 4)) % 4096
            if distance == 0 or distance > len(text):
                return bytes(text[len(_RTF_START) :])
            for _ in range((reference & 15) + 2):
                text.append(text[-distance])
    return bytes(text[len(_RTF_START) :])


def _attachment(properties: Properties) -> Attachment | None:
    """The attachment, None if it is a small picture that stands in the text."""
    name = one_line(properties.text(0x3707, 0x3704, 0x3001)) or "unnamed"
    mime = properties.text(0x370E).lower()
    picture = mime.startswith("image/") or name.lower().endswith((".png", ".gif", ".jpg", ".jpeg"))
    size = properties.number(0x0E20)
    in_text = bool(properties.text(0x3712)) and picture
    if in_text and size is not None and size < SMALL_PICTURE:
        return None
    method = properties.number(0x3705)
    problem = ""
    if method == 5:
        problem = "It is a mail that is attached to a mail, which is not read in this file."
    elif method in (2, 4, 7):
        problem = "The message only says where it is kept."
    elif method == 6:
        problem = "It is a part of another program's document, which is not read."
    elif name.lower() == "winmail.dat":
        problem = UNREAD_TNEF
    return Attachment(name, partial(_content, properties), problem)


def _content(properties: Properties) -> bytes:
    if data := properties.data(0x3701):
        return data
    raise LeftOutError("It is empty, or damaged.")


# ---------------------------------------------------------------- what stands above the text

# The properties of other items than messages, by what the program shows them as. Those from
# 0x8000 on are named ones.
_SHOWN: dict[str, tuple[tuple[str, *tuple[int, ...]], ...]] = {
    "ipm.contact": (
        ("Name", 0x3001), ("Company", 0x3A16), ("Department", 0x3A18), ("Job title", 0x3A17),
        ("Email", 0x8083), ("Email", 0x8093), ("Email", 0x80A3), ("Business phone", 0x3A08),
        ("Mobile phone", 0x3A1C), ("Home phone", 0x3A09), ("Fax", 0x3A24), ("Web page", 0x802B),
        ("Business address", 0x801B), ("Home address", 0x801A), ("Birthday", 0x3A42),
        ("Profession", 0x3A46), ("Nickname", 0x3A4F),
    ),
    "ipm.appointment": (("Start", 0x820D, 0x0060), ("End", 0x820E, 0x0061), ("Location", 0x8208)),
    "ipm.schedule": (("Start", 0x820D, 0x0060), ("End", 0x820E, 0x0061), ("Location", 0x8208)),
    "ipm.task": (
        ("Start", 0x8104), ("Due", 0x8105), ("Status", 0x8101), ("Complete", 0x8102),
        ("Owner", 0x811F), ("Completed", 0x810F),
    ),
}  # fmt: skip
_STATUS = ("not started", "in progress", "complete", "waiting on someone else", "deferred")
_RECIPIENTS = {1: "To", 2: "Cc", 3: "Bcc"}


def _head(item: Item, kind: str) -> Iterator[str]:
    properties = item.properties
    subject = properties.text(0x0037, 0x0070)
    shown = next((shown for key, shown in _SHOWN.items() if kind.startswith(key)), None)
    if shown is not None:
        yield f"Subject: {subject}" if subject else ""
        for name, *numbers in shown:
            if value := next(filter(None, (_shown(properties, n) for n in numbers)), ""):
                yield f"{name}: {value}"
        if kind.startswith(("ipm.contact", "ipm.task")):
            return
    elif kind.startswith("ipm.stickynote"):
        return
    sender = _person(properties, (0x0042, 0x0C1A), (0x5D02, 0x5D01, 0x0065, 0x0C1F))
    yield f"From: {sender}" if sender else ""
    yield from _addressed(item)
    if sent := properties.time(0x0039, 0x0E06):
        yield f"Date: {sent:%Y-%m-%d %H:%M} UTC"
    if shown is None and subject:
        yield f"Subject: {subject}"


def _shown(properties: Properties, number: int) -> str:
    asked = number
    if number >= 0x8000:
        number = properties.by_name(number)
    if time := properties.time(number):
        # Whole days are kept as midnight, of which time zone is not said.
        return f"{time:%Y-%m-%d}" if time.hour == time.minute == 0 else f"{time:%Y-%m-%d %H:%M} UTC"
    value = properties.number(number)
    if value is None:
        return one_line(properties.text(number))
    if asked == 0x8101:
        return _STATUS[int(value)] if 0 <= value < len(_STATUS) else ""
    return f"{value:.0%}" if asked == 0x8102 else f"{value:g}"


def _addressed(item: Item) -> Iterator[str]:
    people: dict[str, list[str]] = {}
    for recipient in item.recipients:
        kind = _RECIPIENTS.get(int(recipient.number(0x0C15) or 1) & 0xF, "To")
        if person := _person(recipient, (0x3001,), (0x39FE, 0x3003)):
            people.setdefault(kind, []).append(person)
    if not people:
        names = {"To": item.properties.text(0x0E04), "Cc": item.properties.text(0x0E03)}
        people = {kind: [name] for kind, name in names.items() if name}
    for kind in _RECIPIENTS.values():
        if kind in people:
            yield f"{kind}: {'; '.join(people[kind])}"


def _person(properties: Properties, names: Sequence[int], addresses: Sequence[int]) -> str:
    name = one_line(properties.text(*names)).strip("'\"")
    # Within one organisation addresses are paths that say nothing to a person.
    found = (one_line(properties.text(number)) for number in addresses)
    address = next((address for address in found if "@" in address), "")
    if not address or address in name:
        return name or address
    return f"{name} <{address}>" if name else address
