"""Seconds until all text is searchable, beside Recoll; until all is embedded, beside the model.

Answers issue 4, must-show 7. Ours and Recoll (`recollindex`, with its default settings, a
configuration of its own and the same folders) index the same files from nothing, in turns in
one run, with all cores; each turn is a fresh process, timed on the clock from its start, its
imports included. Medians of the turns count, and the processor time of each with its children
is given beside them, because a busy computer favours whichever starts more processes. What
Recoll has indexed is printed: files and characters of text by kind.

Then a sample of the files is indexed to the last vector, in turns with the embedding model
alone, which is given the same passages' texts in one call. Recognition of text in pictures is
off. The size of a library is what its folder takes on disk, by megabyte (10⁶ bytes) of the
text that its documents hold in UTF-8. Memory is that of the whole tree of processes, sampled
every quarter of a second: the resident sizes added up, so what they share counts twice.

    python -m tests.bench index [FOLDER …] [--rounds 3] [--sample 60] [--no-words]
"""

from __future__ import annotations

import argparse
import base64
import contextlib
import json
import os
import shutil
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from types import MappingProxyType
from typing import Any

import psutil

from muniment.config import Settings
from muniment.counts import disk_use
from muniment.library import Library
from muniment.models import Models
from muniment.records import ContentChanged, Event, StatusChanged
from muniment.store.store import Store

DOCUMENTS = Path(__file__).parents[3] / "shared" / "documents"
KINDS = ("pdf", "docx", "html", "md", "eml", "epub")
_POLL = 0.25
_PATIENCE = 7_200.0


@dataclass(frozen=True, slots=True)
class Run:
    """One turn: seconds on the clock and of the processors, the most memory in bytes, and what
    the process printed, as JSON."""

    clock: float
    processor: float
    memory: int
    said: dict[str, Any]


