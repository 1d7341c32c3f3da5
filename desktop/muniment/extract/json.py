"""JSON and JSON Lines: values under their keys, record by record.

Read token by token: the standard library's reader needs ten to twenty times the file's size
in memory, and the C reader of ijson crashes on a number of 100,000 digits.
"""

from __future__ import annotations

import itertools
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from muniment.extract.blocks import Blocks
from muniment.extract.builder import Builder, one_line
from muniment.extract.code import add_code
from muniment.extract.leaves import MOST_NUMBERS, Leaves, Number, flat
from muniment.extract.text import lines, read_text
from muniment.records import Coverage, Document

# Nested deeper than this nothing is meant to be read.
_DEEPEST = 100
# A line of JSON Lines longer than this is read as any other text.
_LONGEST_LINE = 5_000_000
_LINES = (".jsonl", ".ndjson")

# White space, and the comments that settings files have though JSON knows none.
_SPACE = re.compile(r"(?:[\s\ufeff]++|//[^\n]*+|/\*.*?\*/)*+", re.DOTALL)
_STRING = re.compile(r'"([^"\\]*+(?:\\.[^"\\]*+)*+)"', re.DOTALL)
_BARE = re.compile(r"[^\s{}\[\],:\"/]++")
# A long run of numbers and of the lists that hold them, as in coordinates and vectors.
_NUMBERS = re.compile(r"[-+.\deE,\s\[\]]{500,}+")
_NUMBER = re.compile(r"-?\d[-+.\deE]*+")


def extract(path: Path) -> Document:
    """Read a JSON file, or one with a JSON value on each line.

    What is not JSON (its end is missing, say) is read as the text that it is.
    """
    builder = Builder("json")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    if path.suffix.lower() in _LINES or _has_records(text):
        return builder.document(coverage=_add_lines(builder, text))
    try:
        title = _add_values(builder, text)
    except ValueError:
        title = ""
        builder = Builder("json")
        builder.note("This is not valid JSON, so it was read as plain text.")
        add_code(builder, text)
    return builder.document(title=title)


# ---------------------------------------------------------------- values


def _add_values(builder: Builder, text: str) -> str:
    """Add all values as they come; gives the title that the outermost object names.

    Raises ValueError if the text is not JSON.
    """
    leaves = Leaves(builder)
    title = ""
    reader = _Reader(text)
    for value, number in reader.values():
        leaves.add(reader.path or ("value",), value, number=number)
        if reader.path in (["title"], ["name"]):
            title = title or value
        if builder.full:
            break
    leaves.end()
    return title


class _Reader:
    """Goes through a JSON text; `path` is where the value stands that was read last."""

    def __init__(self, text: str) -> None:
        self.path: list[str | int] = []
        self._text = text
        self._position = 0

    def values(self) -> Iterator[tuple[str, bool]]:
        """Each value that is no container, and whether it is a number; then ValueError or an end.

        Of a long run of numbers only the first come.
        """
        while mark := self._next():
            if mark in "]}":
                self._close(mark)
            elif mark == "," and self.path:
                self._position += 1
                self._count()
            else:
                if self.path and isinstance(self.path[-1], str):
                    self.path[-1] = self._key()
                yield from self._value(self._next())
        if self.path:
            raise ValueError("it ends too early")

    def _next(self) -> str:
        """The character that comes next after white space; empty at the end."""
        space = _SPACE.match(self._text, self._position)
        self._position = space.end() if space else self._position
        return self._text[self._position : self._position + 1]

    def _close(self, mark: str) -> None:
        self._position += 1
        if not self.path or isinstance(self.path.pop(), int) != (mark == "]"):
            raise ValueError("a bracket without its fellow")

    def _count(self) -> None:
        last = self.path[-1]
        if isinstance(last, int):
            self.path[-1] = last + 1

    def _key(self) -> str:
        key = self._take(_STRING)
        if key is None or self._next() != ":":
            raise ValueError("a member without a key")
        self._position += 1
        return _unescaped(key)

    def _value(self, mark: str) -> Iterator[tuple[str, bool]]:
        in_list = bool(self.path) and isinstance(self.path[-1], int)
        if in_list and (run := self._take(_NUMBERS)):
            for number in itertools.islice(_NUMBER.finditer(run), MOST_NUMBERS + 1):
                yield number[0], True
            self._nest(run.count("[") - run.count("]"))
        elif mark in ("{", "["):
            self._position += 1
            self._nest(1, "" if mark == "{" else 0)
        elif (string := self._take(_STRING)) is not None:
            yield _unescaped(string), False
        elif (bare := self._take(_BARE)) is None:
            raise ValueError("no value where one should be")
        elif bare != "null":
            yield bare, _NUMBER.fullmatch(bare) is not None

    def _nest(self, depth: int, step: str | int = 0) -> None:
        """Enter so many containers, or leave so many lists."""
        if len(self.path) + depth > _DEEPEST:
            raise ValueError("nested too deep")
        self.path += [step] * depth
        for _ in range(-depth):
            self._close("]")
            self._position -= 1

    def _take(self, pattern: re.Pattern[str]) -> str | None:
        match = pattern.match(self._text, self._position)
        if match is None:
            return None
        self._position = match.end()
        return match[match.lastindex or 0]


def _unescaped(string: str) -> str:
    return str(json.loads(f'"{string}"', strict=False)) if "\\" in string else string


# ---------------------------------------------------------------- a value on each line


def _has_records(text: str) -> bool:
    """Whether each of the first two lines is a JSON object by itself."""
    first = [line for line in itertools.islice(lines(text), 10) if line.strip()][:2]
    return len(first) > 1 and all(line.startswith("{") and _parsed(line) for line in first)


def _add_lines(builder: Builder, text: str) -> Coverage:
    """Add a line for each record, so that lines of the text are counted as in the file."""
    total = read = last = 0
    blocks = Blocks(builder, lambda first, _: f"line {first}")
    for number, line in enumerate(lines(text), 1):
        if not line.strip():
            continue
        total += 1
        record = _parsed(line)
        if last + 1 != number:
            # Lines of a part are counted on from its first.
            blocks.end()
        said = one_line(line[:_LONGEST_LINE]) if record is None else _said(builder, record)
        blocks.add(number, said)
        # One that says nothing leaves a gap.
        read, last = read + (record is not None), number if said else 0
        if builder.full:
            break
    blocks.end()
    if read < total:
        builder.note(f"{total - read} of {total} lines are not valid JSON; read as plain text.")
    return Coverage("record", total, total)


def _said(builder: Builder, record: Any) -> str:
    try:
        return flat(builder, record)
    except RecursionError:
        builder.note("What is nested too deep was left out.")
        return ""


def _parsed(line: str) -> Any:
    """A line's value, numbers as they are written; None if it is not JSON."""
    if len(line) > _LONGEST_LINE:
        return None
    try:
        return json.loads(line, parse_float=Number, parse_int=Number, strict=False)
    except (ValueError, RecursionError):
        return None
