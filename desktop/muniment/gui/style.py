"""How the program looks: colours for light and dark, the style sheet, icons in the right colour."""

from __future__ import annotations

import dataclasses
import re
import string
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QByteArray, QObject, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QApplication

from muniment.config import Appearance, Preferences, resources
from muniment.gui.preferring import Preferring

_SCHEMES = {
    Appearance.SYSTEM: Qt.ColorScheme.Unknown,
    Appearance.LIGHT: Qt.ColorScheme.Light,
    Appearance.DARK: Qt.ColorScheme.Dark,
}
# Dialogs have these in another colour than that of text.
_COLOURED = (("undo", "accent_text"), ("down", "muted"), ("info", "warn"))
_POINTS = re.compile(r"\b(\d+)pt\b")


@dataclass(frozen=True, slots=True)
class Theme:
    """The colours of one appearance; text on its ground has a contrast of 4.5 or more."""

    window: str
    side: str
    base: str
    raised: str
    desk: str
    line: str
    line_strong: str
    scroll: str
    hover: str
    text: str
    muted: str
    accent: str
    accent_strong: str
    accent_soft: str
    accent_text: str
    on_accent: str
    mark: str
    on_mark: str
    warn: str
    error: str
    error_soft: str
    ok: str


LIGHT = Theme(
    window="#fbfaf7",
    side="#f3f1eb",
    base="#ffffff",
    raised="#ffffff",
    desk="#e4e1d9",
    line="#dfdbd1",
    line_strong="#b9b4a7",
    scroll="#c4bfb2",
    hover="#e9e6dd",
    text="#1e2326",
    muted="#5a6066",
    accent="#1f6b5c",
    accent_strong="#175347",
    accent_soft="#dcebe6",
    accent_text="#175347",
    on_accent="#ffffff",
    mark="#ffe08a",
    on_mark="#1e2326",
    warn="#8a4b00",
    error="#a3261c",
    error_soft="#fbe6e2",
    ok="#1f6b5c",
)

DARK = Theme(
    window="#1d2022",
    side="#24282a",
    base="#191c1e",
    raised="#2c3134",
    desk="#131516",
    line="#363c3f",
    line_strong="#596165",
    scroll="#4d5558",
    hover="#31373a",
    text="#ebe9e4",
    muted="#a8aeb1",
    accent="#6fc3ab",
    accent_strong="#8dd4bf",
    accent_soft="#263d38",
    accent_text="#9fdfcc",
    on_accent="#0f1f1b",
    mark="#6a5615",
    on_mark="#fff2c2",
    warn="#f0b465",
    error="#ff9a8c",
    error_soft="#45221e",
    ok="#6fc3ab",
)


