"""Uses a frozen program as a person does, in a home of its own, and says what does not work.

    python -m installer.selftest build/installer/frozen/muniment/muniment

It reads a document of every kind, recognises text in pictures, searches by words and by
meaning, asks and gets a cited answer, all without a network where the system can take it
away, and downloads from this computer. With a display it opens the window too, and says how
long that took.
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from installer.bundle import ROOT
from installer.failure import Failure
from muniment.process import Child
from tests.installer import specimens
from tests.webserver import CONTENT, serving

_KEPT = ("PATH", "DISPLAY", "XAUTHORITY")
_PATIENCE = 300.0
_QUESTION = "What did a hundred oysters fetch at the quay in October 1893?"


@dataclass(frozen=True, slots=True)
class Program:
    """The program that is tried, with the command that takes its network away, and its home."""

    path: Path
    alone: tuple[str, ...]
    home: Path

    def environment(self) -> dict[str, str]:
        """What it sees of ours: the display and the path, no library and no models of ours."""
        kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
        return {**kept, "HOME": str(self.home), "LANG": "C.UTF-8"}

    def run(self, *arguments: str, status: tuple[int, ...] = (0,)) -> Any:
        """What a command prints as JSON. Raises Failure if its status is another."""
        done = subprocess.run(
            [*self.alone, str(self.path), *arguments, "--json"],
            capture_output=True,
            text=True,
            timeout=_PATIENCE,
            env=self.environment(),
            check=False,
        )
        if done.returncode not in status or not done.stdout:
            raise Failure(f"{arguments[0]} ended with {done.returncode}: {done.stderr.strip()}")
        return json.loads(done.stdout)


def main() -> int:
    """Try the program that is named; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installer.selftest", description=__doc__)
    parser.add_argument("program", type=Path)
    path: Path = parser.parse_args().program.absolute()
    checks: tuple[tuple[str, Callable[[Program, Path], str]], ...] = (
        ("doctor", _doctor),
        ("every kind of document", _kinds),
        ("the sample library", _sample),
        ("a download", _download),
        ("the window", _window),
    )
    failed = 0
    with tempfile.TemporaryDirectory(prefix="muniment-selftest-") as folder:
        program = Program(path, _alone(), Path(folder) / "home")
        program.home.mkdir()
        for name, check in checks:
            try:
                print(f"ok      {name}: {check(program, Path(folder))}", flush=True)
            except (Failure, subprocess.TimeoutExpired, OSError) as error:
                failed += 1
                print(f"FAILED  {name}: {error}", flush=True)
    return 1 if failed else 0


def _alone() -> tuple[str, ...]:
    """The command that starts another without a network; empty where there is none."""
    for flags in ("-n", "-rn"):
        command = ("unshare", flags)
        if (
            shutil.which("unshare")
            and not subprocess.run([*command, "true"], check=False).returncode
        ):
            return command
    return ()


# ---------------------------------------------------------------- what is tried


def _doctor(program: Program, folder: Path) -> str:
    findings = program.run("doctor", status=(0, 1))
    bad = [f"{found['name']} ({found['detail']})" for found in findings if not found["ok"]]
    if bad:
        raise Failure("; ".join(bad))
    return f"{len(findings)} parts work" + (", without a network" if program.alone else "")


def _kinds(program: Program, folder: Path) -> str:
    documents = folder / "documents"
    documents.mkdir()
    made = specimens.write(documents)
    library = ("--library", str(folder / "kinds"))
    program.run("add", str(documents), *library)
    wrong = _problems(program, library, made)
    found = {
        Path(result["path"])
        for words in (specimens.WRITTEN, specimens.DRAWN)
        for result in program.run("search", words, "--all", *library)["results"]
    }
    found |= {parent for path in found for parent in path.parents}
    wrong += [
        f"{specimen.path.name}: its text was not found"
        for specimen in made
        if not specimen.refused and specimen.path not in found
    ]
    if wrong:
        raise Failure("; ".join(wrong))
    return f"{len(made)} documents of {len({specimen.kind for specimen in made})} kinds"


def _problems(
    program: Program, library: tuple[str, ...], made: list[specimens.Specimen]
) -> list[str]:
    """Files that should have been read and were not, and those refused for no good reason."""
    problems = {Path(item["path"]): item for item in program.run("problems", *library)}
    wrong = []
    for specimen in made:
        problem = problems.get(specimen.path)
        if specimen.refused and problem is None:
            wrong.append(f"{specimen.path.name} was not refused")
        elif problem and (not specimen.refused or "wrong inside" in problem["message"]):
            wrong.append(f"{specimen.path.name}: {problem['title']} ({problem['message']})")
    return wrong


def _sample(program: Program, folder: Path) -> str:
    sample = ROOT / "resources/sample"
    program.run("add", str(sample))
    status = program.run("status")
    if status["files"]["failed"] or status["passages"] != status["embedded"]:
        raise Failure(f"not all of the sample is searchable by meaning: {status}")
    found = program.run("search", "baby shellfish attach on their own", "--mode", "semantic")
    if not found["results"]:
        raise Failure("nothing was found by meaning")
    answer = program.run("ask", _QUESTION)
    cited = [Path(citation["path"]).name for citation in answer["citations"]]
    if "seven shillings" not in answer["answer"] or "keepers-diary-1893.txt" not in cited:
        raise Failure(f"answered “{answer['answer']}”, citing {cited}")
    return f"{status['passages']} passages; {answer['answer']}"


def _download(program: Program, folder: Path) -> str:
    """What downloads a model, from a server on this computer that breaks off."""
    place = folder / "model.gguf"
    child = Child("download", program=program.path)
    with serving() as server:
        server.cuts = [300_000]
        offered = asdict(server.offered)
        last = child.call({**offered, "place": str(place)}, timeout=_PATIENCE)
        child.close()
    if last is None or not place.is_file() or place.read_bytes() != CONTENT:
        raise Failure("the file did not come")
    return f"{len(CONTENT):,} bytes in {len(server.asked)} parts, checked"


def _window(program: Program, folder: Path) -> str:
    """Opens the window and ends it. Needs a display, and xdotool to see what is on it."""
    if not os.environ.get("DISPLAY") or not shutil.which("xdotool"):
        return "not tried: no display, or no xdotool"
    began = time.monotonic()
    process = subprocess.Popen([str(program.path), "window"], env=program.environment())
    # One that waits, not many that look: a display without clients may begin anew.
    watch = ["xdotool", "search", "--sync", "--onlyvisible", "--name", "Muniment"]
    watcher = subprocess.Popen(watch, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        while watcher.poll() is None:
            if process.poll() is not None:
                raise Failure(f"it ended with status {process.returncode}")
            if time.monotonic() - began > _PATIENCE:
                raise Failure("it did not open")
            time.sleep(0.02)
        opened = time.monotonic() - began
    finally:
        watcher.kill()
        watcher.wait()
        process.terminate()
        process.wait(30)
    if process.returncode:
        raise Failure(f"it ended with status {process.returncode} when it was told to")
    return f"opened after {opened:.1f} s, and ended when it was told to"


if __name__ == "__main__":
    sys.exit(main())
