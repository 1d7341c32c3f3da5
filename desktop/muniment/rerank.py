"""Reranker.scores(question, texts) → how well each text answers the question.

A cross-encoder reads a question and a text together: it sees more than two vectors can tell,
and takes as long for one text as the embedding of a question does. So it looks at the first
results alone, and only as long as it may.
"""

from __future__ import annotations

import logging
import threading
import time
from collections.abc import Callable, Sequence
from math import isfinite
from typing import TYPE_CHECKING

from muniment.errors import ModelError
from muniment.model_folder import assemble
from muniment.models import InstalledModel

if TYPE_CHECKING:
    from muniment.onnx_sessions import RerankingSession

_log = logging.getLogger(__name__)

_PATIENCE = 1.0


class Reranker:
    """A cross-encoder in this process. Calls may come from several threads.

    The model is loaded by the first call of `scores`, or by `prepare`; `threads` is the number
    of processor threads that it takes, `clock` gives seconds.
    """

    def __init__(
        self,
        installed: InstalledModel,
        threads: int = 1,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self.model = installed.model
        self._installed = installed
        self._threads = threads
        self._clock = clock
        self._lock = threading.Lock()
        self._session: RerankingSession | None = None
        self._preparing: threading.Thread | None = None

    @property
    def ready(self) -> bool:
        """Whether the model is loaded."""
        return self._session is not None

    def knows(self, language: str) -> bool:
        """Whether the model reads this language, an ISO 639-1 code; "" is an unknown one."""
        return not self.model.languages or language in self.model.languages

    def scores(
        self,
        question: str,
        texts: Sequence[str],
        seconds: float,
        stop: threading.Event | None = None,
    ) -> list[float | None]:
        """How well each text answers the question; only the order of the numbers means something.

        The first texts come first, as many as `seconds` allow or until `stop` is set; None
        stands for those that were not reached. Loading the model does not count. Raises
        ModelError if the model cannot be loaded or fails.
        """
        session = self._loaded()
        end = self._clock() + seconds
        longest = 0.0
        found: list[float | None] = []
        # One at a time: with one thread, several at once gain nothing and wait for the longest.
        for text in texts:
            begun = self._clock()
            if begun + longest >= end or (stop is not None and stop.is_set()):
                break
            found.append(self._score(session, question, text))
            longest = max(longest, self._clock() - begun)
        return [*found, *[None] * (len(texts) - len(found))]

    def prepare(self) -> None:
        """Load the model in a thread of its own, so that no search waits for it."""
        self._preparing = threading.Thread(target=self._prepare, name="reranker", daemon=True)
        self._preparing.start()

    def close(self) -> None:
        """Wait for what `prepare` began, for a second at most."""
        if self._preparing is not None:
            # Native code in the middle of its work is a bad moment for the process to end.
            self._preparing.join(_PATIENCE)

    def _prepare(self) -> None:
        # Search does without: a person who did not ask for anything is not told.
        try:
            self._loaded()
        except ModelError:
            _log.exception("results are not sorted again")

    def _score(self, session: RerankingSession, question: str, text: str) -> float | None:
        # ONNX Runtime's own kinds derive from Exception (no memory left, for one).
        try:
            [score] = session.rerank(question, [text])
        except Exception as error:
            raise self._failed("The model that sorts results failed", error) from error
        return score if isfinite(score) else None

    def _loaded(self) -> RerankingSession:
        with self._lock:
            if self._session is None:
                # fastembed, tokenizers and ONNX Runtime each raise kinds of their own.
                try:
                    # Half a second, which a window should not wait for.
                    from muniment.onnx_sessions import RerankingSession

                    self._session = RerankingSession.of(assemble(self._installed), self._threads)
                except Exception as error:
                    title = "The model that sorts results could not be loaded"
                    raise self._failed(title, error) from error
            return self._session

    def _failed(self, title: str, error: Exception) -> ModelError:
        message = f"{self.model.title}: {error}. Results come in the order in which they are found."
        return ModelError(title, message, self._installed.path)
