"""Errors on purpose, with the real library: one clear message at the right place, and what helps.

Disk full, model gone, folder gone, reader killed, library locked, newer format.
"""

from __future__ import annotations

import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtCore import QEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from muniment import __version__
from muniment.errors import LibraryBusyError, LibraryError
from muniment.extract.sandbox import _Worker
from muniment.gui.problems.problemsdialog import ProblemsDialog
from muniment.gui.style import Look
from muniment.gui.tasks import Events, Tasks
from muniment.gui.troubles import Deed, Troubles, counted, deed_for, plainly
from muniment.gui.widgets import Banner
from muniment.gui.window import MainWindow
from muniment.library import Library
from muniment.process import Frame, Message
from muniment.records import FolderState
from muniment.store.database import trouble
from muniment.store.store import Store
from tests.cheap import cheap_embedding
from tests.gui.broken import make
from tests.gui.fakeprompts import FakePrompts
from tests.gui.waiting import pause, wait_until

_PATIENCE = 60.0
_QUESTION = "When was the Corran Wall opened to the tide?"


@dataclass
class Room:
    """A window on a real library."""

    window: MainWindow
    library: Library
    prompts: FakePrompts

    def buttons(self, widget: QWidget) -> dict[str, QPushButton]:
        """The buttons of a widget that can be seen, by their words."""
        shown = (b for b in widget.findChildren(QPushButton) if b.isVisible())
        return {button.text().strip(): button for button in shown}

    def problems(self) -> ProblemsDialog:
        self.window.problems.open(self.library.status())
        dialog = self.window.problems.dialog
        assert dialog is not None
        wait_until(lambda: dialog.model.rows, _PATIENCE)
        return dialog


