"""A PDF as a file, through PyMuPDF: opening it, and what it says of itself."""

from __future__ import annotations

import contextlib
import gc
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any, cast

from muniment.errors import LOCKED, WRONG_PASSWORD, ExtractError
from muniment.extract.builder import DEEPEST, one_line, short

# Left to itself PyMuPDF loads a layout model with its runtime, and a converter to Markdown,
# when imported: a second and 60 MB in each child for what is not used here.
for _unused in ("pymupdf.layout", "pymupdf4llm"):
    sys.modules.setdefault(_unused, cast(Any, None))
import pymupdf  # noqa: E402

mupdf: Any = pymupdf  # it comes without types
# Fonts that claim no height keep it: corrected, the words of a line lie at different heights.
# (That converter does the same when loaded.)
mupdf.TOOLS.unset_quad_corrections(True)

# What it raises on damaged files, now from one of its layers and now from another.
FAULTS: tuple[type[Exception], ...] = (RuntimeError, ValueError, mupdf.mupdf.FzErrorBase)

_LONGEST_LABEL = 20


@contextlib.contextmanager
def opened(path: Path, password: str = "") -> Iterator[Any]:
    """The file as a PyMuPDF document with at least one page, to be read at one go.

    Raises ExtractError if it is damaged, or if the password is missing or wrong.
    """
    with held(path, password) as pdf, uncollected():
        yield pdf


@contextlib.contextmanager
def held(path: Path, password: str = "", *, in_memory: bool = False) -> Iterator[Any]:
    """As `opened`, to be kept for a while: `in_memory` the file itself is not kept open."""
    # Opened here first: what the system says of a missing or forbidden file is plainer.
    with path.open("rb") as stream:
        stream.read(1)
    mupdf.TOOLS.mupdf_display_errors(False)
    mupdf.TOOLS.mupdf_display_warnings(False)
    source: dict[str, Any] = {"filename": path}
    try:
        str(path).encode("utf-8")
    except UnicodeEncodeError:
        # A name from another time, which MuPDF does not take.
        in_memory = True
    if in_memory:
        source = {"stream": path.read_bytes()}
    try:
        pdf = mupdf.open(**source, filetype="pdf")
    except FAULTS as error:
        raise damaged() from error
    with pdf:
        if pdf.needs_pass and not (password and pdf.authenticate(password)):
            raise _locked(password)
        if not _pages(pdf):
            raise damaged()
        yield pdf


def _pages(pdf: Any) -> int:
    try:
        return len(pdf) if pdf.is_pdf else 0
    except FAULTS:
        return 0


@contextlib.contextmanager
def uncollected() -> Iterator[None]:
    """Without looking for cycles in memory.

    A page is thousands of small tuples and no cycle: looking for them, again and again, takes
    a third of the time and finds nothing.
    """
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def _locked(password: str) -> ExtractError:
    if password:
        return ExtractError(
            WRONG_PASSWORD,
            "The PDF does not open with it. Capital and small letters count; try again.",
        )
    return ExtractError(
        LOCKED,
        "This PDF opens with a password only. Enter it in the window under Problems, or with "
        "`muniment unlock FILE`.",
    )


def damaged() -> ExtractError:
    """What is said of a PDF that gives nothing."""
    return ExtractError(
        "The PDF is damaged",
        "No page of it can be read. If it opens in another program, save it anew from there.",
    )


class Outline:
    """The headings in force on each page, from the bookmarks of the file."""

    def __init__(self, pdf: Any) -> None:
        # The paths of headings that a page starts with, and those that are left at its end.
        self._first: dict[int, tuple[str, ...]] = {}
        self._last: dict[int, tuple[str, ...]] = {}
        self._current: tuple[str, ...] = ()
        entries: list[list[Any]] = []
        with contextlib.suppress(*FAULTS):
            entries = pdf.get_toc(simple=True)
        path: list[tuple[int, str]] = []
        for level, title, page, *_ in entries:
            if level > DEEPEST:
                continue
            path = [entry for entry in path if entry[0] < level]
            path.append((level, short(one_line(str(title)))))
            headings = tuple(name for _, name in path if name)
            self._first.setdefault(page, headings)
            self._last[page] = headings

    def at(self, page: int) -> tuple[str, ...]:
        """To be asked page after page."""
        headings = self._first.get(page, self._current)
        self._current = self._last.get(page, self._current)
        return headings


