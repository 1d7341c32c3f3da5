"""The text of a query, read and edited for the window.

The imports are in the functions because the search brings the heavy libraries: they are
there by the time a library is open, and must not hold the first window up.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True)
class QueryFilter:
    """One filter that stands in a query: its key and value as written there."""

    key: str
    value: str
    negated: bool = False


def filters_in(text: str) -> tuple[QueryFilter, ...]:
    """The filters of a query in their order, each once."""
    from muniment.search.query import parse

    items = parse(text, date.today()).filters.items
    return tuple(dict.fromkeys(QueryFilter(i.key, i.value, i.negated) for i in items))


def has_words(text: str) -> bool:
    """Whether a query asks for anything beside its filters."""
    from muniment.search.query import parse

    query = parse(text, date.today())
    return bool(query.groups or query.excluded)


def with_filter(text: str, item: QueryFilter) -> str:
    """The query with this filter added."""
    from muniment.search.query import add_filter

    return add_filter(text, item.key, item.value, negated=item.negated)


def without_filter(text: str, item: QueryFilter) -> str:
    """The query without this filter."""
    from muniment.search.query import remove_filter

    return remove_filter(text, item.key, item.value, negated=item.negated)


def without_filters(text: str) -> str:
    """The query without any filter."""
    for item in filters_in(text):
        text = without_filter(text, item)
    return text


def kind_group(kind: str) -> str:
    """The name by which a query's `type:` knows a kind of document."""
    from muniment.search.filters import group_of

    return group_of(kind)
