"""PowerPoint files since 2007: slide by slide, its title, its text in visual order, its notes.

The file is read with lxml rather than python-pptx, which holds all of it unpacked without a
limit, brings Pillow and XlsxWriter along, and knows no comments, diagrams or hidden slides.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from muniment.extract.builder import Builder, one_line, short
from muniment.extract.ooxml import (
    FALLBACK,
    RELATION,
    A,
    Relation,
    about,
    drawing_texts,
    first_target,
    main_part,
    open_package,
    optional_part,
    paragraphs,
    read_part,
    relations,
)
from muniment.extract.reading_order import Box, in_reading_order
from muniment.extract.tables import Cell, add_table
from muniment.extract.zipped import Archive, damaged
from muniment.records import Coverage, Document, Place

_P = "{http://schemas.openxmlformats.org/presentationml/2006/main}"
_P188 = "{http://schemas.microsoft.com/office/powerpoint/2018/8/main}"
_TITLES = frozenset(("title", "ctrTitle"))
# Placeholders that say the same on every slide.
_FURNITURE = frozenset(("dt", "ftr", "sldNum", "hdr"))
_SHAPES = frozenset((f"{_P}sp", f"{_P}grpSp", f"{_P}graphicFrame", f"{_P}pic", f"{_P}cxnSp"))
_MOST_SLIDES = 10_000
_LONGEST_SPAN = 200
_LONGEST_TITLE = 80


@dataclass(frozen=True, slots=True)
class _Shape:
    """A shape of a slide, where it stands if that is known, and which placeholder it fills."""

    element: Any
    box: Box | None
    placeholder: str


def extract(path: Path) -> Document:
    """Read a PowerPoint file. Raises ExtractError if it is damaged, locked or a bomb."""
    builder = Builder("pptx")
    with open_package(path, "PowerPoint file") as archive:
        reader = _Reader(builder, archive)
        main = main_part(archive, "ppt/presentation.xml")
        slides = _slides(archive, main)
        for number, part in enumerate(slides, 1):
            if builder.full:
                break
            reader.add(number, part)
        told = about(archive)
    if builder.empty and reader.damaged:
        raise damaged("PowerPoint file")
    reader.note(len(slides))
    return builder.document(
        title=told.title or reader.title, author=told.author, date=told.date,
        language=told.language, coverage=Coverage("slide", len(slides), reader.read),
    )  # fmt: skip


def _slides(archive: Archive, main: str) -> list[str]:
    """The parts of the slides in their order."""
    parts = {relation.id: relation.target for relation in relations(archive, main)}
    root = read_part(archive, main)
    listed = root.iterfind(f"{_P}sldIdLst/{_P}sldId")
    slides = [parts.get(slide.get(f"{RELATION}id") or "", "") for slide in listed]
    return list(filter(None, slides))[:_MOST_SLIDES]


class _Reader:
    """Adds slides; `read` counts those with text, `damaged` those that could not be read.

    `title` is that of the first slide that has one.
    """

    def __init__(self, builder: Builder, archive: Archive) -> None:
        self._builder = builder
        self._archive = archive
        self._layouts: dict[str, dict[str, Box]] = {}
        self._authors = _authors(archive)
        self._pictures = 0
        self.damaged = 0
        self.read = 0
        self.title = ""

    def add(self, number: int, part: str) -> None:
        """Add what stands on a slide, and what is said about it."""
        root = optional_part(self._archive, part)
        tree = None if root is None else root.find(f"{_P}cSld/{_P}spTree")
        if root is None or tree is None:
            self.damaged += 1
            return
        related = relations(self._archive, part)
        hidden = root.get("show") in ("0", "false")
        shapes = list(_shapes(tree, self._boxes(related)))
        title = _title(shapes)
        name = short(" ".join(paragraphs(title.element))) if title else ""
        label = f"slide {number} (hidden)" if hidden else f"slide {number}"
        place = Place(label, number, (name,) if name else ())
        before = self._builder.empty
        texts = self._slide(shapes, title, part, place)
        texts += self._notes(related, place) + self._comments(related, place)
        self.read += texts > 0
        if not texts and any(True for _ in tree.iter(f"{_P}pic")):
            self._pictures += 1
        if before and name:
            self.title = name

    def note(self, slides: int) -> None:
        """Record what of so many slides could not be read."""
        for count, one, many in (
            (self._pictures, "holds pictures only", "hold pictures only"),
            (self.damaged, "is damaged and was left out", "are damaged and were left out"),
        ):
            if count:
                self._builder.note(f"{count} of {slides} slides {one if count == 1 else many}.")

    def _slide(self, shapes: list[_Shape], title: _Shape | None, part: str, place: Place) -> int:
        texts = 0
        if title is not None:
            texts += self._say(" ".join(paragraphs(title.element)), place, "heading")
        for shape in _ordered(shapes):
            if shape is not title:
                texts += self._shape(shape, place)
        for text in drawing_texts(self._archive, part, values=True):
            texts += self._say(text, place)
        return texts

    def _shape(self, shape: _Shape, place: Place) -> int:
        """Add a shape's text; how many parts that made."""
        element = shape.element
        if element.tag == f"{_P}grpSp":
            return sum(self._shape(inner, place) for inner in _ordered(_shapes(element, {})))
        if (table := element.find(f".//{A}tbl")) is not None:
            add_table(self._builder, _rows(table), place)
            return 1
        lines = list(paragraphs(element))
        return self._say("\n".join(lines), place, "list" if len(lines) > 1 else "text")

    def _say(self, text: str, place: Place, kind: str = "text") -> int:
        if text.strip():
            self._builder.add(text, kind=kind, place=place)
        return bool(text.strip())

    def _boxes(self, related: tuple[Relation, ...]) -> dict[str, Box]:
        """Where the slide's layout, and the layout's master, put each placeholder."""
        layout = first_target(related, "slideLayout")
        if layout is None:
            return {}
        if layout not in self._layouts:
            master = first_target(relations(self._archive, layout), "slideMaster")
            boxes: dict[str, Box] = {}
            for part in (master, layout):
                root = optional_part(self._archive, part)
                tree = None if root is None else root.find(f"{_P}cSld/{_P}spTree")
                boxes.update({} if tree is None else _placeholders(tree))
            self._layouts[layout] = boxes
        return self._layouts[layout]

    def _notes(self, related: tuple[Relation, ...], place: Place) -> int:
        root = optional_part(self._archive, first_target(related, "notesSlide"))
        if root is None:
            return 0
        said = [
            text
            for shape in root.iter(f"{_P}sp")
            if _placeholder(shape)[0] == "body"
            for text in paragraphs(shape)
        ]
        return self._say("Notes: " + "\n".join(said), place) if said else 0

    def _comments(self, related: tuple[Relation, ...], place: Place) -> int:
        texts = 0
        for relation in related:
            root = (
                optional_part(self._archive, relation.target)
                if relation.kind == "comments"
                else None
            )
            for author, text in () if root is None else _comments(root):
                name = self._authors.get(author, "")
                texts += self._say(
                    f"Comment ({name}): {text}" if name else f"Comment: {text}", place
                )
        return texts


