"""Question → evidence → a streamed answer of checked claims.

The order is the point: the evidence is judged before a word is generated, and every
sentence is checked against what it cites after. A model too small for prose lets the
documents speak: the answer is made of quotes, and a sentence of the model's is let in only
if it passes the check. Without any model the answer is the quotes.
"""

from __future__ import annotations

import re
import threading
import time
import tomllib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from math import exp

from muniment import claims
from muniment.answer.retrieval import Quote, Retrieval, Told, cite
from muniment.config import AnswerStyle, Settings, resources
from muniment.errors import ModelError
from muniment.language import sentences, terms
from muniment.llm import ChatMessage, Interrupted, Llm
from muniment.records import EVERYTHING, Answer, Claim, Evidence, Scope, Support, Turn

NOT_ANSWERED = "Your documents do not seem to answer this."

_PROSE_PARAMETERS = 1_000_000_000
_EVIDENCE = 8
_WIDER = 24
_JUDGED = 3
_QUOTED = 6
_QUOTES = 3
_QUOTE_SHARE = 0.8
_SENTENCES = 60
_LONGEST_QUOTE = 600
_PROMPT_EVIDENCE = 5
_PROMPT_TOKENS = 1_200
_MARKUP_TOKENS = 100
_ANSWER_TOKENS = 300
_SENTENCE_TOKENS = 48
_REFUSAL = "not found"


@dataclass(frozen=True, slots=True)
class _Clock:
    """Times an answer: seconds since the question."""

    started: float

    def now(self) -> float:
        return round(time.monotonic() - self.started, 3)


