"""Excel workbooks since 2007: values as they are shown, in blocks of rows of each sheet.

The sheets are read as streams of rows with lxml: openpyxl takes three times as long, believes
a false dimension and expands what the XML says; python-calamine, far faster, does not tell how
a number is shown. What a formula gave when the file was saved is read, never the formula.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.cells import Row, SheetWriter, Value, column_index, read_reference
from muniment.extract.number_format import BUILT_IN, display
from muniment.extract.ooxml import (
    RELATION,
    Relation,
    about,
    drawing_texts,
    first_target,
    main_part,
    open_package,
    optional_part,
    paragraphs,
    read_part,
    relations,
)  # fmt: skip
from muniment.extract.zipped import (
    Archive,
    MissingMember,
    UnsafeError,
    damaged,
    stream_member,
    stream_xml,
)
from muniment.records import Coverage, Document

_M = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_THREADED = "{http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments}"
_MOST_SHEETS = 10_000
_LARGEST_STRINGS = 200_000_000
_MERGED = re.compile(
    rb'mergeCell\s[^>]*?ref\s*=\s*["\']([A-Z]{1,3}\d{1,7}):([A-Z]{1,3}\d{1,7})["\']'
)
_LONGEST_MERGED = 200
_MOST_MERGED = 50_000
_HEX = re.compile(r"_x([0-9A-Fa-f]{4})_")


@dataclass(frozen=True, slots=True)
class Style:
    """How a cell shows its value: the format code of its numbers, and whether it is bold."""

    code: str = "General"
    bold: bool = False


@dataclass(frozen=True, slots=True)
class _Book:
    """What the sheets of a workbook share."""

    archive: Archive
    strings: list[str]
    styles: list[Style]
    since_1904: bool


@dataclass(slots=True)
class _Sheet:
    name: str
    part: str
    hidden: bool
    header_rows: set[int] = field(default_factory=set)
    without_result: int = 0
    damaged: bool = False


def extract(path: Path) -> Document:
    """Read an Excel workbook. Raises ExtractError if it is damaged, locked or a bomb."""
    builder = Builder("xlsx")
    with open_package(path, "Excel workbook") as archive:
        main = main_part(archive, "xl/workbook.xml")
        if main.endswith(".bin") or "xl/workbook.bin" in archive.namelist():
            raise ExtractError(
                "Excel's binary kind of workbook",
                "Files ending in .xlsb are not read. Save a copy as .xlsx to search it.",
            )
        root = read_part(archive, main)
        related = relations(archive, main)
        book = _Book(
            archive,
            _strings(archive, first_target(related, "sharedStrings")),
            _styles(optional_part(archive, first_target(related, "styles"))),
            _since_1904(root),
        )
        sheets = _sheets(root, related)
        read = sum(_add_sheet(builder, book, sheet) for sheet in sheets if not builder.full)
        told = about(archive)
        if builder.empty and any(sheet.damaged for sheet in sheets):
            raise damaged(archive.what)
    _note(builder, sheets)
    return builder.document(
        title=told.title, author=told.author, date=told.date, language=told.language,
        coverage=Coverage("sheet", len(sheets), read),
    )  # fmt: skip


def _note(builder: Builder, sheets: list[_Sheet]) -> None:
    missing = sum(sheet.without_result for sheet in sheets)
    if missing:
        builder.note(
            f"{missing:,} {'formula has' if missing == 1 else 'formulas have'} no stored result: "
            "open the file in Excel or LibreOffice and save it to search what they give."
        )


# ---------------------------------------------------------------- the workbook


def _since_1904(root: Any) -> bool:
    properties = root.find(f"{_M}workbookPr")
    return properties is not None and properties.get("date1904") in ("1", "true")


def _sheets(root: Any, related: tuple[Relation, ...]) -> list[_Sheet]:
    parts = {relation.id: relation.target for relation in related}
    sheets = [
        _Sheet(
            element.get("name") or "",
            parts.get(element.get(f"{RELATION}id") or "", ""),
            element.get("state") in ("hidden", "veryHidden"),
        )
        for element in list(root.iterfind(f"{_M}sheets/{_M}sheet"))[:_MOST_SHEETS]
    ]
    for name in root.iterfind(f"{_M}definedNames/{_M}definedName"):
        index = name.get("localSheetId") or ""
        if not (index.isdigit() and len(index) < 6 and int(index) < len(sheets)):
            continue
        rows = [int(row) for row in re.findall(r"\$(\d{1,7})", name.text or "")]
        if name.get("name") == "_xlnm._FilterDatabase" and rows:
            sheets[int(index)].header_rows.add(rows[0])
    return sheets


def _strings(archive: Archive, part: str | None) -> list[str]:
    """The texts that cells share, in their order; none if the part is missing."""
    strings: list[str] = []
    length = 0
    try:
        for item in stream_xml(archive, part or "xl/sharedStrings.xml", "{*}si"):
            plain = len(item) == 1 and not len(item[0])
            strings.append(one_line(item[0].text or "" if plain else _rich(item)))
            length += len(strings[-1]) + 8
            if length > _LARGEST_STRINGS:
                raise ExtractError(
                    "The workbook is too large",
                    "Its texts need more memory than one file may take. "
                    "Divide it into several workbooks to search it.",
                )
    except MissingMember:
        pass
    return strings


def _rich(item: Any) -> str:
    """The text of a string that may be in runs, without what tells how it is pronounced."""
    space = item.tag.partition("}")[0] + "}"
    pieces = []
    for child in item:
        if child.tag == f"{space}t":
            pieces.append(child.text or "")
        elif child.tag == f"{space}r":
            pieces.extend(text.text or "" for text in child.iterfind(f"{space}t"))
    text = "".join(pieces)
    return _HEX.sub(lambda match: chr(int(match[1], 16)), text) if "_x" in text else text


def _styles(root: Any) -> list[Style]:
    if root is None:
        return []
    codes = dict(BUILT_IN)
    for element in root.iterfind(f"{_M}numFmts/{_M}numFmt"):
        codes[_number(element.get("numFmtId"))] = element.get("formatCode") or "General"
    bold = [
        (mark := font.find(f"{_M}b")) is not None and mark.get("val") not in ("0", "false")
        for font in root.iterfind(f"{_M}fonts/{_M}font")
    ]
    styles = []
    for element in root.iterfind(f"{_M}cellXfs/{_M}xf"):
        font = _number(element.get("fontId"))
        code = codes.get(_number(element.get("numFmtId")), "General")
        styles.append(Style(code, font < len(bold) and bold[font]))
    return styles


def _number(value: str | None) -> int:
    return int(value) if value and value.isascii() and value.isdigit() and len(value) < 9 else 0


# ---------------------------------------------------------------- a sheet


def _add_sheet(builder: Builder, book: _Book, sheet: _Sheet) -> bool:
    """Add a sheet; whether there was anything to say of it."""
    related = relations(book.archive, sheet.part)
    for relation in related:
        if relation.kind == "table":
            sheet.header_rows |= _table_header(optional_part(book.archive, relation.target))
    writer = SheetWriter(builder, sheet.name, sheet.hidden, sheet.header_rows)
    writer.add(_rows(book, sheet))
    if sheet.damaged:
        builder.note(f"The sheet “{one_line(sheet.name)}” is damaged: not all of it was read.")
    for relation in related:
        if relation.kind == "drawing":
            root = optional_part(book.archive, relation.target)
            for text in () if root is None else paragraphs(root):
                writer.text(text)
            for text in drawing_texts(book.archive, relation.target):
                writer.text(text)
    _add_comments(writer, book.archive, related)
    return not writer.empty


def _table_header(root: Any) -> set[int]:
    if root is None or root.get("headerRowCount") == "0":
        return set()
    corner = read_reference((root.get("ref") or "").partition(":")[0])
    return {corner[0]} if corner else set()


def _rows(book: _Book, sheet: _Sheet) -> Iterator[Row]:
    """The rows of a sheet, whatever dimension it states, up to where it is damaged.

    Merged cells count in each of their rows.
    """
    hanging: dict[int, tuple[int, Value]] = {}
    number = 0
    try:
        merged = _merged(book.archive, sheet.part)
        for element in stream_xml(book.archive, sheet.part, "{*}row"):
            number = _number(element.get("r")) or number + 1
            values = _values(book, sheet, element)
            if not values:
                continue
            if hanging:
                hanging = {column: held for column, held in hanging.items() if held[0] >= number}
                above = {column: value for column, (_, value) in hanging.items()}
                values = dict(sorted({**above, **values}.items()))
            for column, last in merged.get(number, ()):
                if column in values:
                    hanging[column] = (last, values[column])
            yield Row(number, values)
    except UnsafeError:
        raise
    except ExtractError:
        sheet.damaged = True


def _values(book: _Book, sheet: _Sheet, row: Any) -> dict[int, Value]:
    values: dict[int, Value] = {}
    column = -1
    space = row.tag[:-3]
    result, inline, formula = f"{space}v", f"{space}is", f"{space}f"
    for cell in row:
        letters = (cell.get("r") or "").rstrip("0123456789")
        column = column_index(letters) if 0 < len(letters) < 4 else column + 1
        text = None
        calculated = False
        for child in cell:
            tag = child.tag
            if tag == result:
                text = child.text
            elif tag == inline:
                text = _rich(child)
            elif tag == formula:
                calculated = True
        if text is None:
            sheet.without_result += calculated
        elif (value := _value(book, cell, text)).text:
            values[column] = value
    return values


_PLAIN = Style()


def _value(book: _Book, cell: Any, text: str) -> Value:
    kind = cell.get("t")
    index = _number(cell.get("s"))
    style = book.styles[index] if index < len(book.styles) else _PLAIN
    if kind == "s":
        position = _number(text)
        return Value(
            book.strings[position] if position < len(book.strings) else "", False, style.bold
        )
    if kind is None or kind == "n":
        try:
            return Value(display(float(text), style.code, book.since_1904), True, style.bold)
        except ValueError:
            return Value(one_line(text), False, style.bold)
    if kind == "b":
        text = "TRUE" if text.strip() in ("1", "true") else "FALSE"
    elif kind == "d":
        text = text.replace("T", " ").removesuffix(" 00:00:00")
    return Value(one_line(text), kind == "d", style.bold)


def _merged(archive: Archive, part: str) -> Mapping[int, list[tuple[int, int]]]:
    """For each row: the columns of merged cells that begin there, and their last rows.

    They stand behind all rows, and are wanted before: so the part is searched for them first.
    """
    merged: dict[int, list[tuple[int, int]]] = {}
    rest, found = b"", 0
    with stream_member(archive, part) as stream:
        while data := stream.read(1 << 20):
            data = rest + data
            for match in _MERGED.finditer(data):
                first = read_reference(match[1].decode("ascii"))
                last = read_reference(match[2].decode("ascii"))
                found += 1
                if first and last and 0 < last[0] - first[0] < _LONGEST_MERGED:
                    merged.setdefault(first[0], []).append((first[1], last[0]))
            if found > _MOST_MERGED:
                break
            rest = data[-200:] if b"mergeCell" in data[-200:] else b""
    return merged


# ---------------------------------------------------------------- comments


def _add_comments(writer: SheetWriter, archive: Archive, related: tuple[Relation, ...]) -> None:
    threaded = first_target(related, "threadedComment")
    if threaded and (root := optional_part(archive, threaded)) is not None:
        for comment in root.iter(f"{_THREADED}threadedComment"):
            text = comment.find(f"{_THREADED}text")
            _comment(writer, comment.get("ref"), "", "" if text is None else text.text or "")
        return
    root = optional_part(archive, first_target(related, "comments"))
    if root is None:
        return
    authors = [author.text or "" for author in root.iter(f"{_M}author")]
    for comment in root.iter(f"{_M}comment"):
        index = _number(comment.get("authorId"))
        text = comment.find(f"{_M}text")
        author = authors[index] if index < len(authors) else ""
        # Excel begins a comment with its author's name.
        said = "" if text is None else one_line(_rich(text)).removeprefix(f"{author}:")
        _comment(writer, comment.get("ref"), author, said)


def _comment(writer: SheetWriter, reference: str | None, author: str, text: str) -> None:
    cell = read_reference(reference or "")
    if cell and one_line(text):
        by = f" ({one_line(author)})" if author.strip() else ""
        writer.comment(*cell, f"Comment{by}: {text}")
