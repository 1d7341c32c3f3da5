"""Judged collections as libraries: documents as a person's text files, questions, judgements.

A collection is a folder with `corpus.jsonl` {id, title, text}, `queries.jsonl` {id, text} and
`qrels.tsv` (query, document, relevance; positives only). Its libraries lie in the user's cache,
or in the folder that $MUNIMENT_BENCH_CACHE names, by what was indexed and by the code that
decides what an index is; that folder may be deleted at any time.
"""

from __future__ import annotations

import ast
import csv
import hashlib
import json
import os
import shutil
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import muniment
from muniment.config import cache_dir, resources
from muniment.library import Library

# What decides how a document is read, cut, embedded and stored: with other code, another library.
_DECIDES = (
    "analysis.py", "embed.py", "language.py", "passages.py", "tables.py", "store/database.py",
    "store/lance.py",
)  # fmt: skip
_READS_TEXT = ("extract/text.py", "extract/builder.py")


@dataclass(frozen=True, slots=True)
class Collection:
    """Documents as (id, title, text), the text of each question that is judged, and its
    relevant documents with their grades."""

    name: str
    documents: tuple[tuple[str, str, str], ...]
    questions: Mapping[str, str]
    relevant: Mapping[str, Mapping[str, float]]


def load(folder: Path, name: str, questions: Path | None = None) -> Collection:
    """The collection in a folder; `questions` may be another's that shares the ids.

    Raises OSError or ValueError where the folder does not hold one.
    """
    asked = {row["id"]: row["text"] for row in _rows((questions or folder) / "queries.jsonl")}
    relevant: dict[str, dict[str, float]] = {}
    with ((questions or folder) / "qrels.tsv").open(encoding="utf-8", newline="") as stream:
        for query, document, grade in csv.reader(stream, "excel-tab"):
            if float(grade) > 0:
                relevant.setdefault(query, {})[document] = float(grade)
    documents = (
        (str(row["id"]), str(row["title"]), str(row["text"]))
        for row in _rows(folder / "corpus.jsonl")
    )
    judged = {key: text for key, text in asked.items() if key in relevant}
    return Collection(name, tuple(documents), judged, relevant)


def built(collection: Collection, seconds: float) -> tuple[Path, dict[Path, str]]:
    """The folder of the collection's library, and the document that each of its files is.

    A file is what a person would have: its title, an empty line, its text. Its name is a
    number, for the name must not help. Raises TimeoutError if `seconds` do not suffice; what
    is done is kept, and the next call goes on from there.
    """

    def write(folder: Path) -> None:
        for number, (_, title, text) in enumerate(collection.documents):
            (folder / _name(number)).write_text(f"{title}\n\n{text}\n".lstrip(), "utf-8")

    content = json.dumps(collection.documents).encode()
    place, documents = library_of(collection.name, content, _READS_TEXT, seconds, write)
    ids = {documents / _name(n): key for n, (key, _, _) in enumerate(collection.documents)}
    return place, ids


def library_of(
    name: str,
    content: bytes,
    readers: Sequence[str],
    seconds: float,
    write: Callable[[Path], None] | Path,
) -> tuple[Path, Path]:
    """The folders of a library and of its documents, which `write` makes, or which it is.

    `content` stands for the documents; `readers` are the modules that read their kind.
    """
    root = Path(os.environ.get("MUNIMENT_BENCH_CACHE") or cache_dir() / "bench").absolute()
    folder = root / f"{name.replace('/', '-')}-{hashlib.sha256(content).hexdigest()[:12]}"
    if isinstance(write, Path):
        documents = write
    else:
        documents = folder / "documents"
        if not (folder / "written").exists():
            shutil.rmtree(documents, ignore_errors=True)
            documents.mkdir(parents=True)
            write(documents)
            (folder / "written").touch()
    place = folder / f"library-{_code((*_DECIDES, *readers))}"
    complete = place / "complete"
    if not complete.exists():
        with Library.open(place) as library:
            library.configure(recognise=False)
            library.add([documents])
            if not library.wait(seconds):
                status = library.status()
                raise TimeoutError(
                    f"{name}: {status.embedded:,} of {status.passages:,} passages so far; "
                    "run it again to go on"
                )
            for problem in library.problems():
                print(f"  {problem.path.name}: {problem.title}. {problem.message}")
        complete.touch()
    return place, documents


def _code(patterns: Iterable[str]) -> str:
    """Stands for the code of modules, their comments and layout left out, and the models."""
    package = Path(muniment.__file__).parent
    digest = hashlib.sha256((resources() / "models.toml").read_bytes())
    for pattern in patterns:
        for file in sorted(package.glob(pattern)):
            digest.update(ast.dump(ast.parse(file.read_bytes())).encode())
    return digest.hexdigest()[:12]


def _name(number: int) -> str:
    return f"{number:05}.txt"


def _rows(file: Path) -> Iterable[dict[str, str]]:
    with file.open(encoding="utf-8") as stream:
        yield from map(json.loads, stream)
