"""The format of a store: what it says of itself, and how an older one is brought up to date.

A migration works on the store in place, while a copy of it as it was is kept beside it until
the new one has been opened and loaded. Killed at any moment, the next opening starts again
from the copy.
"""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Mapping
from dataclasses import asdict, dataclass, field, replace
from pathlib import Path
from typing import Any

import xxhash

from muniment import __version__
from muniment.durable import sync_folder, sync_tree, write_text
from muniment.errors import LibraryError
from muniment.store.checksums import Checksums
from muniment.store.healing import log_of
from muniment.store.manifests import drop_hint

FORMAT = 4
FORMAT_FILE = "format.json"
# The first format whose libraries are kept.
_OLDEST = 2
_ROOM = 1.1


@dataclass(frozen=True, slots=True)
class ModelInfo:
    """An embedding model that vectors were computed with.

    `identity` tells its files from those of another edition of the same name; it may be empty.
    """

    name: str
    dimensions: int
    identity: str = ""


@dataclass(frozen=True, slots=True)
class Manifest:
    """What a library says of itself; `models` goes by the names of the tables of vectors."""

    format: int = FORMAT
    program: str = __version__
    models: Mapping[str, ModelInfo] = field(default_factory=dict)

    def write(self, file: Path) -> None:
        """Write it so that a crash leaves the old one or the new. Raises OSError."""
        write_text(file, _text(asdict(self)))


def read_manifest(file: Path) -> Manifest:
    """Read what a library says of itself; damaged or gone, it is taken to be of this format."""
    try:
        data = json.loads(file.read_text("utf-8"))
        # A bit that flipped in the number must not have the tables removed or refused.
        if "checksum" in data and not is_whole(file):
            return Manifest()
        models = {table: ModelInfo(**info) for table, info in data.get("models", {}).items()}
        return Manifest(int(data["format"]), str(data.get("program", "")), models)
    except (FileNotFoundError, ValueError, KeyError, TypeError, AttributeError):
        return Manifest()


def is_whole(file: Path) -> bool:
    """Whether the file is as it was written."""
    try:
        text = file.read_bytes().decode("utf-8")
        data = json.loads(text)
        data.pop("checksum")
        return text == _text(data)
    except (OSError, ValueError, KeyError, AttributeError, TypeError):
        return False


def _text(data: dict[str, Any]) -> str:
    body = json.dumps(data, ensure_ascii=True, sort_keys=True)
    checksum = xxhash.xxh3_128_hexdigest(body.encode("ascii"))
    return json.dumps({**data, "checksum": checksum}, indent=1, sort_keys=True) + "\n"


def _record_checksums(store: Path) -> None:
    """2 → 3: every file has a checksum, and the one file that changed in place is no more."""
    for table in store.glob("*.lance"):
        drop_hint(table)
        Checksums(table, log_of(store, table.stem)).renew()


def _leave_to_opening(store: Path) -> None:
    """3 → 4: passages have a column more, which `Store` fills when it opens the table."""


# From each format to the next one.
STEPS: Mapping[int, Callable[[Path], None]] = {2: _record_checksums, 3: _leave_to_opening}


def prepare(store: Path, *, read_only: bool) -> str:
    """Bring a store's folder to this program's format, or make it; before it is opened.

    Returns what a person should know of it, or nothing. After opening and loading, call
    `finish`. Raises LibraryError for a newer format, for an older one that is only to be read,
    and if there is no room for the copy.
    """
    copy, file = _copy_of(store), store / FORMAT_FILE
    if copy.exists() and not read_only:
        _restore(copy, store)
    if not file.exists() and not any(store.glob("*.lance")):
        if read_only:
            raise LibraryError("There is no library here", f"{store.parent} holds none.", store)
        store.mkdir(parents=True, exist_ok=True)
        Manifest().write(file)
        return ""
    if not file.exists() and not read_only:
        Manifest().write(file)
    found = read_manifest(file)
    if found.format > FORMAT:
        raise LibraryError(
            "The library was made by a newer Muniment",
            f"{_newer(found)} Nothing in it was changed: install a newer Muniment, or open another "
            "library.",
            store,
        )
    if found.format == FORMAT:
        return ""
    if read_only:
        raise LibraryError(
            "The library was made by an older Muniment",
            "Open it once in the window, or with `muniment add`, to bring it up to date.",
            store,
        )
    if found.format < _OLDEST:
        return _start_anew(store)
    _migrate(store, found)
    return ""


def finish(store: Path) -> None:
    """The store has been opened and loaded: the copy of the old one may go."""
    copy = _copy_of(store)
    gone = copy.with_suffix(".gone")
    # One may be left of a run that was killed: nothing could be renamed to it.
    shutil.rmtree(gone, ignore_errors=True)
    if copy.exists():
        # Renamed first: half a copy must not be taken for one.
        copy.replace(gone)
        sync_folder(store.parent)
        shutil.rmtree(gone, ignore_errors=True)


def _newer(found: Manifest) -> str:
    made = f"Version {found.program} made it" if found.program else "A later version made it"
    return f"{made}, and this is version {__version__}."


def _migrate(store: Path, found: Manifest) -> None:
    if not _copy_of(store).exists():
        _keep_copy(store)
    while found.format < FORMAT:
        STEPS[found.format](store)
        found = replace(found, format=found.format + 1, program=__version__)
        found.write(store / FORMAT_FILE)


def _start_anew(store: Path) -> str:
    """Leave behind an index of a format from before the first release."""
    for table in store.glob("*.lance"):
        shutil.rmtree(table)
    Manifest().write(store / FORMAT_FILE)
    return "The index was made by an older Muniment: your documents are read again."


def _copy_of(store: Path) -> Path:
    return store.with_name(f"{store.name}.before")


def _keep_copy(store: Path) -> None:
    part = _copy_of(store).with_suffix(".part")
    if part.exists():
        shutil.rmtree(part)
    try:
        _copy(store, part)
    except OSError as error:
        shutil.rmtree(part, ignore_errors=True)
        raise LibraryError(
            "The library cannot be brought up to date",
            f"There is no room for a copy of it, or it cannot be written ({error}). Make space "
            f"on the disk that holds {store.parent} and start Muniment again.",
            store,
        ) from error
    sync_tree(part, 0)
    part.replace(_copy_of(store))
    sync_folder(store.parent)


def _restore(copy: Path, store: Path) -> None:
    if store.exists():
        shutil.rmtree(store)
    _copy(copy, store)


def _copy(source: Path, target: Path) -> None:
    """Copy a store; the files of tables, which never change, as links where that is possible."""
    if not _links(source):
        need = sum(file.stat().st_size for file in source.rglob("*") if file.is_file()) * _ROOM
        if shutil.disk_usage(source.parent).free < need:
            raise OSError(f"{need / 1e6:,.0f} MB are needed")
    shutil.copytree(source, target, copy_function=_link_or_copy)


def _links(store: Path) -> bool:
    """Whether the disk takes links."""
    probe, link = store / FORMAT_FILE, store.with_name(f"{store.name}.link")
    try:
        link.unlink(missing_ok=True)
        os.link(probe, link)
    except OSError:
        return False
    link.unlink()
    return True


def _link_or_copy(source: str, target: str) -> None:
    if source.endswith((".lance", ".manifest", ".txn", ".arrow", ".bin")):
        try:
            os.link(source, target)
            return
        except OSError:
            pass
    shutil.copy2(source, target)
