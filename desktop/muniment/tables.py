"""The tables of a store as schemas, and their rows as data: what the columns mean."""

from __future__ import annotations

import functools
import hashlib
import json
import os
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow as pa

from muniment.content import Content, Prepared, context_of, embedded_text
from muniment.records import Coverage, Document, FileState, Passage, Place

# What the names of the tables of vectors begin with, one for each embedding model.
VECTORS = "vectors_"

_LEAST_INT64, _MOST_INT64 = -(2**63), 2**63 - 1

_schema: Callable[[Mapping[str, Any]], pa.Schema] = pa.schema

FILES = _schema(
    {
        "path": pa.string(),
        "size": pa.int64(),
        "mtime_ns": pa.int64(),
        "document": pa.string(),
        "state": pa.string(),
        "title": pa.string(),
        "message": pa.string(),
    }
)
DOCUMENTS = _schema(
    {
        "document": pa.string(),
        "title": pa.string(),
        "kind": pa.string(),
        "author": pa.string(),
        "date": pa.string(),
        "language": pa.string(),
        "passages": pa.int32(),
        "coverage": pa.string(),
        "container": pa.string(),
        "member": pa.string(),
        "body": pa.binary(),
    }
)
PASSAGES = _schema(
    {
        "id": pa.string(),
        "document": pa.string(),
        "digest": pa.int64(),
        "start": pa.int64(),
        "end": pa.int64(),
        "text": pa.string(),
        "context": pa.string(),
        "places": pa.string(),
        "words": pa.string(),
    }
)
# `words`, which only their index reads, is left out.
PASSAGE_COLUMNS = [name for name in PASSAGES.names if name != "words"]


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file as the store knows it.

    `document` is empty unless it is searchable, or has pages whose text is to be recognised.
    `title` and `message` say what is wrong with it, or with a part of it; else empty.
    """

    path: Path
    size: int
    mtime_ns: int
    state: FileState
    document: str = ""
    title: str = ""
    message: str = ""


@dataclass(frozen=True, slots=True)
class DocumentRow:
    """A document as the store knows it, without its text.

    A document that lies in another (a mail's attachment, a file in an archive) has the hash
    of that `container` and its name there as `member`; both are empty for all others.
    """

    document: str
    title: str
    kind: str
    author: str
    date: str
    language: str
    passages: int
    coverage: Coverage = Coverage()
    container: str = ""
    member: str = ""

    @property
    def waiting(self) -> int:
        """The number of pages that are pictures whose text is still to be recognised."""
        return len(self.coverage.waiting)


@dataclass(frozen=True, slots=True)
class StoredPassage:
    """A passage in the store. `id` is unique; `context` is the title and headings above it.

    Passages with the same `digest` are the same to an embedding model.
    """

    id: str
    document: str
    digest: int
    start: int
    end: int
    text: str
    context: str
    places: tuple[Place, ...]

    @property
    def ordinal(self) -> int:
        """Its number within the document, from 0."""
        return int(self.id.rpartition("-")[2])

    @property
    def embedded_text(self) -> str:
        """What the embedding model is given: the passage under its title and headings."""
        return embedded_text(self.context, self.text)


def digest_of(text: str) -> int:
    """64 bits that stand for a text: a vector belongs to what was embedded, wherever it stands."""
    data = hashlib.blake2b(text.encode("utf-8"), digest_size=8).digest()
    return int.from_bytes(data, "little", signed=True)


def passage_id(document: str, ordinal: int) -> str:
    """The id of the n-th passage of a document."""
    return f"{document}-{ordinal}"


def document_row(key: str, content: Content) -> DocumentRow:
    document = content.document
    return DocumentRow(
        key,
        document.title,
        document.kind,
        document.author,
        document.date,
        document.language,
        len(content.passages),
        document.coverage,
        content.container,
        content.member,
    )


def stored_document(row: Mapping[str, Any]) -> DocumentRow:
    coverage = Coverage.from_json(json.loads(row["coverage"]))
    return DocumentRow(**{**row, "coverage": coverage})


def document_values(row: DocumentRow, body: bytes) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in DOCUMENTS.names if name != "body"}
    return values | {"coverage": json.dumps(row.coverage.to_json()), "body": body}


def passage_rows(key: str, content: Content, prepared: Prepared) -> list[dict[str, Any]]:
    """The rows of all passages of a document."""
    pieces = zip(content.passages, prepared.terms, strict=True)
    return [
        passage_row(key, number, content.document, passage, terms)
        for number, (passage, terms) in enumerate(pieces)
    ]


def passage_row(
    key: str, number: int, document: Document, passage: Passage, terms: str
) -> dict[str, Any]:
    context = context_of(document, passage)
    return {
        "id": passage_id(key, number),
        "document": key,
        "digest": digest_of(embedded_text(context, passage.text)),
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
        "context": context,
        "places": json.dumps([place.to_json() for place in passage.places]),
        "words": terms,
    }


def stored_passage(row: Mapping[str, Any]) -> StoredPassage:
    return StoredPassage(
        row["id"],
        row["document"],
        row["digest"],
        row["start"],
        row["end"],
        row["text"],
        row["context"],
        _places(row["places"]),
    )


@functools.lru_cache(maxsize=10_000)
def _places(data: str) -> tuple[Place, ...]:
    return tuple(Place.from_json(place) for place in json.loads(data))


def file_row(row: FileRow) -> dict[str, Any]:
    values = {name: getattr(row, name) for name in FILES.names}
    told = {"title": _unicode(row.title), "message": _unicode(row.message)}
    # A disk may have dates that 64 bits do not: after 2262, or before 1677.
    time = {"mtime_ns": max(_LEAST_INT64, min(row.mtime_ns, _MOST_INT64))}
    return values | told | time | {"path": encode_path(row.path), "state": row.state.value}


def stored_file(row: Mapping[str, Any]) -> FileRow:
    path, state = decode_path(row["path"]), FileState(row["state"])
    return FileRow(**{**row, "path": path, "state": state})


def _unicode(text: str) -> str:
    """A text that Arrow takes: a reason may name a file whose name is no Unicode."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def encode_path(path: Path) -> str:
    """A path as valid Unicode; names that are not (old disks have them) as NUL and hex digits."""
    text = os.fspath(path)
    try:
        text.encode("utf-8")
    except UnicodeEncodeError:
        return "\0" + os.fsencode(text).hex()
    return text


def decode_path(text: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(text[1:])) if text.startswith("\0") else text)
