"""OpenDocument files: texts, presentations and spreadsheets, also those of OpenOffice 1.

Read with lxml rather than odfpy, which is not kept, or odfdo: both hold the whole file as
objects, without a limit, where a cell may claim that it repeats a thousand million times.
"""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from muniment.extract.builder import Builder, one_line
from muniment.extract.odf_sheets import add_sheets
from muniment.extract.odf_slides import add_slides
from muniment.extract.odf_text import OFFICE, STYLE, TextReader, add_margins, parse
from muniment.extract.ooxml import locked
from muniment.extract.zipped import Archive, MissingMember, damaged, open_zip, read_member
from muniment.records import Coverage, Document

_META = "{urn:oasis:names:tc:opendocument:xmlns:meta:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_KINDS = {
    "text": "odt", "writer": "odt", "presentation": "odp", "impress": "odp",
    "spreadsheet": "ods", "calc": "ods",
}  # fmt: skip
_NAMES = {"odt": "text document", "odp": "presentation", "ods": "spreadsheet"}
_LONGEST_TYPE = 1000


def extract(path: Path) -> Document:
    """Read an OpenDocument file. Raises ExtractError if it is damaged, locked or a bomb."""
    with open_zip(path, "OpenDocument file") as archive:
        kind = _kind(archive, path)
        archive.what = _NAMES[kind]
        if b"encryption-data" in _optional(archive, "META-INF/manifest.xml"):
            raise locked(archive.what)
        builder = Builder(kind)
        title, coverage = _add(builder, archive, kind)
        meta = _meta(archive)
    return builder.document(
        title=_said(meta, f"{_DC}title") or title,
        author=_said(meta, f"{_META}initial-creator") or _said(meta, f"{_DC}creator"),
        date=_date(meta, f"{_META}creation-date") or _date(meta, f"{_DC}date"),
        language=_said(meta, f"{_DC}language")[:2].lower(),
        coverage=coverage,
    )


def _kind(archive: Archive, path: Path) -> str:
    """The kind that the file says it is of, else that of its name."""
    said = _optional(archive, "mimetype")[:_LONGEST_TYPE].decode("ascii", "replace")
    word = re.split(r"[.\-]", said.removeprefix("application/vnd.oasis.opendocument."))
    ending = path.suffix.lower()
    named = {"t": "odt", "p": "odp", "s": "ods"}.get(ending[-1:], "odt")
    if said.startswith("application/vnd.sun.xml."):
        word = said.split(".")[3:4]
    return _KINDS.get(word[0] if word else "", named)


def _optional(archive: Archive, name: str) -> bytes:
    try:
        return read_member(archive, name)
    except MissingMember:
        return b""


def _add(builder: Builder, archive: Archive, kind: str) -> tuple[str, Coverage]:
    """Add the content; the title that it begins with, and how much of it was read."""
    if kind == "ods":
        return "", add_sheets(builder, archive)
    root = parse(archive, "content.xml")
    body = root.find(f"{OFFICE}body")
    styles = root.find(f"{OFFICE}automatic-styles")
    if body is None:
        raise damaged(archive.what)
    if kind == "odp":
        return add_slides(builder, archive, body, styles)
    reader = TextReader(builder, archive, styles)
    for part in body:
        reader.add(part)
    looks = _optional(archive, "styles.xml")
    if looks:
        add_margins(builder, parse(archive, "styles.xml").iter(f"{STYLE}master-page"))
    return reader.title, Coverage()


def _meta(archive: Archive) -> Any:
    return parse(archive, "meta.xml") if _optional(archive, "meta.xml") else None


def _said(meta: Any, tag: str) -> str:
    element = None if meta is None else next(meta.iter(tag), None)
    return "" if element is None else one_line(element.text or "")


def _date(meta: Any, tag: str) -> str:
    dated = re.match(r"\d{4}(-\d\d){0,2}", _said(meta, tag))
    return dated[0] if dated and dated[0] != "0000-00-00" else ""
