"""A conversation on the screen: its turns one under the other, and a field for the next."""

from __future__ import annotations

from functools import partial
from itertools import pairwise

from PySide6.QtCore import QRect, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractSlider,
    QFrame,
    QHBoxLayout,
    QScrollArea,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from muniment.gui.answer.questionedit import QuestionEdit
from muniment.gui.answer.scopebar import NamedScope, ScopeBar
from muniment.gui.answer.turnsources import SourceList
from muniment.gui.answer.turnview import TurnView
from muniment.gui.style import Look
from muniment.gui.widgets import button, label


class ConversationView(QWidget):
    """Shows turns and takes questions. What concerns one turn carries its number, from 0.

    `opened` carries the Target of a source, `scoped` a NamedScope, `made` a new TurnView, for
    whoever wants to listen to it.
    """

    asked = Signal(str)
    again = Signal(int)
    edited = Signal(int, str)
    rated = Signal(int, int)
    share = Signal(int, object)
    hide_unsupported = Signal(bool)
    stopped = Signal()
    opened = Signal(object)
    scoped = Signal(object)
    made = Signal(object)
    left_upwards = Signal()

    def __init__(self, look: Look, after: QWidget) -> None:
        """`after` is what the keyboard reaches before the turns."""
        super().__init__()
        self._look = look
        self._after = after
        self._hiding = False
        self._running = False
        self._pinned = False
        self._scrolling = False
        self.turns: list[TurnView] = []
        self._column = QVBoxLayout()
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._body = QWidget()
        self._body.setLayout(self._column)
        self.area = QScrollArea()
        self.area.setObjectName("conversation")
        self.area.setFrameShape(QFrame.Shape.NoFrame)
        self.area.setWidgetResizable(True)
        self.area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        bar = self.area.verticalScrollBar()
        bar.setSingleStep(24)
        bar.rangeChanged.connect(self._scroll_to_newest)
        bar.valueChanged.connect(self._scrolled)
        self.area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.area.setWidget(self._body)
        self._stack = QStackedWidget()
        self._stack.addWidget(self._make_empty())
        self._stack.addWidget(self.area)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._stack, 1)
        layout.addWidget(self._make_foot(look))

    def _make_empty(self) -> QWidget:
        title = label(self.tr("Ask your documents"), role="large", wrap=True)
        text = label(
            self.tr(
                "The answer shows the passages that it rests on, each a click away. What the "
                "documents do not say is not said."
            ),
            wrap=True,
        )
        page = QWidget()
        middle = QVBoxLayout(page)
        middle.setContentsMargins(40, 0, 40, 0)
        middle.setSpacing(12)
        middle.addStretch(1)
        for line in (title, text):
            line.setAlignment(Qt.AlignmentFlag.AlignCenter)
            middle.addWidget(line)
        middle.addStretch(1)
        return page

    def _make_foot(self, look: Look) -> QWidget:
        self.scope = ScopeBar(look)
        self.scope.changed.connect(self.scoped)
        self.field = QuestionEdit(self.tr("Ask a question"))
        self.field.submitted.connect(self._submit)
        self.field.left_upwards.connect(self.enter_sources)
        self._ask = button(look, self.tr("Ask"), role="second", tip=self.tr("Enter"))
        self._ask.clicked.connect(self._submit)
        self._stop = button(look, self.tr("Stop"), "stop", tip=self.tr("Esc"))
        self._stop.clicked.connect(self.stopped)
        self.field.textChanged.connect(self._offer)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.field, 1)
        row.addWidget(self._ask, 0, Qt.AlignmentFlag.AlignBottom)
        row.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignBottom)
        foot = QFrame()
        foot.setObjectName("followUp")
        column = QVBoxLayout(foot)
        column.setContentsMargins(14, 10, 14, 12)
        column.setSpacing(8)
        column.addWidget(self.scope)
        column.addLayout(row)
        self._offer()
        return foot

    # ------------------------------------------------------------ what is shown

    def clear(self) -> None:
        """Show a conversation in which nothing has been asked."""
        for turn in self.turns:
            self._column.removeWidget(turn)
            turn.hide()
            turn.deleteLater()
        self.turns = []
        self.field.clear()
        self.show_running(False)
        self._stack.setCurrentIndex(0)
        self._name_field()

    def add(self) -> TurnView:
        """A new turn at the end, without anything in it yet."""
        n = len(self.turns)
        turn = TurnView(self._look)
        turn.hide_doubts(self._hiding)
        turn.opened.connect(self.opened)
        turn.stopped.connect(self.stopped)
        turn.again.connect(partial(self._again, n))
        turn.edited.connect(partial(self._edited, n))
        turn.rated.connect(partial(self._rated, n))
        turn.share.connect(partial(self._share, n))
        turn.hide_unsupported.connect(self.hide_unsupported)
        turn.sources.moved.connect(partial(self._follow, turn.sources.list))
        turn.sources.list.left_upwards.connect(self.left_upwards)
        for earlier in self.turns:
            earlier.setMinimumHeight(0)
            earlier.sources.fold(True)
        before = self.turns[-1].by_tab[-1] if self.turns else self._after
        self.turns.append(turn)
        self._column.addWidget(turn)
        for first, second in pairwise((before, *turn.by_tab)):
            QWidget.setTabOrder(first, second)
        self._stack.setCurrentWidget(self.area)
        self._name_field()
        self.made.emit(turn)
        return turn

    def show_newest(self) -> None:
        """Have the newest question at the top, its answer beneath it, until a person scrolls."""
        self._pinned = True
        self._make_room()
        # What was added a moment ago has not been given its place yet.
        QTimer.singleShot(0, self, self._scroll_to_newest)

    def show_running(self, running: bool) -> None:
        """Whether an answer is being made in this conversation."""
        self._running = running
        self._stop.setVisible(running)
        self._ask.setVisible(not running)
        self._offer()

    def show_scope(self, named: NamedScope) -> None:
        """Show what of the library is asked."""
        self.scope.show_scope(named)

    def hide_doubts(self, hide: bool) -> None:
        """Whether sentences that are not borne out are hidden."""
        self._hiding = hide
        for turn in self.turns:
            turn.hide_doubts(hide)

    def enter_sources(self) -> None:
        """Go to the sources of the newest answer."""
        cards = self.turns[-1].sources.list if self.turns else None
        if cards is not None and cards.cards.rowCount() and cards.isVisible():
            cards.setFocus()
            if cards.current() is None:
                cards.choose(0)

    @property
    def running(self) -> bool:
        """Whether an answer is being made in this conversation."""
        return self._running

    # ------------------------------------------------------------ inside

    def _submit(self) -> None:
        question = self.field.text
        if question and not self._running:
            self.field.clear()
            self.asked.emit(question)

    def _offer(self) -> None:
        self._ask.setEnabled(bool(self.field.text))

    def _name_field(self) -> None:
        name = self.tr("Ask a follow-up question") if self.turns else self.tr("Ask a question")
        self.field.setPlaceholderText(name)
        self.field.setAccessibleName(name)

    def _again(self, n: int) -> None:
        self.again.emit(n)

    def _edited(self, n: int, question: str) -> None:
        self.edited.emit(n, question)

    def _rated(self, n: int, rating: int) -> None:
        self.rated.emit(n, rating)

    def _share(self, n: int, menu: object) -> None:
        self.share.emit(n, menu)

    def _follow(self, cards: SourceList) -> None:
        """Keep the chosen card in sight."""
        card = cards.current_area()
        spot = QRect(cards.viewport().mapTo(self._body, card.topLeft()), card.size())
        bar, page = self.area.verticalScrollBar(), self.area.viewport().height()
        if spot.bottom() > bar.value() + page:
            bar.setValue(min(spot.top(), spot.bottom() - page + 8))
        elif spot.top() < bar.value():
            bar.setValue(spot.top() - 8)

    def _make_room(self) -> None:
        if self.turns:
            self.turns[-1].setMinimumHeight(self.area.viewport().height())

    def _scroll_to_newest(self) -> None:
        if self.turns and self._pinned:
            self._column.activate()
            self._scrolling = True
            # It may not come so far yet: then it does when the view has grown.
            self.area.verticalScrollBar().setValue(self.turns[-1].y())
            self._scrolling = False

    def _scrolled(self, value: int) -> None:
        """Whoever goes elsewhere is not to be taken back by what comes in meanwhile."""
        if not self._scrolling and self.turns and value != self.turns[-1].y():
            self._pinned = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """What scrolls a page does so from the field as well."""
        bar, action = self.area.verticalScrollBar(), QAbstractSlider.SliderAction
        if event.key() == Qt.Key.Key_PageUp:
            bar.triggerAction(action.SliderPageStepSub)
        elif event.key() == Qt.Key.Key_PageDown:
            bar.triggerAction(action.SliderPageStepAdd)
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()
