"""PassageEmbedder.embed(texts) → vectors, computed in a child process.

What indexing computes has a process of its own, so that the window and search stay quick:
there it has a lower priority, and an interpreter's lock that nobody else waits for. The
upper half of this module is the parent's side, the lower half the child's.
"""

from __future__ import annotations

import dataclasses
import functools
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import numpy as np
import xxhash

from muniment.errors import ModelError
from muniment.models import InstalledModel, Model, ModelFile
from muniment.process import (
    Child,
    ChildDied,
    ChildTimeout,
    Frame,
    Message,
    Reply,
    let_others_go_first,
    serve,
)

if TYPE_CHECKING:
    from muniment.embed import Embedder, Vectors

# A child that dies is replaced so often for the same texts.
_REPLACED = 2
# For a few texts, loading the model included: on a cold and busy computer they are many.
_SECONDS = 300.0
# After so many seconds without work the child ends, and its memory is free.
_IDLE = 60.0
# A model's other files say nothing that a vector depends on.
_DECISIVE = ("model.onnx", "tokenizer.json")
_BLOCK = 1 << 20


class PassageEmbedder:
    """An embedding model in a child process, started when first needed. For any thread.

    `threads()` is the number of processor threads, 0 for all cores; another number holds from
    the next call on. The child ends by itself after a minute without work, and with this
    process. Calls wait for each other.
    """

    def __init__(self, installed: InstalledModel, threads: Callable[[], int]) -> None:
        self.model = installed.model
        self._installed = installed
        self._threads = threads
        self._lock = threading.Lock()
        self._child: Child | None = None
        self._child_threads = 0
        self._ready = False
        self._used = 0.0
        self._timer: threading.Timer | None = None
        self._closed = False

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self.model.dimensions

    @functools.cached_property
    def identity(self) -> str:
        """Tells the files that make its vectors from those of another edition of the model.

        Reads them. Raises ModelError if that fails.
        """
        digest = xxhash.xxh3_128()
        try:
            for name in filter(self._installed.paths.__contains__, _DECISIVE):
                with self._installed.paths[name].open("rb") as stream:
                    while block := stream.read(_BLOCK):
                        digest.update(block)
        except OSError as error:
            raise self._stopped("its files cannot be read") from error
        return digest.hexdigest()

    @property
    def pid(self) -> int | None:
        """The process number of the child, None while none runs."""
        child = self._child
        return child.pid if child is not None and child.alive else None

    def embed(self, texts: Sequence[str], stop: threading.Event | None = None) -> Vectors | None:
        """Unit vectors of passages: float32, (len(texts), dimensions), in the order given.

        Returns None at once when `stop` is set before they are known. Raises ModelError if
        the model cannot be loaded, fails, or its process ends again and again.
        """
        with self._lock:
            try:
                frame = self._ask({"texts": list(texts)}, stop)
            finally:
                self._used = time.monotonic()
                self._watch_idleness()
        if frame is None:
            return None
        return np.frombuffer(frame[1], np.float32).reshape(len(texts), self.dimensions)

    def close(self) -> None:
        """End the child for good; a call that waits for it raises ModelError."""
        self._closed = True
        if (timer := self._timer) is not None:
            timer.cancel()
        if (child := self._child) is not None:
            child.kill()

    def _ask(self, request: Message, stop: threading.Event | None) -> Frame | None:
        """The child's answer; None if called off."""
        for _ in range(1 + _REPLACED):
            try:
                answer = self._answer(self._running(), request, stop)
            except (ChildDied, ChildTimeout):
                self._discard()
                continue
            except OSError as error:
                raise self._stopped("its process could not be started") from error
            if answer is None and not self._ready:
                # It would go on loading the model, and work has to stop soon.
                self._discard()
            return answer
        raise self._stopped("its process ended again and again")

    def _answer(self, child: Child, request: Message, stop: threading.Event | None) -> Frame | None:
        answer: Frame | None = None
        for frame in child.stream(request, timeout=_SECONDS, stop=stop):
            if frame[0].get("done"):
                return answer
            if "error" in frame[0]:
                title, message = map(str, frame[0]["error"])
                raise ModelError(title, message, self._installed.path)
            self._ready = True
            answer = frame
        return None

    def _running(self) -> Child:
        """A live child with the present number of threads. Raises OSError and ModelError."""
        threads = self._threads()
        if self._child is not None and self._child.alive and self._child_threads == threads:
            return self._child
        self._discard()
        if self._closed:
            raise self._stopped("the library is being closed")
        self._child = Child("embed", _options(self._installed, threads))
        self._child_threads = threads
        if self._closed:
            # It was closed meanwhile, from another thread.
            self._child.kill()
        return self._child

    def _discard(self) -> None:
        child, self._child, self._ready = self._child, None, False
        if child is not None:
            child.kill()

    def _watch_idleness(self) -> None:
        """See to it that a child without work ends; called with the lock held."""
        if self._timer is None and self._child is not None and not self._closed:
            left = self._used + _IDLE - time.monotonic()
            self._timer = threading.Timer(max(left, 0.0), self._end_if_idle)
            self._timer.daemon = True
            self._timer.start()

    def _end_if_idle(self) -> None:
        with self._lock:
            self._timer = None
            if time.monotonic() >= self._used + _IDLE:
                self._discard()
            self._watch_idleness()

    def _stopped(self, cause: str) -> ModelError:
        return ModelError(
            "The embedding model stopped",
            f"{self.model.title}: {cause}. Search by words still works.",
            self._installed.path,
        )


def _options(installed: InstalledModel, threads: int) -> Message:
    return {
        "model": dataclasses.asdict(installed.model),
        "paths": {name: str(path) for name, path in installed.paths.items()},
        "threads": threads,
    }


# ---------------------------------------------------------------- the child's side


def main(options: Mapping[str, Any]) -> None:
    """Serve the parent's requests with the model that `options` name (see `_options`)."""
    # First of all: threads inherit it from the one that makes them, and imports make some.
    let_others_go_first()
    from muniment.embed import Embedder

    installed, threads = _installed(options), int(options["threads"])
    loaded: list[Embedder] = []

    def handle(request: Message, reply: Reply, cancelled: threading.Event) -> None:
        try:
            if not loaded:
                loaded.append(Embedder(installed, threads))
            vectors = loaded[0].embed(request["texts"])
        except ModelError as error:
            reply(error=[error.title, error.message])
        else:
            reply(blob=vectors.tobytes())

    serve(handle)


def _installed(options: Mapping[str, Any]) -> InstalledModel:
    # JSON knows no tuples.
    model: dict[str, Any] = {
        name: tuple(value) if isinstance(value, list) else value
        for name, value in options["model"].items()
    }
    model["files"] = tuple(ModelFile(**file) for file in model["files"])
    paths = {name: Path(path) for name, path in options["paths"].items()}
    return InstalledModel(Model(**model), paths)
