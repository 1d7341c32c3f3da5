"""Documents of several kinds, as extraction makes them, for the tests of the text view."""

from __future__ import annotations

import string
from collections.abc import Sequence

from hypothesis import strategies as st

from muniment.records import Document, Part, Place

Piece = tuple[str, str, Place]


def document(pieces: Sequence[Piece], *, kind: str = "", language: str = "") -> Document:
    """A document of these parts: kind, text and place of each."""
    parts: list[Part] = []
    texts: list[str] = []
    at = 0
    for what, text, place in pieces:
        at += 2 if parts else 0
        parts.append(Part(at, at + len(text), place, what))
        texts.append(text)
        at += len(text)
    return Document("\n\n".join(texts), tuple(parts), kind=kind, language=language)


def paragraphs(*texts: str, kind: str = "text", language: str = "") -> Document:
    """A document of paragraphs."""
    pieces = [("text", text, Place(f"¶ {n}")) for n, text in enumerate(texts, 1)]
    return document(pieces, kind=kind, language=language)


def sheet(rows: int = 60, block: int = 8) -> Document:
    """A workbook of one sheet: a row of names, and rows below it."""
    under = ("Budget",)
    pieces: list[Piece] = [("heading", "Budget", Place("Budget", None, under))]
    lines = ["Region | Year | Sales"]
    lines += [f"Region: North {n} | Year: {1900 + n} | Sales: {n * 3}" for n in range(2, rows + 1)]
    for first in range(0, len(lines), block):
        some = lines[first : first + block]
        label = f"Budget!A{first + 1}:C{first + len(some)}"
        pieces.append(("table", "\n".join(some), Place(label, None, under)))
    return document(pieces, kind="xlsx")


LETTER = document(
    [
        (
            "text",
            "From: Ada <ada@example.org>\nTo: Bob\nDate: Mon, 1 Jun 2009\nSubject: The tide\n"
            "Attachments: chart.pdf",
            Place("message"),
        ),
        ("text", "See https://example.org/tide, or ask me.", Place("message")),
        ("text", "They wrote this.", Place("message › Quoted text", None, ("Quoted text",))),
    ],
    kind="mail",
)

SLIDES = document(
    [
        ("heading", "Tides", Place("slide 1", 1, ("Tides",))),
        ("list", "First point\nSecond point", Place("slide 1", 1, ("Tides",))),
        ("text", "Notes: Speak slowly.", Place("slide 1", 1, ("Tides",))),
        ("heading", "Harbour", Place("slide 2", 2, ("Harbour",))),
        ("table", "Year: 2018 | Metres: 4.2\nYear: 2019 | Metres: 4.4", Place("slide 2", 2)),
    ],
    kind="pptx",
)

# ---------------------------------------------------------------- generated

_LETTERS = string.ascii_letters + "äéß  .,:|-0123456789𝄞👩\u2029\ufffc\ufdd0אב"
_words = st.text(_LETTERS, min_size=1, max_size=60).map(lambda text: text.strip() or "x")
_cells = st.text(string.ascii_letters + " é𝄞:.5", min_size=1, max_size=12).map(
    lambda text: text.strip() or "x"
)
_names = st.lists(st.sampled_from(["Year", "Sales", "Who", "Ort"]), min_size=1, unique=True)


@st.composite
def _rows(draw: st.DrawFn) -> str:
    names = draw(_names)
    lines = []
    for _ in range(draw(st.integers(1, 5))):
        cells = [f"{name}: {draw(_cells)}" for name in names if draw(st.booleans())]
        cells = cells if draw(st.booleans()) else [cell.partition(": ")[2] for cell in cells]
        lines.append(" | ".join(cells) or draw(_words).replace("\n", " "))
    return "\n".join(lines)


@st.composite
def _part(draw: st.DrawFn, number: int) -> Piece:
    kind = draw(st.sampled_from(["text", "heading", "list", "code", "table", "cells", "slide"]))
    if kind == "table":
        return "table", draw(_rows()), Place(f"¶ {number}")
    if kind == "cells":
        text = draw(_rows())
        first = draw(st.integers(0, 3))
        last = first + draw(st.integers(0, 5))
        letters = f"{'ABCDEFGHIJ'[first]}{number}:{'ABCDEFGHIJ'[last]}{number + 4}"
        return "table", text, Place(f"Sheet!{letters}", None, ("Sheet",))
    lines = draw(st.lists(_words, min_size=1, max_size=4))
    if kind == "slide":
        page = draw(st.integers(1, 3))
        inner = draw(st.sampled_from(["text", "list", "table"]))
        return inner, "\n".join(lines), Place(f"slide {page}", page)
    text = lines[0] if kind == "heading" else "\n".join(lines)
    return kind, text, Place(f"¶ {number}")


@st.composite
def documents(draw: st.DrawFn) -> Document:
    """Documents of all kinds of parts, some of which do not keep to what they promise."""
    pieces = [draw(_part(n)) for n in range(1, draw(st.integers(1, 8)) + 1)]
    kinds = ["", "xlsx", "pptx", "csv", "mail", "json", "contacts", "subtitles", "docx"]
    return document(pieces, kind=draw(st.sampled_from(kinds)))
