"""What is kept and where, the test of the network, and the end of it all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from unittest.mock import patch

import pytest
from PySide6.QtWidgets import QLabel

from muniment.errors import MunimentError
from muniment.gui.settings.privacy import PrivacyPage
from tests.gui.fakes import FakeLibrary
from tests.gui.settings.conftest import Desk, press
from tests.gui.waiting import wait_until


@pytest.fixture
def page(desk: Desk) -> PrivacyPage:
    desk.show("privacy")
    page = desk.dialog.pages["privacy"]
    assert isinstance(page, PrivacyPage)
    wait_until(lambda: "Together" in texts(page))
    return page


def texts(page: PrivacyPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel)]


def test_what_is_stored_where_and_how_large(page: PrivacyPage) -> None:
    said = texts(page)
    for name in ("Index", "Conversations", "Models", "Working files"):
        assert name in said
    assert said.count("976.6 kB") == 4
    assert "3.8 MB" in said
    assert "/nowhere/index" in said


def test_the_library_s_folder_is_opened(desk: Desk, page: PrivacyPage) -> None:
    page.ensureWidgetVisible(page.open_library)
    press(page.open_library)
    assert desk.prompts.opened == [Path("/nowhere/library")]


def test_a_folder_that_cannot_be_opened_is_said(desk: Desk, page: PrivacyPage) -> None:
    page.ensureWidgetVisible(page.open_library)
    with patch.object(desk.prompts, "open_path", return_value=False):
        press(page.open_library)
    assert desk.dialog.banner.said == ("The folder could not be opened", "It is /nowhere/library.")


def test_the_network_is_tried_and_refused(page: PrivacyPage) -> None:
    page.ensureWidgetVisible(page.test)
    press(page.test)
    wait_until(lambda: page.test.isEnabled(), 30)
    assert page.result == "Passed: a connection was tried, and it was refused."


def test_a_network_that_is_not_refused_is_said(page: PrivacyPage) -> None:
    error = MunimentError("The network is not refused", "Start the program by its own command.")
    page.ensureWidgetVisible(page.test)
    with patch("muniment.doctor.no_network", side_effect=error):
        press(page.test)
        wait_until(lambda: page.result.startswith("Not passed"), 30)
    assert page.test.isEnabled()


def test_everything_is_deleted_after_a_question_alone(desk: Desk, page: PrivacyPage) -> None:
    asked: list[None] = []
    desk.dialog.delete_everything.connect(lambda: asked.append(None))
    desk.prompts.agrees = False
    page.ensureWidgetVisible(page.end)
    press(page.end)
    ((_, message),) = desk.prompts.confirmed
    assert "Lost for good: the index, all conversations" in message
    assert "Untouched: your own files" in message
    assert not asked
    desk.prompts.agrees = True
    press(page.end)
    assert asked == [None]


def test_a_library_that_is_read_only_is_not_deleted(open_dialog: Callable[..., Desk]) -> None:
    library = FakeLibrary()
    library.read_only = True
    desk = open_dialog(library)
    desk.show("privacy")
    page = desk.dialog.pages["privacy"]
    assert isinstance(page, PrivacyPage)
    assert not page.end.isEnabled()