def main() -> int:
    """Measure, print the turns and their medians; 1 if an aim is missed."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folders", nargs="*", type=Path)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--sample", type=int, default=60, help="files to embed; 0: none")
    parser.add_argument("--no-words", action="store_true", help="only the second part")
    parser.add_argument("--turn", choices=("words", "embed", "model"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.turn:
        turns: dict[str, Callable[..., None]]
        turns = {"words": words, "embed": embed, "model": model_alone}
        turns[options.turn](*options.folders)
        return 0
    # As the library names them: a link on the way would leave every file waited for.
    folders = [path.resolve() for path in options.folders or [DOCUMENTS / k for k in KINDS]]
    if not all(folder.is_dir() for folder in folders):
        print("nothing to measure: there is no", ", ".join(map(str, folders)))
        return 1
    print(f"{psutil.cpu_count()} cores, load at the start {os.getloadavg()[0]:.1f}")
    good = True
    with tempfile.TemporaryDirectory(prefix="muniment-bench-") as made:
        if not options.no_words:
            good = compare_words(folders, Path(made), options.rounds)
        if options.sample:
            sampled = sample(folders, options.sample, Path(made) / "sample")
            good = compare_embedding(sampled, Path(made), options.rounds) and good
    return 0 if good else 1


# ---------------------------------------------------------------- words, beside Recoll


def compare_words(folders: Sequence[Path], made: Path, rounds: int) -> bool:
    """Print both, turn by turn; whether ours took at most as long, in at most 1.5 GB."""
    if shutil.which("recollindex") is None:
        print("no recollindex (Debian package recollcmd): nothing to compare with")
        return False
    configuration = made / "recoll"
    configuration.mkdir()
    topdirs = " ".join(f'"{folder.resolve()}"' for folder in folders)
    (configuration / "recoll.conf").write_text(f"topdirs = {topdirs}\n", "utf-8")
    ours: list[Run] = []
    theirs: list[Run] = []
    for number in range(rounds):
        library = made / f"library{number}"
        both = [(ours, turn_of("words", library, *folders)), (theirs, ["recollindex", "-z"])]
        for runs, command in both if number % 2 else reversed(both):
            runs.append(timed(command, {"RECOLL_CONFDIR": str(configuration)}))
        mine, other = ours[-1], theirs[-1]
        print(
            f"muniment {mine.clock:.1f} s ({mine.said['seconds']:.1f} s of them after its imports, "
            f"processor {mine.processor:.1f} s), recoll {other.clock:.1f} s "
            f"(processor {other.processor:.1f} s): {mine.clock / other.clock:.2f}×"
        )
    said = ours[-1].said
    print(f"muniment has {said['files']} files, {said['passages']} passages")
    for kind, (count, characters) in sorted(recoll_has(configuration, folders).items()):
        print(f"recoll has of {kind}: {count} documents with text, {characters:,} characters")
    print_size(made / f"library{rounds - 1}", "words alone")
    memory = max(run.memory for run in ours)
    print(f"most memory: muniment {memory / 1e6:.0f} MB, "
          f"recoll {max(run.memory for run in theirs) / 1e6:.0f} MB")  # fmt: skip
    ratio = median(run.clock for run in ours) / median(run.clock for run in theirs)
    work = median(run.processor for run in ours) / median(run.processor for run in theirs)
    print(f"until all text is searchable, medians: {ratio:.2f}× Recoll (aim: at most 1.00×); "
          f"processor time {work:.2f}×")  # fmt: skip
    return ratio <= 1.0 and memory < 1.5e9


def recoll_has(configuration: Path, folders: Sequence[Path]) -> dict[str, tuple[int, int]]:
    """By folder: the documents of which Recoll has text, and the characters of that."""
    found: dict[str, tuple[int, int]] = {}
    for folder in folders:
        query = ["recollq", "-n", "1000000", "-F", "dbytes", f'dir:"{folder.resolve()}"']
        environment = {**os.environ, "RECOLL_CONFDIR": str(configuration)}
        answer = subprocess.run(query, capture_output=True, env=environment, check=True).stdout
        sizes = [int(base64.b64decode(line) or 0) for line in answer.split(b"\n")[2:] if line]
        found[folder.name] = (sum(size > 0 for size in sizes), sum(sizes))
    return found


def words(library: Path, *folders: Path) -> None:
    """Index these folders, and tell when each file can be found by its words."""
    waiting = {path for folder in folders for path in folder.rglob("*") if path.is_file()}
    ready = threading.Event()

    def on_event(event: Event) -> None:
        if isinstance(event, ContentChanged):
            waiting.difference_update(event.paths)
        # What is left out by default (hidden files) does not come: embedding begins after all
        # text.
        if not waiting or (isinstance(event, StatusChanged) and event.status.embedded):
            ready.set()

    started = time.monotonic()
    # As `muniment add` does it.
    with Library.open(library, adding=True, on_event=on_event) as opened:
        opened.add(folders)
        ready.wait(_PATIENCE)
        seconds = time.monotonic() - started
        status = opened.status()
        tell(seconds=seconds, files=status.searchable, passages=status.passages)


# ---------------------------------------------------------------- vectors, beside the model


def compare_embedding(folder: Path, made: Path, rounds: int) -> bool:
    """Print both, turn by turn; whether all took at most 1.1 times what the model alone takes."""
    whole: list[Run] = []
    alone: list[Run] = []
    for number in range(rounds):
        library = made / f"embedded{number}"
        whole.append(timed(turn_of("embed", library, folder)))
        alone.append(timed(turn_of("model", library)))
        mine, model = whole[-1].said, alone[-1].said
        print(
            f"{mine['passages']} passages: muniment {mine['seconds']:.1f} s, of which "
            f"{mine['words']:.1f} s until the text was searchable; the model alone "
            f"{model['seconds']:.1f} s: {mine['seconds'] / model['seconds']:.2f}×"
        )
    print_size(made / f"embedded{rounds - 1}", "words and vectors")
    memory = max(run.memory for run in whole)
    print(f"most memory: {memory / 1e6:.0f} MB")
    ratio = median(r.said["seconds"] for r in whole) / median(r.said["seconds"] for r in alone)
    print(f"until all is embedded, medians: {ratio:.2f}× the model alone (aim: at most 1.10×)")
    return ratio <= 1.1 and memory < 1.5e9


def sample(folders: Sequence[Path], number: int, target: Path) -> Path:
    """Copies of so many of the files, evenly from each folder's list by size."""
    by_folder = [
        sorted((p for p in folder.rglob("*") if p.is_file()), key=lambda p: p.stat().st_size)
        for folder in folders
    ]
    total = sum(map(len, by_folder))
    for files in by_folder:
        wanted = max(1, round(number * len(files) / total))
        step = len(files) / wanted
        for path in (files[int(step * (n + 0.5))] for n in range(wanted)):
            copy = target / path.parent.name / path.name
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(path, copy)
    return target


