"""The text of a card laid out in lines, with its words marked."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFont, QFontMetrics, QTextCharFormat, QTextLayout, QTextOption

from muniment.gui.search.cards import Card, Target
from muniment.gui.text import Marked, name_of, short_folder, where

_CACHED = 6_000
MOST_LINES = 3
MOST_TITLE = 3
# Between what stands side by side, and what the sign for more takes at the right.
GAP = 14
MORE = 22


class Fonts:
    """The fonts of a card: for its title, its text, and what stands around that."""

    def __init__(self, font: QFont) -> None:
        self.title, self.plain, self.small = QFont(font), QFont(font), QFont(font)
        self.title.setWeight(QFont.Weight.DemiBold)
        self.small.setPointSizeF(font.pointSizeF() * 0.9)
        self.of_title, self.of_small = QFontMetrics(self.title), QFontMetrics(self.small)
        self.of_plain = QFontMetrics(self.plain)


class Spot(enum.Enum):
    """Where what is said of a card's document goes: beside its file, its place, or beneath."""

    FILE = enum.auto()
    PLACE = enum.auto()
    BENEATH = enum.auto()


@dataclass(frozen=True, slots=True)
class Plan:
    """How a card is set in a width: what has no room beside another gets a line of its own."""

    title_lines: int
    place_beside: bool
    about: Spot
    snippet_lines: int


class Planner:
    """Plans cards, and remembers: a list asks for each of its cards at every change."""

    def __init__(self, font: QFont) -> None:
        self.fonts = Fonts(font)
        self._known: dict[tuple[object, ...], Plan] = {}

    def use(self, font: QFont) -> Fonts:
        """Plan for this font from now on."""
        if font != self.fonts.plain:
            self.fonts = Fonts(font)
            self._known.clear()
        return self.fonts

    def plan(self, card: Card, width: int) -> Plan:
        """The plan of a card whose inside is as wide as this."""
        target = card.target
        key = (target.title, target.label, target.path, card.snippet.text, card.number, width)
        if key not in self._known:
            if len(self._known) >= _CACHED:
                self._known.clear()
            self._known[key] = self._made(card, width)
        return self._known[key]

    def _made(self, card: Card, width: int) -> Plan:
        fonts, target = self.fonts, card.target
        place = fonts.of_small.horizontalAdvance(target.label)
        title = fonts.of_title.horizontalAdvance(target.title) + badge(card, fonts)
        beside = not target.label or title + GAP + place <= width
        lines = 1
        if title > width:
            room = width - badge(card, fonts)
            lines = lay_out(Marked(target.title), fonts.title, room, MOST_TITLE)[0].lineCount()
        said = fonts.of_small.horizontalAdvance(about(card)) + GAP + MORE
        file = fonts.of_small.horizontalAdvance(_short_file(target))
        spot = Spot.BENEATH
        if not about(card) or file + said <= width:
            spot = Spot.FILE
        elif not beside and place + said <= width:
            spot = Spot.PLACE
        snippet = lay_out(card.snippet, fonts.plain, width, MOST_LINES)[0].lineCount()
        return Plan(lines, beside, spot, snippet)


def badge(card: Card, fonts: Fonts) -> int:
    """How much room a card's number takes before its title; 0 for a card without one."""
    if not card.number:
        return 0
    number = fonts.of_small.horizontalAdvance(str(card.number)) + 10
    return max(fonts.of_title.height(), number) + 8


def about(card: Card) -> str:
    """The kind and date of a card's document, and how its text came."""
    return " · ".join(filter(None, (card.about, card.target.hint)))


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
    marked: Marked,
    font: QFont,
    width: int,
    lines: int,
    words: QTextCharFormat | None = None,
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
    """The file's name and folder, as much of them as there is room for.

    Of the folder its own name is what stays; a member's own name is what is shortened last.
    """
    line = where(target.path, target.member)
    short = _short_file(target)
    for one in (line, short):
        if metrics.horizontalAdvance(one) <= room:
            return one
    if not target.member:
        return metrics.elidedText(short, Qt.TextElideMode.ElideMiddle, room)
    file = metrics.elidedText(target.path.name, Qt.TextElideMode.ElideMiddle, room * 2 // 5)
    line = f"{file} › {target.member} — {short_folder(target.path.parent)}"
    return metrics.elidedText(line, Qt.TextElideMode.ElideRight, room)


def _short_file(target: Target) -> str:
    folder = target.path.parent.name
    return " — ".join(filter(None, (name_of(target.path, target.member), folder)))


def place_line(label: str, metrics: QFontMetrics, room: int) -> str:
    """A place in the room there is: of a path of headings the last ones stay."""
    short, parts = label, label.split(" › ")
    while metrics.horizontalAdvance(short) > room and len(parts) > 1:
        parts = parts[1:]
        short = "… › " + " › ".join(parts)
    return metrics.elidedText(short, Qt.TextElideMode.ElideRight, room)


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
