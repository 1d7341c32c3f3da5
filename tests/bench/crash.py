"""Kills the program at random moments, again and again, and looks at what is left.

Answers issue 4, must-show 3. A child process works on a library of small files of many
kinds: it indexes, edits, moves, deletes, adds again, optimises and changes the model, in an
order that a seed gives. It is killed with SIGKILL at a random moment, sometimes twice before
the library may rest. Then the library is opened, and when idle its content must be that of a
library built afresh from the same folders (tests/content.py), and searches must find the
same in both. The next round goes on with the same library: damage would gather.

    python -m tests.bench crash [ROUNDS=100] [SEED=1] [--pictures] [--keep]

Prints a line for each round and what differs; the exit status is 1 if anything does. Then
the library as it was left by the kill, its folders and the log of the child are kept, and
their place is named. The embedding model is a stand-in that costs 5 ms for each passage and
whose vectors tell every text from every other (tests/cheap.py).
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random
from unittest.mock import patch

import psutil

from muniment.config import Settings
from muniment.errors import MunimentError
from muniment.indexing import embedding
from muniment.library import Library
from muniment.models import Models
from muniment.store.checksums import Checksums
from muniment.store.healing import log_of
from tests.bench._deeds import TOKEN, Deeds
from tests.cheap import cheap_embedding, let_go_at_once
from tests.content import content_of, differences

MODELS = ("all-minilm-l6-v2-int8", "bge-small-en-v1.5")
_TOKENIZER = "tokenizer.json"
_EMBED_SECONDS = 0.005
# A child that reads a file notices that its parent is gone when it has read it.
_OUTLIVE_SECONDS = 10.0
_REST_SECONDS = 180.0
_LONGEST_SECONDS = 30.0
_FILES_FIRST = 16
# So many words are searched for after each round.
_WORDS = 6


@dataclass
class Round:
    """One round: when the program was killed, at what, and what was wrong afterwards.

    `outlived` is how many seconds the longest-living child lived on.
    """

    number: int
    seed: int
    kills: list[str] = field(default_factory=list)
    outlived: float = 0.0
    files: int = 0
    passages: int = 0
    seconds: float = 0.0
    differences: list[str] = field(default_factory=list)

    def __str__(self) -> str:
        found = f"{len(self.differences)} DIFFERENCES" if self.differences else "same"
        return (
            f"{self.number:4} {self.seed:8} {self.files:5} files {self.passages:5} passages "
            f"{self.outlived:5.1f} s {self.seconds:5.1f} s  {found:14} {'; '.join(self.kills)}"
        )


def crash(
    place: Path, rounds: int, seed: int, *, most: int = 15, pictures: bool = False
) -> Iterator[Round]:
    """Kill and compare, `rounds` times, in an empty folder, after `most` deeds at most.

    On a difference the state before the library was opened is kept in `place/killed`.
    """
    places = {"MUNIMENT_MODELS": str(place / "models"), "XDG_CACHE_HOME": str(place / "cache")}
    with patch.dict(os.environ, places), cheap_embedding(), let_go_at_once():
        _prepare(place, seed, pictures)
        worker = _Worker(place, seed, pictures)
        for number in range(1, rounds + 1):
            done = Round(number, seed + number)
            random = Random(done.seed)
            started = time.monotonic()
            worker.run_and_kill(random.randint(1, most), random.uniform(0.0, 0.8), done)
            if random.random() < 0.25:
                # Killed once more before it could mend what the first kill left.
                worker = _Worker(place, done.seed + 1_000_000, pictures)
                worker.run_and_kill(1, random.uniform(0.0, 0.5), done)
            if number < rounds:
                worker = _Worker(place, done.seed, pictures)
            with _kept(place, done):
                _compare(place, done, random)
            done.seconds = time.monotonic() - started
            yield done
            if done.differences:
                worker.close()
                return


def _prepare(place: Path, seed: int, pictures: bool) -> None:
    (second,) = (model for model in Models().all("embedding") if model.name == MODELS[1])
    for file in second.files:
        path = place / "models" / second.name / file.file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch()
    # Both models have the vocabulary of BERT: a document is cut alike whichever serves.
    counted_by = Models().get("embedding", MODELS[0]).paths[_TOKENIZER]
    shutil.copyfile(counted_by, place / "models" / second.name / _TOKENIZER)
    for name in ("documents/a", "documents/b", "library"):
        (place / name).mkdir(parents=True)
    Settings(embedding_model=MODELS[0]).save(place / "library" / "settings.json")
    deeds = Deeds(place / "documents", Random(seed), pictures)
    while len(deeds.files()) < _FILES_FIRST:
        deeds.create()


# ---------------------------------------------------------------- the parent


class _Worker:
    """A child process that is ready to work on the library in `place`."""

    def __init__(self, place: Path, seed: int, pictures: bool) -> None:
        self._store = place / "library" / "store"
        self._log, self._errors = place / "worker.log", place / "worker.errors"
        with self._log.open("wb") as log, self._errors.open("wb") as errors:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "tests.bench.crash", "--work", str(place), str(seed)]
                + ["--pictures"] * pictures,
                cwd=Path(__file__).parents[2],
                stdin=subprocess.PIPE,
                stdout=log,
                stderr=errors,
            )

    def run_and_kill(self, deeds: int, seconds: float, done: Round) -> None:
        """Kill it so many seconds after it has begun its n-th deed; notes in `done` at what."""
        self._wait_for(1)
        assert self._process.stdin is not None
        with contextlib.suppress(BrokenPipeError):
            self._process.stdin.write(b"go\n")
            self._process.stdin.flush()
        self._wait_for(1 + deeds)
        time.sleep(seconds)
        if self._process.poll() is not None:
            done.differences.append(f"the program ended by itself: {self._errors.read_text()}")
            return
        # Stopped first, so that it starts no child between the look and the kill.
        self._process.send_signal(signal.SIGSTOP)
        children = psutil.Process(self._process.pid).children(recursive=True)
        self.close()
        killed = time.monotonic()
        _, alive = psutil.wait_procs(children, _OUTLIVE_SECONDS)
        done.outlived = max(done.outlived, time.monotonic() - killed if children else 0.0)
        done.differences += [f"a child lives on: {child.cmdline()}" for child in alive]
        said = self._said().splitlines()
        done.kills.append(f"{len(said) - 1}: {said[-1]} +{seconds:.2f} s{_unfinished(self._store)}")
        if errors := self._errors.read_text("utf-8"):
            done.differences.append(f"while it worked: {errors}")

    def _wait_for(self, lines: int) -> None:
        """Wait until it has said so much, or has ended, or is at one thing for long."""
        deadline = time.monotonic() + _LONGEST_SECONDS
        while self._said().count("\n") < lines and self._process.poll() is None:
            if time.monotonic() > deadline:
                return
            time.sleep(0.01)

    def close(self) -> None:
        """Kill it."""
        self._process.kill()
        self._process.communicate()

    def _said(self) -> str:
        return self._log.read_text("utf-8")


def _unfinished(store: Path) -> str:
    """The tables that were just being written to."""
    tables = sorted(store.glob("*.lance"))
    names = [t.stem for t in tables if Checksums(t, log_of(store, t.stem)).unrecorded()]
    return f" while {', '.join(names)} {'was' if len(names) == 1 else 'were'} written" * bool(names)


@contextlib.contextmanager
def _kept(place: Path, done: Round) -> Iterator[None]:
    """Keep the library as it is now if it turns out that something is wrong."""
    copy = place / "killed"
    shutil.copytree(place / "library", copy)
    yield
    if not done.differences:
        shutil.rmtree(copy)


def _compare(place: Path, done: Round, random: Random) -> None:
    """Bring the library to rest and note in `done` where it differs from one built afresh."""
    Deeds(place / "documents", random).come_home()
    afresh = place / "afresh"
    shutil.rmtree(afresh, ignore_errors=True)
    try:
        with Library.open(place / "library", read_only=True) as reader:
            reader.search("lighthouse")
        with Library.open(place / "library") as library:
            if not library.wait(_REST_SECONDS):
                done.differences.append("it does not come to rest")
                return
            status, settings = library.status(), library.settings
            if settings.next_embedding_model:
                done.differences.append("the change of the model is not brought to an end")
            afresh.mkdir()
            Settings(folders=settings.folders, embedding_model=settings.embedding_model).save(
                afresh / "settings.json"
            )
            with Library.open(afresh) as other:
                assert other.wait(_REST_SECONDS)
                expected = content_of(afresh)
                texts = "\n".join(p[4] for found in expected.passages.values() for p in found)
                words = sorted(set(re.findall(TOKEN, texts)))
                for word in random.sample(words, min(_WORDS, len(words))):
                    for mode in ("keyword", "semantic"):
                        if _found(library, word, mode) != _found(other, word, mode):
                            done.differences.append(f"{mode} search differs for {word}")
    except MunimentError as error:
        done.differences.append(f"{type(error).__name__}: {error.title}: {error.message}")
        return
    done.differences += differences(content_of(place / "library"), expected)
    done.files, done.passages = status.searchable, status.passages


def _found(library: Library, query: str, mode: str) -> set[tuple[frozenset[Path], str, str]]:
    # Which of several copies comes first is the order in which they were found.
    return {(frozenset(e.paths), e.member, e.text) for e in library.search(query, 20, mode)}


# ---------------------------------------------------------------- the child


def work(place: Path, seed: int, pictures: bool) -> None:
    """Work on the library in `place` until killed, in an order that the seed gives."""
    random = Random(seed)
    deeds = Deeds(place / "documents", random, pictures)
    with cheap_embedding(_EMBED_SECONDS), _many_commits(), let_go_at_once():
        print("ready", flush=True)
        sys.stdin.readline()
        print("opening", flush=True)
        library = Library.open(place / "library", watch=random.random() < 0.5)
        library.add(folder for folder in (place / "documents").iterdir() if not folder.suffix)
        while True:
            _act(library, deeds, random, place)


@contextlib.contextmanager
def _many_commits() -> Iterator[None]:
    """As in a long run with many files: much is committed and optimised in little time."""
    small = {
        "_COMMIT_FILES": 3,
        "_COMMIT_SECONDS": 0.1,
        "_OPTIMIZE_COMMITS": 4,
        "_OPTIMIZE_IDLE": 1,
        "_OPTIMIZE_PASSAGES": 20,
        "_OPTIMIZE_PASSAGES_IDLE": 1,
        "_KEEP_SECONDS": 0.1,
        "_WINDOW": 16,
    }
    ours = [module for name, module in sys.modules.items() if name.startswith("muniment.")]
    with contextlib.ExitStack() as patches:
        for name, value in small.items():
            found = [module for module in ours if hasattr(module, name)]
            assert found, f"nothing is called {name} any more"
            for module in found:
                patches.enter_context(patch.object(module, name, value))
        patches.enter_context(patch.object(embedding, "_SECONDS", 0.1))
        yield


def _act(library: Library, deeds: Deeds, random: Random, place: Path) -> None:
    """One thing that a person or another program does, and some time after it."""
    chosen = random.random()
    if chosen < 0.82 or not deeds.files():
        print(deeds.act(), flush=True)
        library.rescan()
    elif chosen < 0.86:
        print("a folder is removed, and added again", flush=True)
        folder = place / "documents" / "b"
        if folder in library.settings.folders:
            library.remove(folder)
        time.sleep(random.choice((0.0, 0.2)))
        if folder.exists():
            library.add([folder])
    elif chosen < 0.88:
        print("pause and resume", flush=True)
        library.pause()
        time.sleep(0.1)
        library.resume()
    elif chosen < 0.91:
        print("some are read again", flush=True)
        library.retry(deeds.files()[:3])
    else:
        _switch(library, random)
    _rest(library, random)


def _switch(library: Library, random: Random) -> None:
    current = library.settings.embedding_model
    other = MODELS[1 - MODELS.index(current)]
    if library.settings.next_embedding_model and random.random() < 0.5:
        print("the change of the model is cancelled", flush=True)
        library.cancel_switch()
    else:
        print("the model is changed", flush=True)
        library.switch_model(other)


def _rest(library: Library, random: Random) -> None:
    pause = random.choice((0.0, 0.05, 0.3, None))
    if pause is None:
        print("at work until idle", flush=True)
        library.wait(_REST_SECONDS)
        print("idle", flush=True)
        pause = 0.05
    time.sleep(pause)


# ---------------------------------------------------------------- the measurement


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench crash")
    parser.add_argument("rounds", nargs="?", type=int, default=100)
    parser.add_argument("seed", nargs="?", type=int, default=1)
    parser.add_argument("--pictures", action="store_true", help="some files are scans")
    parser.add_argument("--keep", action="store_true", help="keep the folder in any case")
    parser.add_argument("--work", metavar="FOLDER", type=Path, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.work is not None:
        work(options.work, options.rounds, options.pictures)
    place = Path(tempfile.mkdtemp(prefix="muniment-crash-"))
    print("round     seed", flush=True)
    wrong = kills = commits = 0
    for done in crash(place, options.rounds, options.seed, pictures=options.pictures):
        print(done, flush=True)
        for line in done.differences:
            print(f"       {line}")
        wrong += bool(done.differences)
        kills += len(done.kills)
        commits += sum("written" in kill.partition("+")[2] for kill in done.kills)
    print(f"{kills} kills, {commits} of them during a commit")
    print(f"{wrong} of {done.number} rounds with a difference")
    if wrong or options.keep:
        print(f"kept: {place} (`killed` is the library before it was opened)")
    else:
        shutil.rmtree(place)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
