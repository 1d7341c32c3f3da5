"""Everybody can use the window: by keyboard, with a screen reader, with weak eyes.

`accessible` walks over the real window in each of its `states`. That it finds what it looks for
is shown first, on widgets with planted faults.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QIcon, QPaintEvent, QPixmap
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QFrame,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPushButton,
    QRadioButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.languages import LANGUAGES, Languages
from muniment.gui.pages.pageview import PageView
from muniment.gui.style import Look
from muniment.gui.text import tooltip
from muniment.gui.tick import Tick
from muniment.gui.widgets import Button, ElidedLabel, button, tool
from tests.gui.accessible import Fault, contrast, cut_off, faint, unnamed, unreached, walk
from tests.gui.accessiblemenus import cramped, faint_entries, keyless
from tests.gui.conftest import Desk
from tests.gui.states import STATES, in_state, menus, settle

Open = Callable[..., Desk]

# ---------------------------------------------------------------- the walker itself


@pytest.fixture
def board(look: Look) -> Iterator[QWidget]:
    """An empty window to put widgets on, 400 points wide."""
    made = QWidget()
    made.setLayout(QVBoxLayout())
    made.resize(400, 300)
    yield made
    made.close()
    made.deleteLater()


def _put(board: QWidget, *widgets: QWidget) -> None:
    layout = board.layout()
    assert layout is not None
    for widget in widgets:
        layout.addWidget(widget)
    board.show()
    board.activateWindow()
    settle()


class _Dull(QPushButton):
    """Looks the same, whatever happens to it."""

    def paintEvent(self, event: QPaintEvent) -> None:
        pass


def _styled(widget: QWidget, sheet: str) -> QWidget:
    widget.setStyleSheet(sheet)
    return widget


def test_what_has_no_name_is_found(board: QWidget, look: Look) -> None:
    named, silent, dots = tool(look, "help", "Help"), QToolButton(), QPushButton("…")
    _put(board, named, silent, dots, QLineEdit())
    assert [fault.widget.split()[0] for fault in unnamed(board)] == [
        "QToolButton",
        "QPushButton",
        "QLineEdit",
    ]


def test_what_tab_does_not_reach_or_does_not_show_is_found(board: QWidget, look: Look) -> None:
    first, last = button(look, "First"), button(look, "Last")
    skipped = button(look, "Skipped")
    skipped.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
    dull = _Dull("Dull")
    _put(board, first, skipped, dull, last)
    walked = walk(board, first)
    assert walked.order == (first, dull, last)
    assert [str(fault)[:18] for fault in unreached(board, walked)] == ["Button “Skipped” i"]
    assert [fault.widget.split()[1] for fault in walked.unlit] == ["“Dull”"]


def test_what_is_off_or_out_of_sight_need_not_be_reached(board: QWidget, look: Look) -> None:
    first, off, away = button(look, "First"), button(look, "Off"), button(look, "Away")
    off.setEnabled(False)
    _put(board, first, off, away)
    away.hide()
    assert unreached(board, walk(board, first)) == []


@pytest.mark.parametrize("ground", ["#ffffff", "#202020"])
def test_grey_on_grey_is_found(board: QWidget, ground: str) -> None:
    board.setStyleSheet(f"QWidget {{ background: {ground}; }}")
    inks = ("#767676", "#777777") if ground == "#ffffff" else ("#909090", "#808080")
    labels = [_styled(QLabel("The spring tide rose."), f"color: {ink};") for ink in inks]
    bold = _styled(QPushButton("Choose"), "color: #fff; background: #9ab; font-weight: 600;")
    _put(board, *labels, bold)
    found = [str(fault) for fault in faint(board)]
    assert len(found) == 2, "4.54 to 1 is enough, 4.48 is not"
    assert inks[1] in found[0]
    assert "#ffffff on #99aabb" in found[1]


def test_each_line_of_a_list_is_held_against_its_own_ground(board: QWidget) -> None:
    rows = QListWidget()
    for words, ink, ground in (
        ("On white", "#1e2326", "#ffffff"),
        ("On yellow", "#1e2326", "#ffe08a"),
        ("On green", "#fff2c2", "#9fdfcc"),
    ):
        rows.addItem(words)
        item = rows.item(rows.count() - 1)
        item.setForeground(QColor(ink))
        item.setBackground(QColor(ground))
    _put(board, _styled(rows, "QListWidget { background: #ffffff; }"))
    (fault,) = faint(board)
    assert "#fff2c2 on #9fdfcc" in fault.what


def test_words_without_room_are_found_unless_a_tip_tells_them(board: QWidget, look: Look) -> None:
    long = "Everything that was found in all of the documents of the library"
    cut, low, word = QLabel(long), QLabel(long), QLabel(long.replace(" ", ""))
    narrow, elided = QPushButton(long), ElidedLabel()
    told = button(look, long)
    elided.show_text(long)
    frame = QFrame()
    inside = QLabel("Cut by its frame", frame)
    for one in (cut, narrow, elided, told, frame, word):
        one.setFixedWidth(90)
    for one in (low, word):
        one.setWordWrap(True)
    low.setFixedSize(90, 20)
    frame.setMinimumHeight(20)
    inside.move(40, 0)
    _put(board, cut, low, word, narrow, elided, told, frame, QLabel("Short"))
    faults = {fault.what.split(" ")[0] + fault.widget.split()[0] for fault in cut_off(board)}
    assert len(cut_off(board)) == 5
    assert faults == {"isQLabel", "isQPushButton"}
    cut.setToolTip(tooltip(long))
    assert len(cut_off(board)) == 4


def test_what_is_wrong_with_a_menu_is_found(board: QWidget) -> None:
    menu = QMenu(board)
    same = "QMenu, QMenu::item, QMenu::item:selected"
    menu.setStyleSheet(f"{same} {{ background: #fff; color: #999; }}")
    for words in ("Open", "", "…"):
        menu.addAction(words)
    menu.addSeparator()
    menu.addAction("Off").setEnabled(False)
    menu.popup(board.pos())
    faults = [str(fault) for fault in keyless(menu)]
    assert sum("has no name" in fault for fault in faults) == 2
    assert "entry “Open”: does not show that it has the keyboard" in faults
    assert not any("is not reached" in fault for fault in faults)
    assert {fault.widget for fault in faint_entries(menu)} == {"entry “Open”"}
    assert cramped(menu) == []
    menu.addAction("Everything that was found in all of the documents of the library " * 4)
    assert [fault.widget for fault in cramped(menu)] == ["menu"]
    menu.resize(200, menu.height())
    assert [fault.widget[:16] for fault in cramped(menu)] == ["entry “Everythin"]
    menu.close()


@pytest.mark.parametrize(("ink", "seen"), [("#949494", True), ("#959595", False)])
def test_a_sign_that_stands_out_too_little_is_found(
    board: QWidget, ink: str, *, seen: bool
) -> None:
    picture = QPixmap(64, 64)
    picture.fill(QColor(ink))
    menu = QMenu(board)
    menu.setStyleSheet("QMenu, QMenu::item { background: #fff; color: #000; }")
    menu.addAction(QIcon(picture), "Try again")
    menu.popup(board.pos())
    assert [fault.what[:20] for fault in faint_entries(menu)] == (
        [] if seen else ["has too faint a sign"] * 2
    )
    menu.close()


def test_boxes_that_a_dark_theme_does_not_show_are_found(board: QWidget) -> None:
    _put(board, QCheckBox("Others too"), QRadioButton("One"), Tick("Seen"))
    boxes = [fault.widget.split()[0] for fault in faint(board) if "has a box" in fault.what]
    assert boxes == ["QCheckBox", "QRadioButton"]


def test_contrast_is_that_of_the_guideline() -> None:
    assert contrast(QColor("black"), QColor("white")) == pytest.approx(21)
    assert contrast(QColor("#767676"), QColor("white")) == pytest.approx(4.54, abs=0.01)
    assert contrast(QColor("white"), QColor("white")) == 1


# ---------------------------------------------------------------- the window


@pytest.fixture
def plain(look: Look) -> Iterator[Look]:
    """The appearance, put back at the end."""
    yield look
    look.enlarge(100)
    look.use(Qt.ColorScheme.Light)


@pytest.fixture
def speaking(qapp: QApplication) -> Iterator[Languages]:
    """The languages, and English again at the end."""
    made = Languages(qapp)
    yield made
    made.use("en")


def _small(open_desk: Open) -> Desk:
    """The smallest window that the program promises to be usable in."""
    desk = open_desk()
    desk.window.resize(1024, 700)
    return desk


def _in_menus(desk: Desk, state: str, look_at: Callable[[QMenu], list[Fault]]) -> list[str]:
    """What is wrong with the menus of a state."""
    return [
        f"{state}, {name}: {fault}" for name, menu in menus(desk, state) for fault in look_at(menu)
    ]


def test_everything_has_a_name_and_is_reached_by_tab_and_shows_it(open_desk: Open) -> None:
    desk = _small(open_desk)
    found, reached = [], 0
    for name in STATES:
        with in_state(desk, name) as (root, start):
            walked = walk(root, start)
            reached += len(walked.order)
            faults = [*unnamed(root), *unreached(root, walked), *walked.unlit]
            found += [f"{name}: {fault}" for fault in faults]
            found += _in_menus(desk, name, keyless)
    assert found == []
    assert reached > 5 * len(STATES)


@pytest.mark.parametrize("scheme", [Qt.ColorScheme.Light, Qt.ColorScheme.Dark])
def test_all_text_stands_out(open_desk: Open, plain: Look, scheme: Qt.ColorScheme) -> None:
    plain.use(scheme)
    desk = _small(open_desk)
    found = []
    for name in STATES:
        with in_state(desk, name) as (root, _):
            found += [f"{name}: {fault}" for fault in faint(root, leave=(PageView,))]
            found += _in_menus(desk, name, faint_entries)
    assert found == []


@pytest.mark.parametrize("percent", [100, 200])
@pytest.mark.parametrize("language", list(LANGUAGES))
def test_no_words_are_cut_off(
    open_desk: Open, plain: Look, speaking: Languages, language: str, percent: int
) -> None:
    plain.enlarge(percent)
    speaking.use(language)
    desk = _small(open_desk)
    found = []
    for name in STATES:
        with in_state(desk, name) as (root, _):
            found += [f"{name}: {fault}" for fault in cut_off(root)]
            found += _in_menus(desk, name, cramped)
    assert found == []
    assert desk.window.width() == 1024, "the window need not be wider than it is"


def test_buttons_shorten_their_words_and_tell_them_all(board: QWidget, look: Look) -> None:
    made = button(look, "Show every document that mentions this", tip="All of them")
    made.setFixedWidth(100)
    _put(board, made)
    assert isinstance(made, Button)
    assert cut_off(board) == []
    assert QApplication.focusWidget() is made or made.isVisible()
