"""A call of the command line: what was asked for, where, and where the output goes."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from muniment import as_json
from muniment.cli.screen import Screen
from muniment.records import Problem, Status

if TYPE_CHECKING:
    from muniment.library import Library


@dataclass(frozen=True, slots=True)
class Call:
    """One command with its options."""

    options: argparse.Namespace
    screen: Screen = field(default_factory=Screen)

    @property
    def folder(self) -> Path | None:
        """The library's folder, None for the one that the window opens."""
        return getattr(self.options, "library", None)

    @property
    def json(self) -> bool:
        """Whether programs read the output."""
        return bool(getattr(self.options, "json", False))

    def reading(self) -> Library:
        """The library, to be read while another program may write to it."""
        return opened(self.folder, read_only=True)

    def writing(self, *, repair: bool = False, adding: bool = False) -> Library:
        """The library, to be changed."""
        return opened(self.folder, repair=repair, adding=adding)

    def report(self, status: Status, problems: Sequence[Problem] = ()) -> None:
        """Print what there is in the library, and what is wrong with it."""
        if self.json:
            as_json.print_json(as_json.status(status))
        else:
            self.screen.report(status, problems)


def opened(
    folder: Path | None, *, read_only: bool = False, repair: bool = False, adding: bool = False
) -> Library:
    """See `Library.open`."""
    # What this imports takes a second or more: a window must be on the screen before.
    from muniment.library import Library

    return Library.open(folder, read_only=read_only, repair=repair, adding=adding)
