"""What a person wants to know of each model: what it needs, how fast it is here, where it goes."""

from __future__ import annotations

import json
import os
import threading
import time
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from muniment.config import cache_dir, user_models
from muniment.durable import write_text
from muniment.errors import ModelError
from muniment.llm import ChatMessage, Llm, inspect
from muniment.models import Model, Models, home
from muniment.records import ModelStatus

# The prompt and its answer, as the answering model is asked (see llm/inspection.py).
_CONTEXT = 4096
_WORKING = 300 << 20
_MEGA = 1 << 20
# Of ordinary English, as tokenizers of this size cut it.
_WORDS_PER_TOKEN = 0.75
_MEASURED_TOKENS = 48


@dataclass(frozen=True, slots=True)
class ModelFacts:
    """A model and what a person wants to know of it.

    `memory` is what it needs in bytes, None where that is not known. `speed` is in words written
    a second for one that answers, in passages read a second for one that finds by meaning, and
    None while it has not been measured here. `files` are to be put into `place` to install it;
    `own` says that the person added it, so that it can be removed; `address` is where it can be
    downloaded from, empty where that is not known.
    """

    status: ModelStatus
    memory: int | None
    speed: float | None
    files: tuple[str, ...]
    place: Path
    own: bool = False
    address: str = ""


class Speeds:
    """Speeds that were measured on this computer; kept in a file that may be lost without harm."""

    def __init__(self, path: Path | None = None) -> None:
        self._path = path or cache_dir() / "speeds.json"

    def get(self, model: ModelStatus) -> float | None:
        """What was measured for this model."""
        found = self._load().get(_key(model))
        return float(found) if isinstance(found, int | float) and found > 0 else None

    def keep(self, model: ModelStatus, speed: float) -> None:
        """Remember what was measured."""
        # Not to be able to remember costs another measurement, nothing more.
        with suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_text(self._path, json.dumps({**self._load(), _key(model): speed}))

    def _load(self) -> dict[str, object]:
        try:
            data = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}


def gather(models: Iterable[ModelStatus], speeds: Speeds | None = None) -> tuple[ModelFacts, ...]:
    """The facts of these models. Reads headers of files: takes a moment."""
    remembered = speeds or Speeds()
    known = {model.name: model for model in Models().all()}
    return tuple(
        ModelFacts(
            status,
            _memory(status, known.get(status.name)),
            remembered.get(status),
            tuple(file.file for file in known[status.name].files) if status.name in known else (),
            _place(status, known.get(status.name)),
            own=_is_own(status),
            address=known[status.name].address if status.name in known else "",
        )
        for status in models
    )


def writing_speed(llm: Llm, stop: threading.Event) -> float:
    """Words that a model writes in a second, from the first one on.

    What it reads before that is another matter. Takes seconds; up to a minute if the model must
    be loaded. Raises ModelError, and Interrupted when `stop` is set before it began to write.
    """
    llm.info(stop)
    prompt = [ChatMessage("user", "Tell a long story about a harbour and its tides.")]
    pieces = 0
    begun = ended = time.monotonic()
    for _ in llm.stream(prompt, max_tokens=_MEASURED_TOKENS, stop=stop):
        ended = time.monotonic()
        if not pieces:
            begun = ended
        pieces += 1
    tokens = max(pieces, llm.last.written if llm.last is not None else 0) - 1
    if tokens < 1 or ended <= begun:
        raise ModelError("Nothing was measured", "The model wrote nothing. Try it once more.")
    return tokens * _WORDS_PER_TOKEN / (ended - begun)


def _memory(status: ModelStatus, model: Model | None) -> int | None:
    if model is not None and model.memory:
        return model.memory * _MEGA
    if status.role != "answers" or status.path is None:
        return None
    try:
        file = inspect(status.path)
    except ModelError:
        return None
    return file.bytes + file.memory(_CONTEXT) + _WORKING


def _place(status: ModelStatus, model: Model | None) -> Path:
    folder = user_models()
    return home(model, folder) if model is not None else folder


def _is_own(status: ModelStatus) -> bool:
    """Whether it is a file that was added; one of the list may have been, too."""
    return (
        status.role == "answers" and status.path is not None and status.path.parent == user_models()
    )


def _key(model: ModelStatus) -> str:
    return f"{model.name} {model.bytes or 0} {os.cpu_count() or 1}"
