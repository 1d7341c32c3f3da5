"""A library at work while strace looks on: which files are on the disk when a row says so?

`python -m tests.faults.commits FOLDER` adds, edits and removes documents, and makes a file
`done-N` in FOLDER/marks after each call of the store that promises that something is stored;
with `--unsynced` nothing is ever synced. `unsynced` reads strace's log of it.
"""

from __future__ import annotations

import contextlib
import os
import re
import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any
from unittest.mock import patch

from muniment.library import Library
from muniment.store.store import Store
from tests.faults.scenario import Scenario, cheap

CALLS = (
    "openat,creat,write,pwrite64,writev,pwritev,ftruncate,fsync,fdatasync,"
    "rename,renameat,renameat2,link,linkat,mkdir,mkdirat,unlink,unlinkat"
)
_PROMISES = ("add_documents", "replace_document", "put_files", "remove_files", "add_vectors")
# The table as it was made: Lance counts its versions down from 2**64 - 1.
_WITHOUT_ROWS = f"/{2**64 - 2}.manifest"
_WRITES = ("write", "pwrite64", "writev", "pwritev", "ftruncate")


def main() -> None:
    """Index a few documents in FOLDER/library, and change them."""
    folder = Path(sys.argv[1])
    marks = folder / "marks"
    marks.mkdir()
    with contextlib.ExitStack() as stack:
        stack.enter_context(cheap())
        for name in _PROMISES:
            stack.enter_context(patch.object(Store, name, _marking(getattr(Store, name), marks)))
        if "--unsynced" in sys.argv:
            stack.enter_context(patch.object(os, "fsync", lambda file: None))
        scenario = Scenario(folder)
        scenario.begin()
        library = stack.enter_context(Library.open(folder / "library"))
        library.add([folder / "documents"])
        assert library.wait(60)
        scenario.change()
        library.rescan()
        assert library.wait(60)


def _marking(real: Callable[..., Any], marks: Path) -> Callable[..., Any]:
    def call(*arguments: Any, **options: Any) -> Any:
        result = real(*arguments, **options)
        (marks / f"done-{len(list(marks.iterdir()))}").touch()
        return result

    return call


@dataclass
class _Disk:
    """What would be lost by a power cut, below `root`: content of files, entries of folders."""

    root: str
    content: dict[str, int] = field(default_factory=dict)
    entries: set[str] = field(default_factory=set)
    existing: set[str] = field(default_factory=set)
    moment: int = 0

    def wrote(self, path: str) -> None:
        if self._holds(path):
            self.moment += 1
            self.content[path] = self.moment

    def made(self, path: str) -> None:
        if self._holds(path):
            self.entries.add(path)
            self.existing.add(path)

    def opened(self, path: str) -> None:
        """For writing: it is made unless it is there."""
        if path not in self.existing:
            self.made(path)

    def synced(self, path: str, since: int) -> None:
        """A sync that began at moment `since` is through."""
        if self.content.get(path, since + 1) <= since:
            del self.content[path]
        self.entries -= {entry for entry in self.entries if os.path.dirname(entry) == path}  # noqa: PTH120

    def renamed(self, old: str, new: str) -> None:
        self.linked(old, new)
        self.removed(old)

    def linked(self, old: str, new: str) -> None:
        self.made(new)
        if old in self.content and self._holds(new):
            self.content[new] = self.content[old]

    def removed(self, path: str) -> None:
        self.content.pop(path, None)
        self.entries.discard(path)
        self.existing.discard(path)

    def lost(self) -> set[str]:
        """The files that a power cut would take, or take back, now."""
        return {*self.content, *self.entries}

    def _holds(self, path: str) -> bool:
        return path.startswith(f"{self.root}/")


_LINE = re.compile(r"^(?P<thread>\d+) +(?P<rest>.*)$")
_RESUMED = re.compile(r"^<\.\.\. \w+ resumed>(?P<rest>.*)$")
_CALL = re.compile(r"^(?P<name>\w+)\((?P<arguments>.*)\) += (?P<result>-?\d+)")
_FILE = re.compile(r"^\d+<(?P<path>[^>]*)>")
_NAME = re.compile(r'"(?P<path>(?:[^"\\]|\\.)*)"')


def calls(lines: Iterable[str]) -> Iterator[tuple[str, str, str | None]]:
    """(thread, what has begun, None) and (thread, what is through, the whole line)."""
    begun: dict[str, str] = {}
    for line in lines:
        if not (match := _LINE.match(line)):
            continue
        thread, rest = match["thread"], match["rest"]
        if resumed := _RESUMED.match(rest):
            yield thread, "", begun.pop(thread, "") + resumed["rest"]
        elif rest.endswith("<unfinished ...>"):
            begun[thread] = rest.removesuffix("<unfinished ...>").rstrip()
            yield thread, begun[thread], None
        else:
            yield thread, rest, None
            yield thread, "", rest


def unsynced(lines: Iterable[str], store: Path, marks: Path) -> tuple[int, int, list[str]]:
    """What a power cut would have taken when a row in `files` became valid, or a promise was given.

    Returns how many such rows and promises were seen, and what was not safe then, in words.
    """
    disk = _Disk(os.fspath(store))
    begun: dict[str, int] = {}
    found: list[str] = []
    rows = promises = 0
    manifests = f"{store}/files.lance/_versions/"
    for thread, start, whole in calls(lines):
        if whole is None:
            begun[thread] = disk.moment
            paths = _NAME.findall(start)
            if start.startswith(("link", "rename")) and paths[-1].startswith(manifests):
                if paths[-1].endswith(".manifest") and not paths[-1].endswith(_WITHOUT_ROWS):
                    rows += 1
                    others = {p for p in disk.lost() if not p.startswith(f"{store}/files.lance")}
                    found += [f"row {rows}: {path}" for path in sorted(others)]
            elif start.startswith("openat") and "O_CREAT" in start and f"{marks}/" in start:
                promises += 1
                found += [f"promise {promises}: {path}" for path in sorted(disk.lost())]
        elif (call := _CALL.match(whole)) and int(call["result"]) >= 0:
            _apply(disk, call["name"], call["arguments"], begun[thread])
    return rows, promises, found


def _apply(disk: _Disk, name: str, arguments: str, since: int) -> None:
    file, paths = _FILE.match(arguments), _NAME.findall(arguments)
    if name in _WRITES and file:
        disk.wrote(file["path"])
    elif name in ("fsync", "fdatasync") and file:
        disk.synced(file["path"], since)
    elif name.startswith("rename"):
        disk.renamed(paths[0], paths[-1])
    elif name.startswith("link"):
        disk.linked(paths[0], paths[-1])
    elif name.startswith("mkdir"):
        disk.made(paths[-1])
    elif name == "creat" or "O_CREAT" in arguments:
        disk.opened(paths[-1])
    elif name.startswith("unlink"):
        disk.removed(paths[-1])


if __name__ == "__main__":
    main()
