"""Plain text in any encoding; a part is a paragraph, its place the line on which it begins."""

from __future__ import annotations

import codecs
import re
from collections.abc import Iterator
from pathlib import Path

from charset_normalizer import from_bytes

from muniment.extract.builder import Builder
from muniment.records import Document, Place

# More bytes than this of one text file are not read; a note says so.
_LARGEST = 100_000_000
_SAMPLE = 32_768
# How many bytes around the first damage tell whether a file is UTF-8 nevertheless.
_NEAR = 1_000_000

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# Without a limit to what people's files are really written in, short texts are taken for
# the oddest code pages.
_LIKELY = [
    "cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256",
    "iso8859_2", "cp866", "shift_jis", "euc_jp", "gb18030", "big5", "euc_kr",
]  # fmt: skip
_NOT_FOR_FILES = frozenset(
    ("utf-8", "utf-7", "idna", "punycode", "unicode-escape", "raw-unicode-escape")
)
_HIGH = re.compile(rb"[\x80-\xff]+")
_ENOUGH = 60
# A line of at most 100 characters, a blank line, and something more.
_TITLE = re.compile(r"\s*([^\W_][^\r\n\f]{0,98}\S)[ \t]*(?:\r\n?|\n)[ \t]*(?:\r\n?|\n)\s*\S")
# A log or list without blank lines is parted after so many lines, if one of them ends like a
# sentence; at the latest after the second number.
_MANY_LINES = 30
_MOST_LINES = 40
_ENDS = (".", "!", "?", ":", ";", "。", "”", '"')
# After so many paragraphs, those of fewer characters are gathered: a part each costs too much.
_MANY = 10_000
_SHORT = 300


def read(path: Path) -> tuple[bytes, bool]:
    """A text file's bytes, and whether that is all of them."""
    with path.open("rb") as stream:
        data = stream.read(_LARGEST)
        return data, not stream.read(1)


def read_text(builder: Builder, path: Path) -> str:
    """A text file's text, whatever its encoding; what could not be read is noted."""
    data, complete = read(path)
    if not complete:
        builder.note(f"Only the first {_LARGEST // 1_000_000} MB of this file were read.")
    text = decode(data)
    if "\ufffd" in text:
        builder.note("Some characters of this file are damaged and could not be read.")
    # Files that were not written to their end hold millions of them.
    return text.replace("\x00", "")


def names(listed: str) -> frozenset[str]:
    """The names in a list parted by spaces."""
    return frozenset(listed.split())


def lines(text: str) -> Iterator[str]:
    """The lines of a text without their ends, one at a time: some texts have millions."""
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield text[start:end]
        start = end + 1
    yield text[start:]


def decode(data: bytes, declared: str = "") -> str:
    """The text that these bytes stand for.

    A byte order mark decides; then UTF-8 if it fits (a few damaged characters become
    U+FFFD); then the encoding that the file itself declares; then the likeliest one.
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data.decode(encoding, "replace").removeprefix("\ufeff")
    if (wide := _wide(data)) is not None:
        return data.decode(wide, "replace")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        near = slice(max(0, error.start - _NEAR), error.start + _NEAR)
    text = data[near].decode("utf-8", "replace")
    if len(_NON_ASCII.findall(text)) > 5 * text.count("\ufffd"):
        return data.decode("utf-8", "replace")
    return data.decode(_known(declared) or _likeliest(data), "replace")


_NON_ASCII = re.compile("[^\x00-\x7f]")


def _wide(data: bytes) -> str | None:
    head = data[:4096]
    even, odd = head[::2].count(0), head[1::2].count(0)
    if even + odd <= len(head) // 4:
        return None
    return "utf-16-le" if even == 0 else "utf-16-be" if odd == 0 else None


def _known(encoding: str) -> str | None:
    try:
        name = codecs.lookup(encoding).name
        # Some are known that do not give text at all.
        b" ".decode(name, "replace")
    except (LookupError, ValueError):
        return None
    # On the web both mean the Windows code page that extends them, and UTF-8 was tried.
    if name in ("ascii", "iso8859-1"):
        return "cp1252"
    return None if name in _NOT_FOR_FILES else name


def _likeliest(data: bytes) -> str:
    # Long runs of high bytes are another script; single ones between ASCII letters are the
    # accents of a Western language, and too few of them for statistics.
    found = _HIGH.findall(data[:_SAMPLE])
    high = sum(map(len, found))
    if high < _ENOUGH and high < 1.5 * len(found):
        return "cp1252"
    best = from_bytes(data[:_SAMPLE], cp_isolation=_LIKELY).best()
    return best.encoding if best else "cp1252"


def add_paragraphs(builder: Builder, text: str, first: int = 1) -> None:
    """Add a text's paragraphs; the place of each is the line on which it begins.

    Blank lines and form feeds part them; the text's own first line has the number `first`.
    In a text of very many, short ones that follow one another form one part, a line each.
    """
    gathered: list[str] = []
    size, place = 0, Place("")
    for count, (number, paragraph) in enumerate(_paragraphs(text, first)):
        if not gathered:
            size, place = 0, Place(f"line {number}")
        gathered.append(paragraph)
        size += len(paragraph)
        if count < _MANY or size >= _SHORT:
            builder.add("\n".join(gathered), place=place)
            gathered.clear()
            if builder.full:
                return
    builder.add("\n".join(gathered), place=place)


def _paragraphs(text: str, number: int) -> Iterator[tuple[int, str]]:
    """The paragraphs, each with the number of its first line as an editor counts lines."""
    first, paragraph = number, list[str]()
    for line in lines(text.replace("\r\n", "\n").replace("\r", "\n")):
        for sheet, piece in enumerate(line.split("\f")):
            blank = not piece.strip()
            if paragraph and (blank or sheet or _long(paragraph)):
                yield first, "\n".join(paragraph)
                paragraph.clear()
            if not blank:
                first = first if paragraph else number
                paragraph.append(piece)
        number += 1
    if paragraph:
        yield first, "\n".join(paragraph)


def _long(paragraph: list[str]) -> bool:
    """Whether lines without a blank one between them should be parted here."""
    ends = paragraph[-1].rstrip().endswith(_ENDS)
    return len(paragraph) >= (_MANY_LINES if ends else _MOST_LINES)


def _title(text: str) -> str:
    """The first line, if it stands alone above the text and reads like a title."""
    match = _TITLE.match(text)
    line = match[1] if match else ""
    letters = sum(map(str.isalpha, line))
    columns = "\t" in line or "   " in line
    return "" if letters < 3 or columns or line[-1] in ".,;:!?" else line


def extract(path: Path) -> Document:
    """Read a plain text file."""
    builder = Builder("text")
    text = read_text(builder, path)
    add_paragraphs(builder, text)
    return builder.document(title=_title(text))
