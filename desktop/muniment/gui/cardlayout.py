"""The text of a card laid out in lines, with its words marked."""

from __future__ import annotations

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from muniment.gui.cards import Target
from muniment.gui.text import Marked, short_folder, where

_CACHED = 5_000


class LineCounts:
    """How many lines texts take, remembered: a list asks for each of its cards at every change."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._font = QFont()
        self._known: dict[tuple[str, int], int] = {}

    def lines(self, marked: Marked, font: QFont, width: int) -> int:
        """The lines that the text takes in this width, no more than the most."""
        if font != self._font or len(self._known) >= _CACHED:
            self._font = font
            self._known.clear()
        key = (marked.text, width)
        if key not in self._known:
            self._known[key] = lay_out(marked, font, width, self._most)[0].lineCount()
        return self._known[key]


def lay_out(
    marked: Marked, font: QFont, width: int, lines: int, words: QTextCharFormat | None = None
) -> tuple[QTextLayout, int]:
    """The text in this many lines at most, and how much of it they hold (in Qt's units)."""
    layout = QTextLayout(marked.text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    if words is not None:
        layout.setFormats(_ranges(marked, words))
    height, shown = 0.0, 0
    layout.beginLayout()
    for _ in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        height += line.height() + 2
        shown = line.textStart() + line.textLength()
    layout.endLayout()
    return layout, shown


def lay_out_cut(
    marked: Marked, font: QFont, width: int, lines: int, words: QTextCharFormat
) -> QTextLayout:
    """The text in this many lines at most, with "…" at its end where they do not hold it."""
    layout, shown = lay_out(marked, font, width, lines, words)
    if shown >= _utf16(marked.text, len(marked.text)):
        return layout
    # Cut by a little more than the ellipsis takes, and lay out what is left.
    kept = marked.text[: shown - 3].rpartition(" ")[0] or marked.text[: shown - 3]
    ends = ((s, min(e, len(kept))) for s, e in marked.marks)
    short = Marked(kept + " …", tuple((s, e) for s, e in ends if s < e))
    return lay_out(short, font, width, lines, words)[0]


def file_line(target: Target, metrics: QFontMetrics, room: int) -> str:
    """The file's name and folder; a member's own name is what is shortened last."""
    line = where(target.path, target.member)
    if not target.member or metrics.horizontalAdvance(line) <= room:
        return metrics.elidedText(line, Qt.TextElideMode.ElideMiddle, room)
    file = metrics.elidedText(target.path.name, Qt.TextElideMode.ElideMiddle, room * 2 // 5)
    line = f"{file} › {target.member} — {short_folder(target.path.parent)}"
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)


def _ranges(marked: Marked, words: QTextCharFormat) -> list[QTextLayout.FormatRange]:
    """Qt counts in UTF-16 units, Python in characters."""
    ranges = []
    for start, end in marked.marks:
        entry = QTextLayout.FormatRange()
        entry.start = _utf16(marked.text, start)
        entry.length = _utf16(marked.text, end) - entry.start
        entry.format = words
        ranges.append(entry)
    return ranges


def _utf16(text: str, offset: int) -> int:
    """The offset as Qt counts it."""
    return offset + sum(ord(char) > 0xFFFF for char in text[:offset])
