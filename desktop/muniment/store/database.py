"""Database: LanceDB's tables in a folder, with commits that last.

LanceDB writes each commit as new files and syncs none of them, and it has no checksums. Here
a commit counts when its files and folders are synced and their checksums are in the log
beside the table. On opening, what no finished commit wrote is removed, and a table whose
newest manifest is damaged goes back to the commit before.
"""

from __future__ import annotations

import asyncio
import contextlib
import errno
import logging
import time
from collections.abc import Awaitable, Callable, Iterable, Iterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import Any

import pyarrow as pa

from muniment.durable import write_bytes
from muniment.errors import LibraryError, disk_trouble
from muniment.store.checksums import Checksums
from muniment.store.healing import drop_old_damage, finish_drops, heal, log_of, set_apart, spare_of
from muniment.store.manifests import Fragment, deletions, keep_spare, newest_manifest, read_version
from muniment.store.reading import Reader, lance

LOST = "Some of the index was damaged; what was lost is read again."

_log = logging.getLogger(__name__)

# A search that has begun reads the version that it began with.
_KEEP_SECONDS = 60.0
_LEAST_SECONDS = 0.001
# The share of a table's bytes that only old versions need, from which they are removed.
_MOST_WASTE = 0.1
# How often work that takes long looks whether it is to end, and how often at most it is looked
# whether what was called off has left the disk alone.
_LOOK_SECONDS, _LOOKS = 0.05, 10


