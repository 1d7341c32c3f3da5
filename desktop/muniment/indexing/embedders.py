"""Embedders: the embedding models of a library, each loaded once, when it is first needed."""

from __future__ import annotations

import threading
from collections.abc import Callable

from muniment.config import Settings
from muniment.embed import Embedder
from muniment.errors import ModelError
from muniment.models import Models


class Embedders:
    """Gives the models that `settings()` name; may be called from any thread."""

    def __init__(self, models: Models, settings: Callable[[], Settings]) -> None:
        self._models = models
        self._settings = settings
        self._lock = threading.Lock()
        self._loaded: dict[str, tuple[int, Embedder]] = {}

    def serving(self, wait: bool = True) -> Embedder:
        """The model that searches; see `named`."""
        return self.named(self._settings().embedding_model, wait)

    def named(self, name: str, wait: bool = True) -> Embedder:
        """The model with this name, the best one installed if it is "".

        Raises ModelError where there is none, or while another thread loads one and `wait`
        is False.
        """
        threads = self._settings().threads
        if (known := self._loaded.get(name)) and known[0] == threads:
            if known[1].loading and not wait:
                raise _not_ready()
            return known[1]
        if not self._lock.acquire(blocking=wait):
            raise _not_ready()
        try:
            known = self._loaded.get(name)
            if known is None or known[0] != threads:
                known = threads, Embedder(self._models.get("embedding", name), threads)
                self._loaded[name] = self._loaded[known[1].model.name] = known
            return known[1]
        finally:
            self._lock.release()

    def forget(self, keep: str) -> None:
        """Let go of all models but one."""
        with self._lock:
            self._loaded = {name: known for name, known in self._loaded.items() if name == keep}


def _not_ready() -> ModelError:
    return ModelError("Not ready yet", "The embedding model is being loaded.")
