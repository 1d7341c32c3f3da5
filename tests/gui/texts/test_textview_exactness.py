"""What is marked, selected and copied is exactly what the document's offsets say."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from unittest import mock

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from PySide6.QtGui import QTextCursor

from muniment.gui.style import Look
from muniment.gui.texts import textstretch
from muniment.gui.texts.textblocks import Block, Blocks, Card, Code, Fields, Paragraph
from muniment.gui.texts.textcells import Run
from muniment.gui.texts.textgrids import Grid
from muniment.gui.texts.textstretch import stretch_after, stretch_around, stretch_before
from muniment.gui.texts.textview import TextView
from muniment.records import Document, Part, Place
from tests.gui.texts.textdocs import LETTER, SLIDES, documents, paragraphs, sheet


def _runs(blocks: tuple[Block, ...]) -> Iterator[Run]:
    for block in blocks:
        match block:
            case Paragraph() | Code():
                yield block.run
            case Grid():
                for row in block.rows:
                    yield from (cell for cell in row.row.cells if cell is not None)
            case Fields():
                for name, run in block.rows:
                    if isinstance(name, Run):
                        yield name
                    yield run
            case Card():
                yield from _runs(block.blocks)


@given(documents())
@settings(max_examples=60, deadline=None)
@example(sheet())
@example(LETTER)
@example(SLIDES)
def test_every_word_of_a_document_is_shown_once_and_in_order(document: Document) -> None:
    _check(document, list(_runs(Blocks(document).between(0, len(document.text)))))


@given(documents(), st.integers(0, 400), st.integers(1, 300))
@settings(max_examples=60, deadline=None)
@example(sheet(), 700, 200)
@example(LETTER, 60, 40)
def test_stretches_together_show_every_word_once(
    document: Document, offset: int, enough: int
) -> None:
    with mock.patch.object(textstretch, "ENOUGH", enough):
        low, high = stretch_around(document, offset % (len(document.text) + 1))
        borders = {low, high}
        while high < document.parts[-1].end:
            after = stretch_after(document, high)
            assert after > high
            borders.add(high := after)
        while low > document.parts[0].start:
            before = stretch_before(document, low)
            assert before < low
            borders.add(low := before)
    assert (low, high) == (document.parts[0].start, document.parts[-1].end)
    blocks = Blocks(document)
    edges = sorted(borders)
    _check(
        document,
        [run for span in itertools.pairwise(edges) for run in _runs(blocks.between(*span))],
    )


def _check(document: Document, runs: list[Run]) -> None:
    """What no run stands for is white space, or what parts cells and lines."""
    assert all(run.low <= run.start <= run.end for run in runs)
    at = 0
    for run in runs:
        assert run.low >= at
        assert not document.text[at : run.low].strip(" |\n"), "something is left out"
        at = run.end
    assert not document.text[at:].strip()


@pytest.mark.parametrize("text", ["word " * 8_000, "x" * 20_000, "\n".join(["a line"] * 2_000)])
def test_a_part_as_long_as_a_book_comes_in_stretches(text: str) -> None:
    document = Document(text, (Part(0, len(text), Place("¶ 1")),), kind="text")
    low, high = stretch_around(document, len(text) // 2)
    assert high - low < 15_000
    borders = {low, high}
    while high < len(text):
        high = stretch_after(document, high)
        borders.add(high)
    while low > 0:
        low = stretch_before(document, low)
        borders.add(low)
    shown = ""
    for start, end in zip(sorted(borders), sorted(borders)[1:], strict=False):
        shown += "".join(
            text[run.start : run.end] for run in _runs(Blocks(document).between(start, end))
        )
    assert "".join(shown.split()) == "".join(text.split())


def _marked(view: TextView) -> list[tuple[int, int]]:
    """The characters of the document that are marked, found by what is on the screen."""
    spans = []
    for mark in view.extraSelections():
        shown = mark.cursor.selectedText()
        span = view.laid.map.meant(mark.cursor.selectionStart(), mark.cursor.selectionEnd())
        assert span is not None
        said = view.shown_document.text[slice(*span)]
        # Qt ends a block at some characters, and has one of its own for pictures.
        assert len(shown.encode("utf-16-le")) == len(said.encode("utf-16-le"))
        assert all(a == b for a, b in zip(shown, said, strict=True) if a.isalnum() or b.isalnum())
        spans.append(span)
    return spans


@given(documents(), st.integers(0, 10_000), st.integers(1, 200))
@settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
def test_what_is_marked_is_the_passage(
    look: Look, document: Document, start: int, length: int
) -> None:
    start %= len(document.text)
    end = min(len(document.text), start + length)
    view = TextView(look)
    view.resize(500, 400)
    view.show_document(document, start, end)
    while view.laid.below:
        view.laid.add_below()
    while view.laid.above:
        view.laid.add_above()
    view.mark_all()
    marked = {n for low, high in _marked(view) for n in range(low, high)}
    for run in _runs(Blocks(document).between(0, len(document.text))):
        shown = set(range(run.start, run.end))
        wanted = shown & set(range(start, end))
        if not wanted and run.low < end and run.end > start:
            # Of a cell only the name of its column is meant, which stands elsewhere.
            wanted = shown
        assert marked & shown == wanted
    view.deleteLater()


@pytest.mark.parametrize("above", [False, True], ids=["downwards", "upwards"])
def test_what_is_laid_out_later_stands_where_the_map_says(look: Look, above: bool) -> None:
    document = sheet(900)
    passage = "Region: North 450 | Year: 2350 | Sales: 1350"
    start = document.text.index(passage)
    view = TextView(look)
    view.resize(500, 400)
    view.show_document(document, start, start + len(passage))
    for _ in range(6):
        if above and view.laid.above:
            view.laid.add_above()
        elif view.laid.below:
            view.laid.add_below()
    view.mark_all()
    assert view.marked == passage
    assert len(_marked(view)) == 3
    view.deleteLater()


# ---------------------------------------------------------------- selecting and copying


def _select(view: TextView, first: str, last: str) -> None:
    start = view.document().find(first)
    end = view.document().find(last, start.selectionStart())
    cursor = QTextCursor(view.document())
    cursor.setPosition(start.selectionStart())
    cursor.setPosition(end.selectionEnd(), QTextCursor.MoveMode.KeepAnchor)
    view.setTextCursor(cursor)


def test_what_is_copied_is_the_document_s_text(look: Look) -> None:
    view = TextView(look)
    document = sheet(20)
    view.show_document(document, 0, 6)
    _select(view, "North 3", "1904")
    assert view.selected_text() == "North 3\t1903\nNorth 4\t1904", "as a sheet takes it"
    assert view.createMimeDataFromSelection().text() == view.selected_text()
    assert not view.createMimeDataFromSelection().hasHtml()
    _select(view, "Budget", "North 3")
    assert view.selected_text().startswith("Budget\n\nRegion | Year | Sales\nRegion: North 2 | Y")
    _select(view, "orth 3", "orth 3")
    assert view.selected_text() == "orth 3", "of one cell, what was selected"
    view.show_document(SLIDES, 0, 5)
    _select(view, "slide 1", "Tides")
    assert view.selected_text() == "Tides", "what is not the document's is not copied"


def test_nothing_invisible_is_copied(look: Look) -> None:
    view = TextView(look)
    view.show_document(paragraphs("one\u200btwo\u2066three\u2029four 𝄞 five"), 0, 3)
    view.selectAll()
    assert view.selected_text() == "onetwothree\u2029four 𝄞 five"
    _select(view, "𝄞", "five")
    assert view.selected_text() == "𝄞 five"


def test_nothing_selected_is_nothing_copied(look: Look) -> None:
    view = TextView(look)
    view.show_document(paragraphs("A text."), 0, 1)
    assert view.selected_text() == ""
