"""Models with random weights, a few hundred kilobytes large, made with the `gguf` package.

They speak no language, but they are real GGUF files of the Llama architecture with a byte-level
tokenizer: what does not depend on sense is tested with them, in the time that a large model
takes to load.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import gguf
import numpy as np

from muniment.models import InstalledModel, Model, ModelFile

LAYERS, WIDTH, HEADS, INNER = 2, 32, 4, 64
_CONTROL = int(gguf.TokenType.CONTROL)
_NORMAL = int(gguf.TokenType.NORMAL)
LLAMA_3 = ("<|begin_of_text|>", "<|end_of_text|>", "<|start_header_id|>", "<|end_header_id|>")
LLAMA_3_TOKENS = (*LLAMA_3, "<|eot_id|>")
# The template text that Meta publishes with Llama 3 Instruct.
LLAMA_3_TEMPLATE = (
    "{% set loop_messages = messages %}{% for message in loop_messages %}"
    "{% set content = '<|start_header_id|>' + message['role'] + '<|end_header_id|>\n\n'"
    "+ message['content'] | trim + '<|eot_id|>' %}"
    "{% if loop.index0 == 0 %}{% set content = bos_token + content %}{% endif %}"
    "{{ content }}{% endfor %}"
    "{{ '<|start_header_id|>assistant<|end_header_id|>\n\n' }}"
)


def _byte_tokens() -> Iterator[str]:
    """The names of the 256 bytes in a byte-level vocabulary (GPT-2's)."""
    printable = [*range(33, 127), *range(161, 173), *range(174, 256)]
    others = (256 + i for i in range(256))
    for byte in range(256):
        yield chr(byte) if byte in printable else chr(next(others))


def make_model(
    path: Path,
    *,
    special: Sequence[str] = LLAMA_3_TOKENS,
    template: str | None = LLAMA_3_TEMPLATE,
    architecture: str = "llama",
    begin: int | None = 0,
    end: int = -1,
    context: int = 1024,
    name: str = "Tiny Instruct",
    seed: int = 0,
) -> Path:
    """Write a model whose vocabulary is the 256 bytes and these special tokens.

    `begin` and `end` are indices of `special`.
    """
    tokens = [*_byte_tokens(), "he", *special]
    first = len(tokens) - len(special)
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type("model")
    writer.add_name(name)
    writer.add_context_length(context)
    writer.add_embedding_length(WIDTH)
    writer.add_block_count(LAYERS)
    writer.add_feed_forward_length(INNER)
    writer.add_head_count(HEADS)
    writer.add_head_count_kv(HEADS // 2)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_rope_dimension_count(WIDTH // HEADS)
    writer.add_vocab_size(len(tokens))
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("llama-bpe")
    writer.add_token_list(tokens)
    writer.add_token_types([_NORMAL] * first + [_CONTROL] * len(special))
    writer.add_token_merges(["h e"])
    if begin is not None:
        writer.add_bos_token_id(first + begin)
    writer.add_add_bos_token(begin is not None)
    if special:
        writer.add_eos_token_id(first + end % len(special))
    if template is not None:
        writer.add_chat_template(template)
    for tensor, shape in _shapes(len(tokens)).items():
        writer.add_tensor(tensor, _random(shape, seed=seed + len(tensor)))
    _finish(writer)
    return path


def make_adapter(path: Path, *, architecture: str = "llama", scale: float = 40.0) -> Path:
    """Write a LoRA adapter for `make_model`'s models that changes what they write."""
    writer = gguf.GGUFWriter(path, architecture)
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", scale)
    for layer in range(LAYERS):
        name = f"blk.{layer}.ffn_down.weight"
        writer.add_tensor(f"{name}.lora_a", _random((2, INNER), seed=layer))
        writer.add_tensor(f"{name}.lora_b", _random((WIDTH, 2), seed=layer + 9))
    _finish(writer)
    return path


def installed(path: Path, *, able: bool | None = None) -> InstalledModel:
    """A file as a model of the user's own."""
    file = ModelFile(path.name, "unverified", path.stat().st_size if path.exists() else 0)
    return InstalledModel(
        Model(str(path), "answers", path.stem, "unknown", (file,), able=able), {path.name: path}
    )


def _shapes(vocabulary: int) -> dict[str, tuple[int, ...]]:
    shared = WIDTH // 2
    layer = {
        "attn_norm": (WIDTH,),
        "attn_q": (WIDTH, WIDTH),
        "attn_k": (shared, WIDTH),
        "attn_v": (shared, WIDTH),
        "attn_output": (WIDTH, WIDTH),
        "ffn_norm": (WIDTH,),
        "ffn_gate": (INNER, WIDTH),
        "ffn_up": (INNER, WIDTH),
        "ffn_down": (WIDTH, INNER),
    }
    return {
        "token_embd.weight": (vocabulary, WIDTH),
        "output_norm.weight": (WIDTH,),
        "output.weight": (vocabulary, WIDTH),
        **{f"blk.{i}.{name}.weight": shape for i in range(LAYERS) for name, shape in layer.items()},
    }


def _random(shape: tuple[int, ...], *, seed: int) -> np.ndarray:
    return np.random.default_rng(seed).standard_normal(shape).astype(np.float32)


def _finish(writer: gguf.GGUFWriter) -> None:
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
