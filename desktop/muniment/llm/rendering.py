"""A file's own chat template, run where it can do no harm.

Used for models of no known family (see `templates`). A template is a program that came with a
stranger's file: it runs in the child process, in Jinja's immutable sandbox, with bounds on
what it makes. It sees placeholders in the place of the messages, whose text is put in
afterwards as plain text.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from jinja2 import TemplateError
from jinja2.exceptions import SecurityError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from muniment.llm.records import ChatMessage
from muniment.llm.templates import Segment

# Characters that a template may make, in all and by one multiplication.
_LARGEST = 200_000


class TemplateFailed(Exception):
    """The template does not work; the text says why."""


def render(
    template: str, messages: Sequence[ChatMessage], *, begin: str, end: str
) -> list[Segment]:
    """The conversation as the template writes it, up to where the model's reply begins.

    `begin` and `end` are the texts of the model's tokens of these names. What the template
    leaves out is said before what it goes on with. Raises TemplateFailed.
    """
    placeholders = [f"\u27e6message {i}\u27e7" for i in range(len(messages))]
    turns = [
        {"role": message.role, "content": placeholder}
        for message, placeholder in zip(messages, placeholders, strict=True)
    ]
    try:
        compiled = _environment().from_string(template)
        try:
            written = _written(compiled, turns, begin, end)
        except TemplateError:
            # Some know no system role: what it says then opens the first turn.
            written = _written(compiled, _without_system(turns), begin, end)
    except (TemplateError, TypeError, ValueError, ArithmeticError, LookupError) as error:
        raise TemplateFailed(str(error)) from error
    except (AttributeError, RecursionError, MemoryError) as error:
        raise TemplateFailed(type(error).__name__) from error
    return _filled(written, placeholders, messages)


def _filled(
    written: str, placeholders: Sequence[str], messages: Sequence[ChatMessage]
) -> list[Segment]:
    segments = []
    for placeholder, message in zip(placeholders, messages, strict=True):
        before, found, after = written.partition(placeholder)
        if found:
            segments.append(Segment(before, True))
            written = after
        segments.append(Segment(message.content, False))
    return [*segments, Segment(written, True)]


def _written(compiled: Any, turns: Sequence[dict[str, str]], begin: str, end: str) -> str:
    pieces: list[str] = []
    size = 0
    for piece in compiled.generate(
        messages=list(turns),
        bos_token=begin,
        eos_token=end,
        add_generation_prompt=True,
        raise_exception=_raise,
        # Asked for today's date, a prompt would begin differently every day.
        strftime_now=lambda _: "1 January 2025",
        enable_thinking=False,
        tools=None,
        documents=None,
    ):
        pieces.append(piece)
        size += len(piece)
        if size > _LARGEST:
            raise SecurityError("it writes without end")
    return "".join(pieces)


def _raise(message: str) -> None:
    raise TemplateError(message)


def _without_system(turns: Sequence[dict[str, str]]) -> list[dict[str, str]]:
    if len(turns) < 2 or turns[0]["role"] != "system":
        return list(turns)
    first = {**turns[1], "content": f"{turns[0]['content']}\n\n{turns[1]['content']}"}
    return [first, *turns[2:]]


class _Environment(ImmutableSandboxedEnvironment):
    """The sandbox, which multiplies and formats nothing into something huge."""

    intercepted_binops = frozenset({"*", "**", "%"})

    def call_binop(self, context: Any, operator: str, left: Any, right: Any) -> Any:
        """Calculate, with numbers only."""
        if not all(isinstance(each, int | float) for each in (left, right)):
            raise SecurityError(f"it uses {operator} on what is no number")
        if operator == "**" and (abs(left) > 1_000 or abs(right) > 10):
            raise SecurityError("it calculates with huge numbers")
        return super().call_binop(context, operator, left, right)


def _environment() -> ImmutableSandboxedEnvironment:
    environment = _Environment(
        trim_blocks=True, lstrip_blocks=True, extensions=["jinja2.ext.loopcontrols"]
    )
    # The padding filters make long texts out of short ones.
    for name in ("center", "indent", "format"):
        environment.filters.pop(name, None)
    return environment
