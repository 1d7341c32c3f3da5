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
    """Tokens to read. The first `fixed` are the same in all prompts of its kind, and `ends` end
    the reply."""

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

    def prompt(self, messages: Sequence[ChatMessage], fixed: int = 1) -> Prompt:
        """The prompt of a conversation. Raises `rendering.TemplateFailed`.

        Its first `fixed` messages are the same in all of its kind, if they begin with the
        system's: rules, and perhaps examples.
        """
        runtime = self._runtime
        if self._family:
            segments, ends = self._family.write(messages, self._template), self._family.ends
        else:
            begin, end = (self._name(token) for token in (runtime.begin, runtime.end))
            segments = render(self._template, messages, begin=begin, end=end)
            ends = (end,) if end else ()
        opening = [runtime.begin] if runtime.adds_begin and runtime.begin >= 0 else []
        tokens: list[int] = []
        told, same = 0, 0
        for segment in segments:
            if not segment.markup:
                if told == fixed and messages[0].role == "system":
                    same = len(tokens)
                told += 1
            tokens += runtime.tokens(segment.text, marks=segment.markup)
        if opening and tokens[:1] != opening:
            tokens, same = opening + tokens, same and same + 1
        return Prompt(tokens, same, ends)

    def _is_special(self, name: str) -> bool:
        marked = self._runtime.tokens(name, marks=True)
        return len(marked) == 1 and marked != self._runtime.tokens(name)

    def _name(self, token: int) -> str:
        if token < 0:
            return ""
        return self._runtime.piece(token, marks=True).decode("utf-8", "replace")
