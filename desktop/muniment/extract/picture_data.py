"""What pictures say of themselves: EXIF, XMP and the texts in PNG files."""

from __future__ import annotations

import contextlib
import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from lxml import etree
from PIL import Image

from muniment.extract.builder import LONGEST, one_line, short

# EXIF 2.32, and the tags that Windows Explorer writes (UTF-16).
_EXIF_DETAILS = 0x8769
_DESCRIPTION, _ARTIST, _CHANGED, _TAKEN = 0x010E, 0x013B, 0x0132, 0x9003
_WINDOWS_TITLE, _WINDOWS_COMMENT, _WINDOWS_AUTHOR = 0x9C9B, 0x9C9C, 0x9C9D
_DC = "{http://purl.org/dc/elements/1.1/}"
_XMP = "{http://ns.adobe.com/xap/1.0/}"
_LARGEST_XMP = 1_000_000
_LONGEST_DESCRIPTION = 20_000

_DATE = re.compile(r"((?:18|19|20)\d\d)(?:[:-](0[1-9]|1[0-2])(?:[:-](0[1-9]|[12]\d|3[01]))?)?")


@dataclass(frozen=True, slots=True)
class About:
    """What is known of a picture; `date` is an ISO date. What is not known is empty."""

    title: str = ""
    description: str = ""
    author: str = ""
    date: str = ""


def about(picture: Image.Image) -> About:
    """What an opened picture's current page says of itself."""
    exif: dict[int, Any] = {}
    with contextlib.suppress(OSError, SyntaxError, ValueError, KeyError, TypeError):
        found = picture.getexif()
        exif = {**found, **found.get_ifd(_EXIF_DETAILS)}
    xmp = _xmp(picture.info.get("xmp"))
    png = {
        key.lower(): value
        for key, value in picture.info.items()
        if isinstance(key, str) and isinstance(value, str)
    }
    return About(
        title=_first((xmp.get("title"), _wide(exif, _WINDOWS_TITLE), png.get("title"))),
        description=_first(
            (
                xmp.get("description"),
                _text(exif.get(_DESCRIPTION)),
                _wide(exif, _WINDOWS_COMMENT),
                png.get("description"),
                png.get("comment"),
            ),
            _LONGEST_DESCRIPTION,
        ),
        author=_first(
            (
                xmp.get("creator"),
                _text(exif.get(_ARTIST)),
                _wide(exif, _WINDOWS_AUTHOR),
                png.get("author"),
            )
        ),
        date=_date(
            (
                _text(exif.get(_TAKEN)),
                xmp.get("date"),
                png.get("creation time"),
                _text(exif.get(_CHANGED)),
            )
        ),
    )


def _first(values: Iterable[str | None], longest: int = LONGEST) -> str:
    return next((short(text, longest) for value in values if (text := one_line(value or ""))), "")


def _date(values: Iterable[str | None]) -> str:
    for value in values:
        if match := _DATE.match((value or "").strip()):
            return "-".join(part for part in match.groups() if part)
    return ""


def _text(value: object) -> str:
    if isinstance(value, bytes):
        value = value.decode("utf-8", "replace")
    if not isinstance(value, str):
        return ""
    # Pillow takes the bytes for Latin-1; most programs write UTF-8.
    with contextlib.suppress(UnicodeError):
        value = value.encode("latin-1").decode("utf-8")
    return value.partition("\0")[0]


def _wide(exif: dict[int, Any], tag: int) -> str:
    value = exif.get(tag)
    if isinstance(value, tuple) and all(isinstance(v, int) and 0 <= v < 256 for v in value):
        value = bytes(value)
    if not isinstance(value, bytes):
        return ""
    return value.decode("utf-16-le", "replace").partition("\0")[0]


def _xmp(data: object) -> dict[str, str]:
    """The Dublin Core properties of XMP data, each with the first of its values."""
    if isinstance(data, str):
        data = data.encode()
    if not isinstance(data, bytes) or len(data) > _LARGEST_XMP:
        return {}
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, recover=True)
    try:
        root = etree.fromstring(data.strip(b"\0 \r\n"), parser)
    except (etree.XMLSyntaxError, ValueError):
        return {}
    found: dict[str, str] = {}
    if root is None:
        return found
    for element in root.iter():
        for name in ("title", "description", "creator"):
            if element.tag == f"{_DC}{name}":
                found.setdefault(name, " ".join("".join(map(str, element.itertext())).split()))
        if element.tag == f"{_XMP}CreateDate":
            found.setdefault("date", element.text or "")
        if value := element.attrib.get(f"{_XMP}CreateDate"):
            found.setdefault("date", str(value))
    return found
