"""The settings on a real library: what is chosen in the dialog acts on the files."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast
from unittest.mock import patch

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from muniment.conditions import PLUG_IN
from muniment.gui.settings.controls import Amount
from muniment.gui.settings.folders import FoldersPage
from muniment.library import Library
from tests.cheap import cheap_embedding, let_go_at_once
from tests.gui.settings.conftest import Desk, press
from tests.gui.waiting import wait_until


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    made = tmp_path_factory.mktemp("home") / "papers"
    (made / "drafts").mkdir(parents=True)
    (made / "report.txt").write_text("The heron waits at low tide.", "utf-8")
    (made / "drafts" / "old.txt").write_text("The heron flew at high tide.", "utf-8")
    return made


@pytest.fixture(scope="module")
def library(folder: Path) -> Iterator[Library]:
    """A library on a computer that runs on its battery. Each test leaves its settings alone."""
    battery = patch("muniment.conditions._on_battery", lambda: True)
    kept = folder.parent / "library"
    with battery, cheap_embedding(), let_go_at_once(), Library.open(kept) as opened:
        opened.add([folder])
        assert opened.wait(60)
        yield opened


@pytest.fixture
def real(library: Library, open_dialog: Callable[..., Desk]) -> Desk:
    return open_dialog(cast(Any, library))


def found(library: Library, words: str = "heron") -> set[str]:
    return {hit.path.name for hit in library.search(words, mode="keyword")}


def test_what_is_left_out_leaves_and_comes_back(real: Desk, library: Library, folder: Path) -> None:
    assert found(library) == {"report.txt", "old.txt"}
    page = real.dialog.pages["folders"]
    assert isinstance(page, FoldersPage)
    view = page.views[folder]
    press(view.edit)
    assert view.editor is not None
    view.editor.exclude.editor.setFocus()
    QTest.keyClicks(view.editor.exclude.editor, "drafts/")
    press(view.editor.exclude.apply)
    wait_until(lambda: found(library) == {"report.txt"}, 30)
    real.undo()
    wait_until(lambda: found(library) == {"report.txt", "old.txt"}, 30)
    assert library.wait(30)


def test_what_is_too_large_leaves_and_comes_back(
    real: Desk, library: Library, folder: Path
) -> None:
    large = folder / "large.txt"
    large.write_text("The heron again." + " " * 1_100_000, "utf-8")
    library.add([large])
    assert library.wait(60)
    assert "large.txt" in found(library)
    field = real.dialog.control("largest_file")
    assert isinstance(field, Amount)
    real.show("indexing", field)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1")
    QTest.keyClick(field, Qt.Key.Key_Return)
    wait_until(lambda: "large.txt" not in found(library), 30)
    real.undo()
    wait_until(lambda: "large.txt" in found(library), 30)


def test_on_battery_the_work_waits_until_it_is_allowed(
    real: Desk, library: Library, folder: Path
) -> None:
    flip(real, "indexing", "only_plugged_in")
    wait_until(lambda: library.settings.only_plugged_in)
    new = folder / "new.txt"
    new.write_text("The heron came home.", "utf-8")
    library.add([new])
    wait_until(lambda: library.status().resting == PLUG_IN, 30)
    assert "new.txt" not in found(library)
    real.undo()
    wait_until(lambda: "new.txt" in found(library), 30)


def test_text_in_pictures_is_read_where_it_is_wanted(
    real: Desk, library: Library, folder: Path
) -> None:
    flip(real, "indexing", "recognise")
    wait_until(lambda: not library.settings.recognise)
    scan = folder / "scan.png"
    image = QImage(900, 160, QImage.Format.Format_RGB32)
    image.fill(QColor("white"))
    painter = QPainter(image)
    font = QFont()
    font.setPixelSize(60)
    painter.setFont(font)
    painter.drawText(image.rect(), 0x84, "LIGHTHOUSE KEEPER")
    painter.end()
    image.save(str(scan))
    library.add([scan])
    assert library.wait(60)
    assert any(problem.path == scan for problem in library.problems())
    real.undo()
    wait_until(lambda: all(problem.path != scan for problem in library.problems()), 30)


def flip(desk: Desk, page: str, name: str) -> None:
    switch: QWidget = desk.dialog.control(name)
    desk.show(page, switch)
    press(switch)
