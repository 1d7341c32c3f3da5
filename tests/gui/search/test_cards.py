"""Cards, what can be done with them, and what can be typed to find them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton

from muniment.gui.search.cards import Card
from muniment.gui.search.facetwords import filter_name, language_name, value_names
from muniment.gui.search.queryhelp import examples
from muniment.gui.search.querytext import QueryFilter
from muniment.gui.text import cut, date_line
from muniment.records import Evidence, Facet, Results, Snippet
from muniment.search.query import parse
from tests.gui.conftest import Desk
from tests.gui.fakes import PDF, evidence
from tests.gui.searches import FACETS, bar_of, do, found, last, press, room_of, say, search, titles

# ---------------------------------------------------------------- cards


def test_the_snippet_of_the_search_is_shown_with_its_words_marked() -> None:
    text = "Before it.  The spring\ntide rose 😀 high. After it."
    start, end = text.index("The"), text.index(" After")
    tide = (text.index("tide"), text.index("tide") + 4)
    shown = cut(text, Snippet(start, end, (tide,), cut_before=True, cut_after=True))
    assert shown.text == "… The spring tide rose 😀 high. …"
    assert [shown.text[s:e] for s, e in shown.marks] == ["tide"]
    plain = cut(text, Snippet(start, end, (tide,)))
    assert plain.text == "The spring tide rose 😀 high."


def test_a_card_says_of_what_kind_and_date_it_is() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    item = replace(found(1), kind="docx", date="2024-05-01")
    assert Card.of_evidence(item).about == "Word document · 1 May 2024"
    assert [date_line(d) for d in ("2024-05", "2024", "", "1999/?")] == [
        "May 2024",
        "2024",
        "",
        "1999/?",
    ]


def _repeated() -> Evidence:
    """Evidence in two copies of a file, and nearly the same in another one."""
    copy = Path("/mnt/usb/copy of the report.pdf")
    return replace(
        evidence("The spring tide.", "tide"), paths=(PDF, copy), also=(found(7), found(8))
    )


def test_a_card_lists_where_else_it_can_be_read(desk: Desk) -> None:
    desk.library.found = [_repeated(), found(1)]
    search(desk, "tide")
    cards = desk.window.results.list
    assert "Also in 3 other files" in cards.cards.data(cards.cards.index(0))
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_Right)
    assert cards.cards.rowCount() == 5
    opened = []
    for _ in range(3):
        QTest.keyClick(cards, Qt.Key.Key_Down)
        target = desk.window.source.target
        assert target is not None
        opened.append(target.path.name)
    assert opened == ["copy of the report.pdf", "07.txt", "08.txt"]
    QTest.keyClick(cards, Qt.Key.Key_Left)
    assert cards.cards.rowCount() == 2
    assert cards.currentIndex().row() == 0, "the card itself is chosen again"


def test_the_line_that_says_so_opens_the_list_with_the_mouse(desk: Desk) -> None:
    desk.library.found = [_repeated(), found(1)]
    desk.window.search("tide")
    cards = desk.window.results.list
    desk.until(lambda: cards.cards.rowCount() == 2)
    for rows in (5, 2):
        QApplication.processEvents()
        card = cards.visualRect(cards.cards.index(0))
        spot = card.bottomLeft() + QPoint(60, -20)
        QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
        assert cards.cards.rowCount() == rows


def test_copies_within_one_file_are_called_places() -> None:
    item = evidence("The tide.", "tide")
    twice = replace(item, also=(replace(item, start=900, end=920),))
    assert Card.of_evidence(twice).also_line == "Also at 1 other place in this file"


def test_a_card_can_be_copied_with_its_citation(desk: Desk) -> None:
    item = replace(found(1, "The spring tide rose."), author="Bess Quill", date="2024")
    desk.library.found = [item]
    search(desk, "tide")
    cards = desk.window.results.list
    do(desk, cards, "Copy with citation")
    copied = "“The spring tide rose.” (Bess Quill, No. 1, 2024, Methods › Sampling, 01.txt)"
    assert QGuiApplication.clipboard().text() == copied
    QGuiApplication.clipboard().clear()
    cards.setFocus()
    QTest.keyClick(cards, Qt.Key.Key_C, Qt.KeyboardModifier.ControlModifier)
    assert QGuiApplication.clipboard().text() == copied


def test_a_card_opens_its_file_and_its_folder(desk: Desk, tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("The spring tide.", "utf-8")
    desk.library.found = [replace(found(1), path=file, paths=(file,), kind="text")]
    search(desk, "tide")
    do(desk, desk.window.results.list, "Open in its own program")
    desk.until(lambda: desk.prompts.opened == [file])
    do(desk, desk.window.results.list, "Show in folder")
    desk.until(lambda: desk.prompts.selected == [file])


def test_more_like_this_and_back(desk: Desk) -> None:
    desk.library.alike = [found(n) for n in (31, 32, 33)]
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide")
    cards = desk.window.results.list
    do(desk, cards, "More like this passage")
    desk.until(lambda: titles(cards) == ["No. 31", "No. 32", "No. 33"])
    item = desk.library.found[0]
    assert desk.library.called("similar") == [(item.document, item.start, item.end)]
    assert "Like “Report on the tides, p. 3”" in say(desk)
    assert not bar_of(desk).isVisible()
    press(desk, "Back to the results")
    desk.until(lambda: titles(cards)[0] == "Report on the tides")
    do(desk, cards, "More like this document")
    desk.until(lambda: titles(cards) == ["No. 31", "No. 32", "No. 33"])
    assert desk.library.called("similar")[-1] == (item.document, 0, None)
    room_of(desk).searching.back()
    room_of(desk).searching.show_every()
    desk.until(lambda: last(desk).complete)
    do(desk, cards, "More like this passage")
    desk.until(lambda: titles(cards) == ["No. 31", "No. 32", "No. 33"])
    press(desk, "Back to the results")
    desk.until(lambda: "documents mention this" in say(desk))
    assert last(desk).complete, "back to the list of every document"
    desk.library.alike = []
    do(desk, cards, "More like this passage")
    desk.until(lambda: "Nothing like it" in desk.window.results.message)


def test_a_source_of_an_answer_leads_to_its_like_as_well(desk: Desk) -> None:
    desk.library.alike = [found(31)]
    desk.window.ask("How high?")
    desk.until(lambda: not desk.window.answer.running)
    do(desk, desk.turn.sources.list, "More like this passage")
    desk.until(lambda: titles(desk.window.results.list) == ["No. 31"])
    assert room_of(desk).middle.currentWidget() is desk.window.results
    press(desk, "Back to the answer")
    assert room_of(desk).middle.currentWidget() is desk.window.answer
    assert "It was the highest ever." in desk.turn.shown


# ---------------------------------------------------------------- help


def test_help_opens_by_key_and_button_and_an_example_can_be_tried(desk: Desk) -> None:
    room = room_of(desk)
    room.field.help.click()
    assert room.help is not None
    assert room.help.isVisible()
    QTest.keyClick(room.help, Qt.Key.Key_Escape)
    assert room.help is None
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    QTest.keyClick(room.field.line, Qt.Key.Key_F1)
    desk.until(lambda: room.help)
    assert room.help is not None
    example = next(b for b in room.help.findChildren(QPushButton) if b.text() == "estuar*")
    example.click()
    desk.until(lambda: desk.library.searched() == ["estuar*"])
    assert room.field.text == "estuar*"
    assert room.help is None


@pytest.mark.parametrize("typed", [typed for typed, _ in examples()])
def test_every_example_of_the_help_is_understood(typed: str) -> None:
    from datetime import date

    query = parse(typed, date(2026, 1, 1))
    assert query.notes == ()
    assert not query.empty
    assert query.plain is (typed == "spring tide")


# ---------------------------------------------------------------- words and room


def test_filters_are_named_as_a_person_would() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    assert filter_name(QueryFilter("lang", "de")) == "Language: German"
    assert filter_name(QueryFilter("in", "/home/ada/papers")) == "Folder: papers"
    assert filter_name(QueryFilter("after", "2024-05")) == "From 2024-05 on"
    assert language_name("xx") == "xx"
    folders = [Facet("in", f"/a/{name}", 1) for name in ("x/tides", "y/tides", "z")]
    assert value_names(folders) == ["x/tides", "y/tides", "z"]


def test_in_another_language_languages_are_called_by_their_own_names() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.German))
    try:
        assert language_name("de") == "Deutsch"
        assert language_name("en") == "English"
    finally:
        QLocale.setDefault(QLocale(QLocale.Language.English))


def test_all_that_can_be_done_has_a_name_and_is_reached_by_keyboard(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS, suggestion="tides")
    search(desk, "tide type:pdf")
    buttons = [b for b in room_of(desk).findChildren(QPushButton) if b.isVisible()]
    assert len(buttons) >= 8
    for button in buttons:
        assert button.accessibleName() or button.text().strip()
        assert button.focusPolicy() & Qt.FocusPolicy.TabFocus


def test_tab_goes_from_left_to_right_and_down(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide type:pdf author:quill")
    bar, field = bar_of(desk), room_of(desk).field
    wanted = [field.star, field.help, field.search, field.ask]
    wanted += [b for b in bar.menus.values() if b.isVisible()]
    wanted += [*bar.chips, bar.sort]
    desk.window.activateWindow()
    desk.until(desk.window.isActiveWindow)
    field.line.setFocus()
    reached = []
    for _ in wanted:
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
    assert reached == wanted


def test_long_names_do_not_widen_a_small_window(desk: Desk) -> None:
    long = "Forschungsgemeinschaftsunterlagen " * 8
    desk.library.around = Results(
        facets=(*FACETS, Facet("author", long, 2), Facet("author", "B", 1)), suggestion=long
    )
    desk.library.found = [replace(found(1), title=long), found(2)]
    desk.window.resize(1024, 700)
    search(desk, f'tide in:"{long}" -author:"{long}" title:"{long}" before:2020 after:2001')
    QApplication.processEvents()
    assert desk.window.width() == 1024
    bar = bar_of(desk)
    inside = [*bar.chips, bar.sort, *(b for b in bar.menus.values() if b.isVisible())]
    assert all(bar.rect().contains(widget.geometry()) for widget in inside)
    boxes = [widget.geometry() for widget in inside]
    assert not any(a.intersects(b) for i, a in enumerate(boxes) for b in boxes[:i])
