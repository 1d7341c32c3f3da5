"""The foot of the window: what is being done, how far it is, and the details of it on a click."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QProgressBar, QToolButton, QWidget

from muniment.conditions import PLUG_IN
from muniment.gui.details import Details
from muniment.gui.statusbar import StatusBar
from muniment.gui.style import Look
from muniment.gui.widgets import ElidedLabel
from muniment.gui.workwords import stages, status_line, time_left, when
from muniment.records import FolderState, FolderStatus, StatusChanged
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, status
from tests.gui.waiting import wait_until

pytestmark = pytest.mark.usefixtures("qapp")

READING = status(
    working=9, failed=2, searchable=3, embedded=85, busy=True, seconds_left=200.0, problems=2
)
# What no person should have to read.
JARGON = ("passage", "embed", "chunk", "vector", "token", "index")


@dataclass
class Clock:
    """A clock that goes on when it is told to."""

    now: float = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def bar(qapp: QApplication, look: Look, clock: Clock) -> Iterator[StatusBar]:
    """A bar at the foot of a window, while files are read."""
    window = QWidget()
    window.resize(1000, 600)
    made = StatusBar(look, clock)
    made.setParent(window)
    made.show_status(READING)
    made.setGeometry(0, 560, 1000, 40)
    window.show()
    qapp.processEvents()
    yield made
    window.close()
    window.deleteLater()
    if look.percent != 100:
        look.enlarge(100)


def _details(bar: StatusBar) -> Details:
    assert bar.details is not None
    return bar.details


# ---------------------------------------------------------------- words


def test_it_says_what_is_done_how_far_and_how_long() -> None:
    assert status_line(READING) == "Reading: 5 of 14 files · about 4 minutes left"
    learning = status(embedded=85, busy=True)
    assert status_line(learning) == "12 files searchable by words · learning their meaning: 25%"
    assert status_line(status()) == "12 files searchable · up to date"
    assert status_line(status(offline=3)) == "12 files searchable · 3 files not connected"
    assert status_line(status(busy=True)) == "Looking for changes · 12 files searchable"


def test_it_says_why_results_count_otherwise_than_files() -> None:
    said = "12 files (17 documents with attachments) searchable · up to date"
    assert status_line(status(documents=17)) == said
    said = "12 files (9 different documents) searchable · up to date"
    assert status_line(status(documents=9)) == said
    assert status_line(status(documents=12)) == "12 files searchable · up to date"
    assert "documents" not in status_line(status(documents=17, offline=3))


def test_pictures_come_after_all_else_and_are_spoken_of_then() -> None:
    now = status(pictures=12, busy=True)
    assert status_line(now) == "Reading pictures: 12 pages left"
    assert status_line(replace(now, working=3)).startswith("Reading: 12 of 15 files")
    assert "meaning" in status_line(replace(now, embedded=3))
    assert status_line(replace(now, busy=False)).startswith("12 files searchable")


def test_what_waits_says_why_and_promises_no_time() -> None:
    waiting = replace(READING, resting=PLUG_IN)
    assert status_line(waiting).startswith(PLUG_IN.rstrip("."))
    assert "minutes" not in status_line(waiting)
    assert status_line(replace(waiting, paused=True)) == "Reading: 5 of 14 files · paused"


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (3.0, "less than a minute left"),
        (60.0, "about a minute left"),
        (200.0, "about 4 minutes left"),
        (3 * 3600.0, "about 3 hours left"),
    ],
)
def test_time_is_said_as_a_person_would(seconds: float, said: str) -> None:
    assert time_left(seconds) == said


def test_no_stage_is_over_while_something_of_it_is_left() -> None:
    almost = status(passages=10_000, embedded=9_999, busy=True, pictures=1, preparing=1)
    read, learn, scans, change = stages(almost, most_pictures=8)
    assert read.over and not (learn.over or scans.over or change.over)
    assert (learn.said, scans.said, change.said) == ("99%", "1 page left", "99%")


def test_nobody_has_to_know_how_it_is_done(bar: StatusBar) -> None:
    bar.show_details()
    for now in (
        READING,
        status(embedded=3, busy=True),
        status(pictures=3, busy=True),
        status(preparing=9, busy=True),
        status(busy=True, paused=True),
        status(read_only=True),
        status(offline=2),
        status(),
    ):
        bar.show_status(now)
        said = f"{bar.text}\n{_details(bar).text}".lower()
        assert not [word for word in JARGON if word in said], said


# ---------------------------------------------------------------- details


def test_a_click_on_the_bar_shows_each_step(bar: StatusBar) -> None:
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=QPoint(80, 20))
    said = _details(bar).text
    assert said.startswith("Your documents are being read")
    assert "Reading files: 5 of 14 files" in said
    assert "Learning what they mean: 25%" in said
    assert "about 4 minutes left" in said


def test_the_details_come_by_key_and_go_by_esc(bar: StatusBar) -> None:
    (more,) = (b for b in bar.findChildren(QToolButton) if "how far" in b.accessibleName())
    more.setFocus()
    QTest.keyClick(more, Qt.Key.Key_Space)
    shown = _details(bar)
    assert shown.isVisible()
    QTest.keyClick(shown, Qt.Key.Key_Escape)
    wait_until(lambda: bar.details is None)


def test_the_details_follow_the_work(bar: StatusBar, clock: Clock) -> None:
    bar.show_details()
    for _ in range(6):
        clock.now += 2
        done = bar_status = replace(READING, searchable=READING.searchable + int(clock.now))
        bar.show_status(replace(bar_status, working=200, current="Tides.pdf"))
    said = _details(bar).text
    assert f"{done.searchable + 2} of " in said
    assert "Tides.pdf" in said
    assert "about 60 files a minute" in said
    bar.show_status(status())
    assert _details(bar).text.startswith("Everything is up to date")
    assert "a minute" not in _details(bar).text


def test_a_pause_says_nothing_of_how_fast(bar: StatusBar, clock: Clock) -> None:
    bar.show_details()
    for _ in range(6):
        clock.now += 2
        bar.show_status(replace(READING, searchable=int(clock.now), working=99))
    assert "a minute" in _details(bar).text
    bar.show_status(replace(READING, searchable=12, working=99, paused=True))
    assert "a minute" not in _details(bar).text
    assert _details(bar).text.startswith("Reading is paused")


def test_why_nothing_is_done_stands_in_the_details(bar: StatusBar) -> None:
    bar.show_details()
    bar.show_status(replace(READING, resting=PLUG_IN))
    assert "Reading waits" in _details(bar).text
    assert "plugged in" in _details(bar).text


def test_pausing_and_the_problems_from_the_details(bar: StatusBar) -> None:
    pause, problems = QSignalSpy(bar.pause), QSignalSpy(bar.show_problems)
    bar.show_details()
    button, wrong = _details(bar).pause_button, _details(bar).problems_button
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pause.count() == 1 and pause.at(0) == [True]
    bar.show_status(replace(READING, paused=True))
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert pause.at(1) == [False]
    assert "2" in wrong.text()
    QTest.mouseClick(wrong, Qt.MouseButton.LeftButton)
    assert problems.count() == 1
    wait_until(lambda: bar.details is None)


def test_scans_count_down_from_the_most_there_ever_were(bar: StatusBar) -> None:
    line = bar.findChild(QProgressBar)
    assert line is not None
    for left, value in ((8, 0), (6, 250), (2, 750)):
        bar.show_status(status(pictures=left, busy=True))
        assert line.value() == value
    bar.show_details()
    assert "Reading scans and pictures: 2 pages left" in _details(bar).text


def test_the_bar_follows_the_size_of_the_text(bar: StatusBar, look: Look) -> None:
    small = bar.sizeHint().height()
    idle = status()
    bar.show_status(idle)
    assert bar.sizeHint().height() == small, "it does not jump when there is nothing to do"
    look.enlarge(200)
    QApplication.processEvents()
    assert bar.sizeHint().height() > small
    assert bar.maximumHeight() > 1000


def test_the_time_left_goes_before_the_name_of_a_file(bar: StatusBar) -> None:
    bar.show_status(replace(READING, current="A report with a very long name. " * 9 + ".pdf"))
    QApplication.processEvents()
    line, current = bar.findChildren(ElidedLabel)[:2]
    assert line.text() == bar.text
    assert line.width() >= line.sizeHint().width(), "nothing of it is cut off"
    assert current.width() < current.sizeHint().width()


@pytest.mark.parametrize("direction", list(Qt.LayoutDirection)[:2])
def test_the_details_stay_within_the_window(bar: StatusBar, direction: Qt.LayoutDirection) -> None:
    bar.setLayoutDirection(direction)
    bar.show_details()
    window, shown = bar.window().frameGeometry(), _details(bar).frameGeometry()
    assert window.left() <= shown.left() and shown.right() <= window.right()
    assert shown.bottom() <= bar.mapToGlobal(QPoint(0, 0)).y()


def test_the_window_shows_them_while_files_are_read(desk: Desk) -> None:
    folder = FolderStatus(FOLDER, FolderState.WORKING, 14, 3, 2)
    desk.library.send(StatusChanged(replace(READING, folders=(folder,))))
    desk.until(lambda: desk.window.statusbar.text.startswith("Reading: 5 of 14"))
    desk.window.statusbar.show_details()
    QTest.mouseClick(_details(desk.window.statusbar).pause_button, Qt.MouseButton.LeftButton)
    desk.until(lambda: desk.library.called("pause"))
    desk.until(lambda: "paused" in _details(desk.window.statusbar).text)


def test_a_moment_is_said_as_a_person_would(at: Callable[[int], float]) -> None:
    assert when(at(0)).startswith("today, ")
    assert when(at(1)) == "yesterday"
    assert when(at(3)) in {
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"
    }  # fmt: skip
    assert when(1_700_000_000.0).endswith("Nov 2023")


@pytest.fixture
def at() -> Callable[[int], float]:
    """Noon of so many days ago, in seconds since 1970."""
    from datetime import datetime, timedelta

    noon = datetime.now().replace(hour=12, minute=0, second=0, microsecond=0)
    return lambda days: (noon - timedelta(days=days)).timestamp()
