"""Lists of references: BibTeX and RIS, a part for each entry."""

from __future__ import annotations

import logging
import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from bibtexparser.entrypoint import parse_string
from bibtexparser.model import Entry, ParsingFailedBlock

from muniment.extract.builder import Builder, one_line, short
from muniment.extract.kinds import kind_of
from muniment.extract.tex import plain
from muniment.extract.text import lines, read_text
from muniment.records import Coverage, Document, Place

# It would log what stands in the file.
logging.getLogger("bibtexparser").setLevel(logging.CRITICAL)

# What stands first in an entry; the rest follows in the file's order.
_FIRST = ("title", "author", "editor", "year", "date", "journal", "journaltitle", "booktitle")
# What no one searches for.
_SILENT = frozenset(
    (
        "file",
        "date-added",
        "date-modified",
        "bdsk-url-1",
        "bdsk-file-1",
        "timestamp",
        "adsurl",
        "adsnote",
    )
)
_TAG = re.compile(r"([A-Z][A-Z0-9])  -(?: (.*))?")
_TAGS = {
    "TI": "title", "T1": "title", "AU": "author", "A1": "author", "A2": "editor", "ED": "editor",
    "PY": "year", "Y1": "year", "DA": "date", "JO": "journal", "JF": "journal", "T2": "journal",
    "JA": "journal", "BT": "booktitle", "AB": "abstract", "N2": "abstract", "KW": "keywords",
    "DO": "doi", "UR": "url", "PB": "publisher", "CY": "place", "VL": "volume", "IS": "number",
    "SP": "first page", "EP": "last page", "SN": "issn", "N1": "note", "LA": "language",
    "CT": "title", "T3": "series", "ET": "edition", "ID": "key", "M3": "kind",
}  # fmt: skip


def extract(path: Path) -> Document:
    """Read a BibTeX or RIS file."""
    kind = kind_of(path) or "bibtex"
    builder = Builder(kind)
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    total = (_add_ris if kind == "ris" else _add_bibtex)(builder, text)
    return builder.document(coverage=Coverage("entry", total, total))


def _add_bibtex(builder: Builder, text: str) -> int:
    total = damaged = 0
    library = parse_string(text)
    for block in library.blocks:
        if isinstance(block, ParsingFailedBlock) and isinstance(block.ignore_error_block, Entry):
            # A second entry of the same key.
            block = block.ignore_error_block
        if isinstance(block, Entry):
            total += 1
            _add(builder, block.key, {f.key.lower(): plain(str(f.value)) for f in block.fields})
        elif isinstance(block, ParsingFailedBlock):
            total += 1
            damaged += 1
            line = (block.start_line or 0) + 1
            builder.add(block.raw or "", place=Place(f"line {line}"))
        if builder.full:
            break
    if damaged:
        what = "1 entry is" if damaged == 1 else f"{damaged} entries are"
        builder.note(f"{what} damaged, and read as plain text.")
    return total


def _add_ris(builder: Builder, text: str) -> int:
    total = 0
    for entry in _ris(text):
        total += 1
        _add(builder, entry.pop("key", "") or str(total), entry)
        if builder.full:
            break
    return total


def _ris(text: str) -> Iterator[dict[str, str]]:
    entry: dict[str, str] = {}
    name = ""
    for line in lines(text):
        tag = _TAG.match(line)
        if tag is None:
            if name and line.strip():
                entry[name] += f" {line.strip()}"
            continue
        value = one_line(tag[2] or "")
        name = _TAGS.get(tag[1], "")
        if tag[1] in ("ER", "TY"):
            if entry:
                yield entry
            entry = {}
        elif name and value:
            entry[name] = f"{entry[name]}; {value}" if name in entry else value
        else:
            name = ""
    if entry:
        yield entry


def _add(builder: Builder, key: str, fields: Mapping[str, str]) -> None:
    """Add an entry: its title, its authors and year, and all else under its name."""
    names = [*_FIRST, *(name for name in fields if name not in _FIRST)]
    said = []
    for name in dict.fromkeys(names):
        value = one_line(fields.get(name, ""))
        if name in ("author", "editor"):
            value = value.replace(" and ", "; ")
        if value and name not in _SILENT:
            said.append(value if name == "title" else f"{name.capitalize()}: {value}")
    builder.add("\n".join(said), place=Place(f"entry {short(one_line(key))}"))
