"""What a model was shown and said in conversations, word for word.

A follow-up begins with exactly that, so that the model need not read it again; a conversation
that is not remembered is told without it.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence

from muniment.answer.prompts import Exchange
from muniment.records import Answer, Scope, Turn

_Key = tuple[str, str, tuple[tuple[str, int, int], ...], Scope]

_CONVERSATIONS = 8
_EXCHANGES = 4


class Memory:
    """The last few conversations with a model."""

    def __init__(self) -> None:
        self._known: OrderedDict[_Key, tuple[Exchange, ...]] = OrderedDict()

    def of(self, turns: Sequence[Turn], scope: Scope) -> tuple[Exchange, ...]:
        """What was exchanged in a scope up to the last of these turns.

        Empty where it is not remembered: in another scope, other documents may be shown.
        """
        return self._known.get(_key(turns[-1].answer, scope), ()) if turns else ()

    def keep(self, answer: Answer, exchanges: Sequence[Exchange], scope: Scope) -> None:
        """Remember what led to an answer; a long conversation begins anew."""
        kept = tuple(exchanges) if len(exchanges) <= _EXCHANGES else (exchanges[-1],)
        self._known[_key(answer, scope)] = kept
        while len(self._known) > _CONVERSATIONS:
            self._known.popitem(last=False)


def _key(answer: Answer, scope: Scope) -> _Key:
    # Two conversations may say the same, of other documents.
    cited = tuple((c.document, c.start, c.end) for c in answer.citations)
    return answer.model, answer.text, cited, scope
