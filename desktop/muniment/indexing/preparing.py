"""What the processes that read files do besides: splitting documents, preparing their storing.

`main` is such a process's whole life: `muniment.extract.child` reads, and this is done with
what it has read. So it needs neither the one thread that stores nor its interpreter.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from muniment.content import Prepared, prepare
from muniment.extract import child
from muniment.passages import CountTokens, estimate_tokens, split
from muniment.records import Document, Passage


def main(options: Mapping[str, Any]) -> None:
    """Serve as a reading child until the parent goes away; see `child.main`."""
    # There are as many children as are to work at a time.
    os.environ["TOKENIZERS_PARALLELISM"] = "false"
    child.main(options, Preparer())


class Preparer:
    """Makes of a document what is stored of it, measured in tokens of an embedding model."""

    def __init__(self) -> None:
        self._tokenizer = ""
        self._count: CountTokens = estimate_tokens

    def __call__(
        self, document: Document, name: str, tokenizer: str
    ) -> tuple[Document, Sequence[Passage], Prepared]:
        """The document, titled after its file's name if it has no title, split and prepared.

        `tokenizer` is a file, "" if tokens are to be estimated.
        """
        if tokenizer != self._tokenizer:
            self._tokenizer, self._count = tokenizer, counter(tokenizer)
        document = titled(valid(document), name)
        passages = split(document, self._count)
        return document, passages, prepare(document, passages)


def counter(tokenizer: str) -> CountTokens:
    """What counts tokens by this file; an estimate without one, or if it cannot be read."""
    if not tokenizer:
        return estimate_tokens
    from muniment.tokens import TokenCounter

    try:
        return TokenCounter(Path(tokenizer)).count
    except Exception:  # the library knows no other kind
        return estimate_tokens


def titled(document: Document, name: str) -> Document:
    """The document with a title: without one of its own it goes by its file's name."""
    return document if document.title else replace(document, title=_title(name))


def valid(document: Document) -> Document:
    """The document with a text that is valid Unicode, each character where it was."""
    try:
        document.text.encode("utf-8")
    except UnicodeEncodeError:
        text = document.text.encode("utf-8", "replace").decode("utf-8")
        return replace(document, text=text)
    return document


def _title(name: str) -> str:
    """A title from a file's name, so that its words can be found: "3M_2018_10K" → "3M 2018 10K"."""
    name = name.encode("utf-8", "replace").decode("utf-8")
    return " ".join(re.sub(r"[_\s]+", " ", name).split())
