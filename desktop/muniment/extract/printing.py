"""A page of HTML as a PDF, laid out by MuPDF.

Only for pages that this program made itself (see `muniment.export`): what they quote is escaped.
It draws with the fonts that MuPDF brings along, and looks nothing up elsewhere.
"""

from __future__ import annotations

import io

from muniment.errors import ExtractError
from muniment.extract.pdf_file import FAULTS, mupdf

_PAPER = "a4"
_MARGIN = 54.0
_MOST_PAGES = 5_000


def pdf(page: str) -> bytes:
    """The pages of a PDF that shows this HTML.

    Takes some milliseconds a page. Raises ExtractError if it cannot be laid out, or only on more
    than 5,000 pages.
    """
    paper = mupdf.paper_rect(_PAPER)
    within = mupdf.Rect(_MARGIN, _MARGIN, paper.width - _MARGIN, paper.height - _MARGIN)
    drawn = io.BytesIO()
    try:
        story = mupdf.Story(page)
        writer = mupdf.DocumentWriter(drawn)
        more = 1
        for _ in range(_MOST_PAGES):
            device = writer.begin_page(paper)
            more, _ = story.place(within)
            story.draw(device)
            writer.end_page()
            if not more:
                break
        writer.close()
        if more:
            raise ExtractError("The PDF could not be made", "It would be too long.")
        return _with_few_fonts(drawn.getvalue())
    except FAULTS as error:
        raise ExtractError("The PDF could not be made", f"{error}.") from error


def _with_few_fonts(data: bytes) -> bytes:
    """The same PDF with the letters alone that it shows: whole fonts take megabytes."""
    with mupdf.open("pdf", data) as document:
        document.subset_fonts()
        return bytes(document.tobytes(garbage=3, deflate=True))
