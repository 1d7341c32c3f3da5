"""What each agentic step adds to answers in prose, alone, in quality and in seconds."""

from __future__ import annotations

import random
import re
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial
from statistics import mean, median
from typing import Any

from muniment.answer.gathering import gather
from muniment.answer.prose import Prose
from muniment.answer.steps import Agent, Steps
from muniment.library import Library
from muniment.llm import ChatMessage, Llm
from muniment.records import EVERYTHING, Evidence, Support
from tests.bench import _asked
from tests.bench._asked import DATA, Asked, Journal, holds, retrieval
from tests.bench._collections import built, load

_GRADED = 3
_TOP = 3
_FOUND = 8
# How a follow-up speaks of what the article is about.
_PRONOUNS = {
    "Huguenot": (r"\b(?:the )?(?:french )?huguenots\b", "they"),
    "Normans": (r"\b(?:the )?normans\b", "they"),
    "Steam engine": (r"\b(?:the |a )?steam engines?\b", "it"),
    "European Union law": (r"\b(?:the )?(?:european union|eu) law\b", "it"),
}

Row = dict[str, Any]


def measure(model: Llm, number: int, journal: Journal, answers: Journal, until: float) -> None:
    """Take every step for `number` questions of each kind, as far as time goes.

    `answers` has been written already; it is checked.
    """
    known, foreign = _asked.squad()
    near = _near(number)
    follow_ups = list(_follow_ups(known))[:number]
    checkable = [a for a in known if answers.results.get(a.key, {}).get("answered")][:number]
    place = _asked.squad_library(max(1.0, until - time.monotonic()))
    with Library.open(place, read_only=True) as library:
        jobs: list[tuple[str, Callable[[], Row]]] = []
        for trio in zip(known[:number], near, foreign, strict=False):
            for asked in trio:
                jobs.append((f"judged {asked.key}", partial(_judged, library, model, asked)))
        for pair in zip(known[:number], near, strict=False):
            for asked in pair:
                jobs.append((f"borne {asked.key}", partial(_borne, library, model, asked)))
        for asked in checkable:
            answer = answers.results[asked.key]
            jobs.append((f"checked {asked.key}", partial(_checked, model, asked, answer)))
        for asked, earlier in follow_ups:
            followed = partial(_followed, library, model, asked, earlier)
            jobs.append((f"following {asked.key}", followed))
        for asked in (*known[: 4 * number], *foreign[:number]):
            jobs.append((f"rewritten {asked.key}", partial(_rewritten, library, model, asked)))
        for key, job in _spread(jobs):
            if key not in journal.results and time.monotonic() < until:
                journal.keep(key, job())


def _spread(jobs: Sequence[tuple[str, Callable[[], Row]]]) -> list[tuple[str, Callable[[], Row]]]:
    """The jobs of all kinds in turns, so that a run that ends early has some of each."""
    places: dict[str, int] = {}

    def turn(job: tuple[str, Callable[[], Row]]) -> int:
        kind = job[0].partition(" ")[0]
        places[kind] = places.get(kind, 0) + 1
        return places[kind]

    return [job for _, job in sorted(((turn(job), job) for job in jobs), key=lambda t: t[0])]


def _near(number: int) -> list[Asked]:
    """Questions written to mislead: of the library's articles, and without an answer there."""
    inside = {asked.about for asked in _asked.squad()[0]}
    titles = {row["id"]: row["title"] for row in _asked.rows(DATA / "squad2" / "corpus.jsonl")}
    asked = [
        Asked(row["id"], row["question"], (), "near")
        for row in _asked.rows(DATA / "squad2" / "qa.jsonl")
        if not row["answerable"] and titles[row["doc_id"]] in inside
    ]
    random.Random(7).shuffle(asked)
    return asked[:number]


