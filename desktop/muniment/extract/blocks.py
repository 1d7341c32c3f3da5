"""Rows and records gathered into parts small enough to be cited.

A part of its own for each row would cost too much and say too little; one for the whole
table could not be cited.
"""

from __future__ import annotations

from collections.abc import Callable

from muniment.extract.builder import Builder
from muniment.records import Place

# A part ends with the row that brings it to one of these.
MOST_ROWS = 25
ENOUGH = 800

Label = Callable[[int, int], str]


class Blocks:
    """Adds numbered lines to a builder, in parts of about 25 lines or 800 characters.

    `label` makes a part's label from the numbers of its first and last line. `end` must be
    called after the last line.
    """

    def __init__(self, builder: Builder, label: Label, *, kind: str = "table") -> None:
        self._builder = builder
        self._label = label
        self._kind = kind
        self._lines: list[str] = []
        self._size = 0
        self._first = self._last = 0

    def add(self, number: int, text: str) -> None:
        """Add a line, which must be clean; an empty one is passed over."""
        if not text:
            return
        if not self._lines:
            self._first = number
        self._last = number
        self._lines.append(text)
        self._size += len(text)
        if self._size >= ENOUGH or len(self._lines) >= MOST_ROWS:
            self.end()

    def end(self) -> None:
        """Add what has gathered as a part."""
        if self._lines:
            place = Place(self._label(self._first, self._last))
            self._builder.add("\n".join(self._lines), kind=self._kind, place=place)
        self._lines.clear()
        self._size = 0


def span(one: str, many: str) -> Label:
    """Labels such as "row 5" and "rows 2–21"."""
    return lambda first, last: f"{one} {first}" if first == last else f"{many} {first}–{last}"
