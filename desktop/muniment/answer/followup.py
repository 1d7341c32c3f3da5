"""A follow-up made self-contained without a model: "And in 2019?" with what it leans on. Pure.

What it leans on is the question before it, itself made self-contained. What the new question
names takes the place of its like (a year, a name, the one thing that is spoken of); where that is
not clear, the telling words of the question before go along. A question that stands by itself
stays as it is: that is the rule where in doubt, since words that do not belong to a question
make its evidence worse.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence
from dataclasses import dataclass

from muniment.answer.collection_question import recognise
from muniment.language import clean, is_common
from muniment.records import Turn

_TURNS = 4
_LONGEST = 300
_CARRIED = 8
_SHORT = 3
_ELLIPSIS = 6
_NEAR = 2


def self_contained(question: str, turns: Sequence[Turn]) -> str:
    """The question with what it leans on of the last of these turns; itself if it does not."""
    standing = ""
    for turn in turns[-_TURNS:]:
        standing = resolved(clean(turn.answer.question), standing)
    return resolved(question, standing)


def resolved(question: str, before: str) -> str:
    """As `self_contained`, after one question that stands by itself."""
    asked = " ".join(question.split())
    if not before.strip() or not asked or len(asked) > _LONGEST:
        return question
    before = " ".join(before.split())[:_LONGEST]
    tongue = _tongue(f"{asked} {before}")
    rest = _opened(asked, tongue)
    words = _words(rest)
    if _compiled(tongue.more).fullmatch(rest.strip(" ?!.")):
        return before
    if narrower := _of_them(rest, before):
        return narrower
    if pronoun := _pronoun(rest, tongue):
        return _named(asked, rest, pronoun, before, tongue)
    if _asks_alone(words, tongue):
        return _asked_anew(rest, before, tongue)
    joined = rest != asked.lstrip("¿¡ ") and len(words) <= _ELLIPSIS
    joined = joined or _YEAR.fullmatch(rest.strip(" ?!.")) is not None
    if (joined or _is_ellipsis(words, tongue)) and not _is_whole(words, tongue):
        return _put_into(rest, before, tongue)
    return question


# ---------------------------------------------------------------- what a language leans with


@dataclass(frozen=True, slots=True)
class _Tongue:
    """The small words of one language; `common` tells it from the others.

    `openings` begin what adds to a question; `asking` are the words that ask, those of `manner`
    for more than a thing, and `more` is a pattern of what asks for the same again. `pronouns`
    are patterns; those of `possessive` have an owner.
    `being` are verbs with which even a short question is whole, and none that leaves one out.
    """

    common: str
    openings: str
    asking: str
    manner: str
    more: str
    prepositions: str
    articles: str
    pronouns: str
    possessive: str
    expletive: str
    being: str
    owner: str


_ENGLISH = _Tongue(
    common="the of and what who when where why how is was were are did does do it he she they his "
    "her about which that this in to",
    openings=r"(?:and|but|or|so|then|also)\b,? (?:what about |how about |for |then )?|"
    r"(?:what|how) about ",
    asking="what who whom whose when where why how which since",
    manner="when where why how",
    more=r"(?:(?:please )?(?:tell|give|show) me )?(?:some )?more(?: details?)?"
    r"(?: (?:about|on) (?:it|that|this))?|(?:please )?explain(?: (?:it|that|this))?|go on|continue",
    prepositions="in on at for from before after since during without with until by near",
    articles=r"(?:the|a|an|his|her|its|their)",
    pronouns=r"he|she|they|it|him|them|hers|theirs|this|these|those|there|that",
    possessive=r"his|her|its|their",
    expletive=r"(?:is|are|was|were|be|been) there\b|\bthere (?:is|are|was|were|be|been)\b"
    r"|\bit (?:takes?|costs?|took|cost|true|possible|likely|legal|safe|necessary|rains?)\b"
    r"|\b(?:is|was) it\b(?=.*\b(?:to|that|how|when|if|from|where|than)\b)"
    r"|\b(?:this|these|those) (?:documents?|files?|library|folders?|collection|papers?|texts?)\b",
    being="is are was were do does did has have had can could will would",
    owner="{}'s",
)
_GERMAN = _Tongue(
    common="der die das und was wer wann wo warum wie ist war wurde er sie es sein ihr mit von im "
    "dem den ein eine welche hat",
    openings=r"(?:und|aber|oder|auch)\b,? (?:was ist mit |wie ist es mit )?|"
    r"(?:was ist|wie ist es|wie steht es) mit (?=(?:de[nmr] )?\S+$)",
    asking="was wer wen wem wessen wann wo woher wohin warum wieso weshalb wie welche welchem "
    "welchen welcher welches seit",
    manner="wann wo woher wohin warum wieso weshalb wie",
    more=r"(?:erzähle? mir |sag mir )?mehr(?: davon| dazu| darüber)?|weiter|erkläre?(?: das| es)?",
    prepositions="in im am für vor nach seit bei mit ohne bis aus von während",
    articles=r"(?:der|die|das|dem|den|des|ein|eine|einen|einem|einer)",
    pronouns=r"er|sie|es|ihn|ihm|ihnen|dort|damals|dafür|darüber|davon|dazu|daran|dies|das",
    possessive=r"seine?[nmrs]?|ihre?[nmrs]?|dessen|deren",
    expletive=r"(?:gibt|gab|handelt|geht) es\b|\bes (?:gibt|gab|handelt|geht)\b"
    r"|\bdas(?= \w+)|\bes(?=,)",
    being="ist sind war waren wird werden wurde wurden hat haben",
    owner="von {}",
)
_FRENCH = _Tongue(
    common="le la les des du et que qui quand où pourquoi comment est était il elle son sa ses un "
    "une dans au quel quelle",
    openings=r"(?:et|mais|ou|alors)\b,? (?:pour |qu['’]en est-il (?:de |du |d['’]))?|"
    r"qu['’]en est-il (?:de |du |d['’])",
    asking="que quoi qui quand où pourquoi comment combien quel quelle quels quelles depuis",
    manner="quand où pourquoi comment",
    more=r"(?:(?:dis|dites)-m['’]en )?(?:plus|davantage)|continue|explique",
    prepositions="en dans à au pour avant après depuis avec sans chez vers",
    articles=r"(?:le|la|les|un|une|des|du|au)",
    pronouns=r"il|elle|ils|elles|lui|eux|cela|ça|celui-ci|celle-ci",
    possessive=r"son|sa|ses|leurs?",
    expletive=r"y a-t-il|\bil (?:y a|faut|est)\b",
    being="est sont était étaient a ont fut",
    owner="de {}",
)
_SPANISH = _Tongue(
    common="el la los las y que qué quién cuándo dónde por cómo es era fue su sus un una en del al "
    "cuál",
    openings=r"(?:y|e|pero|o|entonces)\b,? (?:qu[eé] hay del? |qu[eé] pasa con |para )?|"
    r"(?:qu[eé] hay del?|qu[eé] pasa con) ",
    asking="qué que quién quien quiénes cuándo cuando dónde donde cómo como cuál cuánto cuántos "
    "cuántas por desde",
    manner="cuándo cuando dónde donde cómo como",
    more=r"(?:dime |cuéntame )?más(?: sobre eso)?|sigue|contin[uú]a|explica(?:lo)?",
    prepositions="en para antes después desde con sin hasta de durante",
    articles=r"(?:el|la|los|las|un|una|unos|unas|del|al)",
    pronouns=r"él|ella|ellos|ellas|eso|esto|allí|ahí",
    possessive=r"sus?",
    expletive=r"(?!)",
    being="es son era eran fue fueron está están ha han",
    owner="de {}",
)
_TONGUES = (_ENGLISH, _GERMAN, _FRENCH, _SPANISH)


def _tongue(text: str) -> _Tongue:
    """The language of a text by its small words; English where they tell nothing."""
    words = {word.casefold() for word in _words(text)}
    counts = [len(words.intersection(tongue.common.split())) for tongue in _TONGUES]
    return _TONGUES[counts.index(max(counts))]


# ---------------------------------------------------------------- whether it leans


def _opened(asked: str, tongue: _Tongue) -> str:
    """A question without the words that join it to the one before."""
    bare = asked.lstrip("¿¡ ")
    match = _compiled(tongue.openings).match(bare)
    return bare[match.end() :] if match else bare


def _asks_alone(words: Sequence[str], tongue: _Tongue) -> bool:
    """Whether there is a word that asks and hardly more: "Why?", "How tall?", "Since when?"."""
    telling = [word for word in words if not _is_small(word, tongue)]
    if len(telling) > 1 or any(word[0].isupper() for word in telling):
        return False
    if _UNCOUNTED.match(" ".join(words)):
        return True
    short = 0 < len(words) <= _SHORT and not _held(words, tongue.being)
    return short and bool(_held(words[:2], tongue.asking))


# "How many were saved?": it does not say of what.
_UNCOUNTED = re.compile(
    r"(?:how (?:many|much)|wie ?viele?|combien|cu[aá]nt[oa]s?)"
    r" (?:was|were|is|are|did|wurden?|waren?|sind|ont|sont|fueron|son)\b",
    re.IGNORECASE,
)


def _is_ellipsis(words: Sequence[str], tongue: _Tongue) -> bool:
    """Whether it is but a when or where: "In 2019?"."""
    short = 1 < len(words) <= _ELLIPSIS
    return short and bool(_held(words[:1], tongue.prepositions)) and not _is_whole(words, tongue)


def _is_whole(words: Sequence[str], tongue: _Tongue) -> bool:
    """Whether it asks by itself, or says something."""
    return bool(_held(words, tongue.asking) or _held(words, tongue.being))


def _pronoun(text: str, tongue: _Tongue) -> re.Match[str] | None:
    """The first word that stands for something which the text itself does not name before."""
    masked = _compiled(tongue.expletive).sub(lambda match: "_" * len(match.group()), text)
    for match in _compiled(rf"\b(?:{tongue.pronouns}|{tongue.possessive})\b").finditer(masked):
        word, before = match.group(), _words(text[: match.start()])
        if word[0].isupper() and match.start() > 0:
            continue
        told = [each for each in before if not _is_small(each, tongue)]
        ends = not _words(text[match.end() :])
        is_it = word.casefold() in ("it", "him", "them", "es", "ihn")
        if not told or (ends and len(told) <= _NEAR and word.casefold() != "es"):
            return match if not _has_clause(text[: match.start()]) else None
        if is_it and len(told) <= _NEAR and not any(each[0].isupper() for each in told):
            return match if not _has_clause(text[: match.start()]) else None
    return None


def _has_clause(text: str) -> bool:
    return "," in text


# ---------------------------------------------------------------- what it leans on


def _asked_anew(rest: str, before: str, tongue: _Tongue) -> str:
    """The question before, asked for something else: when it was, not who."""
    first, new = _words(before)[:1], _words(rest)
    if len(new) == 1 and _held(first, tongue.manner) and _held(new, tongue.manner):
        start = before.index(first[0])
        word = new[0] if first[0].islower() else new[0].capitalize()
        return before[:start] + word + before[start + len(first[0]) :]
    return _together(rest[:1].upper() + rest[1:], before)


_OF_THEM = (
    (r"\bof (?:them|these|those)\b", "documents"),
    (r"\b(?:davon|von ihnen)\b", "Dokumente"),
)


def _of_them(rest: str, before: str) -> str:
    """Of the documents that were asked for, those that mention something else as well; or ""."""
    found = recognise(before)
    if found is None or found.sought.subject not in before:
        return ""
    for pattern, noun in _OF_THEM:
        more = recognise(_compiled(pattern).sub(noun, rest))
        if more and more.sought.subject and _compiled(pattern).search(rest):
            joint = " und " if noun == "Dokumente" else " and "
            both = f"{found.sought.subject}{joint}{more.sought.subject}"
            return before.replace(found.sought.subject, both, 1)
    return ""


def _put_into(rest: str, before: str, tongue: _Tongue) -> str:
    """The question before with this in the place of its like."""
    new = rest.strip(" ?!.")
    year = _YEAR.search(new)
    if year:
        if len(_YEAR.findall(before)) == 1:
            return _YEAR.sub(year.group(), before)
        return _appended(before, new, tongue)
    bare = _bare(new, tongue)
    collection = recognise(before)
    if collection and collection.sought.subject and collection.sought.subject in before:
        return before.replace(collection.sought.subject, bare)
    old = _things(before, tongue)
    names = [thing for thing in old if thing[0].isupper()]
    named = bare[:1].isupper()
    alike = names if named and names else old if named or bare != new else []
    if len(alike) == 1:
        return before.replace(alike[0], bare, 1)
    return _appended(before, new, tongue)


def _named(asked: str, rest: str, found: re.Match[str], before: str, tongue: _Tongue) -> str:
    """The question with the one thing that its pronoun can stand for in that one's place."""
    old = _things(before, tongue)
    names = [thing for thing in old if thing[0].isupper()]
    person = found.group().casefold() in _OF_A_PERSON.split()
    meant = names if len(names) == 1 or person else old
    many = recognise(before) is not None and found.group().casefold() in ("they", "them", "sie")
    if len(meant) != 1 or many or found.group().casefold() in _OF_MORE_THAN_A_THING.split():
        return _together(asked, before)
    article = _compiled(rf"\b({tongue.articles}) {re.escape(meant[0])}").search(before)
    thing = f"{article[1].lower()} {meant[0]}" if article else meant[0]
    owned = _compiled(tongue.possessive).fullmatch(found.group()) is not None
    if owned and tongue is not _ENGLISH:
        return _together(asked, before)
    new = tongue.owner.format(thing) if owned else thing
    return rest[: found.start()] + new + rest[found.end() :]


