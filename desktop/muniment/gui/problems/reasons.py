"""Why files are not fully readable, and what helps: from a problem to the group it belongs to.

Pure functions over what the library tells; nothing here knows a widget.
"""

from __future__ import annotations

import enum
import functools
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication

from muniment.errors import LOCKED, NOT_STARTED, WRONG_PASSWORD
from muniment.gui.text import short_folder
from muniment.records import FileState, Problem

_translate = QCoreApplication.translate


class Section(enum.IntEnum):
    """How bad it is, the worst first."""

    UNREADABLE = 0
    PARTLY = 1
    LEFT_OUT = 2


class Reason(enum.Enum):
    """Why a file is not fully readable; in the order in which they are listed."""

    LOCKED = enum.auto()
    OUT_OF_REACH = enum.auto()
    ENCRYPTED = enum.auto()
    OLD_KIND = enum.auto()
    DAMAGED = enum.auto()
    STOPPED = enum.auto()
    TOO_LONG = enum.auto()
    TOO_MUCH = enum.auto()
    PROTECTED = enum.auto()
    NO_TEXT = enum.auto()
    OTHER = enum.auto()
    SCANS = enum.auto()
    INSIDE = enum.auto()
    IN_PART = enum.auto()
    KIND = enum.auto()
    TOO_LARGE = enum.auto()
    BY_RULE = enum.auto()

    @property
    def section(self) -> Section:
        """Where it is listed."""
        if self in (Reason.SCANS, Reason.INSIDE, Reason.IN_PART):
            return Section.PARTLY
        if self in (Reason.KIND, Reason.TOO_LARGE, Reason.BY_RULE):
            return Section.LEFT_OUT
        return Section.UNREADABLE


# The titles are those of the errors that `muniment.extract` and `muniment.indexing` raise; a
# test holds them against the sources.
_TITLES: tuple[tuple[str, Reason], ...] = (
    (rf"{re.escape(LOCKED)}|{re.escape(WRONG_PASSWORD)}", Reason.LOCKED),
    (r"Encrypted with a password", Reason.ENCRYPTED),
    (r"Protected against copying", Reason.PROTECTED),
    (
        r"Excel's binary kind of workbook|.* of a very old kind"
        r"|A form that is made as it is opened|.* packed in a way that is not read",
        Reason.OLD_KIND,
    ),
    (r"This file crashed the reader", Reason.STOPPED),
    (r"Reading this file took too long", Reason.TOO_LONG),
    (r"Too large to read|.* is too large", Reason.TOO_MUCH),
    (r"No text found|No text in this PDF|The (file|archive) is empty", Reason.NO_TEXT),
    (
        rf"No permission|The file is gone|The file (could not|cannot) be opened"
        rf"|The file keeps changing|{re.escape(NOT_STARTED)}",
        Reason.OUT_OF_REACH,
    ),
    (r".* is damaged|The archive cannot be unpacked|The file could not be read", Reason.DAMAGED),
)
_SCANS = re.compile(r"scanned page|In the picture|are pictures\.|is a picture\.|pictures only")
_INSIDE = re.compile(r"files inside|\S+\.\w{1,5}: ")


def reason_of(problem: Problem) -> Reason:
    """The group that a problem belongs to."""
    title = problem.title
    if problem.state is FileState.SKIPPED:
        if title == "Too large":
            return Reason.TOO_LARGE
        return Reason.BY_RULE if title == "Left out" else Reason.KIND
    if title == "Partly readable":
        if _SCANS.search(problem.message):
            return Reason.SCANS
        return Reason.INSIDE if _INSIDE.search(problem.message) else Reason.IN_PART
    return _of_title(title)


@functools.lru_cache(maxsize=256)
def _of_title(title: str) -> Reason:
    found = (reason for titles, reason in _TITLES if re.fullmatch(titles, title))
    return next(found, Reason.OTHER)


def name_of_reason(reason: Reason) -> str:
    """What a group is called."""
    return {
        Reason.LOCKED: _translate("reasons", "Locked with a password"),
        Reason.OUT_OF_REACH: _translate("reasons", "Could not be opened"),
        Reason.ENCRYPTED: _translate("reasons", "Encrypted"),
        Reason.OLD_KIND: _translate("reasons", "Of a kind that has to be saved anew"),
        Reason.DAMAGED: _translate("reasons", "Damaged"),
        Reason.STOPPED: _translate("reasons", "Stopped the reading"),
        Reason.TOO_LONG: _translate("reasons", "Took too long"),
        Reason.TOO_MUCH: _translate("reasons", "Too large to be read"),
        Reason.PROTECTED: _translate("reasons", "Protected against copying"),
        Reason.NO_TEXT: _translate("reasons", "Without any text"),
        Reason.OTHER: _translate("reasons", "Other problems"),
        Reason.SCANS: _translate("reasons", "Scans and pictures that were not fully read"),
        Reason.INSIDE: _translate("reasons", "Something inside could not be read"),
        Reason.IN_PART: _translate("reasons", "Read in part"),
        Reason.KIND: _translate("reasons", "Left out: of a kind that is not read"),
        Reason.TOO_LARGE: _translate("reasons", "Left out: larger than the limit"),
        Reason.BY_RULE: _translate("reasons", "Left out: not wanted in this folder"),
    }[reason]


