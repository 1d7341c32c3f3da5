"""llama.cpp, as little of it as is needed: tokens, one sequence, its logits, its state.

The only module that imports llama_cpp, and only the child process imports it. The C interface
is used directly: llama-cpp-python's own `Llama` compiles a file's chat templates as it loads
it, cannot be interrupted while it reads a prompt, and keeps room for the logits of every
token of a prompt where those of the last are wanted.
"""

from __future__ import annotations

import ctypes
import functools
import os
import threading
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import llama_cpp._ctypes_extensions as libraries
import numpy as np
import numpy.typing as npt
from llama_cpp import llama_cpp as native

from muniment.llm.offloading import Device
from muniment.llm.reading import Aborted, NoRoom
from muniment.llm.variant import VARIANTS, explained

# Tokens of a prompt that are computed at a time.
BATCH = 512
# Tokens of a batch whose logits can be asked for: the last one, and those of a draft.
OUTPUTS = 32
_NO_ROOM, _ABORTED = 1, 2
_ERROR_LEVEL = 4
_DEVICE_GPU, _DEVICE_INTEGRATED = 1, 2
_PIECE = 256
_TELLING = "error loading model: "
_COMPUTING = "libggml-cpu"


class LoadError(Exception):
    """llama.cpp did not take the file; the text is what it said."""


