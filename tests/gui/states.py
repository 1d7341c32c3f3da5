"""The states of the window that a person can meet, each brought about as a person would."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from PySide6.QtCore import QEvent, QPoint
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QAbstractItemView, QApplication, QDialog, QMenu, QToolButton, QWidget

from muniment.gui.about import About
from muniment.gui.licencelist import LicenceList
from muniment.gui.panes import first_stop
from muniment.gui.problems.password import PasswordDialog
from muniment.gui.prompts import (
    notice,
    other_library_question,
    read_only_question,
    removal_question,
    title_dialog,
)
from muniment.gui.running.tray import Tray
from muniment.gui.source.linkdialog import LinkDialog
from muniment.records import (
    Answer,
    AnswerKind,
    FolderState,
    FolderStatus,
    Removal,
    Results,
    StatusChanged,
)
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.questions import answered
from tests.gui.searches import FACETS, search
from tests.gui.waiting import wait_until

# What a state is walked over in, and where the keyboard is at first.
Scene = tuple[QWidget, QWidget]
State = Callable[[Desk], "contextlib.AbstractContextManager[Scene]"]
# Has a menu pop up as a person would.
Opening = Callable[[Desk], object]


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
    now = replace(before, folders=(folder,), working=28, current="Report.pdf", busy=True)
    desk.window.show_status(now)
    desk.window.show_error("The folder is gone", "Its drive may not be connected.")
    yield desk.window, desk.window.field.line
    desk.window.banner.hide()
    desk.window.show_status(before)


@contextlib.contextmanager
def _reading(desk: Desk) -> Iterator[Scene]:
    """What the status bar tells of the reading, step by step."""
    with _busy(desk):
        desk.window.statusbar.show_details()
        details = desk.window.statusbar.details
        assert details is not None
        with _dialog(details) as scene:
            yield scene


@contextlib.contextmanager
def _about(desk: Desk) -> Iterator[Scene]:
    desk.window.sidebar.about.emit()
    (dialog,) = desk.window.findChildren(About)
    with _dialog(dialog) as scene:
        yield scene


@contextlib.contextmanager
def _licences(desk: Desk) -> Iterator[Scene]:
    with _about(desk) as (about, _):
        assert isinstance(about, About)
        about.licences.click()
        (dialog,) = about.findChildren(LicenceList)
        wait_until(dialog.list.count, 30.0)
        with _dialog(dialog) as scene:
            yield scene


def _asking(make: Callable[[QWidget], QDialog]) -> State:
    """A dialog that asks the person something."""

    @contextlib.contextmanager
    def opened(desk: Desk) -> Iterator[Scene]:
        dialog = make(desk.window)
        dialog.open()
        with _dialog(dialog) as scene:
            yield scene
        dialog.deleteLater()

    return opened


def _password(parent: QWidget) -> QDialog:
    return PasswordDialog(parent, "minutes-of-the-harbour-board.pdf", refused=False, others=3)


def _refused(parent: QWidget) -> QDialog:
    made = PasswordDialog(parent, "minutes.pdf", refused=True)
    made.field.setText("wrong")
    return made


def _link(parent: QWidget) -> QDialog:
    return LinkDialog(parent, "https://example.org/tides?of=" + "1893&" * 30)


def _removal(parent: QWidget) -> QDialog:
    return removal_question(parent, Removal(FOLDER / "letters", 1_234, 5_678, 250_000_000))


def _outside(make: Callable[[str, str], QDialog]) -> State:
    """What is asked where there is no window, about a library in a folder with a long name."""
    told = (
        f"Another Muniment is writing to {FOLDER / 'minutes-of-the-harbour-board-1893-to-1951'}. "
        "Close it first, or make the change there."
    )
    return _asking(lambda _: make("The library is in use", told))


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
    "reading": _reading,
    "about": _about,
    "licences": _licences,
    "password": _asking(_password),
    "password refused": _asking(_refused),
    "link": _asking(_link),
    "title": _asking(lambda parent: title_dialog(parent, "How high was the tide in 1893?")),
    "question": _asking(_removal),
    "error": _outside(notice),
    "other library": _outside(other_library_question),
    "read only": _outside(read_only_question),
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
        active = (QApplication.activeWindow, QApplication.activePopupWidget)
        desk.until(lambda: root.window() in [window() for window in active])
        yield root, start
    # Off the screen nobody else makes it the active one again.
    desk.window.activateWindow()
    desk.until(lambda: QApplication.activeWindow() is desk.window.window())


# ---------------------------------------------------------------- menus


def _on(view: Callable[[Desk], QWidget]) -> Opening:
    """By the right mouse button in the middle of a view, or of the first line of a list."""

    def opened(desk: Desk) -> None:
        at = view(desk)
        if isinstance(at, QAbstractItemView):
            spot = at.visualRect(at.model().index(0, 0)).center()
            at = at.viewport()
        else:
            spot = at.rect().center()
        event = QContextMenuEvent(QContextMenuEvent.Reason.Mouse, spot, at.mapToGlobal(spot))
        QApplication.sendEvent(at, event)

    return opened


def _of(menu: Callable[[Desk], QMenu]) -> Opening:
    """Of a button, beneath it."""
    return lambda desk: menu(desk).popup(desk.window.mapToGlobal(QPoint(40, 40)))


def _sharing(desk: Desk) -> QMenu:
    (menu,) = {button.menu() for button in desk.turn.findChildren(QToolButton) if button.menu()}
    assert isinstance(menu, QMenu)
    return menu


def _saved(desk: Desk) -> QWidget:
    """The list of saved searches, of which there is one."""
    saved = desk.window.sidebar.saved
    if not saved.model.searches:
        desk.window.saving.save("tide type:pdf")
        desk.until(lambda: saved.model.searches)
        settle()
    return saved.list


def _tray(desk: Desk) -> QMenu:
    """The menu of the icon in the tray, which goes with the window."""
    made = Tray(desk.window._look, desk.window.windowIcon(), desk.window)
    made.show_status(desk.library.now)
    return made.menu


def _problem_list(desk: Desk) -> QWidget:
    dialog = desk.window.problems.dialog
    assert dialog is not None
    return dialog.table


MENUS: Mapping[str, Mapping[str, Opening]] = {
    "at rest": {
        "field": _on(lambda desk: desk.window.field.line),
        "folder": _on(lambda desk: desk.window.sidebar.list),
        "saved search": _on(_saved),
        "tray": _of(_tray),
        "help": _of(lambda desk: desk.window.sidebar.help.menu()),
    },
    "results": {
        "card": _on(lambda desk: desk.window.results.list),
        "page": _on(lambda desk: desk.window.source.pages.viewport()),
        "kinds": _of(lambda desk: desk.window.search_room.filters.menus["type"].menu()),
        "order": _of(lambda desk: desk.window.search_room.filters.sort.menu()),
    },
    "text": {"text": _on(lambda desk: desk.window.source.text.viewport())},
    "answer": {
        "answer": _on(lambda desk: desk.turn.text.viewport()),
        "source": _on(lambda desk: desk.turn.sources.list),
        "export": _of(_sharing),
        "conversation": _on(lambda desk: desk.window.sidebar.history.list),
    },
    "problems": {"problem": _on(_problem_list)},
}


def menus(desk: Desk, state: str) -> Iterator[tuple[str, QMenu]]:
    """Have each menu of a state pop up, and those within it, while it is looked at."""
    for name, opened in MENUS.get(state, {}).items():
        opened(desk)
        menu = QApplication.activePopupWidget()
        assert isinstance(menu, QMenu), f"{name}: no menu came"
        settle()
        yield name, menu
        for action in menu.actions():
            below = action.menu()
            if isinstance(below, QMenu) and action.isEnabled():
                below.popup(menu.mapToGlobal(QPoint(20, 20)))
                settle()
                yield f"{name}, {action.text()}", below
                below.close()
        menu.close()
