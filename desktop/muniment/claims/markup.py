"""What a model writes, as plain text: Markdown undone, citation marks taken out. Pure.

No link and no markup is left as such, nor what ends a turn of a conversation. Marks are
understood in the shapes that models write: [1], [1, 2], [1-3], 【1】, [^1], [Passage 1],
(Source 2), "Source 1:" and, at the end of a sentence that has no other, (1).
"""

from __future__ import annotations

import re
from dataclasses import dataclass

_POINT = (
    r"(?:passages?|sources?|documents?|docs?|excerpts?|refs?|quellen?|abschnitte?|extraits?"
    r"|fuentes?)"
)
_LIST = (
    rf"(?:\s|,|;|&|-|–|—|\^|[#]|\band\b|\bund\b|\bet\b|\by\b|\bto\b|:|{_POINT}\b\.?|\d{{1,3}}\b)*"
)
_NUMBERS = rf"(?:\^|[#]|{_POINT}\b\.?\s*:?\s*[#]?\s*)?\d{{1,3}}\b(?!\.\d){_LIST}"
_PATTERN = re.compile(
    rf"""
    (?P<lead>(?:\b(?:according\ to|as\ (?:stated|described|noted|mentioned)\ in|laut|gemäß|selon|
        según)\s+)?)
    (?:\[(?P<mark>{_NUMBERS})(?:†[^\]\n]*)?\](?:\([^()\s]*\))?
      |\\\[(?P<shielded>{_NUMBERS})\\\]
      |【(?P<wide>{_NUMBERS})(?:†[^】\n]*)?】
      |\((?P<named>{_POINT}\b\.?\s*:?\s*\#?\s*\d{{1,3}}\b{_LIST})\))
    |(?P<opening>^\s*(?:\*\*)?{_POINT}\s+\#?(?P<opened>\d{{1,3}})(?:\*\*)?:(?:\*\*)?(?=\s))
    |!\[(?P<alt>[^\]\n]*)\]\([^)\n]*\)
    |\[(?P<link>[^\]\n]*)\](?:\([^)\n]*\)|\[[^\]\n]*\])
    |(?P<tag><script>[^\s<]*</script>|</?[a-zA-Z][^<>\n]*>|<!--.*?-->
        |<\|[^<>|\n]{{1,40}}\|>|\[/?INST\]|<</?SYS>>)
    |(?P<code>`+)
    |\\(?P<escaped>[\\`*_{{}}\[\]()\#+.!|>~-])
    |(?P<strong>\*\*\*?|__|~~)
    |(?P<star>(?<=\S)\*|\*(?=\S))
    |(?P<under>(?<!\w)_(?=\S)|(?<=\S)_(?!\w))
    |(?P<other>[^\[\]!<`\\*_~(【\ \n]+|\s+|.)
    """,
    re.VERBOSE | re.IGNORECASE | re.DOTALL,
)
_ROUND = re.compile(r"\s*\((\d{1,2})\)(?=\s*[.!?]?\s*$)")
_MAY_CLOSE = re.compile(r"\]\([^)\s]*$|\([^()\s]{0,12}(?:\s[^()\s]{0,12})?$|\(\d{1,2}\)$")
_LONGEST_BRACKET = 200
_ANY_ROUND = re.compile(r"\(\d{1,2}\)")
_RANGE = re.compile(r"(\d{1,3})\s*(?:-|–|—|\bto\b)\s*(?:\^|#)?(\d{1,3})")
_WIDEST = 30
_PASSES = 5


@dataclass(frozen=True, slots=True)
class Plain:
    """A text without markup, the marks that stood in it, and where its characters came from.

    `marks` are (position in `text`, numbers); `origins[i]` is where `text[i]` stood.
    """

    text: str
    marks: tuple[tuple[int, tuple[int, ...]], ...]
    origins: tuple[int, ...]


def plain(raw: str) -> Plain:
    """A run of Markdown without its markup."""
    out: list[str] = []
    origins: list[int] = []
    marks: list[tuple[int, tuple[int, ...]]] = []

    def add(text: str, at: int) -> None:
        out.append(text)
        origins.extend(range(at, at + len(text)))

    for match in _PATTERN.finditer(raw):
        named = match.lastgroup
        numbers = (
            match["mark"] or match["shielded"] or match["wide"] or match["named"] or match["opened"]
        )
        if numbers:
            while out and not out[-1].strip():
                del origins[len(origins) - len(out.pop()) :]
            marks.append((len(origins), _numbers(numbers)))
        elif match["alt"] is not None or match["link"] is not None:
            group = "alt" if match["alt"] is not None else "link"
            inner = match[group].replace("*", "").replace("`", "")
            add(inner, match.start(group))
        elif named == "escaped":
            add(match["escaped"], match.start(named))
        elif named == "other":
            add(match["other"], match.start())
    return Plain("".join(out), tuple(marks), tuple(origins))


def bare(text: str) -> str:
    """A text without markup, nor what its removal would make: `<<b>b>` leaves nothing."""
    for _ in range(_PASSES):
        stripped = plain(text).text
        if stripped == text:
            return text
        text = stripped
    return re.sub(r"[\[\]<>*`]", "", text)


def _numbers(text: str) -> tuple[int, ...]:
    """The numbers of a mark: "1-3" are three, "1, 3" two."""
    found: list[int] = []
    last = 0
    for match in _RANGE.finditer(text):
        found += [int(n) for n in re.findall(r"\d+", text[last : match.start()])]
        first, until = int(match[1]), int(match[2])
        found += range(first, until + 1) if 0 <= until - first <= _WIDEST else (first, until)
        last = match.end()
    found += [int(n) for n in re.findall(r"\d+", text[last:])]
    return tuple(dict.fromkeys(found))


def round_mark(sentence: str) -> tuple[str, tuple[int, ...]]:
    """A sentence without the "(1)" at its end, if it holds no other number in brackets."""
    match = _ROUND.search(sentence)
    if not match or len(_ANY_ROUND.findall(sentence)) > 1:
        return sentence, ()
    return sentence[: match.start()] + sentence[match.end() :], (int(match[1]),)


def open_bracket(raw: str) -> bool:
    """Whether the last word begins a bracket or link that may still close."""
    start = max(raw.rfind("["), raw.rfind("【"))
    if start >= 0 and len(raw) - start < _LONGEST_BRACKET and not re.search(r"[\]】]", raw[start:]):
        return True
    return bool(_MAY_CLOSE.search(raw))
