"""Fits the numbers of resources/judgement.toml: when do the documents answer a question?

Data: ../shared/eval/squad2, eight articles. A library is made of the paragraphs of four of
them, each paragraph a text file. Answerable questions about those four are positive;
questions about the other four, which are nowhere in the library, negative. Half of the
questions (by the parity of their number) fit the weights, the other half reports.

Method: logistic regression by Newton's method with a small ridge, over the two features
that `muniment.answer.answerable` uses. The threshold is where false answers and false
refusals are equally frequent in the fitting half.

    python -m tests.bench.judgement [--questions N] [--write]
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from muniment.answer.answerer import question_coverage
from muniment.config import resources
from muniment.library import Library

DATA = Path(__file__).parents[3] / "shared" / "eval" / "squad2"
Floats = NDArray[np.float64]


def main() -> int:
    """Fit, report, and with --write keep the numbers."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--questions", type=int, default=300, help="of each kind")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not DATA.is_dir():
        print("the evaluation data is not here:", DATA)
        return 1
    features, labels = collect(options.questions)
    fitting = np.arange(len(labels)) % 2 == 0
    weights = fit(features[fitting], labels[fitting])
    threshold = even_threshold(probability(features[fitting], weights), labels[fitting])
    held = probability(features[~fitting], weights)
    report(held, labels[~fitting], threshold)
    print(f"intercept {weights[0]:.3f} similarity {weights[1]:.3f} coverage {weights[2]:.3f}")
    if options.write:
        write(weights, threshold)
    return 0


def collect(number: int) -> tuple[Floats, Floats]:
    """Features (n, 2) and labels (n,) of `number` questions of each kind, in turns."""
    corpus = [json.loads(line) for line in (DATA / "corpus.jsonl").open(encoding="utf-8")]
    title = {paragraph["id"]: paragraph["title"] for paragraph in corpus}
    titles = sorted(set(title.values()))
    inside = set(titles[::2])
    questions = [json.loads(line) for line in (DATA / "qa.jsonl").open(encoding="utf-8")]
    asked = [q for q in questions if q["answerable"]]
    rng = np.random.default_rng(7)
    rng.shuffle(asked)
    known = [q["question"] for q in asked if title[q["doc_id"]] in inside][:number]
    foreign = [q["question"] for q in asked if title[q["doc_id"]] not in inside][:number]
    with tempfile.TemporaryDirectory() as folder:
        documents = Path(folder) / "documents"
        documents.mkdir()
        for n, paragraph in enumerate(p for p in corpus if p["title"] in inside):
            (documents / f"{n:04}.txt").write_text(paragraph["text"], "utf-8")
        with Library.open(Path(folder) / "library") as library:
            library.add([documents])
            library.wait()
            rows = [
                (*features_of(library, question), label)
                for pair in zip(known, foreign, strict=False)
                for question, label in zip(pair, (1.0, 0.0), strict=True)
            ]
    # Pairs stay together when split by parity, so both halves hold both kinds.
    order = [
        i for start in range(0, len(rows), 4) for i in (start, start + 2, start + 1, start + 3)
    ]
    table = np.array([rows[i] for i in order if i < len(rows)])
    return table[:, :2], table[:, 2]


def features_of(library: Library, question: str) -> tuple[float, float]:
    """The best cosine and the coverage of a question, as the program sees them."""
    evidence = library.search(question, 8)
    if not evidence:
        return 0.0, 0.0
    rarity = library.rarity(question)
    similarity = max((e.similarity for e in evidence if e.similarity is not None), default=0.0)
    return similarity, question_coverage(question, evidence, rarity)


def fit(features: Floats, labels: Floats, ridge: float = 1e-2) -> Floats:
    """Weights (intercept first) of a logistic regression."""
    x = np.column_stack([np.ones(len(features)), features])
    weights = np.zeros(x.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-x @ weights))
        gradient = x.T @ (labels - p) - ridge * weights
        hessian = (x * (p * (1 - p))[:, None]).T @ x + ridge * np.eye(x.shape[1])
        weights = weights + np.linalg.solve(hessian, gradient)
    return weights


def probability(features: Floats, weights: Floats) -> Floats:
    """The probability that the documents answer, per question."""
    result: Floats = 1 / (1 + np.exp(-(weights[0] + features @ weights[1:])))
    return result


def even_threshold(p: Floats, labels: Floats) -> float:
    """Where as many answerable questions fall below as foreign ones above (in shares)."""
    candidates = np.unique(p)
    gaps = [abs((p[labels == 1] < t).mean() - (p[labels == 0] >= t).mean()) for t in candidates]
    return float(candidates[int(np.argmin(gaps))])


def report(p: Floats, labels: Floats, threshold: float) -> None:
    """Print AUROC and how well refusal works at the threshold."""
    positive, negative = p[labels == 1], p[labels == 0]
    wins = (positive[:, None] > negative).mean() + 0.5 * (positive[:, None] == negative).mean()
    refused = p < threshold
    right = (refused & (labels == 0)).sum()
    print(f"questions {len(p)}: AUROC {wins:.3f}, threshold {threshold:.3f}")
    print(
        f"refusal precision {right / max(1, refused.sum()):.3f}, "
        f"recall {right / max(1, (labels == 0).sum()):.3f}"
    )


def write(weights: Floats, threshold: float) -> None:
    """Replace the numbers in resources/judgement.toml; its comments stay."""
    path = resources() / "judgement.toml"
    numbers = dict(zip(("intercept", "similarity", "coverage"), weights, strict=True))
    numbers["threshold"] = threshold
    lines = path.read_text("utf-8").splitlines()
    for i, line in enumerate(lines):
        name = line.partition(" = ")[0]
        if name in numbers:
            lines[i] = f"{name} = {numbers[name]:.3f}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
