"""Searching in the window: as a person types, narrowed, and complete."""

from __future__ import annotations

from PySide6.QtCore import QLocale, QPoint, Qt
from PySide6.QtGui import QCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from muniment.gui.search.cards import Card
from muniment.gui.search.searching import Found
from muniment.gui.text import found_line
from muniment.records import Results, SearchOrder
from tests.gui.conftest import Desk
from tests.gui.fakes import NOTE
from tests.gui.searches import FACETS, bar_of, found, last, pick, press, room_of, say, search

# ---------------------------------------------------------------- as a person types


def test_words_are_found_at_once_and_meaning_follows_in_place(desk: Desk) -> None:
    desk.library.meaning_delay = 0.2
    desk.library.by_words = [found(n) for n in range(12)]
    desk.library.found = [found(n) for n in (20, 21, 22, 5, 0, 23, 2, 1, 24, 25, 26, 27, 28)]
    cards = desk.window.results.list
    opened: list[object] = []
    QTest.keyClicks(desk.window.field.line, "tide")
    desk.until(lambda: cards.cards.rowCount() == 12)
    assert desk.library.searched() == []
    cards.choose(2)
    desk.window.results.chosen.connect(opened.append)
    before = cards.visualRect(cards.currentIndex()).top()
    desk.until(lambda: cards.cards.rowCount() == 13)
    current = cards.current()
    assert current is not None
    assert current.target.title == "No. 2"
    assert cards.visualRect(cards.currentIndex()).top() == before, "it stays where it was seen"
    assert opened == [], "nothing is opened anew"
    assert (desk.library.searched("keyword"), desk.library.searched()) == (["tide"], ["tide"])


def test_what_rises_in_rank_stays_where_a_person_is_at_it(desk: Desk) -> None:
    desk.library.meaning_delay = 0.2
    desk.library.by_words = [found(n) for n in range(5)]
    desk.library.found = [found(n) for n in (4, 0, 1, 2, 3, 6)]
    cards = desk.window.results.list
    QTest.keyClicks(desk.window.field.line, "tide")
    desk.until(lambda: cards.cards.rowCount() == 5)
    cards.choose(4)
    before = cards.visualRect(cards.currentIndex()).top()
    desk.until(lambda: cards.cards.rowCount() == 6)
    assert cards.visualRect(cards.currentIndex()).top() == before
    assert cards.current() == Card.of_evidence(found(4))


def test_what_is_under_the_mouse_stays_under_it(desk: Desk) -> None:
    desk.library.meaning_delay = 0.3
    desk.library.by_words = [found(n) for n in range(6)]
    desk.library.found = [found(n) for n in (20, 21, 22, 4, 0, 2, 1, 23, 24, 25, 26, 27)]
    cards = desk.window.results.list
    QTest.keyClicks(desk.window.field.line, "tide")
    desk.until(lambda: cards.cards.rowCount() == 6)
    place = cards.visualRect(cards.cards.index(2))
    QTest.mouseMove(cards.viewport(), place.center())
    QCursor.setPos(cards.viewport().mapToGlobal(place.center()))
    desk.until(cards.viewport().underMouse)
    desk.until(lambda: cards.cards.rowCount() == 12)
    under = cards.indexAt(place.center())
    assert cards.cards.card(under.row()).target.title == "No. 2"
    assert cards.visualRect(under).top() == place.top()


def test_what_was_scrolled_to_stays(desk: Desk) -> None:
    desk.library.meaning_delay = 0.2
    desk.library.by_words = [found(n) for n in range(28)]
    desk.library.found = [found(n) for n in (40, 41, *range(28))]
    cards = desk.window.results.list
    QTest.keyClicks(desk.window.field.line, "tide")
    desk.until(lambda: cards.cards.rowCount() == 28)
    cards.verticalScrollBar().setValue(500)

    def first_in_view() -> tuple[str, int]:
        index = cards.indexAt(QPoint(20, 8))
        return cards.cards.card(index.row()).target.title, cards.visualRect(index).top()

    before = first_in_view()
    desk.until(lambda: cards.cards.rowCount() == 30)
    assert first_in_view() == before


def test_other_words_begin_at_the_top(desk: Desk) -> None:
    desk.library.found = [found(n) for n in range(30)]
    search(desk, "tide")
    cards = desk.window.results.list
    cards.verticalScrollBar().setValue(500)
    search(desk, "tides")
    assert cards.verticalScrollBar().value() == 0