@pytest.fixture(scope="module")
def prepared(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A library of files that are partly broken, indexed and closed; to be copied."""
    place = tmp_path_factory.mktemp("prepared")
    make(place / "files")
    with cheap_embedding(), Library.open(place / "library") as library:
        library.add([place / "files"])
        assert library.wait(_PATIENCE)
    return place


@pytest.fixture
def place(prepared: Path, tmp_path: Path) -> Path:
    """A copy of that library's folder, which watches a copy of the files."""
    shutil.copytree(prepared, tmp_path / "place")
    settings = tmp_path / "place" / "library" / "settings.json"
    known = settings.read_text("utf-8").replace(str(prepared), str(tmp_path / "place"))
    settings.write_text(known, "utf-8")
    return tmp_path / "place"


@pytest.fixture
def enter(qapp: QApplication, look: Look) -> Iterator[Callable[..., Room]]:
    """Opens the library of this place with its window; what texts mean costs nothing there."""
    with ExitStack() as stack:
        rooms: list[tuple[Room, Tasks]] = []

        def make(place: Path, *, read_only: bool = False, embed: bool = False) -> Room:
            if not embed:
                stack.enter_context(cheap_embedding())
            tasks = Tasks()
            events = Events(tasks, interval=0.02)
            library = Library.open(place / "library", read_only=read_only, on_event=events.post)
            prompts = FakePrompts()
            window = MainWindow(library, tasks, events, look, prompts, library.status())
            window.resize(1280, 800)
            window.show()
            rooms.append((Room(window, library, prompts), tasks))
            return rooms[-1][0]

        yield make
        for room, tasks in rooms:
            room.window.close()
            tasks.close()
            room.library.close()
            room.window.deleteLater()
        qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


# ---------------------------------------------------------------- one number


def test_the_same_number_of_problems_stands_everywhere(
    enter: Callable[..., Room], place: Path
) -> None:
    room = enter(place)
    wait_until(lambda: room.library.status().idle, _PATIENCE)
    now = room.library.status()
    room.window.show_status(now)
    assert (now.problems, now.folders[0].problems) == (6, 6)
    assert any(text.startswith("6 ") for text in room.buttons(room.window.statusbar))
    dialog = room.problems()
    assert dialog.heading.startswith("6 file")
    assert [(group.reason.name, len(group.files)) for group in dialog.model.groups] == [
        ("LOCKED", 2),
        ("DAMAGED", 3),
        ("NO_TEXT", 1),
        ("KIND", 1),
    ]


# ---------------------------------------------------------------- the disk is full


@contextmanager
def _full_disk() -> Iterator[threading.Event]:
    """Nothing can be stored until the event is set."""
    room = threading.Event()
    store = Store.add_documents

    def add(self: Store, *given: object) -> None:
        if not room.is_set():
            full = OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
            raise trouble(full, self.path) from full
        store(self, *given)  # type: ignore[arg-type]

    with patch.object(Store, "add_documents", add):
        yield room


def test_a_full_disk_is_told_once_and_work_goes_on_when_there_is_room(
    enter: Callable[..., Room], place: Path
) -> None:
    room = enter(place)
    window = room.window
    with _full_disk() as freed:
        (place / "files" / "diary.txt").write_text("A heron at low tide.", "utf-8")
        room.library.rescan()
        wait_until(lambda: window.banner.said[1], _PATIENCE)
        title, message = window.banner.said
        assert title == "Indexing has stopped"
        assert message.startswith("The disk is full. It is tried again by itself")
        assert not window.notice.said, "not twice"
        pause(1.2)
        assert window.banner.said[0] == title, "trying again in vain tells nothing new"
        room.buttons(window.banner)["Show the library's folder"].click()
        wait_until(lambda: room.prompts.opened == [room.library.path])
        wait_until(lambda: window.notice.said == message, _PATIENCE)
        assert "Show the library's folder" in room.buttons(window.notice)
        freed.set()
        wait_until(lambda: room.library.status().searchable == 2, _PATIENCE)
        wait_until(lambda: not window.notice.said, _PATIENCE)


# ---------------------------------------------------------------- the model is gone


def test_a_model_that_is_gone_is_told_once_and_search_goes_by_words(
    enter: Callable[..., Room], place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = place / "library" / "settings.json"
    chosen = {**json.loads(settings.read_text("utf-8")), "embedding_model": "gone"}
    settings.write_text(json.dumps(chosen), "utf-8")
    room = enter(place)
    window = room.window
    (place / "files" / "diary.txt").write_text("A heron at low tide.", "utf-8")
    room.library.rescan()
    wait_until(lambda: window.banner.said[1], _PATIENCE)
    title, message = window.banner.said
    assert "model is not installed" in title
    assert "`" not in message, "no command line"
    pages: list[str] = []
    monkeypatch.setattr(window, "settings", pages.append)
    room.buttons(window.banner)["Settings › Models"].click()
    assert pages == ["models"]
    wait_until(lambda: "“gone” was not found" in window.notice.said, _PATIENCE)
    wait_until(lambda: room.library.status().searchable == 2, _PATIENCE)
    assert room.library.search("heron", mode="keyword")
    assert not window.banner.isVisible(), "it is told once"


def test_without_the_answering_model_an_answer_is_quotes_and_says_so(
    enter: Callable[..., Room], sample: Library, tmp_path: Path
) -> None:
    shutil.copytree(sample.path, tmp_path / "library")
    settings = tmp_path / "library" / "settings.json"
    chosen = {**json.loads(settings.read_text("utf-8")), "answering_model": "/gone/model.gguf"}
    settings.write_text(json.dumps(chosen), "utf-8")
    room = enter(tmp_path, read_only=True, embed=True)
    room.window.ask(_QUESTION)
    turn = room.window.answer.turns[-1]
    wait_until(lambda: not turn.running, _PATIENCE)
    assert turn.shown
    assert "/gone/model.gguf" in turn.note
    assert "`" not in turn.note
    assert not room.window.banner.isVisible(), "it stands with the answer"


# ---------------------------------------------------------------- a folder is gone


def test_a_folder_that_is_gone_is_told_where_it_stands_and_comes_back(
    enter: Callable[..., Room], place: Path
) -> None:
    room = enter(place)
    sidebar = room.window.sidebar
    folder, aside = place / "files", place / "unplugged"
    wait_until(lambda: room.library.status().idle, _PATIENCE)
    folder.rename(aside)
    room.library.rescan()
    wait_until(lambda: sidebar.folders.folder(0).state is FolderState.OFFLINE, _PATIENCE)
    assert room.library.status().offline == 1, "what was read stays known"
    assert not room.window.banner.isVisible()
    actions = {action.text(): action for action in sidebar.menu(folder).actions()}
    assert "Remove from the library …" in actions
    aside.rename(folder)
    actions["Look for changes now"].trigger()
    wait_until(lambda: sidebar.folders.folder(0).state is FolderState.UP_TO_DATE, _PATIENCE)
    assert room.library.status().searchable == 1


# ---------------------------------------------------------------- a reader is killed


@contextmanager
def _killing_the_reader_of(slow: Path) -> Iterator[None]:
    """The child that reads this file is killed in the middle of it."""
    ask = _Worker.ask

    def asked(
        self: _Worker,
        path: Path,
        request: Message,
        seconds: float,
        stop: threading.Event | None,
    ) -> Frame | None:
        # One that is killed before it can read says nothing about the file.
        if path == slow and self._started(path, stop):
            threading.Timer(0.2, os.kill, (self.child.pid, signal.SIGKILL)).start()
        return ask(self, path, request, seconds, stop)

    with patch.object(_Worker, "ask", asked):
        yield


@pytest.mark.skipif(sys.platform == "win32", reason="has no SIGKILL")
def test_a_file_whose_reader_was_killed_is_a_problem_that_can_be_tried_again(
    enter: Callable[..., Room], place: Path
) -> None:
    room = enter(place)
    wait_until(lambda: room.library.status().idle, _PATIENCE)
    slow = place / "files" / "slow.md"
    with _killing_the_reader_of(slow):
        slow.write_bytes(b"word *word*\n\n" * 200_000)
        room.library.rescan()
        wait_until(lambda: any(p.path == slow for p in room.library.problems()), _PATIENCE)
    slow.write_text("It can be read now.", "utf-8")
    dialog = room.problems()
    wait_until(lambda: any(g.reason.name == "STOPPED" for g in dialog.model.groups), _PATIENCE)
    (row,) = (n for n, row in enumerate(dialog.model.rows) if getattr(row, "name", "") == slow.name)
    assert not room.window.banner.isVisible(), "one file costs one row, and nothing pops up"
    dialog.table.selectRow(row)
    assert "crashed" in dialog.details
    dialog.again.click()
    wait_until(lambda: room.library.status().searchable == 2, _PATIENCE)
    wait_until(lambda: all(g.reason.name != "STOPPED" for g in dialog.model.groups), _PATIENCE)


# ---------------------------------------------------------------- the library is locked

_HOLDER = """
import sys, filelock
with filelock.FileLock(sys.argv[1]):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_a_library_that_another_program_holds_can_be_read(
    enter: Callable[..., Room], place: Path
) -> None:
    command = [sys.executable, "-c", _HOLDER, str(place / "library" / "lock")]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as holder:
        assert holder.stdin and holder.stdout
        assert holder.stdout.readline().strip() == b"held"
        with pytest.raises(LibraryBusyError) as caught:
            enter(place)
        assert "Another Muniment is writing to" in caught.value.message
        room = enter(place, read_only=True)
        assert room.window.notice.said.startswith("Another program is changing this library.")
        assert not room.window.banner.isVisible()
        assert room.library.search("read", mode="keyword")
        holder.stdin.close()


# ---------------------------------------------------------------- a newer format


def test_a_library_of_a_newer_format_says_what_made_it_and_stays_as_it_is(place: Path) -> None:
    manifest = place / "library" / "store" / "format.json"
    manifest.write_text('{"format": 99, "program": "7.1"}', "utf-8")
    before = {path: path.stat().st_mtime_ns for path in (place / "library" / "store").rglob("*")}
    with pytest.raises(LibraryError) as caught:
        Library.open(place / "library")
    assert caught.value.title == "The library was made by a newer Muniment"
    assert f"Version 7.1 made it, and this is version {__version__}." in caught.value.message
    assert "open another library" in caught.value.message
    after = {path: path.stat().st_mtime_ns for path in (place / "library" / "store").rglob("*")}
    assert after == before


# ---------------------------------------------------------------- words


@pytest.mark.parametrize(
    ("title", "message", "deed"),
    [
        ("Indexing has stopped", "The disk is full. It is tried again.", Deed.SHOW_LIBRARY),
        ("The library cannot be written", "No permission.", Deed.SHOW_LIBRARY),
        ("", "The library's folder cannot be written to.", Deed.SHOW_LIBRARY),
        ("No embedding model is installed", "Put a model into /a.", Deed.CHOOSE_MODEL),
        ("The answering model stopped unexpectedly", "", Deed.CHOOSE_MODEL),
        ("Files cannot be read now", "Close other programs.", Deed.SHOW_PROBLEMS),
        ("Nothing is there", "/x does not exist. Check the name.", None),
    ],
)
def test_what_helps_is_told_from_an_errors_words(
    title: str, message: str, deed: Deed | None
) -> None:
    assert deed_for(title, message) is deed


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("Enter it here, or with `muniment unlock FILE`.", "Enter it here."),
        ("Put one into /a.b; `muniment models` lists them.", "Put one into /a.b."),
        ("Some failed (see `muniment problems`).", "Some failed."),
        ("Open it, or with `muniment add`, to mend it.", "Open it to mend it."),
        ("There is none. `muniment add FOLDER` makes one.", "There is none."),
        ("Nothing to cut.", "Nothing to cut."),
    ],
)  # fmt: skip
def test_what_is_meant_for_a_command_line_is_not_shown(message: str, shown: str) -> None:
    assert plainly(message) == shown


def test_the_same_error_again_is_counted_and_another_takes_its_place(
    qapp: QApplication, look: Look
) -> None:
    banner = Banner(look)
    done: list[str] = []
    troubles = Troubles(banner, {Deed.SHOW_LIBRARY: lambda: done.append("shown")})
    for _ in range(3):
        troubles.tell("Indexing has stopped", "The disk is full.")
    assert banner.said == (counted("Indexing has stopped", 3), "The disk is full.")
    troubles.tell("Nothing is there", "/x does not exist.")
    assert banner.said == ("Nothing is there", "/x does not exist.")
    troubles.tell("Indexing has stopped", "The disk is full.")
    assert "4" in banner.said[0]
    next(b for b in banner.findChildren(QPushButton) if b.text()).click()
    assert done == ["shown"]
    assert banner.isHidden()
    banner.deleteLater()


def test_an_error_that_came_long_ago_counts_no_more(qapp: QApplication, look: Look) -> None:
    banner = Banner(look)
    troubles = Troubles(banner, {}, seconds=0.0)
    for _ in range(2):
        troubles.tell("Nothing is there", "/x does not exist.")
    assert banner.said[0] == "Nothing is there"
    banner.deleteLater()


def test_an_error_takes_no_keys_from_whoever_types(enter: Callable[..., Room], place: Path) -> None:
    room = enter(place)
    line = room.window.field.line
    line.setFocus()
    QTest.keyClicks(line, "her")
    room.window.show_error("Indexing has stopped", "The disk is full.")
    focused = QApplication.focusWidget() or room.window.focusWidget()
    assert focused is line
    QTest.keyClicks(focused, "on")
    assert room.window.field.text == "heron"
    assert QApplication.activeModalWidget() is None
