"""Answers taken out of the window: copied, or saved as a file of a person's choice."""

from __future__ import annotations

import re
from functools import partial
from itertools import chain, count
from pathlib import Path
from typing import Any

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QCoreApplication,
    QEventLoop,
    QIODevice,
    QMarginsF,
    QObject,
    QUrl,
    Signal,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextDocument,
)
from PySide6.QtWidgets import QMenu, QWidget

from muniment import export
from muniment.durable import write_bytes
from muniment.errors import MunimentError, disk_trouble
from muniment.export import Form
from muniment.gui.prompts import Prompts
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import one_line
from muniment.records import Conversation, Turn

_LANE = "export"
_PDF = "pdf"
_POINTS = 10.5
# Qt adds two centimetres of its own.
_MARGIN_MM = 3.0
_LONGEST_NAME = 60
_STYLES = re.compile(r"<style>.*?</style>", re.DOTALL)
_STYLE = (
    "<style>h1 { font-size: 13pt; } h2 { font-size: 11pt; } a { text-decoration: none; } "
    ".path, .note { color: #555555; } .answer, p { white-space: pre-wrap; }</style>"
)
# What file systems do not take in a name, or a shell takes for something else.
_NOT_IN_NAMES = re.compile(r'[\\/:*?"<>|\x00-\x1f\x7f]+')


class Sharing(QObject):
    """Fills the menu of an answer. `saved` carries the file that was written."""

    saved = Signal(object)

    def __init__(
        self, tasks: Tasks, prompts: Prompts, look: Look, window: QWidget, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._prompts = prompts
        self._look = look
        self._window = window
        self._heir: Sharing | None = None

    def pass_on(self, heir: Sharing) -> None:
        """Have what is being saved told by another window's, which takes the place of this."""
        self._heir = heir

    def fill(self, menu: QMenu, turn: Turn, conversation: Conversation) -> None:
        """Offer all that can be done with an answer, and with its conversation."""
        menu.clear()
        answer, icon = turn.answer, self._look.icon
        menu.addAction(icon("copy"), self.tr("Copy with citations")).triggered.connect(
            lambda: _copy(export.plain_answer(answer))
        )
        menu.addAction(icon("copy"), self.tr("Copy as Markdown")).triggered.connect(
            lambda: _copy(export.markdown_answer(answer))
        )
        menu.addSeparator()
        alone = Conversation(title=self.tr("From my documents"), turns=(turn,))
        below = menu.addMenu(icon("share"), self.tr("Save this answer"))
        self._offer(below, alone, answer.question)
        below = menu.addMenu(icon("share"), self.tr("Save the conversation"))
        self._offer(below, conversation, conversation.title or answer.question)

    def save(self, conversation: Conversation, form: str) -> None:
        """Save a conversation where the person wants it, as "md", "html" or "pdf"."""
        self._save(conversation, conversation.title, form if form == _PDF else Form(form))

    def _offer(self, menu: QMenu, conversation: Conversation, title: str) -> None:
        cited = any(turn.answer.citations for turn in conversation.turns)
        for name, form, possible in (
            (self.tr("Markdown …"), Form.MARKDOWN, True),
            (self.tr("Web page …"), Form.HTML, True),
            (self.tr("PDF …"), _PDF, True),
            (self.tr("Cited documents as BibTeX …"), Form.BIBTEX, cited),
            (self.tr("Cited documents as RIS …"), Form.RIS, cited),
            (self.tr("Chat for fine-tuning (JSON lines) …"), Form.CHAT, True),
        ):
            action = menu.addAction(name)
            action.setEnabled(possible)
            action.triggered.connect(partial(self._save, conversation, title, form))

    def _save(
        self, conversation: Conversation, title: str, form: Form | str, _: bool = False
    ) -> None:
        ending = form.ending if isinstance(form, Form) else f".{form}"
        name = file_name(title, ending)
        target = self._prompts.choose_target(self._window, name, f"*{ending}")
        if target is None:
            return

        def work(_: Task) -> Path:
            whole = target.suffix.lower() == ending
            place = target if whole else _free(target.with_name(target.name + ending))
            if isinstance(form, Form):
                content = export.exported([conversation], form).encode()
            else:
                content = pdf(export.web_page(conversation), one_line(title).text)
            return _write(place, content)

        self._tasks.every(_LANE, work, self._tell, outlives=True)

    def _tell(self, saved: Path) -> None:
        if self._heir is not None:
            self._heir._tell(saved)
        else:
            self.saved.emit(saved)


def file_name(title: str, ending: str) -> str:
    """A name for a file that any system takes, from a title."""
    words = _NOT_IN_NAMES.sub(" ", one_line(title).text)[:_LONGEST_NAME]
    return (" ".join(words.split()).strip(" .") or "Muniment") + ending


def pdf(page: str, title: str) -> bytes:
    """A page of HTML of this program's own making as a PDF. May be called from any thread."""
    # A long text is laid out with timers, for which a thread needs what comes with a loop.
    loop = QEventLoop()
    document = _Document()
    font = QFont()
    font.setPointSizeF(_POINTS)
    document.setDefaultFont(font)
    # Qt knows few of the styles of a page, and complains of the others.
    document.setHtml(_STYLES.sub(_STYLE, page, count=1))
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setCreator("Muniment")
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    margins = QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM)
    writer.setPageMargins(margins, QPageLayout.Unit.Millimeter)
    document.print_(writer)
    del writer
    buffer.close()
    del document, loop
    return bytes(data.data())


class _Document(QTextDocument):
    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for it; empty, for else Qt would read a local file itself."""
        return QByteArray(b"")


def _free(target: Path) -> Path:
    """The file, or one beside it: of this one the person was not asked whether to replace it."""
    names = (target.with_stem(f"{target.stem} ({n})") for n in count(2))
    return next(path for path in chain((target,), names) if not path.exists())


def _write(target: Path, content: bytes) -> Path:
    try:
        write_bytes(target, content)
    except OSError as error:
        why = disk_trouble(error) or error.strerror or str(error)
        raise MunimentError(
            QCoreApplication.translate("sharing", "It could not be saved"),
            QCoreApplication.translate("sharing", "%1: %2. Choose another place.")
            .replace("%1", str(target))
            .replace("%2", why),
            target,
        ) from error
    return target


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
