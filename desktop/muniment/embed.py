"""Embedder.embed(texts) → vectors. The only module that imports fastembed.

fastembed would fetch a model by its name; here it is given a folder of links to the files
that the manifest found, and never a name that it could look up.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import shutil
from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from muniment.config import cache_dir
from muniment.errors import ModelError
from muniment.models import InstalledModel
from muniment.offline import go_offline

go_offline()

from fastembed import TextEmbedding  # noqa: E402  (the variables above must be set first)
from fastembed.common.model_description import ModelSource, PoolingType  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402

Vectors = NDArray[np.float32]

_BATCH = 16


class Embedder:
    """An embedding model, loaded. Calls may come from several threads.

    `threads` is the number of processor threads, 0 for all cores. Raises ModelError if the
    model cannot be loaded.
    """

    def __init__(self, installed: InstalledModel, threads: int = 0) -> None:
        self.model = installed.model
        try:
            folder = _assemble(installed)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.no_padding()
            self._tokenizer.no_truncation()
            self._fastembed = _load(installed, folder, threads or os.cpu_count() or 1)
        # fastembed, tokenizers and ONNX Runtime each raise kinds of their own, down to Exception.
        except Exception as error:
            raise ModelError(
                "The embedding model could not be loaded",
                f"{self.model.title}: {error}. Search by words still works.",
                installed.path,
            ) from error

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

    def count(self, texts: Sequence[str]) -> list[int]:
        """Tokens of each text, without the special ones."""
        encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [len(encoding) for encoding in encodings]

    def _run(self, texts: Sequence[str]) -> Vectors:
        # A batch is padded to its longest text: batches of similar length waste nothing.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        try:
            results = self._fastembed.embed([texts[i] for i in order], batch_size=_BATCH)
            for i, vector in zip(order, results, strict=True):
                vectors[i] = vector
        # ONNX Runtime's own kinds derive from Exception (no memory left, for one).
        except Exception as error:
            raise ModelError(
                "The embedding model failed",
                f"{self.model.title}: {error}. Search by words still works.",
            ) from error
        return vectors


def _load(installed: InstalledModel, folder: Path, threads: int) -> TextEmbedding:
    model = installed.model
    name = f"muniment/{folder.name}"
    # The registry of custom models belongs to fastembed's class: a second Embedder of the
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
    return TextEmbedding(name, specific_model_path=str(folder), threads=threads)


def _assemble(installed: InstalledModel) -> Path:
    """A folder that holds all files of the model under the names that fastembed looks for."""
    identity = "\n".join(
        f"{name} {path} {path.stat().st_mtime_ns}" for name, path in sorted(installed.paths.items())
    )
    digest = hashlib.sha256(identity.encode()).hexdigest()[:12]
    folder = cache_dir() / "models" / f"{installed.model.name}-{digest}"
    if not (folder / "complete").exists():
        folder.mkdir(parents=True, exist_ok=True)
        for name, path in installed.paths.items():
            _link(path, folder / name)
        (folder / "complete").touch()
    return folder


def _link(source: Path, target: Path) -> None:
    target.unlink(missing_ok=True)
    try:
        target.symlink_to(source.resolve())
    except OSError:
        shutil.copyfile(source, target)
