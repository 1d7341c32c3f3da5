"""A conversation as the tokens that a model reads.

What a message says is tokenised apart from the markup around it: "<|im_start|>" in a document
is five harmless pieces of text to the model, and not the start of an instruction.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from muniment.llm.records import ChatMessage
from muniment.llm.rendering import render
from muniment.llm.runtime import Runtime
from muniment.llm.templates import Signs, recognise


@dataclass(frozen=True, slots=True)
class Prompt:
    """Tokens to read. The first `fixed` of them are the system's, and `ends` end the reply."""

    tokens: list[int]
    fixed: int
    ends: tuple[str, ...]


class Conversation:
    """The form in which a loaded model was taught to converse."""

    def __init__(self, runtime: Runtime) -> None:
        self._runtime = runtime
        self._template = runtime.meta("tokenizer.chat_template")
        names = (runtime.meta("general.name"), runtime.meta("general.finetune"))
        signs = Signs(self._template, runtime.meta("tokenizer.ggml.model"), " ".join(names))
        self._family = recognise(signs, self._is_special)

    @property
    def family(self) -> str:
        """The name of the family, "base" or "unknown"."""
        return self._family.name if self._family else "unknown"

    def prompt(self, messages: Sequence[ChatMessage]) -> Prompt:
        """The prompt of a conversation. Raises `rendering.TemplateFailed`."""
        runtime = self._runtime
        if self._family:
            segments, ends = self._family.write(messages, self._template), self._family.ends
        else:
            begin, end = (self._name(token) for token in (runtime.begin, runtime.end))
            segments = render(self._template, messages, begin=begin, end=end)
            ends = (end,) if end else ()
        opening = [runtime.begin] if runtime.adds_begin and runtime.begin >= 0 else []
        tokens: list[int] = []
        told, fixed = 0, 0
        for segment in segments:
            if not segment.markup:
                if told == 1 and messages[0].role == "system":
                    fixed = len(tokens)
                told += 1
            tokens += runtime.tokens(segment.text, marks=segment.markup)
        if opening and tokens[:1] != opening:
            tokens, fixed = opening + tokens, fixed and fixed + 1
        return Prompt(tokens, fixed, ends)

    def _is_special(self, name: str) -> bool:
        marked = self._runtime.tokens(name, marks=True)
        return len(marked) == 1 and marked != self._runtime.tokens(name)

    def _name(self, token: int) -> str:
        if token < 0:
            return ""
        return self._runtime.piece(token, marks=True).decode("utf-8", "replace")
