"""Embedders: the embedding models of a library, each loaded once, when it is first needed.

Questions and passages are embedded apart: a question in this process, with a thread of its
own, so that it never waits for passages; passages in a child process.
"""

from __future__ import annotations

import contextlib
import threading
from collections.abc import Callable

from muniment.config import Settings
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.indexing.passage_embedder import PassageEmbedder
from muniment.models import Models

_PATIENCE = 1.0


class Embedders:
    """Gives the models that `settings()` name; may be called from any thread."""

    def __init__(self, models: Models, settings: Callable[[], Settings]) -> None:
        self._models = models
        self._settings = settings
        self._lock = threading.Lock()
        self._serving: dict[str, Embedder] = {}
        self._named: dict[str, PassageEmbedder] = {}
        self._tokenizers: dict[str, str] = {}
        self._preparing: threading.Thread | None = None

    def serving(self, wait: bool = True) -> Embedder:
        """The model that searches, for questions and a few texts, and to count tokens.

        It is the best one installed if the settings name none. Raises ModelError where there
        is none, or while another thread loads it and `wait` is False.
        """
        name = self._settings().embedding_model
        known = self._serving.get(name)
        if known is None:
            if not self._lock.acquire(blocking=wait):
                raise _not_ready()
            try:
                known = self._serving.get(name)
                if known is None:
                    installed = self._models.get("embedding", name)
                    own = installed.model.name
                    known = self._serving.get(own) or Embedder(installed, threads=1)
                    self._serving[name] = self._serving[own] = known
            finally:
                self._lock.release()
        if known.loading and not wait:
            raise _not_ready()
        return known

    def tokenizer(self) -> str:
        """The file by which the model that searches counts tokens; "" where there is no model."""
        name = self._settings().embedding_model
        if name not in self._tokenizers:
            try:
                paths = self._models.get("embedding", name).paths
            except ModelError:
                return ""
            self._tokenizers[name] = str(paths.get("tokenizer.json", ""))
        return self._tokenizers[name]

    def named(self, name: str) -> PassageEmbedder:
        """The model with this name, or the best one installed if it is "", for passages.

        Raises ModelError where there is none.
        """
        with self._lock:
            known = self._named.get(name)
            if known is None:
                installed = self._models.get("embedding", name)
                own = installed.model.name
                known = self._named.get(own) or PassageEmbedder(installed, self._threads)
                self._named[name] = self._named[own] = known
            return known

    def prepare(self, ready: Callable[[], None] = lambda: None) -> None:
        """Load the model that searches, in a thread of its own, so that no question waits.

        `ready` is called there once it is loaded.
        """
        self._preparing = threading.Thread(
            target=self._prepare, args=(ready,), name="embedder", daemon=True
        )
        self._preparing.start()

    def forget(self, keep: str) -> None:
        """Let go of all models but one."""
        with self._lock:
            self._serving = {name: known for name, known in self._serving.items() if name == keep}
            for name in self._named.keys() - {keep}:
                known = self._named.pop(name)
                if known is not self._named.get(keep):
                    known.close()

    def close(self) -> None:
        """End the child processes, in about a second at most."""
        with self._lock:
            for known in self._named.values():
                known.close()
        if self._preparing is not None:
            # Native code in the middle of its work is a bad moment for the process to end.
            self._preparing.join(_PATIENCE)

    def _threads(self) -> int:
        return self._settings().threads

    def _prepare(self, ready: Callable[[], None]) -> None:
        # The first question takes many times as long as the next: it loads the model.
        with contextlib.suppress(ModelError):
            self.serving().embed_question("")
            ready()


def _not_ready() -> ModelError:
    return ModelError("Not ready yet", "The embedding model is being loaded.")
