"""A display to show a real window on: the one that is there, or an Xvfb of our own."""

from __future__ import annotations

import contextlib
import os
import shutil
import subprocess
from collections.abc import Iterator


def can_show() -> bool:
    """Whether a virtual display can be started here."""
    return shutil.which("Xvfb") is not None


@contextlib.contextmanager
def virtual_display(size: str = "1600x1000") -> Iterator[str]:
    """Start an Xvfb on a free display; its name is what DISPLAY should be."""
    reading, writing = os.pipe()
    command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{size}x24"]
    server = subprocess.Popen(
        [*command, "-nolisten", "tcp"],
        pass_fds=(writing,),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading) as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait()
