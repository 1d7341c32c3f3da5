"""The text of a card laid out in lines, with its words marked."""

from __future__ import annotations

import enum
from dataclasses import dataclass

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QPainter,
    QTextCharFormat,
    QTextLayout,
    QTextOption,
)

from muniment.gui.search.cards import Card, Target
from muniment.gui.text import Marked, name_of, short_folder, where

_CACHED = 1_000
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
class Lines:
    """Text broken into lines; `marks` are ranges in it as Qt counts them."""

    layout: QTextLayout
    marks: tuple[tuple[int, int], ...]

    def __len__(self) -> int:
        return self.layout.lineCount()

    def draw(self, painter: QPainter, at: QPointF, words: QTextCharFormat) -> None:
        """Draw the lines from this corner on, the marked words in a format of their own."""
        ranges = []
        for start, end in self.marks:
            entry = QTextLayout.FormatRange()
            entry.start, entry.length, entry.format = start, end - start, words
            ranges.append(entry)
        self.layout.draw(painter, at, ranges)


@dataclass(frozen=True, slots=True)
class Plan:
    """How a card is set in a width: what has no room beside another gets a line of its own.

    `about`, `place` and `file` are what is written of them, and `spot` is where `about` stands.
    """

    title: Lines
    place: str
    place_beside: bool
    file: str
    about: str
    spot: Spot
    snippet: Lines


class Planner:
    """Plans cards, and remembers: what was laid out to be measured is painted as it is."""

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
        key = (card.target, card.snippet, card.number, width)
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
        small, told = fonts.of_small, about(card)
        about_width = small.horizontalAdvance(told) + GAP if told else 0
        file = small.horizontalAdvance(_short_file(target))
        spot = Spot.BENEATH
        if not told or file + about_width + MORE <= width:
            spot = Spot.FILE
        elif not beside and place + about_width + MORE <= width:
            spot = Spot.PLACE
        for_place = width - (about_width if spot is Spot.PLACE else 0)
        for_file = width - MORE - (about_width if spot is Spot.FILE else 0)
        return Plan(
            title=lay_out(
                Marked(target.title), fonts.title, width - badge(card, fonts), MOST_TITLE
            ),
            place=target.label if beside else place_line(target.label, small, for_place),
            place_beside=beside,
            file=file_line(target, small, for_file),
            about=told,
            spot=spot,
            snippet=lay_out(card.snippet, fonts.plain, width, MOST_LINES),
        )


def badge(card: Card, fonts: Fonts) -> int:
    """How much room a card's number takes before its title; 0 for a card without one."""
    if not card.number:
        return 0
    number = fonts.of_small.horizontalAdvance(str(card.number)) + 10
    return max(fonts.of_title.height(), number) + 8


def about(card: Card) -> str:
    """The kind and date of a card's document, and how its text came."""
    return " · ".join(filter(None, (card.about, card.target.hint)))


def lay_out(marked: Marked, font: QFont, width: int, lines: int) -> Lines:
    """The text in this many lines at most, with "…" at its end where they do not hold it."""
    layout, shown = _broken(marked.text, font, width, lines)
    if shown < _utf16(marked.text, len(marked.text)):
        # Cut by a little more than the ellipsis takes, and lay out what is left.
        kept = marked.text[: shown - 3].rpartition(" ")[0] or marked.text[: shown - 3]
        ends = ((s, min(e, len(kept))) for s, e in marked.marks)
        marked = Marked(kept + " …", tuple((s, e) for s, e in ends if s < e))
        layout, _ = _broken(marked.text, font, width, lines)
    # Qt counts in UTF-16 units, Python in characters.
    marks = ((_utf16(marked.text, s), _utf16(marked.text, e)) for s, e in marked.marks)
    return Lines(layout, tuple(marks))


def _broken(text: str, font: QFont, width: int, lines: int) -> tuple[QTextLayout, int]:
    """The text broken into this many lines at most, and how much of it they hold (in UTF-16)."""
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
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


def _utf16(text: str, offset: int) -> int:
    """The offset as Qt counts it."""
    return offset + sum(ord(char) > 0xFFFF for char in text[:offset])
