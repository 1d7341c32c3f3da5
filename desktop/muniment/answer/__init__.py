"""Question → evidence → a streamed answer of checked claims."""

from muniment.answer.answerer import NOT_ANSWERED, Answerer, written_out
from muniment.answer.retrieval import Retrieval, Told

__all__ = ["NOT_ANSWERED", "Answerer", "Retrieval", "Told", "written_out"]
