"""The words of a library: all of them, whatever happens, and nothing that is written twice."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.content import words_of
from muniment.store.database import Database
from muniment.store.vocabulary import WORDS, Vocabulary

PASSAGES = pa.schema([("text", pa.string()), ("context", pa.string())])


def add(vocabulary: Vocabulary, texts: Iterable[str]) -> bool:
    """Store the words of texts that are new."""
    return vocabulary.add_words(words_of(texts))


def opened(folder: Path, *, read_only: bool = False) -> tuple[Database, Vocabulary]:
    database = Database(folder, read_only=read_only)
    database.open()
    vocabulary = Vocabulary(database)
    if not read_only:
        if "passages" not in database.names():
            database.create("passages", PASSAGES)
        vocabulary.load()
    return database, vocabulary


def store(database: Database, vocabulary: Vocabulary, texts: Sequence[str]) -> None:
    """Store passages as a store does it: their words first."""
    add(vocabulary, texts)
    rows = [{"text": text, "context": ""} for text in texts]
    database.add("passages", pa.Table.from_pylist(rows, PASSAGES))


def test_words_are_what_a_person_types() -> None:
    text = "L’été, the Smith's oyster-bed: 1,577.50 or 4711! C++ x U.S.A. " + "y" * 31
    assert words_of([text]) == {"ete", "the", "smith", "oyster", "bed", "or", "4711"}


@given(st.lists(st.text(st.sampled_from("aé1'’.,- \n中न्ि"), max_size=12)))
def test_texts_have_the_same_words_together_and_alone(texts: list[str]) -> None:
    assert words_of(texts) == {word for text in texts for word in words_of([text])}


def test_a_word_is_stored_once(tmp_path: Path) -> None:
    database, vocabulary = opened(tmp_path)
    assert add(vocabulary, ["tide and oyster", "Tide"])
    assert not add(vocabulary, ["TIDE", "oyster and", ""])
    assert add(vocabulary, ["a new tide"])
    assert vocabulary.all() == ["and", "new", "oyster", "tide"]
    assert database.count(WORDS) == 4


def test_beginnings_are_found_in_order_the_shortest_if_there_are_many(tmp_path: Path) -> None:
    _, vocabulary = opened(tmp_path)
    add(vocabulary, ["oxen ox oysters oyster oy zebra", "apple"])
    assert vocabulary.starting_with("oy", 9) == ["oy", "oyster", "oysters"]
    assert vocabulary.starting_with("o", 3) == ["ox", "oxen", "oy"]
    assert vocabulary.starting_with("oysters", 9) == ["oysters"]
    assert vocabulary.starting_with("z", 9) == ["zebra"]
    assert vocabulary.starting_with("b", 9) == vocabulary.starting_with("zz", 9) == []


@pytest.mark.parametrize("prefix", ["", "'", "%", "\\", "\0", "🦪", "\U0010ffff", "中"])
def test_any_beginning_may_be_asked_for(tmp_path: Path, prefix: str) -> None:
    _, vocabulary = opened(tmp_path)
    assert vocabulary.starting_with(prefix, 9) == []
    add(vocabulary, ["tide 🦪"])
    assert vocabulary.starting_with(prefix, 9) == (["tide"] if not prefix else [])


def test_words_that_came_since_the_first_look_are_found_at_once(tmp_path: Path) -> None:
    _, vocabulary = opened(tmp_path)
    add(vocabulary, ["oyster"])
    assert vocabulary.starting_with("o", 9) == ["oyster"]
    add(vocabulary, ["oak"])
    assert vocabulary.starting_with("o", 9) == vocabulary.all() == ["oak", "oyster"]


def test_a_reader_takes_in_what_the_writer_added(tmp_path: Path) -> None:
    _, vocabulary = opened(tmp_path)
    add(vocabulary, ["oyster"])
    _, reader = opened(tmp_path, read_only=True)
    assert reader.all() == ["oyster"]
    add(vocabulary, ["oak"])
    assert reader.all() == ["oak", "oyster"]


def test_many_words_are_kept_in_order_and_apart(tmp_path: Path) -> None:
    _, vocabulary = opened(tmp_path)
    words = [f"word{n}" for n in range(30_000)]
    add(vocabulary, words[:100])
    assert len(vocabulary.all()) == 100
    add(vocabulary, [" ".join(words)])
    assert vocabulary.all() == sorted(words)
    assert not add(vocabulary, words)


def test_thousands_are_given_in_order_with_those_that_came_since(tmp_path: Path) -> None:
    database, vocabulary = opened(tmp_path)
    words = [f"w{n:04}" for n in range(2_500)]
    store(database, vocabulary, [" ".join(words[::2])])
    assert vocabulary.all() == words[::2]
    add(vocabulary, [" ".join(words)])
    assert vocabulary.all() == words


def test_words_are_kept_when_the_library_is_opened_again(tmp_path: Path) -> None:
    store(*opened(tmp_path), ["oyster"])
    database, vocabulary = opened(tmp_path)
    store(database, vocabulary, ["oyster tide"])
    assert vocabulary.all() == ["oyster", "tide"]
    assert database.count(WORDS) == 2


def test_a_library_without_them_gets_them_from_its_passages(tmp_path: Path) -> None:
    """An older library, or one whose words were damaged and are therefore gone."""
    database, vocabulary = opened(tmp_path)
    rows = [{"text": "oyster", "context": "Tides"}] * 3
    database.add("passages", pa.Table.from_pylist(rows, PASSAGES))
    database.drop(WORDS)
    database, vocabulary = opened(tmp_path)
    assert vocabulary.all() == ["oyster", "tides"]


def test_killed_while_they_are_made_they_are_made_again(tmp_path: Path) -> None:
    database, _ = opened(tmp_path)
    rows = [{"text": "oyster", "context": ""}]
    database.add("passages", pa.Table.from_pylist(rows, PASSAGES))
    assert database.count(WORDS) == 0
    assert opened(tmp_path)[1].all() == ["oyster"]


def test_made_anew_they_are_only_those_that_stand_somewhere(tmp_path: Path) -> None:
    database, vocabulary = opened(tmp_path)
    store(database, vocabulary, ["oyster"])
    add(vocabulary, ["gone"])
    assert vocabulary.all() == ["gone", "oyster"]
    vocabulary.renew()
    assert vocabulary.all() == ["oyster"]
    assert add(vocabulary, ["gone"])


def test_a_library_without_words_has_none(tmp_path: Path) -> None:
    database, _ = opened(tmp_path)
    database.drop(WORDS)
    _, reader = opened(tmp_path, read_only=True)
    assert reader.all() == reader.starting_with("a", 9) == []
