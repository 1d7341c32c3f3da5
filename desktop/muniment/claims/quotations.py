"""What stands between quotation marks in a sentence must stand so in the source. Pure."""

from __future__ import annotations

import re
import unicodedata

from muniment.language import fold

_QUOTED = re.compile(
    r"“([^“”„]{2,})”|„([^“”„]{2,})[“”]|«\s?([^«»]{2,}?)\s?»|»([^«»]{2,})«"
    r"|(?<!\w)\"([^\"]{2,})\"(?!\w)|(?<!\w)‘([^‘]{2,}?)’(?!\w)"
)
_LEFT_OUT = re.compile(r"…|\.\.\.|\[[^\]]*\]")
_FOLDED = str.maketrans(
    {**dict.fromkeys("“”„«»", '"'), **dict.fromkeys("‘’‚‹›", "'"), **dict.fromkeys("–—‑−", "-")}
)
_EDGES = " \"'.,;:!?-"


def missing_quotation(sentence: str, source: str, question: str) -> str:
    """The first quotation that stands neither in the source nor in the question, or nothing."""
    quotations = list(_QUOTED.finditer(sentence))
    if not quotations:
        return ""
    there = _plain(source)
    asked = _plain(question)
    for match in quotations:
        quoted = next(group for group in match.groups() if group)
        pieces = [_plain(piece).strip(_EDGES) for piece in _LEFT_OUT.split(quoted)]
        if any(piece and piece not in there and piece not in asked for piece in pieces):
            return quoted
    return ""


def _plain(text: str) -> str:
    """The text with one kind of quotation mark, dash and space, and words unbroken."""
    whole = unicodedata.normalize("NFKC", text.replace("\u00ad", "")).translate(_FOLDED)
    whole = re.sub(r"(?<=\w)-\n(?=[a-zà-ÿ])", "", whole)
    return fold(re.sub(r"\s+", " ", re.sub(r"[*_`]", "", whole)))
