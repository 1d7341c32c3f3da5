"""Excel workbooks before 2007: values as they are shown, in blocks of rows of each sheet.

Read by xlrd rather than python-calamine, which does not tell how a number is shown, nor of
comments. xlrd is pure Python: what a hostile file makes it raise is caught.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import xlrd

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.cells import Row, SheetWriter, Value
from muniment.extract.number_format import display
from muniment.extract.ole import about, open_ole
from muniment.extract.ooxml import About, locked
from muniment.extract.zipped import damaged
from muniment.records import Coverage, Document

_WHAT = "Excel workbook"
_OLE = b"\xd0\xcf\x11\xe0"
_LARGEST = 200_000_000
_LONGEST_MERGED = 200
# What xlrd raises for a file that is damaged.
_EMPTY = (xlrd.XL_CELL_EMPTY, xlrd.XL_CELL_BLANK)
_DAMAGE = (
    xlrd.XLRDError, xlrd.compdoc.CompDocError, struct.error, AssertionError, LookupError,
    TypeError, ValueError, AttributeError, OverflowError, UnicodeError, ZeroDivisionError,
    RecursionError, EOFError, NotImplementedError, xlrd.formula.FormulaError,
)  # fmt: skip


def extract(path: Path) -> Document:
    """Read an old Excel workbook. Raises ExtractError if it is damaged or locked."""
    told = _about(path)
    builder = Builder("xls")
    with path.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if len(data) > _LARGEST:
        raise ExtractError(
            "The workbook is too large",
            "It needs more memory than one file may take. Divide it to search it.",
        )
    book = _opened(data)
    read = 0
    for index in range(book.nsheets):
        if not builder.full:
            read += _sheet(builder, book, index)
    return builder.document(
        title=told.title, author=told.author or one_line(book.user_name or ""), date=told.date,
        coverage=Coverage("sheet", book.nsheets, read),
    )  # fmt: skip


def _about(path: Path) -> About:
    with path.open("rb") as stream:
        if stream.read(4) != _OLE:
            return About()
    with open_ole(path, _WHAT) as ole:
        if ole.exists("EncryptedPackage"):
            raise locked(_WHAT)
        return about(ole, _WHAT)


def _opened(data: bytes) -> Any:
    try:
        # Its remarks on odd files are not for the person.
        return xlrd.open_workbook(
            file_contents=data,
            logfile=io.StringIO(),
            formatting_info=True,
            on_demand=True,
            ragged_rows=True,
        )
    except _DAMAGE as error:
        if "encrypted" in str(error).lower() or "password" in str(error).lower():
            raise locked(_WHAT) from error
        if "BIFF version" in str(error) or "unsupported" in str(error).lower():
            raise ExtractError(
                "The workbook is of a very old kind",
                "Save a copy as .xlsx from Excel or LibreOffice to search it.",
            ) from error
        raise damaged(_WHAT) from error


def _sheet(builder: Builder, book: Any, index: int) -> bool:
    """Add a sheet; whether it holds any text."""
    name = one_line(book.sheet_names()[index])
    try:
        sheet = book.sheet_by_index(index)
    except _DAMAGE:
        builder.note(f"The sheet “{name}” is damaged and was left out.")
        return False
    hidden = bool(sheet.visibility)
    writer = SheetWriter(builder, name, hidden)
    try:
        writer.add(_rows(book, sheet))
        for (row, column), note in sorted(sheet.cell_note_map.items()):
            author, text = one_line(note.author or ""), one_line(note.text or "")
            by = f" ({author})" if author else ""
            if text:
                writer.comment(row + 1, column, f"Comment{by}: {text.removeprefix(f'{author}:')}")
    except _DAMAGE:
        builder.note(f"The sheet “{name}” is damaged: not all of it was read.")
    book.unload_sheet(index)
    return not writer.empty


def _rows(book: Any, sheet: Any) -> Iterator[Row]:
    """The rows that are not empty; merged cells count in each of theirs."""
    merged: dict[int, list[tuple[int, int]]] = {}
    for top, bottom, left, _ in sheet.merged_cells:
        if 1 < bottom - top <= _LONGEST_MERGED:
            for row in range(top + 1, bottom):
                merged.setdefault(row, []).append((left, top))
    for row in range(sheet.nrows):
        values = {}
        # A sheet may claim millions of cells that are all empty.
        for column, kind in enumerate(sheet.row_types(row)):
            if kind not in _EMPTY and (value := _value(book, sheet.cell(row, column))):
                values[column] = value
        for column, top in merged.get(row, ()) if values else ():
            if column < sheet.row_len(top) and (value := _value(book, sheet.cell(top, column))):
                values.setdefault(column, value)
        if values:
            yield Row(row + 1, dict(sorted(values.items())))


def _value(book: Any, cell: Any) -> Value | None:
    if cell.ctype in _EMPTY:
        return None
    style = book.xf_list[cell.xf_index] if cell.xf_index is not None else None
    font = style.font_index if style else 0
    bold = bool(font < len(book.font_list) and book.font_list[font].bold)
    if cell.ctype in (xlrd.XL_CELL_NUMBER, xlrd.XL_CELL_DATE):
        found = book.format_map.get(style.format_key) if style else None
        code = found.format_str if found else "General"
        text = display(cell.value, code, bool(book.datemode))
        return Value(text, True, bold) if text else None
    if cell.ctype == xlrd.XL_CELL_BOOLEAN:
        return Value("TRUE" if cell.value else "FALSE", bold=bold)
    if cell.ctype == xlrd.XL_CELL_ERROR:
        return Value(xlrd.error_text_from_code.get(cell.value, "#ERROR!"), bold=bold)
    text = one_line(str(cell.value))
    return Value(text, bold=bold) if text else None
