"""What of a library is asked: the documents of some folders, or some documents by name. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

from muniment.records import Scope


def within(scope: Scope, document: str, paths: Sequence[Path]) -> tuple[Path, ...]:
    """Those of a document's files that are in the scope; all, if it names the document."""
    if not scope or document in scope.documents:
        return tuple(paths)
    folders = set(scope.folders)
    return tuple(path for path in paths if path in folders or not folders.isdisjoint(path.parents))


def documents_within(scope: Scope, known: Iterable[tuple[str, Sequence[Path]]]) -> frozenset[str]:
    """The documents in the scope, of these with the files that hold them."""
    return frozenset(document for document, paths in known if within(scope, document, paths))
