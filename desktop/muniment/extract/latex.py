"""LaTeX: sections as headings, text without commands, formulas readable, tables as rows.

Files that it takes in are not followed: they are read on their own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from muniment.extract.builder import Builder, one_line
from muniment.extract.tables import Cell, add_table
from muniment.extract.tex import Macros, group_end, plain
from muniment.extract.text import names, read_text
from muniment.records import Document

_LEVELS = {
    "part": 1, "chapter": 2, "section": 3, "subsection": 4, "subsubsection": 5, "paragraph": 6,
    "subparagraph": 7, "frametitle": 5,
}  # fmt: skip
_VERBATIM = frozenset(("verbatim", "lstlisting", "minted", "Verbatim", "alltt", "code"))
_TABLES = frozenset(("tabular", "tabularx", "longtable", "tabulary", "tabu", "tblr"))
_DRAWINGS = frozenset(("tikzpicture", "pgfpicture", "picture", "pspicture", "asy"))
_LISTS = frozenset(("itemize", "enumerate", "description", "thebibliography", "compactitem"))
_FORMULAS = re.compile(r"(?:equation|align|gather|multline|eqnarray|displaymath|math|flalign)\*?")
# Environments with arguments that are not text.
_SIZED = names(
    "minipage multicols wrapfigure wraptable subfigure subtable column columns spacing "
    "adjustbox adjustwidth otherlanguage tcolorbox"
)
_STATEMENTS = names(
    "theorem lemma proposition corollary definition proof remark example claim conjecture"
)
_BABEL = {
    "english": "en", "american": "en", "british": "en", "USenglish": "en", "UKenglish": "en",
    "german": "de", "ngerman": "de", "french": "fr", "francais": "fr", "spanish": "es",
    "italian": "it", "portuguese": "pt", "brazil": "pt", "dutch": "nl", "polish": "pl",
    "russian": "ru", "czech": "cs", "swedish": "sv",
}  # fmt: skip

# An escaped character stays, a comment goes with the end of its line.
_COMMENT = re.compile(r"(\\.)|%[^\n]*+(?:\n[ \t]*+(?!\n))?", re.DOTALL)
_VERBATIM_BEGIN = re.compile(r"\\begin\{(" + "|".join(sorted(_VERBATIM)) + r")\*?\}")
_BLOCK = re.compile(
    r"\\(?P<heading>part|chapter|(?:sub){0,2}section|(?:sub)?paragraph|frametitle)\*?\s*+"
    r"(?:\[[^\[\]]{0,500}+\])?\s*+(?=\{)"
    r"|\\begin\s*+\{(?P<begin>[A-Za-z]{1,40}\*?)\}|\\end\s*+\{(?P<end>[A-Za-z]{1,40}\*?)\}"
    r"|\\(?P<item>item|bibitem)(?![A-Za-z])"
    r"|\\(?P<caption>caption)\*?\s*+(?:\[[^\[\]]{0,500}+\])?\s*+(?=\{)"
    r"|(?P<blank>\n[ \t]*+\n|\\par(?![A-Za-z]))"
)
_INPUT = re.compile(r"\\(?:input|include|subfile)\s*+\{([^{}\n]{1,200})\}")
_MACRO = re.compile(
    r"\\(?:(?:re)?newcommand|providecommand|DeclareMathOperator|def)\*?\s*+"
    r"(?:\{\\([A-Za-z]{1,40})\}|\\([A-Za-z]{1,40}))\s*+(?:\[(\d)\]|((?:#\d)*))\s*+(?=\{)"
)
# What a command of the author's own stands for is looked for within so many characters, and
# may have so many: each may hold the one before twice.
_NEAR = 1_000
_LONGEST = 300
_OPTIONS = re.compile(r"\[[^\[\]]{0,500}+\]")
_ROW = re.compile(r"\\\\(?:\s*+\[[^\[\]]{0,20}\])?|\\tabularnewline(?![A-Za-z])")
_RULE = re.compile(
    r"\\(?:hline|toprule|midrule|bottomrule|endhead|endfirsthead|endfoot|endlastfoot"
    r"|(?:cmidrule|cline)(?:\([^()]*\))?\{[^{}]*+\})"
)
_CELL = re.compile(r"(?<!\\)&")
_YEAR = re.compile(r"(?<!\d)((?:19|20)\d\d(?:-\d\d(?:-\d\d)?)?)(?!\d)")


def extract(path: Path) -> Document:
    """Read a LaTeX file."""
    builder = Builder("latex")
    text = read_text(builder, path).replace("\r\n", "\n").replace("\r", "\n")
    text = "".join(_uncommented(text))
    head, begun, body = text.partition("\\begin{document}")
    if not begun:
        head, body = text[:20_000], text
    macros = _macros(text)
    _Reader(builder, body.partition("\\end{document}")[0], macros).read()
    if others := list(dict.fromkeys(_INPUT.findall(body))):
        some = ", ".join(others[:5]) + (", …" if len(others) > 5 else "")
        builder.note(f"Other files that it takes in are read on their own: {some}.")
    language = re.search(r"\\usepackage\[([^\]]*)\]\{babel\}", head)
    spoken = [_BABEL.get(name.strip(), "") for name in (language[1] if language else "").split(",")]
    date = _YEAR.search(_argument(text, "date"))
    return builder.document(
        title=plain(_argument(text, "title"), macros),
        author=_authors(_argument(text, "author"), macros),
        date=date[1] if date else "",
        # The last one named is the document's.
        language=spoken[-1],
    )


def _uncommented(text: str) -> Iterator[str]:
    """The text without comments, but for what stands verbatim."""
    position = 0
    while begin := _VERBATIM_BEGIN.search(text, position):
        end = text.find(f"\\end{{{begin[1]}", begin.end())
        if end < 0:
            break
        yield _COMMENT.sub(_kept, text[position : begin.start()])
        yield text[begin.start() : end]
        position = end
    yield _COMMENT.sub(_kept, text[position:])


def _kept(match: re.Match[str]) -> str:
    return match[1] or ""


def _macros(text: str) -> Macros:
    """The author's own commands; one may stand for others before it."""
    macros: dict[str, tuple[int, str]] = {}
    for found in _MACRO.finditer(text):
        near = text[found.end() : found.end() + _NEAR]
        body = plain(near[1 : group_end(near, 0) - 1], macros)
        if len(body) <= _LONGEST:
            arguments = int(found[3] or 0) or len(found[4] or "") // 2
            macros[found[1] or found[2]] = (arguments, body)
    return macros


