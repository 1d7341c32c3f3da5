"""A letter as it is sent (MIME): its fields, its texts, its attachments."""

from __future__ import annotations

import binascii
import re
from datetime import date
from email.parser import BytesFeedParser, BytesHeaderParser
from email.utils import parseaddr, parsedate_tz
from functools import partial
from mimetypes import MimeTypes

from muniment.extract.builder import Builder, one_line
from muniment.extract.letter import Attachment, Html, Letter, add_letter
from muniment.extract.members import pieces
from muniment.extract.mime_part import LONGEST_FIELD, LONGEST_SETTING, MimePart
from muniment.records import Place

# Parts in parts: deeper ones are left out, with a note.
_DEEPEST_PART = 40
# A picture that stands in the text and is smaller than this is a logo or a line.
SMALL_PICTURE = 20_000
# The library looks at a name and its comments by recursion.
_LONGEST_NAME = 400
# A plain text of fewer characters may only say that there is a better one.
_SHORT = 200
# The bytes of a letter's head that are read; and how many parts.
_LONGEST_HEAD = 1_000_000
_MOST_PARTS = 5_000
_LONG_LINE = re.compile(rb"([^\n]{50000})[^\n]+")
_HEAD_END = re.compile(rb"\n\r?\n")

ENCRYPTED = (
    "A message is encrypted or sealed: its text cannot be read here. "
    "Save it decrypted from your mail program to search it."
)
UNREAD_TNEF = "It is in a format of Outlook's own (TNEF) that is not read."
_TOO_DEEP = "Parts of a message are nested too deep to be read."
_LONG_FIELD = "A message's head is very long; only its beginning was read."
_SHOWN = ("From", "To", "Cc", "Date", "Subject")
_TYPES = MimeTypes()
# A line that is no field, in the midst of the head: the library would take it for the text.
_STRAY = re.compile(
    rb"(?i)\n(?![!-9;-~]+:|[ \t\r\n])[^\n]*"
    rb"(?=\n(?:From|To|Cc|Subject|Date|Message-ID|Received|MIME-Version|Content-Type|X-[\w-]+):)"
)


def parse(data: bytes) -> Letter:
    """The letter in these bytes, as far as it can be read: no letter is so broken that it fails."""
    notes: dict[str, None] = {}
    end = _HEAD_END.search(data)
    size = end.start() if end else len(data)
    head = data[:size]
    if size > _LONGEST_HEAD:
        notes[_LONG_FIELD] = None
        head = _LONG_LINE.sub(rb"\1", head)[:_LONGEST_HEAD].rpartition(b"\n")[0]
    data = _STRAY.sub(b"", head) + data[size:]
    try:
        part = _parts(data)
    except RecursionError:
        notes[_TOO_DEEP] = None
        part = BytesHeaderParser(MimePart).parsebytes(data)
        part.set_payload("")
    return _read(part, notes)


def _parts(data: bytes) -> MimePart:
    # Piece by piece: given all at once the library holds it several times over.
    parser = BytesFeedParser(MimePart)
    for piece in pieces(data):
        parser.feed(piece)
    return parser.close()


def _read(part: MimePart, notes: dict[str, None]) -> Letter:
    reader = _Reader(notes)
    reader.add(part)
    shown = [(name, one_line(part.field(name))) for name in _SHOWN]
    name, address = parseaddr(part.field("From")[:_LONGEST_NAME])
    if any(len(value) > LONGEST_FIELD for field, value in part.raw_items() if field in _SHOWN):
        notes[_LONG_FIELD] = None
    return Letter(
        subject=part.field("Subject"),
        sender=name or address or part.field("From"),
        date=_date(part),
        head=tuple(f"{name}: {value}" for name, value in shown if value),
        body=tuple(reader.body),
        attachments=tuple(reader.attachments),
        notes=tuple(notes),
    )


_ISO_DATE = re.compile(r"\s*((?:19|20)\d\d)-(\d\d)-(\d\d)(?!\d)")


