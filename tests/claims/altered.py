"""Sentences of documents, left true or changed in one place, to measure the check of claims by.

Made by rule from a text alone, with patterns of their own: nothing here knows how claims are
read. A changed value is taken from elsewhere in the same document, if it can be from the very
passages that are cited, which is the hardest case: it stands there, only not here.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from muniment.language import sentences

# How many sentences of each kind of change are looked for, by the language's words for them.
_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
}
_AUXILIARIES = {
    "en": "is are was were has have had will would can could should may might must did does do",
    "de": "ist sind war waren hat haben hatte hatten wird werden wurde wurden kann können konnte",
}
_NOT = {"en": "not", "de": "nicht"}
_WORD_NUMBERS = """
    two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen
    twenty thirty forty fifty sixty seventy eighty ninety
""".split()  # noqa: SIM905
_GERMAN_NUMBERS = """
    zwei drei vier fünf sechs sieben acht neun zehn elf zwölf zwanzig
""".split()  # noqa: SIM905
_UNITS = {
    "kilometres": "miles", "kilometers": "miles", "km": "miles", "miles": "kilometres",
    "metres": "feet", "meters": "feet", "feet": "metres", "millimetres": "centimetres",
    "centimetres": "millimetres", "mm": "cm", "cm": "mm", "m": "km", "hectares": "acres",
    "acres": "hectares", "tonnes": "kilograms", "tons": "pounds", "kg": "g", "mg": "g",
    "pounds": "euros", "pence": "dollars", "dollars": "euros", "million": "billion",
    "billion": "million", "hours": "days", "minutes": "hours", "days": "weeks", "weeks": "months",
    "months": "years", "years": "months", "inches": "metres", "degrees": "metres",
    "seconds": "minutes", "shillings": "pounds", "yards": "miles", "percent": "million",
    "Kilometer": "Meilen", "Meter": "Kilometer", "Jahre": "Monate", "Jahren": "Monaten",
    "Millionen": "Milliarden", "Milliarden": "Millionen", "Prozent": "Kilometer",
    "Quadratkilometer": "Hektar", "Meilen": "Kilometer", "Stunden": "Tage", "Tage": "Wochen",
    "Minuten": "Stunden",
}  # fmt: skip
_MEASURED = re.compile(
    rf"(?<=[a-zäöü] )(?=[$€£]?\d[\d,.]* (?:{'|'.join(u for u in _UNITS if len(u) > 2)})\b)"
)
_SIGNS = {"£": "€", "$": "€", "€": "$", "°C": "°F", "%": " km"}
_TURNS = {
    "more": "less", "less": "more", "higher": "lower", "lower": "higher", "before": "after",
    "after": "before", "above": "below", "below": "above", "first": "last", "last": "first",
    "northern": "southern", "southern": "northern", "north": "south", "south": "north",
    "east": "west", "west": "east", "eastern": "western", "western": "eastern",
    "largest": "smallest", "smallest": "largest", "rose": "fell", "fell": "rose",
    "increased": "decreased", "decreased": "increased", "inside": "outside", "outside": "inside",
    "early": "late", "late": "early", "highest": "lowest", "lowest": "highest",
    "larger": "smaller", "smaller": "larger", "most": "fewest", "increases": "reduces",
    "reduces": "increases", "reduced": "increased", "increasing": "reducing",
    "reducing": "increasing", "decreasing": "increasing", "grew": "shrank", "falls": "rises",
    "rises": "falls",
}  # fmt: skip
# What a number may be a bound of: what else says so, and what says something else.
_BOUNDS = {
    "more than": ("in excess of", "less than"), "less than": ("fewer than", "more than"),
    "fewer than": ("less than", "more than"), "at least": ("no less than", "at most"),
    "up to": ("at most", "at least"), "no more than": ("at most", "at least"),
    "at most": ("up to", "at least"), "nearly": ("almost", "more than"),
    "mehr als": ("über", "weniger als"), "weniger als": ("unter", "mehr als"),
    "mindestens": ("wenigstens", "höchstens"), "bis zu": ("höchstens", "mindestens"),
    "höchstens": ("maximal", "mindestens"), "fast": ("beinahe", "mehr als"),
}  # fmt: skip
_BOUND = re.compile(
    rf"\b(?P<bound>{'|'.join(sorted(_BOUNDS, key=len, reverse=True))}) (?=[$€£]?\d)",
    re.IGNORECASE,
)
_NOT_EXACT = (
    r"\b(?:about|some|around|roughly|approximately|over|under|than|most|least|almost|every|als|etwa|"
    r"rund|über|unter|knapp|ca\.) $"
)
_MORE_THAN = {"en": "more than ", "de": "mehr als "}
_NUMBER = re.compile(r"(?<![\w.,:/–-])\d+(?:[.,]\d+)*(?![\w/:–-]|[.,]\d)")
_LOWER_START = re.compile(
    r"(?:The|A|An|In|On|At|It|They|He|She|We|This|These|There|Our|During|From|For|By"
    r"|As|While|When|Its|His|Her|Their|Since|Although|Der|Die|Das)\b"
)
_NOT_NAMES = frozenset(
    """The A An In On At It He She We They This That These Those There I But And Or As If When
    Its His Her Their Our Not No For From By Of To With After Before Since Until While""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence with the text that it cites; `changed` is the kind of change, "" if it is true.

    `kind` names how it was made, `was` is the sentence as it stands in the document.
    """

    text: str
    source: str
    kind: str
    true: bool
    was: str
    language: str


@dataclass(frozen=True)
class Text:
    """A document as passages in reading order."""

    passages: Sequence[str]
    language: str = "en"

    @cached_property
    def whole(self) -> str:
        """All of it."""
        return "\n".join(self.passages)

    def around(self, i: int) -> str:
        """What a claim about passage i cites: it and its neighbours, as evidence is merged."""
        return "\n\n".join(self.passages[max(0, i - 1) : i + 2])


def cases(texts: Sequence[Text], count: int, seed: int) -> list[Case]:
    """`count` true and `count` changed cases, each half spread evenly over its kinds."""
    rng = random.Random(seed)
    found: dict[tuple[bool, str], list[Case]] = defaultdict(list)
    for text in texts:
        for case in _every(text, rng):
            found[case.true, case.kind].append(case)
    chosen: list[Case] = []
    for true in (True, False):
        kinds = {kind: rows for (of, kind), rows in sorted(found.items()) if of is true}
        chosen += _evenly(kinds, count, rng)
    return chosen


def _evenly(kinds: dict[str, list[Case]], count: int, rng: random.Random) -> list[Case]:
    for rows in kinds.values():
        rng.shuffle(rows)
    chosen: list[Case] = []
    while len(chosen) < count and any(kinds.values()):
        for rows in kinds.values():
            if rows and len(chosen) < count:
                chosen.append(rows.pop())
    return chosen


def _every(text: Text, rng: random.Random) -> Iterator[Case]:
    for i, passage in enumerate(text.passages):
        source = text.around(i)
        stated = list(_sentences(passage, text.language))
        for at, sentence in enumerate(stated):
            following = stated[at + 1] if at + 1 < len(stated) else ""
            for kind, made in _true(sentence, following, text):
                yield Case(made, source, kind, True, sentence, text.language)
            for kind, change in _CHANGES.items():
                changed = change(sentence, source, text, rng)
                if changed and changed not in text.whole:
                    yield Case(changed, source, kind, False, sentence, text.language)


def _sentences(passage: str, language: str) -> Iterator[str]:
    """The whole sentences of running text; no rows of tables."""
    for start, end in sentences(passage, language):
        sentence = " ".join(passage[start:end].split())
        plain = "|" not in sentence and "`" not in sentence and ":" not in sentence[-2:]
        if (
            plain
            and sentence[-1] in ".!"
            and sentence[0].isupper()
            and 6 <= sentence.count(" ") < 45
        ):
            yield sentence


# ---------------------------------------------------------------- true


def _true(sentence: str, following: str, text: Text) -> Iterator[tuple[str, str]]:
    yield "verbatim", sentence
    for kind, rewrite in _REWRITES.items():
        made = rewrite(sentence, text.language)
        if made and made != sentence:
            yield kind, made
    if following and len(sentence) + len(following) < 300:
        yield "joined", f"{sentence[:-1]}, {_JOINT[text.language]} {_lower_start(following)}"


_JOINT = {"en": "and", "de": "und"}


def _lower_start(sentence: str) -> str:
    match = _LOWER_START.match(sentence)
    return sentence[0].lower() + sentence[1:] if match else sentence


def _upper_start(sentence: str) -> str:
    return sentence[0].upper() + sentence[1:]


def _rewritten_number(sentence: str, language: str) -> str:
    """1,577 as 1577, 12 % as 12 percent, £1.38 million as £1,380,000, two as 2."""
    comma = "," if language == "en" else r"\."
    if re.search(rf"\d{comma}\d{{3}}(?!\d)", sentence):
        return re.sub(rf"(?<=\d){comma}(?=\d{{3}}(?!\d))", "", sentence)
    if re.search(r"\d ?%", sentence):
        return re.sub(r"(?<=\d) ?%", " percent" if language == "en" else " Prozent", sentence)
    large = re.search(r"(\d)\.(\d{1,2}) million\b", sentence)
    if large and language == "en":
        number = f"{large[1]},{large[2]:0<3},000"
        return sentence[: large.start()] + number + sentence[large.end() :]
    words = _WORD_NUMBERS[:11] if language == "en" else _GERMAN_NUMBERS[:11]
    match = re.search(
        rf"(?<=\s)({'|'.join(words)})(?=\s[a-zäöü])(?!\s(?:hundred|and|to)\b)", sentence
    )
    if match:
        return f"{sentence[: match.start()]}{words.index(match[1]) + 2}{sentence[match.end() :]}"
    return ""


def _rewritten_date(sentence: str, language: str) -> str:
    months = _MONTHS[language].split()
    match = re.search(
        rf"(?<!\d )(?<!and )(?<!to )(?<!or )(?<![–-])\b(\d{{1,2}})\.? ({'|'.join(months)})\b"
        r"(?: (\d{4}))?",
        sentence,
    )
    if not match:
        turned = re.search(rf"\b({'|'.join(months)}) (\d{{1,2}}), (\d{{4}})\b", sentence)
        if not turned:
            return ""
        return sentence.replace(turned[0], f"{turned[2]} {turned[1]} {turned[3]}")
    day, month, year = match.groups()
    number = months.index(month) + 1
    if language == "de":
        return sentence.replace(match[0], f"{day}.{number:02}.{year}") if year else ""
    made = f"{month} {day}, {year}" if year else f"{month} {day}th"
    if year and int(day) % 2:
        made = f"{year}-{number:02}-{int(day):02}"
    return sentence.replace(match[0], made)


def _dropped(sentence: str, language: str) -> str:
    """The sentence without its last clause, or without what stands between two commas."""
    del language
    head, comma, last = sentence.rpartition(", ")
    if (
        not comma
        or head.count(" ") < 5
        or "“" in sentence
        or '"' in sentence
        or last.count(" ") < 2
    ):
        return ""
    if re.match(
        r"(?:which|who|and|but|so|as|where|when|while|though|although|der|die|das|und|aber|"
        r"wobei|während|was)\b",
        last,
    ):
        return head + "."
    return ""


def _reordered(sentence: str, language: str) -> str:
    """ "In 2014 it sank." as "It sank in 2014." Of English only: German turns the verb too."""
    match = re.match(
        r"((?:In|On|At|By|After|Before|Since|During|From|Between|Until) [^,;:]{3,40}), "
        r"([^,;:]+)\.$",
        sentence,
    )
    if not match or language != "en":
        return ""
    return f"{_upper_start(match[2])} {match[1][0].lower()}{match[1][1:]}."


def _pronoun(sentence: str, language: str) -> str:
    match = re.match(r"[A-Z][a-zé]+ [A-Z][a-zé]+ (?=[a-z]+(?:ed|s|ad|as|ere) )", sentence)
    if not match or match[0].split()[0] in _NOT_NAMES or language != "en":
        return ""
    return "They " + sentence[match.end() :]


def _framed(sentence: str, language: str) -> str:
    frame = "According to the document, " if language == "en" else "Das Dokument sagt: "
    return frame + (_lower_start(sentence) if language == "en" else sentence)


def _rebound(sentence: str, language: str) -> str:
    """ "At least 12" as "no less than 12"."""
    del language
    match = _BOUND.search(sentence)
    return _put(sentence, match, _BOUNDS[match["bound"].lower()][0] + " ") if match else ""


_REWRITES: dict[str, Callable[[str, str], str]] = {
    "number rewritten": _rewritten_number,
    "date rewritten": _rewritten_date,
    "bound rewritten": _rebound,
    "clause dropped": _dropped,
    "reordered": _reordered,
    "pronoun": _pronoun,
    "framed": _framed,
}

# ---------------------------------------------------------------- changed

Change = Callable[[str, str, Text, random.Random], str]


def _other_number(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    years = {m.group() for m in re.finditer(r"\b(?:1[0-9]|20)\d\d\b", text.whole)}
    spelled = _GERMAN_NUMBERS if text.language == "de" else _WORD_NUMBERS
    dates = [m.span() for m in re.finditer(_date_pattern(text.language), sentence)]
    spots = [
        m
        for m in re.finditer(rf"{_NUMBER.pattern}|(?<=\s)(?:{'|'.join(spelled)})(?=\s)", sentence)
        if m.group() not in years and not any(s <= m.start() < e for s, e in dates)
    ]
    if not spots:
        return ""
    spot = rng.choice(spots)
    figures = spot.group()[0].isdigit()
    pattern = _NUMBER if figures else re.compile(rf"\b(?:{'|'.join(spelled)})\b")

    def pool(where: str) -> list[str]:
        found = {m.group() for m in pattern.finditer(where)} - years
        return sorted(n for n in found if n not in sentence)

    values = pool(source) or pool(text.whole)
    if not values:
        values = [str(int(spot.group()[0]) % 9 + 1) + spot.group()[1:]] if figures else []
    return _put(sentence, spot, rng.choice(values)) if values else ""


def _date_pattern(language: str) -> str:
    months = "|".join(_MONTHS[language].split())
    return (
        rf"\b\d{{1,2}}\.? (?:{months})\b(?: \d{{4}})?"
        rf"|\b(?:{months}) \d{{1,2}}(?:, \d{{4}})?\b(?!\d)"
        rf"|\b(?:{months}) \d{{4}}\b|(?<![\d.,£$€–-])\b(?:1[0-9]|20)\d\d\b(?![–%]|[.,]\d|-\d)"
    )


def _other_date(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    pattern = re.compile(_date_pattern(text.language))
    spots = list(pattern.finditer(sentence))
    if not spots:
        return ""
    spot = rng.choice(spots)
    shape = _shape(spot.group())

    def pool(where: str) -> list[str]:
        found = {m.group() for m in pattern.finditer(where)}
        return sorted(d for d in found if _shape(d) == shape and d not in sentence)

    values = pool(source) or pool(text.whole)
    if not values and spot.group().isdigit():
        values = [str(int(spot.group()) + rng.choice((-11, -2, 1, 3, 10)))]
    return _put(sentence, spot, rng.choice(values)) if values else ""


def _shape(date: str) -> str:
    return re.sub(
        r"\d+", lambda m: "9" * (4 if len(m.group()) == 4 else 1), re.sub("[^\\W\\d]+", "M", date)
    )


def _names(where: str, language: str) -> list[re.Match[str]]:
    """Capitalised words that do not open a sentence; in German two together."""
    word = r"[A-ZÄÖÜ][a-zäöüéß]{2,}"
    months = set(" ".join(_MONTHS.values()).split())
    more = "+" if language == "de" else "*"
    return [
        match
        for match in re.finditer(rf"(?<=[a-zäöü,;] ){word}(?: {word}){more}\b(?!’|')", where)
        if not months & set(match.group().split()) and match.group().split()[0] not in _NOT_NAMES
    ]


def _other_name(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    spots = _names(sentence, text.language)
    if not spots:
        return ""
    spot = rng.choice(spots)
    size = len(spot.group().split())

    def pool(where: str) -> list[str]:
        found = {m.group() for m in _names(where, text.language)}
        fitting = {n for n in found if len(n.split()) == size}
        own = set(spot.group().split())
        return sorted(n for n in fitting if n not in sentence and not own & set(n.split()))

    values = pool(source) or pool(text.whole)
    return _put(sentence, spot, rng.choice(values)) if values else ""


def _namesake(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    """A name of several words for another with which it shares some, as two courts do."""
    spots = [spot for spot in _names(sentence, text.language) if " " in spot.group()]
    if not spots:
        return ""
    spot = rng.choice(spots)
    own = set(spot.group().split())

    def pool(where: str) -> list[str]:
        found = {m.group() for m in _names(where, text.language)}
        others = {n: set(n.split()) for n in found if n not in sentence}
        return sorted(
            n for n, words in others.items() if own & words and own - words and words - own
        )

    values = pool(source) or pool(text.whole)
    return _put(sentence, spot, rng.choice(values)) if values else ""


def _other_bound(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    """ "More than 28 days" as "28 days" or "less than 28 days", and the other way round."""
    del source
    match = _BOUND.search(sentence)
    if match:
        turned = _BOUNDS[match["bound"].lower()][1] + " "
        # Who leaves out "nearly" rounds.
        nearly = match["bound"].lower() in ("nearly", "fast")
        return _put(sentence, match, turned if nearly else rng.choice((turned, "")))
    spot = _MEASURED.search(sentence)
    if not spot or re.search(_NOT_EXACT, sentence[: spot.start()]):
        return ""
    return _put(sentence, spot, _MORE_THAN[text.language])


def _other_unit(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    del source, text
    words = "|".join(sorted(_UNITS, key=len, reverse=True))
    signs = "|".join(map(re.escape, _SIGNS))
    amount = r"(?:\d|\b(?:" + "|".join([*_WORD_NUMBERS, *_GERMAN_NUMBERS, "hundred"]) + r"))"
    spots = list(
        re.finditer(rf"(?<=\d)\s?(?P<u>{words}|%|°C)(?!\w)|(?P<s>{signs})(?=\d)", sentence)
    )
    spelled = re.search(rf"{amount}\s(?P<u>{words})(?!\w)", sentence)
    spots += [spelled] if spelled else []
    if not spots:
        return ""
    spot = rng.choice(spots)
    group = "u" if spot["u"] else "s"
    other = {**_UNITS, **_SIGNS}[spot[group]]
    return sentence[: spot.start(group)] + other + sentence[spot.end(group) :]


def _negated(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    """A "not" put in behind the first auxiliary, or the only one taken out."""
    del source, rng
    word = _NOT[text.language]
    there = re.findall(
        r"\b(?:not|never|no|nobody|nothing|nor|neither|none|without|nicht|kein\w*|nie)\b|n't|n’t",
        sentence,
        re.IGNORECASE,
    )
    if there:
        if len(there) > 1 or there[0] not in ("not", "never", "nicht", "nie"):
            return ""
        return re.sub(rf" {there[0]}\b", "", sentence, count=1)
    main = sentence.split(",")[0]
    match = re.search(rf" (?:{'|'.join(_AUXILIARIES[text.language].split())}) (?!to\b)", main)
    inner = r"\b(?:that|which|who|when|where|if|as|than|dass|der|die|das) [^,]*$"
    if match and text.language == "en" and not re.search(inner, main[: match.start()]):
        return f"{sentence[: match.end()]}{word} {sentence[match.end() :]}"
    return ""


def _turned(sentence: str, source: str, text: Text, rng: random.Random) -> str:
    del source
    spots = list(re.finditer(rf"(?<=\s)(?:{'|'.join(_TURNS)})(?=[\s,.])(?! of all)", sentence))
    if not spots or text.language != "en":
        return ""
    spot = rng.choice(spots)
    return _put(sentence, spot, _TURNS[spot.group()])


def _put(sentence: str, spot: re.Match[str], value: str) -> str:
    return sentence[: spot.start()] + value + sentence[spot.end() :]


_CHANGES: dict[str, Change] = {
    "number": _other_number,
    "date": _other_date,
    "name": _other_name,
    "namesake": _namesake,
    "bound": _other_bound,
    "unit": _other_unit,
    "negation": _negated,
    "direction": _turned,
}
