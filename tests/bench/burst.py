"""A burst of small files into a library that is open: are all found, and how soon?

Answers line 9 of "The library keeps itself true": 40,000 small files, into folders that are
there and into folders that are made with them, are all found without help. The next full scan
of the library is hours away, so that what is found is found by watching. Beside it, in a
process of its own and over the same burst, a bare watchdog observer counts the files that it
is told of; and, with --recoll, Recoll's watcher indexes the same folders.

    python -m tests.bench burst [--files N] [--recoll] [--watch-only] [--seconds N]

With --watch-only there is no library: the files under what `watch` hints at are counted.

It prints, for each kind of burst, how long writing took, what share of the files the library
has found (searchable by words), and the seconds from the first file written and from the last
until that was all.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Iterator
from pathlib import Path

from watchdog.events import FileSystemEvent, FileSystemEventHandler
from watchdog.observers import Observer

from muniment.config import Settings
from muniment.disk.watch import watch
from muniment.library import Library

# Gives a call that counts the files known so far, but for the first of all.
Watcher = Callable[[Path, Path], contextlib.AbstractContextManager[Callable[[], int]]]

_FOLDERS = 40
_SILENCE_SECONDS = 15.0
_SILENT_LOOKS = 240


def main() -> int:
    """Run both bursts and print a line for each watcher."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=40_000)
    parser.add_argument("--recoll", action="store_true", help="Recoll's watcher beside it")
    parser.add_argument("--watch-only", action="store_true", help="hints alone, no library")
    parser.add_argument("--seconds", type=float, default=1200.0, help="wait so long at most")
    parser.add_argument("--observe", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.observe:
        return _observe(options.observe)
    for existing in (True, False):
        with tempfile.TemporaryDirectory(prefix="muniment-burst-") as place:
            watcher = _hints if options.watch_only else _library
            burst(Path(place), existing, options.files, watcher, options.recoll, options.seconds)
    return 0


def burst(
    place: Path, existing: bool, files: int, watcher: Watcher, recoll: bool, patience: float
) -> None:
    """Write one burst into place/documents while all watch; print what came of it."""
    documents, source = place / "documents", place / "source"
    for path in _paths(source, existing, files):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(f"A line of {path.stem} in a burst.\n", "utf-8")
    for number in range(_FOLDERS if existing else 0):
        (documents / f"{number}").mkdir(parents=True)
    documents.mkdir(exist_ok=True)
    (documents / "first.txt").write_text("The first file of all.", "utf-8")
    with contextlib.ExitStack() as stack:
        known_now = stack.enter_context(watcher(place / "library", documents))
        told = stack.enter_context(_bare_watchdog(documents))
        found = stack.enter_context(_recoll(place / "recoll", documents)) if recoll else None
        started = time.monotonic()
        _copy(source, documents)
        written = time.monotonic()
        print(
            f"{files} files into {'folders that are there' if existing else 'new folders'}: "
            f"written in {written - started:.0f} s",
            flush=True,
        )
        known, last = _settle(known_now, files, patience)
        print(
            f"  Muniment: {known / files:.1%} found, all of them {last - started:.0f} s after the "
            f"first was written, {last - written:.0f} s after the last",
            flush=True,
        )
        print(f"  bare watchdog: told of {told() / files:.1%}", flush=True)
        if found is not None:
            known, _ = _settle(found, files, patience)
            print(f"  Recoll: {known / files:.1%} found", flush=True)


def _copy(source: Path, documents: Path) -> None:
    """As fast as can be: by a program, since Python alone writes too slowly for a burst."""
    if shutil.which("cp"):
        subprocess.run(["cp", "-r", f"{source}/.", documents], check=True)
    else:
        shutil.copytree(source, documents, dirs_exist_ok=True)


def _paths(documents: Path, existing: bool, files: int) -> Iterator[Path]:
    for number in range(files):
        folder = f"{number % _FOLDERS}" if existing else f"new {number // 100}/deep {number % 7}"
        yield documents / folder / f"note {number}.txt"


def _settle(count: Callable[[], int], wanted: int, patience: float) -> tuple[int, float]:
    """How many in the end, and when: all, or after nothing new has come for a while."""
    end = time.monotonic() + patience
    known, since, silent = 0, time.monotonic(), 0
    # A burst that goes on for long is found late, or never: two minutes without any is the end.
    # They are counted in looks: while this program is held, no time goes by.
    while known < wanted and silent < _SILENT_LOOKS and time.monotonic() < end:
        time.sleep(0.5)
        silent += 1
        if (now := count()) > known:
            known, since, silent = now, time.monotonic(), 0
    return known, since


@contextlib.contextmanager
def _library(path: Path, documents: Path) -> Iterator[Callable[[], int]]:
    path.mkdir()
    Settings(rescan_minutes=600).save(path / "settings.json")
    with Library.open(path, watch=True) as library:
        library.add([documents])
        library.wait(300)
        # The look that follows the beginning of watching.
        time.sleep(5.0)
        library.wait(300)
        yield lambda: library.status().searchable - 1


@contextlib.contextmanager
def _hints(path: Path, documents: Path) -> Iterator[Callable[[], int]]:
    """Only what is hinted at, looked at as the indexer would."""
    stop, ready = threading.Event(), threading.Event()
    found: set[str] = set()

    def follow() -> None:
        for hints in watch([documents], stop, print):
            for place in [documents] if hints.everything else hints.paths:
                if place.is_file():
                    found.add(os.fspath(place))
                for folder, _, names in os.walk(place):
                    found.update(os.path.join(folder, name) for name in names)  # noqa: PTH118
            ready.set()

    thread = threading.Thread(target=follow)
    thread.start()
    ready.wait()
    try:
        yield lambda: len(found) - 1
    finally:
        stop.set()
        thread.join()


class _Names(FileSystemEventHandler):
    def __init__(self) -> None:
        self.names: set[str] = set()
        self.last = time.monotonic()

    def on_any_event(self, event: FileSystemEvent) -> None:
        self.last = time.monotonic()
        name = os.fsdecode(event.src_path)
        if not event.is_directory and name.endswith(".txt"):
            self.names.add(name)


def _observe(documents: str) -> int:
    """Print how many files a bare observer was told of, when the input ends and all is silent."""
    handler, observer = _Names(), Observer()
    observer.schedule(handler, documents, recursive=True)
    observer.start()
    print("ready", flush=True)
    sys.stdin.read()
    while time.monotonic() - handler.last < _SILENCE_SECONDS:
        time.sleep(0.5)
    print(len(handler.names), flush=True)
    return 0


@contextlib.contextmanager
def _bare_watchdog(documents: Path) -> Iterator[Callable[[], int]]:
    """A call that ends the observing and gives how many files it was told of."""
    command = [sys.executable, "-m", "tests.bench.burst", "--observe", os.fspath(documents)]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        try:
            yield lambda: int(process.communicate(timeout=600)[0])
        finally:
            process.kill()


@contextlib.contextmanager
def _recoll(config: Path, documents: Path) -> Iterator[Callable[[], int]]:
    """Recoll's watcher over the documents; a call that counts the notes in its index."""
    if shutil.which("recollindex") is None or shutil.which("recollq") is None:
        raise SystemExit("recollindex and recollq are not there (package recollcmd)")
    config.mkdir()
    (config / "recoll.conf").write_text(f"topdirs = {documents}\n", "utf-8")
    command = ["recollindex", "-c", os.fspath(config), "-m", "-D", "-x", "-w", "0"]
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        time.sleep(10.0)

        def found() -> int:
            query = ["recollq", "-c", os.fspath(config), "-C", "-q", "burst"]
            said = subprocess.run(query, capture_output=True, text=True, check=False).stdout
            counts = [line.split()[0] for line in said.splitlines() if "results" in line]
            return int(counts[0]) if counts and counts[0].isdecimal() else 0

        try:
            yield found
        finally:
            process.terminate()
            threading.Timer(10.0, process.kill).start()


if __name__ == "__main__":
    raise SystemExit(main())
