"""Writes that fail, and bytes that are flipped: issue 4, must-show 4.

`python -m tests.bench.faults` counts the calls that write in one life of a small library
(`tests.faults.scenario`), and then runs that life with each of them failing: ENOSPC and EIO,
once, for good, and until someone has made space. It prints each case that shows a defect (a
traceback, a hang, a library that does not open afterwards, or whose content is not that of
one built afresh), and how many cases were run, stopped, and went on by themselves. An hour
or so on two cores; `--step 10` looks at every tenth call. With `--record FILE` each case is
noted in FILE when it is through, and those that stand there are not run again: the sweep goes
on where it was stopped.

`--flips K` does instead, for every file of a small store, K times: it flips a bit of it, and
looks whether the store's own check names it, and a repair and a scan bring back what a library
built afresh holds.
"""

from __future__ import annotations

import argparse
import errno
import random
import sys
import tempfile
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from tests.faults import Fault, Flip, Machine, Outcome, Rot, build

_ERRORS = ("ENOSPC", "EIO")
# For a case, on a computer that has much else to do.
_SECONDS = 1_800.0
_LASTING = ("once", "good", "mended")
# Threads work in another order each time: a run may make some more calls than the counted one.
_MARGIN = 1.1


def main() -> int:
    """Run the sweep; exit status 1 if a case showed a defect."""
    options = _options()
    return _flips(options.flips, options.only) if options.flips else _writes(options)


def _writes(options: argparse.Namespace) -> int:
    with tempfile.TemporaryDirectory(prefix="muniment-faults-") as folder:
        library = build(Path(folder))
        with Machine(library, _room(folder, "count"), _SECONDS) as machine:
            sound = machine.run(Fault.none())
        print(f"without a fault: {sound.calls} calls that write, defects: {list(sound.defects)}")
        if sound.defects:
            return 1
        numbers = (
            [options.number]
            if options.number
            else range(options.start, int(sound.calls * _MARGIN), options.step)
        )
        record = _Record(options.record)
        faults = [f for n in numbers for f in _faults(n, options.error, options.lasting)]
        faults = [fault for fault in faults if not record.holds(fault)]
        started = time.monotonic()
        with ThreadPoolExecutor(options.jobs) as pool:
            shares = [faults[job :: options.jobs] for job in range(options.jobs)]
            rooms = [_room(folder, str(job)) for job in range(options.jobs)]
            work = [
                pool.submit(_run, library, *job, record) for job in zip(rooms, shares, strict=True)
            ]
            counts = sum((share.result() for share in work), Counter[str]())
    print(f"{len(faults)} cases in {time.monotonic() - started:.0f} s:")
    for what, count in sorted(counts.items()):
        print(f"  {count:6} {what}")
    return 1 if counts["with a defect"] else 0


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m tests.bench faults", description=__doc__)
    parser.add_argument("--step", type=int, default=1, help="look at every n-th call only")
    parser.add_argument("--start", type=int, default=1, help="the first call to fail")
    parser.add_argument("--number", type=int, default=0, help="this call alone")
    parser.add_argument("--record", type=Path, help="the file that notes which cases are through")
    parser.add_argument("--error", choices=_ERRORS, action="append")
    parser.add_argument("--lasting", choices=_LASTING, action="append")
    parser.add_argument("--flips", type=int, default=0, help="flip so many bits of each file")
    parser.add_argument("--only", default="", help="of files whose name holds this")
    parser.add_argument("--jobs", type=int, default=2, help="so many cases at a time")
    return parser.parse_args()


def _faults(
    number: int, errors: Sequence[str] | None, lasting: Sequence[str] | None
) -> Iterator[Fault]:
    for name in errors or _ERRORS:
        code = getattr(errno, name)
        for how in lasting or _LASTING:
            if how == "once":
                yield Fault.once(number, code)
            else:
                yield Fault.for_good(number, code, mended=how == "mended")


def _room(folder: str, name: str) -> Path:
    room = Path(folder) / name
    room.mkdir()
    return room


class _Record:
    """Which cases are through, one a line of a file; without a file it holds none."""

    def __init__(self, path: Path | None) -> None:
        self._path = path
        there = path is not None and path.exists()
        lines = path.read_text("utf-8").splitlines() if path is not None and there else []
        self._through = {line.partition(":")[0] for line in lines}

    def holds(self, fault: Fault) -> bool:
        return str(fault) in self._through

    def note(self, fault: Fault, kinds: Sequence[str]) -> None:
        if self._path is not None:
            with self._path.open("a", encoding="utf-8") as file:
                file.write(f"{fault}: {', '.join(kinds)}\n")


def _run(library: Path, room: Path, faults: Sequence[Fault], record: _Record) -> Counter[str]:
    counts = Counter[str]()
    with Machine(library, room, _SECONDS) as machine:
        for fault in faults:
            outcome = machine.run(fault)
            kinds = tuple(_kinds(outcome))
            record.note(fault, kinds)
            counts.update(kinds)
            if outcome.defects:
                print(f"{fault}:", *outcome.said, *outcome.defects, sep="\n    ", flush=True)
    return counts


def _kinds(outcome: Outcome) -> Iterator[str]:
    if outcome.defects:
        yield "with a defect"
    if not outcome.failed:
        yield "where the call was never made"
    if outcome.stopped:
        yield "that stopped with a message"
    if outcome.resumed:
        yield "that ended well in the same run"


def _flips(times: int, only: str) -> int:
    chosen = random.Random(4)
    counts = Counter[str]()
    with tempfile.TemporaryDirectory(prefix="muniment-rot-") as folder, Rot(Path(folder)) as rot:
        for file in [file for file in rot.sizes for _ in range(times) if only in file]:
            flip = Flip(file, chosen.randrange(rot.sizes[file]), 1 << chosen.randrange(8))
            verdict = rot.run(flip)
            counts["flips"] += 1
            counts["that a reader did not notice"] += verdict.read == "searched"
            counts["that were named"] += bool(verdict.named)
            if verdict.defects:
                counts["with a defect"] += 1
                print(flip, verdict.read, *verdict.defects, sep="\n    ", flush=True)
    for what, count in sorted(counts.items()):
        print(f"  {count:6} {what}")
    return 1 if counts["with a defect"] else 0


if __name__ == "__main__":
    sys.exit(main())
