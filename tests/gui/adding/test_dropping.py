"""What is dragged over the window: what it says it will do, and what letting go then does."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QVBoxLayout, QWidget

from muniment.config import Settings
from muniment.gui.adding.dropping import Dropping, promise
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.library import Library
from muniment.records import Status
from muniment.search.query import parse
from tests.gui.conftest import Desk
from tests.gui.dragging import drag, drop, mime
from tests.gui.fakes import FakeLibrary, status
from tests.gui.smallmodel import write_model
from tests.gui.waiting import wait_until

Make = Callable[[Status], "Ground"]
_COPY, _LEFT = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton
_NONE = Qt.KeyboardModifier.NoModifier


def _over(widget: QWidget, data: QMimeData) -> bool:
    """Drag this over a widget as Qt does: it, or the nearest around it that takes it."""
    event = QDragEnterEvent(QPoint(5, 5), _COPY, data, _LEFT, _NONE)
    QApplication.sendEvent(widget, event)
    return event.isAccepted()


def _let_go(widget: QWidget, data: QMimeData) -> None:
    QApplication.sendEvent(widget, QDropEvent(QPointF(5, 5), _COPY, data, _LEFT, _NONE))


def _text(words: str) -> QMimeData:
    data = QMimeData()
    data.setText(words)
    return data


class Ground:
    """A window without anything in it but a field, and what it was asked for."""

    def __init__(self, tasks: Tasks, look: Look, now: Status) -> None:
        self.library = FakeLibrary(now)
        self.window = QWidget()
        self.window.resize(900, 600)
        self.field = QLineEdit(self.window)
        self.dropping = Dropping(cast(Library, self.library), tasks, look, self.window)
        self.dropping.show_status(now)
        self.added: list[list[Path]] = []
        self.searched: list[str] = []
        self.dropping.add.connect(self.added.append)
        self.dropping.search.connect(self.searched.append)
        self.overlay = self.dropping.overlay
        self.window.show()

    def until(self, condition: Callable[[], object]) -> None:
        wait_until(condition)


@pytest.fixture
def make(tasks: Tasks, look: Look) -> Iterator[Make]:
    """Makes a window on a library in this state."""
    made: list[Ground] = []

    def one(now: Status) -> Ground:
        made.append(Ground(tasks, look, now))
        return made[-1]

    yield one
    for ground in made:
        ground.window.close()
        ground.window.deleteLater()


@pytest.fixture
def ground(make: Make) -> Ground:
    return make(status())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with two files."""
    made = tmp_path / "thesis"
    made.mkdir()
    (made / "one.txt").write_text("one", "utf-8")
    (made / "two.txt").write_text("two", "utf-8")
    return made


# ---------------------------------------------------------------- files and folders


def test_a_folder_is_called_one(desk: Desk, folder: Path) -> None:
    drag(desk, mime(folder))
    assert desk.window.overlay.text == "Add “thesis” to the library"
    desk.until(lambda: desk.window.overlay.text == "Add the folder “thesis” to the library")
    assert "never changed" in desk.window.overlay.more
    drop(desk, mime(folder))
    desk.until(lambda: desk.library.called("add"))
    assert desk.library.called("add") == [[folder]]
    assert desk.window.overlay.text == ""


def test_folders_and_files_are_counted(ground: Ground, folder: Path) -> None:
    files = sorted(folder.iterdir())
    drag(ground, mime(*files))
    ground.until(lambda: ground.overlay.text == "Add 2 files to the library")
    drop(ground, mime(*files))
    drag(ground, mime(folder, *files))
    ground.until(lambda: ground.overlay.text == "Add 1 folder and 2 files to the library")


def test_what_is_there_already_is_said(ground: Ground, folder: Path) -> None:
    ground.library.settings = Settings(folders=(folder,))
    inside = folder / "one.txt"
    drag(ground, mime(inside))
    ground.until(lambda: ground.overlay.text == "“one.txt” is in the library already")
    assert "changes" in ground.overlay.more
    drop(ground, mime(inside))
    ground.until(lambda: ground.added == [[inside]])
    other = folder.parent / "new.txt"
    other.write_text("new", "utf-8")
    drag(ground, mime(inside, other))
    ground.until(lambda: ground.overlay.text == "Add “new.txt” to the library")
    assert "already" in ground.overlay.more


def test_what_is_gone_is_said_and_the_rest_is_added(ground: Ground, folder: Path) -> None:
    gone = folder / "gone.txt"
    drag(ground, mime(gone))
    ground.until(lambda: ground.overlay.text == "“gone.txt” is not there any more")
    drop(ground, mime())
    drag(ground, mime(gone, folder))
    ground.until(lambda: "the folder" in ground.overlay.text)
    assert "gone.txt" in ground.overlay.more
    drop(ground, mime(gone, folder))
    ground.until(lambda: ground.added == [[folder]])


