"""Answers in prose: how soon they begin, how good they are, what each agentic step adds.

Answers issue 6, must-show 4 (`financebench`), 5 (`speed`) and 8 (`prose`, `steps`).

    MUNIMENT_BENCH_GGUF=x.gguf python -m tests.bench answers_prose
        speed|prose|steps|financebench|budgets
        [--questions N] [--foreign N] [--seconds S] [--fresh] [--show]

Results are kept (see `_asked`): a run stops after `--seconds` and the next one goes on; what is
printed tells of all so far, with their number. `--fresh` forgets them.

speed: time to the first word from the question on, search included, of the program's prompt and
of a plain one, in turns: the five best chunks of 1,000 characters under a plain instruction, as
other programs build it. Then the same of a follow-up: the plain prompt has the questions and
answers before, and five chunks anew. The model keeps what it has read in both. Ratios are of
each question; their median is what counts.
prose: answerable and foreign questions of squad2 and those of financebench. A gold answer stands in
the text; the foreign are refused, by the judgement of the evidence or by the model; sentences
marked as not supported are counted. `--show` prints the answers beside their sources.
steps: what each step adds to that alone, in quality and in seconds.
financebench: quotes from the filings, with the starter: every quote must stand on the page that
its citation names, in the library's text of it and, with all of its words, in that which pymupdf
reads there; white space aside.
budgets: what a smaller prompt costs, without a word generated.
"""

from __future__ import annotations

import argparse
import re
import sys
import threading
import time
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import mean, median
from typing import Any

import pymupdf

from muniment.answer import quotes
from muniment.answer.answerer import Answerer
from muniment.answer.prose import Prose
from muniment.answer.retrieval import Told, cite
from muniment.config import AnswerStyle, Settings
from muniment.library import Library
from muniment.llm import ChatMessage, Llm
from muniment.records import Answer, Citation, Evidence, Support
from tests.bench import _asked, _budgets, _steps
from tests.bench._asked import Asked, Journal, holds, holds_figure, retrieval

_PLAIN = (
    "Use the following pieces of context to answer the question at the end. If you don't know "
    "the answer, just say that you don't know, don't try to make up an answer."
)
_CHUNK = 1_000
_CHUNKS = 5
_TOKENS = 300
_TIMES, _TIMES_FOLLOWING = 3.0, 5.0
_GOLD, _REFUSED = 0.75, 0.95


def main() -> int:
    """Measure, print; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("what", choices=["speed", "prose", "steps", "financebench", "budgets"])
    parser.add_argument("--questions", type=int, default=30)
    parser.add_argument("--foreign", type=int, default=15)
    parser.add_argument("--seconds", type=float, default=280)
    parser.add_argument("--fresh", action="store_true")
    parser.add_argument("--show", action="store_true")
    options = parser.parse_args()
    options.until = time.monotonic() + options.seconds
    try:
        return int(not globals()[options.what](options))
    except TimeoutError as error:
        print(error)
        return 1


# ---------------------------------------------------------------- speed


def speed(options: argparse.Namespace) -> bool:
    """Both prompts' times to the first word; whether the aims are met."""
    place = _asked.squad_library(options.seconds, whole=True)
    pairs = list(_pairs(options.questions))
    model = _asked.model()
    journal = Journal(f"answers-speed-{model.name}", options.fresh)
    with Library.open(place, read_only=True) as library:
        library.search("warm")
        model.info()
        for first, following in pairs:
            if first.key in journal.results or time.monotonic() > options.until:
                continue
            journal.keep(first.key, _timed(library, model, first.text, following.text))
    model.close()
    return _report_speed([journal.results[a.key] for a, _ in pairs if a.key in journal.results])


def _pairs(number: int) -> Iterator[tuple[Asked, Asked]]:
    """Questions with another about the same article."""
    known, _ = _asked.squad(whole=True)
    for first in known[:number]:
        alike = [a for a in known if a.about == first.about]
        yield first, alike[(alike.index(first) + 1) % len(alike)]


