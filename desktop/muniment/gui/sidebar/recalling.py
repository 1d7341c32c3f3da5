"""The conversations that were kept: listed, found, opened, renamed, deleted."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from muniment.errors import MunimentError
from muniment.gui.answer.answerwords import shortened
from muniment.gui.answer.asking import Asking
from muniment.gui.prompts import Prompts
from muniment.gui.sidebar.history import Entry, HistoryList
from muniment.gui.tasks import Task, Tasks
from muniment.gui.text import one_line
from muniment.records import Conversation

if TYPE_CHECKING:
    from muniment.library import Library

# The one on which they are kept: a list sees what was kept before it.
_HISTORY = "history"


class Recalling(QObject):
    """Lets a list of conversations ask the library; `opened` tells that one is shown.

    `wanted` carries a conversation that is to be saved as a file, and in which form (see
    `HistoryList.export`).
    """

    opened = Signal()
    wanted = Signal(object, str)

    def __init__(
        self,
        library: Library,
        tasks: Tasks,
        prompts: Prompts,
        listed: HistoryList,
        asking: Asking,
        parent: QObject,
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._prompts = prompts
        self._list = listed
        self._asking = asking
        self._kept: tuple[Entry, ...] = ()
        listed.opened.connect(self._open)
        listed.rename.connect(self._rename)
        listed.delete.connect(self._delete)
        listed.export.connect(self._export)
        listed.wanted.connect(lambda _: self.refresh())
        asking.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """List the conversations as they are now."""
        words = self._list.words
        # What is known already is shown at once, with what has changed on the screen.
        self._show()

        def work(_: Task) -> tuple[Entry, ...]:
            history = self._library.conversations
            found = history.find(words) if words else history.list()
            return tuple(map(Entry.of, found))

        self._tasks.latest(_HISTORY, work, self._came)

    def _came(self, entries: tuple[Entry, ...]) -> None:
        self._kept = entries
        self._show()

    def _show(self) -> None:
        entries = self._kept
        unkept = self._asking.unkept
        if unkept is not None and unkept.exchanges and not self._list.words:
            title = one_line(unkept.exchanges[0].question).text
            entries = (Entry("", title), *entries)
        talk = self._asking.talk
        self._list.show_entries(entries, talk.id if talk.exchanges else None)

    def _open(self, id: str) -> None:
        if not id:
            self._asking.return_to_unkept()
            self.opened.emit()
        elif id == self._asking.talk.id:
            self.opened.emit()
        else:
            work = partial(self._get, id)
            self._tasks.every(_HISTORY, work, self._got)

    def _get(self, id: str, task: Task) -> Conversation:
        """On the history lane."""
        return self._library.conversations.get(id)

    def _got(self, conversation: Conversation) -> None:
        self._asking.open(conversation)
        self.opened.emit()

    def _rename(self, id: str, title: str) -> None:
        wanted = one_line(self._prompts.ask_title(self._list.window(), title)).text
        if not wanted or wanted == title:
            return
        self._asking.rename(id, wanted)

        self._tasks.every(
            _HISTORY,
            lambda _: self._library.conversations.rename(id, wanted),
            lambda _: self.refresh(),
            at_close=True,
        )

    def _delete(self, id: str, title: str) -> None:
        """At once; what was kept of it is held here for as long as that can be undone."""
        self._asking.forget(id)

        def work(_: Task) -> Conversation | None:
            history = self._library.conversations
            try:
                kept = history.get(id)
            except MunimentError:
                # What cannot be read can be deleted all the same, but not be had back.
                kept = None
            history.delete(id)
            return kept

        def done(kept: Conversation | None) -> None:
            if kept is not None:
                line = QCoreApplication.translate("history", "Deleted: %1")
                line = line.replace("%1", shortened(title))
                self._list.undone.offer(line, partial(self._restore, kept))
            self.refresh()

        self._tasks.every(_HISTORY, work, done, at_close=True)

    def _restore(self, conversation: Conversation) -> None:
        self._tasks.every(
            _HISTORY,
            lambda _: self._library.conversations.keep(conversation),
            lambda _: self.refresh(),
            at_close=True,
        )

    def _export(self, id: str, form: str) -> None:
        self._tasks.every(
            _HISTORY,
            partial(self._get, id),
            lambda conversation: self.wanted.emit(conversation, form),
        )
