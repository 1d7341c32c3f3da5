"""The stored text of a document at the passage: headings, tables, sheets, slides, letters.

Only a stretch around the passage is laid out, so that a book of a million characters
opens as quickly as a note; more is laid out as it is scrolled to.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QEvent, QMimeData, Qt, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QColor,
    QContextMenuEvent,
    QFontMetricsF,
    QHelpEvent,
    QKeyEvent,
    QKeySequence,
    QResizeEvent,
    QTextCursor,
    QWheelEvent,
)
from PySide6.QtWidgets import QApplication, QFrame, QTextBrowser, QToolTip

from muniment.gui.style import Look
from muniment.gui.text import tooltip
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textcopy import copy_menu, selected_text
from muniment.gui.texts.textfinder import Finder
from muniment.gui.texts.textheader import GridHeader
from muniment.gui.texts.textlaid import Laid, is_from_right
from muniment.gui.texts.textmarks import marks, within
from muniment.gui.texts.textpen import Page, link_number
from muniment.gui.texts.textplace import MARGIN, TextPlace
from muniment.records import Document

Range = tuple[int, int]

# A line of so many letters is read with the least effort.
_MEASURE = 75
_SHEETS = frozenset(("xlsx", "xls", "ods", "csv"))
_ZOOMS = (60, 70, 80, 90, 100, 110, 125, 150, 175, 200, 250, 300)
_SETTLED_MS = 120
_AROUND = 500


class TextView(QTextBrowser):
    """Shows a document's text. Nothing in it is markup, and nothing is ever loaded.

    `link` carries an address of the text that was clicked; `hits` the number of the hit that
    is shown (from 1; 0 if none is) and how many there are.
    """

    link = Signal(str)
    hits = Signal(int, int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.look = look
        self._document = Document("", ())
        self._passage: Range = (0, 0)
        self._words: tuple[Range, ...] = ()
        self._zoom = 100
        self._coming = False
        self._kept: Range | None = None
        self._width = 0
        self.setObjectName("textView")
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setAcceptDrops(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("Text of the document"))
        self.document().setDocumentMargin(0)
        self.laid = Laid(self.document())
        self._place = TextPlace(self, self.laid)
        self.header = GridHeader(self, look)
        self.finder = Finder(self)
        self.finder.changed.connect(self._found_more)
        self.anchorClicked.connect(self._follow)
        self._filling = self._timer(0, self._fill)
        self._adapting = self._timer(_SETTLED_MS, self._adapt)
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(self._scrolled)
        bar.rangeChanged.connect(self._scrolled)
        bar.sliderReleased.connect(self._filling.start)
        bar.actionTriggered.connect(lambda _: self._let_go())
        self.horizontalScrollBar().valueChanged.connect(self._scrolled)
        # Not a lambda: those are called when the view is gone as well.
        look.changed.connect(self._look_changed)

    def _timer(self, after: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(after)
        timer.timeout.connect(act)
        return timer

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for the text of a document."""
        # Given nothing at all, Qt would look for a file of that name itself.
        return QByteArray(b"")

    # ------------------------------------------------------------ what is shown

    def show_document(
        self, document: Document, start: int, end: int, words: Iterable[Range] = ()
    ) -> None:
        """Show the text around these characters, marked.

        `words` are the characters of the document that match what was searched for: they are
        marked in a second colour.
        """
        if document is not self._document:
            self._document = document
            self.finder.stop()
        self._passage, self._words = (start, end), tuple(words)
        self._draw(start)

    @property
    def shown_document(self) -> Document:
        """The document that is shown."""
        return self._document

    @property
    def marked(self) -> str:
        """The text that is marked as the passage, as it stands in the document."""
        colour = QColor(self.look.theme.mark)
        meant = [
            self.laid.map.meant(mark.cursor.selectionStart(), mark.cursor.selectionEnd())
            for mark in self.extraSelections()
            if mark.format.background().color() == colour
        ]
        found = [span for span in meant if span is not None]
        if not found:
            return ""
        low = max(self._passage[0], self.laid.map.before(found[0][0]))
        return self._document.text[low : found[-1][1]]

    def selected_text(self) -> str:
        """What is selected, as it stands in the document."""
        return selected_text(self.textCursor(), self.laid.map, self._document.text)

    def createMimeDataFromSelection(self) -> QMimeData:
        """What is copied is the document's own text, without the looks it has here."""
        data = QMimeData()
        data.setText(self.selected_text())
        return data

    # ------------------------------------------------------------ size

    @property
    def zoom(self) -> int:
        """The size of the text, in per cent of the window's."""
        return self._zoom

    def zoom_to(self, percent: int) -> None:
        """Show the text in this size; what is looked at stays where it is."""
        self._zoom = max(_ZOOMS[0], min(percent, _ZOOMS[-1]))
        self._draw_anew()

    def zoom_by(self, steps: int) -> None:
        """Show the text so many steps larger, or smaller if they are negative."""
        index = bisect_left(_ZOOMS, self._zoom) + steps
        self.zoom_to(_ZOOMS[max(0, min(index, len(_ZOOMS) - 1))])

    # ------------------------------------------------------------ finding

    def find(self, words: str, *_: object) -> bool:  # type: ignore[override]
        """Look for words in the whole document, whatever their case and accents.

        `hits` tells how many there are while they are counted; the first one from what is
        looked at on is shown. Without words nothing is looked for any more.
        """
        top, current = self._place.top(), self.finder.current
        self.finder.find(
            self._document.text, words, current[0] if current else top[0] if top else 0
        )
        return bool(words.strip())

    def step(self, steps: int) -> None:
        """Show the next hit, or the one before if `steps` is -1, round the ends."""
        if self.finder.step(steps):
            self._show_hit()

    def _found_more(self) -> None:
        if self.finder.arrive():
            self._show_hit()
            return
        if self.finder.done:
            self.mark_all()
        self.hits.emit(self.finder.place, len(self.finder.found))

    def _show_hit(self) -> None:
        hit = self.finder.current
        if hit is None:
            return
        if not self.laid.low <= hit[0] < self.laid.high:
            self._lay_out(hit[0])
        self.mark_all()
        self._place.bring(hit)
        self.hits.emit(self.finder.place, len(self.finder.found))

    # ------------------------------------------------------------ laying out

    def _draw(self, offset: int) -> None:
        """Lay out the stretch around a character and scroll to it."""
        self._lay_out(offset)
        self.mark_all()
        self._place.bring((offset, offset + 1))
        # Once more when the layout has its final width.
        QTimer.singleShot(0, self, lambda: self._place.bring((offset, offset + 1)))

    def _lay_out(self, offset: int) -> None:
        self._filling.stop()
        self._adapting.stop()
        self._coming = True
        self._kept = None
        self.setTextCursor(QTextCursor(self.document()))
        page = self._page()
        self._width = self._room()
        margin = max(MARGIN, (self._room() - page.width) // 2)
        self.laid.begin(self._document, offset, page, margin, self._is_marked)
        self.setTextCursor(QTextCursor(self.document()))
        self._coming = False
        self._filling.start()

    def _room(self) -> int:
        """The width there is, beside the bar at the side whether it shows or not."""
        return self.contentsRect().width() - self.verticalScrollBar().sizeHint().width()

    def _page(self) -> Page:
        font = self.font()
        font.setPointSizeF(font.pointSizeF() * self._zoom / 100)
        width = max(120, self._room() - 2 * MARGIN)
        if self._document.kind not in _SHEETS:
            width = min(width, round(_MEASURE * QFontMetricsF(font).averageCharWidth()))
        return Page(self.look.theme, font, width, is_from_right(self._document))

    def _adapt(self) -> None:
        """The width has settled."""
        if self._room() != self._width:
            if self._place.brought is not None:
                self._lay_out(self._place.brought[0])
                self.mark_all()
                self._place.bring(self._place.brought)
            else:
                self._draw_anew(self._kept)
        self._filling.start()

    def _look_changed(self) -> None:
        self._draw_anew()

    def _draw_anew(self, top: Range | None = None) -> None:
        """Lay out what is looked at once more, in its place: the looks or the width changed."""
        if not self._document.parts:
            return
        top = top or self._place.top()
        if top is None:
            self._draw(self._passage[0])
            return
        cursor = self.textCursor()
        selected = self.laid.map.meant(cursor.selectionStart(), cursor.selectionEnd())
        self._lay_out(top[0])
        self.mark_all()
        if selected and cursor.hasSelection():
            self._select(selected)
        self._place.put(*top)

    def _fill(self) -> None:
        """Lay out more where what is laid out ends within a screen or so of what is seen."""
        adapting = self._adapting.isActive()
        if self._kept is None or not adapting:
            before, self._kept = self._kept, self._place.top()
            if before != self._kept and (self.finder.found or self._words):
                self.mark_all()
        if adapting:
            return
        bar, room = self.verticalScrollBar(), self.viewport().height()
        if bar.isSliderDown() or QApplication.mouseButtons() != Qt.MouseButton.NoButton:
            # It would move under the hand; the release of the button comes back here.
            return
        if self.laid.below and bar.maximum() - bar.value() < room:
            self.laid.add_below()
        elif self.laid.above and bar.value() < room:
            self._add_above()
        else:
            return
        self.mark_all()
        self._filling.start()

    def _add_above(self) -> None:
        top = self._place.top()
        self._coming = True
        self.laid.add_above()
        if top is not None:
            self._place.put(*top)
        self._coming = False

    def _let_go(self) -> None:
        """A hand scrolls."""
        self._place.brought = None

    def _scrolled(self) -> None:
        self.header.follow(self.laid.grids)
        if not self._coming:
            self._filling.start()

    # ------------------------------------------------------------ marks

    def _is_marked(self, run: Run) -> bool:
        return run.low < self._passage[1] and run.end > self._passage[0]

    def mark_all(self) -> None:
        """Mark the passage, words and hits in all that is laid out."""
        theme = self.look.theme
        words, found = self._near(self._words), self._near(self.finder.found)
        current = [self.finder.current] if self.finder.current else []
        self.setExtraSelections(
            [
                *self._marks([self._passage], theme.mark, theme.on_mark),
                *self._marks([*words, *found], theme.accent_soft, theme.accent_text),
                *self._marks(current, theme.accent, theme.on_accent),
            ]
        )

    def _near(self, spans: Sequence[Range]) -> Sequence[Range]:
        """Those from a little above what is seen on: others are marked when they are seen."""
        seen = self._kept[0] - _AROUND if self._kept else 0
        return within(spans, max(self.laid.low, seen), self.laid.high)

    def _marks(
        self, spans: Iterable[Range], ground: str, ink: str
    ) -> list[QTextBrowser.ExtraSelection]:
        return marks(self.document(), self.laid.map, spans, QColor(ground), QColor(ink))

    def _select(self, span: Range) -> None:
        spots = list(self.laid.map.shown(*span))
        if spots:
            cursor = QTextCursor(self.document())
            cursor.setPosition(spots[0][0])
            cursor.setPosition(spots[-1][1], QTextCursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    # ------------------------------------------------------------ hands

    def address(self, href: str) -> str:
        """The address that a link of this text stands for; empty for any other."""
        number = link_number(href)
        links = self.laid.links
        return links[number] if number is not None and number < len(links) else ""

    def _follow(self, url: QUrl) -> None:
        if address := self.address(url.toString()):
            self.link.emit(address)

    def viewportEvent(self, event: QEvent) -> bool:
        """The tip over a link shows its address as it is."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            address = self.address(self.anchorAt(event.pos()))
            QToolTip.showText(event.globalPos(), tooltip(address) if address else "", self)
            return True
        if event.type() == QEvent.Type.MouseButtonRelease:
            self._filling.start()
        return super().viewportEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        copy_menu(self).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Zooms, and goes to the ends of the document, of which little may be laid out."""
        self._let_go()
        if event.matches(QKeySequence.StandardKey.ZoomIn):
            self.zoom_by(1)
        elif event.matches(QKeySequence.StandardKey.ZoomOut):
            self.zoom_by(-1)
        elif event.key() == Qt.Key.Key_0 and event.modifiers() == _CONTROL:
            self.zoom_to(100)
        elif self._goes(event) and self._document.parts:
            parts = self._document.parts
            start = event.matches(QKeySequence.StandardKey.MoveToStartOfDocument)
            self._lay_out(parts[0].start if start else max(parts[-1].start, parts[-1].end - 1))
            self.mark_all()
            self._place.to_end(start=start)
        else:
            super().keyPressEvent(event)

    def _goes(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        return event.matches(keys.MoveToStartOfDocument) or event.matches(keys.MoveToEndOfDocument)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zooms with Ctrl."""
        self._let_go()
        if event.modifiers() & _CONTROL:
            self.zoom_by(1 if event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """What is looked at stays; all is laid out anew once the width has settled."""
        super().resizeEvent(event)
        if self._room() == self._width:
            return
        if self._kept is not None:
            self._place.put(*self._kept)
        self._adapting.start()


_CONTROL = Qt.KeyboardModifier.ControlModifier
