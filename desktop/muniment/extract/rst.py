"""reStructuredText: sections as headings, directives by what they hold, tables as rows.

Read here: docutils drops the text of every directive that it does not know, such as
Sphinx's, and takes 46 seconds for 60 KB of quotes that never end. Nothing is included.
"""

from __future__ import annotations

import re
from pathlib import Path

from muniment.extract.builder import Builder, one_line
from muniment.extract.tables import Cell, add_table
from muniment.extract.text import names, read_text
from muniment.records import Document

_ADORNMENT = re.compile(r"""([!-/:-@\[-`{-~])\1{2,}[ \t]*""")
_SHORT_ADORNMENT = re.compile(r"""([=\-~^"'`#*+])\1*[ \t]*""")
_DIRECTIVE = re.compile(
    r"\.\. +(?:\|[^|\n]{1,100}\| +)?([A-Za-z][\w:.+-]{0,60}?) ?::(?:[ \t]+(.*))?$"
)
_TARGET = re.compile(r"\.\. +_[^\n]*:|\.\. +__:|__ +")
_FOOTNOTE = re.compile(r"\.\. +\[([^\]\n]{1,60})\] *(.*)")
_FIELD = re.compile(r":([^:\s][^:\n]{0,60}):(?:[ \t]+(.*))?$")
_ITEM = re.compile(r"(?:[-*+•‣]|\(?(?:\d{1,4}|[A-Za-z]|[ivxlcdm]{1,6}|#)[.)])[ \t]+(?=\S)")
_GRID = re.compile(r"\+(?:[-=]{2,}\+)+[ \t]*")
_SIMPLE = re.compile(r"={2,}(?:[ \t]+={2,})+[ \t]*")
_OPTIONS = re.compile(r"[ \t]*:[\w-]{1,40}:(?:[ \t].*)?$")
# What these hold is code, is no text, or is set elsewhere.
_CODE = names("code code-block sourcecode parsed-literal highlight doctest testcode math")
_SILENT = names(
    "image include literalinclude raw toctree contents index highlight currentmodule module "
    "autoclass automodule autofunction automethod meta default-role sectnum role"
)
_NAMED = names("note warning tip important caution danger hint attention seealso")
# These say for whom or how something is shown.
_FOR_SOME = names("only ifconfig container class rst-class")

_MARKS = re.compile(r"[`*|_\\]")
_INLINE = (
    (re.compile(r"``([^`\n]{1,500}+)``"), r"\1"),
    (re.compile(r"(?::[\w:+.-]{1,40}:)`~?([^`<>]{0,500}?)\s*+(?:<[^`<>]{0,500}+>)?`"), r"\1"),
    (re.compile(r"`([^`<>]{1,500}?)\s*<[^`<>]{1,500}>`__?"), r"\1"),
    (re.compile(r"`([^`]{1,500}+)`_{0,2}"), r"\1"),
    (re.compile(r"\*\*([^*\n]{1,500}+)\*\*"), r"\1"),
    (re.compile(r"(?<![\w*])\*([^*\s][^*]{0,500}+)\*(?![\w*])"), r"\1"),
    (re.compile(r"\|([^|\n]{1,100}+)\|_{0,2}"), r"\1"),
    (re.compile(r"(?<=\w)__?(?=[\s.,;:!?)]|$)"), ""),
    (re.compile(r"\\(.)"), r"\1"),
)
_DATE = re.compile(r"((?:1[5-9]|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")


def extract(path: Path) -> Document:
    """Read a reStructuredText file."""
    builder = Builder("rst")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n").expandtabs(8)
    reader = _Reader(builder)
    reader.read(text.split("\n"))
    date = _DATE.search(reader.fields.get("date", ""))
    return builder.document(
        title=reader.title,
        author=reader.fields.get("author", "") or reader.fields.get("authors", ""),
        date=date[1] if date else "",
    )


def _plain(text: str) -> str:
    if _MARKS.search(text):
        for pattern, shown in _INLINE:
            text = pattern.sub(shown, text)
    return one_line(text)


def _indent(line: str) -> int:
    return len(line) - len(line.lstrip())


def _options(body: list[str]) -> int:
    """How many lines at the beginning of a directive's body are options."""
    return next((n for n, line in enumerate(body) if not _OPTIONS.match(line)), len(body))


