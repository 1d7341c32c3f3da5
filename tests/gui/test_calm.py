"""Nothing moves by itself for whoever wants it so."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QApplication,
)

from muniment.gui.calm import Movement


def test_nothing_moves_for_whoever_wants_it_calm(qapp: QApplication) -> None:
    effects = (Qt.UIEffect.UI_General, Qt.UIEffect.UI_AnimateCombo)
    kept, flash = [qapp.isEffectEnabled(effect) for effect in effects], qapp.cursorFlashTime()
    for effect in effects:
        qapp.setEffectEnabled(effect, True)
    qapp.setCursorFlashTime(900)
    movement = Movement(qapp)
    movement.calm(True)
    assert not qapp.isEffectEnabled(effects[1])
    assert qapp.cursorFlashTime() == 0
    movement.calm(False)
    assert qapp.isEffectEnabled(effects[1])
    assert qapp.cursorFlashTime() == 900
    for effect, before in zip(effects, kept, strict=True):
        qapp.setEffectEnabled(effect, before)
    qapp.setCursorFlashTime(flash)
