"""Reads many files as the program does, and says what became of each.

Data: ../shared/documents, or any folder, or the paths that a file lists. Each goes through
the real `Sandbox`; of a file that contains others, its members do as well. Prints a table
per kind, then every failure with its reason, then the checks that decide the exit status:
no file is lost without a reason, no child outlives its limit, the parent's memory is flat.

    python -m tests.bench extract [FOLDER] [--list FILE] [--json FILE] [--workers N]

Seconds are those of waiting for the file's child; MB/s is per child. "partly" counts files
with text of which the notes say that something was left out; "pages to OCR" those that are
pictures and wait for their text to be recognised.
"""

from __future__ import annotations

import argparse
import contextlib
import json
import os
import sys
import threading
import time
from collections import Counter, defaultdict
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import asdict, dataclass, field
from pathlib import Path

from muniment.errors import ExtractError, MunimentError, SkippedError
from muniment.extract.kinds import KINDS, kind_of
from muniment.extract.sandbox import Sandbox
from muniment.records import Document

DATA = Path(__file__).parents[3] / "shared" / "documents"
_MB = 1 << 20
_CONTAINERS = {kind.name for kind in KINDS if kind.contains}
# What a file may take beyond its limit: a child that is started for it, on a busy computer.
_START = 30.0
_UNSTARTED = "Files cannot be read now"
# How much more the parent may hold at the end than after the first quarter of the files.
_GROWTH = 50 * _MB


@dataclass
class Result:
    """What became of a file or, if `member` is set, of one inside of it.

    `outcome` is "text", "waiting" (pictures only), "empty" (a container without a text of
    its own), "failed", "skipped" or "lost".
    """

    path: str
    kind: str
    size: int = 0
    member: str = ""
    outcome: str = "lost"
    title: str = ""
    message: str = ""
    seconds: float = 0.0
    limit: float = 0.0
    characters: int = 0
    parts: int = 0
    waiting: int = 0
    units: str = ""
    notes: list[str] = field(default_factory=list)


def main() -> int:
    """Read, report, and return 1 if a check failed."""
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("folder", nargs="?", type=Path, default=DATA)
    parser.add_argument("--list", type=Path, help="read the files that this one names, one a line")
    parser.add_argument("--json", type=Path, help="write all results there")
    parser.add_argument("--workers", type=int, default=2)
    parser.add_argument("--seconds", type=float, default=120.0, help="limit for a file")
    parser.add_argument("--memory", type=int, default=2048, help="limit for a child, in MB")
    options = parser.parse_args()
    for stream in (sys.stdout, sys.stderr):
        # A file's name need not be valid Unicode.
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
    paths = listed(options.list) if options.list else below(options.folder)
    if not paths:
        print("no files here:", options.list or options.folder)
        return 1
    memory = Memory()
    started = time.perf_counter()
    sandbox = Sandbox(options.workers, options.seconds, options.memory)
    try:
        results = list(read_all(sandbox, paths, options.workers, options.seconds, memory))
    finally:
        sandbox.close()
        memory.close()
    if options.json:
        options.json.write_text(json.dumps([asdict(r) for r in results], indent=1), "utf-8")
    report(results)
    print(f"\n{len(paths)} files in {time.perf_counter() - started:.1f} s")
    return check(paths, results, memory)


def below(folder: Path) -> list[Path]:
    """All files below a folder, whatever they are."""
    found = sorted(Path(where, name) for where, _, names in os.walk(folder) for name in names)
    return [path for path in found if path.name != "MANIFEST.tsv"]


def listed(file: Path) -> list[Path]:
    """The paths that a file lists; their bytes are taken as they are."""
    return [Path(os.fsdecode(line)) for line in file.read_bytes().splitlines() if line.strip()]


# ---------------------------------------------------------------- reading


def read_all(
    sandbox: Sandbox, paths: list[Path], workers: int, seconds: float, memory: Memory
) -> Iterator[Result]:
    """The results of all paths in their order, members after the file that contains them."""

    def one(numbered: tuple[int, Path]) -> list[Result]:
        number, path = numbered
        results = read(sandbox, path, seconds)
        memory.done((number + 1) / len(paths))
        if sys.stderr.isatty():
            print(f"\r{number + 1} of {len(paths)}", end="", file=sys.stderr)
        return results

    with ThreadPoolExecutor(workers) as pool:
        for results in pool.map(one, enumerate(paths)):
            yield from results


