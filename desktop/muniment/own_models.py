"""The models that a person added: taken into the models folder after a look, fetched, removed."""

from __future__ import annotations

import contextlib
import os
import shutil
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from muniment import llm, model_download
from muniment.config import user_models
from muniment.durable import sync_folder
from muniment.errors import ModelError, UsageError, disk_trouble
from muniment.models import Model, ModelFile, Models, brought, home, sha256

# Left free on the disk when a model is added, and copied at a time.
_SPARE = 500_000_000
_BLOCK = 4 << 20
_ABANDONED_SECONDS = 24 * 3600.0

Progress = Callable[[float], None]


def take(file: Path, *, adapter: bool, on_progress: Progress) -> tuple[Path, str]:
    """Copy a GGUF file into the models folder: where it lies now, and what it is called there.

    A file of the list of models goes by its name there, any other by its path. Raises ModelError
    if it cannot be used or copied.
    """
    known = {file.file: (m, file) for m in Models().all("answers") for file in m.files}
    model, of_list = known.get(f"{file.stem}.gguf", (None, None)) if not adapter else (None, None)

    def check(path: Path) -> None:
        (llm.inspect_adapter if adapter else llm.inspect)(path)
        if of_list is not None and not _right(of_list, path):
            raise ModelError(
                "The model file is another one than its name says",
                f"{path.name} has the name of “{model.title if model else path.name}”, but not its "
                "size and checksum: it is damaged, or a model of another make. Get it again, or "
                "give it another name.",
                path,
            )

    added = add(file, check=check, adapter=adapter, on_progress=on_progress)
    return added, model.name if model is not None else str(added)


def get(
    name: str,
    folder: Path | None,
    *,
    stop: threading.Event,
    on_progress: Progress = lambda _: None,
) -> Path:
    """Put a model of the list into the models folder; returns its (first) file there.

    Its files come from the folder that the person brought. Without one they are downloaded from
    the addresses in the list: to be called only when the person asked for this model by name, and
    was told address and size. `on_progress` hears the share that is here, 0 to 1. What is there
    already stays. Raises UsageError for a name that is not in the list, ModelError if the model
    cannot be had, and `model_download.Stopped` when `stop` is set.
    """
    # It loads what connections are made with, which takes time and is hardly ever needed.
    from muniment.download import check_space

    of_list = {model.name: model for model in Models(places=()).all()}
    if name not in of_list:
        known = ", ".join(model.name for model in of_list.values() if model.address)
        raise UsageError("Unknown model", f"“{name}” is none of {known}.")
    model = of_list[name]
    place = home(model, user_models())
    missing = [(file, place / file.file) for file in model.files if not _there(file, place)]
    try:
        place.mkdir(parents=True, exist_ok=True)
        check_space([(file.bytes, path) for file, path in missing], place)
        if folder is not None:
            _bring(model, folder, missing, stop, on_progress)
        elif missing:
            _download(model, missing, stop, on_progress)
    except OSError as error:
        raise ModelError(
            "The model could not be added",
            f"{model.title}: {disk_trouble(error) or error.strerror or error}.",
            place,
        ) from error
    return place / model.files[0].file


def _download(
    model: Model,
    missing: Sequence[tuple[ModelFile, Path]],
    stop: threading.Event,
    on_progress: Progress,
) -> None:
    if not model.address:
        raise ModelError(
            "The model could not be downloaded",
            f"No address is known for “{model.title}”. Get its files from its makers, and add "
            "them from the folder that they lie in.",
        )
    model_download.fetch(model, missing, stop=stop, on_progress=on_progress)


def _bring(
    model: Model,
    folder: Path,
    missing: Sequence[tuple[ModelFile, Path]],
    stop: threading.Event,
    on_progress: Progress,
) -> None:
    """Copy the files from a folder of the person's, each checked."""
    whole = len(missing) or 1
    for count, (file, place) in enumerate(missing):
        source = _brought(model, file, folder)

        def progress(share: float, count: int = count) -> None:
            if stop.is_set():
                raise model_download.Stopped
            on_progress((count + share) / whole)

        copy(source, place, progress)


