"""What one window leaves to the next: how it stood, what was typed, and what it showed."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from muniment.config import Settings, State
from muniment.errors import LibraryError
from muniment.gui.running.opening import Typed

if TYPE_CHECKING:
    from muniment.gui.adding.copying import Copies
    from muniment.gui.answer.sharing import Sharing
    from muniment.gui.answer.talk import Talks
    from muniment.gui.settings.choices import Choices
    from muniment.gui.window import MainWindow


@dataclass(frozen=True, slots=True)
class Known:
    """What is known of a library before it is open."""

    layout: dict[str, str]
    has_folders: bool


def known(library: Path) -> Known:
    """How the window on this library was left, and whether it watches a folder."""
    try:
        layout = dict(State.load(library / "state.json").window)
    except LibraryError:
        layout = {}
    try:
        return Known(layout, bool(Settings.load(library / "settings.json").folders))
    except LibraryError:
        return Known(layout, False)


def go_on(window: MainWindow, typed: Typed) -> None:
    """Have the window go on with what was typed before it was there."""
    line = window.field.line
    if typed.words:
        window.field.write(typed.words)
        line.setCursorPosition(typed.cursor)
    line.setFocus()
    if not window.field.text:
        return
    if typed.deed == "ask":
        window.ask(window.field.text)
    else:
        window.search(window.field.text, open_first=typed.deed == "search")


@dataclass(frozen=True, slots=True)
class Shown:
    """What a window shows and does: a search, or a conversation; its settings, if they are open.

    What is being done (an answer, a copy of a model, a file that is being saved) goes on.
    """

    words: str
    asked: bool
    talks: Talks
    copies: Copies
    sharing: Sharing
    settings: tuple[str, Choices] | None

    @classmethod
    def by(cls, window: MainWindow) -> Shown:
        """Take it from this window, which is to be closed."""
        room = window.search_room
        asked = room.middle.currentWidget() is room.answer and bool(room.asking.talk.exchanges)
        dialog = window.settings_dialog
        return cls(
            window.field.text,
            asked,
            room.asking.hand_over(),
            window.copying.hand_over(),
            window.sharing,
            (dialog.page, dialog.hand_over()) if dialog else None,
        )

    def show_again(self, window: MainWindow) -> None:
        """Have another window show the same, and go on with it."""
        self.sharing.pass_on(window.sharing)
        window.copying.take_over(self.copies)
        window.search_room.asking.take_over(self.talks)
        if self.asked:
            window.search_room.show_conversation()
        elif self.words:
            window.field.write(self.words)
            window.search(self.words)
        if self.settings is not None:
            page, choices = self.settings
            window.settings(page, choices)