def _date(part: MimePart) -> str:
    """The day on which a letter was sent, as its sender counts, else on which it arrived."""
    for value in (part.field("Date", 200), part.field("Received", 2_000).rpartition(";")[2]):
        if match := _ISO_DATE.match(value):
            year, month, day = map(int, match.groups())
        else:
            try:
                parsed = parsedate_tz(one_line(value))
            except (ValueError, TypeError, IndexError, OverflowError):
                parsed = None
            year, month, day = parsed[:3] if parsed else (0, 0, 0)
        try:
            found = date(year, month, day)
        except ValueError:
            continue
        if 1970 <= year <= 2100:
            return found.isoformat()
    return ""


# ---------------------------------------------------------------- parts


class _Reader:
    """Gathers the texts and the attachments of a letter; `notes` takes what was left out."""

    def __init__(self, notes: dict[str, None]) -> None:
        self.body: list[str | Html | Letter] = []
        self.attachments: list[Attachment] = []
        self.notes = notes

    def add(self, part: MimePart, depth: int = 0, related: bool = False) -> None:
        """Add a part; `related` says that it belongs to a text beside it, as pictures do."""
        kind = part.get_content_type()
        if depth > _DEEPEST_PART:
            self.notes[_TOO_DEEP] = None
        elif len(self.body) + len(self.attachments) > _MOST_PARTS:
            self.notes[f"Only the first {_MOST_PARTS:,} parts of a message were read."] = None
        elif kind == "multipart/encrypted":
            self.notes[ENCRYPTED] = None
        elif kind == "multipart/alternative" and part.parts:
            self._add_best(part.parts, depth)
        elif kind in ("message/rfc822", "message/global") and part.parts:
            self.body.append(_read(part.parts[0], self.notes))
        elif part.parts:
            for inner in part.parts:
                self.add(inner, depth + 1, kind == "multipart/related")
        elif kind in ("application/pkcs7-mime", "application/x-pkcs7-mime"):
            self.notes[ENCRYPTED] = None
        elif kind not in _SIGNATURES:
            self._add_leaf(part, kind, related)

    def _add_leaf(self, part: MimePart, kind: str, related: bool) -> None:
        disposition = part.field("Content-Disposition", LONGEST_SETTING).strip().lower()
        attached = disposition.startswith("attachment") or bool(part.filename)
        if kind.startswith("text/") and not attached and kind not in _FILES:
            self._add_text(part, kind)
        elif kind.startswith("image/") and (related or disposition.startswith("inline")):
            if len(part.content) >= SMALL_PICTURE:
                self._attach(part, kind)
        elif kind.startswith("multipart/"):
            # Its parts are missing: what stands there is text at best.
            self._add_text(part, "text/plain")
        else:
            self._attach(part, kind)

    def _attach(self, part: MimePart, kind: str) -> None:
        ending = _TYPES.guess_extension(kind) or ""
        name = part.filename or f"{'invitation' if kind == 'text/calendar' else 'unnamed'}{ending}"
        problem = ""
        if kind in ("application/ms-tnef", "application/vnd.ms-tnef"):
            problem = UNREAD_TNEF
        elif kind == "message/external-body":
            problem = "The message only says where it is kept."
        self.attachments.append(Attachment(name, lambda: part.content, problem))

    def _add_text(self, part: MimePart, kind: str) -> None:
        text = part.text
        if kind == "text/html":
            self.body.append(Html(text))
            return
        if kind in ("text/enriched", "text/richtext"):
            text = re.sub(r"<[^<>]{0,200}>", "", text)
        if part.setting("Content-Type", "format").lower() == "flowed":
            text = _unflowed(text, part.setting("Content-Type", "delsp").lower() == "yes")
        text, encrypted = _without_armour(text)
        if encrypted:
            self.notes[ENCRYPTED] = None
        text, files = _without_files(text)
        self.attachments += files
        if text.strip():
            self.body.append(text)

    def _add_best(self, parts: list[MimePart], depth: int) -> None:
        """Add the version of a text that is easiest to read well: plain, if it says as much."""
        versions: list[list[str | Html | Letter]] = []
        for part in parts:
            reader = _Reader(self.notes)
            reader.add(part, depth + 1)
            self.attachments += reader.attachments
            if reader.body:
                versions.append(reader.body)
        plain = next((body for body in versions if not any(_is_html(b) for b in body)), None)
        rich = next((body for body in versions if any(_is_html(b) for b in body)), None)
        size = sum(len(body) for body in plain or () if isinstance(body, str))
        if plain and rich and size < _SHORT and _html_size(rich) > 4 * size:
            plain = None
        self.body += plain or rich or ()


