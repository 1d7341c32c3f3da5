"""Every setting and preference has a control; it is changed by hand, acts, and is taken back."""

from __future__ import annotations

import dataclasses
import threading
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import cast
from unittest.mock import patch

import pytest
import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QLabel

from muniment.config import AnswerStyle, Appearance, Preferences, Settings
from muniment.errors import LibraryError
from muniment.gui.settings.advanced import AdvancedPage
from muniment.gui.settings.controls import Amount, Scale, Segments, Switch
from muniment.gui.settings.dialog import SettingsDialog
from muniment.gui.settings.page import Page
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.library import Library
from tests.gui.fakes import FOLDER, FakeLibrary
from tests.gui.settings.conftest import OTHER, Desk, press
from tests.gui.waiting import wait_until

FIELDS = [field.name for kept in (Settings, Preferences) for field in dataclasses.fields(kept)]
SWITCHES = [
    ("indexing", "only_plugged_in", True),
    ("indexing", "only_when_idle", True),
    ("indexing", "keep_watching", True),
    ("indexing", "start_at_login", True),
    ("indexing", "recognise", False),
    ("models", "hide_unsupported", True),
    ("advanced", "gpu", False),
    ("advanced", "extra_steps", True),
    ("appearance", "calm", True),
]
AMOUNTS = [
    ("indexing", "threads", "1", 1),
    ("indexing", "largest_file", "50", 50),
    ("indexing", "extract_seconds", "30", 30),
    ("indexing", "extract_memory", "512", 512),
    ("advanced", "rescan_minutes", "60", 60),
    ("advanced", "verify_days", "7", 7),
]
PAGES = ["folders", "models", "indexing", "privacy", "appearance", "language", "advanced"]
BUTTONS = [
    ("models", "answer_style", AnswerStyle.QUOTES),
    ("appearance", "appearance", Appearance.DARK),
    ("language", "language", "de"),
]


def test_whatever_can_be_chosen_has_a_control_with_a_name(desk: Desk) -> None:
    for name in FIELDS:
        control = desk.dialog.control(name)
        inner = control.slider if isinstance(control, Scale) else control
        assert inner.accessibleName() or inner.property("text"), name


def shows(control: Switch | Amount, value: object) -> bool:
    """Whether a control shows this value."""
    return (control.isChecked() if isinstance(control, Switch) else control.value()) == value


def test_every_switch_acts_at_once_and_is_taken_back(desk: Desk) -> None:
    for page, name, value in SWITCHES:
        switch = desk.dialog.control(name)
        assert isinstance(switch, Switch)
        desk.show(page, switch)
        assert switch.isChecked() is desk.chosen(name) is not value
        switch.setFocus()
        QTest.keyClick(switch, Qt.Key.Key_Space)
        desk.until(name, value)
        assert desk.dialog.foot.said.endswith(": on" if value else ": off")
        desk.undo()
        desk.until(name, not value)
        wait_until(partial(shows, switch, not value))


