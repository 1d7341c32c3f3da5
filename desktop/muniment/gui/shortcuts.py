"""All keyboard shortcuts of the window, in one table.

What the window does wherever the keyboard is, `bind` makes keys of. The rest belongs to the
view that has the keyboard and is handled there; it stands here so that the list that a person
is shown is complete.
"""

from __future__ import annotations

import enum
from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

Key = QKeySequence.StandardKey


class Group(enum.StrEnum):
    """Where a shortcut works; `CHOSEN` ones everywhere as well, on what was chosen last."""

    EVERYWHERE = "everywhere"
    CHOSEN = "chosen"
    FIELD = "field"
    RESULTS = "results"
    SOURCE = "source"
    ANSWER = "answer"
    SIDE = "side"
    SETTINGS = "settings"


@dataclass(frozen=True, slots=True)
class Shortcut:
    """Keys and what they do. `text` is English; `said` is in the language of the window.

    `keys` are written as Qt does ("Ctrl+L"), or are a StandardKey, which every system has its
    own of. `bound` ones are the window's, wherever the keyboard is.
    """

    name: str
    keys: tuple[str | Key, ...]
    text: str
    group: Group
    bound: bool = False

    @property
    def sequences(self) -> tuple[QKeySequence, ...]:
        """The keys of this system; none where a standard key has none here."""
        made = (QKeySequence(key) for key in self.keys)
        return tuple(dict.fromkeys(sequence for sequence in made if not sequence.isEmpty()))

    @property
    def said(self) -> str:
        """What it does."""
        return QCoreApplication.translate("shortcuts", self.text)

    @property
    def keys_said(self) -> tuple[str, ...]:
        """Its keys as they are called on this system: "Ctrl+L"."""
        return tuple(dict.fromkeys(map(_called, self.sequences)))


def _called(sequence: QKeySequence) -> str:
    """Both keys that end a line are called Enter by those who press them."""
    enter = QKeySequence(sequence.toString().replace("Return", "Enter"))
    return enter.toString(QKeySequence.SequenceFormat.NativeText)


Keys = str | Key | tuple[str | Key, ...]


def _of(
    group: Group, *entries: tuple[str, Keys, object], bound: bool = False
) -> tuple[Shortcut, ...]:
    return tuple(
        Shortcut(name, keys if isinstance(keys, tuple) else (keys,), str(text), group, bound)
        for name, keys, text in entries
    )


