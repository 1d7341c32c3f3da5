"""What every extractor shares: clean text, and a builder that keeps the offsets right."""

from __future__ import annotations

import re
import textwrap
import unicodedata

from muniment.records import Coverage, Document, Part, Place

# More than this of one file is cut off, with a note: some 20,000 printed pages.
LARGEST_TEXT = 50_000_000
# What is said about a text is bounded too, for it is held in memory part by part: the
# characters of a title, heading or label; the headings above a part; the parts of one
# document; and the characters of all its places.
LONGEST = 200
DEEPEST = 8
MOST_PARTS = 200_000
_MOST_ABOUT = 20_000_000

_BETWEEN = "\n\n"
_SEPARATOR = " › "
_DIRT = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\xa0\xad\u1680\u2000-\u200b\u200e\u200f\u2028\u2029\u202a-\u202f"
    "\u205f-\u2064\u2066-\u2069\u3000\ud800-\udfff\ufb00-\ufb06\ufeff]"
)
_DROPPED = re.compile("[\xad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]")
_BREAKS = frozenset("\x0b\x0c\x85\u2028\u2029")
_RUNS = re.compile(r"[ \t]{2,}|\t")
_BLANK_LINES = re.compile(r"\n{2,}")
_LANGUAGE = re.compile("[a-z]{2}")


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
    if text.isascii() and text.isprintable():
        return text
    text = _DIRT.sub(_mend, text.replace("\r\n", "\n").replace("\r", "\n"))
    return text if text.isascii() else unicodedata.normalize("NFC", text)


def tidy(text: str) -> str:
    """Clean text with single spaces, no spaces at a line's ends and no blank lines."""
    text = _RUNS.sub(" ", clean(text))
    if "\n" in text:
        text = _BLANK_LINES.sub("\n", text.replace(" \n", "\n").replace("\n ", "\n"))
    return text.strip()


def one_line(text: str) -> str:
    """Clean text with every run of white space turned into one space."""
    return " ".join(clean(text).split())


def short(text: str, most: int = LONGEST) -> str:
    """The text, its end cut off if it has more than `most` characters."""
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


class Builder:
    """Gathers the parts of one document in reading order.

    Without a place of its own, a part stands under the headings given so far; before the
    first heading its label counts parts ("¶ 12"). While `label` is set ("cell 5"), it is the
    label of these places instead. What exceeds `limit` characters, or the
    number of parts that a document may have, is left out, and a note says so; `full` tells
    an extractor that it can stop.
    """

    def __init__(self, kind: str, limit: int = LARGEST_TEXT) -> None:
        self._kind = kind
        self._limit = limit
        self._pieces: list[str] = []
        self._parts: list[Part] = []
        self._length = 0
        self._headings: list[tuple[int, str]] = []
        self._path: tuple[str, ...] = ()
        self._about = 0
        self._open = False
        self._notes: dict[str, None] = {}
        self.full = False
        self.label = ""

    def add(
        self,
        text: str,
        *,
        kind: str = "text",
        place: Place | None = None,
        confidence: float | None = None,
    ) -> None:
        """Add a part, tidied; nothing is added if no text remains."""
        self._append(tidy(text), kind, place, confidence)

    def verbatim(self, text: str, *, kind: str, place: Place | None = None) -> None:
        """Add a part whose spaces and blank lines mean something, such as code."""
        text = textwrap.dedent(clean(text.expandtabs(4)))
        lines = [line.rstrip() for line in text.split("\n")]
        while lines and not lines[0]:
            lines.pop(0)
        self._append("\n".join(lines).rstrip(), kind, place)

    def exact(self, text: str, *, kind: str, place: Place, confidence: float | None = None) -> None:
        """Add a part that is clean already, unchanged: its offsets matter to the caller."""
        self._append(text, kind, place, confidence)

    def line(self, text: str, *, kind: str) -> None:
        """Add a row of a table or an item of a list; consecutive ones form one part."""
        text = one_line(text)
        if not text:
            return
        last = self._parts[-1] if self._open else None
        if last is not None and last.kind == kind:
            if self._length + len(text) >= self._limit:
                self._stop()
            if not self.full:
                self._write("\n" + text)
                self._parts[-1] = Part(last.start, self._length, last.place, kind)
        else:
            self._append(text, kind, None)
            self._open = bool(self._parts)

    def end_lines(self) -> None:
        """The next line starts a part of its own: another table or list begins."""
        self._open = False

    def heading(self, level: int, text: str) -> None:
        """Add a heading (1 is the highest level) under which the following parts stand.

        As their place a long one is cut short, and those nested too deep do not count.
        """
        text = one_line(text)
        if not text:
            return
        while self._headings and self._headings[-1][0] >= level:
            self._headings.pop()
        self._headings.append((level, short(text)))
        self._path = tuple(heading for _, heading in self._headings[:DEEPEST])
        self._append(text, "heading", None)

    @property
    def empty(self) -> bool:
        """Whether no part was added yet."""
        return not self._parts

    def note(self, sentence: str) -> None:
        """Record what a person should know about how the file was read, once."""
        self._notes[sentence] = None

    def document(
        self,
        *,
        title: str = "",
        author: str = "",
        date: str = "",
        language: str = "",
        coverage: Coverage | None = None,
    ) -> Document:
        """The document as built so far, with what is known about it.

        Title and author are cleaned and cut short; a language that is no ISO 639-1 code is
        left out.
        """
        return Document(
            text="".join(self._pieces),
            parts=tuple(self._parts),
            title=short(one_line(title)),
            author=short(one_line(author)),
            date=date,
            language=language if _LANGUAGE.fullmatch(language) else "",
            kind=self._kind,
            notes=tuple(self._notes),
            coverage=coverage or Coverage(),
        )

    def _append(
        self, text: str, kind: str, place: Place | None, confidence: float | None = None
    ) -> None:
        self._open = False
        if not text or self.full:
            return
        place = place or self._place()
        between = _BETWEEN if self._parts else ""
        room = self._room(place) - len(between)
        cut = len(text) > room
        if cut:
            text = text[: max(0, room)].rstrip()
        if text:
            self._write(between)
            start = self._length
            self._write(text)
            self._parts.append(Part(start, self._length, place, kind, confidence))
        if cut:
            self._stop()

    def _place(self) -> Place:
        if self.label:
            return Place(self.label, headings=self._path)
        if not self._path:
            return Place(f"¶ {len(self._parts) + 1}")
        label = _SEPARATOR.join(self._path)
        # The last heading tells more than the first.
        label = label if len(label) <= LONGEST else "…" + label[1 - LONGEST :].lstrip()
        return Place(label, headings=self._path)

    def _room(self, place: Place) -> int:
        """How many characters a part at this place may add."""
        if not self._parts or place != self._parts[-1].place:
            self._about += len(place.label) + sum(map(len, place.headings))
        fits = len(self._parts) < MOST_PARTS and self._about <= _MOST_ABOUT
        return self._limit - self._length if fits else 0

    def _stop(self) -> None:
        if not self.full:
            self.full = True
            self.note(
                f"Only the first {self._length:,} characters were read: "
                "the file holds more than this program takes from one file."
            )

    def _write(self, text: str) -> None:
        self._pieces.append(text)
        self._length += len(text)
