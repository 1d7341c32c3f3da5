"""Filters: which documents, and which pages of them, a question asks for. Pure."""

from __future__ import annotations

import calendar
import functools
import os
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from pathlib import Path

from muniment.language import fold
from muniment.records import Place
from muniment.tables import DocumentRow

DocumentTest = Callable[[DocumentRow, Path], bool]
PlaceTest = Callable[[Place], bool]


@dataclass(frozen=True, slots=True)
class Filter:
    """One `key:value` of a query; `negated`, it leaves out what it would let through."""

    key: str
    value: str
    negated: bool = False
    of_document: DocumentTest | None = field(default=None, compare=False, repr=False)
    of_place: PlaceTest | None = field(default=None, compare=False, repr=False)


@dataclass(frozen=True, slots=True)
class Filters:
    """The filters of a query, in its order.

    Several values of one key let through what any of them does, several keys what all of
    them do; a negated filter always leaves out.
    """

    items: tuple[Filter, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether everything is let through."""
        return not self.items

    @property
    def by_place(self) -> bool:
        """Whether `matches_place` has anything to say."""
        return any(item.of_place for item in self.items)

    def values(self, key: str, *, negated: bool = False) -> tuple[str, ...]:
        """The values that a key has in the query, as they are written there."""
        return tuple(i.value for i in self.items if i.key == key and i.negated is negated)

    def matches(self, document: DocumentRow, paths: Sequence[Path]) -> bool:
        """Whether a document is let through, found at any of these paths."""
        return bool(self.matching(document, paths))

    def matching(self, document: DocumentRow, paths: Sequence[Path]) -> list[Path]:
        """Those paths of a document at which it is let through: each by itself must be."""
        tests = [(item, item.of_document) for item in self.items if item.of_document]
        return [
            path for path in paths if _hold((item, test(document, path)) for item, test in tests)
        ]

    def matches_place(self, place: Place) -> bool:
        """Whether a place is let through by the filters of pages."""
        return _hold((i, i.of_place(place)) for i in self.items if i.of_place)


def _hold(verdicts: Iterable[tuple[Filter, bool]]) -> bool:
    asked: dict[str, bool] = {}
    for item, held in verdicts:
        if item.negated and held:
            return False
        if not item.negated:
            asked[item.key] = held or asked.get(item.key, False)
    return all(asked.values())


def read_filter(key: str, value: str, today: date, *, negated: bool = False) -> Filter | None:
    """The filter that a key of `HINTS` and its value ask for; None if the value says nothing."""
    if key == "page":
        on_page = _page(value)
        return Filter(key, value, negated, of_place=on_page) if on_page else None
    test = _date(key, value, today) if key in _DATES else _READERS[key](value)
    return Filter(key, value, negated, of_document=test) if test else None


# ---------------------------------------------------------------- type


# Every kind of document is in one group, so that counts by group add up.
GROUPS: Mapping[str, tuple[str, ...]] = {
    "pdf": ("pdf",),
    "word": ("docx", "doc", "odt", "rtf"),
    "excel": ("xlsx", "xls", "ods", "csv"),
    "slides": ("pptx", "ppt", "odp"),
    "mail": ("mail", "msg", "mbox", "pst"),
    "book": ("epub", "mobi", "fb2", "djvu"),
    "image": ("image",),
    "web": ("html", "mhtml"),
    "text": ("text", "markdown", "rst", "latex", "subtitles"),
    "code": ("code", "notebook"),
    "data": ("json", "xml"),
    "reference": ("bibtex", "ris"),
    "calendar": ("calendar",),
    "contact": ("contacts",),
    "archive": ("archive",),
}
_GROUP_OF = {kind: group for group, kinds in GROUPS.items() for kind in kinds}
_OTHER_NAMES = {
    "email": "mail", "e-mail": "mail", "letter": "mail", "message": "mail",
    "spreadsheet": "excel", "sheet": "excel", "table": "excel",
    "powerpoint": "slides", "presentation": "slides", "slide": "slides",
    "ebook": "book", "e-book": "book",
    "picture": "image", "photo": "image", "scan": "image",
    "website": "web", "webpage": "web", "zip": "archive", "program": "code",
}  # fmt: skip
# Endings of file names that mean a kind as a whole.
_KIND_OF_ENDING = {
    "txt": "text", "md": "markdown", "tex": "latex", "eml": "mail", "htm": "html",
    "ipynb": "notebook", "bib": "bibtex", "mht": "mhtml", "ics": "calendar", "vcf": "contacts",
}  # fmt: skip
_SAME_ENDINGS = (("jpg", "jpeg", "jpe"), ("tif", "tiff"), ("heic", "heif"), ("yml", "yaml"))
# What a file may end in, beside the names of the kinds (`muniment.extract.kinds.KINDS`).
_ENDINGS = frozenset(
    """
    docm dotx dotm pptm ppsx ppsm potx potm xlsm xltx xltm xlsb ott otp ots dot pps pot xlt xlm
    png jpg jpeg jpe tif tiff bmp gif webp heic heif djv azw azw3 prc ost ifb vcard srt vtt mbx
    emlx xhtml markdown mdown mkd rest ltx tsv tab jsonl ndjson geojson xsl xslt xsd rdf rss
    atom opml tei dita dbk tar tgz gz bz2 xz tbz2 txz log asc py pyi pyw js mjs cjs ts tsx jsx
    java kt kts scala groovy c h cc cpp cxx hpp hh hxx m mm cs vb go rs swift rb php pl pm lua
    r jl hs ml mli fs fsx clj cljs ex exs erl hrl dart nim zig d pas f f90 f95 for asm s sh
    bash zsh fish ps1 bat cmd sql css scss sass less vue svelte proto graphql tf cmake mk
    gradle dockerfile awk sed tcl el lisp scm v sv vhd vhdl sas do ado stan yaml yml toml ini
    cfg conf properties env tar.gz tar.bz2 tar.xz
    """.split()  # noqa: SIM905  (a list of 176 strings is no easier to read)
)


def group_of(kind: str) -> str:
    """The group that `type:` knows a kind of document by; the kind itself if it is in none."""
    return _GROUP_OF.get(kind, kind)


def _type(value: str) -> DocumentTest | None:
    name = value.casefold().lstrip("*.")
    kinds = _kinds(name) or _kinds(name.removesuffix("s"))
    if kinds:
        return lambda document, path: document.kind in kinds
    if name not in _ENDINGS:
        return None
    same = next((group for group in _SAME_ENDINGS if name in group), (name,))
    endings = tuple(f".{ending}" for ending in same)
    return lambda document, path: (document.member or path.name).lower().endswith(endings)


def _kinds(name: str) -> frozenset[str]:
    if name in _KIND_OF_ENDING:
        return frozenset((_KIND_OF_ENDING[name],))
    group = GROUPS.get(_OTHER_NAMES.get(name, name))
    return frozenset(group or ((name,) if name in _GROUP_OF else ()))


# ---------------------------------------------------------------- title, author, in, lang

QUOTES = '"“”„‟＂«»'
_BETWEEN_WORDS = re.compile(rf"[\s_\-‐-―/\\.,;:…()\[\]{{}}*{QUOTES}]+")
_SLASHES = re.compile(r"[/\\]+")
_CACHED = 50_000


@functools.lru_cache(_CACHED)
def _flat(text: str) -> str:
    return " ".join(_BETWEEN_WORDS.split(fold(text))).strip()


def _title(value: str) -> DocumentTest | None:
    wanted = _flat(value)

    def test(document: DocumentRow, path: Path) -> bool:
        name = Path(document.member or path.name).stem
        return wanted in _flat(document.title) or wanted in _flat(name)

    return test if wanted else None


def _author(value: str) -> DocumentTest | None:
    wanted = _flat(value)
    return (lambda document, path: wanted in _flat(document.author)) if wanted else None


def _in(value: str) -> DocumentTest | None:
    """A name alone is a part of a folder's name; with a slash, whole names one in another."""
    wanted = _names(value)
    rooted = re.match(r"[/\\]|[A-Za-z]:(?:[/\\]|$)", value.strip()) is not None

    def test(document: DocumentRow, path: Path) -> bool:
        folders = _names(os.path.split(path)[0])
        if document.member:
            folders = (*_names(os.fspath(path)), *_names(document.member)[:-1])
        if rooted:
            return folders[: len(wanted)] == wanted
        if not _SLASHES.search(value):
            return any(wanted[0] in folder for folder in folders)
        starts = range(len(folders) - len(wanted) + 1)
        return any(folders[start : start + len(wanted)] == wanted for start in starts)

    return test if wanted else None


@functools.lru_cache(_CACHED)
def _names(path: str) -> tuple[str, ...]:
    """The names in a path of any system, as they are compared."""
    return tuple(name for part in _SLASHES.split(path) if (name := _name(part)))


def _name(part: str) -> str:
    return " ".join(fold(part).translate(_NO_QUOTES).split())


_NO_QUOTES = str.maketrans(dict.fromkeys(QUOTES, " "))

_LANGUAGES = {
    "arabic": "ar", "bulgarian": "bg", "catalan": "ca", "chinese": "zh", "croatian": "hr",
    "czech": "cs", "danish": "da", "dutch": "nl", "english": "en", "estonian": "et",
    "finnish": "fi", "french": "fr", "german": "de", "greek": "el", "hebrew": "he",
    "hindi": "hi", "hungarian": "hu", "indonesian": "id", "italian": "it", "japanese": "ja",
    "korean": "ko", "latin": "la", "latvian": "lv", "lithuanian": "lt", "norwegian": "no",
    "persian": "fa", "polish": "pl", "portuguese": "pt", "romanian": "ro", "russian": "ru",
    "serbian": "sr", "slovak": "sk", "slovenian": "sl", "spanish": "es", "swedish": "sv",
    "thai": "th", "turkish": "tr", "ukrainian": "uk", "vietnamese": "vi",
    "deutsch": "de", "français": "fr", "español": "es", "italiano": "it", "português": "pt",
    "nederlands": "nl", "svenska": "sv", "dansk": "da", "norsk": "no", "suomi": "fi",
    "polski": "pl", "русский": "ru", "українська": "uk", "中文": "zh", "日本語": "ja",
    "한국어": "ko",
    # Codes of countries that are often taken for those of their languages.
    "cn": "zh", "cz": "cs", "dk": "da", "gb": "en", "gr": "el", "jp": "ja", "ua": "uk", "us": "en",
}  # fmt: skip
_NAMES_OF_LANGUAGES = {fold(name): code for name, code in _LANGUAGES.items()}
_CODE = re.compile(r"([a-z]{2})(?:[-_]\w+)?")
# ISO 639-1.
_CODES = frozenset(
    """
    aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv
    cy da de dv dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr
    ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw
    ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv
    ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg sh si sk sl sm sn so sq
    sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh
    yi yo za zh zu
    """.split()  # noqa: SIM905  (a list of 185 strings is no easier to read)
)
# Norwegian is known by its own code and by those of its two written forms.
_NORWEGIAN = frozenset(("no", "nb", "nn"))


def _lang(value: str) -> DocumentTest | None:
    name = fold(value.strip())
    code = _CODE.fullmatch(name)
    wanted = _NAMES_OF_LANGUAGES.get(name) or (code[1] if code else "")
    if wanted not in _CODES:
        return None
    same = _NORWEGIAN if wanted in _NORWEGIAN else frozenset((wanted,))
    return lambda document, path: document.language in same


# ---------------------------------------------------------------- date, before, after

_DATES = frozenset(("date", "before", "after"))
_ISO = re.compile(r"(?P<year>\d{4})(?:[-/](?P<month>\d{1,2})(?:[-/](?P<day>\d{1,2}))?)?")
_DOTTED = re.compile(r"(?:(?P<day>\d{1,2})\.)?(?P<month>\d{1,2})\.(?P<year>\d{4})")
_AGO = re.compile(r"(\d{1,5})([dwmy])")
_OF_DOCUMENT = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?(?!\d)")

_Period = tuple[date, date]


def _date(key: str, value: str, today: date) -> DocumentTest | None:
    """The bounds are those of Google and of Gmail: the first instant of what is named.

    `before:2020` ends with 2019, `after:2020` begins with 2020, so that the two of them
    leave no gap; `date:2020` is in that year. A document of which only the year is known is
    let through if it may be of the time that is asked for; one without a date never is.
    """
    period = _period(value.casefold(), today)
    if period is None:
        return None
    first, last = period

    def test(document: DocumentRow, path: Path) -> bool:
        of_document = _dated(document.date)
        if of_document is None:
            return False
        start, end = of_document
        if key == "before":
            return start < first
        return end >= first and (key == "after" or start <= last)

    return test


def _period(value: str, today: date) -> _Period | None:
    match = _ISO.fullmatch(value) or _DOTTED.fullmatch(value)
    if match:
        return _span(*(match[part] for part in _PARTS))
    day = {"today": today, "yesterday": today - _DAY}.get(value) if today > date.min else None
    ago = _AGO.fullmatch(value)
    if ago:
        day = _ago(today, int(ago[1]), ago[2])
    return (day, day) if day else None


_PARTS = ("year", "month", "day")
_DAY = timedelta(days=1)


def _ago(today: date, number: int, unit: str) -> date | None:
    if unit in "dw":
        days = number * (7 if unit == "w" else 1)
        return today - days * _DAY if days < today.toordinal() else None
    months = today.year * 12 + today.month - 1 - number * (12 if unit == "y" else 1)
    year, month = divmod(months, 12)
    if year < 1:
        return None
    return date(year, month + 1, min(today.day, calendar.monthrange(year, month + 1)[1]))


def _span(year: str, month: str | None, day: str | None) -> _Period | None:
    """The first and the last day of a year, a month or a day; None if there is none such."""
    try:
        first = date(int(year), int(month or 1), int(day or 1))
    except ValueError:
        return None
    if day:
        return first, first
    last = first if month else first.replace(month=12)
    return first, last.replace(day=calendar.monthrange(last.year, last.month)[1])


@functools.lru_cache(_CACHED)
def _dated(text: str) -> _Period | None:
    match = _OF_DOCUMENT.match(text)
    return _span(*match.groups()) if match else None


# ---------------------------------------------------------------- page

_PAGES = re.compile(r"(\d{1,9})(?:\s*[-–—]\s*(\d{1,9}))?")
_ROMAN = re.compile(r"[ivxlcdm]+")
_PRINTED = re.compile(r"p\. (\S+) \(page \d+\)")


def _page(value: str) -> PlaceTest | None:
    """A page is meant by its number, counted from 1, or by what is printed on it."""
    numbers = _PAGES.fullmatch(value.strip())
    if numbers:
        low, high = sorted((int(numbers[1]), int(numbers[2] or numbers[1])))
        asked = range(low, high + 1)
        return (lambda place: place.page in asked or _printed(place) in asked) if high else None
    roman = value.strip().casefold()
    if not _ROMAN.fullmatch(roman):
        return None
    return lambda place: _printed(place) == roman


def _printed(place: Place) -> int | str | None:
    match = _PRINTED.match(place.label)
    if match is None:
        return None
    return int(match[1]) if match[1].isdecimal() else match[1].casefold()


_READERS: Mapping[str, Callable[[str], DocumentTest | None]] = {
    "title": _title,
    "author": _author,
    "type": _type,
    "in": _in,
    "lang": _lang,
}

_DATE_HINT = "a date looks like 2020, 2020-05 or 2020-05-31"
# The keys, and what a value of theirs looks like.
HINTS: Mapping[str, str] = {
    "title": "a word follows the colon directly, or several words in quotes",
    "author": "a name follows the colon directly, in quotes if it has blanks",
    "type": f"the types are {', '.join(GROUPS)}, and endings of files such as docx or jpg",
    "in": "a folder’s name or path follows the colon directly, in quotes if it has blanks",
    "lang": "a language is two letters such as en, de or fr, or its English name",
    "date": _DATE_HINT,
    "before": _DATE_HINT,
    "after": _DATE_HINT,
    "page": "a page is a number such as 12, and several are 3-7",
}
