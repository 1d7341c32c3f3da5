"""check(store) → what in its folder is not as it was written. Reads every byte, opens nothing."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

from muniment.store.checksums import Checksums
from muniment.store.healing import log_of, spare_of
from muniment.store.manifests import newest_manifest, read_version, spare_is_whole
from muniment.store.migrations import FORMAT_FILE, is_whole
from muniment.tables import VECTORS

_TABLES = ("documents", "files", "passages")
# A program that writes beside this one is done with a commit after so many seconds.
_COMMIT_SECONDS = 2.0


@dataclass(frozen=True, slots=True)
class Damage:
    """A file of the store that is not as it was written, and what that means for a person.

    `file` is relative to the store's folder; `table` is empty for what concerns all.
    """

    table: str
    file: str
    meaning: str


def check(store: Path, stopped: Callable[[], bool] = lambda: False) -> list[Damage]:
    """Everything that is damaged, missing, cut short or not ours in a store's folder.

    A program that writes to it meanwhile does no harm. Raises OSError if the folder cannot be
    read.
    """
    found = list(_damages(store, stopped))
    if found and not stopped():
        # What was being written or cleaned away just then is none the second time.
        time.sleep(_COMMIT_SECONDS)
        again = set(_damages(store, stopped))
        found = [damage for damage in found if damage in again]
    return found


def _damages(store: Path, stopped: Callable[[], bool]) -> Iterator[Damage]:
    if not is_whole(store / FORMAT_FILE):
        yield Damage("", FORMAT_FILE, "It says what the library is made of. It is written anew.")
    names = {folder.stem for folder in store.glob("*.lance")}
    logged = {log.stem for log in (store / "checksums").glob("*.log")}
    for name in sorted(names | logged | set(_TABLES)):
        if name in names:
            yield from _table_damages(store, name, stopped)
        else:
            yield Damage(name, f"{name}.lance", _meaning(name, data=True))


def _table_damages(store: Path, name: str, stopped: Callable[[], bool]) -> Iterator[Damage]:
    folder, log, spare = store / f"{name}.lance", log_of(store, name), spare_of(store, name)
    sums = Checksums(folder, log)
    if not sums.sound or sums.torn:
        file = log.relative_to(store).as_posix()
        yield Damage(name, file, "It says what the other files should hold. It is written anew.")
    if spare.exists() and not spare_is_whole(spare):
        file = spare.relative_to(store).as_posix()
        yield Damage(name, file, "A copy that was kept to be safe. It is removed.")
    for file in sums.damages(stopped):
        yield _file_damage(folder, name, file)
    if sums.exists:
        for file in sums.unrecorded():
            meaning = "It is not known what it should hold. It is removed, or kept if it is needed."
            yield Damage(name, f"{folder.name}/{file}", meaning)


def _file_damage(folder: Path, name: str, file: str) -> Damage:
    needed, data = True, True
    manifest = newest_manifest(folder)
    if manifest is not None and manifest != folder / file:
        try:
            version = read_version(manifest)
            needed, data = version.needs(file), not file.startswith("_indices/")
        except ValueError:
            needed = True
    meaning = _meaning(name, data) if needed else "Nothing needs it any more. It is removed."
    return Damage(name, f"{folder.name}/{file}", meaning)


def _meaning(name: str, data: bool) -> str:
    if not data:
        return "A part of an index for searching. It is built anew."
    if name.startswith(VECTORS):
        return "The meaning of some passages is lost. It is computed again."
    return {
        "passages": "Some passages are lost. They are made again from the documents' text.",
        "documents": "The text of some documents is lost. They are read again.",
    }.get(name, "What was known of some files is lost. They are read again.")