def test_every_number_acts_when_it_was_typed_and_is_taken_back(desk: Desk) -> None:
    for page, name, typed, value in AMOUNTS:
        field = desk.dialog.control(name)
        assert isinstance(field, Amount)
        desk.show(page, field)
        before = desk.chosen(name)
        field.setFocus()
        field.selectAll()
        QTest.keyClicks(field, typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        desk.until(name, value)
        assert desk.dialog.isVisible(), "Enter closes nothing"
        desk.undo()
        desk.until(name, before)
        wait_until(partial(shows, field, before))


def test_one_of_a_few_acts_at_once_and_is_taken_back(desk: Desk) -> None:
    for page, name, value in BUTTONS:
        segments = desk.dialog.control(name)
        assert isinstance(segments, Segments)
        desk.show(page, segments)
        before = desk.chosen(name)
        assert segments.button(before).isChecked()
        press(segments.button(value))
        desk.until(name, value)
        press(desk.dialog.foot.button)
        desk.until(name, before)
        wait_until(segments.button(before).isChecked)


def test_the_size_of_text_is_shown_before_it_is_chosen_for_everything(desk: Desk) -> None:
    scale = desk.dialog.control("text_percent")
    assert isinstance(scale, Scale)
    desk.show("appearance", scale)
    sample = desk.dialog.pages["appearance"].findChildren(QLabel)
    shown = next(label for label in sample if "spring tide" in label.text())
    small = shown.font().pointSizeF()
    scale.slider.setSliderDown(True)
    scale.slider.setSliderPosition(15)
    assert shown.font().pointSizeF() == pytest.approx(1.5 * small)
    assert desk.chosen("text_percent") == 100
    scale.slider.setSliderDown(False)
    assert desk.chosen("text_percent") == 150
    assert desk.dialog.foot.said == "Text size: 150%"
    desk.undo()
    assert desk.chosen("text_percent") == 100
    assert shown.font().pointSizeF() == pytest.approx(small)


def test_the_size_of_text_by_keys(desk: Desk) -> None:
    scale = desk.dialog.control("text_percent")
    assert isinstance(scale, Scale)
    desk.show("appearance", scale)
    scale.slider.setFocus()
    QTest.keyClick(scale.slider, Qt.Key.Key_Right)
    assert desk.chosen("text_percent") == 110
    QTest.keyClick(scale.slider, Qt.Key.Key_End)
    assert desk.chosen("text_percent") == 200
    desk.undo()
    assert desk.chosen("text_percent") == 110


def test_a_chain_of_changes_is_taken_back_one_by_one(desk: Desk) -> None:
    assert not desk.dialog.foot.button.isEnabled()
    for page, name, _ in SWITCHES[:3]:
        desk.show(page, desk.dialog.control(name))
        press(desk.dialog.control(name))
    assert desk.dialog.foot.said == "Go on when the window is closed: on"
    said = []
    for _ in range(3):
        said.append(desk.dialog.foot.said)
        desk.undo()
    assert said[-1] == "Only while plugged in: on"
    assert desk.dialog.foot.said == "Every change applies at once."
    wait_until(lambda: desk.dialog.choices.settled)
    assert desk.library.settings == replace_folders(Settings())
    assert desk.preferring.now == Preferences()
    desk.undo()
    assert desk.library.settings == replace_folders(Settings())


def replace_folders(settings: Settings) -> Settings:
    return dataclasses.replace(settings, folders=(FOLDER, OTHER))


def test_steps_that_follow_each_other_are_one_choice(desk: Desk) -> None:
    field = desk.dialog.control("extract_seconds")
    desk.show("indexing", field)
    field.setFocus()
    for _ in range(3):
        QTest.keyClick(field, Qt.Key.Key_Up)
    desk.until("extract_seconds", 150)
    assert desk.library.called("configure") == [{"extract_seconds": 150}]
    desk.undo()
    desk.until("extract_seconds", 120)


def test_a_number_that_is_being_typed_is_chosen_when_the_dialog_closes(desk: Desk) -> None:
    field = desk.dialog.control("extract_seconds")
    desk.show("indexing", field)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Up)
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert not desk.dialog.isVisible()
    desk.until("extract_seconds", 130)


def test_what_was_reset_comes_back_in_one_step(desk: Desk) -> None:
    for page, name, value in SWITCHES[:2]:
        desk.show(page, desk.dialog.control(name))
        press(desk.dialog.control(name))
        desk.until(name, value)
    desk.show("advanced")
    advanced = desk.dialog.pages["advanced"]
    assert isinstance(advanced, AdvancedPage)
    advanced.ensureWidgetVisible(advanced.reset)
    press(advanced.reset)
    desk.until("only_plugged_in", False)
    assert desk.chosen("folders") == (FOLDER, OTHER)
    desk.undo()
    desk.until("only_plugged_in", True)
    assert desk.chosen("only_when_idle") is True


def test_what_the_library_refuses_is_said_and_shown_as_it_was(desk: Desk) -> None:
    switch = desk.dialog.control("only_plugged_in")
    assert isinstance(switch, Switch)
    desk.show("indexing", switch)
    error = LibraryError("The library could not be written", "The disk is full.")
    with patch.object(desk.library, "configure", side_effect=error):
        press(switch)
        assert switch.isChecked()
        wait_until(lambda: desk.dialog.banner.said[0])
    assert desk.dialog.banner.said == (error.title, error.message)
    assert not switch.isChecked()
    assert not desk.dialog.foot.button.isEnabled(), "nothing was changed"


def test_what_cannot_be_taken_back_can_be_tried_again(desk: Desk) -> None:
    switch = desk.dialog.control("only_plugged_in")
    desk.show("indexing", switch)
    press(switch)
    desk.until("only_plugged_in", True)
    error = LibraryError("The library could not be written", "The disk is full.")
    with patch.object(desk.library, "configure", side_effect=error):
        desk.undo()
        wait_until(lambda: desk.dialog.banner.said[0])
    assert desk.dialog.foot.said == "Only while plugged in: on"
    desk.undo()
    desk.until("only_plugged_in", False)


def test_a_preference_that_cannot_be_saved_stays_as_it_was(desk: Desk, tmp_path: Path) -> None:
    switch = desk.dialog.control("calm")
    assert isinstance(switch, Switch)
    desk.show("appearance", switch)
    error = LibraryError("The library could not be written", "The disk is full.")
    with patch.object(Preferences, "save", side_effect=error):
        press(switch)
        wait_until(lambda: desk.dialog.banner.said[0])
    assert desk.dialog.banner.said == (error.title, error.message)
    assert not switch.isChecked()


