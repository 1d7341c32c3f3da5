"""A page on the screen: how large it is drawn, where it is scrolled to, what is selected of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

import pymupdf
import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, QSizeF, Qt
from PySide6.QtGui import QContextMenuEvent, QGuiApplication, QImage, QMouseEvent, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu

from muniment.extract.pdf_shown import ShownPdf
from muniment.extract.size import MOST_PIXELS, Size
from muniment.gui.pages.page import Asked, Page, Picture
from muniment.gui.pages.pagecache import Cache
from muniment.gui.pages.pagemoving import Follow
from muniment.gui.pages.pageturning import Turning
from muniment.gui.pages.pageview import PageView
from muniment.gui.style import Look
from muniment.pagewords import PageLink
from muniment.records import Box
from tests.gui.waiting import pause, wait_until

_LINES = ("The spring tide reached the wall.", "It was the highest in years.")


@pytest.fixture(scope="module")
def pdf(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Two lines near the top, one far below, a link to an address and one to page 2."""
    mupdf: Any = pymupdf
    made = mupdf.open()
    made.new_page()
    made.new_page().insert_text((72, 72), "The second page.")
    page = made[0]
    for n, line in enumerate(_LINES):
        page.insert_text((72, 100 + 16 * n), line, fontsize=11)
    page.insert_text((72, 780), "Far below.", fontsize=11)
    box = mupdf.Rect(72, 300, 200, 320)
    page.insert_link({"kind": mupdf.LINK_URI, "uri": "https://tides.example", "from": box})
    below = mupdf.Rect(72, 330, 200, 350)
    page.insert_link({"kind": mupdf.LINK_GOTO, "page": 1, "to": mupdf.Point(0, 0), "from": below})
    path = tmp_path_factory.mktemp("pages") / "tides.pdf"
    made.save(path)
    return path


