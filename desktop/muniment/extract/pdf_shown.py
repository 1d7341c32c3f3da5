"""A PDF that is being looked at: its pages as pictures, the words on them and their links."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path
from statistics import median
from typing import Any

from muniment.errors import ExtractError
from muniment.extract.pdf_file import FAULTS, held, mupdf, uncollected
from muniment.extract.pdf_pages import Pages, PageText
from muniment.extract.pdf_words import Run
from muniment.extract.size import Size, within_limits
from muniment.pagewords import PageLink, PageWord, PageWords
from muniment.records import Box, PageImage

# A larger file is not held in memory.
_LARGEST = 64 << 20
# After so many pages half of what MuPDF keeps of fonts and pictures is let go of.
_OFTEN = 10
_BETWEEN = 2  # characters between two parts of a document: a blank line
_MOST_LINKS = 2_000
_LONGEST_ADDRESS = 2_000
_ADDRESSES = ("http://", "https://", "mailto:")


class ShownPdf:
    """A PDF, open until `close`. Raises ExtractError if it cannot be opened.

    One that is `kept` may stay open: its file can be moved or deleted meanwhile.
    """

    def __init__(self, path: Path, password: str = "") -> None:
        self.kept = path.stat().st_size <= _LARGEST
        self._open = contextlib.ExitStack()
        self._pdf = self._open.enter_context(held(path, password, in_memory=self.kept))
        self._pages = Pages(self._pdf)
        self._drawn = 0

    def close(self) -> None:
        """Let go of the file."""
        self._open.close()
        mupdf.TOOLS.store_shrink(100)

    def render(self, page: int, size: Size, area: Box | None = None) -> PageImage:
        """A page (from 1) as a picture, or an area of it in points.

        What would be huge comes out smaller. Raises ExtractError if it cannot be drawn, or if
        there is no such page.
        """
        image, scale, sheet = pixels(self._pdf, page, size, area)
        self._drawn += 1
        if self._drawn % _OFTEN == 0:
            mupdf.TOOLS.store_shrink(50)
        x0, y0 = image.x / scale, image.y / scale
        return PageImage(
            bytes(image.samples),
            image.width,
            image.height,
            len(self._pdf),
            sheet,
            (x0, y0, x0 + image.width / scale, y0 + image.height / scale),
        )

    def words(self, page: int, said: str = "") -> PageWords:
        """The words of a page and its links; there are none on one that is damaged.

        A word's `start` counts from the page's first character in the document
        (`Document.page_start`); with what the page has `said` there this is much faster.
        """
        if not 1 <= page <= len(self._pdf):
            raise _no_such_page(self._pdf)
        with uncollected():
            text = self._pages.read_as(page, said) if said else self._pages.read(page)
        found = tuple(_words(text)) if text is not None else ()
        return PageWords(found, tuple(_links(self._pdf, page)))


def pixels(
    pdf: Any, page: int, size: Size, area: Box | None = None
) -> tuple[Any, float, tuple[float, float]]:
    """A page or an area of it as a pixmap in red, green and blue, its scale, the page's size.

    Raises ExtractError.
    """
    if not 1 <= page <= len(pdf):
        raise _no_such_page(pdf)
    try:
        sheet = pdf[page - 1]
        clip = mupdf.Rect(area) & sheet.rect if area is not None else sheet.rect
        scale = size.of(sheet.rect.width, sheet.rect.height)
        scale *= within_limits(clip.width * scale, clip.height * scale)
        matrix = mupdf.Matrix(scale, scale)
        clip = clip if area is not None else None
        image = sheet.get_pixmap(matrix=matrix, alpha=False, clip=clip)
        return image, scale, (sheet.rect.width, sheet.rect.height)
    except FAULTS as error:
        raise ExtractError("The page cannot be shown", "The file is damaged there.") from error


def _no_such_page(pdf: Any) -> ExtractError:
    return ExtractError("There is no such page", f"The file has {len(pdf)} pages.")


# ---------------------------------------------------------------- words


def _words(text: PageText) -> Iterator[PageWord]:
    """All words of a page; its running headers first, its running footers last."""
    body = list(_body(text))
    middle = median([word.box[1] for word in body]) if body else 0.0
    left_out = sorted(text.left_out, key=lambda run: (run.y0, run.x0))
    for run in left_out:
        if run.y0 < middle:
            yield from _running(run)
    yield from body
    for run in left_out:
        if run.y0 >= middle:
            yield from _running(run)


def _body(text: PageText) -> Iterator[PageWord]:
    """The words of the document's text, each at its offset from the page's first one."""
    position = 0
    for block in text.blocks:
        before = "\n"
        for piece in block.pieces:
            position += len(piece.before)
            yield PageWord(piece.box, piece.text, before or _copied(piece.before), position)
            position += len(piece.text)
            before = ""
        position += _BETWEEN


def _running(run: Run) -> Iterator[PageWord]:
    for n, (x0, y0, x1, y1, text, *_) in enumerate(run.words):
        before = "\n" if n == 0 else "" if n in run.joined else " "
        yield PageWord((x0, y0, x1, y1), text, before)


def _copied(before: str) -> str:
    """What parts two words when they are copied: cells are parted as spreadsheets like it."""
    if "\n" in before:
        return "\n"
    return "\t" if "|" in before else " " * bool(before)


# ---------------------------------------------------------------- links


def _links(pdf: Any, page: int) -> Iterator[PageLink]:
    with contextlib.suppress(*FAULTS):
        sheet = pdf[page - 1]
        link = sheet.load_links()
        for _ in range(_MOST_LINKS):
            if link is None:
                return
            box = tuple(link.rect)
            uri = str(link.uri or "")
            if link.is_external:
                if uri.lower().startswith(_ADDRESSES) and len(uri) <= _LONGEST_ADDRESS:
                    yield PageLink(box, uri)
            elif 0 <= (target := int(pdf.resolve_link(uri)[0])) < len(pdf):
                yield PageLink(box, page=target + 1)
            link = link.next
