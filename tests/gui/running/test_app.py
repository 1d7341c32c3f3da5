"""Starting and ending the program, and what it does while it runs."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from muniment.config import Settings, State
from muniment.errors import LibraryBusyError, LibraryError, MunimentError
from muniment.gui import app as starting
from muniment.gui.preferring import Preferring
from muniment.gui.program import Program
from muniment.gui.running import login
from muniment.gui.running.endings import NAME
from muniment.gui.running.instance import hand_over
from muniment.gui.running.resting import give_back_memory
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.records import StatusChanged
from tests.gui.fakeprompts import FakePrompts
from tests.gui.fakes import FOLDER, FakeLibrary, status
from tests.gui.waiting import wait_until


class Opener:
    """Stands in for Library.open."""

    def __init__(self) -> None:
        self.library = FakeLibrary()
        self.error: MunimentError | None = None
        self.read_only: list[bool] = []
        self.held: threading.Event | None = None

    def __call__(self, path: Path, *, read_only: bool, watch: bool, on_event: Any) -> FakeLibrary:
        self.read_only.append(read_only)
        if self.held is not None:
            assert self.held.wait(5)
        if self.error is not None and not read_only:
            raise self.error
        self.library.now = replace(self.library.now, read_only=read_only)
        self.library.on_event = on_event
        return self.library


@pytest.fixture
def opener(monkeypatch: pytest.MonkeyPatch) -> Opener:
    made = Opener()
    monkeypatch.setattr(Library, "open", made)
    # Nobody else has the library open who could take over.
    monkeypatch.setattr("muniment.gui.program._PATIENCE_SECONDS", 0.0)
    return made


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def exits(qapp: QApplication, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The exit statuses with which the application was told to end."""
    made: list[int] = []
    monkeypatch.setattr(qapp, "exit", made.append)
    return made


@pytest.fixture
def place(tmp_path: Path) -> Path:
    """A library's folder as the last start left it: it watches a folder."""
    folder = tmp_path / "library"
    folder.mkdir()
    Settings(folders=(FOLDER,)).save(folder / "settings.json")
    return folder


@pytest.fixture
def make(
    qapp: QApplication,
    opener: Opener,
    prompts: FakePrompts,
    exits: list[int],
    place: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> Iterator[Callable[..., Program]]:
    """Makes programs, which are ended after the test."""
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))
    made: list[Program] = []

    def program(add: tuple[Path, ...] = (), **more: Any) -> Program:
        preferring = Preferring(tmp_path / "preferences.json", qapp)
        made.append(Program(qapp, place, add, prompts, preferring=preferring, **more))
        return made[-1]

    yield program
    for one in made:
        one.end()
        one.preferring.close()
        one.preferring.deleteLater()
        one.frame.deleteLater()
        one.look.deleteLater()
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def program(make: Callable[..., Program]) -> Program:
    return make()


def started(program: Program) -> MainWindow:
    """The window of a program, once it is there."""
    program.start()
    wait_until(lambda: program.window)
    assert program.window is not None
    return program.window


# ---------------------------------------------------------------- beginning and ending


def test_it_opens_adds_and_lets_go(make: Callable[..., Program], opener: Opener) -> None:
    program = make((Path("/home/ada/new"),))
    window = started(program)
    wait_until(lambda: opener.library.called("add"))
    assert window.isVisible()
    assert opener.library.called("add") == [[Path("/home/ada/new")]]
    program.quit()
    program.end()
    assert [call for call, _ in opener.library.calls][-2:] == ["remember", "close"]


def test_it_is_on_the_screen_before_it_opens(program: Program, opener: Opener) -> None:
    opener.held = threading.Event()
    program.start()
    wait_until(lambda: opener.read_only)
    assert program.frame.isVisible()
    assert program.window is None
    assert program.opening.line.hasFocus() or not program.frame.isActiveWindow()
    wait_until(program.opening.told.isVisible)
    assert program.opening.told.text() == "Opening the library …"
    opener.held.set()
    wait_until(lambda: program.window)


def test_what_is_typed_meanwhile_is_searched_for(program: Program, opener: Opener) -> None:
    opener.held = threading.Event()
    program.start()
    wait_until(lambda: opener.read_only)
    line = program.opening.line
    QTest.keyClicks(line, "high tide")
    QTest.keyClick(line, Qt.Key.Key_Home)
    opener.held.set()
    wait_until(lambda: program.window)
    assert program.window is not None
    assert program.window.field.line.text() == "high tide"
    assert program.window.field.line.cursorPosition() == 0
    wait_until(lambda: "high tide" in opener.library.searched())