def _timed(library: Library, model: Llm, first: str, following: str) -> dict[str, float]:
    """Seconds to the first word of both prompts, of a question and of a follow-up."""
    prose = Prose(model, retrieval(library))
    took: dict[str, float] = {}
    start = time.monotonic()
    written = prose.write(first, library.search(first, 8))
    took["ours"] = (written.first or time.monotonic()) - start
    earlier = (written.exchange,) if written.exchange else ()
    start = time.monotonic()
    again = prose.write(following, library.search(following, 8), earlier=earlier)
    took["ours following"] = (again.first or time.monotonic()) - start
    took["plain"], said = _plainly(library, model, first, [])
    took["plain following"], _ = _plainly(library, model, following, [(first, said)])
    return took


def _plainly(
    library: Library, model: Llm, question: str, earlier: Sequence[tuple[str, str]]
) -> tuple[float, str]:
    start = time.monotonic()
    chunks = [_chunk(library, found) for found in library.search(question, _CHUNKS)]
    messages = [ChatMessage("system", _PLAIN)]
    for asked, answered in earlier:
        messages += [ChatMessage("user", asked), ChatMessage("assistant", answered)]
    context = "\n\n".join(chunks)
    messages.append(ChatMessage("user", f"Context:\n{context}\n\nQuestion: {question}"))
    first, said = 0.0, ""
    for piece in model.stream(messages, max_tokens=40):
        first = first or time.monotonic() - start
        said += piece
    return first, said


