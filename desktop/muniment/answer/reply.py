"""What a model's reply says of itself: whether it refuses, and what of it can be shown. Pure."""

from __future__ import annotations

import re

_NOT_FOUND = (
    r"(?:not[ _-]?found|nicht[ _-]?gefunden|(?:non|pas)[ _-]?trouvée?|introuvable|"
    r"no[ _-]?encontrad[oa]|non[ _-]?trovat[oa]|não[ _-]?encontrad[oa]|niet[ _-]?gevonden|"
    r"не[ _-]?найдено|未找到|没有找到|見つかりません)"
)
# The agreed words in capitals wherever they stand; in small letters, where they say all:
# "the wreck was not found until 1987" is an answer.
_LOOP = re.compile(r"(\S.{5,80}?)\1{3,}$", re.DOTALL)
_LOOKED_AT = 400
_PASSAGES = re.compile(r"\b(?:passages?|passagen|pasajes?|passaggi|extraits)\b", re.IGNORECASE)
_FENCES = re.compile(r"<{2,}|>{2,}")
_OUTRIGHT = re.compile(r"\bNOT[ _-]?FOUND\b")
_REFUSAL = re.compile(
    rf"{_OUTRIGHT.pattern}|^\W*(?i:(?:the )?answer:?(?: is| was)? )?(?i:{_NOT_FOUND})"
    rf"(?i:\s+(?:in|within|in den|dans|en|nei)\b[^.!?]{{0,40}})?\W*(?:$|[:.;,–—-]\s)"
)
_SOURCE = (
    r"(?:passages?|passagen?|excerpts?|sources?|documents?|dokumente?n?|text(?:e|en|es)?|context|"
    r"information|quellen?|extraits?|pasajes?|textos?|documentos?|fuentes?|passaggi|brani)"
)
_LACKS = re.compile(
    rf"""
    \b{_SOURCE}\b[^.!?]{{0,60}}\b(?:
        (?:do(?:es)?|did)(?:\ not|n['’]t)\ (?:\w+\ )?(?:contain|mention|provide|say|state|specify|
            answer|include|give|hold|indicate|discuss|address|explain|tell|describe|have|list)
        |(?:contain|hold|provide|give|include|offer|have|has)s?\ (?:no|nothing|neither)
        |(?:nicht|kein\w*|nichts)\b[^.!?]*\b(?:erwähn|enth[aä]lt|enthalten|nenn|sag|geb|beantwort)
        |(?:erwähn|enth[aä]lt|enthalten|nenn|sag|geb|beantwort)\w*\b[^.!?]*\b(?:nicht|kein|nichts)
        |ne\ \w+\ (?:pas|aucun)|n['’]\w+\ (?:pas|aucun)
        |no\ (?:contien|mencion|proporcion|dic|indica|responde|especific)
        |non\ (?:conten|menzion|forni|dic|indica|rispond)
    )
    |\b(?:there\ is|there['’]s|there\ are)\ no\ (?:\w+\ )?
        (?:information|mention|answer|evidence|data)\b
    |\b(?:is|are|was|were)(?:\ not|n['’]t)\ (?:\w+\ )?(?:mentioned|stated|specified|provided|given|
        found|included|available|answered|discussed)\b[^.!?]*\b{_SOURCE}\b
    |\b(?:i|we)\ (?:can(?:not|['’]t|\ not)|could(?:\ not|n['’]t)|am\ unable|
        do(?:\ not|n['’]t)\ know)\b
    |\b(?:keine\ (?:angaben?|informationen?|antwort)|wird\ nicht\ erwähnt)\b
    |\b(?:aucune\ (?:information|réponse|mention)|no\ hay\ (?:información|respuesta|mención)
        |nessuna\ (?:informazione|risposta))\b
    """,
    re.IGNORECASE | re.VERBOSE,
)


def refuses_outright(text: str) -> bool:
    """Whether a text, finished or not, holds the agreed words of refusal as they were agreed."""
    return bool(_OUTRIGHT.search(text))


def refuses(text: str) -> bool:
    """Whether a text opens with the agreed words of refusal, or holds them in capitals.

    They are known in the shapes and the languages that models give them.
    """
    return bool(_REFUSAL.search(text))


def lacks(sentence: str) -> bool:
    """Whether a sentence says that the passages do not answer."""
    return bool(_LACKS.search(sentence))


def repeats(text: str) -> bool:
    """Whether a text, not yet finished, ends in the same words again and again."""
    return bool(_LOOP.search(text[-_LOOKED_AT:]))


def tells_of_passages(sentence: str) -> bool:
    """Whether a sentence is about the passages themselves: a document knows of none."""
    return bool(_PASSAGES.search(sentence))


def without_fences(text: str) -> str:
    """The text without the fences of a prompt, which small models repeat."""
    return " ".join(_FENCES.sub(" ", text).split())


def settled(tail: str) -> str:
    """The beginning of an unfinished sentence that is not going to change.

    Its last word may still grow, and an open bracket may turn out to be a citation or a link.
    """
    whole = without_fences(tail[: max(tail.rfind(" "), 0)])
    for opener, closer in ("[]", "()", "<>", "【】"):
        at = whole.rfind(opener)
        if at >= 0 and closer not in whole[at:]:
            whole = whole[:at]
    return whole.rstrip(" <>")
