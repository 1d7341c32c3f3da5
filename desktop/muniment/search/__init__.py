"""search(question) → evidence: by words and by meaning side by side, one merged list."""

from muniment.search.searcher import Searcher

__all__ = ["Searcher"]
