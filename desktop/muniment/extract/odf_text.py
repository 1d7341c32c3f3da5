"""The running text of OpenDocument files: paragraphs, headings, lists, tables, notes.

The elements are those of OpenDocument 1.3, part 3.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.tables import Cell, add_table, names_columns, with_header
from muniment.extract.zipped import Archive, UnsafeError, parse_xml, read_member
from muniment.records import Place

_URN = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, TEXT, TABLE, DRAW, STYLE = (
    _URN % name for name in ("office", "text", "table", "drawing", "style")
)
CHART = _URN % "chart"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XLINK = "{http://www.w3.org/1999/xlink}"
_MATH = "{http://www.w3.org/1998/Math/MathML}"
# OpenOffice 1 wrote the same elements under other names.
_OLD = re.compile(rb'"http://openoffice\.org/2000/([a-z]+)"')

_LISTS = frozenset((f"{TEXT}list", f"{TEXT}ordered-list", f"{TEXT}unordered-list"))
_ITEMS = frozenset((f"{TEXT}list-item", f"{TEXT}list-header"))
# What is no text of the document: deleted passages, declarations, how to read a character.
_SILENT = frozenset(
    (f"{TEXT}tracked-changes", f"{TABLE}tracked-changes", f"{TEXT}ruby-text", f"{OFFICE}forms",
     f"{TEXT}sequence-decls", f"{TEXT}variable-decls", f"{TEXT}user-field-decls",
     f"{TEXT}index-title-template", f"{OFFICE}scripts")
)  # fmt: skip
_NOTES = frozenset((f"{TEXT}note", f"{TEXT}footnote", f"{TEXT}endnote"))
_ASIDE = frozenset((f"{OFFICE}annotation", f"{TEXT}note-body"))
_MOST_SPACES = 100
_WIDEST = 200
_DEEPEST_LIST = 10


def modern(xml: bytes) -> bytes:
    """The XML of OpenOffice 1 under the names that OpenDocument uses."""
    return _OLD.sub(rb'"urn:oasis:names:tc:opendocument:xmlns:\1:1.0"', xml)


def parse(archive: Archive, name: str) -> Any:
    """The root of a part of the file; raises as `read_xml` does."""
    return parse_xml(modern(read_member(archive, name)), archive.what)


@dataclass(slots=True)
class _Aside:
    """What a paragraph refers to and is told after it: notes, comments, shapes with text."""

    notes: list[str] = field(default_factory=list)
    shapes: list[Any] = field(default_factory=list)
    objects: list[str] = field(default_factory=list)


def paragraph_text(element: Any, aside: _Aside | None = None) -> str:
    """The text of a paragraph; what is set apart from it is gathered in `aside`."""
    return "".join(_pieces(element, aside or _Aside()))


def _pieces(element: Any, aside: _Aside) -> Iterator[str]:
    yield element.text or ""
    for child in element:
        tag = child.tag
        if tag == f"{TEXT}s":
            count = child.get(f"{TEXT}c") or "1"
            yield " " * min(_MOST_SPACES, int(count) if count.isdecimal() else 1)
        elif tag == f"{TEXT}tab" or tag == f"{TEXT}tab-stop":
            yield " "
        elif tag == f"{TEXT}line-break":
            yield "\n"
        elif tag in _NOTES:
            yield _note(child, aside)
        elif tag == f"{OFFICE}annotation":
            aside.notes.append(comment(child))
        elif isinstance(tag, str) and tag.startswith(DRAW):
            aside.shapes.append(child)
        elif tag not in _SILENT and isinstance(tag, str):
            yield from _pieces(child, aside)
        yield child.tail or ""


def _note(note: Any, aside: _Aside) -> str:
    citation = next((c for c in note if c.tag.endswith("-citation")), None)
    body = next((c for c in note if c.tag.endswith("-body")), None)
    number = "" if citation is None else one_line("".join(citation.itertext()))
    if body is not None:
        aside.notes.append(f"[{number}] {joined(body)}")
    return f"[{number}]"


def comment(annotation: Any) -> str:
    """What an annotation says, with its author; empty if it says nothing."""
    text = joined(annotation)
    creator = annotation.find(f"{_DC}creator")
    author = "" if creator is None else one_line(creator.text or "")
    by = f" ({author})" if author else ""
    return f"Comment{by}: {text}" if text else ""


def joined(element: Any) -> str:
    """All paragraphs inside an element in one line."""
    return one_line(" ".join(lines(element)))


def lines(element: Any) -> Iterator[str]:
    """The paragraphs and headings inside an element, one line each."""
    for paragraph in element.iter(f"{TEXT}p", f"{TEXT}h"):
        if text := one_line(paragraph_text(paragraph)):
            yield text


def add_margins(builder: Builder, pages: Iterable[Any]) -> None:
    """Add what stands above and below the text of every page, each text once."""
    said: set[str] = set()
    for page in pages:
        for element in page:
            name = element.tag.rpartition("}")[2].partition("-")[0]
            text = "\n".join(lines(element)) if name in ("header", "footer") else ""
            if text not in said and any(character.isalpha() for character in text):
                builder.add(text, place=Place(name.capitalize()))
            said.add(text)


def table_rows(table: Any) -> list[list[Cell]]:
    """The rows of a table in a text or on a slide."""
    rows = []
    for row in table.iter(f"{TABLE}table-row"):
        if next(row.iterancestors(f"{TABLE}table"), None) is not table:
            continue
        headed = next(row.iterancestors(f"{TABLE}table-header-rows", f"{TABLE}table"), None)
        repeated = headed is not None and headed.tag == f"{TABLE}table-header-rows"
        cells = list(row.iterchildren(f"{TABLE}table-cell"))
        named = bool(cells) and all(map(_is_heading, cells))
        rows.append([_cell(cell, repeated or named) for cell in cells])
    return [row for row in rows if row]


def _is_heading(cell: Any) -> bool:
    paragraphs = [p for p in cell.iter(f"{TEXT}p") if paragraph_text(p).strip()]
    return bool(paragraphs) and all(
        "Table_20_Heading" in (p.get(f"{TEXT}style-name") or "") for p in paragraphs
    )


def _cell(cell: Any, heading: bool) -> Cell:
    return Cell(
        joined(cell),
        columns=number(cell.get(f"{TABLE}number-columns-spanned"))
        * number(cell.get(f"{TABLE}number-columns-repeated")),
        rows=min(number(cell.get(f"{TABLE}number-rows-spanned")), _WIDEST),
        heading=heading,
    )


def number(value: str | None) -> int:
    """A count that a file states, at least 1."""
    return max(1, int(value[:9])) if value and value.isascii() and value.isdigit() else 1


class TextReader:
    """Adds running text; `title` is a title or heading that it begins with."""

    def __init__(self, builder: Builder, archive: Archive, styles: Any) -> None:
        self._builder = builder
        self._archive = archive
        self._parents = {
            style.get(f"{STYLE}name") or "": style.get(f"{STYLE}parent-style-name") or ""
            for style in (() if styles is None else styles.iter(f"{STYLE}style"))
        }
        self.title = ""

    def add(self, parent: Any) -> None:
        """Add what stands in an element, in order."""
        for child in parent:
            tag = child.tag
            if tag in (f"{TEXT}p", f"{TEXT}h"):
                self._paragraph(child)
            elif tag in _LISTS:
                self._builder.end_lines()
                self._list(child, 0)
            elif tag == f"{TABLE}table":
                self._table(child)
            elif tag not in _SILENT and isinstance(tag, str):
                self.add(child)

    def _paragraph(self, element: Any, bullet: str = "") -> None:
        aside = _Aside()
        text = paragraph_text(element, aside)
        style = element.get(f"{TEXT}style-name") or ""
        if element.tag == f"{TEXT}h":
            level = element.get(f"{TEXT}outline-level") or element.get(f"{TEXT}level")
            if self._builder.empty:
                self.title = one_line(text)
            self._builder.heading(number(level), text)
        elif "Title" in (style, self._parents.get(style)):
            self.title = self.title or one_line(text)
            self._builder.add(text, kind="heading")
        elif bullet:
            self._builder.line(f"{bullet} {text}" if text.strip() else "", kind="list")
        else:
            self._builder.add(text)
        self._aside(aside)

    def _aside(self, aside: _Aside) -> None:
        for note in aside.notes:
            self._builder.add(note)
        for shape in aside.shapes:
            self.add([shape] if shape.tag == f"{TEXT}p" else shape)
            for said in object_texts(self._archive, shape):
                self._builder.add(said)

    def _list(self, element: Any, depth: int) -> None:
        for item in element:
            if item.tag not in _ITEMS:
                continue
            bullet = "•"
            for child in item:
                if child.tag in _LISTS and depth < _DEEPEST_LIST:
                    self._list(child, depth + 1)
                elif child.tag in (f"{TEXT}p", f"{TEXT}h"):
                    self._paragraph(child, bullet)
                else:
                    self.add([child])

    def _table(self, table: Any) -> None:
        rows = table_rows(table)
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around text, not a table.
            self.add(table)
            return
        add_table(self._builder, with_header(rows) if names_columns(rows) else rows)
        for note in table.iter(*_NOTES):
            aside = _Aside()
            _note(note, aside)
            self._aside(aside)
        for annotation in table.iter(f"{OFFICE}annotation"):
            self._builder.add(comment(annotation))


def object_texts(archive: Archive, shape: Any) -> Iterator[str]:
    """The titles of charts, and the formulas, that are embedded in a shape."""
    for element in shape.iter(f"{DRAW}object"):
        name = (element.get(f"{_XLINK}href") or "").removeprefix("./").strip("/")
        try:
            root = parse(archive, f"{name}/content.xml")
        except UnsafeError:
            raise
        except ExtractError:
            continue
        titles = [joined(title) for title in root.iter(f"{CHART}title", f"{CHART}subtitle")]
        if any(titles):
            yield "Chart: " + "; ".join(filter(None, titles))
        for formula in root.iter(f"{_MATH}annotation"):
            yield formula.text or ""
