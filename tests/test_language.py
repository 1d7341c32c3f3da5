"""Sentences, words and stems."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.language import clean, fold, sentences, terms, unwrapped, words


def cut(text: str, language: str = "en") -> list[str]:
    return [text[start:end] for start, end in sentences(text, language)]


def test_a_text_is_cut_into_sentences() -> None:
    assert cut("Dr. Smith came. He paid $1.5 in all!\n\nNew paragraph") == [
        "Dr. Smith came.",
        "He paid $1.5 in all!",
        "New paragraph",
    ]


def test_chinese_sentences_end_with_their_own_stop() -> None:
    assert cut("中文句子。第二句！", "zh") == ["中文句子。", "第二句！"]


@given(st.text())
def test_sentences_lie_in_order_and_lose_nothing_but_white_space(text: str) -> None:
    ranges = sentences(text)
    flat = [x for pair in ranges for x in pair]
    assert flat == sorted(flat)
    assert "".join("".join(cut(text)).split()) == "".join(text.split())


@pytest.mark.parametrize(
    ("one", "other"),
    [("Oysters", "oyster"), ("1,577", "1577"), ("Mädchen", "madchen"), ("keeper's", "keeper")],
)
def test_forms_of_a_word_share_a_stem(one: str, other: str) -> None:
    assert [w.stem for w in words(one)] == [w.stem for w in words(other)]


def test_words_know_where_they_stand_and_whether_they_tell() -> None:
    text = "The tide of 1893"
    found = list(words(text))
    assert [text[w.start : w.end] for w in found] == ["The", "tide", "of", "1893"]
    assert [w.common for w in found] == [True, False, True, False]
    assert [w.number for w in found] == [False, False, False, True]


def test_terms_are_the_telling_words_or_all_if_none_tells() -> None:
    assert terms("What is the tide?") == {"tide"}
    assert terms("to be or not to be") == {"to", "be", "or", "not"}


@given(st.text())
def test_any_text_can_be_read(text: str) -> None:
    for word in words(text):
        assert 0 <= word.start < word.end <= len(text)
    assert fold(fold(text)) == fold(fold(fold(text)))


def test_what_no_text_should_hold_is_taken_out() -> None:
    assert clean("wall \ud83e opened\0?") == "wall ? opened ?"
    assert clean("Überfahrt 🦪") == "Überfahrt 🦪"


def test_lines_that_were_broken_because_they_were_full_are_joined() -> None:
    wrapped = (
        "The boat\nwent away with Mr Quill and three others, and came back at two\nin the morning."
    )
    assert unwrapped(wrapped) == " ".join(wrapped.split())
    rows = "Name: a\nName: b"
    assert unwrapped(rows) == rows
    assert unwrapped("") == ""
    assert unwrapped("a\n\nB") == "a\n\nB"