def test_the_list_never_goes_empty_while_somebody_types(desk: Desk) -> None:
    search(desk, "tide")
    desk.library.by_words = []
    desk.library.found = [found(1)]
    desk.library.meaning_delay = 0.2
    cards, counts = desk.window.results.list, set[tuple[int, str]]()
    QTest.keyClicks(desk.window.field.line, "s")

    def done() -> bool:
        counts.add((cards.cards.rowCount(), desk.window.results.message))
        return cards.cards.rowCount() == 1

    desk.until(done)
    assert counts == {(2, ""), (1, "")}


def test_what_was_typed_last_wins(desk: Desk) -> None:
    came: list[Found] = []
    room_of(desk).searching.found.connect(came.append)
    desk.library.meaning_delay = 0.3
    QTest.keyClicks(desk.window.field.line, "tid")
    desk.until(lambda: desk.library.searched() == ["tid"])
    QTest.keyClicks(desk.window.field.line, "e")
    desk.until(lambda: came and came[-1].final)
    assert [(f.asked.words, f.final) for f in came] == [
        ("tid", False),
        ("tide", False),
        ("tide", True),
    ]


def test_enter_does_not_wait_for_a_pause(desk: Desk) -> None:
    desk.window.field.write("tide")
    QTest.keyClick(desk.window.field.line, Qt.Key.Key_Return)
    desk.until(lambda: desk.library.searched() == ["tide"])
    desk.until(lambda: desk.window.source.target)
    assert desk.library.searched("keyword") == []


