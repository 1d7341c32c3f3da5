"""A model file of a few bytes, for what looks at a model's header alone."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

NAME = "Tiny <b>Llama</b>"


def write_model(path: Path, *, adapter: bool = False) -> Path:
    """Write a model of this NAME, or an adapter for one."""
    gguf = pytest.importorskip("gguf")
    made = gguf.GGUFWriter(path, "llama")
    if adapter:
        made.add_type(gguf.GGUFType.ADAPTER)
        made.add_string("adapter.type", "lora")
    made.add_name(NAME)
    made.add_block_count(1)
    made.add_context_length(512)
    made.add_embedding_length(8)
    made.add_head_count(1)
    made.add_token_list(["a", "b"])
    made.add_tensor("token_embd.weight", np.zeros((2, 8), dtype=np.float32))
    made.write_header_to_file()
    made.write_kv_data_to_file()
    made.write_tensors_to_file()
    made.close()
    return path