class Labels:
    """The numbers that are printed on the pages, where the file names them ("xii")."""

    def __init__(self, pdf: Any) -> None:
        self._rules: list[Any] = []
        if _catalog(pdf, "PageLabels") != "null":
            # Asked for its label, each page would read all these rules anew.
            with contextlib.suppress(*FAULTS):
                self._rules = pdf._get_page_labels()

    def label(self, number: int) -> str:
        """How a person would cite a page: "p. 12", "p. xii (page 14)"."""
        printed = ""
        if self._rules:
            with contextlib.suppress(*FAULTS):
                label = pymupdf.utils.get_label_pno(number - 1, self._rules)
                printed = short(one_line(label or ""), _LONGEST_LABEL)
        if printed in ("", str(number)):
            return f"p. {number}"
        return f"p. {printed} (page {number})"


# ---------------------------------------------------------------- what is not read

_MOST_NAMES = 5
_WAIT = re.compile(r"(?i)please wait|adobe reader|acrobat")


def is_unreadable_form(pdf: Any, text: str) -> bool:
    """Whether the file is an XFA form whose pages Adobe Reader alone draws; `text` is theirs."""
    form = _catalog(pdf, "AcroForm/XFA") != "null"
    needs = _catalog(pdf, "NeedsRendering") == "true"
    return form and (needs or len(text) < 3_000) and bool(_WAIT.search(text))


def attachments(pdf: Any) -> str:
    """A sentence on the files within the file, which are not read; "" if there are none."""
    names: list[str] = []
    with contextlib.suppress(*FAULTS):
        names = [short(one_line(str(name)), 60) or "a file" for name in pdf.embfile_names()]
    portfolio = _catalog(pdf, "Collection") != "null"
    if not names:
        return ""
    listed = ", ".join(names[:_MOST_NAMES])
    if len(names) > _MOST_NAMES:
        listed += f" and {len(names) - _MOST_NAMES} more"
    what = "This PDF is a portfolio" if portfolio else "Files are attached to this PDF"
    return f"{what}; save what it holds from it to search it: {listed}."


def _catalog(pdf: Any, key: str) -> str:
    with contextlib.suppress(*FAULTS):
        return str(pdf.xref_get_key(pdf.pdf_catalog(), key)[1])
    return "null"


# ---------------------------------------------------------------- title, author, date

_NOT_A_TITLE = re.compile(
    r"(?i)^(untitled.*|title|document\d*|no ?title|slide \d+|print|page \d+"
    r"|microsoft \w+ -.*|\w* ?powerpoint\b.*|.*\.\w{2,4}|(table of )?contents|abstract|form \S+"
    r"|united states( securities.*)?)$"
)
_NOT_AN_AUTHOR = re.compile(
    r"(?i)^(unknown|author|admin\w*|user|owner|anonymous|root|none|n/a|edgar.*|array\W.*)$"
)
_DATE = re.compile(r"^(?:D:)?\s*((?:19|20)\d\d)(?:(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])?)?")


def title_of(value: object) -> str:
    title = one_line(value) if isinstance(value, str) else ""
    letters = sum(character.isalpha() for character in title)
    return "" if letters < 3 or _NOT_A_TITLE.match(title) else title


def author_of(value: object) -> str:
    author = one_line(value) if isinstance(value, str) else ""
    return "" if _NOT_AN_AUTHOR.match(author) else author


def date_of(value: object) -> str:
    match = _DATE.match(value) if isinstance(value, str) else None
    return "-".join(part for part in match.groups() if part) if match else ""
