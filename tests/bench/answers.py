"""Answers in quotes, and whether what cannot be answered is refused.

Answers issue 6, must-show 1 (`quotes`) and 2 (`foreign`, `near-miss`), with the starter models.

quotes: the answerable questions of squad2, of a library of its 320 paragraphs: how often a gold
answer stands inside a cited quote, and whether each quote stands at its offsets.
foreign: four of squad2's eight articles among the documents of cranfield, cisi and hotpotqa100,
and alone, asked about these four and about the other four; four folds. Then every second article
of xquad/de. AUROC of the judgement, precision and recall of refusing at the shipped threshold.
near-miss: squad2's own unanswerable questions, written to mislead, against answerable ones of
the same articles: AUROC of the judgement alone and, with $MUNIMENT_BENCH_GGUF, of that model as
grader of the best evidence (the starter grades without it); both risk–coverage curves are
written as a picture. Grades are kept, so that a run goes on where another ended (`--fresh`).

    python -m tests.bench answers quotes|foreign|near-miss [--questions N] [--seconds S]

Everything goes through `Library.ask`, or through the `gather` that it begins with.
"""

from __future__ import annotations

import argparse
import random
import sys
import time
from pathlib import Path
from statistics import mean, median

from muniment.answer.gathering import gather
from muniment.answer.steps import grading
from muniment.library import Library
from muniment.llm import Llm
from muniment.records import EVERYTHING, Answer, Evidence
from tests.bench import _asked
from tests.bench._asked import DATA, Journal
from tests.bench._cases import FOLDS, Case, among, ballast, halves, library, squad2
from tests.bench._curve import curve
from tests.bench._measures import auroc, refusals

_HELD = 0.70
_AUROC, _REFUSED = 0.985, 0.95
_NEAR = 0.70
_PICTURE = Path("build") / "risk-coverage.svg"


