"""Reading while the tables are written to."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pyarrow as pa
import pytest

from muniment.store import lance
from muniment.store.database import Database

WORDS = pa.schema({"word": pa.string()})


def words(*some: str) -> pa.Table:
    return pa.table({"word": list(some)}, WORDS)


@pytest.fixture
def database(tmp_path: Path) -> Database:
    made = Database(tmp_path, read_only=False)
    made.open()
    made.create("words", WORDS)
    for word in ("oyster", "tide", "wall"):
        made.add("words", words(word))
    return made


async def clean(folder: Path) -> None:
    """Merge the pieces of the table and remove all versions but the newest at once."""
    connection = await lance.connect_async(folder)
    table = await connection.open_table("words")
    for _ in range(2):
        await table.optimize(cleanup_older_than=timedelta(milliseconds=1), delete_unverified=True)
        await asyncio.sleep(0.05)


def test_what_is_read_may_be_cleaned_away_meanwhile(database: Database) -> None:
    """A search that began before goes on with the version that is there now."""
    assert database.count("words") == 3
    before = {path.name for path in (database.folder / "words.lance" / "data").iterdir()}
    asyncio.run(clean(database.folder))
    after = {path.name for path in (database.folder / "words.lance" / "data").iterdir()}
    assert not before & after, "else there is nothing to show"
    assert sorted(row["word"] for row in database.rows("words", ["word"])) == [
        "oyster", "tide", "wall"
    ]  # fmt: skip


def test_what_is_lost_for_good_is_an_error(database: Database) -> None:
    for path in (database.folder / "words.lance" / "data").iterdir():
        path.unlink()
    with pytest.raises(RuntimeError, match="Not found"):
        database.rows("words", ["word"])
