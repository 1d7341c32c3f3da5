"""What `muniment` does alone: the window, or without a display a tour of the sample library."""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from muniment.config import resources

OpenWindow = Callable[[Path | None, Sequence[Path], bool], int]

_SAMPLE_QUERY = "spat on the tiles"
_SAMPLE_QUESTION = "When was the Corran Wall opened to the tide?"


def window(options: argparse.Namespace, open_window: OpenWindow) -> int:
    """Open the window, or show what the program does where that cannot be."""
    if has_display():
        library = getattr(options, "library", None)
        hidden = getattr(options, "hidden", False)
        return open_window(library, getattr(options, "paths", []), hidden)
    return _tour()


def has_display() -> bool:
    """Whether a window can be opened here."""
    if sys.platform != "linux":
        return True
    platform = os.environ.get("QT_QPA_PLATFORM", "")
    shown = os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")
    return bool(shown) or platform in ("offscreen", "minimal", "vnc")


def _tour() -> int:
    import tempfile

    from muniment.cli.call import opened
    from muniment.cli.screen import Screen

    screen, sample = Screen(), resources() / "sample"
    screen.out.print(
        "There is no display here, so no window can be opened. "
        "This is what Muniment does, on its sample documents:\n"
    )
    with (
        tempfile.TemporaryDirectory(prefix="muniment-") as folder,
        opened(Path(folder)) as library,
    ):
        screen.out.print(f"[bold]muniment add {sample}[/]")
        library.add([sample])
        screen.show_progress(library)
        screen.report(library.status(), library.problems())
        screen.out.print(f"\n[bold]muniment search “{_SAMPLE_QUERY}”[/]")
        screen.show_evidence(library.search(_SAMPLE_QUERY, 3))
        screen.out.print(f"\n[bold]muniment ask “{_SAMPLE_QUESTION}”[/]")
        screen.show_answer(library.ask(_SAMPLE_QUESTION))
    screen.out.print("\n`muniment --help` lists what else there is.")
    return 0
