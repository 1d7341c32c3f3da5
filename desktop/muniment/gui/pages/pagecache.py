"""What was rendered lately, so that turning back is no work."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from typing import Generic, TypeVar

V = TypeVar("V")


class Cache(Generic[V]):
    """Keeps what was used last, up to so many bytes, as `weigh` counts them."""

    def __init__(self, most: int, weigh: Callable[[V], int]) -> None:
        self._most = most
        self._weigh = weigh
        self._kept: OrderedDict[object, V] = OrderedDict()
        self.bytes = 0

    def get(self, key: object) -> V | None:
        """What is kept under this key."""
        if key in self._kept:
            self._kept.move_to_end(key)
        return self._kept.get(key)

    def put(self, key: object, value: V) -> None:
        """Keep this, and let go of what was not used for longest; the newest always stays."""
        self.drop(key)
        self._kept[key] = value
        self.bytes += self._weigh(value)
        while self.bytes > self._most and len(self._kept) > 1:
            self.drop(next(iter(self._kept)))

    def drop(self, key: object) -> None:
        """Keep this no longer."""
        if key in self._kept:
            self.bytes -= self._weigh(self._kept.pop(key))

    def clear(self) -> None:
        """Keep nothing."""
        self._kept.clear()
        self.bytes = 0
