"""PowerPoint files before 2007: slide by slide, text in visual order, notes and comments.

Read on olefile by our own reader of [MS-PPT] records: no kept library in Python reads them
with their notes, order and hidden slides; python-pptx reads only what came after.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

from muniment.extract.builder import Builder, one_line, short
from muniment.extract.ole import about, open_ole, read_stream
from muniment.extract.ooxml import locked
from muniment.extract.reading_order import Box, in_reading_order
from muniment.extract.zipped import damaged
from muniment.records import Coverage, Document, Place

_WHAT = "PowerPoint file"
_ENCRYPTED = 0xF3D1C4DF
# The kinds of records that matter here, by their numbers.
_DOCUMENT, _SLIDE, _NOTES, _SLIDE_ATOM, _NOTES_ATOM = 1000, 1006, 1008, 1007, 1009
_SHOW_INFO, _LIST, _LISTED, _EDIT, _DIRECTORY = 1017, 4080, 1011, 4085, 6002
_HEADER, _CHARS, _BYTES, _REFERENCE, _STRING = 3999, 4000, 4008, 3998, 4026
_PLACEHOLDER, _COMMENT, _TAG = 3011, 12000, 5003
_SHAPE, _GROUP, _TEXTBOX, _ANCHOR, _CHILD_ANCHOR, _PICTURE = (
    0xF004, 0xF003, 0xF00D, 0xF010, 0xF00F, 0xF00B,
)  # fmt: skip
_TITLES = frozenset((0, 6))
# Placeholders for the date, the number and what stands on every slide.
_FURNITURE = frozenset((7, 8, 9, 10))
_HIDDEN = 0x04
_DEEPEST = 40
_MOST_EDITS = 10_000
_MOST_RECORDS = 2_000_000


@dataclass(frozen=True, slots=True)
class _Record:
    """A record: its kind and instance, and where its content begins and ends."""

    kind: int
    instance: int
    start: int
    end: int
    container: bool


@dataclass(slots=True)
class _Text:
    """A text on a slide: its role (0 and 6 are titles), what it says, and where it stands."""

    role: int
    text: str
    box: Box | None = None


@dataclass(slots=True)
class _Listed:
    """A slide as the document lists it, with the texts of its outline."""

    reference: int
    number: int
    texts: list[_Text] = field(default_factory=list)


def extract(path: Path) -> Document:
    """Read an old PowerPoint file. Raises ExtractError if it is damaged or locked."""
    builder = Builder("ppt")
    with open_ole(path, _WHAT) as ole:
        user = read_stream(ole, "Current User", _WHAT)
        if _u32(user, 12) == _ENCRYPTED or ole.exists("EncryptedSummary"):
            raise locked(_WHAT)
        data = read_stream(ole, "PowerPoint Document", _WHAT)
        told = about(ole, _WHAT)
    reader = _Reader(builder, data)
    title, coverage = reader.read(_u32(user, 16))
    return builder.document(
        title=told.title or title,
        author=told.author, date=told.date, coverage=coverage,
    )  # fmt: skip


def _u16(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 2], "little")


def _u32(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 4], "little")


class _Reader:
    """Takes the stream of records apart; those that point outside of it are left out."""

    def __init__(self, builder: Builder, data: bytes) -> None:
        self._builder = builder
        self._data = data
        self._places: dict[int, int] = {}
        self._seen = 0

    def read(self, edit: int) -> tuple[str, Coverage]:
        """Add all slides; `edit` is where the last change is told of."""
        self._read_directory(edit)
        document = self._document()
        if document is None:
            raise damaged(_WHAT)
        notes = {listed.number: listed for listed in self._listed(document, 2)}
        slides = list(self._listed(document, 0))
        read = hidden = pictures = lost = 0
        title = ""
        for number, listed in enumerate(slides, 1):
            slide = self._at(self._places.get(listed.reference, -1), _SLIDE)
            if slide is None:
                lost += 1
                continue
            is_hidden = self._is_hidden(slide)
            hidden += is_hidden
            texts = list(self._texts(slide, listed))
            name = next((t.text for t in texts if t.role in _TITLES and t.text.strip()), "")
            name = short(one_line(name))
            title = title or name
            label = f"slide {number} (hidden)" if is_hidden else f"slide {number}"
            place = Place(label, number, (name,) if name else ())
            said = self._add(texts, self._said_about(slide, notes), place)
            read += said
            pictures += not said and self._find(slide, _PICTURE) is not None
        for count, one, many in (
            (hidden, "is hidden in the show", "are hidden in the show"),
            (pictures, "holds no text", "hold no text"),
            (lost, "is damaged and was left out", "are damaged and were left out"),
        ):
            if count:
                self._builder.note(
                    f"{count} of {len(slides)} slides {one if count == 1 else many}."
                )
        return title, Coverage("slide", len(slides), read)

    # ------------------------------------------------------------ records

    def _at(self, offset: int, kind: int) -> _Record | None:
        """The record of this kind that begins at an offset, if one does."""
        if not 0 <= offset <= len(self._data) - 8:
            return None
        record = self._record(offset, len(self._data))
        return record if record.kind == kind else None

    def _record(self, offset: int, end: int) -> _Record:
        head = _u16(self._data, offset)
        start = offset + 8
        stop = min(end, start + _u32(self._data, offset + 4))
        kind = _u16(self._data, offset + 2)
        return _Record(kind, head >> 4, start, stop, head & 0xF == 0xF or kind == _TAG)

    def _inside(self, parent: _Record) -> Iterator[_Record]:
        """The records directly inside another one."""
        offset = parent.start
        while offset + 8 <= parent.end:
            self._seen += 1
            if self._seen > _MOST_RECORDS:
                raise damaged(_WHAT)
            record = self._record(offset, parent.end)
            yield record
            offset = record.end

    def _walk(self, parent: _Record, depth: int = 0) -> Iterator[_Record]:
        """All records inside another one, in their order."""
        for record in self._inside(parent):
            yield record
            if record.container and depth < _DEEPEST:
                yield from self._walk(record, depth + 1)

    def _find(self, parent: _Record, kind: int) -> _Record | None:
        return next((record for record in self._walk(parent) if record.kind == kind), None)

    def _read_directory(self, edit: int) -> None:
        """Where each numbered object lies; what was saved later counts."""
        for _ in range(_MOST_EDITS):
            atom = self._at(edit, _EDIT)
            if atom is None:
                return
            before, offset = _u32(self._data, atom.start + 8), _u32(self._data, atom.start + 12)
            directory = self._at(offset, _DIRECTORY)
            if directory is not None:
                self._read_entries(directory)
            if not 0 < before < edit:
                return
            edit = before

    def _read_entries(self, directory: _Record) -> None:
        at = directory.start
        while at + 4 <= directory.end:
            first, count = _u32(self._data, at) & 0xF_FFFF, _u32(self._data, at) >> 20
            at += 4
            for number in range(first, first + count):
                if at + 4 > directory.end:
                    return
                self._places.setdefault(number, _u32(self._data, at))
                at += 4

    def _document(self) -> _Record | None:
        found = (self._at(offset, _DOCUMENT) for offset in self._places.values())
        return next((record for record in found if record is not None), None)

    def _listed(self, document: _Record, instance: int) -> Iterator[_Listed]:
        """The slides (0) or notes (2) that the document lists, with their outlines' texts."""
        for record in self._inside(document):
            if record.kind != _LIST or record.instance != instance:
                continue
            listed: _Listed | None = None
            for atom in self._inside(record):
                if atom.kind == _LISTED:
                    if listed is not None:
                        yield listed
                    data = self._data[atom.start : atom.end]
                    listed = _Listed(_u32(data, 0), _u32(data, 12))
                elif listed is not None and atom.kind == _HEADER:
                    listed.texts.append(_Text(_u32(self._data, atom.start), ""))
                elif listed is not None and listed.texts and atom.kind in (_CHARS, _BYTES):
                    listed.texts[-1].text = self._said(atom)
            if listed is not None:
                yield listed

    # ------------------------------------------------------------ a slide

    def _said(self, atom: _Record) -> str:
        data = self._data[atom.start : atom.end]
        text = data.decode("latin-1" if atom.kind == _BYTES else "utf-16-le", "replace")
        return text.replace("\r", "\n").replace("\x0b", "\n")

    def _is_hidden(self, slide: _Record) -> bool:
        info = next((atom for atom in self._inside(slide) if atom.kind == _SHOW_INFO), None)
        return info is not None and bool(_u16(self._data, info.start + 10) & _HIDDEN)

    def _texts(self, slide: _Record, listed: _Listed | None) -> Iterator[_Text]:
        """The texts of the shapes of a slide or of a page of notes."""
        for shape in self._walk(slide):
            if shape.kind != _SHAPE:
                continue
            records = list(self._walk(shape))
            marks = (atom for atom in records if atom.kind == _PLACEHOLDER)
            if any(self._data[mark.start + 4] in _FURNITURE for mark in marks):
                continue
            box = next((self._box(atom) for atom in records if atom.kind == _ANCHOR), None)
            role = -1
            for atom in records:
                if atom.kind == _HEADER:
                    role = _u32(self._data, atom.start)
                elif atom.kind in (_CHARS, _BYTES):
                    yield _Text(role, self._said(atom), box)
                elif atom.kind == _REFERENCE and listed is not None:
                    index = _u32(self._data, atom.start)
                    if index < len(listed.texts):
                        text = listed.texts[index]
                        yield _Text(text.role, text.text, box)

    def _box(self, atom: _Record) -> Box | None:
        size = 2 if atom.end - atom.start < 16 else 4
        numbers = [
            int.from_bytes(self._data[at : at + size], "little", signed=True)
            for at in range(atom.start, atom.start + 4 * size, size)
        ]
        top, left, right, bottom = numbers
        return Box(left, top, right, bottom)

    def _said_about(self, slide: _Record, notes: dict[int, _Listed]) -> list[str]:
        """The notes of a slide and the comments on it."""
        said = []
        atom = next((atom for atom in self._inside(slide) if atom.kind == _SLIDE_ATOM), None)
        listed = notes.get(_u32(self._data, atom.start + 16)) if atom is not None else None
        page = self._at(self._places.get(listed.reference, -1), _NOTES) if listed else None
        if page is not None:
            texts = [text.text for text in self._texts(page, listed) if text.role == 2]
            said += [f"Notes: {text}" for text in texts if text.strip()]
        for comment in self._walk(slide):
            if comment.kind == _COMMENT:
                words = {
                    atom.instance: self._data[atom.start : atom.end].decode("utf-16-le", "replace")
                    for atom in self._inside(comment)
                    if atom.kind == _STRING
                }
                by = f" ({one_line(words[0])})" if words.get(0) else ""
                if words.get(1):
                    said.append(f"Comment{by}: {one_line(words[1])}")
        return said

    def _add(self, texts: list[_Text], about_it: list[str], place: Place) -> bool:
        """Add a slide's texts, its title first; whether there were any."""
        texts = [text for text in texts if text.text.strip()]
        titles = [text for text in texts if text.role in _TITLES]
        others = [text for text in texts if text.role not in _TITLES]
        for text in titles:
            self._builder.add(one_line(text.text), kind="heading", place=place)
        for text in in_reading_order(others, lambda text: text.box):
            kind = "list" if "\n" in text.text.strip() else "text"
            self._builder.add(text.text, kind=kind, place=place)
        for said in about_it:
            self._builder.add(said, place=place)
        return bool(texts or about_it)
