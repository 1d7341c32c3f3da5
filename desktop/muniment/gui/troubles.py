"""Errors as the window shows them: once, in plain words, with what helps.

`deed_for` tells from an error's words what would help; `Troubles` shows one at a time in the
banner, and counts those that come again.
"""

from __future__ import annotations

import enum
import re
import time
from collections.abc import Callable, Mapping

from PySide6.QtCore import QCoreApplication, QObject

from muniment.gui.languages import spoken
from muniment.gui.text import number
from muniment.gui.widgets import Banner

_translate = QCoreApplication.translate
Act = tuple[str, Callable[[], None]]

# What a message says for those at a command line: "…, or with `muniment add`, …".
_ASIDE = re.compile(r",? or (?:with|by) `[^`]*`,?")
_CLAUSE = re.compile(r" \((?:see )?`[^`]*`\)|[;,] *`[^`]*`[^.;]*")
_SENTENCE = re.compile(r"(?:(?<=[.!?] )|^)[^.!?`]*`[^`]*`[^.!?]*[.!?]?\s*")


class Deed(enum.Enum):
    """Something that helps against an error."""

    SHOW_LIBRARY = enum.auto()
    CHOOSE_MODEL = enum.auto()
    SHOW_PROBLEMS = enum.auto()


_DEEDS: tuple[tuple[re.Pattern[str], Deed], ...] = (
    (re.compile(r"disk|quota|library.* (?:cannot|could not) be written|be written to"),
     Deed.SHOW_LIBRARY),
    (re.compile(r"\bmodel\b|\badapter\b", re.IGNORECASE), Deed.CHOOSE_MODEL),
    (re.compile(r"Files cannot be read now"), Deed.SHOW_PROBLEMS),
)  # fmt: skip


def deed_for(title: str, message: str = "") -> Deed | None:
    """What helps against an error of the library with these words, if something does."""
    said = f"{title} {message}"
    return next((deed for words, deed in _DEEDS if words.search(said)), None)


def name_of_deed(deed: Deed) -> str:
    """What is on its button."""
    return {
        Deed.SHOW_LIBRARY: _translate("troubles", "Show the library's folder"),
        Deed.CHOOSE_MODEL: _translate("troubles", "Settings › Models"),
        Deed.SHOW_PROBLEMS: _translate("troubles", "Show the problems"),
    }[deed]


def plainly(message: str) -> str:
    """A message of the core as the window says it: in its language, without commands."""
    return spoken(without_commands(message))


def without_commands(message: str) -> str:
    """A message without what is meant for a command line alone."""
    if "`" not in message:
        return message
    message = _ASIDE.sub("", message)
    message = _CLAUSE.sub("", message)
    return _SENTENCE.sub("", message).strip()


def counted(title: str, times: int) -> str:
    """The title of an error that came so many times."""
    if times < 2:
        return title
    line = _translate("troubles", "%1 (%2 times)")
    return line.replace("%1", title).replace("%2", number(times))


class Troubles(QObject):
    """Shows errors in a banner, one at a time; whoever types goes on typing.

    `deeds` are what can be done in this window. An error that comes again within `seconds` is
    counted.
    """

    def __init__(
        self, banner: Banner, deeds: Mapping[Deed, Callable[[], None]], seconds: float = 600.0
    ) -> None:
        super().__init__(banner)
        self._banner = banner
        self._deeds = deeds
        self._seconds = seconds
        self._known: dict[tuple[str, str], tuple[int, float]] = {}

    def tell(self, title: str, message: str, act: Act | None = None) -> None:
        """Show an error; `act` is what helps, where its words do not tell."""
        now = time.monotonic()
        self._known = {
            error: (times, last)
            for error, (times, last) in self._known.items()
            if now - last < self._seconds
        }
        times = self._known.get((title, message), (0, now))[0] + 1
        self._known[title, message] = times, now
        self._banner.say(
            counted(spoken(title), times),
            plainly(message),
            "error",
            act or self.act_for(title, message),
        )

    def act_for(self, title: str, message: str = "") -> Act | None:
        """What can be done here against an error with these words."""
        deed = deed_for(title, message)
        if deed is None or deed not in self._deeds:
            return None
        return name_of_deed(deed), self._deeds[deed]
