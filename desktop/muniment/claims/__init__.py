"""Claims: the sentences of an answer, and whether the cited text bears them. Pure."""

from muniment.claims.checking import Statement, check, coverage, statements

__all__ = ["Statement", "check", "coverage", "statements"]