_OF_A_PERSON = "he she him his her hers er lui él ella"
# They stand for a place, a time, or all that was said.
_OF_MORE_THAN_A_THING = (
    "there this that these those dort damals dafür darüber davon dazu daran das dies cela ça eso "
    "esto allí ahí"
)


def _together(asked: str, before: str) -> str:
    """A question with the telling words of the one before, a year of which it may replace."""
    carried = [word for word in _words(before) if not is_common(word)]
    if _YEAR.search(asked):
        carried = [word for word in carried if not _YEAR.fullmatch(word)]
    held = {word.casefold() for word in _words(asked)}
    new = [word for word in dict.fromkeys(carried) if word.casefold() not in held][:_CARRIED]
    said = asked.rstrip(" ?!.")
    return f"{said} ({' '.join(new)})?" if new else asked


def _appended(before: str, new: str, tongue: _Tongue) -> str:
    when_or_where = _held(_words(new)[:1], tongue.prepositions)
    added = new[0].lower() + new[1:] if when_or_where else f"({new})"
    return f"{before.rstrip(' ?!.')} {added}?"


def _things(text: str, tongue: _Tongue) -> list[str]:
    """What a question speaks of: its names, and what stands behind an article."""
    names = [
        match.group()
        for match in _NAME.finditer(text)
        if match.start() > 1 and not _is_small(match.group(), tongue)
    ]
    if tongue is _GERMAN:
        # All nouns are written with a capital.
        names = [name for name in names if " " in name]
    behind = rf"\b{tongue.articles} (\w[\w'’-]*(?: \w[\w'’-]*)?)"
    nouns = []
    for match in _compiled(behind).finditer(text):
        words = match[1].split()
        # Behind "was the wall" comes its verb, behind "wrote the sediment" the rest of it.
        whole = tongue is _ENGLISH and not _held(_words(text[: match.start()]), tongue.being)
        kept = [w for w in words[1:] if w[0].isupper() or (whole and not _is_small(w, tongue))]
        noun = " ".join([words[0], *kept])
        if not any(words[0] in name or name in noun for name in names):
            nouns.append(noun)
    return list(dict.fromkeys([*names, *nouns]))


def _bare(new: str, tongue: _Tongue) -> str:
    """A thing without its preposition and article."""
    small = "|".join(tongue.prepositions.split())
    return _compiled(rf"^(?:(?:{small}) )?(?:{tongue.articles} )?").sub("", new) or new


# ---------------------------------------------------------------- words

_WORD = re.compile(r"\w[\w'’]*")
_NAME = re.compile(r"\b[A-ZÄÖÜÀ-Þ][\w’'-]*(?: (?:of |von |de |du |van )?[A-ZÄÖÜÀ-Þ][\w’'-]*)*")
_YEAR = re.compile(r"\b(?:1\d{3}|20\d{2})\b")


def _words(text: str) -> list[str]:
    return _WORD.findall(text)


def _held(words: Sequence[str], known: str) -> list[str]:
    return [word for word in words if word.casefold() in known.split()]


def _is_small(word: str, tongue: _Tongue) -> bool:
    folded = word.casefold()
    return is_common(word) or folded in tongue.asking.split() or folded in tongue.being.split()


@functools.lru_cache(64)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)
