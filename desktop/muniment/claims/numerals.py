"""Numbers written in words: "twelve", "einundzwanzig", "quatre-vingt-dix". Pure.

Known in English, German, French and Spanish; other languages are read as English. "One" and its
like alone are no number: they are articles more often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from muniment.claims.vocabulary import NUMERALS, SCALES
from muniment.language import fold

_WORDS = re.compile(r"[^\W\d_]+")
_ARTICLES = {"en": ("a", "an")}
_JOINTS = {"en": "and", "fr": "et", "es": "y", "de": "und"}

Token = tuple[int, int, "tuple[float, ...]"]


def spelled(text: str, language: str) -> Iterator[tuple[int, int, float]]:
    """Where numbers are written in words, and their values: runs of words that make one number."""
    known = language if language in NUMERALS else "en"
    tokens = [(m.start(), m.end(), _numeral(fold(m.group()), known)) for m in _WORDS.finditer(text)]
    i = 0
    while i < len(tokens):
        j, value = _run(tokens, i, text, known)
        if j > i:
            yield tokens[i][0], tokens[j - 1][1], value
        i = max(j, i + 1)


@lru_cache(maxsize=20_000)
def _numeral(word: str, language: str) -> tuple[float, ...]:
    """The parts of a number word ("dreihundert": 3, 100), none if it is not one.

    Scales are given negative, so that they are told from what they multiply.
    """
    numerals, scales = NUMERALS[language], SCALES[language]
    if word in numerals:
        return (float(numerals[word]),)
    if word in scales and len(word) > 2:
        return (-scales[word],)
    if language != "de" or len(word) < 6:
        return ()
    parts: list[float] = []
    rest = word
    pieces = sorted({*numerals, "hundert", "tausend", "und"}, key=len, reverse=True)
    while rest:
        piece = next((p for p in pieces if rest.startswith(p)), "")
        if not piece:
            return ()
        if piece != "und":
            parts.append(-scales[piece] if piece in scales else float(numerals[piece]))
        rest = rest[len(piece) :]
    return tuple(parts)


def _run(tokens: Sequence[Token], i: int, text: str, language: str) -> tuple[int, float]:
    """The end of the number that begins at token i and its value; i itself if none does."""
    parts: list[float] = []
    j = last = i
    if fold(text[tokens[i][0] : tokens[i][1]]) in _ARTICLES.get(language, ()):
        if i + 1 >= len(tokens) or not _multiplies(tokens[i + 1][2], text, tokens, i):
            return i, 0.0
        parts, j = [1.0], i + 1
    while j < len(tokens):
        word = fold(text[tokens[j][0] : tokens[j][1]])
        between = text[tokens[j - 1][1] : tokens[j][0]] if j > i else ""
        if between.strip(" \u00a0-"):
            break
        if parts and word == _JOINTS[language] and _may_join(parts, text, tokens, j):
            j += 1
            continue
        fits = tokens[j][2] and _fits(parts, tokens[j][2], language)
        if not fits:
            break
        if parts[-1:] == [4.0] and tokens[j][2] == (20.0,):
            parts[-1] = 80.0
        else:
            parts += tokens[j][2]
        j = last = j + 1
    lone = len(parts) == 1 and (parts[0] in (0.0, 1.0) or parts[0] < 0)
    if not parts or lone or last == i:
        return i, 0.0
    return last, _total(parts)


def _multiplies(parts: tuple[float, ...], text: str, tokens: Sequence[Token], i: int) -> bool:
    gap = text[tokens[i][1] : tokens[i + 1][0]]
    return bool(parts) and (parts[0] < 0 or parts[0] == 12) and gap in (" ", "\u00a0", "-")


def _may_join(parts: Sequence[float], text: str, tokens: Sequence[Token], j: int) -> bool:
    """Whether "and" joins, as in "a hundred and five", "one-and-thirty", "treinta y uno"."""
    if j + 1 >= len(tokens) or not tokens[j + 1][2]:
        return False
    joint = fold(text[tokens[j][0] : tokens[j][1]])
    hyphened = text[tokens[j][0] - 1] == "-"
    tens = parts[-1] >= 20 and parts[-1] % 10 == 0 and tokens[j + 1][2][0] in range(1, 20)
    return parts[-1] < 0 or (hyphened and 0 < parts[-1] < 10) or (joint in ("y", "et") and tens)


def _fits(parts: Sequence[float], more: tuple[float, ...], language: str) -> bool:
    """Whether more number words go on with a number: "sixty two" does, "six two" does not."""
    if not parts:
        return True
    last, then = parts[-1], more[0]
    if then < 0 or last < 0:
        return then < 0 or then < 1000
    years = 13 <= last <= 20 and 10 <= then < 100  # nineteen fifty-three
    turned = 0 < last < 10 and then >= 20 and then % 10 == 0  # one-and-thirty
    french = language == "fr" and ((last == 4 and then == 20) or (last == 10 and then < 10))
    return (
        years
        or turned
        or french
        or (last >= 20 and last % 10 == 0 and then < 20)
        or (last >= 100 and then < 100)
    )


def _total(parts: Sequence[float]) -> float:
    """The value of number words: sums, multiplied by the scales (negative) behind them."""
    total = current = 0.0
    for part in parts:
        if part < 0:
            scale = -part
            if scale < 1000:
                current = max(current, 1.0) * scale
            else:
                total += max(current, 1.0) * scale
                current = 0.0
        elif 13 <= current <= 20 and 10 <= part < 100 and not total and current != 20:
            current = current * 100 + part
        else:
            current += part
    return total + current
