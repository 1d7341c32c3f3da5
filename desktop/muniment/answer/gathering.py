"""Evidence for a question: searched for, judged, and searched for once more where it is weak."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from muniment.answer.judgement import Judgement, judge
from muniment.answer.retrieval import Retrieval
from muniment.language import words
from muniment.records import Evidence, Results, Scope

_EVIDENCE = 8
_WIDER = 24
_PARTS = 3
_BETWEEN = re.compile(r"[;?!]\s+|,?\s+(?:and|und|et|y|sowie|ou|oder|or|o)\s+", re.IGNORECASE)

Rewrite = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Gathered:
    """What was found for a question, the best first, and how likely it is to answer it.

    `question` is what was looked for: as it was asked, or as it is probably spelled. `rarity`
    weighs its words (see `Retrieval`). `searched` counts the documents that were asked, `unread`
    the files of which something could not be read.
    """

    question: str
    evidence: tuple[Evidence, ...]
    judgement: Judgement
    rarity: Mapping[str, float]
    searched: int
    unread: int


def gather(
    question: str,
    retrieval: Retrieval,
    scope: Scope,
    seen: Callable[[Sequence[Evidence]], None],
    rewrite: Rewrite | None = None,
) -> Gathered:
    """The evidence for a question; `seen` hears of it as soon as it is found.

    Weak evidence is looked for once more, wider: by the question's telling words, by its parts,
    by the question with words that no document holds spelled as others that they do, and by what
    `rewrite` makes of it, if anything. Where that is weak too, the first evidence stays: it is
    the nearest that there is. While much is not embedded yet, words alone are judged.
    """
    # A passage that is not yet embedded looks as if it were far from the question.
    similarity = retrieval.similarity if retrieval.meaning_known() else None

    def judged(asked: str, rarity: Mapping[str, float], found: Results) -> Gathered:
        judgement = judge(asked, found.evidence, rarity, similarity)
        evidence = tuple(found.evidence[:_EVIDENCE])
        return Gathered(asked, evidence, judgement, rarity, found.searched, found.unread)

    rarity = retrieval.rarity(question)
    found = retrieval.find(question, _EVIDENCE, False, scope)
    seen(found.evidence)
    first = judged(question, rarity, found)
    if first.judgement.answers:
        return first
    again = [
        judged(question, rarity, retrieval.find(query, _WIDER, False, scope))
        for query in _wider(question, rewrite)
    ]
    if spelled := found.suggestion:
        other = retrieval.find(spelled, _EVIDENCE, False, scope)
        again.append(judged(spelled, retrieval.rarity(spelled), other))
    best = max(again, key=lambda each: each.judgement.probability)
    if not best.judgement.answers:
        return first
    seen(best.evidence)
    return best


def _wider(question: str, rewrite: Rewrite | None) -> Iterator[str]:
    telling = [question[w.start : w.end] for w in words(question) if not w.common]
    yield " ".join(telling) or question
    parts = [part.strip(" ?.!") for part in _BETWEEN.split(question)]
    telling_parts = [part for part in parts if sum(not w.common for w in words(part)) > 1]
    if len(telling_parts) > 1:
        yield from telling_parts[:_PARTS]
    if rewrite is not None and (rewritten := rewrite(question)):
        yield rewritten
