"""Prose: a model's answer, streamed, every sentence checked when it is complete.

What a model writes is text and nothing else: markup and links are taken out before anything
is shown. It may refuse in many shapes, say the same again and again, say what no passage
bears: each is noticed while it streams, and the model is stopped.
"""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from muniment import claims
from muniment.answer import prompts
from muniment.answer.excerpts import Count, Excerpt, cut
from muniment.answer.prompts import Exchange
from muniment.answer.reply import (
    lacks,
    refuses,
    refuses_outright,
    repeats,
    settled,
    tells_of_passages,
    without_fences,
)
from muniment.answer.retrieval import Retrieval, cite
from muniment.claims import Statement
from muniment.errors import ModelError
from muniment.language import words
from muniment.llm import ChatMessage, Interrupted, Llm
from muniment.records import Citation, Claim, Draft, Evidence, Support

UNBORNE = "What the model wrote is not borne by your documents; these are their own words."

# Tokens of evidence for a first question and for a follow-up, which sees the earlier ones too.
_EVIDENCE_TOKENS = 250
_MORE_TOKENS = 130
_LEAST_SHARE = 0.65
_LEAST_LIKELY = 0.5
_EVIDENCE = 5
_ANSWER_TOKENS = 300
_MARKUP_TOKENS = 100
_QUESTION_TOKENS = 256
# So many characters are looked at before any is shown: "NOT FOUND" must not be.
_HELD = 20
_ENDS = (".", "!", "?", "…", ":", '"', "”", ")", "。", "！", "？")
_OPENS_REFUSING = re.compile(r"\W*not[ _-]?found", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Written:
    """What a model made of the evidence.

    `refused`: it says that the evidence does not answer. `borne`: at least one claim is
    supported; where it is False and the model did not refuse, the documents should speak for
    themselves. `first` is when its first piece came, on the clock of `time.monotonic`, None if
    none did. `exchange` is what to give as `earlier` with a follow-up, None where nothing came of
    it. `note` tells a person what went wrong.
    """

    claims: tuple[Claim, ...] = ()
    citations: tuple[Citation, ...] = ()
    refused: bool = False
    note: str = ""
    first: float | None = None
    exchange: Exchange | None = None

    @property
    def borne(self) -> bool:
        """Whether any claim is supported by what it cites; a line that leads in cites nothing."""
        return any(c.citations and c.support is Support.SUPPORTED for c in self.claims)


@dataclass(frozen=True, slots=True)
class Prose:
    """Writes answers with a model from evidence.

    `evidence_tokens` and `more_tokens` bound the evidence in the prompt of a first question
    and of a follow-up.
    """

    model: Llm
    retrieval: Retrieval
    evidence_tokens: int = _EVIDENCE_TOKENS
    more_tokens: int = _MORE_TOKENS

    def write(
        self,
        question: str,
        evidence: Sequence[Evidence],
        *,
        earlier: Sequence[Exchange] = (),
        holds: Callable[[Sequence[ChatMessage]], float | None] = lambda asked: None,
        on_token: Callable[[str], None] = lambda piece: None,
        on_draft: Callable[[Draft], None] = lambda draft: None,
        stop: threading.Event | None = None,
    ) -> Written:
        """The model's answer; with `stop` set, what there is of it.

        `holds` may judge the prompt before it is answered: the probability that its passages
        hold what is asked (see `Agent.holds`); what is unlikely counts as refused. `on_token`
        gets plain text to append, `on_draft` the whole of what is known after each piece; neither
        gets anything before it is clear that the model does not refuse. A model that fails
        does not raise: the note says so.
        """
        stop = stop or threading.Event()
        try:
            asked = self._asked(question, evidence[:_EVIDENCE], earlier, stop)
            if not asked.sources:
                return Written()
            likely = holds(asked.messages)
            if likely is not None and likely < _LEAST_LIKELY:
                return Written(refused=True)
            return self._stream(asked, on_token, on_draft, stop)
        except ModelError as error:
            return Written(note=f"{error.title}. {error.message}")
        except Interrupted:
            return Written()

    def _asked(
        self,
        question: str,
        evidence: Sequence[Evidence],
        earlier: Sequence[Exchange],
        stop: threading.Event,
    ) -> _Asked:
        """The prompt: as large as its budget and the model's context allow, and no larger."""

        def count(texts: Sequence[str]) -> list[int]:
            return self.model.count(texts, stop)

        context = self.model.info(stop).context
        most = min(_ANSWER_TOKENS, context // 4)
        short = prompts.shortened(question, min(_QUESTION_TOKENS, context // 8), count)
        taken = sum(count([prompts.text("answer"), short, *_said(earlier)]))
        room = context - most - _MARKUP_TOKENS - taken
        if earlier and room < self.more_tokens:
            # Too long a conversation: it goes on without what was said.
            return self._asked(question, evidence, (), stop)
        budget = min(self.more_tokens if earlier else self.evidence_tokens, room)
        shown = [excerpt for exchange in earlier for excerpt in exchange.excerpts]
        fresh = [e for e in self._cut(short, evidence, budget, count) if not _among(e, shown)]
        messages = prompts.answering(short, fresh, earlier)
        return _Asked(short, tuple(fresh), tuple(messages), (*shown, *fresh), most)

    def _cut(
        self, question: str, evidence: Sequence[Evidence], budget: int, count: Count
    ) -> list[Excerpt]:
        """The excerpts whose frames and texts have no more than `budget` tokens."""
        frames = count([prompts.framed(0, item) for item in evidence])
        rarity = self.retrieval.rarity(question)
        aim = budget
        while aim > 0:
            excerpts = cut(
                question,
                evidence,
                aim,
                count,
                frames=frames,
                rarity=rarity,
                similarity=self.retrieval.similarity,
                least=_LEAST_SHARE,
            )
            # A text can have more tokens than its sentences have, by one or two.
            over = sum(count([prompts.passages(excerpts)])) - budget
            if over <= 0:
                return _best_last(excerpts)
            aim -= max(over, 8)
        return []

    def _stream(
        self,
        asked: _Asked,
        on_token: Callable[[str], None],
        on_draft: Callable[[Draft], None],
        stop: threading.Event,
    ) -> Written:
        writing = _Writing(asked, self.retrieval)
        note, failed = "", False
        pieces = self.model.stream(asked.messages, max_tokens=asked.most, stop=stop)
        try:
            for piece in pieces:
                writing.hear(piece)
                _tell(writing, on_token, on_draft)
                if writing.over:
                    break
            note = self.model.note
        except ModelError as error:
            note, failed = f"{error.title}. {error.message}", True
        finally:
            _close(pieces)
        writing.end(complete=not (stop.is_set() or failed))
        _tell(writing, on_token, on_draft)
        return writing.written(note)


@dataclass(frozen=True, slots=True)
class _Asked:
    """What a model is asked; `sources` are all excerpts that it may cite, the first is number 1.

    `most` bounds its reply in tokens.
    """

    question: str
    excerpts: tuple[Excerpt, ...]
    messages: tuple[ChatMessage, ...]
    sources: tuple[Excerpt, ...]
    most: int


class _Writing:
    """An answer while it is written."""

    def __init__(self, asked: _Asked, retrieval: Retrieval) -> None:
        self._asked = asked
        self._retrieval = retrieval
        self._sources = [source.text for source in asked.sources]
        self._languages = [source.quote.evidence.language for source in asked.sources]
        self._contexts = [_above(source.quote.evidence) for source in asked.sources]
        self._sentences = claims.SentenceStream()
        self._seen: set[tuple[str, ...]] = set()
        self._claims: list[Claim] = []
        self._citations: dict[int, Citation] = {}
        self._said = ""
        self._shown = ""
        self._fresh = ""
        self._pieces = 0
        self._first: float | None = None
        self.refused = False
        self.over = False

    def hear(self, piece: str) -> None:
        """Take in a piece of the model's reply."""
        self._first = self._first if self._first is not None else time.monotonic()
        self._pieces += 1
        self._said += piece
        if refuses_outright(self._said) and not self._quotes_it(self._said):
            self._refuse()
            return
        self._judge(self._sentences.feed(piece))
        self.over = self.over or repeats(self._said)
        if not self.over:
            self._show(settled(self._sentences.tail))

    def end(self, complete: bool) -> None:
        """Take in that the reply is over, of itself (`complete`) or because it was stopped."""
        if self.over:
            return
        rest = self._sentences.close()
        broken = not complete or self._pieces >= self._asked.most - 1
        if broken and rest and self._claims and not rest[-1].text.endswith(_ENDS):
            # Half a sentence says nothing.
            rest.pop()
        self._judge(rest)
        self.over = True

    def fresh(self) -> str:
        """The text that came since this was last asked, once it is clear that it is no refusal."""
        if self.refused or (not self.over and len(self._said) < _HELD):
            return ""
        fresh, self._fresh = self._fresh, ""
        return fresh

    def draft(self) -> Draft:
        """What is known now."""
        tail = "" if self.over else settled(self._sentences.tail)
        return Draft(tuple(self._claims), tuple(self._cited()), tail)

    def written(self, note: str) -> Written:
        """What came of it."""
        if self.refused:
            return Written(refused=True, note=note, first=self._first)
        first = len(self._sources) - len(self._asked.excerpts) + 1
        said = self._said.strip()
        exchange = Exchange(self._asked.question, self._asked.excerpts, said, first)
        written = Written(tuple(self._claims), tuple(self._cited()), False, note, self._first)
        return replace(written, exchange=exchange) if written.borne else written

    def _judge(self, statements: Sequence[Statement]) -> None:
        for written in statements:
            statement = replace(written, text=without_fences(written.text))
            shape = tuple(word.stem for word in words(statement.text))
            if self.over or not shape:
                continue
            if shape in self._seen:
                self.over = True
                return
            self._seen.add(shape)
            if refuses(statement.text) and not self._quotes_it(statement.text):
                self._refuse()
                return
            claim = self._checked(statement)
            borne = claim.support is Support.SUPPORTED and not tells_of_passages(statement.text)
            if lacks(statement.text) and not borne:
                self._stop_short()
                return
            self._claims.append(self._numbered(claim))
            self._show(statement.text)
            self._fresh += " "
            self._shown = ""

    def _checked(self, statement: Statement) -> Claim:
        """The claim that it makes, given to another passage where only that one bears it."""

        def check(statement: Statement) -> Claim:
            return claims.check(
                statement,
                self._sources,
                self._asked.question,
                languages=self._languages,
                contexts=self._contexts,
                opens=not self._claims,
            )

        claim = check(statement)
        if statement.citations and claim.support is Support.UNSUPPORTED:
            attributed = check(replace(statement, citations=()))
            if attributed.support is Support.SUPPORTED and attributed.citations:
                return attributed
        return claim

    def _show(self, sentence: str) -> None:
        """Add to the streamed text what has come of the open sentence; it only grows."""
        if sentence.startswith(self._shown):
            self._fresh += sentence[len(self._shown) :]
            self._shown = sentence

    def _quotes_it(self, said: str) -> bool:
        """Whether the words of refusal are the passages': "404 NOT FOUND" may be the answer."""
        opens = _OPENS_REFUSING.match(said)
        return not opens and any(map(refuses_outright, self._sources))

    def _stop_short(self) -> None:
        """The model says that the passages hold no more, if they held anything."""
        if any(claim.support is Support.SUPPORTED for claim in self._claims):
            self.over = True
        else:
            self._refuse()

    def _refuse(self) -> None:
        self.refused = self.over = True
        self._claims.clear()

    def _numbered(self, claim: Claim) -> Claim:
        """The claim with its citations numbered in the order in which the answer uses them."""
        for source in claim.citations:
            if source not in self._citations:
                n = len(self._citations) + 1
                quote = self._asked.sources[source - 1].quote
                self._citations[source] = cite(n, quote, self._retrieval)
        return replace(claim, citations=tuple(self._citations[n].n for n in claim.citations))

    def _cited(self) -> list[Citation]:
        used = {n for claim in self._claims for n in claim.citations}
        return [citation for citation in self._citations.values() if citation.n in used]


def _above(evidence: Evidence) -> str:
    """What a person would know of an excerpt without reading it: its title and headings."""
    return "\n".join((evidence.title, *evidence.place.headings))


def _tell(
    writing: _Writing, on_token: Callable[[str], None], on_draft: Callable[[Draft], None]
) -> None:
    if fresh := writing.fresh():
        on_token(fresh)
        on_draft(writing.draft())


def _said(earlier: Sequence[Exchange]) -> list[str]:
    """All texts of earlier exchanges, to be counted."""
    return [
        text
        for exchange in earlier
        for text in (prompts.passages(exchange.excerpts), exchange.question, exchange.reply)
    ]


def _among(excerpt: Excerpt, shown: Sequence[Excerpt]) -> bool:
    """Whether the model has it before its eyes already."""
    return any(
        excerpt.quote.evidence.document == other.quote.evidence.document
        and excerpt.quote.text in other.quote.text
        for other in shown
    )


def _best_last(excerpts: Sequence[Excerpt]) -> list[Excerpt]:
    """The excerpts, those of one evidence together, the best evidence next to the question.

    Of what stands there a small model takes the last thing most to heart.
    """
    best: dict[int, float] = {}
    for excerpt in excerpts:
        of = id(excerpt.quote.evidence)
        best[of] = max(best.get(of, excerpt.quote.score), excerpt.quote.score)
    return sorted(excerpts, key=lambda excerpt: best[id(excerpt.quote.evidence)])


def _close(pieces: Iterator[str]) -> None:
    """End a stream that is not read to its end, so that the model stops."""
    close = getattr(pieces, "close", None)
    if close is not None:
        close()
