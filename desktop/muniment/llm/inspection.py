"""Whether a file can answer questions, and if not, why not, in a person's words."""

from __future__ import annotations

from pathlib import Path

import psutil

from muniment.errors import ModelError
from muniment.llm.gguf_file import GgufError, GgufFile, read_header

# The kinds of networks that turn a text into numbers, and write none.
_EMBEDDING = frozenset(
    {
        "bert",
        "modern-bert",
        "nomic-bert",
        "nomic-bert-moe",
        "neo-bert",
        "jina-bert-v2",
        "jina-bert-v3",
        "eurobert",
        "gemma-embedding",
        "llama-embed",
        "t5encoder",
    }
)
# Those that turn a text into text, but not by going on with it, or make no text at all.
_OTHER = {
    "t5": "It translates and summarises in one piece, and does not converse.",
    "clip": "It reads pictures for another model.",
    "dream": "It does not write from beginning to end, which this program asks of a model.",
    "llada": "It does not write from beginning to end, which this program asks of a model.",
    "wavtokenizer-dec": "It makes sounds.",
    "flux": "It makes pictures.",
    "sd1": "It makes pictures.",
    "sdxl": "It makes pictures.",
    "sd3": "It makes pictures.",
}
_KINDS = {
    "adapter": "It is an adapter, which goes beside a model: choose the model first, and this "
    "file as its adapter.",
    "mmproj": "It is the part of another model that reads pictures.",
    "imatrix": "It is a file that was used when a model was made smaller.",
    "vocab": "It holds the words of a model, and not the model.",
}
# The context that the program asks for, and what computing takes besides.
_CONTEXT = 4096
_WORKING = 300 << 20


def inspect(path: Path, *, memory: int | None = None) -> GgufFile:
    """Read what a model file says of itself, and refuse one that cannot answer questions.

    Only its header is read. `memory` is this computer's in bytes, None to ask it. A model
    without a chat template is not refused: it continues a text instead of answering, so it is
    used for quotes alone. Raises ModelError with the exact reason.
    """
    file = _read(path)
    if file.kind != "model":
        raise _refusal(path, _KINDS.get(file.kind, f"It is of another kind ({file.kind})."))
    if (parts := file.number("split.count")) > 1:
        raise _refusal(
            path,
            f"It is part {file.number('split.no') + 1} of a model in {parts} files: join them "
            "first (llama-gguf-split --merge).",
        )
    of = file.architecture
    if not of or not file.layers:
        raise ModelError(
            "This file holds no model",
            f"{path.name} is a GGUF file, but does not say what kind of model it holds. "
            "Choose another one.",
            path,
        )
    if of in _EMBEDDING or file.number(f"{of}.pooling_type"):
        raise _refusal(path, f"It turns texts into numbers ({of}) and writes no answers.")
    if of in _OTHER:
        raise _refusal(path, _OTHER[of])
    if not file.arrays.get("tokenizer.ggml.tokens"):
        raise _refusal(path, "It has no words of its own: it is a part of another model.")
    _fits_memory(file, psutil.virtual_memory().total if memory is None else memory)
    return file


def inspect_adapter(path: Path, model: GgufFile | None = None) -> GgufFile:
    """As `inspect`, for an adapter: it must be one, and made for this model's kind of network."""
    file = _read(path)
    if file.kind != "adapter":
        raise ModelError(
            "This is not an adapter",
            f"{path.name} is a {'model of its own' if file.kind == 'model' else file.kind}. "
            "Choose a LoRA adapter in the GGUF format.",
            path,
        )
    if (way := file.text("adapter.type")) != "lora":
        raise ModelError(
            "This kind of adapter is not known",
            f"{path.name} is an adapter of the type “{way}”. Only LoRA adapters can be used.",
            path,
        )
    if model is not None and file.architecture != model.architecture:
        raise ModelError(
            "The adapter does not fit the model",
            f"{path.name} was made for a model of another architecture "
            f"({file.architecture or 'unknown'}) than {model.path.name} ({model.architecture}).",
            path,
        )
    return file


def _read(path: Path) -> GgufFile:
    try:
        return read_header(path)
    except GgufError as error:
        if error.incomplete:
            raise ModelError(
                "The model file is not complete",
                f"{path.name} ends too early ({error}). It may not have been downloaded to its "
                "end: fetch it again.",
                path,
            ) from error
        raise ModelError(
            "This is not a model file",
            f"{path.name} is not a GGUF file that can be used, or it is damaged: {error}. "
            "Fetch it again, or choose another one.",
            path,
        ) from error
    except OSError as error:
        raise ModelError(
            "The model file cannot be read",
            f"{path}: {error.strerror or error}. Check that it is there and that you may read it.",
            path,
        ) from error


def _refusal(path: Path, why: str) -> ModelError:
    return ModelError(
        "This is not a chat model",
        f"{path.name} cannot answer questions. {why}",
        path,
    )


def _fits_memory(file: GgufFile, memory: int) -> None:
    needed = file.bytes + file.memory(_CONTEXT) + _WORKING
    if needed > memory:
        raise ModelError(
            "The model is too large for this computer",
            f"{file.path.name} needs about {needed / 1e9:,.1f} GB of memory, and this computer "
            f"has {memory / 1e9:,.1f} GB. Choose a smaller model, or one with fewer bits (its "
            "name then holds Q4 instead of Q8 or F16).",
            file.path,
        )