class Runtime:
    """A model and one sequence of tokens in its memory.

    `layers` of it go to the graphics card. Raises LoadError. Not to be used by two threads.
    """

    def __init__(
        self, path: Path, *, adapter: Path | None, context: int, threads: int, layers: int
    ) -> None:
        self._errors = _heard().errors
        self._errors.clear()
        native.llama_backend_init()
        self._model = self._load(path, layers)
        self._vocab = native.llama_model_get_vocab(self._model)
        if native.llama_model_has_encoder(self._model) or not native.llama_model_has_decoder(
            self._model
        ):
            raise LoadError("it is not a model that writes text")
        trained = native.llama_model_n_ctx_train(self._model)
        self.cancelled = threading.Event()
        self._abort = native.ggml_abort_callback(lambda _: self.cancelled.is_set())
        self._context = self._open(min(context, trained) if trained > 0 else context, threads)
        self._batch = native.llama_batch_init(BATCH, 0, 1)
        self.context = int(native.llama_n_ctx(self._context))
        self.parameters = int(native.llama_model_n_params(self._model))
        self.layers = int(native.llama_model_n_layer(self._model))
        self.vocabulary = int(native.llama_vocab_n_tokens(self._vocab))
        self.begin = int(native.llama_vocab_bos(self._vocab))
        self.end = int(native.llama_vocab_eos(self._vocab))
        self.adds_begin = bool(native.llama_vocab_get_add_bos(self._vocab))
        # Networks of some kinds remember the whole, and cannot forget the last of it.
        self.forgets = not (
            native.llama_model_is_recurrent(self._model)
            or native.llama_model_is_hybrid(self._model)
        )
        if adapter is not None:
            self._adapt(adapter)

    def _load(self, path: Path, layers: int) -> Any:
        params = native.llama_model_default_params()
        params.n_gpu_layers = layers
        model = native.llama_model_load_from_file(os.fsencode(path), params)
        if not model:
            raise LoadError(self._said())
        return model

    def _open(self, context: int, threads: int) -> Any:
        params = native.llama_context_default_params()
        params.n_ctx = context
        params.n_batch = params.n_ubatch = BATCH
        params.n_outputs_max = OUTPUTS
        params.n_seq_max = 1
        params.n_threads = params.n_threads_batch = threads
        params.abort_callback = self._abort
        opened = native.llama_init_from_model(self._model, params)
        if not opened:
            raise LoadError(self._said() or "there is not enough memory for it")
        return opened

    def _adapt(self, path: Path) -> None:
        adapter = native.llama_adapter_lora_init(self._model, os.fsencode(path))
        if not adapter:
            raise LoadError(f"the adapter {path.name} does not fit it ({self._said()})")
        adapters = (native.llama_adapter_lora_p_ctypes * 1)(adapter)
        scales = (ctypes.c_float * 1)(1.0)
        if native.llama_set_adapters_lora(self._context, adapters, 1, scales):
            raise LoadError(f"the adapter {path.name} does not fit it ({self._said()})")

    def _said(self) -> str:
        """What llama.cpp said of its failure."""
        told = [line.partition(_TELLING)[2] for line in self._errors if _TELLING in line]
        return (told or [*self._errors, ""])[0].strip(" .\n")

    def meta(self, key: str) -> str:
        """A value of the file's metadata, "" where there is none."""
        size = 1 << 16
        while True:
            buffer = ctypes.create_string_buffer(size)
            length = native.llama_model_meta_val_str(self._model, key.encode(), buffer, size)
            if length < size:
                return buffer.value.decode("utf-8", "replace") if length >= 0 else ""
            size = length + 1

    # ------------------------------------------------------------ text and tokens

    def tokens(self, text: str, *, marks: bool = False) -> list[int]:
        """The tokens of a text; with `marks`, the names of special tokens mean these tokens."""
        data = text.encode("utf-8", "replace")
        room = len(data) + 2
        buffer = (native.llama_token * room)()
        n = native.llama_tokenize(self._vocab, data, len(data), buffer, room, False, marks)
        if n < 0:
            buffer = (native.llama_token * -n)()
            n = native.llama_tokenize(self._vocab, data, len(data), buffer, -n, False, marks)
        return list(buffer[:n])

    def piece(self, token: int, *, marks: bool = False) -> bytes:
        """The text of a token, as bytes: a character may be made of several tokens."""
        size = _PIECE
        while True:
            buffer = ctypes.create_string_buffer(size)
            n = native.llama_token_to_piece(self._vocab, token, buffer, size, 0, marks)
            if n >= 0:
                return buffer.raw[:n]
            size = -n

    def ends(self, token: int) -> bool:
        """Whether a token ends a reply."""
        return bool(native.llama_vocab_is_eog(self._vocab, token))

    # ------------------------------------------------------------ the sequence

    def evaluate(self, tokens: Sequence[int], position: int, outputs: int = 1) -> None:
        """Take at most BATCH tokens into memory from `position` on; the last give logits.

        Raises Aborted when `cancelled` is set meanwhile, and NoRoom; a part of them may be in
        memory then.
        """
        batch = self._batch
        batch.n_tokens = len(tokens)
        for i, token in enumerate(tokens):
            batch.token[i] = token
            batch.pos[i] = position + i
            batch.n_seq_id[i] = 1
            batch.seq_id[i][0] = 0
            batch.logits[i] = i >= len(tokens) - outputs
        result = native.llama_decode(self._context, batch)
        if result == _ABORTED:
            raise Aborted
        if result == _NO_ROOM:
            raise NoRoom(f"llama_decode returned {result}")
        if result:
            # The processor of the graphics card gave up, or memory did: this process ends, and
            # the parent tries again with less.
            raise RuntimeError(f"llama_decode returned {result}")

    def logits(self, output: int = -1) -> npt.NDArray[np.float32]:
        """The logits of the vocabulary after the last token evaluated, or an earlier one (-2…).

        A view of the model's own memory: it lasts until the next evaluation.
        """
        pointer = native.llama_get_logits_ith(self._context, output)
        return np.ctypeslib.as_array(pointer, shape=(self.vocabulary,))

    def forget(self, position: int) -> bool:
        """Drop what is in memory from `position` on; False if this model can only drop all."""
        memory = native.llama_get_memory(self._context)
        if position and native.llama_memory_seq_rm(memory, 0, position, -1):
            return True
        native.llama_memory_clear(memory, True)
        return not position

    def state_size(self) -> int:
        """Bytes that `state` takes."""
        return int(native.llama_state_seq_get_size(self._context, 0))

    def state(self) -> bytearray:
        """What is in memory, to be restored later."""
        size = self.state_size()
        state = bytearray(size)
        buffer = (ctypes.c_uint8 * size).from_buffer(state)
        native.llama_state_seq_get_data(self._context, buffer, size, 0)
        return state

    def restore(self, state: bytearray) -> bool:
        """Put what was in memory back; False if that failed, and nothing is in memory then."""
        self.forget(0)
        buffer = (ctypes.c_uint8 * len(state)).from_buffer(state)
        if native.llama_state_seq_set_data(self._context, buffer, len(state), 0):
            return True
        self.forget(0)
        return False

    def close(self) -> None:
        """Free the model's memory; it cannot be used any more."""
        native.llama_batch_free(self._batch)
        native.llama_free(self._context)
        native.llama_model_free(self._model)

    def use_threads(self, threads: int) -> None:
        """Compute with so many threads from now on."""
        native.llama_set_n_threads(self._context, threads, threads)


