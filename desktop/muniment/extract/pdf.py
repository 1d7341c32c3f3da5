"""PDF, through PyMuPDF: text in reading order with its pages, and pictures of pages."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import Any

import numpy as np
from numpy.typing import NDArray

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, clean
from muniment.extract.pdf_file import (
    FAULTS,
    Outline,
    attachments,
    author_of,
    damaged,
    date_of,
    is_unreadable_form,
    mupdf,
    opened,
    title_of,
)
from muniment.extract.pdf_pages import Pages
from muniment.extract.pdf_words import Block, Box
from muniment.records import Coverage, Document, PageImage, Place

# A rendered page has at most this many pixels, whatever size the file claims for it.
_PIXELS = 12_000_000
# If so many pages are damaged, and none before, the others are not tried: there may be millions.
_HOPELESS = 1_000

_AHEAD = 15  # pages that are parsed before they are laid out, beside the one to be read
_BETWEEN = 2  # characters between two parts of a document: a blank line


def extract(path: Path, password: str = "") -> Document:
    """Read a PDF: one part per paragraph, heading or table, each with its page.

    Running headers, footers and page numbers are left out. Pages that are pictures of text
    wait in `coverage`, whether or not they have some text too. Raises ExtractError if the
    file is damaged, if the password is missing or wrong, or if there is nothing to read.
    """
    with opened(path, password) as pdf:
        builder = Builder("pdf")
        pages, outline = Pages(pdf, _AHEAD), Outline(pdf)
        first: list[Block] = []
        waiting: list[int] = []
        read = silent = broken = 0
        total = len(pdf)
        for number in range(1, total + 1):
            page = pages.read(number)
            if page is None:
                broken += 1
                if broken == _HOPELESS and not read:
                    raise damaged()
                continue
            if page.waits:
                waiting.append(number)
            first = first or page.blocks
            read += bool(page.blocks)
            silent += not page.blocks and not page.waits
            place = Place(page.label, number, outline.at(number))
            for block in page.blocks:
                builder.exact(block.text, kind=block.kind, place=place)
            if builder.full:
                break
        _refuse(pdf, first, total, broken, silent)
        _note(builder, pdf, total, broken, silent)
        data = pdf.metadata or {}
        return builder.document(
            title=title_of(data.get("title")) or _first_title(first),
            author=author_of(data.get("author")),
            date=date_of(data.get("creationDate")) or date_of(data.get("modDate")),
            coverage=Coverage("page", total, read, waiting=tuple(waiting)),
        )


def render(
    path: Path, page: int, scale: float, start: int = 0, end: int = 0, password: str = ""
) -> PageImage:
    """A page (from 1) as a picture, with marks on the characters `start` to `end` of its text.

    `scale` 1 is 72 pixels to the inch; huge pages come out smaller. `start` and `end` count
    from the page's first character in the document (`Document.page_start`); nothing is
    marked if they are equal. Raises ExtractError as `extract` does, or if there is no such page.
    """
    with opened(path, password) as pdf:
        image, scale = _pixels(pdf, page, scale)
        marks = _marks(Pages(pdf), page, start, end) if end > start else []
        return PageImage(
            png=image.tobytes("png"),
            width=image.width,
            height=image.height,
            pages=len(pdf),
            marks=tuple((a * scale, b * scale, c * scale, d * scale) for a, b, c, d in marks),
        )


def page_pixels(path: Path, page: int, dpi: int, password: str = "") -> NDArray[np.uint8]:
    """A page (from 1) as pixels, (height, width, 3) of red, green and blue.

    Huge pages come out smaller than `dpi` says. Raises ExtractError as `render` does.
    """
    with opened(path, password) as pdf:
        image, _ = _pixels(pdf, page, dpi / 72)
        flat = np.frombuffer(image.samples, np.uint8).reshape(image.height, image.stride)
        return flat[:, : image.width * 3].reshape(image.height, image.width, 3).copy()


def _pixels(pdf: Any, page: int, scale: float) -> tuple[Any, float]:
    """A picture of a page in red, green and blue, and the scale that it came out in."""
    if not 1 <= page <= len(pdf):
        raise ExtractError("There is no such page", f"The file has {len(pdf)} pages.")
    try:
        sheet = pdf[page - 1]
        area = max(1.0, sheet.rect.width * sheet.rect.height)
        scale = max(0.01, min(scale, (_PIXELS / area) ** 0.5))
        return sheet.get_pixmap(matrix=mupdf.Matrix(scale, scale), alpha=False), scale
    except FAULTS as error:
        raise ExtractError("The page cannot be shown", "The file is damaged there.") from error


# ---------------------------------------------------------------- marks


def _marks(pages: Pages, page: int, start: int, end: int) -> list[Box]:
    marks: list[Box] = []
    position = 0
    text = pages.read(page)
    for block in text.blocks if text else ():
        for piece in block.pieces:
            position += len(piece.before)
            begin, position = position, position + len(piece.text)
            if begin < end and start < position:
                box = _slice(piece.box, start - begin, end - begin, len(piece.text))
                if marks and "\n" not in piece.before and _follows(marks[-1], box):
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


# ---------------------------------------------------------------- what is said of a file


def _refuse(pdf: Any, first: list[Block], total: int, broken: int, silent: int) -> None:
    """Raise ExtractError if there is nothing in the file that could be read."""
    if is_unreadable_form(pdf, " ".join([block.text for block in first[:20]])):
        raise ExtractError(
            "A form that is made as it is opened",
            "This PDF is an XFA form, which Adobe Reader alone can show. Print it to a PDF "
            "from there to search it.",
        )
    if broken and silent + broken == total:
        raise damaged()
    if silent == total:
        what = "Its only page holds" if total == 1 else f"None of its {total} pages holds"
        neither = "neither text nor" if total == 1 else "text or"
        raise ExtractError(
            "No text in this PDF", attachments(pdf) or f"{what} {neither} a picture of text."
        )


def _note(builder: Builder, pdf: Any, total: int, broken: int, silent: int) -> None:
    if broken:
        builder.note(f"{_pages(broken, total)} damaged and could not be read.")
    if pdf.is_repaired:
        builder.note("The file is damaged; what could be saved of it was read.")
    if attached := attachments(pdf):
        builder.note(attached)


def _pages(count: int, pages: int) -> str:
    return f"{count} of {pages} pages {'is' if count == 1 else 'are'}"


def _first_title(blocks: list[Block]) -> str:
    """The largest text on the first page that has any, if it reads like a title."""
    tallest, title = 0.0, ""
    for block in blocks[:20]:
        height = median(box[3] - box[1] for _, _, box in block.pieces)
        text = block.text
        likely = block.kind == "heading" and text[0].isalnum() and "=" not in text
        if likely and height > 1.05 * tallest and title_of(text):
            tallest, title = height, text
    return clean(title)
