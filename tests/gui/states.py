"""The states of the window that a person can meet, each brought about as a person would."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QDialog, QWidget

from muniment.gui.panes import first_stop
from muniment.records import (
    Answer,
    AnswerKind,
    FolderState,
    FolderStatus,
    Results,
    StatusChanged,
)
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.questions import answered
from tests.gui.searches import FACETS, search

# What a state is walked over in, and where the keyboard is at first.
Scene = tuple[QWidget, QWidget]
State = Callable[[Desk], "contextlib.AbstractContextManager[Scene]"]


def settle() -> None:
    """Have everything laid out and painted that is about to be."""
    for _ in range(3):
        QApplication.sendPostedEvents()
        QApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)
        QApplication.processEvents()


@contextlib.contextmanager
def _welcome(desk: Desk) -> Iterator[Scene]:
    before = desk.library.now
    desk.window.show_status(status(folders=(), searchable=0, passages=0, embedded=0))
    settle()
    yield desk.window, first_stop(desk.window.welcome) or desk.window
    desk.window.show_status(before)


@contextlib.contextmanager
def _at_rest(desk: Desk) -> Iterator[Scene]:
    yield desk.window, desk.window.field.line


@contextlib.contextmanager
def _results(desk: Desk) -> Iterator[Scene]:
    desk.library.around = Results(facets=FACETS, suggestion="tides", notes=("“foo:bar” is new.",))
    search(desk, "tide type:pdf author:quill")
    source = desk.window.source
    desk.until(lambda: source.target is not None and source.pages.page is not None)
    yield desk.window, desk.window.field.line
    desk.library.around = Results()


@contextlib.contextmanager
def _text(desk: Desk) -> Iterator[Scene]:
    search(desk, "tide")
    desk.window.results.list.choose(1)
    desk.until(lambda: desk.window.source.text.marked)
    yield desk.window, desk.window.field.line


@contextlib.contextmanager
def _nothing(desk: Desk) -> Iterator[Scene]:
    kept, desk.library.found = desk.library.found, []
    search(desk, "nowhere type:pdf")
    yield desk.window, desk.window.field.line
    desk.library.found = kept


@contextlib.contextmanager
def _answer(desk: Desk) -> Iterator[Scene]:
    desk.library.final = None
    answered(desk, "How high was the tide at the old harbour?")
    desk.turn.open_citation(1)
    desk.until(lambda: desk.window.source.pages.page)
    yield desk.window, desk.window.field.line


@contextlib.contextmanager
def _abstention(desk: Desk) -> Iterator[Scene]:
    desk.library.final = Answer(
        "q",
        "Your documents do not seem to answer this.",
        False,
        evidence=tuple(desk.library.found),
        kind=AnswerKind.NONE,
        searched=214,
        unread=3,
    )
    answered(desk, "What is the capital of France?")
    yield desk.window, desk.window.field.line
    desk.library.final = None


@contextlib.contextmanager
def _problems(desk: Desk) -> Iterator[Scene]:
    folder = FolderStatus(FOLDER, FolderState.UP_TO_DATE, 12, 11, 1)
    before = desk.library.now
    desk.library.send(StatusChanged(status(folders=(folder,), failed=1)))
    desk.window.statusbar.show_problems.emit()
    desk.until(lambda: desk.window.problems.dialog is not None)
    dialog = desk.window.problems.dialog
    assert dialog is not None
    desk.until(lambda: dialog.isVisible() and desk.library.called("problems"))
    with _dialog(dialog) as scene:
        yield scene
    desk.window.show_status(before)


@contextlib.contextmanager
def _shortcuts(desk: Desk) -> Iterator[Scene]:
    desk.window.keys.show_list()
    assert desk.window.keys.list is not None
    with _dialog(desk.window.keys.list) as scene:
        yield scene


@contextlib.contextmanager
def _help(desk: Desk) -> Iterator[Scene]:
    desk.window.search_room.show_help()
    assert desk.window.search_room.help is not None
    with _dialog(desk.window.search_room.help) as scene:
        yield scene


@contextlib.contextmanager
def _busy(desk: Desk) -> Iterator[Scene]:
    before = desk.library.now
    folder = FolderStatus(FOLDER, FolderState.WORKING, 40, 12, 0)
    now = replace(before, folders=(folder,), working=28, current="Report.pdf")
    desk.window.show_status(now)
    desk.window.show_error("The folder is gone", "Its drive may not be connected.")
    yield desk.window, desk.window.field.line
    desk.window.banner.hide()
    desk.window.show_status(before)


def _settings(page: str) -> State:
    @contextlib.contextmanager
    def opened(desk: Desk) -> Iterator[Scene]:
        desk.window.settings(page)
        dialog = desk.window.settings_dialog
        assert dialog is not None
        with _dialog(dialog) as scene:
            yield scene

    return opened


@contextlib.contextmanager
def _dialog(dialog: QDialog) -> Iterator[Scene]:
    dialog.activateWindow()
    settle()
    yield dialog, first_stop(dialog) or dialog
    dialog.reject()


STATES: Mapping[str, State] = {
    "at rest": _at_rest,
    "results": _results,
    "text": _text,
    "nothing found": _nothing,
    "answer": _answer,
    "abstention": _abstention,
    "busy": _busy,
    "problems": _problems,
    "shortcuts": _shortcuts,
    "help": _help,
    "welcome": _welcome,
    **{
        f"settings, {page}": _settings(page)
        for page in (
            "folders",
            "models",
            "indexing",
            "privacy",
            "appearance",
            "language",
            "advanced",
        )
    },
}


@contextlib.contextmanager
def in_state(desk: Desk, name: str) -> Iterator[Scene]:
    """Bring the window into a state; what is yielded is what to look at, and where Tab begins."""
    desk.window.activateWindow()
    with STATES[name](desk) as (root, start):
        settle()
        desk.until(lambda: QApplication.activeWindow() is root.window())
        yield root, start
    # Off the screen nobody else makes it the active one again.
    desk.window.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is desk.window.window())
