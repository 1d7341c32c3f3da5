"""LanceDB as this program uses it: the only import of lancedb.

It takes half a second to load, a third of what a library needs to open. So it is imported where
a table is opened, and what else is to start can do so meanwhile.
"""

from __future__ import annotations

import asyncio
import os
from collections.abc import Callable, Coroutine, Sequence
from concurrent.futures import Future
from typing import Any, TypeVar

from muniment.offline import go_offline
from muniment.unused import left_out, uncompared

go_offline()
os.environ.setdefault("LANCEDB_LOG", "error")
# The hint which version is newest is the one file that LanceDB rewrites in place.
os.environ.setdefault("LANCE_USE_VERSION_HINT", "0")

with left_out("lance_namespace_urllib3_client"), uncompared():
    import lancedb  # (the variables above must be set first)
from lancedb.background_loop import LOOP as _LOOP  # noqa: E402
from lancedb.index import FTS, BTree, IvfRq  # noqa: E402
from lancedb.query import BooleanQuery, MatchQuery, Occur, PhraseQuery  # noqa: E402

connect: Callable[..., Any] = lancedb.connect
connect_async: Callable[..., Any] = lancedb.connect_async

T = TypeVar("T")

# Their stubs demand arguments that have defaults.
_boolean: Callable[..., Any] = BooleanQuery
_match: Callable[..., Any] = MatchQuery
_phrase: Callable[..., Any] = PhraseQuery


def run(answer: Coroutine[Any, Any, T]) -> Future[T]:
    """Run something in LanceDB's own thread, where its work goes on in any case."""
    return asyncio.run_coroutine_threadsafe(answer, _LOOP.loop)


def words_index() -> Any:
    """An index of words, for columns that hold terms with blanks between: all else is done."""
    return FTS(
        with_position=True,
        base_tokenizer="whitespace",
        max_token_length=None,
        lower_case=False,
        stem=False,
        remove_stop_words=False,
        ascii_folding=False,
    )


def values_index() -> Any:
    """An index of values, for filters."""
    return BTree()


def vectors_index() -> Any:
    """An index of vectors by cosine, with one bit for each number (RaBitQ).

    A million vectors of 384, two busy cores, 60 results: built in 60 s, 63 MB, finds 99 % of the
    first ten in 11 ms, and no worse when it has grown from a fifth; IVF_SQ is six times as
    large, IVF_HNSW_SQ built in 187 s.
    """
    return IvfRq(distance_type="cosine")


def word_query(column: str, terms: str, required: Sequence[Sequence[str]]) -> Any:
    """What asks for rows with terms, and one of each of `required`: words or phrases.

    A plain match of many words is ten times as fast as a Boolean one.
    """
    parts = [(Occur.MUST, _any_of(column, some)) for some in required]
    if terms:
        parts.append((Occur.SHOULD, _match(terms, column)))
    return parts[0][1] if len(parts) == 1 else _boolean(parts)


def _any_of(column: str, some: Sequence[str]) -> Any:
    words = [term for term in some if " " not in term]
    found = [_match(" ".join(words), column)] if words else []
    found += [_phrase(term, column) for term in some if " " in term]
    return found[0] if len(found) == 1 else _boolean([(Occur.SHOULD, one) for one in found])
