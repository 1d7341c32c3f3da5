"""What was read is not read again: counted in tokens."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from muniment.llm import ChatMessage, Llm
from muniment.llm.reading import Aborted, Reader
from muniment.llm.tuning import Tuning
from tests.llm.tiny import installed, make_model

RULES = "You are a careful reader of documents and answer from them alone."
GRADER = "You judge whether a passage answers a question, and reply yes or no."


class FakeMemory:
    """Remembers tokens; `whole` is one that can only forget everything."""

    def __init__(self, *, whole: bool = False) -> None:
        self.tokens: list[int] = []
        self.evaluated = 0
        self.fails = False
        self._whole = whole

    def evaluate(self, tokens: Sequence[int], position: int, outputs: int = 1) -> None:
        if self.fails:
            raise Aborted
        assert position == len(self.tokens)
        self.tokens += tokens
        self.evaluated += len(tokens)

    def forget(self, position: int) -> bool:
        if self._whole and position:
            self.tokens = []
            return False
        del self.tokens[position:]
        return True

    def state_size(self) -> int:
        return len(self.tokens)

    def state(self) -> bytearray:
        return bytearray(self.tokens)

    def restore(self, state: bytearray) -> bool:
        self.tokens = list(state)
        return True


def test_only_what_is_new_is_read() -> None:
    memory = FakeMemory()
    reader = Reader(memory, batch=8, room=1000)
    assert reader.read(list(range(50))) == 0
    assert reader.read([*range(40), 99]) == 40
    assert memory.evaluated == 51
    assert reader.read([*range(40), 99]) == 40  # the last one is always read: what comes next?


def test_the_fixed_beginning_of_each_kind_stays_ready() -> None:
    memory = FakeMemory()
    reader = Reader(memory, batch=64, room=1000)
    kinds = [[kind] * 30 for kind in (1, 2, 3)]
    for kind in kinds:
        assert reader.read([*kind, 7, 8], fixed=30) == 0
    for kind in kinds * 2:
        assert reader.read([*kind, 9, 9], fixed=30) == 30


def test_a_conversation_is_not_lost_to_prompts_between() -> None:
    memory = FakeMemory()
    reader = Reader(memory, batch=64, room=1000)
    talk = [*[1] * 30, *range(100, 160)]
    reader.read(talk, fixed=30, goes_on=True)
    reader.add([5, 6])
    for i in range(9):
        reader.read([*[2] * 30, i, i], fixed=30)
    assert reader.read([*talk, 5, 6, 7, 7], fixed=30, goes_on=True) == len(talk) + 2


def test_what_is_laid_aside_stays_within_its_bound_and_the_oldest_goes() -> None:
    reader = Reader(FakeMemory(), batch=64, room=100)
    for kind in range(9):
        reader.read([*[kind] * 30, 7], fixed=30)
    assert 60 <= reader.aside <= 100
    assert reader.read([*[7] * 30, 9], fixed=30) == 30
    assert reader.read([*[0] * 30, 9], fixed=30) == 0
    reader.read([*[20] * 90, 7], fixed=90)  # too large to be worth it
    assert reader.read([*[8] * 30, 9], fixed=30) == 30


def test_a_reading_that_was_called_off_does_no_harm() -> None:
    memory = FakeMemory()
    reader = Reader(memory, batch=8, room=1000)
    reader.read(list(range(20)))
    memory.fails = True
    with pytest.raises(Aborted):
        reader.read([*range(10), *range(50, 60)])
    memory.fails = False
    reader.read([*range(10), *range(50, 60)])
    assert memory.tokens == [*range(10), *range(50, 60)]


@given(
    st.lists(
        st.tuples(st.lists(st.integers(0, 2), min_size=1, max_size=60), st.booleans()), max_size=12
    ),
    st.integers(0, 40),
    st.booleans(),
)
@settings(deadline=None)
def test_what_is_in_memory_is_always_the_prompt(
    prompts: list[tuple[list[int], bool]], fixed: int, whole: bool
) -> None:
    memory = FakeMemory(whole=whole)
    reader = Reader(memory, batch=16, room=120)
    for prompt, goes_on in prompts:
        before = memory.evaluated
        reused = reader.read(prompt, fixed=min(fixed, len(prompt)), goes_on=goes_on)
        assert memory.tokens == prompt
        assert memory.evaluated - before == len(prompt) - reused >= 1
        assert reader.aside <= 120
        if goes_on:
            reader.add([9, 9])


@pytest.fixture
def tiny(tmp_path: Path) -> Iterator[Llm]:
    model = Llm(installed(make_model(tmp_path / "tiny.gguf")), tuning=Tuning(1))
    yield model
    model.close()


def cost(model: Llm, *turns: tuple[str, str], weigh: bool = False) -> tuple[int, int, str]:
    """Tokens read again and new of a prompt, and the reply."""
    messages = [ChatMessage(role, text) for role, text in turns]
    said = ""
    if weigh:
        model.weigh(messages, ["yes", "no"])
    else:
        said = "".join(model.stream(messages, max_tokens=8))
    assert model.last is not None
    return model.last.reused, model.last.evaluated, said


def test_questions_of_several_kinds_in_turn_cost_what_is_new(tiny: Llm) -> None:
    first = cost(tiny, ("system", RULES), ("user", "Why?"))
    assert first[0] == 0
    grade = cost(tiny, ("system", GRADER), ("user", "A passage."), weigh=True)
    for passage in ("Another passage.", "A third."):
        again = cost(tiny, ("system", GRADER), ("user", passage), weigh=True)
        assert again[0] >= len(GRADER) and again[1] < grade[1] / 2
    other = cost(tiny, ("system", RULES), ("user", "How?"))
    assert other[0] >= len(RULES) and other[1] < first[1] / 2
    assert cost(tiny, ("system", RULES), ("user", "Why?"))[2] == first[2]


def test_what_weighs_remembers_its_examples_beside_other_prompts(tiny: Llm) -> None:
    examples = (("system", GRADER), ("user", f"{RULES} {RULES}"), ("assistant", "yes"))
    first = cost(tiny, *examples, ("user", "A passage."), weigh=True)
    assert first[0] == 0
    cost(tiny, ("system", RULES), ("user", "Why?"))
    again = cost(tiny, *examples, ("user", "Another passage."), weigh=True)
    assert again[0] >= len(GRADER) + 2 * len(RULES) and again[1] < first[1] / 4


def test_a_memory_brought_back_answers_as_if_it_had_never_gone(tiny: Llm) -> None:
    question = (("system", RULES), ("user", "Where does the causeway begin?"))
    first = cost(tiny, *question)
    cost(tiny, ("system", GRADER), ("user", "A passage."), weigh=True)
    again = cost(tiny, *question)
    assert again[2] == first[2]
    assert again[1] == 1