def test_what_may_not_be_read_is_said(
    ground: Ground, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    secret = folder / "one.txt"
    monkeypatch.setattr(os, "access", lambda path, mode: False)
    drag(ground, mime(secret))
    ground.until(lambda: ground.overlay.text == "“one.txt” cannot be read")


def test_a_read_only_library_takes_no_files(make: Make, folder: Path) -> None:
    ground = make(status(read_only=True))
    drag(ground, mime(folder))
    assert "only be read" in ground.overlay.text
    drop(ground, mime(folder))
    assert ground.added == []


# ---------------------------------------------------------------- models


def test_a_model_is_called_by_its_own_name(ground: Ground, tmp_path: Path) -> None:
    file = write_model(tmp_path / "tiny.gguf")
    drag(ground, mime(file))
    ground.until(lambda: ground.overlay.text == "Answer with “Tiny <b>Llama</b>”")
    assert "asked" in ground.overlay.more


def test_an_adapter_is_told_from_a_model(ground: Ground, tmp_path: Path) -> None:
    file = write_model(tmp_path / "tuned.gguf", adapter=True)
    drag(ground, mime(file))
    ground.until(lambda: ground.overlay.text.startswith("Use the adapter “Tiny"))


def test_a_model_that_is_none_says_why(ground: Ground, tmp_path: Path) -> None:
    file = tmp_path / "broken.gguf"
    file.write_bytes(b"no model at all")
    drag(ground, mime(file))
    ground.until(lambda: "is no model" in ground.overlay.text)
    assert "damaged" in ground.overlay.more


def test_models_and_documents_go_their_own_ways(desk: Desk, tmp_path: Path, folder: Path) -> None:
    file = write_model(tmp_path / "tiny.gguf")
    drag(desk, mime(folder, file))
    desk.until(lambda: "answer with “Tiny" in desk.window.overlay.text)
    assert desk.window.overlay.text.startswith("Add the folder “thesis” to the library; ")
    desk.prompts.agrees = False
    drop(desk, mime(folder, file))
    desk.until(lambda: desk.prompts.models and desk.library.called("add"))
    assert desk.library.called("add") == [[folder]]


def test_names_alone_say_enough_to_begin_with() -> None:
    model, paper = Path("/a/llama.GGUF"), Path("/a/paper.pdf")
    assert promise([model]) == "Answer with “llama.GGUF”"
    assert promise([model, paper]) == "Add “paper.pdf” to the library; answer with “llama.GGUF”"


# ---------------------------------------------------------------- text and links


def test_words_become_a_search(desk: Desk) -> None:
    drag(desk, _text("  spring\ntide "))
    assert desk.window.overlay.text == "Search for “spring tide”"
    drop(desk, _text("  spring\ntide "))
    desk.until(lambda: "spring tide" in desk.library.searched())
    assert desk.window.field.text == "spring tide"


def test_a_passage_finds_what_says_the_like(ground: Ground) -> None:
    passage = 'The "spring tide" reached -4 metres (at the old harbour) OR more: much more. ' * 3
    drag(ground, _text(passage))
    assert "say the like" in ground.overlay.text
    drop(ground, _text(passage))
    ground.until(lambda: ground.searched)
    (query,) = ground.searched
    assert query.startswith("The spring tide reached 4 metres at the old harbour more")
    assert parse(query, date.today()).plain, "nothing in it is taken for an operator"


def test_a_link_is_refused_with_the_reason(ground: Ground) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/paper.pdf")])
    data.setText("https://example.org/paper.pdf")
    drag(ground, data)
    assert "can be added" in ground.overlay.text
    assert "Save the page" in ground.overlay.more
    drop(ground, data)
    assert (ground.added, ground.searched) == ([], [])


def test_without_documents_there_is_nothing_to_search(make: Make) -> None:
    ground = make(status(folders=(), searchable=0, passages=0, embedded=0))
    drag(ground, _text("spring tide"))
    assert ground.overlay.text == ""


# ---------------------------------------------------------------- everywhere


def test_a_dialog_takes_what_is_dropped_on_it(desk: Desk, folder: Path) -> None:
    dialog = QDialog(desk.window)
    line = QLineEdit()
    QVBoxLayout(dialog).addWidget(line)
    dialog.resize(500, 300)
    dialog.open()
    QApplication.processEvents()
    assert _over(dialog, mime(folder))
    (overlay,) = (o for o in desk.window.dropping.overlays if o.window() is dialog)
    assert overlay.isVisible() and "thesis" in overlay.text
    assert overlay.size() == dialog.size()
    assert desk.window.overlay.text == ""
    _let_go(overlay, mime(folder))
    desk.until(lambda: desk.library.called("add") == [[folder]])
    assert not overlay.isVisible()
    dialog.close()


def test_a_field_takes_words_and_leaves_files_to_the_window(ground: Ground, folder: Path) -> None:
    find = ground.field
    find.show()
    drag(ground, mime(folder))
    drop(ground, mime())
    # What a field ignores goes to what is around it, as Qt does it.
    assert _over(find, mime(folder))
    assert "thesis" in ground.overlay.text
    drop(ground, mime())
    assert _over(find, _text("tide"))
    assert ground.overlay.text == "", "these are for the field"


def test_what_is_dragged_away_again_leaves_nothing_behind(ground: Ground, folder: Path) -> None:
    overlay = ground.overlay
    drag(ground, mime(folder))
    # Qt finds the overlay under the mouse, which is from then on what the files are over.
    QApplication.sendEvent(ground.window, QDragLeaveEvent())
    _over(overlay, mime(folder))
    move = QDragMoveEvent(QPoint(9, 9), _COPY, mime(folder), _LEFT, _NONE)
    QApplication.sendEvent(overlay, move)
    QApplication.processEvents()
    assert move.isAccepted() and overlay.isVisible()
    QApplication.sendEvent(overlay, QDragLeaveEvent())
    assert not overlay.isVisible()
    drag(ground, mime(folder))
    QApplication.sendEvent(ground.window, QDragLeaveEvent())
    ground.until(lambda: not overlay.isVisible())


def test_it_covers_the_window_however_large(ground: Ground, folder: Path) -> None:
    drag(ground, mime(folder))
    ground.window.resize(1100, 700)
    QApplication.processEvents()
    assert ground.overlay.size() == ground.window.size()
