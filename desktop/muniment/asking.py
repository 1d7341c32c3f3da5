"""Asking: one question at a time, with the answering model that the settings choose.

The model is kept warm between questions. It is let go when nobody has asked for a while, and
sooner when the computer runs short of memory: the next question loads it again.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import psutil

from muniment.answer import Answerer, Retrieval, Told
from muniment.config import Settings
from muniment.llm import Llm
from muniment.model_facts import writing_speed
from muniment.models import Models
from muniment.records import Answer, Scope, Turn

_IDLE_SECONDS = 15 * 60.0
_LOOK_SECONDS = 20.0
# Memory is short when less than this share of it is free.
_FREE_SHARE = 0.06


def memory_is_short() -> bool:
    """Whether other programs soon lack memory."""
    memory = psutil.virtual_memory()
    return bool(memory.available < _FREE_SHARE * memory.total)


class Asking:
    """Answers questions from a retrieval. Calls may come from several threads; a second one waits.

    The other arguments are for tests: how long the model is kept with nobody asking, how often
    that is looked at, in seconds, and whether memory is short.
    """

    def __init__(
        self,
        retrieval: Retrieval,
        models: Models,
        settings: Callable[[], Settings],
        *,
        idle: float = _IDLE_SECONDS,
        look: float = _LOOK_SECONDS,
        short: Callable[[], bool] = memory_is_short,
    ) -> None:
        self._models = models
        self._settings = settings
        self._answerer = Answerer(retrieval, self._model, settings)
        self._idle, self._look, self._short = idle, look, short
        self._llm: Llm | None = None
        self._llm_as: tuple[object, ...] = ()
        self._turn = threading.Lock()
        self._stop = threading.Event()
        self._asked = 0.0
        self._closing = threading.Event()
        self._watch: threading.Thread | None = None

    @property
    def pid(self) -> int | None:
        """The process that runs the answering model, None while none does."""
        return self._llm.pid if self._llm is not None else None

    def ask(
        self,
        question: str,
        told: Told,
        stop: threading.Event,
        scope: Scope,
        turns: Sequence[Turn],
    ) -> Answer:
        """See `Library.ask`."""
        with self._turn:
            self._stop = stop
            if self._closing.is_set():
                stop.set()
            try:
                return self._answerer.answer(question, told, stop, scope=scope, turns=turns)
            finally:
                self._asked = time.monotonic()
                self._look_after()

    def measure(self, model: str, stop: threading.Event) -> float:
        """Words a second that a model writes here; see `Library.measure`.

        No second model is loaded beside another one: what is loaded is measured, or let go.
        """
        with self._turn:
            self._stop = stop
            if self._closing.is_set():
                stop.set()
            installed = self._models.get("answers", model)
            settings = self._settings()
            if installed == self._models.get("answers", settings.answering_model):
                try:
                    return writing_speed(self._model(), stop)
                finally:
                    self._asked = time.monotonic()
                    self._look_after()
            if self._llm is not None:
                self._llm.rest()
            other = Llm(installed, threads=settings.threads, gpu=settings.gpu)
            try:
                return writing_speed(other, stop)
            finally:
                other.close()

    def close(self) -> None:
        """Stop what is being answered, and end the model's process."""
        self._closing.set()
        self._stop.set()
        if self._llm is not None:
            self._llm.close()

    def _model(self) -> Llm:
        """The answering model, its process not yet started. Raises ModelError without one."""
        settings = self._settings()
        installed = self._models.get("answers", settings.answering_model)
        adapter = Path(settings.adapter) if settings.adapter else None
        chosen = (installed, adapter, settings.threads, settings.gpu)
        if self._llm is None or self._llm_as != chosen:
            if self._llm is not None:
                self._llm.close()
            self._llm_as = chosen
            self._llm = Llm(installed, adapter=adapter, threads=settings.threads, gpu=settings.gpu)
        return self._llm

    # ------------------------------------------------------------ letting go

    def _look_after(self) -> None:
        """See to it that the model is let go when it is not needed."""
        if self.pid is None or (self._watch is not None and self._watch.is_alive()):
            return
        self._watch = threading.Thread(target=self._let_go, name="model rest", daemon=True)
        self._watch.start()

    def _let_go(self) -> None:
        while not self._closing.wait(self._look):
            # Whoever asks just now needs it.
            if not self._turn.acquire(blocking=False):
                continue
            try:
                idle = time.monotonic() - self._asked >= self._idle
                if self._llm is not None and (idle or self._short()):
                    self._llm.rest()
                if self.pid is None:
                    self._watch = None
                    return
            finally:
                self._turn.release()
