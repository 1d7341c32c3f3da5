"""Jupyter notebooks: cells in order, each with its number as its place.

Read with the standard library: nbformat would bring a dozen packages to check what is read
leniently here, and the cells alone are wanted.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.builder import Builder
from muniment.extract.html import add_content, parse
from muniment.extract.markdown import render
from muniment.extract.text import read_text
from muniment.records import Coverage, Document

# Parsed JSON takes some hundred bytes for each of these marks.
_MOST_VALUES = 2_000_000
# Of one output more characters than these are a dump of data.
_LONGEST_OUTPUT = 20_000
_COLOURS = re.compile(r"\x1b\[[0-9;]*[A-Za-z]")


def extract(path: Path) -> Document:
    """Read a notebook. Raises ExtractError if it is damaged."""
    builder = Builder("notebook")
    notebook = _load(read_text(builder, path))
    cells = list(_cells(notebook))
    read = 0
    for number, cell in enumerate(cells, 1):
        builder.label = f"cell {number}"
        read += _add_cell(builder, cell)
        builder.end_lines()
    metadata = _dict(notebook.get("metadata"))
    authors = metadata.get("authors")
    names = [_dict(a).get("name") for a in authors] if isinstance(authors, list) else []
    return builder.document(
        title=_text(metadata.get("title")) or _first_heading(builder.document()),
        author=", ".join(filter(None, map(_text, names))),
        coverage=Coverage("cell", len(cells), read),
    )


def _load(text: str) -> dict[str, Any]:
    if text.count("[") + text.count("{") + text.count(",") > _MOST_VALUES:
        raise ExtractError(
            "The notebook is too large",
            "It holds more data than this program takes from one file. "
            "Clear its outputs and save it to search its text.",
        )
    try:
        notebook = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise _damaged() from error
    if not isinstance(notebook, dict) or not ("cells" in notebook or "worksheets" in notebook):
        raise _damaged()
    return notebook


def _damaged() -> ExtractError:
    return ExtractError(
        "The notebook is damaged",
        "Its content is not that of a Jupyter notebook. If Jupyter opens it, save it anew there.",
    )


def _cells(notebook: dict[str, Any]) -> Iterator[dict[str, Any]]:
    # Until 2014 cells stood in worksheets.
    for sheet in (notebook, *map(_dict, _list(notebook.get("worksheets")))):
        yield from map(_dict, _list(sheet.get("cells")))


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else []


def _text(value: Any) -> str:
    """A text, which the format lets stand as a list of lines."""
    if isinstance(value, list):
        return "".join(line for line in value if isinstance(line, str))
    return value if isinstance(value, str) else ""


def _add_cell(builder: Builder, cell: dict[str, Any]) -> bool:
    """Add what a cell holds; False if that is nothing."""
    source = _text(cell.get("source", cell.get("input")))
    kind = cell.get("cell_type")
    if kind == "heading":
        level = cell.get("level")
        builder.heading(level if isinstance(level, int) else 1, source)
    elif kind in ("markdown", "raw"):
        _add_html(builder, render(source))
    else:
        builder.verbatim(source, kind="code")
    outputs = [_dict(output) for output in _list(cell.get("outputs"))]
    for output in outputs:
        _add_output(builder, output)
    return bool(source.strip() or outputs)


def _add_output(builder: Builder, output: dict[str, Any]) -> None:
    data = _dict(output.get("data", output))
    if any(name.startswith("image/") or name in ("png", "jpeg", "svg") for name in data):
        builder.note("Pictures in the notebook's outputs were left out.")
    text = _text(output.get("text")) or _text(data.get("text/plain"))
    if output.get("output_type") in ("error", "pyerr"):
        text = f"{_text(output.get('ename'))}: {_text(output.get('evalue'))}"
    html = _text(data.get("text/html", data.get("html")))
    markdown = _text(data.get("text/markdown"))
    if "<table" in html or markdown:
        _add_html(builder, html if "<table" in html else render(markdown))
        return
    if len(text) > _LONGEST_OUTPUT:
        builder.note(f"Outputs longer than {_LONGEST_OUTPUT:,} characters were cut short.")
    builder.verbatim(_COLOURS.sub("", text[:_LONGEST_OUTPUT]), kind="code")


def _add_html(builder: Builder, html: str) -> None:
    root = parse(builder, html)
    if root is not None:
        add_content(builder, root)


def _first_heading(document: Document) -> str:
    first = document.parts[0] if document.parts else None
    return document.text[first.start : first.end] if first and first.kind == "heading" else ""
