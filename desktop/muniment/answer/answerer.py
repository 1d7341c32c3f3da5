"""Question → evidence → a streamed answer of checked claims.

The order is the point: the evidence is judged before a word is generated, and every
sentence is checked against what it cites after. A model too small for prose lets the
documents speak: the answer is made of quotes, and a sentence of the model's is let in only
if it passes the check. Without any model the answer is the quotes.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from muniment.answer import collection, quotes
from muniment.answer.followup import self_contained
from muniment.answer.gathering import Gathered, gather
from muniment.answer.memory import Memory
from muniment.answer.prose import UNBORNE, Prose, Written
from muniment.answer.remark import remark
from muniment.answer.retrieval import Retrieval, Told, cite
from muniment.answer.steps import Agent, Steps
from muniment.config import AnswerStyle, Settings
from muniment.errors import ModelError
from muniment.language import unwrapped
from muniment.llm import Interrupted, Llm
from muniment.records import (
    EVERYTHING,
    Answer,
    AnswerKind,
    Claim,
    Draft,
    Scope,
    Support,
    Turn,
)

NOT_ANSWERED = "Your documents do not seem to answer this."
MISSED = "What the model wrote did not answer the question."

NOT_THERE = "Read again, the cited passage does not seem to say this."

_STEPS = Steps(rewrite=True, holds=True, check=True)
_SECOND_LOOK = Steps(bears=True)
_LEAST_LIKELY = 0.5

Model = Callable[[], Llm]


@dataclass(frozen=True, slots=True)
class _Question:
    """A question on its way: as it was put, and as it is looked up."""

    put: str
    asked: str
    scope: Scope
    turns: Sequence[Turn]
    told: Told
    stop: threading.Event
    started: float = field(default_factory=time.monotonic)

    def seconds(self, at: float | None = None) -> float:
        """Seconds from the question until now, or until a moment of the same clock."""
        return round((time.monotonic() if at is None else at) - self.started, 3)


class Answerer:
    """Answers questions from what it retrieves.

    `model` gives the answering model and raises ModelError where there is none. Not to be
    called by two threads at once.
    """

    def __init__(
        self, retrieval: Retrieval, model: Model, settings: Callable[[], Settings]
    ) -> None:
        self._retrieval = retrieval
        self._model = model
        self._settings = settings
        self._memory = Memory()

    def answer(
        self,
        question: str,
        told: Told,
        stop: threading.Event,
        *,
        scope: Scope = EVERYTHING,
        turns: Sequence[Turn] = (),
    ) -> Answer:
        """See `Library.ask`."""
        asked = _Question(question, self_contained(question, turns), scope, turns, told, stop)
        answer = self._of_the_whole(asked) or self._of_the_evidence(asked)
        if asked.asked != question and not answer.asked:
            answer = replace(answer, asked=asked.asked)
        return replace(answer, question=question, stopped=stop.is_set(), total=asked.seconds())

    # ------------------------------------------------------------ the whole library

    def _of_the_whole(self, asked: _Question) -> Answer | None:
        answer = collection.answer(asked.asked, self._retrieval, asked.scope)
        if answer is None:
            return None
        asked.told.evidence(answer.evidence)
        asked.told.draft(Draft(answer.claims, answer.citations))
        asked.told.token(answer.text)
        return replace(answer, first_token=asked.seconds())

    # ------------------------------------------------------------ what stands in some of it

    def _of_the_evidence(self, asked: _Question) -> Answer:
        agent = self._agent(asked)
        rewrite = agent.rewritten if agent else None
        gathered = gather(asked.asked, self._retrieval, asked.scope, asked.told.evidence, rewrite)
        if not gathered.judgement.answers:
            return _refusal(gathered)
        answer = self._worded(replace(asked, asked=gathered.question), gathered, agent)
        spelled = gathered.question != asked.asked
        return replace(answer, asked=gathered.question) if spelled else answer

    def _worded(self, asked: _Question, gathered: Gathered, agent: Agent | None) -> Answer:
        """The answer that the evidence gives, in prose or in quotes."""
        try:
            model: Llm | None = self._model()
            prose = self._writes_prose(model, asked.stop) if model else False
            note = ""
        except ModelError as error:
            model, prose, note = None, False, f"{error.title}. {error.message}"
        except Interrupted:
            return replace(_refusal(gathered), text="")
        if model is not None and prose:
            return self._prose(asked, gathered, model, agent)
        return self._quotes(asked, gathered, model, note)

    def _writes_prose(self, model: Llm, stop: threading.Event) -> bool:
        style = self._settings().answer_style
        return model.info(stop).able if style == AnswerStyle.AUTO else style == AnswerStyle.PROSE

    def _agent(self, asked: _Question) -> Agent | None:
        """Who takes more steps with the model, if a person wants that and there is one."""
        if not self._settings().extra_steps:
            return None
        try:
            return Agent(self._model(), _STEPS, asked.stop)
        except ModelError:
            return None

    def _prose(
        self, asked: _Question, gathered: Gathered, model: Llm, agent: Agent | None
    ) -> Answer:
        earlier = self._memory.of(asked.turns, asked.scope)
        written = Prose(model, self._retrieval).write(
            asked.asked,
            gathered.evidence,
            earlier=earlier,
            holds=agent.holds if agent else _unknown,
            on_token=asked.told.token,
            on_draft=asked.told.draft,
            stop=asked.stop,
        )
        if written.refused:
            return replace(_refusal(gathered), model=model.name, note=written.note)
        if self._settings().second_look:
            written = replace(written, claims=_looked_at_again(written, model, asked))
        if not written.borne and not asked.stop.is_set():
            # What no passage bears is worth nothing: the documents can speak for themselves.
            return self._quotes(asked, gathered, None, written.note or UNBORNE)
        text = written_out(self._shown(written.claims))
        # The time of the first steps may be over: this one has its own.
        likely = Agent(model, _STEPS, asked.stop).answers(asked.asked, text) if agent else None
        if likely is not None and likely < _LEAST_LIKELY:
            return replace(_refusal(gathered), model=model.name, note=MISSED)
        answer = replace(
            _of(gathered, AnswerKind.PROSE),
            text=text,
            claims=written.claims,
            citations=written.citations,
            model=model.name,
            note=written.note,
            first_token=None if written.first is None else asked.seconds(written.first),
        )
        if written.exchange is not None:
            self._memory.keep(answer, (*earlier, written.exchange), asked.scope)
        return answer

    def _shown(self, made: Sequence[Claim]) -> list[Claim]:
        """Those that a person wants to read."""
        hidden = self._settings().hide_unsupported
        return [c for c in made if not (hidden and c.support is Support.UNSUPPORTED)]

    def _quotes(self, asked: _Question, gathered: Gathered, model: Llm | None, note: str) -> Answer:
        """The documents' own sentences, and what a model says that they bear."""
        chosen = quotes.choose(
            asked.asked, gathered.evidence, gathered.rarity, self._retrieval.similarity
        )
        if not chosen:
            return replace(_refusal(gathered), note=note)
        citations = tuple(cite(n, quote, self._retrieval) for n, quote in enumerate(chosen, 1))
        stated = [Claim(quote.text, (n,), Support.QUOTED) for n, quote in enumerate(chosen, 1)]
        asked.told.draft(Draft(tuple(stated), citations))
        asked.told.token(written_out(stated))
        first = asked.seconds()
        if model is not None and not asked.stop.is_set():
            try:
                said = remark(asked.asked, chosen, model, asked.stop)
                note = model.note
            except ModelError as error:
                said, note = None, f"{error.title}. {error.message}"
            except Interrupted:
                said = None
            if said is not None:
                stated.append(said)
                asked.told.draft(Draft(tuple(stated), citations))
                asked.told.token("\n\n" + written_out([said]))
        return replace(
            _of(gathered, AnswerKind.QUOTES),
            text=written_out(stated),
            claims=tuple(stated),
            citations=citations,
            model=model.name if model is not None else "",
            note=note,
            first_token=first,
        )


