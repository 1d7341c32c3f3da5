"""The child process that holds the model and answers the parent's requests (see `model.Llm`)."""

from __future__ import annotations

import contextlib
import os
import re
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from muniment.llm.conversation import Conversation, Prompt
from muniment.llm.offloading import Offload, choose
from muniment.llm.reading import Aborted, NoRoom, Reader
from muniment.llm.records import ChatMessage
from muniment.llm.rendering import TemplateFailed
from muniment.llm.runtime import BATCH, LoadError, Runtime, computing, devices
from muniment.llm.tuning import DRAFT, drafts, fastest, measure
from muniment.llm.writing import Writer, weigh
from muniment.process import Message, Reply, serve

# An answer has at least this many tokens.
_SHORTEST = 16
# A chat template takes milliseconds; one that takes so many seconds has no end.
_RENDER_SECONDS = 3.0
# What is read to try out how fast that is.
_TRIAL, _TRIAL_TOKENS = "The tide turns twice a day. ", 16
_TOO_LONG = "the question and its evidence are longer than the model can read."


class Refused(Exception):
    """The model cannot do what was asked; the text is for a person."""


def serve_model(options: dict[str, Any]) -> None:
    """Serve the parent's requests with the model that `options` name (see `Llm._start`)."""
    loaded: list[_Loaded] = []

    def handle(request: Message, reply: Reply, cancelled: threading.Event) -> None:
        try:
            if not loaded:
                loaded.append(_Loaded(options, reply))
            loaded[0].handle(request, reply, cancelled)
        except Refused as refused:
            reply(refused=str(refused))
        except NoRoom:
            reply(refused=_TOO_LONG)
        except Aborted:
            # The parent has stopped listening.
            return

    serve(handle)


class _Loaded:
    """A loaded GGUF, what it has read, and the form of its conversations."""

    def __init__(self, options: dict[str, Any], reply: Reply) -> None:
        path = Path(options["path"])
        self._offload = _offload(path, options)
        # Said before the model is loaded: if that fails, the graphics card may be why.
        reply(offloads=self._offload.layers)
        adapter = Path(options["adapter"]) if options["adapter"] else None
        try:
            self._runtime = Runtime(
                path,
                adapter=adapter,
                context=int(options["context"]),
                threads=int(options["threads"]),
                layers=self._offload.layers,
            )
        except LoadError as error:
            raise Refused(_why(path, str(error))) from error
        self._reader = Reader(self._runtime, batch=BATCH, room=int(options["room"]))
        self._draft = int(options["draft"])
        self._conversation = Conversation(self._runtime)
        if self._offload.layers:
            # A graphics card that fails does so here, and not in the middle of an answer.
            self._reader.read(self._runtime.tokens("Yes") or [0])

    def handle(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        """Answer one request; raises Refused, Aborted or NoRoom."""
        self._runtime.cancelled = cancelled
        if request["do"] == "info":
            self._info(reply)
        elif request["do"] == "count":
            reply(counts=[len(self._runtime.tokens(text)) for text in request["texts"]])
        elif request["do"] == "length":
            reply(length=len(self._prompt(request, reply).tokens))
        elif request["do"] == "tune":
            self._tune(request["threads"], reply)
        elif request["do"] == "weigh":
            # Rules and examples: what is to be weighed by them comes last.
            prompt = self._fitting(request, reply, fixed=len(request["messages"]) - 1)
            reused = self._reader.read(prompt.tokens, fixed=prompt.fixed)
            options = request["options"]
            weights = weigh(self._runtime, self._reader, options, request["spellings"])
            reply(weights=weights, reading=[len(prompt.tokens), reused, 0, 0])
        else:
            self._generate(request, reply, cancelled)

    def _info(self, reply: Reply) -> None:
        runtime = self._runtime
        reply(
            parameters=runtime.parameters,
            context=runtime.context,
            architecture=runtime.meta("general.architecture"),
            family=self._conversation.family,
            layers=runtime.layers,
            offloaded=self._offload.layers,
            why=self._offload.why,
            computing=computing(),
        )

    def _tune(self, numbers: list[int], reply: Reply) -> None:
        """Try how the model reads and writes soonest, and go on so."""
        tokens = (self._runtime.tokens(_TRIAL) * _TRIAL_TOKENS)[:_TRIAL_TOKENS]

        def read(count: int) -> None:
            self._reader.take_back(self._reader.size)
            self._reader.add(tokens[:count], outputs=min(count, 1 + DRAFT))

        def read_with(threads: int) -> None:
            self._runtime.use_threads(threads)
            read(_TRIAL_TOKENS)

        best = numbers[0]
        try:
            best = fastest(measure(numbers, read_with)) if len(numbers) > 1 else best
        finally:
            self._runtime.use_threads(best)
        took = measure([1, 1 + DRAFT], read)
        self._draft = drafts(took[1], took[1 + DRAFT]) if self._runtime.forgets else 0
        reply(threads=best, draft=self._draft)

    def _generate(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        prompt = self._fitting(request, reply)
        size = len(prompt.tokens)
        reused = self._reader.read(prompt.tokens, fixed=prompt.fixed, goes_on=True)
        reply(reading=[size, reused, 0, 0])
        writer = Writer(self._runtime, self._reader, draft=self._draft)
        most = min(int(request["max_tokens"]), self._runtime.context - size)
        for piece in writer.write(prompt.tokens, most=most, ends=prompt.ends):
            if cancelled.is_set():
                return
            reply(text=piece)
        reply(reading=[size, reused, writer.written, writer.drafted])

    def _fitting(self, request: Message, reply: Reply, fixed: int = 1) -> Prompt:
        prompt = self._prompt(request, reply, fixed)
        if self._runtime.context - len(prompt.tokens) < _SHORTEST:
            raise Refused(_TOO_LONG)
        return prompt

    def _prompt(self, request: Message, reply: Reply, fixed: int = 1) -> Prompt:
        messages = [ChatMessage(role, content) for role, content in request["messages"]]
        if not messages:
            raise Refused("nothing was asked.")
        try:
            with _time_limit(reply):
                prompt = self._conversation.prompt(messages, fixed)
        except TemplateFailed as error:
            raise Refused(f"its chat template does not work ({error}).") from error
        return prompt


def _why(path: Path, error: str) -> str:
    if unknown := re.search("unknown model architecture: '(.*)'", error):
        return (
            f"{path.name} is of an architecture ({unknown[1]}) that this version of the program "
            "does not know. A newer version may; or choose another model."
        )
    return f"{path.name} could not be loaded{error and f' ({error})'}."


def _offload(path: Path, options: dict[str, Any]) -> Offload:
    if options["layers"] == 0:
        return Offload(0, "On the processor, as chosen.")
    if options["layers"] is not None:
        layers = int(options["layers"])
        return Offload(layers, f"{layers} layers on the graphics card: with more it failed.")
    found = devices()
    return choose(found, int(options["blocks"]), path.stat().st_size, int(options["memory"]))


@contextlib.contextmanager
def _time_limit(reply: Reply) -> Iterator[None]:
    """End the process if what is done meanwhile, which cannot be interrupted, takes too long."""

    def end() -> None:
        reply(refused="its chat template does not come to an end.")
        os._exit(1)

    timer = threading.Timer(_RENDER_SECONDS, end)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()
