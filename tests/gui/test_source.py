"""Documents of all kinds in the window: cards, pages, text, and how much of them was read."""

from __future__ import annotations

import time
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QApplication, QSpinBox, QToolButton

from muniment.gui.cardlayout import file_line
from muniment.gui.cards import Card, Target
from muniment.gui.ledger import Ledger
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
    assert view.toPlainText().splitlines()[2:] == [
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
