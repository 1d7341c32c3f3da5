"""Fits the numbers of resources/judgement.toml: when do the documents answer a question?

Data: libraries that hold what some questions ask, and questions that ask for something else.
Four of squad2's eight articles, alone and among the documents of cranfield, cisi and
hotpotqa100, asked about these and about the other four; every second article of xquad in
German, asked about these and about the rest; the sample library with its own questions.

Method: logistic regression by Newton's method with a small ridge over the features of
`muniment.answer.judgement`, each library counting the same. A question stands for its best
passage, as it does in the program: which that is the numbers decide, so they are fitted and the
passages chosen in turns, until the choice stays (multiple-instance learning). The threshold is
where false answers and false refusals are equally frequent. Reported is each library by numbers
that were fitted on the others (and, for squad2, on other folds), then the fit over all.

    python -m tests.bench judgement [--questions N] [--write]

Libraries are kept as `tests.bench.quality` does; making them takes some ten minutes.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from muniment.answer.judgement import MEANING, WORDS, signals
from muniment.config import resources
from muniment.library import Library
from muniment.records import SearchMode
from tests.bench._asked import DATA
from tests.bench._cases import FOLDS, Case, among, ballast, halves, library, sample, squad2
from tests.bench._measures import auroc, refusals

Floats = NDArray[np.float64]
# The features of the passages found for each question, and whether it is answered.
Asked = tuple[list[Floats], Floats]
Table = dict[str, Asked]
_EVIDENCE = 8
_TURNS = 20


def main() -> int:
    """Fit, report, and with --write keep the numbers."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--questions", type=int, default=100, help="of each kind and library")
    parser.add_argument("--seconds", type=float, default=1_800, help="to make a library in")
    parser.add_argument("--write", action="store_true")
    options = parser.parse_args()
    if not DATA.is_dir():
        print("the evaluation data is not here:", DATA)
        return 1
    tables: dict[str, Table] = {"meaning": {}, "words": {}}
    for name, place, case in cases(options.questions, options.seconds):
        for kind, mode in (("meaning", SearchMode.HYBRID), ("words", SearchMode.KEYWORD)):
            tables[kind][name] = collect(place, case, mode)
        print(f"{name}: {len(case.questions)} questions", flush=True)
    fitted = {
        "meaning": fitted_on("meaning", MEANING, tables["meaning"]),
        "words": fitted_on("words", WORDS, tables["words"]),
    }
    if options.write:
        write(fitted)
    return 0


def cases(number: int, seconds: float) -> Iterator[tuple[str, Path, Case]]:
    """The libraries with what is asked of them; each fold of squad2 on its own."""
    base = ballast(seconds)
    for fold in range(len(FOLDS)):
        case = squad2(fold, number)
        yield f"squad2 {fold}", library(f"squad2-{fold}", case.documents, seconds), case
        place = among(base, f"squad2-{fold}", case.documents, seconds)
        yield f"squad2 {fold} among others", place, case
    german = halves("xquad/de", number)
    yield "xquad/de", library("xquad-de-half", german.documents, seconds), german
    yield "sample", *sample(seconds)


def collect(place: Path, case: Case, mode: SearchMode) -> Asked:
    """The features of a case's questions as the program sees them, and its labels."""
    rows: list[Floats] = []
    labels = []
    with Library.open(place, read_only=True) as opened:
        for question, known in case.questions:
            evidence = opened.search(question, _EVIDENCE, mode)
            if not evidence:
                continue
            similarity = opened._retrieval.similarity if mode is SearchMode.HYBRID else None
            found = signals(question, evidence, opened.rarity(question), similarity)
            if similarity and found[0].similarity is None:
                # The best are all found by words alone: that is what the program judges it by.
                continue
            rows.append(np.array([each.features for each in found]))
            labels.append(float(known))
    return rows, np.array(labels)


