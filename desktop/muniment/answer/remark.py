"""What a model too small for prose may add to quotes: one sentence, if it passes the check."""

from __future__ import annotations

import threading
from collections.abc import Sequence

from muniment import claims
from muniment.answer import prompts
from muniment.answer.retrieval import Quote
from muniment.language import terms
from muniment.llm import ChatMessage, Llm
from muniment.records import Claim, Support

_TOKENS = 48
_MARKUP_TOKENS = 100
_QUESTION_TOKENS = 128


def remark(
    question: str, quotes: Sequence[Quote], model: Llm, stop: threading.Event
) -> Claim | None:
    """A sentence that the quotes bear and do not hold already; None where none came of it.

    Its citations are the numbers of the quotes, from 1. Nothing comes of it either where the
    model cannot take them all. Raises ModelError, and Interrupted when `stop` is set.
    """

    def count(texts: Sequence[str]) -> list[int]:
        return model.count(texts, stop)

    sources = [quote.text for quote in quotes]
    passage = prompts.plain("\n".join(sources))
    short = prompts.plain(prompts.shortened(question, _QUESTION_TOKENS, count))
    rules = prompts.text("short")
    if sum(count([rules, passage, short])) + _TOKENS + _MARKUP_TOKENS > model.info(stop).context:
        return None
    asked = f"Passage:\n{passage}\n\nQuestion: {short}"
    messages = [ChatMessage("system", rules), ChatMessage("user", asked)]
    said = "".join(model.stream(messages, max_tokens=_TOKENS, stop=stop)).strip()
    made = claims.statements(said)
    if stop.is_set() or not made or not said.endswith((".", "!", "]")):
        return None
    claim = claims.check(made[0], sources, question, opens=True)
    said_of = terms(claim.text)
    cited = terms("\n".join(sources[n - 1] for n in claim.citations))
    # Words of the question too: who asks for a ship's commander is not told of a general's.
    borne = claim.support is Support.SUPPORTED and said_of <= cited and said_of - terms(question)
    repeated = any(claim.text.rstrip(".") in source for source in sources)
    return claim if borne and not repeated else None
