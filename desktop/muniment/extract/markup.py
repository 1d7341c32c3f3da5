"""XML as people's files have it: names of HTML's characters in it, document types left out."""

from __future__ import annotations

import html
import re
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.zipped import parse_xml

# A character by name, or an ampersand that should have been written so.
_ENTITY = re.compile(rb"&(?:([A-Za-z][A-Za-z0-9]{1,30});|(?!#\w{1,8};))")
_SUBSET_END = re.compile(rb"\]\s*+>")
_KNOWN = frozenset((b"amp", b"lt", b"gt", b"quot", b"apos"))


def parse_markup(data: bytes, what: str) -> Any:
    """The root of an XML text, read without its document type; raises as `parse_xml` does.

    A document type is not needed to read a text, and its entities can be made to do harm.
    The names that HTML gives to characters are known without it; other names stay as they
    are.
    """
    data = _without_type(data)
    try:
        return parse_xml(data, what)
    except ExtractError:
        return parse_xml(_ENTITY.sub(_character, data), what)


def root_or_none(data: bytes, what: str) -> Any:
    """As `parse_markup`, but None if it is damaged or too large."""
    try:
        return parse_markup(data, what)
    except ExtractError:
        return None


def _character(match: re.Match[bytes]) -> bytes:
    name = match[1] or b""
    if name in _KNOWN:
        return match[0]
    text = html.unescape(f"&{name.decode()};")
    if text.startswith("&"):
        return b"&amp;" + match[0][1:]
    return "".join(f"&#{ord(character)};" for character in text).encode()


def _without_type(data: bytes) -> bytes:
    start = data.find(b"<!DOCTYPE", 0, 100_000)
    end = data.find(b">", start)
    if start < 0 or end < 0:
        return data
    if b"[" in data[start:end]:
        subset = _SUBSET_END.search(data, start)
        if subset is None:
            return data
        end = subset.end() - 1
    return data[:start] + data[end + 1 :]
