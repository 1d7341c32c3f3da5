"""The answering model: a GGUF in a child process, behind `Llm`."""

from muniment.llm.model import ChatMessage, Interrupted, Llm, LlmInfo, main

__all__ = ["ChatMessage", "Interrupted", "Llm", "LlmInfo", "main"]
