"""A scan with nothing changed beside a bare walk of the same tree, in the same run.

Answers "The library keeps itself true", must show 2: over 20,000 files at most 3 times as
long; and, of "Every kind of document becomes one form", must show 6, the line on a directory
of 100,000 small files: in under 10 seconds and 500 MB.
`python -m tests.bench scan [files]`; the times are of the processor, medians of several runs.
"""

from __future__ import annotations

import functools
import os
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from pathlib import Path

from muniment.config import FolderRule
from muniment.disk.scan import Changes, Found, compare

_RUNS = 9
_PER_FOLDER = 40
_CROWD = 100_000
_RULE = FolderRule(
    exclude=("*.log", "build/", "drafts/**/*.md", "!drafts/keep/*.md", "/private", "*.bak"),
    include=("kept.log", "private/letters/"),
)


def main(files: int = 20_000) -> None:
    """Print both measurements."""
    with tempfile.TemporaryDirectory() as name:
        _unchanged(_tree(Path(name), files), files)
    with tempfile.TemporaryDirectory() as name:
        _crowd(Path(name))


def _tree(root: Path, files: int) -> Path:
    """Files in a tree as a researcher's: topics, years in them, folders of files in those."""
    for number in range(0, files, _PER_FOLDER):
        nth = number // _PER_FOLDER
        folder = root / f"Topic {nth % 7}" / f"{1990 + nth % 31}" / f"Folder {nth}"
        folder.mkdir(parents=True)
        for n in range(min(_PER_FOLDER, files - number)):
            (folder / f"A document with a name {n}.txt").write_bytes(b"text")
    return root


def _unchanged(root: Path, files: int) -> None:
    known = {found.path: found for found in compare([root], {}).changed}
    assert len(known) == files

    def scan(rules: dict[Path, FolderRule], rows: dict[Path, Found] = known) -> Changes:
        changes = compare([root], rows, rules=rules)
        assert not changes.changed
        assert not changes.gone
        return changes

    jobs: dict[str, Callable[[], object]] = {
        "bare walk": lambda: _bare(os.fspath(root)),
        "scan": lambda: scan({}),
        "scan with patterns": lambda: scan({root: _RULE}),
    }
    times: dict[str, list[float]] = defaultdict(list)
    for _ in range(_RUNS):
        # As read from the store: a path's text is put together when it is first asked for.
        fresh = {Path(os.fspath(path)): found for path, found in known.items()}
        jobs["first scan after opening"] = functools.partial(scan, {}, fresh)
        for name, job in jobs.items():
            started = time.process_time()
            job()
            times[name].append(time.process_time() - started)
    medians = {name: statistics.median(values) for name, values in times.items()}
    for name, median in medians.items():
        ratio = median / medians["bare walk"]
        print(f"{files} files, {name}: {median * 1000:.0f} ms, {ratio:.2f} times the bare walk")


def _bare(folder: str) -> int:
    """What looking at every file costs without doing anything with it."""
    size = 0
    with os.scandir(folder) as entries:
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                size += _bare(entry.path)
            else:
                size += entry.stat().st_size
    return size


def _crowd(root: Path) -> None:
    for n in range(_CROWD):
        (root / f"{n}.txt").touch()
    before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    started, worked = time.perf_counter(), time.process_time()
    changes = compare([root], {})
    taken, work = time.perf_counter() - started, time.process_time() - worked
    grown = (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024
    assert len(changes.changed) == _CROWD
    print(
        f"first scan of {_CROWD} files in one folder: {taken:.1f} s by the clock, "
        f"{work:.1f} s of the processor, {grown:.0f} MB more"
    )
    known: dict[Path, Found] = {found.path: found for found in changes.changed}
    worked = time.process_time()
    compare([root], known)
    print(f"the same again: {time.process_time() - worked:.1f} s of the processor")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
