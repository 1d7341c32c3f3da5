"""Evidence is cut to the sentences that bear on a question, and never beyond its budget."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from muniment.answer.excerpts import cut
from muniment.records import Evidence, Place

WALL = (
    "The Corran Wall was built in 1841. It was three feet high. "
    "Grazing on the shore paid badly for a century. Oysters were dredged in the bay. "
    "In March 2019 the wall was opened to the tide."
)


def evidence(text: str, score: float = 1.0, similarity: float | None = None) -> Evidence:
    place = Place("p. 1", 1)
    path = Path("wall.txt")
    return Evidence(
        path, "Wall", place, text, score, f"hash of {text}", 0, len(text), (place,), (path,),
        similarity=similarity,
    )  # fmt: skip


def count(texts: Sequence[str]) -> list[int]:
    """As many tokens as words and line breaks."""
    return [len(text.split()) + text.count("\n") for text in texts]


def texts(question: str, *found: Evidence, budget: int = 1_000, least: float = 0.0) -> list[str]:
    return [e.text for e in cut(question, found, budget, count, least=least)]


def test_the_sentence_that_bears_on_the_question_is_kept_first() -> None:
    asked = "When was the wall opened to the tide?"
    assert texts(asked, evidence(WALL), budget=12) == [
        "In March 2019 the wall was opened to the tide."
    ]


def test_a_sentence_comes_with_the_one_its_pronoun_leans_on() -> None:
    assert texts("How many feet high was it?", evidence(WALL), budget=16) == [
        "The Corran Wall was built in 1841. It was three feet high."
    ]


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("Die Mauer entstand 1841. Sie war drei Fuß hoch. Gras wuchs dort.", "Wie hoch? Drei Fuß?"),
        ("Le mur date de 1841. Il mesure trois pieds. On y pêchait.", "Combien de pieds mesure?"),
    ],
)
def test_pronouns_of_other_languages_lean_too(text: str, asked: str) -> None:
    (kept,) = texts(asked, evidence(text), budget=12)
    assert "1841" in kept


def test_a_sentence_leans_on_nothing_beyond_its_paragraph() -> None:
    text = "Gulls nest in the tower.\n\nIt was three feet high and made of stone."
    assert texts("How many feet high, of stone?", evidence(text), budget=12) == [
        "It was three feet high and made of stone."
    ]


def test_what_a_colon_announces_comes_along() -> None:
    text = "Herons nest in the reeds.\nThe keeper of the light was:\nAnders Bloom.\nGulls nest too."
    (kept,) = texts("Who was the keeper of the light?", evidence(text), budget=12)
    assert kept == "The keeper of the light was:\nAnders Bloom."


def test_a_row_of_a_table_comes_under_its_heading_row() -> None:
    rows = "\n".join(f"{name} | {n * 7} | {n * 3}" for n, name in enumerate(["Amery", "Bess"] * 20))
    table = evidence(f"Name | Herons | Gulls\n{rows}\nQuill | 210 | 90")
    (excerpt,) = cut("How many gulls did Quill count?", [table], 13, count)
    assert excerpt.quote.text == "Quill | 210 | 90"
    assert excerpt.above == "Name | Herons | Gulls"
    assert excerpt.text == "Name | Herons | Gulls\nQuill | 210 | 90"


def test_a_row_whose_cells_name_themselves_needs_no_heading() -> None:
    rows = "\n".join(f"Warden: Amery {n} | Herons: {n * 7}" for n in range(1, 40))
    (excerpt,) = cut("How many herons did Amery 30 count?", [evidence(rows)], 12, count)
    assert (excerpt.above, excerpt.quote.text) == ("", "Warden: Amery 30 | Herons: 210")


def test_the_best_evidence_gets_most() -> None:
    good, poor = evidence(WALL, similarity=0.9), evidence(WALL.replace("wall", "dam"), 0.2, 0.1)
    kept = cut("When was the wall opened?", [good, poor], 40, count)
    tokens = [
        sum(count([e.text])[0] for e in kept if e.quote.evidence == of) for of in (good, poor)
    ]
    assert tokens[0] > tokens[1]


def test_what_bears_far_less_than_the_best_is_left_out_though_there_is_room() -> None:
    asked = "When was the wall opened to the tide?"
    assert texts(asked, evidence(WALL), least=0.9) == [
        "In March 2019 the wall was opened to the tide."
    ]
    assert texts(asked, evidence(WALL)) == [WALL]


def test_the_same_words_are_shown_once() -> None:
    asked = "When was the wall opened to the tide?"
    copy = replace(evidence(WALL, 0.5), document="another", title="Copy")
    kept = texts(asked, evidence(WALL), copy, budget=30)
    assert len(kept) > 1 and "".join(kept).count("In March 2019") == 1


def test_the_cosine_of_a_sentence_counts() -> None:
    near = cut(
        "Did shellfish live there?",
        [evidence(WALL)],
        10,
        count,
        similarity=lambda question, found: [float("Oysters" in text) for text in found],
    )
    assert [e.text for e in near] == ["Oysters were dredged in the bay."]


def test_rare_words_count_more() -> None:
    text = "The bay was wide and the bay was cold. Dredging ended in the spring."
    asked = "When did dredging in the bay end?"
    kept = cut(asked, [evidence(text)], 8, count, rarity={"bay": 0.1, "dredg": 9.0, "end": 1.0})
    assert [e.text for e in kept] == ["Dredging ended in the spring."]


def test_a_short_gap_is_filled_for_what_a_frame_would_cost() -> None:
    text = "The wall is high. Yes. The wall is long."
    asked = "How high and long is the wall?"
    assert [e.text for e in cut(asked, [evidence(text)], 20, count, frames=[6])] == [text]


def test_nothing_comes_of_nothing() -> None:
    assert cut("When?", [], 100, count) == []
    assert cut("When?", [evidence("\n")], 100, count) == []
    assert cut("When was the wall built?", [evidence(WALL)], 0, count) == []


def test_a_sentence_longer_than_the_budget_is_cut_at_a_word() -> None:
    long = "wall " * 500 + "end."
    (kept,) = texts("Which wall?", evidence(long), budget=40)
    assert kept and count([kept])[0] <= 40 and set(kept.split()) == {"wall"}


_TEXT = st.text(st.sampled_from("ab .\n|:It"), max_size=300)


@given(st.lists(_TEXT, max_size=4), st.integers(0, 60), st.integers(0, 9), _TEXT)
def test_the_budget_holds_and_excerpts_are_verbatim(
    found: list[str], budget: int, frame: int, asked: str
) -> None:
    items = [replace(evidence(text), start=rank) for rank, text in enumerate(found)]
    kept = cut(asked, items, budget, count, frames=[frame] * len(items))
    assert sum(count([e.text])[0] + frame for e in kept) <= budget
    ends: dict[int, int] = {}
    for excerpt in kept:
        quote = excerpt.quote
        rank = items.index(quote.evidence)
        assert quote.text == quote.evidence.text[quote.start : quote.end]
        assert quote.text.strip()
        assert quote.start >= ends.get(rank, 0), "excerpts of one evidence do not overlap"
        ends[rank] = quote.end
