"""The window on a real library: what is typed is found, narrowed and spelled by the real search."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from muniment.gui.search.searching import Found
from muniment.gui.style import Look
from muniment.gui.window import MainWindow
from muniment.library import Library
from tests.cheap import cheap_embedding
from tests.gui.real import opened
from tests.gui.waiting import wait_until

_LETTER = "# Letter {n}\n\nDear Bess, the harbour gauge of year {n} was read by lantern.\n"


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    """Twenty letters in two folders, two of them the same, and a page about something else."""
    home = tmp_path_factory.mktemp("real")
    for n in range(20):
        folder = home / "documents" / ("north" if n % 4 else "south")
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"letter {n}.md").write_text(_LETTER.format(n=n), "utf-8")
    (home / "documents" / "copy.md").write_text(_LETTER.format(n=7), "utf-8")
    page = "<html><body><p>The harbour café opens at nine.</p></body></html>"
    (home / "documents" / "café.html").write_text(page, "utf-8")
    with cheap_embedding(), Library.open(home / "library") as made:
        made.add([home / "documents"])
        assert made.wait(60)
        yield made


@pytest.fixture
def window(qapp: QApplication, look: Look, library: Library) -> Iterator[MainWindow]:
    with opened(qapp, look, library) as made:
        yield made


def _typed(window: MainWindow, words: str) -> list[Found]:
    came: list[Found] = []
    searching = window.search_room.searching
    searching.found.connect(came.append)
    window.field.line.clear()
    QTest.keyClicks(window.field.line, words)
    wait_until(lambda: came and came[-1].final, 15)
    searching.found.disconnect(came.append)
    return came


def _names(window: MainWindow) -> set[str]:
    return {card.target.path.name for card in window.results.list.cards.cards}


def test_typing_finds_by_words_and_then_by_meaning(window: MainWindow) -> None:
    # On a slow machine a part of the words may have been searched for in between.
    came = _typed(window, "cafe opens")
    first, second = (found for found in came if found.asked.words == "cafe opens")
    assert not first.final
    assert [e.path.name for e in first.results.evidence] == ["café.html"]
    assert len(second.results.evidence) > 1, "meaning finds more"
    card = window.results.list.cards.card(0)
    assert card.target.path.name == "café.html"
    assert [card.snippet.text[s:e] for s, e in card.snippet.marks] == ["café", "opens"]


def test_a_facet_narrows_and_its_chip_widens_again(window: MainWindow) -> None:
    _typed(window, "harbour")
    bar = window.search_room.filters
    menu = bar.menus["type"].menu()
    menu.aboutToShow.emit()
    web = next(a for a in menu.actions() if a.text().startswith("Web page\t"))
    web.trigger()
    wait_until(lambda: _names(window) == {"café.html"})
    assert window.field.text == "harbour type:web"
    bar.chips[0].click()
    wait_until(lambda: len(_names(window)) > 1)
    assert window.field.text == "harbour"


def test_every_document_is_counted_and_named_in_order(window: MainWindow) -> None:
    _typed(window, "lantern")
    window.results.every.emit()
    cards = window.results.list.cards
    wait_until(lambda: "20 of 21 documents mention this" in " ".join(window.results.said))
    assert cards.rowCount() == 20
    assert sum(bool(card.also) for card in cards.cards) == 1, "one letter is there twice"


def test_a_folder_facet_stands_for_its_whole_path(window: MainWindow, library: Library) -> None:
    _typed(window, "lantern")
    menu = window.search_room.filters.menus["in"].menu()
    menu.aboutToShow.emit()
    south = next(a for a in menu.actions() if a.text().startswith("south\t"))
    south.trigger()
    wait_until(lambda: _names(window) == {f"letter {n}.md" for n in range(0, 20, 4)})


def test_a_misspelled_word_is_put_right_by_a_click(window: MainWindow) -> None:
    _typed(window, "lanttern")
    link = next(said for said in window.results.said if said.startswith("Did you mean"))
    assert link == "Did you mean “lantern”?"
    window.results.wanted.emit("lantern")
    wait_until(lambda: "letter 1.md" in _names(window))


def test_a_chosen_result_can_be_followed_to_its_like(window: MainWindow) -> None:
    _typed(window, "lantern")
    cards = window.results.list
    first = cards.cards.card(0).target
    cards.more_like.emit(first, False)
    wait_until(lambda: any(said.startswith("Like “") for said in window.results.said))
    found = {card.target.document for card in cards.cards.cards}
    assert found
    assert first.document not in found


def test_what_was_not_understood_is_told(window: MainWindow) -> None:
    _typed(window, "lantern OR")
    assert any("“OR”" in said for said in window.results.said)


def test_the_folder_stays_as_it_was(library: Library) -> None:
    names = {Path(f.path).name for f in library.status().folders}
    assert names == {"documents"}
