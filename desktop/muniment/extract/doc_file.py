"""The binary format of Word 97 to 2003: its text in pieces, and the properties of its runs.

Offsets and numbers are those of [MS-DOC]. Nothing that the file claims is believed: what
points outside of a stream is left out.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from muniment.extract.symbols import sign

# Where the FIB keeps the lengths, in characters, of the parts of the text, in their order.
_LENGTHS = (76, 80, 84, 92, 96, 100, 104)
PARTS = ("text", "footnotes", "headers", "comments", "endnotes", "boxes", "header boxes")
_LENGTHS_OF_95 = (52, 56, 60, 68, 72, 76, 80)
# Where it keeps the place and length of each table.
TABLES = {
    "styles": 0xA2, "footnote marks": 0xAA, "footnotes": 0xB2, "comment marks": 0xBA,
    "comments": 0xC2, "headers": 0xF2, "character pages": 0xFA, "paragraph pages": 0x102,
    "fonts": 0x112, "pieces": 0x1A2, "comment authors": 0x1BA, "endnote marks": 0x20A,
    "endnotes": 0x212,
}  # fmt: skip
_PIECES_OF_95 = 0x160
_PAGE = 512
_MOST_PAGES = 100_000
_MOST_CHARACTERS = 60_000_000

# Properties ("sprm") and the number of bytes that their operands take, by their highest bits.
_OPERANDS = (1, 1, 2, 4, 2, 2, 0, 3)
_DELETED, _HIDDEN, _BOLD, _SYMBOL = 0x0800, 0x083C, 0x0835, 0x6A09
_IN_TABLE, _ROW_END, _OUTLINE, _LIST = 0x2416, 0x2417, 0x2640, 0x460B


@dataclass(frozen=True, slots=True)
class Paragraph:
    """How a paragraph is set. `outline` is 9 for running text."""

    style: int = 0
    in_table: bool = False
    row_end: bool = False
    outline: int = 9
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that are set alike: where they begin in the text and in the stream."""

    text: str
    start: int
    offset: int
    width: int
    bold: bool


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of characters: where it begins in the text and in the stream, and how it is kept."""

    start: int
    end: int
    offset: int
    width: int


def _u16(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 2], "little")


def _u32(data: bytes, offset: int) -> int:
    return int.from_bytes(data[offset : offset + 4], "little")


class WordFile:
    """A Word document's streams, taken apart.

    `old` says that it is of Word 6 or 95, whose properties of paragraphs are not read.
    """

    def __init__(self, main: bytes, table: bytes) -> None:
        self._main = main
        self._table = table
        self.old = _u16(main, 2) < 0xC1
        lengths = [_u32(main, at) for at in (_LENGTHS_OF_95 if self.old else _LENGTHS)]
        lengths = [length if length < _MOST_CHARACTERS else 0 for length in lengths]
        self.parts: dict[str, range] = {}
        start = 0
        for name, length in zip(PARTS, lengths, strict=True):
            self.parts[name] = range(start, start + length)
            start += length
        self._pieces = self._read_pieces(start)
        self._fonts = [] if self.old else _font_names(self.table("fonts"))
        self._characters = Runs() if self.old else self._runs("character pages", 1)
        self._paragraphs = Runs(_RUNNING) if self.old else self._runs("paragraph pages", 13)

    def table(self, name: str) -> bytes:
        """One of the tables; empty if there is none."""
        at = TABLES[name]
        start, length = _u32(self._main, at), _u32(self._main, at + 4)
        return self._table[start : start + length]

    def positions(self, name: str, size: int) -> list[int]:
        """The positions in the text that a table lists before its entries of this size."""
        data = self.table(name)
        count = (len(data) - 4) // (4 + size)
        return [_u32(data, 4 * index) for index in range(count + 1)] if count > 0 else []

    def comment_authors(self) -> list[int]:
        """For each comment the number of its author."""
        data = self.table("comment marks")
        count = max(0, (len(data) - 4) // 34)
        return [_u16(data, 4 * (count + 1) + 30 * index + 20) for index in range(count)]

    # ------------------------------------------------------------ text

    def _read_pieces(self, length: int) -> list[Piece]:
        at = _PIECES_OF_95 if self.old else TABLES["pieces"]
        source = self._main if self.old else self._table
        start, size = _u32(self._main, at), _u32(self._main, at + 4)
        complex_file = bool(_u16(self._main, 10) & 4)
        data = source[start : start + size] if not self.old or complex_file else b""
        while data[:1] == b"\x01":
            data = data[3 + _u16(data, 1) :]
        if data[:1] != b"\x02":
            # A text that was never saved in haste lies in one run.
            first = _u32(self._main, 24)
            return [Piece(0, min(length, max(0, len(self._main) - first)), first, 1)]
        data = data[5 : 5 + _u32(data, 1)]
        return list(self._listed_pieces(data))

    def _listed_pieces(self, data: bytes) -> Iterator[Piece]:
        count = max(0, (len(data) - 4) // 12)
        last = 0
        for index in range(count):
            start, end = _u32(data, 4 * index), _u32(data, 4 * index + 4)
            where = _u32(data, 4 * (count + 1) + 8 * index + 2)
            packed = self.old or bool(where & 0x4000_0000)
            offset = where if self.old else where & 0x3FFF_FFFF
            offset = offset // 2 if packed and not self.old else offset
            width = 1 if packed else 2
            room = max(0, len(self._main) - offset) // width
            if last <= start < end < _MOST_CHARACTERS and room:
                yield Piece(start, min(end, start + room), offset, width)
                last = end

    def runs(self, span: range) -> Iterator[Run]:
        """The text of a part, without what was deleted or is hidden."""
        first = bisect_right(self._pieces, span.start, key=lambda piece: piece.end)
        for piece in self._pieces[first:]:
            if piece.start >= span.stop:
                break
            start, end = max(piece.start, span.start), min(piece.end, span.stop)
            offset = piece.offset + (start - piece.start) * piece.width
            stop = piece.offset + (end - piece.start) * piece.width
            while offset < stop:
                cut = min(stop, self._characters.end(offset))
                cut -= (cut - offset) % piece.width
                cut = cut if cut > offset else stop
                bits = self._characters.at(offset)[1]
                if not bits & 1:
                    data = self._main[offset:cut]
                    text = data.decode("utf-16-le" if piece.width == 2 else "cp1252", "replace")
                    if bits >> 2:
                        # The text holds a bracket in the place of each sign.
                        text = self._sign(bits >> 2) * len(text)
                    yield Run(text, start, offset, piece.width, bool(bits & 2))
                start += (cut - offset) // piece.width
                offset = cut

    def paragraph(self, offset: int) -> Paragraph:
        """How the paragraph is set whose mark stands at this place of the stream."""
        style, bits = self._paragraphs.at(offset)
        outline = bits >> 8 & 0xF
        return Paragraph(style, bool(bits & 1), bool(bits & 2), outline, bool(bits & 4))

    def _sign(self, symbol: int) -> str:
        font = symbol & 0xFFFF
        return sign(symbol >> 16, self._fonts[font] if font < len(self._fonts) else "")

    # ------------------------------------------------------------ properties

    def _runs(self, name: str, size: int) -> Runs:
        """The runs that the pages of a table tell of; `size` is that of an entry on a page."""
        data = self.table(name)
        count = max(0, (len(data) - 4) // 8)
        runs = Runs(0 if size == 1 else _RUNNING)
        for index in range(min(count, _MOST_PAGES)):
            number = _u32(data, 4 * (count + 1) + 4 * index) & 0x3F_FFFF
            page = self._main[number * _PAGE : (number + 1) * _PAGE]
            if len(page) == _PAGE:
                runs.read(page, size)
        return runs


# The bits of a paragraph of running text: it has no outline level.
_RUNNING = 9 << 8


class Runs:
    """Runs of a stream, each with a style and what matters of its properties, as bits."""

    def __init__(self, default: int = 0) -> None:
        self._default = (0, default)
        self._ends: list[int] = []
        self._values: list[tuple[int, int]] = []

    def at(self, offset: int) -> tuple[int, int]:
        """The style and the bits of the run at a place of the stream."""
        index = bisect_right(self._ends, offset)
        return self._values[index] if index < len(self._values) else self._default

    def end(self, offset: int) -> int:
        """Where the run at a place of the stream ends."""
        index = bisect_right(self._ends, offset)
        return self._ends[index] if index < len(self._ends) else 1 << 40

    def read(self, page: bytes, size: int) -> None:
        """Take the runs of a page, which tells of places behind those of the page before."""
        count = page[-1]
        if 4 * (count + 1) + count * size > _PAGE:
            return
        for index in range(count):
            end = _u32(page, 4 * index + 4)
            if self._ends and end <= self._ends[-1]:
                continue
            at = 2 * page[4 * (count + 1) + size * index]
            self._ends.append(end)
            self._values.append(_character(page, at) if size == 1 else _paragraph(page, at))


def _character(page: bytes, at: int) -> tuple[int, int]:
    bits = 0
    for name, operand in _properties(page[at + 1 : at + 1 + page[at]] if at else b""):
        on = operand[:1] not in (b"\x00", b"")
        if name in (_DELETED, _HIDDEN):
            bits |= on
        elif name == _BOLD:
            bits |= 2 * on
        elif name == _SYMBOL:
            bits |= int.from_bytes(operand, "little") << 2
    return 0, bits


def _paragraph(page: bytes, at: int) -> tuple[int, int]:
    if not at or at + 1 >= len(page):
        return 0, _RUNNING
    size = 2 * page[at] - 1 if page[at] else 2 * page[at + 1]
    start = at + 1 if page[at] else at + 2
    data = page[start : start + max(0, size)]
    bits, outline = 0, 9
    for name, operand in _properties(data[2:]):
        value = int.from_bytes(operand, "little")
        if name == _IN_TABLE:
            bits |= value != 0
        elif name == _ROW_END:
            bits |= 2 * (value != 0)
        elif name == _LIST:
            bits |= 4 * (value != 0)
        elif name == _OUTLINE:
            outline = min(value, 9)
    return _u16(data, 0), bits | outline << 8


def _properties(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at + 2 <= len(data):
        name = _u16(data, at)
        at += 2
        size = _OPERANDS[name >> 13]
        if not size:
            # The length stands before the operand; that of a table's definition takes two bytes.
            wide = name == 0xD608
            size = (_u16(data, at) + 1 if wide else data[at] + 1) if at < len(data) else 1
        yield name, data[at : at + size]
        at += size


def _font_names(data: bytes) -> list[str]:
    names: list[str] = []
    at = 4
    while at < len(data) and len(names) < _u16(data, 0):
        size = data[at] + 1
        name = data[at + 40 : at + size].decode("utf-16-le", "replace")
        names.append(name.partition("\0")[0])
        at += size
    return names


def heading_levels(styles: bytes) -> dict[int, int]:
    """The level of each style that is a heading's, by its number; 0 for the title's."""
    levels: dict[int, int] = {}
    bases: dict[int, int] = {}
    at = 2 + _u16(styles, 0)
    for number in range(min(_u16(styles, 2), 4095)):
        size = _u16(styles, at)
        if size >= 4 and at + 6 <= len(styles):
            kind, base = _u16(styles, at + 2) & 0xFFF, _u16(styles, at + 4) >> 4
            if 1 <= kind <= 9:
                levels[number] = kind
            elif kind == 62:
                levels[number] = 0
            elif base != 0xFFF:
                bases[number] = base
        at += 2 + size + size % 2
    for number, base in bases.items():
        steps = 0
        while base in bases and steps < 20:
            base, steps = bases[base], steps + 1
        if base in levels:
            levels[number] = levels[base]
    return levels


def comment_authors(data: bytes) -> list[str]:
    """The names of those who wrote comments, in their order."""
    names = []
    at = 0
    while at + 2 <= len(data):
        size = 2 * _u16(data, at)
        names.append(data[at + 2 : at + 2 + size].decode("utf-16-le", "replace"))
        at += 2 + size
    return names
