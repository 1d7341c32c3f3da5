"""Reduced motion: what moves by itself on the screen, and how to have it stand still."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)


class Movement:
    """Menus and tips that fade in, and a cursor that blinks: the system's, or none of it.

    The window itself moves nothing: no view of it scrolls or fades by an animation.
    """

    def __init__(self, app: QApplication) -> None:
        self._app = app
        self._flash = app.cursorFlashTime()
        self._effects = [effect for effect in _EFFECTS if app.isEffectEnabled(effect)]

    def calm(self, calm: bool) -> None:
        """Have nothing move from now on, or what the system lets move."""
        for effect in self._effects:
            self._app.setEffectEnabled(effect, not calm)
        self._app.setCursorFlashTime(0 if calm else self._flash)