class _Reader:
    """Adds a text block by block. `title` and `fields` are what it says of itself."""

    def __init__(self, builder: Builder) -> None:
        self.title = ""
        self.fields: dict[str, str] = {}
        self._builder = builder
        self._styles: list[str] = []
        self._lines: list[str] = []
        self._at = 0

    def read(self, lines: list[str]) -> None:
        """Add these lines; a block is what stands between blank lines or is indented alike."""
        self._lines, self._at = [*lines, ""], 0
        while self._at < len(self._lines) and not self._builder.full:
            line = self._lines[self._at]
            stripped = line.strip()
            if not stripped:
                self._at += 1
            elif not self._heading() and not self._special(stripped):
                self._paragraph()

    # ------------------------------------------------------------ headings

    def _heading(self) -> bool:
        """Add a heading if one begins here: a line with a line of marks under (and over) it."""
        over = self._line(self._at)
        if _ADORNMENT.fullmatch(over) and not _SIMPLE.fullmatch(over):
            text, under = self._line(self._at + 1).strip(), self._line(self._at + 2)
            if text and under.rstrip() == over.rstrip() and len(text) <= len(under) + 3:
                self._add_heading(over[0] * 2, text, 3)
                return True
            if not text:
                # A line of marks alone parts sections.
                self._at += 1
                return True
            return False
        under = self._line(self._at + 1)
        text = over.rstrip()
        marks = _ADORNMENT if len(text) > 3 else _SHORT_ADORNMENT
        if over[:1].isspace() or not marks.fullmatch(under) or len(under.rstrip()) + 3 < len(text):
            return False
        if _GRID.fullmatch(over) or _DIRECTIVE.match(over):
            return False
        self._add_heading(under[0], text, 2)
        return True

    def _line(self, number: int) -> str:
        return self._lines[number] if number < len(self._lines) else ""

    def _add_heading(self, style: str, text: str, lines: int) -> None:
        if style not in self._styles:
            self._styles.append(style)
        text = _plain(text)
        self.title = self.title or text
        self._builder.heading(self._styles.index(style) + 1, text)
        self._at += lines

    # ------------------------------------------------------------ what begins with a mark

    def _special(self, line: str) -> bool:
        """Add what is no plain paragraph; False if none such begins here."""
        if directive := _DIRECTIVE.match(line):
            self._directive(directive[1].lower(), directive[2] or "")
        elif footnote := _FOOTNOTE.match(line):
            body = " ".join([footnote[2], *self._body()])
            self._builder.add(f"[{footnote[1]}] {_plain(body)}")
        elif _TARGET.match(line):
            self._at += 1
        elif line == ".." or line.startswith(".. "):
            self._body()
        elif field := _FIELD.match(line):
            value = _plain(" ".join([field[2] or "", *self._body()]))
            self.fields.setdefault(field[1].lower(), value)
            if value:
                self._builder.line(f"{field[1]}: {value}", kind="list")
        elif _GRID.fullmatch(line):
            self._grid()
        elif _SIMPLE.fullmatch(line):
            self._simple()
        elif line.startswith(">>> "):
            self._builder.verbatim("\n".join(self._block()), kind="code")
        elif item := _ITEM.match(line):
            self._item(item)
        else:
            return False
        return True

    def _body(self) -> list[str]:
        """The lines that belong to this one because they are indented more; passes over them."""
        indent = _indent(self._lines[self._at])
        start = self._at = self._at + 1
        end = start
        while self._at < len(self._lines):
            line = self._lines[self._at]
            if line.strip() and _indent(line) <= indent:
                break
            self._at += 1
            end = self._at if line.strip() else end
        return self._lines[start:end]

    def _block(self) -> list[str]:
        """The lines up to a blank one; passes over them."""
        start = self._at
        while self._line(self._at).strip():
            self._at += 1
        return self._lines[start : self._at]

    def _directive(self, name: str, argument: str) -> None:
        if name in _SILENT or name in _CODE:
            body = self._body()
            options = _options(body)
            if name in ("include", "literalinclude"):
                self._builder.note("Files that it takes in are read on their own.")
            if name in _CODE:
                lead = [argument] if name == "math" else []
                self._builder.verbatim("\n".join([*lead, *body[options:]]), kind="code")
            return
        # What it holds is text like any other, a step further in: it is read on from there.
        indent = _indent(self._lines[self._at])
        self._at += 1
        while _OPTIONS.match(option := self._line(self._at)) and _indent(option) > indent:
            self._at += 1
        said = [] if name in _FOR_SOME else [argument]
        if name in _NAMED and argument:
            # Its argument is the beginning of its first paragraph.
            while _indent(line := self._line(self._at)) > indent and line.strip():
                said.append(line.strip())
                self._at += 1
            said[0] = f"{name.capitalize()}: {argument}"
        self._builder.add(_plain(" ".join(said)))

    def _item(self, item: re.Match[str]) -> None:
        """Add an item of a list: its first paragraph; what follows further in is read on."""
        first = self._lines[self._at]
        inner = _indent(first) + item.end()
        self._at += 1
        lines = [first.strip()[item.end() :]]
        while (line := self._line(self._at)).strip() and _indent(line) >= inner:
            if _ITEM.match(line.strip()):
                break
            lines.append(line)
            self._at += 1
        mark = item[0].strip()
        shown = "•" if not mark[0].isalnum() and len(mark) == 1 else mark
        self._builder.line(f"{shown} {self._said(lines)}", kind="list")
        self._literal(lines)

    def _paragraph(self) -> None:
        indent = _indent(self._lines[self._at])
        start = self._at
        while (line := self._line(self._at)).strip():
            # Further in stands what explains the line before: a definition.
            if self._at > start and _indent(line) != indent:
                break
            self._at += 1
        lines = self._lines[start : self._at]
        if lines[0].lstrip().startswith("| "):
            self._builder.add("\n".join(_plain(line.strip()[1:]) for line in lines))
            return
        self._builder.add(self._said(lines))
        self._literal(lines)

    def _said(self, lines: list[str]) -> str:
        text = _plain(" ".join(line.strip() for line in lines))
        return text.removesuffix("::").rstrip() + ":" * (text.endswith("::") and text[-3:-2] > " ")

    def _literal(self, lines: list[str]) -> None:
        """After two colons, what is indented is to be left as it is."""
        if not lines[-1].rstrip().endswith("::"):
            return
        self._at -= 1
        body = self._body()
        self._builder.verbatim("\n".join(body), kind="code")

    # ------------------------------------------------------------ tables

    def _simple(self) -> None:
        """A table whose columns are told by lines of equals signs."""
        rule = self._lines[self._at].rstrip()
        columns = [match.span() for match in re.finditer(r"=+", rule)]
        self._at += 1
        rows: list[list[Cell]] = []
        while self._at < len(self._lines) - 1:
            line = self._lines[self._at]
            self._at += 1
            if _SIMPLE.fullmatch(line.strip()):
                if not self._line(self._at).strip():
                    break
                rows = [[Cell(cell.text, heading=True) for cell in row] for row in rows]
            elif line.strip() and not re.fullmatch(r"[- ]+", line):
                texts = [line[start:end] for start, end in columns[:-1]]
                texts.append(line[columns[-1][0] :])
                rows.append([Cell(_plain(text)) for text in texts])
        add_table(self._builder, _joined(rows))

    def _grid(self) -> None:
        """A table drawn with lines."""
        rows: list[list[str]] = []
        heads = 0
        fresh = True
        while (line := self._lines[self._at].strip()) and line[0] in "+|":
            self._at += 1
            if line[0] == "+":
                fresh = True
                heads = len(rows) if "=" in line and rows else heads
                continue
            texts = [text.strip() for text in line.strip("|").split("|")]
            if fresh:
                rows.append(texts)
            else:
                last = rows[-1]
                for column, text in enumerate(texts[: len(last)]):
                    last[column] = f"{last[column]} {text}"
            fresh = False
        cells = [
            [Cell(_plain(text), heading=number < heads) for text in row]
            for number, row in enumerate(rows)
        ]
        add_table(self._builder, cells)


def _joined(rows: list[list[Cell]]) -> list[list[Cell]]:
    """Rows without a first cell go on with the row before."""
    joined: list[list[Cell]] = []
    for row in rows:
        if joined and not row[0].text and joined[-1][0].heading == row[0].heading:
            pairs = zip(joined[-1], row, strict=True)
            joined[-1] = [
                Cell(f"{above.text} {cell.text}", heading=cell.heading) for above, cell in pairs
            ]
        else:
            joined.append(row)
    return joined
