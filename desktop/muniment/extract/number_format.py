"""Numbers as a spreadsheet shows them, from the format codes of Excel.

The codes are those of ECMA-376 part 1, 18.8.31. Dates and times are shown in ISO form
instead, as far as the code shows them: a sheet's "Jan-18" becomes "2018-01".
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime, timedelta
from functools import lru_cache

from muniment.extract.builder import clean

# The codes that stand for numbers below 164; 27 to 36 and 50 to 58 are dates in the far East.
BUILT_IN = {
    1: "0", 2: "0.00", 3: "#,##0", 4: "#,##0.00", 5: '"$"#,##0', 6: '"$"#,##0', 7: '"$"#,##0.00',
    8: '"$"#,##0.00', 9: "0%", 10: "0.00%", 11: "0.00E+00", 12: "# ?/?", 13: "# ??/??",
    14: "m/d/yyyy", 15: "d-mmm-yy", 16: "d-mmm", 17: "mmm-yy", 18: "h:mm AM/PM",
    19: "h:mm:ss AM/PM", 20: "h:mm", 21: "h:mm:ss", 22: "m/d/yyyy h:mm", 37: "#,##0;(#,##0)",
    38: "#,##0;(#,##0)", 39: "#,##0.00;(#,##0.00)", 40: "#,##0.00;(#,##0.00)",
    41: "#,##0;(#,##0)", 42: '"$"#,##0;("$"#,##0)', 43: "#,##0.00;(#,##0.00)",
    44: '"$"#,##0.00;("$"#,##0.00)', 45: "mm:ss", 46: "[h]:mm:ss", 47: "mm:ss.0",
    48: "##0.0E+0", 49: "@",
    **dict.fromkeys((*range(27, 32), 36, *range(50, 59)), "yyyy/m/d"),
    **dict.fromkeys(range(32, 36), "h:mm:ss"),
}  # fmt: skip

_TOKENS = re.compile(
    r'"(?P<quoted>[^"]*)"?'
    r"|\\(?P<escaped>.)"
    r"|[_*](?P<filling>.)"  # a space as wide as a character; a character that fills the cell
    r"|\[\$(?P<currency>[^\]-]*)[^\]]*\]"
    r"|\[(?P<elapsed>h+|m+|s+)\]"
    r"|\[(?P<condition>[^\]]*)\]"  # or a colour
    r"|(?P<general>general|@)"
    r"|(?P<power>e[+-])"
    r"|(?P<half>am/pm|a/p)"
    r"|(?P<unit>y+|m+|d+|h+|s+|e|g+|b+|a{3,4})"
    r"|(?P<fraction>[0#? ]+/[0#?\d ]+)"
    r"|(?P<digits>[0#?](?:[0#?,.]*[0#?.])?,*)"
    r"|(?P<end>;)"
    r"|(?P<other>.)",
    re.IGNORECASE | re.DOTALL,
)
# Tokens that show the number as it is.
_WHOLE = frozenset(("general", "fraction"))
_LONGEST_CODE = 255
_MOST_DECIMALS = 15
_MOST_DIGITS = 30
# The largest number that is a date: the last day of the year 9999.
_LAST_DAY = 2_958_466


@dataclass(frozen=True, slots=True)
class _Section:
    """One of the up to four sections of a code: for positive, negative, zero, and text."""

    before: str = ""
    after: str = ""
    digits: str = ""
    scale: float = 1.0
    exponent: bool = False
    general: bool = False
    date: str = ""
    decimals: int = 0


def is_date(code: str) -> bool:
    """Whether a number with this format code is a date or a time."""
    return bool(_sections(code)[0].date)


def display(value: float, code: str, since_1904: bool = False) -> str:
    """The number as a cell with this format code shows it; dates and times in ISO form.

    `since_1904` says that the workbook counts its days from 1904 instead of 1900.
    """
    sections = _sections(code)
    section = sections[0]
    if section.date:
        return _date(value, section.date, since_1904) or general(value)
    if value < 0 and len(sections) > 1:
        section, value = sections[1], -value
    elif value == 0 and len(sections) > 2:
        section = sections[2]
    return _number(value, section)


def general(value: float) -> str:
    """The number as a cell without a format shows it, but never cut to the cell's width."""
    if abs(value) < 1e17 and value == int(value):
        return str(int(value))
    return f"{value:.11g}"


