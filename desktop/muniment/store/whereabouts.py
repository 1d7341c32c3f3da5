"""Whereabouts: in which rows the passages of a text stand, in memory: 16 bytes for each passage.

To ask the table's index for a hundred texts takes as long as to find them.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from muniment.store.reading import Reader

_TABLE, _COLUMN = "passages", "digest"


@dataclass(frozen=True, slots=True)
class _Known:
    """The digests of a version of the table in order, and the row of each."""

    version: int
    digests: NDArray[np.int64]
    rows: NDArray[np.int64]


class Whereabouts:
    """The rows of passages by their digests. Any thread may ask; LanceDB's errors are raised."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: _Known | None = None

    def of(self, digests: Sequence[int]) -> dict[int, list[int]]:
        """The rows of each of these digests that stands in the table, in their order there."""
        known = self._latest()
        asked = np.array(digests, np.int64)
        first = np.searchsorted(known.digests, asked, "left")
        last = np.searchsorted(known.digests, asked, "right")
        return {
            digest: sorted(known.rows[a:b].tolist())
            for digest, a, b in zip(digests, first, last, strict=True)
            if a < b
        }

    def _latest(self) -> _Known:
        version, known = self._reader.version(_TABLE), self._known
        if known is None or known.version != version:
            digests, rows = self._reader.places(_TABLE, _COLUMN)
            order = np.argsort(digests)
            known = self._known = _Known(version, digests[order], rows[order])
        return known