SHORTCUTS: tuple[Shortcut, ...] = (
    *_of(
        Group.EVERYWHERE,
        ("field", ("Ctrl+L", "Ctrl+K"), QT_TRANSLATE_NOOP("shortcuts", "Go to the field")),
        (
            "find",
            Key.Find,
            QT_TRANSLATE_NOOP("shortcuts", "Find in the open document, or go to the field"),
        ),
        ("next_pane", "F6", QT_TRANSLATE_NOOP("shortcuts", "Next part of the window")),
        (
            "previous_pane",
            "Shift+F6",
            QT_TRANSLATE_NOOP("shortcuts", "Previous part of the window"),
        ),
        ("menu", "Shift+F10", QT_TRANSLATE_NOOP("shortcuts", "What can be done here")),
        ("new", Key.New, QT_TRANSLATE_NOOP("shortcuts", "Start a new conversation")),
        ("stop", "Esc", QT_TRANSLATE_NOOP("shortcuts", "Stop answering")),
        ("save_search", "Ctrl+D", QT_TRANSLATE_NOOP("shortcuts", "Keep this search")),
        ("add_folder", Key.Open, QT_TRANSLATE_NOOP("shortcuts", "Add a folder")),
        ("add_files", "Ctrl+Shift+O", QT_TRANSLATE_NOOP("shortcuts", "Add files")),
        (
            "problems",
            "Ctrl+Shift+P",
            QT_TRANSLATE_NOOP("shortcuts", "Files that could not be read"),
        ),
        ("settings", "Ctrl+,", QT_TRANSLATE_NOOP("shortcuts", "Settings")),
        ("help", Key.HelpContents, QT_TRANSLATE_NOOP("shortcuts", "What you can type")),
        ("shortcuts", "Ctrl+/", QT_TRANSLATE_NOOP("shortcuts", "This list")),
        ("quit", "Ctrl+Q", QT_TRANSLATE_NOOP("shortcuts", "Quit Muniment")),
        bound=True,
    ),
    *_of(
        Group.EVERYWHERE,
        ("paste", Key.Paste, QT_TRANSLATE_NOOP("shortcuts", "Add copied files, or find a text")),
    ),
    *_of(
        Group.CHOSEN,
        (
            "open_file",
            ("Ctrl+Shift+Return", "Ctrl+Shift+Enter"),
            QT_TRANSLATE_NOOP("shortcuts", "Open it in its own program"),
        ),
        ("show_in_folder", "Ctrl+Shift+F", QT_TRANSLATE_NOOP("shortcuts", "Show its folder")),
        (
            "copy_citation",
            "Ctrl+Shift+C",
            QT_TRANSLATE_NOOP("shortcuts", "Copy the passage with its source"),
        ),
        ("more_like", "Ctrl+M", QT_TRANSLATE_NOOP("shortcuts", "Find more like this passage")),
        ("ask_about", "Ctrl+Shift+A", QT_TRANSLATE_NOOP("shortcuts", "Ask about it")),
        bound=True,
    ),
    *_of(
        Group.FIELD,
        ("search", "Return", QT_TRANSLATE_NOOP("shortcuts", "Search")),
        ("ask", "Ctrl+Return", QT_TRANSLATE_NOOP("shortcuts", "Ask")),
        ("results", "Down", QT_TRANSLATE_NOOP("shortcuts", "Go to what was found")),
    ),
    *_of(
        Group.RESULTS,
        (
            "walk",
            ("Up", "Down"),
            QT_TRANSLATE_NOOP("shortcuts", "Next or previous; the document follows"),
        ),
        ("open", "Return", QT_TRANSLATE_NOOP("shortcuts", "Show it in its document")),
        (
            "also",
            ("Right", "Left"),
            QT_TRANSLATE_NOOP("shortcuts", "Show or hide where else it stands"),
        ),
        ("copy", Key.Copy, QT_TRANSLATE_NOOP("shortcuts", "Copy with its source")),
        ("back", "Up", QT_TRANSLATE_NOOP("shortcuts", "From the first one: back to the field")),
    ),
    *_of(
        Group.SOURCE,
        (
            "pages",
            (Key.MoveToNextPage, Key.MoveToPreviousPage),
            QT_TRANSLATE_NOOP("shortcuts", "Scroll, and turn the page at its end"),
        ),
        (
            "zoom",
            (Key.ZoomIn, Key.ZoomOut),
            QT_TRANSLATE_NOOP("shortcuts", "Larger or smaller"),
        ),
        ("fit", "Ctrl+0", QT_TRANSLATE_NOOP("shortcuts", "Fit the page to the width")),
        ("next_hit", "F3", QT_TRANSLATE_NOOP("shortcuts", "Next place that was found")),
        (
            "previous_hit",
            "Shift+F3",
            QT_TRANSLATE_NOOP("shortcuts", "Previous place that was found"),
        ),
        ("copy_text", Key.Copy, QT_TRANSLATE_NOOP("shortcuts", "Copy the selected text")),
    ),
    *_of(
        Group.ANSWER,
        ("mark", "Tab", QT_TRANSLATE_NOOP("shortcuts", "Next number of a source")),
        ("cited", "Return", QT_TRANSLATE_NOOP("shortcuts", "Show that source")),
        ("sources", "Up", QT_TRANSLATE_NOOP("shortcuts", "From the empty field: the sources")),
        ("follow_up", "Return", QT_TRANSLATE_NOOP("shortcuts", "Ask what was written")),
        ("line", "Shift+Return", QT_TRANSLATE_NOOP("shortcuts", "Begin a new line")),
    ),
    *_of(
        Group.SIDE,
        ("open_entry", "Return", QT_TRANSLATE_NOOP("shortcuts", "Open it")),
        ("rename", "F2", QT_TRANSLATE_NOOP("shortcuts", "Rename a conversation")),
        ("remove", "Del", QT_TRANSLATE_NOOP("shortcuts", "Remove it")),
    ),
    *_of(
        Group.SETTINGS,
        ("undo", Key.Undo, QT_TRANSLATE_NOOP("shortcuts", "Take the last change back")),
    ),
)


def group_name(group: Group) -> str:
    """What stands over the shortcuts of a group."""
    translate = QCoreApplication.translate
    return {
        Group.EVERYWHERE: translate("shortcuts", "Everywhere"),
        Group.CHOSEN: translate("shortcuts", "With the chosen passage"),
        Group.FIELD: translate("shortcuts", "In the field"),
        Group.RESULTS: translate("shortcuts", "In the list of what was found"),
        Group.SOURCE: translate("shortcuts", "In the document"),
        Group.ANSWER: translate("shortcuts", "In an answer"),
        Group.SIDE: translate("shortcuts", "In the lists at the side"),
        Group.SETTINGS: translate("shortcuts", "In the settings"),
    }[group]


def shortcut(name: str) -> Shortcut:
    """The shortcut of this name. Raises KeyError if there is none."""
    return {entry.name: entry for entry in SHORTCUTS}[name]


def tip(text: str, name: str) -> str:
    """What a control does, with its shortcut's first key behind it: "Ask (Ctrl+Enter)"."""
    keys = shortcut(name).keys_said
    if not keys:
        return text
    line = QCoreApplication.translate("shortcuts", "%1 (%2)")
    return line.replace("%2", keys[0]).replace("%1", text)


def bind(window: QWidget, actions: Mapping[str, Callable[[], object]]) -> None:
    """Have the window's shortcuts call these, wherever in the window the keyboard is.

    Raises ValueError if one of the table is missing, or is none of the window's.
    """
    wanted = {entry.name: entry for entry in SHORTCUTS if entry.bound}
    if wanted.keys() != actions.keys():
        raise ValueError(f"not bound, or not to be: {sorted(wanted.keys() ^ actions.keys())}")
    for name, entry in wanted.items():
        for sequence in entry.sequences:
            made = QShortcut(sequence, window)
            made.setAutoRepeat(False)
            made.activated.connect(actions[name])
