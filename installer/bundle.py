"""Puts into the frozen program what PyInstaller does not know of: resources, models, a stamp."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import tomllib
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path

from installer.failure import Failure
from installer.fetch_models import fetch, wanted
from installer.freeze import Frozen
from muniment.build_stamp import BuildStamp

ROOT = Path(__file__).parent.parent
_NOT_SHIPPED = ("screenshots", "*.ts")


@dataclass(frozen=True, slots=True)
class Stamp:
    """What was built: `resources/build.json` in the program.

    `date` is that of the source (UTC), so that the same source is built into the same files.
    """

    version: str
    commit: str
    date: str
    edition: str
    system: str

    @property
    def full(self) -> str:
        """The version that no other build has, e.g. 0.1.0+20261123.774bc26."""
        return BuildStamp(self.commit, datetime.fromisoformat(self.date).date(), self.edition).full


def stamp(edition: str) -> Stamp:
    """What is about to be built from this checkout."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    commit = _git("rev-parse", "--short=7", "HEAD")
    if commit and _git("status", "--porcelain", "--untracked-files=no"):
        commit += ".changed"
    seconds = int(_git("log", "-1", "--format=%ct") or 0)
    date = datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")
    return Stamp(project["version"], commit, date, edition, sys.platform)


def fill(frozen: Frozen, made: Stamp, folder: Path | None, gguf: Path | None) -> list[str]:
    """Copy resources and models into the program, and stamp it; returns notes for the builder.

    `folder` is where models lie that are in no package; `gguf` is the answering model of the
    custom edition. Raises Failure if a model cannot be had.
    """
    if (made.edition == "custom") != (gguf is not None):
        raise Failure("The custom edition, and no other, takes a model of your own: --gguf FILE.")
    resources = frozen.resources
    models = resources / "models"
    link = frozen.contents / "resources"
    if resources != link and not link.is_symlink():
        link.symlink_to(os.path.relpath(resources, link.parent))
    if resources.is_dir():
        for old in resources.iterdir():
            if old != models:
                shutil.rmtree(old) if old.is_dir() else old.unlink()
    shutil.copytree(
        ROOT / "resources",
        resources,
        ignore=shutil.ignore_patterns(*_NOT_SHIPPED, "models"),
        dirs_exist_ok=True,
    )
    files = wanted(made.edition)
    _drop_others(models, {file.model for file in files})
    notes = fetch(files, models, folder)
    if gguf is not None:
        shutil.copyfile(gguf, models / gguf.name)
    (resources / "build.json").write_text(json.dumps(asdict(made), indent=2) + "\n", "utf-8")
    return notes


def _drop_others(models: Path, kept: set[str]) -> None:
    """Models of the edition that was built here before."""
    for old in models.iterdir() if models.is_dir() else ():
        if old.name not in kept:
            shutil.rmtree(old) if old.is_dir() else old.unlink()


def _git(*arguments: str) -> str:
    """What git says of this checkout; empty where it is none."""
    try:
        said = subprocess.run(
            ["git", "-C", str(ROOT), *arguments], capture_output=True, text=True, check=True
        )
    except (OSError, subprocess.CalledProcessError):
        return ""
    return said.stdout.strip()
