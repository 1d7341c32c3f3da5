"""FictionBook (FB2): sections as headings, verses line by line; pictures are left out."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from lxml import etree

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.markup import parse_markup
from muniment.extract.tables import Cell, add_table
from muniment.extract.text import read
from muniment.records import Coverage, Document

_BOOK = "FB2 book"
_DATE = re.compile(r"((?:1[0-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")
_PARAGRAPHS = frozenset(("p", "v", "text-author", "date"))


def extract(path: Path) -> Document:
    """Read a book. Raises ExtractError if it is damaged."""
    data, complete = read(path)
    if not complete:
        raise ExtractError(
            "The FB2 book is too large",
            "It holds more than this program takes from one file, most likely pictures.",
        )
    root = parse_markup(data, _BOOK)
    builder = Builder("fb2")
    chapters = sum(_add_body(builder, body) for body in root.iterfind("{*}body"))
    about = root.find("{*}description/{*}title-info")
    date = _DATE.search(_date(about))
    return builder.document(
        title=_said(about, "book-title"),
        author=", ".join(_authors(about)),
        date=date[1] if date else "",
        language=_said(about, "lang")[:2].lower(),
        coverage=Coverage("chapter", chapters, chapters),
    )


def _name(element: Any) -> str:
    return str(element.tag).rpartition("}")[2]


def _words(element: Any) -> str:
    return one_line("".join(element.itertext()))


def _said(about: Any, name: str) -> str:
    element = None if about is None else about.find(f"{{*}}{name}")
    return "" if element is None else _words(element)


def _authors(about: Any) -> list[str]:
    names = []
    for author in () if about is None else about.iterfind("{*}author"):
        parts = [_said(author, f"{part}-name") for part in ("first", "middle", "last")]
        names.append(" ".join(filter(None, parts)) or _said(author, "nickname"))
    return list(filter(None, names))


def _date(about: Any) -> str:
    element = None if about is None else about.find("{*}date")
    return "" if element is None else _words(element) or element.get("value", "")


def _add_body(builder: Builder, body: Any) -> int:
    """Add a body's text; gives the number of its chapters."""
    if body.get("name") == "notes" and body.find("{*}title") is None:
        builder.heading(1, "Notes")
    depth = 0
    walk = etree.iterwalk(body, events=("start", "end"))
    for event, element in walk:
        name = _name(element)
        if name == "section":
            depth += 1 if event == "start" else -1
        if event == "end":
            continue
        if name == "title":
            lines = [_words(line) for line in element] or [_words(element)]
            builder.heading(depth + 1, " ".join(filter(None, lines)))
        elif name == "subtitle":
            builder.add(_words(element), kind="heading")
        elif name == "stanza":
            builder.add("\n".join(map(_words, element)))
        elif name == "table":
            add_table(builder, [list(map(_cell, row)) for row in element.iterfind("{*}tr")])
        elif name in _PARAGRAPHS:
            builder.add(_words(element))
        else:
            continue
        walk.skip_subtree()
    return len(body.findall("{*}section"))


def _cell(element: Any) -> Cell:
    span = element.get("colspan") or ""
    columns = int(span) if span.isdigit() and len(span) < 4 else 1
    return Cell(_words(element), columns, heading=_name(element) == "th")
