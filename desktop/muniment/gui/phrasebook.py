"""Finds the template that a text was made from, and says it in another language. No Qt.

The core speaks plain English and knows no other language. Its messages are known to the
translators as templates ("“{0}” is not one of its folders."); here the way back is found from
a message to its template and the values in it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

_HOLE = re.compile(r"\{(\d+)\}")
_WORD = re.compile(r"\w{2,}")
# Where a sentence ends and another begins.
_SENTENCES = re.compile(r"(?<=[.?!”)])\s+(?=[A-Z“\d])")
# Longer texts are no messages; no regular expression is to work on them.
_LONGEST = 2_000
_MOST_SENTENCES = 12
_DEEPEST = 3


@dataclass(frozen=True, slots=True)
class Phrase:
    """A template, and the values that were put in."""

    template: str
    values: tuple[str, ...] = ()


class Phrasebook:
    """Templates with {0}, {1} … where values stand, and the way back to them."""

    def __init__(self, templates: Iterable[str]) -> None:
        known = dict.fromkeys(templates)
        self._plain = {text for text in known if not _HOLE.search(text)}
        # The more of a text a template says itself, the surer it is that it was this one.
        holed = sorted((t for t in known if t not in self._plain), key=_told, reverse=True)
        words = {template: _words(template) for template in holed}
        common = Counter(word for each in words.values() for word in each)
        self._by_word: dict[str, list[int]] = {}
        for rank, template in enumerate(holed):
            rarest = min(words[template], key=lambda word: (common[word], word), default="")
            self._by_word.setdefault(rarest, []).append(rank)
        self._holed = holed
        self._patterns: dict[int, re.Pattern[str]] = {}

    def found(self, text: str) -> Phrase | None:
        """The template that makes this whole text; None if none is known."""
        if text in self._plain:
            return Phrase(text)
        ranks = {r for word in {"", *_WORD.findall(text)} for r in self._by_word.get(word, ())}
        for rank in sorted(ranks):
            if match := self._pattern(rank).fullmatch(text):
                return Phrase(self._holed[rank], match.groups())
        return None

    def _pattern(self, rank: int) -> re.Pattern[str]:
        if rank not in self._patterns:
            parts = _HOLE.split(self._holed[rank])
            texts = "(.+?)".join(map(re.escape, parts[::2]))
            self._patterns[rank] = re.compile(texts, re.DOTALL)
        return self._patterns[rank]

    def said(
        self,
        text: str,
        translate: Callable[[str], str],
        value: Callable[[str], str] = lambda written: written,
    ) -> str:
        """The text as `translate` has its templates; what is not known stays as it is.

        A text of several sentences is taken whole if it can be, else in runs as long as
        possible. Values are looked up in turn, but for those in quotes, which are names;
        `value` writes the rest (numbers) anew.
        """
        return _Speaker(self, translate, value).said(text)


class Narrowings:
    """Templates by which something is told more closely, piece by piece: "{0} from {1}".

    {0} is the thing with what was said of it before, "PDFs in “letters”"; a value in quotes is a
    name, any other one a number.
    """

    def __init__(self, templates: Iterable[str]) -> None:
        # The most telling first: "{0} from {1} on" is no "{0} from {1}".
        ordered = sorted(templates, key=_told, reverse=True)
        self._patterns = [(template, re.compile(_narrowing(template))) for template in ordered]

    def said(
        self, text: str, thing: Callable[[str], str | None], translate: Callable[[str], str]
    ) -> str | None:
        """The text as `translate` has its templates and `thing` the thing itself, if it knows it.

        None for a text that says something else.
        """
        if (whole := thing(text)) is not None or len(text) > _LONGEST:
            return whole
        for template, pattern in self._patterns:
            if match := pattern.fullmatch(text):
                inner = self.said(match[1], thing, translate)
                if inner is not None:
                    return _filled(translate(template), [inner, *match.groups()[1:]])
        return None


def _narrowing(template: str) -> str:
    """What finds the values of a template in a text."""
    parts = _HOLE.split(template)
    pattern = "(.+)"
    # parts: a text, a number of a hole, a text …; the first hole stands first.
    for text, after in zip(parts[2:-2:2], parts[4::2], strict=True):
        named = text.endswith("“") and after.startswith("”")
        pattern += re.escape(text) + ("([^“”]+)" if named else r"(\d+)")
    return pattern + re.escape(parts[-1])


@dataclass(frozen=True, slots=True)
class _Speaker:
    book: Phrasebook
    translate: Callable[[str], str]
    value: Callable[[str], str]

    def said(self, text: str, depth: int = 0) -> str:
        if not text or len(text) > _LONGEST or depth > _DEEPEST:
            return text
        whole = self._whole(text, depth)
        if not depth:
            # A value that takes in a sentence of its own is the worse guess.
            whole = self._whole(text, depth, within=True) or self._every(text) or whole
        if whole is None and "\n" in text:
            return "\n".join(self.said(line, depth) for line in text.split("\n"))
        if whole is None and not depth:
            whole = self._runs(text) or self._remark(text)
        return whole or (self.value(text) if depth else text)

    def _whole(self, text: str, depth: int, *, within: bool = False) -> str | None:
        """The text as one template makes it; `within`: with no value that ends a sentence."""
        phrase = self.book.found(text)
        if phrase is None and text.endswith("."):
            phrase = self.book.found(text[:-1])
            ending = "."
        else:
            ending = ""
        if phrase is None:
            return None
        quoted = {int(n) for n in re.findall(r"“\{(\d+)\}”", phrase.template)}
        others = (said for i, said in enumerate(phrase.values) if i not in quoted)
        if within and any(map(_SENTENCES.search, others)):
            return None
        values = [
            said if i in quoted else self.said(said, depth + 1)
            for i, said in enumerate(phrase.values)
        ]
        return _filled(self.translate(phrase.template), values) + ending

    def _every(self, text: str) -> str | None:
        """Several sentences, if each of them is known by itself."""
        starts, stops = _sentences(text)
        if not 1 < len(starts) <= _MOST_SENTENCES:
            return None
        made = [self._whole(text[a:b], 0) for a, b in zip(starts, stops, strict=True)]
        return " ".join(map(str, made)) if all(made) else None

    def _runs(self, text: str) -> str | None:
        """Several sentences: the longest runs of them that are known, one after the other."""
        starts, stops = _sentences(text)
        if not 1 < len(starts) <= _MOST_SENTENCES:
            return None
        said, at, known = [], 0, False
        while at < len(starts):
            for stop in range(len(starts) - 1, at - 1, -1):
                made = self._whole(text[starts[at] : stops[stop]], 0)
                if made is not None:
                    known = True
                    break
            else:
                stop, made = at, text[starts[at] : stops[at]]
            said.append(made)
            at = stop + 1
        return " ".join(said) if known else None

    def _remark(self, text: str) -> str | None:
        """What is said of something: "letter.docx: It is damaged."."""
        name, colon, rest = text.partition(": ")
        said = self._whole(rest, 0) or self._runs(rest) if colon else None
        return said and f"{name}: {said}"


def _sentences(text: str) -> tuple[list[int], list[int]]:
    """Where the sentences of a text begin, and where they end."""
    ends = [match.span() for match in _SENTENCES.finditer(text)]
    return [0, *(end for _, end in ends)], [*(start for start, _ in ends), len(text)]


def _filled(template: str, values: list[str]) -> str:
    return _HOLE.sub(lambda hole: _at(values, int(hole[1])), template)


def _at(values: list[str], i: int) -> str:
    return values[i] if i < len(values) else f"{{{i}}}"


def _told(template: str) -> int:
    return len(_HOLE.sub("", template))


def _words(template: str) -> set[str]:
    """The words that every text made from the template holds."""

    def whole() -> Iterator[str]:
        for word in _WORD.finditer(template):
            before, after = template[: word.start()][-1:], template[word.end() :][:1]
            if before not in ("{", "}") and after not in ("{", "}"):
                yield word[0]

    return set(whole())
