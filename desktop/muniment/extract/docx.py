"""Word documents: paragraphs, lists and tables in the body's order, headings as places.

The file is read with zipfile and lxml rather than python-docx: only the members that hold
text are unpacked, each under a limit, and text in content controls, text boxes, comments and
tracked insertions, which python-docx passes over, is found.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any

from muniment.extract.builder import Builder, one_line
from muniment.extract.docx_numbering import Numbering, style_chain, value_of
from muniment.extract.ooxml import (
    FALLBACK,
    Relation,
    about,
    drawing_texts,
    first_target,
    main_part,
    open_package,
    optional_part,
    read_part,
    relations,
)
from muniment.extract.symbols import sign
from muniment.extract.tables import Cell, add_table, names_columns, with_header
from muniment.extract.zipped import Archive, parse_xml
from muniment.records import Document, Place

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_WORD_2003 = b"http://schemas.microsoft.com/office/word/2003/wordml"
_MATH = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_MATH_TEXT = f"{_MATH}t"
# What stands before a fraction's lower half, and before what is raised or lowered.
_MATH_SIGNS = {f"{_MATH}den": "/", f"{_MATH}sup": "^", f"{_MATH}sub": "_"}
# The hexadecimal digits in which the bit that older files mark a first row with is set.
_ODD_TENS = tuple("2367AaBbEeFf")

# Text that is not the document's: deleted, moved away, a field's code, a text box's double.
_SILENT = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", FALLBACK, f"{_W}rPr")
)
_SPACES = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_HEADING_NAME = re.compile(r"(?i)^heading ([1-9])$")
_FOOTNOTE, _ENDNOTE = f"{_W}footnoteReference", f"{_W}endnoteReference"
_COMMENT = f"{_W}commentReference"


def extract(path: Path) -> Document:
    """Read a Word document. Raises ExtractError if it is damaged, locked or a bomb."""
    with open_package(path, "Word document") as archive:
        return _document(archive)


def _document(archive: Archive) -> Document:
    main = main_part(archive, "word/document.xml")
    root = read_part(archive, main)
    related = relations(archive, main)

    def part(kind: str) -> Any:
        return optional_part(archive, first_target(related, kind) or f"word/{kind}.xml")

    builder = Builder("docx")
    styles = part("styles")
    reader = _Reader(
        builder,
        _heading_levels(styles),
        Numbering(part("numbering"), styles),
        {
            _FOOTNOTE: _notes(part("footnotes"), f"{_W}footnote"),
            _ENDNOTE: _notes(part("endnotes"), f"{_W}endnote"),
            _COMMENT: _comments(part("comments")),
        },
    )
    body = root.find(f"{_W}body")
    if body is not None:
        reader.add(body)
    for text in drawing_texts(archive, main, values=True):
        builder.add(text)
    _add_margins(builder, archive, related)
    told = about(archive)
    return builder.document(
        title=told.title or reader.title, author=told.author, date=told.date,
        language=told.language,
    )  # fmt: skip


def add_flat(builder: Builder, xml: bytes) -> str:
    """Add a document that is one XML file, as Word 2003 and later save it; its title.

    Raises ExtractError if it is damaged; nothing is added if it is no such document.
    """
    root = parse_xml(xml.replace(_WORD_2003, _W[1:-1].encode()), "Word document")

    def part(name: str) -> Any:
        return next(root.iter(f"{_W}{name}"), None)

    styles = part("styles")
    notes = {
        _FOOTNOTE: _notes(part("footnotes"), f"{_W}footnote"),
        _ENDNOTE: _notes(part("endnotes"), f"{_W}endnote"),
        _COMMENT: _comments(part("comments")),
    }
    numbering = Numbering(part("numbering"), styles)
    reader = _Reader(builder, _heading_levels(styles), numbering, notes)
    body = part("body")
    if body is not None:
        reader.add(body)
    title = next(root.iter("{urn:schemas-microsoft-com:office:office}Title"), None)
    return reader.title if title is None else one_line(title.text or "")


def _add_margins(builder: Builder, archive: Archive, related: Iterable[Relation]) -> None:
    """Add what stands above and below the text of every page, each text once."""
    said: set[str] = set()
    for relation in related:
        if relation.kind in ("header", "footer"):
            root = optional_part(archive, relation.target)
            paragraphs = () if root is None else root.iter(f"{_W}p")
            text = "\n".join(filter(None, (one_line("".join(_text(p))) for p in paragraphs)))
            if text not in said and any(character.isalpha() for character in text):
                builder.add(text, place=Place(relation.kind.capitalize()))
            said.add(text)


# ---------------------------------------------------------------- styles and notes


def _heading_levels(styles: Any) -> dict[str, int]:
    """The level of each style that is a heading's, 0 for the title's; styles inherit it."""
    levels: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in () if styles is None else styles.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId") or ""
        name = value_of(style.find(f"{_W}name"))
        outline = value_of(style.find(f"{_W}pPr/{_W}outlineLvl"))
        if match := _HEADING_NAME.match(name):
            levels[key] = int(match[1])
        elif name.lower() == "title":
            levels[key] = 0
        elif outline.isdigit() and int(outline) < 9:
            levels[key] = int(outline) + 1
        elif parent := value_of(style.find(f"{_W}basedOn")):
            parents[key] = parent
    for key in parents:
        known = (levels[style] for style in style_chain(key, parents) if style in levels)
        if (level := next(known, None)) is not None:
            levels[key] = level
    return levels


def _notes(root: Any, tag: str) -> dict[str, str]:
    return {
        key: f"[{key}] {_plain(note)}"
        for note in (() if root is None else root.iter(tag))
        if note.get(f"{_W}type") in (None, "normal") and (key := note.get(f"{_W}id"))
    }


def _comments(root: Any) -> dict[str, str]:
    found = {}
    for comment in () if root is None else root.iter(f"{_W}comment"):
        author, text = one_line(comment.get(f"{_W}author") or ""), _plain(comment)
        if text:
            by = f" ({author})" if author else ""
            found[comment.get(f"{_W}id") or ""] = f"Comment{by}: {text}"
    return found


def _plain(element: Any) -> str:
    return one_line(" ".join("".join(_text(paragraph)) for paragraph in element.iter(f"{_W}p")))


# ---------------------------------------------------------------- the body


def _text(element: Any) -> Iterator[str]:
    """The text of a paragraph without that of the text boxes anchored in it."""
    for child in element:
        tag = child.tag
        if tag in (f"{_W}t", _MATH_TEXT):
            yield child.text or ""
        elif tag in _SPACES:
            yield _SPACES[tag]
        elif tag == f"{_W}sym":
            yield _sign(child)
        elif tag in (_FOOTNOTE, _ENDNOTE):
            yield f"[{child.get(f'{_W}id')}]"
        elif tag not in _SILENT and tag != f"{_W}txbxContent":
            if tag in _MATH_SIGNS and len(child):
                yield _MATH_SIGNS[tag]
            yield from _text(child)


def _sign(symbol: Any) -> str:
    code = symbol.get(f"{_W}char") or ""
    known = re.fullmatch("[0-9A-Fa-f]{1,4}", code)
    return sign(int(code, 16), symbol.get(f"{_W}font") or "") if known else ""


class _Reader:
    """Adds what stands in the body; `title` is a title or heading that it begins with."""

    def __init__(
        self,
        builder: Builder,
        levels: dict[str, int],
        numbering: Numbering,
        notes: dict[str, dict[str, str]],
    ) -> None:
        self._builder = builder
        self._levels = levels
        self._numbering = numbering
        self._notes = notes
        self.title = ""

    def add(self, parent: Any) -> None:
        """Add paragraphs and tables in order, also those in wrappers such as content controls."""
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag not in _SILENT:
                self.add(child)

    def _paragraph(self, paragraph: Any) -> None:
        text = "".join(_text(paragraph))
        properties = paragraph.find(f"{_W}pPr")
        level = self._level(properties)
        # Word numbers empty paragraphs of lists too, but not empty headings.
        label = self._numbering.label(properties) if text.strip() or level is None else None
        numbered = f"{label} {text}" if label and text.strip() else text
        if level == 0:
            self.title = self.title or one_line(text)
            self._builder.add(text, kind="heading")
        elif level is not None:
            if self._builder.empty:
                self.title = one_line(text)
            self._builder.heading(level, numbered if label != "•" else text)
        elif label is not None:
            self._builder.line(numbered, kind="list")
        else:
            self._builder.add(text)
        self._add_notes(paragraph)
        for box in _boxes(paragraph):
            self.add(box)

    def _add_notes(self, element: Any) -> None:
        """Add the footnotes, endnotes and comments that an element refers to."""
        for tag, notes in self._notes.items():
            for reference in element.iter(tag):
                self._builder.add(notes.get(reference.get(f"{_W}id") or "", ""))

    def _level(self, properties: Any) -> int | None:
        if properties is None:
            return None
        outline = value_of(properties.find(f"{_W}outlineLvl"))
        if outline.isdigit() and int(outline) < 9:
            return int(outline) + 1
        return self._levels.get(value_of(properties.find(f"{_W}pStyle")))

    def _table(self, table: Any) -> None:
        above: dict[int, str] = {}
        rows = [list(_cells(row, above)) for row in _within(table, f"{_W}tr")]
        rows = [row for row in rows if row]
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around text, not a table.
            for cell in _within(table, f"{_W}tc"):
                self.add(cell)
            return
        named = _marks_header(table) and names_columns(rows)
        add_table(self._builder, with_header(rows) if named else rows)
        self._add_notes(table)


def _marks_header(table: Any) -> bool:
    """Whether Word shows the first row as a header; it is so set on most tables."""
    look = table.find(f"{_W}tblPr/{_W}tblLook")
    return look is not None and (
        look.get(f"{_W}firstRow") in ("1", "true") or value_of(look)[-2:-1] in _ODD_TENS
    )


def _within(parent: Any, tag: str) -> Iterator[Any]:
    """The elements of this name inside, but not those inside another of them."""
    for child in parent:
        if child.tag == tag:
            yield child
        elif child.tag not in _SILENT:
            yield from _within(child, tag)


def _boxes(paragraph: Any) -> Iterator[Any]:
    for box in paragraph.iter(f"{_W}txbxContent"):
        outer = [up.tag for up in box.iterancestors()]
        outer = outer[: outer.index(f"{_W}p")] if f"{_W}p" in outer else outer
        if FALLBACK not in outer:
            yield box


def _cells(row: Any, above: dict[int, str]) -> Iterator[Cell]:
    """A row's cells; they are headings if Word repeats the row on each page, or if all are bold.

    `above` holds the texts of the columns so far, for a cell that continues the one above it.
    """
    repeated = row.find(f"{_W}trPr/{_W}tblHeader") is not None
    cells = list(_within(row, f"{_W}tc"))
    bold = all(_bold(cell) for cell in cells)
    column = 0
    for cell in cells:
        merged = cell.find(f"{_W}tcPr/{_W}vMerge")
        continued = merged is not None and value_of(merged) != "restart"
        span = value_of(cell.find(f"{_W}tcPr/{_W}gridSpan"))
        columns = int(span) if span.isdigit() and len(span) < 5 else 1
        above[column] = above.get(column, "") if continued else _plain(cell)
        yield Cell(above[column], columns=columns, heading=repeated or bold)
        column += columns


def _bold(cell: Any) -> bool:
    runs = [run for run in cell.iter(f"{_W}r") if "".join(_text(run)).strip()]
    return bool(runs) and all(
        (mark := run.find(f"{_W}rPr/{_W}b")) is not None
        and value_of(mark) not in ("0", "false", "none")
        for run in runs
    )
