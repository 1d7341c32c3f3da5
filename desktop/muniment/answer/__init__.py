"""Question → evidence → a streamed answer of checked claims."""

from muniment.answer.answerer import NOT_ANSWERED, Answerer

__all__ = ["NOT_ANSWERED", "Answerer"]
