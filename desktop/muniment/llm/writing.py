"""What comes after a prompt: the likeliest reply, piece by piece, or the weights of some."""

from __future__ import annotations

import codecs
import math
from collections import deque
from collections.abc import Iterator, Sequence

import numpy as np
import numpy.typing as npt

from muniment.llm.reading import Reader
from muniment.llm.runtime import OUTPUTS, Runtime

# A small model falls into a loop; what it wrote last weighs so much less.
_PENALTY = 1.1
_PENALISED = 64
# So many tokens that stood in the prompt before make it likely that the next do, too.
_REPEATED = 3


class Writer:
    """Writes the likeliest reply to a prompt that was read.

    Of a quotation the next words stand in the prompt already: where the reply has come to
    repeat some tokens of it, those that follow there are drafted, at most `draft` of them, and
    evaluated together, which costs less than one by one. Only those that the model would have
    written itself are kept. `written` and `drafted` count tokens as in `records.Reading`.
    """

    def __init__(self, runtime: Runtime, reader: Reader, *, draft: int) -> None:
        self.written = 0
        self.drafted = 0
        self._runtime = runtime
        self._reader = reader
        self._draft = min(draft, OUTPUTS - 1)

    def write(self, prompt: Sequence[int], *, most: int, ends: Sequence[str]) -> Iterator[str]:
        """The reply in pieces, at most `most` tokens of it.

        It ends where the model ends it, or where one of the texts `ends` comes up. Raises as
        `Reader.add` does.
        """
        text = Transcript(ends)
        for token in self._tokens(prompt, most):
            piece = text.add(self._runtime.piece(token))
            if piece:
                yield piece
            if text.ended:
                return
        if rest := text.rest():
            yield rest

    def _tokens(self, prompt: Sequence[int], most: int) -> Iterator[int]:
        sequence = list(prompt)
        recent: deque[int] = deque(maxlen=_PENALISED)
        draft: list[int] = []
        while True:
            for i in range(len(draft) + 1):
                token = _likeliest(self._runtime.logits(i - len(draft) - 1), recent)
                if self._runtime.ends(token):
                    return
                recent.append(token)
                sequence.append(token)
                self.written += 1
                right = i < len(draft) and draft[i] == token
                self.drafted += right
                yield token
                if self.written == most:
                    return
                if not right:
                    break
            if draft and not self._reader.take_back(len(draft) - i):
                # A memory that cannot forget a part is read again.
                self._reader.read(sequence, goes_on=True)
                draft = []
                continue
            draft = _continued(sequence, min(self._draft, most - self.written - 1))
            self._reader.add([sequence[-1], *draft], outputs=len(draft) + 1)


def _continued(sequence: Sequence[int], most: int) -> list[int]:
    """What followed when the last tokens of a sequence stood there before."""
    if most < 1 or len(sequence) <= _REPEATED:
        return []
    values = np.asarray(sequence, dtype=np.int64)
    windows = np.lib.stride_tricks.sliding_window_view(values[:-1], _REPEATED)
    found = np.nonzero((windows == values[-_REPEATED:]).all(axis=1))[0]
    if not found.size:
        return []
    start = int(found[-1]) + _REPEATED
    return list(sequence[start : start + most])


def weigh(
    runtime: Runtime, reader: Reader, options: Sequence[str], spellings: Sequence[Sequence[str]]
) -> list[float]:
    """How likely each option is as the beginning of the reply; together they make 1.

    The other `spellings` of an option count with it where each is a single token. Options
    that begin with the same token are told apart by all of their tokens instead.
    """
    tokens = [runtime.tokens(option) for option in options]
    logs = _logarithms(runtime.logits())
    firsts = [each[0] for each in tokens]
    if len(set(firsts)) == len(firsts):
        ways = [
            {first, *(t[0] for t in map(runtime.tokens, spelt) if len(t) == 1)}
            for first, spelt in zip(firsts, spellings, strict=True)
        ]
        weights = [math.fsum(math.exp(logs[token]) for token in each) for each in ways]
    else:
        weights = [math.exp(_follow(runtime, reader, each, logs)) for each in tokens]
    whole = math.fsum(weights)
    return [weight / whole if whole else 1 / len(weights) for weight in weights]


def _follow(
    runtime: Runtime, reader: Reader, tokens: Sequence[int], logs: npt.NDArray[np.float64]
) -> float:
    """The logarithm of the probability of a run of tokens."""
    total = float(logs[tokens[0]])
    for i, token in enumerate(tokens[1:]):
        reader.add([tokens[i]])
        total += float(_logarithms(runtime.logits())[token])
    reader.take_back(len(tokens) - 1)
    return total


def _logarithms(logits: npt.NDArray[np.float32]) -> npt.NDArray[np.float64]:
    """The logarithms of the probabilities of all tokens that may come next."""
    scaled = logits.astype(np.float64)
    scaled -= scaled.max()
    scaled -= np.log(np.exp(scaled).sum())
    return scaled


def _likeliest(logits: npt.NDArray[np.float32], recent: Sequence[int]) -> int:
    """The most likely token, what was written last being held back as llama.cpp does it."""
    logits = logits.copy()
    held = np.fromiter(set(recent), dtype=np.intp)
    values = logits[held]
    logits[held] = np.where(values > 0, values / _PENALTY, values * _PENALTY)
    return int(logits.argmax())


class Transcript:
    """Bytes of tokens made into text: whole characters, and nothing of the end."""

    def __init__(self, ends: Sequence[str]) -> None:
        self.ended = False
        self._ends = ends
        self._longest = max(map(len, ends), default=0)
        self._decoder = codecs.getincrementaldecoder("utf-8")("replace")
        self._waiting = ""

    def add(self, piece: bytes) -> str:
        """The text that is certain now."""
        self._waiting += self._decoder.decode(piece)
        found = [at for end in self._ends if (at := self._waiting.find(end)) >= 0]
        if found:
            self.ended = True
            return self._waiting[: min(found)]
        # What may be the beginning of an end waits.
        held = next(
            (
                size
                for size in range(min(self._longest, len(self._waiting)), 0, -1)
                if any(end.startswith(self._waiting[-size:]) for end in self._ends)
            ),
            0,
        )
        sure = len(self._waiting) - held
        text, self._waiting = self._waiting[:sure], self._waiting[sure:]
        return text

    def rest(self) -> str:
        """What waited in vain."""
        return self._waiting + self._decoder.decode(b"", final=True)
