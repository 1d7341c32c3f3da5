"""The icon in the tray: its tip, its menu, and the dot in its corner."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QSystemTrayIcon

from muniment.config import resources
from muniment.gui.running.tray import Tray, tray_available
from muniment.gui.style import Look
from muniment.records import Status
from tests.gui.fakes import status


@pytest.fixture
def tray(qapp: QApplication, look: Look) -> Iterator[Tray]:
    made = Tray(look, QIcon(str(resources() / "icons" / "muniment.svg")))
    yield made
    made.close()


def shown(tray: Tray, colour: str) -> bool:
    """Whether the icon's dot has this colour."""
    image = tray.icon.icon().pixmap(64, 64).toImage()
    dot = image.pixelColor(round(image.width() * 0.78), round(image.height() * 0.78))
    return bool(dot == QColor(colour))


@pytest.mark.parametrize(
    ("now", "told", "colour"),
    [
        (status(), "Up to date", ""),
        (status(working=3, busy=True), "Reading: 12 of 15 files", "accent"),
        (status(working=3, busy=True, paused=True), "paused", "muted"),
        (status(failed=2, problems=2), "2 ", "warn"),
        (status(message="The disk is full"), "12 files searchable", "error"),
        (status(folders=(), searchable=0), "No folders yet", ""),
    ],
)
def test_it_says_how_the_library_stands(
    tray: Tray, look: Look, now: Status, told: str, colour: str
) -> None:
    tray.show_status(now)
    assert tray.icon.toolTip().startswith("Muniment\n")
    assert told in tray.icon.toolTip()
    assert shown(tray, getattr(look.theme, colour)) if colour else tray._mark == ""


def test_before_the_library_is_open_it_says_so(tray: Tray) -> None:
    assert "Opening the library" in tray.icon.toolTip()
    assert not tray.pausing.isVisible()


def test_its_menu_opens_pauses_goes_on_and_quits(tray: Tray) -> None:
    heard: list[object] = []
    tray.open_window.connect(lambda: heard.append("open"))
    tray.pause.connect(heard.append)
    tray.quit.connect(lambda: heard.append("quit"))
    tray.show_status(status())
    tray.opening.trigger()
    assert tray.pausing.text() == "Pause reading"
    tray.pausing.trigger()
    tray.show_status(status(paused=True))
    assert tray.pausing.text() == "Go on reading"
    tray.pausing.trigger()
    tray.quitting.trigger()
    assert heard == ["open", True, False, "quit"]


def test_a_library_that_is_only_read_is_not_paused(tray: Tray) -> None:
    tray.show_status(status(read_only=True))
    assert not tray.pausing.isEnabled()


def test_a_click_opens_the_window_and_the_other_button_the_menu(tray: Tray) -> None:
    heard: list[str] = []
    tray.open_window.connect(lambda: heard.append("open"))
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Context)
    assert heard == []
    tray.icon.activated.emit(QSystemTrayIcon.ActivationReason.Trigger)
    assert heard == ["open"]


def test_whether_there_is_a_tray_is_the_desktop_s_to_say(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert not tray_available()
    monkeypatch.setattr(QSystemTrayIcon, "isSystemTrayAvailable", staticmethod(lambda: True))
    assert tray_available()
