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
    counts: dict[str, Counter[str]] = {
        k: Counter() for k in ("type", "in", "date", "author", "lang")
    }
    for document, path in found:
        counts["type"][group_of(document.kind)] += 1
        counts["in"][str(path.parent)] += 1
        counts["date"][document.date[:4]] += 1
        counts["author"][document.author.strip()] += 1
        counts["lang"][document.language] += 1
    return tuple(
        Facet(key, value, count)
        for key, values in counts.items()
        for value, count in sorted(values.items(), key=lambda item: (-item[1], item[0]))[:_MOST]
        if value
    )
