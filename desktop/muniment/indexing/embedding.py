"""Embedding: the vectors of passages that have none yet, a second's worth at a time."""

from __future__ import annotations

import logging
import threading
import time
from collections import deque
from collections.abc import Callable, Sequence

import numpy as np

from muniment.embed import Vectors
from muniment.errors import ModelError
from muniment.indexing.passage_embedder import PassageEmbedder
from muniment.store.store import Store
from muniment.tables import StoredPassage

# Passages are sorted by length within a window, so that those of one batch are alike and
# little is padded, and embedded few at a time, so that a pause never waits for long.
_WINDOW = 256
_AT_ONCE = 8
# What was embedded is stored after so many seconds: often enough that a crash costs little,
# seldom enough that commits cost little.
_SECONDS = 2.0
# Told apart by it: a model that embeds nothing, and a text that it fails on.
_HARMLESS = "A text."

_log = logging.getLogger(__name__)


class Embedding:
    """Embeds what has no vector, for one thread, which owns the store's writing.

    `embedder(name)` gives a model. When `hurry` is set, what was embedded is stored at once;
    the few texts in work are embedded again later. A text that the model fails on costs no
    other one its vector: it counts as embedded as long as this object lives.
    """

    def __init__(
        self, store: Store, embedder: Callable[[str], PassageEmbedder], hurry: threading.Event
    ) -> None:
        self._store = store
        self._embedder = embedder
        self._hurry = hurry
        self._model = ""
        self._window: deque[StoredPassage] = deque()
        self._rest: deque[StoredPassage] = deque()
        self._preferred: tuple[str, ...] = ()
        self._speed = 0.0
        self._refused: set[int] = set()
        self._told: dict[str, None] = {}

    def prefer(self, documents: Sequence[str]) -> None:
        """Take these documents first; may be called from any thread."""
        self._preferred = tuple(documents)

    def forget(self) -> None:
        """Look again for what has no vector: passages have changed."""
        self._window.clear()
        self._rest.clear()

    def refused(self) -> list[str]:
        """The documents with texts that the model failed on, since this was last asked."""
        told, self._told = list(self._told), {}
        return told

    def seconds_left(self, passages: int) -> float | None:
        """The time for so many passages at the measured rate; None while none was measured."""
        return passages / self._speed if self._speed else None

    def go_on(self, model: str) -> int:
        """Embed with this model for about two seconds; returns how many texts were embedded.

        0 means that every passage has its vector, or cannot have one. Raises ModelError if
        the model embeds nothing at all.
        """
        if model != self._model:
            # Another one may have been chosen.
            self.forget()
            self._model, self._speed = model, 0.0
            self._refused.clear()
            if not self._store.expect(model, self._embedder(model).identity):
                _log.warning("the files of %s have changed: all is embedded again", model)
        embedded = 0
        while not embedded and not self._hurry.is_set():
            if not self._window and not self._fill(model):
                return 0
            embedded = self._embed(model)
        return embedded

    def _embed(self, model: str) -> int:
        """Embed from the window; 0 if all that is left in it had its vector already."""
        started = time.monotonic()
        texts: list[StoredPassage] = []
        vectors: list[Vectors] = []
        counted: list[StoredPassage] = []
        embedder = self._embedder(model)
        while self._window:
            batch = [self._window.popleft() for _ in range(min(_AT_ONCE, len(self._window)))]
            batch = [p for p in batch if p.document in self._store.documents]
            known = {passage.digest for passage in texts} | self._refused
            new = [p for p in self._store.unembedded(model, batch) if p.digest not in known]
            taken: list[StoredPassage] = []
            if new:
                found = self._vectors(embedder, new)
                if found is None:
                    self._window.extendleft(reversed(batch))
                    break
                taken = [passage for passage in new if passage.digest not in self._refused]
                vectors.append(found)
                texts += taken
            ids = {passage.id for passage in taken}
            counted += (passage for passage in batch if passage.id not in ids)
            if self._hurry.is_set() or time.monotonic() - started >= _SECONDS:
                break
        seconds = time.monotonic() - started
        if texts:
            self._store.add_vectors(
                model, texts, np.concatenate(vectors), identity=embedder.identity
            )
            self._measure(len(texts) + len(counted), seconds)
        self._store.count_embedded(model, counted)
        return len(texts)

    def _vectors(
        self, embedder: PassageEmbedder, passages: Sequence[StoredPassage]
    ) -> Vectors | None:
        """The vectors of those that the model does not fail on; None if called off."""
        try:
            return embedder.embed([passage.embedded_text for passage in passages], self._hurry)
        except ModelError:
            # If it fails on this one too, it is not for the texts.
            if embedder.embed([_HARMLESS], self._hurry) is None:
                return None
        if len(passages) == 1:
            self._refused.add(passages[0].digest)
            self._told[passages[0].document] = None
            return np.empty((0, embedder.dimensions), np.float32)
        found = [self._vectors(embedder, [passage]) for passage in passages]
        vectors = [vector for vector in found if vector is not None]
        return np.concatenate(vectors) if len(vectors) == len(passages) else None

    def _measure(self, passages: int, seconds: float) -> None:
        speed = passages / max(seconds, 1e-6)
        self._speed = speed if not self._speed else 0.8 * self._speed + 0.2 * speed

    def _fill(self, model: str) -> bool:
        """Put the next passages into the window, shortest first; False if there are none."""
        if len(self._rest) < _WINDOW:
            lacking = self._store.without_vectors(model)
            waiting = {passage.document for passage in self._rest}
            preferred = [key for key in self._preferred if key in set(lacking)]
            for document in dict.fromkeys((*preferred, *lacking)):
                if len(self._rest) >= _WINDOW or self._hurry.is_set():
                    break
                if document not in waiting:
                    self._rest += self._store.to_embed(model, document)
        size = min(_WINDOW, len(self._rest))
        chosen = [self._rest.popleft() for _ in range(size)]
        self._window = deque(sorted(chosen, key=lambda passage: len(passage.text)))
        return bool(self._window)


def measure(embedder: PassageEmbedder, texts: Sequence[str]) -> float:
    """How many such texts a model embeds in a second. Raises ModelError."""
    if not texts:
        raise ModelError("Nothing to measure", "There are no texts yet.")
    embedder.embed(texts[:1])
    started = time.monotonic()
    embedder.embed(texts)
    return len(texts) / max(time.monotonic() - started, 1e-6)
