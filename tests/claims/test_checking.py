"""A sentence must be borne by what it cites."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.claims import Statement, check, coverage, statements
from muniment.records import Support

SOURCE = "On 14 March 2019 the Haldersey Trust opened two gaps in the Corran Wall."
OTHER = "The keeper counted thirty-one smacks at work on Lantern Bed."


@pytest.mark.parametrize(
    ("answer", "expected"),
    [
        ("One thing. [1] Another [2].", [("One thing.", (1,)), ("Another.", (2,))]),
        ("Both [1][3] said so.", [("Both said so.", (1, 3))]),
        ("None at all.", [("None at all.", ())]),
        (
            "It paid $1.5 in all [2]. Then left [2].",
            [("It paid $1.5 in all.", (2,)), ("Then left.", (2,))],
        ),
        ("", []),
    ],
)
def test_an_answer_is_cut_into_sentences_with_their_citations(
    answer: str, expected: list[tuple[str, tuple[int, ...]]]
) -> None:
    assert [(s.text, s.citations) for s in statements(answer)] == expected


@given(st.text(alphabet="ab .![]123", max_size=60))
def test_any_answer_can_be_cut(answer: str) -> None:
    for statement in statements(answer):
        assert statement.text.strip() == statement.text != ""


def test_what_the_source_says_is_supported() -> None:
    claim = check(Statement("The Corran Wall was opened on 14 March 2019.", (1,)), [SOURCE])
    assert (claim.support, claim.citations, claim.reason) == (Support.SUPPORTED, (1,), "")


@pytest.mark.parametrize(
    ("sentence", "wrong"),
    [
        ("The Corran Wall was opened on 15 March 2019.", "15"),
        ("The Corran Wall was opened in April 2019.", "April"),
        ("The Dacre Wall was opened in March 2019.", "Dacre"),
        ("The Haldersey Trust opened 3 gaps.", "3"),
    ],
)
def test_a_number_or_name_that_is_not_there_is_told(sentence: str, wrong: str) -> None:
    claim = check(Statement(sentence, (1,)), [SOURCE])
    assert claim.support is Support.UNSUPPORTED
    assert f"“{wrong}”" in claim.reason


def test_a_sentence_about_something_else_is_not_supported() -> None:
    claim = check(Statement("Trains were often late because of snow.", (1,)), [SOURCE])
    assert claim.support is Support.UNSUPPORTED


def test_citations_that_do_not_exist_are_dropped() -> None:
    claim = check(Statement("The Trust opened two gaps in the wall.", (7,)), [OTHER, SOURCE])
    assert claim.citations == (2,), "given to the passage that bears it instead"
    nothing = check(Statement("Trains were late.", (7,)), [OTHER, SOURCE])
    assert (nothing.citations, nothing.support) == ((), Support.UNSUPPORTED)


def test_coverage_counts_telling_words_by_their_weight() -> None:
    assert coverage("opened the wall", SOURCE) == 1.0
    assert coverage("opened the door", SOURCE) == 0.5
    assert coverage("opened the door", SOURCE, {"open": 3.0, "door": 1.0}) == 0.75
    assert coverage("of the", SOURCE) == 0.0
