"""What passes between the answering model and those who use it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ChatMessage:
    """A turn of a conversation; `role` is "system", "user" or "assistant"."""

    role: str
    content: str


@dataclass(frozen=True, slots=True)
class LlmInfo:
    """What the loaded model says of itself.

    `parameters` is its size, `context` the tokens that a prompt and its answer may have.
    `family` is the form of its conversations (see `templates.FAMILIES`): "base" for a model
    that has none, "unknown" for one that is written by the file's own template. `layers` it
    has, `offloaded` of them lie on the graphics card, and `why` says so in a sentence;
    `computing` says which library computes on the processor, and why.
    `able` is whether it is large enough, and taught to follow instructions, so that it can
    write prose and judge: a billion parameters, unless the list of models says otherwise.
    """

    parameters: int
    context: int
    architecture: str
    gpu: bool
    family: str = "unknown"
    layers: int = 0
    offloaded: int = 0
    why: str = ""
    computing: str = ""
    able: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """What one prompt cost, in tokens: of `prompt`, `reused` were ready and the rest was read.

    `written` are the tokens of the reply, `drafted` those of them that were not computed one
    by one but found in the prompt and confirmed.
    """

    prompt: int
    reused: int
    written: int = 0
    drafted: int = 0

    @property
    def evaluated(self) -> int:
        """Tokens of the prompt that the model had to read."""
        return self.prompt - self.reused


class Interrupted(Exception):
    """The caller's `stop` was set before there was a result."""
