"""Word documents before 2007: text, headings, tables, notes, comments, headers.

Read on olefile by our own small reader (`doc_file`): sharepoint-to-text, the one kept library
in Python that reads them, mixes the codes of fields into the text and brings nine others along.
"""

from __future__ import annotations

import itertools
import re
from bisect import bisect_left
from pathlib import Path

from muniment.extract.builder import Builder, one_line
from muniment.extract.doc_file import Paragraph, Run, WordFile, comment_authors, heading_levels
from muniment.extract.docx import add_flat
from muniment.extract.ole import about, open_ole, read_stream
from muniment.extract.ooxml import About, locked
from muniment.extract.tables import Cell, add_table, names_columns, with_header
from muniment.extract.zipped import damaged
from muniment.records import Document, Place

_WHAT = "Word document"
_OLE = b"\xd0\xcf\x11\xe0"
_WORD_2 = b"\xdb\xa5"
_LARGEST = 150_000_000
_ENCRYPTED, _SECOND_TABLE = 0x0100, 0x0200
# Fields: their beginning, the end of their code, their end.
_BEGIN, _SEPARATE, _END = "\x13", "\x14", "\x15"
_CELL, _NOTE = "\x07", "\x02"
_MARKS = re.compile("[\x13\x14\x15\x07\r\x0c\x02\x05]")
_FIELD_CODE = re.compile("\x13[^\x13-\x15]*[\x14\x15]")
_SIGNS = str.maketrans(
    {"\x01": "", "\x03": "", "\x04": "", "\x08": "", "\x0b": "\n", "\x0e": "\n", "\x1e": "-",
     "\x1f": "", "\t": " "}
)  # fmt: skip


def extract(path: Path) -> Document:
    """Read an old Word document. Raises ExtractError if it is damaged, locked or too old."""
    with path.open("rb") as stream:
        head = stream.read(64)
        rest = b"" if head.startswith(_OLE) else head + stream.read(_LARGEST)
    builder = Builder("doc")
    if head.startswith(_OLE):
        return _document(builder, path)
    if head.startswith(_WORD_2):
        return _word_2(builder, rest)
    if rest.lstrip(b"\xef\xbb\xbf \r\n\t").startswith(b"<?xml"):
        return _xml(builder, rest)
    raise damaged(_WHAT)


def _word_2(builder: Builder, data: bytes) -> Document:
    """Word 2 kept its text in one run, in the Western code page."""
    start, end = (int.from_bytes(data[at : at + 4], "little") for at in (24, 28))
    if data[11] & 1:
        raise locked(_WHAT)
    text = data[start:end].decode("cp1252", "replace")
    for paragraph in re.split("[\r\x07\x0c]", _FIELD_CODE.sub("", text)):
        builder.add(_MARKS.sub("", paragraph).translate(_SIGNS))
    builder.note("The document is of Word 2: its text was read, not its headings.")
    return builder.document()


def _xml(builder: Builder, data: bytes) -> Document:
    title = add_flat(builder, data)
    if builder.empty:
        raise damaged(_WHAT)
    return builder.document(title=title)


def _document(builder: Builder, path: Path) -> Document:
    with open_ole(path, _WHAT) as ole:
        if ole.exists("EncryptedPackage"):
            raise locked(_WHAT)
        main = read_stream(ole, "WordDocument", _WHAT)
        if len(main) < 256:
            raise damaged(_WHAT)
        flags = int.from_bytes(main[10:12], "little")
        if flags & _ENCRYPTED:
            raise locked(_WHAT)
        name = "1Table" if flags & _SECOND_TABLE else "0Table"
        table = read_stream(ole, name, _WHAT)
        told = about(ole, _WHAT)
    return _read(builder, WordFile(main, table), told)


def _read(builder: Builder, word: WordFile, told: About) -> Document:
    if word.old:
        builder.note("The document is of Word 6 or 95: its text was read, not its headings.")
    levels = {} if word.old else heading_levels(word.table("styles"))
    reader = _Reader(builder, word, levels)
    reader.read()
    return builder.document(title=told.title or reader.title, author=told.author, date=told.date)


class _Aside:
    """Footnotes, endnotes or comments: where in the text they hang, and what they say."""

    def __init__(self, marks: list[int], texts: list[str]) -> None:
        # The last position is the end of the text.
        self._marks = marks[:-1]
        self._texts = texts
        self._told = 0

    def number(self, position: int) -> int:
        """The number, from 1, of the one that hangs at a position; 0 if none does."""
        index = bisect_left(self._marks, position)
        return index + 1 if self._marks[index : index + 1] == [position] else 0

    def due(self, position: int | None) -> list[str]:
        """Those not told yet that hang before a position; None for all."""
        end = len(self._texts) if position is None else bisect_left(self._marks, position)
        due, self._told = self._texts[self._told : end], max(self._told, end)
        return due


class _Fields:
    """Tells the text of fields from their codes, which are nested as brackets are."""

    def __init__(self) -> None:
        self._codes: list[bool] = []

    def take(self, mark: str) -> None:
        """Take a mark of a field's beginning, middle or end."""
        if mark == _BEGIN:
            self._codes.append(True)
        elif self._codes and mark == _SEPARATE:
            self._codes[-1] = False
        elif self._codes:
            self._codes.pop()

    @property
    def code(self) -> bool:
        """Whether a field's code is being read."""
        return any(self._codes)


def _plain(word: WordFile, span: range) -> str:
    """The text of a note or comment, or of a header, in lines."""
    fields = _Fields()
    pieces = []
    for run in word.runs(span):
        for piece in re.split(f"({_MARKS.pattern})", run.text):
            if _MARKS.fullmatch(piece):
                if piece in (_BEGIN, _SEPARATE, _END):
                    fields.take(piece)
                pieces.append("\n" if piece in "\r\x07\x0c" else "")
            elif not fields.code:
                pieces.append(piece)
    return "".join(pieces).translate(_SIGNS)


