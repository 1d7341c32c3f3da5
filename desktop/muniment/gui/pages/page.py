"""What a page view shows: a page as it was rendered, with its words and what is marked."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QImage

from muniment.pagewords import PageWords
from muniment.records import Box, PageImage


@dataclass(frozen=True, slots=True)
class Picture:
    """A rendered page, or an area of it. `size` is the page's and `area` what is shown of it,
    both in points; `asked` is what it was rendered for.
    """

    image: QImage
    size: QSizeF
    area: QRectF
    pages: int
    asked: Asked

    @property
    def scale(self) -> float:
        """Pixels of the image per point."""
        return self.image.width() / max(0.001, self.area.width())

    @property
    def pixels(self) -> int:
        """How many pixels the image has."""
        return self.image.width() * self.image.height()

    @classmethod
    def of(cls, page: PageImage, asked: Asked) -> Picture:
        """The picture of this rendered page, ready to be painted. For any thread."""
        rows = QImage(
            page.pixels, page.width, page.height, 3 * page.width, QImage.Format.Format_RGB888
        )
        x0, y0, x1, y1 = page.area
        return cls(
            rows.convertToFormat(QImage.Format.Format_RGB32),
            QSizeF(*page.size),
            QRectF(x0, y0, x1 - x0, y1 - y0),
            page.pages,
            asked,
        )


@dataclass(frozen=True, slots=True)
class Asked:
    """How large a page is wanted: in pixels per point, or as it fits within so many pixels
    (0: any number of them).
    """

    scale: float = 0.0
    within: tuple[int, int] = (0, 0)


@dataclass(frozen=True, slots=True)
class Page:
    """A page to be shown. Boxes are in points: `marks` are the passage's, one for each line,
    `found` those of the words that were searched for.
    """

    picture: Picture
    number: int
    words: PageWords = field(default_factory=PageWords)
    marks: tuple[Box, ...] = ()
    found: tuple[Box, ...] = ()

    @property
    def pages(self) -> int:
        """The number of pages of its document."""
        return self.picture.pages

    @property
    def size(self) -> QSizeF:
        """The page's size in points."""
        return self.picture.size
