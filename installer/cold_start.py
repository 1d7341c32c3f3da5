"""How long the frozen program takes to show its window, against that of the source tree.

    xvfb-run --server-args=-noreset python -m installer.cold_start PROGRAM

Both are started in turn, each in a home of its own that has seen it once; what is printed are
medians in seconds and their ratio. Needs a display and xdotool. With --dropped the kernel is
told to forget what it has read of the disk before each start, which only root may.
"""

from __future__ import annotations

import argparse
import os
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

_PATIENCE = 120
_WATCH = ("xdotool", "search", "--sync", "--onlyvisible", "--name", "Muniment")


def seconds_to_window(command: Sequence[str], home: Path, *, dropped: bool) -> float:
    """From the start of the program to its window being on the screen. It is ended after that."""
    kept = {name: os.environ[name] for name in ("PATH", "DISPLAY")}
    environment = {**kept, "HOME": str(home), "LANG": "C.UTF-8"}
    if dropped:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", "ascii")
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        subprocess.run(_WATCH, stdout=subprocess.DEVNULL, timeout=_PATIENCE, check=True)
        return time.monotonic() - began
    finally:
        time.sleep(2)  # it is told to end when it has begun to listen
        process.terminate()
        process.wait(_PATIENCE)


def main() -> int:
    """Measure; returns the exit status."""
    parser = argparse.ArgumentParser(prog="python -m installer.cold_start", description=__doc__)
    parser.add_argument("program", type=Path)
    parser.add_argument("--times", type=int, default=7)
    parser.add_argument("--dropped", action="store_true")
    options = parser.parse_args()
    commands = {
        "frozen": [str(options.program.absolute()), "window"],
        "source": [sys.executable, "-P", "-m", "muniment", "window"],
    }
    taken: dict[str, list[float]] = {name: [] for name in commands}
    with tempfile.TemporaryDirectory() as folder:
        for turn in range(options.times + 1):
            for name, command in commands.items():
                home = Path(folder) / name
                home.mkdir(exist_ok=True)
                seconds = seconds_to_window(command, home, dropped=options.dropped)
                if turn:
                    taken[name].append(seconds)
    medians = {name: statistics.median(times) for name, times in taken.items()}
    for name, times in taken.items():
        print(f"{name}: {medians[name]:.2f} s ({min(times):.2f} to {max(times):.2f})")
    print(f"ratio: {medians['frozen'] / medians['source']:.2f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
