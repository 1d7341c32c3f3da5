"""How long the frozen program takes to a usable window, against that of the source tree.

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

from installer.failure import Failure
from muniment.gui.running.instance import hand_over

_KEPT = ("PATH", "DISPLAY", "XAUTHORITY")
_PATIENCE = 120
_LOOK = ("xdotool", "search", "--onlyvisible", "--name", "Muniment")


def seconds_to_window(command: Sequence[str], home: Path, *, dropped: bool) -> float:
    """From the start of the program to its window being on the screen and answering another start.

    It is ended after that.
    """
    kept = {name: os.environ[name] for name in _KEPT if name in os.environ}
    # Where they talk to each other: instance.address looks for it in our environment.
    os.environ["XDG_RUNTIME_DIR"] = str(home)
    environment = {**kept, "HOME": str(home), "LANG": "C.UTF-8", "XDG_RUNTIME_DIR": str(home)}
    if dropped:
        os.sync()
        Path("/proc/sys/vm/drop_caches").write_text("3", "ascii")
    began = time.monotonic()
    process = subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)
    try:
        # Not with --sync, which looks twice a second.
        while subprocess.run(_LOOK, capture_output=True, check=False).returncode or not hand_over(
            home / ".local/share/muniment/library", [], show=False
        ):
            if process.poll() is not None or time.monotonic() - began > _PATIENCE:
                raise Failure(f"No window came; the program's status is {process.returncode}.")
            time.sleep(0.01)
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
