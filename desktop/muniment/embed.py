"""Embedder.embed(texts) → vectors."""

from __future__ import annotations

import contextlib
import os
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.errors import ModelError
from muniment.model_folder import assemble
from muniment.models import InstalledModel, Model
from muniment.offline import go_offline

go_offline()

from fastembed import TextEmbedding  # noqa: E402  (the variables above must be set first)
from fastembed.common.model_description import ModelSource, PoolingType  # noqa: E402
from fastembed.text.custom_text_embedding import CustomTextEmbedding  # noqa: E402
from onnxruntime import SessionOptions  # noqa: E402

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
        self._session: _Session | None = None
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

    def _loaded(self) -> _Session:
        with self._lock:
            if self._session is None:
                # fastembed, tokenizers and ONNX Runtime raise kinds of their own.
                try:
                    self._session = _Session.of(self.model, self._folder, self._threads)
                except Exception as error:
                    raise self._not_loaded(error) from error
            return self._session

    def _not_loaded(self, error: Exception) -> ModelError:
        return ModelError(
            "The embedding model could not be loaded",
            f"{self.model.title}: {error}. Search by words still works.",
            self._path,
        )


class _Session(CustomTextEmbedding):
    """fastembed's, with threads that sleep while they have nothing to do.

    ONNX Runtime lets them spin, which takes the processor from the window and from search.
    """

    @classmethod
    def of(cls, model: Model, folder: Path, threads: int) -> _Session:
        """The model whose files lie in this folder."""
        name = f"muniment/{folder.name}"
        # The registry of custom models belongs to fastembed's class: a second session of the
        # same model finds it there already.
        with contextlib.suppress(ValueError):
            TextEmbedding.add_custom_model(
                model=name,
                pooling=PoolingType.CLS if model.pooling == "cls" else PoolingType.MEAN,
                normalization=True,
                sources=ModelSource(url=folder.as_uri()),
                dim=model.dimensions,
                model_file="model.onnx",
            )
        return cls(name, specific_model_path=str(folder), threads=threads)

    @classmethod
    def add_extra_session_options(
        cls, session_options: SessionOptions, extra_options: dict[str, Any]
    ) -> None:
        super().add_extra_session_options(session_options, extra_options)
        session_options.add_session_config_entry("session.intra_op.allow_spinning", "0")
