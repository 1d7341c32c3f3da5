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
