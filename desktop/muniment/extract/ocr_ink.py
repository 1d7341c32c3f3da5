"""What the ink of a line tells beside the letters that were recognised in it. Pure.

The model says of each character in which column it saw it. Ink far from all of them is a
letter that it does not know; a wide blank between two of them is a space that it missed.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from statistics import median

import numpy as np
from numpy.typing import NDArray

# With less difference between light and dark, of 255, there is no ink.
_FAINT = 20
# How wide a space is at least, as a share of the line's height, of a usual blank between two
# letters of its, and of a usual space in it.
_OF_HEIGHT, _OF_BLANK, _OF_SPACE = 0.2, 3.0, 0.7
# Between which characters a space may have been missed: not between digits, whose blanks are
# wide, nor where a full stop or comma parts them; and Chinese has none.
_MAY_BE_PARTED = re.compile(
    r"(?<=[^\W\d_])(?=[^\W_])|(?<=\d)(?=[^\W\d_])|(?<=[^\W\d_][.,;:!?)%\"”’»“])(?=[^\W_])"
    r"|(?<=[\w.,;:])(?=[(„«])"
)
_UNSPACED = re.compile("[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]")


def ink_of(strip: NDArray[np.uint8]) -> NDArray[np.bool_]:
    """For each column of a picture of one line, whether there is ink in it."""
    height = len(strip)
    # Without its edges, where the neighbouring lines show.
    grey = strip.min(axis=2)[height // 8 : height - height // 8].astype(np.int16)
    light, dark = np.percentile(grey, [98, 2])
    if light - dark < _FAINT:
        return np.zeros(strip.shape[1], dtype=bool)
    inked: NDArray[np.bool_] = grey.max(axis=0) - grey.min(axis=0) > 0.4 * (light - dark)
    return inked


def unread_share(ink: NDArray[np.bool_], centres: Sequence[float], height: int) -> float:
    """The share of the columns with ink that are far from the middle of any character.

    `centres` are those of the characters, from 0 to 1 along the line; `height` is the line's.
    """
    inked = np.flatnonzero(ink)
    if not len(inked) or not centres:
        return float(len(inked) > 0)
    middles = np.array([-np.inf, *(centre * len(ink) for centre in centres), np.inf])
    pitch = float(np.median(np.diff(middles[1:-1]))) if len(centres) > 1 else height
    reach = min(max(0.75 * pitch, 0.25 * height), 0.45 * height)
    after = np.searchsorted(middles, inked)
    nearest = np.minimum(inked - middles[after - 1], middles[after] - inked)
    return float((nearest > reach).mean())


def with_lost_spaces(
    text: str, ink: NDArray[np.bool_], centres: Sequence[float], height: int
) -> str:
    """The text of a line with spaces where the ink has blanks that are as wide as one.

    `centres` are those of the characters but for white space.
    """
    letters = [i for i, letter in enumerate(text) if not letter.isspace()]
    if len(letters) != len(centres) or _UNSPACED.search(text):
        return text
    # The blank before each character but the first, by where it stands in the text.
    blanks = {
        i: _widest(ink[round(a * len(ink)) : round(b * len(ink))])
        for i, a, b in zip(letters[1:], centres, centres[1:], strict=False)
    }
    inner = [blank for i, blank in blanks.items() if not text[i - 1].isspace()]
    spaces = [blank for i, blank in blanks.items() if text[i - 1].isspace()]
    if not inner:
        return text
    least = max(_OF_HEIGHT * height, _OF_BLANK * median(inner))
    least = max(least, _OF_SPACE * median(spaces)) if spaces else least
    parted = {m.start() for m in _MAY_BE_PARTED.finditer(text) if blanks.get(m.start(), 0) >= least}
    return "".join(" " + letter if i in parted else letter for i, letter in enumerate(text))


def _widest(ink: NDArray[np.bool_]) -> int:
    """The length of the longest run without ink."""
    edges = np.flatnonzero(np.concatenate(([True], ink, [True])))
    return int(np.diff(edges).max()) - 1