@pytest.mark.parametrize(
    ("modifier", "asked"),
    [(Qt.KeyboardModifier.NoModifier, "find"), (Qt.KeyboardModifier.ControlModifier, "ask")],
)
def test_enter_meanwhile_is_not_lost(
    program: Program, opener: Opener, modifier: Qt.KeyboardModifier, asked: str
) -> None:
    opener.held = threading.Event()
    program.start()
    wait_until(lambda: opener.read_only)
    QTest.keyClicks(program.opening.line, "How high?")
    QTest.keyClick(program.opening.line, Qt.Key.Key_Return, modifier)
    assert program.opening.told.isVisible()
    opener.held.set()
    wait_until(lambda: opener.library.called(asked))
    assert program.window is not None
    if asked == "find":
        # As Enter does: the first result is open.
        wait_until(lambda: program.window and program.window.source.target)


def test_an_empty_library_has_no_field_to_type_into(make: Callable[..., Program]) -> None:
    first = make()
    assert first.opening.line.parent() is not None
    (first._path / "settings.json").unlink()
    assert make().opening.line.parent() is None


def test_closed_while_opening_it_ends(program: Program, opener: Opener, exits: list[int]) -> None:
    opener.held = threading.Event()
    program.start()
    program.frame.close()
    assert exits == [0]
    opener.held.set()


def test_closing_the_window_keeps_its_layout(
    program: Program, opener: Opener, exits: list[int]
) -> None:
    window = started(program)
    program.frame.resize(1111, 777)
    window.room.setSizes([300, 811])
    program.frame.close()
    assert exits == [0]
    program.end()
    [kept] = opener.library.called("remember")
    assert isinstance(kept, dict)
    assert {"geometry", "room", "reading"} <= kept.keys()


