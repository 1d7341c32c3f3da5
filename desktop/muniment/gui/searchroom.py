"""The room where documents are searched, asked and read: the field, what it found, the source.

Everything of the window but the library's own state: folders, progress and problems.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from muniment.gui.answer import AnswerView
from muniment.gui.asking import Asking
from muniment.gui.cards import Target
from muniment.gui.field import Field
from muniment.gui.filterbar import FilterBar
from muniment.gui.queryhelp import QueryHelp
from muniment.gui.results import ResultsView
from muniment.gui.searching import Found, Searching
from muniment.gui.source import SourcePane
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.widgets import splitter
from muniment.records import Status

if TYPE_CHECKING:
    from muniment.library import Library


class SearchRoom(QWidget):
    """Searches and asks the library.

    `open_file` carries a document's kind, the files that hold it and its name inside of them
    (or ""), `show_in_folder` the files alone, `unlock` a file that opens with a password only
    and whether one was wrong.
    """

    open_file = Signal(str, object, str)
    show_in_folder = Signal(object)
    unlock = Signal(object, bool)
    show_problems = Signal()

    def __init__(self, library: Library, tasks: Tasks, look: Look, status: Status) -> None:
        super().__init__()
        self._look = look
        self._status = status
        self._query = ""
        self._from_answer = False
        self.help: QueryHelp | None = None
        self.field = Field(look)
        self.filters = FilterBar(look)
        self.results = ResultsView(look)
        self.answer = AnswerView(look)
        self.source = SourcePane(library, tasks, look)
        self.searching = Searching(library, tasks, self)
        self.asking = Asking(library, tasks, self.answer, self)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.results)
        self.middle.addWidget(self.answer)
        self.reading: QSplitter = splitter((self.middle, 300), (self.source, 260))
        self.reading.setObjectName("reading")
        self._lay_out()
        self._connect_asking()
        self._connect_results()

    def _lay_out(self) -> None:
        self._over = QWidget()
        over = QVBoxLayout(self._over)
        over.setContentsMargins(0, 0, 0, 0)
        over.addWidget(self.filters)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self._over)
        column.addWidget(self.reading, 1)

    def _connect_asking(self) -> None:
        self.field.typed.connect(self._typed)
        self.field.searched.connect(partial(self.search, open_first=True))
        self.field.asked.connect(self.ask)
        self.field.help_wanted.connect(self.show_help)
        self.field.left_downwards.connect(self._enter_list)
        self.answer.opened.connect(self.source.show_target)
        self.answer.stopped.connect(self.asking.stop)
        self.answer.left_upwards.connect(self.field.line.setFocus)
        self.source.open_file.connect(self.open_file)
        self.source.show_in_folder.connect(self.show_in_folder)
        self.source.unlock.connect(self.unlock)

    def _connect_results(self) -> None:
        self.searching.found.connect(self._found)
        self.filters.edited.connect(self._narrow)
        self.filters.ordered.connect(self.searching.sort)
        self.results.chosen.connect(self.source.show_target)
        self.results.opened.connect(self.source.show_target)
        self.results.left_upwards.connect(self.field.line.setFocus)
        self.results.every.connect(self.searching.show_every)
        self.results.best.connect(self._go_back)
        self.results.wanted.connect(self._search_instead)
        self.results.show_problems.connect(self.show_problems)
        self.results.list.end_reached.connect(self.searching.more)
        for cards in (self.results.list, self.answer.sources):
            cards.open_file.connect(
                lambda target: self.open_file.emit(target.kind, target.paths, target.member)
            )
            cards.show_in_folder.connect(lambda target: self.show_in_folder.emit(target.paths))
            cards.more_like.connect(self._more_like)

    # ------------------------------------------------------------ the library's state

    def show_status(self, status: Status) -> None:
        """Take in how the library stands: what is said where nothing was searched for."""
        self._status = status
        if not status.folders:
            self.source.clear()
        if not self._query:
            self.results.show_nothing(status)
            self._show_source()

    def refresh(self) -> None:
        """The documents have changed: search and look again, where something is shown."""
        if self._query and self.middle.currentWidget() is self.results:
            self.searching.again()
        self.source.refresh()

    def _show_source(self) -> None:
        """The source pane stays away until there is something that could be opened in it."""
        at_rest = self.middle.currentWidget() is self.results and not self._query
        self.source.setVisible(not at_rest or self.source.target is not None)

    # ------------------------------------------------------------ searching

    def _typed(self, words: str) -> None:
        # While an answer is on the screen, typing may be the next question: leave it there.
        if self.middle.currentWidget() is self.results:
            self._begin_search(words)
            if words:
                self.searching.type(words)

    def search(self, words: str, *, open_first: bool = False) -> None:
        """Search, and show what is found; `open_first` opens the first result as well."""
        self._begin_search(words)
        if words:
            self.searching.search(words, open_first=open_first)

    def _begin_search(self, words: str) -> None:
        self.asking.stop()
        self._query = words
        self._from_answer = False
        self._show_middle(self.results)
        self.filters.show_query(words)
        if not words:
            self.searching.clear()
            self.filters.clear()
            self.results.show_nothing(self._status)
            self.source.clear()
        # Before anything is found: the list is not to change its width with every stage.
        self._show_source()

    def _narrow(self, words: str) -> None:
        """Search for what the filters made of the words; none are left if these were all."""
        self.field.write(words)
        self._begin_search(words)
        if words:
            self.searching.narrow(words)

    def _search_instead(self, words: str) -> None:
        self.field.write(words)
        self.search(words)

    def _more_like(self, target: Target, whole: bool) -> None:
        self._query = self._query or target.title
        self._from_answer = self._from_answer or self.middle.currentWidget() is self.answer
        self._show_middle(self.results)
        self.searching.more_like(target, whole)

    def _go_back(self) -> None:
        if self._from_answer and self.searching.asked.like is not None:
            self._show_middle(self.answer)
        else:
            self.searching.back()

    def _found(self, found: Found) -> None:
        working = not self._status.idle
        self.results.show_found(found, working=working, from_answer=self._from_answer)
        if found.asked.like is not None:
            self.filters.clear()
        elif found.final or self.filters.isHidden():
            # At the first stage already, so that the list is not pushed down at the second.
            self.filters.show_query(found.asked.words)
            self.filters.show_results(found.results, found.asked.order)
        if not found.final:
            return
        evidence = found.results.evidence
        shown = self.source.target
        if shown is not None and found.asked.like is None:
            known = {same.document for item in evidence for same in (item, *item.also)}
            if shown.document not in known:
                self.source.clear()
        self._show_source()
        if found.open_first and evidence:
            self.results.list.choose(0)
            # It may have been chosen already, and something else be open.
            self.source.show_target(self.results.list.cards.entry(0).target)

    def _show_middle(self, view: QWidget) -> None:
        self.middle.setCurrentWidget(view)
        # What narrows results has nothing to say of an answer.
        self._over.setVisible(view is self.results)

    def _enter_list(self) -> None:
        shown = self.middle.currentWidget()
        cards = self.results.list if shown is self.results else self.answer.sources
        if cards.cards.rowCount():
            cards.setFocus()
            if cards.current() is None:
                cards.choose(0)

    def focus_field(self) -> None:
        """Go to the field, its words chosen so that typing replaces them."""
        self.field.line.setFocus()
        self.field.line.selectAll()

    def show_help(self) -> None:
        """Show what can be typed into the field."""
        if self.help is not None:
            self.help.activateWindow()
            return
        self.help = QueryHelp(self._look, self.window())
        self.help.tried.connect(self._search_instead)
        self.help.finished.connect(self._help_closed)
        self.help.open()

    def _help_closed(self) -> None:
        self.help = None
        self.field.line.setFocus()

    # ------------------------------------------------------------ asking

    def ask(self, question: str) -> None:
        """Ask the documents; the answer streams into its view."""
        self._from_answer = False
        self.asking.ask(question)
        self._show_middle(self.answer)
        # What was marked for another question is no evidence for this one.
        self.source.clear()
        self._show_source()
