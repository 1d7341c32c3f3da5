"""Measures of ranked lists, and how sure a difference of two is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import log2

import numpy as np

MEASURES = ("nDCG@10", "recall@10", "recall@100", "MRR")
_RESAMPLES = 10_000


def measures(ranked: Sequence[str], relevant: Mapping[str, float]) -> dict[str, float]:
    """nDCG@10 with linear gain, recall@10, recall@100 and reciprocal rank of one question.

    `ranked` are documents, the best first, each once; `relevant` are the grades, all above 0.
    """
    first = next((rank for rank, key in enumerate(ranked, 1) if key in relevant), None)
    values = (
        _dcg([relevant.get(key, 0.0) for key in ranked[:10]])
        / _dcg(sorted(relevant.values(), reverse=True)[:10]),
        len(relevant.keys() & set(ranked[:10])) / len(relevant),
        len(relevant.keys() & set(ranked[:100])) / len(relevant),
        1 / first if first else 0.0,
    )
    return dict(zip(MEASURES, values, strict=True))


def _dcg(gains: Sequence[float]) -> float:
    return sum(gain / log2(rank + 1) for rank, gain in enumerate(gains, 1))


def auroc(scores: Sequence[float], labels: Sequence[float]) -> float:
    """The probability that one labelled 1 scores higher than one labelled 0; ties count half."""
    s, y = np.asarray(scores, float), np.asarray(labels)
    one, other = s[y == 1], s[y == 0]
    return float((one[:, None] > other).mean() + 0.5 * (one[:, None] == other).mean())


def refusals(answered: Sequence[bool], labels: Sequence[float]) -> tuple[float, float]:
    """Precision and recall of refusing, where what is labelled 0 is to be refused."""
    refused, foreign = ~np.asarray(answered, bool), np.asarray(labels) == 0
    right = float((refused & foreign).sum())
    return right / max(1, refused.sum()), right / max(1, foreign.sum())


def difference(one: Sequence[float], other: Sequence[float]) -> tuple[float, float, float]:
    """The mean of `one` less that of `other`, question by question, and between what it lies.

    The interval holds 95 % of the means of 10,000 bootstrap samples of the questions.
    """
    pairs = np.asarray(one, float) - np.asarray(other, float)
    rng = np.random.default_rng(0)
    means = [pairs[rng.integers(0, len(pairs), len(pairs))].mean() for _ in range(_RESAMPLES)]
    low, high = np.quantile(means, (0.025, 0.975))
    return float(pairs.mean()), float(low), float(high)
