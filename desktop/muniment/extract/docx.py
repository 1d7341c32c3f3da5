"""Word documents: paragraphs, lists and tables in the body's order, headings as places.

The file is read with zipfile and lxml rather than python-docx: only the members that hold
text are unpacked, each under a limit, and text in content controls, text boxes and
tracked insertions, which python-docx passes over, is found.
"""

from __future__ import annotations

import re
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from lxml import etree

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.tables import Cell, add_table
from muniment.records import Document

# Unpacked sizes in bytes: of one member that is read, and of all members as they claim.
_LARGEST_MEMBER = 150_000_000
_LARGEST_FILE = 4_000_000_000
# XML shrinks to a tenth, rarely to a fiftieth; bombs shrink to a thousandth.
_HIGHEST_RATIO = 300
_SMALL = 5_000_000

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_STRICT = b"http://purl.oclc.org/ooxml/wordprocessingml/main"
_TRANSITIONAL = b"http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_MATH_TEXT = "{http://schemas.openxmlformats.org/officeDocument/2006/math}t"
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_DC = "{http://purl.org/dc/elements/1.1/}"
_TERMS = "{http://purl.org/dc/terms/}"

# Text that is not the document's: deleted, moved away, a field's code, a text box's double.
_SILENT = frozenset(
    (f"{_W}del", f"{_W}moveFrom", f"{_W}instrText", f"{_W}delText", _FALLBACK, f"{_W}rPr")
)
_SPACES = {f"{_W}tab": " ", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "-"}
_OLE = b"\xd0\xcf\x11\xe0"
_HEADING_NAME = re.compile(r"(?i)^heading ([1-9])$")


def extract(path: Path) -> Document:
    """Read a Word document. Raises ExtractError if it is damaged, locked or a bomb."""
    with path.open("rb") as stream:
        if stream.read(4) == _OLE:
            raise ExtractError(
                "Locked with a password",
                "This document is encrypted, or of an old kind. "
                "Save a copy without a password as .docx to search it.",
            )
    try:
        with zipfile.ZipFile(path) as archive:
            _refuse_bomb(archive)
            return _document(archive)
    except (zipfile.BadZipFile, zlib.error, EOFError, KeyError, etree.XMLSyntaxError) as error:
        raise _damaged() from error
    except (NotImplementedError, RuntimeError) as error:
        # zipfile raises these for an unknown compression and for an encrypted member.
        raise _damaged() from error


def _damaged() -> ExtractError:
    return ExtractError(
        "The Word document is damaged",
        "Its content cannot be unpacked. If Word or LibreOffice opens it, save it anew from there.",
    )


def _refuse_bomb(archive: zipfile.ZipFile) -> None:
    members = archive.infolist()
    size = sum(member.file_size for member in members)
    packed = sum(member.compress_size for member in members)
    if size > _LARGEST_FILE or (size > _SMALL and size > _HIGHEST_RATIO * max(1, packed)):
        raise _bomb()


def _bomb() -> ExtractError:
    return ExtractError(
        "The file is not safe to open",
        "Unpacked it would be enormous for its size, as files are that were made to do harm.",
    )


def _xml(archive: zipfile.ZipFile, name: str) -> Any:
    with archive.open(name) as member:
        data = member.read(_LARGEST_MEMBER + 1)
    if len(data) > _LARGEST_MEMBER:
        raise _bomb()
    parser = etree.XMLParser(
        resolve_entities=False, no_network=True, load_dtd=False, remove_comments=True,
        remove_pis=True, huge_tree=True,
    )  # fmt: skip
    return etree.fromstring(data.replace(_STRICT, _TRANSITIONAL), parser)


def _optional(archive: zipfile.ZipFile, name: str) -> Any:
    try:
        return _xml(archive, name)
    except (KeyError, etree.XMLSyntaxError):
        return None


def _document(archive: zipfile.ZipFile) -> Document:
    main = next(
        name for name in [*archive.namelist(), "word/document.xml"]
        if re.fullmatch(r"word/document\d*\.xml", name)
    )  # fmt: skip
    root = _xml(archive, main)
    builder = Builder("docx")
    reader = _Reader(
        builder,
        _heading_levels(_optional(archive, "word/styles.xml")),
        _notes(_optional(archive, "word/footnotes.xml"), f"{_W}footnote"),
        _notes(_optional(archive, "word/endnotes.xml"), f"{_W}endnote"),
    )
    body = root.find(f"{_W}body")
    if body is not None:
        reader.add(body)
    core = _optional(archive, "docProps/core.xml")
    return builder.document(
        title=_property(core, f"{_DC}title") or reader.title,
        author=_property(core, f"{_DC}creator"),
        date=_date(core, f"{_TERMS}created") or _date(core, f"{_TERMS}modified"),
        language=_property(core, f"{_DC}language")[:2].lower(),
    )


def _property(core: Any, name: str) -> str:
    element = None if core is None else core.find(name)
    value = "" if element is None else one_line(element.text or "")
    return "" if value.lower() in ("python-docx", "word document", "untitled") else value


def _date(core: Any, name: str) -> str:
    value = _property(core, name)
    # Programs that write Word files from python-docx's template leave its date in them.
    dated = re.match(r"\d{4}(-\d\d){0,2}", value)
    return dated[0] if dated and not value.startswith("2013-12-23T23:15") else ""


# ---------------------------------------------------------------- styles and notes


def _heading_levels(styles: Any) -> dict[str, int]:
    """The level of each style that is a heading's, 0 for the title's; styles inherit it."""
    levels: dict[str, int] = {}
    parents: dict[str, str] = {}
    for style in () if styles is None else styles.iter(f"{_W}style"):
        key = style.get(f"{_W}styleId") or ""
        name = _value(style.find(f"{_W}name"))
        outline = _value(style.find(f"{_W}pPr/{_W}outlineLvl"))
        if match := _HEADING_NAME.match(name):
            levels[key] = int(match[1])
        elif name.lower() == "title":
            levels[key] = 0
        elif outline.isdigit() and int(outline) < 9:
            levels[key] = int(outline) + 1
        elif parent := _value(style.find(f"{_W}basedOn")):
            parents[key] = parent
    for key in parents:
        ancestor, steps = key, 0
        while ancestor in parents and steps < 20:
            ancestor, steps = parents[ancestor], steps + 1
        if ancestor in levels:
            levels[key] = levels[ancestor]
    return levels


def _value(element: Any) -> str:
    return "" if element is None else element.get(f"{_W}val") or ""


def _notes(root: Any, tag: str) -> dict[str, str]:
    if root is None:
        return {}
    return {
        note.get(f"{_W}id") or "": " ".join("".join(_text(p)) for p in note.iter(f"{_W}p"))
        for note in root.iter(tag)
        if note.get(f"{_W}type") in (None, "normal")
    }


# ---------------------------------------------------------------- the body


def _text(element: Any) -> Iterator[str]:
    """The text of a paragraph without that of the text boxes anchored in it."""
    for child in element:
        tag = child.tag
        if tag in (f"{_W}t", _MATH_TEXT):
            yield child.text or ""
        elif tag in _SPACES:
            yield _SPACES[tag]
        elif tag in (f"{_W}footnoteReference", f"{_W}endnoteReference"):
            yield f"[{child.get(f'{_W}id')}]"
        elif tag not in _SILENT and tag != f"{_W}txbxContent":
            yield from _text(child)


class _Reader:
    """Adds what stands in the body; `title` is a title or heading that it begins with."""

    def __init__(
        self,
        builder: Builder,
        levels: dict[str, int],
        footnotes: dict[str, str],
        endnotes: dict[str, str],
    ) -> None:
        self._builder = builder
        self._levels = levels
        self._notes = ((f"{_W}footnoteReference", footnotes), (f"{_W}endnoteReference", endnotes))
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
        if level == 0:
            self.title = self.title or one_line(text)
            self._builder.add(text, kind="heading")
        elif level is not None:
            if self._builder.empty:
                self.title = one_line(text)
            self._builder.heading(level, text)
        elif properties is not None and properties.find(f"{_W}numPr") is not None:
            self._builder.line(f"• {text}" if text.strip() else "", kind="list")
        else:
            self._builder.add(text)
        for tag, notes in self._notes:
            for reference in paragraph.iter(tag):
                number = reference.get(f"{_W}id") or ""
                if number in notes:
                    self._builder.add(f"[{number}] {notes[number]}")
        for box in _boxes(paragraph):
            self.add(box)

    def _level(self, properties: Any) -> int | None:
        if properties is None:
            return None
        outline = _value(properties.find(f"{_W}outlineLvl"))
        if outline.isdigit() and int(outline) < 9:
            return int(outline) + 1
        return self._levels.get(_value(properties.find(f"{_W}pStyle")))

    def _table(self, table: Any) -> None:
        rows = [list(_cells(row)) for row in _within(table, f"{_W}tr")]
        rows = [row for row in rows if row]
        if len(rows) == 1 and len(rows[0]) == 1:
            # A frame around text, not a table.
            for cell in _within(table, f"{_W}tc"):
                self.add(cell)
            return
        add_table(self._builder, rows)


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
        if _FALLBACK not in outer:
            yield box


def _cells(row: Any) -> Iterator[Cell]:
    """A row's cells; they are headings if Word repeats the row on each page, or if all are bold."""
    repeated = row.find(f"{_W}trPr/{_W}tblHeader") is not None
    cells = list(_within(row, f"{_W}tc"))
    bold = all(_bold(cell) for cell in cells)
    for cell in cells:
        paragraphs = (part for part in cell.iter(f"{_W}p"))
        merged = cell.find(f"{_W}tcPr/{_W}vMerge")
        continued = merged is not None and _value(merged) != "restart"
        span = _value(cell.find(f"{_W}tcPr/{_W}gridSpan"))
        yield Cell(
            "" if continued else one_line(" ".join("".join(_text(p)) for p in paragraphs)),
            columns=int(span) if span.isdigit() and len(span) < 5 else 1,
            heading=repeated or bold,
        )


def _bold(cell: Any) -> bool:
    runs = [run for run in cell.iter(f"{_W}r") if "".join(_text(run)).strip()]
    return bool(runs) and all(
        (mark := run.find(f"{_W}rPr/{_W}b")) is not None
        and _value(mark) not in ("0", "false", "none")
        for run in runs
    )
