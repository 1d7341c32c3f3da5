"""The judgement: whether the documents answer, before a word is generated."""

from __future__ import annotations

import tomllib
from dataclasses import replace
from pathlib import Path

import pytest

from muniment.answer.judgement import MEANING, WORDS, judge, signals
from muniment.config import resources
from muniment.library import Library
from muniment.records import Evidence, SearchMode

QUESTIONS = tomllib.loads(
    (Path(__file__).parents[1] / "data" / "sample_questions.toml").read_text("utf-8")
)


def probability(library: Library, question: str, mode: SearchMode = SearchMode.HYBRID) -> float:
    similarity = library._retrieval.similarity if mode is SearchMode.HYBRID else None
    found = library.search(question, 8, mode)
    return judge(question, found, library.rarity(question), similarity).probability


@pytest.mark.parametrize("mode", [SearchMode.HYBRID, SearchMode.KEYWORD])
def test_questions_that_are_answered_are_told_from_foreign_ones(
    sample: Library, mode: SearchMode
) -> None:
    """With meaning and by words alone: five of six pairs stand in the right order."""
    known = [probability(sample, q["question"], mode) for q in QUESTIONS["answered"][::5]]
    foreign = [probability(sample, q["question"], mode) for q in QUESTIONS["foreign"][::4]]
    pairs = [(k > f) + 0.5 * (k == f) for k in known for f in foreign]
    assert sum(pairs) >= 5 / 6 * len(pairs)


def test_the_threshold_divides(sample: Library) -> None:
    asked, foreign = "When was the Corran Wall opened to the tide?", "Who wrote Don Quixote?"
    for question, answers in ((asked, True), (foreign, False)):
        found = sample.search(question, 8)
        judgement = judge(question, found, sample.rarity(question), sample._retrieval.similarity)
        assert judgement.answers is answers
        assert 0 <= judgement.probability <= 1


def test_better_evidence_is_judged_better(sample: Library) -> None:
    question = "When was the Corran Wall opened to the tide?"
    found, rarity = sample.search(question, 8), sample.rarity(question)

    def likely(evidence: list[Evidence]) -> float:
        return judge(question, evidence, rarity, sample._retrieval.similarity).probability

    far = [replace(item, similarity=(item.similarity or 0) - 0.3) for item in found]
    other = [replace(item, text="Sheep graze on the hill.", title="") for item in found]
    assert likely(found) > likely(far)
    assert likely(found) > likely(other)


def test_a_list_that_words_alone_found_is_judged_by_words(sample: Library) -> None:
    question = "When was the Corran Wall opened to the tide?"
    found, rarity = sample.search(question, 8, SearchMode.KEYWORD), sample.rarity(question)
    for told in signals(question, found, rarity, sample._retrieval.similarity):
        assert told.similarity is None and told.names == WORDS
        assert len(told.features) == len(WORDS)


def test_the_documents_answer_as_likely_as_their_best_passage(sample: Library) -> None:
    """What else was found, and in which order, takes nothing from it."""
    question = "When was the Corran Wall opened to the tide?"
    found, rarity = sample.search(question, 8), sample.rarity(question)
    other = [replace(each, text="Sheep graze.", title="", similarity=0.1) for each in found[1:]]

    def likely(evidence: list[Evidence]) -> float:
        return judge(question, evidence, rarity).probability

    assert likely([*other, found[0]]) == pytest.approx(likely(found[:1]))


def test_what_a_passage_has_of_a_question_is_told_by_how_rare_it_is(sample: Library) -> None:
    found = [replace(sample.search("wall")[0], text="The tide came in.", title="", path=Path("a"))]
    [told] = signals("Did the tide reach Hythe?", found, {"tide": 2.0, "reach": 3.0, "hyth": 6.0})
    assert (told.held, told.missing) == pytest.approx((2.0, 9.0))


def test_two_common_words_are_less_than_two_rare_ones(sample: Library) -> None:
    """A passage that holds them all holds them by chance, where the words are common."""
    question, text = "What does the system use?", "The system makes use of steam."
    found = [replace(sample.search("wall")[0], text=text, title="", similarity=0.4)]
    common = judge(question, found, {"": 8.0, "system": 2.0, "use": 2.0})
    rare = judge(question, found, {"": 8.0, "system": 7.0, "use": 7.0})
    assert rare.probability > common.probability


def test_in_a_large_library_the_same_evidence_says_less(sample: Library) -> None:
    """The best of many passages bears more by chance. Without the size it is guessed."""
    found, rarity = sample.search("When was the wall opened?", 8), {"wall": 3.0, "open": 4.0}

    def likely(**size: float) -> float:
        return judge("When was the wall opened?", found, {**rarity, **size}).probability

    assert likely(**{"": 5.0}) > likely(**{"": 10.0})
    assert likely() == likely(**{"": 4.0})


def test_no_evidence_is_no_answer() -> None:
    judgement = judge("When?", [], {})
    assert (judgement.probability, judgement.answers) == (0.0, False)


@pytest.mark.parametrize(
    "question",
    ["", "?", "the of and", "🦪" * 50, "x" * 20_000, " ".join(f"word{n}" for n in range(20_000))],
    ids=["empty", "mark", "common", "emoji", "long word", "many words"],
)
def test_odd_questions_are_judged_too(sample: Library, question: str) -> None:
    found = sample.search("oysters", 8)
    assert 0 <= judge(question, found, {}, sample._retrieval.similarity).probability <= 1


def test_the_data_hold_a_number_for_every_feature() -> None:
    data = tomllib.loads((resources() / "judgement.toml").read_text("utf-8"))
    for kind, names in (("meaning", MEANING), ("words", WORDS)):
        assert set(data[kind]) == {"intercept", *names, "threshold"}
        assert 0 < data[kind]["threshold"] < 1
