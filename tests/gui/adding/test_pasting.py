"""What is pasted where no text field takes it: offered to be added, searched for, or explained."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget

from muniment.config import Settings
from muniment.gui.adding.holding import paths_written
from muniment.gui.adding.pasting import Pasting
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.widgets import Banner, spaced
from muniment.library import Library
from muniment.records import Status
from tests.gui.conftest import Desk
from tests.gui.fakes import FakeLibrary, status
from tests.gui.waiting import wait_until

Make = Callable[[Status], "Board"]
_CTRL = Qt.KeyboardModifier.ControlModifier
_PASSAGE = 'It was "warm" on that day, and the oysters - all of them - had spat: ' * 3


class Board:
    """A window without anything in it but a banner, and what it was asked for."""

    def __init__(self, tasks: Tasks, look: Look, now: Status) -> None:
        self.library = FakeLibrary(now)
        self.window = QWidget()
        self.banner = Banner(look)
        self.rest = QPushButton("something that is no text field")
        self.window.setLayout(spaced(0, 0, self.banner, self.rest))
        pasting = Pasting(cast(Library, self.library), tasks, self.banner, self.window)
        pasting.show_status(now)
        self.added: list[list[Path]] = []
        self.searched: list[str] = []
        pasting.add.connect(self.added.append)
        pasting.search.connect(self.searched.append)
        self.window.show()


@pytest.fixture
def make(tasks: Tasks, look: Look) -> Iterator[Make]:
    """Makes a window on a library in this state."""
    made: list[Board] = []

    def one(now: Status) -> Board:
        made.append(Board(tasks, look, now))
        return made[-1]

    yield one
    for board in made:
        board.window.close()
        board.window.deleteLater()


@pytest.fixture
def board(make: Make) -> Board:
    return make(status())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a file."""
    made = tmp_path / "my thesis"
    made.mkdir()
    (made / "one.txt").write_text("one", "utf-8")
    return made


def _copied(data: QMimeData | str) -> None:
    clipboard = QGuiApplication.clipboard()
    if isinstance(data, str):
        clipboard.setText(data)
    else:
        clipboard.setMimeData(data)


def _paste(board: Board | Desk, onto: QWidget | None = None) -> None:
    """Press the keys where no text field has the keyboard, or in this one."""
    widget = onto or (board.rest if isinstance(board, Board) else board.window.sidebar.list)
    board.window.activateWindow()
    widget.setFocus()
    wait_until(widget.hasFocus)
    QTest.keyClick(widget, Qt.Key.Key_V, _CTRL)


def _acts(board: Board | Desk) -> list[QPushButton]:
    banner = board.banner if isinstance(board, Board) else board.window.banner
    return [b for b in banner.findChildren(QPushButton) if b.isVisible()]


def _files(*paths: Path) -> QMimeData:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return data


def test_a_copied_folder_is_offered_to_be_added(desk: Desk, folder: Path) -> None:
    _copied(_files(folder))
    _paste(desk)
    desk.until(lambda: desk.window.banner.said[0] == "Add the folder “my thesis” to the library?")
    assert desk.library.called("add") == [], "not before the person says so"
    _acts(desk)[0].click()
    desk.until(lambda: desk.library.called("add") == [[folder]])


@pytest.mark.parametrize("form", ["{}", '"{}"', "  {}\n", "file"])
def test_a_written_path_is_as_good(board: Board, folder: Path, form: str) -> None:
    written = folder.as_uri() if form == "file" else form.format(folder)
    _copied(written)
    _paste(board)
    wait_until(lambda: "the folder “my thesis”" in board.banner.said[0])


def test_several_paths_may_stand_in_lines(board: Board, folder: Path) -> None:
    file = folder / "one.txt"
    _copied(f"{folder}\n{file}\n")
    _paste(board)
    wait_until(lambda: "1 folder and 1 file" in board.banner.said[0])


def test_a_path_that_leads_nowhere_is_said(board: Board, folder: Path) -> None:
    _copied(str(folder / "gone.txt"))
    _paste(board)
    wait_until(lambda: board.banner.said[0] == "“gone.txt” is not there any more")
    assert not _acts(board)


def test_what_is_there_already_is_said(board: Board, folder: Path) -> None:
    board.library.settings = Settings(folders=(folder,))
    _copied(_files(folder))
    _paste(board)
    wait_until(lambda: board.banner.said[0] == "“my thesis” is in the library already")


def test_a_library_that_can_only_be_read_takes_nothing(make: Make, folder: Path) -> None:
    board = make(status(read_only=True))
    _copied(_files(folder))
    _paste(board)
    wait_until(lambda: "only be read" in board.banner.said[0])


def test_words_go_into_the_field_to_be_searched_or_asked(desk: Desk) -> None:
    _copied(" spring\n tide ")
    _paste(desk)
    desk.until(lambda: desk.window.field.text == "spring tide")
    desk.until(desk.window.field.line.hasFocus)
    assert desk.library.searched() == []


def test_a_passage_is_offered_as_a_search_for_its_like(board: Board) -> None:
    _copied(_PASSAGE)
    _paste(board)
    wait_until(lambda: board.banner.said[0] == "Find documents that say the like?")
    _acts(board)[0].click()
    wait_until(lambda: board.searched)
    (query,) = board.searched
    assert query.startswith("It was warm on that day, and the oysters all of them had spat")


def test_an_address_is_not_fetched_and_that_is_said(board: Board) -> None:
    _copied("https://example.org/paper.pdf")
    _paste(board)
    wait_until(lambda: "Save the page" in board.banner.said[1])
    assert board.added == []


def test_a_picture_is_nothing_to_search_for(board: Board) -> None:
    data = QMimeData()
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    data.setImageData(image)
    _copied(data)
    _paste(board)
    wait_until(lambda: board.banner.said[0] == "There is nothing to paste here")


def test_a_text_field_keeps_its_own_pasting(desk: Desk, folder: Path) -> None:
    _copied(str(folder))
    _paste(desk, desk.window.field.line)
    desk.until(lambda: desk.window.field.text == str(folder))
    assert desk.window.banner.said == ("", "")


@pytest.mark.parametrize(
    "text", ["", "spring tide", "relative/path.pdf", "tide\n/home/ada", "/a\0b", "~nobody0/x"]
)
def test_a_text_that_is_no_path_is_not_taken_for_one(text: str) -> None:
    assert paths_written(text) == []
