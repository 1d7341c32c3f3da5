"""Searches kept under a name: what is kept comes back, and no damage is silent."""

from __future__ import annotations

import errno
import json
from pathlib import Path

import pytest

from muniment import saved
from muniment.errors import LibraryError, UsageError
from muniment.saved import SavedSearch, SavedSearches


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "saved_searches.json"


@pytest.fixture
def kept(path: Path) -> SavedSearches:
    """Tides and budgets."""
    searches = SavedSearches(path)
    searches.add("Tides", "spring tide after:2020")
    searches.add("Budgets", "type:xlsx budget")
    return searches


def _names(searches: SavedSearches) -> list[str]:
    return [search.name for search in searches.all()]


def test_none_are_kept_at_first(path: Path) -> None:
    assert SavedSearches(path).all() == ()
    assert not path.exists()


@pytest.mark.usefixtures("kept")
def test_what_is_kept_is_there_at_the_next_start(path: Path) -> None:
    assert SavedSearches(path).all() == (
        SavedSearch("Tides", "spring tide after:2020"),
        SavedSearch("Budgets", "type:xlsx budget"),
    )


def test_a_search_without_a_name_is_called_by_its_words(path: Path) -> None:
    (search,) = SavedSearches(path).add("", ' author:"Jane Doe"\n tide ')
    assert search == SavedSearch('author:"Jane Doe" tide', 'author:"Jane Doe" tide')


def test_nothing_is_no_search(path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to keep"):
        SavedSearches(path).add("Empty", "  ")


def test_the_same_name_again_replaces_the_query_in_its_place(kept: SavedSearches) -> None:
    kept.add("Tides", "neap tide")
    assert kept.all()[0] == SavedSearch("Tides", "neap tide")
    assert _names(kept) == ["Tides", "Budgets"]


def test_a_search_is_renamed_in_its_place(kept: SavedSearches) -> None:
    kept.rename("Tides", "  Spring\ntides ")
    assert kept.all()[0] == SavedSearch("Spring tides", "spring tide after:2020")


def test_a_name_is_given_once(kept: SavedSearches) -> None:
    with pytest.raises(UsageError, match="Budgets"):
        kept.rename("Tides", "Budgets")
    with pytest.raises(UsageError, match="narwhal"):
        kept.rename("narwhal", "Whales")
    kept.rename("Tides", " ")
    assert _names(kept) == ["Tides", "Budgets"]


def test_what_was_removed_can_come_back_where_it_stood(kept: SavedSearches) -> None:
    first = kept.all()[0]
    kept.remove("Tides")
    kept.remove("narwhal")
    assert _names(kept) == ["Budgets"]
    kept.add(first.name, first.query, 0)
    assert _names(kept) == ["Tides", "Budgets"]


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"{",
        b"[]",
        b'{"format": 1}',
        b'{"format": 1, "searches": [{"name": "x"}]}',
        b"\xff\xfe",
    ],
)
def test_a_damaged_file_is_told_once_and_kept_aside(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    searches = SavedSearches(path)
    with pytest.raises(LibraryError, match="damaged") as raised:
        searches.all()
    assert raised.value.path is not None
    assert raised.value.path.read_bytes() == content
    assert searches.all() == ()
    searches.add("Tides", "tide")
    assert _names(searches) == ["Tides"]


def test_what_a_newer_program_wrote_is_left_as_it_is(path: Path) -> None:
    path.write_text(json.dumps({"format": 2, "searches": []}))
    before = path.read_bytes()
    with pytest.raises(LibraryError, match="newer version"):
        SavedSearches(path).add("Tides", "tide")
    assert path.read_bytes() == before


def test_a_full_disk_is_said_and_loses_nothing(
    kept: SavedSearches, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(path: Path, text: str) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    monkeypatch.setattr(saved, "write_text", full)
    with pytest.raises(LibraryError, match="The disk is full"):
        kept.add("More", "more")
    assert _names(kept) == ["Tides", "Budgets"]