def _number(value: float, section: _Section) -> str:
    if section.general:
        shown = general(value * section.scale)
    elif not section.digits:
        # A section without places for digits shows its text alone.
        return f"{section.before}{section.after}".strip()
    elif section.exponent:
        shown = f"{value:.{section.decimals}E}"
    else:
        shown = _fixed(value * section.scale, section)
    # The sign stands before a currency: -$5.
    sign = "-" if shown.startswith("-") else ""
    return f"{sign}{section.before}{shown.removeprefix('-')}{section.after}".strip()


def _fixed(value: float, section: _Section) -> str:
    whole, _, fraction = section.digits.partition(".")
    if abs(value) >= 1e30:
        return f"{value:.11g}"
    # Halves are rounded away from zero, as spreadsheets do; binary fractions lie just below.
    value = float(f"{value:.15g}")
    nudge = 10.0 ** -(section.decimals + 6)
    grouping = "," if "," in whole else ""
    shown = f"{value + (nudge if value > 0 else -nudge):{grouping}.{section.decimals}f}"
    integer, _, decimals = shown.partition(".")
    least = fraction.count("0")
    while len(decimals) > least and decimals.endswith("0"):
        decimals = decimals[:-1]
    sign = "-" if integer.startswith("-") and integer.strip("-0,") + decimals.strip("0") else ""
    integer = integer.removeprefix("-").zfill(min(_MOST_DIGITS, whole.count("0")))
    return f"{sign}{integer}.{decimals}" if decimals else f"{sign}{integer}"


def _date(value: float, fields: str, since_1904: bool) -> str:
    if fields.startswith("["):
        minutes, seconds = divmod(round(value * 86_400), 60)
        return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
    if not 0 <= value < _LAST_DAY:
        return ""
    if since_1904:
        start = datetime(1904, 1, 1)
    else:
        # Excel has a 29 February 1900, which was none: before it days count from a day later.
        start = datetime(1899, 12, 31) if value < 60 else datetime(1899, 12, 30)
    moment = start + timedelta(seconds=round(value * 86_400))
    day, time = moment.isoformat().split("T")
    time = time if "s" in fields or moment.second else time[:5]
    if "d" not in fields and "M" not in fields and "y" not in fields:
        return time
    if "d" not in fields:
        day = day[:7] if "M" in fields else day[:4]
    return f"{day} {time}" if "h" in fields else day


@lru_cache(maxsize=2000)
def _sections(code: str) -> tuple[_Section, ...]:
    sections: list[list[tuple[str, str]]] = [[]]
    code = clean(code[:_LONGEST_CODE]).replace("\n", " ")
    for match in _TOKENS.finditer(code or "General"):
        name = match.lastgroup or ""
        if name == "end":
            sections.append([])
        else:
            sections[-1].append((name, match[name]))
    return tuple(_section(tokens) for tokens in sections)


def _section(tokens: list[tuple[str, str]]) -> _Section:
    before = after = digits = ""
    scale = 1.0
    names: set[str] = set()
    fields: list[str] = []
    for name, token in tokens:
        names.add(name)
        if name in ("elapsed", "unit"):
            fields.append("[" if name == "elapsed" else token.lower())
        elif name == "digits":
            places = token.rstrip(",")
            scale /= 1000.0 ** (len(token) - len(places))
            digits = digits or places
        elif name in ("quoted", "escaped", "currency", "other"):
            scale *= 100.0 if token == "%" and name == "other" else 1.0
            if digits or names & _WHOLE:
                after += token
            else:
                before += token
    if fields and not digits.strip("0."):
        return _Section(date=_fields(fields))
    return _Section(
        before, after, digits, scale, "power" in names, bool(names & _WHOLE),
        decimals=min(_MOST_DECIMALS, sum(c in "0#?" for c in digits.partition(".")[2])),
    )  # fmt: skip


def _fields(names: list[str]) -> str:
    """What of a date the code shows: letters of "yMdhms"; "[" if it is time that has passed."""
    if "[" in names:
        return "["
    shown = ""
    for index, name in enumerate(names):
        letter = {"e": "y", "g": "y", "b": "y", "a": "d"}.get(name[:1], name[:1])
        if letter == "m":
            # Months, unless they stand between hours and seconds.
            after = names[index + 1 : index + 2]
            minutes = shown.endswith("h") or (after and after[0].startswith("s"))
            letter = "m" if minutes else "M"
        shown += letter
    return shown
