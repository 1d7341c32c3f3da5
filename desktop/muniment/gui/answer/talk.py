"""A conversation while it is being held: its turns, and the answer that is being made."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from muniment.conversation_json import title_of
from muniment.gui.answer.scopebar import NamedScope
from muniment.gui.tasks import Task
from muniment.records import Conversation, Draft, Evidence, Turn

if TYPE_CHECKING:
    from muniment.gui.answer.asking import Asking


@dataclass(slots=True)
class Exchange:
    """A question, and its answer once there is one."""

    question: str
    turn: Turn | None = None


@dataclass(slots=True)
class Live:
    """An answer that is being made: to which question, and what there is of it so far."""

    n: int
    task: Task | None = None
    evidence: Sequence[Evidence] = ()
    draft: Draft = field(default_factory=Draft)


@dataclass(slots=True, eq=False)
class Talk:
    """A conversation that may go on.

    `id` and `title` are empty until it has been kept; `deleted` says that it is to be kept no
    more.
    """

    id: str = ""
    title: str = ""
    named: NamedScope = field(default_factory=NamedScope)
    exchanges: list[Exchange] = field(default_factory=list)
    live: Live | None = None
    deleted: bool = False

    @classmethod
    def of(cls, conversation: Conversation) -> Talk:
        """A conversation that was kept, to be gone on with."""
        exchanges = [Exchange(turn.answer.question, turn) for turn in conversation.turns]
        named = NamedScope(conversation.scope)
        return cls(conversation.id, conversation.title, named, exchanges)

    def before(self, n: int) -> Conversation:
        """The conversation as it was before this question."""
        turns = tuple(e.turn for e in self.exchanges[:n] if e.turn is not None)
        return Conversation(self.id, self.title, self.named.scope, turns)

    def whole(self) -> Conversation:
        """All of it that has been answered."""
        return self.before(len(self.exchanges))

    def ask(self, n: int, question: str) -> None:
        """Have this question in the place of another; the title follows if it was made of it."""
        kept = self.whole()
        if n == 0 and kept.turns and self.title == title_of(replace(kept, title="")):
            self.title = ""
        self.exchanges[n].question = question

    def branch(self, n: int) -> Talk:
        """Another conversation that begins as this one does, up to this question."""
        return Talk(named=self.named, exchanges=[replace(e) for e in self.exchanges[:n]])


@dataclass(slots=True, eq=False)
class Talks:
    """The conversation that is shown, the one in which an answer is being made, and who does it.

    Another window may take the place of the one in which they were begun: then `held_by` is its.
    """

    held_by: Asking
    shown: Talk = field(default_factory=Talk)
    busy: Talk | None = None
