"""Judgement: how likely it is that the documents answer a question. Pure.

Judged is what retrieval knows, before a word is generated: the best cosine of a passage, how
much of the question's rare words one piece of evidence holds, and what one sentence has of
both, against how rare its rarest word is. A logistic regression makes a probability of it; its
numbers are fitted by `python -m tests.bench judgement`, which anyone can run again, and kept as
data in resources/judgement.toml.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import exp

from muniment.answer.bearing import Asked, held
from muniment.answer.quotes import Similarity, nearest
from muniment.config import resources
from muniment.records import Evidence

# Evidence further down is rarely what answers, and holds some words of any question.
_JUDGED = 3
# With meaning, and by words alone: the names of the features are those of the data.
MEANING = ("similarity", "coverage", "nearest", "rarest")
WORDS = ("coverage", "keyword", "nearest", "rarest")


@dataclass(frozen=True, slots=True)
class Judgement:
    """The probability that the documents answer a question, and whether that is enough."""

    probability: float
    answers: bool


@dataclass(frozen=True, slots=True)
class Signals:
    """What retrieval knows of how the evidence bears on a question.

    `similarity` is the best cosine of a passage, None where meaning was not searched;
    `coverage` the largest share of the question's words, the rare ones counting more, that one
    of the best evidence holds; `keyword` the best BM25 by the sum of their weights; `nearest`
    the most that one sentence has of the question's meaning and words (`quotes.nearest`).
    `rarest` is the weight of the question's rarest word: it grows with the library, where
    the best of many bears more by chance, and where a word of the question stands nowhere.
    """

    similarity: float | None
    coverage: float
    keyword: float
    nearest: float
    rarest: float

    @property
    def names(self) -> tuple[str, ...]:
        """The features that a judgement is made of."""
        return WORDS if self.similarity is None else MEANING

    @property
    def features(self) -> tuple[float, ...]:
        """Their values, in the same order."""
        return tuple(float(getattr(self, name)) for name in self.names)


def judge(
    question: str,
    evidence: Sequence[Evidence],
    rarity: Mapping[str, float],
    similarity: Similarity | None = None,
) -> Judgement:
    """Whether the documents are likely to answer, by the evidence found, the best first.

    `rarity` and `similarity` as for `quotes.choose`, which asks for the cosines of the same
    sentences. Without it, or where meaning was not searched, the words alone are judged.
    """
    if not evidence:
        return Judgement(0.0, False)
    found = signals(question, evidence, rarity, similarity)
    weights = _weights()["words" if found.similarity is None else "meaning"]
    z = weights["intercept"] + sum(
        weights[name] * value for name, value in zip(found.names, found.features, strict=True)
    )
    probability = 1 / (1 + exp(-z))
    return Judgement(probability, probability >= weights["threshold"])


def signals(
    question: str,
    evidence: Sequence[Evidence],
    rarity: Mapping[str, float],
    similarity: Similarity | None = None,
) -> Signals:
    """What a judgement is made of; arguments as for `judge`, with evidence."""
    asked = Asked.of(question, rarity)
    cosines = [e.similarity for e in evidence if e.similarity is not None and similarity]
    near = nearest(question, evidence, rarity, similarity if cosines and similarity else _unknown)
    return Signals(
        similarity=max(cosines, default=None),
        coverage=max(_coverage(asked, item) for item in evidence[:_JUDGED]),
        keyword=max(item.keyword or 0.0 for item in evidence) / (asked.total or 1.0),
        nearest=near,
        rarest=max(asked.weights.values(), default=0.0),
    )


def _coverage(asked: Asked, item: Evidence) -> float:
    text = f"{item.title} {item.path.stem}\n{item.text}"
    return asked.share(held(text, item.language), item.language)


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    data = tomllib.loads((resources() / "judgement.toml").read_text("utf-8"))
    return {kind: {name: float(value) for name, value in data[kind].items()} for kind in data}


def _unknown(question: str, texts: Sequence[str]) -> None:
    return None
