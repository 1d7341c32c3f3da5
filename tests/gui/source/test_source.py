"""Documents of all kinds in the window: cards, pages, text, and how much of them was read."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QSpinBox, QToolButton

from muniment.gui.search.cardlayout import file_line
from muniment.gui.search.cards import Card, Target
from muniment.gui.source.ledger import Ledger
from muniment.pagewords import PageLink, PageWord
from muniment.records import ContentChanged, Coverage, Evidence, Place
from tests.gui.conftest import Desk
from tests.gui.fakes import FOLDER, HOSTILE, NOTE, PDF, evidence
from tests.gui.waiting import pause

MAIL = FOLDER / "mail" / "letter.eml"
SCAN = FOLDER / "scan.png"
_MIXED = Coverage("page", 214, 214, 14, 0.96)


def _member(name: str = "annex/report.pdf") -> Evidence:
    return replace(evidence("The spring tide.", "tide", path=MAIL), member=name, kind="pdf")


def _scanned(page: int = 3, path: Path = PDF) -> Evidence:
    place = Place(f"p. {page}", page, recognised=True)
    return replace(evidence("The spring tide.", "tide", path=path), place=place, kind="image")


def _open(desk: Desk, found: Evidence) -> None:
    desk.library.found = [found]
    desk.window.search("tide", open_first=True)
    desk.until(lambda: desk.window.source.target == Target.of(found))


def _shown(desk: Desk) -> bool:
    return desk.window.source.pages.page is not None


# ---------------------------------------------------------------- inside of other files


def test_a_card_names_the_file_and_the_document_inside_of_it(desk: Desk) -> None:
    _open(desk, _member())
    cards = desk.window.results.list.cards
    tip = cards.data(cards.index(0), int(Qt.ItemDataRole.ToolTipRole))
    assert f"{MAIL} › annex/report.pdf" in tip
    metrics = QFontMetrics(desk.window.font())
    target = cards.card(0).target
    assert file_line(target, metrics, 5000).startswith("letter.eml › annex/report.pdf — ")


def test_of_a_long_line_the_member_s_name_stays(desk: Desk) -> None:
    mail = FOLDER / ("Re: the harbour works " * 9 + ".eml")
    target = Target.of(replace(_member("costs.pdf"), path=mail, paths=(mail,)))
    metrics = QFontMetrics(desk.window.font())
    line = file_line(target, metrics, 300)
    assert "› costs.pdf" in line
    assert metrics.horizontalAdvance(line) <= 300


def test_a_member_without_a_title_is_called_by_its_own_name() -> None:
    assert Card.of_evidence(replace(_member(), title="")).target.title == "report"


def test_a_member_s_page_is_fetched_and_the_whole_path_told(desk: Desk) -> None:
    _open(desk, _member())
    desk.until(lambda: _shown(desk))
    assert set(desk.library.called("page_image of a member")) == {"annex/report.pdf"}
    assert "letter.eml › annex/report.pdf" in desk.window.source.place


def test_a_member_is_opened_as_a_copy_and_its_container_shown(desk: Desk, tmp_path: Path) -> None:
    mail = tmp_path / "letter.eml"
    mail.write_text("From: a")
    found = replace(_member(), path=mail, paths=(mail,))
    desk.library.members[mail, "annex/report.pdf"] = b"%PDF-"
    _open(desk, found)
    source = desk.window.source
    for name in ("Open in its own program", "Show in folder"):
        next(b for b in source.findChildren(QToolButton) if b.accessibleName() == name).click()
        desk.until(lambda: len(desk.prompts.opened + desk.prompts.selected) > 0)
        if desk.prompts.opened:
            (opened,) = desk.prompts.opened
            assert (opened.name, opened.read_bytes()) == ("report.pdf", b"%PDF-")
            desk.prompts.opened.clear()
    desk.until(lambda: desk.prompts.selected == [mail])
    desk.window.close()
    assert not opened.exists()


def test_a_member_that_might_be_run_is_named_with_its_file(desk: Desk, tmp_path: Path) -> None:
    mail = tmp_path / "letter.eml"
    mail.write_text("From: a")
    desk.window.source.open_file.emit("html", (mail,), "offer.hta")
    desk.until(lambda: desk.window.banner.said[0])
    assert "letter.eml › offer.hta" in desk.window.banner.said[0]
    assert desk.prompts.opened == []


# ---------------------------------------------------------------- read from pictures


def test_what_was_read_from_a_picture_says_so(desk: Desk) -> None:
    _open(desk, _scanned())
    cards = desk.window.results.list.cards
    assert "p. 3, read from a picture" in cards.data(cards.index(0))
    assert desk.window.source.place.startswith("p. 3 · read from a picture · ")
    plain = Card.of_evidence(evidence("The tide."))
    assert not plain.target.recognised


def test_a_picture_is_not_said_to_be_read_from_a_picture() -> None:
    picture = replace(_scanned(1, SCAN), place=Place("picture", 1, recognised=True))
    assert Card.of_evidence(picture).target.hint == ""
    assert Card.of_evidence(_scanned(1, SCAN)).target.hint == "read from a picture"


def test_the_hint_on_a_card_can_be_seen(desk: Desk) -> None:
    _open(desk, _scanned())
    cards = desk.window.results.list
    with_hint = cards.viewport().grab().toImage()
    desk.library.found = [replace(_scanned(), place=Place("p. 3", 3))]
    desk.window.search("tides")
    desk.until(lambda: not cards.cards.card(0).target.recognised)
    QApplication.processEvents()
    assert cards.viewport().grab().toImage() != with_hint


def test_each_page_says_how_it_was_read_and_what_it_is_called(desk: Desk) -> None:
    desk.library.extra_parts = (
        (Place("p. iv", 4, recognised=True), "A page."),
        (Place("p. v", 5), "Another page."),
    )
    _open(desk, evidence("The spring tide.", "tide"))
    source = desk.window.source
    desk.until(lambda: _shown(desk) and desk.library.called("document"))
    source.go_to(4)
    desk.until(lambda: source.place.startswith("p. iv · read from a picture"))
    source.go_to(5)
    assert source.place.startswith("p. v · Report")
    source.go_to(6)
    assert source.place.startswith("p. 6 · Report")


def test_a_picture_is_shown_as_a_page_without_a_page_counter(desk: Desk) -> None:
    desk.library.page_count = 1
    _open(desk, _scanned(1, SCAN))
    source = desk.window.source
    desk.until(lambda: _shown(desk))
    field = source.findChild(QSpinBox)
    assert field is not None
    assert not field.isVisible()
    zoom = next(b for b in source.findChildren(QToolButton) if b.accessibleName() == "Zoom in")
    assert zoom.isVisible()


def test_a_small_picture_is_enlarged_and_fetched_no_more_than_once_a_zoom(desk: Desk) -> None:
    desk.library.page_count, desk.library.most_pixels = 1, 200
    _open(desk, _scanned(1, SCAN))
    view = desk.window.source.pages
    desk.until(lambda: _shown(desk))
    pause(0.2)
    assert view.page is not None
    assert round(view.page.size.height()) == 842
    fetched = len(desk.library.called("page_image"))
    assert fetched <= 3
    width, zoom = view.page.size.width(), view.zoom
    view.zoom_in()
    pause(0.2)
    assert (view.page.size.width(), view.zoom > zoom) == (width, True)
    assert len(desk.library.called("page_image")) == fetched + 1


def test_the_page_field_is_never_zero(desk: Desk) -> None:
    _open(desk, evidence("The spring tide.", "tide"))
    field = desk.window.source.findChild(QSpinBox)
    assert field is not None
    assert field.value() == 3
    desk.until(lambda: _shown(desk))
    assert (field.value(), field.isVisible()) == (3, True)


# ---------------------------------------------------------------- turning pages


def _pages(desk: Desk) -> set[int]:
    """The pages that were fetched so far."""
    return {call[1] for call in desk.library.called("page_words") if isinstance(call, tuple)}


def _shows(desk: Desk, page: int) -> bool:
    shown = desk.window.source.pages.page
    return shown is not None and shown.number == page


def test_the_pages_around_the_one_shown_are_there_before_they_are_wanted(desk: Desk) -> None:
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: {2, 3, 4} <= _pages(desk))
    source = desk.window.source
    pause(0.1)
    source.go_to(4)
    assert _shows(desk, 4), "at once, without a wait"
    desk.until(lambda: 5 in _pages(desk))
    source.go_to(3)
    assert _shows(desk, 3)
    assert len(source.pages.mark_rects()) == 1


def test_what_an_answer_cites_is_there_before_it_is_opened(desk: Desk) -> None:
    desk.window.ask("How high was the tide?")
    desk.until(lambda: not desk.window.answer.running)
    desk.until(lambda: desk.library.called("page_words"))
    assert desk.window.source.target is None
    desk.until(lambda: (PDF, 3) in desk.library.called("page_words"))


def test_a_page_that_is_on_its_way_already_is_not_asked_for_again(desk: Desk) -> None:
    desk.library.found = [_scanned(3), _scanned(9)]
    _open(desk, replace(_scanned(3), kind="pdf"))
    source = desk.window.source
    desk.until(lambda: source.pages.page is not None)
    desk.library.page_delay = 0.3
    wanted = Target.of(replace(_scanned(9), kind="pdf"))
    desk.until(lambda: (PDF, 4) in desk.library.called("page_image"))
    source.prepare([wanted])
    desk.until(lambda: (PDF, 9) in desk.library.called("page_image"))
    source.show_target(wanted)
    desk.until(lambda: source.pages.page is not None and source.pages.page.number == 9)
    assert desk.library.called("page_image").count((PDF, 9)) == 1


def test_what_comes_next_of_an_answer_is_fetched_before_the_pages_around(desk: Desk) -> None:
    targets = [Target.of(replace(_scanned(page), kind="pdf")) for page in (3, 6, 9)]
    source = desk.window.source
    source.show_target(targets[1])
    source.prepare(targets)
    desk.until(lambda: (PDF, 5) in desk.library.called("page_image"))
    assert desk.library.called("page_image") == [(PDF, page) for page in (6, 9, 3, 7, 5)]


def test_of_a_long_list_what_is_near_is_fetched_the_next_ones_first(desk: Desk) -> None:
    targets = [Target.of(replace(_scanned(page), kind="pdf")) for page in range(1, 41)]
    source = desk.window.source
    source.show_target(targets[20])
    source.prepare(targets)
    around = (22, 23, 24, 25, 26, 27, 20, 19)
    desk.until(lambda: set(around) <= _pages(desk))
    pause(0.05)
    assert _pages(desk) == {21, *around}


def test_paging_back_goes_to_the_end_of_the_page_before(desk: Desk) -> None:
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: _shows(desk, 3))
    view = desk.window.source.pages
    bar = view.verticalScrollBar()
    QTest.keyClick(view, Qt.Key.Key_Home)
    QTest.keyClick(view, Qt.Key.Key_PageUp)
    desk.until(lambda: _shows(desk, 2))
    assert bar.value() == bar.maximum() > 0
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    desk.until(lambda: _shows(desk, 3))
    assert bar.value() == 0, "from its beginning, not from the passage"


def test_the_last_page_is_a_key_away_and_there_is_none_beyond(desk: Desk) -> None:
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: _shows(desk, 3))
    view = desk.window.source.pages
    QTest.keyClick(view, Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: _shows(desk, 9))
    QTest.keyClick(view, Qt.Key.Key_End)
    QTest.keyClick(view, Qt.Key.Key_PageDown)
    pause(0.05)
    assert desk.window.source.page_number == 9


def test_a_page_that_is_long_in_coming_is_announced(desk: Desk) -> None:
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: _shows(desk, 3))
    desk.library.page_delay = 0.7
    view = desk.window.source.pages
    desk.window.source.go_to(8)
    desk.until(lambda: view.busy)
    assert _shows(desk, 3), "what is on the screen stays until then"
    desk.until(lambda: _shows(desk, 8))
    assert not view.busy


# ---------------------------------------------------------------- what is marked, and links


def test_words_that_were_searched_for_are_marked_beside_the_passage(desk: Desk) -> None:
    desk.library.on_page = (
        PageWord((60, 100, 90, 110), "Tides,", "\n"),
        PageWord((95, 100, 130, 110), "tidal", " "),
        PageWord((60, 700, 90, 710), "wall", "\n"),
    )
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: _shows(desk, 3))
    view = desk.window.source.pages
    assert len(view.mark_rects()) == 1
    assert view.page is not None
    (found,) = view.page.found
    assert found == (60, 100, 85, 110), "in another form, without the comma"


def test_nothing_is_marked_on_a_page_whose_words_are_not_known(desk: Desk) -> None:
    found = replace(evidence("The spring tide.", "tide", page=5), start=10**6, end=10**6 + 9)
    _open(desk, found)
    desk.until(lambda: _shows(desk, 5))
    assert desk.window.source.pages.mark_rects() == []


def test_a_link_says_where_it_leads_and_one_within_the_document_turns_the_page(
    desk: Desk,
) -> None:
    followed: list[str] = []
    desk.library.links = (
        PageLink((0, 0, 595, 20), "https://tides.example/a"),
        PageLink((0, 30, 595, 50), page=7),
    )
    _open(desk, evidence("The spring tide.", "tide"))
    source, view = desk.window.source, desk.window.source.pages
    desk.until(lambda: _shows(desk, 3))
    source.follow_link.connect(followed.append)
    view.verticalScrollBar().setValue(0)
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    for y in (10, 40):
        place = view._origin() + QPointF(300, y) * view._zoom
        QTest.mouseClick(view.viewport(), left, none, place.toPoint())
    assert followed == ["https://tides.example/a"]
    desk.until(lambda: _shows(desk, 7))


# ---------------------------------------------------------------- how much was read


def test_a_page_stands_under_what_is_said_of_its_document(desk: Desk) -> None:
    desk.library.coverage = _MIXED
    desk.library.notes = ("3 of 214 pages are damaged and could not be read.",)
    _open(desk, evidence("The spring tide.", "tide"))
    source = desk.window.source
    desk.until(lambda: source.ledger)
    assert source.ledger.splitlines() == [
        "214 pages, 14 of them recognised in pictures (96% sure)",
        "3 of 214 pages are damaged and could not be read.",
    ]
    desk.until(lambda: _shown(desk))
    assert source.pages.isVisible()


def test_a_text_stands_under_it_as_well_and_another_document_under_its_own(desk: Desk) -> None:
    desk.library.coverage = Coverage("message", 12, 11)
    _open(desk, evidence("Hello.", path=NOTE, page=None, title="N"))
    desk.until(lambda: desk.window.source.ledger == "11 of 12 messages")
    desk.library.coverage = Coverage()
    _open(desk, evidence("Other.", path=FOLDER / "other.md", page=None, title="O"))
    desk.until(lambda: desk.window.source.text.marked)
    assert desk.window.source.ledger == ""


def test_it_follows_what_is_recognised_meanwhile(desk: Desk) -> None:
    desk.library.coverage = Coverage("page", 3, 1, waiting=(2, 3))
    _open(desk, evidence("The spring tide.", "tide"))
    desk.until(lambda: "2 still to be recognised" in desk.window.source.ledger)
    desk.library.coverage = Coverage("page", 3, 3, 2, 0.9)
    desk.library.send(ContentChanged((PDF,)))
    desk.until(lambda: desk.window.source.ledger.endswith("(90% sure)"))


def test_a_long_line_opens_to_all_of_it(desk: Desk) -> None:
    ledger = Ledger()
    more = ledger.findChild(QToolButton)
    assert more is not None
    ledger.resize(300, 30)
    ledger.show()
    ledger.say(["2 pages"])
    assert not more.isVisible()
    ledger.say(["40 pages", *(f"Sheet {n} was left out because it is empty." for n in range(30))])
    assert more.isVisible()
    assert (more.focusPolicy(), more.accessibleName() != "") == (Qt.FocusPolicy.TabFocus, True)
    before = ledger.sizeHint().height()
    more.click()
    assert before < ledger.sizeHint().height() < 160
    more.click()
    assert ledger.sizeHint().height() == before
    ledger.say([HOSTILE])
    assert "<a" not in ledger.findChildren(type(ledger._line))[0].toolTip()
    ledger.say([])
    assert ledger.isHidden()
    ledger.deleteLater()


def test_text_does_not_wait_for_a_page_and_a_late_page_does_not_take_its_place(
    desk: Desk,
) -> None:
    desk.library.page_delay = 1.0
    desk.library.found = [evidence("The spring tide.", "tide"), desk.library.found[1]]
    desk.window.search("tide", open_first=True)
    desk.until(lambda: desk.library.called("page_image"))
    began = time.monotonic()
    desk.window.results.list.choose(1)
    source = desk.window.source
    desk.until(lambda: source.text.marked)
    assert time.monotonic() - began < 0.9
    pause(1.2)
    assert source.text.isVisible()
    assert not _shown(desk)


# ---------------------------------------------------------------- text with its places


def test_text_stands_under_the_names_of_its_places(desk: Desk) -> None:
    desk.library.extra_parts = (
        (Place("slide 1", 1), "Welcome."),
        (Place("slide 1", 1), "More on it."),
        (Place("slide 2", 2, recognised=True), "A chart."),
        (Place("Budget!A1:D9", 3), "Year: 2018 | Sales: 5"),
        (Place("message 4: Re: tides"), "Dear Ada,"),
        (Place("message 4 › Quoted", None, ("message 4", "Quoted")), "They wrote."),
        (Place("Notes", None, ("Notes",)), "We noted."),
        (Place("line 12"), "x = 1"),
        (Place("¶ 3"), "A paragraph."),
    )
    start = len("Notes\n\n") + len(desk.library.text) + 2
    start += sum(len(text) + 2 for _, text in desk.library.extra_parts[:2])
    _open(desk, evidence("A chart.", path=NOTE, page=None, title="N", start=start))
    view = desk.window.source.text
    desk.until(lambda: view.marked == "A chart.")
    assert [line for line in view.toPlainText().splitlines() if line][2:] == [
        *("slide 1", "Welcome.", "More on it."),
        *("slide 2 · read from a picture", "A chart."),
        *("Budget!A1:D9", "Year: 2018 | Sales: 5"),
        *("message 4: Re: tides", "Dear Ada,"),
        *("Quoted", "They wrote."),
        *("We noted.", "x = 1", "A paragraph."),
    ]


def test_no_character_of_a_document_moves_the_mark(desk: Desk) -> None:
    desk.library.text = "one\u2029two\ufdd0three\ufdd1four\ufffcfive\r\nsix. The passage. Seven."
    start = len("Notes\n\n") + desk.library.text.index("The passage.")
    desk.library.found = [
        evidence("The passage.", "passage", path=NOTE, page=None, title="N", start=start)
    ]
    desk.window.search("passage", open_first=True)
    desk.until(lambda: desk.window.source.text.marked == "The passage.")
