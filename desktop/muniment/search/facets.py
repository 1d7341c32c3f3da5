"""Facets: what the documents that were found have in common, and how often. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from muniment.records import Facet
from muniment.search.filters import group_of
from muniment.tables import DocumentRow

_MOST = 12


def facets(found: Iterable[tuple[DocumentRow, Path]]) -> tuple[Facet, ...]:
    """The facets of documents, each with a file that holds it; keys are those of filters.

    Of each key the most frequent values, the first ones first; a year is a `date`, a folder
    is the path of the one that the file lies in.
    """
    found = list(found)
    counts = {
        "type": Counter(group_of(document.kind) for document, _ in found),
        "in": Counter(str(path.parent) for _, path in found),
        "date": Counter(document.date[:4] for document, _ in found),
        "author": Counter(document.author.strip() for document, _ in found),
        "lang": Counter(document.language for document, _ in found),
    }
    return tuple(
        Facet(key, value, count)
        for key, values in counts.items()
        for value, count in sorted(values.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        if value
    )
