"""Preferences act at once, are kept, and a change that cannot be kept changes nothing."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muniment.config import Appearance, Preferences
from muniment.gui.preferring import Preferring
from muniment.gui.style import DARK, LIGHT, Look
from tests.gui.waiting import wait_until


@pytest.fixture
def make(qapp: QApplication, tmp_path: Path) -> Iterator[Callable[..., Preferring]]:
    """Makes preferences in a file of this name, beneath a folder of the test's own."""
    made: list[Preferring] = []

    def preferring(name: str = "preferences.json") -> Preferring:
        made.append(Preferring(tmp_path / name, qapp))
        return made[-1]

    yield preferring
    for one in made:
        one.close()
        one.deleteLater()


def test_a_change_is_told_with_what_was_before_and_kept(
    make: Callable[..., Preferring], tmp_path: Path
) -> None:
    preferring = make("new folder/preferences.json")
    told: list[tuple[Preferences, Preferences]] = []
    preferring.changed.connect(lambda before, after: told.append((before, after)))
    preferring.change(text_percent=120)
    preferring.change(text_percent=120)
    assert told == [(Preferences(), Preferences(text_percent=120))]
    preferring.close()
    assert Preferences.load(tmp_path / "new folder" / "preferences.json").text_percent == 120


def test_nothing_is_written_on_the_main_thread_and_the_last_change_wins(
    make: Callable[..., Preferring],
    qapp: QApplication,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    file, go_on = tmp_path / "preferences.json", threading.Event()
    save, written = Preferences.save, list[int]()

    def held(now: Preferences, path: Path) -> None:
        assert threading.current_thread() is not threading.main_thread()
        assert go_on.wait(5)
        written.append(now.text_percent)
        save(now, path)

    monkeypatch.setattr(Preferences, "save", held)
    preferring = make()
    for percent in (110, 120, 130):
        preferring.change(text_percent=percent)
        assert preferring.now.text_percent == percent
    assert not file.exists()
    go_on.set()
    # As when the program ends.
    qapp.aboutToQuit.emit()
    assert written == [110, 120, 130]
    assert Preferences.load(file).text_percent == 130


def test_what_another_program_chose_meanwhile_stays_and_is_taken_on(
    make: Callable[..., Preferring], tmp_path: Path
) -> None:
    file, first, second = tmp_path / "preferences.json", make(), make()
    first.change(calm=True)
    wait_until(file.exists)
    second.change(text_percent=120)
    wait_until(lambda: second.now.calm)
    second.close()
    assert Preferences.load(file) == Preferences(calm=True, text_percent=120)


def test_what_cannot_be_saved_is_told_and_taken_back(
    make: Callable[..., Preferring], tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    preferring = make("file/preferences.json")
    told: list[str] = []
    preferring.change(lambda error: told.append(error.title), calm=True)
    assert preferring.now.calm
    wait_until(lambda: told)
    assert told == ["The preferences could not be saved"]
    assert not preferring.now.calm


def test_damaged_preferences_do_not_keep_the_program_from_starting(
    make: Callable[..., Preferring], tmp_path: Path
) -> None:
    (tmp_path / "preferences.json").write_text("{", "utf-8")
    preferring = make()
    assert preferring.now == Preferences()
    preferring.change(language="fr")
    preferring.close()
    assert Preferences.load(tmp_path / "preferences.json").language == "fr"


def test_the_look_follows_the_preferences(
    look: Look, qapp: QApplication, make: Callable[..., Preferring]
) -> None:
    size, sheet = qapp.font().pointSizeF(), qapp.styleSheet()
    assert "font-size: 20pt" in sheet
    preferring = make()
    mine = Look(qapp, preferring)
    try:
        preferring.change(appearance=Appearance.DARK, text_percent=200)
        assert mine.theme == DARK
        assert qapp.font().pointSizeF() == pytest.approx(2 * size)
        assert "font-size: 40pt" in qapp.styleSheet()
        preferring.change(appearance=Appearance.LIGHT, text_percent=100)
        assert mine.theme == LIGHT and qapp.font().pointSizeF() == pytest.approx(size)
    finally:
        mine.deleteLater()
        look.use(Qt.ColorScheme.Unknown)
    assert qapp.styleSheet() == sheet
