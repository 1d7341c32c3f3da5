"""try_store() uses every kind of index on a few rows: whether the database works on this computer.

A library builds the index for vectors only when it has thousands of them, which is late to see
that a part of the database is missing or does not run here.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Any

import numpy as np
import pyarrow as pa

from muniment.errors import LibraryError
from muniment.store.database import Database

_ROWS, _NUMBERS = 300, 64
_NAME = "tried"
_SOUGHT = 17


def try_store() -> str:
    """What was done, in a line. Raises LibraryError if something of it is not right."""
    try:
        with tempfile.TemporaryDirectory(prefix="muniment-") as folder:
            return _try(Path(folder))
    except (OSError, RuntimeError, ValueError, TypeError, ImportError) as error:
        raise _wrong(str(error) or type(error).__name__) from error


def _try(folder: Path) -> str:
    database = Database(folder, read_only=False)
    database.open()
    fields: list[pa.Field[Any]] = [
        pa.field("digest", pa.int64()),
        pa.field("text", pa.string()),
        pa.field("vector", pa.list_(pa.float32(), _NUMBERS)),
    ]
    schema = pa.schema(fields)
    # As good as random: the frozen program comes without numpy.random.
    numbers = np.sin(np.arange(_ROWS * _NUMBERS, dtype=np.float64) ** 2).astype(np.float32)
    vectors = numbers.reshape(_ROWS, _NUMBERS)
    texts = [f"tide number{n}" for n in range(_ROWS)]
    data = pa.table(
        {"digest": list(range(_ROWS)), "text": texts, "vector": list(vectors)}, schema=schema
    )
    database.create(_NAME, schema)
    database.add(_NAME, data)
    database.index_words(_NAME, ["text"])
    database.index_values(_NAME, ["digest"])
    database.index_vectors(_NAME)
    database.delete(_NAME, f"digest = {_SOUGHT}")
    database.merge(_NAME, "digest", data.slice(_SOUGHT, 1))
    database.optimize(_NAME)
    word = f"number{_SOUGHT}"
    for how, found in (
        ("words", database.by_words(_NAME, "text", word, [[word]], ["digest"], 1)()),
        ("vectors", database.nearest(_NAME, vectors[_SOUGHT], ["digest"], 1)),
        ("values", database.rows(_NAME, ["digest"], f"digest = {_SOUGHT}")),
    ):
        if [row["digest"] for row in found] != [_SOUGHT]:
            raise _wrong(f"by {how} it found {found}")
    return f"{_ROWS} rows kept, changed, and found by words, vectors and values"


def _wrong(what: str) -> LibraryError:
    return LibraryError("The database does not work", f"{what}. Install the program anew.")