def fitted_on(kind: str, names: Sequence[str], table: Table) -> dict[str, float]:
    """The numbers fitted on all libraries; printed: each one by those fitted on the others."""
    print(f"\n{kind}: {', '.join(names)}")
    for name, (passages, labels) in table.items():
        others = {n: rows for n, rows in table.items() if n.split()[:2] != name.split()[:2]}
        if not others:
            continue
        weights, threshold = fit(others)
        p = probability(best(passages, weights), weights)
        known = labels.tolist()
        precision, recall = refusals((p >= threshold).tolist(), known)
        print(
            f"  {name:24} {auroc(p.tolist(), known):.3f}  refusal P {precision:.3f} R {recall:.3f}"
        )
    weights, threshold = fit(table)
    numbers = dict(zip(("intercept", *names), map(float, weights), strict=True))
    numbers["threshold"] = threshold
    print("  " + " ".join(f"{name} {value:.3f}" for name, value in numbers.items()))
    return numbers


def fit(table: Table) -> tuple[Floats, float]:
    """Weights (intercept first) over the best passage of each question, and the even threshold."""
    y = np.concatenate([labels for _, labels in table.values()])
    counts = np.concatenate([np.full(len(labels), 1 / len(labels)) for _, labels in table.values()])
    counts *= len(y) / counts.sum()
    passages = [each for asked, _ in table.values() for each in asked]
    x = np.array([each[0] for each in passages])
    weights = regression(x, y, counts)
    for _ in range(_TURNS):
        before, x = x, best(passages, weights)
        if np.array_equal(before, x):
            break
        weights = regression(x, y, counts)
    return weights, even_threshold(probability(x, weights), y, counts)


def best(passages: Sequence[Floats], weights: Floats) -> Floats:
    """The features of the passage of each question that speaks most for an answer."""
    return np.array([each[np.argmax(each @ weights[1:])] for each in passages])


def regression(x: Floats, y: Floats, counts: Floats, ridge: float = 1.0) -> Floats:
    """Weights (intercept first) of a logistic regression; `counts` is what each row counts."""
    mean, spread = x.mean(0), x.std(0) + 1e-9
    z = np.column_stack([np.ones(len(x)), (x - mean) / spread])
    penalty = ridge * np.diag([0.0, *np.ones(x.shape[1])])
    weights = np.zeros(z.shape[1])
    for _ in range(50):
        p = 1 / (1 + np.exp(-z @ weights))
        gradient = z.T @ (counts * (y - p)) - penalty @ weights
        hessian = (z * (counts * p * (1 - p))[:, None]).T @ z + penalty
        weights = weights + np.linalg.solve(hessian, gradient)
    scaled = weights[1:] / spread
    found: Floats = np.array([weights[0] - scaled @ mean, *scaled])
    return found


def probability(features: Floats, weights: Floats) -> Floats:
    """The probability that the documents answer, per question."""
    result: Floats = 1 / (1 + np.exp(-(weights[0] + features @ weights[1:])))
    return result


def even_threshold(p: Floats, labels: Floats, counts: Floats) -> float:
    """Where as many answerable questions fall below as foreign ones above (in shares)."""
    known, foreign = labels == 1, labels == 0

    def gap(t: float) -> float:
        refused = (counts * (p < t))[known].sum() / counts[known].sum()
        answered = (counts * (p >= t))[foreign].sum() / counts[foreign].sum()
        return abs(float(refused - answered))

    return min((float(t) for t in np.unique(p.round(3))), key=gap)


def write(fitted: Mapping[str, Mapping[str, float]]) -> None:
    """Replace the numbers in resources/judgement.toml; its comments stay."""
    path = resources() / "judgement.toml"
    kind = ""
    lines = path.read_text("utf-8").splitlines()
    for i, line in enumerate(lines):
        if line.startswith("["):
            kind = line.strip("[]")
        name = line.partition(" = ")[0]
        if name in fitted.get(kind, {}):
            lines[i] = f"{name} = {fitted[kind][name]:.3f}"
    path.write_text("\n".join(lines) + "\n", "utf-8")


if __name__ == "__main__":
    sys.exit(main())
