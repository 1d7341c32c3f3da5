"""Evidence → the sentences of it that bear on a question, within a budget of tokens. Pure.

A sentence is taken with what it leans on: the one before it where it opens with a pronoun, the
one after it where it ends in a colon, the heading row of its table. The evidence is looked at
as a whole, so that the best of it gets most of the budget.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from muniment.answer.bearing import Asked, held
from muniment.answer.quotes import units as units_of
from muniment.answer.retrieval import Quote
from muniment.records import Evidence

Count = Callable[[Sequence[str]], list[int]]

# Sentences of one evidence that are looked at, and of all of them that are embedded: as many
# answers are kept with 12 as with 24, which takes twice the time.
_UNITS = 400
_COMPARED = 12
# What counts how much beside the cosine of a sentence. Measured on squad2: 93 in 100 answers
# that the evidence holds are kept in 200 tokens (`tests.bench answers_prose budgets`).
_WORDS, _KIND, _NEAR, _RANK = 0.8, 0.2, 0.5, 0.4
_LEANS_BACK = 2
# What opens a sentence that says little without the one before it.
_LEANING = re.compile(
    r"""\W*(?:it|its|he|his|she|her|they|their|them|this|these|those|that|such|both|there|here|
    however|therefore|thus|hence|moreover|furthermore|instead|then|the\ (?:latter|former|same)|
    er|sie|es|dies\w*|jene\w*|ihr\w*|sein\w*|dadurch|damit|daher|deshalb|dort|dabei|jedoch|
    il|elle|ils|elles|ce|cet|cette|ces|cela|celui\w*|cependant|
    él|ella|ellos|ellas|este|esta|esto|estos|estas|ese|esa|eso|sin\ embargo)\b""",
    re.IGNORECASE | re.VERBOSE,
)
_CELLS = re.compile(r"\s\|\s")
_NAMED_CELL = re.compile(r"(?:^|\| )[^|:]{1,60}: ")


@dataclass(frozen=True, slots=True)
class Excerpt:
    """A run of sentences of one evidence, as a model is shown it.

    `quote` is what a citation of it cites; `above` is the heading row of its table where that
    stands further up, else "".
    """

    quote: Quote
    above: str = ""

    @property
    def text(self) -> str:
        """What the model reads, and what its sentences are checked against."""
        return f"{self.above}\n{self.quote.text}" if self.above else self.quote.text


@dataclass(frozen=True, slots=True)
class _Unit:
    """A sentence or a table row: the `number`-th of the evidence with this `rank`.

    `above` is the heading row that it needs, `head` the tokens of that.
    """

    rank: int
    number: int
    start: int
    end: int
    above: str
    tokens: int
    head: int
    score: float


@dataclass(slots=True)
class _Choice:
    """What has been chosen so far: the numbers of the units of each evidence."""

    units: Sequence[Sequence[_Unit]]
    frames: Sequence[int]
    taken: dict[int, set[int]] = field(default_factory=dict)

    def with_more(self, more: Sequence[_Unit]) -> _Choice:
        taken = {rank: set(numbers) for rank, numbers in self.taken.items()}
        for unit in more:
            taken.setdefault(unit.rank, set()).add(unit.number)
        return _Choice(self.units, self.frames, taken)

    def runs(self) -> Iterator[Sequence[_Unit]]:
        """The units in runs, in reading order; what a frame would cost, a gap may cost."""
        for rank, numbers in sorted(self.taken.items()):
            first, *rest = sorted(numbers)
            run = list(self.units[rank][first : first + 1])
            for number in rest:
                gap = self.units[rank][run[-1].number + 1 : number]
                unit = self.units[rank][number]
                if sum(between.tokens for between in gap) <= self.frames[rank] + unit.head:
                    run += [*gap, unit]
                else:
                    yield run
                    run = [unit]
            yield run

    def tokens(self) -> int:
        return sum(
            self.frames[run[0].rank] + run[0].head + sum(unit.tokens for unit in run)
            for run in self.runs()
        )


def cut(
    question: str,
    evidence: Sequence[Evidence],
    budget: int,
    count: Count,
    *,
    frames: Sequence[int] = (),
    rarity: Mapping[str, float] | None = None,
    similarity: Callable[[str, Sequence[str]], list[float] | None] | None = None,
    least: float = 0.0,
) -> list[Excerpt]:
    """The sentences of the evidence that bear most on the question, in `budget` tokens in all.

    `count` gives the tokens of each text, `frames` what the frame around a run of each
    evidence takes, `rarity` how much each of the question's words counts (by stem),
    `similarity` the cosine of each text with the question, None if it cannot be had. What
    bears less than `least` times as much as the best sentence is left out even where there
    is room, and so is what stands there word for word already. Excerpts come in the order of
    the evidence and of its text, never overlapping; one that is longer than the whole budget
    is cut at a word. The budget is kept as far as the tokens of a text are those of its
    sentences together.
    """
    units = _measured(question, evidence, count, rarity, similarity)
    choice = _Choice(units, frames or [0] * len(evidence))
    ranked = sorted((unit for of in units for unit in of), key=lambda unit: -unit.score)
    if not ranked:
        return []
    said: set[str] = set()
    for unit in ranked:
        if choice.taken and unit.score < least * ranked[0].score:
            break
        words = " ".join(evidence[unit.rank].text[unit.start : unit.end].split())
        if words in said:
            continue
        for group in (_with_leaning(unit, units[unit.rank], evidence[unit.rank].text), [unit]):
            more = choice.with_more(group)
            if more.tokens() <= budget:
                choice = more
                said.add(words)
                break
    if not choice.taken:
        return _beginning(ranked[0], evidence, budget - choice.frames[ranked[0].rank], count)
    return [_excerpt(evidence[run[0].rank], run) for run in choice.runs()]


def _measured(
    question: str,
    evidence: Sequence[Evidence],
    count: Count,
    rarity: Mapping[str, float] | None,
    similarity: Callable[[str, Sequence[str]], list[float] | None] | None,
) -> list[list[_Unit]]:
    """The units of each evidence with their tokens and how much they bear on the question.

    That is the sum of its cosine with the question and, by their weights, the share of the
    question's telling words that it holds, whether it holds the kind of thing that is asked
    for, and the cosine and the score of its evidence. Only the likeliest are embedded.
    """
    cuts = [units_of(item.text, item.language)[:_UNITS] for item in evidence]
    places = [(rank, *span) for rank, of in enumerate(cuts) for span in of]
    texts = [evidence[rank].text[start:end] for rank, start, end in places]
    above = [_heading_row(evidence[rank].text, start) for rank, start, _ in places]
    # A line break for the white space up to the next one, which a run of both would hold too.
    sizes = count([text + "\n" for text in (*texts, *above)])
    asked = Asked.of(question, rarity or {})
    scores = [
        _WORDS * asked.share(held(f"{head}\n{text}", language), language)
        + _KIND * asked.answerable_by(text)
        + _NEAR * (evidence[rank].similarity or 0.0)
        + _RANK * evidence[rank].score
        for (rank, _, _), text, head in zip(places, texts, above, strict=True)
        for language in [evidence[rank].language]
    ]
    likeliest = sorted(range(len(texts)), key=lambda at: -scores[at])[:_COMPARED]
    near = similarity(question, [texts[at] for at in likeliest]) if similarity and texts else None
    for at, cosine in zip(likeliest, near or [], strict=False):
        scores[at] += cosine
    units: list[list[_Unit]] = [[] for _ in evidence]
    for at, (rank, start, end) in enumerate(places):
        head = sizes[len(texts) + at] if above[at] else 0
        number = len(units[rank])
        units[rank].append(_Unit(rank, number, start, end, above[at], sizes[at], head, scores[at]))
    return units


def _with_leaning(unit: _Unit, units: Sequence[_Unit], text: str) -> list[_Unit]:
    """A unit with those of its paragraph that it needs to be understood."""
    first = last = unit.number
    while (
        first > 0
        and unit.number - first < _LEANS_BACK
        and _LEANING.match(text, units[first].start)
        and not _apart(text, units[first - 1], units[first])
    ):
        first -= 1
    if text[units[last].start : units[last].end].rstrip().endswith(":") and last + 1 < len(units):
        last += 1
    return list(units[first : last + 1])


def _apart(text: str, one: _Unit, other: _Unit) -> bool:
    return "\n\n" in text[one.end : other.start]


def _excerpt(evidence: Evidence, run: Sequence[_Unit]) -> Excerpt:
    score = max(unit.score for unit in run)
    quote = Quote(evidence, run[0].start, run[-1].end, score)
    return Excerpt(quote, run[0].above)


def _heading_row(text: str, start: int) -> str:
    """The first row of the table in which a line stands; "" where its cells name themselves."""
    line = text[start:].split("\n", 1)[0]
    if not _CELLS.search(line) or _NAMED_CELL.search(line):
        return ""
    above = ""
    for row in reversed(text[:start].rstrip("\n").split("\n")):
        if not _CELLS.search(row):
            break
        above = row
    return above


def _beginning(unit: _Unit, evidence: Sequence[Evidence], room: int, count: Count) -> list[Excerpt]:
    """As much of one unit as fits."""
    item = evidence[unit.rank]
    end, size = unit.end, unit.tokens
    while size > room and end > unit.start:
        kept = (end - unit.start) * max(0, room) // size
        end = unit.start + min(kept, end - unit.start - 1)
        space = item.text.rfind(" ", unit.start, end)
        end = space if space > unit.start else end
        (size,) = count([item.text[unit.start : end]])
    return [Excerpt(Quote(item, unit.start, end, unit.score))] if end > unit.start else []
