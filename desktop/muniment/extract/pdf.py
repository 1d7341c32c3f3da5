"""PDF, through PyMuPDF: text in reading order with its pages, and pictures of pages."""

from __future__ import annotations

import contextlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any, cast

from muniment.errors import ExtractError
from muniment.extract import pdf_layout
from muniment.extract.builder import DEEPEST, Builder, clean, one_line, short
from muniment.extract.pdf_layout import Block, Box, Word, leftwards
from muniment.records import Document, PageImage, Place

# Left to itself PyMuPDF loads a layout model and its runtime when imported: a second and
# 60 MB in each child for something that is not used here.
sys.modules.setdefault("pymupdf.layout", cast(Any, None))
import pymupdf  # noqa: E402

_mupdf: Any = pymupdf  # it comes without types

_FLAGS = _mupdf.TEXT_MEDIABOX_CLIP
# A rendered page has at most this many pixels, whatever size the file claims for it.
_PIXELS = 12_000_000

_BETWEEN = 2  # characters between two parts of a document: a blank line


def extract(path: Path) -> Document:
    """Read a PDF: one part per paragraph, heading or table, each with its page.

    Raises ExtractError if it is damaged, locked with a password or holds no text.
    """
    with _opened(path) as pdf:
        builder = Builder("pdf")
        headings = _Outline(pdf)
        first: list[Block] = []
        silent = unread = 0
        for number in range(1, len(pdf) + 1):
            try:
                blocks = page_blocks(pdf[number - 1])
            except (RuntimeError, ValueError):
                unread += 1
                continue
            first = first or blocks
            silent += not blocks
            place = Place(f"p. {number}", number, headings.at(number))
            for block in blocks:
                builder.exact(block.text, kind=block.kind, place=place)
            if builder.full:
                break
        _notes(builder, pages=len(pdf), silent=silent, unread=unread)
        if pdf.is_repaired:
            builder.note("The file is damaged; what could be saved of it was read.")
        data = pdf.metadata or {}
        return builder.document(
            title=_title(data.get("title")) or _first_title(first),
            author=_author(data.get("author")),
            date=_date(data.get("creationDate")) or _date(data.get("modDate")),
        )


def render(path: Path, page: int, scale: float, start: int = 0, end: int = 0) -> PageImage:
    """A page (from 1) as a picture, with marks on the characters `start` to `end` of its text.

    `scale` 1 is 72 pixels to the inch; huge pages come out smaller. `start` and `end` count
    from the page's first character in the document (`Document.page_start`); nothing is
    marked if they are equal. Raises ExtractError as `extract` does, or if there is no such page.
    """
    with _opened(path) as pdf:
        if not 1 <= page <= len(pdf):
            raise ExtractError("There is no such page", f"The file has {len(pdf)} pages.")
        try:
            sheet = pdf[page - 1]
            area = max(1.0, sheet.rect.width * sheet.rect.height)
            scale = max(0.01, min(scale, (_PIXELS / area) ** 0.5))
            image = sheet.get_pixmap(matrix=_mupdf.Matrix(scale, scale), alpha=False)
            marks = _marks(sheet, start, end) if end > start else []
            png = image.tobytes("png")
        except (RuntimeError, ValueError) as error:
            raise ExtractError("The page cannot be shown", "The file is damaged there.") from error
        return PageImage(
            png=png,
            width=image.width,
            height=image.height,
            pages=len(pdf),
            marks=tuple((a * scale, b * scale, c * scale, d * scale) for a, b, c, d in marks),
        )


def page_blocks(page: Any) -> list[Block]:
    """The blocks of a page, in reading order; boxes are in points as the page lies."""
    return pdf_layout.blocks(_words(page))


# ---------------------------------------------------------------- words and marks


def _words(page: Any) -> list[Word]:
    # PyMuPDF gives the words of a turned page as if it were not turned.
    turn = page.rotation_matrix if page.rotation else None
    words: list[Word] = []
    last_block = last_line = -1
    run, previous = 0, ""
    right = left = 0.0
    for x0, y0, x1, y1, raw, block, line, _ in page.get_textpage(flags=_FLAGS).extractWORDS():
        text = raw if raw.isascii() and raw.isprintable() else _word(raw)
        if not text:
            continue
        if turn is not None:
            x0, y0, x1, y1 = _mupdf.Rect(x0, y0, x1, y1) * turn
        joined = False
        if line != last_line or block != last_block:
            last_block, last_line = block, line
            run += 1
        elif not (text.isascii() and previous.isascii()):
            # It splits words where the writing direction changes, with or without a space.
            apart = max(x0 - right, left - x1) >= 0.1 * (y1 - y0)
            joined = not apart and leftwards(previous) != leftwards(text)
        words.append(Word(x0, y0, x1, y1, text, run, joined))
        previous, left, right = text, x0, x1
    return words


