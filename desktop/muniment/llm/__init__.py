"""The answering model: a GGUF in a child process, behind `Llm`."""

from __future__ import annotations

import os
from typing import Any

from muniment.llm.gguf_file import GgufFile
from muniment.llm.inspection import inspect, inspect_adapter
from muniment.llm.model import Llm
from muniment.llm.records import ChatMessage, Interrupted, LlmInfo, Reading

__all__ = [
    "ChatMessage",
    "GgufFile",
    "Interrupted",
    "Llm",
    "LlmInfo",
    "Reading",
    "inspect",
    "inspect_adapter",
    "main",
]


def main(options: dict[str, Any]) -> None:
    """Be the child process that holds the model which `options` name."""
    # OpenMP's threads wait for each other by spinning: beside anything else that works (the
    # indexing of this very program) a token then takes ten times as long. It is read when the
    # library is loaded.
    os.environ.setdefault("OMP_WAIT_POLICY", "passive")
    # llama.cpp is loaded there and nowhere else.
    from muniment.llm.child import serve_model

    serve_model(options)
