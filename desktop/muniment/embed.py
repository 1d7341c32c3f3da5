"""Embedder.embed(texts) → vectors."""

from __future__ import annotations

import os
import threading
from collections.abc import Sequence
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from muniment.errors import ModelError
from muniment.model_folder import assemble
from muniment.models import InstalledModel

if TYPE_CHECKING:
    from muniment.onnx_sessions import EmbeddingSession

Vectors = NDArray[np.float32]

_BATCH = 16


class Embedder:
    """An embedding model in this process. Calls may come from several threads.

    `threads` is the number of processor threads, 0 for all cores. The model is loaded by the
    first call that embeds, which takes a second or two. Raises ModelError if its files cannot
    be had, or, at that call, if it cannot be loaded.
    """

    def __init__(self, installed: InstalledModel, threads: int = 0) -> None:
        self.model = installed.model
        self._path = installed.path
        self._threads = threads or os.cpu_count() or 1
        self._lock = threading.Lock()
        self._session: EmbeddingSession | None = None
        try:
            self._folder = assemble(installed)
        except OSError as error:
            raise self._not_loaded(error) from error

    @property
    def loading(self) -> bool:
        """Whether a thread is loading the model at this moment."""
        return self._lock.locked() and self._session is None

    @property
    def dimensions(self) -> int:
        """The length of a vector."""
        return self.model.dimensions

    def embed(self, texts: Sequence[str]) -> Vectors:
        """Unit vectors of passages: float32, (len(texts), dimensions), in the order given.

        Texts longer than the model's limit count by their beginning.
        """
        return self._run([self.model.passage_prefix + text for text in texts])

    def embed_question(self, question: str) -> NDArray[np.float32]:
        """The unit vector of a question, shape (dimensions,)."""
        vector: NDArray[np.float32] = self._run([self.model.question_prefix + question])[0]
        return vector

    def _run(self, texts: Sequence[str]) -> Vectors:
        # A batch is padded to its longest text: batches of similar length waste nothing.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        session = self._loaded()
        # ONNX Runtime's own kinds derive from Exception (no memory left, for one).
        try:
            results = session.embed([texts[i] for i in order], batch_size=_BATCH)
            for i, vector in zip(order, results, strict=True):
                vectors[i] = vector
        except Exception as error:
            raise ModelError(
                "The embedding model failed",
                f"{self.model.title}: {error}. Search by words still works.",
            ) from error
        return vectors

    def _loaded(self) -> EmbeddingSession:
        with self._lock:
            if self._session is None:
                # fastembed, tokenizers and ONNX Runtime raise kinds of their own.
                try:
                    # Half a second, which a window should not wait for.
                    from muniment.onnx_sessions import EmbeddingSession

                    self._session = EmbeddingSession.of(self.model, self._folder, self._threads)
                except Exception as error:
                    raise self._not_loaded(error) from error
            return self._session

    def _not_loaded(self, error: Exception) -> ModelError:
        return ModelError(
            "The embedding model could not be loaded",
            f"{self.model.title}: {error}. Search by words still works.",
            self._path,
        )
