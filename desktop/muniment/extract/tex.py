"""LaTeX's marks in running text become what they print as.

Read here: pylatexenc's latex2text fails on a plain \\href, reads 80 KB in a second, and
nests calls as deep as a file nests braces. This goes over a text once.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

from muniment.extract.text import names

_ACCENTS = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", "~": "\u0303", '"': "\u0308", "=": "\u0304",
    ".": "\u0307", "H": "\u030b", "c": "\u0327", "k": "\u0328", "b": "\u0331", "d": "\u0323",
    "r": "\u030a", "u": "\u0306", "v": "\u030c",
}  # fmt: skip
_ACCENT = re.compile(
    r"""\\(?:([`'^~"=.])|([Hckbdruv])(?![A-Za-z]))\s*+(?:\{\s*+\\?([A-Za-z])\s*+\}|\\?([A-Za-z]))"""
)
_SYMBOLS = {
    "ss": "ß", "o": "ø", "O": "Ø", "l": "ł", "L": "Ł", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ",
    "aa": "å", "AA": "Å", "i": "i", "j": "j", "dh": "ð", "th": "þ", "ldots": "…", "dots": "…",
    "cdots": "…", "S": "§", "P": "¶", "copyright": "©", "LaTeX": "LaTeX", "TeX": "TeX",
    "BibTeX": "BibTeX", "textbackslash": "\\", "textasciitilde": "~", "textasciicircum": "^",
    "textendash": "–", "textemdash": "—", "textquoteright": "’", "euro": "€", "pounds": "£",
    "texteuro": "€", "textdegree": "°", "degree": "°", "quad": " ", "qquad": " ", "leq": "≤",
    "le": "≤", "geq": "≥", "ge": "≥", "neq": "≠", "ne": "≠", "approx": "≈", "times": "×",
    "cdot": "·", "pm": "±", "mp": "∓", "infty": "∞", "sum": "∑", "prod": "∏", "int": "∫",
    "partial": "∂", "nabla": "∇", "in": "∈", "notin": "∉", "subset": "⊂", "subseteq": "⊆",
    "supset": "⊃", "cup": "∪", "cap": "∩", "setminus": "∖", "to": "→", "rightarrow": "→",
    "leftarrow": "←", "leftrightarrow": "↔", "Rightarrow": "⇒", "Leftarrow": "⇐",
    "Leftrightarrow": "⇔", "implies": "⇒", "iff": "⇔", "mapsto": "↦", "forall": "∀",
    "exists": "∃", "sqrt": "√", "sim": "∼", "simeq": "≃", "cong": "≅", "equiv": "≡",
    "propto": "∝", "ll": "≪", "gg": "≫", "emptyset": "∅", "varnothing": "∅", "ell": "ℓ",
    "hbar": "ℏ", "angle": "∠", "circ": "∘", "prime": "′", "langle": "⟨", "rangle": "⟩",
    "mid": "|", "vert": "|", "perp": "⊥", "parallel": "∥", "neg": "¬", "land": "∧", "lor": "∨",
    "wedge": "∧", "vee": "∨", "oplus": "⊕", "otimes": "⊗", "dagger": "†", "ast": "*",
    "bullet": "•", "star": "⋆", "varepsilon": "ε", "varphi": "φ", "vartheta": "ϑ", "varrho": "ϱ",
    "lambda": "λ", "Lambda": "Λ", "item": "• ", "textless": "<", "textgreater": ">", "lbrace": "{",
    "rbrace": "}", "colon": ":", "newline": "\n", "par": "\n",
}  # fmt: skip
_OPERATORS = names(
    "log ln lg exp sin cos tan cot sinh cosh tanh arcsin arccos arctan max min sup inf lim "
    "limsup liminf det dim ker arg argmax argmin gcd deg mod bmod Pr"
)
# Commands whose argument is not text; the number says how many.
_DROPPED = {
    "label": 1, "ref": 1, "eqref": 1, "autoref": 1, "cref": 1, "Cref": 1, "pageref": 1,
    "vspace": 1, "hspace": 1, "includegraphics": 1, "bibliographystyle": 1, "bibliography": 1,
    "addbibresource": 1, "color": 1, "textcolor": 1, "href": 1, "hypertarget": 1, "hyperlink": 1,
    "setlength": 2, "addtolength": 2, "setcounter": 2, "addtocounter": 2, "input": 1,
    "include": 1, "usepackage": 1, "RequirePackage": 1, "documentclass": 1, "pagestyle": 1,
    "thispagestyle": 1, "newcommand": 2, "renewcommand": 2, "providecommand": 2, "def": 2,
    "newenvironment": 3, "renewenvironment": 3, "DeclareMathOperator": 2, "newtheorem": 2,
    "theoremstyle": 1, "graphicspath": 1, "hypersetup": 1, "index": 1, "nocite": 1, "begin": 1,
    "end": 1, "multicolumn": 2, "multirow": 2, "cline": 1, "cmidrule": 1, "vskip": 0, "rule": 2,
    "raisebox": 1, "resizebox": 2, "scalebox": 1, "fontsize": 2, "selectlanguage": 1,
    "linespread": 1, "geometry": 1, "captionsetup": 1, "lstset": 1, "bibitem": 0,
    "tikzset": 1, "definecolor": 3, "foreignlanguage": 1, "newcounter": 1, "thanks": 1,
    "altaffilmark": 1, "inst": 1, "orcidlink": 1, "addcontentsline": 3, "markboth": 2,
    "markright": 1, "numberwithin": 2, "let": 2,
}  # fmt: skip
# What is written around the arguments of others.
_AROUND = {
    "footnote": (" (", ")"), "footnotetext": (" (", ")"),
    "cite": (" [", "]"), "citep": (" [", "]"), "citet": (" [", "]"), "citeauthor": (" [", "]"),
    "parencite": (" [", "]"), "textcite": (" [", "]"), "autocite": (" [", "]"),
    "footcite": (" [", "]"), "sqrt": ("√(", ")"), "bibitem": (" [", "] "), "enquote": ("“", "”"),
    "textquote": ("“", "”"),
}  # fmt: skip
_FRACTIONS = frozenset(("frac", "dfrac", "tfrac", "cfrac", "sfrac"))
_OPTIONS = re.compile(r"(?:\s*+\[[^\[\]]{0,300}+\]|#\d)*+")
_OPTION_OF_GROUP = re.compile(r"(?:\s*+\[[^\[\]]{0,300}+\])++(?=\{)")
_COMMAND = re.compile(r"\s*+\\[A-Za-z@]++")
_TO_GROUP = re.compile(r"\s*+(?=\{)")
_TOKEN = re.compile(
    r"\\([A-Za-z@]++)\*?+[ \t]*+|\\(.)|([{}])|([~$&])|(``|''|`|---?)|([_^])(?=\{)", re.DOTALL
)
_LONGEST_VERBATIM = 1_000
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_ESCAPES = {"\\": "\n", " ": " ", ",": " ", ";": " ", ":": " ", "!": "", "-": "", "/": "", "@": ""}
_MARKS = {"``": "“", "''": "”", "`": "'", "--": "–", "---": "—"}
_SINGLE = re.compile(r"\((\w+)\)(?=/)|(?<=[_^√])\((\w)\)|(?<=/)\((\w+)\)")


Macros = Mapping[str, tuple[int, str]]


def group_end(text: str, start: int) -> int:
    """Where the group ends that begins at `start`; the text's end if it never does."""
    depth = 0
    for brace in _BRACE.finditer(text, start):
        depth += {"{": 1, "}": -1}.get(brace[0], 0)
        if depth == 0 and brace[0] == "}":
            return brace.end()
    return len(text)


def plain(text: str, macros: Macros | None = None) -> str:
    """The text as it would be printed, roughly; formulas in one line: "(a+b)/c ≤ x_i^2".

    `macros` holds the author's own commands by name: how many arguments each has, and what
    it prints, where "#1" stands for the first of them.
    """
    if not any(mark in text for mark in "\\{}$~`'-&"):
        return text
    return unicodedata.normalize("NFC", _SINGLE.sub(_unwrapped, _Plain(text, macros or {}).text()))


def _unwrapped(match: re.Match[str]) -> str:
    return match[1] or match[2] or match[3]


def _accented(match: re.Match[str]) -> str:
    return (match[3] or match[4]) + _ACCENTS[match[1] or match[2]]


def _symbol(name: str) -> str | None:
    if name in _SYMBOLS:
        return _SYMBOLS[name]
    if name in _OPERATORS:
        return f" {name} "
    size = "CAPITAL" if name[0].isupper() else "SMALL"
    try:
        return unicodedata.lookup(f"GREEK {size} LETTER {name.upper()}")
    except KeyError:
        return None


class _Plain:
    """Goes over a text once; groups to come are told what is to be written around them."""

    def __init__(self, text: str, macros: Macros) -> None:
        self._text = _ACCENT.sub(_accented, text)
        self._macros = macros
        self._position = 0
        # What to write around the next groups; what to write where each open one ends, and
        # around those after it.
        self._coming: list[tuple[str, str]] = []
        self._open: list[tuple[str, list[tuple[str, str]]]] = []
        self._found: list[str] = []

    def text(self) -> str:
        """What the text says."""
        while token := _TOKEN.search(self._text, self._position):
            before = self._text[self._position : token.start()]
            self._position = token.end()
            if before.strip():
                self._coming = []
            self._found.append(before)
            self._add(token)
        self._found.append(self._text[self._position :])
        return "".join(self._found)

    def _add(self, token: re.Match[str]) -> None:
        name, escaped, brace, blank, mark, script = token.groups()
        if name:
            self._command(name)
        elif brace == "{":
            before, after = self._coming.pop(0) if self._coming else ("", "")
            self._found.append(before)
            self._open.append((after, self._coming))
            self._coming = []
        elif brace:
            after, self._coming = self._open.pop() if self._open else ("", [])
            self._found.append(after)
        elif script:
            self._found.append(script)
            self._coming = [("(", ")")]
        elif escaped:
            self._found.append(_ESCAPES.get(escaped, "" if escaped in "()[]" else escaped))
        else:
            self._found.append(_MARKS[mark] if mark else "" if blank == "$" else " ")

    def _command(self, name: str) -> None:
        self._coming = []
        if name == "verb":
            self._verbatim()
        elif name in _AROUND:
            self._skip(_OPTIONS)
            if self._text.startswith("{", self._position):
                self._coming = [_AROUND[name]]
        elif name in _FRACTIONS:
            self._coming = [("(", ")/"), ("(", ")")]
        elif name in _DROPPED:
            array = name == "begin" and self._text.startswith("{array}", self._position)
            for _ in range(_DROPPED[name] + array):
                self._drop()
        elif name in self._macros:
            self._expand(*self._macros[name])
        elif (symbol := _symbol(name)) is not None:
            self._found.append(symbol)
        else:
            self._skip(_OPTION_OF_GROUP)

    def _verbatim(self) -> None:
        start = self._position + 1
        end = self._text.find(self._text[start - 1 : start], start, start + _LONGEST_VERBATIM)
        if end > start:
            self._found.append(self._text[start:end])
            self._position = end + 1

    def _expand(self, arguments: int, template: str) -> None:
        """Write a template, its places (#1, #2 …) around the groups that follow."""
        before, *pieces = re.split(r"#(\d)", template)
        places = dict(zip(pieces[::2], pieces[1::2], strict=True))
        for number in map(str, range(1, arguments + 1)):
            if places:
                self._coming.append((before, places.get(number, "")))
                before = ""
            else:
                self._drop()
        self._found.append(before)

    def _skip(self, pattern: re.Pattern[str]) -> bool:
        match = pattern.match(self._text, self._position)
        self._position = match.end() if match else self._position
        return match is not None

    def _drop(self) -> None:
        """Pass over a group or a command that is an argument, and options before it."""
        self._skip(_OPTIONS)
        if not self._skip(_COMMAND) and self._skip(_TO_GROUP):
            self._position = group_end(self._text, self._position)