class Answerer:
    """Answers questions from evidence.

    `model` gives the answering model and raises ModelError where there is none.
    """

    def __init__(self, retrieval: Retrieval, model: Callable[[], Llm], settings: Settings) -> None:
        self._retrieval = retrieval
        self._model = model
        self._settings = settings

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
        clock = _Clock(time.monotonic())
        found = self._retrieval.find(question, _EVIDENCE, False, scope)
        evidence = list(found.evidence)
        told.evidence(evidence)
        rarity = self._retrieval.rarity(question)
        if not answerable(question, evidence, rarity):
            wider = self._retrieval.find(" ".join(terms(question)), _WIDER, False, scope).evidence
            if not answerable(question, wider, rarity):
                return Answer(
                    question, NOT_ANSWERED, False, evidence=tuple(evidence), total=clock.now()
                )
            evidence = list(wider[:_EVIDENCE])
            told.evidence(evidence)
        try:
            model: Llm | None = self._model()
            prose = self._writes_prose(model, stop) if model else False
            note = ""
        except ModelError as error:
            model, prose, note = None, False, f"{error.title}. {error.message}"
        except Interrupted:
            return Answer(
                question, "", False, evidence=tuple(evidence), stopped=True, total=clock.now()
            )
        if model is not None and prose:
            return self._prose(question, evidence, model, told.token, stop, clock)
        return self._quotes(question, evidence, model, note, told.token, stop, clock)

    def _writes_prose(self, model: Llm, stop: threading.Event) -> bool:
        if self._settings.answer_style is AnswerStyle.AUTO:
            return model.info(stop).parameters >= _PROSE_PARAMETERS
        return self._settings.answer_style is AnswerStyle.PROSE

    # ------------------------------------------------------------ quotes

    def _quotes(
        self,
        question: str,
        evidence: Sequence[Evidence],
        model: Llm | None,
        note: str,
        on_token: Callable[[str], None],
        stop: threading.Event,
        clock: _Clock,
    ) -> Answer:
        quotes = self._choose_quotes(question, evidence[:_QUOTED])
        if not quotes:
            return Answer(
                question,
                NOT_ANSWERED,
                False,
                evidence=tuple(evidence),
                note=note,
                total=clock.now(),
            )
        citations = [cite(n, quote, self._retrieval) for n, quote in enumerate(quotes, 1)]
        stated = [Claim(q.text, (n,), Support.QUOTED) for n, q in enumerate(quotes, 1)]
        on_token(_written(stated))
        first = clock.now()
        if model is not None and not stop.is_set():
            try:
                said = self._sentence(question, quotes, model, stop)
                note = model.note
            except ModelError as error:
                said, note = None, f"{error.title}. {error.message}"
            except Interrupted:
                said = None
            if said is not None:
                stated.append(said)
                on_token("\n\n" + _written([said]))
        return Answer(
            question,
            _written(stated),
            True,
            tuple(stated),
            tuple(citations),
            tuple(evidence),
            model=model.name if model is not None else "",
            note=note,
            stopped=stop.is_set(),
            first_token=first,
            total=clock.now(),
        )

    def _choose_quotes(self, question: str, evidence: Sequence[Evidence]) -> list[Quote]:
        """The sentences that bear most on the question, best first."""
        every = [
            Quote(item, start, min(end, start + _LONGEST_QUOTE), 0.0)
            for item in evidence
            for start, end in _units(item.text)
        ][:_SENTENCES]
        candidates = [quote for quote in every if _tells(quote.text)] or every
        if not candidates:
            return []
        similar = self._retrieval.similarity(question, [quote.text for quote in candidates])
        scored = [
            Quote(q.evidence, q.start, q.end, _bearing(question, q, similar[i] if similar else 0))
            for i, q in enumerate(candidates)
        ]
        ranked = sorted(scored, key=lambda quote: -quote.score)
        best: list[Quote] = []
        for quote in ranked:
            repeated = any(quote.text in kept.text for kept in best)
            if not repeated and quote.score >= _QUOTE_SHARE * ranked[0].score:
                best.append(quote)
        return best[:_QUOTES]

    def _sentence(
        self, question: str, quotes: Sequence[Quote], model: Llm, stop: threading.Event
    ) -> Claim | None:
        """One sentence of a small model's, if it passes the check; else nothing."""
        passage = "\n".join(quote.text for quote in quotes)
        messages = [
            ChatMessage("system", _prompt("short")),
            ChatMessage("user", f"Passage:\n{passage}\n\nQuestion: {question[:1000]}"),
        ]
        said = "".join(model.stream(messages, max_tokens=_SENTENCE_TOKENS, stop=stop))
        made = claims.statements(said)
        sources = [quote.text for quote in quotes]
        if stop.is_set() or not made or not said.strip().endswith((".", "!")):
            return None
        claim = claims.check(made[0], sources, question)
        news = terms(claim.text) - terms(question)
        cited = "\n".join(sources[n - 1] for n in claim.citations)
        borne = claim.support is Support.SUPPORTED and news and news <= terms(cited)
        repeated = any(claim.text.rstrip(".") in source for source in sources)
        return claim if borne and not repeated else None

    # ------------------------------------------------------------ prose

    def _prose(
        self,
        question: str,
        evidence: Sequence[Evidence],
        model: Llm,
        on_token: Callable[[str], None],
        stop: threading.Event,
        clock: _Clock,
    ) -> Answer:
        note, said, first = "", "", None
        excerpts: list[Quote] = []
        try:
            excerpts = self._excerpts(question, evidence[:_PROMPT_EVIDENCE], model, stop)
            messages = _messages(question, excerpts)
            for piece in model.stream(messages, max_tokens=_ANSWER_TOKENS, stop=stop):
                first = first if first is not None else clock.now()
                said += piece
                on_token(piece)
            note = model.note
        except ModelError as error:
            note = f"{error.title}. {error.message}"
        except Interrupted:
            pass
        if not said.strip() and not stop.is_set():
            # The model gave nothing: the documents can still speak for themselves.
            return self._quotes(question, evidence, None, note, on_token, stop, clock)
        refused = said.strip().casefold().strip(".*\"'").startswith(_REFUSAL)
        sources = [excerpt.text for excerpt in excerpts]
        made = (
            [] if refused else [claims.check(s, sources, question) for s in claims.statements(said)]
        )
        used = sorted({n for claim in made for n in claim.citations})
        return Answer(
            question,
            NOT_ANSWERED if refused else _written(made),
            not refused,
            tuple(made),
            tuple(cite(n, excerpts[n - 1], self._retrieval) for n in used),
            tuple(evidence),
            model=model.name,
            note=note,
            stopped=stop.is_set(),
            first_token=first,
            total=clock.now(),
        )

    def _excerpts(
        self, question: str, evidence: Sequence[Evidence], model: Llm, stop: threading.Event
    ) -> list[Quote]:
        """One run of sentences of each evidence, within the prompt's token budget in all."""
        context = model.info(stop).context
        fixed = [_prompt("answer"), question, *(_heading(0, item) for item in evidence)]
        room = context - _ANSWER_TOKENS - sum(model.count(fixed, stop)) - _MARKUP_TOKENS
        budget = max(64, min(_PROMPT_TOKENS, room))
        excerpts: list[Quote] = []
        for item in evidence:
            ranges = _units(item.text)
            sizes = model.count([item.text[start:end] for start, end in ranges], stop)
            share = budget // (len(evidence) - len(excerpts))
            first, last = _window(question, item, ranges, sizes, share)
            start, end = ranges[first][0], ranges[last][1]
            if (size := sum(sizes[first : last + 1])) > share:
                # One sentence alone is too long: its beginning has to do.
                end = start + (end - start) * share // size
                size = share
            budget -= size
            excerpts.append(Quote(item, start, end, item.score))
        return excerpts


