"""Makes the frozen program smaller without taking anything from it that it uses.

What PyInstaller is told to leave out stands in `installer.contents`; here the libraries that
remain lose their tables for debuggers, those that are there in name only become empty, and
files that are there twice become links.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
from collections import defaultdict
from pathlib import Path

from installer import contents, elf
from installer.freeze import Frozen
from installer.standins import stand_in

_SMALLEST_DOUBLE = 16_384


def trim(frozen: Frozen) -> dict[str, int]:
    """Trim the program in place (on Linux); returns the bytes that each step saved."""
    steps = (
        ("libraries that nothing calls", _put_stand_ins),
        ("libraries that nothing asks for", _drop_unasked),
        ("tables for debuggers", _strip),
        ("files that were there twice", _link_doubles),
    )
    saved = {}
    for name, step in steps:
        before = size_of(frozen.folder)
        step(frozen)
        saved[name] = before - size_of(frozen.folder)
    return saved


def size_of(folder: Path) -> int:
    """The bytes of all files in a folder; links count nothing."""
    return sum(
        path.stat().st_size
        for path in folder.rglob("*")
        if path.is_file() and not path.is_symlink()
    )


def _drop_unasked(frozen: Frozen) -> None:
    """Those that came along with something that was left out."""
    asks = {path: set(elf.needed(path)) for path in elf.libraries(frozen.contents)}
    while unasked := [
        path
        for path in asks
        if _came_along(path.relative_to(frozen.contents).as_posix(), frozen)
        and not any(path.name in needed for needed in asks.values())
    ]:
        for path in unasked:
            path.unlink()
            del asks[path]
    drop_dangling(frozen.contents)


def drop_dangling(folder: Path) -> None:
    """Take away links to what is no longer there."""
    for path in folder.rglob("*"):
        if path.is_symlink() and not path.exists():
            path.unlink()


def _came_along(name: str, frozen: Frozen) -> bool:
    return contents.of_wheel(name) or contents.of_system(frozen.origins.get(name, ""))


def _put_stand_ins(frozen: Frozen) -> None:
    folder = frozen.contents
    everything = list(elf.libraries(folder))
    # By its own name each: a library may lie there under several.
    for path in everything:
        if contents.why_stood_in_for(path.relative_to(folder).as_posix()):
            own = contents.own_source(path.relative_to(folder).as_posix())
            stand_in(path, [other for other in everything if not _goes(other, folder)], own)


def _goes(path: Path, folder: Path) -> bool:
    return bool(contents.why_stood_in_for(path.relative_to(folder).as_posix()))


def _strip(frozen: Frozen) -> None:
    for path in elf.libraries(frozen.contents):
        elf.forget_places(path)
        slim = path.with_name(f"{path.name}.slim")
        done = subprocess.run(
            ["strip", "--strip-unneeded", "-o", str(slim), str(path)],
            capture_output=True,
            check=False,
        )
        if (
            not done.returncode
            and slim.stat().st_size < path.stat().st_size
            and elf.loads_well(slim)
        ):
            slim.chmod(path.stat().st_mode)
            slim.replace(path)
        slim.unlink(missing_ok=True)


def _link_doubles(frozen: Frozen) -> None:
    same: defaultdict[bytes, list[Path]] = defaultdict(list)
    for path in sorted(frozen.contents.rglob("*")):
        if path.is_symlink() or not path.is_file() or path.stat().st_size < _SMALLEST_DOUBLE:
            continue
        with path.open("rb") as stream:
            same[hashlib.file_digest(stream, "sha256").digest()].append(path)
    for kept, *doubles in same.values():
        for path in doubles:
            path.unlink()
            path.symlink_to(os.path.relpath(kept, path.parent))