def test_emptying_the_field_leaves_nothing_of_the_search(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide type:pdf")
    assert bar_of(desk).isVisible()
    desk.window.field.line.clear()
    desk.window.field.typed.emit("")
    assert not bar_of(desk).isVisible()
    assert desk.window.results.said == ()
    assert "ready to be searched" in desk.window.results.message


# ---------------------------------------------------------------- narrowing


def test_choosing_a_facet_writes_a_filter_and_its_chip_takes_it_away(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "spring tide")
    pick(desk, "type", "PDF")
    desk.until(lambda: last(desk).query == "spring tide type:pdf")
    assert desk.window.field.text == "spring tide type:pdf"
    (chip,) = bar_of(desk).chips
    assert chip.text() == "Type: PDF"
    assert chip.accessibleName() == "Remove the filter “Type: PDF”"
    chip.setFocus()
    QTest.keyClick(chip, Qt.Key.Key_Space)
    desk.until(lambda: last(desk).query == "spring tide")
    assert desk.window.field.text == "spring tide"
    assert bar_of(desk).chips == []
    desk.window.field.line.undo()
    assert desk.window.field.text == "spring tide type:pdf", "a filter can be undone like a word"


def test_the_menu_of_a_facet_has_counts_and_what_is_chosen(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide -type:mail type:pdf")
    menu = bar_of(desk).menus["type"].menu()
    menu.aboutToShow.emit()
    assert [(a.text(), a.isChecked()) for a in menu.actions()] == [
        ("PDF\t9", True),
        ("Mail\t3", True),
    ]
    assert [chip.text() for chip in bar_of(desk).chips] == ["Type: not Mail", "Type: PDF"]
    menu = bar_of(desk).menus["date"].menu()
    menu.aboutToShow.emit()
    assert [a.text() for a in menu.actions()] == ["2024\t2", "2021\t4"], "the newest year first"


def test_folders_of_one_name_are_told_apart_and_found_by_their_path(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide")
    pick(desk, "in", "letters/tides")
    desk.until(lambda: last(desk).query == 'tide in:"/home/ada/letters/tides"')


def test_what_all_results_share_is_not_offered(desk: Desk) -> None:
    desk.library.found = [found(n) for n in range(12)]
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide")
    shown = {key for key, button in bar_of(desk).menus.items() if button.isVisible()}
    assert shown == {"type", "in", "date"}, "all are German, and nobody has an author"


def test_there_is_no_bar_where_there_is_nothing_to_narrow(desk: Desk) -> None:
    search(desk, "tide")
    assert not bar_of(desk).isVisible()
    desk.library.around = Results(facets=FACETS)
    search(desk, "tides")
    assert bar_of(desk).isVisible()
    desk.window.ask("How high?")
    assert not bar_of(desk).isVisible(), "an answer is not narrowed"


def test_another_order_is_one_of_every_document(desk: Desk) -> None:
    desk.library.around = Results(facets=FACETS)
    search(desk, "tide")
    bar = bar_of(desk)
    newest = next(a for a in bar.sort.menu().actions() if a.text() == "Newest first")
    newest.trigger()
    desk.until(lambda: last(desk).order == "date")
    desk.until(lambda: bar.sort.text() == "Newest first")
    assert newest.isChecked()
    pick(desk, "type", "Mail")
    desk.until(lambda: last(desk).query == "tide type:mail")
    assert last(desk).order == "date", "narrowing keeps the order"
    search(desk, "something else")
    assert last(desk).order == "relevance"


# ---------------------------------------------------------------- complete


def test_every_document_that_mentions_it(desk: Desk) -> None:
    desk.library.every = [found(n) for n in range(450)]
    search(desk, "tide")
    press(desk, "Show every document that mentions this")
    desk.until(lambda: last(desk).complete)
    cards = desk.window.results.list
    desk.until(lambda: cards.cards.rowCount() == 200)
    assert "450 of 450 documents mention this" in say(desk)
    cards.scrollToBottom()
    desk.until(lambda: cards.cards.rowCount() == 400)
    cards.scrollToBottom()
    desk.until(lambda: cards.cards.rowCount() == 450)
    assert cards.verticalScrollBar().value() > 0, "the list did not go back to its top"
    press(desk, "Back to the best passages")
    desk.until(lambda: not last(desk).complete)
    desk.until(lambda: cards.cards.rowCount() == 2)


def test_a_complete_list_says_what_could_not_be_searched(desk: Desk) -> None:
    search(desk, "tide")
    press(desk, "Show every document that mentions this")
    desk.until(lambda: "2 of 12 documents mention this" in say(desk))
    press(desk, "3 files could not be read")
    assert desk.window.problems.dialog is not None
    desk.window.problems.dialog.accept()


def test_how_much_was_found_can_be_read(desk: Desk) -> None:
    search(desk, "tide")
    heading = next(
        w
        for w in desk.window.results.findChildren(QLabel)
        if w.text() == "2 passages in 2 documents"
    )
    assert heading.isVisible()
    assert heading.width() >= heading.sizeHint().width()


def test_how_much_was_found_is_said_in_words() -> None:
    QLocale.setDefault(QLocale(QLocale.Language.English))
    one, other = found(1), found(2)
    assert found_line(Results((one,), 1), by_words=True) == "1 passage in 1 document"
    assert found_line(Results((one, other), 2), by_words=True) == "2 passages in 2 documents"
    most = found_line(Results((one, other), 9), by_words=True)
    assert most == "The best 2 passages, in 2 documents"
    whole = Results((one,), 1, complete=True, searched=2000)
    assert found_line(whole, by_words=True) == "1 of 2,000 documents mentions this"
    assert found_line(whole, by_words=False) == "1 of 2,000 documents"


# ---------------------------------------------------------------- what is said over the results


def test_a_suggestion_is_a_link_that_searches(desk: Desk) -> None:
    desk.library.around = Results(suggestion="spring tide")
    search(desk, "sprnig tide")
    press(desk, "Did you mean “spring tide”?")
    desk.until(lambda: last(desk).query == "spring tide")
    assert desk.window.field.text == "spring tide"
    desk.library.around = Results()
    search(desk, "tide")
    assert "Did you mean" not in say(desk)


def test_what_was_not_understood_is_said(desk: Desk) -> None:
    desk.library.around = Results(notes=("“type:foo” was taken as words.",))
    search(desk, "tide type:foo")
    assert "“type:foo” was taken as words." in say(desk)


def test_nothing_found_says_what_to_try(desk: Desk) -> None:
    desk.library.found = []
    search(desk, "tide type:pdf before:2020")
    assert "Nothing was found for “tide”" in desk.window.results.message
    assert "without the filters" in desk.window.results.message
    press(desk, "Search without the filters")
    desk.until(lambda: last(desk).query == "tide")
    assert desk.window.field.text == "tide"
    room_of(desk).searching.show_every()
    desk.until(lambda: last(desk).complete)
    desk.until(lambda: "0 of 12 documents" in say(desk))
    press(desk, "Show what comes nearest")
    desk.until(lambda: not last(desk).complete)


def test_a_long_question_without_a_result_is_cut_short(desk: Desk) -> None:
    desk.library.found = []
    search(desk, "tide " * 100)
    assert len(desk.window.results.message.splitlines()[0]) < 140


def test_the_search_follows_the_note_of_a_change(desk: Desk) -> None:
    """A list that is open is searched for again as it was asked for: here, every document."""
    search(desk, "tide")
    room_of(desk).searching.show_every()
    desk.until(lambda: last(desk).complete)
    calls = len(desk.library.called("find"))
    room_of(desk).refresh()
    desk.until(lambda: len(desk.library.called("find")) > calls)
    assert (last(desk).complete, last(desk).order) == (True, SearchOrder.RELEVANCE)
    assert NOTE in {card.target.path for card in desk.window.results.list.cards.cards}


def test_a_change_of_the_library_does_not_keep_the_first_result_from_opening(desk: Desk) -> None:
    desk.window.search("tide", open_first=True)
    # Before anything was found, files were read.
    desk.window.search_room.refresh()
    desk.until(lambda: desk.window.source.target is not None)
