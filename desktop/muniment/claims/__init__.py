"""Claims: the sentences of an answer, and whether the cited text bears them. Pure."""

from muniment.claims.checking import check, coverage
from muniment.claims.statements import SentenceStream, Statement, statements

__all__ = ["SentenceStream", "Statement", "check", "coverage", "statements"]
