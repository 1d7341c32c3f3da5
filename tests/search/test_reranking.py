"""The first results in another order: nothing lost, nothing exact pushed back."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.records import Place
from muniment.rerank import Reranker
from muniment.search.evidence import Result
from muniment.search.fusion import Found
from muniment.search.lookup import Lookup, lookup
from muniment.search.query import parse
from muniment.search.reranking import is_exact, reordered, rerank
from muniment.tables import StoredPassage
from tests.cross_encoder import cross_encoder


def result(text: str, score: float = 1.0, document: str = "d", context: str = "") -> Result:
    places = (Place("p. 1", 1),)
    passage = StoredPassage(f"{document}-0", document, 0, 0, len(text), text, context, places)
    return Result((Found(passage, score),), score)


def results_of(*texts: str) -> list[Result]:
    return [result(text, 1 - n / 100, f"d{n}") for n, text in enumerate(texts)]


def asked(question: str) -> Lookup:
    return lookup(parse(question, date(2026, 1, 1)), ["en"], lambda prefix: [prefix])


def numbers(ranked: Sequence[Result]) -> list[int]:
    return [int(each.document[1:]) for each in ranked]


# ---------------------------------------------------------------- the new order

LISTS = st.integers(0, 30).flatmap(
    lambda size: st.tuples(
        st.just(results_of(*(f"text {n}" for n in range(size)))),
        st.dictionaries(
            st.integers(0, max(size - 1, 0)), st.floats(-12, 12), max_size=min(size, 20)
        ),
        st.sets(st.integers(0, 30)),
    )
)
Case = tuple[list[Result], dict[int, float], set[int]]


@given(LISTS)
def test_nothing_is_lost_and_scores_still_fall(case: Case) -> None:
    ranked, scores, exact = case
    after = reordered(ranked, scores, exact)
    assert sorted(numbers(after)) == numbers(ranked)
    assert [each.score for each in after] == [each.score for each in ranked]
    assert {each.found for each in after} == {each.found for each in ranked}


@given(LISTS)
def test_what_has_no_score_keeps_its_place(case: Case) -> None:
    ranked, scores, exact = case
    after = reordered(ranked, scores, exact)
    assert all(after[i] == ranked[i] for i in range(len(ranked)) if i not in scores)


@given(LISTS)
def test_among_the_first_are_never_fewer_exact_ones_than_before(case: Case) -> None:
    ranked, scores, exact = case
    exact &= scores.keys()
    after = numbers(reordered(ranked, scores, exact))
    for first in range(len(ranked) + 1):
        assert len(exact & set(after[:first])) >= len(exact & set(range(first)))


@given(LISTS)
def test_the_order_is_that_of_the_scores_but_for_exact_ones_put_forward(case: Case) -> None:
    ranked, scores, exact = case
    exact &= scores.keys()
    places = sorted(scores)
    after = [i for i in numbers(reordered(ranked, scores, exact)) if i in scores]
    for kind in (exact, scores.keys() - exact):
        alike = [scores[i] for i in after if i in kind]
        assert alike == sorted(alike, reverse=True)
    for n, i in enumerate(after):
        better = [j for j in after[n + 1 :] if scores[j] > scores[i]]
        owed = len(exact & set(places[: n + 1])) - len(exact & set(after[:n]))
        assert not better or (i in exact and not exact & set(better) and owed > 0)


@given(LISTS)
def test_only_the_order_of_the_scores_counts(case: Case) -> None:
    ranked, scores, exact = case
    places = {score: n for n, score in enumerate(sorted(scores.values()))}
    other = {i: float(places[score]) for i, score in scores.items()}
    assert reordered(ranked, other, exact) == reordered(ranked, scores, exact)


def test_equal_scores_change_nothing() -> None:
    ranked = results_of("a", "b", "c")
    assert reordered(ranked, dict.fromkeys(range(3), 0.5), set()) == ranked


# ---------------------------------------------------------------- what is exact


@pytest.mark.parametrize(
    ("question", "text", "exact"),
    [
        ("warranty of AB-1234", "The warranty for AB-1234 ends in May.", True),
        ("warranty of ab-1234", "The warranty for AB‑1234 (new) ends in May.", True),
        ("warranty of AB-1234", "The warranty for AB-12345 ends in May.", False),
        ("part B-1234", "Part AB-1234 is blue.", False),
        ("order 4711234", "Order 4711234 was sent.", True),
        ("where is config.toml", "It lies in CONFIG.TOML beside it.", True),
        ('"bill of lading" lost', "The Bill of\nLading was lost.", True),
        ('"bill of lading" lost', "The lading bill was lost.", False),
        ("profit in 2020", "In 2020 the profit rose.", False),
        ("a well-known bird", "A well-known bird nests here.", False),
        ("", "Nothing is asked.", False),
    ],
)
def test_what_is_exact(question: str, text: str, exact: bool) -> None:
    assert is_exact(result(text), asked(question)) == exact


def test_an_exact_hit_stays_first_whatever_the_model_says() -> None:
    ranked = results_of("The pump P-100X hums.", "Pumps hum.", "Another pump hums louder.")
    after = rerank(ranked, asked("why does P-100X hum"), _all, lambda _: [-9.0, 1.0, 2.0])
    assert numbers(after) == [0, 2, 1]


# ---------------------------------------------------------------- what the model is shown


def _all(_: Result) -> bool:
    return True


def test_the_model_sees_the_best_passages_of_the_first_results_alone() -> None:
    ranked = results_of(*(f"text {n}" for n in range(40)))
    seen: list[str] = []

    def score(texts: Sequence[str]) -> list[float]:
        seen.extend(texts)
        return [float(n) for n in range(len(texts))]

    after = rerank(ranked, asked("text"), _all, score)
    assert seen == [f"text {n}" for n in range(20)]
    assert numbers(after) == [*range(19, -1, -1), *range(20, 40)]


def test_it_sees_them_under_their_titles() -> None:
    ranked = [result("It rose.", context="Profit"), result("It fell.", context="Loss")]
    after = rerank(ranked, asked("loss"), _all, lambda texts: [float("Loss" in t) for t in texts])
    assert after[0].found == ranked[1].found


def test_what_it_cannot_read_or_did_not_reach_keeps_its_place() -> None:
    ranked = results_of("a", "b", "c", "d", "e")
    after = rerank(
        ranked, asked("x"), lambda each: each.document != "d1", lambda _: [1.0, 2.0, 3.0, None]
    )
    assert numbers(after) == [3, 1, 2, 0, 4]


def test_for_one_result_the_model_is_not_asked() -> None:
    def refuse(_: Sequence[str]) -> list[float]:
        raise AssertionError("there is nothing to sort")

    assert rerank([], asked("x"), _all, refuse) == []
    assert len(rerank(results_of("a"), asked("x"), _all, refuse)) == 1


def test_a_real_cross_encoder_puts_the_answer_first(tmp_path: Path) -> None:
    ranked = results_of(
        "Boats are counted.", "Oysters eat algae.", "Do oysters eat? They eat algae."
    )
    reranker = Reranker(cross_encoder(tmp_path))
    question = "What do oysters eat?"
    after = rerank(
        ranked, asked(question), _all, lambda texts: reranker.scores(question, texts, 60.0)
    )
    assert numbers(after) == [2, 1, 0]