class Shelf:
    """A view, and the real PDF that its wishes are fulfilled from."""

    def __init__(self, look: Look, path: Path) -> None:
        self.pdf = ShownPdf(path)
        self.view = PageView(look)
        self.asked: list[Asked] = []
        self.follow = Follow.TOP
        self.marks: tuple[Box, ...] = ()
        self.view.wanted.connect(self.give)
        self.view.resize(620, 500)
        self.view.show()

    def give(self, number: int = 1) -> None:
        asked = self.view.asked
        self.asked.append(asked)
        self.view.begin(number)
        picture = Picture.of(self.pdf.render(number, Size(asked.scale, *asked.within)), asked)
        page = Page(picture, number, self.pdf.words(number), self.marks)
        self.view.show_page(page, self.follow)

    def point(self, word: str) -> QPoint:
        """The middle of a word on the screen."""
        assert self.view.page is not None
        box = next(w.box for w in self.view.page.words.words if w.text == word)
        return self.on_screen((box[0] + box[2]) / 2, (box[1] + box[3]) / 2)

    def on_screen(self, x: float, y: float) -> QPoint:
        return (self.view._origin() + QPointF(x, y) * self.view._zoom).toPoint()

    def move(self, place: QPoint) -> None:
        """As QTest.mouseMove, but not to another window that lies over this one."""
        surface, button = self.view.viewport(), Qt.MouseButton.NoButton
        event = QMouseEvent(
            QEvent.Type.MouseMove,
            QPointF(place),
            QPointF(surface.mapToGlobal(place)),
            button,
            button,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(surface, event)

    def drag(self, start: QPoint, end: QPoint) -> None:
        surface, left = self.view.viewport(), Qt.MouseButton.LeftButton
        QTest.mousePress(surface, left, pos=start)
        self.move((start + end) / 2)
        self.move(end)
        QTest.mouseRelease(surface, left, pos=end)


@pytest.fixture
def shelf(qapp: QApplication, look: Look, pdf: Path) -> Iterator[Shelf]:
    made = Shelf(look, pdf)
    made.give()
    yield made
    made.view.deleteLater()


# ---------------------------------------------------------------- how large


def test_a_page_is_rendered_once_for_the_width_of_the_view(shelf: Shelf) -> None:
    view = shelf.view
    assert view.page is not None
    image = view.page.picture.image
    assert image.width() == view.viewport().width() - 28
    pause(0.15)
    assert len(shelf.asked) == 1, "whatever size the page turned out to have"


def test_each_pixel_of_a_page_is_one_of_the_screen(shelf: Shelf) -> None:
    view = shelf.view
    assert view.page is not None
    shown = view.viewport().grab().toImage().convertToFormat(QImage.Format.Format_RGB32)
    x, y = view._origin().toPoint().toTuple()
    image = view.page.picture.image
    for dx, dy in ((70, 95), (90, 92), (110, 96), (130, 98)):
        assert shown.pixel(x + dx, y + dy) == image.pixel(dx, dy)


def test_the_whole_page_can_be_shown(shelf: Shelf) -> None:
    view = shelf.view
    view.fit_page()
    assert view.verticalScrollBar().maximum() == 0
    assert view.page is not None
    assert view.page.picture.image.height() <= view.viewport().height()
    view.fit_width()
    assert view.verticalScrollBar().maximum() > 0


def test_zooming_asks_for_the_page_as_large_as_it_is_shown(shelf: Shelf) -> None:
    view = shelf.view
    before = view.zoom
    view.zoom_in()
    assert view.zoom == pytest.approx(1.2 * before)
    assert shelf.asked[-1] == Asked(scale=view.scale)
    assert view.page is not None
    assert view.page.picture.scale == pytest.approx(view.scale, rel=0.01)
    view.zoom_out()
    assert view.zoom == pytest.approx(before)


def test_a_wider_view_asks_once_it_rests(shelf: Shelf) -> None:
    for width in (640, 660, 680):
        shelf.view.resize(width, 500)
    wait_until(lambda: len(shelf.asked) == 2)
    assert shelf.asked[-1].within[0] == shelf.view.viewport().width() - 28


def test_of_a_page_too_large_to_be_rendered_what_is_seen_is_sharp(
    qapp: QApplication, look: Look, tmp_path: Path
) -> None:
    mupdf: Any = pymupdf
    made = mupdf.open()
    made.new_page(width=3_000, height=3_000).insert_text((1_400, 1_500), "x", fontsize=90)
    made.save(tmp_path / "plan.pdf")
    shelf = Shelf(look, tmp_path / "plan.pdf")
    closer: list[tuple[Asked, Box]] = []
    shelf.view.closer.connect(lambda asked, area: closer.append((asked, area)))
    shelf.give()
    shelf.follow = Follow.STAY
    while shelf.view.zoom < 3:
        shelf.view.zoom_in()
    page = shelf.view.page
    assert page is not None
    assert page.picture.pixels <= 1.01 * MOST_PIXELS
    assert page.size == QSizeF(3_000, 3_000)
    wait_until(lambda: closer)
    asked, area = closer[-1]
    assert asked.scale == pytest.approx(shelf.view.scale)
    near = Picture.of(shelf.pdf.render(1, Size(asked.scale), area), asked)
    assert near.scale == pytest.approx(shelf.view.scale, rel=0.01)
    assert near.pixels < MOST_PIXELS
    shelf.view.show_closer(near, 1)
    count = len(closer)
    pause(0.15)
    assert len(closer) == count, "what is there is not asked for again"
    shelf.view.verticalScrollBar().setValue(0)
    wait_until(lambda: len(closer) > count)
    shelf.view.deleteLater()


def test_that_a_page_is_coming_is_said_only_if_it_takes_a_while(shelf: Shelf) -> None:
    shelf.view.begin(2)
    assert not shelf.view.busy
    wait_until(lambda: shelf.view.busy)
    shelf.give(2)
    assert not shelf.view.busy
    shelf.view.begin(1)
    shelf.give(1)
    pause(0.4)
    assert not shelf.view.busy


# ---------------------------------------------------------------- where it is scrolled to


def test_a_page_is_scrolled_to_its_first_mark(shelf: Shelf) -> None:
    shelf.marks, shelf.follow = ((72, 770, 130, 784),), Follow.MARK
    shelf.give()
    (mark,) = shelf.view.mark_rects()
    assert 0 < mark.top() < shelf.view.viewport().height()
    shelf.follow = Follow.TOP
    shelf.give()
    assert shelf.view.verticalScrollBar().value() == 0
    shelf.follow = Follow.END
    shelf.give()
    assert shelf.view.verticalScrollBar().value() == shelf.view.verticalScrollBar().maximum()


def test_the_keyboard_scrolls_and_turns_the_page_where_it_ends(shelf: Shelf) -> None:
    view = shelf.view
    turned: list[int] = []
    view.turned.connect(turned.append)
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    assert turned == [-1]
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    assert 0 < bar.value() <= bar.maximum()
    QTest.keyClick(view, Qt.Key.Key_Home)
    assert bar.value() == 0
    QTest.keyClick(view, Qt.Key.Key_End)
    assert bar.value() == bar.maximum()
    for key in (Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_PageDown):
        QTest.keyClick(view, key)
    assert turned == [-1, 1, 1, 1]


def test_the_first_and_the_last_page_are_a_key_away(shelf: Shelf) -> None:
    jumped: list[int] = []
    shelf.view.jumped.connect(jumped.append)
    QTest.keyClick(shelf.view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(shelf.view, Qt.Key.Key_Home, Qt.KeyboardModifier.ControlModifier)
    assert jumped == [1, -1]


def _wheel(view: PageView, delta: int, *, control: bool = False) -> None:
    modifier = Qt.KeyboardModifier
    event = QWheelEvent(
        QPointF(100, 100),
        QPointF(100, 100),
        QPoint(0, 0),
        QPoint(0, delta),
        Qt.MouseButton.NoButton,
        modifier.ControlModifier if control else modifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(view.viewport(), event)


def test_the_wheel_scrolls_zooms_and_turns(shelf: Shelf) -> None:
    view = shelf.view
    turned: list[int] = []
    view.turned.connect(turned.append)
    _wheel(view, -120)
    assert view.verticalScrollBar().value() > 0
    zoom = view.zoom
    _wheel(view, 120, control=True)
    assert view.zoom > zoom
    view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
    for _ in range(4):
        _wheel(view, -120)
    assert turned and set(turned) == {1}


def test_a_wheel_turns_no_page_by_accident() -> None:
    turning = Turning()
    assert turning.push(-120, 1_000, edge=False) == 0
    assert turning.push(-120, 1_050, edge=True) == 0, "a little resistance at the end"
    assert turning.push(-120, 1_100, edge=True) == 1
    assert turning.push(-120, 1_150, edge=True) == 0, "it is still running"
    assert turning.push(-120, 2_000, edge=True) == 1, "after a pause one notch is meant"
    assert turning.push(-120, 3_000, edge=True, coasting=True) == 0
    assert turning.push(120, 4_000, edge=True) == -1


def test_what_was_used_last_is_kept_within_its_bounds() -> None:
    cache = Cache[str](10, len)
    cache.put("a", "12345")
    cache.put("b", "12345")
    assert cache.get("a") == "12345"
    cache.put("c", "1234")
    assert (cache.get("b"), cache.get("a"), cache.bytes) == (None, "12345", 9)
    cache.put("a", "1")
    assert cache.bytes == 5
    cache.put("d", "1" * 99)
    assert (cache.get("d"), cache.get("a")) == ("1" * 99, None)
    cache.clear()
    assert (cache.bytes, cache.get("d")) == (0, None)


# ---------------------------------------------------------------- what is selected


def test_words_are_selected_by_a_drag_and_copied(shelf: Shelf) -> None:
    view = shelf.view
    before = view.viewport().grab().toImage()
    shelf.drag(shelf.point("spring") - QPoint(40, 0), shelf.point("highest"))
    text = view.selected_text()
    assert "spring tide reached the wall. It was the high" in text
    assert text in " ".join(_LINES)
    assert view.viewport().grab().toImage() != before, "it is seen"
    QTest.keyClick(view, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == text


def test_a_double_click_selects_a_word_and_a_triple_click_its_line(shelf: Shelf) -> None:
    surface, left = shelf.view.viewport(), Qt.MouseButton.LeftButton
    place = shelf.point("tide")
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseClick(surface, left, none, place)
    assert shelf.view.selected_text() == ""
    QTest.mouseDClick(surface, left, none, place)
    assert shelf.view.selected_text() == "tide"
    QTest.mouseClick(surface, left, none, place, 5)
    assert shelf.view.selected_text() == _LINES[0]


def test_shift_and_a_click_extend_what_is_selected(shelf: Shelf) -> None:
    surface, left = shelf.view.viewport(), Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(surface, left, none, shelf.point("spring"))
    end = shelf.point("reached") + QPoint(60, 0)
    QTest.mouseClick(surface, left, Qt.KeyboardModifier.ShiftModifier, end)
    assert shelf.view.selected_text().startswith("spring tide reached")


def test_all_of_the_page_is_selected_by_a_key_and_nothing_of_the_next(shelf: Shelf) -> None:
    QTest.keyClick(shelf.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    assert shelf.view.selected_text().split() == " ".join((*_LINES, "Far below.")).split()
    shelf.give(2)
    assert shelf.view.selected_text() == ""


def test_a_selection_stays_while_the_page_is_zoomed(shelf: Shelf) -> None:
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QTest.mouseDClick(shelf.view.viewport(), left, none, shelf.point("tide"))
    words = shelf.view.page.words if shelf.view.page else None
    assert words is not None
    shelf.pdf.words = lambda *_: words  # type: ignore[method-assign]
    shelf.view.zoom_in()
    assert shelf.view.selected_text() == "tide"


# ---------------------------------------------------------------- links


def test_a_link_is_followed_by_a_click_and_not_by_a_drag(shelf: Shelf) -> None:
    followed: list[PageLink] = []
    shelf.view.followed.connect(followed.append)
    surface, left = shelf.view.viewport(), Qt.MouseButton.LeftButton
    for y in (310, 340):
        place = shelf.on_screen(100, y)
        shelf.move(place)
        assert surface.cursor().shape() == Qt.CursorShape.PointingHandCursor
        QTest.mouseClick(surface, left, Qt.KeyboardModifier.NoModifier, place)
    assert [(link.address, link.page) for link in followed] == [
        ("https://tides.example", 0),
        ("", 2),
    ]
    shelf.drag(shelf.point("spring"), shelf.on_screen(100, 310))
    assert len(followed) == 2
    shelf.move(shelf.point("tide"))
    assert surface.cursor().shape() == Qt.CursorShape.IBeamCursor


def test_links_and_copying_are_in_a_menu_too(shelf: Shelf) -> None:
    followed: list[PageLink] = []
    shelf.view.followed.connect(followed.append)
    QTest.keyClick(shelf.view, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    place = QPoint(5, 5)
    reason, none = QContextMenuEvent.Reason.Keyboard, Qt.KeyboardModifier.NoModifier
    event = QContextMenuEvent(reason, place, shelf.view.mapToGlobal(place), none)
    QApplication.sendEvent(shelf.view.viewport(), event)
    menu = cast(QMenu, shelf.view.findChild(QMenu))
    texts = {action.text(): action for action in menu.actions()}
    assert texts["Copy"].isEnabled()
    texts["https://tides.example"].trigger()
    assert [link.address for link in followed] == ["https://tides.example"]
    menu.close()
