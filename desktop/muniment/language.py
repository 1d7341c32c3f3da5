"""What the program knows of human language: sentences, words and their stems.

Pure functions over text, used wherever text is cut, compared or marked.
"""

from __future__ import annotations

import functools
import re
import threading
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import sentencex
import Stemmer

_WORD = re.compile(r"[^\W_]+(?:[.,'’·-][^\W_]+)*")
# A line so long was broken because it was full.
_FULL_LINE = 50
_NUMBER = re.compile(r"\d")

# The most frequent function words; question words among them, because a question's
# "when" or "welche" stands in no document for its meaning.
_STOP_WORDS = frozenset(
    """
    a about above after again all also am an and any are as at be because been before being
    below between both but by can could did do does doing down during each else few for from
    further give given gives had has have having he her here hers him his how i if in into
    is it its itself just many may me more most much must my no nor not now of off on once
    one only or other our out over own same shall she should so some such tell than that the
    their them then there these they this those through to too under until up us very was we
    were what when where which while who whom whose why will with would you your yours aber
    als auch auf aus bei bin bis bist da dann das dass daß dem den der des die dies diese
    dieser dieses doch du durch ein eine einem einen einer eines er es für hat hatte ich ihr
    im ist ja kann man mit nach nicht noch nur ob oder ohne sein seine sich sie sind über um
    und uns unter vom von vor war warum wann welche welcher welches wenn wer wie wird wo
    wurde wurden zu zum zur au aux avec ce ces cette dans de elle en est et il je la le les
    leur mais ne nous ou où par pas pour qu que quel quelle quels qui quand sa se ses son
    sont sur un une vous al como con cual cuando del donde el ella esta este fue las lo los
    más o para pero por quien su sus una y
    """.split()  # noqa: SIM905  (a list of 300 strings is no easier to read)
)


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: `start` to `end` are its characters, `stem` what it is compared by."""

    start: int
    end: int
    stem: str
    number: bool = False
    common: bool = False


def sentences(text: str, language: str = "en") -> list[tuple[int, int]]:
    """The character ranges of the sentences of a text, without the white space around them.

    A line break inside a sentence does not end it, an empty line does. `language` is an
    ISO 639-1 code; unknown ones follow the rules of English.
    """
    ranges: list[tuple[int, int]] = []
    cursor = 0
    for sentence in sentencex.segment(language or "en", text):
        stripped = sentence.strip()
        if not stripped:
            continue
        start = text.find(stripped, cursor)
        if start < 0:
            continue
        cursor = start + len(stripped)
        ranges.append((start, cursor))
    return ranges


def words(text: str, language: str = "en") -> Iterator[Word]:
    """The words of a text in order; numbers are compared without their separators."""
    for match in _WORD.finditer(text):
        raw = match.group()
        folded = fold(raw)
        if _NUMBER.search(folded):
            stem = folded.replace(",", "").rstrip(".")
            yield Word(match.start(), match.end(), stem, number=True)
            continue
        for piece in re.finditer(r"[^.·\-]+", raw):
            plain = fold(piece.group()).removesuffix("'s")
            yield Word(
                match.start() + piece.start(),
                match.start() + piece.end(),
                stem_of(plain, language),
                common=plain in _STOP_WORDS,
            )


def terms(text: str, language: str = "en") -> frozenset[str]:
    """The stems of the words that carry meaning (all of them if none does)."""
    found = list(words(text, language))
    telling = frozenset(word.stem for word in found if not word.common)
    return telling or frozenset(word.stem for word in found)


def fold(text: str) -> str:
    """Lower case, without accents, apostrophes made one."""
    if text.isascii():
        return text.lower()
    decomposed = unicodedata.normalize("NFKD", text.casefold().replace("’", "'"))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


def unwrapped(text: str) -> str:
    """The text without the line breaks that stand only where a line of the page was full."""
    lines = text.split("\n")
    whole = lines[0]
    for before, line in pairwise(lines):
        begun = line.lstrip()
        full = len(before) >= _FULL_LINE or begun[:1].islower()
        whole += f" {begun}" if before and begun and full else f"\n{line}"
    return whole


def clean(text: str) -> str:
    """The text without what no text should hold: half characters and null characters."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", " ")


def is_common(word: str) -> bool:
    """Whether a word, in any case, is a function word, which says little about a text."""
    return fold(word) in _STOP_WORDS


_ALGORITHMS = {
    "": "english", "ar": "arabic", "ca": "catalan", "cs": "czech", "da": "danish",
    "de": "german", "el": "greek", "en": "english", "eo": "esperanto", "es": "spanish",
    "et": "estonian", "eu": "basque", "fa": "persian", "fi": "finnish", "fr": "french",
    "ga": "irish", "hi": "hindi", "hu": "hungarian", "hy": "armenian", "id": "indonesian",
    "it": "italian", "lt": "lithuanian", "nb": "norwegian", "ne": "nepali", "nl": "dutch",
    "nn": "norwegian", "no": "norwegian", "pl": "polish", "pt": "portuguese",
    "ro": "romanian", "ru": "russian", "sr": "serbian", "sv": "swedish", "ta": "tamil",
    "tr": "turkish", "yi": "yiddish",
}  # fmt: skip


@functools.lru_cache(maxsize=100_000)
def stem_of(word: str, language: str = "en") -> str:
    """The Snowball stem of a word in lower case; itself in a language that has no stemmer.

    Where the language is not known ("") English is taken.
    """
    algorithm = _ALGORITHMS.get(language)
    if algorithm is None:
        return word
    return str(_stemmers.of(algorithm).stemWord(word))


class _Stemmers(threading.local):
    """The stemmers of a thread, which are not to be shared, each made once."""

    def __init__(self) -> None:
        self._made: dict[str, Any] = {}

    def of(self, algorithm: str) -> Any:
        made = self._made.get(algorithm)
        if made is None:
            made = self._made[algorithm] = Stemmer.Stemmer(algorithm, 0)
        return made


_stemmers = _Stemmers()