class Database(Reader):
    """The tables in a folder, by name. One thread of one process writes; any thread reads.

    `mended` says in words for a person what was lost when it was opened, or is empty. Writing
    raises LibraryError; reading raises LanceDB's errors (RuntimeError, ValueError, OSError).
    """

    def __init__(self, folder: Path, *, read_only: bool) -> None:
        super().__init__(folder, read_only=read_only)
        self.mended = ""
        self._connection: Any = None
        self._tables: dict[str, Any] = {}
        self._sums: dict[str, Checksums] = {}
        self._optimized: dict[str, float] = {}
        self._failed: LibraryError | None = None

    # ------------------------------------------------------------ opening

    def open(self, *, thorough: bool = False) -> None:
        """Open, or open again after a failure, and heal what keeps the tables from opening.

        `thorough`: also what keeps them from being cleaned up.
        """
        if not self.read_only:
            finish_drops(self.folder)
            for folder in sorted(self.folder.glob("*.lance")):
                sums, lost = heal(folder)
                self.mended = LOST if lost else self.mended
                if sums is None:
                    self._forget(folder.stem)
                    continue
                self._sums[folder.stem] = sums
                if sums.waste > _MOST_WASTE:
                    self._optimized.setdefault(folder.stem, time.monotonic())
                if thorough:
                    drop_old_damage(sums)
        self._connect()
        self._failed = None
        self.look_again()

    def _connect(self) -> None:
        self._connection = lance().connect(self.folder, read_consistency_interval=self._interval)
        self._tables = {}
        self._begin_reading()

    def names(self) -> set[str]:
        """The names of the tables; a reader looks again after a second, or when told to."""
        return super().names() if self.read_only else set(self._sums)

    def create(self, name: str, schema: pa.Schema) -> None:
        """Make an empty table."""
        with self.writing():
            sums = Checksums(self.folder / f"{name}.lance", log_of(self.folder, name))
            sums.begin()
            self._tables[name] = self._connection.create_table(name, schema=schema)
            # A search may have opened the one of this name that was dropped.
            self._handles.pop(name, None)
            sums.record()
            self._sums[name] = sums

    def drop(self, name: str) -> None:
        """Remove a table with all its rows."""
        with self.writing():
            set_apart(self.folder, name)
            self._forget(name)

    def _forget(self, name: str) -> None:
        for known in (self._tables, self._handles, self._sums, self._indexed, self._optimized):
            known.pop(name, None)

    def table(self, name: str) -> Any:
        """LanceDB's own handle, for what is done in this thread."""
        if name not in self._tables:
            self._tables[name] = self._connection.open_table(name)
        return self._tables[name]

    # ------------------------------------------------------------ writing

    def add(self, name: str, data: pa.Table) -> None:
        """Append rows."""
        with self._commit(name) as table:
            table.add(data)

    def merge(self, name: str, key: str, data: pa.Table, *, instead_of: str = "") -> None:
        """Write rows in place of those with the same `key`, in one commit.

        With `instead_of`, a filter, the rows that it takes in and that are not among the new
        ones are removed.
        """
        with self._commit(name) as table:
            merge = table.merge_insert(key).when_matched_update_all().when_not_matched_insert_all()
            if instead_of:
                merge = merge.when_not_matched_by_source_delete(instead_of)
            merge.execute(data)

    def delete(self, name: str, where: str) -> None:
        """Remove the rows that a filter takes in."""
        with self._commit(name) as table:
            table.delete(where)

    def repair(self, name: str, files: Iterable[str]) -> None:
        """Take out of a table what some files hold that are damaged or gone.

        `files` are relative to the store's folder. Rows that are lost are gone from the table,
        indices too: `indexed` tells. Call `open` afterwards.
        """
        folder = self.folder / f"{name}.lance"
        with self.writing():
            if not folder.exists():
                log_of(self.folder, name).unlink(missing_ok=True)
                spare_of(self.folder, name).unlink(missing_ok=True)
                self._forget(name)
                return
            sums, _ = heal(folder)
            if sums is None:
                self._forget(name)
                return
            damaged = {file.removeprefix(f"{name}.lance/") for file in files}
            version = read_version(_newest(folder))
            lost = [f for f in version.fragments if damaged.intersection(f.files)]
            table = lance().connect(self.folder).open_table(name)
            self._drop_fragments(table, folder, lost, damaged)
            for index in {version.indices.get(file.rpartition("/")[0], "") for file in damaged}:
                if index:
                    table.drop_index(index)
            spare_of(self.folder, name).unlink(missing_ok=True)
            manifest = _newest(folder)
            version = read_version(manifest)
            for file in damaged:
                if not version.needs(file) and folder / file != manifest:
                    (folder / file).unlink(missing_ok=True)
            sums.renew(without=damaged)
            self._sums[name] = sums

    def _drop_fragments(
        self, table: Any, folder: Path, fragments: Sequence[Fragment], damaged: set[str]
    ) -> None:
        """Remove all rows of fragments, in commits that read nothing of what they hold."""
        for fragment in fragments:
            for file in damaged.intersection(fragment.files):
                # LanceDB reads which rows are gone already: so many of any will do.
                if file.startswith("_deletions/"):
                    kind = file.rpartition(".")[2]
                    write_bytes(folder / file, deletions(kind, fragment.deleted))
            first = fragment.id << 32
            table.delete(f"_rowid >= {first} AND _rowid < {first + (1 << 32)}")

    def index_words(self, name: str, columns: Sequence[str]) -> None:
        """Build an index for `by_words` on each column."""
        self._index(name, columns, lance().words_index())

    def index_values(self, name: str, columns: Sequence[str]) -> None:
        """Build an index for filters on each column."""
        self._index(name, columns, lance().values_index())

    def index_vectors(self, name: str, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Build an index for `nearest`; False if it was stopped before it was there."""
        config = lance().vectors_index()
        done = self._at_length(name, lambda t: t.create_index("vector", config=config), stopped)
        self._indexed.pop(name, None)
        return done

    def _index(self, name: str, columns: Sequence[str], config: Any) -> None:
        with self._commit(name) as table:
            for column in columns:
                table.create_index(column, config=config)
        self._indexed.pop(name, None)

    def optimize(self, name: str, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Merge fragments, bring indices up to date, remove versions that nobody reads.

        The last commit stays as it is: killed at any moment, the table goes back to it. So it
        does if `stopped`; the answer is then False.
        """
        sums = self._sums[name]
        last = read_version(_newest(sums.folder))
        age = max(_KEEP_SECONDS, time.time() - last.made + 1.0)
        if not self._optimize(name, age, stopped):
            return False
        self._optimized[name] = time.monotonic()
        return True

    def tidy_in(self) -> float | None:
        """Seconds until `tidy` has something to do; None if it has not."""
        due = min(self._optimized.values(), default=None)
        return None if due is None else max(0.0, due + _KEEP_SECONDS - time.monotonic())

    def tidy(self, stopped: Callable[[], bool] = lambda: False) -> bool:
        """Remove what optimising left for those who were still reading it; whether it did."""
        now = time.monotonic()
        due = [name for name, at in self._optimized.items() if now - at >= _KEEP_SECONDS]
        for name in due:
            keep_spare(_newest(self._sums[name].folder), spare_of(self.folder, name))
            before = self.table(name).version
            if not self._optimize(name, _LEAST_SECONDS, stopped):
                break
            if self.table(name).version == before:
                del self._optimized[name]
            else:
                self._optimized[name] = time.monotonic()
        return bool(due)

    def _optimize(self, name: str, older_than: float, stopped: Callable[[], bool]) -> bool:
        # Nobody else writes: what is not in a version is left of one that failed.
        age = timedelta(seconds=older_than)
        return self._at_length(
            name,
            lambda table: table.optimize(cleanup_older_than=age, delete_unverified=True),
            stopped,
        )

    def fragments(self, name: str) -> int:
        """The number of pieces that a table lies in."""
        return len(read_version(_newest(self.folder / f"{name}.lance")).fragments)

    def _at_length(
        self, name: str, work: Callable[[Any], Awaitable[Any]], stopped: Callable[[], bool]
    ) -> bool:
        """Do to a table what takes long; False if it was stopped: then nothing has changed."""
        with self.writing():
            if asyncio.run(_finish(self.folder, name, work, stopped)):
                self.table(name).checkout_latest()
                self._renew(name)
                self._sums[name].record(cleaned=True)
                return True
            _settle(self._sums[name])
            sums, _ = heal(self.folder / f"{name}.lance")
            assert sums is not None
            self._sums[name] = sums
            # A table that was opened before may remember a version that is gone.
            self._connect()
            return False

    @contextlib.contextmanager
    def _commit(self, name: str) -> Iterator[Any]:
        with self.writing():
            yield self.table(name)
            self._sums[name].record()
            self._renew(name)

    @contextlib.contextmanager
    def writing(self) -> Iterator[None]:
        """What fails in this block is a LibraryError, and nothing more is written until `open`."""
        if self._failed is not None:
            raise self._failed
        try:
            yield
        except LibraryError:
            raise
        except Exception as error:  # LanceDB's boundary: a panic in it is of a kind of its own
            _log.warning("the store could not be written: %s", error)
            self._failed = trouble(error, self.folder)
            raise self._failed from error


async def _finish(
    folder: Path, name: str, work: Callable[[Any], Awaitable[Any]], stopped: Callable[[], bool]
) -> bool:
    """Work on a table by a handle of its own until it is done, or `stopped`: then it is False."""
    connection = await lance().connect_async(folder)
    task = asyncio.ensure_future(work(await connection.open_table(name)))
    while not task.done():
        if stopped():
            task.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await task
            return False
        await asyncio.wait({task}, timeout=_LOOK_SECONDS)
    task.result()
    return True


def _settle(sums: Checksums) -> None:
    """Wait for threads that were called off to leave a table's folder alone."""
    left = None
    for _ in range(_LOOKS):
        before, left = left, sums.unrecorded()
        if left == before:
            return
        time.sleep(2 * _LOOK_SECONDS)


def _newest(folder: Path) -> Path:
    manifest = newest_manifest(folder)
    if manifest is None:
        raise OSError(errno.ENOENT, "the table has no manifest", str(folder))
    return manifest


def trouble(error: Exception, folder: Path) -> LibraryError:
    """An error of the disk or of LanceDB while writing, as one to show."""
    cause = disk_trouble(error) or "The library could not be written"
    return LibraryError(
        "The library cannot be written",
        f"{cause}. Make sure that there is space left and that {folder} can be written to. "
        "Nothing that was stored is lost.",
        folder,
    )