def _judged(library: Library, model: Llm, asked: Asked) -> Row:
    """What the model thinks of the evidence: of each passage, and of the prompt as a whole."""
    evidence = library.search(asked.text, _FOUND)
    agent = Agent(model, Steps(grade=True, holds=True, seconds=600), threading.Event())
    start = time.monotonic()
    grades = agent.graded(asked.text, evidence[:_GRADED])
    graded = time.monotonic()
    held: list[float] = []

    def hold(prompt: Sequence[ChatMessage]) -> float:
        held.append(agent.holds(prompt) or 0.0)
        return 0.0

    Prose(model, retrieval(library)).write(asked.text, evidence, holds=hold)
    return {
        "kind": "near" if asked.about == "near" else "foreign" if asked.foreign else "known",
        "grade": max(grades or [0.0]),
        "grade seconds": graded - start,
        "holds": max(held, default=0.0),
        "holds seconds": time.monotonic() - graded,
    }


def _borne(library: Library, model: Llm, asked: Asked) -> Row:
    """What the model thinks of each sentence that it has written, beside what that cites."""
    written = Prose(model, retrieval(library)).write(asked.text, library.search(asked.text, _FOUND))
    claims = [c for c in written.claims if c.citations and c.support is Support.SUPPORTED]
    agent = Agent(model, Steps(bears=True, most=len(claims), seconds=600), threading.Event())
    start = time.monotonic()
    likely = [
        agent.bears(claim.text, [c for c in written.citations if c.n in claim.citations]) or 0.0
        for claim in claims
    ]
    return {
        "near": asked.about == "near",
        "right": any(holds(claim.text, asked.answers) for claim in claims),
        "sentences": [claim.text for claim in claims],
        "likely": likely,
        "seconds": time.monotonic() - start,
    }


def _checked(model: Llm, asked: Asked, answer: Row) -> Row:
    """What the model thinks of an answer, and whether that is right."""
    start = time.monotonic()
    agent = Agent(model, Steps(check=True, seconds=600), threading.Event())
    likely = agent.answers(asked.text, answer["text"])
    right = holds(answer["text"], asked.answers)
    return {"right": right, "check": likely, "seconds": time.monotonic() - start}


def _follow_ups(known: Sequence[Asked]) -> Iterator[tuple[Asked, Asked]]:
    """A question that names its article's subject, said with a pronoun, after another one."""
    last: dict[str, Asked] = {}
    for asked in known:
        pattern, pronoun = _PRONOUNS[asked.about]
        said = re.sub(pattern, pronoun, asked.text, flags=re.IGNORECASE)
        if said == asked.text:
            continue
        if asked.about in last:
            yield replace(asked, text=said), last[asked.about]
        last[asked.about] = asked


def _followed(library: Library, model: Llm, asked: Asked, earlier: Asked) -> Row:
    """Whether the first results hold the answer, of a follow-up as it is and self-contained."""
    start = time.monotonic()
    agent = Agent(model, Steps(self_contained=True, seconds=600), threading.Event())
    whole = agent.self_contained(asked.text, [(earlier.text, earlier.answers[0])])
    seconds = time.monotonic() - start
    return {
        "asked": asked.text,
        "whole": whole,
        "before": _found(library.search(asked.text, _TOP), asked),
        "after": _found(library.search(whole, _TOP), asked),
        "seconds": seconds,
    }


def _rewritten(library: Library, model: Llm, asked: Asked) -> Row:
    """Whether a question with weak evidence has an answer in what other words find."""
    start = time.monotonic()
    agent = Agent(model, Steps(rewrite=True, seconds=600), threading.Event())
    found = retrieval(library)
    plain = gather(asked.text, found, EVERYTHING, lambda seen: None)
    if plain.judgement.answers:
        return {"weak": False}
    again = gather(asked.text, found, EVERYTHING, lambda seen: None, agent.rewritten)
    return {
        "weak": True,
        "foreign": asked.foreign,
        "accepted": again.judgement.answers,
        "right": again.judgement.answers and _found(again.evidence, asked),
        "seconds": time.monotonic() - start,
    }


