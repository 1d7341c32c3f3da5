"""Cases for the judgement: documents, and questions that they answer or do not.

Libraries are kept (see `_collections`). One with ballast begins as a copy of the library of the
ballast, so that this is embedded once.
"""

from __future__ import annotations

import hashlib
import json
import random
import shutil
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from muniment.config import resources
from muniment.library import Library
from tests.bench._asked import DATA, rows
from tests.bench._collections import Collection, built, library_of

BALLAST = ("cranfield", "cisi", "hotpotqa100")
# The articles inside, by their place in the alphabet; each second fold holds what the one
# before it leaves out.
FOLDS = ((1, 2, 4, 7), (0, 3, 5, 6), (1, 4, 5, 6), (0, 2, 3, 7))
_SEED = 11

# A document as (id, title, text).
Document = tuple[str, str, str]


@dataclass(frozen=True, slots=True)
class Case:
    """Documents, and questions with whether they answer them."""

    documents: tuple[Document, ...]
    questions: tuple[tuple[str, bool], ...]


def squad2(fold: int, number: int) -> Case:
    """Four of the eight articles, `number` questions about them and as many about the others."""
    documents, asked = _read("squad2")
    titles = sorted({title for _, title, _ in documents})
    return _case(documents, asked, {titles[i] for i in FOLDS[fold]}, number)


def halves(name: str, number: int) -> Case:
    """Every second article of a set, and questions about these and about the rest."""
    documents, asked = _read(name)
    return _case(documents, asked, set(sorted({title for _, title, _ in documents})[::2]), number)


def sample(seconds: float) -> tuple[Path, Case]:
    """The library of the sample with its own questions."""
    file = Path(__file__).parents[1] / "data" / "sample_questions.toml"
    asked = tomllib.loads(file.read_text("utf-8"))
    questions = [(q["question"], kind == "answered") for kind in asked for q in asked[kind]]
    place, _ = library_of(
        "sample", file.read_bytes(), ["extract/*.py"], seconds, resources() / "sample"
    )
    return place, Case((), tuple(questions))


def library(name: str, documents: Sequence[Document], seconds: float) -> Path:
    """The folder of a library of these documents. Raises TimeoutError, as `built`."""
    return built(Collection(name, tuple(documents), {}, {}), seconds)[0]


def ballast(seconds: float) -> Path:
    """The folder of a library of documents on other subjects."""
    documents = [
        (f"{name} {row['id']}", row["title"], row["text"])
        for name in BALLAST
        for row in rows(DATA / name / "corpus.jsonl")
    ]
    return library("ballast", documents, seconds)


def among(base: Path, name: str, documents: Sequence[Document], seconds: float) -> Path:
    """The folder of a library of these documents and those of the library `base`."""
    content = json.dumps([base.parent.name, *documents]).encode()
    folder = base.parent.parent / f"{name}-{hashlib.sha256(content).hexdigest()[:12]}"
    place, files = folder / base.name, folder / "documents"
    complete = place / "complete with these"
    if complete.exists():
        return place
    shutil.rmtree(folder, ignore_errors=True)
    files.mkdir(parents=True)
    for number, (_, title, text) in enumerate(documents):
        (files / f"{number:05}.txt").write_text(f"{title}\n\n{text}\n".lstrip(), "utf-8")
    shutil.copytree(base, place)
    with Library.open(place) as opened:
        opened.add([files])
        if not opened.wait(seconds):
            raise TimeoutError(f"{name}: not all is indexed yet; run it again")
    complete.touch()
    return place


def _read(name: str) -> tuple[list[Document], list[tuple[str, str]]]:
    """The documents of a set, and its answerable questions with their articles, shuffled."""
    documents = [(r["id"], r["title"], r["text"]) for r in rows(DATA / name / "corpus.jsonl")]
    titles = {key: title for key, title, _ in documents}
    asked = [
        (row["question"], titles[row["doc_id"]])
        for row in rows(DATA / name / "qa.jsonl")
        if row["answerable"]
    ]
    random.Random(_SEED).shuffle(asked)
    return documents, asked


def _case(
    documents: Sequence[Document], asked: Sequence[tuple[str, str]], inside: set[str], number: int
) -> Case:
    known = [(question, True) for question, title in asked if title in inside][:number]
    foreign = [(question, False) for question, title in asked if title not in inside][:number]
    return Case(tuple(d for d in documents if d[1] in inside), (*known, *foreign))
