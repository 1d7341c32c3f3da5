"""The page about what is stored where, and the promise that nothing is sent anywhere."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from muniment.errors import MunimentError
from muniment.gui.prompts import Prompts
from muniment.gui.settings.choices import Choices
from muniment.gui.settings.page import Page, RowView, side_by_side, while_there
from muniment.gui.style import Look
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import breakable, short_folder, size
from muniment.gui.troubles import plainly
from muniment.gui.widgets import button, label, spaced
from muniment.records import Stored

if TYPE_CHECKING:
    from muniment.library import Library

_LANE = "settings"


class PrivacyPage(Page):
    """What is kept on this computer, a test that nothing leaves it, and a way to end it all.

    `delete_everything` says that the person has agreed to that; `failed` carries a title and a
    message.
    """

    delete_everything = Signal()
    failed = Signal(str, str)

    def __init__(
        self, library: Library, tasks: Tasks, choices: Choices, look: Look, prompts: Prompts
    ) -> None:
        super().__init__(
            choices,
            look,
            self.tr("Privacy"),
            self.tr("Everything stays on this computer. Your own files are only ever read."),
        )
        self._library = library
        self._tasks = tasks
        self._prompts = prompts
        self._kept = self.group(self.tr("What is kept, and where"))
        self._kept.add(self._line(self.tr("Looking …")))
        self._make_test()
        self._make_end()

    def opened(self) -> None:
        """Measure anew what is kept."""
        show, tell = while_there(self, self.show_stored), while_there(self, self._tell)
        self._tasks.latest(_LANE, lambda _: self._library.storage(), show, tell)

    def show_stored(self, stored: Sequence[Stored]) -> None:
        """Show what is kept."""
        self._kept.clear()
        for one in stored:
            self._kept.add(self._stored(one))
        whole = label(size(sum(one.bytes for one in stored)), "heading")
        told = self.tr("On this computer, and nowhere else.")
        self._kept.add(RowView(self.tr("Together"), told, whole, below=False))
        self.open_library = button(self.look, self.tr("Open the library's folder"), "folder-open")
        self.open_library.clicked.connect(partial(self._open, self._library.path))
        self._kept.add(self._line("", self.open_library))

    @property
    def result(self) -> str:
        """What the test of the network said."""
        return self._result.text()

    # ------------------------------------------------------------ building

    def _stored(self, one: Stored) -> QWidget:
        names = {
            "index": (
                self.tr("Index"),
                self.tr("The text of your documents, and what finds it again."),
            ),
            "conversations": (
                self.tr("Conversations"),
                self.tr("Your questions, the answers, and what they cite."),
            ),
            "models": (self.tr("Models"), self.tr("Those that you added yourself.")),
            "cache": (
                self.tr("Working files"),
                self.tr("They are made anew whenever they are missing."),
            ),
        }
        title, told = names.get(one.name, (one.name, ""))
        where = label(breakable(short_folder(one.path)), "small", wrap=True)
        large = label(size(one.bytes))
        row = RowView(title, told, large, below=False)
        row.put_below(where)
        return row

    def _make_test(self) -> None:
        card = self.group(self.tr("No network"))
        self.test = button(self.look, self.tr("Test now"))
        self.test.clicked.connect(self._test)
        told = self.tr(
            "Muniment refuses every connection to the network, also to its own parts. The one "
            "exception is a model that you download under Models, in a process of its own. The "
            "test tries to open a connection, and shows what happens."
        )
        row = RowView(self.tr("Test that nothing can leave"), told, self.test, below=False)
        self._result = label(wrap=True)
        self._result.hide()
        row.put_below(self._result)
        card.add(row)

    def _make_end(self) -> None:
        card = self.group(self.tr("Start from nothing"))
        self.end = button(self.look, self.tr("Delete everything …"), role="danger")
        self.end.clicked.connect(self._end)
        told = self.tr(
            "Deletes the index, the conversations and the settings of this library. Your own "
            "files stay as they are."
        )
        card.add(RowView(self.tr("Delete everything"), told, self.end, below=False))

    def _line(self, text: str, widget: QWidget | None = None) -> QWidget:
        made = QWidget()
        column = spaced(0, 0, *([label(text, "muted", wrap=True)] if text else []))
        column.setContentsMargins(16, 11, 16, 11)
        if widget is not None:
            column.addWidget(side_by_side(widget))
        made.setLayout(column)
        return made

    # ------------------------------------------------------------ what is done

    def forbid(self) -> None:
        self.end.setEnabled(False)

    def _open(self, path: Path) -> None:
        if not self._prompts.open_path(path):
            title = self.tr("The folder could not be opened")
            self.failed.emit(title, self.tr("It is %1.").replace("%1", str(path)))

    def _test(self) -> None:
        self.test.setEnabled(False)
        self._show_result(self.tr("Trying …"), "muted")
        passed, not_passed = while_there(self, self._passed), while_there(self, self._not_passed)
        self._tasks.latest("network test", _try_the_network, passed, not_passed)

    def _passed(self, _: str) -> None:
        self.test.setEnabled(True)
        told = self.tr("Passed: a connection was tried, and it was refused.")
        self._show_result(told, "ok")

    def _not_passed(self, error: MunimentError) -> None:
        self.test.setEnabled(True)
        told = self.tr(
            "Not passed: a connection was not refused. Start Muniment anew, by its own icon or "
            "command, and test again."
        )
        self._show_result(f"{told}\n{plainly(error.message)}", "warn")

    def _show_result(self, text: str, role: str) -> None:
        self._result.setText(text)
        self._result.setProperty("role", role)
        self._result.style().unpolish(self._result)
        self._result.style().polish(self._result)
        self._result.show()

    def _end(self) -> None:
        message = self.tr(
            "Lost for good: the index, all conversations, saved searches and the settings of "
            "this library.\nUntouched: your own files, and the models that you added.\n"
            "Afterwards Muniment begins as on the first day."
        )
        title = self.tr("Delete everything that Muniment keeps of your documents?")
        if self._prompts.confirm(self, title, message, self.tr("Delete everything")):
            self.delete_everything.emit()

    def _tell(self, error: MunimentError) -> None:
        self.failed.emit(error.title, error.message)


def _try_the_network(_: Task) -> str:
    # It knows all parts of the program: a second that only those pay who ask.
    from muniment.doctor import no_network

    return no_network()