class Look(QObject):
    """The appearance in use; `changed` tells when it has changed.

    It follows the person's preferences, or, without any, the system's light or dark.
    """

    changed = Signal()

    def __init__(self, app: QApplication, preferring: Preferring | None = None) -> None:
        super().__init__(app)
        self._app = app
        self._scheme = Qt.ColorScheme.Unknown
        self._percent = 100
        self._points = app.font().pointSizeF()
        self._drawings = resources() / "icons"
        self._icons: dict[tuple[str, str], QIcon] = {}
        self._ahead: list[tuple[str, str]] = []
        self._idle = QTimer(self)
        self._idle.timeout.connect(self._draw_next)
        self._dressed: list[tuple[QAbstractButton, str, str]] = []
        self.theme = LIGHT
        app.setStyle("Fusion")
        QGuiApplication.styleHints().colorSchemeChanged.connect(lambda _: self.apply())
        if preferring is not None:
            preferring.changed.connect(lambda _, now: self._prefer(now))
            self._scheme = _SCHEMES[preferring.now.appearance]
            self._percent = preferring.now.text_percent
        self.apply()

    def use(self, scheme: Qt.ColorScheme) -> None:
        """Be light or dark from now on; Unknown follows the system."""
        self._scheme = scheme
        self.apply()

    def enlarge(self, percent: int) -> None:
        """Have all text in this size, in per cent of the system's."""
        self._percent = percent
        self.apply()

    @property
    def percent(self) -> int:
        """The size of all text, in per cent of the system's."""
        return self._percent

    def apply(self) -> None:
        """Take on the appearance that is wanted now."""
        scheme = self._scheme
        if scheme == Qt.ColorScheme.Unknown:
            scheme = QGuiApplication.styleHints().colorScheme()
        self.theme = DARK if scheme == Qt.ColorScheme.Dark else LIGHT
        font = self._app.font()
        font.setPointSizeF(self._points * self._percent / 100)
        self._app.setFont(font)
        self._app.setPalette(_palette(self.theme))
        self._app.setStyleSheet(_sheet(self.theme, self._percent))
        for button, name, colour in self._dressed:
            button.setIcon(self.icon(name, colour))
        self.changed.emit()

    def _prefer(self, now: Preferences) -> None:
        if _SCHEMES[now.appearance] != self._scheme:
            self.use(_SCHEMES[now.appearance])
        if now.text_percent != self._percent:
            self.enlarge(now.text_percent)

    def icon(self, name: str, colour: str = "text") -> QIcon:
        """The icon of this name, drawn in a colour of the theme. An unknown name draws nothing."""
        key = (name, getattr(self.theme, colour))
        if key not in self._icons:
            self._icons[key] = _draw(self._drawings / f"{name}.svg", key[1])
        return self._icons[key]

    def draw_ahead(self) -> None:
        """Draw all icons, one at a time, when there is nothing else to do.

        Each takes a millisecond or two: a dialog with many need not wait for them then.
        """
        all_names = sorted(path.stem for path in self._drawings.glob("*.svg"))
        self._ahead = [*_COLOURED, *((name, "text") for name in all_names)]
        self._idle.start()

    def _draw_next(self) -> None:
        if self._ahead:
            self.icon(*self._ahead.pop())
        else:
            self._idle.stop()

    def dress(self, button: QAbstractButton, name: str, colour: str = "text") -> None:
        """Give a button this icon, now and after every change of appearance."""
        known = [entry for entry in self._dressed if entry[0] is not button]
        if len(known) == len(self._dressed):
            button.destroyed.connect(lambda: self._forget(button))
        self._dressed = [*known, (button, name, colour)]
        button.setIcon(self.icon(name, colour))

    def _forget(self, button: QAbstractButton) -> None:
        self._dressed = [entry for entry in self._dressed if entry[0] is not button]


def _sheet(theme: Theme, percent: int) -> str:
    """The style sheets of the program as one, muniment.qss first, their sizes of text scaled."""
    folder = resources() / "styles"
    first = folder / "muniment.qss"
    others = sorted(path for path in folder.glob("*.qss") if path != first)
    sheet = "\n".join(path.read_text(encoding="utf-8") for path in (first, *others))
    sheet = string.Template(sheet).substitute(dataclasses.asdict(theme))
    return _POINTS.sub(lambda size: f"{int(size[1]) * percent / 100:g}pt", sheet)


def _palette(theme: Theme) -> QPalette:
    role = QPalette.ColorRole
    palette = QPalette(QColor(theme.window))
    for name, colour in {
        role.Window: theme.window,
        role.WindowText: theme.text,
        role.Base: theme.base,
        role.AlternateBase: theme.side,
        role.Text: theme.text,
        role.Button: theme.raised,
        role.ButtonText: theme.text,
        role.BrightText: theme.error,
        role.ToolTipBase: theme.raised,
        role.ToolTipText: theme.text,
        role.PlaceholderText: theme.muted,
        role.Highlight: theme.accent,
        role.HighlightedText: theme.on_accent,
        role.Link: theme.accent_text,
        role.LinkVisited: theme.accent_text,
        role.Accent: theme.accent,
    }.items():
        palette.setColor(name, QColor(colour))
    for name in (role.WindowText, role.Text, role.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, name, QColor(theme.muted))
    return palette


def _draw(path: Path, colour: str) -> QIcon:
    icon = QIcon()
    if not path.is_file():
        return icon
    drawing = path.read_bytes().replace(b"currentColor", colour.encode())
    renderer = QSvgRenderer(QByteArray(drawing))
    for size in (16, 20, 24, 32, 48, 64, 96):
        pixmap = QPixmap(QSize(size, size))
        pixmap.fill(Qt.GlobalColor.transparent)
        painter = QPainter(pixmap)
        renderer.render(painter)
        painter.end()
        icon.addPixmap(pixmap)
    return icon
