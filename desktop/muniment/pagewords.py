"""The words and links of a page, where they stand on it. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from muniment.records import Box, Document


class PageWord(NamedTuple):
    """A word of a page; `box` is in points from the page's upper left, as the page is shown.

    `before` is what parts it from the word before when both are copied. `start` is its first
    character in the text of the document, -1 if that leaves it out (a running header). A `solid`
    one is a whole paragraph of a picture, whose characters have no places of their own.
    """

    box: Box
    text: str
    before: str = " "
    start: int = -1
    solid: bool = False

    def part(self, start: int, end: int) -> Box:
        """The box of some of its characters, all of which count as equally wide."""
        if self.solid or not self.text:
            return self.box
        x0, y0, x1, y1 = self.box
        unit = (x1 - x0) / len(self.text)
        return x0 + unit * max(0, start), y0, x0 + unit * min(len(self.text), end), y1


@dataclass(frozen=True, slots=True)
class PageLink:
    """A place on a page that leads to an address, or to a page (from 1) of the same document."""

    box: Box
    address: str = ""
    page: int = 0


@dataclass(frozen=True, slots=True)
class PageWords:
    """The words of a page in reading order, and its links."""

    words: tuple[PageWord, ...] = ()
    links: tuple[PageLink, ...] = ()

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where the characters `start` to `end` of the document stand, a box for each line."""
        return joined(
            word.part(start - word.start, end - word.start)
            for word in self.words
            if word.start >= 0 and word.start < end and start < word.start + len(word.text)
        )

    def of(self, document: Document, page: int, size: tuple[float, float]) -> PageWords:
        """The words of this page as `document` counts them, with those recognised in its picture.

        To be called of words that count from the page's first character; `size` is the page's,
        in points.
        """
        width, height = size
        first = document.page_start(page)
        native = [w._replace(start=w.start + first) if w.start >= 0 else w for w in self.words]
        recognised = [
            PageWord(
                (box[0] * width, box[1] * height, box[2] * width, box[3] * height),
                document.text[part.start : part.end],
                "\n\n",
                part.start,
                solid=True,
            )
            for part in document.parts
            if (box := part.box) is not None and part.place.page == page
        ]
        return replace(self, words=(*native, *recognised))


def page_text(document: Document, page: int) -> str:
    """What the file itself says on a page, without what was recognised in its picture."""
    parts = [p for p in document.parts if p.place.page == page and p.box is None]
    return document.text[parts[0].start : parts[-1].end] if parts else ""


class Flow:
    """The text of a page as one string, each character of it with its place: what is selected.

    Offsets are of this text, which has all words of the page.
    """

    def __init__(self, words: Sequence[PageWord]) -> None:
        self._words = words
        self._starts: list[int] = []
        pieces: list[str] = []
        length = 0
        for n, word in enumerate(words):
            before = word.before if n else ""
            self._starts.append(length + len(before))
            pieces += before, word.text
            length += len(before) + len(word.text)
        self.text = "".join(pieces)

    def boxes(self, start: int, end: int) -> tuple[Box, ...]:
        """Where some of its characters stand, a box for each line."""
        return joined(
            word.part(start - at, end - at)
            for at, word in self._touched(start, end)
            if start < end and at < end and start < at + len(word.text)
        )

    def at(self, x: float, y: float) -> int:
        """The offset nearest to a point."""
        n = self._nearest(x, y)
        if n < 0:
            return 0
        word, at = self._words[n], self._starts[n]
        x0, _, x1, _ = word.box
        if word.solid:
            return at if y < (word.box[1] + word.box[3]) / 2 else at + len(word.text)
        share = (x - x0) / (x1 - x0) if x1 > x0 else 0.0
        return at + round(min(1.0, max(0.0, share)) * len(word.text))

    def over(self, x: float, y: float) -> bool:
        """Whether a point lies on a word."""
        return any(x0 <= x <= x1 and y0 <= y <= y1 for (x0, y0, x1, y1), *_ in self._words)

    def word(self, x: float, y: float) -> tuple[int, int]:
        """The word nearest to a point."""
        n = self._nearest(x, y)
        return (self._starts[n], self._starts[n] + len(self._words[n].text)) if n >= 0 else (0, 0)

    def line(self, x: float, y: float) -> tuple[int, int]:
        """The line nearest to a point."""
        n = self._nearest(x, y)
        if n < 0:
            return 0, 0
        first = last = n
        while first and _level(self._words[first - 1].box, self._words[n].box):
            first -= 1
        while last + 1 < len(self._words) and _level(self._words[last + 1].box, self._words[n].box):
            last += 1
        return self._starts[first], self._starts[last] + len(self._words[last].text)

    def _touched(self, start: int, end: int) -> Iterator[tuple[int, PageWord]]:
        first = max(0, bisect_right(self._starts, start) - 1)
        last = bisect_right(self._starts, end)
        return zip(self._starts[first:last], self._words[first:last], strict=True)

    def _nearest(self, x: float, y: float) -> int:
        def distance(n: int) -> float:
            x0, y0, x1, y1 = self._words[n].box
            aside = max(x0 - x, 0.0, x - x1)
            # Who drags beside a line means that line, not a longer one below it.
            return aside + 4 * max(y0 - y, 0.0, y - y1)

        return min(range(len(self._words)), key=distance, default=-1)


def joined(boxes: Iterable[Box]) -> tuple[Box, ...]:
    """Boxes of words that follow one another; those side by side on a line become one."""
    found: list[Box] = []
    for box in boxes:
        if found and _follows(found[-1], box):
            last = found.pop()
            box = (
                min(last[0], box[0]),
                min(last[1], box[1]),
                max(last[2], box[2]),
                max(last[3], box[3]),
            )
        found.append(box)
    return tuple(found)


def _follows(one: Box, other: Box) -> bool:
    height = one[3] - one[1]
    return _level(one, other) and -height < other[0] - one[2] < height


def _level(one: Box, other: Box) -> bool:
    return min(one[3], other[3]) - max(one[1], other[1]) > 0.6 * (one[3] - one[1])
