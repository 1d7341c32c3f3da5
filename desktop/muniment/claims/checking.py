"""Claims: the sentences of an answer, and whether the cited text bears them. Pure.

What is checked is what can be checked without understanding: the numbers and names of a
sentence must stand in the text that it cites, and so must most of its other words.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from muniment.language import sentences, words
from muniment.records import Claim, Support

_MARK = re.compile(r"\s*\[(\d{1,3})\]")
_SHARE = 0.5
_ATTRIBUTED_SHARE = 0.6


@dataclass(frozen=True, slots=True)
class Statement:
    """A sentence as the model wrote it, without its citation marks."""

    text: str
    citations: tuple[int, ...]


def statements(answer: str) -> list[Statement]:
    """The sentences of an answer with the citation numbers in or right behind them."""
    bare, marks = _without_marks(answer)
    ranges = sentences(bare)
    next_starts = [*(start for start, _ in ranges[1:]), len(bare) + 1]
    found = []
    opened = 0
    for (start, end), following in zip(ranges, next_starts, strict=False):
        # A mark belongs to the sentence that it stands in or directly follows.
        cited = dict.fromkeys(n for position, n in marks if opened <= position < following)
        found.append(Statement(bare[start:end], tuple(cited)))
        opened = following
    return found


def _without_marks(answer: str) -> tuple[str, list[tuple[int, int]]]:
    """The text without citation marks, and each mark's position in that text with its number."""
    pieces: list[str] = []
    marks: list[tuple[int, int]] = []
    length = last = 0
    for match in _MARK.finditer(answer):
        piece = answer[last : match.start()]
        pieces.append(piece)
        length += len(piece)
        marks.append((length, int(match.group(1))))
        last = match.end()
    pieces.append(answer[last:])
    return "".join(pieces), marks


def check(statement: Statement, sources: Sequence[str], question: str = "") -> Claim:
    """The claim that a statement makes, given the numbered sources (the first is number 1).

    Citations of sources that do not exist are dropped. A statement without one is given to
    the source that holds most of its words, if that is enough of them.
    """
    cited = [n for n in statement.citations if 1 <= n <= len(sources)]
    if not cited:
        cited = _attribute(statement.text, sources)
    if not cited:
        return Claim(
            statement.text, (), Support.UNSUPPORTED, "No passage was found that says this."
        )
    text = "\n".join(sources[n - 1] for n in cited)
    reason = _missing(statement.text, text, question)
    support = Support.UNSUPPORTED if reason else Support.SUPPORTED
    return Claim(statement.text, tuple(cited), support, reason)


def coverage(sentence: str, source: str, weights: Mapping[str, float] | None = None) -> float:
    """The share of the sentence's telling words that stand in the source, 0 to 1.

    `weights` by stem say how much a word counts; without them all count alike.
    """
    asked = {word.stem for word in words(sentence) if not word.common}
    there = {word.stem for word in words(source)}
    weigh = {stem: weights.get(stem, 1.0) if weights else 1.0 for stem in asked}
    total = sum(weigh.values())
    return sum(weigh[stem] for stem in asked & there) / total if total else 0.0


def _attribute(sentence: str, sources: Sequence[str]) -> list[int]:
    shares = [coverage(sentence, source) for source in sources]
    best = max(range(len(shares)), key=lambda i: shares[i], default=-1)
    return [best + 1] if best >= 0 and shares[best] >= _ATTRIBUTED_SHARE else []


def _missing(sentence: str, source: str, question: str) -> str:
    """Why the source does not bear the sentence, or nothing."""
    there = {word.stem for word in words(source)}
    known = there | {word.stem for word in words(question)}
    found = list(words(sentence))
    for word in found:
        shown = sentence[word.start : word.end]
        if word.number and word.stem not in there:
            return f"“{shown}” does not stand in the cited passage."
        if _is_name(sentence, word.start) and word.stem not in known:
            return f"“{shown}” does not stand in the cited passage."
    if coverage(sentence, source) < _SHARE:
        return "The cited passage does not say this."
    return ""


def _is_name(sentence: str, start: int) -> bool:
    """Whether a word is written as a name: capital first, and not because it opens a sentence."""
    before = sentence[:start].rstrip()
    return sentence[start].isupper() and bool(before) and before[-1] not in ".!?:“\"'(—-"
