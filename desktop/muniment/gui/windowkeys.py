"""What the window's shortcuts do."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QApplication,
    QPlainTextEdit,
    QTextEdit,
    QWidget,
)

from muniment.gui.panes import Pane, first_stop, step
from muniment.gui.search.chosen import Chosen
from muniment.gui.shortcutlist import ShortcutList
from muniment.gui.shortcuts import bind
from muniment.gui.style import Look

if TYPE_CHECKING:
    from muniment.gui.window import MainWindow


class WindowKeys:
    """Binds the shortcuts of a window, for as long as the window lives."""

    def __init__(self, window: MainWindow, look: Look) -> None:
        self._window = window
        self._room = room = window.search_room
        self._look = look
        self.list: ShortcutList | None = None
        bind(
            window,
            {
                "field": room.focus_field,
                "find": self._find,
                "next_pane": lambda: step(self._panes(), 1),
                "previous_pane": lambda: step(self._panes(), -1),
                "menu": open_menu,
                "new": room.new_conversation,
                "stop": room.asking.stop,
                "save_search": room.field.keep,
                "add_folder": window.sidebar.add_folder.emit,
                "add_files": window.sidebar.add_files.emit,
                "problems": window.statusbar.show_problems.emit,
                "settings": lambda: window.settings(),
                "help": room.show_help,
                "shortcuts": self.show_list,
                "quit": window.close,
                "open_file": self._with_chosen(lambda it: room.open_target(it.target)),
                "show_in_folder": self._with_chosen(
                    lambda it: room.show_in_folder.emit(it.target.paths)
                ),
                "copy_citation": self._with_chosen(lambda it: it.copy()),
                "more_like": self._with_chosen(lambda it: room.more_like(it.target, whole=False)),
                "ask_about": self._with_chosen(lambda it: room.ask_about(it.together)),
            },
        )

    def show_list(self) -> None:
        """Show the list of all shortcuts."""
        if self.list is None:
            self.list = ShortcutList(self._look, self._window)
            self.list.finished.connect(self._closed)
            self.list.open()
        self.list.activateWindow()

    def _closed(self) -> None:
        self.list = None

    def _find(self) -> None:
        """In the document, for whoever reads it; anywhere else in all of them."""
        source, focused = self._room.source, QApplication.focusWidget()
        if focused is not None and source.isAncestorOf(focused) and source.target is not None:
            source.find()
        else:
            self._room.focus_field()

    def _with_chosen(self, act: Callable[[Chosen], object]) -> Callable[[], None]:
        def acts() -> None:
            chosen = self._room.chosen()
            if chosen is not None:
                act(chosen)

        return acts

    def _panes(self) -> tuple[Pane, ...]:
        window, room = self._window, self._room
        return (
            Pane(window.welcome, lambda: first_stop(window.welcome)),
            Pane(window.banner, lambda: first_stop(window.banner)),
            Pane(window.sidebar, lambda: _or_first(window.sidebar.list, window.sidebar)),
            Pane(room, lambda: room.field.line),
            Pane(room.middle, room.entrance),
            Pane(room.source, lambda: first_stop(room.source)),
        )


def open_menu() -> None:
    """Open the menu of what has the keyboard: some systems have no key of their own for it."""
    focused = QApplication.focusWidget()
    if focused is None:
        return
    spot = focused.rect().center()
    if isinstance(focused, QAbstractItemView) and focused.currentIndex().isValid():
        spot = focused.visualRect(focused.currentIndex()).center()
    elif isinstance(focused, QTextEdit | QPlainTextEdit):
        spot = focused.cursorRect().bottomLeft()
    reason = QContextMenuEvent.Reason.Keyboard
    event = QContextMenuEvent(reason, spot, focused.mapToGlobal(spot))
    QApplication.sendEvent(focused, event)


def _or_first(wanted: QWidget, within: QWidget) -> QWidget | None:
    return wanted if wanted.isVisible() else first_stop(within)
