"""Fusion: neither words nor meaning can ruin the other, whatever the scale of their scores."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Place
from muniment.search.fusion import fuse
from muniment.store.store import Hit
from muniment.tables import StoredPassage

scores = st.dictionaries(st.integers(0, 20), st.floats(0.01, 50), max_size=12)
cosines = st.dictionaries(
    st.integers(0, 20), st.integers(-999, 999).map(lambda n: n / 1000), max_size=12
)
scales = st.sampled_from([2.0**n for n in (-10, -3, 1, 12)])


def hits(found: dict[int, float], times: float = 1) -> list[Hit]:
    ranked = sorted(found.items(), key=lambda item: -item[1])
    return [
        Hit(StoredPassage(f"d-{n}", "d", 0, 0, 1, "x", "", (Place("p"),)), score * times)
        for n, score in ranked
    ]


def order(words: dict[int, float], meaning: dict[int, float]) -> list[int]:
    return [found.passage.ordinal for found in fuse(hits(words), hits(meaning))]


@given(scores, cosines)
def test_each_passage_comes_once_and_the_best_first(
    words: dict[int, float], meaning: dict[int, float]
) -> None:
    fused = fuse(hits(words), hits(meaning))
    assert sorted(f.passage.ordinal for f in fused) == sorted({*words, *meaning})
    assert [f.score for f in fused] == sorted((f.score for f in fused), reverse=True)
    assert all(0 <= f.score <= 1 + 1e-9 for f in fused)
    assert all(f.keyword == words.get(f.passage.ordinal) for f in fused)
    assert all(f.similarity == meaning.get(f.passage.ordinal) for f in fused)


@given(scores, cosines, scales, scales)
def test_the_scale_of_either_lists_scores_does_not_matter(
    words: dict[int, float], meaning: dict[int, float], of_words: float, of_meaning: float
) -> None:
    plain = fuse(hits(words), hits(meaning))
    scaled = fuse(hits(words, of_words), hits(meaning, of_meaning))
    assert [(f.passage.id, f.score) for f in scaled] == [(f.passage.id, f.score) for f in plain]


@given(scores, cosines)
def test_the_order_in_which_equals_come_does_not_matter(
    words: dict[int, float], meaning: dict[int, float]
) -> None:
    assert fuse(hits(words)[::-1], hits(meaning)[::-1]) == fuse(hits(words), hits(meaning))


@given(scores, cosines)
def test_one_list_alone_keeps_its_order(words: dict[int, float], meaning: dict[int, float]) -> None:
    assert [f.keyword for f in fuse(hits(words), [])] == sorted(words.values(), reverse=True)
    assert [f.similarity for f in fuse([], hits(meaning))] == sorted(meaning.values(), reverse=True)


def test_a_name_that_stands_in_one_passage_alone_wins() -> None:
    near = {n: 0.6 - n / 100 for n in range(30)}
    assert order({40: 17.0}, near)[0] == 40


def test_a_paraphrase_is_found_where_words_match_everywhere() -> None:
    words = {n: 5.0 - n / 100 for n in range(30)}
    assert order(words, {29: 0.7, **dict.fromkeys(range(29), 0.2)})[0] == 29


def test_words_decide_where_everything_is_about_equally_near() -> None:
    near = {n: 0.80 - n / 1000 for n in range(30)}
    assert order({29: 9.0, 28: 4.0, 27: 2.0}, near)[:2] == [29, 28]


def test_meaning_counts_more_where_words_bear_it_out() -> None:
    words = {n: 10.0 - n for n in range(10)}
    agreeing = fuse(hits(words), hits({9: 1.0, **dict.fromkeys(range(9), 0.5)}))
    differing = fuse(hits(words), hits({9: 1.0, **dict.fromkeys(range(20, 29), 0.5)}))
    share = {f.passage.ordinal: f.score for f in agreeing}
    assert share[9] == pytest.approx(0.3 * 0.1 + 0.7)
    assert {f.passage.ordinal: f.score for f in differing}[9] == pytest.approx(0.57 * 0.1 + 0.43)


def test_words_that_tell_no_passage_from_others_leave_it_to_meaning() -> None:
    flat = {n: 9.0 - n / 20 for n in range(60)}
    near = {80: 0.8, 81: 0.7, **{n: 0.5 - n / 1000 for n in range(40, 60)}}
    assert order(flat, near)[:2] == [80, 81]
    # A few that hold them as well as the best, and many that do not, are what was asked for.
    steep = {n: 9.0 - n / 20 if n < 5 else 1.0 for n in range(60)}
    assert order(steep, near)[:3] == [0, 1, 2]


def test_a_rare_name_among_frequent_words_is_still_among_the_first() -> None:
    """All passages about books hold the rest of "What books did Bayle publish?"."""
    words = {0: 10.6} | {n: 10.0 - n / 20 for n in range(1, 80)}
    meaning = {n: 0.5 - n / 1000 for n in range(20, 120)}
    assert order(words, meaning).index(0) < 5


@given(scores.filter(bool), cosines)
def test_what_is_best_by_words_is_among_the_first_five(
    words: dict[int, float], meaning: dict[int, float]
) -> None:
    highest = max(words.values())
    assert {n for n in words if words[n] == highest} & set(order(words, meaning)[:5])


def test_words_decide_all_the_same_in_a_language_that_the_model_does_not_read() -> None:
    flat = {n: 9.0 - n / 20 for n in range(60)}
    near = {80: 0.8, **{n: 0.75 - n / 1000 for n in range(40, 60)}}
    assert order(flat, near)[0] == 80
    words, meaning = hits(flat), hits(near)
    assert next(found.passage.ordinal for found in fuse(words, meaning, reads=False)) == 0
