"""Llm: a language model in a child process; the parent's side (`child` is the other).

A driver fault, an illegal instruction or a damaged GGUF ends an answer, never the program.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from muniment.config import cache_dir
from muniment.errors import ModelError
from muniment.llm.inspection import inspect, inspect_adapter
from muniment.llm.offloading import fewer
from muniment.llm.records import ChatMessage, Interrupted, LlmInfo, Reading
from muniment.llm.tuning import Tuning, Tunings, candidates, is_quiet, likely
from muniment.models import InstalledModel
from muniment.process import Child, ChildDied, ChildTimeout, Message

_log = logging.getLogger(__name__)

_LOAD_SECONDS = 300.0
_ANSWER_SECONDS = 900.0
# A model that is to write prose, judge and rewrite has at least so many parameters.
_ABLE = 1_000_000_000


class Llm:
    """A language model in a child process, started when first needed.

    `context` is the most tokens a prompt and its answer may have together; a model with
    less sets its own limit. `threads` 0 means the best number. That, and what else is
    fastest, is found out when a model is first loaded on this computer, which takes a second
    or some, and remembered in a file; `tuning` is what is known already. `room` are the bytes
    that the memory of earlier prompts may take. Not to be called by two threads at once.
    Every method raises ModelError when the model cannot be loaded or stops.

    `note` says what a person should know of how the last answer was computed, and `last`
    what the last prompt cost.
    """

    def __init__(
        self,
        installed: InstalledModel,
        *,
        adapter: Path | None = None,
        threads: int = 0,
        gpu: bool = True,
        context: int = 4096,
        room: int = 256 << 20,
        tuning: Tuning | None = None,
    ) -> None:
        self.installed = installed
        self.note = ""
        self.last: Reading | None = None
        self._adapter = adapter
        self._threads = threads
        self._tuning = tuning
        self._tunings = Tunings(cache_dir() / "tuning.json")
        # Layers for the graphics card; None leaves it to the child, which sees what is free.
        self._layers = None if gpu else 0
        self._offloaded = 0
        self._left: tuple[int, ...] | None = None
        self._context = context
        self._room = room
        self._child: Child | None = None
        self._info: LlmInfo | None = None
        self._closed = False
        self._used = time.monotonic()

    @property
    def name(self) -> str:
        """The model's title, for people."""
        return self.installed.model.title

    @property
    def pid(self) -> int | None:
        """The process number of the child, None while none runs."""
        return self._child.pid if self._child is not None and self._child.alive else None

    @property
    def idle(self) -> float | None:
        """Seconds since the model was last used, None while it takes no memory (see `rest`)."""
        return time.monotonic() - self._used if self.pid is not None else None

    def info(self, stop: threading.Event | None = None) -> LlmInfo:
        """Load the model if it is not loaded, and say what it is.

        Raises Interrupted when `stop` is set meanwhile.
        """
        self._used = time.monotonic()
        if self._child is not None and self._child.alive and self._info is not None:
            return self._info
        while True:
            try:
                info = self._start(stop)
                self._tune(stop)
            except (ChildDied, ChildTimeout) as error:
                if not self._falls_back():
                    raise self._not_loaded(error) from error
            except ModelError:
                if not self._falls_back():
                    raise
            else:
                return info

    def count(self, texts: Sequence[str], stop: threading.Event | None = None) -> list[int]:
        """Tokens of each text in this model's own tokenizer.

        Raises Interrupted when `stop` is set meanwhile.
        """
        reply = self._ask({"do": "count", "texts": list(texts)}, stop)
        return [int(n) for n in reply["counts"]]

    def length(self, messages: Sequence[ChatMessage], stop: threading.Event | None = None) -> int:
        """Tokens of a whole prompt, with the markup of the model's form of conversation.

        It may be longer than the model can read. Raises Interrupted when `stop` is set.
        """
        return int(self._ask({"do": "length", "messages": _turns(messages)}, stop)["length"])

    def stream(
        self,
        messages: Sequence[ChatMessage],
        *,
        max_tokens: int,
        stop: threading.Event | None = None,
    ) -> Iterator[str]:
        """The model's reply in pieces, as it is generated; ends early when `stop` is set.

        The messages must fit: raises ModelError if they leave no room for an answer. What a
        prompt shares with one before from its beginning on is not read again (see `last`):
        what changes least should come first.
        """
        request = {"do": "generate", "messages": _turns(messages), "max_tokens": max_tokens}
        said = False
        while True:
            child = self._ready(stop)
            try:
                for reply, _ in child.stream(request, timeout=_ANSWER_SECONDS, stop=stop):
                    self._hear(reply)
                    if "text" in reply:
                        said = True
                        yield str(reply["text"])
                    self._used = time.monotonic()
            except (ChildDied, ChildTimeout) as error:
                if not self._falls_back() or said:
                    raise self._stopped(error) from error
            else:
                return

    def weigh(
        self,
        messages: Sequence[ChatMessage],
        options: Sequence[str],
        stop: threading.Event | None = None,
    ) -> list[float]:
        """How likely each option is as the beginning of the reply; together they make 1.

        Nothing is generated: the prompt is read, and the next token looked at. Whether the
        model would write "yes", "Yes" or " yes" is all the same. Options that begin with the
        same token are told apart by all of their tokens. Raises Interrupted when `stop` is
        set meanwhile, ModelError if the messages do not fit, and ValueError if an option is
        empty. All messages but the last are remembered for the next prompt that begins so.
        """
        if not all(options):
            raise ValueError("an option is empty")
        request: Message = {
            "do": "weigh",
            "messages": _turns(messages),
            "options": list(options),
            "spellings": [_spellings(option) for option in options],
        }
        return [float(weight) for weight in self._ask(request, stop)["weights"]]

    def close(self) -> None:
        """End the child process for good and free its memory."""
        self._closed = True
        self.rest()

    def rest(self) -> None:
        """End the child process and free its memory; the next question starts it anew.

        To be called, like everything else, by no second thread while an answer is written.
        """
        child, self._child = self._child, None
        self._info = None
        if child is not None:
            child.close(patience=0.2)

    def _ready(self, stop: threading.Event | None) -> Child:
        self.info(stop)
        child = self._child
        if child is None:
            raise self._closed_error()
        return child

    def _closed_error(self) -> ModelError:
        return ModelError("The answering model was closed", "The library is being closed.")

    def _start(self, stop: threading.Event | None) -> LlmInfo:
        self._discard()
        if self._closed:
            raise self._closed_error()
        options = self._options()
        try:
            child = self._child = Child("llm", options)
        except OSError as error:
            raise ModelError(
                "The answering model could not be started",
                f"{self.name}: {error.strerror or error}. Close other programs, and ask again.",
                self.installed.path,
            ) from error
        said: Message = {}
        for reply, _ in child.stream({"do": "info"}, timeout=_LOAD_SECONDS, stop=stop):
            # Said before the model is loaded: if that fails, the graphics card may be why.
            self._offloaded = int(reply.get("offloads", self._offloaded))
            self._hear(reply)
            said.update(reply)
        if "parameters" not in said:
            self._discard()
            raise Interrupted
        able = self.installed.model.able
        self._info = LlmInfo(
            parameters=int(said["parameters"]),
            context=int(said["context"]),
            architecture=str(said["architecture"]),
            gpu=self._offloaded > 0,
            family=str(said["family"]),
            layers=int(said["layers"]),
            offloaded=min(self._offloaded, int(said["layers"]) + 1),
            why=str(said["why"]),
            computing=str(said["computing"]),
            able=able
            if able is not None
            else int(said["parameters"]) >= _ABLE and said["family"] != "base",
        )
        return self._info

    def _tune(self, stop: threading.Event | None) -> None:
        """Find out how the model is computed fastest, if that is not known yet."""
        if self._tuning is not None or self._child is None:
            return
        numbers = [self._threads] if self._threads else candidates()
        request: Message = {"do": "tune", "threads": numbers}
        for reply, _ in self._child.stream(request, timeout=_LOAD_SECONDS, stop=stop):
            self._hear(reply)
            if "threads" in reply:
                self._tuning = Tuning(int(reply["threads"]), int(reply["draft"]))
                if not self._threads and is_quiet():
                    self._tunings.keep(self.installed.path, self._tuning)

    def _options(self) -> dict[str, Any]:
        file = inspect(self.installed.path)
        if self._adapter is not None:
            inspect_adapter(self._adapter, file)
        tuning = self._tuning = self._tuning or self._tunings.get(self.installed.path)
        return {
            "path": str(self.installed.path),
            "adapter": str(self._adapter or ""),
            "threads": self._threads or (tuning.threads if tuning else likely()),
            "layers": self._layers,
            "blocks": file.layers,
            "memory": file.memory(self._context),
            "context": self._context,
            "room": self._room,
            "draft": tuning.draft if tuning else 0,
        }

    def _ask(self, request: Message, stop: threading.Event | None) -> Message:
        while True:
            child = self._ready(stop)
            result: Message = {}
            try:
                for reply, _ in child.stream(request, timeout=_LOAD_SECONDS, stop=stop):
                    self._hear(reply)
                    result.update(reply)
            except (ChildDied, ChildTimeout) as error:
                if not self._falls_back():
                    raise self._stopped(error) from error
                continue
            if not result.get("done"):
                raise Interrupted
            return result

    def _hear(self, reply: Message) -> None:
        if "reading" in reply:
            self.last = Reading(*(int(n) for n in reply["reading"]))
        if reply.get("refused"):
            raise ModelError(
                "The answering model cannot be used",
                f"{self.name}: {reply['refused']}",
                self.installed.path,
            )

    def _falls_back(self) -> bool:
        """End the child, and put less on the graphics card; False if it was not used."""
        self._discard()
        if not self._offloaded:
            return False
        left = fewer(self._offloaded) if self._left is None else self._left
        self._layers, self._left = left[0], left[1:]
        self._offloaded = 0
        self.note = "The graphics card failed; " + (
            "less of the model is on it now."
            if self._layers
            else "the answer was computed on the processor."
        )
        return True

    def _not_loaded(self, error: Exception) -> ModelError:
        slow = isinstance(error, ChildTimeout)
        cause = "loading it took too long" if slow else "its process ended while loading it"
        return ModelError(
            "The answering model stopped unexpectedly",
            f"{self.name}: {cause}. The file {self.installed.path.name} may be damaged, or too "
            "large for the memory that is free: close other programs, or choose another model.",
            self.installed.path,
        )

    def _stopped(self, error: Exception) -> ModelError:
        _log.warning("the answering model stopped: %s", error)
        slow = isinstance(error, ChildTimeout)
        cause = "it took too long" if slow else "its process ended"
        return ModelError(
            "The answering model stopped unexpectedly",
            f"{self.name}: {cause}. Ask again to start it anew; your documents and the search "
            "are not affected.",
            self.installed.path,
        )

    def _discard(self) -> None:
        if self._child is not None:
            with contextlib.suppress(OSError):
                self._child.kill()
        self._child = None
        self._info = None


def _turns(messages: Sequence[ChatMessage]) -> list[list[str]]:
    return [[message.role, message.content] for message in messages]


def _spellings(option: str) -> list[str]:
    """The ways in which a model may begin with an option."""
    forms = (option, option.lower(), option.upper(), option.capitalize())
    return sorted({f"{space}{form}" for space in ("", " ") for form in forms})
