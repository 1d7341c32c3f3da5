"""Hand-written stand-ins where the real thing is slow."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from muniment.models import Model, ModelFile


class FakeEmbedder:
    """Vectors of word counts: texts that share words are near each other."""

    def __init__(self, name: str = "fake", dimensions: int = 32) -> None:
        file = ModelFile("none", "unverified", 0)
        self.model = Model(name, "embedding", "Fake", "none", (file,), dimensions=dimensions)
        self.embedded: list[str] = []
        self.identity = "as it was made"

    @property
    def dimensions(self) -> int:
        return self.model.dimensions

    def embed(self, texts: Sequence[str], stop: object = None) -> NDArray[np.float32]:
        self.embedded += texts
        return np.stack([self._vector(text) for text in texts])

    def embed_question(self, question: str) -> NDArray[np.float32]:
        return self._vector(question)

    def _vector(self, text: str) -> NDArray[np.float32]:
        vector = np.full(self.dimensions, 1e-3, dtype=np.float32)
        for word in text.casefold().split():
            vector[sum(word.encode()) % self.dimensions] += 1.0
        unit: NDArray[np.float32] = vector / np.linalg.norm(vector)
        return unit
