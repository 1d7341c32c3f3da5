"""The room where documents are searched, asked and read: the field, what it found, the source.

Everything of the window but the library's own state: folders, progress and problems.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSplitter, QStackedWidget, QVBoxLayout, QWidget

from muniment.gui.answer.asking import Asking
from muniment.gui.answer.conversationview import ConversationView
from muniment.gui.answer.scopebar import NamedScope
from muniment.gui.answer.turnview import TurnView
from muniment.gui.panes import first_stop
from muniment.gui.search.cardlist import CardList
from muniment.gui.search.cards import Target
from muniment.gui.search.chosen import Chosen, chosen
from muniment.gui.search.field import Field
from muniment.gui.search.filterbar import FilterBar
from muniment.gui.search.queryhelp import QueryHelp
from muniment.gui.search.results import ResultsView
from muniment.gui.search.searching import Found, Searching
from muniment.gui.source.source import SourcePane
from muniment.gui.style import Look
from muniment.gui.tasks import Tasks
from muniment.gui.widgets import splitter
from muniment.records import Scope, Status

# Of so many results are the pages made ready.
_PREPARED = 100

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
        self.answer = ConversationView(look, self.field.ask)
        self.source = SourcePane(library, tasks, look)
        self.searching = Searching(library, tasks, self)
        self.asking = Asking(library, tasks, self.answer, self)
        self.middle = QStackedWidget()
        self.middle.addWidget(self.results)
        self.middle.addWidget(self.answer)
        self.reading: QSplitter = splitter((self.middle, 300), (self.source, 260), stacks=True)
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
        self.answer.made.connect(self._listen)
        self.asking.changed.connect(self._prepare_sources)
        self.answer.asked.connect(lambda _: self._show_source())
        self.answer.left_upwards.connect(self.field.line.setFocus)
        self.source.open_file.connect(self.open_file)
        self.source.show_in_folder.connect(self.show_in_folder)
        self.source.unlock.connect(self.unlock)
        self.source.ask_about.connect(self.ask_about)

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
        self._listen_to(self.results.list)

    def _prepare_sources(self) -> None:
        """What is cited is likely to be opened next."""
        answer = self.answer.turns[-1].answer if self.answer.turns else None
        if answer is not None:
            self.source.prepare([Target.of(citation) for citation in answer.citations])

    def _listen(self, turn: TurnView) -> None:
        self._listen_to(turn.sources.list)

    def _listen_to(self, cards: CardList) -> None:
        cards.open_file.connect(self.open_target)
        cards.show_in_folder.connect(lambda target: self.show_in_folder.emit(target.paths))
        cards.more_like.connect(self.more_like)
        cards.ask_about.connect(self.ask_about)

    # ------------------------------------------------------------ the library's state

    def show_status(self, status: Status) -> None:
        """Take in how the library stands: what is said where nothing was searched for."""
        self._status = status
        self.asking.read_only = status.read_only
        if not status.folders:
            self.source.clear()
        if not self._query:
            self.results.show_nothing(status)
            self._show_source()

    def refresh(self) -> None:
        """The documents have changed: search and look again, where something is shown."""
        if self._query and self.middle.currentWidget() is self.results:
            self.searching.again()
        self.asking.look_for_changes()
        self.source.refresh()

    def _show_source(self) -> None:
        """The source pane stays away until there is something that could be opened in it."""
        searching = self.middle.currentWidget() is self.results
        at_rest = not self._query if searching else not self.asking.talk.exchanges
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

    def more_like(self, target: Target, whole: bool) -> None:
        """Show what is like this passage, or like the whole document, in place of results."""
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
        if not found.final or self.middle.currentWidget() is not self.results:
            return
        evidence = found.results.evidence
        self.source.prepare([Target.of(item) for item in evidence[:_PREPARED]])
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

    def open_target(self, target: Target) -> None:
        """Ask for a target's file in its own program."""
        self.open_file.emit(target.kind, target.paths, target.member)

    def chosen(self) -> Chosen | None:
        """The passage that the person is at: in a list, or in the source."""
        if self.middle.currentWidget() is self.results:
            return chosen([self.results.list], self.source.target)
        return chosen([turn.sources.list for turn in self.answer.turns], self.source.target)

    def entrance(self) -> QWidget | None:
        """What takes the keyboard in the middle: the list of results, the follow-up field."""
        if self.middle.currentWidget() is self.answer:
            return self.answer.field
        cards = self.results.list
        return cards if cards.isVisible() else first_stop(self.results)

    def _enter_list(self) -> None:
        if self.middle.currentWidget() is self.answer:
            self.answer.enter_sources()
        elif self.results.list.cards.rowCount():
            self.results.list.setFocus()
            if self.results.list.current() is None:
                self.results.list.choose(0)

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
        """Ask the documents; the answer streams into a conversation of its own."""
        if self.middle.currentWidget() is not self.answer:
            # What was to be asked about there is not what this is about.
            self.asking.begin()
        self._from_answer = False
        self.asking.ask(question)
        self._show_middle(self.answer)
        # What was marked for another question is no evidence for this one.
        self.source.clear()
        self._show_source()

    def show_conversation(self) -> None:
        """Show the conversation that is open."""
        self._query = ""
        self._from_answer = False
        self.field.write("")
        self._show_middle(self.answer)
        self.source.clear()
        self._show_source()
        self.answer.field.setFocus()

    def new_conversation(self, named: NamedScope | None = None) -> None:
        """Have a question asked in a conversation of its own, about some of the library or all."""
        self.asking.begin(named)
        self.show_conversation()

    def ask_about_folder(self, folder: Path) -> None:
        """Have a question asked about a folder."""
        self.new_conversation(NamedScope(Scope(folders=(folder,))))

    def ask_about(self, targets: Sequence[Target]) -> None:
        """Have a question asked about the documents of these targets."""
        names = {target.document: target.title for target in targets}
        self.new_conversation(NamedScope(Scope(documents=tuple(names)), tuple(names.values())))