def advice(reason: Reason) -> str:
    """Why these files are not fully readable and what helps, in one plain sentence or two."""
    return {
        Reason.LOCKED: _translate(
            "reasons", "They open with a password only: enter it, and they are read."
        ),
        Reason.OUT_OF_REACH: _translate(
            "reasons",
            "The computer did not hand them over: see that they are there and may be read, "
            "then try again.",
        ),
        Reason.ENCRYPTED: _translate(
            "reasons", "Save a copy without a password from the program that made them."
        ),
        Reason.OLD_KIND: _translate(
            "reasons", "Open them in the program that made them and save them in a present kind."
        ),
        Reason.DAMAGED: _translate(
            "reasons",
            "Their content cannot be taken apart. If another program opens them, save them anew "
            "from there; else look for another copy.",
        ),
        Reason.STOPPED: _translate(
            "reasons",
            "They ended the reader, which is kept apart, so nothing else was harmed. Try again "
            "once; if it happens again they are damaged.",
        ),
        Reason.TOO_LONG: _translate(
            "reasons",
            "Reading was given up after the time limit. Give each file more time under "
            "Settings › Indexing, then try again.",
        ),
        Reason.TOO_MUCH: _translate(
            "reasons",
            "Reading them takes more memory than a file may have. Raise the limit under "
            "Settings › Indexing, or divide them.",
        ),
        Reason.PROTECTED: _translate(
            "reasons", "The shop locked their text: only its own program can show it."
        ),
        Reason.NO_TEXT: _translate(
            "reasons",
            "They can be opened, but there is nothing in them to search for. Leave them out to "
            "have them listed no more.",
        ),
        Reason.OTHER: _translate("reasons", "Choose a file to see what is said of it."),
        Reason.SCANS: _translate(
            "reasons",
            "The rest of them can be searched. On these pages no text could be made out; a "
            "sharper scan helps.",
        ),
        Reason.INSIDE: _translate(
            "reasons",
            "The rest of them can be searched. Take out what is inside to see why it could not "
            "be read.",
        ),
        Reason.IN_PART: _translate(
            "reasons", "What could be read of them can be searched; choose a file to see the rest."
        ),
        Reason.KIND: _translate(
            "reasons", "Nothing is wrong with them: there is no text in files of these kinds, or "
            "they have to be saved as another kind."
        ),
        Reason.TOO_LARGE: _translate(
            "reasons", "They are larger than the limit under Settings › Indexing."
        ),
        Reason.BY_RULE: _translate(
            "reasons", "The rules of their folder under Settings › Folders leave them out."
        ),
    }[reason]  # fmt: skip


# ---------------------------------------------------------------- groups


@dataclass(frozen=True, slots=True)
class Listed:
    """A problem as it is listed; `words` is what is searched, in lower case."""

    problem: Problem
    name: str
    folder: str
    reason: Reason
    words: str = field(repr=False)

    @property
    def kind(self) -> str:
        """The ending of its name, in lower case."""
        return self.problem.path.suffix.lower()


@dataclass(frozen=True, slots=True)
class Group:
    """The files that have a reason in common."""

    reason: Reason
    files: tuple[Listed, ...]


class Order(enum.Enum):
    """What stands first within a group."""

    NAME = enum.auto()
    FOLDER = enum.auto()
    KIND = enum.auto()


def grouped(problems: Iterable[Problem]) -> tuple[Group, ...]:
    """The problems by their reasons, each group by name."""
    files: dict[Reason, list[Listed]] = {}
    folders: dict[Path, str] = {}
    for problem in problems:
        parent = problem.path.parent
        if parent not in folders:
            folders[parent] = short_folder(parent)
        name, folder = problem.path.name, folders[parent]
        words = f"{folder}/{name} {problem.title} {problem.message}".casefold()
        reason = reason_of(problem)
        files.setdefault(reason, []).append(Listed(problem, name, folder, reason, words))
    return tuple(
        Group(reason, tuple(sorted(files[reason], key=_by_name)))
        for reason in Reason
        if reason in files
    )


def narrowed(groups: Sequence[Group], words: str, order: Order) -> tuple[Group, ...]:
    """Of each group the files that hold all the words, in this order; none that is empty."""
    wanted = words.casefold().split()
    keys = {Order.NAME: _by_name, Order.FOLDER: _by_folder, Order.KIND: _by_kind}
    kept = (
        (group.reason, [f for f in group.files if all(word in f.words for word in wanted)])
        for group in groups
    )
    return tuple(
        Group(reason, tuple(files if order is Order.NAME else sorted(files, key=keys[order])))
        for reason, files in kept
        if files
    )


def _by_name(file: Listed) -> tuple[str, str]:
    return file.name.casefold(), file.folder


def _by_folder(file: Listed) -> tuple[str, str]:
    return file.folder, file.name.casefold()


def _by_kind(file: Listed) -> tuple[str, str]:
    return file.kind, file.name.casefold()
