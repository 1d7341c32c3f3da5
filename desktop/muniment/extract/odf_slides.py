"""Presentations in OpenDocument: slide by slide, text in visual order, with the notes."""

from __future__ import annotations

import re
from typing import Any

from muniment.extract.builder import Builder, short
from muniment.extract.odf_text import (
    DRAW,
    OFFICE,
    STYLE,
    TABLE,
    comment,
    joined,
    lines,
    object_texts,
    table_rows,
)  # fmt: skip
from muniment.extract.reading_order import Box, in_reading_order
from muniment.extract.tables import add_table
from muniment.extract.zipped import Archive
from muniment.records import Coverage, Place

_PRESENTATION = "{urn:oasis:names:tc:opendocument:xmlns:presentation:1.0}"
_SVG = "{urn:oasis:names:tc:opendocument:xmlns:svg-compatible:1.0}"
# What OpenOffice 1 called it.
_OLD_SVG = "{http://www.w3.org/2000/svg}"
_FURNITURE = frozenset(("date-time", "footer", "header", "page-number"))
_LENGTH = re.compile(r"(-?\d{1,9}(?:\.\d+)?)(cm|mm|in|pt|pc|px)?")
_UNITS = {"cm": 1.0, "mm": 0.1, "in": 2.54, "pt": 2.54 / 72, "pc": 2.54 / 6, "px": 2.54 / 96}


def add_slides(builder: Builder, archive: Archive, body: Any, styles: Any) -> tuple[str, Coverage]:
    """Add the slides of a presentation; the first title, and how many slides gave text."""
    hidden_styles = _hidden_styles(styles)
    title = ""
    read = pictures = 0
    slides = list(body.iter(f"{DRAW}page"))
    for index, slide in enumerate(slides, 1):
        is_hidden = slide.get(f"{DRAW}style-name") in hidden_styles
        name = _title(slide)
        title = title or name
        label = f"slide {index} (hidden)" if is_hidden else f"slide {index}"
        said = _add_slide(builder, archive, slide, Place(label, index, (name,) if name else ()))
        read += said
        pictures += not said and next(slide.iter(f"{DRAW}image"), None) is not None
    if pictures:
        hold = "holds" if pictures == 1 else "hold"
        builder.note(f"{pictures} of {len(slides)} slides {hold} pictures only.")
    return title, Coverage("slide", len(slides), read)


def _hidden_styles(styles: Any) -> set[str | None]:
    return {
        style.get(f"{STYLE}name")
        for style in (() if styles is None else styles.iter(f"{STYLE}style"))
        for properties in style
        if properties.get(f"{_PRESENTATION}visibility") == "hidden"
    }


def _title(slide: Any) -> str:
    titles = (
        short(joined(shape))
        for shape in slide.iter(f"{DRAW}frame", f"{DRAW}text-box")
        if shape.get(f"{_PRESENTATION}class") == "title"
    )
    return next(filter(None, titles), "")


def _add_slide(builder: Builder, archive: Archive, slide: Any, place: Place) -> bool:
    """Add a slide; whether it holds any text."""
    shapes = in_reading_order([child for child in slide if isinstance(child.tag, str)], _box)
    shapes.sort(key=lambda shape: shape.get(f"{_PRESENTATION}class") != "title")
    said = [_add_shape(builder, archive, shape, place) for shape in shapes]
    for annotation in slide.iter(f"{OFFICE}annotation", "{*}annotation"):
        if text := comment(annotation):
            builder.add(text, place=place)
            said.append(True)
    notes = slide.find(f"{_PRESENTATION}notes")
    texts = [] if notes is None else [
        line for shape in notes
        if shape.get(f"{_PRESENTATION}class") not in _FURNITURE for line in lines(shape)
    ]  # fmt: skip
    if texts:
        builder.add("Notes: " + "\n".join(texts), place=place)
    return any(said) or bool(texts)


def _add_shape(builder: Builder, archive: Archive, shape: Any, place: Place) -> bool:
    role = shape.get(f"{_PRESENTATION}class")
    if role in _FURNITURE or shape.tag.endswith(("}notes", "}annotation", "}forms")):
        return False
    if shape.tag == f"{DRAW}g":
        inner = in_reading_order([child for child in shape if isinstance(child.tag, str)], _box)
        said = [_add_shape(builder, archive, child, place) for child in inner]
        return any(said)
    table = shape.find(f"{TABLE}table")
    if table is not None:
        add_table(builder, table_rows(table), place)
        return True
    texts = list(lines(shape))
    kind = "heading" if role == "title" else "list" if len(texts) > 1 else "text"
    if texts:
        builder.add(
            "\n".join(texts) if kind != "heading" else " ".join(texts), kind=kind, place=place
        )
    objects = list(object_texts(archive, shape))
    for text in objects:
        builder.add(text, place=place)
    return bool(texts or objects)


def _box(shape: Any) -> Box | None:
    left, top, width, height = (
        _length(shape.get(_SVG + name) or shape.get(_OLD_SVG + name))
        for name in ("x", "y", "width", "height")
    )
    if left is None or top is None:
        return None
    return Box(left, top, left + (width or 0.0), top + (height or 0.0))


def _length(value: str | None) -> float | None:
    match = _LENGTH.fullmatch(value or "")
    return float(match[1]) * _UNITS[match[2] or "cm"] if match else None
