"""How large a page is drawn."""

from __future__ import annotations

from typing import NamedTuple

# A picture has at most this many pixels, whatever size a file claims for its page.
MOST_PIXELS = 12_000_000
# What fits the width of a window is no more than so many pixels to a point.
_LARGEST = 10.0
_SMALLEST = 0.01


class Size(NamedTuple):
    """Pixels to a point; or, where they are not 0, the pixels that the page fits into."""

    scale: float
    across: int = 0
    down: int = 0

    def of(self, width: float, height: float) -> float:
        """The pixels to a point of a page of this size in points."""
        scales = [self.scale] if not (self.across or self.down) else [_LARGEST]
        scales += [self.across / max(1.0, width)] if self.across else []
        scales += [self.down / max(1.0, height)] if self.down else []
        return max(_SMALLEST, min(scales))


def within_limits(width: float, height: float) -> float:
    """What to multiply the sides of a picture by, in pixels, so that it is not huge."""
    return float(min(1.0, (MOST_PIXELS / max(1.0, width * height)) ** 0.5))
