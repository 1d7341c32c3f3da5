"""The left side of the window: folders as they are, what can be done with them, room for all."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QMenu, QPushButton, QToolButton

from muniment import __version__
from muniment.gui.about import About
from muniment.gui.sidebar.history import Entry
from muniment.gui.sidebar.sidebar import Sidebar, documents_of
from muniment.gui.style import Look
from muniment.records import FolderState, FolderStatus, StatusChanged
from muniment.saved import SavedSearch
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status

USB = FolderStatus(Path("/mnt/usb"), FolderState.OFFLINE, 7, 7, 0)
LETTERS = FolderStatus(Path("/home/ada/letters"), FolderState.UP_TO_DATE, 30, 27, 3)
READING = FolderStatus(FOLDER, FolderState.WORKING, 12, 3, 0)

Make = Callable[..., Sidebar]


@pytest.fixture
def make(qapp: QApplication, look: Look) -> Iterator[Make]:
    """Makes a sidebar of these folders; text and direction are as before afterwards."""
    made: list[Sidebar] = []

    def one(
        *folders: FolderStatus, size: tuple[int, int] = (230, 620), **changes: object
    ) -> Sidebar:
        side = Sidebar(look)
        side.show_status(status(folders=folders, **changes))
        side.resize(*size)
        side.show()
        qapp.processEvents()
        made.append(side)
        return side

    yield one
    for side in made:
        side.close()
        side.deleteLater()
    if look.percent != 100:
        look.enlarge(100)


def _lines(side: Sidebar) -> list[str]:
    return [side.folders.data(side.folders.index(row)) for row in range(side.folders.rowCount())]


def _click(side: Sidebar, row: int, at: QPoint | None = None) -> None:
    spot = at or side.list.visualRect(side.folders.index(row)).topLeft() + QPoint(40, 10)
    QTest.mouseClick(side.list.viewport(), Qt.MouseButton.LeftButton, pos=spot)


# ---------------------------------------------------------------- folders


def test_each_folder_says_how_it_is(make: Make) -> None:
    new = FolderStatus(Path("/home/ada/new"), FolderState.UP_TO_DATE, 0, 0, 0)
    side = make(READING, USB, LETTERS, new, busy=True)
    assert _lines(side) == [
        "papers, reading · 3 of 12 files",
        "usb, not connected · 7 files",
        "letters, 30 files · 3 problems",
        "new, looking for documents …",
    ]


def test_what_is_paused_says_so(make: Make) -> None:
    assert _lines(make(READING, busy=True, paused=True)) == ["papers, paused · 3 of 12 files"]


def test_a_drive_that_has_long_been_away_says_since_when(make: Make) -> None:
    side = make(USB)
    assert _lines(side) == ["usb, not connected · 7 files"], "it may have been away before"
    before = (date.today() - timedelta(days=1)).isoformat()
    kept = side.kept()["sidebar"].replace(date.today().isoformat(), before)
    later = make()
    later.restore({"sidebar": kept})
    later.show_status(status(folders=(USB,)))
    assert _lines(later) == ["usb, not connected since yesterday · 7 files"]
    back = FolderStatus(USB.path, FolderState.UP_TO_DATE, 7, 7, 0)
    later.show_status(status(folders=(back,)))
    later.show_status(status(folders=(USB,)))
    assert _lines(later) == ["usb, not connected · 7 files"], "it was here in between"


@pytest.mark.parametrize(
    ("folder", "query"),
    [
        (FOLDER, 'in:"/home/ada/papers"'),
        (Path("/home/ada/my papers"), 'in:"/home/ada/my papers"'),
    ],
)
def test_a_folder_stands_for_its_documents(folder: Path, query: str) -> None:
    found = documents_of(FolderStatus(folder, FolderState.UP_TO_DATE, 12, 12, 0))
    assert found.replace('"', "") == query.replace('"', "")


def test_a_single_file_stands_for_itself() -> None:
    file = FolderStatus(Path("/home/ada/Tides.pdf"), FolderState.UP_TO_DATE, 1, 1, 0)
    assert "title:Tides" in documents_of(file)
    assert "/home/ada" in documents_of(file)


def test_a_click_or_enter_shows_the_documents_of_a_folder(desk: Desk) -> None:
    side = desk.window.sidebar
    _click(side, 0)
    desk.until(desk.library.searched)
    (query,) = set(desk.library.searched())
    assert "/home/ada/papers" in query
    assert desk.window.field.text == query
    side.list.setFocus()
    QTest.keyClick(side.list, Qt.Key.Key_Return)
    desk.until(lambda: len(desk.library.searched()) > 1)


def test_the_number_of_problems_opens_them(make: Make) -> None:
    side = make(READING, LETTERS)
    problems, search = QSignalSpy(side.show_problems), QSignalSpy(side.search)
    badge = side.list.badge(side.folders.index(1))
    assert not badge.isEmpty()
    assert side.list.badge(side.folders.index(0)).isEmpty()
    _click(side, 1, badge.center())
    assert (problems.count(), search.count()) == (1, 0)
    _click(side, 1)
    assert (problems.count(), search.count()) == (1, 1)


def _entries(menu: QMenu) -> dict[str, bool]:
    return {a.text(): a.isEnabled() for a in menu.actions() if not a.isSeparator()}


def test_the_menu_offers_what_can_be_done(make: Make) -> None:
    side = make(LETTERS)
    wrong = QSignalSpy(side.show_problems)
    offered = side.menu(LETTERS.path)
    assert list(_entries(offered)) == [
        "Show its documents",
        "Ask about this folder",
        "Open in file manager",
        "Show its problems: 3 problems",
        "Look for changes now",
        "Remove from the library …",
    ]
    next(a for a in offered.actions() if "problems" in a.text()).trigger()
    assert wrong.count() == 1


def test_the_menu_comes_by_key_at_the_chosen_folder(make: Make) -> None:
    side = make(READING, LETTERS)
    side.list.setCurrentIndex(side.folders.index(1))
    spot = side.list.visualRect(side.folders.index(1)).center()
    by_key = QContextMenuEvent(
        QContextMenuEvent.Reason.Keyboard, spot, side.list.viewport().mapToGlobal(spot)
    )
    QApplication.sendEvent(side.list.viewport(), by_key)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, QMenu)
    assert "Show its problems: 3 problems" in _entries(menu)
    menu.close()


def test_delete_asks_to_remove_the_folder(desk: Desk) -> None:
    side = desk.window.sidebar
    desk.prompts.agrees = False
    side.list.setCurrentIndex(side.folders.index(0))
    QTest.keyClick(side.list, Qt.Key.Key_Delete)
    desk.until(lambda: desk.prompts.removals)
    assert desk.prompts.removals[0].path == FOLDER


def test_nothing_can_be_changed_where_it_can_only_be_read(make: Make) -> None:
    side = make(LETTERS, read_only=True)
    remove = QSignalSpy(side.remove)
    side.list.setCurrentIndex(side.folders.index(0))
    QTest.keyClick(side.list, Qt.Key.Key_Delete)
    assert remove.count() == 0
    offered = _entries(side.menu(LETTERS.path))
    assert not offered["Remove from the library …"] and not offered["Look for changes now"]


# ---------------------------------------------------------------- the whole


def test_sections_fold_by_mouse_and_key_and_stay_so(make: Make) -> None:
    side = make(LETTERS)
    QTest.mouseClick(side.library.head, Qt.MouseButton.LeftButton)
    assert not side.list.isVisible()
    side.conversations.head.setFocus()
    QTest.keyClick(side.conversations.head, Qt.Key.Key_Space)
    assert not side.history.isVisible()
    assert "folded" in side.library.head.accessibleName()
    again = make(LETTERS)
    again.restore(side.kept())
    assert (again.library.folded, again.searches.folded, again.conversations.folded) == (
        True,
        False,
        True,
    )
    QTest.mouseClick(again.library.head, Qt.MouseButton.LeftButton)
    assert again.list.isVisible()


@pytest.mark.parametrize("kept", ["", "[]", "{", '{"folded": 3}', '{"away": []}'])
def test_a_layout_that_makes_no_sense_is_passed_over(make: Make, kept: str) -> None:
    side = make(LETTERS)
    side.restore({"sidebar": kept})
    assert side.list.isVisible()


def test_the_layout_of_the_window_keeps_what_is_folded(open_desk: Callable[..., Desk]) -> None:
    first = open_desk()
    first.window.sidebar.searches.fold(True)
    second = open_desk(kept=first.window.layout_kept())
    assert second.window.sidebar.searches.folded


def _many(n: int) -> list[FolderStatus]:
    return [
        FolderStatus(Path(f"/home/ada/folder {k}"), FolderState.UP_TO_DATE, k + 1, k + 1, 0)
        for k in range(n)
    ]


def _fill(side: Sidebar) -> None:
    side.saved.show_searches([SavedSearch(f"Tides {k}", "tide") for k in range(20)])
    side.history.show_entries([Entry(f"{k:08x}", f"How high {k}?", 1e9, 1) for k in range(30)])
    QApplication.processEvents()


@pytest.mark.parametrize("percent", [100, 200])
def test_forty_folders_leave_room_for_the_conversations(
    make: Make, look: Look, percent: int
) -> None:
    look.enlarge(percent)
    side = make(*_many(40), size=(320, 650))
    _fill(side)
    row = side.history.list.sizeHintForRow(0)
    assert side.history.list.height() > row, "a whole conversation is seen"
    assert side.list.height() > side.list.sizeHintForRow(0), "and a whole folder"
    assert side.list.verticalScrollBar().maximum() > 0
    assert side.minimumSizeHint().height() <= 650


def test_few_folders_take_no_more_than_they_need(make: Make) -> None:
    side = make(LETTERS, USB)
    _fill(side)
    assert side.list.height() <= 2 * side.list.sizeHintForRow(0) + 4
    assert side.list.verticalScrollBar().maximum() == 0


def test_no_heading_or_button_is_cut_off_in_large_text(make: Make, look: Look) -> None:
    look.enlarge(200)
    side = make(LETTERS, size=(150, 650))
    for one in (*side.findChildren(QPushButton), *side.findChildren(QToolButton)):
        if one.isVisible():
            hint = one.minimumSizeHint()
            assert one.width() >= hint.width() and one.height() >= hint.height(), one.text()


def test_from_right_to_left_the_number_stands_at_the_other_end(make: Make) -> None:
    side = make(LETTERS)
    width = side.list.viewport().width()
    assert side.list.badge(side.folders.index(0)).left() > width / 2
    side.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    assert side.list.badge(side.folders.index(0)).right() < width / 2
    assert side.help.x() < side.settings.x()


def test_settings_and_help_are_at_the_foot(make: Make) -> None:
    side = make(LETTERS)
    opened, about = QSignalSpy(side.open_settings), QSignalSpy(side.about)
    QTest.mouseClick(side.settings, Qt.MouseButton.LeftButton)
    assert opened.count() == 1
    menu = side.help.menu()
    next(a for a in menu.actions() if "About" in a.text()).trigger()
    assert about.count() == 1


def test_about_names_the_version_and_gives_it_away(desk: Desk) -> None:
    desk.window.sidebar.about.emit()
    shown = desk.window.findChild(About)
    assert shown is not None and shown.isVisible()
    assert f"Muniment {__version__}" in shown.version.text()
    (copy,) = (b for b in shown.findChildren(QPushButton) if "Copy" in b.text())
    QTest.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert QGuiApplication.clipboard().text() == shown.version.text()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    assert not shown.isVisible()


def test_counts_change_without_moving_what_is_chosen(desk: Desk) -> None:
    side = desk.window.sidebar
    desk.library.send(StatusChanged(status(folders=(READING, LETTERS), busy=True, working=9)))
    desk.until(lambda: side.folders.rowCount() == 2)
    side.list.setCurrentIndex(side.folders.index(1))
    more = FolderStatus(FOLDER, FolderState.WORKING, 12, 9, 0)
    desk.library.send(StatusChanged(status(folders=(more, LETTERS), busy=True, working=3)))
    desk.until(lambda: "9 of 12" in _lines(side)[0])
    assert side.list.currentIndex().row() == 1
