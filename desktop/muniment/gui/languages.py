"""The languages of the window: translations, numbers and dates, and the direction of the layout.

Translators write into resources/translations (see installer/translate.py). English is installed
always: its file holds the plural forms alone ("%n file(s)" becomes "1 file", "2 files").
"""

from __future__ import annotations

import functools
import json
import re
from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtCore import (
    QT_TRANSLATE_NOOP,
    QCoreApplication,
    QLibraryInfo,
    QLocale,
    QTranslator,
)
from PySide6.QtGui import QGuiApplication

from muniment.config import resources
from muniment.gui.phrasebook import Narrowings, Phrasebook

# Each by its own name for itself.
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {"en": "English", "de": "Deutsch", "fr": "Français", "es": "Español"}
)
_SOURCE = "en"
# Labels of places that are remembered in the language of the window.
_PLACES = 4096
# Qt's own names of these are the long ones in Spanish: what stands on the keys is asked for first.
KEYS = (
    QT_TRANSLATE_NOOP("QShortcut", "Ctrl"),
    QT_TRANSLATE_NOOP("QShortcut", "Shift"),
    QT_TRANSLATE_NOOP("QShortcut", "Del"),
    QT_TRANSLATE_NOOP("QShortcut", "Esc"),
)
_THOUSANDS = re.compile(r"\d{1,3}(,\d{3})+")
_DECIMALS = re.compile(r"\d+\.\d")
_SHARE = re.compile(r"(\d+)%")


class Languages:
    """Puts an application into one of the languages, and into another one later."""

    def __init__(self, app: QGuiApplication) -> None:
        self._app = app
        self._installed: list[QTranslator] = []
        self._code = _SOURCE

    @property
    def code(self) -> str:
        """The language that is in use: a key of LANGUAGES."""
        return self._code

    def use(self, code: str = "") -> None:
        """Speak this language from now on; one that is not known, or "", is the system's.

        Widgets that are there already keep their words: windows are to be made anew.
        """
        self._code = code if code in LANGUAGES else system_language()
        self.close()
        # The one installed last is asked first.
        self._install(_SOURCE)
        if self._code != _SOURCE:
            self._install(self._code)
        locale = _locale(self._code)
        QLocale.setDefault(locale)
        self._app.setLayoutDirection(locale.textDirection())

    def close(self) -> None:
        """Take away all translations that were put there."""
        for translator in self._installed:
            self._app.removeTranslator(translator)
        self._installed = []

    def _install(self, code: str) -> None:
        of_qt = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        own = str(resources() / "translations")
        for name, folder in ((f"qtbase_{code}", of_qt), (f"muniment_{code}", own)):
            translator = QTranslator(self._app)
            if translator.load(name, folder):
                self._app.installTranslator(translator)
                self._installed.append(translator)


def system_language() -> str:
    """The first of the languages that the system prefers which the window speaks; else English."""
    for name in QLocale.system().uiLanguages():
        code = re.split("[-_]", name)[0]
        if code in LANGUAGES:
            return code
    return _SOURCE


def _locale(code: str) -> QLocale:
    """How numbers and dates are written: as in the person's country, in the window's language."""
    system = QLocale.system()
    if QLocale(code).language() == system.language():
        return system
    return QLocale(QLocale(code).language(), system.territory())


def spoken(text: str) -> str:
    """A message of the core (an error, a problem, a status) in the language of the window.

    What is not known stays as it is, in English.
    """
    if _language() == _SOURCE:
        return text
    return _texts().said(text, _of_core, _value)


def spoken_place(label: str) -> str:
    """The label of a place ("p. 12", "slide 3") in the language of the window.

    What a document itself calls a place (a heading, a cell) stays as it is.
    """
    language = _language()
    return label if language == _SOURCE else _place_in(language, label)


@functools.lru_cache(_PLACES)
def _place_in(language: str, label: str) -> str:
    """A label in this language, which is the window's."""
    parts = []
    for part in label.split(" › "):
        ends = part.split(" … ")
        parts.append(" … ".join(_places().said(end, _of_places) for end in ends))
    return " › ".join(parts)


def _language() -> str:
    """The code of the window's language, as its translation says."""
    return QCoreApplication.translate(
        "languages", "en", "the code of your language: de, fr, es … (not a word)"
    )


def _of_core(template: str) -> str:
    return QCoreApplication.translate("core", template)


def _of_places(template: str) -> str:
    return QCoreApplication.translate("places", template)


def _of_kinds(template: str) -> str:
    return QCoreApplication.translate("kinds", template)


def _kind(noun: str) -> str | None:
    """What a kind of document is called: "PDFs", "documents"."""
    phrase = _texts().found(noun)
    return _of_core(noun) if phrase is not None and not phrase.values else None


def _value(written: str) -> str:
    """A value that the core wrote as English does, as the window's language writes it.

    That is a number, or what documents were asked about: "PDFs from 2019 in “letters”".
    """
    if _THOUSANDS.fullmatch(written):
        return QLocale().toString(int(written.replace(",", "")))
    if _DECIMALS.fullmatch(written):
        return QLocale().toString(float(written), "f", 1)
    if share := _SHARE.fullmatch(written):
        return share_line(int(share[1]))
    return _kinds().said(written, _kind, _of_kinds) or written


def share_line(percent: int) -> str:
    """A number of per cent as "40%", or as the language writes it."""
    number = QLocale().toString(percent)
    said = QCoreApplication.translate("languages", "%1%", "per cent, as in 40%")
    return said.replace("%1", number)


@functools.cache
def _messages() -> dict[str, list[str]]:
    path = resources() / "translations" / "core.json"
    return dict(json.loads(path.read_text("utf-8")))


@functools.cache
def _texts() -> Phrasebook:
    return Phrasebook(_messages()["core"])


@functools.cache
def _kinds() -> Narrowings:
    return Narrowings(_messages()["kinds"])


@functools.cache
def _places() -> Phrasebook:
    return Phrasebook(_messages()["places"])
