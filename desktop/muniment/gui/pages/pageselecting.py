"""The mouse on a page: selecting its words, following its links."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QGuiApplication, QHelpEvent, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

from muniment.gui.text import tooltip
from muniment.pagewords import Flow, PageLink, PageWords
from muniment.records import Box


class Selecting(QObject):
    """What is selected of a page, by drags and clicks on the widget that shows it.

    `place` turns points of the widget into points of the page. A double click selects a word,
    a triple click a line. `followed` carries a link that was clicked.
    """

    changed = Signal()
    followed = Signal(object)
    dragged = Signal(QPoint)

    def __init__(self, surface: QWidget, place: Callable[[QPointF], tuple[float, float]]) -> None:
        super().__init__(surface)
        self._surface = surface
        self._place = place
        self._words = PageWords()
        self._flow: Flow | None = None
        self._anchor = (0, 0)
        self._range = (0, 0)
        self._pressed: QPointF | None = None
        self._doubled = 0
        surface.setMouseTracking(True)
        surface.installEventFilter(self)

    def take(self, words: PageWords) -> None:
        """Another page is shown: these are its words."""
        self._words = words
        self._flow = None
        self._anchor = self._range = (0, 0)
        self._pressed = None

    @property
    def text(self) -> str:
        """What is selected."""
        start, end = self._range
        return self._page.text[start:end] if start < end else ""

    @property
    def boxes(self) -> tuple[Box, ...]:
        """Where that stands on the page, in points."""
        start, end = self._range
        return self._page.boxes(start, end) if start < end else ()

    def select_all(self) -> None:
        """Select all words of the page."""
        self._select((0, len(self._page.text)))

    def copy(self) -> None:
        """Put what is selected on the clipboard, if anything is."""
        if text := self.text:
            QGuiApplication.clipboard().setText(text)

    # ------------------------------------------------------------ the mouse

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QMouseEvent):
            self._mouse(event)
        elif isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            link = self._link_at(QPointF(event.pos()))
            if link is not None and link.address:
                QToolTip.showText(event.globalPos(), tooltip(link.address), self._surface)
                return True
            QToolTip.hideText()
        return False

    def _mouse(self, event: QMouseEvent) -> None:
        place = event.position()
        left = event.button() == Qt.MouseButton.LeftButton
        match event.type():
            case QEvent.Type.MouseButtonPress if left:
                self._press(event)
            case QEvent.Type.MouseButtonDblClick if left:
                self._doubled = event.timestamp()
                self._anchor = self._page.word(*self._place(place))
                self._select(self._anchor)
                self._pressed = place
            case QEvent.Type.MouseMove if self._pressed is not None:
                self._drag(place)
            case QEvent.Type.MouseMove:
                self._show_cursor(place)
            case QEvent.Type.MouseButtonRelease if left:
                self._release(place)
            case _:
                pass

    def _press(self, event: QMouseEvent) -> None:
        place = event.position()
        at = self._place(place)
        limit = QApplication.doubleClickInterval()
        if event.modifiers() & Qt.KeyboardModifier.ShiftModifier and self.text:
            self._extend(self._page.at(*at))
        elif self._doubled and event.timestamp() - self._doubled <= limit:
            self._doubled = 0
            self._anchor = self._page.line(*at)
            self._select(self._anchor)
        else:
            offset = self._page.at(*at)
            self._anchor = offset, offset
            self._select(self._anchor)
        self._pressed = place

    def _drag(self, place: QPointF) -> None:
        far = (place - (self._pressed or place)).manhattanLength()
        if self.text or far >= QApplication.startDragDistance():
            self._extend(self._page.at(*self._place(place)))
            self.dragged.emit(place.toPoint())

    def _extend(self, offset: int) -> None:
        first, last = self._anchor
        self._select((min(first, offset), max(last, offset)))

    def _release(self, place: QPointF) -> None:
        pressed, self._pressed = self._pressed, None
        link = self._link_at(place)
        if pressed is None or link is None or self.text:
            return
        if self._link_at(pressed) == link:
            self.followed.emit(link)

    def _select(self, span: tuple[int, int]) -> None:
        if span != self._range:
            self._range = span
            self.changed.emit()

    def _show_cursor(self, place: QPointF) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._link_at(place) is not None:
            shape = Qt.CursorShape.PointingHandCursor
        elif self._page.over(*self._place(place)):
            shape = Qt.CursorShape.IBeamCursor
        if self._surface.cursor().shape() != shape:
            self._surface.setCursor(shape)

    def _link_at(self, place: QPointF) -> PageLink | None:
        x, y = self._place(place)
        for link in self._words.links:
            x0, y0, x1, y1 = link.box
            if x0 <= x <= x1 and y0 <= y <= y1:
                return link
        return None

    @property
    def _page(self) -> Flow:
        if self._flow is None:
            self._flow = Flow(self._words.words)
        return self._flow
