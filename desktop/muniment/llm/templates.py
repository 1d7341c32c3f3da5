"""How the known families of models write a conversation.

A GGUF brings a chat template, which is a stranger's program; for these families the program
is not run, and this text used instead (`rendering` runs those of all others, in a sandbox).
The forms are those that the models' authors publish, less what changes from day to day (the
date in Llama 3.1's) or speaks of what is not wanted here (Qwen's and SmolLM2's default
system texts, tools): so a prompt's beginning stays the same and need not be read again.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from muniment.llm.records import ChatMessage


@dataclass(frozen=True, slots=True)
class Segment:
    """A run of a prompt: markup, whose special tokens count as such, or plain text."""

    text: str
    markup: bool


@dataclass(frozen=True, slots=True)
class Family:
    """A form of conversation.

    `tokens` are the special tokens that a model of this family has, and `signs` what its own
    template says; `before` and `after` enclose a message of each role, `opening` begins the
    conversation and `reply` the answer. Without "system" in `before`, what the system says
    opens the first turn of the user. `ends` are texts that end a reply besides the model's
    own end tokens.
    """

    name: str
    tokens: tuple[str, ...]
    signs: tuple[str, ...]
    before: Mapping[str, str]
    after: Mapping[str, str]
    reply: str
    opening: str = ""
    tokenizer: str = ""
    ends: tuple[str, ...] = ()

    def write(self, messages: Sequence[ChatMessage], template: str = "") -> list[Segment]:
        """A conversation up to where the model's reply begins.

        A model whose own `template` can let it think first is told that it has done so.
        """
        thinks = "enable_thinking" in template and self.name == "chatml"
        reply = f"{self.reply}<think>\n\n</think>\n\n" if thinks else self.reply
        prompt = [Segment(self.opening, True)]
        leading: list[Segment] = []
        for message in messages:
            if message.role == "system" and "system" not in self.before:
                leading += [Segment(message.content, False), Segment("\n\n", True)]
                continue
            role = message.role if message.role in self.before else "user"
            prompt.append(Segment(self.before[role], True))
            if role == "user":
                prompt += leading
                leading = []
            prompt += [Segment(message.content, False), Segment(self.after[role], True)]
        if leading:
            # There was nothing but what the system says.
            prompt += [Segment(self.before["user"], True), *leading[:-1]]
            prompt.append(Segment(self.after["user"], True))
        return [*prompt, Segment(reply, True)]


def _same(before: str, after: str, **names: str) -> tuple[dict[str, str], dict[str, str]]:
    """Roles that are enclosed alike; `names` are what the family calls them."""
    return (
        {role: before.replace("ROLE", name) for role, name in names.items()},
        dict.fromkeys(names, after),
    )


_ROLES = {"system": "system", "user": "user", "assistant": "assistant"}
_LLAMA = _same("<|start_header_id|>ROLE<|end_header_id|>\n\n", "<|eot_id|>", **_ROLES)
_CHATML = _same("<|im_start|>ROLE\n", "<|im_end|>\n", **_ROLES)
_GEMMA = _same("<start_of_turn>ROLE\n", "<end_of_turn>\n", **{"user": "user", "assistant": "model"})
_PHI = _same("<|ROLE|>", "<|end|>", **_ROLES)
_PHI3 = _same("<|ROLE|>\n", "<|end|>\n", **_ROLES)
_PHI4 = _same("<|im_start|>ROLE<|im_sep|>", "<|im_end|>", **_ROLES)
_TURNS = {"user": "[INST]", "assistant": ""}

# The more particular forms come first: a model is of the first family that it fits.
FAMILIES = (
    Family(
        "llama-3",
        ("<|start_header_id|>", "<|end_header_id|>", "<|eot_id|>"),
        ("<|start_header_id|>",),
        *_LLAMA,
        reply="<|start_header_id|>assistant<|end_header_id|>\n\n",
        opening="<|begin_of_text|>",
    ),
    Family(
        "phi-4",
        ("<|im_start|>", "<|im_sep|>", "<|im_end|>"),
        ("<|im_sep|>",),
        *_PHI4,
        reply="<|im_start|>assistant<|im_sep|>",
    ),
    Family(
        "chatml",
        ("<|im_start|>", "<|im_end|>"),
        ("<|im_start|>",),
        *_CHATML,
        reply="<|im_start|>assistant\n",
    ),
    Family(
        "gemma",
        ("<start_of_turn>", "<end_of_turn>"),
        ("<start_of_turn>",),
        *_GEMMA,
        reply="<start_of_turn>model\n",
        opening="<bos>",
    ),
    Family(
        "phi-3",
        ("<|user|>", "<|assistant|>", "<|end|>"),
        ("<|user|>", "<|end|>"),
        *_PHI3,
        reply="<|assistant|>\n",
        tokenizer="llama",
    ),
    Family(
        "phi-4-mini",
        ("<|user|>", "<|assistant|>", "<|end|>"),
        ("<|user|>", "<|end|>"),
        *_PHI,
        reply="<|assistant|>",
    ),
    Family(
        "mistral-v7",
        ("[INST]", "[/INST]", "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]"),
        ("[INST]", "[SYSTEM_PROMPT]"),
        {"system": "[SYSTEM_PROMPT]", **_TURNS},
        {"system": "[/SYSTEM_PROMPT]", "user": "[/INST]", "assistant": "</s>"},
        reply="",
        opening="<s>",
    ),
    Family(
        "mistral",
        ("[INST]", "[/INST]"),
        ("[INST]",),
        _TURNS,
        {"user": "[/INST]", "assistant": "</s>"},
        reply="",
        opening="<s>",
    ),
)
BASE = Family(
    "base",
    (),
    (),
    *_same("", "\n\n", **_ROLES),
    reply="",
    ends=("\n\n",),
)


@dataclass(frozen=True, slots=True)
class Signs:
    """What a file says that tells its family: its own template, tokenizer and names."""

    template: str
    tokenizer: str = ""
    names: str = ""


def recognise(signs: Signs, special: Callable[[str], bool]) -> Family | None:
    """The family whose form a model was taught; None if only its own template knows.

    `special` says whether the model has a special token of this name. The tokens alone do not
    tell: a model may be taught another form than the one it began with. A model without a
    template is of the family that its tokens fit if it is called one that follows
    instructions, and a base model, which continues a text, otherwise.
    """
    taught = bool(signs.template) or any(
        word in signs.names.lower() for word in ("instruct", "chat", "-it")
    )
    for family in FAMILIES:
        if (
            taught
            and all(map(special, family.tokens))
            and (not signs.template or all(sign in signs.template for sign in family.signs))
            and family.tokenizer in ("", signs.tokenizer)
        ):
            return family
    return None if signs.template else BASE