# ---------------------------------------------------------------- pure parts


def answerable(question: str, evidence: Sequence[Evidence], rarity: Mapping[str, float]) -> bool:
    """Whether the documents are likely to answer, from what retrieval knows.

    A logistic regression over the best cosine and the best coverage of the question's
    telling words, the rare ones counting more; its numbers are data (resources/judgement.toml).
    """
    if not evidence:
        return False
    weights = tomllib.loads((resources() / "judgement.toml").read_text("utf-8"))
    covered = question_coverage(question, evidence, rarity)
    similarity = max((e.similarity for e in evidence if e.similarity is not None), default=None)
    if similarity is None:
        return covered >= float(weights["coverage_alone"])
    z = weights["intercept"] + weights["similarity"] * similarity + weights["coverage"] * covered
    return bool(1 / (1 + exp(-z)) >= weights["threshold"])


def question_coverage(
    question: str, evidence: Sequence[Evidence], rarity: Mapping[str, float]
) -> float:
    """The largest share of the question's telling words that one of the best evidence holds."""
    return max(
        claims.coverage(question, f"{item.title} {item.path.stem}\n{item.text}", rarity)
        for item in evidence[:_JUDGED]
    )


def _tells(sentence: str) -> bool:
    """Whether a sentence can be an answer: headings and labels cannot."""
    return len(sentence.split()) >= 5 or any(c.isdigit() for c in sentence)


def _bearing(question: str, quote: Quote, similarity: float) -> float:
    """How much a sentence bears on a question: its cosine, its words, its evidence's rank."""
    return similarity + 0.5 * claims.coverage(question, quote.text) + 0.2 * quote.evidence.score


def _window(
    question: str,
    evidence: Evidence,
    ranges: Sequence[tuple[int, int]],
    sizes: Sequence[int],
    budget: int,
) -> tuple[int, int]:
    """First and last of the sentences to show: the best one, grown both ways while it fits."""
    shares = [claims.coverage(question, evidence.text[start:end]) for start, end in ranges]
    first = last = max(range(len(ranges)), key=lambda i: shares[i])
    total = sizes[first]
    while True:
        ahead = last + 1 < len(ranges) and total + sizes[last + 1] <= budget
        behind = first > 0 and total + sizes[first - 1] <= budget
        if ahead:
            last += 1
            total += sizes[last]
        elif behind:
            first -= 1
            total += sizes[first]
        else:
            return first, last


def _messages(question: str, excerpts: Sequence[Quote]) -> list[ChatMessage]:
    """Stable text first, so that the model's prefix cache serves the next question too."""
    passages = "\n\n".join(
        f"{_heading(n, excerpt.evidence)}\n<<<\n{_without_marks(excerpt.text)}\n>>>"
        for n, excerpt in enumerate(excerpts, 1)
    )
    asked = f"Passages:\n\n{passages}\n\nQuestion: {question}"
    return [ChatMessage("system", _prompt("answer")), ChatMessage("user", asked)]


def _heading(n: int, evidence: Evidence) -> str:
    return f"[{n}] {evidence.title[:100]}, {evidence.place.label[:100]}"


def _without_marks(text: str) -> str:
    """The text with its own bracketed numbers in round ones: [12] would pass for a citation."""
    return re.sub(r"\[(\d{1,3})\]", r"(\1)", text)


def _units(text: str) -> list[tuple[int, int]]:
    """The sentences of a text, the rows of its tables each for itself."""
    ranges = []
    for start, end in sentences(text):
        for row in re.finditer(r"[^\n]+", text[start:end]):
            if row.group().strip():
                ranges.append((start + row.start(), start + row.end()))
    return ranges


def _prompt(name: str) -> str:
    return (resources() / "prompts" / f"{name}.txt").read_text("utf-8").strip()


def _written(made: Sequence[Claim]) -> str:
    """Claims as text with their citation marks; quotes stand apart from each other."""
    quoted = [_with_marks(f"“{c.text}”", c) for c in made if c.support is Support.QUOTED]
    said = " ".join(_with_marks(c.text, c) for c in made if c.support is not Support.QUOTED)
    return "\n\n".join([*quoted, *([said] if said else [])])


def _with_marks(text: str, claim: Claim) -> str:
    return " ".join([text, "".join(f"[{n}]" for n in claim.citations)]).strip()