def read(sandbox: Sandbox, path: Path, seconds: float) -> list[Result]:
    """What became of a file, and of its members if it has any."""
    result = Result(str(path), kind_of(path) or "(none)")
    with contextlib.suppress(OSError):
        result.size = path.stat().st_size
    result.limit = seconds + result.size / _MB
    results = [result]
    started = time.perf_counter()
    try:
        if document := sandbox.extract(path):
            describe(result, document)
    except MunimentError as error:
        blame(result, error)
    result.seconds = time.perf_counter() - started
    if result.kind in _CONTAINERS and result.outcome in ("text", "waiting", "empty"):
        results += read_members(sandbox, path, result)
    return results


def read_members(sandbox: Sandbox, path: Path, container: Result) -> Iterator[Result]:
    """What became of a file's members; its own failure is the last of them."""
    started = time.perf_counter()
    members = sandbox.members(path)
    while True:
        result = Result(str(path), f"in {container.kind}", limit=container.limit)
        try:
            member = next(members)
        except StopIteration:
            return
        except MunimentError as error:
            result.member = "(the rest)"
            blame(result, error)
            yield result
            return
        result.member = member.name
        if member.document:
            describe(result, member.document)
        elif member.error:
            blame(result, member.error)
        now = time.perf_counter()
        result.seconds, started = now - started, now
        yield result


def describe(result: Result, document: Document) -> None:
    """Note what was read."""
    result.outcome = "text" if document.parts else "empty"
    result.characters, result.parts = len(document.text), len(document.parts)
    result.notes = list(document.notes)
    coverage = document.coverage
    result.waiting = len(coverage.waiting)
    result.units = f"{coverage.read}/{coverage.total} {coverage.unit}".strip()
    if not document.parts and coverage.waiting:
        result.outcome = "waiting"


def blame(result: Result, error: MunimentError) -> None:
    """Note why nothing was read."""
    if isinstance(error, (ExtractError, SkippedError)):
        result.outcome = "skipped" if isinstance(error, SkippedError) else "failed"
    result.title, result.message = error.title, error.message


# ---------------------------------------------------------------- reporting


def report(results: list[Result]) -> None:
    """Print the table of kinds, then the reasons, then each file that was not read."""
    by_kind: defaultdict[str, list[Result]] = defaultdict(list)
    for result in results:
        by_kind[result.kind].append(result)
    heads = (
        "kind", "files", "text", "partly", "to OCR", "empty", "failed", "skipped",
        "pages to OCR", "seconds", "slowest", "MB", "MB/s",
    )  # fmt: skip
    rows = [row(kind, by_kind[kind]) for kind in sorted(by_kind)]
    table([heads, *rows, row("all", results)])
    for outcome in ("failed", "skipped", "lost"):
        reasons = Counter((r.kind, r.title) for r in results if r.outcome == outcome)
        if reasons:
            print(f"\n{outcome}:")
            table([(str(n), kind, title) for (kind, title), n in reasons.most_common()])
    print("\nnot read, and why:")
    for result in results:
        if result.outcome in ("failed", "skipped", "lost"):
            print(f"{name(result)}\n    {result.title}. {result.message}")
    print("\nread in part, or waiting:")
    for result in results:
        if result.outcome in ("text", "waiting", "empty") and (result.notes or result.waiting):
            print(f"{name(result)}\n    {result.units}: {' '.join(result.notes)}")


def row(kind: str, results: list[Result]) -> tuple[str, ...]:
    """A line of the table: counts by outcome, then times and sizes."""
    count = Counter(result.outcome for result in results)
    partly = sum(bool(result.notes) for result in results if result.outcome == "text")
    seconds = sum(result.seconds for result in results)
    size = sum(result.size for result in results) / _MB
    return (
        kind,
        str(len(results)),
        *(str(n) for n in (
            count["text"], partly, count["waiting"], count["empty"],
            count["failed"] + count["lost"], count["skipped"],
            sum(result.waiting for result in results),
        )),
        f"{seconds:.1f}",
        f"{max(result.seconds for result in results):.1f}",
        f"{size:.1f}",
        f"{size / seconds:.2f}" if seconds and size else "",
    )  # fmt: skip


