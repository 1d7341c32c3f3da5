"""Questions whose answers are known, the libraries to ask them of, and a model to answer.

The measuring model is the GGUF that $MUNIMENT_BENCH_GGUF names; without it the starter, in
prose. Libraries and results are kept (see `_collections`).
"""

from __future__ import annotations

import json
import os
import random
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muniment.answer.retrieval import Retrieval
from muniment.config import cache_dir
from muniment.language import fold
from muniment.library import Library
from muniment.llm import Llm
from muniment.models import InstalledModel, Model, ModelFile, Models
from tests.bench._collections import library_of

DATA = Path(__file__).parents[3] / "shared" / "eval"
CONTEXT = 4096
_READS_TEXT = ("extract/text.py", "extract/builder.py")
_READS_PDF = ("extract/pdf*.py", "extract/builder.py")
_SEED = 7
_ARTICLES = re.compile(r"\b(?:a|an|the)\b")


@dataclass(frozen=True, slots=True)
class Asked:
    """A question with the texts of which one must stand in an answer; none if it is foreign."""

    key: str
    text: str
    answers: tuple[str, ...]
    about: str

    @property
    def foreign(self) -> bool:
        """Whether no document of the library answers it."""
        return not self.answers


def squad(whole: bool = False) -> tuple[list[Asked], list[Asked]]:
    """Answerable and foreign questions in a fixed random order (see `squad_library`).

    `about` is the article. The foreign ones are about articles that the library has not.
    """
    inside = _inside()
    titles = {row["id"]: row["title"] for row in rows(DATA / "squad2" / "corpus.jsonl")}
    asked = []
    for row in rows(DATA / "squad2" / "qa.jsonl"):
        title = titles[row["doc_id"]]
        if row["answerable"]:
            gold = tuple(row["answers"]) if whole or title in inside else ()
            asked.append(Asked(row["id"], row["question"], gold, title))
    random.Random(_SEED).shuffle(asked)
    return [a for a in asked if not a.foreign], [a for a in asked if a.foreign]


def squad_library(seconds: float, whole: bool = False) -> Path:
    """A library of the paragraphs of four of the eight articles, each a file.

    With `whole`, of all articles, each one file. Raises TimeoutError as `library_of` does.
    """
    inside = _inside()
    texts: dict[str, str] = {}
    for row in rows(DATA / "squad2" / "corpus.jsonl"):
        if whole:
            texts[row["title"]] = texts.get(row["title"], "") + row["text"] + "\n\n"
        elif row["title"] in inside:
            texts[row["id"]] = row["text"]

    def write(folder: Path) -> None:
        for number, text in enumerate(texts.values()):
            (folder / f"{number:04}.txt").write_text(text, "utf-8")

    name = "answers-articles" if whole else "answers-paragraphs"
    return library_of(name, json.dumps(texts).encode(), _READS_TEXT, seconds, write)[0]


def finance() -> list[Asked]:
    """The questions about companies' filings; `about` is the file."""
    return [
        Asked(row["id"], row["question"], tuple(row["answers"]), row["doc_id"])
        for row in rows(DATA / "financebench" / "qa.jsonl")
    ]


def finance_library(seconds: float) -> Path:
    """A library of the filings; the same that `quality` measures.

    Where `seconds` do not suffice to embed them (it takes a quarter of an hour), it is searched
    by words and by what meaning there is, which is said. Raises TimeoutError if not all are read.
    """
    files = sorted((DATA / "financebench" / "pdfs").glob("*.pdf"))
    stamp = json.dumps([(file.name, file.stat().st_size) for file in files]).encode()
    try:
        return library_of("financebench", stamp, _READS_PDF, seconds, files[0].parent)[0]
    except TimeoutError as error:
        print(error)
        root = Path(os.environ.get("MUNIMENT_BENCH_CACHE") or cache_dir() / "bench").absolute()
        places = root.glob("financebench-*/library-*")
        place = max(places, key=lambda path: path.stat().st_mtime)
        with Library.open(place, read_only=True) as library:
            if library.status().searchable < len(files):
                raise
        return place


def retrieval(library: Library) -> Retrieval:
    """What answering asks of a library."""
    return library._retrieval


def model() -> Llm:
    """The measuring model, not yet loaded."""
    path = os.environ.get("MUNIMENT_BENCH_GGUF")
    if not path:
        return Llm(Models().get("answers"), context=CONTEXT)
    file = Path(path)
    own = Model(f"own:{file.stem}", "answers", file.stem, "unknown", (_unverified(file),))
    return Llm(InstalledModel(own, {file.name: file}), context=CONTEXT)


def holds(text: str, answers: Iterable[str]) -> bool:
    """Whether a text holds one of the answers, case, articles and punctuation aside."""
    told = f" {_normal(text)} "
    return any(f" {_normal(answer)} " in told for answer in answers if _normal(answer))


def holds_figure(text: str, answers: Iterable[str]) -> bool:
    """Whether a text holds an answer, or the first number of one in a like precision."""
    return holds(text, answers) or any(_same_figure(text, answer) for answer in answers)


def rows(file: Path) -> Iterator[dict[str, Any]]:
    """The lines of a JSONL file."""
    with file.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)


class Journal:
    """Results by key in a file, so that a measurement goes on where a run of it ended."""

    def __init__(self, name: str, fresh: bool = False) -> None:
        root = Path(os.environ.get("MUNIMENT_BENCH_CACHE") or cache_dir() / "bench")
        root.mkdir(parents=True, exist_ok=True)
        self._file = root / f"{name}.jsonl"
        if fresh:
            self._file.unlink(missing_ok=True)
        known = rows(self._file) if self._file.exists() else iter(())
        self.results: dict[str, dict[str, Any]] = {row["key"]: row for row in known}

    def keep(self, key: str, result: Mapping[str, Any]) -> None:
        """Add one result."""
        self.results[key] = {"key": key, **result}
        with self._file.open("a", encoding="utf-8") as stream:
            stream.write(json.dumps(self.results[key], ensure_ascii=False) + "\n")


def _inside() -> set[str]:
    titles = sorted({row["title"] for row in rows(DATA / "squad2" / "corpus.jsonl")})
    return set(titles[::2])


def _unverified(file: Path) -> ModelFile:
    return ModelFile(file.name, "unverified", 0)


def _normal(text: str) -> str:
    bare = re.sub(r"[^\w\s.%$]|(?<!\d)\.|\.(?!\d)", " ", fold(text).replace(",", ""))
    return " ".join(_ARTICLES.sub(" ", bare).split())


def _same_figure(text: str, answer: str) -> bool:
    gold = _figures(answer)
    return bool(gold) and any(
        abs(one - gold[0]) <= 0.006 * abs(gold[0]) or one == round(gold[0], 1)
        for one in _figures(text)
    )


def _figures(text: str) -> list[float]:
    return [float(n.replace(",", "")) for n in re.findall(r"\d[\d,]*(?:\.\d+)?", text)]