def split(model: Llm, number: int, journal: Journal, seconds: float, until: float) -> None:
    """Whether the parts of a question of several hops find more of its documents than it does."""
    collection = load(DATA / "hotpotqa100", "hotpotqa100")
    place, files = built(collection, seconds)
    with Library.open(place, read_only=True) as library:
        for key, text in list(collection.questions.items())[:number]:
            if f"split {key}" in journal.results or time.monotonic() > until:
                continue
            start = time.monotonic()
            parts = Agent(model, Steps(parts=True, seconds=600), threading.Event()).parts(text)
            took = time.monotonic() - start
            lists = [library.search(query, _FOUND) for query in (text, *parts)]
            wanted = set(collection.relevant[key])
            merged = _in_turns(lists)[:_FOUND] if len(parts) > 1 else lists[0]
            row = {
                "parts": parts,
                "before": len(wanted & {files[e.path] for e in lists[0]}) / len(wanted),
                "after": len(wanted & {files[e.path] for e in merged}) / len(wanted),
                "seconds": took,
            }
            journal.keep(f"split {key}", row)


def report(journal: Journal) -> None:
    """What there is so far of each step."""

    def of(name: str) -> list[Row]:
        return [row for key, row in journal.results.items() if key.startswith(name + " ")]

    judged = of("judged")
    for step in ("grade", "holds"):
        by = {
            kind: [row[step] for row in judged if row["kind"] == kind]
            for kind in ("known", "near", "foreign")
        }
        if all(by.values()):
            print(
                f"{step} (answerable {len(by['known'])}, near miss {len(by['near'])}, foreign "
                f"{len(by['foreign'])}): AUROC near miss {auroc(by['known'], by['near']):.2f}, "
                f"foreign {auroc(by['known'], by['foreign']):.2f}; below one half "
                + ", ".join(f"{k} {mean(p < 0.5 for p in ps):.0%}" for k, ps in by.items())
                + f"; {median(row[f'{step} seconds'] for row in judged):.1f} s"
            )
    checked = of("checked")
    right = [row["check"] for row in checked if row["right"]]
    wrong = [row["check"] for row in checked if not row["right"]]
    if right and wrong:
        print(
            f"check ({len(right)} right answers, {len(wrong)} wrong): "
            f"AUROC {auroc(right, wrong):.2f}; "
            f"below one half {mean(p < 0.5 for p in right):.0%} of the right, "
            f"{mean(p < 0.5 for p in wrong):.0%} of the wrong; "
            f"{median(row['seconds'] for row in checked):.1f} s"
        )
    second = [row for row in of("borne") if row["likely"]]
    rights = [p for row in second if row["right"] for p in row["likely"]]
    nears = [p for row in second if row["near"] for p in row["likely"]]
    if rights and nears:
        print(
            f"bears ({len(rights)} sentences of right answers, {len(nears)} of answers to near "
            f"misses): AUROC {auroc(rights, nears):.2f}; "
            f"below one half {mean(p < 0.5 for p in rights):.0%} of the first, "
            f"{mean(p < 0.5 for p in nears):.0%} of the second; "
            f"{median(row['seconds'] / len(row['likely']) for row in second):.1f} s for each"
        )
    for name, what in (("following", "self_contained: answer found"), ("split", "parts: recall")):
        if rows := of(name):
            print(
                f"{what} ({len(rows)} questions) {mean(r['before'] for r in rows):.2f} → "
                f"{mean(r['after'] for r in rows):.2f}; {median(r['seconds'] for r in rows):.1f} s"
            )
    if weak := [row for row in of("rewritten") if row["weak"]]:
        known = [row for row in weak if not row["foreign"]]
        print(
            f"rewrite ({len(of('rewritten'))} questions, {len(weak)} with weak evidence): of "
            f"{len(known)} answerable ones {sum(r['right'] for r in known)} found, of "
            f"{len(weak) - len(known)} foreign {sum(r['accepted'] for r in weak if r['foreign'])} "
            f"wrongly accepted; {median(row['seconds'] for row in weak):.1f} s"
        )


def auroc(positive: Sequence[float], negative: Sequence[float]) -> float:
    """The probability that a positive scores higher than a negative; ties count half."""
    pairs = [(p > n) + 0.5 * (p == n) for p in positive for n in negative]
    return mean(pairs)


def _found(evidence: Sequence[Evidence], asked: Asked) -> bool:
    return any(holds(item.text, asked.answers) for item in evidence)


def _in_turns(lists: Sequence[Sequence[Evidence]]) -> list[Evidence]:
    """The results of several searches, the first of each, then the second of each, …"""
    longest = max(map(len, lists))
    return [found[i] for i in range(longest) for found in lists if i < len(found)]
