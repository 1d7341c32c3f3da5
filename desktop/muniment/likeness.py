"""Likeness: how near texts are to a question in meaning; those of the last questions are known."""

from __future__ import annotations

import threading
from collections import OrderedDict
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from muniment.embed import Embedder
from muniment.errors import ModelError

Vector = NDArray[np.float32]

# An answer looks at the same two dozen sentences up to three times, a follow-up again.
_REMEMBERED = 1_000


class Likeness:
    """Cosines of texts with questions, by an embedding model.

    `embedder` gives the model and raises ModelError where there is none. Calls may come from
    several threads.
    """

    def __init__(self, embedder: Callable[[], Embedder]) -> None:
        self._embedder = embedder
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, str], Vector] = OrderedDict()
        self._asked: tuple[str, str, Vector] | None = None

    def of(self, question: str, texts: Sequence[str]) -> list[float] | None:
        """The cosine of each text with the question; None without an embedding model."""
        try:
            embedder = self._embedder()
            with self._lock:
                vectors = self._vectors(embedder, texts)
                asked = self._question(embedder, question)
        except ModelError:
            return None
        return [float(vector @ asked) for vector in vectors]

    def _vectors(self, embedder: Embedder, texts: Sequence[str]) -> list[Vector]:
        name = embedder.model.name
        found = {t: v for t in texts if (v := self._known.get((name, t))) is not None}
        new = [text for text in dict.fromkeys(texts) if text not in found]
        if new:
            found |= dict(zip(new, embedder.embed(new), strict=True))
        for text, vector in found.items():
            self._known[name, text] = vector
            self._known.move_to_end((name, text))
        while len(self._known) > _REMEMBERED:
            self._known.popitem(last=False)
        return [found[text] for text in texts]

    def _question(self, embedder: Embedder, question: str) -> Vector:
        name = embedder.model.name
        if self._asked is None or self._asked[:2] != (name, question):
            self._asked = (name, question, embedder.embed_question(question))
        return self._asked[2]
