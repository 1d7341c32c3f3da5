"""The models that a person added: taken into the models folder after a look, and removed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from muniment import llm
from muniment.config import user_models
from muniment.errors import ModelError, UsageError, disk_trouble
from muniment.models import Models, add


def take(file: Path, *, adapter: bool, on_progress: Callable[[float], None]) -> tuple[Path, str]:
    """Copy a GGUF file into the models folder: where it lies now, and what it is called there.

    A file of the list of models goes by its name there, any other by its path. Raises ModelError
    if it cannot be used or copied.
    """
    check = llm.inspect_adapter if adapter else llm.inspect
    added = add(file, check=check, adapter=adapter, on_progress=on_progress)
    known = (m.name for m in Models().all("answers") if added.name in [f.file for f in m.files])
    return added, next(known, str(added))


def added(name: str) -> Path:
    """The file that a person added, by its path or name.

    Raises UsageError for any other: only what was added can be removed.
    """
    folder = user_models()
    own = [*sorted(folder.glob("*.gguf")), *sorted((folder / "adapters").glob("*.gguf"))]
    found = [path for path in own if name in (str(path), path.name, path.stem)]
    if len(found) != 1:
        there = ", ".join(path.name for path in own) or "none"
        raise UsageError("Not a model of yours", f"“{name}” is not one of those added: {there}.")
    return found[0]


def discard(path: Path) -> None:
    """Delete a model file. Raises ModelError if that cannot be done."""
    try:
        path.unlink()
    except OSError as error:
        reason = disk_trouble(error) or error.strerror
        raise ModelError("The model could not be deleted", f"{reason}: {path}.", path) from error
