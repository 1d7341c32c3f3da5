"""A setting as a row of a table: its name, what it is called, what it means, how it is chosen."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QCoreApplication

from muniment.gui.settings.controls import Amount, Control, Scale, Segments, Switch
from muniment.gui.style import Look
from muniment.gui.text import percent

_translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Toggle:
    """On or off."""

    def make(self, look: Look) -> Control:
        return Switch(look)

    def said(self, value: Any) -> str:
        """What is said of a value."""
        on, off = _translate("settings", "on"), _translate("settings", "off")
        return on if value else off


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number in a range; `lowest` is what is written for the lowest, where it is special.

    `unit` writes a number with its unit.
    """

    low: int
    high: int
    step: int = 1
    unit: Callable[[int], str] = str
    lowest: str = ""

    def make(self, look: Look) -> Control:
        return Amount(look, self.low, self.high, self.step, self.unit, self.lowest)

    def said(self, value: Any) -> str:
        """What is said of a value."""
        return self.lowest if self.lowest and value == self.low else self.unit(value)


@dataclass(frozen=True, slots=True)
class Percentage:
    """A per cent in a range."""

    low: int
    high: int
    step: int

    def make(self, look: Look) -> Control:
        return Scale(self.low, self.high, self.step)

    def said(self, value: Any) -> str:
        """What is said of a value."""
        return percent(value / 100)


@dataclass(frozen=True, slots=True)
class Options:
    """One of a few values, each with what is written on it."""

    options: Sequence[tuple[Any, str]]

    def make(self, look: Look) -> Control:
        return Segments(self.options)

    def said(self, value: Any) -> str:
        """What is said of a value."""
        return next((text for option, text in self.options if option == value), str(value))


@dataclass(frozen=True, slots=True)
class Row:
    """A setting or preference of this `name`, for the screen.

    `below` puts the control under the words, where it needs the width.
    """

    name: str
    title: str
    explanation: str
    kind: Toggle | Number | Percentage | Options
    below: bool = False

    def said(self, value: Any) -> str:
        """What is said when this value is chosen."""
        line = _translate("settings", "%1: %2")
        return line.replace("%1", self.title).replace("%2", self.kind.said(value))


def megabytes(n: int) -> str:
    """ "2 MB"."""
    return _translate("settings", "%1 MB").replace("%1", str(n))


def minutes(n: int) -> str:
    """ "10 min"."""
    return _translate("settings", "%1 min").replace("%1", str(n))


def seconds(n: int) -> str:
    """ "120 s"."""
    return _translate("settings", "%1 s").replace("%1", str(n))


def days(n: int) -> str:
    """ "1 day", "30 days"."""
    return QCoreApplication.translate("settings", "%Ln day(s)", None, n)
