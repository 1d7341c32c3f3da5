"""One part of a letter (MIME), whose fields are read with limits and without errors.

The standard library tells the parts apart; their fields are decoded here: under its modern
policy the library raises errors on broken fields, and takes minutes for very long ones.
"""

from __future__ import annotations

import binascii
import codecs
import re
from email.message import Message
from typing import Any, cast

from muniment.extract.builder import one_line
from muniment.extract.text import decode

# Characters of a field that are read, and of one that says how its part is to be read.
LONGEST_FIELD = 100_000
LONGEST_SETTING = 8_000


class MimePart(Message):
    """A part of a letter, whose fields are read with limits and without raising errors."""

    def field(self, name: str, most: int = LONGEST_FIELD) -> str:
        """A field's text, empty if there is none; nothing beyond `most` characters is read."""
        for field, value in self.raw_items():
            if field.lower() == name.lower():
                raw = str(value)[:most].encode("ascii", "surrogateescape")
                return _decode_words(decode(raw))
        return ""

    def setting(self, name: str, parameter: str) -> str:
        """A parameter of a field: the "charset" of a "Content-Type", …"""
        part = Message()
        part[name] = one_line(self.field(name, LONGEST_SETTING))
        try:
            value: Any = part.get_param(parameter, header=name)
        except (ValueError, TypeError, LookupError, AttributeError):
            return ""
        if isinstance(value, tuple):
            charset, _, text = value
            try:
                return str(text).encode("latin-1").decode(_codec(charset or "") or "utf-8")
            except ValueError:
                return str(text)
        return str(value or "")

    def get_boundary(self, failobj: Any = None) -> Any:
        """What parts the parts of this one: asked for by the parser, so it must be quick."""
        return self.setting("Content-Type", "boundary").rstrip() or failobj

    @property
    def filename(self) -> str:
        """The name of the file that this part is, empty if it has none."""
        name = self.setting("Content-Disposition", "filename")
        return one_line(name or self.setting("Content-Type", "name"))

    @property
    def content(self) -> bytes:
        """The part's bytes, decoded as far as they can be."""
        try:
            payload = self.get_payload(decode=True)
        except (ValueError, binascii.Error):
            payload = None
        return payload if isinstance(payload, bytes) else b""

    @property
    def text(self) -> str:
        """The part's bytes as text, in the encoding it declares if that fits."""
        return decode_as(self.content, self.setting("Content-Type", "charset"))

    @property
    def parts(self) -> list[MimePart]:
        """The parts within this one."""
        # Asked for the payload of anything else, the library decodes it, and may fail.
        return cast("list[MimePart]", self.get_payload()) if self.is_multipart() else []


_WORD = re.compile(r"=\?([\w.:+*-]{1,60})\?([bBqQ])\?([^?\n]*)\?=")
_SEAM = re.compile(r"(\?=)\s+(?==\?[\w.:+*-]{1,60}\?[bBqQ]\?)")


def _decode_words(text: str) -> str:
    """The text with its encoded words decoded (https://www.rfc-editor.org/rfc/rfc2047).

    Words of one encoding that follow one another are decoded as one: some programs part
    them in the middle of a character.
    """
    if "=?" not in text:
        return text
    pieces: list[str] = []
    waiting, charset, end = b"", "", 0
    text = _SEAM.sub(r"\1", text)
    for word in _WORD.finditer(text):
        between, name = text[end : word.start()], word[1].partition("*")[0].lower()
        if waiting and (between or name != charset):
            pieces.append(decode_as(waiting, charset))
            waiting = b""
        pieces.append(between)
        waiting += _word_bytes(word[2], word[3])
        charset, end = name, word.end()
    return "".join((*pieces, decode_as(waiting, charset), text[end:]))


def _word_bytes(encoding: str, text: str) -> bytes:
    data = text.encode("utf-8", "replace")
    if encoding in "qQ":
        return binascii.a2b_qp(data, header=True)
    data = re.sub(rb"[^A-Za-z0-9+/]", b"", data)
    # One character that is left over stands for nothing.
    data = data[: len(data) - (len(data) % 4 == 1)]
    return binascii.a2b_base64(data + b"=" * (-len(data) % 4))


# What mail calls an encoding, where Python means less by it than the senders did.
_WIDER = {
    "ascii": "", "iso8859-1": "cp1252", "gb2312": "gb18030", "gbk": "gb18030",
    "euc_kr": "cp949", "shift_jis": "cp932", "iso8859-9": "cp1254", "big5": "big5hkscs",
    "idna": "", "punycode": "", "unicode-escape": "", "raw-unicode-escape": "", "undefined": "",
    "mbcs": "", "oem": "",
}  # fmt: skip


def _codec(charset: str) -> str:
    """The name of the codec to decode a declared encoding with; empty if there is none."""
    charset = charset.strip().strip("\"'")
    try:
        found = codecs.lookup({"ks_c_5601-1987": "cp949", "x-gbk": "gbk"}.get(charset, charset))
    except (LookupError, ValueError):
        return ""
    # Some codecs do not give text at all.
    text = getattr(found, "_is_text_encoding", True)
    return _WIDER.get(found.name, found.name) if text else ""


def decode_as(data: bytes, charset: str) -> str:
    """The text that these bytes stand for, in the encoding that is declared if it fits."""
    codec = _codec(charset)
    try:
        return data.decode(codec) if codec else decode(data)
    except ValueError:
        return decode(data, charset)
