"""Embedder.embed(texts) → vectors. The only module that imports fastembed.

fastembed would fetch a model by its name; here it is given a folder of links to the files
that the manifest found, and never a name that it could look up.
"""

from __future__ import annotations

import contextlib
import hashlib
import os
import re
import shutil
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.config import cache_dir
from muniment.errors import ModelError
from muniment.models import InstalledModel, Model
from muniment.offline import go_offline

go_offline()

from fastembed import TextEmbedding  # noqa: E402  (the variables above must be set first)
from fastembed.common.model_description import ModelSource, PoolingType  # noqa: E402
from fastembed.text.custom_text_embedding import CustomTextEmbedding  # noqa: E402
from onnxruntime import SessionOptions  # noqa: E402
from tokenizers import Tokenizer  # noqa: E402
from tokenizers.models import WordPiece  # noqa: E402

Vectors = NDArray[np.float32]

_BATCH = 16
# What WordPiece takes apart on its own: a run of letters and digits, or one other character;
# in scripts without spaces each character. Of a run that is no word, so many characters.
_WORD = re.compile(r"[^\W\u2e80-\uffff]{1,40}|\S")
_MOST_WORDS = 200_000


class Embedder:
    """An embedding model. Calls may come from several threads.

    `threads` is the number of processor threads, 0 for all cores; a single text, as a question
    is, has a session of one thread to itself, so that it does not wait for passages. Made, it
    can count tokens; the model is loaded by the first call that embeds, which takes a second
    or two. Raises ModelError if the model cannot be loaded, then or at that call.
    """

    def __init__(self, installed: InstalledModel, threads: int = 0) -> None:
        self.model = installed.model
        self._path = installed.path
        self._words: dict[str, int] = {}
        # fastembed, tokenizers and ONNX Runtime each raise kinds of their own, down to Exception.
        try:
            folder = _assemble(installed)
            self._tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
            self._tokenizer.no_padding()
            self._tokenizer.no_truncation()
        except Exception as error:
            raise self._not_loaded(error) from error
        self._several = _Lazy(self.model, folder, threads or os.cpu_count() or 1)
        self._single = _Lazy(self.model, folder, 1)

    @property
    def loading(self) -> bool:
        """Whether a thread is loading the model for questions at this moment."""
        return self._single.loading

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
        if not isinstance(self._tokenizer.model, WordPiece):
            return self._tokens(texts)
        # Each word is taken apart once: four times as fast. Two threads may each start anew.
        words = self._words if len(self._words) < _MOST_WORDS else {}
        split = [_WORD.findall(text) for text in texts]
        new = list({word for text in split for word in text if word not in words})
        words.update(zip(new, self._tokens(new), strict=True))
        self._words = words
        return [sum(map(words.__getitem__, text)) for text in split]

    def _tokens(self, texts: Sequence[str]) -> list[int]:
        encodings = self._tokenizer.encode_batch_fast(list(texts), add_special_tokens=False)
        return [len(encoding) for encoding in encodings]

    def _run(self, texts: Sequence[str]) -> Vectors:
        # A batch is padded to its longest text: batches of similar length waste nothing.
        order = sorted(range(len(texts)), key=lambda i: len(texts[i]))
        vectors = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        try:
            model = (self._single if len(texts) == 1 else self._several).get()
        except Exception as error:
            raise self._not_loaded(error) from error
        # ONNX Runtime's own kinds derive from Exception (no memory left, for one).
        try:
            results = model.embed([texts[i] for i in order], batch_size=_BATCH)
            for i, vector in zip(order, results, strict=True):
                vectors[i] = vector
        except Exception as error:
            raise ModelError(
                "The embedding model failed",
                f"{self.model.title}: {error}. Search by words still works.",
            ) from error
        return vectors

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
    def add_extra_session_options(
        cls, session_options: SessionOptions, extra_options: dict[str, Any]
    ) -> None:
        super().add_extra_session_options(session_options, extra_options)
        session_options.add_session_config_entry("session.intra_op.allow_spinning", "0")


class _Lazy:
    """A model that is loaded when it is first asked for."""

    def __init__(self, model: Model, folder: Path, threads: int) -> None:
        self._model = model
        self._folder = folder
        self._threads = threads
        self._lock = threading.Lock()
        self._loaded: _Session | None = None

    @property
    def loading(self) -> bool:
        return self._lock.locked() and self._loaded is None

    def get(self) -> _Session:
        with self._lock:
            if self._loaded is None:
                self._loaded = self._load()
            return self._loaded

    def _load(self) -> _Session:
        name = f"muniment/{self._folder.name}"
        # The registry of custom models belongs to fastembed's class: a second session of the
        # same model finds it there already.
        with contextlib.suppress(ValueError):
            TextEmbedding.add_custom_model(
                model=name,
                pooling=PoolingType.CLS if self._model.pooling == "cls" else PoolingType.MEAN,
                normalization=True,
                sources=ModelSource(url=self._folder.as_uri()),
                dim=self._model.dimensions,
                model_file="model.onnx",
            )
        return _Session(name, specific_model_path=str(self._folder), threads=self._threads)


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