def main() -> int:
    """Measure and print; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=("quotes", "foreign", "near-miss"))
    parser.add_argument("--questions", type=int, default=0, help="all, or 100 of each kind")
    parser.add_argument("--seconds", type=float, default=1_800, help="how long it may take")
    parser.add_argument("--folds", type=int, nargs="+", default=range(len(FOLDS)))
    parser.add_argument("--fresh", action="store_true", help="grade all anew")
    parser.add_argument("--picture", type=Path, default=_PICTURE)
    options = parser.parse_args()
    if not DATA.is_dir():
        print("the evaluation data is not here:", DATA)
        return 1
    run = {"quotes": quotes, "foreign": foreign, "near-miss": near_miss}[options.what]
    return 0 if run(options) else 1


def quotes(options: argparse.Namespace) -> bool:
    """How often a gold answer stands inside a quote, and whether quotes are verbatim."""
    documents = [(r["id"], r["title"], r["text"]) for r in _asked.rows(_squad("corpus"))]
    asked = [row for row in _asked.rows(_squad("qa")) if row["answerable"]]
    random.Random(7).shuffle(asked)
    asked = asked[: options.questions or None]
    until = time.monotonic() + options.seconds
    held, refused, number, took = 0, 0, [], []
    verbatim = True
    with Library.open(library("squad2", documents, options.seconds), read_only=True) as opened:
        for row in asked:
            if time.monotonic() > until:
                break
            start = time.perf_counter()
            answer = opened.ask(row["question"])
            took.append(time.perf_counter() - start)
            refused += not answer.answered
            held += _holds(answer, row["answers"])
            number.append(len(answer.citations))
            verbatim &= _verbatim(opened, answer)
    share = held / len(took)
    print(
        f"quotes: {len(took)} questions, a gold answer stands inside a quote of {share:.1%} "
        f"(aim {_HELD:.0%}), {refused / len(took):.1%} refused; {mean(number):.2f} citations, "
        f"at most {max(number)}; verbatim {verbatim}; {median(took):.2f} s a question"
    )
    return share >= _HELD and verbatim and max(number) <= 3


def foreign(options: argparse.Namespace) -> bool:
    """How well questions about what is not there are refused."""
    number = options.questions or 100
    base = ballast(options.seconds)
    good = True
    for fold in options.folds:
        case = squad2(fold, number)
        place = among(base, f"squad2-{fold}", case.documents, options.seconds)
        good &= _refused(f"squad2 {fold} among others", place, case)
        alone = library(f"squad2-{fold}", case.documents, options.seconds)
        good &= _refused(f"squad2 {fold} alone", alone, case)
    german = halves("xquad/de", number)
    _refused("xquad/de", library("xquad-de-half", german.documents, options.seconds), german)
    return good


def _refused(name: str, place: Path, case: Case) -> bool:
    likely, answered, labels, took = [], [], [], []
    with Library.open(place, read_only=True) as opened:
        found = _asked.retrieval(opened)
        for question, known in case.questions:
            start = time.perf_counter()
            judged = gather(question, found, EVERYTHING, lambda seen: None).judgement
            took.append(time.perf_counter() - start)
            likely.append(judged.probability)
            answered.append(judged.answers)
            labels.append(float(known))
    score = auroc(likely, labels)
    precision, recall = refusals(answered, labels)
    print(
        f"foreign: {name}: {len(labels)} questions, AUROC {score:.3f}, refusal precision "
        f"{precision:.3f} recall {recall:.3f}; {median(took):.2f} s a question",
        flush=True,
    )
    return score >= _AUROC and min(precision, recall) >= _REFUSED


def near_miss(options: argparse.Namespace) -> bool:
    """How well questions that were written to mislead are told from answerable ones."""
    number = options.questions or 100
    documents = [(r["id"], r["title"], r["text"]) for r in _asked.rows(_squad("corpus"))]
    rows = list(_asked.rows(_squad("qa")))
    random.Random(7).shuffle(rows)
    # Those of one paragraph after each other: the model has then read it already.
    places = {key: n for n, key in enumerate(dict.fromkeys(row["doc_id"] for row in rows))}
    rows.sort(key=lambda row: places[row["doc_id"]])
    known = [row for row in rows if row["answerable"]][:number]
    near = [row for row in rows if not row["answerable"]][:number]
    model = _asked.model()
    journal = Journal(f"near-miss-{model.name.replace(':', '-')}", options.fresh)
    until = time.monotonic() + options.seconds
    with Library.open(library("squad2", documents, options.seconds), read_only=True) as opened:
        found = _asked.retrieval(opened)
        for row in (row for pair in zip(known, near, strict=False) for row in pair):
            if row["id"] in journal.results or time.monotonic() > until:
                continue
            gathered = gather(row["question"], found, EVERYTHING, lambda seen: None)
            start = time.perf_counter()
            grade = _grade(model, row["question"], gathered.evidence[0])
            kept = {
                "label": float(row["answerable"]),
                "judged": gathered.judgement.probability,
                "grade": grade,
                "seconds": time.perf_counter() - start,
            }
            journal.keep(row["id"], kept)
    model.close()
    return _report(model.name, list(journal.results.values()), options.picture)


def _grade(model: Llm, question: str, best: Evidence) -> float:
    """What a model, be it able or not, thinks of the best evidence; as the agentic step asks."""
    return model.weigh(grading(question, best), ("yes", "no"))[0]


def _report(name: str, rows: list[dict[str, float]], picture: Path) -> bool:
    labels = [row["label"] for row in rows]
    judged = [row["judged"] for row in rows]
    grades = [row["grade"] for row in rows]
    both = [a + b for a, b in zip(judged, grades, strict=True)]
    score = auroc(grades, labels)
    print(
        f"near miss: {len(rows)} questions, AUROC of the judgement {auroc(judged, labels):.3f}, "
        f"graded by {name} {score:.3f} (aim {_NEAR:.2f}), of both {auroc(both, labels):.3f}; "
        f"{median(row['seconds'] for row in rows):.1f} s a question"
    )
    curves = {"judgement": (judged, labels), f"graded by {name}": (grades, labels)}
    picture.parent.mkdir(parents=True, exist_ok=True)
    picture.write_text(curve(curves), "utf-8")
    print("  risk–coverage curve:", picture)
    return score >= _NEAR


def _holds(answer: Answer, gold: list[str]) -> bool:
    quoted = [" ".join(c.quote.casefold().split()) for c in answer.citations]
    return any(" ".join(g.casefold().split()) in quote for g in gold for quote in quoted)


def _verbatim(opened: Library, answer: Answer) -> bool:
    for citation in answer.citations:
        document = opened.document(citation.document)
        if document is None or document.text[citation.start : citation.end] != citation.quote:
            return False
    return True


def _squad(what: str) -> Path:
    return DATA / "squad2" / f"{what}.jsonl"


if __name__ == "__main__":
    sys.exit(main())
