"""How a model is computed fastest on this computer: found out by trying, once, and remembered."""

from __future__ import annotations

import contextlib
import json
import os
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import psutil

from muniment.durable import write_text

# More threads must be worth it: they take the computer from everything else.
_WORTH = 0.95
# A model that is slow to try is tried once with each number instead of twice.
_SLOW = 1.0
# Tokens that are drafted at a time, where that gains. In answers that quote it saves a third to
# a half of the evaluations (`python -m tests.bench llm`), so that it gains where a token and its
# draft take less than about three times as long as the token alone. On two cores they take
# nearly four times as long, which made answers slower by a tenth to a third.
DRAFT = 4
_GAINS = 2.2
# More waiting work than this for each processor makes a timing chance.
_BUSY = 0.75


@dataclass(frozen=True, slots=True)
class Tuning:
    """`threads` to compute with, and tokens to `draft` at a time (see `writing.Writer`)."""

    threads: int
    draft: int = 0


class Tunings:
    """What was found out, by model; kept in a file that may be lost without harm."""

    def __init__(self, path: Path) -> None:
        self._path = path

    def get(self, model: Path) -> Tuning | None:
        """How this model is computed fastest; None if it has not been tried here."""
        found = self._load().get(_key(model))
        if isinstance(found, list) and [type(n) for n in found] == [int, int] and found[0] > 0:
            return Tuning(found[0], max(0, found[1]))
        return None

    def keep(self, model: Path, tuning: Tuning) -> None:
        """Remember what was found out."""
        # Not to be able to remember costs a second next time, nothing more.
        with contextlib.suppress(OSError):
            self._path.parent.mkdir(parents=True, exist_ok=True)
            known = {**self._load(), _key(model): [tuning.threads, tuning.draft]}
            write_text(self._path, json.dumps(known))

    def _load(self) -> dict[str, object]:
        try:
            data = json.loads(self._path.read_text("utf-8"))
        except (OSError, ValueError):
            return {}
        return data if isinstance(data, dict) else {}


def _key(model: Path) -> str:
    return f"{model.name} {model.stat().st_size} {_usable()}"


def likely() -> int:
    """The number of threads that is good on most computers: one per physical core."""
    return min(_usable(), psutil.cpu_count(logical=False) or _usable())


def candidates() -> list[int]:
    """The numbers of threads that are worth trying, the likeliest first."""
    cores = likely()
    return list(dict.fromkeys((cores, _usable(), max(1, cores // 2))))


def fastest(seconds: Mapping[int, float]) -> int:
    """The number of threads with the least time; fewer ones where more are hardly faster."""
    best = min(seconds.values())
    return min(threads for threads, took in seconds.items() if took * _WORTH <= best)


def drafts(alone: float, together: float) -> int:
    """How much to draft, given the seconds for a token alone, and with a draft of DRAFT."""
    return DRAFT if together < _GAINS * alone else 0


def is_quiet() -> bool:
    """Whether the computer had little else to do in the last minute, so that timings hold."""
    return psutil.getloadavg()[0] < _BUSY * _usable()


def measure(numbers: list[int], work: Callable[[int], None]) -> dict[int, float]:
    """Seconds that `work` takes with each number, the best of several runs."""
    # The first run reads the model from the disk, and says nothing.
    rounds = 1 if _timed(work, numbers[0]) > _SLOW else 2
    runs = [{n: _timed(work, n) for n in numbers} for _ in range(rounds)]
    return {n: min(run[n] for run in runs) for n in numbers}


def _timed(work: Callable[[int], None], number: int) -> float:
    begun = time.perf_counter()
    work(number)
    return time.perf_counter() - begun


def _usable() -> int:
    """Processors that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
