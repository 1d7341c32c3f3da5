"""The window on a fake library: what a person does, and what then stands on the screen."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import replace
from functools import partial
from itertools import pairwise
from pathlib import Path

import pytest
from PySide6.QtCore import (
    QMimeData,
    Qt,
    QTimer,
    QUrl,
)
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QProgressBar,
    QPushButton,
    QSpinBox,
    QTextBrowser,
)

from muniment.config import resources
from muniment.errors import ModelError, UsageError
from muniment.gui.search.cardlist import CardList
from muniment.gui.style import DARK, LIGHT, Look, Theme
from muniment.records import (
    Answer,
    ContentChanged,
    ErrorRaised,
    FolderState,
    FolderStatus,
    StatusChanged,
)
from tests.gui.conftest import Desk
from tests.gui.dragging import drag, drop, mime
from tests.gui.fakes import FOLDER, HOSTILE, NOTE, PDF, evidence, status

Open = Callable[..., Desk]


def _titles(cards: CardList) -> list[str]:
    return [card.target.title for card in cards.cards.cards]


def _anchors(browser: QTextBrowser) -> list[str]:
    """The addresses of all links, character by character; there must be no picture."""
    found: dict[str, None] = {}
    cursor = QTextCursor(browser.document())
    while cursor.movePosition(QTextCursor.MoveOperation.NextCharacter):
        form = cursor.charFormat()
        assert not form.isImageFormat()
        if form.isAnchor():
            found[form.anchorHref()] = None
    return list(found)


# ---------------------------------------------------------------- searching


def test_typing_searches_when_it_pauses(desk: Desk) -> None:
    QTest.keyClicks(desk.window.field.line, "spring tide")
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 2)
    assert desk.library.searched("keyword") == ["spring tide"]
    desk.until(lambda: desk.library.searched() == ["spring tide"])
    first = desk.window.results.list.cards.card(0)
    assert [first.snippet.text[s:e] for s, e in first.snippet.marks] == ["tide"]
    assert first.target.label == "p. 3"


def test_enter_searches_and_opens_the_first_result(desk: Desk) -> None:
    QTest.keyClicks(desk.window.field.line, "tide")
    QTest.keyClick(desk.window.field.line, Qt.Key.Key_Return)
    desk.until(lambda: desk.window.source.pages.page)
    assert desk.library.searched() == ["tide"]
    assert desk.window.source.page_number == 3
    assert desk.window.source.pages.mark_rects()
    field = desk.window.source.findChild(QSpinBox)
    assert field is not None
    assert (field.text(), field.lineEdit().width() > 30) == ("3", True), "the number can be read"


def test_the_keyboard_leads_from_the_field_through_the_results(desk: Desk) -> None:
    QTest.keyClicks(desk.window.field.line, "tide")
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 2)
    QTest.keyClick(desk.window.field.line, Qt.Key.Key_Down)
    desk.until(lambda: desk.window.source.target)
    assert desk.window.source.target is not None
    assert desk.window.source.target.path == PDF
    QTest.keyClick(desk.window.results.list, Qt.Key.Key_Down)
    assert desk.window.source.target.path == NOTE
    desk.until(lambda: desk.window.source.text.marked)


def test_a_click_on_a_card_opens_its_source(desk: Desk) -> None:
    desk.window.search("tide")
    cards = desk.window.results.list
    desk.until(lambda: cards.cards.rowCount() == 2)
    QApplication.processEvents()
    spot = cards.visualRect(cards.cards.index(1)).center()
    QTest.mouseClick(cards.viewport(), Qt.MouseButton.LeftButton, pos=spot)
    desk.until(lambda: desk.window.source.text.marked)
    assert desk.library.called("document") == ["hash-of-notes.md"]


def test_nothing_found_is_said(desk: Desk) -> None:
    desk.window.search("nothing")
    desk.until(lambda: "Nothing was found for “nothing”" in desk.window.results.message)


def test_a_phrase_that_is_not_found_is_not_quoted_twice(desk: Desk) -> None:
    desk.library.found = []
    desk.window.search('"spring tide"')
    desk.until(lambda: "Nothing was found for" in desk.window.results.message)
    assert desk.window.results.message.startswith('Nothing was found for "spring tide"\n')


def test_results_follow_changes_of_the_files(desk: Desk) -> None:
    desk.window.search("tide")
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 2)
    desk.library.found = [evidence("A new tide.", "tide", title="New"), *desk.library.found]
    desk.library.send(ContentChanged((PDF,)))
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 3)
    assert _titles(desk.window.results.list)[0] == "New"


def test_what_was_found_by_words_alone_is_searched_for_again_with_the_model(desk: Desk) -> None:
    whole, desk.library.found = desk.library.found, desk.library.found[:1]
    desk.window.search("tide")
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 1)
    desk.library.found = whole
    # So the library tells that the embedding model has been loaded.
    desk.library.send(ContentChanged(()))
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 2)
    assert desk.library.searched("hybrid") == ["tide", "tide"]


def test_text_of_documents_never_acts_as_markup(desk: Desk) -> None:
    desk.window.search("click", open_first=False)
    cards = desk.window.results.list
    desk.until(lambda: cards.cards.rowCount() == 2)
    card = cards.cards.card(1)
    assert (card.target.title, card.snippet.text) == ("<b>Notes</b>", HOSTILE)
    cards.choose(1)
    desk.until(lambda: desk.window.source.text.marked)
    assert HOSTILE in desk.window.source.text.toPlainText()
    # Addresses are links, by numbers of their own: nothing in a text can be one.
    assert all(href.startswith("link:") for href in _anchors(desk.window.source.text))
    tip = cards.cards.data(cards.cards.index(1), int(Qt.ItemDataRole.ToolTipRole))
    assert "<a" not in tip


# ---------------------------------------------------------------- the source


def _sharp(desk: Desk) -> bool:
    view = desk.window.source.pages
    return view.page is not None and abs(view.page.picture.scale / view.scale - 1) < 0.01


def test_pages_can_be_turned_and_zoomed(desk: Desk) -> None:
    desk.window.search("tide", open_first=True)
    source = desk.window.source
    desk.until(lambda: source.pages.page and source.pages.page.pages == 9)
    source.go_to(4)
    desk.until(lambda: source.pages.page and source.pages.page.number == 4)
    source.go_to(99)
    desk.until(lambda: source.pages.page and source.pages.page.number == 9)
    before = source.pages.zoom
    source.pages.zoom_in()
    assert source.pages.zoom > before

    source.pages.fit_width()
    assert abs(source.pages.zoom - before) < 0.02


def test_a_file_that_cannot_be_shown_is_read_from_the_library(desk: Desk) -> None:
    desk.library.unreadable = {PDF}
    desk.library.text = "The stored text."
    desk.window.search("tide", open_first=True)
    desk.until(lambda: "The stored text." in desk.window.source.text.toPlainText())


def test_another_copy_is_shown_where_the_first_cannot_be(desk: Desk) -> None:
    other = Path("/mnt/usb/copy of the report.pdf")
    desk.library.unreadable = {PDF}
    desk.library.found = [replace(evidence("The tide.", "tide"), paths=(PDF, other))]
    desk.window.search("tide", open_first=True)
    source = desk.window.source
    desk.until(lambda: source.pages.page)
    assert other.name in source.place
    source.go_to(4)
    desk.until(lambda: source.pages.page and source.pages.page.number == 4)
    asked = [call for call in desk.library.called("page_image") if isinstance(call, tuple)]
    assert {path for path, page in asked if page == 4} == {other}, "the one that works goes first"


def test_a_citation_shows_another_copy_as_well(desk: Desk) -> None:
    other = Path("/mnt/usb/copy of the report.pdf")
    desk.library.unreadable = {PDF}
    answer = desk.library.answer("q")
    (citation,) = answer.citations
    desk.library.final = replace(answer, citations=(replace(citation, paths=(PDF, other)),))
    desk.window.ask("q")
    desk.until(lambda: not desk.window.answer.running)
    desk.turn.sources.list.choose(0)
    desk.until(lambda: other.name in desk.window.source.place)
    assert desk.window.source.pages.page


def test_a_long_document_opens_at_its_passage(desk: Desk) -> None:
    desk.library.text = "Filler sentence. " * 20_000 + "The passage." + " More." * 20_000
    start = len("Notes\n\n") + desk.library.text.index("The passage.")
    desk.library.found = [
        evidence("The passage.", "passage", path=NOTE, page=None, title="N", start=start)
    ]
    desk.window.search("passage", open_first=True)
    desk.until(lambda: desk.window.source.text.marked == "The passage.")


def test_opening_a_file_that_is_gone_is_said_plainly(desk: Desk) -> None:
    desk.window.search("tide", open_first=True)
    desk.until(lambda: desk.window.source.target)
    desk.window.source.open_file.emit("pdf", (PDF,), "")
    desk.until(lambda: desk.window.banner.said[0])
    title, message = desk.window.banner.said
    assert "Report on the tides.pdf" in title
    assert "moved" in message
    assert desk.prompts.opened == []


def test_a_file_that_might_be_run_is_shown_in_its_folder_instead(
    desk: Desk, tmp_path: Path
) -> None:
    trap = tmp_path / "page.hta"
    trap.write_text("<html>", "utf-8")
    desk.window.source.open_file.emit("html", (trap,), "")
    desk.until(lambda: desk.window.banner.said[0])
    assert "page.hta" in desk.window.banner.said[0]
    show = next(b for b in desk.window.banner.findChildren(QPushButton) if b.isVisible())
    show.click()
    desk.until(lambda: desk.prompts.selected)
    assert (desk.prompts.selected, desk.prompts.opened) == ([trap], [])
    assert desk.window.banner.said == ("", "")


# ---------------------------------------------------------------- asking


def test_an_answer_streams_and_is_then_replaced_by_the_checked_one(desk: Desk) -> None:
    desk.library.token_delay = 0.05
    QTest.keyClicks(desk.window.field.line, "How high was it?")
    QTest.keyClick(desk.window.field.line, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    desk.until(lambda: desk.window.answer.running)
    view = desk.turn
    desk.until(lambda: view.sources.list.cards.rowCount() == 2)
    assert view.running
    desk.until(lambda: view.shown.startswith("The tide"))
    desk.until(lambda: not view.running)
    assert "It was the highest ever." in view.shown
    assert [card.number for card in view.sources.list.cards.cards] == [1]
    assert desk.library.called("ask") == ["How high was it?"]


def test_a_citation_opens_its_page(desk: Desk) -> None:
    desk.window.ask("How high was it?")
    desk.until(lambda: not desk.window.answer.running)
    browser = desk.window.answer.findChild(QTextBrowser)
    assert browser is not None
    assert _anchors(browser) == ["cite:1"]
    browser.anchorClicked.emit(QUrl("cite:1"))
    desk.until(lambda: desk.window.source.pages.page)
    assert desk.window.source.page_number == 3


def test_an_answer_can_be_stopped(desk: Desk) -> None:
    desk.library.token_delay = 0.2
    desk.library.tokens = ["word "] * 100
    desk.window.ask("Why?")
    desk.until(lambda: desk.turn.shown.startswith("word"))
    desk.window.answer.stopped.emit()
    desk.until(lambda: not desk.window.answer.running)
    assert desk.turn.shown.strip().startswith("word")


def test_the_model_may_die_and_the_next_question_works(desk: Desk) -> None:
    dead = "The answering model stopped unexpectedly."
    desk.library.final = Answer("one", "The tide ", True, note=dead)
    desk.window.ask("one")
    desk.until(lambda: desk.turn.note == dead)
    desk.library.final = ModelError("The model could not be started", "Ask again.")
    desk.window.ask("two")
    desk.until(lambda: "could not be started" in desk.turn.note)
    desk.library.final = None
    desk.window.ask("three")
    desk.until(lambda: "highest ever" in desk.turn.shown)
    assert desk.turn.note == ""
    assert desk.window.banner.said == ("", "")


def test_an_abstention_is_a_calm_result(desk: Desk) -> None:
    desk.library.tokens = []
    desk.library.final = Answer(
        "q", "The documents do not answer this.", False, evidence=tuple(desk.library.found)
    )
    desk.window.ask("What is the capital of France?")
    desk.until(lambda: not desk.window.answer.running)
    assert desk.turn.shown == "The documents do not answer this."
    assert len(_titles(desk.turn.sources.list)) == 2
    assert desk.window.banner.said == ("", "")


def test_an_answer_never_acts_as_markup(desk: Desk) -> None:
    desk.library.final = Answer("q", HOSTILE, True)
    desk.library.tokens = [HOSTILE]
    desk.window.ask("q")
    desk.until(lambda: not desk.window.answer.running)
    browser = desk.window.answer.findChild(QTextBrowser)
    assert browser is not None
    assert desk.turn.shown == HOSTILE
    assert _anchors(browser) == []


# ---------------------------------------------------------------- folders, dropping, problems


def test_an_empty_library_welcomes(open_desk: Open) -> None:
    desk = open_desk(status(folders=(), searchable=0, passages=0, embedded=0))
    assert desk.window.pages.currentWidget() is desk.window.welcome
    desk.window.welcome.try_sample.emit()
    desk.until(lambda: desk.library.called("add"))
    assert desk.library.called("add") == [[resources() / "sample"]]
    desk.until(lambda: desk.window.pages.currentWidget() is desk.window.room)


def test_dropping_says_what_it_will_do_and_adds(desk: Desk) -> None:
    drag(desk, mime("/home/ada/thesis"))
    assert desk.window.overlay.text == "Add “thesis” to the library"
    drop(desk, mime("/home/ada/thesis", "/home/ada/a.pdf"))
    desk.until(lambda: desk.library.called("add"))
    assert desk.library.called("add") == [[Path("/home/ada/thesis"), Path("/home/ada/a.pdf")]]
    assert desk.window.overlay.text == ""


def test_what_is_not_a_file_is_refused(desk: Desk) -> None:
    data = QMimeData()
    data.setUrls([QUrl("https://example.org/paper.pdf")])
    drag(desk, data)
    assert "can be added" in desk.window.overlay.text
    drop(desk, data)
    assert desk.library.called("add") == []


def test_a_library_that_can_only_be_read_offers_no_changes(open_desk: Open) -> None:
    desk = open_desk(status(read_only=True))
    assert "Another program" in desk.window.notice.said
    drop(desk, mime("/home/ada/thesis"))
    actions = [a for a in desk.window.sidebar.menu(FOLDER).actions() if not a.isSeparator()]
    assert [a.isEnabled() for a in actions] == [True, True, True, False, False]
    assert desk.library.called("add") == []


def test_the_sidebar_shows_each_folder_as_it_is(desk: Desk) -> None:
    folders = (
        FolderStatus(FOLDER, FolderState.WORKING, 12, 3, 0),
        FolderStatus(Path("/mnt/usb"), FolderState.OFFLINE, 7, 7, 0),
        FolderStatus(Path("/home/ada/letters"), FolderState.UP_TO_DATE, 30, 27, 3),
        FolderStatus(Path("/home/ada/diary"), FolderState.WORKING, 5, 5, 0),
        FolderStatus(Path("/home/ada/new"), FolderState.UP_TO_DATE, 0, 0, 0),
    )
    desk.library.send(StatusChanged(status(folders=folders, working=9, busy=True)))
    model = desk.window.sidebar.folders
    desk.until(lambda: model.rowCount() == 5)
    assert [model.data(model.index(row)) for row in range(5)] == [
        "papers, reading · 3 of 12 files",
        "usb, not connected · 7 files",
        "letters, 30 files · 3 problems",
        "diary, updating · 5 files",
        "new, looking for documents …",
    ]
    assert "Reading: 12 of 21 files" in desk.window.statusbar.text
    desk.library.send(StatusChanged(status(folders=folders)))
    desk.until(lambda: model.data(model.index(4)) == "new, no documents in it")


def _says(desk: Desk, line: str) -> bool:
    return desk.window.statusbar.text.startswith(line)


def test_reading_pictures_shows_how_far_it_is(desk: Desk) -> None:
    bar = desk.window.statusbar.findChild(QProgressBar)
    assert bar is not None
    for left, value in ((8, 0), (6, 250), (2, 750)):
        desk.library.send(StatusChanged(status(pictures=left, busy=True)))
        desk.until(partial(_says, desk, f"Reading pictures: {left} pages left"))
        assert (bar.value(), bar.isVisible()) == (value, True)
    desk.library.send(StatusChanged(status()))
    desk.until(lambda: desk.window.statusbar.text.startswith("12 files searchable"))
    assert not bar.isVisible()


def test_removing_a_folder_asks_first(desk: Desk) -> None:
    desk.prompts.agrees = False
    desk.window.sidebar.remove.emit(FOLDER)
    desk.until(lambda: bool(desk.prompts.removals))
    assert desk.prompts.removals[0].files == 12, "what it frees is said"
    assert desk.library.called("remove") == []
    desk.prompts.agrees = True
    desk.window.sidebar.remove.emit(FOLDER)
    desk.until(lambda: desk.window.pages.currentWidget() is desk.window.welcome)
    assert desk.library.called("remove") == [FOLDER]


def test_why_nothing_is_done_is_said(desk: Desk) -> None:
    reason = "Indexing waits until the computer is plugged in."
    desk.library.send(StatusChanged(status(working=5, busy=True, resting=reason)))
    desk.until(lambda: reason.rstrip(".") in desk.window.statusbar.text)


def test_a_result_whose_drive_is_unplugged_says_so(desk: Desk) -> None:
    desk.library.found = [replace(desk.library.found[0], offline=True)]
    QTest.keyClicks(desk.window.field.line, "spring tide")
    desk.until(lambda: desk.window.results.list.cards.rowCount() == 1)
    card = desk.window.results.list.cards.card(0)
    assert card.target.hint == "not connected"


def test_pausing_and_going_on(desk: Desk) -> None:
    desk.library.send(StatusChanged(status(working=5, busy=True)))
    desk.until(lambda: "Reading" in desk.window.statusbar.text)
    desk.window.statusbar.pause.emit(True)
    desk.until(lambda: "paused" in desk.window.statusbar.text)
    desk.window.statusbar.pause.emit(False)
    desk.until(lambda: "paused" not in desk.window.statusbar.text)


def test_what_is_added_first_has_its_room_at_once_and_loses_it_if_it_cannot_be_added(
    open_desk: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = open_desk(status(folders=(), searchable=0, passages=0, embedded=0))

    def refuse(paths: object) -> None:
        raise UsageError("Nothing is there", "Check the name.")

    monkeypatch.setattr(desk.library, "add", refuse)
    desk.window.add([Path("gone")])
    desk.window.show_status(desk.library.now)
    assert desk.window.pages.currentWidget() is desk.window.room, "it is on its way"
    desk.until(lambda: desk.window.banner.said == ("Nothing is there", "Check the name."))
    assert desk.window.pages.currentWidget() is desk.window.welcome


def test_an_error_stays_over_the_welcome(open_desk: Open) -> None:
    desk = open_desk(status(folders=(), searchable=0, passages=0, embedded=0))
    desk.window.show_error("No such folder", "It is gone.")
    desk.window.show_status(desk.library.now)
    assert desk.window.pages.currentWidget() is desk.window.welcome
    assert desk.window.banner.isVisible()


def test_errors_of_background_work_are_shown(desk: Desk) -> None:
    desk.library.send(ErrorRaised("The disk is full", "Free some space."))
    desk.until(lambda: desk.window.banner.said == ("The disk is full", "Free some space."))


def test_what_the_library_has_to_say_stands_for_as_long_as_it_holds(desk: Desk) -> None:
    message = "No embedding model is installed."
    desk.library.send(StatusChanged(status(message=message)))
    desk.until(lambda: desk.window.notice.said == message)
    assert desk.window.notice.isVisible()
    # An error that says the same stands in its place while it is open, another one beside it.
    desk.window.show_error("No model", message)
    assert desk.window.notice.said == ""
    desk.window.show_error("The disk is full", "Free some space.")
    assert desk.window.notice.said == message
    desk.library.send(StatusChanged(status(message=message, bytes=2)))
    desk.library.send(StatusChanged(status()))
    desk.until(lambda: desk.window.notice.said == "")


# ---------------------------------------------------------------- the whole


def test_a_slow_library_never_blocks_the_window(open_desk: Open) -> None:
    delay = 1.5
    desk = open_desk(delay=delay)
    beats: list[float] = []
    heart = QTimer()
    heart.setInterval(5)
    heart.timeout.connect(lambda: beats.append(time.monotonic()))
    heart.start()
    desk.window.search("tide", open_first=True)
    desk.window.add([Path("/home/ada/more")])
    desk.until(lambda: desk.library.called("add") and desk.window.source.pages.page, 15)
    desk.window.ask("How high?")
    desk.until(lambda: desk.library.called("ask") and not desk.window.answer.running, 15)
    heart.stop()
    longest = max(b - a for a, b in pairwise(beats))
    # Whatever waits for the library on the main thread stands still for the whole delay.
    assert longest < 0.8 * delay, f"the window stood still for {longest * 1000:.0f} ms"


def test_the_layout_is_kept_for_the_next_start(open_desk: Open) -> None:
    first = open_desk()
    first.window.room.setSizes([300, 900])
    QApplication.processEvents()
    kept = first.window.layout_kept()
    second = open_desk(kept=kept)
    QApplication.processEvents()
    assert abs(second.window.room.sizes()[0] - first.window.room.sizes()[0]) <= 2


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_luminance(one), _luminance(other)))
    return (high + 0.05) / (low + 0.05)


def test_text_stands_out_in_light_and_dark() -> None:
    for theme in (LIGHT, DARK):
        for ink, grounds in _inks(theme):
            assert all(_contrast(ink, ground) >= 4.5 for ground in grounds), (ink, grounds)


def _inks(theme: Theme) -> list[tuple[str, tuple[str, ...]]]:
    everywhere = (theme.window, theme.side, theme.base, theme.raised, theme.accent_soft)
    return [
        (theme.text, (*everywhere, theme.error_soft, theme.hover)),
        (theme.muted, everywhere),
        (theme.accent_text, (*everywhere, theme.hover)),
        (theme.on_accent, (theme.accent, theme.accent_strong)),
        (theme.on_mark, (theme.mark,)),
        (theme.warn, (theme.side, theme.window, theme.raised, theme.accent_soft)),
    ]


def test_the_window_follows_light_and_dark(desk: Desk, look: Look) -> None:
    look.use(Qt.ColorScheme.Dark)
    assert look.theme is DARK
    assert desk.window.grab().toImage().pixelColor(5, 5).lightness() < 80
    look.use(Qt.ColorScheme.Light)
    assert desk.window.grab().toImage().pixelColor(5, 5).lightness() > 200
