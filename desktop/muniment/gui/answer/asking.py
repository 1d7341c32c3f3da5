"""Holding conversations: from the library to their view, and from there into the history."""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from muniment.config import AnswerStyle
from muniment.errors import MunimentError
from muniment.gui.answer.conversationview import ConversationView
from muniment.gui.answer.scopebar import NamedScope
from muniment.gui.answer.talk import Exchange, Live, Talk, Talks
from muniment.gui.answer.turnview import TurnView
from muniment.gui.tasks import Task, Tasks
from muniment.records import Answer, Conversation, Draft, Evidence, Turn

if TYPE_CHECKING:
    from muniment.library import Library

_ANSWERS, _HISTORY, _ABOUT = "answer", "history", "about conversations"


class Asking(QObject):
    """Asks the documents, one question at a time; answers stream into the view.

    An answer goes on being made while something else is shown, and is kept with its own
    conversation. `changed` tells that the conversations did, or the one that is shown.
    """

    changed = Signal()

    def __init__(
        self, library: Library, tasks: Tasks, view: ConversationView, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._library = library
        self._tasks = tasks
        self._view = view
        self._talks = Talks(self)
        self.read_only = False
        view.hide_doubts(library.settings.hide_unsupported)
        view.asked.connect(self.follow_up)
        view.again.connect(self.again)
        view.edited.connect(self.edit)
        view.rated.connect(self._rate)
        view.scoped.connect(self._scope)
        view.stopped.connect(self.stop)
        view.hide_unsupported.connect(self._hide_unsupported)

    @property
    def talk(self) -> Talk:
        """The conversation that is shown."""
        return self._talks.shown

    def hand_over(self) -> Talks:
        """What is held here, for the window that takes the place of this one.

        An answer that is being made goes on; what comes of it is told there.
        """
        talks, self._talks = self._talks, Talks(self)
        return talks

    def take_over(self, talks: Talks) -> None:
        """Go on with what was held in another window."""
        talks.held_by = self
        self._talks = talks
        self._show(talks.shown)

    # ------------------------------------------------------------ which conversation

    def begin(self, named: NamedScope | None = None) -> None:
        """A new conversation, about some of the library or all of it."""
        self._show(Talk(named=named or NamedScope()))

    def open(self, conversation: Conversation) -> None:
        """Go on with a conversation that was kept."""
        busy = self._talks.busy
        self._show(busy if busy and busy.id == conversation.id else Talk.of(conversation))

    def return_to_unkept(self) -> None:
        """Show again the conversation whose first answer is being made."""
        if self._talks.busy is not None:
            self._show(self._talks.busy)

    def forget(self, id: str) -> None:
        """This conversation was deleted."""
        for talk in (self._talks.busy, self.talk):
            if talk is not None and talk.id == id:
                talk.deleted = True
                self._stop(talk)
                if talk is self.talk:
                    self.begin()

    def rename(self, id: str, title: str) -> None:
        """This conversation was given another title."""
        for talk in (self.talk, self._talks.busy):
            if talk is not None and talk.id == id:
                talk.title = title

    @property
    def unkept(self) -> Talk | None:
        """The conversation whose first answer is being made; it is not in the history yet."""
        busy = self._talks.busy
        return busy if busy is not None and not busy.id else None

    def _show(self, talk: Talk) -> None:
        self._talks.shown = talk
        self._view.clear()
        self._view.show_scope(talk.named)
        self._view.show_running(talk.live is not None)
        self._fill(talk)
        self._name_scope(talk)
        self.changed.emit()

    def _fill(self, talk: Talk, *, at_once: bool = False) -> None:
        """Show one turn after the other, so that a long conversation holds nothing up."""
        while talk is self.talk and len(self._view.turns) < len(talk.exchanges):
            self._show_exchange(len(self._view.turns))
            if len(self._view.turns) == len(talk.exchanges):
                self._view.show_newest()
                self.look_for_changes()
            elif not at_once:
                QTimer.singleShot(0, self, partial(self._fill, talk))
                return

    def _show_exchange(self, n: int) -> None:
        exchange, live, turn = self.talk.exchanges[n], self.talk.live, self._view.add()
        turn.begin(exchange.question)
        if live is not None and live.n == n:
            if live.evidence:
                turn.show_evidence(live.evidence)
            if live.draft != Draft():
                turn.show_draft(live.draft)
        elif exchange.turn is not None:
            self._finish(turn, exchange.turn)
        else:
            self._finish(turn, Turn(Answer(exchange.question, "", False, stopped=True), 0.0))

    def _finish(self, view: TurnView, turn: Turn) -> None:
        style = self._library.settings.answer_style
        view.finish(turn, quotes_wanted=style == AnswerStyle.QUOTES)

    def _name_scope(self, talk: Talk) -> None:
        """A conversation that was kept knows its documents by their content alone."""
        scope = talk.named.scope
        if not scope.documents or talk.named.names:
            return

        def work(_: Task) -> tuple[str, ...]:
            if len(scope.documents) > 1:
                return scope.documents
            document = self._library.document(scope.documents[0])
            gone = self.tr("a document that is no longer here")
            return (document.title or self.tr("1 document") if document else gone,)

        def done(names: tuple[str, ...]) -> None:
            if talk is self.talk and talk.named.scope == scope:
                talk.named = replace(talk.named, names=names)
                self._view.show_scope(talk.named)

        self._tasks.every(_ABOUT, work, done)

    # ------------------------------------------------------------ asking

    def ask(self, question: str) -> None:
        """Ask this as the first question of a conversation."""
        if self.talk.exchanges:
            self.begin()
        self.follow_up(question)

    def follow_up(self, question: str) -> None:
        """Ask this next."""
        self._fill(self.talk, at_once=True)
        self.talk.exchanges.append(Exchange(question))
        self._view.add()
        self._start(len(self.talk.exchanges) - 1, question)
        self._view.show_newest()

    def again(self, n: int) -> None:
        """Ask a question once more; its new answer takes the place of the old one."""
        self._start(n, self.talk.exchanges[n].question)

    def edit(self, n: int, question: str) -> None:
        """Ask otherwise. What followed upon the old question stays in a conversation of its own."""
        if n < len(self.talk.exchanges) - 1:
            self._show(self.talk.branch(n))
            self.follow_up(question)
        else:
            self._start(n, question)

    def stop(self) -> None:
        """Have no more written; what there is stays."""
        live = self.talk.live
        if live is not None and live.task is not None and not live.task.stop.is_set():
            live.task.stop.set()
            if live.n < len(self._view.turns):
                self._view.turns[live.n].stopping()

    def drop(self) -> None:
        """Show nothing more of what is being written; what was checked of it is kept."""
        talk, self._talks.busy = self._talks.busy, None
        live = talk.live if talk is not None else None
        if talk is None or live is None or live.task is None:
            return
        live.task.drop()
        # Not before: the window stands sooner without.
        from muniment.answer import written_out

        exchange, claims = talk.exchanges[live.n], live.draft.claims
        if claims and exchange.turn is None:
            answer = Answer(
                exchange.question,
                written_out(claims),
                True,
                claims,
                live.draft.citations,
                tuple(live.evidence),
                stopped=True,
            )
            exchange.turn = Turn(answer, time.time())
            self._keep(talk)

    def _stop(self, talk: Talk | None) -> None:
        if talk is not None and talk.live is not None and talk.live.task is not None:
            talk.live.task.stop.set()

    def _start(self, n: int, question: str) -> None:
        # The library answers one question at a time.
        self.stop()
        self._stop(self._talks.busy)
        talk = self._talks.busy = self.talk
        talk.ask(n, question)
        live = talk.live = Live(n)
        self._view.turns[n].begin(question)
        self._view.show_running(True)
        talks = self._talks
        live.task = self._tasks.every(
            _ANSWERS,
            partial(self._answer, talks, talk, live, question, talk.before(n)),
            lambda answer: talks.held_by._answered(talk, live, answer),
            lambda error: talks.held_by._not_answered(talk, live, error),
            outlives=True,
        )
        self.changed.emit()

    def _answer(
        self,
        talks: Talks,
        talk: Talk,
        live: Live,
        question: str,
        before: Conversation,
        task: Task,
    ) -> Answer:
        """On the answer lane."""
        return self._library.ask(
            question,
            on_evidence=lambda found: task.tell(
                lambda: talks.held_by._evidence_came(talk, live, tuple(found))
            ),
            on_draft=lambda draft: task.tell(lambda: talks.held_by._draft_came(talk, live, draft)),
            stop=task.stop,
            scope=before.scope,
            conversation=before,
        )

    def _evidence_came(self, talk: Talk, live: Live, evidence: Sequence[Evidence]) -> None:
        live.evidence = evidence
        if self._shows(talk, live):
            self._view.turns[live.n].show_evidence(evidence)

    def _draft_came(self, talk: Talk, live: Live, draft: Draft) -> None:
        live.draft = draft
        if self._shows(talk, live):
            self._view.turns[live.n].show_draft(draft)

    def _shows(self, talk: Talk, live: Live) -> bool:
        overtaken = talk.live is not None and talk.live is not live and talk.live.n == live.n
        return talk is self.talk and not overtaken and live.n < len(self._view.turns)

    def _answered(self, talk: Talk, live: Live, answer: Answer) -> None:
        exchange = talk.exchanges[live.n]
        new = Turn(answer, time.time())
        if exchange.turn is None or answer.text or not answer.stopped:
            exchange.turn = new if answer.text or not answer.stopped else None
        exchange.question = (exchange.turn or new).answer.question
        if self._shows(talk, live):
            self._finish(self._view.turns[live.n], exchange.turn or new)
        self._keep(talk)
        self._over(talk, live)

    def _not_answered(self, talk: Talk, live: Live, error: MunimentError) -> None:
        if self._shows(talk, live):
            self._view.turns[live.n].fail(error)
        self._over(talk, live)

    def _over(self, talk: Talk, live: Live) -> None:
        if talk.live is live:
            talk.live = None
            if self._talks.busy is talk:
                self._talks.busy = None
        if talk is self.talk:
            self._view.show_running(talk.live is not None)
        self.changed.emit()

    # ------------------------------------------------------------ keeping

    def _keep(self, talk: Talk) -> None:
        """Have the history hold what has been answered."""
        conversation = talk.whole()
        if self.read_only or not conversation.turns:
            return

        def work(_: Task) -> None:
            if not talk.deleted:
                # Only here, one after the other, is it known whether it was kept before.
                named = replace(conversation, id=talk.id, title=talk.title)
                kept = self._library.conversations.keep(named)
                talk.id, talk.title = kept.id, kept.title

        self._tasks.every(_HISTORY, work, lambda _: self.changed.emit(), at_close=True)

    def _rate(self, n: int, rating: int) -> None:
        turn = self.talk.exchanges[n].turn
        if turn is not None:
            self.talk.exchanges[n].turn = replace(turn, rating=rating)
            self._keep(self.talk)

    def _scope(self, named: NamedScope) -> None:
        self.talk.named = named
        self._view.show_scope(named)

    def _hide_unsupported(self, hide: bool) -> None:
        self._view.hide_doubts(hide)
        if not self.read_only:
            self._tasks.every("library", lambda _: self._library.configure(hide_unsupported=hide))

    def reconsider(self) -> None:
        """The settings may have changed: show answers as they say."""
        self._view.hide_doubts(self._library.settings.hide_unsupported)

    def look_for_changes(self) -> None:
        """Say of which answers the sources are no longer what they were."""
        talk = self.talk
        turns = [(n, e.turn) for n, e in enumerate(talk.exchanges) if e.turn is not None]

        def work(_: Task) -> list[tuple[int, Turn, tuple[int, ...]]]:
            return [(n, turn, self._library.stale(turn.answer)) for n, turn in turns]

        def done(found: list[tuple[int, Turn, tuple[int, ...]]]) -> None:
            if talk is not self.talk:
                return
            for n, turn, numbers in found:
                live = talk.live is not None and talk.live.n == n
                if talk.exchanges[n].turn is turn and not live and n < len(self._view.turns):
                    self._view.turns[n].show_stale(numbers)

        if turns:
            self._tasks.latest(_ABOUT, work, done)
