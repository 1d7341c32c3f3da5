"""A page of a PDF or a picture, with the passage marked; scrolls and zooms, renders nothing."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, QSizeF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QKeyEvent,
    QKeySequence,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QLabel

from muniment.extract.size import MOST_PIXELS
from muniment.gui.pages.page import Asked, Page, Picture
from muniment.gui.pages.pagemoving import Fit, Follow, page_menu, scrolling
from muniment.gui.pages.pagepaint import Marked, paint_page
from muniment.gui.pages.pageselecting import Selecting
from muniment.gui.pages.pageturning import Turning
from muniment.gui.style import Look
from muniment.gui.text import number
from muniment.gui.widgets import label
from muniment.records import Box

_MARGIN = 14
_SMALLEST, _LARGEST = 0.25, 5.0
_STEP = 1.2
# Milliseconds until it is said that a page is on its way, until a page is rendered after the
# view was resized, and until what is seen of a large page is rendered more sharply.
_BUSY, _RESIZED, _SHARPER = 300, 80, 60


class PageView(QAbstractScrollArea):
    """Shows a page.

    `wanted` asks for it anew, as large as `asked` says; `closer` for an area of it (a Box in
    points) at a scale. `turned` carries 1 or -1, `jumped` the same for the last and the first
    page; `followed` a link that was clicked.
    """

    wanted = Signal()
    closer = Signal(object, object)
    turned = Signal(int)
    jumped = Signal(int)
    zoomed = Signal()
    followed = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._page: Page | None = None
        self._near: Picture | None = None
        self._finest = False
        self._hits: tuple[Box, ...] = ()
        self._hit: tuple[Box, ...] = ()
        self._fit = Fit.WIDTH
        self._zoom = 1.0
        self._asked: Asked | None = None
        self._turning = Turning()
        self._busy = self._sign()
        self._waiting = self._timer(_BUSY, self._busy.show)
        self._resized = self._timer(_RESIZED, self._ask)
        self._sharpen = self._timer(_SHARPER, self._look_closer)
        self.setObjectName("pageView")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setAccessibleName(self.tr("Page"))
        self.verticalScrollBar().setSingleStep(40)
        self.selecting = Selecting(self.viewport(), self._on_page)
        self.selecting.changed.connect(self.viewport().update)
        self.selecting.followed.connect(self.followed)
        self.selecting.dragged.connect(self._drag)
        look.changed.connect(self.viewport().update)

    def _sign(self) -> QLabel:
        sign = label(role="busy")
        sign.setParent(self)
        sign.setObjectName("pageBusy")
        sign.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        sign.hide()
        return sign

    def _timer(self, milliseconds: int, call: object) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(milliseconds)
        timer.timeout.connect(call)
        return timer

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
    def fit(self) -> Fit:
        """What of the page is kept in view."""
        return self._fit

    @property
    def scale(self) -> float:
        """Device pixels per point on the screen now."""
        return self._zoom * self.devicePixelRatioF()

    @property
    def asked(self) -> Asked:
        """How large a page should be rendered now."""
        if self._fit is Fit.NONE:
            return Asked(scale=self.scale)
        ratio = self.devicePixelRatioF()
        width, height = (
            max(40, round((side - 2 * _MARGIN) * ratio))
            for side in (self.viewport().width(), self.viewport().height())
        )
        return Asked(within=(width, height if self._fit is Fit.PAGE else 0))

    @property
    def busy(self) -> bool:
        """Whether it is said that a page is on its way."""
        return not self._busy.isHidden()

    def begin(self, page: int) -> None:
        """This page is on its way: what is shown now stays until it comes."""
        self._asked = self.asked
        self._busy.setText(self.tr("Page %1 is coming …").replace("%1", number(page)))
        self._busy.adjustSize()
        self._waiting.start()
        self._place_sign()

    def clear(self) -> None:
        """Show nothing."""
        self._page = self._near = None
        self.show_hits((), ())
        self._rest()
        self._update_bars()
        self.viewport().update()

    def show_page(self, page: Page, follow: Follow) -> None:
        """Show this page, scrolled as `follow` says."""
        before, self._page = self._page, page
        self._rest()
        if before is None or before.picture is not page.picture:
            self._near, self._finest = None, False
        if before is None or before.words is not page.words:
            self.selecting.take(page.words)
        if self._fit is not Fit.NONE:
            self._fit_now()
        self._update_bars()
        self._follow(follow)
        self.viewport().update()
        self._sharpen.start()
        if not self.suits(page.picture) and self._asked != self.asked:
            self._ask()

    def suits(self, picture: Picture) -> bool:
        """Whether a picture of a page is as large as it is wanted now, or cannot be larger."""
        near = abs(picture.scale / max(0.001, self._zoom_for(picture.size)) - 1) < 0.01
        return near or picture.asked == self.asked

    def show_closer(self, near: Picture, number: int) -> None:
        """Show an area of the page more sharply than the whole of it."""
        if self._page is not None and self._page.number == number:
            if near.scale > 1.02 * self._page.picture.scale:
                self._near = near
                self.viewport().update()
            else:
                self._finest = True

    def show_hits(self, hits: Sequence[Box], hit: Sequence[Box]) -> None:
        """Mark what was found on the page, and `hit`, the one that one is at, to be seen."""
        self._hits, self._hit = tuple(hits), tuple(hit)
        if self._hit:
            self._bring(self._rects(self._hit)[0])
        self.viewport().update()

    def selected_text(self) -> str:
        """What is selected of the page."""
        return self.selecting.text

    def _rest(self) -> None:
        self._waiting.stop()
        self._busy.hide()

    # ------------------------------------------------------------ zooming

    def fit_width(self) -> None:
        """Keep the page as wide as the view."""
        self._keep(Fit.WIDTH)

    def fit_page(self) -> None:
        """Keep all of the page in view."""
        self._keep(Fit.PAGE)

    def zoom_in(self) -> None:
        """One step larger."""
        self._fit = Fit.NONE
        self._rescale(self._zoom * _STEP)

    def zoom_out(self) -> None:
        """One step smaller."""
        self._fit = Fit.NONE
        self._rescale(self._zoom / _STEP)

    def _keep(self, fit: Fit) -> None:
        self._fit = fit
        size = self._page.size if self._page is not None else QSizeF(595, 842)
        self._rescale(self._zoom_for(size) / self.devicePixelRatioF())

    def _zoom_for(self, size: QSizeF) -> float:
        """The device pixels per point that a page of this size would be shown with."""
        ratio = self.devicePixelRatioF()
        zoom = self._zoom
        if self._fit is not Fit.NONE:
            zoom = (self.viewport().width() - 2 * _MARGIN) / max(1.0, size.width())
        if self._fit is Fit.PAGE:
            zoom = min(zoom, (self.viewport().height() - 2 * _MARGIN) / max(1.0, size.height()))
        return min(_LARGEST, max(_SMALLEST, zoom)) * ratio

    def _fit_now(self) -> None:
        if self._page is not None:
            before = self._zoom
            self._zoom = self._zoom_for(self._page.size) / self.devicePixelRatioF()
            if before != self._zoom:
                self.zoomed.emit()

    def _rescale(self, zoom: float) -> None:
        bars = self.horizontalScrollBar(), self.verticalScrollBar()
        middles = [
            (bar.value() + bar.pageStep() / 2) / max(1, bar.maximum() + bar.pageStep())
            for bar in bars
        ]
        self._zoom = min(_LARGEST, max(_SMALLEST, zoom))
        self._update_bars()
        for bar, middle in zip(bars, middles, strict=True):
            bar.setValue(int(middle * (bar.maximum() + bar.pageStep()) - bar.pageStep() / 2))
        self.viewport().update()
        self.zoomed.emit()
        self._ask()

    def _ask(self) -> None:
        if self._page is not None and self._asked != self.asked:
            self._asked = self.asked
            self.wanted.emit()

    def _look_closer(self) -> None:
        """Ask for what is seen of the page, where the whole of it was not rendered so large."""
        picture, scale = self._page.picture if self._page is not None else None, self.scale
        if self._page is None or picture is None or self._finest or not self.suits(picture):
            return
        # One with fewer pixels is as large as it gets.
        if picture.scale > 0.98 * scale or picture.pixels < 0.9 * MOST_PIXELS:
            return
        view = QRectF(self.viewport().rect()).translated(-self._origin())
        seen = QRectF(view.topLeft() / self._zoom, view.size() / self._zoom)
        sheet = QRectF(QPointF(0, 0), self._page.size)
        seen &= sheet
        near = self._near
        known = near.area if near is not None and near.asked == Asked(scale) else QRectF()
        if known.adjusted(-1, -1, 1, 1).contains(seen):
            return
        around = seen.width() / 4, seen.height() / 4
        area = seen.adjusted(-around[0], -around[1], *around) & sheet
        if not area.isEmpty():
            box = (area.left(), area.top(), area.right(), area.bottom())
            self.closer.emit(Asked(scale), box)

    # ------------------------------------------------------------ geometry

    def _shown_size(self) -> QSizeF:
        return self._page.size * self._zoom if self._page is not None else QSizeF(0, 0)

    def _origin(self) -> QPointF:
        """Where the page begins in the viewport: on a whole pixel, or it would be blurred."""
        size = self._shown_size()
        ratio = self.devicePixelRatioF()
        corner = []
        for whole, seen, bar in (
            (size.width(), self.viewport().width(), self.horizontalScrollBar()),
            (size.height(), self.viewport().height(), self.verticalScrollBar()),
        ):
            free = seen - whole
            at = free / 2 if free >= 2 * _MARGIN else _MARGIN - bar.value()
            corner.append(round(at * ratio) / ratio)
        return QPointF(*corner)

    def _on_page(self, place: QPointF) -> tuple[float, float]:
        at = (place - self._origin()) / self._zoom
        return at.x(), at.y()

    def _update_bars(self) -> None:
        size, view = self._shown_size(), self.viewport().size()
        for bar, whole, seen in (
            (self.horizontalScrollBar(), size.width(), view.width()),
            (self.verticalScrollBar(), size.height(), view.height()),
        ):
            bar.setPageStep(seen)
            bar.setRange(0, max(0, int(whole + 2 * _MARGIN - seen)))

    def _rects(self, boxes: Sequence[Box]) -> list[QRectF]:
        origin, zoom = self._origin(), self._zoom
        return [
            QRectF(x0 * zoom, y0 * zoom, (x1 - x0) * zoom, (y1 - y0) * zoom).translated(origin)
            for x0, y0, x1, y1 in boxes
        ]

    def mark_rects(self) -> list[QRectF]:
        """The passage's marks where they stand in the viewport."""
        return self._rects(self._page.marks) if self._page is not None else []

    def found_rects(self) -> list[QRectF]:
        """The marks of the words that were searched for, where they stand in the viewport."""
        return self._rects(self._page.found) if self._page is not None else []

    def hit_rects(self) -> list[QRectF]:
        """The marks of what was found in the document, where they stand in the viewport."""
        return self._rects(self._hits)

    def _follow(self, follow: Follow) -> None:
        bar = self.verticalScrollBar()
        if follow is Follow.STAY:
            return
        self.horizontalScrollBar().setValue(0)
        bar.setValue(bar.maximum() if follow is Follow.END else 0)
        marks = self.mark_rects() if follow is Follow.MARK else []
        if marks:
            bar.setValue(int(min(m.top() for m in marks) - self.viewport().height() / 4))
            self._bring(marks[0])

    def _bring(self, rect: QRectF) -> None:
        """Scroll just so far that this is in view."""
        view = self.viewport().rect()
        for bar, low, high, seen in (
            (self.horizontalScrollBar(), rect.left(), rect.right(), view.width()),
            (self.verticalScrollBar(), rect.top(), rect.bottom(), view.height()),
        ):
            if low < 0 or high > seen:
                bar.setValue(int(bar.value() + low - seen / 4))

    def _drag(self, place: QPoint) -> None:
        """Follow a selection that is dragged out of the view."""
        bar, height = self.verticalScrollBar(), self.viewport().height()
        beyond = min(0, place.y()) + max(0, place.y() - height)
        bar.setValue(bar.value() + beyond // 2)

    def _place_sign(self) -> None:
        free = self.viewport().width() - self._busy.width()
        self._busy.move(max(0, free // 2), _MARGIN)
        self._busy.raise_()

    # ------------------------------------------------------------ Qt's own

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fit is not Fit.NONE:
            self._fit_now()
        self._update_bars()
        self._place_sign()
        if self._asked != self.asked:
            self._resized.start()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self._sharpen.start()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._page is None:
            return
        if self._asked is not None and self._asked != self.asked and not self._resized.isActive():
            # The window has come to a screen with other pixels.
            self._resized.start()
        marked = Marked(
            self.mark_rects(),
            # Two colours beside the passage's would be one too many.
            [] if self._hits else self.found_rects(),
            self.hit_rects(),
            self._rects(self._hit),
            self._rects(self.selecting.boxes),
        )
        sheet = QRectF(self._origin(), self._shown_size())
        pictures = [self._page.picture, *([self._near] if self._near is not None else [])]
        paint_page(self.viewport(), self._look.theme, sheet, pictures, marked)

    def wheelEvent(self, event: QWheelEvent) -> None:
        delta = event.angleDelta().y()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if delta:
                (self.zoom_in if delta > 0 else self.zoom_out)()
            event.accept()
            return
        bar = self.verticalScrollBar()
        step = self._turning.push(
            delta,
            event.timestamp(),
            edge=bar.value() == (bar.minimum() if delta > 0 else bar.maximum()),
            whole=bar.maximum() == 0,
            coasting=event.phase() == Qt.ScrollPhase.ScrollMomentum,
        )
        if step:
            self.turned.emit(step)
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.selecting.copy()
        elif event.matches(QKeySequence.StandardKey.SelectAll):
            self.selecting.select_all()
        elif not self._move(event):
            super().keyPressEvent(event)

    def _move(self, event: QKeyEvent) -> bool:
        """Scroll by a key, or turn the page where it ends; False if it is no such key."""
        bar, key = self.verticalScrollBar(), Qt.Key
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        pressed = event.key()
        if pressed in (key.Key_Home, key.Key_End):
            last = pressed == key.Key_End
            if control:
                self.jumped.emit(1 if last else -1)
            bar.setValue(bar.maximum() if last else 0)
            return True
        steps = scrolling(bar.pageStep(), bar.singleStep(), back=shift)
        if pressed not in steps or control:
            return False
        step = steps[pressed]
        if bar.value() == (bar.maximum() if step > 0 else bar.minimum()):
            self.turned.emit(1 if step > 0 else -1)
        else:
            bar.setValue(bar.value() + step)
        return True

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._page is not None:
            links = self._page.words.links
            menu = page_menu(self, self.selecting, links, self.followed.emit)
            menu.popup(event.globalPos())
