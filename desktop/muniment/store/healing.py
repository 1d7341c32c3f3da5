"""heal(folder) → the checksums of a table that opens: at its last commit that is whole.

Nothing is read but manifests, so that opening stays fast; `check` reads everything.
"""

from __future__ import annotations

import contextlib
import shutil
from pathlib import Path

from muniment.durable import sync_folder
from muniment.store.checksums import Checksums
from muniment.store.manifests import (
    DAMAGED,
    Version,
    drop_hint,
    is_manifest,
    newest_manifest,
    put_back,
    read_version,
    set_aside,
    version_of,
)

# Building the indices of a table for the first time makes five versions.
_MOST_IN_FLIGHT = 16
_DROPPED = ".dropped"


def log_of(store: Path, name: str) -> Path:
    """Where the checksums of a table are."""
    return store / "checksums" / f"{name}.log"


def spare_of(store: Path, name: str) -> Path:
    """Where the copy of a table's manifest is that is kept for when no other one is left."""
    return store / "checksums" / f"{name}.manifest"


def set_apart(store: Path, name: str) -> None:
    """Remove a table; a kill at any moment leaves it whole or gone."""
    folder = store / f"{name}.lance"
    folder.replace(folder.with_suffix(_DROPPED))
    sync_folder(store)
    finish_drops(store)


def finish_drops(store: Path) -> None:
    """Remove what is left of tables that were being removed."""
    for folder in store.glob(f"*{_DROPPED}"):
        log_of(store, folder.stem).unlink(missing_ok=True)
        spare_of(store, folder.stem).unlink(missing_ok=True)
        shutil.rmtree(folder)


def heal(folder: Path) -> tuple[Checksums | None, bool]:
    """Make a table open: remove what no finished commit wrote, go back where it is damaged.

    Returns its checksums, None if nothing of it was left, and whether anything was lost that
    had counted. Raises OSError if the disk cannot be read or written.
    """
    store, name = folder.parent, folder.stem
    sums = Checksums(folder, log_of(store, name))
    for leftover in (folder / "_versions").glob(f"*{DAMAGED}"):
        leftover.unlink()
    drop_hint(folder)
    sums.mend()
    if sums.sound:
        _roll_back(sums)
    committed = sums.committed
    version, lost = _last_whole(sums)
    if version is None and put_back(spare_of(store, name), folder):
        version, _ = _last_whole(sums)
        lost = True
    if version is None or (sums.sound and not committed):
        # Not one whole commit: it was being made when the program was killed.
        set_apart(store, name)
        return None, committed or lost or sums.damaged
    missing = {file for file in sums.files if not (folder / file).exists()}
    newer = [f for f in missing if is_manifest(f) and version_of(folder / f) > version.number]
    sums.forget({file for file in missing if not version.needs(file)})
    if sums.exists:
        sums.record()
    else:
        sums.renew()
        lost = True
    return sums, lost or bool(newer)


def _roll_back(sums: Checksums) -> None:
    """Remove the files that a commit left which was not finished."""
    folder, left = sums.folder, sums.unrecorded()
    known = [file for file in sums.files if is_manifest(file) and (folder / file).exists()]
    last = max((version_of(folder / file) for file in known), default=-1)
    newer = [file for file in left if is_manifest(file) and version_of(folder / file) > last]
    # So many are not of one commit: then it is the log that has lost its end.
    if not known or len(newer) > _MOST_IN_FLIGHT:
        return
    # The manifests first: killed in between, none may name a file that is gone.
    for file in newer:
        (folder / file).unlink(missing_ok=True)
    version, _ = _last_whole(sums)
    for file in set(left) - set(newer):
        if version is None or not version.needs(file):
            # LanceDB, called off, removes its drafts itself.
            (folder / file).unlink(missing_ok=True)


def drop_old_damage(sums: Checksums) -> None:
    """Remove manifests before the newest that are damaged: nothing could be cleaned up."""
    newest = newest_manifest(sums.folder)
    old = {f for f in sums.files if is_manifest(f) and sums.folder / f != newest}
    damaged = {file for file in old if not sums.is_whole(file)}
    for file in damaged:
        (sums.folder / file).unlink(missing_ok=True)
    sums.forget(damaged)


def _last_whole(sums: Checksums) -> tuple[Version | None, bool]:
    """The newest version whose manifest is whole, and whether newer ones were set aside."""
    lost = False
    while (manifest := newest_manifest(sums.folder)) is not None:
        if sums.is_whole(f"_versions/{manifest.name}"):
            with contextlib.suppress(ValueError):
                return read_version(manifest), lost
        set_aside(manifest)
        lost = True
    return None, lost
