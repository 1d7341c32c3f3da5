"""A library on a disk that is full, read-only or forbidden, and sound again after a while.

`python -m tests.faults.trouble KIND FOLDER` runs where it may mount (a namespace of its own,
`unshare --mount`) or without the right to go past permissions; see tests/store/test_faults.py. It
prints what happened as a line of JSON: an `Account`.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path

from muniment.errors import MunimentError
from muniment.library import Library
from muniment.records import ErrorRaised, Event
from tests.content import content_of, differences
from tests.faults.scenario import cheap

_PATIENCE = 60.0
_FILES = 24


@dataclass(frozen=True)
class Account:
    """What happened.

    `said` is what the status said in the trouble, and `told` the titles of the events;
    `still_found` whether what was known could still be searched then, and `read` whether it
    could in another program that only reads; `resumed` whether work went on by itself when the
    trouble was over. `reopened` is what came of opening the library for writing in the next
    trouble: "searched", or the error. `differences` are those from a library built afresh,
    after all that.
    """

    said: str
    told: list[str]
    still_found: bool
    read: bool
    resumed: bool
    reopened: str
    differences: list[str]


def main() -> None:
    """Live through one kind of trouble, and print the account."""
    troubles = {"full": _full, "read-only": _read_only, "forbidden": _forbidden}
    kind, folder = sys.argv[1], Path(sys.argv[2])
    with cheap():
        print(json.dumps(asdict(_live(folder, troubles[kind](folder / "library")))))


def _live(folder: Path, trouble: Trouble) -> Account:
    documents, path = folder / "documents", folder / "library"
    documents.mkdir()
    (documents / "first.md").write_text("# First\n\nA heron at low tide.\n", "utf-8")
    told: list[str] = []

    def hear(event: Event) -> None:
        if isinstance(event, ErrorRaised):
            told.append(event.title)

    with Library.open(path, on_event=hear) as library:
        library.add([documents])
        assert library.wait(_PATIENCE), "the first file is not searchable"
        trouble.begin()
        _write_more(documents)
        library.rescan()
        said = _until(lambda: library.status().message)
        still_found = _finds(library)
        with Library.open(path, read_only=True) as reader:
            read = _finds(reader)
        trouble.end()
        resumed = bool(_until(lambda: "" if library.status().busy else "idle"))
    trouble.begin()
    (documents / "last.md").write_text("# Last\n\nAnd an oyster.\n", "utf-8")
    reopened = _reopen(path)
    trouble.end()
    for place in (path, folder / "afresh"):
        with Library.open(place) as library:
            library.add([documents])
            assert library.wait(_PATIENCE), f"{place.name} never came to rest"
    found = differences(content_of(path), content_of(folder / "afresh"))
    return Account(said, told, still_found, read, resumed, reopened, found)


def _write_more(documents: Path) -> None:
    """More than a small disk takes: words that no compression makes small."""
    for number in range(_FILES):
        words = os.urandom(16_000).hex()
        text = " ".join(words[start : start + 8] for start in range(0, len(words), 8))
        path = documents / f"more{number}.md"
        path.write_text(f"# More {number}\n\n{text}\n", "utf-8")


def _until(answer: Callable[[], str]) -> str:
    """What `answer` gives once it gives something; "" if it does not for long."""
    until = time.monotonic() + _PATIENCE
    while not (given := answer()) and time.monotonic() < until:
        time.sleep(0.05)
    return given


def _finds(library: Library) -> bool:
    return bool(library.search("heron", mode="keyword"))


def _reopen(path: Path) -> str:
    try:
        with Library.open(path) as library:
            return "searched" if _finds(library) else "nothing found"
    except MunimentError as error:
        return str(error)


@dataclass(frozen=True)
class Trouble:
    """How one kind of trouble begins and ends."""

    begin: Callable[[], None]
    end: Callable[[], None]


def _full(library: Path) -> Trouble:
    """A disk with hardly any room left, which grows at last."""
    library.mkdir()
    _mount("-t", "tmpfs", "-o", "size=200m", "tmpfs", library)

    def fill() -> None:
        disk = os.statvfs(library)
        used = (disk.f_blocks - disk.f_bfree) * disk.f_frsize
        room = 0 if (library / "full").exists() else 300_000
        (library / "full").touch()
        _mount("-o", f"remount,size={used + room}", library)

    return Trouble(fill, lambda: _mount("-o", "remount,size=200m", library))


def _read_only(library: Path) -> Trouble:
    """A disk that holds the store: the log, which is open all the time, keeps one writable."""
    store = library / "store"
    store.mkdir(parents=True)
    _mount("-t", "tmpfs", "tmpfs", store)
    return Trouble(
        lambda: _mount("-o", "remount,ro", store), lambda: _mount("-o", "remount,rw", store)
    )


def _forbidden(library: Path) -> Trouble:
    """A library that may be read, and not written."""

    def permit(folder_mode: int, file_mode: int) -> None:
        for place, _, names in os.walk(library):
            Path(place).chmod(folder_mode)
            for name in names:
                (Path(place) / name).chmod(file_mode)

    return Trouble(lambda: permit(0o500, 0o400), lambda: permit(0o700, 0o600))


def _mount(*arguments: str | Path) -> None:
    subprocess.run(["mount", *map(str, arguments)], check=True, capture_output=True)


if __name__ == "__main__":
    main()
