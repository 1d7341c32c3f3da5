"""Numbers and what they count in: "1,577" = 1577 = "$1.577 bn", "5 km" ≠ "5 miles". Pure.

Units are converted only within the metric system and within hours, minutes and seconds, where
it is exact. "0.12" is not "12%": a bare number does not say what it is a share of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import product
from math import floor, isclose, log10

from muniment.claims.numerals import spelled
from muniment.claims.vocabulary import CURRENCIES, LONG_UNITS, ORDINALS, SCALES, UNITS
from muniment.language import fold

_COMMA_LANGUAGES = frozenset(
    "de fr es it nl pt da sv nb no nn fi pl cs ru tr id el hu ro ca".split()  # noqa: SIM905
)
_SIGN = r"(?:(?<![\w.,)\]–-])[-−–])?"
_GROUPED = rf"{_SIGN}\d{{1,3}}(?:[\u00a0\u2009\u202f'’ ]\d{{3}})+(?![\d])(?:[.,]\d+)?"
_PLAIN = rf"{_SIGN}\d+(?:[.,]\d+)*|{_SIGN}\.\d+"
_DIGITS = re.compile(
    rf"(?P<money>(?:US|C|A)?[$€£¥]\s?)?(?P<digits>{_GROUPED}|{_PLAIN})"
    r"(?P<half>[½¼¾]|\s\d/\d(?![\d/]))?|(?P<alone>[½¼¾])"
)
_FRACTIONS = {"½": 0.5, "¼": 0.25, "¾": 0.75}
_AND_FRACTION = re.compile(r"\s+and\s+(?:a\s+)?(half|quarter|third)\b", re.IGNORECASE)
_PARTS = {"half": 0.5, "quarter": 0.25, "third": 1 / 3}
_ORDINAL_END = re.compile(r"(?:st|nd|rd|th|º|ª|ème|er)\b")
_ORDINAL_WORD = re.compile(rf"\b({'|'.join(ORDINALS.split()[2:])})\b(?!s)", re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_RANGE = re.compile(r"\s*(?:–|—|-|to|bis|à|a)\s*", re.IGNORECASE)
_AND = re.compile(r"\s*(?:and|und|et|y|or|oder|ou)\s*", re.IGNORECASE)
_BETWEEN = re.compile(r"\b(?:between|zwischen|entre)\s+$", re.IGNORECASE)
_ABOUT = re.compile(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|more than|less than|under|"
    r"ca\.?|circa|etwa|rund|ungefähr|fast|knapp|über|environ|près de|unos|unas|alrededor de|"
    r"cerca de)"
    r"\s+(?:[$€£]\s?)?$|[~≈]\s?$",
    re.IGNORECASE,
)
_LONG_UNIT = re.compile(
    r"[\s-]*(" + "|".join(sorted(map(re.escape, LONG_UNITS), key=len, reverse=True)) + r")(?!\w)",
    re.IGNORECASE,
)
_UNIT = re.compile(r"(?:-|\s{0,3})(°\s?[CF]\b|km/h|m/s|US\$|[%°$€£¥]|[^\W\d_]+[²³23]?)")
_SCALE = re.compile(r"(?:-|\s{0,3})([^\W\d_]+)\.?(?!\w)")


@dataclass(frozen=True, slots=True)
class Number:
    """A number: its possible values, in the unit's base; `dimension` is "" without a unit.

    `given` is the number as it is written, `scale` what "million" multiplies it by, `size` what
    its unit does. `bare` has neither. `spelled`
    is written in words, `about` said to be approximate, `ordinal` a place in a row.
    """

    start: int
    end: int
    values: tuple[float, ...]
    given: float
    scale: float = 1.0
    size: float = 1.0
    dimension: str = ""
    bare: bool = True
    spelled: bool = False
    ordinal: bool = False
    about: bool = False

    @property
    def keys(self) -> tuple[str, ...]:
        """What stands for it where contexts are compared."""
        return (f"{self.values[0]:.12g}",)


def find_numbers(text: str, language: str, taken: Sequence[tuple[int, int]]) -> list[Number]:
    """The numbers of a text in order, save those in the ranges that are taken."""
    found = [*_figures(text, language), *_in_words(text, language), *_ordinals(text)]
    mask = bytearray(len(text))
    for start, end in taken:
        mask[start:end] = b"\1" * (end - start)
    free = [number for number in found if not any(mask[number.start : number.end])]
    free.sort(key=lambda number: (number.start, -number.end))
    kept: list[Number] = []
    for number in free:
        if not kept or number.start >= kept[-1].end:
            kept.append(number)
    measured = [_measured(number, text, language) for number in kept]
    return _shared_units(measured, text)


# ---------------------------------------------------------------- reading


def _figures(text: str, language: str) -> Iterator[Number]:
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        if start and text[start - 1].isalpha() and not match["money"]:
            continue  # B2, CO2: a name
        if match["alone"]:
            value = _FRACTIONS[match["alone"]]
            yield Number(start, end, (value,), value)
            continue
        digits = match["digits"]
        if " " in digits and language not in _COMMA_LANGUAGES:
            # "in 5 120 sacks" are two numbers where thousands are not parted by spaces.
            end = start + len(match["money"] or "") + digits.index(" ")
            digits = digits[: digits.index(" ")]
        values = _values(digits, language)
        if match["half"] and end == match.end():
            values = tuple(value + _fraction(match["half"]) for value in values)
        number = Number(start, end, values, values[0])
        if match["money"]:
            dimension = UNITS[fold(match["money"].strip())[-1]][0]
            number = replace(number, dimension=dimension, bare=False)
        tail = _AND_FRACTION.match(text, end)
        if tail:
            part = _PARTS[tail[1].lower()]
            number = replace(
                number,
                end=tail.end(),
                values=tuple(v + part for v in values),
                given=values[0] + part,
            )
        ordinal = _ORDINAL_END.match(text, number.end)
        if ordinal:
            number = replace(number, end=ordinal.end(), ordinal=True)
        if number.end < len(text) and text[number.end].isalpha() and not _known_unit(text, number):
            continue
        yield number


def _known_unit(text: str, number: Number) -> bool:
    """Whether the letters that touch a number are its unit, as in "5km" or "3bn"."""
    word = _WORDS.match(text, number.end)
    folded = fold(word.group()) if word else ""
    return folded in UNITS or any(folded in scales for scales in SCALES.values())


def _fraction(text: str) -> float:
    if text in _FRACTIONS:
        return _FRACTIONS[text]
    above, _, below = text.strip().partition("/")
    return int(above) / int(below) if int(below) else 0.0


@lru_cache(maxsize=4096)
def _values(digits: str, language: str) -> tuple[float, ...]:
    """What figures may mean: "1.577" is 1577 in German. Not knowing the language it is
    what it is in English, or what it is in German, in this order."""
    sign = -1.0 if digits[0] in "-−–" else 1.0
    plain = re.sub(r"[\s'’−–-]", "", digits)
    marks = [c for c in plain if c in ".,"]
    decimal = "," if language in _COMMA_LANGUAGES else "."
    if len(set(marks)) == 2:
        decimal = marks[-1]
    elif len(marks) > 1:
        decimal = ""
    elif len(marks) == 1:
        whole, _, part = plain.partition(marks[0])
        grouped = len(part) == 3 and 1 <= len(whole) <= 3 and whole != "0"
        if not grouped:
            decimal = marks[0]
        elif not language:
            both = sign * float(whole + part), sign * float(f"{whole}.{part}")
            return both if marks[0] == "," else both[::-1]
    for mark in ".,":
        plain = plain.replace(mark, "." if mark == decimal else "")
    return (sign * float(plain or 0),)


def _ordinals(text: str) -> Iterator[Number]:
    for match in _ORDINAL_WORD.finditer(text):
        value = float(ORDINALS.split().index(match.group().lower()) + 1)
        yield Number(*match.span(), (value,), value, spelled=True, ordinal=True)


def _in_words(text: str, language: str) -> Iterator[Number]:
    for start, end, value in spelled(text, language):
        tail = _AND_FRACTION.match(text, end)
        whole = value + (_PARTS[tail[1].lower()] if tail else 0.0)
        yield Number(start, tail.end() if tail else end, (whole,), whole, spelled=True)


# ---------------------------------------------------------------- units


def _measured(number: Number, text: str, language: str) -> Number:
    """The number with its scale ("million") and its unit, which follow it."""
    if number.ordinal:
        return number
    end, scale = number.end, 1.0
    match = _SCALE.match(text, end)
    if match:
        scales = SCALES.get(language, SCALES["en"])
        word = match[1] if match[1] in ("M", "B") and number.dimension else fold(match[1])
        found = {"M": 1e6, "B": 1e9}.get(word) or scales.get(word)
        cent = word in ("cent", "cents") and language == "fr"
        if found and not cent:
            end, scale = match.end(1), found
    dimension, size = number.dimension, 1.0
    unit_end, unit = _unit(text, end)
    if unit and (not dimension or unit[0] == dimension):
        end, (dimension, size) = unit_end, unit
    about = bool(_ABOUT.search(text, max(0, number.start - 30), number.start))
    return replace(
        number,
        end=end,
        values=tuple(value * scale * size for value in number.values),
        scale=scale,
        size=size,
        dimension=dimension,
        bare=scale == 1.0 and not dimension,
        about=about,
    )


def _unit(text: str, at: int) -> tuple[int, tuple[str, float] | None]:
    match = _LONG_UNIT.match(text, at)
    if match:
        return match.end(), LONG_UNITS[fold(match[1])]
    match = _UNIT.match(text, at)
    if not match:
        return at, None
    raw = match[1].replace(" ", "")
    name = raw.lower() if raw in ("µg", "μg") else fold(raw) if len(raw) > 2 else raw.lower()
    ambiguous = name in ("m", "h", "g", "l", "w", "a", "s", "in", "an", "ms", "min", "day")
    if raw == "M" or (ambiguous and raw != raw.lower() and raw != "W"):
        return at, None
    after = text[match.end() : match.end() + 1]
    if name not in UNITS or after.isalnum():
        return at, None
    if "-" in match.group() and name in ("a",):
        return at, None
    return match.end(), UNITS[name]


def _shared_units(numbers: Sequence[Number], text: str) -> list[Number]:
    """In "10 to 20 mm" both are millimetres."""
    shared = list(numbers)
    for i in range(len(shared) - 2, -1, -1):
        one, next_ = shared[i], shared[i + 1]
        if next_.bare or one.ordinal or next_.ordinal or one.scale * one.size != 1.0:
            continue
        gap = text[one.end : next_.start]
        pair = _AND.fullmatch(gap) and _BETWEEN.search(text, max(0, one.start - 20), one.start)
        if not (_RANGE.fullmatch(gap) or pair) or one.dimension not in ("", next_.dimension):
            continue
        shared[i] = replace(
            one,
            values=tuple(value * next_.scale * next_.size for value in one.values),
            scale=next_.scale,
            size=next_.size,
            dimension=next_.dimension,
            bare=False,
        )
    return shared


# ---------------------------------------------------------------- comparing


Unit = tuple[str, float]


@dataclass(frozen=True, slots=True)
class Setting:
    """What a source says of its numbers apart from them.

    `units` stand there, with a number or by themselves: a table names its unit once. `scaled`
    says that numbers may be in thousands or millions without a word of it beside them.
    """

    units: frozenset[Unit]
    scaled: bool


def agrees(claimed: Number, there: Number, setting: Setting) -> bool:
    """Whether a number of the source says what is claimed."""
    if not there.dimension and claimed.dimension:
        unit = (claimed.dimension, claimed.size)
        if claimed.dimension not in _LENIENT and unit not in setting.units:
            return False
        wanted = [value / claimed.size for value in claimed.values]
    elif claimed.dimension in ("", there.dimension):
        wanted = list(claimed.values)
    else:
        return False
    given = [v if claimed.dimension else v / there.size for v in there.values]
    # Two that may be read in two ways are read in the same.
    pairs = zip(wanted, given, strict=True) if len(wanted) == len(given) else product(wanted, given)
    if any(isclose(a, b, rel_tol=1e-9, abs_tol=1e-12) for a, b in pairs):
        return True
    return _scaled(claimed, there, setting) or _rounded(claimed, there)


# A number may leave these out where they go without saying.
_LENIENT = frozenset({"time", "months", *CURRENCIES})


def _scaled(claimed: Number, there: Number, setting: Setting) -> bool:
    """$1.577 bn is the 1,577 of a table in millions: the same digits, a power of 1000 apart."""
    if claimed.scale < 1000 or there.scale != 1 or there.spelled or there.ordinal:
        return False
    if claimed.dimension not in ("", *CURRENCIES) or not (there.bare or setting.scaled):
        return False
    digits = f"{abs(there.given):.12g}".replace(".", "").strip("0")
    if len(digits) < 3:
        return False
    return any(isclose(abs(claimed.values[0]), abs(there.values[0]) * 1000.0**n) for n in (1, 2, 3))


def _rounded(claimed: Number, there: Number) -> bool:
    """Whether what is claimed to be about so much, or in millions, is the other one rounded."""
    if claimed.ordinal or there.ordinal or not claimed.given or not there.values[0]:
        return False
    digits = f"{abs(claimed.given):.12g}"
    figures = len(digits.replace(".", "").strip("0"))
    if not (claimed.about or (claimed.scale >= 1e6 and figures >= 2)):
        return False
    value, wanted = there.values[0], claimed.values[0]
    if not there.dimension:
        wanted /= claimed.size
    if claimed.about and claimed.scale < 1e6:
        return isclose(value, wanted, rel_tol=0.05)
    places = floor(log10(abs(wanted)))
    unit = 10.0 ** (places - figures + 1)
    return isclose(round(value / unit) * unit, wanted, rel_tol=1e-9)