def test_the_words_beside_a_switch_switch_it_too(desk: Desk) -> None:
    switch = desk.dialog.control("only_plugged_in")
    desk.show("indexing", switch)
    words = next(
        label
        for label in desk.dialog.pages["indexing"].findChildren(QLabel)
        if label.text() == "Only while plugged in"
    )
    QTest.mouseClick(words, Qt.MouseButton.LeftButton)
    desk.until("only_plugged_in", True)


def test_a_library_that_is_open_for_reading_only(open_dialog: Callable[..., Desk]) -> None:
    library = FakeLibrary()
    library.read_only = True
    desk = open_dialog(library)
    assert "Another program" in desk.dialog.notice.said
    for name in (row[1] for rows in (SWITCHES, AMOUNTS, BUTTONS) for row in rows):
        own = name in {field.name for field in dataclasses.fields(Preferences)}
        assert desk.dialog.control(name).isEnabled() is own, name
    assert not desk.dialog.control("folders").isEnabled()
    desk.show("appearance", desk.dialog.control("calm"))
    press(desk.dialog.control("calm"))
    assert desk.preferring.now.calm


def test_what_goes_wrong_after_the_dialog_is_gone_is_said_by_the_window(
    desk: Desk, tasks: Tasks
) -> None:
    said: list[str] = []
    tasks.failed.connect(lambda title, _: said.append(title))
    held = threading.Event()

    def refuse(**changes: object) -> None:
        held.wait(5)
        raise LibraryError("The library could not be written", "The disk is full.")

    with patch.object(desk.library, "configure", refuse):
        desk.show("indexing", desk.dialog.control("recognise"))
        press(desk.dialog.control("recognise"))
        desk.dialog.close()
        shiboken6.delete(desk.dialog)
        held.set()
        wait_until(lambda: said)
    assert said == ["The library could not be written"]


def test_work_that_outlasts_the_dialog_harms_nothing(desk: Desk, tasks: Tasks) -> None:
    held = threading.Event()
    storage = desk.library.storage

    def slow() -> object:
        held.wait(5)
        return storage()

    with patch.object(desk.library, "storage", slow):
        desk.show("privacy")
        desk.dialog.close()
        shiboken6.delete(desk.dialog)
        held.set()
        over: list[object] = []
        tasks.every("settings", lambda _: None, over.append)
        wait_until(lambda: over)


def test_pages_by_name_and_by_keys(desk: Desk) -> None:
    for name in PAGES:
        desk.dialog.open_page(name)
        assert desk.dialog.page == name
    desk.dialog.list.setFocus()
    QTest.keyClick(desk.dialog.list, Qt.Key.Key_Up)
    assert desk.dialog.page == "language"
    QTest.keyClick(desk.dialog.list, Qt.Key.Key_Home)
    assert desk.dialog.page == "folders"


def test_changes_can_be_taken_back_in_the_dialog_that_comes_after(
    desk: Desk, look: Look, tasks: Tasks
) -> None:
    segments = desk.dialog.control("language")
    assert isinstance(segments, Segments)
    desk.show("language", segments)
    press(segments.button("fr"))
    choices = desk.dialog.hand_over()
    desk.dialog.close()
    shiboken6.delete(desk.dialog)
    library = cast(Library, desk.library)
    after = SettingsDialog(library, tasks, look, desk.preferring, desk.prompts, choices=choices)
    assert after.foot.said == "Language of the window: Français"
    after.undo()
    assert desk.chosen("language") == ""
    shiboken6.delete(after)
    wrong: list[object] = []
    with patch("sys.excepthook", lambda *args: wrong.append(args)):
        desk.preferring.change(calm=True)
    assert not wrong, "whoever is gone hears nothing more"


@pytest.mark.parametrize("percent", [100, 200])
def test_no_page_is_cut_off(desk: Desk, look: Look, percent: int) -> None:
    look.enlarge(percent)
    try:
        for name in PAGES:
            desk.show(name)
            page = desk.dialog.pages[name]
            # What is shown anew is laid out a moment later.
            wait_until(partial(lambda page: not cut_off(page), page))
    finally:
        look.enlarge(100)


def cut_off(page: Page) -> list[str]:
    """What of a page cannot be read whole."""
    inside, width = page.widget(), page.viewport().width()
    assert inside is not None
    faults = []
    for label in filter(QLabel.isVisible, inside.findChildren(QLabel)):
        need = label.heightForWidth(label.width()) if label.wordWrap() else 0
        right = label.mapTo(inside, label.rect().topRight()).x()
        if label.height() < max(need, label.fontMetrics().height()) or right >= width:
            faults.append(label.text())
    for button in filter(QAbstractButton.isVisible, inside.findChildren(QAbstractButton)):
        right = button.mapTo(inside, button.rect().topRight()).x()
        if button.width() < button.sizeHint().width() or right >= width:
            faults.append(button.text())
    return faults
