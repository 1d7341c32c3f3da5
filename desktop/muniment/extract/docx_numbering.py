"""The numbers that Word writes before headings and items of lists; they stand in no paragraph.

How they are made is told in ECMA-376 part 1, 17.9.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

_BULLET = "•"
_LEVELS = 9
_LARGEST = 5000
_LONGEST = 40
_ROMAN = (
    (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"), (50, "l"),
    (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
)  # fmt: skip


def value_of(element: Any) -> str:
    """The `w:val` of an element that may be missing."""
    return "" if element is None else element.get(f"{W}val") or ""


def style_chain(style: str, parents: dict[str, str]) -> list[str]:
    """A style and those it is based on, nearest first."""
    chain = [style]
    while chain[-1] in parents and len(chain) < 20:
        chain.append(parents[chain[-1]])
    return chain


@dataclass(slots=True)
class _Level:
    """A level of a list: how it counts, and the text around the numbers ("%1.%2.")."""

    form: str = "decimal"
    text: str = ""
    start: int = 1
    style: str = ""


@dataclass(slots=True)
class _List:
    """A list: the definition it shares, its levels, and where it begins anew at first use."""

    definition: str
    levels: dict[int, _Level]
    restarts: dict[int, int] = field(default_factory=dict)


class Numbering:
    """Counts paragraphs; `label` must be asked for each of them once, in their order."""

    def __init__(self, numbering: Any, styles: Any) -> None:
        self._lists = _lists(numbering)
        self._counts: dict[str, dict[int, int]] = {}
        self._styles: dict[str, tuple[str, str]] = {}
        self._parents: dict[str, str] = {}
        for style in () if styles is None else styles.iter(f"{W}style"):
            key = style.get(f"{W}styleId") or ""
            if parent := value_of(style.find(f"{W}basedOn")):
                self._parents[key] = parent
            mark = style.find(f"{W}pPr/{W}numPr")
            if mark is not None:
                self._styles[key] = _mark(mark)

    def label(self, properties: Any) -> str | None:
        """What stands before a paragraph with these properties; None if it is in no list."""
        name, level = self._list_of(properties)
        found = self._lists.get(name)
        if found is None:
            return _BULLET if name not in ("", "0") else None
        definition = found.levels.get(level, _Level("bullet"))
        counts = self._counts.setdefault(found.definition, {})
        start = found.restarts.pop(level, None)
        if start is not None or level not in counts:
            counts[level] = definition.start if start is None else start
        else:
            counts[level] += 1
        for deeper in [other for other in counts if other > level]:
            del counts[deeper]
        if definition.form in ("bullet", "none", ""):
            return _BULLET if definition.form == "bullet" else ""
        return _filled(definition, found.levels, counts)

    def _list_of(self, properties: Any) -> tuple[str, int]:
        if properties is None:
            return "", 0
        mark = properties.find(f"{W}numPr")
        name, level = _mark(mark) if mark is not None else ("", "")
        styles = style_chain(value_of(properties.find(f"{W}pStyle")), self._parents)
        for style in styles:
            if not name and style in self._styles:
                name, level = self._styles[style][0], level or self._styles[style][1]
        if not level and name in self._lists:
            levels = self._lists[name].levels.items()
            level = str(next((number for number, found in levels if found.style in styles), 0))
        return name, _number(level) if _number(level) < _LEVELS else 0


def _mark(mark: Any) -> tuple[str, str]:
    return value_of(mark.find(f"{W}numId")), value_of(mark.find(f"{W}ilvl"))


def _number(value: str) -> int:
    return int(value) if re.fullmatch("[0-9]{1,4}", value) else 0


def _lists(numbering: Any) -> dict[str, _List]:
    if numbering is None:
        return {}
    definitions = {
        element.get(f"{W}abstractNumId") or "": {
            _number(level.get(f"{W}ilvl") or ""): _level(level)
            for level in element.iterfind(f"{W}lvl")
        }
        for element in numbering.iterfind(f"{W}abstractNum")
    }
    lists = {}
    for element in numbering.iterfind(f"{W}num"):
        definition = value_of(element.find(f"{W}abstractNumId"))
        found = _List(definition, dict(definitions.get(definition, {})))
        for override in element.iterfind(f"{W}lvlOverride"):
            level = _number(override.get(f"{W}ilvl") or "")
            if (start := override.find(f"{W}startOverride")) is not None:
                found.restarts[level] = _number(value_of(start))
            if (replaced := override.find(f"{W}lvl")) is not None:
                found.levels[level] = _level(replaced)
        lists[element.get(f"{W}numId") or ""] = found
    return lists


def _level(element: Any) -> _Level:
    start = value_of(element.find(f"{W}start"))
    return _Level(
        value_of(element.find(f"{W}numFmt")) or "decimal",
        value_of(element.find(f"{W}lvlText"))[:_LONGEST],
        _number(start) if start else 1,
        value_of(element.find(f"{W}pStyle")),
    )


def _filled(level: _Level, levels: dict[int, _Level], counts: dict[int, int]) -> str:
    def number(match: re.Match[str]) -> str:
        index = int(match[1]) - 1
        other = levels.get(index, _Level())
        return _shown(counts.get(index, other.start), other.form)

    return re.sub("%([1-9])", number, level.text)


def _shown(number: int, form: str) -> str:
    if form in ("lowerLetter", "upperLetter") and 0 < number <= _LARGEST:
        # After "z" comes "aa", after "zz" "aaa".
        letters = chr(97 + (number - 1) % 26) * ((number - 1) // 26 + 1)
        return letters if form == "lowerLetter" else letters.upper()
    if form in ("lowerRoman", "upperRoman") and 0 < number <= _LARGEST:
        letters = ""
        for value, letter in _ROMAN:
            letters += letter * (number // value)
            number %= value
        return letters if form == "lowerRoman" else letters.upper()
    return f"{number:02}" if form == "decimalZero" else str(number)
