"""The list of search results: what is said over it, and what stands in its place if it is empty."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal, SignalInstance
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.answer.answertext import QUOTES
from muniment.gui.flow import FlowLayout
from muniment.gui.languages import spoken
from muniment.gui.search.cardlist import CardList
from muniment.gui.search.querytext import has_words, without_filters
from muniment.gui.search.searching import Asked, Found
from muniment.gui.style import Look
from muniment.gui.text import files, found_line, quoted, unread_line
from muniment.gui.widgets import ElidedLabel, button, label
from muniment.records import Results, Status

_LONGEST_WORDS = 100

_NARROW = 120


class ResultsView(QWidget):
    """Shows what was found as cards. `chosen` and `opened` carry the Target of a card.

    `wanted` carries a query to search for instead.
    """

    chosen = Signal(object)
    opened = Signal(object)
    left_upwards = Signal()
    every = Signal()
    best = Signal()
    wanted = Signal(str)
    show_problems = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._shown: Asked | None = None
        self._instead = ""
        self._from_answer = False
        self._look = look
        self._heading = ElidedLabel()
        self._heading.setProperty("role", "muted")
        # As far in as the words of the links beneath it, which have a border.
        self._heading.setContentsMargins(1, 0, 0, 0)
        self._heading.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._every = self._link(self.tr("Show every document that mentions this"), self.every)
        self._best = self._link(self.tr("Back to the best passages"), self.best)
        self._unread = self._link("", self.show_problems)
        self._unread.setProperty("tone", "warn")
        self._suggestion = self._link("", self._take_suggestion)
        self._note = label(role="small", wrap=True)
        self._note.setContentsMargins(14, 0, 14, 0)
        self.list = CardList(look)
        self.list.setAccessibleName(self.tr("Search results"))
        self.list.chosen.connect(self.chosen)
        self.list.opened.connect(self.opened)
        self.list.left_upwards.connect(self.left_upwards)
        self._stack = QStackedWidget()
        self._empty = self._make_empty()
        self._stack.addWidget(self._empty)
        self._stack.addWidget(self.list)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 8, 0, 0)
        layout.setSpacing(4)
        self._over = QWidget()
        line = FlowLayout(self._over, spacing=14, between_lines=2)
        line.setContentsMargins(14, 0, 14, 0)
        for widget in (self._heading, self._every, self._unread, self._best, self._suggestion):
            line.addWidget(widget)
        layout.addWidget(self._over)
        layout.addWidget(self._note)
        layout.addWidget(self._stack, 1)
        self.show_nothing(None)

    def _make_empty(self) -> QWidget:
        self._title = label(role="large", wrap=True)
        self._text = label(wrap=True)
        self._without_filters = button(self._look, self.tr("Search without the filters"))
        self._rather_best = button(self._look, self.tr("Show what comes nearest"))
        self._without_filters.clicked.connect(lambda: self.wanted.emit(self._instead))
        self._rather_best.clicked.connect(self.best)
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.setContentsMargins(20, 0, 20, 40)
        middle.setSpacing(12)
        middle.addStretch(1)
        for line in (self._title, self._text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(line)
        for act in (self._without_filters, self._rather_best):
            # Shortened rather than wider than what is seen.
            act.setMinimumWidth(_NARROW)
            row = QHBoxLayout()
            row.addStretch(1)
            row.addWidget(act)
            row.addStretch(1)
            middle.addLayout(row)
        middle.addStretch(1)
        # Large words in a low window: none of them is to be cut off.
        scroll = QScrollArea()
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setWidgetResizable(True)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(page)
        return scroll

    # ------------------------------------------------------------ what is shown

    def show_found(self, found: Found, *, working: bool, from_answer: bool = False) -> None:
        """Show what was found; `working` says that files are still being read.

        `from_answer` says that what is behind it is an answer, not other results.
        """
        results = found.results
        if not results.evidence and not found.final:
            # Meaning may find something in a moment: what is there stays so long.
            return
        cards = found.cards
        self.list.show_cards(cards, stay=found.asked == self._shown)
        self._shown = found.asked
        self._instead = ""
        self._from_answer = from_answer
        self._say_over(found.asked, results, final=found.final)
        if cards:
            self._stack.setCurrentWidget(self.list)
        else:
            self._say_nothing_found(found.asked, results, working=working)

    def show_nothing(self, status: Status | None) -> None:
        """The state before anything was searched for."""
        self._shown = None
        self.list.show_cards([])
        self._over.hide()
        self._note.hide()
        title = self.tr("Reading your documents …")
        if status is not None and status.searchable:
            title = self.tr("%1 ready to be searched").replace("%1", files(status.searchable))
        self._say(
            title,
            self.tr(
                "Type words to find them, or ask a question to have it answered.\n"
                "Enter searches, Ctrl+Enter asks."
            ),
        )

    def _say_over(self, asked: Asked, results: Results, *, final: bool) -> None:
        """How much was found, what else can be shown, and what was not understood."""
        some = bool(results.evidence)
        self._over.setVisible(True)
        self._heading.show_text(self._found_line(asked, results))
        self._heading.setVisible(some or results.complete)
        self._every.setVisible(asked.best and some and not results.complete)
        back = self._back_line(asked)
        self._best.setText(back)
        self._best.setVisible(bool(back) and (some or asked.like is not None))
        unread = unread_line(results.unread) if results.complete else ""
        self._unread.setText(unread)
        self._unread.setVisible(bool(unread))
        if not final:
            return
        self._note.setText("\n".join(map(spoken, results.notes)))
        self._note.setVisible(bool(results.notes))
        self._suggestion.setProperty("query", results.suggestion)
        meant = self.tr("Did you mean %1?").replace("%1", _quoted(results.suggestion))
        self._suggestion.setText(meant.replace("&", "&&"))
        self._suggestion.setVisible(bool(results.suggestion))

    def _back_line(self, asked: Asked) -> str:
        """What can be gone back to."""
        if asked.like is not None:
            if self._from_answer:
                return self.tr("Back to the answer")
            return self.tr("Back to the results") if asked.words else ""
        if asked.best or not has_words(asked.words):
            return ""
        return self.tr("Back to the best passages")

    def _found_line(self, asked: Asked, results: Results) -> str:
        if asked.like is None:
            return found_line(results, by_words=has_words(asked.words))
        title = asked.like.title
        place = asked.like.label if not asked.whole else ""
        like = ", ".join(filter(None, (title, place)))
        return self.tr("Like “%1”").replace("%1", like)

    def _say_nothing_found(self, asked: Asked, results: Results, *, working: bool) -> None:
        """What was not found, and what to try."""
        words = without_filters(asked.words)
        filtered = words != asked.words and has_words(words)
        title = self.tr("Nothing was found for %1").replace("%1", _quoted(words or asked.words))
        text = self.tr("Try other words, or fewer of them.")
        if asked.like is not None:
            title, text = self.tr("Nothing like it was found in other documents"), ""
        elif working:
            text = self.tr("Some files are still being read; results appear as they are.")
        elif filtered:
            text = self.tr("Try it without the filters, with other words, or with fewer.")
        elif any(quote in words for quote in '"“„«'):
            text = self.tr("Try fewer words, or leave the quotation marks out.")
        self._say(title, text)
        self._instead = words if filtered else ""
        self._without_filters.setVisible(filtered)
        whole_list = asked.like is None and not asked.best
        self._rather_best.setVisible(whole_list and has_words(asked.words))

    @property
    def message(self) -> str:
        """What stands in place of results; empty while there are some."""
        if self._stack.currentWidget() is not self._empty:
            return ""
        return f"{self._title.text()}\n{self._text.text()}"

    @property
    def said(self) -> tuple[str, ...]:
        """What stands over the results: their count, links, notes."""
        over = (self._heading, self._every, self._unread, self._best, self._suggestion, self._note)
        if self._over.isHidden():
            return ()
        return tuple(widget.text() for widget in over if not widget.isHidden())

    # ------------------------------------------------------------ inside

    def _link(self, text: str, does: SignalInstance | Callable[[], None]) -> QPushButton:
        made = button(self._look, text, role="textlink")
        made.clicked.connect(does)
        return made

    def _take_suggestion(self) -> None:
        self.wanted.emit(str(self._suggestion.property("query")))

    def _say(self, title: str, text: str) -> None:
        self._title.setText(title)
        self._text.setText(text)
        self._text.setVisible(bool(text))
        self._without_filters.hide()
        self._rather_best.hide()
        self._stack.setCurrentWidget(self._empty)


def _quoted(words: str) -> str:
    """The words in quotation marks, unless they bring their own; long ones cut short."""
    if len(words) > _LONGEST_WORDS:
        words = words[:_LONGEST_WORDS].rpartition(" ")[0] or words[:_LONGEST_WORDS]
        words += " …"
    return words if words.startswith(tuple(QUOTES)) else quoted(words)
