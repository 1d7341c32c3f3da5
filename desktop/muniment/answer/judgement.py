"""Judgement: how likely it is that the documents answer a question. Pure.

Judged is what retrieval knows, before a word is generated, of each passage by itself: its cosine
with the question, what it holds of the question's words and what it lacks, the rare ones counting
more, beside the sentence that is nearest of all. The sums count, not the shares: the inverse
document frequencies of the words that a passage holds, less the logarithm of the number of
passages, tell how few of them would hold these words by chance. A question of two common words is
held whole by many. A logistic regression makes a probability of it, and the documents answer as
likely as the best passage does. Its numbers are fitted by `python -m tests.bench judgement`,
which anyone can run again, and kept as data in resources/judgement.toml.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import tanh

from muniment.answer.bearing import Asked, held
from muniment.answer.quotes import Similarity, nearest
from muniment.config import resources
from muniment.records import Evidence

_JUDGED = 8
# With meaning, and by words alone: the names of the features are those of the data.
MEANING = ("similarity", "held", "missing", "nearest", "size")
WORDS = ("held", "missing", "nearest", "size")
# Among the weights of the question's words, that of a word which stands nowhere.
_NOWHERE = ""


@dataclass(frozen=True, slots=True)
class Judgement:
    """The probability that the documents answer a question, and whether that is enough."""

    probability: float
    answers: bool


@dataclass(frozen=True, slots=True)
class Signals:
    """What retrieval knows of how one passage bears on a question.

    `similarity` is its cosine, None where meaning was not searched; `held` and `missing` the
    weights of the question's words that it holds and lacks (see `Retrieval.rarity`), in sum;
    `nearest` the most that one sentence of all the evidence has of the question's meaning and
    words (`quotes.nearest`). `size` is the weight of a word that stands nowhere, about the
    logarithm of the number of passages: the best of many bears more by chance.
    """

    similarity: float | None
    held: float
    missing: float
    nearest: float
    size: float

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
    sentences. Without the latter, or where meaning was not searched, the words alone are judged.
    """
    if not evidence:
        return Judgement(0.0, False)
    found = signals(question, evidence, rarity, similarity)
    weights = _weights()["words" if found[0].similarity is None else "meaning"]
    z = weights["intercept"] + max(
        sum(weights[name] * value for name, value in zip(each.names, each.features, strict=True))
        for each in found
    )
    # The logistic function in a form that no question is too long for.
    probability = (1 + tanh(z / 2)) / 2
    return Judgement(probability, probability >= weights["threshold"])


def signals(
    question: str,
    evidence: Sequence[Evidence],
    rarity: Mapping[str, float],
    similarity: Similarity | None = None,
) -> list[Signals]:
    """What a judgement is made of, of each passage; arguments as for `judge`, with evidence."""
    asked = Asked.of(question, rarity)
    meant = similarity is not None and any(item.similarity is not None for item in evidence)
    near = nearest(question, evidence, rarity, similarity if similarity and meant else _unknown)
    size = rarity.get(_NOWHERE) or max(asked.weights.values(), default=0.0)
    found = []
    for item in evidence[:_JUDGED]:
        borne = asked.total * _coverage(asked, item)
        cosine = (item.similarity or 0.0) if meant else None
        found.append(Signals(cosine, borne, asked.total - borne, near, size))
    return found


def _coverage(asked: Asked, item: Evidence) -> float:
    text = f"{item.title} {item.path.stem}\n{item.text}"
    return asked.share(held(text, item.language), item.language)


@functools.cache
def _weights() -> Mapping[str, Mapping[str, float]]:
    data = tomllib.loads((resources() / "judgement.toml").read_text("utf-8"))
    return {kind: {name: float(value) for name, value in data[kind].items()} for kind in data}


def _unknown(question: str, texts: Sequence[str]) -> None:
    return None