def _word(raw: str) -> str:
    # A soft hyphen at the end of a word is where the line broke it.
    return one_line(raw[:-1] + "-" if raw.endswith("\xad") else raw)


def _marks(page: Any, start: int, end: int) -> list[Box]:
    marks: list[Box] = []
    position = 0
    for block in page_blocks(page):
        for piece in block.pieces:
            position += len(piece.before)
            begin, position = position, position + len(piece.text)
            if begin < end and start < position:
                box = _slice(piece.box, start - begin, end - begin, len(piece.text))
                if marks and piece.before != "\n" and _follows(marks[-1], box):
                    box = _around(marks.pop(), box)
                marks.append(box)
        position += _BETWEEN
    return marks


def _slice(box: Box, start: int, end: int, length: int) -> Box:
    """A box for some characters of a word, all of which count as equally wide."""
    x0, y0, x1, y1 = box
    unit = (x1 - x0) / length
    return x0 + unit * max(0, start), y0, x0 + unit * min(length, end), y1


def _follows(mark: Box, box: Box) -> bool:
    height = mark[3] - mark[1]
    level = min(mark[3], box[3]) - max(mark[1], box[1]) > 0.6 * height
    return level and -height < box[0] - mark[2] < height


def _around(one: Box, other: Box) -> Box:
    return (
        min(one[0], other[0]),
        min(one[1], other[1]),
        max(one[2], other[2]),
        max(one[3], other[3]),
    )


# ---------------------------------------------------------------- the file


@contextlib.contextmanager
def _opened(path: Path) -> Iterator[Any]:
    # Opened here first: what the system says of a missing or forbidden file is plainer.
    with path.open("rb") as stream:
        stream.read(1)
    _mupdf.TOOLS.mupdf_display_errors(False)
    _mupdf.TOOLS.mupdf_display_warnings(False)
    try:
        str(path).encode("utf-8")
        source: dict[str, Any] = {"filename": path}
    except UnicodeEncodeError:
        # A name from another time, which MuPDF does not take.
        source = {"stream": path.read_bytes()}
    try:
        pdf = _mupdf.open(**source, filetype="pdf")
    except (RuntimeError, ValueError) as error:
        raise _damaged() from error
    with pdf:
        if pdf.needs_pass:
            raise ExtractError(
                "Locked with a password",
                "This PDF opens with a password only. Save a copy without one to search it.",
            )
        if not pdf.is_pdf or len(pdf) == 0:
            raise _damaged()
        yield pdf


def _damaged() -> ExtractError:
    return ExtractError(
        "The PDF is damaged",
        "No page of it can be read. If it opens in another program, save it anew from there.",
    )


def _notes(builder: Builder, *, pages: int, silent: int, unread: int) -> None:
    if silent + unread == pages:
        raise _silent(pages) if not unread else _damaged()
    if unread:
        builder.note(f"{_pages(unread, pages)} damaged and could not be read.")
    if silent:
        builder.note(f"{_pages(silent, pages)} without text (blank, or a picture of it).")


def _pages(count: int, pages: int) -> str:
    return f"{count} of {pages} pages {'is' if count == 1 else 'are'}"


def _silent(pages: int) -> ExtractError:
    what = (
        "Its only page is blank or a picture"
        if pages == 1
        else (f"All its {pages} pages are blank or pictures")
    )
    return ExtractError(
        "No text in this PDF", f"{what}. Text in pictures, such as scans, cannot be read yet."
    )


class _Outline:
    """The headings in force on each page, from the bookmarks of the file."""

    def __init__(self, pdf: Any) -> None:
        # The paths of headings that a page starts with, and those that are left at its end.
        self._first: dict[int, tuple[str, ...]] = {}
        self._last: dict[int, tuple[str, ...]] = {}
        self._current: tuple[str, ...] = ()
        entries: list[list[Any]] = []
        with contextlib.suppress(RuntimeError, ValueError):
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


def _title(value: object) -> str:
    title = one_line(value) if isinstance(value, str) else ""
    letters = sum(character.isalpha() for character in title)
    return "" if letters < 3 or _NOT_A_TITLE.match(title) else title


def _author(value: object) -> str:
    author = one_line(value) if isinstance(value, str) else ""
    return "" if _NOT_AN_AUTHOR.match(author) else author


def _date(value: object) -> str:
    match = _DATE.match(value) if isinstance(value, str) else None
    return "-".join(part for part in match.groups() if part) if match else ""


def _first_title(blocks: list[Block]) -> str:
    """The largest text on the first page that has any, if it reads like a title."""
    tallest, title = 0.0, ""
    for block in blocks[:20]:
        height = median(box[3] - box[1] for _, _, box in block.pieces)
        text = block.text
        likely = block.kind == "heading" and text[0].isalnum() and "=" not in text
        if likely and height > 1.05 * tallest and _title(text):
            tallest, title = height, text
    return clean(title)
