"""The text view: each kind of document as such, at its passage, with links, finding and sizes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import (
    QColor,
    QFontMetricsF,
    QHelpEvent,
    QTextCursor,
    QTextDocument,
    QTextTable,
    QWheelEvent,
)
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import QApplication, QToolTip

from muniment.gui.style import Look
from muniment.gui.texts.textview import TextView
from muniment.records import Document, Place
from tests.gui.fakes import HOSTILE
from tests.gui.texts.textdocs import LETTER, SLIDES, document, paragraphs, sheet
from tests.gui.waiting import pause, wait_until

_LOREM = "The tide came in over the sands, and the boats in the harbour began to stir. "


@pytest.fixture
def view(look: Look) -> Iterator[TextView]:
    made = TextView(look)
    made.resize(700, 500)
    made.show()
    yield made
    made.close()
    made.deleteLater()


def _table(view: TextView, text: str) -> QTextTable:
    """The innermost table in which a text stands."""
    table = view.document().find(text).currentTable()
    assert table is not None, text
    return table


def _row(table: QTextTable, row: int) -> list[str]:
    cells = (table.cellAt(row, column) for column in range(table.columns()))
    texts = []
    for cell in cells:
        cursor = cell.firstCursorPosition()
        cursor.setPosition(cell.lastPosition(), QTextCursor.MoveMode.KeepAnchor)
        texts.append(cursor.selectedText())
    return texts


def _ground(view: TextView, text: str) -> str:
    """The colour behind the cell in which a text stands."""
    cursor = view.document().find(text)
    return _table(view, text).cellAt(cursor.position()).format().background().color().name()


def _size(view: TextView, text: str) -> float:
    cursor = view.document().find(text)
    return cursor.charFormat().fontPointSize()


def _y(view: TextView, text: str) -> int:
    """How far from the top of what is seen a text stands."""
    cursor = view.document().find(text)
    cursor.setPosition(cursor.selectionStart())
    return view.cursorRect(cursor).top()


def _long(paragraph: int = 400) -> Document:
    return paragraphs(*(f"Number {n}. {_LOREM * 3}" for n in range(paragraph)))


# ---------------------------------------------------------------- kinds


def test_headings_are_larger_the_higher_they_are(view: TextView) -> None:
    made = document(
        [
            ("heading", "One", Place("One", None, ("One",))),
            ("heading", "Two", Place("One › Two", None, ("One", "Two"))),
            ("heading", "Three", Place("", None, ("One", "Two", "Three"))),
            ("text", "Some text.[1]", Place("¶ 4")),
            ("text", "[1] A footnote.", Place("¶ 5")),
        ],
        kind="docx",
    )
    view.show_document(made, 0, 3)
    sizes = [_size(view, text) for text in ("One", "Two", "Three", "Some text", "A footnote")]
    assert sizes == sorted(sizes, reverse=True)
    assert len(set(sizes)) == len(sizes)


def test_a_line_is_as_long_as_is_read_with_ease_and_stands_in_the_middle(view: TextView) -> None:
    view.resize(1400, 500)
    view.show_document(paragraphs(_LOREM * 5), 0, 3)
    frame = view.document().rootFrame().frameFormat()
    width = view.viewport().width() - frame.leftMargin() - frame.rightMargin()
    letters = width / QFontMetricsF(view.document().defaultFont()).averageCharWidth()
    assert 65 < letters < 85
    assert frame.leftMargin() == frame.rightMargin()


def test_a_table_has_its_names_above_its_columns(view: TextView) -> None:
    rows = "Year: 2018 | Sales: 5\nYear: 2019\nSales: 7"
    made = document([("table", rows, Place("¶ 1"))], kind="docx")
    view.show_document(made, 0, 10)
    table = _table(view, "2018")
    assert [_row(table, n) for n in range(4)] == [
        ["Year", "Sales"],
        ["2018", "5"],
        ["2019", ""],
        ["", "7"],
    ]
    assert table.cellAt(0, 0).firstCursorPosition().charFormat().fontWeight() <= 600
    assert view.document().find("Year").charFormat().fontWeight() == 600


def test_a_table_without_names_keeps_its_cells_side_by_side(view: TextView) -> None:
    made = document([("table", "a | b | c\nd | e: f | g\nh", Place("¶ 1"))], kind="docx")
    view.show_document(made, 0, 3)
    table = _table(view, "e: f")
    assert _row(table, 1) == ["d", "e: f", "g"]
    assert _row(table, 2)[0] == "h"


def test_a_sheet_has_letters_numbers_and_the_cells_of_the_passage_marked(view: TextView) -> None:
    made = sheet(20)
    passage = "Year: 1904"
    start = made.text.index(passage)
    view.show_document(made, start, start + len(passage))
    table = _table(view, "1904")
    assert _row(table, 0) == ["", "A", "B", "C"]
    assert _row(table, 1) == ["1", "Region", "Year", "Sales"]
    assert _row(table, 4) == ["4", "North 4", "1904", "12"]
    theme = view.look.theme
    assert (_ground(view, "1904"), _ground(view, "1905")) == (theme.mark, theme.base)
    assert view.marked == passage


def test_a_cell_has_no_letter_where_it_is_not_known(view: TextView) -> None:
    rows = "Region: North | Sales: 5\nRegion: South | Sales: 6\nRegion: East | Sales: 7"
    made = document([("table", rows, Place("Costs!B2:E4", None, ("Costs",)))], kind="ods")
    view.show_document(made, 0, 5)
    table = _table(view, "North")
    assert [text for text in _row(table, 0) if text] == ["B", "E"]
    assert _row(table, 1) == ["2", "North", "", "", "5"]


def test_rows_left_out_of_a_sheet_leave_numbers_out(view: TextView) -> None:
    rows = "Region: North | Sales: 5\nRegion: South | Sales: 6\nRegion: East | Sales: 7"
    made = document([("table", rows, Place("Costs!A2:B9", None, ("Costs",)))], kind="xls")
    view.show_document(made, 0, 5)
    table = _table(view, "North")
    assert [_row(table, n)[0] for n in range(1, 4)] == ["2", "", "9"]


def test_the_names_of_the_columns_stay_while_a_sheet_is_scrolled(view: TextView) -> None:
    made = sheet(200)
    start = made.text.index("North 100")
    view.show_document(made, start, start + 9)
    wait_until(lambda: view.header.names == ("A", "B", "C"))
    view.show_document(SLIDES, 0, 5)
    wait_until(lambda: view.header.names == ())


def test_a_slide_is_a_card_with_its_notes_set_apart(view: TextView) -> None:
    view.show_document(SLIDES, 0, 5)
    card = _table(view, "Tides")
    assert (card.rows(), card.columns()) == (1, 1)
    assert card.cellAt(0, 0).firstCursorPosition().block().text() == "slide 1"
    assert _table(view, "Speak slowly").firstPosition() == card.firstPosition()
    assert _table(view, "Harbour").firstPosition() > card.lastPosition()
    assert _row(_table(view, "4.4"), 0) == ["Year", "Metres"]
    point, notes = (view.document().find(text) for text in ("First point", "Speak slowly"))
    assert point.block().textList() is not None, "it has a bullet"
    assert notes.charFormat().foreground().color().name() == view.look.theme.muted


def test_a_letter_has_its_head_in_a_block(view: TextView) -> None:
    view.show_document(LETTER, 0, 5)
    table = _table(view, "The tide")
    assert [_row(table, n) for n in range(table.rows())] == [
        ["From", "Ada <ada@example.org>"],
        ["To", "Bob"],
        ["Date", "Mon, 1 Jun 2009"],
        ["Subject", "The tide"],
        ["Attachments", "chart.pdf"],
    ]
    quoted = view.document().find("They wrote")
    assert quoted.currentTable() is None
    assert quoted.blockFormat().leftMargin() > 0


def test_lines_that_were_broken_to_be_short_are_joined(view: TextView) -> None:
    broken = "When a mapper completes its work, the events are generated. The\nreducers fetch them."
    verse = "Rage, rage\nagainst the dying of the light."
    view.show_document(paragraphs(broken, verse), 0, len(broken))
    text = view.document().toPlainText()
    assert "generated. The reducers" in text
    assert "rage\nagainst" in text
    assert view.marked == broken


def test_times_stand_beside_what_is_said(view: TextView) -> None:
    said = [("text", "Good morning.", Place("0:00:01")), ("text", "And?", Place("0:01:05"))]
    view.show_document(document(said, kind="subtitles"), 0, 4)
    table = _table(view, "And?")
    assert [_row(table, n) for n in range(2)] == [["0:00:01", "Good morning."], ["0:01:05", "And?"]]


def test_a_contact_has_its_name_above_what_is_known(view: TextView) -> None:
    card = [("text", "Ada Lovelace\nEmail: ada@example.org", Place("contact 1: Ada Lovelace"))]
    view.show_document(document(card, kind="contacts"), 0, 4)
    table = _table(view, "ada@")
    assert table.cellAt(0, 0).columnSpan() == 2
    assert _row(table, 1) == ["Email", "ada@example.org"]


def test_code_keeps_its_spaces_in_letters_of_one_width(view: TextView) -> None:
    made = document([("code", "def f():\n    return 1", Place("line 1"))], kind="code")
    view.show_document(made, 0, 4)
    cursor = view.document().find("return")
    assert "\u2028    return 1" in cursor.block().text()
    assert cursor.charFormat().fontFamilies() != view.document().defaultFont().families()


def test_what_is_written_from_the_right_is_laid_out_so(view: TextView) -> None:
    hebrew = paragraphs("שלום לכולם. " * 4, language="he")
    view.show_document(hebrew, 0, 4)
    block = view.document().find("שלום").block()
    assert block.layout().lineAt(0).cursorToX(0)[0] > view.viewport().width() / 2  # type: ignore[index]
    cells = document([("table", "א: 1 | ב: 2\nא: 3 | ב: 4", Place("¶ 1"))], language="he")
    view.show_document(cells, 0, 4)
    first, second = (view.cursorRect(view.document().find(text)).left() for text in "12")
    assert first > second
    view.find("4")
    view.selectAll()
    assert view.selected_text() == cells.text


# ---------------------------------------------------------------- where it is scrolled to


@pytest.mark.parametrize("where", [0, 200, 399])
def test_it_is_always_scrolled_to_the_passage(view: TextView, where: int) -> None:
    made = _long()
    passage = made.parts[where]
    view.show_document(made, passage.start, passage.end)
    pause(0.05)
    top = _y(view, f"Number {where}.")
    assert 0 <= top < view.viewport().height()
    if where == 200:
        assert abs(top - view.viewport().height() // 3) < 30
    assert view.marked == made.text[passage.start : passage.end]


def test_the_passage_stays_where_it_is_when_the_view_gets_its_size_later(look: Look) -> None:
    view, made = TextView(look), _long()
    view.resize(90, 30)
    view.show_document(made, made.parts[200].start, made.parts[200].end)
    view.show()
    view.resize(600, 600)
    wait_until(lambda: abs(_y(view, "Number 200.") - view.viewport().height() // 3) < 30)
    pause(0.2)
    assert abs(_y(view, "Number 200.") - view.viewport().height() // 3) < 30
    view.close()
    view.deleteLater()


def test_only_a_stretch_is_laid_out_and_more_when_it_is_scrolled_to(view: TextView) -> None:
    made = _long(2_000)
    middle = made.parts[1_000]
    view.show_document(made, middle.start, middle.end)
    pause(0.1)
    assert view.document().characterCount() < 60_000
    bar = view.verticalScrollBar()
    last = view.laid.high
    bar.setValue(bar.maximum())
    wait_until(lambda: view.laid.high > last)
    first = view.laid.low
    bar.setValue(0)
    wait_until(lambda: view.laid.low < first)


def test_nothing_jumps_when_more_is_laid_out_above(view: TextView) -> None:
    made = _long(1_000)
    middle = made.parts[500]
    view.show_document(made, middle.start, middle.end)
    pause(0.1)
    view.verticalScrollBar().setValue(view.viewport().height() // 2)
    wait_until(lambda: view.laid.above)
    mark = view.document().find("Number 500.")
    before, low = view.cursorRect(mark).top(), view.laid.low
    wait_until(lambda: view.laid.low < low)
    assert abs(view.cursorRect(mark).top() - before) <= 1


def test_the_keys_for_the_ends_go_to_the_ends_of_the_document(view: TextView) -> None:
    made = _long(1_000)
    view.show_document(made, made.parts[500].start, made.parts[500].end)
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(view, Qt.Key.Key_End, control)
    assert "Number 999" in view.toPlainText()
    assert not view.laid.below
    QTest.keyClick(view, Qt.Key.Key_Home, control)
    assert "Number 0." in view.toPlainText()
    assert view.verticalScrollBar().value() == 0


def test_words_within_the_passage_have_another_colour(view: TextView) -> None:
    made = paragraphs("The tide came in.", "The tide went out.")
    view.show_document(made, 0, 17, ((4, 8),))
    spans = {
        mark.cursor.selectedText(): mark.format.background().color()  # the last one counts
        for mark in view.extraSelections()
    }
    assert spans["tide"] != spans["The tide came in."]
    assert view.marked == "The tide came in."


# ---------------------------------------------------------------- sizes and looks


def test_the_text_grows_with_the_keys_and_the_wheel(view: TextView) -> None:
    view.show_document(_long(20), 0, 10)
    control = Qt.KeyboardModifier.ControlModifier
    size = _size(view, "Number 0")
    QTest.keyClick(view, Qt.Key.Key_Plus, control)
    larger = _size(view, "Number 0")
    assert larger > size
    QTest.keyClick(view, Qt.Key.Key_Minus, control)
    QTest.keyClick(view, Qt.Key.Key_Minus, control)
    assert _size(view, "Number 0") < size
    QTest.keyClick(view, Qt.Key.Key_0, control)
    assert _size(view, "Number 0") == size
    spot = QPointF(view.viewport().rect().center())
    wheel = QWheelEvent(
        spot, view.viewport().mapToGlobal(spot), QPoint(), QPoint(0, 120),
        Qt.MouseButton.NoButton, control, Qt.ScrollPhase.NoScrollPhase, False,
    )  # fmt: skip
    QApplication.sendEvent(view.viewport(), wheel)
    assert _size(view, "Number 0") == larger


def test_it_follows_the_appearance_and_the_size_of_all_text(view: TextView, look: Look) -> None:
    made = _long(300)
    view.show_document(made, made.parts[150].start, made.parts[150].end)
    size = _size(view, "Number 150")
    try:
        look.use(Qt.ColorScheme.Dark)
        look.enlarge(200)
        pause(0.05)
        assert _size(view, "Number 150") == pytest.approx(2 * size)
        ink = view.document().find("Number 150").charFormat().foreground().color()
        assert ink == QColor(look.theme.text)
        assert view.marked == made.text[made.parts[150].start : made.parts[150].end]
        assert 0 <= _y(view, "Number 150.") < 500
    finally:
        look.enlarge(100)
        look.use(Qt.ColorScheme.Unknown)


def test_another_width_keeps_what_is_looked_at(view: TextView) -> None:
    made = _long(300)
    view.show_document(made, made.parts[150].start, made.parts[150].end)
    pause(0.05)
    before = _y(view, "Number 150.")
    view.resize(420, 500)
    pause(0.3)
    after = _y(view, "Number 150.")
    assert abs(after - before) < 200
    assert 0 <= after < 500


# ---------------------------------------------------------------- finding


def _found(view: TextView, words: str) -> tuple[int, int]:
    spy = QSignalSpy(view.hits)
    view.find(words)
    wait_until(lambda: spy.count() and view.finder.done)
    return tuple(spy.at(spy.count() - 1))


def test_the_whole_document_is_searched_whatever_is_laid_out(view: TextView) -> None:
    made = _long(500)
    view.show_document(made, 0, 10)
    assert _found(view, "number 499") == (1, 1)
    wait_until(lambda: "Number 499." in view.toPlainText())
    assert "Number 400." not in view.toPlainText()


def test_case_and_accents_do_not_count(view: TextView) -> None:
    made = paragraphs("Café, CAFE and cafe\u0301.", "The\nlong  way. Ürün, ÅNGSTRÖM, Ёлка.")
    view.show_document(made, 0, 1)
    assert _found(view, "cafe")[1] == 3
    assert _found(view, "CAFÉ")[1] == 3
    assert _found(view, "the long way")[1] == 1
    assert [_found(view, words)[1] for words in ("urun", "angstrom", "елка", ".*", "xyz")] == [
        *(1, 1, 1, 0, 0)
    ]
    assert _found(view, "  ") == (0, 0)


def test_steps_go_from_hit_to_hit_and_round_the_ends(view: TextView) -> None:
    made = _long(300)
    view.show_document(made, made.parts[100].start, made.parts[100].end)
    pause(0.05)
    n, count = _found(view, "number")
    assert count == 300
    assert 90 < n <= 101, "it begins with what is looked at"
    spy = QSignalSpy(view.hits)
    for _ in range(n):
        view.step(-1)
    assert spy.at(spy.count() - 1) == [300, 300]
    assert "Number 299." in view.toPlainText()
    view.step(1)
    assert spy.at(spy.count() - 1) == [1, 300]


def test_hits_far_from_the_first_are_marked_when_they_are_seen(view: TextView) -> None:
    made = _long(300)
    view.show_document(made, 0, 9)
    assert _found(view, "the")[1] > 1_000
    for _ in range(8):
        view.verticalScrollBar().setValue(view.verticalScrollBar().maximum())
        pause(0.03)
    seen = view.cursorForPosition(QPoint(200, 250)).position()
    near = [mark for mark in view.extraSelections() if abs(mark.cursor.position() - seen) < 300]
    assert near
    assert view.marked == "Number 0.", "and the passage still is"


def test_another_document_has_no_hits(view: TextView) -> None:
    view.show_document(_long(3), 0, 1)
    assert _found(view, "tide")[1] == 9
    view.show_document(paragraphs("No hit."), 0, 1)
    assert view.finder.found == []
    view.step(1)


def test_a_hit_in_the_name_of_a_column_shows_the_cell(view: TextView) -> None:
    made = sheet(4)
    view.show_document(made, 0, 6)
    assert _found(view, "sales")[1] == 4
    view.step(1)
    accent = QColor(view.look.theme.accent)
    marks = [m for m in view.extraSelections() if m.format.background().color() == accent]
    assert [mark.cursor.selectedText() for mark in marks] == ["6"]


# ---------------------------------------------------------------- links, and nothing else


def _spot(view: TextView, text: str) -> QPoint:
    cursor = view.document().find(text)
    cursor.setPosition(cursor.selectionStart() + len(text) // 2)
    return view.cursorRect(cursor).center()


def test_an_address_is_a_link_that_is_told_and_only_then_followed(view: TextView) -> None:
    made = paragraphs("See (https://example.org/a_(b)?x=<1), www.example.com. Or ada@example.org!")
    view.show_document(made, 0, 3)
    pause(0.05)
    spy = QSignalSpy(view.link)
    for text in ("example.org/a", "www.example", "ada@"):
        QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=_spot(view, text))
    assert [spy.at(n)[0] for n in range(spy.count())] == [
        "https://example.org/a_(b)?x=",
        "https://www.example.com",
        "mailto:ada@example.org",
    ]
    spot = _spot(view, "example.org/a")
    QApplication.sendEvent(
        view.viewport(), QHelpEvent(QEvent.Type.ToolTip, spot, view.viewport().mapToGlobal(spot))
    )
    assert "https://example.org/a_(b)?x=" in QToolTip.text()
    QToolTip.hideText()


_TRAPS = [
    HOSTILE,
    '<img src="https://evil.example/pixel.png"><a href="file:///etc/passwd">click</a>',
    '<link rel=stylesheet href="https://evil.example/a.css"><script>alert(1)</script>',
    "![x](https://evil.example/p.png) javascript:alert(1) data:text/html,x file:///etc/passwd",
    "\u202emoc.elpmaxe\u202c link:0 more:later",
]


@pytest.mark.parametrize("kind", ["html", "mail", "xlsx", "pptx", "contacts", "json", "markdown"])
def test_no_text_acts_as_markup_and_nothing_is_fetched(
    view: TextView, kind: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[object] = []
    monkeypatch.setattr(TextView, "loadResource", lambda self, kind, name: asked.append(name))
    pieces = [("text", f"Subject: {trap}\nFrom: {trap}", Place("message")) for trap in _TRAPS]
    pieces += [("table", f"{trap} | {trap}", Place("Sheet!A1:B1")) for trap in _TRAPS]
    pieces += [(what, trap, Place("slide 1", 1)) for trap in _TRAPS for what in ("list", "code")]
    pieces += [("heading", trap, Place(trap, None, (trap,))) for trap in _TRAPS]
    made = replace(document(pieces, kind=kind), title=_TRAPS[0])
    view.show_document(made, 0, len(made.text))
    pause(0.1)
    text = view.toPlainText()
    for trap in _TRAPS[:3]:
        assert "".join(trap.split()) in "".join(text.split())
    assert asked == []
    assert "<img" not in view.toHtml()
    blocks = view.document().begin()
    while blocks.isValid():
        pieces_of = blocks.begin()
        while not pieces_of.atEnd():
            form = pieces_of.fragment().charFormat()
            assert not form.isImageFormat()
            if form.isAnchor():
                address = view.address(form.anchorHref())
                assert address.startswith(("https://", "http://", "mailto:")), address
                assert form.anchorHref().startswith("link:")
            pieces_of += 1
        blocks = blocks.next()


def test_an_address_is_loaded_by_no_way(view: TextView) -> None:
    view.show_document(paragraphs("A text."), 0, 1)
    picture = QTextDocument.ResourceType.ImageResource
    for address in ("https://evil.example/p.png", QUrl.fromLocalFile(__file__).toString(), "x.png"):
        assert not view.loadResource(picture.value, QUrl(address))
        assert not view.document().resource(picture.value, QUrl(address))


def test_a_document_s_text_that_looks_like_our_links_leads_nowhere(view: TextView) -> None:
    spy = QSignalSpy(view.link)
    view.show_document(paragraphs("link:0 and link:99"), 0, 3)
    for href in ("link:0", "link:99", "more:later", "file:///etc/passwd"):
        view.anchorClicked.emit(QUrl(href))
    assert spy.count() == 0
