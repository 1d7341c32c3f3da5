"""PDF, through PyMuPDF: text in reading order with its pages."""

from __future__ import annotations

from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING, Any

from muniment.errors import ExtractError
from muniment.extract.builder import Builder, clean
from muniment.extract.pdf_file import (
    Outline,
    attachments,
    author_of,
    damaged,
    date_of,
    is_unreadable_form,
    opened,
    title_of,
)
from muniment.extract.pdf_pages import Pages
from muniment.extract.pdf_shown import pixels
from muniment.extract.pdf_words import Block
from muniment.extract.size import Size
from muniment.records import Coverage, Document, Place

if TYPE_CHECKING:
    import numpy as np
    from numpy.typing import NDArray

# If so many pages are damaged, and none before, the others are not tried: there may be millions.
_HOPELESS = 1_000

_AHEAD = 15  # pages that are parsed before they are laid out, beside the one to be read


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


def page_pixels(path: Path, page: int, dpi: int, password: str = "") -> NDArray[np.uint8]:
    """A page (from 1) as pixels, (height, width, 3) of red, green and blue.

    Huge pages come out smaller than `dpi` says. Raises ExtractError as `extract` does, or if there
    is no such page.
    """
    # Only what recognises text needs it, and it is slow to load.
    import numpy as np

    with opened(path, password) as pdf:
        image, *_ = pixels(pdf, page, Size(dpi / 72))
        flat = np.frombuffer(image.samples, np.uint8).reshape(image.height, image.stride)
        return flat[:, : image.width * 3].reshape(image.height, image.width, 3).copy()


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
