"""Gathering: the evidence for a question, and whether it is enough."""

from __future__ import annotations

from dataclasses import replace

import pytest

from muniment.answer.gathering import gather
from muniment.answer.judgement import judge
from muniment.library import Library
from muniment.records import EVERYTHING

QUESTION = "When was the Corran Wall opened to the tide?"


def test_while_passages_are_still_being_embedded_words_alone_are_judged(sample: Library) -> None:
    """The answer stands in one of those that have no vector yet, and is not refused for that."""
    found = sample.find(QUESTION, 8)
    best, *others = found.evidence
    early = replace(found, evidence=(replace(best, similarity=None), *others))
    asked = replace(sample._retrieval, find=lambda *_: early)
    rarity = sample.rarity(QUESTION)
    by_words = judge(QUESTION, early.evidence, rarity)
    whole = gather(QUESTION, asked, EVERYTHING, lambda _: None)
    part = gather(QUESTION, replace(asked, meaning_known=lambda: False), EVERYTHING, lambda _: None)
    assert part.judgement == by_words and part.judgement.answers
    assert whole.judgement != by_words


def test_meaning_is_known_when_nearly_all_is_embedded(
    sample: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert sample._retrieval.meaning_known()
    half = sample._store.passages // 2
    monkeypatch.setattr(sample._store, "embedded", lambda model: half)
    assert not sample._retrieval.meaning_known()


MISSPELLED = "How many hours did volutneers work in the whole of 2024?"
CORRECTED = "How many hours did volunteers work in the whole of 2024?"


def test_a_misspelled_question_is_looked_up_as_it_is_probably_spelled(sample: Library) -> None:
    rarity = sample.rarity(MISSPELLED)
    found = sample.find(MISSPELLED, 8).evidence
    assert not judge(MISSPELLED, found, rarity, sample._retrieval.similarity).answers
    gathered = gather(MISSPELLED, sample._retrieval, EVERYTHING, lambda _: None)
    assert gathered.judgement.answers
    assert gathered.question == CORRECTED
    assert gathered.rarity == sample.rarity(CORRECTED)


def test_the_answer_says_how_a_misspelled_question_was_looked_up(sample: Library) -> None:
    answer = sample.ask(MISSPELLED)
    assert (answer.question, answer.asked) == (MISSPELLED, CORRECTED)
    assert any("2024" in citation.quote for citation in answer.citations)
    assert sample.ask(CORRECTED).asked == ""


def test_what_no_spelling_finds_stays_as_it_was_asked(sample: Library) -> None:
    question = "Who composed the opera about the volutneers of Vienna?"
    gathered = gather(question, sample._retrieval, EVERYTHING, lambda _: None)
    assert sample.find(question, 8).suggestion
    assert not gathered.judgement.answers
    assert gathered.question == question
