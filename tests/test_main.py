"""How the process ends."""

from __future__ import annotations

import subprocess
import sys

import pytest

_PROGRAM = """
import atexit, logging, sys
import muniment.__main__ as start
logging.basicConfig(stream=sys.stdout)
atexit.register(lambda: print("taken apart"))
def work(arguments=None):
    if {window}:
        import PySide6
    print("kept")
    logging.warning("said")
    return 3
start.main = work
start.program()
"""


@pytest.mark.parametrize("window", [True, False])
def test_nothing_is_taken_apart_after_the_window(window: bool) -> None:
    done = subprocess.run(
        [sys.executable, "-c", _PROGRAM.format(window=window)], capture_output=True, text=True
    )
    assert done.returncode == 3, done.stderr
    assert done.stdout.startswith("kept\n")
    assert "said" in done.stdout
    assert ("taken apart" in done.stdout) is not window
