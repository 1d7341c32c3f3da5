"""What the layout of a page is made of: words, runs of words, rows, and the blocks they form."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple

from muniment.records import Box as Box

_AROUND = "\"'“”‘’«»„(),.;:"  # what may stand around a word


class Word(NamedTuple):
    """A word's box (y grows downwards) and clean text; `run` numbers the run it belongs to.

    `joined` says that no space stands between it and the word before.
    """

    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    run: int
    joined: bool = False


class Run:
    """Words that stand side by side, as one text with one box.

    `words` are tuples that begin with box and text as `Word` does; `joined` are the indexes
    of those that no space parts from the one before. The run is as high as its longest
    word: a tall symbol in it does not count. If that word is taller than others and has more
    than letters, as formulas do, the run is as high as most of its text.
    """

    # A large file has a million words: here is all that is done for each of them.
    x0: float
    y0: float
    x1: float
    y1: float
    text: str
    __slots__ = ("height", "joined", "middle", "size", "text", "words", "x0", "x1", "y0", "y1")

    def __init__(self, words: Sequence[Any], joined: Collection[int] = ()) -> None:
        first = longest = words[0]
        last = words[-1]
        if first is last:
            text = first[4]
        else:
            texts = [word[4] for word in words]
            text = _text(texts, joined) if joined else " ".join(texts)
            long = max(texts, key=len)
            longest = words[texts.index(long)]
            height = longest[3] - longest[1]
            taller = height > first[3] - first[1] or height > last[3] - last[1]
            if taller and not long.strip(_AROUND).isalpha():
                longest = _usual(words)
        y0, y1 = longest[1], longest[3]
        self.words = words
        self.joined = joined
        self.text = text
        # Words are in the order of writing: the outermost are the first and the last.
        self.x0 = first[0] if first[0] < last[0] else last[0]
        self.x1 = first[2] if first[2] > last[2] else last[2]
        self.y0 = y0
        self.y1 = y1
        self.size = len(text) + 1
        self.height = y1 - y0
        self.middle = (y0 + y1) / 2

    @property
    def leftwards(self) -> bool:
        """Whether it is read from right to left."""
        return leftwards(self.text)


def _usual(words: Sequence[Any]) -> Any:
    """The longest of the words that are as high as most of the text is."""
    heights = [round(word[3] - word[1], 1) for word in words]
    letters: dict[float, int] = {}
    for height, word in zip(heights, words, strict=True):
        letters[height] = letters.get(height, 0) + len(word[4])
    usual = max(letters, key=letters.__getitem__)
    likely = [word for height, word in zip(heights, words, strict=True) if height == usual]
    return max(likely, key=lambda word: len(word[4]))


def _text(texts: list[str], joined: Collection[int]) -> str:
    spaced = [text if n in joined else " " + text for n, text in enumerate(texts)]
    return "".join(spaced).lstrip(" ")


@dataclass(slots=True)
class Row:
    """Runs at one height. Its box is that of the longest: raised or tall bits do not count."""

    runs: list[Run]
    y0: float
    y1: float
    size: int
    tabular: bool = False

    @property
    def height(self) -> float:
        """How high its longest run is."""
        return self.y1 - self.y0

    @property
    def words(self) -> Iterator[Any]:
        """The words of its runs, one after the other."""
        return (word for run in self.runs for word in run.words)


class Piece(NamedTuple):
    """A word of a block, with its box; `before` is what parts it from the one before it."""

    before: str
    text: str
    box: Box


class Segment(NamedTuple):
    """A run of a block; `before` parts it from the one before, and has no box on the page.

    `cut` says that the hyphen at its end goes, for its last word goes on in the next run.
    """

    before: str
    run: Run
    cut: bool = False


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, heading or table: its text is that of its pieces, one after the other."""

    kind: str
    segments: tuple[Segment, ...]

    @property
    def text(self) -> str:
        """The block's text; the rows of a table stand one per line."""
        return "".join(
            [before + (run.text[:-1] if cut else run.text) for before, run, cut in self.segments]
        )

    @property
    def pieces(self) -> Iterator[Piece]:
        """The words of the block, each with its box."""
        for before, run, cut in self.segments:
            last = len(run.words) - 1
            for n, (x0, y0, x1, y1, text, *_) in enumerate(run.words):
                between = before if n == 0 else "" if n in run.joined else " "
                yield Piece(between, text[:-1] if cut and n == last else text, (x0, y0, x1, y1))


def runs_of(words: Iterable[Word]) -> list[Run]:
    """The runs that the words belong to; those of one run must follow one another."""
    runs: list[Run] = []
    for _, group in groupby(words, key=lambda word: word.run):
        found = list(group)
        runs.append(Run(found, [n for n, word in enumerate(found) if word.joined]))
    return runs


def body_height(runs: Sequence[Run]) -> float:
    """The height of most of the text of some runs."""
    sizes: dict[float, int] = {}
    for run in runs:
        height = run.height
        sizes[height] = sizes.get(height, 0) + run.size
    weights: dict[int, int] = {}
    for height, size in sizes.items():
        half_points = int(height * 2 + 0.5)
        weights[half_points] = weights.get(half_points, 0) + size
    return max(weights, key=weights.__getitem__, default=0) / 2


def leftwards(text: str) -> bool:
    """Whether a text holds Hebrew, Arabic or another script that runs from right to left."""
    return not text.isascii() and any("\u0590" <= letter <= "\u08ff" for letter in text)
