"""The composition root: arguments → command line, window or child process."""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import NoReturn

from muniment.errors import MunimentError


def program(arguments: Sequence[str] | None = None) -> NoReturn:
    """`main` as a process of its own, which ends with its exit status.

    After the window it ends at once, when all is closed and kept: Python would first take Qt's
    objects apart in whatever order, and one time in a dozen that crashed where the window had only
    just opened.
    """
    status = main(arguments)
    if "PySide6" not in sys.modules:
        sys.exit(status)
    logging.shutdown()
    for stream in (sys.stdout, sys.stderr):
        # A program that was started by a click has none.
        if stream is not None:
            with suppress(OSError, ValueError):
                stream.flush()
    os._exit(status)


def main(arguments: Sequence[str] | None = None) -> int:
    """Run the program; returns its exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    if given[:1] == ["--child"]:
        return _child(given[1], json.loads(given[2]))
    from muniment import cli, processor

    try:
        processor.check()
    except MunimentError as error:
        cli.say(error)
        if cli.opens_window(given):
            _say_in_window(error)
        return 1
    return cli.run(given, open_window=_open_window)


def window() -> NoReturn:
    """Open the window; what desktop entries call."""
    program(["window", *sys.argv[1:]])


def _open_window(library: Path | None, add: Sequence[Path], hidden: bool) -> int:
    try:
        from muniment.gui.app import run
    except ImportError as error:
        print(
            f"muniment: The window cannot be opened: a system library is missing ({error}). "
            "The README names those that Qt needs.",
            file=sys.stderr,
        )
        return 1
    return run(library, add, hidden=hidden)


def _say_in_window(error: MunimentError) -> None:
    """Whoever started the program by a click sees no terminal."""
    # Said before, in case the window's own libraries do not work here either.
    with suppress(ImportError):
        from muniment.gui.refusing import refuse

        refuse(error)


def _child(role: str, options: dict[str, object]) -> int:
    if role == "download":
        # The one process that may use the network: a person asked for a model by its name.
        from muniment.model_download import main as serve_downloads

        serve_downloads()
        return 0
    from muniment.offline import refuse_network

    refuse_network()
    if role == "llm":
        from muniment.llm import main as serve_model

        serve_model(options)
    elif role == "extract":
        from muniment.indexing.preparing import main as serve_files

        serve_files(options)
    elif role == "embed":
        from muniment.indexing.passage_embedder import main as serve_passages

        serve_passages(options)
    else:
        return 2
    return 0


if __name__ == "__main__":
    program()
