"""What goes to the graphics card, and what happens when that fails. No card is needed."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from muniment.errors import ModelError
from muniment.llm import ChatMessage, Llm
from muniment.llm.offloading import Device, choose, fewer
from muniment.llm.runtime import devices
from muniment.process import ChildDied, Message
from tests.llm.tiny import installed, make_model

GB = 1 << 30


@pytest.mark.parametrize(
    ("cards", "layers", "why"),
    [
        ([], 0, "no graphics card"),
        ([Device("Big", 24 * GB)], 29, "All on Big (25.8 GB free)"),
        ([Device("Small", 2 * GB)], 13, "13 of 29 layers on Small"),
        ([Device("Small", 2 * GB), Device("Twin", 2 * GB)], 26, "Small, Twin"),
        ([Device("Tiny", GB // 2)], 0, "too little memory"),
        ([Device("Mute", None)], 29, "does not say how much"),
    ],
)
def test_as_many_layers_as_the_free_memory_holds(
    cards: list[Device], layers: int, why: str
) -> None:
    chosen = choose(cards, 28, model_bytes=3 * GB - GB // 8, context_bytes=GB // 4)
    assert chosen.layers == layers
    assert why in chosen.why


def test_after_a_failure_half_then_a_quarter_then_none() -> None:
    assert fewer(29) == (14, 7, 0)
    assert fewer(2) == (1, 0)
    assert fewer(1) == (0,)
    assert fewer(0) == ()


def test_this_build_names_its_graphics_cards() -> None:
    assert all(card.name for card in devices())


class FakeChild:
    """A child whose graphics card fails while more than `fits` layers are on it."""

    fits = 0
    fails_while = "info"
    tried: list[int | None]

    def __init__(self, role: str, options: dict[str, Any]) -> None:
        self.layers = 28 if options["layers"] is None else int(options["layers"])
        type(self).tried.append(options["layers"])
        self.alive = True
        self.pid = 1

    def stream(self, message: Message, **_: object) -> Iterator[tuple[Message, bytes]]:
        doing = message["do"]
        if doing == "info":
            yield {"offloads": self.layers}, b""
        if doing == self.fails_while and self.layers > self.fits:
            raise ChildDied(-11)
        if doing == "info":
            said = {"parameters": 1, "context": 512, "architecture": "llama", "layers": 28}
            yield {**said, "family": "chatml", "why": "", "computing": ""}, b""
        else:
            yield {"text": "Yes."}, b""
        yield {"done": True}, b""

    def kill(self) -> None:
        self.alive = False

    def close(self, patience: float) -> None:
        self.alive = False


@pytest.fixture
def faked(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> tuple[Llm, type[FakeChild]]:
    class Fake(FakeChild):
        tried: list[int | None] = []  # noqa: RUF012

    monkeypatch.setattr("muniment.llm.model.Child", Fake)
    return Llm(installed(make_model(tmp_path / "tiny.gguf"))), Fake


def test_a_card_that_fails_gets_less_until_it_holds(faked: tuple[Llm, type[FakeChild]]) -> None:
    llm, fake = faked
    fake.fits = 10
    info = llm.info()
    assert fake.tried == [None, 14, 7]
    assert info.gpu and info.offloaded == 7
    assert "less of the model" in llm.note


def test_a_card_that_always_fails_leaves_the_processor(faked: tuple[Llm, type[FakeChild]]) -> None:
    llm, fake = faked
    info = llm.info()
    assert fake.tried == [None, 14, 7, 0]
    assert not info.gpu and "on the processor" in llm.note


def test_a_card_that_fails_before_the_first_word_is_not_noticed_in_the_answer(
    faked: tuple[Llm, type[FakeChild]],
) -> None:
    llm, fake = faked
    fake.fails_while = "generate"
    assert list(llm.stream([ChatMessage("user", "Well?")], max_tokens=4)) == ["Yes."]
    assert fake.tried == [None, 14, 7, 0]


def test_without_a_card_a_failure_is_an_error_and_not_tried_again(
    faked: tuple[Llm, type[FakeChild]], tmp_path: Path
) -> None:
    _, fake = faked
    fake.fits = -1
    llm = Llm(installed(tmp_path / "tiny.gguf"), gpu=False)
    with pytest.raises(ModelError, match="may be damaged"):
        llm.info()
    assert fake.tried == [0]