def _argument(text: str, command: str) -> str:
    start = re.search(rf"\\{command}\s*+(?:\[[^\[\]]{{0,500}}+\])?\s*+\{{", text)
    return text[start.end() : group_end(text, start.end() - 1) - 1] if start else ""


def _authors(text: str, macros: Macros) -> str:
    # After a line break stands where they work.
    people = re.split(r"\\and(?![A-Za-z])|\\AND(?![A-Za-z])", text)
    names = (re.split(r"\\\\|\\thanks|\\inst|\\textsuperscript|\$\^", name)[0] for name in people)
    return ", ".join(filter(None, (one_line(plain(name, macros)) for name in names)))


class _Reader:
    """Adds a text block by block: what stands between two blocks is a paragraph."""

    def __init__(self, builder: Builder, text: str, macros: Macros) -> None:
        self._builder = builder
        self._text = text
        self._macros = macros
        self._position = 0
        self._lists = 0
        self._bullet = ""

    def read(self) -> None:
        """Add all of the text."""
        while (block := _BLOCK.search(self._text, self._position)) and not self._builder.full:
            self._paragraph(self._text[self._position : block.start()])
            self._position = block.end()
            if level := _LEVELS.get(block["heading"] or ""):
                self._builder.heading(level, self._plain(self._group()))
            elif block["begin"]:
                self._begin(block["begin"])
            elif block["end"]:
                self._end(block["end"])
            elif block["item"]:
                self._item(block["item"])
            elif block["caption"]:
                self._builder.add(one_line(self._plain(self._group())))
        self._paragraph(self._text[self._position :])

    def _plain(self, text: str) -> str:
        return plain(text, self._macros)

    def _paragraph(self, text: str) -> None:
        text = one_line(self._plain(text))
        if not text:
            return
        if self._lists:
            self._builder.line(self._bullet + text, kind="list")
        else:
            self._builder.add(self._bullet + text)
        self._bullet = ""

    def _group(self) -> str:
        """The group that comes next, without its braces."""
        start, self._position = self._position, group_end(self._text, self._position)
        return self._text[start + 1 : self._position - 1]

    def _option(self) -> str:
        option = _OPTIONS.match(self._text, self._position)
        self._position = option.end() if option else self._position
        return option[0][1:-1] if option else ""

    def _until_end(self, name: str) -> str:
        """The content of an environment, its end passed over."""
        end = f"\\end{{{name}}}"
        start = self._position
        found = self._text.find(end, start)
        self._position = found + len(end) if found >= 0 else len(self._text)
        return self._text[start:found] if found >= 0 else self._text[start:]

    def _begin(self, name: str) -> None:
        bare = name.rstrip("*")
        if bare in _VERBATIM:
            self._option()
            content = self._until_end(name)
            self._builder.verbatim(content.partition("}")[2] if bare == "minted" else content,
                                   kind="code")  # fmt: skip
        elif bare in _TABLES:
            self._table(name)
        elif bare in _DRAWINGS or bare == "comment":
            self._until_end(name)
            if bare != "comment":
                self._builder.note("Drawings were left out.")
        elif _FORMULAS.fullmatch(name):
            formula = self._plain(self._until_end(name).replace("&", " "))
            self._builder.add("\n".join(map(one_line, formula.split("\n"))))
        elif bare == "abstract":
            self._builder.heading(3, "Abstract")
        elif bare in _LISTS:
            self._option()
            if not self._lists:
                self._builder.end_lines()
            self._lists += 1
            if bare == "thebibliography" and self._text.startswith("{", self._position):
                self._group()
                self._builder.heading(3, "References")
        elif bare in _STATEMENTS:
            option = self._option()
            self._bullet = f"{bare.capitalize()}{f' ({option})' if option else ''}. "
        elif bare == "frame":
            self._option()
            if self._text.startswith("{", self._position):
                self._builder.heading(_LEVELS["frametitle"], self._plain(self._group()))
        else:
            self._option()
            while bare in _SIZED and self._text.startswith("{", self._position):
                self._group()

    def _end(self, name: str) -> None:
        if name.rstrip("*") in _LISTS and self._lists:
            self._lists -= 1
            if not self._lists:
                self._builder.end_lines()

    def _item(self, command: str) -> None:
        label = one_line(self._plain(self._option()))
        if command == "bibitem" and self._text.startswith("{", self._position):
            label = label or self._group()
            self._bullet = f"[{label}] "
        else:
            self._bullet = f"{label} " if label else "• "

    def _table(self, name: str) -> None:
        self._option()
        content = self._until_end(name)
        rows: list[list[Cell]] = []
        headings = False
        pieces = _ROW.split(content[_columns_end(content) :])
        for number, piece in enumerate(pieces):
            # A rule under the first row says that it is one of headings.
            headings = headings or (number == 1 and _RULE.match(piece.lstrip()) is not None)
            cells = list(self._cells(_RULE.sub("", piece)))
            if any(cell.text for cell in cells):
                rows.append(cells)
        if headings and rows:
            rows[0] = [Cell(cell.text, cell.columns, heading=True) for cell in rows[0]]
        add_table(self._builder, rows)

    def _cells(self, row: str) -> Iterator[Cell]:
        for cell in _CELL.split(row):
            wide = re.match(r"\s*\\multicolumn\s*\{(\d{1,3})\}", cell)
            text = one_line(self._plain(cell))
            yield Cell(text, columns=int(wide[1]) if wide else 1)


def _columns_end(content: str) -> int:
    """Where the groups end that tell how a table's columns are set."""
    position = 0
    while match := re.compile(r"\s*+(?:\[[^\[\]]*+\]\s*+)?(?=\{)").match(content, position):
        position = group_end(content, match.end())
    return position
