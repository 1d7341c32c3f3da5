"""A page of a PDF or a picture, with the passage marked; scrolls and zooms, renders nothing."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QImage,
    QKeyEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame

from muniment.gui.style import Look

_MARGIN = 14
_SMALLEST, _LARGEST = 0.25, 5.0
_STEP = 1.2


@dataclass(frozen=True, slots=True)
class Page:
    """A rendered page. `scale` is device pixels per point; marks are in pixels of the image."""

    image: QImage
    number: int
    pages: int
    scale: float
    marks: tuple[tuple[float, float, float, float], ...]

    @property
    def size(self) -> QSizeF:
        """The page's size in points."""
        return QSizeF(self.image.width() / self.scale, self.image.height() / self.scale)


class PageView(QAbstractScrollArea):
    """Shows a page. `wanted` asks for it at a scale (device pixels per point)."""

    wanted = Signal(float)
    turned = Signal(int)
    zoomed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: Page | None = None
        self._fit = True
        self._zoom = 1.0
        self._asked = 0.0
        self.setObjectName("pageView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Page"))
        self.verticalScrollBar().setSingleStep(40)
        look.changed.connect(self.viewport().update)

    # ------------------------------------------------------------ what is shown

    @property
    def page(self) -> Page | None:
        """The page that is on the screen."""
        return self._page

    @property
    def zoom(self) -> float:
        """Logical pixels per point at 96 dots per inch: 1.0 is life size."""
        return self._zoom * 72 / 96

    @property
    def fits_width(self) -> bool:
        """Whether the page is kept as wide as the view."""
        return self._fit

    @property
    def scale(self) -> float:
        """The scale at which a page should be rendered now."""
        return self._zoom * self.devicePixelRatioF()

    def begin(self) -> None:
        """Another page is on its way: what is shown now stays until it comes, without marks."""
        self._asked = self.scale

    def clear(self) -> None:
        """Show nothing."""
        self._page = None
        self._update_bars()
        self.viewport().update()

    def show_page(self, page: Page, *, follow: bool) -> None:
        """Show this page; `follow` scrolls to its first mark, or to its top."""
        self._page = page
        if self._fit:
            self._fit_now()
        self._update_bars()
        if follow:
            self._scroll_to_mark()
        self.viewport().update()
        if abs(page.scale / self.scale - 1) > 0.01 and abs(self._asked / self.scale - 1) > 0.01:
            self._ask()

    # ------------------------------------------------------------ zooming

    def fit_width(self) -> None:
        """Keep the page as wide as the view."""
        self._fit = True
        self._rescale(self._width_zoom())

    def zoom_in(self) -> None:
        """One step larger."""
        self._fit = False
        self._rescale(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._fit = False
        self._rescale(self._zoom / _STEP)

    def _width_zoom(self) -> float:
        width = self._page.size.width() if self._page is not None else 595.0
        return max(0.1, (self.viewport().width() - 2 * _MARGIN) / width)

    def _fit_now(self) -> None:
        self._zoom = min(_LARGEST, max(_SMALLEST, self._width_zoom()))

    def _rescale(self, zoom: float) -> None:
        bar = self.verticalScrollBar()
        at = (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        self._update_bars()
        bar.setValue(int(at * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.viewport().update()
        self.zoomed.emit()
        self._ask()

    def _ask(self) -> None:
        if self._page is not None:
            self._asked = self.scale
            self.wanted.emit(self.scale)

    # ------------------------------------------------------------ geometry

    def _shown_size(self) -> QSizeF:
        return self._page.size * self._zoom if self._page is not None else QSizeF(0, 0)

    def _origin(self) -> QPointF:
        free = self.viewport().width() - self._shown_size().width()
        x = free / 2 if free >= 2 * _MARGIN else _MARGIN - self.horizontalScrollBar().value()
        return QPointF(x, _MARGIN - self.verticalScrollBar().value())

    def _update_bars(self) -> None:
        size, view = self._shown_size(), self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, int(whole + 2 * _MARGIN - seen)))

    def mark_rects(self) -> list[QRectF]:
        """The marks where they stand in the viewport."""
        if self._page is None:
            return []
        origin, ratio = self._origin(), self._zoom / self._page.scale
        return [
            QRectF(x0 * ratio, y0 * ratio, (x1 - x0) * ratio, (y1 - y0) * ratio).translated(origin)
            for x0, y0, x1, y1 in self._page.marks
        ]

    def _scroll_to_mark(self) -> None:
        bar = self.verticalScrollBar()
        bar.setValue(0)
        self.horizontalScrollBar().setValue(0)
        marks = self.mark_rects()
        if marks:
            bar.setValue(int(min(m.top() for m in marks) - self.viewport().height() / 4))

    # ------------------------------------------------------------ Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit:
            self._fit_now()
        self._update_bars()
        self.zoomed.emit()
        if self.scale != self._asked:
            self._ask()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        sheet = QRectF(self._origin(), self._shown_size())
        painter.setPen(QPen(QColor(self._look.theme.line_strong), 1))
        painter.drawRect(sheet.adjusted(-0.5, -0.5, 0.5, 0.5))
        painter.drawImage(sheet, self._page.image)
        # Multiplied like a felt pen, so that the words under it stay black on any ground.
        painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
        marks = QPainterPath()
        marks.setFillRule(Qt.FillRule.WindingFill)
        for rect in self.mark_rects():
            marks.addRoundedRect(rect.adjusted(-1.5, -1, 1.5, 1), 2, 2)
        painter.fillPath(marks, QColor(255, 226, 120))
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_PageDown and bar.value() == bar.maximum():
            self.turned.emit(1)
        elif event.key() == Qt.Key.Key_PageUp and bar.value() == 0:
            self.turned.emit(-1)
        else:
            super().keyPressEvent(event)