def _chunk(library: Library, found: Evidence) -> str:
    """The thousand characters of the document around what was found."""
    document = library.document(found.document)
    assert document is not None
    start = max(0, min((found.start + found.end) // 2 - _CHUNK // 2, len(document.text) - _CHUNK))
    return document.text[start : start + _CHUNK]


def _report_speed(results: Sequence[dict[str, Any]]) -> bool:
    if not results:
        print("no results yet")
        return False
    good = True
    for kind, aim in (("", _TIMES), (" following", _TIMES_FOLLOWING)):
        ours, plain = ([r[who + kind] for r in results] for who in ("ours", "plain"))
        ratios = sorted(p / o for p, o in zip(plain, ours, strict=True))
        good &= median(ratios) >= aim
        print(
            f"{len(results)} {'follow-ups' if kind else 'questions'}: first word after "
            f"{median(ours):.1f} s, plain prompt {median(plain):.1f} s (medians); "
            f"{median(ratios):.1f} times sooner (least {ratios[0]:.1f}; aim {aim:.0f})"
        )
    return good


# ---------------------------------------------------------------- prose


def prose(options: argparse.Namespace) -> bool:
    """Answers to squad2 and financebench; whether the aims of squad2 are met."""
    known, foreign = _asked.squad()
    known, foreign = known[: options.questions], foreign[: options.foreign]
    filings = _asked.finance()[: options.questions]
    model = _asked.model()
    journal = Journal(f"answers-prose-{model.name}", options.fresh)
    sets: list[tuple[Callable[[float], Path], Sequence[Asked]]] = [
        (_asked.squad_library, [a for pair in _alternating(known, foreign) for a in pair]),
        (_asked.finance_library, filings),
    ]
    for made, asked in sets:
        left = [a for a in asked if a.key not in journal.results]
        if left and time.monotonic() < options.until:
            try:
                place = made(options.until - time.monotonic())
            except TimeoutError as error:
                print(error)
                continue
            _answer_all(place, left, model, journal, options.until)
    model.close()
    if options.show:
        _show([a for _, asked in sets for a in asked], journal)
    good = _report_prose("squad2 answerable", known, journal, holds)
    good &= _report_refusals(foreign, journal)
    _report_prose("financebench", filings, journal, holds_figure)
    return good


def _alternating(one: Sequence[Asked], other: Sequence[Asked]) -> Iterator[list[Asked]]:
    """Of each so many that both end together, however early a run stops."""
    share = max(1, len(one) // max(1, len(other)))
    for i in range(max(len(other), -(-len(one) // share))):
        yield [*one[i * share : (i + 1) * share], *other[i : i + 1]]


def _answer_all(
    place: Path, asked: Sequence[Asked], model: Llm, journal: Journal, until: float
) -> None:
    with Library.open(place, read_only=True) as library:
        answerer = _answerer(library, model, AnswerStyle.PROSE)
        for question in asked:
            if time.monotonic() > until:
                break
            pieces: list[str] = []
            answer = _ask(answerer, question.text, pieces.append)
            journal.keep(question.key, {**_as_row(answer), "streamed": "".join(pieces)})


def _answerer(library: Library, model: Llm, style: AnswerStyle) -> Answerer:
    settings = replace(Settings(), answer_style=style)
    return Answerer(retrieval(library), lambda: model, lambda: settings)


def _ask(
    answerer: Answerer, question: str, hear: Callable[[str], None] = lambda piece: None
) -> Answer:
    told = Told(lambda found: None, lambda draft: None, hear)
    return answerer.answer(question, told, threading.Event())


def _as_row(answer: Answer) -> dict[str, Any]:
    return {
        "question": answer.question,
        "text": answer.text,
        "kind": answer.kind,
        "answered": answer.answered,
        "model": answer.model,
        "note": answer.note,
        "claims": [[c.text, list(c.citations), c.support, c.reason] for c in answer.claims],
        "sources": {c.n: f"{c.title}, {c.place.label}: {c.quote}" for c in answer.citations},
        "first": answer.first_token,
        "total": answer.total,
    }


def _report_prose(
    name: str,
    asked: Sequence[Asked],
    journal: Journal,
    right: Callable[[str, Sequence[str]], bool],
) -> bool:
    done = [(a, journal.results[a.key]) for a in asked if a.key in journal.results]
    if not done:
        print(f"{name}: no results yet")
        return False
    gold = mean(right(row["text"], a.answers) for a, row in done)
    made = [claim for _, row in done for claim in row["claims"]]
    marked = sum(claim[2] == Support.UNSUPPORTED for claim in made)
    written = [row for _, row in done if row["kind"] == "prose"]
    unmarked = mean(
        right(" ".join(c[0] for c in row["claims"] if c[2] != Support.UNSUPPORTED), a.answers)
        for a, row in done
    )
    print(
        f"{name} ({len(done)} questions): gold answer in the text {gold:.1%}, in what is not "
        f"marked {unmarked:.1%}; prose {len(written)}, "
        f"quotes instead {sum(row['kind'] == 'quotes' for _, row in done)}, "
        f"refused {sum(not row['answered'] for _, row in done)}, of them by the model "
        f"{sum(not row['answered'] and bool(row['model']) for _, row in done)}; "
        f"{marked} of {len(made)} sentences marked as not supported; first word after "
        f"{median([row['first'] or row['total'] for _, row in done]):.1f} s, all after "
        f"{median([row['total'] for _, row in done]):.1f} s"
    )
    return gold >= _GOLD


def _report_refusals(asked: Sequence[Asked], journal: Journal) -> bool:
    done = [journal.results[a.key] for a in asked if a.key in journal.results]
    if not done:
        print("squad2 foreign: no results yet")
        return False
    refused = [row for row in done if not row["answered"]]
    print(
        f"squad2 foreign ({len(done)} questions): refused {len(refused) / len(done):.1%}, of them "
        f"by the model {sum(bool(row['model']) for row in refused)}"
    )
    return len(refused) >= _REFUSED * len(done)


def _show(asked: Sequence[Asked], journal: Journal) -> None:
    for question in asked:
        row = journal.results.get(question.key)
        if row is None:
            continue
        print(f"\n? {question.text}\n  gold: {' | '.join(question.answers) or '(foreign)'}")
        print(f"  {row['kind']} {row['note']}")
        for text, citations, support, reason in row["claims"]:
            print(f"  - {text} {citations} {support} {reason}")
        for n, source in row["sources"].items():
            print(f"    [{n}] {source}")
    print()


# ---------------------------------------------------------------- steps


def steps(options: argparse.Namespace) -> bool:
    """What each agentic step adds; there is no aim to miss."""
    model = _asked.model()
    journal = Journal(f"answers-steps-{model.name}", options.fresh)
    answers = Journal(f"answers-prose-{model.name}")
    if not model.info().able:
        print(f"{model.name} is not able: no step is taken with it")
        model.close()
        return True
    _steps.measure(model, options.questions, journal, answers, options.until)
    left = options.until - time.monotonic()
    if left > 0:
        _steps.split(model, options.questions, journal, left, options.until)
    model.close()
    _steps.report(journal)
    return True


def budgets(options: argparse.Namespace) -> bool:
    """How many questions keep their answer in a prompt of so many tokens."""
    place = _asked.squad_library(options.seconds)
    model = _asked.model()
    with Library.open(place, read_only=True) as library:
        _budgets.measure(library, model, _asked.squad()[0][: options.questions])
    model.close()
    return True


# ---------------------------------------------------------------- citations of filings


def financebench(options: argparse.Namespace) -> bool:
    """Whether every quote stands on its page; those of refused questions are looked at too."""
    place = _asked.finance_library(options.seconds / 3)
    questions = _asked.finance()[: options.questions]
    cited = here = verbatim = there = 0
    with Library.open(place, read_only=True) as library:
        for question in questions:
            for citation in _quoted(library, question.text):
                cited += 1
                here += _stands_in_library(library, citation)
                whole, words = _stands_on_page(citation)
                verbatim += whole
                there += words
    print(
        f"financebench: {len(questions)} questions, {cited} citations; the quote stands on its "
        f"page in the library's text of it {here}; in pymupdf's, with all of its words {there}, "
        f"of which in the same order {verbatim}"
    )
    return cited > 0 and here == cited == there


def _quoted(library: Library, question: str) -> list[Citation]:
    """The citations of the answer in quotes."""
    found = retrieval(library)
    evidence = library.search(question, 8)
    chosen = quotes.choose(question, evidence, library.rarity(question), found.similarity)
    return [cite(n, quote, found) for n, quote in enumerate(chosen, 1)]


def _stands_in_library(library: Library, citation: Citation) -> bool:
    document = library.document(citation.document)
    assert document is not None
    page = "".join(
        document.text[part.start : part.end]
        for part in document.parts
        if part.place.page == citation.page
    )
    verbatim = document.text[citation.start : citation.end] == citation.quote
    return verbatim and citation.page is not None and _folded(citation.quote) in _folded(page)


def _stands_on_page(citation: Citation) -> tuple[bool, bool]:
    """Whether the page as pymupdf reads it holds a quote, line by line and cell by cell where it
    is a table's; and whether it holds every word of it (pymupdf has another order in tables).
    """
    if citation.page is None:
        return False, False
    with pymupdf.open(citation.path) as document:
        there = _folded(document[citation.page - 1].get_text())
    cells = [cell for line in citation.quote.split("\n") for cell in line.split(" | ")]
    # A colon parts a cell from its column's heading: it is the library's own.
    words = [word.rstrip(":") for cell in cells for word in cell.split()]
    missing = [word for word in words if _folded(word) not in there]
    if missing:
        print(f"  not on {citation.path.name}, page {citation.page}: {' '.join(missing)}")
    return all(_folded(cell) in there for cell in cells), not missing


def _folded(text: str) -> str:
    """The text without white space, and without the hyphens that a line's end may have added."""
    return re.sub(r"[\s\u00ad-]+", "", unicodedata.normalize("NFKC", text))


if __name__ == "__main__":
    sys.exit(main())
