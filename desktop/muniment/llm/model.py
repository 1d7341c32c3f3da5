"""Llm.stream(messages, stop) → pieces of text. The only module that imports llama_cpp.

The model runs in a child process: a driver fault, an illegal instruction or a damaged GGUF
ends an answer, never the program. The upper half of this module is the parent's side, the
lower half the child's.

A chat template is a program that came with a stranger's file: it is rendered in Jinja's
immutable sandbox, in the child. It sees placeholders in the place of the messages, whose
text is tokenised apart, so that "<|im_start|>" in a document is five harmless characters
to the model and not the start of an instruction.
"""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from muniment.errors import ModelError
from muniment.models import InstalledModel
from muniment.process import Child, ChildDied, ChildTimeout, Message, Reply, serve

if TYPE_CHECKING:
    from llama_cpp import Llama

_LOAD_SECONDS = 300.0
_ANSWER_SECONDS = 900.0


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A turn of a conversation; `role` is "system", "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class LlmInfo:
    """What the loaded model says of itself: its size in parameters, and tokens it can take."""

    parameters: int
    context: int
    architecture: str
    gpu: bool


class Interrupted(Exception):
    """The caller's `stop` was set before there was a result."""


class Llm:
    """A language model in a child process, started when first needed.

    `context` is the most tokens a prompt and its answer may have together; a model with
    less sets its own limit. `threads` 0 means all cores. Not to be called by two threads
    at once. Every method raises ModelError when the model cannot be loaded or stops.
    """

    def __init__(
        self,
        installed: InstalledModel,
        *,
        adapter: Path | None = None,
        threads: int = 0,
        gpu: bool = True,
        context: int = 4096,
    ) -> None:
        self.installed = installed
        self.note = ""
        self._adapter = adapter
        self._threads = threads or os.cpu_count() or 1
        self._gpu = gpu
        self._offloads = False
        self._context = context
        self._child: Child | None = None
        self._info: LlmInfo | None = None
        self._closed = False

    @property
    def name(self) -> str:
        """The model's title, for people."""
        return self.installed.model.title

    @property
    def pid(self) -> int | None:
        """The process number of the child, None while none runs."""
        return self._child.pid if self._child is not None and self._child.alive else None

    def info(self, stop: threading.Event | None = None) -> LlmInfo:
        """Load the model if it is not loaded, and say what it is.

        Raises Interrupted when `stop` is set meanwhile.
        """
        if self._child is not None and self._child.alive and self._info is not None:
            return self._info
        try:
            return self._start(stop)
        except (ChildDied, ChildTimeout) as error:
            self._discard()
            if not (self._gpu and self._offloads):
                raise self._stopped("stopped unexpectedly", error) from error
        self._gpu = False
        self.note = "The graphics card failed; the answer was computed on the processor."
        try:
            return self._start(stop)
        except (ChildDied, ChildTimeout) as error:
            self._discard()
            raise self._stopped("stopped unexpectedly", error) from error

    def count(self, texts: Sequence[str], stop: threading.Event | None = None) -> list[int]:
        """Tokens of each text in this model's own tokenizer.

        Raises Interrupted when `stop` is set meanwhile.
        """
        reply = self._ask({"do": "count", "texts": list(texts)}, stop)
        return [int(n) for n in reply["counts"]]

    def stream(
        self,
        messages: Sequence[ChatMessage],
        *,
        max_tokens: int,
        stop: threading.Event | None = None,
    ) -> Iterator[str]:
        """The model's reply in pieces, as it is generated; ends early when `stop` is set.

        The messages must fit: raises ModelError if they leave no room for an answer.
        """
        child = self._ready(stop)
        request: Message = {
            "do": "generate",
            "messages": [[message.role, message.content] for message in messages],
            "max_tokens": max_tokens,
        }
        try:
            for reply, _ in child.stream(request, timeout=_ANSWER_SECONDS, stop=stop):
                self._raise_refusal(reply)
                if "text" in reply:
                    yield str(reply["text"])
        except (ChildDied, ChildTimeout) as error:
            self._discard()
            raise self._stopped("stopped unexpectedly", error) from error

    def close(self) -> None:
        """End the child process for good and free its memory."""
        self._closed = True
        child, self._child = self._child, None
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
        options = {
            "path": str(self.installed.path),
            "adapter": str(self._adapter or ""),
            "threads": self._threads,
            "gpu": self._gpu,
            "context": self._context,
        }
        child = self._child = Child("llm", options)
        said: Message = {}
        for reply, _ in child.stream({"do": "info"}, timeout=_LOAD_SECONDS, stop=stop):
            self._raise_refusal(reply)
            said.update(reply)
            # Said before the model is loaded: if that fails, the graphics card may be why.
            self._offloads = bool(said.get("offloads"))
        if "parameters" not in said:
            self._discard()
            raise Interrupted
        self._info = LlmInfo(
            int(said["parameters"]),
            int(said["context"]),
            str(said["architecture"]),
            bool(said["gpu"]),
        )
        return self._info

    def _ask(self, request: Message, stop: threading.Event | None) -> Message:
        child = self._ready(stop)
        result: Message = {}
        try:
            for reply, _ in child.stream(request, timeout=_LOAD_SECONDS, stop=stop):
                self._raise_refusal(reply)
                result.update(reply)
        except (ChildDied, ChildTimeout) as error:
            self._discard()
            raise self._stopped("stopped unexpectedly", error) from error
        if not result.get("done"):
            raise Interrupted
        return result

    def _raise_refusal(self, reply: Message) -> None:
        if reply.get("refused"):
            raise ModelError(
                "The answering model cannot be used",
                f"{self.name}: {reply['refused']}",
                self.installed.path,
            )

    def _stopped(self, what: str, error: Exception) -> ModelError:
        slow = isinstance(error, ChildTimeout)
        cause = "it took too long" if slow else "its process ended"
        return ModelError(
            f"The answering model {what}",
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


# ---------------------------------------------------------------- the child's side


class _Refused(Exception):
    """The model cannot do what was asked; the text is for a person."""


def main(options: dict[str, Any]) -> None:
    """Serve the parent's requests with the model that `options` name (see `Llm._start`)."""
    loaded: list[_Loaded] = []

    def handle(request: Message, reply: Reply, cancelled: threading.Event) -> None:
        try:
            if not loaded:
                loaded.append(_Loaded(options, reply))
            loaded[0].handle(request, reply, cancelled)
        except _Refused as refused:
            reply(refused=str(refused))

    serve(handle)


class _Loaded:
    """A loaded GGUF with its chat template."""

    def __init__(self, options: dict[str, Any], reply: Reply) -> None:
        path = Path(options["path"])
        try:
            with path.open("rb") as stream:
                magic = stream.read(4)
        except OSError as error:
            raise _Refused(f"the file {path} cannot be read ({error.strerror}).") from error
        if magic != b"GGUF":
            raise _Refused(f"{path.name} is not a GGUF file, or it is damaged.")
        import llama_cpp

        self._gpu = bool(options["gpu"]) and llama_cpp.llama_supports_gpu_offload()
        reply(offloads=self._gpu)
        try:
            self._llama: Llama = llama_cpp.Llama(
                str(path),
                n_ctx=int(options["context"]),
                n_threads=int(options["threads"]),
                n_threads_batch=int(options["threads"]),
                n_gpu_layers=-1 if self._gpu else 0,
                lora_path=options["adapter"] or None,
                verbose=bool(os.environ.get("MUNIMENT_DEBUG")),
            )
        except (ValueError, RuntimeError, OSError, AssertionError) as error:
            raise _Refused(f"{path.name} could not be loaded: {error}.") from error
        self._parameters = int(llama_cpp.llama_model_n_params(self._llama.model))

    def handle(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        if request["do"] == "info":
            reply(
                parameters=self._parameters,
                context=self._llama.n_ctx(),
                architecture=self._llama.metadata.get("general.architecture", ""),
                gpu=self._gpu,
            )
        elif request["do"] == "count":
            reply(counts=[len(self._plain(text)) for text in request["texts"]])
        else:
            self._generate(request, reply, cancelled)

    def _generate(self, request: Message, reply: Reply, cancelled: threading.Event) -> None:
        prompt, ends = self._prompt(request["messages"])
        room = self._llama.n_ctx() - len(prompt)
        if room < 16:
            raise _Refused("the question and its evidence are longer than the model can read.")
        stream = self._llama.create_completion(
            prompt,
            max_tokens=min(int(request["max_tokens"]), room),
            temperature=0.0,
            repeat_penalty=1.1,
            stop=ends,
            stream=True,
        )
        for chunk in stream:
            if cancelled.is_set():
                return
            assert isinstance(chunk, dict)
            text = chunk["choices"][0]["text"]
            if text:
                reply(text=text)

    def _prompt(self, messages: Sequence[Sequence[str]]) -> tuple[list[int], list[str]]:
        """The token ids of a conversation, and the texts that end the reply."""
        from jinja2 import TemplateError
        from llama_cpp.llama_chat_format import Jinja2ChatFormatter

        template = self._llama.metadata.get("tokenizer.chat_template")
        placeholders = [f"\u27e6message {i}\u27e7" for i in range(len(messages))]
        if not template:
            rendered, ends = "\n\n".join([*placeholders, ""]), ["\n\n"]
        else:
            formatter = Jinja2ChatFormatter(
                template=template,
                eos_token=self._special(self._llama.token_eos()),
                bos_token=self._special(self._llama.token_bos()),
                stop_token_ids=[self._llama.token_eos()],
            )
            turns: list[Any] = [
                {"role": role, "content": placeholder}
                for (role, _), placeholder in zip(messages, placeholders, strict=True)
            ]
            try:
                try:
                    response = formatter(messages=turns)
                except TemplateError:
                    # Some know no system role: what it says then opens the first turn.
                    response = formatter(messages=_without_system(turns))
            except (TemplateError, TypeError, ValueError) as error:
                raise _Refused(f"its chat template does not work ({error}).") from error
            stop = response.stop
            rendered, ends = response.prompt, [stop] if isinstance(stop, str) else list(stop or [])
        tokens = self._fill(rendered, placeholders, [content for _, content in messages])
        bos = self._llama.token_bos()
        if self._adds_bos() and tokens[:1] != [bos]:
            tokens.insert(0, bos)
        return tokens, [end for end in ends if end]

    def _fill(
        self, rendered: str, placeholders: Sequence[str], contents: Sequence[str]
    ) -> list[int]:
        tokens: list[int] = []
        for placeholder, content in zip(placeholders, contents, strict=True):
            before, found, rendered = rendered.partition(placeholder)
            if not found:
                # The template left this message out (some have no system role): say it anyway.
                rendered = before
                before = ""
            tokens += self._markup(before) + self._plain(content)
        return tokens + self._markup(rendered)

    def _plain(self, text: str) -> list[int]:
        return self._llama.tokenize(_utf8(text), add_bos=False, special=False)

    def _markup(self, text: str) -> list[int]:
        return self._llama.tokenize(_utf8(text), add_bos=False, special=True) if text else []

    def _special(self, token: int) -> str:
        if token < 0:
            return ""
        return self._llama.detokenize([token], special=True).decode("utf-8", "replace")

    def _adds_bos(self) -> bool:
        return self._llama.metadata.get("tokenizer.ggml.add_bos_token", "false") == "true"


def _without_system(turns: Sequence[dict[str, str]]) -> list[Any]:
    if len(turns) < 2 or turns[0]["role"] != "system":
        return list(turns)
    first = {**turns[1], "content": f"{turns[0]['content']}\n\n{turns[1]['content']}"}
    return [first, *turns[2:]]


def _utf8(text: str) -> bytes:
    return text.encode("utf-8", "replace")
