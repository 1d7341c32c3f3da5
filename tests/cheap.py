"""An embedding model that costs nothing, in the place of the real one's arithmetic."""

from __future__ import annotations

import contextlib
import hashlib
import time
from collections.abc import Iterator, Sequence
from unittest.mock import patch

import numpy as np

from muniment.embed import Embedder, Vectors
from muniment.indexing.passage_embedder import PassageEmbedder
from muniment.models import InstalledModel


@contextlib.contextmanager
def cheap_embedding(seconds: float = 0.0) -> Iterator[None]:
    """Every embedder made meanwhile gives each text a vector of its own, `seconds` for each.

    The vector depends on the model's name and the text alone: the same in every run and in
    every batch, and far from that of any other text. What they mean is lost.
    """

    def load(self: Embedder, installed: InstalledModel, threads: int = 0) -> None:
        self.model = installed.model

    def run(self: Embedder | PassageEmbedder, texts: Sequence[str], _: object = None) -> Vectors:
        time.sleep(seconds * len(texts))
        vectors = np.empty((len(texts), self.dimensions), np.float32)
        for number, text in enumerate(texts):
            digest = hashlib.blake2b(f"{self.model.name}\n{text}".encode()).digest()
            random = np.random.default_rng(int.from_bytes(digest, "little"))
            vectors[number] = random.standard_normal(self.dimensions)
        vectors /= np.linalg.norm(vectors, axis=1, keepdims=True)
        return vectors

    here = patch.multiple(Embedder, __init__=load, _run=run, loading=False)
    with here, patch.object(PassageEmbedder, "embed", run):
        yield


@contextlib.contextmanager
def let_go_at_once() -> Iterator[None]:
    """What no file has any more goes at once, and not after it was looked for elsewhere."""
    with patch("muniment.indexing.indexer._MOVE_SECONDS", float("-inf")):
        yield
