"""What is copied from a view of text: what is selected, as the document has it."""

from __future__ import annotations

import unicodedata
from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextTable
from PySide6.QtWidgets import QMenu, QTextBrowser

from muniment.gui.texts.textmap import TextMap

# What Qt calls its entry that copies the address of a link.
_COPY_LINK = "link-copy"


def copy_menu(view: QTextBrowser) -> QMenu:
    """Qt's own menu of a text to read, which is gone when it closes.

    It cannot copy the address of a link: here that is a number that says nothing elsewhere.
    """
    menu = view.createStandardContextMenu()
    # Python would end it at once.
    menu.setParent(view, menu.windowFlags())
    for action in menu.actions():
        if action.objectName() == _COPY_LINK:
            menu.removeAction(action)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    return menu


def selected_text(cursor: QTextCursor, spots: TextMap, text: str) -> str:
    """The selected text of a document, without what no reader sees.

    Of a table's cells only those that are selected, those of a row parted by tabs, as
    programs for sheets take them.
    """
    if not cursor.hasSelection():
        return ""
    table = cursor.currentTable()
    if cursor.hasComplexSelection() and table is not None:
        return _seen(_cells(table, cursor, spots, text))
    meant = spots.meant(cursor.selectionStart(), cursor.selectionEnd())
    return _seen(text[slice(*meant)]) if meant else ""


def _cells(table: QTextTable, cursor: QTextCursor, spots: TextMap, text: str) -> str:
    first, height, left, width = _selected(cursor)
    rows: list[list[str | None]] = []
    for row in range(first, first + height):
        cells: list[str | None] = []
        for column in range(left, left + width):
            cell = table.cellAt(row, column)
            begins = cell.column() == column and cell.row() == row
            meant = spots.meant(cell.firstPosition(), cell.lastPosition()) if begins else None
            cells.append(text[slice(*meant)] if meant else None)
        rows.append(cells)
    # The numbers of the rows and the letters of the columns are not the document's.
    filled = [n for n in range(width) if any(cells[n] is not None for cells in rows)]
    lines = ["\t".join(cells[n] or "" for n in filled).rstrip("\t") for cells in rows]
    return "\n".join(line for line in lines if line)


def _selected(cursor: QTextCursor) -> tuple[int, int, int, int]:
    """The first row, the number of rows, the first column, the number of columns."""
    # PySide gives the four, whatever it says.
    return cast("tuple[int, int, int, int]", cursor.selectedTableCells())


def _seen(text: str) -> str:
    return "".join(c for c in text if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cf"))
