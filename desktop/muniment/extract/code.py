"""Source code and settings: verbatim, in parts that are placed by their first line."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from muniment.extract.builder import Builder
from muniment.extract.text import lines, read_text
from muniment.records import Document, Place

# A part ends before a definition once it has so many lines, and at the latest after the
# second number, then at a blank line if there is one.
_MANY_LINES = 12
_MOST_LINES = 40
# Longer lines were made by machines; their end is left out.
_LONGEST_LINE = 5_000
# What an editor does not count as the end of a line.
_NO_BREAKS = re.compile("[\x0b\x0c\x1c-\x1e\x85\u2028\u2029]")


def extract(path: Path) -> Document:
    """Read a program or a settings file."""
    builder = Builder("code")
    add_code(builder, read_text(builder, path))
    return builder.document()


def add_code(builder: Builder, text: str, first: int = 1) -> None:
    """Add a text line by line as it stands; its first line has the number `first`."""
    text = _NO_BREAKS.sub(" ", text.replace("\r\n", "\n").replace("\r", "\n"))
    cut = 0
    for number, block in _blocks(text, first):
        cut += sum(len(line) > _LONGEST_LINE for line in block)
        shown = "\n".join(line[:_LONGEST_LINE] for line in block)
        builder.verbatim(shown, kind="code", place=Place(f"line {number}"))
        if builder.full:
            break
    if cut:
        what = "1 line is" if cut == 1 else f"{cut} lines are"
        builder.note(
            f"{what} longer than {_LONGEST_LINE:,} characters; only the beginning was read."
        )


def _blocks(text: str, number: int) -> Iterator[tuple[int, list[str]]]:
    """Runs of lines that belong together, none of them empty at its beginning."""
    block: list[str] = []
    seam = 0
    for line in lines(text):
        if line.strip():
            if block and not block[-1].strip():
                seam = len(block)
                if seam >= _MANY_LINES and not line[0].isspace():
                    yield number - seam, block
                    block, seam = [], 0
            if len(block) >= _MOST_LINES:
                cut = seam if seam >= _MANY_LINES else len(block)
                yield number - len(block), block[:cut]
                block, seam = block[cut:], 0
            block.append(line)
        elif block:
            block.append(line)
        number += 1
    if block:
        yield number - len(block), block
