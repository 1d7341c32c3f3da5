"""One question of a conversation and what became of it."""

from __future__ import annotations

import time
from collections.abc import Collection, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QLabel,
    QMenu,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from muniment.errors import MunimentError
from muniment.gui.answer import answerwords
from muniment.gui.answer.answerbrowser import AnswerText
from muniment.gui.answer.answertext import Paragraph, drafted, finished
from muniment.gui.answer.questionhead import QuestionHead
from muniment.gui.answer.turnsources import TurnSources
from muniment.gui.languages import spoken
from muniment.gui.search.cards import Card, Target
from muniment.gui.style import Look
from muniment.gui.text import breakable
from muniment.gui.troubles import plainly
from muniment.gui.widgets import button, label, tool
from muniment.records import Answer, Citation, Draft, Evidence, Turn

_REDRAW_MS = 40
# Of the time, drawing an answer that is being written may take one part in so many.
_SHARE = 5


class TurnView(QWidget):
    """A question, its answer as it comes and as it was checked, and its sources.

    `opened` carries the Target of a source, `edited` another wording of the question, `rated`
    1, -1 or 0, `hide_unsupported` whether to hide what is not borne out, `share` a menu to
    be filled.
    """

    opened = Signal(object)
    stopped = Signal()
    again = Signal()
    edited = Signal(str)
    rated = Signal(int)
    hide_unsupported = Signal(bool)
    share = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._answer: Answer | None = None
        self._draft = Draft()
        self._hiding = False
        self._changed: frozenset[int] = frozenset()
        self._make(look)
        self._make_acts(look)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(self._draw_draft)
        self._lay_out()

    # ------------------------------------------------------------ building

    def _make(self, look: Look) -> None:
        self.head = QuestionHead(look)
        self.head.stopped.connect(self.stopped)
        self.head.edited.connect(self.edited)
        self._asked = label(role="small", wrap=True)
        self._state = label(role="muted", wrap=True)
        self.text = AnswerText(look)
        self.text.setAccessibleName(self.tr("Answer"))
        self.text.cited.connect(self.open_citation)
        self._unsupported = label(role="warn", wrap=True)
        self._hide = button(look, "", role="textlink")
        self._hide.clicked.connect(lambda: self.hide_unsupported.emit(not self._hiding))
        self._note = label(wrap=True)
        self._note.setObjectName("answerNote")
        self._note.setContentsMargins(12, 8, 12, 8)
        self._stale_words = label(wrap=True)
        self._foot = label(role="small", wrap=True)
        self.sources = TurnSources(look)
        for signal in (self.sources.list.chosen, self.sources.list.opened):
            signal.connect(self.opened)

    def _make_acts(self, look: Look) -> None:
        self._again = tool(look, "again", self.tr("Ask again"))
        self._again.clicked.connect(self.again)
        self._share = tool(look, "share", self.tr("Copy, save, export"))
        self._share.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        menu = QMenu(self._share)
        menu.aboutToShow.connect(lambda: self.share.emit(menu))
        self._share.setMenu(menu)
        self._good = tool(look, "good", self.tr("A good answer"))
        self._bad = tool(look, "bad", self.tr("A bad answer"))
        for act, value in ((self._good, 1), (self._bad, -1)):
            act.setCheckable(True)
            act.clicked.connect(lambda checked, v=value: self._rate(v, checked))
        self._acts = QWidget()
        row = QHBoxLayout(self._acts)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        for act in (self._again, self._share, self._good, self._bad):
            row.addWidget(act)
        self._stale = QFrame()
        self._stale.setObjectName("answerStale")
        self._renew = button(look, self.tr("Ask again"), "again", role="second")
        self._renew.clicked.connect(self.again)
        stale = QHBoxLayout(self._stale)
        stale.setContentsMargins(12, 6, 6, 6)
        stale.addWidget(self._stale_words, 1)
        stale.addWidget(self._renew)

    def _lay_out(self) -> None:
        doubts = QHBoxLayout()
        doubts.setSpacing(10)
        doubts.addWidget(self._unsupported, 1)
        doubts.addWidget(self._hide)
        self._bottom = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._bottom.addWidget(self._foot, 1)
        top_left = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeading
        self._bottom.addWidget(self._acts, 0, top_left)
        inner = QVBoxLayout()
        inner.setContentsMargins(14, 12, 14, 0)
        inner.setSpacing(6)
        for part in (self.head, self._asked, self._state, self.text):
            inner.addWidget(part)
        inner.addLayout(doubts)
        inner.addWidget(self._note)
        inner.addWidget(self._stale)
        inner.addLayout(self._bottom)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 8)
        layout.setSpacing(6)
        layout.addLayout(inner)
        layout.addWidget(self.sources)
        layout.addStretch(1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With large text there is no room for the buttons beside the words.
        narrow = self.width() < 2.5 * self._acts.sizeHint().width()
        way = QBoxLayout.Direction
        self._bottom.setDirection(way.TopToBottom if narrow else way.LeftToRight)

    # ------------------------------------------------------------ what happens to a question

    def begin(self, question: str) -> None:
        """A question was asked; nothing is known yet."""
        self._answer, self._draft = None, Draft()
        self._redraw.stop()
        self.head.show_question(question)
        self.head.show_running(True)
        self._say(self.tr("Looking for evidence …"))
        self._draw([])
        for part in (self._asked, self._unsupported, self._hide, self._note, self._stale):
            part.hide()
        self._foot.setText("")
        self._acts.hide()
        self.sources.clear()

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """This is what will be read for the answer."""
        self._say(self.tr("Reading the evidence …"))
        title = answerwords.sources_title(len(evidence), cited=False, looking=True)
        # Without numbers: those of the marks are given to what is cited in the end.
        self.sources.show_sources(title, evidence, Card.of_evidence)

    def show_draft(self, draft: Draft) -> None:
        """So far the answer is this."""
        self._draft = draft
        self._say("")
        if not self._redraw.isActive():
            self._redraw.start()

    def finish(self, turn: Turn, *, quotes_wanted: bool = False) -> None:
        """The checked answer, in place of what was streamed.

        `quotes_wanted` says that the person chose to be answered with quotes.
        """
        answer = self._answer = turn.answer
        self._redraw.stop()
        self.head.show_question(answer.question)
        self.head.show_running(False)
        self._say(answerwords.headline(answer, quotes_wanted=quotes_wanted))
        self._show(self._asked, answerwords.looked_up(answer))
        self._draw_answer(answer)
        self._show(self._note, plainly(answer.note))
        self._stale.hide()
        self._foot.setText(breakable(answerwords.foot(answer)))
        self._acts.show()
        self._show_rating(turn.rating)
        self._changed = frozenset()
        self._show_sources(answer)

    def fail(self, error: MunimentError) -> None:
        """No answer could be given; the evidence that was found stays."""
        self._redraw.stop()
        self.head.show_running(False)
        self._say("")
        self._show(self._note, f"{spoken(error.title)}\n{plainly(error.message)}")
        self._acts.show()
        for act in (self._share, self._good, self._bad):
            act.hide()

    def stopping(self) -> None:
        """The person pressed Stop; the rest follows in a moment."""
        self.head.stopping()
        self._say(self.tr("Stopping …"))

    def show_stale(self, numbers: Collection[int]) -> None:
        """The files of these citations are no longer what they were."""
        if self._answer is None or self._changed == frozenset(numbers):
            return
        self._changed = frozenset(numbers)
        changed = [c for c in self._answer.citations if c.n in numbers]
        line = answerwords.stale(changed)
        self._stale_words.setText(breakable(line))
        self._stale.setVisible(bool(line))
        self._show_sources(self._answer)

    def hide_doubts(self, hide: bool) -> None:
        """Whether sentences that are not borne out are hidden from now on."""
        if hide is self._hiding:
            return
        self._hiding = hide
        if self._answer is not None:
            self._draw_answer(self._answer)
        elif self._draft != Draft():
            self._draw_draft()

    def open_citation(self, n: int) -> None:
        """Show the source with this number."""
        cited = self._answer.citations if self._answer is not None else self._draft.citations
        citation = next((c for c in cited if c.n == n), None)
        if citation is not None:
            if self._answer is not None:
                self.sources.choose(n)
            self.opened.emit(Target.of(citation))

    @property
    def by_tab(self) -> tuple[QWidget, ...]:
        """What the keyboard reaches, in its order."""
        acts = (self._hide, self._renew, self._again, self._share, self._good, self._bad)
        return (*self.head.by_tab, self.text, *acts, *self.sources.by_tab)

    # ------------------------------------------------------------ for tests and screen readers

    @property
    def shown(self) -> str:
        """The text of the answer as it stands on the screen."""
        return self.text.toPlainText()

    @property
    def said(self) -> tuple[str, ...]:
        """What else is said: over the text, of doubts, of changes, at the foot."""
        lines = (self._asked, self._state, self._unsupported, self._stale_words, self._foot)
        return tuple(line.text() for line in lines if line.isVisibleTo(self) and line.text())

    @property
    def note(self) -> str:
        """The note beneath the answer; empty if there is none."""
        return "" if self._note.isHidden() else self._note.text()

    @property
    def running(self) -> bool:
        """Whether an answer is being made."""
        return self._answer is None and self._acts.isHidden()

    @property
    def answer(self) -> Answer | None:
        """The answer, once it is there."""
        return self._answer

    # ------------------------------------------------------------ inside

    def _draw_draft(self) -> None:
        began = time.monotonic()
        self._draw(drafted(self._draft, hide_unsupported=self._hiding))
        took = round((time.monotonic() - began) * 1000)
        self._redraw.setInterval(max(_REDRAW_MS, _SHARE * took))

    def _draw_answer(self, answer: Answer) -> None:
        self._draw(finished(answer, hide_unsupported=self._hiding))
        self._show(
            self._unsupported, answerwords.unsupported(answer.unsupported, hidden=self._hiding)
        )
        self._hide.setText(self.tr("Show") if self._hiding else self.tr("Hide"))
        self._hide.setVisible(bool(answer.unsupported))

    def _draw(self, paragraphs: Sequence[Paragraph]) -> None:
        self.text.setVisible(bool(paragraphs))
        self.text.draw(paragraphs)

    def _show_sources(self, answer: Answer) -> None:
        def card(citation: Citation) -> Card:
            n = citation.n
            return Card.of_citation(
                citation, answerwords.warning(answer, n, changed=n in self._changed)
            )

        if answer.citations:
            title = answerwords.sources_title(len(answer.citations), cited=True, looking=False)
            self.sources.show_sources(title, answer.citations, card)
        else:
            title = answerwords.sources_title(len(answer.evidence), cited=False, looking=False)
            self.sources.show_sources(title, answer.evidence, Card.of_evidence)

    def _show_rating(self, rating: int) -> None:
        for act, value in ((self._good, 1), (self._bad, -1)):
            act.show()
            act.setChecked(rating == value)
        self._share.show()

    def _rate(self, value: int, checked: bool) -> None:
        rating = value if checked else 0
        self._show_rating(rating)
        self.rated.emit(rating)

    def _say(self, state: str) -> None:
        self._show(self._state, state)

    def _show(self, line: QLabel, text: str) -> None:
        line.setText(breakable(text))
        line.setVisible(bool(text))