def test_the_frame_stands_where_it_stood(make: Callable[..., Program], place: Path) -> None:
    first = make()
    first.frame.resize(770, 707)
    first.frame.move(QPoint(30, 40))
    State(window={"geometry": first.frame.geometry_kept}).save(place / "state.json")
    assert make().frame.size() == first.frame.size()


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    code = (
        "import sys, muniment.cli, muniment.gui.app; from muniment.cli.parser import parser;"
        "parser(window_only=True); print([m for m in sys.argv[1:] if m in sys.modules])"
    )
    heavy = [
        "muniment.library",
        "muniment.records",
        "muniment.gui.window",
        "muniment.store.store",
        "PySide6.QtNetwork",
        "lancedb",
        "numpy",
        "fastembed",
        "llama_cpp",
        "pymupdf",
        "rich",
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_macos_and_windows_ask_it_to_quit_and_to_open_files() -> None:
    code = (
        "from PySide6.QtCore import QCoreApplication, QEvent, QUrl\n"
        "from PySide6.QtGui import QFileOpenEvent\n"
        "from muniment.gui.running.application import Application\n"
        "app = Application([])\n"
        "app.told_to_quit.connect(lambda: print('quit'))\n"
        "app.given.connect(print)\n"
        "app.sendEvent(app, QFileOpenEvent(QUrl.fromLocalFile('/docs/a.pdf')))\n"
        "app.sendEvent(app, QEvent(QEvent.Type.Quit))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True, timeout=60
    )
    assert done.stdout.split("\n")[:2] == ["[PosixPath('/docs/a.pdf')]", "quit"]


# ---------------------------------------------------------------- another program, and errors


def test_a_second_start_hands_over_and_raises_the_window(
    program: Program, opener: Opener, place: Path
) -> None:
    started(program)
    program.frame.hide()
    told: list[bool] = []
    other = threading.Thread(target=lambda: told.append(hand_over(place, [Path("/docs/b.pdf")])))
    other.start()
    wait_until(lambda: told)
    assert told == [True]
    assert program.frame.isVisible()
    wait_until(lambda: opener.library.called("add"))
    assert opener.library.called("add") == [[Path("/docs/b.pdf")]]


def test_a_start_that_could_hand_over_makes_no_window(
    monkeypatch: pytest.MonkeyPatch, place: Path, qapp: QApplication
) -> None:
    handed: list[tuple[Path, list[Path], bool]] = []

    def hand(library: Path, paths: list[Path], *, show: bool) -> bool:
        handed.append((library, paths, show))
        return True

    monkeypatch.setattr(starting, "hand_over", hand)
    monkeypatch.setattr(starting, "_application", lambda: qapp)
    monkeypatch.setattr(starting, "Program", None)
    assert starting.run(place, [Path("/docs/b.pdf")]) == 0
    assert starting.run(place, hidden=True) == 0
    assert handed == [(place, [Path("/docs/b.pdf")], True), (place, (), False)]


def test_two_starts_at_once_end_as_one(
    program: Program, opener: Opener, exits: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.gui.running.instance.hand_over", lambda *_, **__: True)
    opener.error = LibraryBusyError("The library is in use", "Close the other program.")
    program.start()
    wait_until(lambda: exits)
    assert exits == [0]
    assert opener.read_only == [False]


def test_a_library_in_use_can_be_read(
    make: Callable[..., Program], opener: Opener, prompts: FakePrompts
) -> None:
    opener.error = LibraryBusyError("The library is in use", "Close the other program.")
    started(make((Path("/home/ada/new"),)))
    assert opener.read_only == [False, True]
    assert prompts.said == [("The library is in use", "Close the other program.")]
    assert opener.library.called("add") == []


def test_a_library_in_use_can_be_left(
    program: Program, opener: Opener, prompts: FakePrompts, exits: list[int]
) -> None:
    opener.error = LibraryBusyError("The library is in use", "Close the other program.")
    prompts.agrees = False
    program.start()
    wait_until(lambda: exits)
    assert exits == [2]


def test_a_library_that_cannot_be_opened_is_said_plainly(
    program: Program, opener: Opener, prompts: FakePrompts
) -> None:
    opener.error = LibraryError("The library is damaged", "Restore it.")
    program.start()
    wait_until(lambda: prompts.said)
    assert prompts.said == [("The library is damaged", "Restore it.")]
    assert program.window is None


def test_what_no_code_caught_is_shown_without_a_traceback(program: Program) -> None:
    window = started(program)
    try:
        raise ValueError("inside")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    title, message = window.banner.said
    assert "went wrong" in title
    assert "inside" not in message


def test_after_a_crash_the_log_is_offered_once(
    make: Callable[..., Program], prompts: FakePrompts, place: Path
) -> None:
    (place / NAME).write_text("123\n", "ascii")
    first = make()
    window = started(first)
    assert window.banner.said[0] == "Muniment ended unexpectedly last time"
    QTest.mouseClick(window.banner._act, Qt.MouseButton.LeftButton)
    assert prompts.selected == [place / "log.txt"]
    first.end()
    assert not (place / NAME).exists()
    assert started(make()).banner.said == ("", "")
    assert (place / NAME).exists()


# ---------------------------------------------------------------- preferences


def test_another_language_makes_the_window_anew_and_keeps_what_it_shows(
    program: Program, opener: Opener, exits: list[int]
) -> None:
    before = started(program)
    before.room.setSizes([333, 700])
    QTest.keyClicks(before.field.line, "tide")
    QTest.keyClick(before.field.line, Qt.Key.Key_Return)
    wait_until(lambda: before.results.list.cards.rowCount())
    sizes = before.room.sizes()
    program.preferring.change(language="de")
    wait_until(lambda: program.window is not before)
    after = program.window
    assert after is not None
    assert after.field.search.text().strip() == "Suchen"
    assert after.field.text == "tide"
    wait_until(lambda: after.results.list.cards.rowCount())
    assert after.room.sizes() == sizes
    assert exits == []
    # Nothing of the old one is left that would hear of what happens.
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    program.preferring.change(language="en", text_percent=110)
    opener.library.send(StatusChanged(replace(status(), searchable=13)))
    wait_until(lambda: program.window is not after)
    assert program.window is not None
    assert program.window.field.search.text().strip() == "Search"
    assert program.window.banner.said == ("", "")


def test_another_language_keeps_the_conversation_and_the_settings_open(
    program: Program, opener: Opener
) -> None:
    before = started(program)
    before.ask("How high was the tide?")
    wait_until(lambda: before.answer.turns and not before.answer.running)
    before.settings("language")
    program.preferring.change(language="fr")
    wait_until(lambda: program.window is not before)
    after = program.window
    assert after is not None
    wait_until(lambda: after.answer.turns)
    assert [e.question for e in after.search_room.asking.talk.exchanges] == [
        "How high was the tide?"
    ]
    assert after.answer.isVisible()
    assert after.settings_dialog is not None
    after.settings_dialog.choices.change("Three threads", threads=3)
    wait_until(lambda: opener.library.settings.threads == 3)
    after.settings_dialog.close()


def test_an_answer_goes_on_in_another_language_and_is_kept_once(
    program: Program, opener: Opener
) -> None:
    opener.library.held = True
    before = started(program)
    before.ask("How high was the tide?")
    wait_until(lambda: before.answer.turns[-1].sources.title == "Evidence")
    program.preferring.change(language="fr")
    wait_until(lambda: program.window is not before)
    after = program.window
    assert after is not None and after.answer.running
    opener.library.held = False
    wait_until(lambda: not after.answer.running)
    assert "reached 4.2 m" in after.answer.turns[-1].shown
    history = opener.library.conversations
    wait_until(lambda: history.kept)
    (kept,) = history.kept.values()
    assert [turn.answer.stopped for turn in kept.turns] == [False]


def test_another_language_waits_for_nothing_that_is_being_done(
    program: Program, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    begun, go_on, kept = threading.Event(), threading.Event(), list[str]()

    def slow(file: Path, **_: object) -> Path:
        begun.set()
        assert go_on.wait(10)
        kept.append(file.name)
        return file

    monkeypatch.setattr(opener.library, "add_model", slow)
    before = started(program)
    before.copying.start(Path("/downloads/Big.gguf"), "Big", adapter=False)
    wait_until(begun.is_set)
    program.preferring.change(language="de")
    wait_until(lambda: program.window is not before)
    after = program.window
    assert after is not None and kept == []
    go_on.set()
    wait_until(lambda: "Big" in after.banner.said[0] and not after.copying.running)
    assert kept == ["Big.gguf"]


def test_what_is_being_written_is_not_written_into_a_library_that_is_deleted(
    program: Program, opener: Opener, place: Path
) -> None:
    for name in ("lock", "state.json"):
        (place / name).write_text("{}", "utf-8")
    (place / "store").mkdir()
    opener.library.path = place
    opener.library.held = True
    window = started(program)
    window.ask("How high was the tide?")
    wait_until(lambda: window.answer.turns[-1].sources.title == "Evidence")
    opener.library.now = status(folders=(), searchable=0)
    window.delete_everything.emit()
    wait_until(lambda: program.window)
    assert not opener.library.conversations.kept
    assert program.window is not None and program.window.banner.said == ("", "")


def test_starting_at_login_follows_the_preference(
    program: Program, monkeypatch: pytest.MonkeyPatch, place: Path
) -> None:
    done: list[tuple[bool, list[str]]] = []
    monkeypatch.setattr(login, "start_at_login", lambda *given: done.append(given))
    started(program)
    program.preferring.change(start_at_login=True)
    wait_until(lambda: done)
    assert done == [(True, login.command(place))]
    program.preferring.change(start_at_login=False)
    wait_until(lambda: len(done) == 2)
    assert done[1][0] is False


def test_starting_at_login_that_cannot_be_had_is_said_and_taken_back(
    program: Program, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise LibraryError("Starting at login could not be changed", "The disk is full.")

    monkeypatch.setattr(login, "start_at_login", refuse)
    window = started(program)
    program.preferring.change(start_at_login=True)
    wait_until(lambda: window.banner.said[0])
    assert window.banner.said[0] == "Starting at login could not be changed"
    assert not program.preferring.now.start_at_login


# ---------------------------------------------------------------- the tray


@pytest.fixture
def tray_there(monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, str]]:
    """A desktop with a tray; what its icons have said."""
    said: list[tuple[str, str]] = []
    monkeypatch.setattr("muniment.gui.running.tray.tray_available", lambda: True)
    monkeypatch.setattr(
        QSystemTrayIcon, "showMessage", lambda icon, title, text, *_: said.append((title, text))
    )
    return said


def test_closed_it_goes_on_in_the_tray_and_says_so_once(
    make: Callable[..., Program],
    opener: Opener,
    exits: list[int],
    tray_there: list[tuple[str, str]],
    place: Path,
) -> None:
    program = make()
    started(program)
    program.preferring.change(keep_watching=True)
    tray = program.staying.tray
    assert tray is not None
    program.frame.close()
    assert not program.frame.isVisible()
    assert exits == []
    assert len(tray_there) == 1
    tray.opening.trigger()
    assert program.frame.isVisible()
    program.frame.close()
    assert len(tray_there) == 1
    tray.quitting.trigger()
    assert exits == [0]
    program.end()
    program.preferring.close()
    # Nor does another start say it again.
    kept = opener.library.called("remember")[-1]
    assert isinstance(kept, dict)
    State(window=kept).save(place / "state.json")
    again = make()
    started(again)
    again.frame.close()
    assert not again.frame.isVisible()
    assert len(tray_there) == 1


def test_without_a_tray_closing_ends_it(program: Program, exits: list[int]) -> None:
    started(program)
    program.preferring.change(keep_watching=True)
    assert program.staying.tray is None
    program.frame.close()
    assert exits == [0]


def test_what_is_kept_no_more_leaves_the_tray(
    program: Program, exits: list[int], tray_there: list[tuple[str, str]]
) -> None:
    started(program)
    program.preferring.change(keep_watching=True)
    program.preferring.change(keep_watching=False)
    assert program.staying.tray is None
    program.frame.close()
    assert exits == [0]


def test_at_login_it_starts_out_of_sight(
    make: Callable[..., Program], tray_there: list[tuple[str, str]]
) -> None:
    program = make(hidden=True)
    started(program)
    assert not program.frame.isVisible()
    assert program.staying.tray is not None
    program.staying.tray.opening.trigger()
    assert program.frame.isVisible()


def test_at_login_without_a_tray_it_is_made_small(
    make: Callable[..., Program], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.gui.running.staying._LOOK_AGAIN_MS", 1)
    program = make(hidden=True)
    started(program)
    wait_until(program.frame.isMinimized)


def test_the_tray_pauses_the_library(
    program: Program, opener: Opener, tray_there: list[tuple[str, str]]
) -> None:
    window = started(program)
    program.preferring.change(keep_watching=True)
    assert program.staying.tray is not None
    program.staying.tray.pausing.trigger()
    wait_until(lambda: opener.library.called("pause"))
    wait_until(lambda: program.staying.tray and "paused" in program.staying.tray.icon.toolTip())
    assert "paused" in window.statusbar.text
    program.staying.tray.pausing.trigger()
    wait_until(lambda: opener.library.called("resume"))


# ---------------------------------------------------------------- at rest, and deleting everything


def test_at_rest_it_lets_go_of_what_it_does_not_need(
    program: Program, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("muniment.gui.running.resting._AFTER_MS", 30)
    opener.library.now = status(busy=True)
    started(program)
    assert not program._resting.timer.isActive()
    opener.library.send(StatusChanged(status()))
    wait_until(lambda: opener.library.called("rest"))
    opener.library.send(StatusChanged(status(busy=True)))
    wait_until(lambda: not program._resting.timer.isActive())
    # On any system: there is nothing to see but that it is no error.
    give_back_memory()


def test_everything_is_deleted_and_it_begins_anew(
    make: Callable[..., Program], opener: Opener, place: Path
) -> None:
    program = make()
    for name in ("lock", "log.txt", "state.json", "theirs.txt"):
        (place / name).write_text("{}", "utf-8")
    (place / "store").mkdir()
    (place / "conversations").mkdir()
    # Left by a migration: the next start would make it the library again.
    (place / "store.before").mkdir()
    # A folder of the person's, called as a file of ours.
    (place / "log.txt.1").mkdir()
    opener.library.path = place
    before = started(program)
    opener.library.now = status(folders=(), searchable=0)
    opener.held = threading.Event()
    before.delete_everything.emit()
    assert program.window is None
    assert program.opening.told.text() == "Deleting everything …"
    wait_until(lambda: len(opener.read_only) == 2)
    assert opener.library.called("close") == [None]
    assert {path.name for path in place.iterdir()} == {"lock", "theirs.txt", "log.txt.1"}
    opener.held.set()
    wait_until(lambda: program.window)
    assert program.window is not None
    assert program.window.pages.currentWidget() is program.window.welcome
    assert program.window.banner.said == ("", "")


def test_what_is_no_library_is_not_deleted(
    program: Program, opener: Opener, place: Path, tmp_path: Path
) -> None:
    (place / "theirs.txt").write_text("mine", "utf-8")
    opener.library.path = place
    started(program).delete_everything.emit()
    wait_until(lambda: program.window)
    assert program.window is not None
    assert program.window.banner.said[0] == "Nothing has been deleted"
    assert {path.name for path in place.iterdir()} >= {"settings.json", "theirs.txt"}
