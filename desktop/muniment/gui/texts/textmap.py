"""Which characters of a document stand where in the view, and back."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from muniment.gui.texts.textcells import Run


@dataclass(frozen=True, slots=True)
class Spot:
    """A run, the position at which it stands in its stretch, and its length there."""

    run: Run
    at: int
    length: int


class _Stretch:
    """Spots as they stand in the document, and as they stand in the view: within a row of what
    is written from right to left the one is the other turned round.
    """

    def __init__(self, spots: Iterable[Spot], base: int) -> None:
        self.base = base
        self.spots = sorted(spots, key=lambda spot: spot.run.low)
        self.seen = sorted(self.spots, key=lambda spot: spot.at)
        self.low = self.spots[0].run.low if self.spots else 0
        self.high = self.spots[-1].run.end if self.spots else 0


class TextMap:
    """Knows of stretches that were laid out, one below the other.

    Positions in the view count UTF-16 units, as Qt does.
    """

    def __init__(self, text: str) -> None:
        self._text = text
        self._stretches: list[_Stretch] = []

    def __bool__(self) -> bool:
        """Whether anything was laid out."""
        return bool(self._stretches)

    def below(self, spots: Iterable[Spot], at: int) -> None:
        """A stretch was put below all others; it begins at this position."""
        self._stretches.append(_Stretch(spots, at))

    def above(self, spots: Iterable[Spot], grown: int) -> None:
        """A stretch was put above all others, which stand so many positions further on now."""
        for other in self._stretches:
            other.base += grown
        self._stretches.insert(0, _Stretch(spots, 0))

    def shown(self, start: int, end: int) -> Iterator[tuple[int, int]]:
        """Where the characters `start` to `end` of the document stand: ranges of the view.

        A run stands for what is hidden before it too: where only that is meant, it is all.
        """
        for stretch in self._stretches:
            if end <= stretch.low or start >= stretch.high:
                continue
            first = bisect_right(stretch.spots, start, key=lambda spot: spot.run.end)
            for spot in stretch.spots[first:]:
                run = spot.run
                if run.low >= end:
                    break
                low, high = max(start, run.start), min(end, run.end)
                if low >= high:
                    low, high = run.start, run.end
                at = stretch.base + spot.at
                first_unit = at + self._units(run.start, low, spot)
                yield first_unit, first_unit + self._units(low, high, spot)

    def meant(self, start: int, end: int) -> tuple[int, int] | None:
        """The characters of the document that stand at these positions, and all between them.

        Where more than one run is meant, a run from its beginning means what is hidden before
        it as well. None where no character of the document stands.
        """
        found = sorted(self._between(start, end), key=lambda found: found[0].run.low)
        if not found:
            return None
        (first, low), (last, high) = (found[0][0], found[0][1]), (found[-1][0], found[-1][2])
        begin = first.run.start + self._characters(first, low)
        if len(found) > 1 and low == 0:
            begin = first.run.low
        return begin, last.run.start + self._characters(last, high)

    def at(self, position: int) -> int | None:
        """The character that stands at a position, or the next one after it."""
        for stretch in self._stretches:
            inside = position - stretch.base
            index = bisect_right(stretch.seen, inside, key=lambda spot: spot.at + spot.length)
            if index < len(stretch.seen):
                spot = stretch.seen[index]
                return spot.run.start + self._characters(spot, max(0, inside - spot.at))
        return None

    def before(self, offset: int) -> int:
        """Where the text begins that stands for nothing else than the run that begins there."""
        for stretch in self._stretches:
            index = bisect_left(stretch.spots, offset, key=lambda spot: spot.run.start)
            if index < len(stretch.spots) and stretch.spots[index].run.start == offset:
                return stretch.spots[index].run.low
        return offset

    def _between(self, start: int, end: int) -> Iterator[tuple[Spot, int, int]]:
        """The spots that these positions touch, and from where to where in each of them."""
        for stretch in self._stretches:
            low, high = start - stretch.base, end - stretch.base
            first = bisect_right(stretch.seen, low, key=lambda spot: spot.at + spot.length)
            last = bisect_left(stretch.seen, high, key=lambda spot: spot.at)
            for spot in stretch.seen[first:last]:
                yield spot, max(0, low - spot.at), min(spot.length, high - spot.at)

    def _units(self, low: int, high: int, spot: Spot) -> int:
        if spot.length == spot.run.end - spot.run.start:
            return high - low
        return units(self._text[low:high])

    def _characters(self, spot: Spot, count: int) -> int:
        """How many characters of a run so many units are."""
        if spot.length == spot.run.end - spot.run.start:
            return count
        text = self._text[spot.run.start : spot.run.end].encode("utf-16-le", "surrogatepass")
        return len(text[: 2 * count].decode("utf-16-le", "replace"))


def units(text: str) -> int:
    """The length of a text as Qt counts it, in UTF-16 units."""
    return len(text) if text.isascii() else len(text) + sum(char > "\uffff" for char in text)
