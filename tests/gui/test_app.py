"""Starting and ending the program."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QApplication

from muniment.errors import LibraryBusyError, LibraryError, MunimentError
from muniment.gui.app import Program
from muniment.library import Library
from tests.gui.fakeprompts import FakePrompts
from tests.gui.fakes import FakeLibrary, status
from tests.gui.waiting import wait_until


class Opener:
    """Stands in for Library.open."""

    def __init__(self) -> None:
        self.library = FakeLibrary()
        self.error: MunimentError | None = None
        self.read_only: list[bool] = []

    def __call__(self, path: Path, *, read_only: bool, watch: bool, on_event: Any) -> FakeLibrary:
        self.read_only.append(read_only)
        if self.error is not None and not read_only:
            raise self.error
        self.library.now = status(read_only=read_only)
        self.library.on_event = on_event
        return self.library


@pytest.fixture
def opener(monkeypatch: pytest.MonkeyPatch) -> Opener:
    made = Opener()
    monkeypatch.setattr(Library, "open", made)
    return made


@pytest.fixture
def prompts() -> FakePrompts:
    return FakePrompts()


@pytest.fixture
def program(qapp: QApplication, opener: Opener, prompts: FakePrompts) -> Iterator[Program]:
    made = Program(qapp, Path("/nowhere"), [Path("/home/ada/new")], prompts)
    yield made
    made.end()
    made.opening.deleteLater()
    if made.window is not None:
        made.window.deleteLater()


def test_it_opens_adds_and_lets_go(program: Program, opener: Opener) -> None:
    program.start()
    wait_until(lambda: opener.library.called("add"))
    assert program.window is not None
    assert program.window.isVisible()
    assert opener.library.called("add") == [[Path("/home/ada/new")]]
    program.quit()
    program.end()
    assert [call for call, _ in opener.library.calls][-2:] == ["remember", "close"]


def test_it_says_that_it_is_opening_before_it_opens(
    program: Program, opener: Opener, monkeypatch: pytest.MonkeyPatch
) -> None:
    going, visible = threading.Event(), threading.Event()

    def slow(*given: object, **more: Any) -> FakeLibrary:
        if program.opening.isVisible():
            visible.set()
        assert going.wait(5)
        return opener(Path("/nowhere"), read_only=False, watch=True, on_event=more["on_event"])

    monkeypatch.setattr(Library, "open", slow)
    program.start()
    wait_until(visible.is_set)
    assert program.window is None
    going.set()
    wait_until(lambda: program.window)
    assert not program.opening.isVisible()


def test_closed_while_opening_it_ends(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    quits: list[bool] = []
    monkeypatch.setattr(program._app, "quit", lambda: quits.append(True))
    program.opening.show()
    program.opening.close()
    assert quits == [True]


def test_nothing_heavy_is_imported_before_the_first_window() -> None:
    code = "import sys, muniment.gui.app; print([m for m in sys.argv[1:] if m in sys.modules])"
    heavy = [
        "muniment.library",
        "muniment.store.store",
        "lancedb",
        "fastembed",
        "llama_cpp",
        "pymupdf",
    ]
    done = subprocess.run(
        [sys.executable, "-c", code, *heavy], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"


def test_a_library_in_use_can_be_read(
    program: Program, opener: Opener, prompts: FakePrompts
) -> None:
    opener.error = LibraryBusyError("The library is in use", "Close the other program.")
    program.start()
    wait_until(lambda: program.window)
    assert opener.read_only == [False, True]
    assert prompts.said == [("The library is in use", "Close the other program.")]
    assert opener.library.called("add") == []


def test_a_library_that_cannot_be_opened_is_said_plainly(
    program: Program, opener: Opener, prompts: FakePrompts
) -> None:
    opener.error = LibraryError("The library is damaged", "Restore it.")
    program.start()
    wait_until(lambda: prompts.said)
    assert prompts.said == [("The library is damaged", "Restore it.")]
    assert program.window is None


def test_what_no_code_caught_is_shown_without_a_traceback(program: Program, opener: Opener) -> None:
    program.start()
    wait_until(lambda: program.window)
    try:
        raise ValueError("inside")
    except ValueError as error:
        sys.excepthook(ValueError, error, error.__traceback__)
    assert program.window is not None
    title, message = program.window.banner.said
    assert "went wrong" in title
    assert "inside" not in message