def table(rows: list[tuple[str, ...]]) -> None:
    """Print rows with their columns aligned: words to the left, numbers to the right."""
    columns = list(zip(*rows, strict=True))
    widths = [max(map(len, column)) for column in columns]
    numeric = [column[-1][:1].isdigit() for column in columns]
    for cells in rows:
        aligned = (
            cell.rjust(width) if right else cell.ljust(width)
            for cell, width, right in zip(cells, widths, numeric, strict=True)
        )
        print("  ".join(aligned).rstrip())


def name(result: Result) -> str:
    """The path, and the member if it is one, on one line."""
    whole = f"{result.path} › {result.member}" if result.member else result.path
    return whole if whole.isprintable() else ascii(whole)


# ---------------------------------------------------------------- checking


class Memory:
    """How much memory this process holds and its children do, watched from a thread (Linux)."""

    def __init__(self) -> None:
        self.before = self.most = self.quarter = resident("self")
        self.most_of_a_child = 0
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._watch, daemon=True)
        self._thread.start()

    def done(self, share: float) -> None:
        """Note that a share of the files is done."""
        if share <= 0.25:
            self.quarter = resident("self")

    def close(self) -> None:
        """Stop watching."""
        self._stop.set()
        self._thread.join()
        self.after = resident("self")
        self.children_left = len(list(children_of(os.getpid())))

    def _watch(self) -> None:
        while not self._stop.wait(0.2):
            self.most = max(self.most, resident("self"))
            children = max(map(resident, children_of(os.getpid())), default=0)
            self.most_of_a_child = max(self.most_of_a_child, children)


def resident(process: int | str) -> int:
    """The memory that a process holds, in bytes; 0 if it is gone or that is not known."""
    try:
        pages = int(Path(f"/proc/{process}/statm").read_text("ascii").split()[1])
    except (OSError, IndexError):
        return 0
    return pages * os.sysconf("SC_PAGE_SIZE")


def children_of(process: int) -> Iterator[int]:
    """The numbers of the processes that a process started."""
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            parent = (folder / "stat").read_bytes().rpartition(b")")[2].split()[1]
        except (OSError, IndexError):
            continue
        if int(parent) == process:
            yield int(folder.name)


def check(paths: list[Path], results: list[Result], memory: Memory) -> int:
    """Print the checks; returns 1 if one failed."""
    seen = {result.path for result in results if not result.member}
    reasonless = [r for r in results if r.outcome in ("failed", "skipped") and not r.message]
    lost = [r for r in results if r.outcome == "lost"]
    missing = [path for path in paths if str(path) not in seen]
    late = [result for result in results if result.seconds > result.limit + _START]
    unstarted = [result for result in results if result.title == _UNSTARTED]
    growth = memory.after - memory.quarter
    held = ", ".join(
        f"{size / _MB:.0f} MB {when}"
        for when, size in (
            ("before", memory.before),
            ("after a quarter of the files", memory.quarter),
            ("at the end", memory.after),
            ("at most", memory.most),
        )
    )
    reason = f"files without a result or a reason: {len(missing) + len(lost) + len(reasonless)}"
    checks = [
        (reason, not (missing or lost or reasonless)),
        (f"files for which no child could be started: {len(unstarted)}", not unstarted),
        (f"files that took longer than their limit: {len(late)}", not late),
        (f"children that run on at the end: {memory.children_left}", not memory.children_left),
        (f"parent's memory: {held}", growth < _GROWTH),
    ]
    for text, right in checks:
        print("ok  " if right else "BAD ", text)
    for result in late + lost + reasonless:
        print("    ", name(result), f"{result.seconds:.0f} s", result.title)
    print(f"     a child held {memory.most_of_a_child / _MB:.0f} MB at most")
    return 0 if all(right for _, right in checks) else 1


if __name__ == "__main__":
    sys.exit(main())
