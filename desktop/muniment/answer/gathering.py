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

    `rarity` weighs the question's words (see `Retrieval`). `searched` counts the documents that
    were asked, `unread` the files of which something could not be read.
    """

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
    and by what `rewrite` makes of it, if anything. Where that is weak too, the first evidence
    stays: it is the nearest that there is. While much is not embedded yet, words alone are judged.
    """
    rarity = retrieval.rarity(question)
    first = retrieval.find(question, _EVIDENCE, False, scope)
    seen(first.evidence)
    # A passage that is not yet embedded looks as if it were far from the question.
    similarity = retrieval.similarity if retrieval.meaning_known() else None
    judged = judge(question, first.evidence, rarity, similarity)
    if judged.answers:
        return _gathered(first, first.evidence, judged, rarity)
    wider = [
        retrieval.find(query, _WIDER, False, scope).evidence for query in _wider(question, rewrite)
    ]
    again = [judge(question, evidence, rarity, similarity) for evidence in wider]
    best = max(range(len(again)), key=lambda i: again[i].probability)
    if not again[best].answers:
        return _gathered(first, first.evidence, judged, rarity)
    seen(wider[best][:_EVIDENCE])
    return _gathered(first, wider[best][:_EVIDENCE], again[best], rarity)


def _gathered(
    found: Results,
    evidence: Sequence[Evidence],
    judgement: Judgement,
    rarity: Mapping[str, float],
) -> Gathered:
    return Gathered(tuple(evidence), judgement, rarity, found.searched, found.unread)


def _wider(question: str, rewrite: Rewrite | None) -> Iterator[str]:
    telling = [question[w.start : w.end] for w in words(question) if not w.common]
    yield " ".join(telling) or question
    parts = [part.strip(" ?.!") for part in _BETWEEN.split(question)]
    telling_parts = [part for part in parts if sum(not w.common for w in words(part)) > 1]
    if len(telling_parts) > 1:
        yield from telling_parts[:_PARTS]
    if rewrite is not None and (rewritten := rewrite(question)):
        yield rewritten