def embed(library: Path, folder: Path) -> None:
    """Index a folder until all of it is embedded, and tell the seconds from opening the library."""
    library.mkdir(parents=True)
    Settings(recognise=False).save(library / "settings.json")
    began: list[float] = []

    def on_event(event: Event) -> None:
        if isinstance(event, StatusChanged) and event.status.embedded:
            began.append(time.monotonic())

    started = time.monotonic()
    with Library.open(library, on_event=on_event) as opened:
        opened.add([folder])
        opened.wait(_PATIENCE)
        seconds = time.monotonic() - started
        passages = opened.status().passages
    tell(seconds=seconds, words=began[0] - started, passages=passages)


def model_alone(library: Path) -> None:
    """Tell the seconds of the embedding model for the passages of a library, in one call.

    Each text once, as the library embeds it; loading the model does not count.
    """
    # What words need is not to pay for importing it.
    from muniment.embed import Embedder

    store = Store(library / "store", read_only=True)
    passages = [p for key in store.documents for p in store.passages_of(key)]
    texts = list({p.digest: p.embedded_text for p in passages}.values())
    embedder = Embedder(Models().get("embedding", ""))
    embedder.embed(texts[:2])
    started = time.monotonic()
    embedder.embed(texts)
    tell(seconds=time.monotonic() - started)


# ---------------------------------------------------------------- measuring


def turn_of(name: str, *paths: Path) -> list[str]:
    """The command for one turn in a process of its own."""
    return [sys.executable, "-m", "tests.bench.index", "--turn", name, *map(str, paths)]


def tell(**values: float) -> None:
    """Say what was measured: what a turn takes ends here."""
    print(json.dumps(values), flush=True)


def timed(command: Sequence[str], environment: Mapping[str, str] = MappingProxyType({})) -> Run:
    """Run a command to its end; its time counts until it tells something, if it does."""
    started = time.monotonic()
    process = psutil.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env={**_as_installed(), **environment},
    )
    told: list[tuple[float, dict[str, Any]]] = []

    def listen() -> None:
        for line in process.stdout:
            if line.startswith(b"{"):
                told.append((time.monotonic(), json.loads(line)))

    listener = threading.Thread(target=listen)
    listener.start()
    memory, processor = 0, 0.0
    while listener.is_alive() and time.monotonic() - started < _PATIENCE:
        held, spent = look_at(process)
        memory = max(memory, held)
        processor = processor if told else max(processor, spent)
        listener.join(_POLL)
    ended, said = told[0] if told else (time.monotonic(), {})
    if process.wait(_PATIENCE):
        raise RuntimeError(f"{command[0]} ended with status {process.returncode}")
    return Run(ended - started, processor, memory, said)


def _as_installed() -> dict[str, str]:
    """The environment, but that modules are kept compiled, as a person's program has them."""
    return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}


def look_at(process: psutil.Process) -> tuple[int, float]:
    """The resident bytes of a process and all below it, and their processor time so far."""
    memory, spent = 0, 0.0
    with contextlib.suppress(psutil.NoSuchProcess):
        for one in (process, *process.children(recursive=True)):
            with contextlib.suppress(psutil.NoSuchProcess):
                memory += one.memory_info().rss
                # Those that have ended are counted by the one that waited for them.
                spent += sum(one.cpu_times()[:4])
    return memory, spent


def print_size(library: Path, what: str) -> None:
    """Print what a library takes on disk for each megabyte of text."""
    store = Store(library / "store", read_only=True)
    documents = (store.document(key) for key in store.documents)
    text = sum(len(d.text.encode("utf-8")) for d in documents if d is not None)
    size = disk_use(library)
    print(
        f"size with {what}: {size / 1e6:.1f} MB for {text / 1e6:.1f} MB of text, "
        f"{size / text:.2f} MB for each"
    )


if __name__ == "__main__":
    sys.exit(main())
