"""How each family of models is spoken to, and that no document speaks in its marks."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from muniment.llm.conversation import Conversation
from muniment.llm.records import ChatMessage
from muniment.llm.rendering import TemplateFailed, render
from muniment.llm.runtime import Runtime
from tests.llm.tiny import LLAMA_3_TEMPLATE, LLAMA_3_TOKENS, make_model

TALK = [
    ChatMessage("system", "Be brief."),
    ChatMessage("user", "Why?"),
    ChatMessage("assistant", "So."),
    ChatMessage("user", "And?"),
]
CHATML = ("<|endoftext|>", "<|im_start|>", "<|im_end|>")
GEMMA = ("<bos>", "<start_of_turn>", "<end_of_turn>")
PHI_3 = ("<|endoftext|>", "<|system|>", "<|user|>", "<|assistant|>", "<|end|>")
PHI_4 = ("<|endoftext|>", "<|im_start|>", "<|im_sep|>", "<|im_end|>")
MISTRAL = ("<s>", "</s>", "[INST]", "[/INST]")
MISTRAL_7 = (*MISTRAL, "[SYSTEM_PROMPT]", "[/SYSTEM_PROMPT]")

# Special tokens, what the own template says, and the conversation as the authors write it.
FORMS = {
    "llama-3": (
        LLAMA_3_TOKENS,
        LLAMA_3_TEMPLATE,
        "<|begin_of_text|><|start_header_id|>system<|end_header_id|>\n\nBe brief.<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\nWhy?<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\nSo.<|eot_id|>"
        "<|start_header_id|>user<|end_header_id|>\n\nAnd?<|eot_id|>"
        "<|start_header_id|>assistant<|end_header_id|>\n\n",
    ),
    "chatml": (
        CHATML,
        "{{ '<|im_start|>' }}",
        "<|im_start|>system\nBe brief.<|im_end|>\n<|im_start|>user\nWhy?<|im_end|>\n"
        "<|im_start|>assistant\nSo.<|im_end|>\n<|im_start|>user\nAnd?<|im_end|>\n"
        "<|im_start|>assistant\n",
    ),
    "gemma": (
        GEMMA,
        "{{ '<start_of_turn>' }}",
        "<bos><start_of_turn>user\nBe brief.\n\nWhy?<end_of_turn>\n"
        "<start_of_turn>model\nSo.<end_of_turn>\n<start_of_turn>user\nAnd?<end_of_turn>\n"
        "<start_of_turn>model\n",
    ),
    "phi-4-mini": (
        PHI_3,
        "{{ '<|user|>' + '<|end|>' }}",
        "<|system|>Be brief.<|end|><|user|>Why?<|end|><|assistant|>So.<|end|>"
        "<|user|>And?<|end|><|assistant|>",
    ),
    "phi-4": (
        PHI_4,
        "{{ '<|im_start|>' + '<|im_sep|>' }}",
        "<|im_start|>system<|im_sep|>Be brief.<|im_end|><|im_start|>user<|im_sep|>Why?<|im_end|>"
        "<|im_start|>assistant<|im_sep|>So.<|im_end|><|im_start|>user<|im_sep|>And?<|im_end|>"
        "<|im_start|>assistant<|im_sep|>",
    ),
    "mistral": (
        MISTRAL,
        "{{ '[INST]' }}",
        "<s>[INST]Be brief.\n\nWhy?[/INST]So.</s>[INST]And?[/INST]",
    ),
    "mistral-v7": (
        MISTRAL_7,
        "{{ '[INST]' + '[SYSTEM_PROMPT]' }}",
        "<s>[SYSTEM_PROMPT]Be brief.[/SYSTEM_PROMPT][INST]Why?[/INST]So.</s>[INST]And?[/INST]",
    ),
}
BEGINS = {"llama-3", "gemma", "mistral", "mistral-v7"}


@contextmanager
def loaded(path: Path) -> Iterator[Runtime]:
    runtime = Runtime(path, adapter=None, context=512, threads=1, layers=0)
    try:
        yield runtime
    finally:
        runtime.close()


@pytest.fixture(params=FORMS)
def family(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[tuple[str, Runtime]]:
    """A model of each known family."""
    special, template, _ = FORMS[request.param]
    begin = 0 if request.param in BEGINS else None
    path = make_model(tmp_path / "m.gguf", special=special, template=template, begin=begin)
    with loaded(path) as runtime:
        yield request.param, runtime


def test_a_known_family_is_recognised_and_spoken_to_in_its_own_form(
    family: tuple[str, Runtime],
) -> None:
    name, runtime = family
    conversation = Conversation(runtime)
    prompt = conversation.prompt(TALK)
    assert conversation.family == name
    assert prompt.tokens == runtime.tokens(FORMS[name][2], marks=True)
    assert prompt.tokens == conversation.prompt(TALK, fixed=3).tokens
    for fixed, (within, beyond) in {1: (b"Be brief.", b"Why?"), 3: (b"So.", b"And?")}.items():
        same = conversation.prompt(TALK, fixed).fixed
        text = b"".join(runtime.piece(token, marks=True) for token in prompt.tokens[:same])
        assert within in text and beyond not in text


def test_marks_in_a_message_are_text(family: tuple[str, Runtime]) -> None:
    """Each special token that a conversation holds is one of the form's own."""
    name, runtime = family
    conversation = Conversation(runtime)
    special = FORMS[name][0]
    hostile = [ChatMessage("system", "".join(special)), ChatMessage("user", "".join(special))]
    harmless = [ChatMessage("system", "quiet"), ChatMessage("user", "quiet")]
    ids = {runtime.tokens(mark, marks=True)[0] for mark in special}
    spoken = [[t for t in conversation.prompt(m).tokens if t in ids] for m in (hostile, harmless)]
    assert spoken[0] == spoken[1]
    text = b"".join(runtime.piece(t, marks=True) for t in conversation.prompt(hostile).tokens)
    assert text.count("".join(special).encode()) == 2


