"""Finding words in the whole text of a document, whatever their case and accents."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from functools import cache

# So many characters are searched at a time: some milliseconds.
_STEP = 100_000
_LONGEST = 1_000
_ACCENTS = "[\u0300-\u036f]*"


def find_all(text: str, words: str) -> Iterator[tuple[int, int] | None]:
    """Where the words stand in the text, in order; None whenever some milliseconds have passed.

    Case and accents do not count, and any white space equals any other.
    """
    pattern = _pattern(words)
    if pattern is None:
        return
    at, start = 0, 0
    while start < len(text):
        border = start + _STEP
        # A match that begins before the border may end behind it.
        for found in pattern.finditer(text, max(at, start), border + _LONGEST):
            if found.start() >= border:
                break
            at = found.end()
            yield found.start(), found.end()
        start = border
        yield None


def _pattern(words: str) -> re.Pattern[str] | None:
    pieces = [
        "".join(_any_form(char) for char in unicodedata.normalize("NFD", word) if not _accent(char))
        for word in words[:_LONGEST].split()
    ]
    pieces = [piece for piece in pieces if piece]
    return re.compile(r"\s+".join(pieces)) if pieces else None


def _accent(char: str) -> bool:
    return "\u0300" <= char <= "\u036f"


def _any_form(char: str) -> str:
    forms = {char, *_forms().get(_plain(char), ())}
    accents = _ACCENTS if char.isalpha() else ""
    return f"[{''.join(map(re.escape, sorted(forms)))}]{accents}"


def _plain(char: str) -> str:
    """A letter without its accents, in lower case."""
    return "".join(c for c in unicodedata.normalize("NFD", char) if not _accent(c)).casefold()


@cache
def _forms() -> dict[str, list[str]]:
    """By each plain letter all that equal it, of the alphabets that have accents or case."""
    forms: dict[str, list[str]] = {}
    for code in (*range(0x41, 0x590), *range(0x10A0, 0x1100), *range(0x13A0, 0x1400),
                 *range(0x1C80, 0x2000), *range(0x2C00, 0x2E00), *range(0xA640, 0xA800),
                 *range(0xFF21, 0xFF5B)):  # fmt: skip
        char = chr(code)
        if char.isalpha():
            forms.setdefault(_plain(char), []).append(char)
    return forms