class _Reader:
    """Adds the parts of a document; `title` is a title or heading that it begins with."""

    def __init__(self, builder: Builder, word: WordFile, levels: dict[int, int]) -> None:
        self._builder = builder
        self._word = word
        self._levels = levels
        self._fields = _Fields()
        self._pieces: list[str] = []
        self._bold = True
        self._row: list[Cell] = []
        self._rows: list[list[Cell]] = []
        self._asides = [
            _Aside(word.positions("footnote marks", 2), self._texts("footnotes", "[{}] {}")),
            _Aside(word.positions("endnote marks", 2), self._texts("endnotes", "[{}] {}")),
            _Aside(word.positions("comment marks", 30), self._comments()),
        ]
        self.title = ""

    def read(self) -> None:
        """Add the text, then what stands apart from it."""
        for run in self._word.runs(self._word.parts["text"]):
            self._run(run)
            if self._builder.full:
                return
        self._end_paragraph(Paragraph())
        self._end_table()
        for aside in self._asides:
            self._add(aside.due(None))
        rest = ["footnotes", "comments", "endnotes"] if self._word.old else []
        for name in (*rest, "boxes", "header boxes"):
            self._add(_plain(self._word, self._word.parts[name]).split("\n"))
        self._add_margins()

    def _run(self, run: Run) -> None:
        start = 0
        for match in _MARKS.finditer(run.text):
            self._say(run.text[start : match.start()], run)
            start = match.end()
            offset = run.offset + match.start() * run.width
            self._mark(match[0], run.start + match.start(), offset)
        self._say(run.text[start:], run)

    def _say(self, text: str, run: Run) -> None:
        if text and not self._fields.code:
            self._bold = self._bold and (run.bold or not text.strip())
            self._pieces.append(text.translate(_SIGNS))

    def _mark(self, mark: str, position: int, offset: int) -> None:
        if mark in (_BEGIN, _SEPARATE, _END):
            self._fields.take(mark)
        elif mark == _CELL:
            self._end_cell(self._word.paragraph(offset))
        elif mark in "\r\x0c":
            paragraph = self._word.paragraph(offset)
            if paragraph.in_table:
                self._pieces.append(" ")
            else:
                self._end_paragraph(paragraph)
                self._tell(position)
        elif mark == _NOTE:
            for aside in self._asides[:2]:
                if number := aside.number(position):
                    self._pieces.append(f"[{number}]")

    def _end_cell(self, paragraph: Paragraph) -> None:
        text = one_line(self._taken())
        # Where no properties are known, a row ends with an empty cell.
        ends = not text and bool(self._row) if self._word.old else paragraph.row_end
        if ends:
            self._rows.append(self._row)
            self._row = []
        else:
            self._row.append(Cell(text, heading=self._bold and bool(text)))
        self._bold = True

    def _taken(self) -> str:
        text = "".join(self._pieces)
        self._pieces.clear()
        return text

    def _end_paragraph(self, paragraph: Paragraph) -> None:
        text = self._taken()
        self._bold = True
        self._end_table()
        if not text.strip():
            return
        level = self._levels.get(paragraph.style)
        if paragraph.outline < 9 and level is None:
            level = paragraph.outline + 1
        if level == 0:
            self.title = self.title or one_line(text)
            self._builder.add(text, kind="heading")
        elif level is not None:
            if self._builder.empty:
                self.title = one_line(text)
            self._builder.heading(level, text)
        elif paragraph.listed:
            self._builder.line(f"• {text}", kind="list")
        else:
            self._builder.add(text)

    def _end_table(self) -> None:
        rows, self._rows, self._row = [*self._rows, self._row], [], []
        rows = [row for row in rows if row]
        if rows:
            add_table(self._builder, with_header(rows) if names_columns(rows) else rows)

    # ------------------------------------------------------------ what stands apart

    def _tell(self, position: int) -> None:
        for aside in self._asides:
            self._add(aside.due(position))

    def _add(self, texts: list[str]) -> None:
        for text in texts:
            self._builder.add(text)

    def _spans(self, name: str) -> list[range]:
        part = self._word.parts[name]
        places = [part.start + place for place in self._word.positions(name, 0)]
        return [
            range(max(part.start, start), min(part.stop, end))
            for start, end in itertools.pairwise(places)
        ]

    def _texts(self, name: str, form: str) -> list[str]:
        texts = (one_line(_plain(self._word, span)) for span in self._spans(name))
        return [form.format(number, text) if text else "" for number, text in enumerate(texts, 1)]

    def _comments(self) -> list[str]:
        authors = comment_authors(self._word.table("comment authors"))
        indices = self._word.comment_authors()
        said = []
        for index, text in enumerate(self._texts("comments", "{1}")):
            author = indices[index] if index < len(indices) else -1
            name = one_line(authors[author]) if 0 <= author < len(authors) else ""
            by = f" ({name})" if name else ""
            said.append(f"Comment{by}: {text}" if text else "")
        return said

    def _add_margins(self) -> None:
        """Add headers and footers, each text once; the first six are lines above footnotes."""
        said: set[str] = set()
        for index, span in enumerate(self._spans("headers")[6:]):
            text = _plain(self._word, span).strip()
            if text not in said and any(map(str.isalpha, text)):
                name = "Header" if index % 6 in (0, 1, 4) else "Footer"
                self._builder.add(text, place=Place(name))
            said.add(text)
