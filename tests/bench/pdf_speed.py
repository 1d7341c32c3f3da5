"""Pages a second of our PDF text beside poppler's `pdftotext`, on one core, in one run.

The two take turns file by file, so that whatever else the computer does slows both alike.
Ours is what a warm child does for a file, in this process: layout, tables and notes included.
Times are processor time (user and system); the time on the clock is given beside it. A round
sums over all files; the run gives the median of its rounds, and what comes out if each file
counts with its least time, which is what the two would take were the computer idle.

    python -m tests.bench pdf_speed [FOLDER] [--rounds N] [--every N]
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import subprocess
import sys
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median

from muniment.errors import MunimentError
from muniment.extract.pdf import extract

DATA = Path(__file__).parents[3] / "shared" / "eval" / "financebench" / "pdfs"


def main() -> int:
    """Measure, and print a line for each round and one for their median."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, default=DATA)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--every", type=int, default=1, help="take one file in so many")
    options = parser.parse_args()
    files = sorted(options.folder.glob("*.pdf"))[:: options.every]
    if not files or shutil.which("pdftotext") is None:
        print("nothing to measure: no PDF in", options.folder, "or no pdftotext (poppler-utils)")
        return 1
    if hasattr(os, "sched_setaffinity"):
        os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    pages = sum([ours(path) for path in files])
    print(f"{len(files)} files, {pages} pages")
    rounds = [[one_file(path) for path in files] for _ in range(options.rounds)]
    ratios: list[float] = []
    for times in rounds:
        mine, clock, theirs, their_clock = map(sum, zip(*times, strict=True))
        ratios.append(theirs / mine)
        print(
            f"muniment {pages / mine:.0f} pages/s ({clock:.1f} s on the clock), "
            f"pdftotext {pages / theirs:.0f} pages/s ({their_clock:.1f} s): {ratios[-1]:.2f}×"
        )
    print(f"median of the rounds: {median(ratios):.2f}× the pages per second of pdftotext")
    by_file = list(zip(*rounds, strict=True))
    mine = sum([min([times[0] for times in file]) for file in by_file])
    theirs = sum([min([times[2] for times in file]) for file in by_file])
    print(
        f"least times: muniment {pages / mine:.0f} pages/s, pdftotext {pages / theirs:.0f}: "
        f"{theirs / mine:.2f}×"
    )
    return 0


def one_file(path: Path) -> tuple[float, float, float, float]:
    """Seconds for a file: ours (processor, clock), then theirs."""
    return (*spent(partial(ours, path)), *spent(partial(poppler, path)))


def spent(work: Callable[[], object]) -> tuple[float, float]:
    """Seconds that some work takes, in this process and its children: (processor, clock)."""
    before, clock = processor(), time.perf_counter()
    work()
    return processor() - before, time.perf_counter() - clock


def processor() -> float:
    """Seconds of processor time so far, of this process and of those that it has waited for."""
    usages = [resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)]
    return sum([usage.ru_utime + usage.ru_stime for usage in usages])


def ours(path: Path) -> int:
    """The number of pages read."""
    try:
        return extract(path).coverage.total
    except MunimentError:
        return 0


def poppler(path: Path) -> None:
    """What `pdftotext` makes of it, thrown away."""
    subprocess.run(["pdftotext", str(path), os.devnull], stderr=subprocess.DEVNULL, check=False)


if __name__ == "__main__":
    sys.exit(main())
