"""load(database) → what its tables hold, as a store keeps it in memory."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from typing import Any

import pyarrow.compute as pc

from muniment.store.database import Database
from muniment.store.known import Known
from muniment.tables import DOCUMENTS, FILES, VECTORS, stored_document, stored_file

# Its stub demands arguments that have defaults.
_is_in: Callable[..., Any] = pc.is_in


def load(database: Database) -> Known:
    """Files and documents, without vectors. Raises LanceDB's errors, as all do here."""
    columns = [name for name in DOCUMENTS.names if name != "body"]
    files = map(stored_file, database.rows("files", FILES.names))
    return Known(files, map(stored_document, database.rows("documents", columns)))


def load_vectors(database: Database, known: Known) -> None:
    """Which passages of the documents that are known have their vectors."""
    names = vector_tables(database)
    if not names:
        return
    rows = database.arrow("passages", ["document", "digest"])
    for name in names:
        digests = database.arrow(name, ["digest"])["digest"]
        done = rows.filter(_is_in(rows["digest"], value_set=digests))["document"]
        known.load_vectors(name, set(digests.to_pylist()), counted(done))


def stored_hashes(database: Database) -> set[str]:
    """The hashes of all content in the tables, whether it counts or not."""
    found = (database.arrow(name, ["document"])["document"] for name in ("passages", "documents"))
    return {key for column in found for key in column.unique().to_pylist()}


def counted(column: Any) -> Counter[str]:
    """How often each value stands in a column."""
    values = column.value_counts()
    keys, numbers = values.field("values").to_pylist(), values.field("counts").to_pylist()
    return Counter(dict(zip(keys, numbers, strict=True)))


def vector_tables(database: Database) -> list[str]:
    """The names of the tables of vectors."""
    return sorted(name for name in database.names() if name.startswith(VECTORS))