def _brought(model: Model, file: ModelFile, folder: Path) -> Path:
    places = brought(folder, model.name, file.file, file.address)
    there = [path for path in places if path.is_file()]
    right = next((path for path in there if _right(file, path)), None)
    if right is not None:
        return right
    if there:
        raise ModelError(
            "A model is damaged",
            f"{there[0]} is not the file it should be (its checksum differs).",
            there[0],
        )
    raise ModelError(
        "The model file was not found",
        f"There is no file {file.file} of “{model.title}” in {folder}.",
        folder,
    )


def _there(file: ModelFile, place: Path) -> bool:
    return (place / file.file).is_file() and _right(file, place / file.file)


def _right(file: ModelFile, path: Path) -> bool:
    """Whether a file is the one of the list, as far as that can be told."""
    return not file.known or (path.stat().st_size == file.bytes and sha256(path) == file.sha256)


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


# ---------------------------------------------------------------- a file is copied


def add(
    path: Path,
    *,
    check: Callable[[Path], object],
    adapter: bool = False,
    folder: Path | None = None,
    on_progress: Progress = lambda _: None,
) -> Path:
    """Copy a GGUF file of the user's into their models folder and return where it lies now.

    `check` looks at the file first and raises ModelError if it cannot be used:
    `muniment.llm.inspect` for a model, `muniment.llm.inspect_adapter` for an adapter (which
    `adapter` says it is; it is put into a folder of its own, so that no one takes it for a
    model). `on_progress` hears the share of the file that is copied, 0 to 1. A model added so is
    in `Models.all("answers")`; it answers when the settings' `answering_model` is the returned
    path, and an adapter beside it when it is their `adapter`. A file that need not be copied is
    used in its place by setting its path likewise, after the same check.

    The file is there wholly or not at all. Added again it is not copied again. Raises
    ModelError if it is not there, cannot be used, has the name of another file that is there
    already, or if the disk has no room for it.
    """
    source = path.expanduser().absolute()
    if not source.is_file():
        raise ModelError("The model file was not found", f"There is no file {source}.", source)
    check(source)
    target = (folder or user_models()) / ("adapters" if adapter else "") / f"{source.stem}.gguf"
    size = source.stat().st_size
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        _sweep(target.parent)
        if target.exists():
            return _already_there(source, target)
        free = shutil.disk_usage(target.parent).free
        if size + _SPARE > free:
            raise ModelError(
                "There is not enough space for the model",
                f"{source.name} takes {size / 1e9:,.1f} GB, and {free / 1e9:,.1f} GB are free in "
                f"{target.parent}. Make space, or use the file where it is.",
                source,
            )
        copy(source, target, on_progress)
    except OSError as error:
        raise ModelError(
            "The model could not be added",
            f"{source.name}: {disk_trouble(error) or error.strerror or error}.",
            source,
        ) from error
    return target


def _sweep(folder: Path) -> None:
    """Remove what is left of copies that were broken off."""
    old = time.time() - _ABANDONED_SECONDS
    for draft in folder.glob("*.gguf.*.new"):
        with contextlib.suppress(OSError):
            if draft.stat().st_mtime < old:
                draft.unlink()


def _already_there(source: Path, target: Path) -> Path:
    same = source.samefile(target) or (
        source.stat().st_size == target.stat().st_size and sha256(source) == sha256(target)
    )
    if same:
        return target
    raise ModelError(
        "A model of this name is there already",
        f"{target} is another file. Rename one of them, and add {source} again.",
        source,
    )


def copy(source: Path, target: Path, on_progress: Progress) -> None:
    """Copy a file: it is in its place wholly or not at all."""
    draft = target.with_name(f"{target.name}.{os.getpid()}.new")
    size = source.stat().st_size or 1
    copied = 0
    try:
        with source.open("rb") as given, draft.open("wb") as kept:
            while block := given.read(_BLOCK):
                kept.write(block)
                copied += len(block)
                on_progress(copied / size)
            kept.flush()
            os.fsync(kept.fileno())
        draft.replace(target)
        sync_folder(target.parent)
    finally:
        draft.unlink(missing_ok=True)
