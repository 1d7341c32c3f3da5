"""try_store() uses every kind of index on a few rows: whether the database works on this computer.

A library builds the index for vectors only when it has thousands of them, which is late to see
that a part of the database is missing or does not run here.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import numpy as np
import pyarrow as pa

from muniment.errors import LibraryError
from muniment.store.database import Database

_ROWS, _NUMBERS = 300, 64
_TEXTS, _VECTORS = "tried", "tried_vectors"
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
    # As good as random: the frozen program comes without numpy.random.
    numbers = np.sin(np.arange(_ROWS * _NUMBERS, dtype=np.float64) ** 2).astype(np.float32)
    vectors = numbers.reshape(_ROWS, _NUMBERS)
    texts = pa.table(
        {"digest": list(range(_ROWS)), "text": [f"tide number{n}" for n in range(_ROWS)]}
    )
    of_texts = pa.table(
        {"digest": list(range(_ROWS)), "vector": list(vectors)},
        schema=pa.schema({"digest": pa.int64(), "vector": pa.list_(pa.float32(), _NUMBERS)}),
    )
    # As a library has them: texts are changed, vectors only added and removed.
    for name, data in ((_TEXTS, texts), (_VECTORS, of_texts)):
        database.create(name, data.schema)
        database.add(name, data)
        database.delete(name, f"digest = {_SOUGHT}")
    database.index_words(_TEXTS, ["text"])
    database.index_values(_TEXTS, ["digest"])
    database.index_vectors(_VECTORS)
    database.merge(_TEXTS, "digest", texts.slice(_SOUGHT, 1))
    database.add(_VECTORS, of_texts.slice(_SOUGHT, 1))
    for name in (_TEXTS, _VECTORS):
        database.optimize(name)
    word = f"number{_SOUGHT}"
    for how, found in (
        ("words", database.by_words(_TEXTS, "text", word, [[word]], ["digest"], 1)()),
        ("vectors", database.nearest(_VECTORS, vectors[_SOUGHT], ["digest"], 1)()),
        ("values", database.rows(_TEXTS, ["digest"], f"digest = {_SOUGHT}")),
    ):
        if [row["digest"] for row in found] != [_SOUGHT]:
            raise _wrong(f"by {how} it found {found}")
    return f"{_ROWS} rows kept, changed, and found by words, vectors and values"


def _wrong(what: str) -> LibraryError:
    return LibraryError("The database does not work", f"{what}. Install the program anew.")
