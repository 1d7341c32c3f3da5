"""Values in nested containers (JSON, XML that holds data) become lines under their keys."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from muniment.extract.blocks import ENOUGH, MOST_ROWS
from muniment.extract.builder import Builder, one_line, short
from muniment.records import Place

Path = Sequence[str | int]

_SEPARATOR = " › "
# More numbers in a row than these are coordinates or vectors, which no one searches.
MOST_NUMBERS = 50
# Longer texts without a space are pictures and other data.
_LONGEST_WORD = 2_000
_LONGEST_NAME = 60
# Of the keys above a value, only so many are said with it.
_MOST_NAMES = 4


class Leaves:
    """Adds values with the keys they stand under, in reading order, record by record.

    A record is a member of the outermost list, or what stands under one of the outermost
    keys. Its place is its path: "items › 12", lists counted from 1. Small records that
    follow one another form one part: "items › 12–19". `end` must be called at the end.
    """

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._lines: list[str] = []
        self._size = 0
        self._records: list[tuple[str | int, ...]] = []
        self._key: str | None = None
        self._numbers = 0

    def add(self, path: Path, value: str, *, number: bool = False) -> None:
        """Add a value; its path is not empty, and indices in it count from 0."""
        value = _text(self._builder, value)
        if not value:
            return
        record = _record(path)
        if not self._records or record != self._records[-1]:
            self._begin(record)
        named = record[-1:] if isinstance(record[-1], str) else ()
        names = [step for step in (*named, *path[len(record) :]) if isinstance(step, str)]
        key = _SEPARATOR.join(short(one_line(name)) for name in names[-_MOST_NAMES:])
        self._line(key, value, number)

    def end(self) -> None:
        """Add what has gathered as a part."""
        if self._lines:
            place = Place(short(_label(self._records[0], self._records[-1])))
            self._builder.add("\n".join(self._lines), kind="table", place=place)
        self._lines.clear()
        self._records.clear()
        self._size = 0

    def _begin(self, record: tuple[str | int, ...]) -> None:
        last = self._records[-1] if self._records else record
        apart = last[:-1] != record[:-1] or type(last[-1]) is not type(record[-1])
        if apart or self._size >= ENOUGH or len(self._records) >= MOST_ROWS:
            self.end()
        self._records.append(record)
        self._key = None

    def _line(self, key: str, value: str, number: bool) -> None:
        same = key == self._key
        self._numbers = self._numbers + 1 if number and same else 1
        if number and self._numbers > MOST_NUMBERS:
            _note_numbers(self._builder)
            return
        # Names stand side by side, sentences do not.
        listed = len(value) < _LONGEST_NAME and not self._lines[-1].endswith(".") if same else False
        if listed and len(self._lines[-1]) < ENOUGH // 2:
            self._lines[-1] += f", {value}"
        else:
            self._lines.append(f"{key}: {value}" if key else value)
        self._key = key
        self._size += len(key) + len(value)


class Number(str):
    """A number as it is written."""


def flat(builder: Builder, value: Any) -> str:
    """A value in one line: "name: Ann | size › km: 278"; what is left out is noted.

    It is made of dict, list, str, Number, bool and None. Raises RecursionError if it is
    nested too deep.
    """
    return " | ".join(_flat(builder, value, ""))


def _flat(builder: Builder, value: Any, key: str) -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            below = short(one_line(name))
            yield from _flat(builder, inner, f"{key}{_SEPARATOR}{below}" if key else below)
        return
    plain: list[str] = []
    numbers = 0
    for inner in value if isinstance(value, list) else [value]:
        if isinstance(inner, dict | list):
            yield from _flat(builder, inner, key)
            continue
        numbers += isinstance(inner, Number)
        if isinstance(inner, Number) and numbers > MOST_NUMBERS:
            _note_numbers(builder)
        elif text := _text(builder, _shown(inner)):
            plain.append(text)
    if plain:
        said = ", ".join(plain)
        yield f"{key}: {said}" if key else said


def _shown(value: str | bool | None) -> str:
    return "" if value is None else str(value).lower() if isinstance(value, bool) else value


def _text(builder: Builder, value: str) -> str:
    """A value in one line; nothing, with a note, if it is data that is no text."""
    value = one_line(value)
    if len(value) > _LONGEST_WORD and " " not in value[:_LONGEST_WORD]:
        builder.note("Data that is no text, such as pictures, was left out.")
        return ""
    return value


def _note_numbers(builder: Builder) -> None:
    builder.note(f"Of long lists of numbers, only the first {MOST_NUMBERS} numbers were read.")


def _record(path: Path) -> tuple[str | int, ...]:
    for depth, step in enumerate(path):
        if isinstance(step, int) and (depth + 1 < len(path) or depth == 0):
            return tuple(path[: depth + 1])
    return tuple(path[:1])


def _label(first: tuple[str | int, ...], last: tuple[str | int, ...]) -> str:
    label = _said(first)
    if first == last:
        return label
    end = last[-1]
    return f"{label}–{end + 1}" if isinstance(end, int) else f"{label} … {one_line(end)}"


def _said(record: tuple[str | int, ...]) -> str:
    steps = (str(step + 1) if isinstance(step, int) else one_line(step) for step in record)
    return _SEPARATOR.join(steps)