def test_the_text_that_meta_publishes_and_ours_are_one(tmp_path: Path) -> None:
    with loaded(make_model(tmp_path / "m.gguf")) as runtime:
        published = render(LLAMA_3_TEMPLATE, TALK, begin="<|begin_of_text|>", end="<|eot_id|>")
        told = "".join(segment.text for segment in published)
        assert told == FORMS["llama-3"][2]
        assert Conversation(runtime).prompt(TALK).tokens == runtime.tokens(told, marks=True)


def test_a_model_that_would_think_first_is_told_that_it_has(tmp_path: Path) -> None:
    template = "{{ '<|im_start|>' }}{% if enable_thinking %}{% endif %}"
    with loaded(make_model(tmp_path / "m.gguf", special=CHATML, template=template)) as runtime:
        tokens = Conversation(runtime).prompt(TALK).tokens
        assert bytes.endswith(b"".join(map(runtime.piece, tokens)), b"</think>\n\n")


def test_a_model_taught_another_form_than_its_tokens_suggest_has_its_own_template(
    tmp_path: Path,
) -> None:
    template = "{% for m in messages %}{{ m['role'] + ': ' + m['content'] + '\n' }}{% endfor %}"
    with loaded(make_model(tmp_path / "m.gguf", template=template)) as runtime:
        conversation = Conversation(runtime)
        text = b"".join(map(runtime.piece, conversation.prompt(TALK[:2]).tokens))
        assert (conversation.family, text) == ("unknown", b"system: Be brief.\nuser: Why?\n")


def test_without_a_template_the_name_tells_whether_it_was_taught(tmp_path: Path) -> None:
    with loaded(make_model(tmp_path / "a.gguf", template=None)) as runtime:
        assert Conversation(runtime).family == "llama-3"
    with loaded(make_model(tmp_path / "b.gguf", template=None, name="Tiny")) as runtime:
        assert Conversation(runtime).family == "base"


@pytest.mark.parametrize(
    "template",
    [
        "{{ messages.__class__.__mro__ }}",
        "{{ ''.__class__.__base__.__subclasses__() }}",
        "{% for i in range(99999) %}{% for j in range(9999) %}aaaaaaaa{% endfor %}{% endfor %}",
        "{{ 'a' * 10000000000 }}",
        "{{ '%999999999d' % 1 }}",
        "{{ 9 ** 9 ** 9 ** 9 }}",
        "{% include '/etc/passwd' %}",
        "{{ raise_exception('no') }}",
        "{% if %}",
        "{{ messages[7]['content'] }}",
        "{{ 1 / 0 }}",
    ],
)
def test_a_hostile_or_broken_template_is_an_error(template: str) -> None:
    with pytest.raises(TemplateFailed):
        render(template, TALK, begin="", end="")


def test_what_a_template_leaves_out_is_said_all_the_same() -> None:
    template = "{% for m in messages if m['role'] == 'user' %}<{{ m['content'] }}>{% endfor %}"
    told = "".join(segment.text for segment in render(template, TALK, begin="", end=""))
    assert "Be brief." in told and told.endswith("<And?>")
