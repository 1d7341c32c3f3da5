"""Rich Text Format: paragraphs, headings by style or outline level, lists, tables, notes.

Read by our own parser of RTF 1.9: striprtf gives one plain text, without headings, notes,
tables' headers, comments or what the file says of itself.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from pathlib import Path

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, one_line
from muniment.extract.rtf_text import ASIDE, CHARACTERS, HEADINGS, SILENT, Fonts, decoded
from muniment.extract.symbols import sign
from muniment.extract.tables import Cell, add_table, names_columns, with_header
from muniment.records import Document, Place

_LARGEST = 200_000_000
_DEEPEST = 5_000
# Characters that are given by their numbers, each with one other in its place for old programs.
_NUMBERED = re.compile(rb"\\u(-?\d{1,5}) ?(?:\?|\\'[0-9A-Fa-f]{2})")
_RUN = re.compile(rb"(?:%b){2,2000}" % _NUMBERED.pattern.replace(b"(-", b"(?:-"))
_TOKEN = re.compile(
    rb"\\(?P<word>[A-Za-z]{1,40})(?P<number>-?\d{1,10})? ?"
    rb"|\\'(?P<hex>[0-9A-Fa-f]{2})"
    rb"|\\(?P<symbol>[^A-Za-z])"
    rb"|(?P<open>\{)|(?P<close>\})"
    rb"|(?P<text>[^\\{}\r\n\x00]+)"
    rb"|[\r\n\x00]+|\\",
    re.DOTALL,
)


@dataclass(slots=True)
class _Target:
    """Where text goes: the paragraph that is being read, or something told apart from it."""

    name: str = ""
    pieces: list[str] = field(default_factory=list)

    def taken(self) -> str:
        """The text so far, which is then forgotten."""
        text = "".join(self.pieces)
        self.pieces.clear()
        # Characters beyond U+FFFF are written as two halves.
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


@dataclass(slots=True)
class _State:
    """What a group inherits from the one around it."""

    target: _Target
    skip: bool = False
    starred: bool = False
    fallback: int = 1
    font: int = -1
    hidden: bool = False
    bold: bool = False
    style: int = -1
    level: int = -1
    in_table: bool = False


def extract(path: Path) -> Document:
    """Read an RTF file. Raises ExtractError if it is none, or nested too deep."""
    builder = Builder("rtf")
    with path.open("rb") as stream:
        data = stream.read(_LARGEST + 1)
    if not data.startswith(b"{\\rtf"):
        raise _damaged()
    if len(data) > _LARGEST:
        builder.note("Only the beginning of this very large file was read.")
    reader = _Reader(builder)
    reader.read(data)
    about = reader.about
    return builder.document(
        title=one_line(about.get("title", "")) or reader.title,
        author=about.get("author", ""),
        date=reader.date,
    )


def _damaged() -> ExtractError:
    return ExtractError(
        "The RTF file is damaged",
        "Its content cannot be taken apart. If Word or LibreOffice opens it, save it anew there.",
    )


class _Reader:
    """Takes an RTF file apart, from its beginning to its end."""

    def __init__(self, builder: Builder) -> None:
        self._builder = builder
        self._fonts = Fonts()
        self._body = _Target()
        self._state = _State(self._body)
        self._stack: list[_State] = []
        self._skipped = 0
        self._bytes = bytearray()
        self._page = ""
        self._levels: dict[int, int] = {}
        self._date: dict[str, int] = {}
        self._label = ""
        self._bold = True
        self._header_row = False
        self._row: list[Cell] = []
        self._rows: list[list[Cell]] = []
        self._after: list[str] = []
        self._margins: dict[str, str] = {}
        self._author = ""
        self._footnotes = 0
        self.about: dict[str, str] = {}
        self.title = ""

    @property
    def date(self) -> str:
        """When the document was made, as an ISO date, or empty."""
        year, month, day = (self._date.get(key, 0) for key in ("yr", "mo", "dy"))
        if not (1900 < year < 2200 and 0 < month < 13 and 0 < day < 32):
            return ""
        return f"{year}-{month:02}-{day:02}"

    def read(self, data: bytes) -> None:
        """Add all that the file says."""
        position = 0
        while match := _TOKEN.match(data, position):
            if match["word"] == b"u" and (run := self._numbered_run(data, position)):
                position = run
                continue
            position = match.end()
            kind = match.lastgroup
            if kind in ("hex", "text"):
                self._raw(bytes.fromhex(match["hex"].decode()) if match["hex"] else match["text"])
                continue
            self._decode()
            if kind == "open":
                self._enter()
            elif kind == "close":
                if not self._leave():
                    break
            elif kind == "symbol":
                self._symbol(match["symbol"])
            elif kind is not None:
                word = match["word"].decode("ascii")
                number = int(match["number"]) if match["number"] else None
                if word == "bin":
                    position += max(0, number or 0)
                else:
                    self._word(word, number)
            if self._builder.full:
                break
        self._decode()
        if self._stack and not self._builder.full:
            self._builder.note("The file ends too early: what it holds up to there was read.")
        self._finish()

    def _finish(self) -> None:
        self._end_paragraph()
        self._end_table()
        for text, name in self._margins.items():
            self._builder.add(text, place=Place(name))

    # ------------------------------------------------------------ groups

    def _enter(self) -> None:
        if len(self._stack) >= _DEEPEST:
            raise _damaged()
        self._stack.append(self._state)
        self._state = replace(self._state, starred=False)

    def _leave(self) -> bool:
        """End a group; False if it was the last one."""
        if not self._stack:
            return False
        ended, self._state = self._state, self._stack.pop()
        self._skipped = 0
        if ended.target.name in ("stylesheet", "fonttbl") and not ended.skip:
            self._define(ended)
        elif ended.target is not self._state.target:
            self._end_target(ended)
        return bool(self._stack)

    def _aim(self, name: str) -> None:
        self._state.target = _Target(name)
        self._state.in_table = False
        if name == "footnote":
            self._footnotes += 1
            self._say(f"[{self._footnotes}]", self._stack[-1] if self._stack else self._state)

    def _end_target(self, state: _State) -> None:
        name, text = state.target.name, state.target.taken()
        if name == "listtext":
            label = one_line(text)
            # Signs of symbol fonts come out as anything.
            self._label = label if not label or any(map(str.isalnum, label)) else "•"
        elif name in ("title", "author"):
            self.about[name] = one_line(text)
        elif name == "atnauthor":
            self._author = one_line(text)
        elif name == "annotation":
            by = f" ({self._author})" if self._author else ""
            self._after.append(f"Comment{by}: {one_line(text)}" if text.strip() else "")
        elif name == "footnote":
            self._after.append(f"[{self._footnotes}] {one_line(text)}" if text.strip() else "")
        elif name == "shptxt":
            self._after.append(text)
        elif name in HEADINGS and any(map(str.isalpha, text)):
            self._margins.setdefault(text.strip(), HEADINGS[name])

    def _define(self, state: _State) -> None:
        """Take a style or a font: each lies in a group of its own, its name before a ";"."""
        name = one_line(state.target.taken()).rstrip(";")
        if not name:
            return
        if state.target.name == "fonttbl":
            self._fonts.named(name)
            return
        heading = re.match(r"(?i)heading ([1-9])\b", name)
        level = int(heading[1]) if heading else state.level + 1 or -1
        if name.lower() == "title":
            level = 0
        if level >= 0:
            self._levels[max(0, state.style)] = level

    # ------------------------------------------------------------ characters

    def _raw(self, data: bytes) -> None:
        """Take bytes of text; those that stand for a character given before are passed over."""
        if self._skipped:
            passed = min(self._skipped, len(data))
            self._skipped -= passed
            data = data[passed:]
        if self._state.skip or self._state.hidden or not data:
            return
        page = self._fonts.code_page(self._state.font)
        if page != self._page:
            self._decode()
            self._page = page
        self._bytes += data

    def _decode(self) -> None:
        if self._bytes:
            text = decoded(bytes(self._bytes), self._page)
            name = self._page.removeprefix("font:")
            if name != self._page:
                text = "".join(sign(byte, name) for byte in self._bytes)
            self._bytes.clear()
            self._say(text, self._state)

    def _say(self, text: str, state: _State) -> None:
        if state.skip or state.hidden:
            return
        if state.target is self._body and text.strip():
            self._bold = self._bold and state.bold
        state.target.pieces.append(text)

    def _symbol(self, symbol: bytes) -> None:
        if self._skipped:
            self._skipped -= 1
        elif symbol == b"*":
            self._state.starred = True
        elif symbol in b"\r\n":
            self._word("par", None)
        elif symbol in b"~_{}\\|":
            self._say({b"~": " ", b"_": "-", b"|": ""}.get(symbol, symbol.decode()), self._state)

    def _numbered_run(self, data: bytes, position: int) -> int:
        """Take a run of characters given by their numbers; where it ends, 0 if there is none."""
        state = self._state
        run = None if self._skipped or state.fallback != 1 else _RUN.match(data, position)
        if run is None:
            return 0
        self._decode()
        if not (state.skip or state.hidden):
            codes = (int(number) % 65536 for number in _NUMBERED.findall(run[0]))
            self._say("".join(map(self._character, codes)), state)
        return run.end()

    def _character(self, code: int) -> str:
        if 0xF000 <= code <= 0xF0FF:
            return sign(code, self._fonts.name(self._state.font))
        return chr(code)

    def _unicode(self, number: int) -> None:
        self._say(self._character(number % 65536), self._state)
        self._skipped = self._state.fallback

    # ------------------------------------------------------------ control words

    def _word(self, word: str, number: int | None) -> None:
        if self._skipped:
            self._skipped -= 1
            return
        state = self._state
        starred, state.starred = state.starred, False
        if word == "u" and number is not None:
            self._unicode(number)
        elif state.skip:
            return
        elif word in SILENT or (starred and word not in ASIDE):
            state.skip = True
        elif word in ASIDE:
            if ASIDE[word]:
                self._aim(ASIDE[word])
        elif word in CHARACTERS:
            self._say(CHARACTERS[word], state)
        elif state.target.name == "fonttbl":
            self._fonts.word(word, number)
        elif state.target.name == "creatim" and number is not None:
            self._date[word] = number
        else:
            self._format(word, number)
            self._structure(word)

    def _format(self, word: str, number: int | None) -> None:
        state = self._state
        if word == "uc":
            state.fallback = min(max(0, number or 0), 16)
        elif word == "f":
            state.font = number or 0
        elif word in ("v", "deleted"):
            state.hidden = number != 0
        elif word == "b":
            state.bold = number != 0
        elif word == "plain":
            state.hidden = state.bold = False
            state.font = -1
        elif word == "pard":
            state.style, state.level, state.in_table = -1, -1, False
        elif word == "s":
            state.style = number or 0
        elif word == "outlinelevel":
            state.level = number if number is not None and 0 <= number < 9 else -1
        elif word == "intbl":
            state.in_table = True
        elif word in ("ansicpg", "mac", "pc", "pca", "deff"):
            self._fonts.word(word, number)

    def _structure(self, word: str) -> None:
        inside = self._state.target is not self._body
        if word in ("par", "sect", "page"):
            if inside or self._state.in_table:
                self._say("\n", self._state)
            else:
                self._end_paragraph()
        elif word == "trowd":
            self._header_row = False
        elif word == "trhdr":
            self._header_row = True
        elif word == "cell" and not inside:
            text = self._body.taken()
            text = f"{self._label} {text}" if self._label else text
            self._row.append(Cell(one_line(text), heading=self._bold and bool(text.strip())))
            self._label, self._bold = "", True
        elif word == "row" and not inside:
            if self._header_row:
                self._row = [replace(cell, heading=True) for cell in self._row]
            self._rows.append(self._row)
            self._row = []

    # ------------------------------------------------------------ paragraphs and tables

    def _end_paragraph(self) -> None:
        text, label = self._body.taken(), self._label
        self._label, self._bold = "", True
        self._end_table()
        level = self._state.level + 1 or self._levels.get(self._state.style, -1)
        if not text.strip():
            pass
        elif level == 0:
            self.title = self.title or one_line(text)
            self._builder.add(text, kind="heading")
        elif level > 0:
            if self._builder.empty:
                self.title = one_line(text)
            self._builder.heading(level, f"{label} {text}" if label not in ("", "•") else text)
        elif label:
            self._builder.line(f"{label} {text}", kind="list")
        else:
            self._builder.add(text)
        self._end_asides()

    def _end_table(self) -> None:
        if self._row:
            self._rows.append(self._row)
        rows, self._rows, self._row = [row for row in self._rows if row], [], []
        if rows:
            add_table(self._builder, with_header(rows) if names_columns(rows) else rows)

    def _end_asides(self) -> None:
        for text in self._after:
            self._builder.add(text)
        self._after.clear()
