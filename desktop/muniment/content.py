"""Content: what is stored of a document besides its rows, computed where there is time for it.

Pure, and without the libraries of the store: the processes that read files do it as they go.
"""

from __future__ import annotations

import json
import re
import zlib
from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from muniment.analysis import surface, surface_of, terms_of, tokens
from muniment.records import Document, Passage

_LEVEL = 3
# The words that a person may type the beginning of: abbreviations, numbers with separators and
# names like C++ begin nothing that one types.
_SHORTEST, _LONGEST = 2, 30
_APART = re.compile(r"[.,+#]")


@dataclass(frozen=True, slots=True)
class Prepared:
    """What is computed from a document and its passages.

    `body` is the document packed, `terms` are the analysed words of each passage under its
    title and headings, and `words` those of all of it that a person may type.
    """

    body: bytes
    terms: Sequence[str]
    words: Collection[str]


def prepare(document: Document, passages: Sequence[Passage]) -> Prepared:
    """What a store needs of a document that will be split into these passages."""
    terms: list[str] = []
    seen: set[str] = set()
    # Passages that follow one another mostly stand under the same headings.
    context, above = "", list[str]()
    for passage in passages:
        if (now := context_of(document, passage)) != context:
            context, above = now, tokens(now)
        found = [*above, *tokens(passage.text)]
        terms.append(terms_of(found, document.language))
        seen.update(found)
    return Prepared(pack(document), terms, _typed(surface_of(seen)))


@dataclass(frozen=True, slots=True)
class Content:
    """A document to be stored, its passages, and where it lies if in another document.

    `prepared` is what `prepare` makes of the two, if that was done already; `contains` says
    that other documents may lie in this one.
    """

    document: Document
    passages: Sequence[Passage]
    container: str = ""
    member: str = ""
    prepared: Prepared | None = None
    contains: bool = False

    def ready(self) -> Prepared:
        """What is stored besides the rows."""
        return self.prepared or prepare(self.document, self.passages)


def words_of(texts: Iterable[str]) -> set[str]:
    """The words of texts, folded, that a person may type the beginning of or misspell."""
    return _typed(surface("\n".join(texts)))


def _typed(words: Iterable[str]) -> set[str]:
    return {
        part
        for word in words
        if not _APART.search(word)
        for part in word.split("'")
        if _SHORTEST <= len(part) <= _LONGEST
    }


def context_of(document: Document, passage: Passage) -> str:
    """The line that places a passage for search: the document's title and the headings above."""
    headings = passage.places[0].headings if passage.places else ()
    return " › ".join(part for part in (document.title, *headings) if part)


def embedded_text(context: str, text: str) -> str:
    """What an embedding model is given: a passage under its title and headings."""
    return f"{context}\n{text}" if context else text


def pack(document: Document) -> bytes:
    """A document as one compressed value. What is no valid Unicode becomes "?"."""
    values = json.dumps(document.to_json(), ensure_ascii=False)
    return zlib.compress(values.encode("utf-8", "replace"), _LEVEL)


def unpack(body: bytes) -> Document:
    """The document that `pack` was given."""
    return Document.from_json(json.loads(zlib.decompress(body)))
