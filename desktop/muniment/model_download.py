"""Downloads a model that the person asked for by name, in a child process of its own.

This program refuses the network for good (`muniment.offline`), and goes on doing so while a
download runs: the child is the one exception. It is started for one model, is told the addresses
that the manifest gives for that model, and ends with it; it knows nothing of the library.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from pathlib import Path

import filelock

from muniment.config import cache_dir
from muniment.errors import ModelError
from muniment.models import Model, ModelFile
from muniment.process import Child, ChildDied, Message, Reply, serve

ROLE = "download"


class Stopped(Exception):
    """The person stopped it; what came until then is kept."""


def fetch(
    model: Model,
    places: Sequence[tuple[ModelFile, Path]],
    *,
    stop: threading.Event,
    on_progress: Callable[[float], None] = lambda _: None,
) -> None:
    """Download these files of a model to their places, whose folders are there.

    `on_progress` hears the share of all of them that is here, 0 to 1. Raises Stopped when `stop`
    is set, and ModelError with the reason if it cannot be done; the next call goes on from what
    came until then.
    """
    whole = sum(file.bytes for file, _ in places) or 1
    # Two that wrote to the same file would spoil it for each other.
    lock = filelock.FileLock(cache_dir() / f"{model.name}.lock", timeout=0)
    try:
        cache_dir().mkdir(parents=True, exist_ok=True)
        with lock:
            before = 0
            for file, place in places:

                def progress(here: int, before: int = before) -> None:
                    on_progress((before + here) / whole)

                _fetch(file, place, stop, progress)
                before += file.bytes
    except filelock.Timeout as error:
        raise ModelError(
            "The model is being downloaded already",
            f"Another Muniment is downloading “{model.title}”. Wait until it is done.",
        ) from error


def _fetch(
    file: ModelFile, place: Path, stop: threading.Event, progress: Callable[[int], None]
) -> None:
    child = Child(ROLE)
    request = {
        "address": file.address,
        "bytes": file.bytes,
        "sha256": file.sha256,
        "place": str(place),
    }
    try:
        for reply, _ in child.stream(request, stop=stop):
            if "error" in reply:
                title, message = reply["error"]
                raise ModelError(title, message, place)
            if "here" in reply:
                progress(int(reply["here"]))
    except ChildDied as error:
        raise ModelError(
            "The model could not be downloaded",
            "What downloads it ended without a word. What came of it is kept: try again.",
            place,
        ) from error
    finally:
        child.close()
    if stop.is_set():
        raise Stopped


# ---------------------------------------------------------------- in the child


def main() -> None:
    """The child: downloads what it is asked for, and says how far it is."""
    from muniment.download import Offered, download

    def handle(request: Message, reply: Reply, cancelled: threading.Event) -> None:
        def progress(here: int) -> None:
            if cancelled.is_set():
                raise Stopped
            reply(here=here)

        offered = Offered(request["address"], request["bytes"], request["sha256"])
        try:
            download(offered, Path(request["place"]), progress=progress)
        except ModelError as error:
            reply(error=[error.title, error.message])
        except Stopped:
            pass

    serve(handle)
