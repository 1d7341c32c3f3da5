"""What the model has read is not read again.

Reading the prompt is what a person waits for on a processor. So the model's memory of the
last prompt is kept as far as the next one begins alike, and the memory of earlier ones is laid
aside, within a bound, for when prompts of several kinds take turns: of each kind its fixed
beginning (the instructions), and of conversations the whole, because the next question goes on
where the last answer ended.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from itertools import takewhile
from typing import Protocol

# Fewer tokens than this are read again sooner than they are fetched.
_WORTH_KEEPING = 16


class Aborted(Exception):
    """The reading was called off."""


class NoRoom(Exception):
    """The model's memory is full."""


class Memory(Protocol):
    """What a model remembers of the tokens it has read; see `runtime.Runtime`."""

    def evaluate(self, tokens: Sequence[int], position: int, outputs: int = 1) -> None:
        """Read on from `position`. Raises Aborted or NoRoom."""

    def forget(self, position: int) -> bool:
        """Drop what was read from `position` on; False if all of it was dropped."""

    def state_size(self) -> int:
        """Bytes of the state."""

    def state(self) -> bytearray:
        """The memory, to be restored later."""

    def restore(self, state: bytearray) -> bool:
        """Put a state back; False if that failed, and nothing is remembered then."""


class Reader:
    """Reads prompts of tokens into a model's memory, and only what is new of them.

    `room` are the bytes that laid-aside memory may take, `batch` the tokens to read at a time.
    """

    def __init__(self, memory: Memory, *, batch: int, room: int) -> None:
        self._memory = memory
        self._batch = batch
        self._room = room
        self._live: list[int] = []
        self._goes_on = False
        self._aside: OrderedDict[tuple[int, ...], bytearray] = OrderedDict()

    @property
    def size(self) -> int:
        """Tokens in the model's memory."""
        return len(self._live)

    @property
    def aside(self) -> int:
        """Bytes of memory that are laid aside."""
        return sum(map(len, self._aside.values()))

    def read(self, tokens: Sequence[int], *, fixed: int = 0, goes_on: bool = False) -> int:
        """Read a prompt and return how many of its tokens had been read before.

        The first `fixed` tokens are the same in all prompts of its kind. `goes_on` says that
        a later prompt is likely to begin with this one and what the model adds to it. At
        least the last token is read, so that the model can say what comes next. Raises Aborted
        or NoRoom; the next prompt can then be read all the same.
        """
        reused = self._recall(tokens)
        if _WORTH_KEEPING <= fixed < len(tokens) and reused < fixed:
            self._extend(tokens[reused:fixed])
            self._lay_aside()
        else:
            self._touch(tuple(tokens[:fixed]))
        self._extend(tokens[len(self._live) :])
        self._goes_on = goes_on
        return reused

    def add(self, tokens: Sequence[int], outputs: int = 1) -> None:
        """Read what the model itself has written, or a draft of it."""
        try:
            self._memory.evaluate(tokens, len(self._live), outputs)
        except (Aborted, NoRoom):
            if not self._memory.forget(len(self._live)):
                self._live = []
            raise
        self._live += tokens

    def take_back(self, count: int) -> bool:
        """Forget the last `count` tokens; False if this model cannot, and all is forgotten."""
        return count == 0 or self._cut(len(self._live) - count)

    def _recall(self, tokens: Sequence[int]) -> int:
        """Bring back the memory that shares most with a prompt, cut to what it shares."""
        most = len(tokens) - 1
        shared = min(_common(self._live, tokens), most)
        best = max(self._aside, key=lambda each: _common(each, tokens), default=())
        if self._goes_on and shared < len(self._live):
            # It is about to be cut: by a prompt of another kind, or the same question again.
            self._lay_aside()
        if min(_common(best, tokens), most) - shared >= _WORTH_KEEPING and best in self._aside:
            self._live = list(best) if self._memory.restore(self._aside[best]) else []
            self._touch(best)
            shared = min(_common(self._live, tokens), most)
        return shared if self._cut(shared) else 0

    def _cut(self, length: int) -> bool:
        kept = length == len(self._live) or self._memory.forget(length)
        self._live = self._live[:length] if kept else []
        return kept

    def _extend(self, tokens: Sequence[int]) -> None:
        self._goes_on = False
        for start in range(0, len(tokens), self._batch):
            self.add(tokens[start : start + self._batch])

    def _lay_aside(self) -> None:
        """Keep the memory of what is live, for a while and within the bound."""
        live = tuple(self._live)
        if len(live) < _WORTH_KEEPING or live in self._aside:
            self._touch(live)
            return
        # One long conversation does not push out the beginnings of all kinds of prompts.
        if self._memory.state_size() > self._room // 2:
            return
        self._aside[live] = self._memory.state()
        while self.aside > self._room:
            self._aside.popitem(last=False)

    def _touch(self, key: tuple[int, ...]) -> None:
        if key in self._aside:
            self._aside.move_to_end(key)


def _common(a: Sequence[int], b: Sequence[int]) -> int:
    """How many tokens two sequences have in common at their beginning."""
    return sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], zip(a, b, strict=False)))
