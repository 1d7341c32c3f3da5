"""What may befall the child process: stops, kills, refusals; with a model of random weights."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from muniment.errors import ModelError
from muniment.llm import ChatMessage, Interrupted, Llm
from muniment.llm.tuning import Tuning
from tests.llm.tiny import LLAMA_3_TOKENS, installed, make_adapter, make_model

PLAIN = "{% for m in messages %}{{ m['content'] }}{% endfor %}"


@pytest.fixture(scope="module")
def model_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_model(tmp_path_factory.mktemp("models") / "tiny.gguf")


@pytest.fixture(scope="module")
def tiny(model_file: Path) -> Iterator[Llm]:
    """A model that says nothing sensible; one for all, which starts anew where it must."""
    model = Llm(installed(model_file), context=1024, tuning=Tuning(1))
    yield model
    model.close()


def ask(text: str) -> list[ChatMessage]:
    return [ChatMessage("system", "You are brief."), ChatMessage("user", text)]


def test_it_stops_at_the_next_token(tiny: Llm) -> None:
    stop = threading.Event()
    stream = tiny.stream(ask("Count from one to five hundred."), max_tokens=1500, stop=stop)
    next(stream)
    stop.set()
    started = time.monotonic()
    assert list(stream) == []
    assert "".join(tiny.stream(ask("Say yes."), max_tokens=3))
    assert time.monotonic() - started < 30


def test_killed_in_mid_answer_it_says_so_and_the_next_question_works(tiny: Llm) -> None:
    stream = tiny.stream(ask("Count from one to five hundred."), max_tokens=1500)
    next(stream)
    assert tiny.pid is not None
    os.kill(tiny.pid, signal.SIGKILL)
    with pytest.raises(ModelError, match="stopped unexpectedly"):
        list(stream)
    assert tiny.pid is None
    assert "".join(tiny.stream(ask("Say yes."), max_tokens=3))


def test_what_does_not_fit_is_refused_before_anything_is_generated(tiny: Llm) -> None:
    with pytest.raises(ModelError, match="longer than the model can read"):
        list(tiny.stream(ask("word " * 3000), max_tokens=10))
    assert tiny.pid is not None


def test_loading_can_be_called_off(tiny: Llm) -> None:
    stop = threading.Event()
    stop.set()
    tiny.rest()
    with pytest.raises(Interrupted):
        tiny.info(stop)
    assert tiny.pid is None


def test_a_closed_model_is_not_started_again(model_file: Path) -> None:
    model = Llm(installed(model_file), tuning=Tuning(1))
    model.info()
    model.close()
    with pytest.raises(ModelError, match="was closed"):
        model.info()
    assert model.pid is None


def test_a_stop_while_the_prompt_is_read_leaves_a_model_that_works(tiny: Llm) -> None:
    stop = threading.Event()
    tiny.info()
    timer = threading.Timer(0.01, stop.set)
    timer.start()
    list(tiny.stream(ask("x" * 900), max_tokens=50, stop=stop))
    timer.join()
    pid = tiny.pid
    first = "".join(tiny.stream(ask("Say yes."), max_tokens=8))
    assert first == "".join(tiny.stream(ask("Say yes."), max_tokens=8))
    assert tiny.pid == pid


def test_it_rests_and_is_started_again_by_the_next_question(tiny: Llm) -> None:
    first = "".join(tiny.stream(ask("Why?"), max_tokens=8))
    assert tiny.idle is not None and tiny.idle < 60
    tiny.rest()
    assert tiny.pid is None and tiny.idle is None
    assert "".join(tiny.stream(ask("Why?"), max_tokens=8)) == first


def test_a_model_that_emits_no_end_stops_where_it_must(tmp_path: Path) -> None:
    """Its end token is one that it has no way to prefer: the bound on tokens ends the reply."""
    path = make_model(tmp_path / "endless.gguf", special=LLAMA_3_TOKENS[:1], template=PLAIN)
    model = Llm(installed(path), context=512, tuning=Tuning(1))
    try:
        pieces = list(model.stream(ask("Go on."), max_tokens=100_000))
        assert model.last is not None
        assert model.last.prompt + model.last.written <= model.info().context == 512
        assert pieces
    finally:
        model.close()


def test_any_text_gets_a_reply(tiny: Llm) -> None:
    for text in (
        "",
        " ",
        "🦀" * 40,
        "\ud800 and \udfff",
        "مرحبا بالعالم",
        "\x00\x1b[2J",
        "x" * 900,
    ):
        list(tiny.stream(ask(text), max_tokens=4))
        assert tiny.last is not None and tiny.last.written, text


@pytest.mark.parametrize(
    ("messages", "reason"),
    [([], "nothing was asked"), (ask("word " * 4000), "longer than the model can read")],
)
def test_what_cannot_be_answered_is_refused_with_its_reason(
    tiny: Llm, messages: list[ChatMessage], reason: str
) -> None:
    for attempt in (
        lambda: list(tiny.stream(messages, max_tokens=4)),
        lambda: tiny.weigh(messages, ["yes", "no"]),
    ):
        with pytest.raises(ModelError, match=reason):
            attempt()
    assert tiny.pid is not None


def test_the_length_of_a_prompt_is_known_before_it_is_read(tiny: Llm) -> None:
    list(tiny.stream(ask("How long?"), max_tokens=2))
    assert tiny.last is not None
    assert tiny.length(ask("How long?")) == tiny.last.prompt
    assert tiny.length(ask("x" * 9000)) > 9000


def test_options_that_begin_alike_are_told_apart_by_all_of_them(tiny: Llm) -> None:
    """The probability of a whole is that of its beginning times that of its end."""
    whole = tiny.weigh(ask("Which?"), ["ab", "ac", "d"])
    assert sum(whole) == pytest.approx(1)
    first = tiny.weigh(ask("Which?"), ["a", "d"])
    assert (whole[0] + whole[1]) / whole[2] < first[0] / first[1]
    with pytest.raises(ValueError, match="empty"):
        tiny.weigh(ask("Which?"), ["yes", ""])


def test_an_adapter_changes_what_is_written(model_file: Path, tmp_path: Path) -> None:
    said = []
    for adapter in (None, make_adapter(tmp_path / "style.gguf")):
        model = Llm(installed(model_file), adapter=adapter, context=512, tuning=Tuning(1))
        said.append("".join(model.stream(ask("Why?"), max_tokens=24)))
        model.close()
    assert said[0] != said[1]


def test_an_adapter_for_another_architecture_is_refused(model_file: Path, tmp_path: Path) -> None:
    adapter = make_adapter(tmp_path / "style.gguf", architecture="gemma2")
    model = Llm(installed(model_file), adapter=adapter, context=512)
    with pytest.raises(ModelError, match="does not fit the model") as caught:
        model.info()
    assert "gemma2" in caught.value.message and model.pid is None


def test_an_architecture_that_llama_cpp_does_not_know_is_named(tmp_path: Path) -> None:
    model = Llm(installed(make_model(tmp_path / "new.gguf", architecture="frobnicator")))
    with pytest.raises(ModelError) as caught:
        model.info()
    model.close()
    assert "architecture (frobnicator)" in caught.value.message


def test_a_template_without_end_ends_the_child_and_not_the_program(tmp_path: Path) -> None:
    loop = "{% for i in range(99999) %}{% for j in range(99999) %}{% endfor %}{% endfor %}"
    model = Llm(installed(make_model(tmp_path / "m.gguf", template=loop)), tuning=Tuning(1))
    with pytest.raises(ModelError, match="does not come to an end"):
        list(model.stream(ask("Why?"), max_tokens=4))
    model.close()


def test_size_or_the_list_of_models_says_whether_one_is_able(model_file: Path) -> None:
    model = Llm(installed(model_file, able=True), tuning=Tuning(1))
    assert model.info().able
    model.close()


def test_a_draft_changes_nothing_but_the_number_of_evaluations(model_file: Path) -> None:
    """A model of random weights falls into a loop, which is as good as a quotation."""
    said = []
    for draft in (0, 4):
        model = Llm(installed(model_file), tuning=Tuning(1, draft), context=1024)
        said.append("".join(model.stream(ask("ab" * 40), max_tokens=300)))
        assert model.last is not None
        assert (model.last.drafted > 0) == (draft > 0)
        model.close()
    assert said[0] == said[1]