@dataclass(frozen=True, slots=True)
class _Ggml:
    base: ctypes.CDLL
    registry: ctypes.CDLL


def devices() -> list[Device]:
    """The graphics cards that this build of llama.cpp can use, with their free memory."""
    if not native.llama_supports_gpu_offload():
        return []
    ggml = _ggml()
    found = []
    for i in range(ggml.registry.ggml_backend_dev_count()):
        device = ctypes.c_void_p(ggml.registry.ggml_backend_dev_get(ctypes.c_size_t(i)))
        kind = ggml.base.ggml_backend_dev_type(device)
        if kind in (_DEVICE_GPU, _DEVICE_INTEGRATED):
            free, total = ctypes.c_size_t(), ctypes.c_size_t()
            ggml.base.ggml_backend_dev_memory(device, ctypes.byref(free), ctypes.byref(total))
            name = ggml.base.ggml_backend_dev_description(device) or b"graphics card"
            # A driver that does not know says zero.
            found.append(Device(name.decode("utf-8", "replace"), free.value or None))
    return found


def _ggml() -> _Ggml:
    folder = Path(native.__file__).parent / "lib"
    base = libraries.load_shared_library("ggml-base", folder)
    registry = libraries.load_shared_library("ggml", folder)
    registry.ggml_backend_dev_count.restype = ctypes.c_size_t
    registry.ggml_backend_dev_get.restype = ctypes.c_void_p
    base.ggml_backend_dev_description.restype = ctypes.c_char_p
    return _Ggml(base, registry)


def computing() -> str:
    """Which library computes on the processor, and why, in a sentence; a model must be loaded."""
    told = native.llama_print_system_info().decode("utf-8", "replace")
    places = Path(native.__file__).parent.parent / VARIANTS
    return explained(told, _computes(), sorted(path.parent.name for path in places.glob("*/*")))


def _computes() -> Path | None:
    """The library that the loader chose; only Linux tells."""
    try:
        maps = Path("/proc/self/maps").read_text("utf-8", "replace")
    except OSError:
        return None
    lines = (line for line in maps.splitlines() if _COMPUTING in line)
    return next((Path(line.split(maxsplit=5)[-1]) for line in lines), None)


@functools.cache
def _heard() -> _Heard:
    # llama.cpp has one place to write to, as long as the process lives.
    return _Heard()


class _Heard:
    """What llama.cpp says of errors; all of it is printed where MUNIMENT_DEBUG is set."""

    def __init__(self) -> None:
        self.errors: deque[str] = deque(maxlen=16)
        debug = bool(os.environ.get("MUNIMENT_DEBUG"))

        def hear(level: int, text: bytes, _: object) -> None:
            if level == _ERROR_LEVEL:
                self.errors.append(text.decode("utf-8", "replace"))
            if debug:
                os.write(2, text)

        self._callback = native.llama_log_callback(hear)
        native.llama_log_set(self._callback, ctypes.c_void_p(0))
