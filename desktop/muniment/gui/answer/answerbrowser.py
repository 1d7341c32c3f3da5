"""The text of an answer on the screen: paragraphs of runs, with citation marks to click."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QByteArray, QRectF, Qt, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from muniment.gui.answer.answertext import Look as RunLook
from muniment.gui.answer.answertext import Paragraph, Run
from muniment.gui.style import Look, Theme
from muniment.gui.text import tooltip
from muniment.gui.texts.textcopy import copy_menu

_CITE = "cite:"
# What these keys scroll is the conversation.
_SCROLLING = frozenset({Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown})
_QUOTE = int(QTextFormat.Property.UserProperty)


class AnswerText(QTextBrowser):
    """Draws runs of text, as tall as they need.

    Its only links are citations, `cited` carries the number of one; its only resources none
    at all.
    """

    cited = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._paragraphs: tuple[Paragraph, ...] = ()
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(0)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptDrops(False)
        self.anchorClicked.connect(self._click)
        look.changed.connect(self._draw_anew)

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for the text of an answer.

        Empty, for with nothing at all Qt would read a local file of that name itself.
        """
        return QByteArray(b"")

    def draw(self, paragraphs: Sequence[Paragraph]) -> None:
        """Show these paragraphs; those that stand there already are not touched."""
        same = 0
        for old, new in zip(self._paragraphs, paragraphs, strict=False):
            if old != new:
                break
            same += 1
        self._paragraphs = tuple(paragraphs)
        # A cursor of its own: what the person has selected further up stays so.
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        if same:
            cursor.setPosition(_end_of(self.document().findBlockByNumber(same - 1)))
        cursor.movePosition(QTextCursor.MoveOperation.End, QTextCursor.MoveMode.KeepAnchor)
        cursor.removeSelectedText()
        for i, paragraph in enumerate(paragraphs[same:], same):
            block = _block(paragraph)
            if i:
                cursor.insertBlock(block, QTextCharFormat())
            else:
                cursor.setBlockFormat(block)
            for run in paragraph:
                if run.look is RunLook.CITATION:
                    cursor.insertText("\u2009", QTextCharFormat())
                cursor.insertText(run.text, _format(run, self._look.theme, self.font()))
        cursor.endEditBlock()
        self.fit()

    def _draw_anew(self) -> None:
        paragraphs, self._paragraphs = self._paragraphs, ()
        self.draw(paragraphs)

    def fit(self) -> None:
        """Be as tall as the text in this width."""
        self.document().setTextWidth(self.viewport().width())
        wanted = int(self.document().size().height()) + 2
        if wanted != self.height():
            self.setFixedHeight(wanted)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        bar = QColor(self._look.theme.accent)
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().hasProperty(_QUOTE):
                area = layout.blockBoundingRect(block)
                painter.fillRect(QRectF(2, area.top(), 3, area.height()), bar)
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.fit()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        copy_menu(self).popup(event.globalPos())

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _SCROLLING:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """What is scrolled is the conversation."""
        event.ignore()

    def _click(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(_CITE) and address[len(_CITE) :].isdigit():
            self.cited.emit(int(address[len(_CITE) :]))


def _end_of(block: Any) -> int:
    return int(block.position() + block.length() - 1)


def _block(paragraph: Paragraph) -> QTextBlockFormat:
    block = QTextBlockFormat()
    block.setBottomMargin(8)
    block.setLineHeight(128, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    if paragraph[0].look is RunLook.QUOTE:
        block.setLeftMargin(18)
        block.setProperty(_QUOTE, True)
    return block


def _format(run: Run, theme: Theme, font: QFont) -> QTextCharFormat:
    style = QTextCharFormat()
    style.setForeground(QBrush(QColor(theme.text)))
    if run.look is RunLook.CITATION:
        style.setAnchor(True)
        style.setAnchorHref(f"{_CITE}{run.n}")
        style.setForeground(QBrush(QColor(theme.accent_text)))
        style.setBackground(QBrush(QColor(theme.accent_soft)))
        style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontPointSize(max(7.0, font.pointSizeF() * 0.86))
    elif run.look is RunLook.UNSUPPORTED:
        style.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
        style.setUnderlineColor(QColor(theme.warn))
    elif run.look is RunLook.QUOTE:
        style.setFontItalic(True)
    elif run.look is RunLook.NOTHING:
        style.setFontWeight(QFont.Weight.DemiBold)
        style.setFontPointSize(font.pointSizeF() * 1.15)
    elif run.look in (RunLook.MORE, RunLook.UNCHECKED):
        style.setForeground(QBrush(QColor(theme.muted)))
    if run.tip:
        style.setToolTip(tooltip(run.tip))
    return style
