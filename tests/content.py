"""What a library holds, as plain data: two libraries of the same folder hold the same.

`content_of` opens a library's index read-only and gives its `Content`; `differences` says in
words where two of them differ, and is empty where they do not. A document without a title of
its own has the name of the file that it was first read from: give those that are moved or
copied in a test a title (`# …` in Markdown). The tables are also read past
`Store`, so that rows which it passes over (content that no file refers to, a row that stands
twice) are counted.

    assert differences(content_of(survivor), content_of(built_afresh)) == []
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.analysis import analysed
from muniment.store import lance
from muniment.store.store import Store, WordQuery

# Vectors of one text differ a little with the texts they were embedded beside (padding, and
# activations that are quantised by batch); those of different texts differ by far more.
_LIKENESS = 0.98


def words_of(text: str, language: str = "") -> WordQuery:
    """What looks for any of the words of a text."""
    return WordQuery(tuple(analysed(text, language).split()))


@dataclass(frozen=True)
class Content:
    """The content of one library.

    `files` maps each path to what is known of it, without what its document says already;
    `documents` each hash to its properties and whole text; `passages` each hash to its
    passages in reading order, with texts and places; `vectors` each table of vectors to the
    vector of each digest. `unsound` counts what must not be: orphans, rows that stand twice,
    passages that lack their vector in a table that has others, documents that lack passages.
    """

    files: Mapping[str, tuple[Any, ...]]
    documents: Mapping[str, tuple[Any, ...]]
    passages: Mapping[str, tuple[tuple[Any, ...], ...]]
    vectors: Mapping[str, Mapping[int, NDArray[np.float32]]]
    unsound: Counter[str] = field(default_factory=Counter)


def content_of(library: Path) -> Content:
    """What the library in a folder (or the store that is this folder) holds.

    No writer need be stopped for it, but while one works the parts may be of different
    moments. Raises LibraryError if it cannot be opened.
    """
    folder = library / "store" if (library / "store").is_dir() else library
    store = Store(folder, read_only=True)
    tables = lance.connect(folder)
    names = list(tables.list_tables().tables)
    rows = {name: tables.open_table(name).to_arrow().to_pylist() for name in names}
    files = {
        str(row.path): (row.size, row.mtime_ns, row.state.value, row.document, row.message)
        for row in store.files.values()
    }
    documents: dict[str, tuple[Any, ...]] = {}
    for key, known in store.documents.items():
        document = store.document(key)
        documents[key] = (
            *(known.title, known.kind, known.author, known.date, known.language),
            *(known.passages, known.coverage.to_json(), known.container, known.member),
            document and document.to_json(),
        )
    passages: dict[str, list[dict[str, Any]]] = {}
    for row in rows["passages"]:
        passages.setdefault(row["document"], []).append(row)
    vectors = {
        name: {row["digest"]: np.asarray(row["vector"], np.float32) for row in rows[name]}
        for name in names
        if name.startswith("vectors_")
    }
    return Content(
        files,
        documents,
        {key: tuple(sorted(map(_passage, found))) for key, found in passages.items()},
        vectors,
        Counter(_unsound(store, rows)),
    )


def differences(one: Content, other: Content, most: int = 20) -> list[str]:
    """Where two contents differ, `most` lines, and what is unsound in either; best empty."""
    found = [f"{n} × {what}" for side in (one, other) for what, n in sorted(side.unsound.items())]
    for name in ("files", "documents", "passages"):
        found += _unlike(name, getattr(one, name), getattr(other, name))
    for name in sorted({*one.vectors, *other.vectors}):
        mine, theirs = one.vectors.get(name, {}), other.vectors.get(name, {})
        found += [f"{name}: {digest} only in one" for digest in sorted({*mine} ^ {*theirs})]
        for digest in sorted({*mine} & {*theirs}):
            if mine[digest].shape != theirs[digest].shape:
                found.append(f"{name}: {digest} has another shape")
            elif not float(mine[digest] @ theirs[digest]) > _LIKENESS:
                found.append(f"{name}: {digest} is another vector")
    return found[:most]


def _unlike(name: str, one: Mapping[str, Any], other: Mapping[str, Any]) -> Iterator[str]:
    for key in sorted({*one, *other}):
        if key not in one or key not in other:
            yield f"{name}: {key} only in the {'second' if key in other else 'first'}"
        elif one[key] != other[key]:
            yield f"{name}: {key} differs: {_short(one[key], other[key])}"


def _short(one: Any, other: Any) -> str:
    """The first thing in which two values differ, cut short."""
    if isinstance(one, (list, tuple)) and isinstance(other, type(one)) and len(one) == len(other):
        return next(_short(a, b) for a, b in zip(one, other, strict=True) if a != b)
    return f"{repr(one)[:60]} ≠ {repr(other)[:60]}"


def _passage(row: Mapping[str, Any]) -> tuple[Any, ...]:
    number = int(row["id"].rpartition("-")[2])
    places = json.dumps(json.loads(row["places"]), sort_keys=True)
    return (number, row["start"], row["end"], row["digest"], row["text"], row["context"], places)


def _unsound(store: Store, rows: Mapping[str, list[dict[str, Any]]]) -> Iterator[str]:
    """A word for each row that should not be, or is missing."""
    keys = {"files": "path", "documents": "document", "passages": "id"}
    for name, table in rows.items():
        column = keys.get(name, "digest")
        if name in keys or name.startswith("vectors_"):
            counts = Counter(row[column] for row in table)
            yield from ("row that stands twice" for count in counts.values() if count > 1)
    held = {key for key in store.documents if store.paths(key)}
    yield from ("document that no file has" for key in store.documents if key not in held)
    yield from ("passage of no document" for r in rows["passages"] if r["document"] not in held)
    counts = Counter(row["document"] for row in rows["passages"])
    yield from (
        "document without all its passages"
        for key in held
        if counts[key] != store.documents[key].passages
    )
    yield from (
        "file without its document"
        for row in store.files.values()
        if row.document and row.document not in store.documents
    )
    digests = {row["digest"] for row in rows["passages"]}
    for name in (name for name in rows if name.startswith("vectors_")):
        known = {row["digest"] for row in rows[name]}
        yield from ("vector of no passage" for _ in known - digests)
        yield from ("passage without its vector" for _ in digests - known)
