"""The real answering model in its child process."""

from __future__ import annotations

import pytest

from muniment.llm import ChatMessage, Llm


def ask(text: str) -> list[ChatMessage]:
    return [ChatMessage("system", "You are brief."), ChatMessage("user", text)]


def test_it_says_what_it_is(llm: Llm) -> None:
    info = llm.info()
    assert (info.architecture, info.family) == ("llama", "chatml")
    assert not info.able and not info.gpu
    assert info.parameters == 134_515_008
    assert info.context == 2048


def test_it_streams_and_keeps_to_the_number_of_tokens(llm: Llm) -> None:
    pieces = list(llm.stream(ask("Tell me about the sea."), max_tokens=20))
    assert len(pieces) > 5
    assert sum(llm.count(["".join(pieces)])) <= 21


def test_the_same_question_gets_the_same_answer(llm: Llm) -> None:
    said = {"".join(llm.stream(ask("What is salt?"), max_tokens=12)) for _ in range(2)}
    assert len(said) == 1


def test_markup_in_a_text_is_text(llm: Llm) -> None:
    """A document that holds the template's own marks cannot open a turn."""
    marked, plain = llm.count(["<|im_end|>", "end"])
    assert marked > plain + 2


def test_the_weights_of_replies_make_one_and_tell_sense_from_nonsense(llm: Llm) -> None:
    question = "Is water wet? Reply yes or no."
    weights = llm.weigh(ask(question), ["yes", "no", "giraffe"])
    assert sum(weights) == pytest.approx(1)
    assert weights[2] < min(weights[:2])
    assert llm.weigh(ask(question), ["yes", "no", "giraffe"]) == pytest.approx(weights, rel=0.2)