# Signatures say who wrote, not what; these texts are files rather than the letter.
_SIGNATURES = frozenset((
    "application/pgp-signature", "application/pkcs7-signature", "application/x-pkcs7-signature",
    "application/pgp-encrypted",
))  # fmt: skip
_FILES = frozenset(
    ("text/calendar", "text/vcard", "text/x-vcard", "text/directory", "text/rtf", "text/csv")
)


def _is_html(body: str | Html | Letter) -> bool:
    return isinstance(body, Html)


def _html_size(body: list[str | Html | Letter]) -> int:
    builder = Builder("mail")
    add_letter(builder, Letter(body=tuple(body)), Place(""))
    return len(builder.document().text)


def _unflowed(text: str, delete_space: bool) -> str:
    """The text with its soft line breaks taken out (https://www.rfc-editor.org/rfc/rfc3676)."""
    found: list[str] = []
    open_mark: str | None = None
    for line in text.splitlines():
        content = line.lstrip(">")
        mark = line[: len(line) - len(content)]
        content = content.removeprefix(" ")
        signature = content == "-- "
        if open_mark != mark or signature:
            found += ("\n", mark, " " if mark else "")
        flows = content.endswith(" ") and not signature
        found.append(content[:-1] if flows and delete_space else content)
        open_mark = mark if flows else None
    return "".join(found)


_SIGNED = re.compile(r"(?m)^-----BEGIN PGP SIGNED MESSAGE-----[ \t]*\r?\n(?:Hash:.*\r?\n)*")
_ARMOUR = re.compile(r"(?m)^-----BEGIN PGP (MESSAGE|SIGNATURE|PUBLIC KEY BLOCK)-----[ \t]*\r?$")


def _without_armour(text: str) -> tuple[str, bool]:
    """A text without PGP's blocks of letters and digits; and whether one of them was a message."""
    text = _SIGNED.sub("", text)
    kept, end, encrypted = [], 0, False
    while block := _ARMOUR.search(text, end):
        stop = text.find(last := f"-----END PGP {block[1]}-----", block.end())
        if stop < 0:
            break
        kept.append(text[end : block.start()])
        end = stop + len(last)
        encrypted = encrypted or block[1] == "MESSAGE"
    return "".join((*kept, text[end:])), encrypted


_UUENCODED = re.compile(r"(?m)^begin [0-7]{3,4} (\S.{0,200}?)\r?\n(?=[ -`]{2,90}\r?\n)")


def _without_files(text: str) -> tuple[str, list[Attachment]]:
    """A text without the files that old programs wrote into it (uuencode); and these files."""
    kept, end, files = [], 0, list[Attachment]()
    while begin := _UUENCODED.search(text, end):
        stop = text.find("\nend", begin.end())
        if stop < 0:
            break
        kept.append(text[end : begin.start()])
        lines = text[begin.end() : stop].splitlines()
        files.append(Attachment(begin[1], partial(_uudecoded, lines)))
        end = stop + 4
    return "".join((*kept, text[end:])), files


def _uudecoded(lines: list[str]) -> bytes:
    data = bytearray()
    for line in lines:
        try:
            data += binascii.a2b_uu(line)
        except (binascii.Error, ValueError):
            # Some encoders put too much at a line's end.
            count = (((ord(line[0]) - 32) & 63) * 4 + 5) // 3 if line else 0
            try:
                data += binascii.a2b_uu(line[:count])
            except (binascii.Error, ValueError):
                break
    return bytes(data)
