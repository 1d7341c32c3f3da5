"""What the installer wrote of this build beside the program (installer/bundle.py)."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from muniment import __version__
from muniment.config import resources


@dataclass(frozen=True, slots=True)
class BuildStamp:
    """A build: the source it was made from, the day of that source, and its edition's name."""

    commit: str
    day: date
    edition: str

    @property
    def full(self) -> str:
        """The version that no other build has, e.g. 0.1.0+20261123.774bc26."""
        return f"{__version__}+{self.day:%Y%m%d}.{self.commit or 'unknown'}"


def build_stamp(path: Path | None = None) -> BuildStamp | None:
    """What was built; None where the program is run from its source."""
    try:
        told = json.loads((path or resources() / "build.json").read_text("utf-8"))
        day = datetime.fromisoformat(told["date"]).date()
        return BuildStamp(str(told["commit"]), day, str(told["edition"]))
    except (OSError, ValueError, KeyError, TypeError):
        return None
