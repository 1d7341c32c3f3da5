"""Analysis: the terms by which the word index knows a text, and a question looks it up.

A term is a word in lower case, stemmed by the language of its document and without accents.
Numbers keep no separators of thousands ("1,577" and "1.577" are 1577) and have a point before
their decimals. Abbreviations lose their points, French and Italian words their elided article.
Scripts that put no spaces between words (Chinese, Japanese, Korean, Thai and their neighbours)
give each pair of neighbouring characters as a term, then each character: pairs find words
without a dictionary (Kwok 1999, "Employing multiple representations for Chinese information
retrieval"), and stand side by side, so that a phrase can be found by its pairs.

Text and question go through the same functions; what these change makes old indices blind, so
the format of the store goes up with it.
"""

from __future__ import annotations

import functools
import re
import sys
import unicodedata
from collections.abc import Iterable, Sequence
from itertools import pairwise

from muniment.language import fold, is_common, stem_of

# Scripts without spaces; half of them need no more than that, the others are not worth a
# dictionary of their own: Thai to Khmer, Hangul, kana, Han, and Han of the other planes.
_DENSE = (
    "\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u3005-\u3007\u3040-\u30ff\u3130-\u318f"
    "\u31f0-\u31ff\u3400-\u4dbf\u4e00-\u9fff\ua960-\ua97f\uac00-\ud7ff\uf900-\ufaff"
    "\U00020000-\U0003ffff"
)
# Vowel signs of Indian and Arabic scripts and accents that stand alone are no letters to `\w`.
_SIGNS = "".join(
    chr(c) for c in range(0x300, 0x2100) if unicodedata.category(chr(c)) in ("Mn", "Mc")
)
# Without its marks: one pattern for what is written in letters as Europe has them, which is
# three times as fast, one for the rest.
_WORD = r"""
    {letter}+
    (?: (?= ['’ʼ.,+#] )                         # else there is no need to look further
      (?: ['’ʼ] {letter}+                       # l'homme, smith's
        | (?<=\d) [.,] (?=\d) {letter}+         # 1,577.50
        | (?<=\b\w) [.] (?=\w\b) \w             # u.s.a
        | (?<=\b[A-Za-z]) (?: [+][+] | [#] )    # c++
      )
    )*
"""
_PLAIN = re.compile(_WORD.format(letter=r"\w"), re.VERBOSE)
_SIGNED = re.compile(_WORD.format(letter=rf"[\w{_SIGNS}]"), re.VERBOSE)
_APART = re.compile(
    rf"[{_DENSE}]+|" + _WORD.format(letter=rf"(?:(?![{_DENSE}])[\w{_SIGNS}])"), re.VERBOSE
)
_FAR = re.compile("[\u0300-\u1dff\u2c00-\ufaff\U00010000-\U0003ffff]")
_DENSE_RUN = re.compile(f"[{_DENSE}]+")
_NUMBER = re.compile(r"\d+(?:[.,]\d+)+")
_THOUSANDS = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,3}(?:\.\d{3})+")
_ELIDED = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|un|dell?|all?|nell?|sull?|dall?)'(?=..)"
)
_LONGEST = 64
_CACHED = 100_000


def tokens(text: str) -> list[str]:
    """The words of a text in order, in lower case and compatibility form, as it writes them."""
    return _tokens(text.casefold() if text.isascii() else _compatible(text).casefold())


def spans(text: str) -> list[tuple[int, int]]:
    """Where the words of a text stand; a run of a script without spaces is one."""
    text = text.replace("_", " ")
    pattern = _APART if _FAR.search(text) else _PLAIN
    return [match.span() for match in pattern.finditer(text)]


def analysed(text: str, language: str = "") -> str:
    """The terms of a text in order, with a blank between; `language` is an ISO 639-1 code."""
    return terms_of(tokens(text), language)


def terms_of(found: Iterable[str], language: str = "") -> str:
    """As `analysed`, of the tokens of a text."""
    return " ".join(map(_of(language).__getitem__, found))


def lookups(text: str, languages: Sequence[str]) -> list[str]:
    """What a word or phrase of a question can be in an index: its terms, by each language.

    Each once; of one word alone each is one term, or more for a word that is several to the
    index ("covid-19"): these then stand side by side. Empty if the text has no word.
    """
    found = (phrase_of(text, language) for language in languages or ("",))
    return list(dict.fromkeys(term for term in found if term))


def phrase_of(text: str, language: str = "") -> str:
    """As `analysed`, of a script without spaces only its pairs (one character alone as it is)."""
    terms = _of(language)
    return " ".join(
        " ".join(pairs(token)) if _DENSE_RUN.match(token) else terms[token]
        for token in tokens(text)
    )


def is_telling(word: str, text: str) -> bool:
    """Whether a word of a text, or one of several in it, carries meaning.

    A function word in capitals does (WHO, US, IT), unless all of the text is written so.
    """
    shouted = text.isupper()
    return any(
        not is_common(part) or (len(part) > 1 and part.isupper() and not shouted)
        for part in _tokens(_compatible(word))
    )


def surface(text: str) -> set[str]:
    """The words of a text as a reader sees them, without accents: what a spelling is told by."""
    return surface_of(tokens(text))


def surface_of(found: Iterable[str]) -> set[str]:
    """As `surface`, of the tokens of a text."""
    # Most words are in plain letters and need no folding.
    return {
        token if token.isascii() else fold(token)
        for token in set(found)
        if token.isascii() or not _DENSE_RUN.match(token)
    }


def pairs(run: str) -> list[str]:
    """Each two neighbouring characters of a run; itself, if it is but one."""
    return [a + b for a, b in pairwise(run)] or [run]


def _tokens(text: str) -> list[str]:
    text = text.replace("_", " ")
    if text.isascii() or not _FAR.search(text):
        return _PLAIN.findall(text)
    return _SIGNED.findall(_DENSE_RUN.sub(r" \g<0> ", text))


def _compatible(text: str) -> str:
    return unicodedata.normalize("NFKC", text)


class _Terms(dict[str, str]):
    """The term of each token, in one language; computed once. Safe to share between threads."""

    def __init__(self, language: str) -> None:
        super().__init__()
        self._language = language

    def __missing__(self, token: str) -> str:
        if _DENSE_RUN.match(token):
            found = pairs(token)
            return " ".join(found if len(token) == 1 else [*found, *token])
        term = sys.intern(self._term(token))
        if len(self) >= _CACHED:
            self.clear()
        self[token] = term
        return term

    def _term(self, token: str) -> str:
        if token.isascii() and token.isalpha():
            # As most are: nothing of what follows is in it.
            return fold(stem_of(token, self._language))[:_LONGEST] or token
        if _NUMBER.fullmatch(token):
            return _number(token)
        word = token.replace("’", "'").replace("ʼ", "'")
        word = _ELIDED.sub("", word, count=1).removesuffix("'s")
        word = word.replace("'", "")
        if any(map(str.isdigit, word)):
            return fold(word)[:_LONGEST]
        return fold(stem_of(word.replace(".", ""), self._language))[:_LONGEST] or token


def _number(token: str) -> str:
    """Digits with points and commas, however a country writes them: 1577, 1577.5, 192.168.0.1."""
    if _THOUSANDS.fullmatch(token):
        return token.replace(",", "").replace(".", "")
    if "," in token and "." in token:
        whole, decimals = re.split(r"[.,](?=\d+$)", token)
        return f"{whole.replace(',', '').replace('.', '')}.{decimals}"
    return token.replace(",", ".")


@functools.cache
def _of(language: str) -> _Terms:
    return _Terms(language)
