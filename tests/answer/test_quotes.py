"""Quotes: a few sentences that answer, as they stand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from muniment.answer.bearing import Asked, Kind, held
from muniment.answer.quotes import choose, nearest, units
from muniment.answer.retrieval import Quote
from muniment.library import Library
from muniment.records import Evidence, Place

MILL = (
    "The mill at Corran was built of grey stone. It burned down in 1744. "
    "Its owner was Hannah Vell, a widow from Brannick. The meadows around it flood every winter."
)


def evidence(text: str, score: float = 1.0, language: str = "en", title: str = "") -> Evidence:
    place, path = Place("p. 1"), Path(f"{title or 'a'}.txt")
    return Evidence(
        path, title, place, text, score, text, 0, len(text), (place,), (path,), language=language
    )


def by_words_alone(question: str, texts: Sequence[str]) -> None:
    return None


def quoted(question: str, *items: Evidence, most: int = 3) -> list[Quote]:
    return choose(question, items, {}, by_words_alone, most)


def test_quotes_are_verbatim_and_no_more_than_asked_for() -> None:
    found = quoted("What is told of the mill of Corran and its meadows?", evidence(MILL))
    assert 1 <= len(found) <= 3
    for quote in found:
        assert quote.evidence.text[quote.start : quote.end] == quote.text
        assert quote.text.endswith(".")


def test_the_kind_of_answer_that_is_asked_for_decides_between_sentences() -> None:
    assert "1744" in quoted("When did it burn, the mill at Corran?", evidence(MILL))[0].text
    assert "Hannah Vell" in quoted("Who was its owner?", evidence(MILL))[0].text


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("When was the wall built?", Kind.TIME),
        ("In welchem Jahr wurde die Mauer gebaut?", Kind.TIME),
        ("Wie viele Menschen wohnen dort?", Kind.NUMBER),
        ("Combien d'habitants y a-t-il ?", Kind.NUMBER),
        ("Wer baute die Mauer?", Kind.PERSON),
        ("¿Quién construyó el muro?", Kind.PERSON),
        ("Où se trouve le mur ?", Kind.PLACE),
        ("Which country is the wall in?", Kind.PLACE),
        ("Why was the wall built?", Kind.ANY),
        ("", Kind.ANY),
    ],
)
def test_a_question_says_what_kind_of_answer_it_wants(question: str, kind: Kind) -> None:
    assert Asked.of(question, {}).kind is kind


def test_what_was_measured_as_nearest_counts_as_much_as_words() -> None:
    sea, land = "The tide takes the shingle away.", "Sheep graze on the hill all year."
    near = {sea: 0.1, land: 0.9}
    found = choose(
        "Livestock?", [evidence(f"{sea} {land}")], {}, lambda _, texts: [near[t] for t in texts]
    )
    assert found[0].text == land


def test_only_two_dozen_sentences_are_embedded() -> None:
    asked: list[int] = []

    def similarity(question: str, texts: Sequence[str]) -> list[float]:
        asked.append(len(texts))
        return [0.0] * len(texts)

    long = " ".join(f"Heron number {n} was seen on the flat today." for n in range(200))
    choose("How many herons were seen?", [evidence(long)], {}, similarity)
    assert asked == [24]


def test_the_same_sentence_of_two_documents_is_quoted_once() -> None:
    found = quoted("When did the mill burn down?", evidence(MILL), evidence(MILL, 0.9))
    assert len({quote.text for quote in found}) == len(found)


def test_a_sentence_that_leans_on_the_one_before_it_comes_with_it() -> None:
    found = quoted("When did the mill at Corran burn down?", evidence(MILL), most=3)
    assert any("The mill at Corran" in quote.text and "1744" in quote.text for quote in found)


def test_a_heading_that_only_repeats_the_question_is_no_answer() -> None:
    text = "Opening of the Corran Wall\n\nThe Corran Wall was opened on 14 March 2019."
    found = quoted("When was the opening of the Corran Wall?", evidence(text))
    assert [quote.text for quote in found] == ["The Corran Wall was opened on 14 March 2019."]


def test_a_text_without_sentences_is_quoted_as_it_is() -> None:
    (only,) = quoted("Is the invoice approved?", evidence("Invoice approved"))
    assert only.text == "Invoice approved"


def test_a_row_is_found_by_the_head_of_its_table_and_stands_alone() -> None:
    table = "Year | Herons | Warden\n2021 | 34 | Amery\n2022 | 41 | Vell"
    (best, *_) = quoted("How many herons in 2022?", evidence(table))
    assert best.text == "2022 | 41 | Vell"


def test_units_are_sentences_rows_and_items_whatever_breaks_their_lines() -> None:
    wrapped = (
        "Hard frost these six nights, and the Sound is skinned over with ice\n"
        "as far as the Perch. No smack has gone out."
    )
    assert [wrapped[a:b] for a, b in units(wrapped)] == [
        wrapped[: wrapped.index(" No")],
        "No smack has gone out.",
    ]
    listed = "Total: 40 pounds\nDate: 4 May\n- a lamp\n- a rope"
    assert [listed[a:b] for a, b in units(listed)] == listed.split("\n")


def test_a_sentence_that_is_too_long_is_cut_between_words() -> None:
    (only,) = quoted("What of the word sand?", evidence("sand " * 400 + "end"))
    assert len(only.text) <= 600 and only.text.endswith("sand")


def test_no_evidence_no_quote() -> None:
    assert quoted("When?") == []
    assert nearest("When?", [], {}, by_words_alone) == 0
    assert quoted("When?", evidence("  \n ")) == []


def test_words_are_compared_in_the_language_of_the_text() -> None:
    asked = Asked.of("Welche Häuser wurden gebaut?", {})
    assert asked.share(held("Das Haus", "de"), "de") > asked.share(held("Das Haus", "en"), "en")
    dense = Asked.of("北京的人口是多少?", {})
    assert dense.share(held("北京有很多人口", "zh"), "zh") > 0


def test_the_sample_answers_with_the_right_sentence(sample: Library) -> None:
    question = "When was the Corran Wall opened to the tide?"
    found = choose(
        question, sample.search(question, 8), sample.rarity(question), sample._retrieval.similarity
    )
    assert any("14 March 2019" in quote.text for quote in found)
