"""What this program is, which version of it, and under which terms."""

from __future__ import annotations

import platform
import re
from collections.abc import Iterable

from PySide6.QtCore import QDate, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QLabel,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from muniment import __version__
from muniment.build_stamp import BuildStamp, build_stamp
from muniment.gui.licencelist import show_licences
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.text import day_line
from muniment.gui.widgets import button, label, spaced
from muniment.models import Model, Models

# Meta's own models by the names of their files: other makers' are called after llamas as well.
_LLAMA_FILE = re.compile(r"(?<![a-z])llama[-_ ]?(\d(?:\.\d)?)(?!\d)", re.IGNORECASE)
_LLAMA_LICENCE = re.compile(r"Llama (\S+) Community")
_LANE = "about"
# In characters, at any size of text.
_WIDTH = 76
_MARGIN, _SPACING, _FRAME = 22, 14, 2


class About(QDialog):
    """Says what the program is; its version can be copied for whoever asks for it."""

    def __init__(self, look: Look, parent: QWidget, stamp: BuildStamp | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(self.tr("About Muniment"))
        self._look = look
        self._stamp = stamp
        self.version = label(version(stamp), "muted", wrap=True)
        self.version.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self.build = label(self._build(), "muted", wrap=True)
        # Their licence asks for these words, so they are not translated.
        self.llama = label("Built with Llama", "heading", wrap=True)
        self.llama_notice = label(wrap=True)
        for one in (self.llama, self.llama_notice):
            one.hide()
        self._scroll = self._scrolled()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(_MARGIN, _MARGIN, _MARGIN, _MARGIN)
        layout.setSpacing(_SPACING)
        self._top, self._bottom = self._head(), self._foot()
        layout.addLayout(self._top)
        layout.addWidget(self._scroll, 1)
        layout.addLayout(self._bottom)
        self._close.setFocus()
        self._fit()
        self._tasks = Tasks(self)
        self.finished.connect(lambda _: self._tasks.close(0))
        self._tasks.latest(_LANE, lambda _: llama_notices(_installed()), self.show_llama)

    def show_llama(self, notices: Iterable[str]) -> None:
        """Say what the licences of Meta's models ask for, if there are any."""
        text = "\n".join(notices)
        self.llama_notice.setText(text)
        for one in (self.llama, self.llama_notice):
            one.setVisible(bool(text))
        self._fit()

    def _scrolled(self) -> QScrollArea:
        """The words: large text on a small screen is scrolled, and not cut off."""
        words = (label(text, wrap=True) for text in self._words())
        inside = QWidget()
        self._text = spaced(0, 10, *words, self.llama, self.llama_notice)
        inside.setLayout(self._text)
        scroll = QScrollArea()
        scroll.setObjectName("aboutWords")
        scroll.setAccessibleName(self.windowTitle())
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidgetResizable(True)
        scroll.setWidget(inside)
        return scroll

    def _fit(self) -> None:
        """As high as the words need, and no higher than the screen."""
        room = self.screen().availableSize()
        width = min(self.fontMetrics().averageCharWidth() * _WIDTH, room.width() - 4 * _MARGIN)
        # The style's frame around what has the focus, on both sides.
        words = self._text.totalHeightForWidth(width - 2 * _FRAME) + 2 * _FRAME
        rest = sum(
            part.totalHeightForWidth(width)
            if part.hasHeightForWidth()
            else part.totalSizeHint().height()
            for part in (self._top, self._bottom)
        )
        rest += 2 * (_MARGIN + _SPACING)
        self.setFixedWidth(width + 2 * _MARGIN)
        self.resize(self.width(), min(words + rest, room.height() - _MARGIN))

    def _head(self) -> QHBoxLayout:
        sign = QLabel()
        sign.setPixmap(self._look.icon("muniment", "accent").pixmap(48, 48))
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(label(self.tr("Muniment"), "large"))
        words.addWidget(self.version)
        words.addWidget(self.build)
        head = QHBoxLayout()
        head.setSpacing(14)
        head.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        head.addLayout(words, 1)
        return head

    def _foot(self) -> QHBoxLayout:
        self.licences = button(self._look, self.tr("Licences"), "book")
        self.licences.clicked.connect(lambda: show_licences(self._look, self))
        copy = button(self._look, self.tr("Copy version"), "copy")
        copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(version(self._stamp)))
        self._close = button(self._look, self.tr("Close"), role="primary")
        self._close.clicked.connect(self.accept)
        self._close.setDefault(True)
        foot = QHBoxLayout()
        foot.addWidget(self.licences)
        foot.addStretch(1)
        foot.addWidget(copy)
        foot.addWidget(self._close)
        return foot

    def _build(self) -> str:
        stamp = self._stamp
        if stamp is None:
            return self.tr("Run from its source; this is not a built package.")
        edition = {
            "starter": self.tr("Starter edition, built from the source of %1"),
            "standard": self.tr("Standard edition, built from the source of %1"),
            "custom": self.tr("Edition with a model of one's own, built from the source of %1"),
        }.get(stamp.edition, self.tr("Built from the source of %1"))
        day = QDate(stamp.day.year, stamp.day.month, stamp.day.day)
        return edition.replace("%1", day_line(day))

    def _words(self) -> tuple[str, ...]:
        source = self.tr(
            "The source of exactly this version is offered at no charge where you got this package."
        )
        return (
            self.tr(
                "Ask your own documents. Every answer shows where it comes from, and what the "
                "documents do not say, it says they do not say."
            ),
            self.tr(
                "It works on this computer alone: it opens no connection, and your files are only "
                "read, never changed."
            ),
            self.tr(
                "Free software under the GNU Affero General Public License, version 3 or later. "
                "It comes without any warranty."
            ),
            *([source] if self._stamp else []),
            self.tr(
                "Its windows are made with Qt, under the GNU Lesser General Public License, "
                "version 3."
            ),
        )


def show_about(look: Look, window: QWidget) -> None:
    """Show it over the window."""
    dialog = About(look, window, build_stamp())
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    dialog.open()


def version(stamp: BuildStamp | None = None) -> str:
    """The program's version and the system it runs on, as one would put it into a report."""
    made = stamp.full if stamp else __version__
    return f"Muniment {made} · {platform.system()} {platform.machine()}"


def llama_notices(models: Iterable[Model]) -> tuple[str, ...]:
    """What the licences of those of the models that are Meta's want to be said, word for word."""
    versions = set()
    for model in models:
        # The person's own files say nothing of their licence but by their names.
        found = _LLAMA_LICENCE.match(model.licence) or (
            _LLAMA_FILE.search(model.title) if model.licence == "unknown" else None
        )
        if found:
            versions.add(found[1])
    return tuple(
        f"Llama {one} is licensed under the Llama {one} Community License, Copyright © Meta "
        "Platforms, Inc. All Rights Reserved."
        for one in sorted(versions)
    )


def _installed() -> list[Model]:
    models = Models()
    return [model for model in models.all("answers") if models.locate(model)]
