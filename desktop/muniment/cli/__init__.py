"""The command line: the library's work in a terminal, for people and (--json) for programs."""

from __future__ import annotations

import logging
import os
import sys
from collections.abc import Sequence

from muniment.cli.opening import OpenWindow, has_display, window
from muniment.cli.parser import parser
from muniment.errors import MunimentError, UsageError
from muniment.offline import refuse_network

__all__ = ["OpenWindow", "opens_window", "run", "say"]


def run(arguments: Sequence[str], open_window: OpenWindow) -> int:
    """Run one command; returns the exit status: 0, 2 for the user's mistake, 1 for ours."""
    refuse_network()
    options = parser(window_only=_for_window(arguments)).parse_args(arguments)
    try:
        if options.command in (None, "window"):
            return window(options, open_window)
        # A window does without, and is on the screen the sooner.
        from muniment.cli.call import Call
        from muniment.cli.commands import COMMANDS

        return COMMANDS[options.command](Call(options))
    except MunimentError as error:
        say(error)
        return 2 if isinstance(error, UsageError) else 1
    except KeyboardInterrupt:
        print("muniment: stopped", file=sys.stderr)
        return 130
    except BrokenPipeError:
        # Whoever read our output has seen enough (`muniment search … | head`).
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception:  # the boundary of the program: no traceback reaches the screen
        logging.getLogger("muniment").exception("the command line")
        print(
            "muniment: Something went wrong inside the program: log.txt in the library's folder "
            "says what.",
            file=sys.stderr,
        )
        return 1


def say(error: MunimentError) -> None:
    """Say in the terminal what went wrong."""
    from muniment.cli.screen import shown

    print(shown(f"muniment: {error.title}: {error.message}"), file=sys.stderr)


def opens_window(arguments: Sequence[str]) -> bool:
    """Whether these arguments open a window on this computer."""
    return _for_window(arguments) and has_display()


def _for_window(arguments: Sequence[str]) -> bool:
    """Whether a window is all that can be meant: the other commands then need not be known."""
    left = list(arguments[2:] if arguments[:1] == ["--library"] else arguments)
    return left[:1] in ([], ["window"]) and "--help" not in left and "-h" not in left