def _looked_at_again(written: Written, model: Llm, asked: _Question) -> tuple[Claim, ...]:
    """The claims; those are marked that the model does not find in what they cite.

    That their words stand there says too little: "David called it so" is not what "some call
    David's reign so" says. It is measured by `python -m tests.bench answers_prose steps`.
    """
    agent = Agent(model, _SECOND_LOOK, asked.stop)
    made = list(written.claims)
    for at, claim in enumerate(made):
        if claim.support is not Support.SUPPORTED or not claim.citations:
            continue
        cited = [source for source in written.citations if source.n in claim.citations]
        likely = agent.bears(claim.text, cited)
        if likely is not None and likely < _LEAST_LIKELY:
            made[at] = replace(claim, support=Support.UNSUPPORTED, reason=NOT_THERE)
            asked.told.draft(Draft(tuple(made), written.citations))
    return tuple(made)


def written_out(made: Sequence[Claim]) -> str:
    """Claims as text with their citation marks; quotes stand apart from each other."""
    quoted = [_with_marks(f"“{unwrapped(c.text)}”", c) for c in made if c.support is Support.QUOTED]
    said = " ".join(_with_marks(c.text, c) for c in made if c.support is not Support.QUOTED)
    return "\n\n".join([*quoted, *([said] if said else [])])


def _with_marks(text: str, claim: Claim) -> str:
    return " ".join([text, "".join(f"[{n}]" for n in claim.citations)]).strip()


def _unknown(asked: object) -> None:
    """Whether the passages of a prompt hold what it asks, where nobody is asked."""


def _refusal(gathered: Gathered) -> Answer:
    return replace(_of(gathered, AnswerKind.NONE), text=NOT_ANSWERED, answered=False)


def _of(gathered: Gathered, kind: AnswerKind) -> Answer:
    """An answer still to be filled in."""
    return Answer(
        "",
        "",
        True,
        evidence=gathered.evidence,
        kind=kind,
        searched=gathered.searched,
        unread=gathered.unread,
    )
