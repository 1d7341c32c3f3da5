"""The database is tried out on this computer, and what is wrong with it is said."""

from __future__ import annotations

import pytest

from muniment.errors import LibraryError
from muniment.store.database import Database
from muniment.store.trial import try_store


def test_every_kind_of_index_is_tried() -> None:
    assert try_store() == "300 rows kept, changed, and found by words, vectors and values"


def test_what_is_not_found_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(Database, "nearest", lambda *_: list)
    with pytest.raises(LibraryError, match="by vectors it found"):
        try_store()


def test_a_part_that_is_missing_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    def missing(*_: object) -> None:
        raise ImportError("pyarrow.something")

    monkeypatch.setattr(Database, "index_vectors", missing)
    with pytest.raises(LibraryError, match=r"pyarrow\.something"):
        try_store()
