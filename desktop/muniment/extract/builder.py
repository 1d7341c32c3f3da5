"""What every extractor shares: clean text, and a builder that keeps the offsets right."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from muniment.records import Document, Part, Place

# More than this of one file is cut off, with a note: some 20,000 printed pages.
LARGEST_TEXT = 50_000_000

_BETWEEN = "\n\n"
_SEPARATOR = " › "
_DIRT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u200e\u200f\u2028\u2029\u202a-\u202f"
    "\u205f-\u2064\u2066-\u2069\u3000\ud800-\udfff\ufb00-\ufb06\ufeff]"
)
_DROPPED = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_RUNS = re.compile(r"[ \t]{2,}|\t")
_LINE_ENDS = re.compile(r" *\n *")
_BLANK_LINES = re.compile(r"\n{2,}")


def _mend(match: re.Match[str]) -> str:
    character = match[0]
    if _DROPPED.match(character):
        return ""
    if character in _BREAKS:
        return "\n"
    if "\ufb00" <= character <= "\ufb06":
        return unicodedata.normalize("NFKC", character)
    if "\ud800" <= character <= "\udfff":
        return "\ufffd"
    return " "


def clean(text: str) -> str:
    """The same text without what no reader sees, in composed form (NFC).

    Ligatures are spelled out; soft hyphens, zero-width and direction marks go; control
    characters and the many kinds of space become plain spaces; lone surrogates, which no
    file can hold, become U+FFFD. Line breaks stay.
    """
    text = _DIRT.sub(_mend, text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Clean text with single spaces, no spaces at a line's ends and no blank lines."""
    text = _RUNS.sub(" ", clean(text))
    if "\n" in text:
        text = _BLANK_LINES.sub("\n", _LINE_ENDS.sub("\n", text))
    return text.strip()


def one_line(text: str) -> str:
    """Clean text with every run of white space turned into one space."""
    return " ".join(clean(text).split())


class Builder:
    """Gathers the parts of one document in reading order.

    Without a place of its own, a part stands under the headings given so far; before the
    first heading its label counts parts ("¶ 12"). What exceeds `limit` characters is left
    out, and a note says so; `full` tells an extractor that it can stop.
    """

    def __init__(self, kind: str, limit: int = LARGEST_TEXT) -> None:
        self._kind = kind
        self._limit = limit
        self._pieces: list[str] = []
        self._parts: list[Part] = []
        self._length = 0
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._paragraphs = 0
        self._open = False
        self._notes: dict[str, None] = {}
        self.full = False

    def add(self, text: str, *, kind: str = "text", place: Place | None = None) -> None:
        """Add a part, tidied; nothing is added if no text remains."""
        self._append(tidy(text), kind, place)

    def verbatim(self, text: str, *, kind: str, place: Place | None = None) -> None:
        """Add a part whose spaces and blank lines mean something, such as code."""
        text = textwrap.dedent(clean(text.expandtabs(4)))
        lines = [line.rstrip() for line in text.split("\n")]
        while lines and not lines[0]:
            lines.pop(0)
        self._append("\n".join(lines).rstrip(), kind, place)

    def exact(self, text: str, *, kind: str, place: Place) -> None:
        """Add a part that is clean already, unchanged: its offsets matter to the caller."""
        self._append(text, kind, place)

    def line(self, text: str, *, kind: str) -> None:
        """Add a row of a table or an item of a list; consecutive ones form one part."""
        text = one_line(text)
        if not text:
            return
        last = self._parts[-1] if self._open else None
        if last is not None and last.kind == kind:
            if self._fits("\n" + text):
                self._write("\n" + text)
                self._parts[-1] = Part(last.start, self._length, last.place, kind)
        else:
            self._append(text, kind, None)
            self._open = bool(self._parts)

    def end_lines(self) -> None:
        """The next line starts a part of its own: another table or list begins."""
        self._open = False

    def heading(self, level: int, text: str) -> None:
        """Add a heading (1 is the highest level) under which the following parts stand."""
        text = one_line(text)
        if not text:
            return
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, text))
        self._path = tuple(heading for _, heading in self._headings)
        self._append(text, "heading", None)

    @property
    def empty(self) -> bool:
        """Whether no part was added yet."""
        return not self._parts

    def note(self, sentence: str) -> None:
        """Record what a person should know about how the file was read, once."""
        self._notes[sentence] = None

    def document(
        self, *, title: str = "", author: str = "", date: str = "", language: str = ""
    ) -> Document:
        """The document as built so far, with what is known about it."""
        return Document(
            text="".join(self._pieces),
            parts=tuple(self._parts),
            title=one_line(title),
            author=one_line(author),
            date=date,
            language=language,
            kind=self._kind,
            notes=tuple(self._notes),
        )

    def _append(self, text: str, kind: str, place: Place | None) -> None:
        self._open = False
        if not text or not self._fits(text):
            return
        if self._parts:
            self._write(_BETWEEN)
        start = self._length
        self._write(text)
        self._paragraphs += 1
        self._parts.append(Part(start, self._length, place or self._place(), kind))

    def _place(self) -> Place:
        label = _SEPARATOR.join(self._path) if self._path else f"¶ {self._paragraphs}"
        return Place(label, headings=self._path)

    def _fits(self, text: str) -> bool:
        if not self.full and self._length + len(text) > self._limit:
            self.full = True
            self.note(
                f"Only the first {self._length:,} characters were read: "
                "the file holds more text than this program takes from one file."
            )
        return not self.full

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
