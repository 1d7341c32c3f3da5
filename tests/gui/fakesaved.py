"""Saved searches without a disk."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from muniment.saved import SavedSearch, SavedSearches


class FakeSaved(SavedSearches):
    """Searches kept in memory."""

    def __init__(self) -> None:
        super().__init__(Path("/nowhere/saved_searches.json"))
        self._kept: tuple[SavedSearch, ...] = ()

    def _read(self) -> tuple[SavedSearch, ...]:
        return self._kept

    def _write(self, searches: Sequence[SavedSearch]) -> tuple[SavedSearch, ...]:
        self._kept = tuple(searches)
        return self._kept
