"""A disk that fails on purpose: Muniment at work while its writes fail.

`Machine` runs the scenario of `tests.faults.scenario` in a child process in which every call
that writes below the library's folder is counted, and fails when a `Fault` says so (see
faulty.c, which is compiled for it). `Rot` flips bytes of what is stored. One child runs many
cases; one that hangs or dies is replaced, and its case says so.
"""

from __future__ import annotations

import contextlib
import errno
import json
import os
import queue
import shutil
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any, Self

_FOREVER = 2**60


@dataclass(frozen=True)
class Fault:
    """Which of the calls that write fail: number `first` to `last`, from 1, with `error`.

    With `mended`, writing works again once the program has said that it cannot go on, as if
    someone had made space; else it goes on failing to `last`.
    """

    first: int
    last: int
    error: int = errno.ENOSPC
    mended: bool = False

    @classmethod
    def none(cls) -> Self:
        return cls(0, 0)

    @classmethod
    def once(cls, number: int, error: int) -> Self:
        return cls(number, number, error)

    @classmethod
    def for_good(cls, number: int, error: int, *, mended: bool = False) -> Self:
        return cls(number, _FOREVER, error, mended)

    def __str__(self) -> str:
        if not self.first:
            return "no fault"
        lasting = "once" if self.first == self.last else "for good"
        lasting = "until mended" if self.mended else lasting
        return f"{errno.errorcode[self.error]} at write {self.first} {lasting}"


@dataclass(frozen=True)
class Outcome:
    """What became of one case.

    `calls` and `failed` count the calls that write; `said` are the titles and messages that
    a person was told; `stopped` says that the work did not end while the disk failed;
    `resumed` that it went on by itself and ended in the same run. `defects` are what must
    not be (a traceback, a hang, a library that does not open, content that is not that of
    one built afresh), each in words; empty is good.
    """

    calls: int = 0
    failed: int = 0
    said: tuple[str, ...] = ()
    stopped: bool = False
    resumed: bool = False
    defects: tuple[str, ...] = ()


def compiler() -> str | None:
    """A C compiler that can make what is preloaded here, None where there is none."""
    return shutil.which("cc") if sys.platform == "linux" else None


def build(folder: Path) -> Path:
    """Compile faulty.c into a folder."""
    library = folder / "faulty.so"
    source = Path(__file__).with_name("faulty.c")
    command = [compiler() or "cc", "-shared", "-fPIC", "-O1", "-o", str(library), str(source)]
    subprocess.run([*command, "-ldl"], check=True, capture_output=True)
    return library


def preloaded(library: Path, **variables: str) -> dict[str, str]:
    """The environment of a program whose writes are counted and may fail (see faulty.c)."""
    return {**os.environ, "LD_PRELOAD": str(library), **variables}


class Child:
    """A Python module as a child that answers each line of JSON with one; `close` ends it.

    One that hangs for `seconds`, or dies, is replaced at the next call.
    """

    def __init__(
        self, module: str, folder: Path, environment: Mapping[str, str], seconds: float = 60.0
    ) -> None:
        self._command = [sys.executable, "-m", module, str(folder)]
        self._environment = dict(environment)
        self._seconds = seconds
        self._errors = folder / "stderr.txt"
        self._process: subprocess.Popen[str] | None = None
        self._answers: queue.Queue[str] = queue.Queue()
        self._listener = threading.Thread()

    def ask(self, question: Mapping[str, Any]) -> tuple[dict[str, Any], tuple[str, ...]]:
        """Its answer, {} if there was none, and what went wrong with the child in words."""
        self._errors.write_text("", "utf-8")
        process = self._started()
        assert process.stdin is not None
        try:
            process.stdin.write(json.dumps(question) + "\n")
            process.stdin.flush()
            answer = self._answered()
        except BrokenPipeError:
            answer = ""
        said = self._errors.read_text("utf-8", "replace").strip()
        wrong = (f"on stderr: {said[-1500:]}",) if said else ()
        if answer:
            return json.loads(answer), wrong
        with contextlib.suppress(subprocess.TimeoutExpired):
            process.wait(1)
        status = process.poll()
        self.close()
        return {}, (f"it died with status {status}" if status is not None else "it hung", *wrong)

    def _answered(self) -> str:
        """A line, "" if there was none for long; while this program is held, no time goes by."""
        for _ in range(int(self._seconds)):
            with contextlib.suppress(queue.Empty):
                return self._answers.get(timeout=1.0)
        return ""

    def _started(self) -> subprocess.Popen[str]:
        if self._process is not None and self._process.poll() is None:
            return self._process
        # To be appended to: what stood there is emptied before each question.
        with self._errors.open("a") as errors:
            process = self._process = subprocess.Popen(
                self._command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                env=self._environment,
                cwd=Path(__file__).parents[2],
            )
        answers = self._answers = queue.Queue[str]()

        def listen() -> None:
            assert process.stdout is not None
            with process.stdout:
                for line in process.stdout:
                    answers.put(line)
            answers.put("")

        self._listener = threading.Thread(target=listen, daemon=True)
        self._listener.start()
        return process

    def close(self) -> None:
        if self._process is not None:
            with contextlib.suppress(ProcessLookupError):
                self._process.kill()
            self._process.wait()
            self._listener.join()
            if self._process.stdin is not None:
                with contextlib.suppress(BrokenPipeError):
                    self._process.stdin.close()
            self._process = None


class Machine:
    """A computer on whose disk, in `folder`, cases of failing writes are run.

    A case that takes `seconds` hangs.
    """

    def __init__(self, library: Path, folder: Path, seconds: float = 60.0) -> None:
        self._child = Child("tests.faults.scenario", folder, preloaded(library), seconds)

    def run(self, fault: Fault) -> Outcome:
        """Run the scenario once with this fault, and look at what it has left."""
        answer, wrong = self._child.ask(asdict(fault))
        outcome = Outcome(**_frozen(answer))
        return replace(outcome, defects=(*outcome.defects, *wrong))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close()


def _frozen(answer: Mapping[str, Any]) -> dict[str, Any]:
    return {name: tuple(v) if isinstance(v, list) else v for name, v in answer.items()}


@dataclass(frozen=True)
class Flip:
    """A byte of a file of a store (`file` is relative to it), and the bits of it that turn."""

    file: str
    offset: int
    bits: int


@dataclass(frozen=True)
class Verdict:
    """What became of a library in whose store a byte was flipped.

    `read` says what a reader met ("searched", or the error it was told); `named` are the
    damages that `Store.check` found, in words; `defects` are what must not be.
    """

    read: str = ""
    named: tuple[str, ...] = ()
    defects: tuple[str, ...] = ()


class Rot:
    """A disk that turns bits of a small library in `folder`."""

    def __init__(self, folder: Path) -> None:
        self._child = Child("tests.faults.rot", folder, os.environ)
        answer, wrong = self._child.ask({})
        assert not wrong, wrong
        self._sizes: dict[str, int] = answer["sizes"]

    @property
    def sizes(self) -> Mapping[str, int]:
        """The files of the store with their sizes in bytes."""
        return self._sizes

    def run(self, flip: Flip) -> Verdict:
        """Flip a byte in a copy of the library; read, check, repair and scan it."""
        answer, wrong = self._child.ask(asdict(flip))
        verdict = Verdict(**_frozen(answer))
        # Rust says on stderr when it gives up; Python must not.
        wrong = tuple(line for line in wrong if not answer or "Traceback" in line)
        return replace(verdict, defects=(*verdict.defects, *wrong))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._child.close()
