"""What the word index knows a text by, and that a question finds it by the same."""

from __future__ import annotations

from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.analysis import analysed, lookups, phrase_of, spans, surface, tokens
from muniment.search.lookup import lookup
from muniment.search.query import parse


@pytest.mark.parametrize(
    ("text", "language", "terms"),
    [
        ("The foxes were jumping", "en", "the fox were jump"),
        ("Die Häuser am Straßenrand", "de", "die haus am strassenrand"),
        ("l'homme, qu'il d’État", "fr", "homm il etat"),
        ("Smith's houses", "en", "smith hous"),
        ("O'Brien doesn't", "en", "obrien doesnt"),
        ("новый Москвы", "ru", "нов москв"),
        ("हिन्दी", "hi", "हिनद"),
        ("1,577 or 1.577 or 1577", "en", "1577 or 1577 or 1577"),
        ("1.577,50 € and 1,577.50 $", "en", "1577.50 and 1577.50"),
        ("3.5 and 3,5", "en", "3.5 and 3.5"),
        ("192.168.0.1 v1.2.3", "en", "192.168.0.1 v1.2.3"),
        ("the U.S.A. and the USA", "en", "the usa and the usa"),
        ("C++, C# and C", "en", "c++ c# and c"),
        ("AB-1234/77, my_file_name.txt", "en", "ab 1234 77 my file name txt"),
        ("ﬁne ＡＢＣ m²", "en", "fine abc m2"),
        ("北京大学", "zh", "北京 京大 大学 北 京 大 学"),
        ("東 in Tokyo東京", "ja", "東 in tokyo 東京 東 京"),
        ("", "", ""),
    ],
)
def test_a_text_becomes_terms(text: str, language: str, terms: str) -> None:
    assert analysed(text, language) == terms


def test_a_question_is_looked_up_as_each_language_has_it() -> None:
    assert lookups("Häuser", ["en", "de"]) == ["hauser", "haus"]
    assert lookups("houses", ["en"]) == ["hous"]
    assert lookups("covid-19", ["en", "de"]) == ["covid 19"]
    assert lookups("大学生", ["zh"]) == ["大学 学生"]
    assert lookups("学", ["zh"]) == ["学"]
    assert lookups("…", ["en"]) == []


def telling(question: str) -> list[str]:
    """The words that a question is looked up by."""
    found = lookup(parse(question, date(2026, 1, 1)), ["en"], lambda prefix: [])
    return [word for word, _ in found.wanted.words]


def test_function_words_are_not_searched_for_unless_there_is_nothing_else() -> None:
    assert telling("What is the price of oysters?") == ["price", "oysters"]
    assert telling("to be or not to be") == ["to", "be", "or", "not", "to", "be"]


def test_a_function_word_in_capitals_is_a_name() -> None:
    assert telling("the WHO report on us") == ["WHO", "report"]
    assert telling("WHO ARE THE BEST") == ["BEST"]


def test_the_surface_of_a_text_is_its_words_without_accents() -> None:
    assert surface("Ein Café, ein Haus; 北京") == {"ein", "cafe", "haus"}


@given(st.text(), st.sampled_from(["", "en", "de", "fr", "ru", "zh", "xx"]))
def test_any_text_has_terms_and_no_others_than_blanks_between_them(text: str, lang: str) -> None:
    terms = analysed(text, lang)
    assert terms == " ".join(terms.split())
    assert bool(terms) == bool(tokens(text))


@given(st.lists(st.text(alphabet="aäéßbcñ北京대학ไทย019'’.,-_", min_size=1), min_size=1))
def test_what_a_text_says_is_found_by_the_same_words(words: list[str]) -> None:
    text = " ".join(words)
    held = set(analysed(text, "de").split())
    for word in words:
        for looked_up in lookups(word, ["de"]):
            assert held.issuperset(looked_up.split())


@given(st.text())
def test_spans_are_of_words_in_order(text: str) -> None:
    found = spans(text)
    assert all(0 <= start < end <= len(text) for start, end in found)
    assert all(a[1] <= b[0] for a, b in pairwise(found))


def test_spans_are_where_the_words_stand() -> None:
    text = "The U.S.A. spent 1,577 in 北京 — d’accord"
    assert [text[a:b] for a, b in spans(text)] == [
        "The", "U.S.A", "spent", "1,577", "in", "北京", "d’accord",
    ]  # fmt: skip


def test_a_phrase_of_a_text_stands_in_it_side_by_side() -> None:
    assert phrase_of("大学生活", "zh") in analysed("北京大学生活", "zh")
    assert phrase_of("rising sea", "en") in analysed("the rising sea level", "en")
