"""What a person may have meant: the nearest word of the library, or none."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.language import fold
from muniment.search.query import parse
from muniment.search.spelling import corrected, suggest
from tests.search.test_query import TODAY, texts

WORDS = sorted(
    """
    budget report receive government neural network cash flow form from their strasse muller
    annual 2023 h2o bank bend band mean transformer zebra \u0938\u0930\u0915\u093e\u0930\u0940
    """.split()  # noqa: SIM905  (a list of 23 strings is no easier to read)
)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("recieve", "receive"),  # two letters that changed places
        ("reprt", "report"),  # one is missing
        ("budgget", "budget"),  # one too many
        ("budgot", "budget"),  # a wrong one
        ("nudget", "budget"),  # the first one
        ("govermant", "government"),  # two mistakes in a long word
        ("BUDGTE", "budget"),
        ("Mülller", "muller"),
        ("Straße", None),  # it is there, folded
        ("budget", None),
        ("repo", None),  # two mistakes in a short one
        ("fron", "from"),
        ("cash", None),
        ("csh", None),  # too short to tell
        ("ovelrnment", None),  # three mistakes
        ("debra", "zebra"),
        ("dabra", None),
        ("\u0938\u0930\u0915\u093e\u0930", "\u0938\u0930\u0915\u093e\u0930\u0940"),  # Hindi
        ("xudgot", None),  # two mistakes, one of them the first letter
        ("2024", None),
        ("h2os", None),
        ("covid-19", None),
        ("", None),
        ("预算报告", None),
        ("🎉🎉🎉🎉", None),
        ("x" * 10_000, None),
    ],
)
def test_suggest(typed: str, meant: str | None) -> None:
    assert suggest(typed, WORDS) == meant


def test_of_thousands_of_words_the_nearest_is_found_wherever_it_stands() -> None:
    many = sorted(["budget", "zebra", *(f"m{n}" for n in range(12_000))])
    assert [suggest(word, many) for word in ("budgot", "zebar")] == ["budget", "zebra"]


def test_nothing_is_suggested_from_nothing() -> None:
    assert suggest("budget", []) is None


def test_of_words_equally_near_the_frequent_one() -> None:
    words = ["costa", "costs"]
    assert suggest("costx", words, {"costa": 1, "costs": 90}.__getitem__) == "costs"
    assert suggest("costx", words, {"costa": 90, "costs": 1}.__getitem__) == "costa"


def test_frequency_does_not_outweigh_a_mistake() -> None:
    words = ["transform", "transformer"]
    often = {"transform": 10**6, "transformer": 0}.__getitem__
    assert suggest("transfomer", words, often) == "transformer"


def test_frequency_is_asked_for_few_words() -> None:
    words = sorted(f"budge{a}{b}" for a in "abcdefghijk" for b in "abcdefghijk")
    asked: list[str] = []

    def frequency(word: str) -> int:
        asked.append(word)
        return 1

    assert suggest("budgexx", words, frequency) is not None
    assert len(asked) <= 12


letters = st.text(st.characters(categories=["Ll"], max_codepoint=0x24F), min_size=6, max_size=12)


@given(letters, st.integers(0, 10), st.sampled_from("abcxyz"))
def test_one_mistake_is_always_mended(word: str, place: int, letter: str) -> None:
    word = "b" + fold(word)
    place = 1 + place % (len(word) - 1)
    wrong = word[:place] + letter + word[place:]
    assert suggest(wrong, [word] if word.isalpha() else []) == (word if word.isalpha() else None)


@given(st.text(max_size=12), st.lists(letters.map(fold), max_size=8))
def test_a_suggestion_is_a_word_of_the_vocabulary(word: str, words: list[str]) -> None:
    found = suggest(word, sorted(words))
    assert found is None or (found in words and found != fold(word))


# ---------------------------------------------------------------- in a query


def mended(text: str) -> str:
    return corrected(text, lambda word: suggest(word, WORDS))


@pytest.mark.parametrize(
    ("text", "better"),
    [
        ("anual budgte", "annual budget"),
        ("Anual BUDGTE", "Annual BUDGET"),
        ('"anual reprt" 2023', '"annual report" 2023'),
        ("(budgte OR „cash folw“), reprt?", "(budget OR „cash flow“), report?"),
        ("budgte -reprt type:pdf title:anual reprt*", "budget -reprt type:pdf title:anual reprt*"),
        ("neural-netwrok", "neural-network"),
        ("Müler", "Müller"),
        ("Mu\u0308ler", "Muller"),
        ("cash flow  2023", "cash flow  2023"),
        ("anual OR", "annual OR"),
        ("", ""),
    ],
)
def test_corrected(text: str, better: str) -> None:
    assert mended(text) == better


@given(texts)
def test_without_a_suggestion_a_text_stays(text: str) -> None:
    assert corrected(text, lambda word: None) == text


@given(texts)
def test_correction_leaves_filters_and_what_is_left_out(text: str) -> None:
    before = parse(text, TODAY)
    after = parse(corrected(text, lambda word: "zebra"), TODAY)
    assert after.filters == before.filters
    assert after.excluded == before.excluded
