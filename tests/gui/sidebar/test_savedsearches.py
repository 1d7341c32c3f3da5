"""Searches that a person keeps: by the star, in the list, under another name, and gone again."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit

from muniment.errors import LibraryError
from muniment.gui.sidebar.savedsearches import SavedList
from tests.gui.conftest import Desk
from tests.gui.fakes import status

Open = Callable[..., Desk]


@pytest.fixture
def kept(desk: Desk) -> SavedList:
    """Tides and budgets."""
    desk.library.saved.add("Tides", "spring tide")
    desk.library.saved.add("Budgets", "type:xlsx budget")
    desk.window.saving.save("oysters")
    shown = desk.window.sidebar.saved
    desk.until(lambda: _names(shown) == ["Tides", "Budgets", "oysters"])
    return shown


def _names(shown: SavedList) -> list[str]:
    return [search.name for search in shown.model.searches]


def _press(shown: SavedList, row: int, key: Qt.Key) -> None:
    shown.list.setFocus()
    shown.list.setCurrentIndex(shown.model.index(row))
    QTest.keyClick(shown.list, key)


def test_the_star_keeps_what_stands_in_the_field(desk: Desk) -> None:
    shown = desk.window.sidebar.saved
    assert not shown.list.isVisible()
    QTest.keyClicks(desk.window.field.line, "spring tide")
    desk.window.field.save.emit()
    desk.until(lambda: _names(shown) == ["spring tide"])
    assert shown.list.isVisible()
    assert desk.window.saving.is_saved("spring  tide ")
    desk.window.field.save.emit()
    desk.until(lambda: _names(shown) == [])


def test_a_long_query_gets_a_name_that_can_be_read(desk: Desk) -> None:
    query = "tide " * 40
    desk.window.saving.save(query)
    shown = desk.window.sidebar.saved
    desk.until(lambda: shown.model.searches)
    assert len(shown.model.searches[0].name) < 70
    assert shown.model.searches[0].query == query.strip()


def test_two_that_begin_alike_are_both_kept(desk: Desk) -> None:
    desk.window.saving.save("tide " * 40 + "spring")
    shown = desk.window.sidebar.saved
    desk.until(lambda: len(shown.model.searches) == 1)
    desk.window.saving.save("tide " * 40 + "neap")
    desk.until(lambda: len(shown.model.searches) == 2)
    one, other = shown.model.searches
    assert one.query.endswith("spring") and other.query.endswith("neap")
    assert other.name == f"{one.name} (2)"


def test_a_click_or_enter_searches(desk: Desk, kept: SavedList) -> None:
    spot = kept.list.visualRect(kept.model.index(1)).center()
    QTest.mouseClick(kept.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: "type:xlsx budget" in desk.library.searched())
    assert desk.window.field.text == "type:xlsx budget"
    _press(kept, 0, Qt.Key.Key_Return)
    desk.until(lambda: "spring tide" in desk.library.searched())


def test_a_name_is_changed_where_it_stands(desk: Desk, kept: SavedList) -> None:
    _press(kept, 0, Qt.Key.Key_F2)
    editor = kept.list.findChild(QLineEdit)
    assert editor is not None and editor.text() == "Tides"
    QTest.keyClicks(editor, "High water")
    QTest.keyClick(editor, Qt.Key.Key_Return)
    desk.until(lambda: _names(kept) == ["High water", "Budgets", "oysters"])
    assert kept.list.currentIndex().row() == 0
    assert desk.library.searched() == [], "Enter ended the writing, and did no more"


def test_a_name_that_is_taken_is_refused_and_said(desk: Desk, kept: SavedList) -> None:
    kept.model.setData(kept.model.index(0), "Budgets")
    desk.until(lambda: "taken" in desk.window.banner.said[0])
    assert _names(kept) == ["Tides", "Budgets", "oysters"]


def test_what_is_deleted_can_be_had_back_in_its_place(desk: Desk, kept: SavedList) -> None:
    _press(kept, 1, Qt.Key.Key_Delete)
    desk.until(lambda: _names(kept) == ["Tides", "oysters"])
    assert kept.undone.said == "Deleted: Budgets"
    QTest.mouseClick(kept.undone.button, Qt.MouseButton.LeftButton)
    desk.until(lambda: _names(kept) == ["Tides", "Budgets", "oysters"])
    assert kept.undone.said == ""


def test_undo_is_a_key_as_well(desk: Desk, kept: SavedList) -> None:
    _press(kept, 0, Qt.Key.Key_Delete)
    desk.until(lambda: _names(kept) == ["Budgets", "oysters"])
    QTest.keyClick(kept.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: _names(kept) == ["Tides", "Budgets", "oysters"])
    QTest.keyClick(kept.list, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert _names(kept) == ["Tides", "Budgets", "oysters"], "nothing is left to undo"


def test_what_can_only_be_read_is_not_changed(open_desk: Open) -> None:
    desk = open_desk(status(read_only=True))
    desk.library.saved.add("Tides", "spring tide")
    desk.window.saving.refresh()
    shown = desk.window.sidebar.saved
    desk.until(lambda: _names(shown) == ["Tides"])
    _press(shown, 0, Qt.Key.Key_Delete)
    _press(shown, 0, Qt.Key.Key_F2)
    assert shown.list.findChild(QLineEdit) is None
    assert shown.undone.said == ""
    entries = {a.text(): a.isEnabled() for a in shown.menu(shown.model.searches[0]).actions()}
    assert (entries["Search"], entries["Rename"], entries["Delete"]) == (True, False, False)


def test_a_damaged_file_is_said_and_the_next_search_is_kept(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def damaged() -> None:
        raise LibraryError("The saved searches are damaged", "What is left is in x.damaged.")

    monkeypatch.setattr(desk.library.saved, "all", damaged)
    desk.window.saving.refresh()
    desk.until(lambda: desk.window.banner.said[0] == "The saved searches are damaged")
    desk.window.saving.save("tide")
    desk.until(lambda: _names(desk.window.sidebar.saved) == ["tide"])
