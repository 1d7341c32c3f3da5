"""What the installer must know of a shared library of Linux, read with binutils."""

from __future__ import annotations

import re
import struct
import subprocess
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

_MAGIC = b"\x7fELF"
_LOAD = re.compile(r"^\s+LOAD\s+(0x\w+)\s+(0x\w+)\s.*?(0x\w+)$", re.MULTILINE)
_NAME = re.compile(r"\(SONAME\).*\[(.+)\]")
_NEEDED = re.compile(r"\(NEEDED\).*\[(.+)\]")
_FILE = re.compile(r"\bFile: (\S+)")
_VERSION = re.compile(r"\bName: (\S+)")
_PATH = re.compile(r"\((?:RPATH|RUNPATH)\).*\[(.*)\]")
_TABLE = re.compile(r"^\s+DYNAMIC\s+(0x\w+)\s+0x\w+\s+0x\w+\s+(0x\w+)", re.MULTILINE)
_RPATH, _RUNPATH = 15, 29  # DT_RPATH and DT_RUNPATH of elf.h


@dataclass(frozen=True, slots=True)
class Symbol:
    """What a library wants from others, or has for them; `version` may be empty."""

    name: str
    version: str = ""


def is_elf(path: Path) -> bool:
    """Whether it is a program or a library of Linux (and a file, not a link to one)."""
    if path.is_symlink() or not path.is_file():
        return False
    with path.open("rb") as stream:
        return stream.read(4) == _MAGIC


def libraries(folder: Path) -> Iterator[Path]:
    """All programs and libraries in a folder, without links to them."""
    return (path for path in sorted(folder.rglob("*")) if is_elf(path))


def loads_well(path: Path) -> bool:
    """Whether the loader will take its segments: each offset fits its address.

    `strip` breaks that in libraries whose headers were rewritten before (patchelf does so).
    """
    segments = _LOAD.findall(_said("readelf", "-lW", str(path)))
    return bool(segments) and all(
        (int(address, 16) - int(offset, 16)) % int(alignment, 16) == 0
        for offset, address, alignment in segments
    )


def soname(path: Path) -> str:
    """The name by which other libraries ask for this one; that of the file if it has none."""
    found = _NAME.search(_said("readelf", "-dW", str(path)))
    return found[1] if found else path.name


def needed(path: Path) -> list[str]:
    """The names of the libraries that this one asks for."""
    return _NEEDED.findall(_said("readelf", "-dW", str(path)))


def forget_places(path: Path) -> bool:
    """Take out where a 64-bit library looks for others, unless that is relative to itself.

    Such a place is one of the system that it was built on. Returns whether there was one.
    """
    said = _PATH.search(_said("readelf", "-dW", str(path)))
    table = _TABLE.search(_said("readelf", "-lW", str(path)))
    if said is None or table is None or said[1].startswith("$ORIGIN"):
        return False
    start, size = (int(number, 16) for number in table.groups())
    with path.open("r+b") as stream:
        stream.seek(start)
        entries = list(struct.iter_unpack("<qQ", stream.read(size)))
        kept = [entry for entry in entries if entry[0] not in (_RPATH, _RUNPATH)]
        kept += [(0, 0)] * (len(entries) - len(kept))
        stream.seek(start)
        stream.write(b"".join(struct.pack("<qQ", *entry) for entry in kept))
    return True


def versions_wanted(path: Path) -> dict[str, set[str]]:
    """The versions of symbols that a library wants, by the name of the library that has them."""
    wanted: dict[str, set[str]] = {}
    current: set[str] = set()
    said = _said("readelf", "-VW", str(path)).partition("Version needs section")[2]
    for line in said.splitlines():
        if file := _FILE.search(line):
            current = wanted.setdefault(file[1], set())
        elif name := _VERSION.search(line):
            current.add(name[1])
    return wanted


def wants(path: Path) -> set[Symbol]:
    """The symbols that a library wants from others."""
    return _symbols(_said("nm", "-D", "--with-symbol-versions", "--undefined-only", str(path)))


def has(path: Path) -> set[Symbol]:
    """The symbols that a library has for others."""
    return _symbols(_said("nm", "-D", "--with-symbol-versions", "--defined-only", str(path)))


def _symbols(said: str) -> set[Symbol]:
    found = set()
    for line in said.splitlines():
        name, _, version = line.split()[-1].partition("@")
        found.add(Symbol(name, version.removeprefix("@")))
    return found


def _said(*command: str) -> str:
    return subprocess.run(command, capture_output=True, text=True, check=True).stdout
