"""The answer: its text as it comes, checked claims with citations, and its sources beneath."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QRectF, QTimer, QUrl, Signal
from PySide6.QtGui import (
    QBrush,
    QColor,
    QFont,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
)
from PySide6.QtWidgets import QFrame, QHBoxLayout, QTextBrowser, QVBoxLayout, QWidget

from muniment.errors import MunimentError
from muniment.gui.answertext import Look as RunLook
from muniment.gui.answertext import Paragraph, Run, finished, streamed
from muniment.gui.cardlist import CardList
from muniment.gui.cards import Card
from muniment.gui.style import Look, Theme
from muniment.gui.text import number, tooltip
from muniment.gui.widgets import button, label
from muniment.records import Answer, Evidence

_CITE = "cite:"
_REDRAW_MS = 40
_QUOTE = int(QTextFormat.Property.UserProperty)


class AnswerText(QTextBrowser):
    """Draws runs of text. Its only links are citations, its only resources none at all."""

    cited = Signal(int)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._paragraphs: list[Paragraph] = []
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.document().setDocumentMargin(14)
        self.viewport().setAutoFillBackground(False)
        self.setAcceptDrops(False)
        self.anchorClicked.connect(self._click)
        look.changed.connect(lambda: self.draw(self._paragraphs))

    def loadResource(self, kind: int, name: QUrl | str) -> Any:
        """Nothing is ever loaded for the text of an answer."""
        return None

    def draw(self, paragraphs: list[Paragraph]) -> None:
        """Show these paragraphs in place of what is there."""
        at_end = self.verticalScrollBar().value() == self.verticalScrollBar().maximum()
        self._paragraphs = paragraphs
        self.clear()
        cursor = QTextCursor(self.document())
        for i, paragraph in enumerate(paragraphs):
            block = _block(paragraph)
            if i:
                cursor.insertBlock(block)
            else:
                cursor.setBlockFormat(block)
            for run in paragraph:
                if run.look is RunLook.CITATION:
                    cursor.insertText("\u2009", QTextCharFormat())
                cursor.insertText(run.text, _format(run, self._look.theme, self.font()))
        self.fit()
        if at_end:
            self.verticalScrollBar().setValue(self.verticalScrollBar().maximum())

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        bar = QColor(self._look.theme.accent)
        layout = self.document().documentLayout()
        block = self.document().begin()
        while block.isValid():
            if block.blockFormat().hasProperty(_QUOTE):
                area = layout.blockBoundingRect(block)
                top = area.top() - self.verticalScrollBar().value()
                painter.fillRect(QRectF(16, top, 3, area.height()), bar)
            block = block.next()
        painter.end()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """As tall as the text, as long as the sources keep their half."""
        view = self.parentWidget()
        room = view.height() if view is not None else 400
        wanted = int(self.document().size().height()) + 4
        self.setFixedHeight(max(48, min(wanted, room * 55 // 100)))

    def _click(self, url: QUrl) -> None:
        address = url.toString()
        if address.startswith(_CITE) and address[len(_CITE) :].isdigit():
            self.cited.emit(int(address[len(_CITE) :]))


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
    if run.tip:
        style.setToolTip(tooltip(run.tip))
    return style


class AnswerView(QWidget):
    """One question and what became of it. `opened` carries the Target of a source."""

    opened = Signal(object)
    stopped = Signal()
    left_upwards = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._so_far = ""
        self._question = label(role="heading", wrap=True)
        self._stop = button(look, self.tr("Stop"), "stop")
        self._stop.clicked.connect(self.stopped)
        self._state = label(role="muted", wrap=True)
        self._text = AnswerText(look)
        self._text.setAccessibleName(self.tr("Answer"))
        self._text.cited.connect(self._open_citation)
        self._note = label(wrap=True)
        self._note.setObjectName("answerNote")
        self._note.setContentsMargins(12, 8, 12, 8)
        self._sources_title = label(role="heading")
        self.sources = CardList(look)
        self.sources.setAccessibleName(self.tr("Sources"))
        self.sources.chosen.connect(self.opened)
        self.sources.opened.connect(self.opened)
        self.sources.left_upwards.connect(self.left_upwards)
        self._redraw = QTimer(self)
        self._redraw.setSingleShot(True)
        self._redraw.setInterval(_REDRAW_MS)
        self._redraw.timeout.connect(lambda: self._text.draw(streamed(self._so_far)))
        self._lay_out()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(14, 0, 14, 0)
        head.addWidget(self._question, 1)
        head.addWidget(self._stop)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 10, 0, 0)
        layout.setSpacing(6)
        layout.addLayout(head)
        for widget in (self._state, self._sources_title):
            widget.setContentsMargins(14, 0, 14, 0)
        layout.addWidget(self._state)
        layout.addWidget(self._text)
        note = QHBoxLayout()
        note.setContentsMargins(14, 0, 14, 4)
        note.addWidget(self._note)
        layout.addLayout(note)
        layout.addWidget(self._sources_title)
        layout.addWidget(self.sources, 1)

    # ------------------------------------------------------------ what happens to a question

    def begin(self, question: str) -> None:
        """A question was asked; nothing is known yet."""
        self._so_far = ""
        self._question.setText(question)
        self._stop.show()
        self._stop.setEnabled(True)
        self._say(self.tr("Looking for evidence …"))
        self._text.draw([])
        self._text.hide()
        self._note.hide()
        self._show_sources("", [])

    def show_evidence(self, evidence: Sequence[Evidence]) -> None:
        """This is what will be read for the answer."""
        self._say(self.tr("Reading the evidence …"))
        cards = [Card.of_evidence(e, n) for n, e in enumerate(evidence, 1)]
        self._show_sources(self.tr("Evidence"), cards)

    def append(self, text: str) -> None:
        """The next bit of the answer's text."""
        self._so_far += text
        self._say("")
        self._text.show()
        if not self._redraw.isActive():
            self._redraw.start()

    def finish(self, answer: Answer) -> None:
        """The checked answer, in place of what was streamed."""
        self._redraw.stop()
        self._stop.hide()
        self._say(self._outcome(answer))
        self._text.setVisible(bool(answer.text))
        self._text.draw(finished(answer))
        self._text.verticalScrollBar().setValue(0)
        self._note.setText(answer.note)
        self._note.setVisible(bool(answer.note))
        if answer.citations:
            cards = [Card.of_citation(c) for c in answer.citations]
            self._show_sources(self.tr("Sources"), cards)
        else:
            title = self.tr("Nearest passages") if answer.evidence else ""
            self._show_sources(title, [Card.of_evidence(e) for e in answer.evidence])

    def fail(self, error: MunimentError) -> None:
        """No answer could be given; the evidence that was found stays."""
        self._redraw.stop()
        self._stop.hide()
        self._say("")
        self._note.setText(f"{error.title}\n{error.message}")
        self._note.show()

    def stopping(self) -> None:
        """The person pressed Stop; the rest follows in a moment."""
        self._stop.setEnabled(False)
        self._say(self.tr("Stopping …"))

    # ------------------------------------------------------------ for tests and screen readers

    @property
    def shown(self) -> str:
        """The text of the answer as it stands on the screen."""
        return self._text.toPlainText()

    @property
    def note(self) -> str:
        """The note beneath the answer; empty if there is none."""
        return "" if self._note.isHidden() else self._note.text()

    @property
    def running(self) -> bool:
        """Whether an answer is being made."""
        return not self._stop.isHidden()

    def _outcome(self, answer: Answer) -> str:
        parts = []
        if answer.stopped:
            parts.append(self.tr("Stopped"))
        if answer.total >= 0.05:
            seconds = self.tr("%1 s").replace("%1", number(max(1, round(answer.total))))
            parts.append(seconds)
        if answer.model:
            parts.append(answer.model)
        if any(run.look is RunLook.UNSUPPORTED for p in finished(answer) for run in p):
            parts.append(self.tr("underlined: not borne out by the sources"))
        return " · ".join(parts)

    def _say(self, state: str) -> None:
        self._state.setText(state)
        self._state.setVisible(bool(state))

    def _show_sources(self, title: str, cards: Sequence[Card]) -> None:
        self._sources_title.setText(title)
        self._sources_title.setVisible(bool(title))
        self.sources.clearSelection()
        self.sources.show_cards(cards)

    def _open_citation(self, n: int) -> None:
        for row, card in enumerate(self.sources.cards.cards):
            if card.number == n:
                self.sources.choose(row)
                self.opened.emit(card.target)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._text.fit()