# ---------------------------------------------------------------- shapes


def _shapes(tree: Any, boxes: dict[str, Box]) -> Iterator[_Shape]:
    """The shapes of a slide or group, also those that only newer programs know."""
    for element in tree:
        if element.tag in _SHAPES:
            kind, index = _placeholder(element)
            if kind not in _FURNITURE:
                box = _box(element) or boxes.get(f"#{index}") or boxes.get(kind)
                yield _Shape(element, box, kind)
        elif element.tag != FALLBACK and isinstance(element.tag, str):
            yield from _shapes(element, boxes)


def _placeholder(element: Any) -> tuple[str, str]:
    """The kind and the number of the placeholder that a shape fills; empty if it fills none."""
    mark = element.find(f"./*/{_P}nvPr/{_P}ph")
    return ("", "") if mark is None else (mark.get("type") or "body", mark.get("idx") or "")


def _placeholders(tree: Any) -> dict[str, Box]:
    boxes: dict[str, Box] = {}
    for element in tree:
        kind, index = _placeholder(element) if element.tag in _SHAPES else ("", "")
        if kind and (box := _box(element)) is not None:
            boxes[kind] = box
            if index:
                boxes[f"#{index}"] = box
    return boxes


def _box(element: Any) -> Box | None:
    frame = element.find(f"{_P}spPr/{A}xfrm")
    if frame is None:
        frame = element.find(f"{_P}grpSpPr/{A}xfrm")
    if frame is None:
        frame = element.find(f"{_P}xfrm")
    offset = None if frame is None else frame.find(f"{A}off")
    extent = None if frame is None else frame.find(f"{A}ext")
    if offset is None or extent is None:
        return None
    try:
        left, top = float(offset.get("x") or 0), float(offset.get("y") or 0)
        return Box(
            left, top, left + float(extent.get("cx") or 0), top + float(extent.get("cy") or 0)
        )
    except ValueError:
        return None


def _ordered(shapes: Iterator[_Shape] | list[_Shape]) -> list[_Shape]:
    return in_reading_order(list(shapes), lambda shape: shape.box)


def _title(shapes: list[_Shape]) -> _Shape | None:
    """The slide's title; where none is marked as such, a single short line at its top."""
    marked = next((shape for shape in shapes if shape.placeholder in _TITLES), None)
    if marked is not None:
        return marked
    said = (shape for shape in _ordered(shapes) if next(paragraphs(shape.element), None))
    first = next(said, None)
    if first is None or next(said, None) is None or first.element.tag != f"{_P}sp":
        return None
    lines = list(paragraphs(first.element))
    return first if len(lines) == 1 and len(lines[0]) <= _LONGEST_TITLE else None


def _rows(table: Any) -> list[list[Cell]]:
    properties = table.find(f"{A}tblPr")
    headed = properties is not None and properties.get("firstRow") in ("1", "true")
    return [
        [
            Cell(
                " ".join(paragraphs(cell)),
                columns=_span(cell.get("gridSpan")),
                rows=_span(cell.get("rowSpan")),
                heading=headed and index == 0,
            )
            for cell in row.iterfind(f"{A}tc")
            if not {cell.get("hMerge"), cell.get("vMerge")} & {"1", "true"}
        ]
        for index, row in enumerate(table.iterfind(f"{A}tr"))
    ]


def _span(value: str | None) -> int:
    return min(int(value), _LONGEST_SPAN) if value and re.fullmatch("[0-9]{1,4}", value) else 1


# ---------------------------------------------------------------- comments


def _authors(archive: Archive) -> dict[str, str]:
    authors: dict[str, str] = {}
    for name in ("ppt/commentAuthors.xml", "ppt/authors.xml"):
        root = optional_part(archive, name)
        for author in () if root is None else root:
            authors[author.get("id") or ""] = one_line(author.get("name") or "")
    return authors


def _comments(root: Any) -> Iterator[tuple[str, str]]:
    """The author's number and the text of each comment and reply, of the old kind or the new."""
    for comment in root.iter(f"{_P}cm"):
        text = comment.find(f"{_P}text")
        yield comment.get("authorId") or "", one_line("" if text is None else text.text or "")
    for comment in root.iter(f"{_P188}cm", f"{_P188}reply"):
        body = comment.find(f"{_P188}txBody")
        yield comment.get("authorId") or "", "" if body is None else " ".join(paragraphs(body))
