"""The real answering model in its child process."""

from __future__ import annotations

import os
import signal
import threading
import time
from pathlib import Path

import pytest

from muniment.errors import ModelError
from muniment.llm import ChatMessage, Interrupted, Llm
from muniment.models import InstalledModel, Model, ModelFile


def ask(text: str) -> list[ChatMessage]:
    return [ChatMessage("system", "You are brief."), ChatMessage("user", text)]


def test_it_says_what_it_is(llm: Llm) -> None:
    info = llm.info()
    assert info.architecture == "llama"
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


def test_it_stops_at_the_next_token(llm: Llm) -> None:
    stop = threading.Event()
    stream = llm.stream(ask("Count from one to five hundred."), max_tokens=1500, stop=stop)
    next(stream)
    stop.set()
    started = time.monotonic()
    assert list(stream) == []
    assert "".join(llm.stream(ask("Say yes."), max_tokens=3))
    assert time.monotonic() - started < 30


def test_killed_in_mid_answer_it_says_so_and_the_next_question_works(llm: Llm) -> None:
    stream = llm.stream(ask("Count from one to five hundred."), max_tokens=1500)
    next(stream)
    assert llm.pid is not None
    os.kill(llm.pid, signal.SIGKILL)
    with pytest.raises(ModelError, match="stopped unexpectedly"):
        list(stream)
    assert llm.pid is None
    assert "".join(llm.stream(ask("Say yes."), max_tokens=3))


def test_what_does_not_fit_is_refused_before_anything_is_generated(llm: Llm) -> None:
    with pytest.raises(ModelError, match="longer than the model can read"):
        list(llm.stream(ask("word " * 3000), max_tokens=10))
    assert llm.pid is not None


def test_loading_can_be_called_off(llm: Llm) -> None:
    stop = threading.Event()
    stop.set()
    with pytest.raises(Interrupted):
        llm.info(stop)
    assert llm.pid is None


def test_a_closed_model_is_not_started_again(llm: Llm) -> None:
    llm.info()
    llm.close()
    with pytest.raises(ModelError, match="was closed"):
        llm.info()
    assert llm.pid is None


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 not a model", "not a GGUF file"),
        (b"", "not a GGUF file"),
        (b"GGUF" + b"\xff" * 64, "could not be loaded"),
    ],
)
def test_a_file_that_is_no_model_is_refused_with_its_reason(
    tmp_path: Path, content: bytes, reason: str
) -> None:
    path = tmp_path / "own.gguf"
    path.write_bytes(content)
    file = ModelFile("own.gguf", "unverified", len(content))
    model = Llm(InstalledModel(Model("own", "answers", "Own", "", (file,)), {"own.gguf": path}))
    with pytest.raises(ModelError) as caught:
        model.info()
    model.close()
    assert reason in caught.value.message
