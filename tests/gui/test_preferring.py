"""Preferences act at once, are kept, and a change that cannot be kept changes nothing."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from muniment.config import Appearance, Preferences
from muniment.errors import LibraryError
from muniment.gui.preferring import Preferring
from muniment.gui.style import DARK, LIGHT, Look


def test_a_change_is_told_with_what_was_before_and_kept(qapp: QApplication, tmp_path: Path) -> None:
    preferring = Preferring(tmp_path / "new folder" / "preferences.json")
    told: list[tuple[Preferences, Preferences]] = []
    preferring.changed.connect(lambda before, after: told.append((before, after)))
    preferring.change(text_percent=120)
    preferring.change(text_percent=120)
    assert told == [(Preferences(), Preferences(text_percent=120))]
    assert Preferring(tmp_path / "new folder" / "preferences.json").now.text_percent == 120


def test_what_cannot_be_saved_is_not_changed(qapp: QApplication, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", "utf-8")
    preferring = Preferring(tmp_path / "file" / "preferences.json")
    with pytest.raises(LibraryError):
        preferring.change(calm=True)
    assert not preferring.now.calm


def test_damaged_preferences_do_not_keep_the_program_from_starting(
    qapp: QApplication, tmp_path: Path
) -> None:
    (tmp_path / "preferences.json").write_text("{", "utf-8")
    preferring = Preferring(tmp_path / "preferences.json")
    assert preferring.now == Preferences()
    preferring.change(language="fr")
    assert Preferring(tmp_path / "preferences.json").now.language == "fr"


def test_the_look_follows_the_preferences(look: Look, qapp: QApplication, tmp_path: Path) -> None:
    size, sheet = qapp.font().pointSizeF(), qapp.styleSheet()
    assert "font-size: 20pt" in sheet
    preferring = Preferring(tmp_path / "preferences.json")
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
